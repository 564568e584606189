"""Bold words as Hugo's Markdown takes them."""

from __future__ import annotations

from newsnorm.export.bold import place_bold
from newsnorm.export.inline import HEXO, HUGO, write_text
from newsnorm.export.span import Span

from every_case import every_case


def ranges_of(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """A text, and the ranges between square brackets of it."""
    parts = marked.replace("]", "[").split("[")
    ends = [len("".join(parts[: number + 1])) for number in range(len(parts))]
    return "".join(parts), list(zip(ends[::2], ends[1::2], strict=False))


@every_case(
    ("marked", "expected"),
    [
        ("看[沪指]跌", "看**沪指**跌"),
        ("[沪指]跌", "**沪指**跌"),
        ("跌的是[沪指]", "跌的是**沪指**"),
        ("说[“好”]的", "说“**好**”的"),
        ("说，[“好”]，的", "说，**“好”**，的"),
        ("[重点：]看这里", "**重点**：看这里"),
        ("[重点：] 看这里", "**重点：** 看这里"),
        ("看[ 沪指 ]跌", "看 **沪指** 跌"),
        ("看[沪][指]跌", "看**沪指**跌"),
        ("看[沪] [指]跌", "看**沪 指**跌"),
        ("看[“”]跌", "看“”跌"),
        ("看[上\n下]跌", "看**上\\\n下**跌"),
        ("[甲*乙]", "**甲\\*乙**"),
        ("[1. 甲]", "**1. 甲**"),
        ("看[ ]跌", "看 跌"),
    ],
)
def test_where_it_stands(marked: str, expected: str):
    """Marks that would keep CommonMark from seeing an end are outside; blanks too; neighbours are one."""
    text, bold = ranges_of(marked)

    assert write_text(text, HUGO, bold=bold) == expected
    assert "**" not in write_text(text, HEXO, bold=bold)


@every_case(
    ("marked", "span", "expected"),
    [
        ("看[沪指]跌", Span(1, 3, url="/a"), "看[**沪指**](/a)跌"),
        ("看沪[指]跌", Span(1, 3, url="/a"), "看[**沪指**](/a)跌"),
        ("[看沪指跌]了", Span(1, 3, url="/a"), "**看[沪指](/a)跌**了"),
        ("[看沪指]跌", Span(1, 3, url="/a"), "看[沪指](/a)跌"),
        ("[看ab跌]了", Span(1, 3, is_code=True), "**看`ab`跌**了"),
        ("看[ab]跌", Span(1, 3, is_code=True), "看`ab`跌"),
        ("看 [ab] 跌", Span(2, 4, is_code=True), "看 **`ab`** 跌"),
        ("[看]沪指跌", Span(1, 3, url="/a"), "**看**[沪指](/a)跌"),
        ("看沪指[跌]", Span(1, 3, url="/a"), "看[沪指](/a)**跌**"),
    ],
)
def test_beside_links_and_code(marked: str, span: Span, expected: str):
    """A link is bold inside its brackets; what begins or ends with code between letters cannot be bold."""
    text, bold = ranges_of(marked)

    assert write_text(text, HUGO, spans=[span], bold=bold) == expected


def test_ranges_outside_the_text():
    """A range made by hand may be anything."""
    assert place_bold("甲", (), [(-5, 9), (3, 4), (2, 1)]) == ((), [0, 1])
