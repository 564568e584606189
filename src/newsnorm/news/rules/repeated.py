"""Lines that most articles of one folder share: known in `corpus.repeated`, where the folder is."""

from __future__ import annotations

from typing import Final

from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rule import LineRule


def read_nothing(line: Line) -> LineMatch | None:  # noqa: ARG001 - the signature of all readers
    """Return None: no line shows by itself that others of its folder have it too."""
    return None


REPEATED_HEAD: Final = LineRule(
    id="repeated-head",
    kind="repeated",
    places=("lead",),
    leaves="aggressive",
    read=read_nothing,
    doc=(
        "Only in `load_all` over a folder: a line that more than half of the folder's articles, and at least ten, "
        "have among their first four lines, equal letter by letter after the text rules. At most 200 files of a "
        "folder, evenly spread, are read before its first article to learn such lines. Lines of more than 200 "
        "characters, headings and lines that end in a colon are never learned here, and no article is emptied."
    ),
)

REPEATED_TAIL: Final = LineRule(
    id="repeated-tail",
    kind="repeated",
    places=("tail",),
    leaves="aggressive",
    read=read_nothing,
    doc=(
        "The same at the other end: a line that more than half of the folder's articles have among their last "
        "eight lines. An article loses such lines from its end upwards, up to the first line that is not shared."
    ),
)
