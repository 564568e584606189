"""Attached files at the end of a text."""

from __future__ import annotations

from newsnorm.model import Link
from newsnorm.news.attachments import begins_files, is_attached, is_file, is_over_files

from every_case import every_case

FILE = Link("/f/1.docx", "除雪物资清单")
PAGE = Link("/1.html", "雪天行车指南")


@every_case(
    ("link", "expected"),
    [
        (("/1.docx", "附表"), True),
        (("/1.PDF?v=2", "附表"), True),
        (("/down?id=1", "附表.xls"), True),
        (("/down?file=1.zip", "附表（1.zip）"), True),
        (("/1.html", "附表"), False),
        (("/docx/1", "附表"), False),
    ],
)
def test_link_to_a_file(link, expected):
    """The address or the words of a link end as names of files do."""
    assert is_file(Link(*link)) is expected


@every_case(
    ("text", "expected"),
    [
        ("附件", True),
        ("附件下载：", True),
        ("【相关附件】", True),
        ("附件：检查表", False),
        ("附件齐全", False),
        ("下载附件的单位请注意：", False),
    ],
)
def test_heading_over_files(text, expected):
    """A heading over files is a word for them, and nothing else."""
    assert is_over_files(text) is expected


@every_case(
    ("text", "expected"),
    [("附件：1.docx", True), ("附件1", True), ("附件【1.docx】", True), ("附件一：", True), ("附件齐全的单位", False)],
)
def test_first_of_the_files(text, expected):
    """A line of files begins with a word for them and a mark or a number."""
    assert begins_files(text) is expected


@every_case(
    ("text", "links", "expected"),
    [
        ("附件1：除雪物资清单", [FILE], True),
        ("附件下载：", [], True),
        ("请在除雪物资清单里填写今年的数目，盖章后交回。", [FILE], False),
        ("雪天行车指南", [PAGE], False),
        ("除雪物资清单、雪天行车指南", [FILE, PAGE], False),
        ("市民请注意。", [FILE], False),
        ("", [], False),
        ("除雪物资清单" * 21, [FILE] * 21, False),
    ],
)
def test_line_of_files(text, links, expected):
    """A line is attached files if links to files are most of it."""
    assert is_attached(text, links) is expected
