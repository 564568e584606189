"""What Hugo's Markdown reads beyond CommonMark, and many others: attribute lists, definitions, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm.markup.source.draft import Draft, Edit

# `## 标题 {#id .class}`; marks of a heading may follow. A search for the bracket is fast, one for blanks is not.
_ATTRIBUTES_RE = compile_late(r"\{(?<=[ \t]\{)[ \t]*+[#.][^{}\n]*+\}[ \t]*+(?:#++[ \t]*+)?(?=\n|\Z)")
_HEADING_RE = compile_late(r" {0,3}#{1,6}[ \t]")
_UNDERLINE_RE = compile_late(r"\n {0,3}(?:=+|-+)[ \t]*(?:\n|\Z)")
# 词
# : 释义
_DEFINITION_SIGN_RE = compile_late(r":(?<=\n:)[ \t]")  # its literal first: half of the time that `in` takes
_DEFINITION_RE = compile_late(r"\n(?:[ \t]*+\n)?:[ \t]++(?=[^\s|()])")
# `[江州](/a/){target=_blank}`, `![港口](a.png){.wide width=50%}`
_LINK_ATTRIBUTES_RE = compile_late(
    r"""
    \](?P<address>\([^()\n]*+\)) \{ [ ]*+
    (?: (?:[.#][\w-]++ | :?[A-Za-z][\w-]*+=(?:"[^"{}\n]*+"|'[^'{}\n]*+'|[\w%.-]++)) [ ]*+ )++ \}
    """,
    re.VERBOSE,
)
_LINK_SIGN_RE = compile_late(r"\)\{[ ]*+(?:[.#]\w|:?[A-Za-z][\w-]*+=)")
# `*[ETF]: 交易型开放式指数基金`, which a page shows when somebody points at the word.
_ABBREVIATION_SIGN_RE = compile_late(r"\*\[")
_ABBREVIATION_RE = compile_late(r"^ {0,3}\*\[(?P<word>[^\[\]*\n]++)\]:[ \t]*+(?P<words>[^*\s][^*\n]*+)$", re.MULTILINE)
_NO_TERM_RE = compile_late(r"\s*(?:$|```|~~~|#{1,6}\s|[|>]|[-*+]\s|[-*_=]{3,}\s*$)")


def take_goldmark(draft: Draft) -> Draft:
    r"""Return a text without these marks; a definition becomes a paragraph of its own.

    Example:
        >>> take_goldmark(Draft("## 标题 {#id}\n\n词\n: 释义\n")).text
        '## 标题\n\n词\n\n释义\n'
        >>> take_goldmark(Draft("见 [江州](/a/){target=_blank}")).text
        '见 [江州](/a/)'
    """
    text = draft.text
    if "{" in text:
        if _ATTRIBUTES_RE.search(text):
            draft = draft.edit(_find_attributes(draft))
        if _LINK_SIGN_RE.search(text):
            draft = draft.edit(_find_link_attributes(draft))
    if "*" in text and _ABBREVIATION_SIGN_RE.search(text):
        draft = draft.edit(_find_abbreviations(draft))
    return draft.edit(_find_definitions(draft)) if _DEFINITION_SIGN_RE.search(draft.text) else draft


def _find_attributes(draft: Draft) -> Iterator[Edit]:
    text = draft.text
    for match in _ATTRIBUTES_RE.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        start = line + len(text[line : match.start()].rstrip(" \t"))
        is_heading = _HEADING_RE.match(text, line) or _UNDERLINE_RE.match(text, match.end())
        if is_heading and not text[line:start].isspace() and start > line and not draft.is_code(start):
            yield start, match.end(), ""


def _find_link_attributes(draft: Draft) -> Iterator[Edit]:
    for match in _LINK_ATTRIBUTES_RE.finditer(draft.text):
        if not draft.is_code(match.start()):
            yield match.end("address"), match.end(), ""


def _find_abbreviations(draft: Draft) -> Iterator[Edit]:
    """Yield a paragraph for each, so that no word is lost."""
    for match in _ABBREVIATION_RE.finditer(draft.text):
        if not draft.is_code(match.start()):
            yield *match.span(), f"\n{match['word']}: {match['words']}\n"


def _find_definitions(draft: Draft) -> Iterator[Edit]:
    text = draft.text
    for match in _DEFINITION_RE.finditer(text):
        term = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not _NO_TERM_RE.match(term) and not draft.is_code(match.end()):
            yield *match.span(), "\n\n"
