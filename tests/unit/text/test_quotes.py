"""Straight quotes and regional quotes."""

from __future__ import annotations

from newsnorm.text.quotes import (
    has_unclear_quotes,
    pair_quotes,
    plan_pairs,
    repair_direction,
    straighten_full_width,
    turn_to_corner,
    turn_to_curly,
)

from every_case import every_case


@every_case(
    ("text", "expected", "count"),
    [
        ('他说"开港"了。', "他说“开港”了。", 2),
        ('"开港" and "port"，"好"', "“开港” and “port”，“好”", 6),
        ("他说\"叫'老港'\"。", "他说“叫‘老港’”。", 4),
        ("it's'老港'的", "it's‘老港’的", 2),
        ('Lin\'s "老港"', "Lin's “老港”", 2),
        ("Lin’s'老港'的", "Lin’s‘老港’的", 2),
        ('江州("老港")开放', "江州(“老港”)开放", 2),
        ("把\"模式\"设为'r'", "把“模式”设为'r'", 2),
        ('换上"HC-2"泵', "换上“HC-2”泵", 2),
    ],
)
def test_clear_pairs_are_paired(text, expected, count):
    """Han inside or Chinese beside proves a pair; apostrophes and words of code in single quotes are passed over."""
    assert (expected, count) == pair_quotes(text)


@every_case(
    "text",
    [
        "",
        'He said "hello".',
        '他说"开港',
        '他说""了',
        '他说" 开港"了',
        '他说"开港（"好"',
        '「他说"港」口"了',
        '宽5"高7"的港',
        'lang="港口"',
        '调用open("港口")即可',
        '["港口"]',
        "他说\"开'港\"口'了",
        '港口 x "port" y',
    ],
)
def test_paragraph_in_doubt_stays_as_a_whole(text):
    """No Han, an odd count, an empty pair, a space at its edge, inches, code, crossed pairs, nothing Chinese at all."""
    assert (text, 0) == pair_quotes(text)


@every_case(
    ("text", "style", "expected"),
    [
        ("「旧」'港'\"新\"", "auto", "「旧」『港』「新」"),
        ("“江”「旧」'港'\"新\"", "auto", "“江”「旧」‘港’“新”"),
        ("'港'\"新\"", "auto", "‘港’“新”"),
        ("「旧」'港'\"新\"", "curly", "「旧」‘港’“新”"),
        ("'港'\"新\"", "corner", "『港』「新」"),
    ],
)
def test_style_of_the_pairs(text, style, expected):
    """The style the caller names, else corner quotes if the text has 「 and no “, else curly ones."""
    assert pair_quotes(text, style) == (expected, 4)


def test_paragraphs_are_judged_one_by_one():
    """An odd count spoils its own paragraph only."""
    assert pair_quotes('他说"开港\n他说"好"\n') == ('他说"开港\n他说“好”\n', 2)


@every_case(
    ("text", "expected"),
    [
        ('"港"', [(0, True), (2, False)]),
        ("'a港b", None),
        ("a港b'", None),
        ("'港'\"口\"", [(0, True), (2, False), (3, True), (5, False)]),
        ("把'r'给\"港\"", [(5, True), (7, False)]),
        ("Lin's港", []),
        ('port "x', []),
        ("“港”", []),
        ("”港“", []),
        ('港"口', None),
        ('”港"口"', None),
    ],
)
def test_plan_says_which_quotes_open(text, expected):
    """Each straight quote with its side; nothing for a paragraph without any, None for one in doubt."""
    assert expected == plan_pairs(text)


@every_case(
    "text",
    ['港"口', "港'口", '”港"口"', "”港＂口＂", '"a"与"港口', '港"口’', '“开港"之后', '" 开港吗"之问', "他说'开港。"],
)
def test_unclear_quotes(text):
    """One quote too many, two of different kinds, a space inside: a reader would mend them."""
    assert has_unclear_quotes(text)


@every_case(
    "text",
    [
        '"港"与"口"',
        '参数 "x" 与 "y" 的含义',
        '用"a b"和 "c" 两词说明"开港"',
        "设为 'x' 或 'y'",
        "Lin's港",
        "'a港b",
        "D'与港",
        '6.1" 的屏与 5"x7" 的相框',
        "身高6'2\"的水手",
        '{"港": "口", "岸": "船 "}',
        '"港口": "开放',
        'class="港"的元素',
        '他写道 "Port is open." 随后离港',
        '在港口 ("\\n") 处',
        'port "x',
    ],
)
def test_quotes_that_no_reader_would_mend(text):
    """Pairs, words of code and of other languages, inches and feet, apostrophes, keys."""
    assert not has_unclear_quotes(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("他说＂港＂和＇口＇", "他说\"港\"和'口'", 4),
        ('他说＂港"', '他说"港"', 1),
        ("他说＂港", "他说＂港", 0),
        ("＂port＂", "＂port＂", 0),
        ("＂港＂\n＂口", '"港"\n＂口', 2),
    ],
)
def test_full_width_quotes_become_straight_where_they_pair(text, expected, count):
    """Only in paragraphs whose quotes then make clear pairs."""
    assert (expected, count) == straighten_full_width(text)


@every_case(
    ("text", "expected", "count"), [("「港『口』」", "“港‘口’”", 4), ("“港”", "“港”", 0), ("「port」", "“port”", 2)]
)
def test_corner_quotes_become_curly(text, expected, count):
    """Every 「」 and 『』, with Han or without."""
    assert (expected, count) == turn_to_curly(text)


@every_case(
    ("text", "expected"),
    [
        ("“外‘內’外”", "「外『內』外」"),
        ("“it’s”好", "「it’s」好"),
        ("‘好", "‘好"),
        ("“English”", "“English”"),
    ],
)
def test_regional_quotes(text, expected):
    """Quotes turn in paragraphs with Han; single ones only when they pair."""
    assert turn_to_corner(text)[0] == expected


@every_case(
    ("text", "expected", "count"),
    [
        ("“port”\n“港”", "“port”\n「港」", 2),
        ("it’s‘港’", "it’s『港』", 2),
        ("港a‘b’c", "港a‘b’c", 0),
        ("“port”", "“port”", 0),
    ],
)
def test_regional_quotes_are_counted(text, expected, count):
    """Each mark that turns counts; apostrophes and paragraphs without Han do not."""
    assert (expected, count) == turn_to_corner(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("“港“口", "“港”口", 1),
        ("”港”口", "“港”口", 1),
        ("”港“\n“口”", "“港”\n“口”", 1),
        ("“港”", "“港”", 0),
        ("”港“口“", "”港“口“", 0),
        ("“”", "“”", 0),
        ("”“港", "”“港", 0),
        ('”港"“', '”港"“', 0),
    ],
)
def test_two_quotes_can_only_be_a_pair(text, expected, count):
    """Two double quotes with something between them are made a pair; more, or a straight one too, stay."""
    assert (expected, count) == repair_direction(text)
