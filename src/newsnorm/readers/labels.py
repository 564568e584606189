"""Headers that are no front matter, taken off the top of a text.

- `标题：…`, `来源：…`, `时间：…`: such lines at the very top are a header, if they fill at least two fields.
  `正文：` ends it, and counts as one.
- A headline above such lines, and above lines that are a date, an address or an outlet, is the title.
- `# 标题` and under it a list, `- date: 2023-03-08`, `- tags: 港口, 地铁`: with a date in it such a list is a header.
- `[#]: author: (…)`: link definitions used as comments by translation projects; no reader of the page sees them.

Lines that stay in the body, such as a byline or a quoted list of translators, are not read here: what a line of the
body says about the article is the business of `news`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.dates.labelled import read_labelled_dates
from newsnorm.frontmatter.entries import Entry, Quoted
from newsnorm.frontmatter.keys import DATES, TAXONOMIES, find_field
from newsnorm.lexicon.characters import COLONS, IDEOGRAPHIC_SPACE, LIST_MARKS, PADDING, SENTENCE_END_RE
from newsnorm.lexicon.labels import label_keys, read_labels
from newsnorm.lexicon.words import any_of, read_rows
from newsnorm.options import TEXT
from newsnorm.readers.bare_titles import may_be_title
from newsnorm.readers.head_lines import CHANGED, DATE, is_head, read_fact

_PAD = f"[{PADDING}]"
_KEYS = label_keys()
_NAMED = frozenset(label.word for label in read_labels() if "named" in label.flags)
_SPACED_SIZE = 2
_COMMENT_KEYS: Mapping[str, str] = {"subject": "original_title", "via": "original_url"}

_TOP_RE = compile_late(rf"(?:{_PAD}*+\n)*+")
# `标　题：`: blanks that make labels equally wide.
_SPACED = "|".join(rf"{word[0]}{_PAD}{{1,4}}+{word[1]}" for word in _KEYS if len(word) == _SPACED_SIZE)
_LABEL = f"(?:{any_of(_KEYS)}|{_SPACED})"
_LABEL_RE = compile_late(
    rf"""
    {_PAD}*+
    (?:【(?P<boxed>{_LABEL})】|(?P<name>{_LABEL}){_PAD}*+[{COLONS}])
    {_PAD}*+(?P<value>[^\n]{{0,300}})
    (?:\n|$)
    """,
    re.VERBOSE,
)
# What may stand between such a header and the text: 正文：.
_TEXT = any_of(key for key, use in read_rows("row_keys") if TEXT in use.split() and not key.isascii())
_TEXT_RE = compile_late(rf"(?:{_PAD}*+\n)*+{_PAD}*+(?:【{_TEXT}】|{_TEXT}{_PAD}*+[{COLONS}])")
# A headline, and lines below it.
_TITLE_RE = compile_late(rf"(?P<title>[^\n]{{0,119}}[^\n{PADDING}]){_PAD}*+\n(?:{_PAD}*+\n)*+")
_LINE_RE = compile_late(r"(?P<line>[^\n]{0,400})(?:\n|$)")
_COMMENT_RE = compile_late(r"\[#\]:[ ]*+(?P<name>[\w-]{1,40}):[ ]*+(?P<value>[^\n]{0,600})(?:\n|$)")
_FEWEST_FIELDS = 2
_LONGEST_NAME = 30
_OF_RECORD = frozenset({"title", "source", "date_published"})
_SURE_FIELDS = frozenset({"source", "authors", "editors", "categories", "tags", "summary"})
_HEADING_RE = compile_late(rf"#{_PAD}++(?P<title>[^\n]{{1,200}}?){_PAD}*+#*+{_PAD}*+\n(?:{_PAD}*+\n)*+")
_ITEM_RE = compile_late(
    rf"[-*+][ \t]++(?P<name>[^\W\d_][\w ]{{0,24}}?){_PAD}*+[{COLONS}](?=[ \t{IDEOGRAPHIC_SPACE}]|\S)"
    rf"{_PAD}*+(?P<value>[^\n]{{0,600}})(?:\n|$)"
)
_ITEM_START_RE = compile_late(r"[-*+][ \t]")
_COMMA_RE = compile_late(f"[{LIST_MARKS}；;]")


@frozen(kw_only=True, repr=False)
class Labels(Shown):
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
    if text.startswith(("#", "-", "*", "+"), top):
        return _find_list_head(text, top)
    entries, end = _collect(text, top, _LABEL_RE, _read_label)
    if not entries:
        return _find_below_title(text, top)
    if _starts_again(text, end, entries):
        return Labels()
    # 日期：… and 时间：… above an interview say when it took place, and are no header yet.
    fields = _fields_of(entries)
    body = _TEXT_RE.match(text, end) if fields else None
    if len(fields) + (body is not None) < _FEWEST_FIELDS:
        return Labels()
    return Labels(entries=entries, body=body.end() if body else end)


def begins_record(text: str) -> bool:
    r"""Return whether a text begins with the head of one of several: headline, outlet and date, and prose below.

    Fewer lines may stand in a list of links, or of what somebody read.

    Example:
        >>> begins_record("标题：开港\n媒体：江州日报\n日期：2023-03-08\n\n江州港昨日开放，码头上人来人往。\n")
        True
    """
    entries, end = _collect(text, 0, _LABEL_RE, _read_label)
    fields = {find_field(entry.key): entry for entry in entries}
    date = fields.get("date_published")
    if not fields.keys() >= _OF_RECORD or date is None or not any(read_labelled_dates(str(date.value))):
        return False
    return SENTENCE_END_RE.search(text, end) is not None


def _find_below_title(text: str, top: int) -> Labels:
    """Return a headline and the lines below it that say something, with a label or without one."""
    is_heading = text.startswith("#", top)
    title = _HEADING_RE.match(text, top) if is_heading else _TITLE_RE.match(text, top)
    if title is None or not may_be_title(title["title"]):
        return Labels()
    facts, end = _read_facts(text, title.end())
    labelled, end = _collect(text, end, _LABEL_RE, _read_label)
    if labelled:
        further, end = _read_facts(text, end)
        facts = further | facts
    labelled = tuple(entry for entry in labelled if entry.key not in facts)
    if not _is_proved(title["title"], facts, labelled, text, end) or _starts_again(text, end, labelled):
        return Labels()
    body = _TEXT_RE.match(text, end)
    named = Entry("title", Quoted(title["title"]), text.count("\n", 0, title.start()) + 1)
    return Labels(entries=(named, *facts.values(), *labelled), body=body.end() if body else end, is_markdown=is_heading)


def _is_proved(title: str, facts: Mapping[str, Entry], labelled: Sequence[Entry], text: str, end: int) -> bool:
    """Return whether the lines below a headline are a header. When a thing is to be and where to read of it is none."""
    if not SENTENCE_END_RE.search(text, end):
        return False
    fields = _fields_of((*facts.values(), *labelled))
    if all(entry.key == CHANGED for entry in labelled):
        said = {entry.key: str(entry.value) for entry in (*facts.values(), *labelled)}
        return is_head(title, said, text, end)
    is_sure = DATE in facts or not fields.isdisjoint(_SURE_FIELDS)
    return is_sure and len(fields) >= _FEWEST_FIELDS and "title" not in fields


def _read_facts(text: str, place: int) -> tuple[dict[str, Entry], int]:
    """Return what lines without a label say, one after another or with blank lines between, and where they end."""
    facts: dict[str, Entry] = {}
    number = text.count("\n", 0, place) + 1
    end = place
    while line := _LINE_RE.match(text, place):
        said = read_fact(line["line"]) if line["line"].strip(PADDING) else None
        if said is not None and (not said or not facts.keys().isdisjoint(said)):
            break
        if said:
            facts |= {key: Entry(key, Quoted(value), number) for key, value in said.items()}
            end = line.end()
        number += 1
        place = line.end()
        if place == len(text):
            break
    return facts, end


def _starts_again(text: str, place: int, entries: tuple[Entry, ...]) -> bool:
    """Return whether such a header stands below once more: the text is a row of articles, and this is no header of it.

    Two of the labels in a row prove it; one line alone may be a part of the text.
    """
    keys = {entry.key for entry in entries}
    is_beside = False
    for line in text[place:].split("\n"):
        match = _LABEL_RE.match(line) if line.strip(PADDING) else None
        if match and _KEYS[_bare(match["boxed"] or match["name"])] in keys:
            if is_beside:
                return True
            is_beside = True
        elif line.strip(PADDING):
            is_beside = False
    return False


def _find_list_head(text: str, top: int) -> Labels:
    """Return the list of fields under a heading, or on top without one; any other list is text.

    A list that explains such keys has no date in it, and one of several things has a key twice.
    """
    heading = _HEADING_RE.match(text, top)
    entries, end = _collect(text, heading.end() if heading else top, _ITEM_RE, _read_item)
    fields = _fields_of(entries)
    dates = (read_labelled_dates(str(entry.value)) for entry in entries if find_field(entry.key) in DATES)
    if len(fields) < _FEWEST_FIELDS or not any(map(any, dates)) or _ITEM_START_RE.match(text, end):
        return _find_below_title(text, top) if heading and not entries else Labels()
    if heading and "title" not in fields:
        line = text.count("\n", 0, heading.start()) + 1
        entries = (Entry("title", Quoted(heading["title"]), line), *entries)
    return Labels(entries=tuple(map(_cut_list, entries)), body=end, is_markdown=True)


def _fields_of(entries: Iterable[Entry]) -> set[str]:
    return {field for entry in entries if (field := find_field(entry.key))}


def _read_item(name: str, value: str) -> tuple[str, str]:
    return name, value


def _cut_list(entry: Entry) -> Entry:
    """Return an entry whose value is a list where its field is one: `港口, 地铁`, `[港口, 地铁]`."""
    if find_field(entry.key) not in TAXONOMIES or not isinstance(entry.value, str):
        return entry
    parts = [part for each in _COMMA_RE.split(entry.value.strip("[]")) if (part := each.strip(f"{PADDING}'\""))]
    return entry._replace(value=tuple(parts))


def _collect(
    text: str, place: int, line_re: re.Pattern[str], read: Callable[[str, str], tuple[str, str] | None]
) -> tuple[tuple[Entry, ...], int]:
    """Read line after line while they are labelled; a label that comes again belongs to the text."""
    entries: dict[str, Entry] = {}
    number = text.count("\n", 0, place) + 1
    while match := line_re.match(text, place):
        groups = match.groupdict()
        found = read(groups.get("boxed") or groups["name"], groups["value"].strip(PADDING))
        if found is None or found[0] in entries:
            break
        if found[1]:
            entries[found[0]] = Entry(found[0], Quoted(found[1]), number, None)
        place = match.end()
        number += 1
        if place == len(text):
            break
    return tuple(entries.values()), place


def _bare(label: str) -> str:
    """Return a label without blanks in it."""
    return label if label in _KEYS else "".join(label.split())


def _read_label(name: str, value: str) -> tuple[str, str] | None:
    name = _bare(name)
    is_said = name not in _NAMED or (len(value) <= _LONGEST_NAME and SENTENCE_END_RE.search(value) is None)
    return (_KEYS[name], value) if is_said else None


def _read_comment(name: str, value: str) -> tuple[str, str]:
    """Values stand in round brackets or in quotes: `(Lena Zhou https://…)`."""
    if len(value) > 1 and value[0] + value[-1] in {"()", '""'}:
        value = value[1:-1].strip(PADDING)
    return _COMMENT_KEYS.get(name, name), value
