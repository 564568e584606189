"""What the words of a block consist of on their way: text, and marks for what begins, ends or stands between.

Text is a plain string; `Verbatim` is one whose blanks and line breaks count. Each kind of mark is one value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import TypeAlias

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.lexicon.characters import HTML_BLANKS, PARAGRAPH_INDENT

# A line of the source that begins with an indent: its writer began a paragraph there, whatever a page makes of it.
_INDENTED_LINE_RE = re.compile(rf"(?<=\S)[ \t\f\r]*+\n[ \t\f\r\n]*+(?={PARAGRAPH_INDENT})")


class Verbatim(str):
    """Text in which every blank is one."""

    __slots__ = ()


@frozen(eq=False, repr=False)
class Mark(Shown):
    """A place between words: what begins, ends or stands there."""

    name: str


BREAK = Mark("line break")
CODE, CODE_END = Mark("code"), Mark("end of code")
LINK, LINK_END = Mark("link"), Mark("end of a link")
IMAGE = Mark("picture")
# Bold may be taken back inside of bold; one mark ends both.
BOLD, THIN, WEIGHT_END = Mark("bold"), Mark("not bold"), Mark("end of bold or not bold")

Run: TypeAlias = str | Mark


def text_of(runs: Iterable[Run]) -> str:
    """Return the text in runs.

    Example:
        >>> text_of(["甲", BOLD, "乙", WEIGHT_END])
        '甲乙'
    """
    return "".join([run for run in runs if run.__class__ is not Mark])  # type: ignore[misc]


def enclose(runs: list[Run], start: int, opening: str, closing: str) -> None:
    """Write marks around the runs from `start` on, in place of the blanks there."""
    for at, strip in ((start, str.lstrip), (len(runs) - 1, str.rstrip)):
        run = runs[at]
        if isinstance(run, str):
            runs[at] = strip(run, HTML_BLANKS)
    runs.insert(start, opening)
    runs.append(closing)


def part_indented(runs: Iterable[Run]) -> list[Run]:
    r"""Put a break in place of each line break that comes before an indent.

    Example:
        >>> part_indented(["甲\n\u3000\u3000乙"]) == ["甲", BREAK, "\u3000\u3000乙"]
        True
    """
    parted: list[Run] = []
    texts: list[str] = []
    for run in runs:
        if run.__class__ is str:
            texts.append(run)
            continue
        if texts:
            parted += _part_text("".join(texts), is_first=not parted)
            texts.clear()
        parted.append(run)
    return parted + _part_text("".join(texts), is_first=not parted) if texts else parted


def _part_text(text: str, *, is_first: bool) -> list[Run]:
    if PARAGRAPH_INDENT not in text:
        return [text]
    # What stands before the text is no blank.
    first, *rest = _INDENTED_LINE_RE.split(text if is_first else f"<{text}")
    return [first if is_first else first[1:], *chain.from_iterable((BREAK, line) for line in rest)]
