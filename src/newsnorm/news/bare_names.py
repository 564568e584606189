"""Names that no label stands before, as 记者 or 作者 would: other words have the form of a name, too."""

from __future__ import annotations

from newsnorm.lexicon.names import is_person_name, is_word, read_names
from newsnorm.lexicon.offices import DEPARTMENT_ENDS
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.places import PLACE_ENDS, PLACES

_OF_SUBJECTS = 2


def read_bare_names(text: str) -> tuple[str, ...]:
    """Return the names of a line that is names and nothing else: several, or one that no place and department ends as.

    Example:
        >>> read_bare_names("林一舟　许青"), read_bare_names("林一舟")
        (('林一舟', '许青'), ('林一舟',))
        >>> read_bare_names("高考　中考"), read_bare_names("高新区")
        ((), ())
    """
    names = read_names(text) if text else None
    if names is None or not all(map(is_name, names)) or not any(map(_is_long_name, names)):
        return ()
    return () if any(name.endswith(DEPARTMENT_ENDS) for name in names) else names


def is_name_alone(word: str) -> bool:
    """Say whether a word beside an outlet, and nothing else, names somebody: 高新区 is a place."""
    return _is_long_name(word) and not word.endswith(DEPARTMENT_ENDS)


def is_name(word: str) -> bool:
    """Say whether a word is a name, and no everyday word, no place and no outlet, which may have the form of one.

    Example:
        >>> [is_name(word) for word in ("林一舟", "方法论", "江苏", "石家庄", "江州网")]
        [True, False, False, False, False]
    """
    if not is_person_name(word) or is_word(word) or word in PLACES or word.endswith(PLACE_ENDS):
        return False
    return not looks_like_outlet(word)


def _is_long_name(word: str) -> bool:
    """Say the same of a word that may be a channel or a subject as well: of two characters many are, 文旅, 白酒."""
    return len(word) > _OF_SUBJECTS and is_name(word)
