"""Where a source text is code, a tag or a comment: places no mark of ours may change."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from sys import maxsize
from typing import Literal

from newsnorm._lazy import compile_late

Span = tuple[int, int]

_POINT_RE = compile_late(
    r"(?=[ \t>*+0-9`~<{-])(?:"  # what they begin with
    r"^[ \t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)*(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)"
    r"|(?P<ticks>`+)"
    r"|<!--"
    r"|<(?P<raw>(?i:pre|code|script|style|textarea))\b[^<>]*>"
    r"|</?[A-Za-z](?:[^<>\n]|\n(?![ \t]*\n))*+>"
    r"|\{%[-+]?\s*(?P<liquid>raw|verbatim|comment|codeblock|code|highlight)\b(?:[^%{]|%(?!\})|\{(?!%))*+%\}"
    r"|\{\{[<%]\s*(?P<hugo>highlight)\b[^{}]*\}\})",
    re.MULTILINE,
)
_FENCE_END_RE = compile_late(r"^[ \t>]*(`{3,}|~{3,})[ \t]*$", re.MULTILINE)
_LIQUID_END_RES = {
    name: compile_late(rf"\{{%[-+]?\s*end{name}\s*[-+]?%\}}")
    for name in ("raw", "verbatim", "comment", "codeblock", "code", "highlight")
}
_HUGO_END_RE = compile_late(r"\{\{[<%]\s*/\s*highlight\s*[>%]\}\}")
_TICKS_RE = compile_late("`+")
_COMMENT_END_RE = compile_late("-->")


@lru_cache(maxsize=64)
def end_tag_re(name: str) -> re.Pattern[str]:
    """Return the pattern of an element's end tag, in letters of either case."""
    return compile_late(f"</{name}", re.IGNORECASE)


def find_code(text: str, *, template: Literal["liquid", "hugo", "none"] = "none") -> list[Span]:
    """Return the spans of fences, code spans, `<pre>`, `<code>`, tags and comments, in order, none overlapping.

    Linear on floods: every search for an end either moves on behind it or is remembered as vain.

    Args:
        text: The source.
        template: Whose pairs of tags with verbatim content (`{% raw %}`) count as code; such a span begins with `{`.

    Example:
        >>> [text[start:end] for text in ["用 `{{ x }}` 和 <b>"] for start, end in find_code(text)]
        ['`{{ x }}`', '<b>']
    """
    scan = _Scan(text, template)
    spans: list[Span] = []
    at = 0
    while (match := _POINT_RE.search(text, at)) is not None:
        end = scan.end_of(match)
        if end is None:
            at = match.end("fence") if match["fence"] else match.end()
            continue
        start = match.start("fence") if match["fence"] else match.start()
        spans.append((start, end))
        at = max(end, start + 1)
    return spans


def find_markdown_code(text: str) -> list[Span]:
    """Return the spans of Markdown's own code: fences and code spans, in which a tag is a word.

    Example:
        >>> [text[start:end] for text in ["`<b>` <b> <pre>`</pre>"] for start, end in find_markdown_code(text)]
        ['`<b>`']
    """
    if "`" not in text and "~~~" not in text:
        return []
    return [span for span in find_code(text) if text[span[0]] in "`~"]


def is_inside(position: int, spans: Sequence[Span]) -> bool:
    """Return whether a position stands inside one of the spans, which are in order."""
    index = bisect_right(spans, (position, maxsize)) - 1
    return index >= 0 and position < spans[index][1]


class _Scan:
    """One pass over one text, with what it knows about ends that do not come."""

    __slots__ = ("_next_ticks", "_template", "_text", "_vain")

    def __init__(self, text: str, template: str) -> None:
        self._text = text
        self._template = template
        self._vain: set[str] = set()
        self._next_ticks: dict[int, Span] | None = None

    def end_of(self, match: re.Match[str]) -> int | None:
        """Return where the thing that starts with `match` ends; None if it is none."""
        if match["fence"]:
            return self._end_of_fence(match)
        if match["ticks"]:
            return self._end_of_ticks(match)
        if match["raw"]:
            return self._find(end_tag_re(match["raw"].lower()), match.end()) or match.end()
        if match[0] == "<!--":
            return self._find(_COMMENT_END_RE, match.end())
        if match[0][0] == "{":
            return self._end_of_pair(match)
        return match.end()

    def _end_of_pair(self, match: re.Match[str]) -> int | None:
        name = match[self._template] if self._template != "none" else None
        if name is None or name in self._vain:
            return None
        end_re = _LIQUID_END_RES[name] if self._template == "liquid" else _HUGO_END_RE
        end = end_re.search(self._text, match.end())
        if end is None:
            self._vain.add(name)
            return None
        return end.end()

    def _end_of_fence(self, match: re.Match[str]) -> int | None:
        fence = match["fence"]
        if fence[0] == "`" and "`" in match["info"]:
            return self._end_of_ticks(match)
        for end in _FENCE_END_RE.finditer(self._text, match.end()):
            if end[1][0] == fence[0] and len(end[1]) >= len(fence):
                return end.end()
        return len(self._text)

    def _end_of_ticks(self, match: re.Match[str]) -> int | None:
        if self._next_ticks is None:
            self._next_ticks = _pair_ticks(self._text)
        start = match.start("fence") if match["fence"] else match.start()
        following = self._next_ticks.get(start)
        if following is None or self._text.find("\n\n", start, following[0]) >= 0:
            return None
        return following[1]

    def _find(self, pattern: re.Pattern[str], at: int) -> int | None:
        if pattern.pattern in self._vain:
            return None
        found = pattern.search(self._text, at)
        if found is None:
            self._vain.add(pattern.pattern)
            return None
        return found.end()


def _pair_ticks(text: str) -> dict[int, Span]:
    """Map the start of each run of backticks to the next run of the same length (CommonMark 6.1)."""
    following: dict[int, Span] = {}
    last: dict[int, Span] = {}
    for match in reversed(list(_TICKS_RE.finditer(text))):
        length = match.end() - match.start()
        if length in last:
            following[match.start()] = last[length]
        last[length] = match.span()
    return following
