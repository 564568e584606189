"""Regexes that are compiled when they are first used.

Python takes half a millisecond for a regex, and two for one with a class of all Han characters. To compile all of ours
when they are imported cost a third of a second in every process; a usual article needs sixty of 450. Those that most
documents need are better compiled at once: a late one takes 20 ns more a call.
"""

from __future__ import annotations

import re
import sys
from typing import Any, AnyStr, Final, cast

# Before, `re` lets a possessive group try anew what it has taken, and matches what it should not (gh-106052).
_IS_FIRM = sys.version_info >= (3, 11, 5)


def compile_late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Do what `re.compile` does, but not before something is asked of the regex.

    To the caller it is a compiled regex. A wrong pattern raises when it is used, and in
    `tests/unit/test_lazy.py`, which uses all there are.

    Example:
        >>> compile_late(r"\d+").findall("甲12乙3")
        ['12', '3']
    """
    return cast("re.Pattern[AnyStr]", _LatePattern(pattern, flags))


def compile_now(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Do what `re.compile` does, for any pattern of the package on any Python.

    Example:
        >>> compile_now("(?:甲|乙)*+").match("甲乙丙")[0]
        '甲乙'
    """
    return re.compile(pattern if _IS_FIRM else loosen(pattern, flags), flags)


def loosen(pattern: AnyStr, flags: int = 0) -> AnyStr:
    r"""Return a pattern whose possessive groups are greedy ones, for a Python that matches the former wrongly.

    Our cases read the same with them: where fewer repetitions would let the rest match, a look-ahead refuses that. What
    was written to be slow takes longer.

    Example:
        >>> loosen(r"(?:a|ab)*+[)*+]\)++c++")
        '(?:a|ab)*[)*+]\\)++c++'
    """
    if isinstance(pattern, bytes):
        return loosen(pattern.decode("latin-1"), flags).encode("latin-1")
    groups = _GROUPS.format(r"\s*" if flags & re.VERBOSE else "")  # compiled by none but the old Pythons
    return re.sub(groups, lambda match: match[1] or match[0], pattern, flags=re.DOTALL)


class _LatePattern:
    """Stands for a regex that nobody has asked anything yet."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern: Final = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Become the regex. Another thread that does the same at the same time makes the same."""
        if name not in _ATTRIBUTES:  # copying, pickling and pytest ask for what a regex does not have
            raise AttributeError(name)
        compiled = compile_now(cast("str", self.pattern), self._flags)
        for attribute in _ATTRIBUTES:
            setattr(self, attribute, getattr(compiled, attribute))
        self.__class__ = _UsedPattern  # type: ignore[assignment]
        return getattr(compiled, name)


class _UsedPattern:
    """What it becomes: with the methods of the compiled regex for attributes, and without a hook that slows them."""


_ATTRIBUTES: Final = (
    *("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"),
    *("flags", "groups", "groupindex"),
)
# A group that is repeated firmly, or the number of one; what stands escaped or in a class is none.
_GROUPS = r"((?:\)|\\[1-9]){}(?:[*+?]|\{{[0-9]*,?[0-9]*\}}))\+|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"
