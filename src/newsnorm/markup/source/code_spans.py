"""Where a source text is code, a tag or a comment: places no mark of ours may change."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from sys import maxsize
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.markup.tags import DIAGRAMS, VERBATIM
from newsnorm.reader import TemplateSyntax

Span = tuple[int, int]

# What they begin with. A search for each takes a tenth of the time that one regex for all takes.
_SIGNS = ("`", "<", "~~~")
_PAIR_SIGNS: Final[Mapping[TemplateSyntax, str]] = {"nunjucks": "{%", "liquid": "{%", "shortcodes": "{{"}
_BEFORE_FENCE_RE = compile_late(r"[ \t>]*+(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]++)*")
_TAG_RE = compile_late(
    r"<(?:(?P<comment>!--)"
    rf"|(?P<raw>(?i:code|{'|'.join(VERBATIM)}))\b[^<>]*+>"
    r"|/?[A-Za-z][^<>\n]*+(?:\n(?![ \t]*\n)[^<>\n]*+)*+>)"
)
# What stands in these pairs of tags is no Markdown.
_TAG_PAIRS = ("raw", "verbatim", "comment", "codeblock", "code", "highlight", *DIAGRAMS)
_SHORTCODE_PAIRS = ("highlight", *DIAGRAMS)
_PAIR_RE = compile_late(
    rf"\{{%[-+]?\s*+(?P<tag>{'|'.join(_TAG_PAIRS)})\b"
    r"(?:[^%{]|%(?!\})|\{(?!%))*+%\}"
    rf"|\{{\{{[<%]\s*+(?P<shortcode>{'|'.join(_SHORTCODE_PAIRS)})\b[^{{}}]*+\}}\}}"
)
_TAG_END_RES = {name: compile_late(rf"\{{%[-+]?\s*+end{name}\s*+[-+]?%\}}") for name in _TAG_PAIRS}
_SHORTCODE_END_RES = {name: compile_late(rf"\{{\{{[<%]\s*+/\s*+{name}\s*+[>%]\}}\}}") for name in _SHORTCODE_PAIRS}
_RUN_RE = re.compile("`+|~+")
_TICKS_RE = compile_late("`+")
_FEWEST_SIGNS = 3


@lru_cache(maxsize=64)
def end_tag_re(name: str) -> re.Pattern[str]:
    """Return the pattern of an element's end tag, in letters of either case."""
    return compile_late(f"</{name}", re.IGNORECASE)


def find_code(text: str, *, syntax: TemplateSyntax = "none") -> list[Span]:
    """Return the spans of fences, code spans, `<pre>`, `<code>`, tags and comments, in order, none overlapping.

    Linear on floods: every search for an end either moves on behind it or is remembered as vain.

    Args:
        text: The source.
        syntax: Whose pairs of tags with verbatim content (`{% raw %}`) count as code; such a span begins with `{`.

    Example:
        >>> [text[start:end] for text in ["用 `{{ x }}` 和 <b>"] for start, end in find_code(text)]
        ['`{{ x }}`', '<b>']
    """
    scan = _Scan(text)
    spans: list[Span] = []
    signs = [sign for sign in (*_SIGNS, _PAIR_SIGNS.get(syntax, "<")) if holds(text, sign)]
    places = [text.find(sign) for sign in signs]
    size = len(text)
    while signs and (start := min(places)) < size:
        sign = text[start]
        at = start + 1
        if sign == "<":
            end = scan.end_of_tag(start)
        elif sign == "{":
            end = scan.end_of_pair(start)
        else:
            end, at = scan.end_of_run(start)
        if end is not None:
            spans.append((start, end))
            at = scan.done = end
        for number, place in enumerate(places):
            if place < at:
                following = text.find(signs[number], at)
                places[number] = size if following < 0 else following
    return spans


def fence_for(text: str, shortest: int) -> str:
    """Return more backticks than stand in a row anywhere in a text: what it can stand between as code.

    Args:
        text: The code.
        shortest: How many there are at least.

    Example:
        >>> fence_for("a `` b", 1), fence_for("a", 3)
        ('```', '```')
    """
    return "`" * max(shortest, 1 + max(map(len, _TICKS_RE.findall(text)), default=0))


def span_around(position: int, spans: Sequence[Span]) -> Span | None:
    """Return the one of the spans, which are in order, in which a position stands."""
    index = bisect_right(spans, (position, maxsize)) - 1
    return spans[index] if index >= 0 and position < spans[index][1] else None


