"""What HackMD adds to Markdown: how large a picture is shown, and whose a quote is.

`![港口](a.png =300x200)`, which other programs read as text, and `> [name=林一舟] [time=昨日] [color=#907bf7]`.
"""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.markup.source.draft import Draft

_SIZED_RE = compile_late(
    r"""(?P<image>!\[[^\[\]\n]*+\]\([^()\s]++(?:[ ]++(?:"[^"\n]*+"|'[^'\n]*+'))?)"""
    r"[ ]++=(?:\d++%?)?x?(?:\d++%?)?[ ]*+\)"
)
_SIZE_SIGN_RE = compile_late(r" =[0-9x][0-9x%]*+[ ]*+\)")
_QUOTE_RE = compile_late(r"^[ \t]*+>[^\n]*\[(?:name|time|color)=[^\n]*", re.MULTILINE)
_SIGN_RE = compile_late(r"\[(?P<key>name|time|color)=(?P<value>[^\[\]\n]*+)\]")


def take_hackmd(draft: Draft) -> Draft:
    """Return Markdown with pictures of no size, and quotes with the words alone of who said them and when.

    Example:
        >>> take_hackmd(Draft("![港口](a.png =300x)")).text, take_hackmd(Draft("> [name=林一舟] [color=red]")).text
        ('![港口](a.png)', '> 林一舟 ')
    """
    text = draft.text
    if "=" not in text:
        return draft
    if holds(text, "![") and _SIZE_SIGN_RE.search(text):
        sized = [image for image in _SIZED_RE.finditer(text) if not draft.is_code(image.start())]
        draft = draft.edit((*image.span(), f"{image['image']})") for image in sized)
    if holds(text, "[name="):
        lines = [line for line in _QUOTE_RE.finditer(draft.text) if not draft.is_code(line.start())]
        draft = draft.edit((*line.span(), _SIGN_RE.sub(_write_sign, line[0])) for line in lines)
    return draft


def _write_sign(sign: re.Match[str]) -> str:
    return "" if sign["key"] == "color" else sign["value"]
