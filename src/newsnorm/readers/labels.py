"""Headers that are no front matter, taken off the top of a text.

- `标题：…`, `来源：…`, `时间：…`: such lines at the very top are a header, if they fill at least two fields.
- `[#]: author: (…)`: link definitions used as comments by translation projects; no reader of the page sees them.

Lines that stay in the body, such as a byline or a quoted list of translators, are not read here: what a line of the
body says about the article is the business of `news`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import frozen

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Quoted
from newsnorm.frontmatter.keys import find_field
from newsnorm.lexicon.characters import COLONS, PADDING
from newsnorm.lexicon.labels import read_labels
from newsnorm.lexicon.words import any_of

_PAD = f"[{PADDING}]"
# Label → the key of the field table that it means.
_KEYS: Mapping[str, str] = {label.word: label.key for label in read_labels() if label.key}
_COMMENT_KEYS: Mapping[str, str] = {"subject": "original_title", "via": "original_url"}

_TOP_RE = compile_late(rf"(?:{_PAD}*+\n)*+")
_LABEL = any_of(_KEYS)
_LABEL_RE = compile_late(
    rf"""
    {_PAD}*
    (?:【(?P<boxed>{_LABEL})】|(?P<name>{_LABEL}){_PAD}*[{COLONS}])
    {_PAD}*(?P<value>[^\n]{{0,300}})
    (?:\n|$)
    """,
    re.VERBOSE,
)
_COMMENT_RE = compile_late(r"\[#\]:[ ]*(?P<name>[\w-]{1,40}):[ ]*(?P<value>[^\n]{0,600})(?:\n|$)")
_FEWEST_FIELDS = 2


@frozen(kw_only=True)
class Labels:
    """Labelled lines found on top of a text.

    Attributes:
        entries: As if they were header lines.
        body: Offset where the body begins.
        is_markdown: Whether such lines stand only in Markdown files.
    """

    entries: tuple[Entry, ...] = ()
    body: int = 0
    is_markdown: bool = False


def find_labels(text: str) -> Labels:
    r"""Return the labelled lines on top of a text.

    Example:
        >>> labels = find_labels("标题：江州降雨\n来源：江州晚报\n\n昨日……")
        >>> [(entry.key, entry.value) for entry in labels.entries]
        [('标题', '江州降雨'), ('来源', '江州晚报')]
    """
    blank = _TOP_RE.match(text)
    top = blank.end() if blank else 0
    if text.startswith("[#]:", top):
        entries, end = _collect(text, top, _COMMENT_RE, _read_comment)
        return Labels(entries=entries, body=end, is_markdown=True)
    entries, end = _collect(text, top, _LABEL_RE, _read_label)
    if entries and _starts_again(text, end, entries):
        return Labels()
    # 日期：… and 时间：… above an interview say when it took place, and are no header yet.
    fields = {place[0] for entry in entries if (place := find_field(entry.key))}
    return Labels(entries=entries, body=end) if len(fields) >= _FEWEST_FIELDS else Labels()


def _starts_again(text: str, place: int, entries: tuple[Entry, ...]) -> bool:
    """Return whether such a header stands below once more: the text is a row of articles, and this is no header of it.

    Two of the labels in a row prove it; one line alone may be a part of the text.
    """
    keys = {entry.key for entry in entries}
    is_beside = False
    for line in text[place:].split("\n"):
        match = _LABEL_RE.match(line) if line.strip(PADDING) else None
        if match and _KEYS[match["boxed"] or match["name"]] in keys:
            if is_beside:
                return True
            is_beside = True
        elif line.strip(PADDING):
            is_beside = False
    return False


def _collect(
    text: str, place: int, line_re: re.Pattern[str], read: Callable[[str, str], tuple[str, str]]
) -> tuple[tuple[Entry, ...], int]:
    """Read line after line while they are labelled; a label that comes again belongs to the text."""
    entries: dict[str, Entry] = {}
    number = text.count("\n", 0, place) + 1
    while match := line_re.match(text, place):
        groups = match.groupdict()
        found = read(groups.get("boxed") or groups["name"], groups["value"].strip(PADDING))
        if found[0] in entries:
            break
        if found[1]:
            entries[found[0]] = Entry(found[0], Quoted(found[1]), number, None)
        place = match.end()
        number += 1
        if place == len(text):
            break
    return tuple(entries.values()), place


def _read_label(name: str, value: str) -> tuple[str, str]:
    return _KEYS[name], value


def _read_comment(name: str, value: str) -> tuple[str, str]:
    """Values stand in round brackets or in quotes: `(Lena Zhou https://…)`."""
    if len(value) > 1 and value[0] + value[-1] in {"()", '""'}:
        value = value[1:-1].strip(PADDING)
    return _COMMENT_KEYS.get(name, name), value
