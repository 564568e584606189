"""Directives of reStructuredText."""

from __future__ import annotations

from newsnorm.markup.linewise.rst_directives import DIRECTIVES, UNKNOWN, Directive
from newsnorm.markup.linewise.rst_spans import SPANS

from every_case import every_case


@every_case(
    ("directive", "blocks"),
    [
        (Directive("note", "题", {}), [("paragraph", "题")]),
        (Directive("code", "python", {"caption": "例"}, ("  x",)), [("paragraph", "例"), ("code", "x")]),
        (Directive("math", "a+b", {}, ("c",)), [("code", "a+b\nc")]),
        (Directive("raw", "latex", {}, ("\\a",)), [("code", "\\a")]),
        (Directive("raw", "html", {}, ("<p>甲</p>",)), [("paragraph", "甲")]),
        (Directive("contents", "目录", {}), []),
        (Directive("csv-table", "表", {"header": "甲, 乙"}, ("1, 2",)), [("caption", "表"), ("table", "甲\t乙\n1\t2")]),
        (Directive("youtube", "abc", {"width": "3"}), [("paragraph", ".. youtube:: abc :width: 3")]),
    ],
)
def test_directive(tell, directive, blocks):
    """A directive gives what it shows; one that nobody knows stays as written."""
    handling = DIRECTIVES.get(directive.name, UNKNOWN)
    body = tell(lambda teller: handling.tell(teller, directive), SPANS)

    assert [(block.kind, block.text) for block in body.blocks] == blocks


def test_figure(tell):
    """The first paragraph of a figure is its caption, the others its legend."""
    directive = Directive("figure", "a.png", {"alt": "图"}, ("", "   说明", "   接着", "", "   图例"))
    body = tell(lambda teller: DIRECTIVES["figure"].tell(teller, directive), SPANS)

    assert [(block.kind, block.text) for block in body.blocks] == [("caption", "说明接着"), ("paragraph", "图例")]
    assert [(image.url, image.alt, image.caption) for image in body.sort_out().images] == [("a.png", "图", "说明接着")]
