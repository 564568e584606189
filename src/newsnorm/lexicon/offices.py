"""Is this the name of a department, a school or an office, behind which somebody of it may be named?"""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN
from newsnorm.lexicon.names import is_person_name
from newsnorm.lexicon.words import read_words

DEPARTMENT_ENDS: Final = read_words("department_ends")
"""What names of departments end with, those too that a person's name may."""

_ENDS = read_words("department_ends", part="office")
_SURE_ENDS = read_words("department_ends", part="office", flag="sure")
_NAME_RE = compile_late(rf"[{HAN}、·]{{3,20}}")


def is_office(name: str) -> bool:
    """Return whether a word is a department, a school or an office by its end.

    Example:
        >>> [is_office(name) for name in ("机械学院", "宣传部", "校学生会", "学院", "李文会")]
        [True, True, True, False, False]
    """
    if not name.endswith(_ENDS) or _NAME_RE.fullmatch(name) is None:
        return False
    return name.endswith(_SURE_ENDS) or not is_person_name(name)
