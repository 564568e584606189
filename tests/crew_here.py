"""A crew whose work is done at once, in this process: what workers do, without the time that starting one takes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from newsnorm.corpus.heartbeat import make_heartbeat


class CrewHere:
    """Takes the place of `newsnorm.corpus.crew.Crew`."""

    def __init__(self, jobs: int, *, timeout: float | None = None) -> None:
        """Take what a crew takes."""
        self._folder = tempfile.TemporaryDirectory()
        self._jobs, self._timeout = jobs, timeout
        self._count = 0

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *raised: object) -> None:
        """Clear away."""
        self._folder.cleanup()

    def map(self, task: Callable[..., Any], values: Iterable[Any], **further: Any) -> Iterator[tuple[Any, Any]]:
        """Yield each value with its result."""
        ready = further.get("ready") or (lambda value: None)
        for value in values:
            known = ready(value)
            yield value, self._do(task, value) if known is None else known

    def begin(self, task: Callable[..., Any], value: Any, **further: Any) -> Callable[[], Any]:
        """Return what does the work."""
        return lambda: self._do(task, value)

    def _do(self, task: Callable[..., Any], value: Any) -> Any:
        self._count += 1
        beat = str(Path(self._folder.name, str(self._count)))
        make_heartbeat(beat)
        return task(value, beat, {})
