"""Tables without a line that names their columns."""

from __future__ import annotations

from newsnorm.containers.nameless_columns import find_text_column, holds_values, may_hold_values, name_columns

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


def test_text_column():
    """Most rows decide which column is the text."""
    rows = [{"甲": _TEXTS[0], "乙": "江州"}, {"甲": "短", "乙": _TEXTS[1]}, {"甲": _TEXTS[1]}]

    assert find_text_column(rows) == "甲"
    assert find_text_column([{"甲": "短"}]) is None
    assert find_text_column([]) is None
