"""From the pieces of one block, with marks among them, to lines of text with ranges.

The renderer gathers the text of a block as one string. What is no text stands in it as a mark: NUL, which no text
holds, and a letter. White space is resolved here, across the marks, since inline tags are no boundary for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from newsnorm._lazy import compile_late
from newsnorm.markup.segments import BLANKS, break_between, collapse_blanks, holds_han

_NUL = "\x00"
BREAK = _NUL + "b"
KEEP_START, KEEP_END = _NUL + "k", _NUL + "e"
CODE_START, CODE_END = _NUL + "c", _NUL + "d"
LINK_START, LINK_END = _NUL + "l", _NUL + "m"
IMAGE = _NUL + "i"
BOLD_START, THIN_START, WEIGHT_END = _NUL + "B", _NUL + "T", _NUL + "W"

# Bold text without further marks, the most frequent ones.
_BOLD_RE = compile_late(f"{BOLD_START}[^{_NUL}]*+{WEIGHT_END}")
_INDENTS = ("\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}")


@define
class Line:
    """One line of a block.

    Attributes:
        text: Blanks resolved.
        code: Ranges of inline code and math.
        links: The text each link has on this line, by the number of its start mark in the block.
        images: How many pictures stand on it.
        is_bold: True when there is text and all of it is bold.
    """

    text: str
    code: list[tuple[int, int]] = field(factory=list)
    links: list[tuple[int, str]] = field(factory=list)
    images: int = 0
    is_bold: bool = False

    @property
    def is_blank(self) -> bool:
        """True when there is no text but blanks."""
        return not self.text or self.text.isspace()


def read_lines(marked: str) -> list[Line]:
    r"""Return the lines of a marked text; a mark left open ends with the text.

    Example:
        >>> line = read_lines(f"看 {CODE_START}a  b{CODE_END}\n了")[0]
        >>> line.text, line.code
        ('看 a b 了', [(2, 5)])
    """
    if _NUL not in marked:
        return [Line(collapse_blanks(marked))]
    if BOLD_START in marked:
        thin = _BOLD_RE.sub("", marked)
        if _NUL not in thin:
            text = collapse_blanks(marked.replace(BOLD_START, "").replace(WEIGHT_END, ""))
            return [Line(text, is_bold=bool(text) and not text.isspace() and not thin.strip())]
    return write_lines(marked)


def write_lines(marked: str) -> list[Line]:
    """Return the same as `read_lines`, run by run, whatever the marks."""
    writer = _LineWriter(has_han=holds_han(marked))
    first, *rest = marked.split(_NUL)
    if first:
        writer.write(first)
    for run in rest:
        writer.mark(run[0])
        if len(run) > 1:
            writer.write(run[1:])
    return writer.finish()


def group_lines(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the paragraphs that lines make: a blank line or an indent begins a new one, as page dumps write them."""
    paragraphs: list[list[Line]] = []
    is_new = True
    for line in lines:
        if line.is_blank:
            is_new = True
            continue
        if is_new or line.text.startswith(_INDENTS):
            paragraphs.append([])
        paragraphs[-1].append(line)
        is_new = False
    return paragraphs


class _LineWriter:
    """Writes text runs one after the other and keeps what is open at each place."""

    __slots__ = (
        "_at", "_code_depth", "_code_start", "_gap", "_has_bold", "_has_han", "_has_thin", "_keep", "_last", "_line",
        "_lines", "_links", "_parts", "_ranges", "_started", "_weights",
    )  # fmt: skip

    def __init__(self, *, has_han: bool) -> None:
        self._has_han = has_han
        self._lines: list[Line] = []
        self._keep = 0
        self._started = 0
        self._weights: list[bool] = []
        # Where the open code range and each link began on this line; None until it has text there.
        self._code_depth = 0
        self._code_start: int | None = None
        self._links: list[tuple[int, int | None]] = []
        self._open_line()

    def _open_line(self) -> None:
        self._line = Line("")
        self._parts: list[str] = []
        self._ranges: list[tuple[int, int, int]] = []
        self._at = 0
        self._last = self._gap = ""
        self._has_bold = self._has_thin = False

    def write(self, run: str) -> None:
        """Write a run without marks; it is not empty."""
        if self._keep:
            self._put(run)
            return
        core = run.strip(BLANKS)
        if len(core) == len(run):
            self._put(collapse_blanks(core))
            return
        if not core:
            self._widen_gap(run)
            return
        start = run.index(core[0])
        self._widen_gap(run[:start])
        self._put(collapse_blanks(core))
        self._widen_gap(run[start + len(core) :])

    def mark(self, mark: str) -> None:
        """Take a mark, named by its letter."""
        if mark == "b":
            self._end_line()
            self._open_line()
        elif mark in "ke":
            self._keep += 1 if mark == "k" else -1
        elif mark == "c":
            self._code_depth += 1
        elif mark == "d":
            self._code_depth -= 1
            if not self._code_depth:
                self._end_code()
        elif mark == "l":
            self._links.append((self._started, None))
            self._started += 1
        elif mark == "m":
            self._end_link(*self._links.pop())
        elif mark == "i":
            self._line.images += 1
        elif mark in "BT":
            self._weights.append(mark == "B")
        else:
            self._weights.pop()

    def finish(self) -> list[Line]:
        """End the last line and return all of them."""
        self._end_line()
        return self._lines

    def _widen_gap(self, blanks: str) -> None:
        if blanks:
            self._gap = "\n" if "\n" in blanks or self._gap == "\n" else " "

    def _put(self, text: str) -> None:
        if self._gap and self._last:
            is_break = self._gap == "\n"
            gap = break_between(self._last, text[0], has_han=self._has_han) if is_break else " "
            self._parts.append(gap)
            self._at += len(gap)
        self._gap = ""
        if self._code_depth and self._code_start is None:
            self._code_start = self._at
        if self._links and self._links[-1][1] is None:
            self._links = [(number, self._at if start is None else start) for number, start in self._links]
        if self._weights and self._weights[-1]:
            self._has_bold = True
        elif not self._has_thin and not text.isspace():
            self._has_thin = True
        self._parts.append(text)
        self._at += len(text)
        self._last = text[-1]

    def _end_code(self) -> None:
        if self._code_start is not None:
            self._line.code.append((self._code_start, self._at))
            self._code_start = None

    def _end_link(self, number: int, start: int | None) -> None:
        if start is not None:
            self._ranges.append((number, start, self._at))

    def _end_line(self) -> None:
        self._end_code()
        for link in self._links:
            self._end_link(*link)
        text = self._line.text = "".join(self._parts)
        self._line.links += [(number, text[start:end]) for number, start, end in self._ranges]
        self._line.is_bold = self._has_bold and not self._has_thin
        self._lines.append(self._line)
        self._links = [(number, None) for number, _ in self._links]
