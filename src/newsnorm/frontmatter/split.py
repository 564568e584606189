r"""Cut a source text in header and body, and read the header: a flat one here, any other in a room of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Header, keep_last
from newsnorm.frontmatter.flat import read_flat
from newsnorm.lexicon.characters import BYTE_ORDER_MARK, PADDING

_LEAD_RE = compile_late(rf"(?:[{BYTE_ORDER_MARK}\N{{ZERO WIDTH SPACE}}]|[{PADDING}]*+\n)*+")
_PLAIN_LEAD_RE = compile_late(r"\n*+(?=---)")
_DIRECTIVE_RE = compile_late(r"%YAML[^\n]*\n")


def split_header(text: str) -> Header:
    r"""Return header and body of a source text.

    Nothing is lost: where no header can be read, the body is the whole text, fences and all.

    Example:
        >>> header = split_header("---\ntitle: 快讯\ntags: [银行, 保险]\n---\n正文")
        >>> [(entry.key, entry.value) for entry in header.entries], header.body
        ([('title', '快讯'), ('tags', ('银行', '保险'))], '正文')
    """
    start = skip_lead(text)
    flat = _split_flat(text, start)
    if flat is not None:
        return flat
    from newsnorm.frontmatter.fenced import split_any  # noqa: PLC0415 - seven modules that nearly no header needs

    return split_any(text, start)


def _is_followed(text: str, place: int) -> bool:
    """Return whether blank lines and another fence follow: perhaps a second header."""
    if not text.startswith("\n", place):
        return False
    while text.startswith("\n", place):
        place += 1
    return text.startswith("---\n", place)


def skip_lead(text: str) -> int:
    """Return where the first line with something on it begins: after marks, blank lines, comments, `%YAML`."""
    if text.startswith("---"):
        return 0
    plain = _PLAIN_LEAD_RE.match(text)
    if plain:
        return plain.end()
    place = _skip(_LEAD_RE, text, 0)
    while text.startswith("<!--", place):
        end = text.find("-->", place)
        if end < 0:
            return place
        place = _skip(_LEAD_RE, text, end + 3)
    return _skip(_DIRECTIVE_RE, text, place)


def _skip(pattern: re.Pattern[str], text: str, place: int) -> int:
    match = pattern.match(text, place)
    return match.end() if match else place


def _split_flat(text: str, start: int) -> Header | None:
    """Cut off a flat header between two plain `---` lines; None if it is anything else.

    Flat lines need none of the questions that `find_fence` asks: the first of them is a key, and none is prose, an
    indented fence or a fence of another length.
    """
    if not text.startswith("---\n", start):
        return None
    end = text.find("\n---\n", start + 3)
    if end < 0 or text.startswith("---", end + 5) or _is_followed(text, end + 5):
        return None
    line = text.count("\n", 0, start) + 1 if start else 1
    entries: Sequence[Entry] | None = read_flat(text[start + 4 : end], line + 1)
    if not entries or not entries[0].key.isascii():
        return None
    entries, findings = keep_last(entries)
    body_line = text.count("\n", start, end) + line + 2
    return Header("yaml", tuple(entries), text[end + 5 :], body_line, line, findings=tuple(findings))
