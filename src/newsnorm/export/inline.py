r"""Text → Markdown that shows exactly this text, and nothing more.

What would be markup gets a backslash or a character reference, nothing else does: a Chinese sentence looks as before.
The rules follow CommonMark 0.31 and GitHub's tables and strikethrough. The blog engines add their own: kramdown and
Hexo's marked turn quotes, dashes and dots into typographic ones, and both run a template language over the text.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from urllib.parse import quote

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.export.bold import place_bold
from newsnorm.export.span import Span
from newsnorm.lexicon.addresses import RFC_URL_CHARS, WEB_SCHEME
from newsnorm.lexicon.characters import BYTE_ORDER_MARK, CONTROLS, FILE_CONTROLS, SURROGATES, SWAPPED_MARKS
from newsnorm.markup.source.code_spans import fence_for
from newsnorm.markup.tags import MORE_MARK
from newsnorm.model import Block

UNWRITABLE = f"{FILE_CONTROLS}\u2028\u2029{BYTE_ORDER_MARK}{SURROGATES}{SWAPPED_MARKS}"
UNWRITABLE_RE = compile_late(f"[{UNWRITABLE}]")
"""Characters a text file cannot hold safely: decoding folds, drops or refuses them."""

_MARK_FORMS = (
    r"\\(?!\w)",  # a backslash that would escape
    r"[*`|~]",
    r"(?<![^\W_])_|_(?![^\W_])",  # not inside a word
    r"\](?=[(\[:])",  # of a link or its definition
    r"<(?=[A-Za-z/!?])",  # of a tag
    r"&(?=#?\w{1,32};)",  # of a reference
    UNWRITABLE_RE.pattern,
)
# A backslash before a bracket opens a formula in many blogs, so brackets become references there.
_BLOG_MARK_FORMS = (
    *_MARK_FORMS,
    r"""["'<]|-(?=-)|\.(?=\.\.)|>(?=>)""",  # quotes, dashes and dots that become typographic
    r"\$|(?m:^)\[",  # formulas, footnotes
    r"\{(?=[{%#:])|\}(?<=#\})",  # template tags
)
_LINE_MARK_RE = compile_late(r"^([#>:\[]|[-+=](?!\w))|^(\d{1,9})(?=[.)](?:\s|$))|(#)$", re.MULTILINE)
_LINE_EDGE_RE = compile_late(r"^[ \t]++|(?<![ \t])[ \t]++$|^\^$|\A\n++|(?<!\n)\n++\Z", re.MULTILINE)
_URL_RE = compile_late(rf"{WEB_SCHEME}[{RFC_URL_CHARS}]+")
_REFERENCE_RE = compile_late(r"&#?\w{1,32};")
_NAMED_REFERENCES = {"<": "&lt;", "&": "&amp;"}
_PUNCTUATION_RE = compile_late(r"[!-/:-@\[-`{-~]")
_BRACKETS_RE = compile_late(r"([\[\]^]+)")
_UNSAFE_IN_TARGET_RE = compile_late(rf"[\s{CONTROLS}{SURROGATES}\\\"'<>\[\]^`{{|}}]+")
_SIMPLE_PARENTHESES_RE = compile_late(r"[^()]*(?:\([^()]*\)[^()]*)*")
_LINK_OPENS = "\x00"  # stands for `[` until the rules for line starts have run; text has none, it is escaped
_BOLD = "\x01"  # likewise for `**`
_SHORTCODE_RE = compile_late(r"(\{\{[<%])((?:[^{>%]|\{(?!\{)|[>%](?!\}\}))*+)([>%]\}\})")
_OPEN_SHORTCODE_RE = compile_late(r"\{\{(?=[<%](?!/\*))")
_FORMULA_RE = compile_late(r"\$.*\$|\\\\?\(.*\\\\?\)|\\\\?\[.*\\\\?\]", re.DOTALL)


