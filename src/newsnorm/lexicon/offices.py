"""Is this the name of a department, a school or an office, behind which somebody of it may be named?"""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN
from newsnorm.lexicon.names import is_person_name
from newsnorm.lexicon.outlets import OWN_NAMES, looks_like_outlet
from newsnorm.lexicon.words import read_words

DEPARTMENT_ENDS: Final = read_words("department_ends")
"""What names of departments end with, those too that a person's name may."""

_ENDS = read_words("department_ends", part="office")
_SURE_ENDS = read_words("department_ends", part="office", flag="sure")
_NAME_RE = compile_late(rf"[{HAN}、·]{{3,20}}")
_SIZES = range(3, 9)  # characters of the department of an outlet


def is_office(name: str) -> bool:
    """Return whether a word is a department, a school or an office by its end.

    Example:
        >>> [is_office(name) for name in ("机械学院", "宣传部", "校学生会", "学院", "李文会")]
        [True, True, True, False, False]
    """
    if not name.endswith(_ENDS) or _NAME_RE.fullmatch(name) is None:
        return False
    return name.endswith(_SURE_ENDS) or not is_person_name(name)


def cut_office(text: str) -> str | None:
    """Return the outlet before one of its departments; None if the text is anything else.

    Example:
        >>> cut_office("江州日报经济部"), cut_office("本报体育部"), cut_office("机械学院")
        ('江州日报', '本报', None)
    """
    for size in _SIZES:
        house = text[:-size]
        if is_office(text[-size:]) and (house in OWN_NAMES or looks_like_outlet(house)):
            return house
    return None
