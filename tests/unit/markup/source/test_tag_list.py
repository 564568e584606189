"""All tags of a text in lists, and what else a `<` begins."""

from __future__ import annotations

from html_scan import scan
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.source.scan import Token
from newsnorm.markup.source.tag_list import TagList, list_tags

from every_case import every_case

_SOUP = st.lists(
    st.sampled_from(
        [
            *(
                "<",
                ">",
                "</",
                "/",
                "div",
                "P",
                "script",
                "title",
                "noscript",
                "plaintext",
                "xmp",
                "!--",
                "--",
                "-",
                "!",
                "?",
            ),
            *(
                "=",
                '"',
                "'",
                " ",
                "\n",
                "甲",
                "&",
                "a@b.cn",
                "http://",
                "1",
                "<p>",
                "</p>",
                "<BR/>",
                "<script>",
                "</script>",
            ),
            *("<noscript>", "</noscript>", "<x-y>", "<!-->", "-->", "--!>"),
        ]
    ),
    max_size=16,
).map("".join)


def _list_all(text, most):
    """Return names with places, other pieces and comments."""
    lists = list(list_tags(text, most))
    names = [tag for each in lists for tag in zip(each.names, each.starts, each.ends, strict=True)]
    return names, [token for each in lists for token in each.others], [span for each in lists for span in each.comments]


def _scan_all(text):
    tags, others, comments = [], [], []
    for token in scan(text):
        if token.is_closed and token.kind in ("start", "end"):
            tags.append((token.name if token.kind == "start" else f"/{token.name}", token.start, token.end))
        elif token.is_closed and token.kind == "comment":
            comments.append((token.start, token.end))
        else:
            others.append(token)
    return tags, others, comments


@given(_SOUP, st.sampled_from([1, 2, 3, 1 << 14]))
def test_it_tells_what_the_scan_tells(text, most):
    """Tags, comments and other pieces are those of the scan that goes from one to the next, however many at a time."""
    assert _list_all(text, most) == _scan_all(text)


@every_case(
    ("text", "tags"),
    [
        ("", ([], [], [], [], [])),
        ("甲>乙", ([], [], [], [], [])),
        ("<P a='>'>甲</p >", (["p", "/p"], [0, 10], [9, 15], [], [])),
        ("<DIV/><x-Y></sCript>", (["div", "x-y", "/script"], [0, 6, 11], [6, 11, 20], [], [])),
        ("<!-- <b> -->", ([], [], [], [], [(0, 12)])),
        ("1<2", ([], [], [], [Token("stray", 1, 2)], [])),
        ("<title><b></title><i>", (["i"], [18], [21], [Token("raw", 0, 18, "title")], [])),
        ("<b><!-- <i>", (["b"], [0], [3], [Token("comment", 3, 11, is_closed=False)], [])),
        ("<http://a.cn/><b", ([], [], [], [Token("autolink", 0, 14), Token("start", 14, 16, is_closed=False)], [])),
        ("<?xml?></>", ([], [], [], [Token("bogus", 0, 7), Token("bogus", 7, 10)], [])),
    ],
)
def test_lists_of_tags(text, tags):
    """Names are in lower case, those of end tags with a slash; raw elements and what has no end are other pieces."""
    assert list(list_tags(text)) == [TagList(*tags)]


@every_case("text", ["<b>" * 10, "<" * 10, "<!---->" * 10, "<title></title>" * 10])
def test_a_flood_comes_in_parts(text):
    """No list holds many more pieces than asked for."""
    assert max(len(each.names) + len(each.others) + len(each.comments) for each in list_tags(text, 4)) <= 5
