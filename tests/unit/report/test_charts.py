"""Tables and charts."""

from __future__ import annotations

import re

from newsnorm.report.charts import Cell, Line, Row, calendar, columns, count_table, table
from newsnorm.report.html import text
from newsnorm.report.words import Words

ENGLISH = Words("en")


def line(name: str, count: int, below: str = "") -> Line:
    """A line of a table."""
    return Line(name=text(name), order=name, count=count, below=text(below))


def test_counts_with_shares_and_bars():
    """A share is one of the whole, a bar one of the largest."""
    page = count_table([line("hexo", 3_000), line("plain", 750)], ENGLISH, whole=6_000, heads=["name"])

    assert "3,000" in page
    assert re.findall(r"width:([\d.]+)%", page) == ["100.0", "25.0"]
    assert re.findall(r"[\d.]+ %", page) == ["50.0 %", "12.5 %"]


def test_a_table_of_nothing():
    """No lines are told as such, and a line of nothing has no bar."""
    assert count_table([], ENGLISH, whole=0, heads=["name"]) == '<p class="none">None</p>'
    assert count_table([line("甲", 0)], ENGLISH, whole=0, heads=["name"]).count("0.0 %") == 1
    assert "width:" not in count_table([line("甲", 0)], ENGLISH, whole=9, heads=["name"])


def test_a_long_table():
    """A table of more than 15 lines has a box that shows all of them; a short one has none."""
    rows = [Row(cells=(Cell(content=text(str(number)), order=str(number)),)) for number in range(16)]

    assert "Show all 16" in table(["name"], rows, ENGLISH)
    assert "checkbox" not in table(["name"], rows[:15], ENGLISH)


def test_a_line_that_opens():
    """What opens below stands in the body of its line, over all columns."""
    page = count_table([line("comma", 1, "甲, 乙")], ENGLISH, whole=1, heads=["name"])

    assert page.count("<tbody>") == 1
    assert "<details><summary>comma</summary></details></td>" in page
    assert '<tr class="below"><td colspan="4">甲, 乙</td></tr></tbody>' in page


def test_columns():
    """Every column has its number in words; of many only some have a label."""
    page = columns([(str(year), year - 1_989) for year in range(1_990, 2_030)])

    assert page.count("<b ") == 40
    assert len(re.findall(r"<span>\d", page)) == 8
    assert 'title="2029: 40"' in page
    assert columns([]) == ""
    assert "height:0.0%" in columns([("2020", 0)])


def test_calendar():
    """A month with few is darker than one with none, beside one with very many too."""
    page = calendar({(2023, 5): 10_000, (2023, 6): 1}, [2023, 2022], ENGLISH)

    assert re.findall(r"--p:(\d+)%", page) == [*"0000", "100", "16", *"000000", *"000000000000"]
    assert "2023-06: 1" in page
    assert "10,001" in page
    assert calendar({}, [], ENGLISH) == ""
