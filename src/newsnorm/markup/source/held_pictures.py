"""Pictures of Markdown that HTML holds: CommonMark shows how they are written; the writer saw the pictures."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.markup.escape import escape_value

_PICTURE = r"""!\[([^\[\]\n]*+)\]\([ ]*+((?=[^\s()<>]*[./])[^\s()<>"]++)(?:[ ]++"([^"\n]*+)")?[ ]*+\)"""
_PICTURE_RE = compile_late(_PICTURE)
_LINKED_RE = compile_late(r"\[(<img [^<>]*+>)\]\(([^\s()<>\"]++)\)")
# Right behind a tag: what is among words may be what they are about, and so may all in code. A comment
# stays whole.
_HELD_RE = compile_late(
    rf"""
    (?P<kept> <!-- (?:[^-]++|-(?!->))*+ | <(?P<code>pre|code|textarea|script|style)\b (?:[^<]++|<(?!/(?P=code)))*+ )
    | (?P<tag><[A-Za-z/][^<>]*+>\s*+) (?P<pictures>(?:\[?+{_PICTURE}(?:\]\([^\s()<>\"]++\))?+\s*+)++)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def show_pictures(html: str) -> str:
    """Return HTML with the pictures that stand behind a tag; code stays as it is.

    Example:
        >>> show_pictures('<center>![桥](a.png "全景")<br>全景</center>')
        '<center><img src="a.png" alt="桥" title="全景"><br>全景</center>'
        >>> show_pictures("<p>写作 ![桥](a.png) 即可</p>")
        '<p>写作 ![桥](a.png) 即可</p>'
    """
    return _HELD_RE.sub(_write_held, html) if "![" in html else html


def _write_held(held: re.Match[str]) -> str:
    if held["kept"]:
        return held[0]
    pictures = _PICTURE_RE.sub(_write_picture, held["pictures"])
    return held["tag"] + (_LINKED_RE.sub(r'<a href="\2">\1</a>', pictures) if "[" in pictures else pictures)


def _write_picture(picture: re.Match[str]) -> str:
    title = f' title="{escape_value(picture[3])}"' if picture[3] else ""
    return f'<img src="{escape_value(picture[2])}" alt="{escape_value(picture[1])}"{title}>'
