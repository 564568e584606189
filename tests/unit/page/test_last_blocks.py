"""The last blocks of an article."""

from __future__ import annotations

from newsnorm.page.last_blocks import find_last
from newsnorm.page.measure import Measure

from every_case import every_case

TEXT = "气象台说，今晨积雪最深处有三寸，雪将下到明天。"


def block(text: str, *, linked: bool = False) -> Measure:
    """Return a block as it is measured."""
    size = len(text.replace(" ", ""))
    return Measure(text, "paragraph", None, size, size if linked else 0, int(linked), 0, 2.0 if text == TEXT else 0.0)


@every_case(
    ("texts", "expected"),
    [
        ((TEXT,), []),
        ((TEXT, "未经许可，不得转载。"), [1]),
        ((TEXT, "+1"), [1]),
        ((TEXT, "12"), [1]),
        ((TEXT, "2023"), []),
        ((TEXT, "未经许可，不得转载。", "责任编辑：宋清和"), [1]),
        ((TEXT, "未经许可，不得转载。", "读者热线：0250-8000000", "责任编辑：宋清和"), [1]),
        ((TEXT, "未经许可，不得转载。", *["责任编辑：宋清和"] * 6), []),
        ((TEXT, "关注江州网微博，了解更多消息。", "责任编辑：宋清和"), []),
        ((TEXT, "未经许可，不得转载。", TEXT, "责任编辑：宋清和"), []),
    ],
)
def test_last_blocks_leave(texts, expected):
    """Notices and counters leave, above lines about the article too, up to the last of its text."""
    measures = [block(text) for text in texts]

    assert list(find_last(measures, range(len(texts)), frozenset())) == expected


def test_links_leave_and_notes_stay():
    """A block of links leaves; one of notes or files ends the search."""
    measures = [block(TEXT), block("标签 降雪", linked=True), block("江州网", linked=True)]

    assert list(find_last(measures, range(3), frozenset())) == [2, 1]
    assert list(find_last(measures, range(3), frozenset({2}))) == []
