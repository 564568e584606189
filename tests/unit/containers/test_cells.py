"""Cells of tables."""

from __future__ import annotations

from newsnorm.containers.cells import read_cell

from every_case import every_case


@every_case(
    ("cell", "value"),
    [
        ("江州港", "江州港"),
        ("  江州港\n", "江州港"),
        ("", ""),
        ("NaN", ""),
        ("None", ""),
        ("\\N", ""),
        ("[]", ""),
        ("['港口', '海运']", ["港口", "海运"]),
        ('["港口", "海运"]', ["港口", "海运"]),
        ("['\\r\\n  开港 ', ' ']", "开港"),
        ("['']", ""),
        ("['港口', 3]", "['港口', 3]"),
        ("['港口'.upper()]", "['港口'.upper()]"),
        ("['快讯']江州港开了['图']", "['快讯']江州港开了['图']"),
        ("[快讯]江州港开了", "[快讯]江州港开了"),
        ("['" + "[" * 5000 + "']", "[" * 5000),
        ("[['港口']]", "[['港口']]"),
        ("['C:\\data']", "C:\\data"),
        ("['\\u6c5f\\u5dde\\x41']", "江州A"),
        ("['\\ud800\\U00110000']", "\\ud800\\U00110000"),
        ("['it\\'s', \"it's\"]", ["it's", "it's"]),
        ("['港口' '海运']", "['港口' '海运']"),
        ("['港口', ", "['港口',"),
        ('="0001"', "0001"),
        ('=""', ""),
        ('=HYPERLINK("https://a.example/1","原文")', "https://a.example/1"),
        ('=hyperlink( "https://a.example/1" ; "原文" )', "https://a.example/1"),
        ('=HYPERLINK("https://a.example/1")', "https://a.example/1"),
        ("=A1+B1", "=A1+B1"),
        ("=====", "====="),
        ('=HYPERLINK(A1,"原文")', '=HYPERLINK(A1,"原文")'),
    ],
)
def test_read_cell(cell, value):
    """A list of texts that a program printed is one, and what stands for nothing is nothing; anything else is text."""
    assert read_cell(cell) == value


@every_case(
    ("column", "value"),
    [
        ("标题", "开港"),
        ("来源", "开港"),
        ("链接", "https://a.example/1"),
        ("image", "https://a.example/1"),
        ("colour", "https://a.example/1"),
    ],
)
def test_link_by_the_name_of_its_column(column, value):
    """Of a link the column of a title has the words that are shown, that of an address where it leads."""
    assert read_cell('=HYPERLINK("https://a.example/1","开港")', column) == value
    assert read_cell('=HYPERLINK("https://a.example/1")', column) == "https://a.example/1"
