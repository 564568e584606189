"""From the runs of one block to lines of text with ranges.

White space is resolved here, across the marks, since inline tags are no boundary for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from newsnorm._frozen import Shown
from newsnorm.lexicon.characters import CLAUSE_ENDS, HAN_RE, HTML_BLANKS, IDEOGRAPHIC_SPACE, NO_BREAK_SPACE
from newsnorm.markup.build.runs import (
    BOLD,
    BREAK,
    CODE,
    CODE_END,
    IMAGE,
    LINK,
    LINK_END,
    THIN,
    WEIGHT_END,
    Mark,
    Run,
    text_of,
)
from newsnorm.markup.build.segments import collapse_blanks
from newsnorm.ranges import merge_ranges, move_ranges
from newsnorm.segments import break_between

_INDENTS = (IDEOGRAPHIC_SPACE, NO_BREAK_SPACE * 2)
_WEIGHTS = frozenset({BOLD, THIN, WEIGHT_END})
_LONGEST_SUBHEAD = 40


@define(repr=False)
class Line(Shown):
    """One line of a block.

    Attributes:
        text: Blanks resolved.
        code: Ranges of inline code and math.
        links: The text each link has on this line, by the number of its start mark in the block.
        images: How many pictures stand on it.
        is_bold: True when there is text and all of it is bold.
        bold: Ranges of bold words.
    """

    text: str
    code: list[tuple[int, int]] = field(factory=list)
    links: list[tuple[int, str]] = field(factory=list)
    images: int = 0
    is_bold: bool = False
    bold: tuple[tuple[int, int], ...] = ()

    @property
    def is_blank(self) -> bool:
        """True when there is no text but blanks."""
        return not self.text or self.text.isspace()


def read_lines(runs: Sequence[Run]) -> list[Line]:
    r"""Return the lines of runs; a mark left open ends with them.

    Example:
        >>> line = read_lines(["看 ", CODE, "a  b", CODE_END, "\n了"])[0]
        >>> line.text, line.code
        ('看 a b 了', [(2, 5)])
    """
    if BREAK not in runs:
        line = read_line(runs)
        return write_lines(runs) if line is None else [line]
    has_han = HAN_RE.search(text_of(runs)) is not None
    lines: list[Line] = []
    blank = Line("")  # one for all: it only parts the others
    started = 0
    for part in _split_at_breaks(runs):
        if not part or (len(part) == 1 and part[0].__class__ is str and not part[0].strip(HTML_BLANKS)):
            lines.append(blank)
            continue
        line = read_line(part, has_han=has_han)
        if line is None:
            return write_lines(runs)
        line.links = [(started + number, text) for number, text in line.links]
        started += part.count(LINK)
        lines.append(line)
    return lines


def read_bold(runs: Sequence[Run]) -> str | None:
    """Return the text of runs that are bold as a whole, as subheads are; None if it takes more to read them.

    Example:
        >>> read_bold([BOLD, "港口开放", WEIGHT_END]), read_bold(["港口", BOLD, "开放", WEIGHT_END])
        ('港口开放', None)
    """
    if len(runs) != 3 or runs[0] is not BOLD or runs[2] is not WEIGHT_END:
        return None
    text = runs[1]
    return text if type(text) is str and is_tidy(text) and text == text.strip() else None


def write_lines(runs: Sequence[Run]) -> list[Line]:
    """Return the same as `read_lines`, run by run, whatever the marks."""
    writer = _LineWriter(runs)
    for run in runs:
        if run.__class__ is str:
            writer.write(run)
        elif isinstance(run, Mark):
            writer.mark(run)
        else:
            writer.put(run)
    return writer.finish()


def _split_at_breaks(runs: Iterable[Run]) -> Iterator[list[Run]]:
    part: list[Run] = []
    for run in runs:
        if run is not BREAK:
            part.append(run)
            continue
        yield part
        part = []
    yield part


def read_line(runs: Iterable[Run], *, has_han: bool | None = None) -> Line | None:
    """Return the line that runs without a break make; None if the writer has to look at each of them.

    That is so where a mark is open at the end, or a blank that is not kept stands beside one.

    Example:
        >>> read_line(["看 ", CODE, "a", CODE_END]).code, read_line(["看", CODE, " a", CODE_END])
        ([(2, 3)], None)
    """
    parts: list[str] = []
    marks: list[Mark] = []
    places: list[int] = []  # beside the marks, not in pairs: a garbage collector would walk through each of these
    at = 0
    for run in runs:
        if isinstance(run, Mark):
            marks.append(run)
            places.append(at)
        else:
            parts.append(run)
            at += len(run)
    text = "".join(parts)
    if is_tidy(text):
        return mark_line(text, marks, places)
    if any(part.__class__ is not str for part in parts) or not _WEIGHTS.issuperset(marks):
        return None
    line = Line(collapse_blanks(text, has_han=has_han))
    return line if not marks or _read_weights(line, text, marks, places) else None


def mark_line(text: str, marks: Sequence[Mark], places: Sequence[int]) -> Line | None:
    """Return the line of a text in which every blank is one, with marks at places of it; None as `read_line` does.

    Example:
        >>> mark_line("看a", [CODE, CODE_END], [1, 2]).code
        [(1, 2)]
    """
    line = Line(text)
    if not marks:
        return line
    if not _WEIGHTS.issuperset(marks) and not _read_ranges(line, marks, places):
        return None
    return line if _WEIGHTS.isdisjoint(marks) or _read_weights(line, text, marks, places) else None


def is_tidy(text: str) -> bool:
    """Say whether every blank of a line is one."""
    if text and (text[0] == " " or text[-1] == " " or "  " in text):
        return False
    return not ("\n" in text or "\t" in text or "\f" in text or "\r" in text)


def are_tidy(text: str, breaks: int) -> bool:
    r"""Say whether the lines of a text are parted by so many breaks and no other, make one block, and are all tidy.

    Example:
        >>> are_tidy("昨夜\n降雪", 1), are_tidy("昨夜\n\n降雪", 2)
        (True, False)
    """
    lines = text.split("\n")
    return len(lines) == breaks + 1 and all(
        line and is_tidy(line) and not line.isspace() and not line.startswith(_INDENTS) for line in lines
    )


def _read_ranges(line: Line, marks: Iterable[Mark], places: Iterable[int]) -> bool:
    """Note code, links and pictures; say whether each has its end, no code stands in code, and no blank at an edge."""
    text = line.text
    # The number of each open link, -1 for code, and where it began.
    opened: list[tuple[int, int]] = []
    started = 0
    for mark, at in zip(marks, places, strict=True):
        if mark is CODE or mark is LINK:
            if text[at : at + 1] == " " or (mark is CODE and opened and min(opened)[0] < 0):
                return False
            opened.append((started if mark is LINK else -1, at))
            started += mark is LINK
        elif mark is IMAGE:
            line.images += 1
        elif mark not in _WEIGHTS:
            number, start = opened.pop() if opened else (-2, at)
            if text[at - 1 : at] == " " or number < -1 or (number >= 0) is not (mark is LINK_END):
                return False
            if start < at and mark is LINK_END:
                line.links.append((number, text[start:at]))
            elif start < at:
                line.code.append((start, at))
    return not opened


def _read_weights(line: Line, text: str, marks: Iterable[Mark], places: Iterable[int]) -> bool:
    """Note whether all words of a line are bold; say whether each mark has its end."""
    weights: list[Mark] = []
    bold: list[tuple[int, int]] = []
    has_thin = False
    done = 0
    for mark, at in zip((*marks, BREAK), (*places, len(text)), strict=True):
        words = text[done:at]
        if weights and weights[-1] is BOLD:
            if words.strip(HTML_BLANKS):
                bold.append((done, at))
        elif words and not has_thin:
            has_thin = not words.isspace()
        done = at
        if mark is WEIGHT_END:
            if not weights:
                return False
            weights.pop()
        elif mark in _WEIGHTS:
            weights.append(mark)
    line.is_bold = bool(bold) and not has_thin
    if bold:
        moved = bold if line.text is text else move_ranges(bold, text, line.text, is_kept=_is_no_blank)
        line.bold = merge_ranges(line.text, moved)
    return not weights


def _is_no_blank(char: str) -> bool:
    return not char.isspace()


def group_lines(lines: Iterable[Line]) -> list[list[Line]]:
    """Return the paragraphs that lines make: a blank line or an indent begins a new one, as page dumps write them."""
    paragraphs: list[list[Line]] = []
    is_new = True
    for line in lines:
        text = line.text
        if not text or text.isspace():
            is_new = True
            continue
        if is_new or text.startswith(_INDENTS):
            paragraphs.append([])
        paragraphs[-1].append(line)
        is_new = False
    return paragraphs


class _LineWriter:
    """Writes text runs one after the other and keeps what is open at each place."""

    __slots__ = (
        "_at", "_bold", "_code_depth", "_code_start", "_gap", "_has_han", "_has_thin", "_last", "_line", "_lines",
        "_links", "_parts", "_ranges", "_runs", "_started", "_weights",
    )  # fmt: skip

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._has_han: bool | None = None
        self._lines: list[Line] = []
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
        self._bold: list[tuple[int, int]] = []
        self._has_thin = False

    def write(self, run: str) -> None:
        """Write text, and see to its blanks."""
        core = run.strip(HTML_BLANKS)
        if len(core) == len(run):
            if core:
                self.put(collapse_blanks(core))
            return
        if not core:
            self._widen_gap(run)
            return
        start = run.index(core[0])
        if start:
            self._widen_gap(run[:start])
        self.put(collapse_blanks(core))
        self._widen_gap(run[start + len(core) :])

    def mark(self, mark: Mark) -> None:
        """Take a mark."""
        if mark is BREAK:
            self._end_line()
            self._open_line()
        elif mark is LINK:
            self._links.append((self._started, None))
            self._started += 1
        elif mark is LINK_END:
            self._end_link(*self._links.pop())
        elif mark is CODE:
            self._code_depth += 1
        elif mark is CODE_END:
            self._code_depth -= 1
            if not self._code_depth:
                self._end_code()
        elif mark is IMAGE:
            self._line.images += 1
        elif mark is WEIGHT_END:
            self._weights.pop()
        else:
            self._weights.append(mark is not THIN)

    def finish(self) -> list[Line]:
        """End the last line and return all of them."""
        self._end_line()
        return self._lines

    def _widen_gap(self, blanks: str) -> None:
        if blanks:
            self._gap = "\n" if "\n" in blanks or self._gap == "\n" else " "

    def put(self, text: str) -> None:
        """Write text as it is, behind the gap that blanks before it left."""
        if self._gap:
            if self._last:
                gap = self._break_before(text[0]) if self._gap == "\n" else " "
                self._parts.append(gap)
                self._at += len(gap)
            self._gap = ""
        if self._code_depth and self._code_start is None:
            self._code_start = self._at
        if self._links and self._links[-1][1] is None:
            self._links = [(number, self._at if start is None else start) for number, start in self._links]
        if self._weights and self._weights[-1]:
            self._bold.append((self._at, self._at + len(text)))
        elif not self._has_thin and not text.isspace():
            self._has_thin = True
        self._parts.append(text)
        self._at += len(text)
        self._last = text[-1]

    def _break_before(self, char: str) -> str:
        if self._has_han is None:
            self._has_han = HAN_RE.search(text_of(self._runs)) is not None
        return break_between(self._last, char, has_han=self._has_han)

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
        self._line.is_bold = bool(self._bold) and not self._has_thin
        if self._bold:
            self._line.bold = merge_ranges(text, self._bold)
        self._lines.append(self._line)
        self._links = [(number, None) for number, _ in self._links]


def is_subhead(text: str) -> bool:
    """Say whether a paragraph that is bold as a whole is how Chinese news pages write a subhead.

    Example:
        >>> [is_subhead(text) for text in ("港口开放", "港口昨日开放。", "——")]
        [True, False, False]
    """
    return len(text) <= _LONGEST_SUBHEAD and text[-1:] not in CLAUSE_ENDS and any(map(str.isalnum, text))
