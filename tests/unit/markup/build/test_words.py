"""The words of a block of Markdown as runs: the same as if each of them were told."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm.markup.build.render import Renderer
from newsnorm.markup.events import End, Formula, Start, tell_word
from newsnorm.markup.markdown.loose_emphasis import Escaped

from every_case import every_case

_LINK = Start("a", (("href", "https://a.example/b"),))


def _read(words, *, as_one, around=""):
    renderer = Renderer()
    if around:
        renderer.start_element(around, ())
    renderer.start_element("p", ())
    if not as_one or not renderer.words(words):
        for word in words:
            tell_word(word, renderer)
    renderer.end_element("p")
    if around:
        renderer.end_element(around)
    return renderer.finish("markdown", ())


@every_case("around", ["", "li", "blockquote", "b", "div"])
@every_case(
    "words",
    [
        ["见 ", _LINK, "甲", Start("code"), "b", End("code"), End("a"), " 乙"],
        [Start("strong"), "甲", End("strong"), Start("em"), "乙", End("em"), Start("del"), "丙", End("del")],
        ["甲", Start("br"), End("br"), "　　乙", Start("br"), End("br"), Start("br"), End("br"), "丙"],
        [Start("img", (("src", "/a.png"), ("alt", None))), End("img"), " 图"],
        [_LINK, Start("img", (("src", "/a.png"), ("alt", "图"))), End("img"), End("a"), "\n甲"],
        ["速度 ", Formula("$$\na  b\n$$"), " 不变", Escaped("*")],
        [Start("a", (("href", "#fn-1"),)), "1", End("a"), Start("a", (("href", "javascript:x()"),)), "甲", End("a")],
        [Start("a", (("href", "#top"),)), "↩", End("a"), "甲"],
        [" ", Start("code"), " a  b ", End("code"), " "],
    ],
)
def test_words_are_what_their_events_are(words, around):
    """Every element that Markdown makes, beside text and in each other, whatever stands around."""
    assert _read(words, as_one=True, around=around) == _read(words, as_one=False, around=around)


_TEXTS = st.sampled_from(
    ["甲", "乙 丙", " ", "\n", " b ", "“丁”", "\N{IDEOGRAPHIC SPACE}", "。", "  c\td", Escaped("*")]
)
_STARTS = st.sampled_from(
    [
        *map(Start, ("strong", "em", "del", "code", "br")),
        *(Start("a", (("href", url),)) for url in ("https://a.example/b", "#top", "javascript:x()", " /c ")),
    ]
)
_WORDS = st.recursive(
    _TEXTS.map(lambda text: [text]),
    lambda inner: st.tuples(_STARTS, st.lists(inner, max_size=3)).map(
        lambda parts: [parts[0], *(word for words in parts[1] for word in words), End(parts[0].tag)]
    ),
    max_leaves=6,
)


@example(
    [[Start("a", (("href", "javascript:x()"),)), "甲", End("a")], ["乙"], [_LINK, "丙", End("a")]], "p", ""
)  # a target that is none, and one that is
@given(st.lists(_WORDS, max_size=5), st.sampled_from(["p", "h2"]), st.sampled_from(["", "li", "blockquote", "b"]))
def test_a_whole_block_is_what_its_events_are(pieces, tag, around):
    """The words of a paragraph or a heading taken at once make the blocks, links and findings that its events make."""
    words = [word for piece in pieces for word in piece]
    bodies = []
    for as_one in (True, False):
        renderer = Renderer()
        if around:
            renderer.start_element(around, ())
        if not as_one or not renderer.words(words, tag):
            renderer.start_element(tag, ())
            for word in words:
                tell_word(word, renderer)
            renderer.end_element(tag)
        bodies.append(renderer.finish("markdown", ()))

    assert bodies[0] == bodies[1]


@every_case("around", ["script", "pre"])
def test_where_text_is_special_nothing_is_taken(around):
    """In what is left out and in code the words have to be told one by one."""
    renderer = Renderer()
    renderer.start_element(around, ())

    assert renderer.words(["甲"]) is False
