"""Names of departments."""

from __future__ import annotations

from newsnorm.lexicon.offices import is_office

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
