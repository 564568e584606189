"""Attached files below an article."""

from __future__ import annotations

from newsnorm.page.attachments import are_files, are_over_files
from newsnorm.page.measure import Measure

from every_case import every_case


def block(text: str, *, links: int = 0, files: int = 0) -> Measure:
    """Return a block as it is measured."""
    return Measure(text, "paragraph", None, len(text), 0, links, files, 0.0)


HEADING = block("附件下载：")
FILE = block("除雪物资清单.docx", links=1, files=1)


@every_case(
    ("blocks", "expected"),
    [
        ([HEADING], True),
        ([block("附件下载：", links=1)], False),
        ([HEADING, HEADING], False),
        ([block("江州市水务局")], False),
    ],
)
def test_heading_stands_over_files(blocks, expected):
    """One block without a link is a heading over files."""
    assert are_over_files(blocks) is expected


@every_case(
    ("blocks", "has_heading", "expected"),
    [
        ([HEADING, FILE, FILE], False, True),
        ([FILE], True, True),
        ([FILE], False, False),
        ([block("附件：除雪物资清单.docx", links=1, files=1)], False, True),
        ([HEADING, FILE, block("2.5MB")], False, True),
        ([HEADING, FILE, block("雪天行车指南", links=1)], False, False),
        ([HEADING, FILE, block("市政府提醒市民，出门注意防滑，尽量乘坐公共交通。")], False, False),
        ([HEADING, block("除雪物资清单")], False, False),
    ],
)
def test_blocks_are_files(blocks, has_heading, expected):
    """Blocks below a heading, or that begin as files do, are attached if links to files are all there is."""
    assert are_files(blocks, has_heading=has_heading) is expected