@frozen(repr=False)
class Dialect(Shown):
    """One kind of Markdown.

    Attributes:
        marks: What is escaped inside a line.
        line_break: How a line break inside a block is written.
        backslash_marks: Which of them get a backslash; the rest become character references.
        has_comments: Comments say what Markdown cannot say.
        has_raw_tags: Code with braces stands between `{% raw %}` and `{% endraw %}`.
        has_shortcodes: Hugo's tags run everywhere, in code too, and HTML is left out.
        has_bold: Words that were bold are.
        more_mark: Ends the summary.
    """

    marks: re.Pattern[str]
    line_break: str
    backslash_marks: frozenset[str]
    has_comments: bool = False
    has_raw_tags: bool = False
    has_shortcodes: bool = False
    has_bold: bool = False
    more_mark: str = MORE_MARK  # by itself in Hexo, as `excerpt_separator` in Jekyll

    @property
    def cell_break(self) -> str:
        """How a line break is written where a line must not end: in a heading, in a cell of a table."""
        return " " if self.has_shortcodes else "<br>"


CANONICAL = Dialect(compile_late("|".join(_MARK_FORMS)), "\\\n", frozenset("\\*_`|~]"), has_comments=True)
HEXO = Dialect(compile_late("|".join(_BLOG_MARK_FORMS)), "<br>", frozenset("*_|\"'.>-"))
JEKYLL = evolve(HEXO, has_raw_tags=True)
HUGO = evolve(
    HEXO,
    # Attributes of a heading too, `{.class}`, and boxes to tick: Goldmark finds them in the middle of an item as well.
    marks=compile_late("|".join((r"\{|\[(?=[\sxX]\])", *_BLOG_MARK_FORMS))),
    line_break="\\\n",
    has_shortcodes=True,
    has_bold=True,
    more_mark="<!--more-->",
)


