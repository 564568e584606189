"""Markdown → HTML: what a site's Markdown engine would write, and what Chinese text needs beyond it.

CommonMark with tables, strikethrough, task lists and footnotes, parsed by pyromark. On top of it: emphasis beside
Chinese punctuation, `##标题` without a blank, bare URLs, line breaks by the site's convention, prose indented as code.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Literal

from newsnorm.markup.emphasis import free_separator, separate_loose
from newsnorm.markup.markdown_writer import Edit, MarkdownWriter
from newsnorm.markup.placeholders import Placeholders

# Every further pass reads what the pass before it put right: prose indented as code, a heading in it, emphasis in that.
_MOST_PASSES = 4


def markdown_to_html(
    text: str, *, soft_breaks: Literal["keep", "join"] = "join", pieces: Placeholders | None = None
) -> str:
    r"""Return Markdown as HTML.

    Args:
        text: The source; no lone surrogates.
        soft_breaks: `keep` writes `<br>` for a newline inside a paragraph, as Hexo's marked does; `join` a newline.
        pieces: What the marks in `text` stand for.

    Example:
        >>> markdown_to_html("据**《证券法》**第九条")
        '<p>据<strong>《证券法》</strong>第九条</p>\n'
        >>> markdown_to_html("##标题\n行一\n行二", soft_breaks="keep")
        '<h2>标题</h2>\n<p>行一<br>行二</p>\n'
    """
    pieces = Placeholders() if pieces is None else pieces
    separator = ""
    for remaining in reversed(range(_MOST_PASSES)):
        data = text.encode()
        writer = MarkdownWriter(data, soft_breaks=soft_breaks, pieces=pieces)
        html = writer.write(_parser().events_with_range(text))
        edits = writer.edits
        if writer.loose_marks and remaining:
            separator = separator or free_separator(text)
            if separator:
                found = separate_loose(data, writer.loose_marks, separator=separator, count=_count_loose_marks)
                edits = _merge(edits, found)
        if not edits or not remaining:
            break
        text = _apply(edits, data)
    if separator:
        html = html.replace(separator, "")
    return pieces.put_html(html)


def _count_loose_marks(text: str) -> int:
    pieces = (event["Text"] for event in _parser().events(text) if "Text" in event)
    return sum(piece.count("*") + piece.count("_") + piece.count("~~") for piece in pieces)


def _merge(edits: list[Edit], further: Iterable[Edit]) -> list[Edit]:
    """Return edits in order; of the further ones only those that touch no other."""
    starts = [start for start, _, _ in edits]
    free = [edit for edit in further if bisect_left(starts, edit[0]) == bisect_right(starts, edit[1])]
    return sorted((*edits, *free))


@lru_cache(maxsize=1)
def _parser() -> Any:
    import pyromark  # noqa: PLC0415 - loaded when there is Markdown to read

    options = pyromark.Options
    return pyromark.Markdown(
        options=options.ENABLE_TABLES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_TASKLISTS
    )


def _apply(edits: list[Edit], data: bytes) -> str:
    parts: list[bytes] = []
    done = 0
    for start, end, new in edits:
        parts += data[done:start], new
        done = end
    parts.append(data[done:])
    return b"".join(parts).decode()
