"""What a `<` of an HTML text begins, and where it ends: a tag, a comment, a raw element.

It knows just enough of the tokenizer of the standard (WHATWG HTML, 13.2.5) to say that, without a tree.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from newsnorm._frozen import tuple_maker
from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import BRACKETED_MAIL_ADDRESS, MAIL_SCHEME, SCHEME
from newsnorm.markup.tags import RAW

Kind = Literal["start", "end", "comment", "bogus", "raw", "autolink", "stray"]

NAME: Final = r"[a-zA-Z][^\s/>]*+"
# Attribute values may hold `>`, but only quoted ones; every part is possessive, so a failure costs one pass.
ATTRIBUTES: Final = r"""(?:[^=>]++|=[ \t\n\f\r]*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+))*+"""
_TAG_RE = compile_late(rf"<(/?)({NAME}){ATTRIBUTES}>")
_COMMENT_END_RE = compile_late(r"--!?>")
_AUTOLINK_RE = compile_late(
    rf"<({SCHEME}://[^\s<>\"]+"
    rf"|{MAIL_SCHEME}[^\s<>\"@]{{1,64}}@[^\s<>\"@]{{1,253}}"
    rf"|{BRACKETED_MAIL_ADDRESS})>",
    re.IGNORECASE,
)
# With one of these in it, a `noscript` ends elsewhere where scripts run than where they do not.
_NOSCRIPT_END_RE = compile_late(
    r"(</noscript(?=[\s/>])[^>]*>?)"
    rf"|<(?:!--|/?(?:template|select|{'|'.join(sorted(RAW))})\b)",
    re.IGNORECASE,
)
_RAW_END_RES = {name: compile_late(rf"</{name}(?=[\s/>])[^>]*>?", re.IGNORECASE) for name in RAW}


class Token(NamedTuple):
    """A piece of markup: `text[start:end]`. A named tuple: a flood has hundreds of thousands.

    Attributes:
        kind: `start` or `end` tag; `comment`; `bogus` (what the standard makes a comment of); `raw` (a whole element
            whose content is no markup, such as `script`); `autolink` (`<http://…>`); `stray` (a `<` that begins
            nothing).
        start: Offset of its first character.
        end: Offset behind its last one.
        name: Of a tag, in lower case.
        is_closed: False when the text ends before the piece does; all the rest of the text is in it.
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    is_closed: bool = True


_make_token = tuple_maker(Token)


def read_token(text: str, start: int) -> Token:
    """Say what the `<` at `start` begins."""
    head = text[start + 1 : start + 2]
    if head in ("!", "?"):
        return _read_comment(text, start)
    if head == "/":
        after = text[start + 2 : start + 3]
        if not ("a" <= after <= "z" or "A" <= after <= "Z"):
            return _read_bogus(text, start) if after else Token("stray", start, start + 1)
    elif not ("a" <= head <= "z" or "A" <= head <= "Z"):
        autolink = _AUTOLINK_RE.match(text, start) if head.isdigit() else None
        return Token("autolink", start, autolink.end()) if autolink else Token("stray", start, start + 1)
    return _read_tag(text, start)


def _read_tag(text: str, start: int) -> Token:
    tag = _TAG_RE.match(text, start)
    if tag is None:
        return Token("start", start, len(text), is_closed=False)
    slash, name = tag[1], tag[2].lower()
    if not slash:
        if (":" in name or "@" in name) and (autolink := _AUTOLINK_RE.match(text, start)):
            return Token("autolink", start, autolink.end())
        if name in RAW:
            return _read_raw(text, start, tag.end(), name)
    return _make_token(("end" if slash else "start", start, tag.end(), name, True))


def _read_raw(text: str, start: int, content: int, name: str) -> Token:
    if name == "plaintext":
        return Token("raw", start, len(text), name)
    if name == "noscript":
        end = _NOSCRIPT_END_RE.search(text, content)
        return Token("raw", start, end.end(), name) if end and end[1] else Token("start", start, content, name)
    end = _RAW_END_RES[name].search(text, content)
    return Token("raw", start, end.end() if end else len(text), name, is_closed=end is not None)


def _read_comment(text: str, start: int) -> Token:
    if not text.startswith("<!--", start):
        return _read_bogus(text, start)
    if text.startswith((">", "->"), start + 4):
        return Token("comment", start, text.index(">", start) + 1)
    end = _COMMENT_END_RE.search(text, start + 4)
    return Token("comment", start, end.end() if end else len(text), is_closed=end is not None)


def _read_bogus(text: str, start: int) -> Token:
    end = text.find(">", start)
    return Token("bogus", start, end + 1 if end >= 0 else len(text), is_closed=end >= 0)
