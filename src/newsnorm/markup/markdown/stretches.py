r"""A long source of Markdown, parsed a stretch at a time.

The parser keeps sixty bytes for every mark of a source until all of it is told: of a megabyte of `*a ` it makes forty.
Where a source is cut it is sure what the rest begins with, so that the events of the stretches, one after the other,
are those of the whole:

- between two blocks, below a blank line that ends all containers, outside of code and HTML, or above these;
- between two rows of a table, whose head is parsed again before the rest, or two items of a list;
- in a paragraph where no mark before the cut can pair with one behind it.

A definition, `[a]: b` or `[^a]: b`, changes the reading of any other place: a source with one is parsed as a whole. So
is one with as few marks as writers make: the parser needs little for it, and a look for places to cut takes time.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, pairwise, repeat
from operator import itemgetter
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.markup.tags import VERBATIM

Event: TypeAlias = tuple[Any, dict[str, int]]
Parsed: TypeAlias = tuple[int, Iterable[Event]]
Inside: TypeAlias = Literal["", "Paragraph", "Table", "List"]
"""What a cut goes through; nothing between two blocks."""

LONG: Final = 1 << 17
"""Characters of the longest source that is parsed as a whole."""

_STRETCH: Final = 1 << 16
# Of posts hardly one has a mark in so many bytes; each takes the parser up to 140.
_FEW: Final = 14
_MARKS = "*_~`[]<>&|!\\\n"
# Characters beyond ASCII but for blanks: none of them is a mark of Markdown.
_WIDE = r"\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\U0010ffff"
_MARKERS = r"[ \t>*+\-.)0-9]*+"
_DEFINITION_RE = compile_late(rf"^{_MARKERS}(?:\[[ xX]\][ \t]++)?\[(?:[^\[\]\\]++|\\.)++\]:", re.MULTILINE | re.DOTALL)
# Begins a block that is none of those that a blank line leaves open: an indent, an item, a fence may be.
_BLOCK_RE = compile_late(rf"\n[ \t]*+\n(?=[^\W\d_]|[{_WIDE}]|[#>\[<]|\*\*[^\s*]|!\[)")
_FENCE_RE = compile_late(r"^(`{3,}+|~{3,}+)(.*)$", re.MULTILINE)
_ANY_FENCE_RE = compile_late(rf"^{_MARKERS}(?:`{{3}}|~{{3}})", re.MULTILINE)
_ANY_HTML_RE = compile_late(rf"^{_MARKERS}<", re.MULTILINE)
# HTML that goes on below a blank line (CommonMark 4.6, kinds 1 to 5).
_LONG_HTML_RE = compile_late(rf"^{_MARKERS}<(?:[!?]|{'|'.join(VERBATIM)})", re.MULTILINE | re.IGNORECASE)
_NO_ROW_RE = compile_late(r"^(?!\|)", re.MULTILINE)
# A line that goes on with what the line above it is.
_GOING_ON = rf"(?=[^\W\d_]|[{_WIDE}])"
_LINE_RE = compile_late(rf"(?<=[^\s\\])\n(?:{_GOING_ON}|(?=#{{1,6}}[^\s#]))")
_ROW_RE = compile_late(rf"(?<=\S)\n(?:(?=\|)|{_GOING_ON})")
# Between two words, two wide characters, or two brackets that open nothing.
_WORD_RE = compile_late(
    rf"""
    (?<=[^\s\\]) [ ] (?= [^\W\d_] | [{_WIDE}] | \[ | \*{{1,2}}[^\s*] | _[^\s_] | `[^`] )
    | (?<=<) (?=[<{_WIDE}])
    | (?<=[{_WIDE}]) (?=[{_WIDE}])
    """,
    re.VERBOSE,
)
# How a line begins of which the first words tell that it is text.
_TEXT_RE = compile_late(r"(?![ \t>+\-0-9\#=|:]|\*(?:\s|\*[\s*])|_(?:\s|_[\s_])|~~~|```|<[a-zA-Z/!?])\S")
_MARKERS_OF_ITEMS = (r"-", r"\*", r"\+", r"[0-9]{1,9}\.", r"[0-9]{1,9}\)")
_ITEM_RES = tuple(
    compile_late(rf"^{marker} [^\W_][^\n]*\n(?={marker} [^\W_])", re.MULTILINE) for marker in _MARKERS_OF_ITEMS
)
# A line that is no item of that kind.
_NO_ITEM_RES = tuple(compile_late(rf"^(?!{marker} [^\W_])", re.MULTILINE) for marker in _MARKERS_OF_ITEMS)
_HEADING_RE = compile_late(r"#{1,6}+[ \t]")
# A line that makes a heading or a table of what stands above it.
_UNDERLINE_RE = compile_late(r"\n[ \t>]*+[=\-|:][=\-|: \t]*+(?=\n|\Z)")
_BLANK_LINE_RE = compile_late(r"\n[ \t>]*+\n")
_LOOSE = "*_~`<"
_LOOSE_RE = compile_late(r"[*_~`<\[(]")
# Nothing but a link, where no mark of another kind is.
_OTHER_RE = compile_late(r"[*_~`<\\]")
_LINK_RE = compile_late(r"\[[^\[\]()]*+\]\([^\[\]()]*+\)")
_BRACKET_RE = compile_late(r"[\[\]()]")
_PAIRS = {"]": "[", ")": "("}
# What may end what a mark that is left over in a text began.
_END_RES = {
    **{mark: compile_late(rf"[^\s{mark}][{mark}]") for mark in "*_~"},
    "`": compile_late("`"),
    "<": compile_late(">"),
    "[": compile_late(r"\]"),
    "(": compile_late(r"\)"),  # the address of a link
}
_SIGNS = {"<": ">", "[": "]", "(": ")"}
_NOWHERE = {"start": 0, "end": 0}
_OPEN_ENDED = frozenset({"CodeBlock", "HtmlBlock"})


class _Cut(NamedTuple):
    """Where a stretch ends and the next one begins, what the cut goes through, and what stood between the two."""

    end: int
    start: int
    inside: Inside = ""
    between: Any = None


class _Last(NamedTuple):
    """The last block of a stretch: its kind, and the byte at which it begins."""

    kind: str
    start: int


def parse_stretches(text: str, markdown: Any, *, has_places: bool = True) -> Iterable[Parsed]:
    """Return the events of a source, and by how many bytes what they say of their places is to be moved.

    Args:
        text: The source; no lone surrogates.
        markdown: The parser.
        has_places: Whether the events say where they stand, which takes as long as all else of them.
    """
    parse = markdown.events_with_range if has_places else partial(_parse_without_places, markdown)
    if len(text) <= LONG or not _is_dense(text) or (holds(text, "]:") and _DEFINITION_RE.search(text) is not None):
        return ((0, parse(text)),)
    return _Stretches(text, markdown, parse).parse()


def _parse_without_places(markdown: Any, text: str) -> Iterable[Event]:
    return zip(markdown.events(text), repeat(_NOWHERE))


def _is_dense(text: str) -> bool:
    """Say whether a source has so many marks that the parser needs more than ten times its size for it."""
    size = len(text.encode())
    count = 0
    for start in range(0, len(text), _STRETCH):  # a flood shows soon
        stretch = text[start : start + _STRETCH]
        count += sum(map(stretch.count, _MARKS))
        if count * _FEW > size:
            return True
    return False


class _Stretches:
    """Cuts one source."""

    __slots__ = ("_ends", "_found", "_head", "_inside", "_markdown", "_parse", "_start", "_text")

    def __init__(self, text: str, markdown: Any, parse: Callable[[str], Iterable[Event]]) -> None:
        self._text = text
        self._markdown = markdown
        self._parse = parse
        # Where the stretch at hand begins, what it goes on with, and the head of the table that this is.
        self._start = 0
        self._inside: Inside = ""
        self._head = ""
        # What may end what is begun: a regex takes long to say that a sign is nowhere.
        self._ends = {mark: pattern for mark, pattern in _END_RES.items() if _SIGNS.get(mark, mark) in text}
        # What was found of each pattern, and from where on it was looked for.
        self._found: dict[int, tuple[int, re.Match[str] | None]] = {}

    def parse(self) -> Iterator[Parsed]:
        """Yield what `parse_stretches` does."""
        text = self._text
        moved = 0
        while True:
            start, inside, head = self._start, self._inside, self._head
            cut = self._find_cut()
            if cut is None:
                yield moved - len(head.encode()), _trim(self._parse(head + text[start:]), inside)
                return
            events = _trim(self._parse(head + text[start : cut.end]), inside, cut.inside)
            if cut.between is not None:
                end = len((head + text[start : cut.end]).encode())
                events = chain(events, [(cut.between, {"start": end, "end": end + 1})])
            yield moved - len(head.encode()), events
            moved += len(text[start : cut.start].encode())
            self._start, self._inside = cut.start, cut.inside
            if cut.inside != "Table":
                self._head = ""

    def _read(self, end: int) -> Iterable[Event]:
        events: Iterable[Event] = self._markdown.events_with_range(self._head + self._text[self._start : end])
        return events

    def _find_cut(self) -> _Cut | None:
        """Return where the stretch at hand ends; None at the end of the source."""
        size = _STRETCH
        rest = len(self._text) - self._start
        while size < rest:
            cut = self._cut_after(self._start + size, self._start + 2 * size)
            if cut is not None:
                return cut
            size *= 2
        return None

    def _cut_after(self, target: int, limit: int) -> _Cut | None:
        """Return the first place between two where the source may be cut."""
        block = self._next(_BLOCK_RE, target)
        if block is not None and block.end() <= limit:
            return self._cut_between_blocks(block)
        text = self._text
        line = text.find("\n", target, limit)
        if line >= 0:
            return self._cut_at_line(line)
        # A look through a megabyte that cannot hold such a place takes longer than to parse it.
        is_spaced = text.find(" ", target, limit) >= 0 or text.find("<", target, limit) >= 0
        word = self._next(_WORD_RE, target) if is_spaced or not text.isascii() else None
        above = max(text.rfind("\n", self._start, target) + 1, self._start)
        if word is None or word.end() > limit or not _TEXT_RE.match(text, above):
            return None
        between = {"Text": word[0]} if word[0] else None
        cut = _Cut(word.start(), word.end(), "Paragraph", between)
        # A line by itself that begins like this is a paragraph.
        is_line = text.find("\n", self._start, cut.end) < 0
        last = _Last("Paragraph", 0) if is_line and not self._head else self._look(cut.end)
        return self._cut_paragraph(cut, last) if last.kind == "Paragraph" else None

    def _cut_between_blocks(self, block: re.Match[str]) -> _Cut | None:
        """Return the cut before a block; if code or HTML goes on there, the one before that."""
        text, start = self._text, self._start
        end = block.start()
        cut = _Cut(block.end(), block.end())
        has_marks = text.find("```", start, end) >= 0 or text.find("~~~", start, end) >= 0
        if not has_marks and _LONG_HTML_RE.search(text, start, end) is None:
            return cut
        if has_marks and _ANY_HTML_RE.search(text, start, end) is None:  # in HTML a fence is none
            fences = list(_FENCE_RE.finditer(text, start, end))
            if len(fences) == sum(1 for _ in _ANY_FENCE_RE.finditer(text, start, end)):
                opening = _find_unpaired(fences)
                return cut if opening is None else self._cut_at(opening.start())
        last = self._look(end)
        return cut if last.kind not in _OPEN_ENDED else self._cut_at(self._place_of(last))

    def _may_be_open(self, end: int) -> bool:
        """Say whether code or HTML that begins in the stretch at hand may go on behind a place, whatever is there."""
        text, start = self._text, self._start
        if text.find("```", start, end) >= 0 or text.find("~~~", start, end) >= 0:
            return True
        return _ANY_HTML_RE.search(text, start, end) is not None

    def _place_of(self, last: _Last) -> int:
        """Return where the line begins in which the last block of the stretch at hand does."""
        before = (self._head + self._text[self._start : self._start + last.start]).encode()[: last.start]
        place = self._start + len(before.decode()) - len(self._head)
        return self._text.rfind("\n", 0, max(place, 0)) + 1

    def _cut_at(self, place: int) -> _Cut | None:
        return _Cut(place, place) if place > self._start else None

    def _cut_at_line(self, line: int) -> _Cut | None:
        """Return the cut at the end of a line, if the block that it stands in may be cut there."""
        text, start = self._text, self._start
        end = line + 1
        cut = _Cut(end, end, "Table")
        if self._inside == "Table" and text[end : end + 1] == "|" and not _NO_ROW_RE.search(text, start, line):
            return cut
        above = max(text.rfind("\n", start, line) + 1, start)
        marker = next((number for number, item in enumerate(_ITEM_RES) if item.match(text, above)), None)
        if self._inside == "List" and marker is not None and not _NO_ITEM_RES[marker].search(text, start, line):
            return _Cut(end, end, "List")
        if _HEADING_RE.match(text, above) and not self._may_be_open(line):
            return _Cut(end, end)
        last = self._look(line)
        if last.kind in ("Heading", "Rule"):
            return _Cut(end, end)
        if last.kind == "Table" and _ROW_RE.match(text, line):
            return cut if self._take_head(last.start) else None
        if last.kind == "List":
            return _Cut(end, end, "List") if marker is not None else None
        if last.kind == "Paragraph" and _LINE_RE.match(text, line):
            return self._cut_paragraph(_Cut(line, end, "Paragraph", "SoftBreak"), last)
        return None

    def _take_head(self, begin: int) -> bool:
        """Keep the two lines of the head of the table that begins at a byte of the stretch; say whether there are."""
        if self._inside == "Table" and not begin:
            return True
        lines = (self._head + self._text[self._start :][:LONG]).encode()[begin:].split(b"\n", 2)
        self._head = b"".join([line + b"\n" for line in lines[:2]]).decode("utf-8", "ignore")
        return len(lines) == 3

    def _cut_paragraph(self, cut: _Cut, last: _Last) -> _Cut | None:
        """Return a cut through the last paragraph, if nothing before it can pair with what is behind it."""
        blank = self._next(_BLANK_LINE_RE, cut.start)
        end = len(self._text) if blank is None else blank.start()
        if self._is_between(_UNDERLINE_RE, cut.end, end):
            return None
        ended = [mark for mark, pattern in self._ends.items() if self._is_between(pattern, cut.end, end)]
        return None if ended and not self._find_loose(last, cut.end).isdisjoint(ended) else cut

    def _is_between(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        found = self._next(pattern, start)
        return found is not None and found.start() < end

    def _look(self, end: int) -> _Last:
        """Return the last block of what stands from the start of the stretch to a place: its end is the last event."""
        last = deque(self._read(end), maxlen=1)
        event: Any
        event, span = last[0] if last else ("", {"start": 0})
        # The end of a block is its name in two coats at most, a rule has none.
        while event.__class__ is dict:
            event = next(iter(event.values() if "End" in event else event))
        return _Last(event, span["start"])

    def _find_loose(self, last: _Last, end: int) -> frozenset[str]:
        """Return the marks of the last block that are left over in it."""
        source = self._text[max(self._place_of(last), self._start) : end]
        if not _LOOSE_RE.search(source if _OTHER_RE.search(source) else _LINK_RE.sub("", source)):
            return frozenset()
        if last.start:
            texts = [each["Text"] for each, span in self._read(end) if span["start"] >= last.start and "Text" in each]
        else:
            source = self._head + self._text[self._start : end]
            texts = [each["Text"] for each in self._markdown.events(source) if "Text" in each]
        text = "\n".join(texts)
        return frozenset([mark for mark in _LOOSE if mark in text]).union(_find_open(text))

    def _next(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """Return the next place of a pattern, which is looked for once."""
        since, match = self._found.get(id(pattern), (start + 1, None))
        if since > start or (match is not None and match.start() < start):
            match = pattern.search(self._text, start)
            self._found[id(pattern)] = start, match
        return match


def _find_open(text: str) -> list[str]:
    """Return the brackets that are left open in a text."""
    opened = dict.fromkeys(_PAIRS.values(), 0)
    for bracket in _BRACKET_RE.findall(text):
        if bracket in opened:
            opened[bracket] += 1
        elif opened[_PAIRS[bracket]]:
            opened[_PAIRS[bracket]] -= 1
    return [bracket for bracket, count in opened.items() if count]


def _find_unpaired(fences: Iterable[re.Match[str]]) -> re.Match[str] | None:
    """Return the fence of code that none closes, of those at the beginning of a line (CommonMark 4.5)."""
    opening: re.Match[str] | None = None
    for fence in fences:
        mark, info = fence[1], fence[2]
        if opening is None:
            opening = None if mark[0] == "`" and "`" in info else fence
        elif mark.startswith(opening[1]) and not info.strip(" \t"):
            opening = None
    return opening


def _trim(events: Iterable[Event], begins: Inside = "", ends: Inside = "") -> Iterable[Event]:
    """Return events without the start of what they go on with, and without the end of what goes on behind them."""
    if begins:
        events = iter(events)
        first = next(events)
        while begins == "Table" and first[0] != {"End": "TableHead"}:
            first = next(events)
    return map(itemgetter(0), pairwise(events)) if ends else events
