"""How work grows with its input, on machines that others use too.

`count_calls` counts functions, exactly. What one function of C does with a long text, such as a regex that tries again
at every character, it cannot see: `grows_linearly` compares the time of this thread alone, for an input and for one
four times as long.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, TypeVar

_T = TypeVar("_T")

_PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")
IN_FULL = _PROFILE not in {"default", "mutation"}
"""Whether to take the long way, as CI does. By default inputs are shorter, and fewer."""
_ONE_OF = 4 if _PROFILE == "default" else 1


def some_of(values: Iterable[_T]) -> list[_T]:
    """Return all values where CI looks, else one of four, from all parts of the row: each time others."""
    listed = list(values)
    return listed[random.randrange(min(_ONE_OF, len(listed)) or 1) :: _ONE_OF]  # noqa: S311 - no secret


def count_calls(act: Callable[[], object]) -> int:
    """Return how many functions, of Python and of C, `act` calls."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        del frame, argument
        if event in ("call", "c_call"):
            calls += 1

    outer = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(outer)
    return calls


# Seconds: below this the clock and the caches decide.
_MEASURABLE = 0.004 if IN_FULL else 0.0015
_LIMIT = 9  # between 4, which is linear, and 16, which is quadratic
_DOUBTLESS = 6
_LONG = 1 << 19  # characters that nothing quadratic reads in a time that cannot be measured
_LOOKS = (1, 2, 5, 9, 20)
_LONGEST = 0.5  # seconds after which no look has to follow: so much is no noise
_REST = 0.02  # seconds between two looks, times their number: another program may have the processor's caches


def grows_linearly(act: Callable[[Any], object], make_input: Callable[[int], Any], size: int = 2_000) -> bool:
    """Say whether `act` takes some four times as long for an input four times as long, and not sixteen times.

    The input is first made long enough to be measured. A ratio that is not clear is measured again, more often each
    time and after a rest, and the shortest times count: noise goes away, what is quadratic stays so.

    Args:
        act: Takes a text, or whatever `make_input` makes.
        make_input: Returns an input of about a size, of the same shape for every size.
        size: Where to begin.
    """
    size = size if IN_FULL else max(1, size // 3)
    act(make_input(max(1, size // 8)))  # what is done once is done now
    given = make_input(size)
    while (small := _measure(act, given, 1)) < _MEASURABLE and len(given) < _LONG:
        size = int(size * min(8, max(1.3, 1.1 * _MEASURABLE / small)))
        given = make_input(size)
    longer = make_input(4 * size)
    large = float("inf")
    for repeats in _LOOKS:
        large = min(large, _measure(act, longer, repeats))
        if large <= max(_MEASURABLE, small * (_DOUBTLESS if repeats == 1 else _LIMIT)):
            return True
        if repeats > 1 and repeats * large > _LONGEST:
            break
        time.sleep(_REST * repeats)
        small = min(small, _measure(act, given, 4 * repeats))
    return False


def _measure(act: Callable[[Any], object], given: Any, repeats: int) -> float:
    """Return the shortest time of some runs, in seconds of this thread."""
    shortest = float("inf")
    for _ in range(repeats):
        begin = time.thread_time()
        act(given)
        shortest = min(shortest, time.thread_time() - begin)
    return shortest
