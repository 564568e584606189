"""The marks inside of an Org paragraph: links, emphasis, code, formulas, footnotes (Org Syntax, "Objects")."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import MAIL_SCHEME, SCHEME, WEB_STARTS
from newsnorm.lexicon.characters import EAST_ASIAN_MARKS, HAN_RE, ZERO_WIDTH
from newsnorm.lexicon.suffixes import PICTURES
from newsnorm.markup.escape import unescape
from newsnorm.markup.linewise.teller import Spans, Tell, Teller

# What may stand before and after a mark of emphasis. Org knows the marks of English; Chinese ones are as good.
_WIDE = f"{EAST_ASIAN_MARKS}{ZERO_WIDTH}"
_BEFORE = rf"(?<![^\s({{'\"{_WIDE}-])"
_AFTER = rf"(?=[\s.,;:!?'\")}}\[\\{_WIDE}-]|\Z)"
_LONGEST = 300


def _mark(char: str, name: str) -> str:
    """Return the part of the regex for what stands between two marks, without blanks at its ends."""
    sign = re.escape(char)
    inside = rf"(?![\s{sign}])(?P<_{name}>[\s\S]{{1,{_LONGEST}}}?)(?<!\s)"
    return rf"{_BEFORE}(?P<{name}>{sign}{inside}{sign}){_AFTER}"


_PATTERN = rf"""
    (?P<link>\[\[(?P<_target>[^\[\]\n]{{1,1000}})\](?:\[(?P<_words>(?:(?!\]\])[\s\S]){{1,1000}}+)\])?\])
    | (?P<angle><(?P<_url>(?:{SCHEME}:|{MAIL_SCHEME})[^<>\s]{{1,1000}})>)
    | (?P<note>\[fn:(?P<_label>[\w-]*)(?::(?P<_inline>[^\[\]]{{1,1000}}))?\])
    | (?P<break>(?:(?<![ \t])[ \t]++)?\\\\[ \t]*+(?=\n|\Z))
    | (?P<formula>\\\([\s\S]{{1,500}}?\\\)|\\\[[\s\S]{{1,500}}?\\\]|\$\$[^$]{{1,500}}\$\$
        |(?<![\w$\\])\$(?![\s$.,;])[^$\n]{{1,200}}(?<![\s.,;])\$(?![\w$]))
    | (?P<snippet>@@html:(?P<_html>[^@\n]{{0,500}})@@)
    | {_mark("=", "verbatim")} | {_mark("~", "code")}
    | {_mark("*", "bold")} | {_mark("/", "italic")} | {_mark("_", "underlined")} | {_mark("+", "struck")}
"""
_TAG_RE = compile_late(r"<[A-Za-z/!][^<>]*+>")
_SCHEME_RE = compile_late(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WORDS_SCHEMES = ("id:", "coderef:", "info:", "elisp:", "shell:", "fn:", "attachment:")


def target_of(target: str) -> str | None:
    """Return the address a link leads to; None where it leads to a place in the text.

    Example:
        >>> [target_of(each) for each in ("https://a.cn/1", "file:./a.png", "./b.org::*甲", "*甲", "甲", "#甲")]
        ['https://a.cn/1', './a.png', './b.org', None, None, None]
    """
    if target.startswith(_WORDS_SCHEMES):
        return None
    if target.startswith(("file:", "./", "../", "/", "~/")):
        return target.removeprefix("file:").partition("::")[0] or None
    return target if _SCHEME_RE.match(target) else None


def is_picture(url: str) -> bool:
    """Say whether an address names a picture.

    Example:
        >>> is_picture("a.PNG"), is_picture("https://a.cn/1.jpg?x=1"), is_picture("a.org")
        (True, True, False)
    """
    return url.partition("?")[0].lower().endswith(PICTURES)


def _tell_link(teller: Teller, match: re.Match[str], depth: int) -> None:
    url, words = target_of(match["_target"].strip()), match["_words"]
    shown = target_of(words.strip()) if words and words.startswith(("file:", "./", *WEB_STARTS)) else None
    if url is None:
        teller.say(words or match["_target"].lstrip("*#"), depth)
    elif words is None and is_picture(url):
        teller.picture(url)
    elif words and shown and is_picture(shown):
        teller.picture(shown)
    else:
        teller.link(url, words or url, depth)


def _tell_angle(teller: Teller, match: re.Match[str], depth: int) -> None:
    teller.link(match["_url"], match["_url"].removeprefix("mailto:"), depth)


def _tell_note(teller: Teller, match: re.Match[str], depth: int) -> None:
    if match["_inline"]:
        teller.say(f"（{match['_inline']}）", depth)
    elif match["_label"]:
        teller.note_mark(match["_label"])
    else:
        teller.words(match[0])


def _tell_break(teller: Teller, match: re.Match[str], depth: int) -> None:
    del match, depth
    teller.empty("br")


def _tell_formula(teller: Teller, match: re.Match[str], depth: int) -> None:
    del depth
    teller.formula(match[0])


def _tell_snippet(teller: Teller, match: re.Match[str], depth: int) -> None:
    """Tell the words of HTML in a line: its tags say how they look, but for a line break."""
    del depth
    if match["_html"].startswith("<br"):
        teller.empty("br")
    teller.words(unescape(_TAG_RE.sub("", match["_html"])))


def _code(name: str) -> Tell:
    def tell(teller: Teller, match: re.Match[str], depth: int) -> None:
        del depth
        teller.verbatim("code", match[f"_{name}"])

    return tell


def _emphasis(name: str, tag: str, *, is_wordy: bool = False) -> Tell:
    """Return what tells emphasis; signs that paths and names have too need Han or blanks between them."""

    def tell(teller: Teller, match: re.Match[str], depth: int) -> None:
        words = match[f"_{name}"]
        if is_wordy and not (HAN_RE.search(words) or " " in words):
            teller.words(match[0])
        else:
            teller.element(tag, words, depth)

    return tell


SPANS = Spans(
    compile_late(_PATTERN, re.VERBOSE),
    {
        "link": _tell_link,
        "angle": _tell_angle,
        "note": _tell_note,
        "break": _tell_break,
        "formula": _tell_formula,
        "snippet": _tell_snippet,
        "verbatim": _code("verbatim"),
        "code": _code("code"),
        "bold": _emphasis("bold", "strong"),
        "italic": _emphasis("italic", "em", is_wordy=True),
        "underlined": _emphasis("underlined", "u", is_wordy=True),
        "struck": _emphasis("struck", "del", is_wordy=True),
    },
)
