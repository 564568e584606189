"""Tags that Hexo's themes define: their words stay in written order, colours, classes and names of options go.

`{% span red, 红字 %}`, `{% btn https://example.cn/, 下载, download %}`: most separate their arguments with commas, the
classes come first or last, and an icon is a word of English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import MAIL_SCHEME, WEB_START
from newsnorm.lexicon.characters import COMMON_HAN_RE
from newsnorm.lexicon.suffixes import PICTURES
from newsnorm.lexicon.words import any_of
from newsnorm.markup.escape import escape, escape_value

# All of their arguments are text.
_PLAIN = frozenset({"u", "emp", "wavy", "del", "kbd", "psw", "s", "sub", "sup", "quot"})
# They show text, in whatever letters it is written.
_TEXTS = frozenset({
    "span", "p", "sp", "mark", "label", "checkbox", "radio", "bubble", "timenode", "timeline", "folding", "details",
    "copy", "hashtag", "link", "hidetoggle", "hideblock", "hideinline",
})  # fmt: skip
# Boxes of Hugo's themes: the kind of box, its title, and whether it is open.
_BOXES = frozenset({"admonition", "notice", "callout", "alert", "hint", "aside"})
_BOX_KINDS = frozenset({
    "note", "abstract", "summary", "info", "todo", "tip", "hint", "important", "success", "check", "done", "question",
    "help", "faq", "warning", "caution", "attention", "failure", "fail", "missing", "danger", "error", "bug", "example",
    "snippet", "quote", "cite", "notice",
})  # fmt: skip
_SWITCHES = frozenset({"true", "false"})
# Their first argument is a list of classes.
_CLASSES_FIRST = frozenset({"span", "p", "sp", "checkbox", "radio", "folding", "note"})
# Here a class may stand after the text.
_CLASSES_LAST = frozenset({"label", "mark"})
_STYLES = frozenset({
    # colours
    "red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink", "gray", "grey", "black", "white", "brown",
    "gold", "teal", "indigo", "lime", "violet", "navy", "silver", "theme", "accent",
    # what a box is for
    "default", "primary", "success", "info", "warning", "danger", "error", "light", "dark", "tip", "hint", "caution",
    "important",
    # sizes, places, states
    "left", "center", "right", "large", "big", "huge", "small", "tiny", "medium", "logo", "ultra", "open", "close",
    "closed", "checked", "unchecked", "circle", "square", "plus", "minus", "times", "outline", "solid", "flat",
    "simple", "modern", "disabled", "inline", "block", "no-icon", "icon", "fa", "fas", "far", "fab",
})  # fmt: skip
_PART_RE = compile_late(r"""(?:"[^"]*+"|'[^']*+'|[^,])++""")
_TOKEN_RE = compile_late(
    r"""
    (?: (?P<name>[A-Za-z_-]++) \s*+ = \s*+ )?+
    (?: "(?P<double>[^"]*+)" | '(?P<single>[^']*+)' | (?P<bare>[^\s"']++)
    |   (?(name)|(?!)) )  # a name may stand before nothing
    """,
    re.VERBOSE,
)
_SOLE_OPTION_RE = compile_late(r"\s*+[A-Za-z_-]++\s*+=\s*+(?P<value>[^\s=\"'][^=\"']*+)")
# `quote title="江州的桥"`: the title is named, so the word before it names the kind of box.
_KIND_RE = compile_late(r"\s*+[a-z][a-z-]*+(?=\s)")
_LOOK_RE = compile_late(r"#[0-9A-Fa-f]{3,8}|[0-9.]+(?:px|r?em|%|vw|vh)|fa-[a-z0-9-]+|[A-Za-z_-]+:(?!//)[!-~]*")
_CLASS_AT_RE = compile_late(r"([a-z-]+)@(?=.)")
_CLASS_BEFORE_AT = "label"  # `{% label @标签 %}`, `{% label primary @标签 %}`: the mark parts text and class
_AT_RE = compile_late(r"(?:^|(?<=\s))@")
_ADDRESS_RE = compile_late(rf"{WEB_START}[^\s/]|/[!-~]|{MAIL_SCHEME}[^@\s]+@")
_PICTURE_RE = compile_late(rf"(?=\S++\Z)\S+?{any_of((*PICTURES, '.ico'))}(?:[?#].*+)?", re.IGNORECASE)
_PICTURE_NAME_RE = compile_late(r"img|image|photo|pic(?:ture)?s?(?:$|[A-Z_])", re.IGNORECASE)

Kind = Literal["words", "link", "image"]


class Argument(NamedTuple):
    """What an argument is, and its text."""

    kind: Kind
    text: str


def write_theme_tag(name: str, arguments: str) -> str:
    """Return the words, links and pictures of a tag as HTML; an empty string if it has none.

    Example:
        >>> write_theme_tag("span", "red large, 红字")
        '红字'
        >>> write_theme_tag("btn", "https://example.cn/, 下载, download")
        '<a href="https://example.cn/">下载</a>'
        >>> write_theme_tag("icon", "fa-home")
        ''
    """
    found = _read_arguments(name, arguments)
    pictures = [argument.text for argument in found if argument.kind == "image"]
    if pictures and _PICTURE_NAME_RE.search(name):
        alt = " ".join(argument.text for argument in found if argument.kind == "words")
        return "".join(f'<img src="{escape_value(url)}" alt="{escape_value(alt)}">' for url in pictures)
    return " ".join(_write(found))


