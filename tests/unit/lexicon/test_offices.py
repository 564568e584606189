"""Names of departments."""

from __future__ import annotations

from newsnorm.lexicon.offices import cut_office, is_office

from every_case import every_case


@every_case(
    ("name", "expected"),
    [
        ("宣传部", True),
        ("机械学院", True),
        ("学生处、校团委", True),
        ("江州市教育局", True),
        ("校学生会", True),
        ("李文会", False),
        ("王心社", False),
        ("学院", False),
        ("收信人", False),
        ("宣传部长", False),
        ("林一舟", False),
        ("news部", False),
        ("部" * 21, False),
    ],
)
def test_department_is_known_by_its_end(name, expected):
    """A department ends as departments do, and is not its end alone."""
    assert is_office(name) is expected


@every_case(
    ("text", "house"),
    [
        ("江州日报经济部", "江州日报"),
        ("江州日报新媒体中心", "江州日报"),
        ("本报体育部", "本报"),
        ("江州大学经济部", None),
        ("江州日报林一舟", None),
        ("江州日报部", None),
        ("江州日报", None),
    ],
)
def test_department_is_cut_off_its_outlet(text, house):
    """What stands before a department counts if it is an outlet."""
    assert cut_office(text) == house
