"""Work counted instead of timed: how many functions run does not depend on who else uses the machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time
from types import FrameType
from typing import Any


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


def grow(act: Callable[[str], object], make: Callable[[int], str], size: int) -> float:
    """Return how many times the CPU time `act` takes for `make(4 * size)` as for `make(size)`, the least of five each.

    Calls do not show what a regex does inside; its time does. Linear work gives 4, quadratic 16.
    """
    small, large = (min(_time(act, text) for _ in range(5)) for text in (make(size), make(4 * size)))
    return large / small


def _time(act: Callable[[str], object], text: str) -> float:
    start = process_time()
    act(text)
    return process_time() - start
