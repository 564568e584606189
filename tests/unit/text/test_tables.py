"""What compatibility characters become."""

from newsnorm.text import _tables

from every_case import every_case


@every_case(
    ("table", "char", "folded"),
    [
        ("SMALL_FORMS", "\N{SMALL COMMA}", "，"),
        ("SMALL_FORMS", "\N{SMALL EM DASH}", None),
        ("VERTICAL_FORMS", "\N{PRESENTATION FORM FOR VERTICAL LEFT CORNER BRACKET}", "「"),
        ("VERTICAL_FORMS", "\N{PRESENTATION FORM FOR VERTICAL COMMA}", "，"),
        ("HALF_WIDTH_MARKS", "\N{HALFWIDTH IDEOGRAPHIC FULL STOP}", "。"),
        ("HALF_WIDTH_MARKS", "\N{HALFWIDTH KATAKANA LETTER A}", None),
        ("ALPHANUMERICS", "\N{FULLWIDTH DIGIT ZERO}", "0"),
        ("ALPHANUMERICS", "\N{FULLWIDTH LATIN SMALL LETTER Z}", "z"),
        ("ALPHANUMERICS", "\N{FULLWIDTH COMMA}", None),
        ("LIGATURES", "\N{LATIN SMALL LIGATURE FFI}", "ffi"),
        ("RADICALS", "\N{KANGXI RADICAL ONE}", "一"),
        ("RADICALS", "\N{CJK RADICAL C-SIMPLIFIED HORSE}", "马"),
        ("RADICALS", "\N{CJK RADICAL WATER ONE}", None),
        ("GB18030_PRIVATE_USE", "\ue78d", "\N{PRESENTATION FORM FOR VERTICAL COMMA}"),
    ],
)
def test_tables(table, char, folded):
    """Each table holds its range and, on purpose, nothing beside it."""
    assert getattr(_tables, table).get(ord(char)) == folded


def test_tables_change_nothing_twice():
    """What a table writes is in none of the others that run with it."""
    tables = (_tables.SMALL_FORMS, _tables.HALF_WIDTH_MARKS, _tables.RADICALS)
    folded = {ord(char) for table in tables for text in table.values() for char in text}

    assert not folded & (_tables.SMALL_FORMS.keys() | _tables.RADICALS.keys())


def test_rubble_of_utf8_in_gbk():
    """The table is what the first two bytes of Han in UTF-8 are in GBK: of rare ones but six, and of common ones."""
    pairs = [bytes((first, second)) for first in range(0xE4, 0xEA) for second in range(0x80, 0xA1)]
    common = [text.encode()[:2] for text in "些以但上大子安小州年微江海"]
    rubble = {pair.decode("gbk", "ignore") for pair in [*pairs, *common]} - set("鋪鋼錄鐘鑰閱") - {""}

    assert sorted(_tables.UTF8_AS_GBK) == sorted(rubble)
