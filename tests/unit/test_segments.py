"""What becomes of a line break inside a paragraph."""

from newsnorm import to_blocks
from newsnorm.lexicon.characters import SHARED_MARKS
from newsnorm.segments import break_between, is_wide, join_segments

from every_case import every_case


@every_case(
    ("text", "joined"),
    [
        ("江州\n港口", "江州港口"),
        ("江州 \t\n\f\r 港口", "江州港口"),
        ("江州\nport\n港口", "江州 port 港口"),
        ("江州，\nport", "江州， port"),
        ("江州\n“港口”\n开放", "江州“港口”开放"),
        ("the\n“port”\nopens", "the “port” opens"),
        ("한국\n江州", "한국 江州"),
        ("ｱ\n江州", "ｱ江州"),
        ("江州\n\n\n港口", "江州港口"),
        ("江州\n\u3000港口", "江州\u3000港口"),
        ("\n江州\n", "江州"),
        (" \n ", ""),
    ],
)
def test_join_segments(text, joined):
    """Nothing between two wide characters, else a space; blanks around a break are no part of the text."""
    assert joined == join_segments(text)


@every_case("mark", SHARED_MARKS)
def test_shared_marks_are_wide_in_chinese(mark):
    """Quotes, dashes and dots are wide where the paragraph is Chinese, and narrow elsewhere."""
    assert is_wide(mark, has_han=True)
    assert not is_wide(mark, has_han=False)


@every_case("char", ["ᄀ", "ㄱ", "㈀", "㉠", "ꥠ", "가", "ﾡ"])
def test_hangul_is_not_wide(char):
    """Korean parts words by spaces."""
    assert not is_wide(char, has_han=True)
    assert break_between("中", char, has_han=True) == " "


@every_case(
    "lines",
    ["江州\n港口", "江州\n“双港”计划", "他说……\n好", "港口\nport\n开放", "周·\n林", "江州 \n 港口", "港口，\n\tport"],
)
def test_bodies_are_joined_by_the_same_rule(lines):
    """The blocks of a Markdown body and the rule `softbreak` make the same text of a paragraph."""
    (block,) = to_blocks(lines, markup="markdown")

    assert join_segments(lines) == block.text
