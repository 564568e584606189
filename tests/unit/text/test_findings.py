"""What stays as written and is reported."""

from __future__ import annotations

from newsnorm.model import Finding
from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.findings import merge_findings

from every_case import every_case

CORPUS = compile_rules(Options())


@every_case(
    ("text", "expected"),
    [
        ('他说"好', "unbalanced-quotes"),
        ("他说＂好", "unbalanced-quotes"),
        ("”好“", "quote-direction"),
        ("“甲”乙”丙“", "quote-direction"),
        ("甲\ufffd", "replacement-character"),
        ("甲\ue001", "private-use"),
        ("约翰.史密斯", "period-between-han"),
        ("代码600，001和", "number-commas"),
        ("代码600，001，002和", "number-commas"),
    ],
)
def test_reported(text, expected):
    """Each doubtful place stays and gives one finding."""
    actual = normalize(text, CORPUS)

    assert actual.text == text
    assert [finding.id for finding in actual.findings] == [expected]


@every_case(
    "text",
    [
        "“甲”和“乙”",
        "“第一段。\n“第二段。”",
        "“甲‘乙’”",
        "it's 甲",
        'He said "no.',
        "https://a.cn/x.中.文",
        "1，2，3",
        "1，2345",
        "甲，234",
        "v2.中",
        "中.v2",
        "中.\n文",
        "1，23",
        "甲。乙",
        "”English“",
        "“甲”乙“丙”",
        "“甲“乙”丙”",
    ],
)
def test_not_reported(text):
    """What is not doubtful is not reported."""
    assert normalize(text, CORPUS).findings == ()


def test_one_finding_counts_all_places():
    """A kind of finding is reported once, with the number of places and the first."""
    finding = normalize('他说"好\n\n她说"坏', CORPUS).findings[0]

    assert finding.message.endswith('2 times, the first: 他说"好')
    assert finding.level == "info"


def test_lost_characters_are_reported_once():
    """What decoding reported with its line is not told again by the text; without it, the text tells."""
    undecodable = Finding("undecodable", "warning", "1 U+FFFD in their place", line=2)
    other = Finding("private-use", "warning", "a private-use character")
    seen = normalize("甲\ufffd", CORPUS).findings

    assert merge_findings((undecodable, *seen, other)) == (undecodable, other)
    assert merge_findings(seen) == seen


@every_case(("line", "shown"), [('他说"好', '他说"好'), ("”好“", "”好“"), ("甲\ue001", "甲\ue001")])
def test_excerpt_is_of_the_line_it_speaks_of(line, shown):
    """What stands in a later line is shown from there."""
    (finding,) = normalize(f"江州港昨日开放。\n今年以来，市场平稳。\n{line}", CORPUS).findings

    assert finding.message.endswith(f": {shown}")
