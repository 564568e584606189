"""The marks of AsciiDoc."""

from __future__ import annotations

from newsnorm.markup.linewise.asciidoc_spans import SPANS, read_words

from every_case import every_case


@every_case(
    ("text", "words"),
    [
        ("*甲*", "甲"),
        ("甲*乙*丙", "甲*乙*丙"),
        ("甲**乙**丙", "甲乙丙"),
        ("\\*甲*", "*甲*"),
        ("[.x]#甲#", "甲"),
        ("`a*b*`", "a*b*"),
        ("``a`b``", "a`b"),
        ("+++<u>+++", "<u>"),
        ("kbd:[Ctrl+C] menu:文件[保存]", "Ctrl+C 文件 > 保存"),
        ("stem:[a  b]", "a  b"),
        ("icon:star[] 甲", "甲"),
        ("image:[甲]", "image:[甲]"),
        ("'`甲`'", "‘甲’"),
        ("<https://a.example/>", "https://a.example/"),
        ("见<<甲>>", "见甲"),
        ("&#20013;&nosuch;", "中&nosuch;"),
    ],
)
def test_words(say, text, words):
    """Marks go that are some, and stay that are none."""
    assert [block.text for block in say(text, SPANS).blocks] == [words]


@every_case(
    ("attributes", "alt", "caption"),
    [("图", "图", None), ("图,300,title=题", "图", "题"), ('width=3,alt="图"', "图", None), ("", None, None)],
)
def test_picture(say, attributes, alt, caption):
    """A picture has its words in the first place or by name."""
    (image,) = say(f"甲 image:a.png[{attributes}]", SPANS).sort_out().images

    assert (image.url, image.alt, image.caption) == ("a.png", alt, caption)


@every_case(
    ("attributes", "words"),
    [
        ("甲^", "甲"),
        ("甲, 乙", "甲, 乙"),
        ("甲,role=x", "甲"),
        ('"甲,乙",role=x', "甲,乙"),
        ("a[1\\]", "a[1]"),
        ("", ""),
    ],
)
def test_words_of_links(attributes, words):
    """What stands in brackets behind an address are its words, and settings after them."""
    assert read_words(attributes) == words


def test_no_link_stands_in_another(tell):
    """Words of a link that look like one are its words."""
    body = tell(lambda teller: teller.paragraph("link:https://a.example/[甲 <https://b.example/>]"), SPANS)

    assert [(link.url, link.text) for link in body.links] == [("https://a.example/", "甲 https://b.example/")]