def write_text(
    text: str,
    dialect: Dialect,
    *,
    spans: Sequence[Span] = (),
    bold: Sequence[tuple[int, int]] = (),
    line_break: str | None = None,
) -> str:
    r"""Write text as Markdown.

    Args:
        text: The words.
        dialect: Which Markdown.
        spans: Code and links in it, in order and apart from each other.
        bold: Ranges of bold words, for a dialect that writes them.
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
    spans, edges = place_bold(text, spans, bold) if bold and dialect.has_bold else (spans, ())
    waiting = deque(edges)
    for span in (*spans, Span(len(text), len(text))):
        while waiting and waiting[0] <= span.start:
            edge = waiting.popleft()
            parts += (_escape(text[position:edge], dialect), _BOLD)
            position = edge
        parts.append(_escape(text[position : span.start], dialect))
        if span.start < span.end:
            parts.append(_write_span(text, span, dialect))
        position = span.end
    written = _LINE_MARK_RE.sub(_escape_line_mark, "".join(parts))
    written = _LINE_EDGE_RE.sub(as_references, written)
    written = written.replace(f"!{_LINK_OPENS}", f"&#33;{_LINK_OPENS}").replace(_LINK_OPENS, "[")
    written = written.replace(_BOLD, "**")
    return written.replace("\n", dialect.line_break if line_break is None else line_break)


def code_spans(block: Block) -> tuple[Span, ...]:
    """Return the verbatim ranges that can be code spans: math cannot, nor can a range over a line break."""
    spans: list[Span] = []
    last = -1
    for start, end, is_math in _verbatim_parts(block):
        text = block.text[start:end] if last < start < end <= len(block.text) and not is_math else ""
        if text and "\n" not in text and not UNWRITABLE_RE.search(text):
            spans.append(Span(start, end, is_code=True))
            last = end
    return tuple(spans)


def _verbatim_parts(block: Block) -> list[tuple[int, int, bool]]:
    """Return the ranges, each with whether it is math: the lines of a displayed formula are ranges of their own."""
    parts: list[tuple[int, int, bool]] = []
    lines: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(block.verbatim, 1):
        lines.append((start, end))
        goes_on = number < len(block.verbatim) and block.text[end : block.verbatim[number][0]] == "\n"
        if not goes_on:
            is_math = _FORMULA_RE.fullmatch(block.text, max(lines[0][0], 0), max(end, 0)) is not None
            parts += [(*line, is_math) for line in lines]
            lines = []
    return parts


def _escape(text: str, dialect: Dialect) -> str:
    """Escape marks; a bare URL goes between angle brackets, where marks mean nothing."""
    parts: list[str] = []
    position = 0
    for found in _URL_RE.finditer(text) if "://" in text else ():
        url = _REFERENCE_RE.split(found[0], maxsplit=1)[0]
        parts += (_escape_marks(text[position : found.start()], dialect), f"<{url}>")
        position = found.start() + len(url)
    parts.append(_escape_marks(text[position:], dialect))
    return "".join(parts)


def _escape_marks(text: str, dialect: Dialect) -> str:
    def escape(match: re.Match[str]) -> str:
        if match[0] in dialect.backslash_marks:
            return f"\\{match[0]}"
        return _NAMED_REFERENCES.get(match[0]) or as_references(match)

    return dialect.marks.sub(escape, text)


def _escape_line_mark(match: re.Match[str]) -> str:
    return f"{match[2]}\\" if match[2] else f"\\{match[0]}"


def as_references(match: re.Match[str]) -> str:
    """Return each character that a regex matched as a reference to it."""
    return "".join(f"&#{ord(char)};" for char in match[0])


def _write_span(text: str, span: Span, dialect: Dialect) -> str:
    shown = text[span.start : span.end]
    written = _code_span(shown, dialect) if span.is_code else _link_text(shown, dialect)
    if span.is_bold:
        written = f"{_BOLD}{written}{_BOLD}"
    return written if span.url is None else f"{_LINK_OPENS}{written}]({_link_target(span.url)})"


def _link_text(text: str, dialect: Dialect) -> str:
    """Escape brackets and the mark of a footnote too, and leave bare URLs bare: no link stands inside another."""
    parts = _BRACKETS_RE.split(text)
    return "".join(
        _BRACKETS_RE.sub(as_references, part) if number % 2 else _escape_marks(part, dialect)
        for number, part in enumerate(parts)
    )


def _link_target(url: str) -> str:
    """Percent-encode what ends a link's target or means something to a template language."""
    written = _UNSAFE_IN_TARGET_RE.sub(lambda match: quote(match[0], safe="", errors="surrogatepass"), url)
    if not _SIMPLE_PARENTHESES_RE.fullmatch(written):
        written = written.replace("(", "%28").replace(")", "%29")
    return _REFERENCE_RE.sub(lambda match: f"&amp;{match[0][1:]}", written)


def write_image(url: str, alt: str, dialect: Dialect) -> str:
    """Write a picture.

    Example:
        >>> write_image("/a b.png", "港口 [图]", HUGO)
        '![港口 &#91;图&#93;](/a%20b.png)'
    """
    return f"![{_link_text(' '.join(alt.split()), dialect)}]({_link_target(url)})"


def keep_shortcodes(code: str) -> str:
    """Return code whose shortcodes Hugo shows and does not run.

    There is no way to write one that is never closed, which would end Hugo's run: it gets a blank.

    Example:
        >>> keep_shortcodes("{{< ref x >}}")
        '{{</* ref x */>}}'
    """
    return _OPEN_SHORTCODE_RE.sub("{{ ", _SHORTCODE_RE.sub(r"\1/*\2*/\3", code))


def _code_span(text: str, dialect: Dialect) -> str:
    if dialect.has_shortcodes:
        text = keep_shortcodes(text)
    elif not dialect.has_comments and "{" in text:
        return f"<code>{_PUNCTUATION_RE.sub(as_references, text)}</code>"
    fence = fence_for(text, 1)
    is_padded = text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip(" "))
    return f"{fence} {text} {fence}" if is_padded else f"{fence}{text}{fence}"
