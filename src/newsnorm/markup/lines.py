"""From the pieces of one block, with marks among them, to lines of text with ranges.

The renderer gathers the text of a block as one string. What is no text stands in it as a mark: NUL, which no parser lets
through, and a letter. White space is resolved here, across the marks, since inline tags are no boundary for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from newsnorm.markup.segments import BLANKS, break_between, collapse_blanks, holds_han

_NUL = "\x00"
BREAK = _NUL + "b"
KEEP_START, KEEP_END = _NUL + "k", _NUL + "e"
CODE_START, CODE_END = _NUL + "c", _NUL + "d"
LINK_START, LINK_END = _NUL + "l", _NUL + "m"

_INDENTS = ("\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}")


@define
class Line:
    """One line of a block.

    Attributes:
        text: Blanks resolved.
        code: Ranges of inline code and math.
        links: Ranges of links, in the order in which the links were opened; empty ranges for those without text.
    """

    text: str
    code: list[tuple[int, int]] = field(factory=list)
    links: list[tuple[int, int]] = field(factory=list)


def read_lines(marked: str) -> list[Line]:
    """Return the lines of a marked text; a mark left open ends with the text.

    Example:
        >>> read_lines(f"看 {CODE_START}a  b{CODE_END}\\n了")[0]
        Line(text='看 a b 了', code=[(2, 5)], links=[])
    """
    if _NUL not in marked:
        return [Line(collapse_blanks(marked))]
    writer = _LineWriter(has_han=holds_han(marked))
    first, *rest = marked.split(_NUL)
    writer.write(first)
    for run in rest:
        writer.mark(run[0])
        writer.write(run[1:])
    return writer.finish()


def group_lines(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the paragraphs that lines make: a blank line or an indent begins a new one. That is how page dumps write."""
    paragraphs: list[list[Line]] = []
    is_new = True
    for line in lines:
        if not line.text or line.text.isspace():
            is_new = True
            continue
        if is_new or line.text.startswith(_INDENTS):
            paragraphs.append([])
        paragraphs[-1].append(line)
        is_new = False
    return paragraphs


class _LineWriter:
    """Writes text runs one after the other and keeps what is open at each place."""

    __slots__ = ("_at", "_code", "_gap", "_has_han", "_keep", "_last", "_lines", "_links", "_open_links", "_parts")

    def __init__(self, *, has_han: bool) -> None:
        self._has_han = has_han
        self._lines: list[Line] = []
        self._parts: list[str] = []
        self._at = 0
        self._last = ""
        self._gap = ""
        self._keep = 0
        self._code: list[int | None] = []
        self._open_links: list[tuple[int, int | None]] = []
        self._links: list[tuple[int, int]] = []

    def write(self, run: str) -> None:
        """Write a run without marks."""
        if not run:
            return
        if self._keep:
            self._put(run)
            return
        core = run.strip(BLANKS)
        if not core:
            self._widen_gap(run)
            return
        start = run.index(core[0])
        self._widen_gap(run[:start])
        self._put(collapse_blanks(core))
        self._widen_gap(run[start + len(core) :])

    def _widen_gap(self, blanks: str) -> None:
        if blanks:
            self._gap = "\n" if "\n" in blanks or self._gap == "\n" else " "

    def _put(self, text: str) -> None:
        gap = self._gap
        if gap and self._last:
            if gap == "\n":
                gap = break_between(self._last, text[0], has_han=self._has_han)
            self._parts.append(gap)
            self._at += len(gap)
        self._gap = ""
        self._code = [self._at if start is None else start for start in self._code]
        self._open_links = [(slot, self._at if start is None else start) for slot, start in self._open_links]
        self._parts.append(text)
        self._at += len(text)
        self._last = text[-1]

    def mark(self, mark: str) -> None:
        """Take a mark, named by its letter."""
        if mark == "b":
            self._end_line()
        elif mark == "k":
            self._keep += 1
        elif mark == "e":
            self._keep -= 1
        elif mark == "c":
            self._code.append(None)
        elif mark == "d":
            self._end_code(self._code.pop())
        elif mark == "l":
            self._open_links.append((len(self._links), None))
            self._links.append((0, 0))
        else:
            self._end_link(*self._open_links.pop())

    def _line(self) -> Line:
        if not self._lines:
            self._lines.append(Line(""))
        return self._lines[-1]
