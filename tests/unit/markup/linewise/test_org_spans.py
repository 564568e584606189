"""The marks of Org."""

from __future__ import annotations

from newsnorm.markup.linewise.org_spans import SPANS, is_picture, target_of

from every_case import every_case


@every_case(
    ("text", "words"),
    [
        ("*甲*", "甲"),
        ("（=a = b=）", "（a = b）"),
        ("甲*乙*丙", "甲*乙*丙"),
        ("* 甲*", "* 甲*"),
        ("*甲 *", "*甲 *"),
        ("*甲\n乙*", "甲乙"),
        ("[[甲][乙]]", "乙"),
        ("[[id:7][乙]]", "乙"),
        ("[fn:]", "[fn:]"),
        ("@@html:甲@@", "甲"),
        ("$$a+b$$ 与 \\[c\\]", "$$a+b$$ 与 \\[c\\]"),
    ],
)
def test_words(say, text, words):
    """Marks go that are some, and stay that are none."""
    assert [block.text for block in say(text, SPANS).blocks] == [words]


@every_case(
    ("target", "url"),
    [
        ("https://a.example/", "https://a.example/"),
        ("mailto:lin@a.example", "mailto:lin@a.example"),
        ("file:a.org::12", "a.org"),
        ("../a.png", "../a.png"),
        ("file:", None),
        ("#id", None),
        ("*甲", None),
        ("fn:1", None),
    ],
)
def test_target(target, url):
    """A link leads to an address or a file, or to a place in the text."""
    assert target_of(target) == url


def test_picture():
    """The ending of an address says that it is a picture."""
    assert (is_picture("a.webp?x"), is_picture("a.png.org")) == (True, False)
