"""The marks inside of a paragraph of reStructuredText (docutils, "Inline Markup")."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import EAST_ASIAN_MARKS
from newsnorm.markup.linewise.teller import Spans, Teller

# Marks stand around words: what is before and after them is no letter. A backslash and a blank part them from one.
_BEFORE = rf"(?<![^\s'\"(\[{{</:{EAST_ASIAN_MARKS}-])"
_AFTER = rf"(?=[\s'\")\]}}>/:.,;!?\\{EAST_ASIAN_MARKS}-]|\Z)"
_TEXT = r"(?:[^`\\]|\\[\s\S]){1,1000}+"
_PATTERN = rf"""
    (?P<escaped>\\(?P<_char>[\s\S]))
    | (?P<code>``(?P<_code>(?:(?!``)[\s\S]){{1,500}})``(?!`))
    | (?P<role>{_BEFORE}:(?P<_role>[A-Za-z][\w:.+-]{{0,40}}):`(?P<_role_text>{_TEXT})`)
    | (?P<named>{_BEFORE}(?P<_target>_)?`(?P<_named>{_TEXT})`(?P<_end>__?(?!\w)|:[A-Za-z][\w.+-]{{0,40}}:)?)
    | (?P<bold>{_BEFORE}\*\*(?![\s*])(?P<_bold>(?:(?!\*\*)[\s\S]){{1,300}})(?<!\s)\*\*{_AFTER})
    | (?P<italic>{_BEFORE}\*(?![\s*])(?P<_italic>[^*]{{1,300}})(?<!\s)\*{_AFTER})
    | (?P<note>(?<![\w\]])\[(?P<_note>\d{{1,4}}|\#[\w-]*|\*|[A-Za-z][\w.-]*)\]_{_AFTER})
    | (?P<replaced>{_BEFORE}\|(?P<_replaced>[^\s|](?:[^|\n]{{0,80}}[^\s|])?)\|_{{0,2}}{_AFTER})
    | (?P<word>(?<![\w_])(?P<_word>[^\W_]\w{{0,60}}?(?:[-.+][^\W_]\w{{0,60}}?){{0,5}})_(?![\w_]))
"""
_LINKED_RE = compile_late(r"(?P<text>[\s\S]*?)(?<!\s)\s*+<(?P<url>[^<>]++)>")
_CODE_ROLES = frozenset({"code", "literal", "file", "samp", "kbd", "command", "program", "option", "envvar"})
_CODE_DOMAINS = ("py:", "c:", "cpp:", "js:", "rst:")
_SPAN_ROLES = {"sup": "sup", "superscript": "sup", "sub": "sub", "subscript": "sub", "strong": "strong"}


def name_of(text: str) -> str:
    r"""Return the name of a target as links name it, whatever its case and blanks.

    Example:
        >>> name_of("江州  Port\nNews")
        '江州 port news'
    """
    return " ".join(text.split()).lower()


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: "" if match[1].isspace() else match[1], text)


def _tell_escaped(teller: Teller, match: re.Match[str], depth: int) -> None:
    del depth
    if not match["_char"].isspace():
        teller.words(match["_char"])


def _tell_role(teller: Teller, match: re.Match[str], depth: int) -> None:
    _tell_as(teller, match["_role"], match["_role_text"], depth)


def _tell_as(teller: Teller, role: str, text: str, depth: int) -> None:
    """Tell words with a role; one that names a place in the documents is only its words."""
    linked = _LINKED_RE.fullmatch(text)
    if role == "math":
        teller.formula(text)
    elif role in _CODE_ROLES or role.startswith(_CODE_DOMAINS):
        teller.verbatim("code", _unescape(text).lstrip("~!"))
    elif role in _SPAN_ROLES:
        teller.element(_SPAN_ROLES[role], text, depth)
    elif linked and "://" in linked["url"]:
        teller.link(linked["url"], linked["text"] or linked["url"], depth)
    else:
        teller.say(linked["text"] if linked and linked["text"] else text, depth)


def _tell_named(teller: Teller, match: re.Match[str], depth: int) -> None:
    """Tell what stands in backquotes: a link with its address in it or elsewhere, or words with a role."""
    text, end = match["_named"], match["_end"] or ""
    if end.startswith(":"):
        _tell_as(teller, end.strip(":"), text, depth)
        return
    linked = _LINKED_RE.fullmatch(text) if end else None
    if linked:
        url = "".join(linked["url"].split())
        url = teller.targets.get(name_of(url.removesuffix("_")), url) if url.endswith("_") else url
        teller.link(url, linked["text"] or url, depth)
    elif end and (url := teller.targets.get(name_of(text), "")):
        teller.link(url, text, depth)
    else:
        teller.say(text, depth)


def _tell_word(teller: Teller, match: re.Match[str], depth: int) -> None:
    url = teller.targets.get(name_of(match["_word"]))
    if url:
        teller.link(url, match["_word"], depth)
    else:
        teller.words(match[0])


def _tell_replaced(teller: Teller, match: re.Match[str], depth: int) -> None:
    written = teller.substitutions.get(match["_replaced"])
    if written is None:
        teller.words(match[0])
    elif written.is_picture:
        teller.picture(written.text)
    else:
        teller.say(written.text, depth)


SPANS = Spans(
    compile_late(_PATTERN, re.VERBOSE),
    {
        "escaped": _tell_escaped,
        "code": lambda teller, match, _: teller.verbatim("code", match["_code"]),
        "role": _tell_role,
        "named": _tell_named,
        "bold": lambda teller, match, depth: teller.element("strong", match["_bold"], depth),
        "italic": lambda teller, match, depth: teller.element("em", match["_italic"], depth),
        "note": lambda teller, match, _: teller.note_mark(match["_note"]),
        "replaced": _tell_replaced,
        "word": _tell_word,
    },
)
