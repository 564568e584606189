"""Tables without a line that names their columns."""

from __future__ import annotations

from newsnorm.containers.nameless_columns import (
    are_numbers,
    find_text_column,
    holds_texts,
    holds_values,
    is_short_name,
    may_hold_values,
    name_columns,
    tell_columns,
)

from every_case import every_case

_TEXTS = ["江州港昨日开放，货船陆续靠岸。", "海城昨日降雪，路面湿滑，出门的人不多。"]


@every_case(
    ("cells", "has_tabs", "found"),
    [
        (["https://a.example/1", "开港"], False, True),
        (["<p>开港</p>", "1"], False, True),
        (["81234567", "开港"], False, True),
        (["2023年3月8日 10:15", "开港"], False, True),
        (["2023-03-08", "开港"], False, True),
        (["2023/3/8", "开港"], False, True),
        (["2023-03", "开港"], False, False),
        (["2023", "2024"], False, False),
        (["标题", "正文"], False, False),
        (["江州港开了", "人很多。"], False, False),
        (["体育", "江州队夺冠。"], True, True),
        (["体育", "赛" * 41], True, True),
        (["体育", "江州队夺冠"], True, False),
        (["https://a.example/1"], False, False),
        ([], False, False),
    ],
)
def test_what_names_nothing(cells, has_tabs, found):
    """An address, HTML, a moment and a long number are values; a sentence is one only where tabs part the cells."""
    assert may_hold_values(cells, has_tabs=has_tabs) is found


@every_case(
    ("columns", "has_tabs", "found"),
    [
        ([["2023-03-08", "2023-03-09"]], False, True),
        ([["2023-03-08", "12"]], False, False),
        ([["2023-03-08", ""]], False, True),
        ([["81234", "81235"]], False, True),
        ([["81234", "甲"]], False, False),
        ([["<p>甲", "乙"]], False, True),
        ([["<p>甲", "3"]], False, False),
        ([["江州队夺冠。", "短"]], True, True),
        ([["江州队夺冠。", "3"]], True, False),
        ([["标题", "开港"]], True, False),
    ],
)
def test_columns_of_one_kind(columns, has_tabs, found):
    """What stands below a value is a value of its kind; the names of a table of days have others below."""
    assert holds_values(list(zip(*columns, strict=True)), has_tabs=has_tabs) is found


_NUMBERS = ["81234", "81235"]


@every_case(
    ("columns", "fields"),
    [
        ([["1", "2"], _TEXTS], {"#2": "text"}),
        ([["2023-03-08 10:15", "2023-03-09 10:15"], _TEXTS], {"#1": "date_published", "#2": "text"}),
        ([["2023-03-08", ""], _TEXTS], {"#1": "date_published", "#2": "text"}),
        ([["20230308", "20230309"], _TEXTS], {"#2": "text"}),
        ([["2023-03-08", "今天"], _TEXTS], {"#2": "text"}),
        ([["https://a.example/1", "https://a.example/2"], _TEXTS], {"#1": "url", "#2": "text"}),
        ([["https://a.example/u", "https://a.example/u"], _TEXTS], {"#2": "text"}),
        ([["https://a.example/1.jpg", "https://a.example/2.jpg"], _TEXTS], {"#2": "text"}),
        ([["江州港昨日正式开放", "海城市昨日普降大雪"], _TEXTS], {"#1": "title", "#2": "text"}),
        ([_TEXTS, ["江州港昨日正式开放", "海城市昨日普降大雪"]], {"#1": "text"}),
        ([["林一舟", "许青"], _TEXTS], {"#2": "text"}),
        ([["江州港昨日正式开放", "江州港昨日正式开放"], _TEXTS], {"#2": "text"}),
        ([["江州港昨日正式开放。", "海城市昨日普降大雪。"], _TEXTS], {"#2": "text"}),
        ([["江州", "海城"], ["1", "2"]], None),
        ([["甲"], ["江州港昨日开放，货船陆续靠岸。"]], None),
        ([["", ""], _TEXTS], {"#2": "text"}),
    ],
)
def test_columns(columns, fields):
    """A column is what all its cells are; of addresses and headlines each must be another."""
    rows = list(zip(*columns, _NUMBERS[: len(columns[0])], strict=True))

    assert (name_columns(rows) or None) == fields


def test_uneven_rows():
    """Rows of another width than the first are no table, but for one in ten."""
    rows = [["81234", text] for text in _TEXTS]

    assert name_columns([*rows, ["3"]]) is None
    assert name_columns([*rows * 5, ["3"]]) == {"#2": "text"}
    assert name_columns([]) is None


@every_case(
    ("names", "found"),
    [
        (["0"], True),
        (["", "0", "1"], True),
        (["Unnamed: 0", "0"], True),
        (["0", "1", "3"], False),
        (["1", "2"], False),
        (["", "标题"], False),
        (["Unnamed: 0"], False),
        ([""], False),
        ([], False),
    ],
)
def test_numbers_of_columns(names, found):
    """Numbers from nought name the columns of a table of a program, the column of rows' own numbers none."""
    assert are_numbers(names) is found


def test_told_columns():
    """Whatever the first row begins with, the columns are told by their cells."""
    assert tell_columns([["江州", _TEXTS[0]], ["海城", _TEXTS[1]]]) == {"#2": "text"}
    assert tell_columns([["江州", "1"], ["海城", "2"]]) is None
    assert tell_columns([["江州", _TEXTS[0]]]) is None
    assert tell_columns([]) is None


_LINES = [["江州港昨日开放了。"], ["海城昨日降雪，路很滑。"], ["货船陆续靠岸"]]


@every_case(
    ("rows", "found"),
    [
        (_LINES, True),
        (_LINES[:2], False),
        ([*_LINES, ["江州的船", "昨日靠岸了。"]], True),
        ([*_LINES[:1], ["江州的船", "昨日靠岸了。"], ["海城的船", "昨日靠岸了。"]], False),
        ([["江州"], ["海城"], ["港口"]], False),
        ([*_LINES, ["好"]], False),
        ([*_LINES * 3, ["好"]], True),
        ([], False),
    ],
)
def test_lines_of_texts(rows, found):
    """Each line of a table of one column is a text if nearly all have some words and most have no comma."""
    assert holds_texts(rows) is found


@every_case(
    ("rows", "found"),
    [
        ([["评论"], *_LINES], True),
        ([["评论"], *_LINES, ["不错"]], False),
        ([["江州港昨日开放了"], *_LINES], False),
        ([["好，"], *_LINES], False),
        ([["评论"]], False),
        ([], False),
    ],
)
def test_short_name(rows, found):
    """A word above longer lines names them."""
    assert is_short_name(rows) is found


def test_text_column():
    """Most rows decide which column is the text."""
    rows = [{"甲": _TEXTS[0], "乙": "江州"}, {"甲": "短", "乙": _TEXTS[1]}, {"甲": _TEXTS[1]}]

    assert find_text_column(rows) == "甲"
    assert find_text_column([{"甲": "短"}]) is None
    assert find_text_column([]) is None
