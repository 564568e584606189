"""Rules that run only where a profile asks for them: repairs of broken text, and forms for machines."""

from __future__ import annotations

import re
import unicodedata
from html.entities import html5

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import ASCII_OF_FULL_WIDTH
from newsnorm.text.script import convert_script
from newsnorm.text.substitution import Changed, map_lines, substitute

_ENTITY_RE = compile_late("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BARE_ENTITY_RE = compile_late("#?[A-Za-z0-9]+;")
_MARKS_RE = compile_late("[\u0300-\u036f]+")
_WIDE_MARK_RE = compile_late("[！＃-＆（-／：-＠［-｀｛-～。、]")
# Of UTF-8 read as Latin-1. 0xEE begins private use alone, 0xF1 and up planes that are empty: no text comes out of them.
LEAD_BYTES = "\u00c2-\u00ed\u00ef\u00f0"
_LEAD_BYTE_RE = compile_late(f"[{LEAD_BYTES}]")
_NARROW = ASCII_OF_FULL_WIDTH | str.maketrans("。、", ".,")
_MAX_MOJIBAKE_DEPTH = 4


def _cp1252_bytes() -> dict[str, int]:
    """Map each character to its byte in cp1252, the five unassigned bytes and C1 controls as in Latin-1."""
    table = {chr(byte): byte for byte in range(256)}
    for byte in range(0x80, 0xA0):
        try:
            table[bytes([byte]).decode("cp1252")] = byte
        except UnicodeDecodeError:
            continue
    return table


_CP1252_BYTES = _cp1252_bytes()


def repair_mojibake(text: str) -> Changed:
    r"""Read a line again as UTF-8 that had been read as Latin-1 or cp1252.

    Only where all of it is valid: real text of these encodings hardly ever is. U+00A0 is data here.

    >>> repair_mojibake("ä½\u00a0å¥½")
    ('你好', 1)
    """

    def repair_line(line: str) -> Changed:
        for depth in range(_MAX_MOJIBAKE_DEPTH):
            better = _reread(line)
            if better is None:
                return line, int(depth > 0)
            line = better
        return line, 1

    return map_lines(text, _LEAD_BYTE_RE, repair_line)


def _reread(line: str) -> str | None:
    if line.isascii() or not all(char in _CP1252_BYTES for char in line):
        return None
    try:
        better = bytes(_CP1252_BYTES[char] for char in line).decode()
    except UnicodeDecodeError:
        return None
    return better if better.isprintable() or better.replace("\u00a0", "").isprintable() else None


def decode_entities(text: str) -> Changed:
    """Decode character references that were left in plain text; those that would make new ones stay.

    >>> decode_entities("&ldquo;好&rdquo;&amp;nbsp;")
    ('“好”&amp;nbsp;', 2)
    """

    def replace(match: re.Match[str]) -> str:
        char = _decode_entity(match[0])
        if char == "&" and _BARE_ENTITY_RE.match(text, match.end()):
            return match[0]
        return match[0] if char is None or (char.isascii() and char.isalnum()) or char in "#;" else char

    return substitute(_ENTITY_RE, replace, text)


def _decode_entity(entity: str) -> str | None:
    if entity[1] != "#":
        return html5.get(entity[1:])
    code = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
    return chr(code) if 0x20 <= code < 0xD800 or 0xDFFF < code < 0x110000 else None


def narrow_punctuation(text: str) -> Changed:
    """Turn full-width marks into ASCII, for comparing with corpora that were cleaned that way; quotes stay.

    >>> narrow_punctuation("“好”，他说。")
    ('“好”,他说.', 2)
    """
    return substitute(_WIDE_MARK_RE, lambda match: match[0].translate(_NARROW), text)


def make_search_key(text: str) -> Changed:
    """Fold everything a search should not depend on: NFKC, case, script, accents. A key, never a body.

    >>> make_search_key("證券Ｃafé")
    ('证券cafe', 1)
    """
    key = unicodedata.normalize("NFKC", text).casefold()
    key, _ = convert_script(key, "t2s")
    key = unicodedata.normalize("NFKC", _MARKS_RE.sub("", unicodedata.normalize("NFKD", key)))
    return key, int(key != text)
