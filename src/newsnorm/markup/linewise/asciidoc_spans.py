"""The marks inside of an AsciiDoc paragraph: quotes, links, macros (AsciiDoc Language, "Text")."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import SCHEME
from newsnorm.markup.linewise.teller import Spans, Tell, Teller

_LONGEST = 300
_ATTRIBUTES = r"(?:[^\]\\]|\\[\s\S]){0,400}+"
FORMULAS: Final = ("stem", "latexmath", "asciimath")
"""What formulas are called, in a line and above a block."""

# What stands for a character that would be a mark.
_CHARACTERS = {
    "nbsp": "\N{NO-BREAK SPACE}", "sp": " ", "empty": "", "blank": "", "zwsp": "", "wj": "", "lt": "<", "gt": ">",
    "amp": "&", "plus": "+", "asterisk": "*", "backtick": "`", "caret": "^", "tilde": "~", "backslash": "\\",
    "startsb": "[", "endsb": "]", "vbar": "|", "apos": "'", "quot": '"', "deg": "°", "two-colons": "::",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "cpp": "C++", "pp": "++",
}  # fmt: skip


def _quoted(double: str, single: str, name: str) -> str:
    """Return the part of the regex for what stands between two marks: doubled anywhere, single ones around words."""
    mark, twice = re.escape(single), re.escape(double)
    inside = rf"(?:(?!{mark})[^\n]|\n(?!\s*\n)){{1,{_LONGEST}}}"
    return rf"""
        (?P<{name}>
            (?:\[[^\[\]\n]{{0,80}}\])?
            (?: {twice}(?P<_{name}2>(?:(?!{twice})[\s\S]){{1,{_LONGEST}}}){twice}
            |   (?<![\w;:}}]){mark}(?![\s{mark}])(?P<_{name}1>{inside})(?<!\s){mark}(?!\w)
            )
        )"""


def read_words(attributes: str) -> str:
    """Return the words of a link from its brackets: without the sign for a new window and without settings.

    Example:
        >>> [read_words(each) for each in ("江州^", "江州,window=_blank", '"甲, 乙",role=x', "a=b", "甲, 乙")]
        ['江州', '江州', '甲, 乙', 'a=b', '甲, 乙']
    """
    text = attributes.replace("\\]", "]").strip()
    if text.startswith('"') and (end := text.find('"', 1)) > 0:
        return text[1:end].removesuffix("^")
    first, comma, rest = text.partition(",")
    if comma and "=" in rest:
        text = first
    return text.strip().removesuffix("^")


def _tell_macro(teller: Teller, match: re.Match[str], depth: int) -> None:
    tell = _MACRO_TELLS[match["_name"]]
    if tell is not None and not tell(teller, match["_target"], match["_attributes"], depth):
        teller.words(match[0])


def _tell_picture(teller: Teller, target: str, attributes: str, _: int) -> bool:
    alt, title = _read_picture(attributes)
    if target:
        teller.picture(target, alt, title)
    return bool(target)


def _tell_link(teller: Teller, target: str, attributes: str, depth: int) -> bool:
    if target:
        teller.link(target, read_words(attributes) or target, depth)
    return bool(target)


def _tell_mail(teller: Teller, target: str, attributes: str, depth: int) -> bool:
    if target:
        teller.link(f"mailto:{target}", read_words(attributes) or target, depth)
    return bool(target)


def _tell_place(teller: Teller, target: str, attributes: str, depth: int) -> bool:
    teller.say(read_words(attributes) or target.lstrip("#"), depth)
    return True


def _tell_note(teller: Teller, _: str, attributes: str, depth: int) -> bool:
    if attributes:
        teller.say(f"（{attributes}）", depth)
    return True


def _tell_formula(teller: Teller, _: str, attributes: str, depth: int) -> bool:
    del depth
    teller.formula(attributes)
    return True


def _tell_keys(teller: Teller, target: str, attributes: str, depth: int) -> bool:
    del depth
    teller.words(" > ".join(filter(None, (target, attributes))))
    return True


# Macro → what is told of its target and its brackets, which says whether it could be; nothing for signs and anchors.
_MACRO_TELLS: Mapping[str, Callable[[Teller, str, str, int], bool] | None] = {
    "image": _tell_picture,
    "link": _tell_link,
    "xref": _tell_place,
    "mailto": _tell_mail,
    "footnote": _tell_note,
    "footnoteref": _tell_note,
    **dict.fromkeys(FORMULAS, _tell_formula),
    **dict.fromkeys(("kbd", "btn", "menu", "pass", "indexterm2"), _tell_keys),
    "icon": None,
    "anchor": None,
}


def _read_picture(attributes: str) -> tuple[str, str]:
    """Return what a picture shows and what stands under it."""
    alt = title = ""
    for number, part in enumerate(attributes.split(",")):
        key, sign, value = part.partition("=")
        if not sign and not number:
            alt = part.strip().strip('"')
        elif key.strip() == "alt":
            alt = value.strip().strip('"')
        elif key.strip() == "title":
            title = value.strip().strip('"')
    return alt, title


def _tell_url(teller: Teller, match: re.Match[str], depth: int) -> None:
    teller.link(match["_url"], read_words(match["_words"]) or match["_url"], depth)


def _tell_speech(teller: Teller, match: re.Match[str], depth: int) -> None:
    opening, closing = "“”" if match["_quote"] == '"' else "‘’"
    teller.words(opening)
    teller.say(match["_speech"], depth)
    teller.words(closing)


def _quote(name: str, tag: str) -> Tell:
    def tell(teller: Teller, match: re.Match[str], depth: int) -> None:
        teller.element(tag, match[f"_{name}2"] or match[f"_{name}1"], depth)

    return tell


def _verbatim(name: str, tag: str) -> Tell:
    def tell(teller: Teller, match: re.Match[str], depth: int) -> None:
        del depth
        teller.verbatim(tag, match[f"_{name}2"] or match[f"_{name}1"])

    return tell


_PATTERN = rf"""
    (?P<escaped>\\(?P<_char>[*_`\#+^~{{<\[]))
    | (?P<break>[ ]\+(?=\n|\Z))
    | (?P<macro>
        (?<![A-Za-z0-9_/])(?P<_name>{"|".join(_MACRO_TELLS)}):(?!:)(?P<_target>[^\s\[\]:][^\s\[\]]{{0,1000}}|)
        \[(?P<_attributes>{_ATTRIBUTES})\]
      )
    | (?P<url>(?P<_url>{SCHEME}://[^\s\[\]<>]{{1,1000}}+)\[(?P<_words>{_ATTRIBUTES})\])
    | (?P<angle><(?P<_angle>{SCHEME}://[^\s<>]{{1,1000}})>)
    | (?P<place><<(?P<_id>[^<>,\n]{{1,200}})(?:,[ ]*(?P<_place>[^<>\n]{{1,200}}))?>>)
    | (?P<anchor>\[\[[A-Za-z_:][^\[\],\n]{{0,100}}(?:,[^\[\]\n]{{0,200}})?\]\])
    | (?P<speech>(?P<_quote>["'])`(?P<_speech>[^`\n]{{1,{_LONGEST}}})`(?P=_quote))
    | (?P<attribute>\{{(?P<_attribute>{"|".join(map(re.escape, sorted(_CHARACTERS, key=len, reverse=True)))})\}})
    | (?P<reference>&(?:[A-Za-z]{{2,8}}|\#\d{{1,6}}|\#x[0-9A-Fa-f]{{1,6}});)
    | (?P<raw>\+\+\+(?P<_raw>[\s\S]{{1,{_LONGEST}}}?)\+\+\+)
    | {_quoted("``", "`", "code")} | {_quoted("++", "+", "plain")}
    | {_quoted("**", "*", "bold")} | {_quoted("__", "_", "italic")} | {_quoted("##", "#", "marked")}
    | (?P<raised>\^(?P<_raised>[^\s^]{{1,80}})\^) | (?P<lowered>~(?P<_lowered>[^\s~]{{1,80}})~)
"""

SPANS = Spans(
    compile_late(_PATTERN, re.VERBOSE),
    {
        "escaped": lambda teller, match, _: teller.words(match["_char"]),
        "break": lambda teller, _match, _: teller.empty("br"),
        "macro": _tell_macro,
        "url": _tell_url,
        "angle": lambda teller, match, depth: teller.link(match["_angle"], match["_angle"], depth),
        "place": lambda teller, match, depth: teller.say(match["_place"] or match["_id"], depth),
        "anchor": lambda _teller, _match, _: None,
        "speech": _tell_speech,
        "attribute": lambda teller, match, _: teller.words(_CHARACTERS[match["_attribute"]]),
        "reference": lambda teller, match, _: teller.words(html.unescape(match[0])),
        "raw": lambda teller, match, _: teller.words(match["_raw"]),
        "code": _verbatim("code", "code"),
        "plain": _verbatim("plain", "span"),
        "bold": _quote("bold", "strong"),
        "italic": _quote("italic", "em"),
        "marked": _quote("marked", "mark"),
        "raised": lambda teller, match, depth: teller.element("sup", match["_raised"], depth),
        "lowered": lambda teller, match, depth: teller.element("sub", match["_lowered"], depth),
    },
)