def is_inside(position: int, spans: Sequence[Span]) -> bool:
    """Return whether a position stands inside one of the spans, which are in order."""
    index = bisect_right(spans, (position, maxsize)) - 1
    return index >= 0 and position < spans[index][1]


class _Scan:
    """One pass over one text, with what it knows about ends that do not come."""

    __slots__ = ("_next_ticks", "_paired", "_text", "_vain", "done")

    def __init__(self, text: str) -> None:
        self._text = text
        self._vain: set[str] = set()
        # Where the last thing that was found ends.
        self.done = 0
        # The runs of backticks of a paragraph, and where it ends.
        self._next_ticks: dict[int, Span] = {}
        self._paired = 0

    def end_of_run(self, start: int) -> tuple[int | None, int]:
        """Return where the code ends that begins with a run of signs, None if it is none; and where the run ends."""
        text = self._text
        run = _RUN_RE.match(text, start)
        end = run.end() if run else start
        if end - start >= _FEWEST_SIGNS and self._is_line_start(start):
            line = text.find("\n", end)
            line = len(text) if line < 0 else line
            if text[start] == "~" or text.find("`", end, line) < 0:
                return self._end_of_fence(start, end, line), end
        return self._end_of_ticks(start, end) if text[start] == "`" else None, end

    def end_of_tag(self, start: int) -> int | None:
        """Return where the tag, comment or element of code ends that a bracket begins; None if it is none."""
        tag = _TAG_RE.match(self._text, start)
        if tag is None:
            return None
        if tag.lastgroup is None:
            return tag.end()
        if tag["comment"]:
            return self._find_comment_end(tag.end())
        name = tag["raw"].lower()
        return self._find(name, end_tag_re(name), tag.end()) or tag.end()

    def end_of_pair(self, start: int) -> int | None:
        """Return where a pair of template tags with verbatim content ends; None if none begins."""
        tag = _PAIR_RE.match(self._text, start)
        if tag is None:
            return None
        name = tag["tag"] or tag["shortcode"]
        ends = _TAG_END_RES if tag["tag"] else _SHORTCODE_END_RES
        return self._find(f"{{{name}", ends[name], tag.end())

    def _is_line_start(self, start: int) -> bool:
        """Say whether nothing but marks of quotes and lists stands before a place in its line."""
        line = self._text.rfind("\n", self.done, start) + 1
        if self.done and not line:  # other code ends in this line
            return False
        return line == start or _BEFORE_FENCE_RE.fullmatch(self._text, line, start) is not None

    def _end_of_fence(self, start: int, end: int, line: int) -> int:
        """Return where a fence ends: behind a line of at least as many of its signs. Most code has none of them."""
        text = self._text
        signs = text[start:end]
        done = line
        while (at := text.find(signs, done)) >= 0:
            first = text.rfind("\n", done, at)  # none if other signs stand before these in their line
            run = _RUN_RE.match(text, at)
            done = run.end() if run else at + 1
            if first >= 0 and not text[first + 1 : at].strip(" \t>"):
                closing = text.find("\n", done)
                closing = len(text) if closing < 0 else closing
                if not text[done:closing].strip(" \t"):
                    return closing
        return len(text)

    def _end_of_ticks(self, start: int, end: int) -> int | None:
        text = self._text
        if start >= self._paired:
            following = text.find("`", end)
            if following < 0:
                return None
            if end - start == 1 and text[following + 1 : following + 2] != "`":  # most of all
                return following + 1 if text.find("\n\n", end, following) < 0 else None
            blank = text.find("\n\n", end)
            self._paired = len(text) if blank < 0 else blank
            self._next_ticks = _pair_ticks(text, start, self._paired)
        closing = self._next_ticks.get(start)
        return closing[1] if closing else None

    def _find_comment_end(self, at: int) -> int | None:
        if "--" in self._vain:
            return None
        end = self._text.find("-->", at)
        if end < 0:
            self._vain.add("--")
            return None
        return end + 3

    def _find(self, name: str, pattern: re.Pattern[str], at: int) -> int | None:
        if name in self._vain:
            return None
        found = pattern.search(self._text, at)
        if found is None:
            self._vain.add(name)
            return None
        return found.end()


def _pair_ticks(text: str, start: int, end: int) -> dict[int, Span]:
    """Map the start of each run of backticks to the next run of the same length (CommonMark 6.1)."""
    following: dict[int, Span] = {}
    last: dict[int, Span] = {}
    for match in reversed(list(_TICKS_RE.finditer(text, start, end))):
        length = match.end() - match.start()
        if length in last:
            following[match.start()] = last[length]
        last[length] = match.span()
    return following
