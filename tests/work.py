"""Work counted instead of timed: how many functions run does not depend on who else uses the machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
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
