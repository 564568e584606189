"""Rules that run only where a profile asks for them: repairs of broken text, and forms for machines."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import ASCII_OF_FULL_WIDTH
from newsnorm.markup.escape import REFERENCE
from newsnorm.text.normal_form import to_form
from newsnorm.text.script import convert_script
from newsnorm.text.substitution import Changed, substitute

_ENTITY_RE = compile_late(REFERENCE)
_BARE_ENTITY_RE = compile_late("#?[A-Za-z0-9]+;")
_MARKS_RE = compile_late("[\u0300-\u036f]+")
_WIDE_MARK_RE = compile_late("[！＃-＆（-／：-＠［-｀｛-～。、]")
_NARROW = ASCII_OF_FULL_WIDTH | str.maketrans("。、", ".,")


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
        from html.entities import html5  # noqa: PLC0415 - two thousand names, for a profile that few ask for

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
    key = to_form("NFKC", text).casefold()
    key, _ = convert_script(key, "t2s")
    key = to_form("NFKC", _MARKS_RE.sub("", to_form("NFKD", key)))
    return key, int(key != text)