def find_words(name: str, arguments: str) -> str:
    """Return the words of a tag alone.

    Example:
        >>> find_words("timenode", "2021 年"), find_words("note", "info"), find_words("folding", "blue, 点击展开")
        ('2021 年', '', '点击展开')
    """
    return " ".join(argument.text for argument in _read_arguments(name, arguments) if argument.kind == "words")


def _write(found: Sequence[Argument]) -> Iterator[str]:
    """Yield what stands in a tag; a link has the words before it, or else those after it."""
    waiting = ""
    links: list[str] = []
    for kind, text in found:
        if kind == "image":
            links.append(f'<img src="{escape_value(text)}">')
        elif kind == "link" and waiting:
            yield f'<a href="{escape_value(text)}">{waiting}</a>'
            waiting = ""
        elif kind == "link":
            links.append(text)
        elif links and "<" not in links[-1]:
            yield f'<a href="{escape_value(links.pop())}">{escape(text)}</a>'
        else:
            if waiting:
                yield waiting
            waiting = escape(text)
    if waiting:
        yield waiting
    yield from (link if link[0] == "<" else f'<a href="{escape_value(link)}">{escape(link)}</a>' for link in links)


def _read_arguments(name: str, arguments: str) -> list[Argument]:
    """Return what of the arguments a page shows, in written order."""
    if name in _PLAIN:
        return [Argument("words", arguments.strip())] if arguments.strip() else []
    parts = [list(_read_part(name, part[0])) for part in _PART_RE.finditer(arguments)]
    if name in _CLASSES_FIRST and any(parts[1:]) and not any(map(_is_shown, parts[0])):
        parts[0] = []
    has_han = any(argument.kind == "words" and _is_shown(argument) for part in parts for argument in part)
    is_text = name in _TEXTS
    return [
        argument
        for part in parts
        for argument in part
        if argument.kind != "words" or _is_shown(argument) or (is_text and (len(parts) == 1 or not has_han))
    ]


def _is_shown(argument: Argument) -> bool:
    return argument.kind != "words" or COMMON_HAN_RE.search(argument.text) is not None


def _read_part(name: str, part: str) -> Iterator[Argument]:
    """Yield the words and addresses of one part; words that stand together are one argument."""
    option = _SOLE_OPTION_RE.fullmatch(part)
    if option is not None:
        yield from _read_value(option["value"].strip())
        return
    if name in _BOXES:
        part = _without_kind(part)
    elif name == _CLASS_BEFORE_AT:
        part = _AT_RE.sub("", part, count=1)
    words: list[str] = []
    has_options = False
    first = _KIND_RE.match(part)
    kind = first[0].strip() if first else None
    for token in _TOKEN_RE.finditer(part):
        text = (token["double"] or token["single"] or token["bare"] or "").strip()
        if token["name"] is not None:
            has_options = True
            found = list(_read_value(text))
            if words == [kind] and any(argument.kind == "words" for argument in found):
                words.clear()
        else:
            found = _read_word(_without_class(text), is_class=has_options or not words)
        for argument in found:
            if argument.kind == "words":
                words.append(argument.text)
            else:
                yield from _join(words)
                words.clear()
                yield argument
    if name in _CLASSES_LAST and len(words) > 1 and words[-1] in _STYLES:
        words.pop()
    yield from _join(words)


def _without_kind(part: str) -> str:
    """Return the title of a box: `注意` of `warning "注意" false`."""
    tokens = [token[0] for token in _TOKEN_RE.finditer(part)]
    if len(tokens) > 1 and tokens[0] in _BOX_KINDS:
        del tokens[0]
    if len(tokens) > 1 and tokens[-1] in _SWITCHES:
        del tokens[-1]
    return " ".join(tokens)


def _join(words: Sequence[str]) -> Iterator[Argument]:
    if words:
        yield Argument("words", " ".join(words))


def _read_value(text: str) -> Iterator[Argument]:
    """Yield the value of an option, if it is more than a setting."""
    kind = _kind_of(text)
    if kind != "words" or COMMON_HAN_RE.search(text):
        yield Argument(kind, text)


def is_picture(text: str) -> bool:
    """Return whether a text is the address of a picture.

    Example:
        >>> is_picture("/a.png?w=3"), is_picture("a.html")
        (True, False)
    """
    return _PICTURE_RE.fullmatch(text) is not None


def _kind_of(text: str) -> Kind:
    if is_picture(text):
        return "image"
    return "link" if _ADDRESS_RE.match(text) else "words"


def _read_word(text: str, *, is_class: bool) -> list[Argument]:
    """Return a word or an address, and nothing for what only says how something looks."""
    is_look = (is_class and text in _STYLES) or _LOOK_RE.fullmatch(text) is not None
    return [] if is_look or not text else [Argument(_kind_of(text), text)]


def _without_class(text: str) -> str:
    """Return `标签` of `primary@标签`."""
    style = _CLASS_AT_RE.match(text)
    return text[style.end() :] if style and style[1] in _STYLES else text
