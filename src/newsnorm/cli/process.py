"""What a shell or a service may have done to the process: streams that were closed, and signals that end it."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_ENDS = ("SIGTERM", "SIGHUP")
_KILLED = 128  # a shell adds the number of the signal


def open_missing_streams() -> None:
    """Put something in the place of stdin, stdout and stderr that were closed: Python has `None` there.

    What is said on a closed stderr is lost; who reads from or writes to one of the others is told as by any program.
    Else the first file that is opened would get its number, and what is printed would go there.
    """
    if sys.stdin is None:
        sys.stdin = open(os.open(os.devnull, os.O_WRONLY), encoding="utf-8")  # noqa: SIM115, PTH123 - stays open
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


@contextmanager
def ending_by_signals() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the process as Ctrl-C does: workers go home, and what they had begun is cleared away.

    A signal that somebody ignores (`nohup`) or handles stays so.
    """
    changed = []
    if threading.current_thread() is threading.main_thread():
        for name in _ENDS:
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _end)
                changed.append(number)
    try:
        yield
    finally:
        for number in changed:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    raise SystemExit(_KILLED + number)
