"""Markdown → HTML: what a site's Markdown engine would write, and what Chinese text needs beyond it.

CommonMark with tables, strikethrough, task lists and footnotes, parsed by pyromark. On top of it: emphasis beside
Chinese punctuation, `##标题` without a blank, bare URLs, line breaks by the site's convention, prose indented as code.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

from newsnorm.markup.emphasis import separate_emphasis
from newsnorm.markup.markdown_writer import Edit, MarkdownWriter
from newsnorm.markup.placeholders import Placeholders

# Every further pass reads what the pass before it put right; two are enough for a heading inside indented prose.
_MOST_PASSES = 3


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
    text, separator = separate_emphasis(text)
    for remaining in reversed(range(_MOST_PASSES)):
        data = text.encode()
        writer = MarkdownWriter(data, soft_breaks=soft_breaks, pieces=pieces)
        html = writer.write(_parser().events_with_range(text))
        if not writer.edits or not remaining:
            break
        text = _apply(writer.edits, data)
    if separator:
        html = html.replace(separator, "")
    return pieces.put_html(html)


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
