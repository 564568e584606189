"""Names that stand alone beside an article."""

from __future__ import annotations

from newsnorm.news.bare_names import is_name, is_name_alone, read_bare_names

from every_case import every_case


@every_case(
    ("text", "names"),
    [
        ("林一舟", ("林一舟",)),
        ("林一舟　许青", ("林一舟", "许青")),
        ("许青", ()),
        ("高新区", ()),
        ("高考　中考", ()),
        ("江州日报", ()),
        ("林一舟 高新区", ()),
        ("", ()),
    ],
)
def test_read_bare_names(text: str, names: tuple[str, ...]):
    """A line of names: one of two characters alone may be a channel, and places are none."""
    assert read_bare_names(text) == names


@every_case(
    ("word", "may_stand", "stands_alone"),
    [
        ("林一舟", True, True),
        ("许青", True, False),
        ("林文会", True, False),
        ("北京", False, False),
        ("高新区", False, False),
        ("方法论", False, False),
        ("新华社", False, False),
    ],
)
def test_is_name(word: str, may_stand: object, stands_alone: object):
    """Some names no label need stand before; others may be a channel or a department where they stand alone."""
    assert (is_name(word), is_name_alone(word)) == (may_stand, stands_alone)
