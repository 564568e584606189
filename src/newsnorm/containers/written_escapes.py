r"""Texts of rows that a program escaped once too often: `第一段。\n第二段。` in one line, `&lt;p&gt;` for a tag."""

from __future__ import annotations

import html
import json
import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import CLOSING, HAN, HAN_RE, SENTENCE_ENDS_OR_ELLIPSIS

_LINES, _TAGS = "line breaks were written as \\n", "tags were written as &lt;p&gt;"
_CHARACTERS = "characters were written as \\u6c5f"
_HAN_ESCAPE_RE = compile_late(r"\\u(?:4[ef]|[5-9][0-9a-f])[0-9a-f]{2}", re.IGNORECASE)
_QUOTE_RE = compile_late(r'(?<!\\)"')
_LONE_RE = compile_late("[\ud800-\udfff]")
# One or two may be told of in code.
_FEWEST = 2
# A break with what stands beside it; the escapes are two characters here, a backslash and a letter.
_BREAK_RE = compile_late(r"(?<!\\)(?:\\r\\n|\\[nr])(?:[ \t\u3000]|\\[nrt])*+")
_PAIR_RE = compile_late(r"\\(.?)", re.DOTALL)
_MEANT = {"n": "\n", "r": "\n", "t": "\t", '"': '"', "'": "'", "/": "/", "\\": "\\"}
# What mathematics and paths have behind a backslash begins with these letters, too.
_COMMAND_RE = compile_late(
    r"\\(?:n(?:abla|atural|e|eq|ewline|i|in|mid|ot|otin|u)|r(?:ho|ight|m)|t(?:an|au|ext|heta|imes|o))(?![a-z])"
)
_WIDE_RE = compile_late(f"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’…—·<>]")
_ENDS = frozenset(f"{SENTENCE_ENDS_OR_ELLIPSIS}{CLOSING}；>")
_TAG_RE = compile_late(r"<[A-Za-z/!]")
_FIRST_TAG_RE = compile_late(
    r"\s*+&lt;(?:p|div|section|article|span|strong|b|h[1-6]|table|ul|ol|img|br|center|font|figure|blockquote|a)(?![a-z0-9])",
    re.IGNORECASE,
)


def undo_escapes(text: str) -> tuple[str, str] | None:
    r"""Return a text as it was before it was escaped once more, and in words what was; None for any other text.

    Nothing is done where a text has real line breaks or tags beside them, nor to escapes that prose, code, mathematics
    or the names of files have.

    Example:
        >>> undo_escapes(r"江州开港。\n首航。")
        ('江州开港。\n首航。', 'line breaks were written as \\n')
        >>> undo_escapes("&lt;p&gt;江州开港。&lt;/p&gt;")
        ('<p>江州开港。</p>', 'tags were written as &lt;p&gt;')
        >>> undo_escapes(r"换行用\n，回车用\r。"), undo_escapes("&lt;p&gt; 是段落。")
        (None, None)
    """
    done = []
    if "\\u" in text and (written := read_escaped_characters(text)) is not None:
        text = written
        done.append(_CHARACTERS)
    if "\\" in text and _has_escaped_lines(text):
        text = _PAIR_RE.sub(lambda pair: _MEANT[pair[1]], text.replace("\\r\\n", "\\n"))
        done.append(_LINES)
    if "&" in text and _has_escaped_tags(text):
        text = html.unescape(text)
        done.append(_TAGS)
    return (text, ", ".join(done)) if done else None


def read_escaped_characters(text: str) -> str | None:
    r"""Return a text whose Chinese is nothing but escapes of JSON as JSON has it; None for any other text.

    Args:
        text: A text of a row, in its quotes or without them.

    Example:
        >>> read_escaped_characters(r"\u6c5f\u5dde\u6e2f"), read_escaped_characters(r"\u6c5f 是“江”。")
        ('江州港', None)
    """
    text = text.strip()
    is_quoted = len(text) > 1 and text[0] == text[-1] == '"'
    if HAN_RE.search(text) is not None or len(_HAN_ESCAPE_RE.findall(text)) < _FEWEST:
        return None
    try:
        inner = text if is_quoted else '"' + _QUOTE_RE.sub(r"\"", text) + '"'
        written = json.loads(inner, strict=False)
    except json.JSONDecodeError:
        return None
    return written if isinstance(written, str) and _LONE_RE.search(written) is None else None


def _has_escaped_lines(text: str) -> bool:
    if "\\n" not in text or "\n" in text.strip() or any(pair[1] not in _MEANT for pair in _PAIR_RE.finditer(text)):
        return False
    if _COMMAND_RE.search(text):
        return False
    ends = 0
    for written in _BREAK_RE.finditer(text):
        before, after = text[max(written.start() - 1, 0) : written.start()], text[written.end() : written.end() + 1]
        if not (_is_border(before) or _is_border(after)):
            return False
        ends += before in _ENDS and _is_border(after)
    return ends > 0


def _is_border(character: str) -> bool:
    return not character or _WIDE_RE.match(character) is not None


def _has_escaped_tags(text: str) -> bool:
    is_whole = _FIRST_TAG_RE.match(text) is not None and text.rstrip().endswith("&gt;")
    return is_whole and "&lt;/" in text and _TAG_RE.search(text) is None
