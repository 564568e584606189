"""Regexes that are compiled when they are first used.

Python takes half a millisecond for a regex, and two for one with a class of all Han characters. To compile all of ours
when they are imported cost a third of a second in every process; a usual article needs sixty of 450. Those that most
documents need are better compiled at once: a late one takes 20 ns more a call.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Final, cast


def compile_late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Do what `re.compile` does, but not before something is asked of the regex.

    To the caller it is a compiled regex. A wrong pattern raises when it is used, and in
    `tests/unit/test_lazy.py`, which uses all there are.

    Example:
        >>> compile_late(r"\d+").findall("甲12乙3")
        ['12', '3']
    """
    return cast("re.Pattern[AnyStr]", _LatePattern(pattern, flags))


class _LatePattern:
    """Stands for a regex that nobody has asked anything yet."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern: Final = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Become the regex. Another thread that does the same at the same time makes the same."""
        if name not in _ATTRIBUTES:  # copying, pickling and pytest ask for what a regex does not have
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
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
