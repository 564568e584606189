"""Markdown, parsed by pyromark: CommonMark with tables, strikethrough, task lists and footnotes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.errors import MissingDependencyError
from newsnorm.markup.events import WholeEvents
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.markdown.reader import MarkdownReader
from newsnorm.markup.markdown.repair import repair_markdown
from newsnorm.markup.markdown.spans import HIDING_RE
from newsnorm.markup.markdown.stretches import parse_stretches
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.reader import SoftBreaks

# Hyphens at the end of a line.
_HYPHENS_RE = compile_late(r"-(?<=[\n \t>]-)-*+[ \t]*+(?=\n|\Z)")
# What may end a struck part: the mark has no blank before it.
_STRIKE_END_RE = compile_late(r"~(?<=[^ \t\n~]~)")


def read_markdown(
    draft: Draft, events: WholeEvents, html: HtmlPieces, *, soft_breaks: SoftBreaks = "join", kept: Placeholders
) -> None:
    """Tell what stands in Markdown: what a site's engine would make of it, and what Chinese text needs beyond it.

    Args:
        draft: The source; no lone surrogates.
        events: Told what stands in it.
        html: Reads the HTML in it, and tells the same.
        soft_breaks: `keep` makes a newline inside a paragraph a line break, as Hexo's marked does; `join` white space.
        kept: What the marks in `draft` stand for.
    """
    markdown = _parser()
    text, separator = repair_markdown(draft, markdown)
    # First, because it leaves its bytes with the text: to encode that is then to copy.
    parsed = parse_stretches(text, markdown, has_places=_needs_places(text))
    reader = MarkdownReader(text.encode(), events, html, soft_breaks=soft_breaks, kept=kept, separator=separator)
    for moved, stretch in parsed:
        reader.read(stretch, moved)
    html.close_to(0)  # what is left open ends with the text


def _needs_places(text: str) -> bool:
    r"""Say whether a reader asks where in the source something stands; few have anything of which it asks that.

    That is a `*` that is escaped, a struck part, a tag that hides what follows, a text with an underline of hyphens.

    Example:
        >>> _needs_places("**甲** 3\\*4"), _needs_places("甲~~乙~~"), _needs_places("甲\n---")
        (True, True, True)
        >>> _needs_places("**甲**，约 ~4 元<br>\n\n---\n")
        False
    """
    if holds(text, "\\*") or "\r" in text:  # a lone one ends a line for the parser
        return True
    if ("~" in text and _STRIKE_END_RE.search(text)) or ("<" in text and HIDING_RE.search(text)):
        return True
    return "-" in text and any(_is_underline(text, hyphens.start()) for hyphens in _HYPHENS_RE.finditer(text))


def _is_underline(text: str, start: int) -> bool:
    """Say whether hyphens that end a line are all of it, but for marks of quotes, and the line above has words."""
    end = text.rfind("\n", 0, start)
    if end < 0 or text[end:start].strip("\n \t>"):
        return False
    return text[text.rfind("\n", 0, end) + 1 : end].strip(" \t") != ""


@lru_cache(maxsize=1)
def _parser() -> Any:
    try:
        import pyromark  # noqa: PLC0415 - loaded when there is Markdown to read
    except ImportError as error:
        raise MissingDependencyError("reading Markdown needs pyromark", hint="pip install pyromark") from error
    options = pyromark.Options
    return pyromark.Markdown(
        options=options.ENABLE_TABLES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_TASKLISTS
    )
