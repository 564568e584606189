"""Words that are underlined, and small digits."""

from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.editor_marks import take_editor_marks

from every_case import every_case


@every_case(
    ("text", "read"),
    [
        ("见 ++停水++ 公告", "见 停水 公告"),
        ("++“停水”++。", "“停水”。"),
        ("H~2~O 与 50m^2^。", "H<sub>2</sub>O 与 50m<sup>2</sup>。"),
        ("Ca^2+^", "Ca<sup>2+</sup>"),
    ],
)
def test_inserted_words_and_indices(text, read):
    """The signs of what is underlined go; small digits are those of HTML."""
    assert take_editor_marks(Draft(text)).text == read


@every_case(
    "text",
    [
        "用 C++ 和 i++ 写",
        "先学C++，再学C++",
        "++i和++j",
        "用 ++ 号与 ++ 号",
        "用++号，再用++号",
        "`++停水++`",
        "10~20~30",
        "约10~2~",
        "2^3^4",
        "a^b^c",
        "5~8月",
    ],
)
def test_no_inserted_words_and_indices(text):
    """Operators, ranges, powers and code stay."""
    assert take_editor_marks(Draft(text)).text == text
