r"""Text → Markdown that shows exactly this text, and nothing more.

What would be markup gets a backslash or a character reference, nothing else does: a Chinese sentence looks as before.
The rules follow CommonMark 0.31 and GitHub's tables and strikethrough. The blog engines add their own: kramdown and
Hexo's marked turn quotes, dashes and dots into typographic ones, and both run a template language over the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from newsnorm.model import Block

UNWRITABLE_RE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\ud800-\udfff\ufffe\uffff]"
)
"""Characters a text file cannot hold safely: decoding folds, drops or refuses them."""

_MARKS = (
    r"\\(?!\w)|[*`|~]|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[:])"
    r"|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|" + UNWRITABLE_RE.pattern
)
_BLOG_MARKS = _MARKS + r"""|["']|-(?=-)|\.(?=\.\.)|<(?=<)|>(?=>)|\$(?=\$)|\{(?=[{%#:])"""
_LINE_START_RE = re.compile(r"^(?:([#>:\[]|[-+=](?!\w))|(\d{1,9})(?=[.)](?:\s|$)))", re.MULTILINE)
_LINE_EDGE_RE = re.compile(r"^[ \t]+|[ \t]+$|^\^$|\A\n+|\n+\Z", re.MULTILINE)
_LINE_END_HASH_RE = re.compile(r"#$", re.MULTILINE)
_URL_RE = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")
_REFERENCE_RE = re.compile(r"&#?\w{1,32};")
_BACKTICKS_RE = re.compile(r"`+")


@frozen
class Dialect:
    """One kind of Markdown.

    Attributes:
        marks: What is escaped inside a line.
        line_break: How a line break inside a block is written.
        has_templates: Braces in code need care, because a template language reads them there too.
        has_comments: Comments say what Markdown cannot say.
    """

    marks: re.Pattern[str]
    line_break: str
    has_templates: bool
    has_comments: bool


CANONICAL = Dialect(marks=re.compile(_MARKS), line_break="\\\n", has_templates=False, has_comments=True)
BLOG = Dialect(marks=re.compile(_BLOG_MARKS), line_break="<br>", has_templates=True, has_comments=False)


def write_text(
    text: str, dialect: Dialect, *, spans: Sequence[tuple[int, int]] = (), line_break: str | None = None
) -> str:
    r"""Write text as Markdown.

    Args:
        text: The words.
        dialect: Which Markdown.
        spans: Ranges to write as code spans, from `code_spans`.
        line_break: Another line break than the dialect's, where it cannot stand.

    Example:
        >>> print(write_text("*ST金泰 <b>3~5</b> 2_3", CANONICAL))
        \*ST金泰 &lt;b>3\~5&lt;/b> 2_3
        >>> print(write_text("# 一\n1. 二", CANONICAL))
        \# 一\
        1\. 二
    """
    parts: list[str] = []
    position = 0
    for start, end in spans:
        parts += (_escape(text[position:start], dialect), _code_span(text[start:end], dialect))
        position = end
    parts.append(_escape(text[position:], dialect))
    written = _LINE_START_RE.sub(_escape_line_start, "".join(parts))
    written = _LINE_END_HASH_RE.sub(r"\\#", written)
    written = _LINE_EDGE_RE.sub(_as_references, written)
    return written.replace("\n", dialect.line_break if line_break is None else line_break)


def code_spans(block: Block) -> tuple[tuple[int, int], ...]:
    """Return the verbatim ranges that can be code spans: math cannot, nor can a range over a line break."""
    spans: list[tuple[int, int]] = []
    last = -1
    for start, end in block.verbatim:
        text = block.text[start:end] if last < start < end <= len(block.text) else ""
        if text and "\n" not in text and text[0] not in "$\\" and not UNWRITABLE_RE.search(text):
            spans.append((start, end))
            last = end
    return tuple(spans)


def fence_for(text: str, shortest: int) -> str:
    """Return more backticks than stand in a row anywhere in the text."""
    longest = max((len(run) for run in _BACKTICKS_RE.findall(text)), default=0)
    return "`" * max(shortest, longest + 1)


def _escape(text: str, dialect: Dialect) -> str:
    if "://" not in text:
        return dialect.marks.sub(_escape_mark, text)
    parts: list[str] = []
    position = 0
    for url in _URL_RE.finditer(text):
        if not _REFERENCE_RE.search(url[0]):
            parts += (dialect.marks.sub(_escape_mark, text[position : url.start()]), f"<{url[0]}>")
            position = url.end()
    parts.append(dialect.marks.sub(_escape_mark, text[position:]))
    return "".join(parts)


def _escape_mark(match: re.Match[str]) -> str:
    char = match[0]
    if char == "<":
        return "&lt;"
    if char == "&":
        return "&amp;"
    if char == "{" or UNWRITABLE_RE.match(char):
        return _as_references(match)
    return f"\\{char}"


def _escape_line_start(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else f"{match[2]}\\"


def _as_references(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def _code_span(text: str, dialect: Dialect) -> str:
    if dialect.has_templates and "{" in text:
        return f"<code>{_escape(text, dialect)}</code>"
    fence = fence_for(text, 1)
    is_padded = text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip(" "))
    return f"{fence} {text} {fence}" if is_padded else f"{fence}{text}{fence}"
