"""What a run leaves out, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

NO_SUFFIX = "(no suffix)"
NO_FILE = "pipe, socket or device"


class Skipped:
    """Counts what was left out, by suffix or by what it is.

    Example:
        >>> skipped = Skipped()
        >>> skipped.note(".png"); skipped.note(".png")
        >>> dict(skipped.counts)
        {'.png': 2}
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._counts: Counter[str] = Counter()

    def note(self, what: str, times: int = 1) -> None:
        """Count one more: `.png`, `(no suffix)`, `node_modules/`, `wordpress page`."""
        self._counts[what or NO_SUFFIX] += times

    @property
    def counts(self) -> Mapping[str, int]:
        """What was left out so far, the most first."""
        return dict(self._counts.most_common())
