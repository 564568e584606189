"""Which values in a JSON value are articles: itself, or those in the lists and objects inside, and what these share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from newsnorm._frozen import EMPTY
from newsnorm.containers.editor_texts import holds_editor_text
from newsnorm.containers.frames import read_frame
from newsnorm.containers.notebook import is_notebook
from newsnorm.containers.relations import join_relations
from newsnorm.containers.row_keys import field_of
from newsnorm.containers.row_text import find_text_key, has_title, is_text_key, open_row, read_inner, read_text
from newsnorm.containers.row_words import are_words
from newsnorm.dates.parse import parse_date
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.rows.row import is_own

_DEEPEST = 4
_MANY, _LONG = 2, 100
# Channels begin with messages about themselves, without a text.
_LOOKED_AT = 10
_DATE, _DAY = "date_published", "day"
_URL, _SUMMARY = "url", "summary"
_SECTIONS = frozenset({"categories", "category"})
# The key of a day that stands before the list of its articles: `{"2023-03-08": […]}`.
_DAY_KEY = "date"
_MESSAGES = "messages"


class _Kind(NamedTuple):
    """What rows are like; the greater, the more surely they are articles."""

    is_titled: bool = False
    is_known: bool = False
    text_key: str = ""
    keys: Collection[str] = ()


def find_articles(value: Any, names: Mapping[str, str]) -> Iterator[Any]:
    """Yield the rows in a JSON value: itself, or those in a list somewhere inside, as the answer of a service has them.

    An object with a text is one row. Without one, the rows are the longest list of objects in it of which the first
    has a text, of one with titles if there is any, with those of lists like it; an object alone may stand deeper, too.
    A line about the whole is no text where there are articles beside it. A table that pandas wrote has its own.
    """
    if isinstance(value, list):
        yield from value
    elif not isinstance(value, Mapping) or is_own(value) or is_notebook(value) or holds_editor_text(value):
        yield value
    elif (frame := read_frame(value)) is not None:
        yield from frame
    elif inner := _find_beside(value, names):
        yield from inner
    else:
        yield value


def open_group(value: Any, names: Mapping[str, str]) -> Iterator[Any]:
    """Yield what a member of an array holds: itself, or the articles of a page or a day that has no text of its own.

    Only what has a title is one, and no comment. The day and the section of a group are those of its articles.

    Example:
        >>> news = [{"title": "快讯", "content": "江州港开放。"}]
        >>> list(open_group({"date": "2023-03-08", "news": news}, {}))
        [{'date': '2023-03-08', 'title': '快讯', 'content': '江州港开放。'}]
    """
    rows: list[Any] = []
    if isinstance(value, list):
        rows = value
    elif isinstance(value, Mapping) and any(map(_may_hold, value.values())) and not _is_wrapped(value, names):
        rows = _find_beside(value, names)
    yield from rows if _kind_of(rows, names).is_titled else (value,)


def may_be_group(value: Any) -> bool:
    """Return whether a value has a list of objects in it, as an article with comments has, too."""
    if not isinstance(value, dict) or list not in map(type, value.values()):
        return False  # nearly all rows: a fraction of the time of the look below
    return any(isinstance(each, list) and bool(each) and isinstance(each[0], Mapping) for each in value.values())


def _find_beside(value: Mapping[str, Any], names: Mapping[str, str], depth: int = _DEEPEST) -> list[Any]:
    """Return the rows inside an object that is none itself: it has no text, or only a line about what it holds."""
    key = find_text_key(value, names)
    if key is None or not (key in names or is_text_key(key)):
        opened = read_inner(value)
        value, key = (value, key) if opened is value else (opened, find_text_key(opened, names))
    if key is None:
        return _find_inner(value, names, depth)
    is_summary = field_of(key) == _SUMMARY
    is_article = is_text_key(key, names) or (has_title(value) and not is_summary)
    if is_article or not any(map(_may_hold, value.values())):
        return []
    inner = _find_inner(value, names, depth)
    is_longer = is_summary or len(read_text(value[key]) or "") < max(map(_size_of, inner), default=0)
    return inner if is_longer and _kind_of(inner, names)[:2] == (True, True) else []


def _size_of(row: Any) -> int:
    texts = row.values() if isinstance(row, Mapping) else ()
    return max((len(each) for each in texts if isinstance(each, str)), default=0)


def _find_inner(value: Mapping[str, Any], names: Mapping[str, str], depth: int = _DEEPEST) -> list[Any]:
    lists = {key: each for key, each in value.items() if isinstance(each, list) and _holds_rows(each, names)}
    if lists:
        kinds = {key: _kind_of(each, names) for key, each in lists.items()}
        # Comments may be more than the posts they are about, and have no titles.
        best = max(lists, key=lambda key: (kinds[key].is_titled, len(lists[key])))
        alike = [key for key in lists if key == best or _are_alike(kinds[key], kinds[best])]
        given = _given_by(value)
        found = [_give(join_relations(value, lists[key]), {**_day_of(key), **given}) for key in alike]
        return [*found[0]] if len(found) == 1 else _join(found)
    if _are_rows_by_name(value, names):
        return [{"id": key, **each} for key, each in value.items()]
    return _find_deeper(value, names, depth)


def _find_deeper(value: Mapping[str, Any], names: Mapping[str, str], depth: int) -> list[Any]:
    """Return the rows in the objects of an object, those that are most surely articles with those like them."""
    found: list[Sequence[Any]] = []
    kind, alone = _Kind(), None
    given, is_titled = _given_by(value), has_title(value)
    for key, each in value.items():
        # A list of one object is a frame around it.
        holder = each[0] if isinstance(each, list) and len(each) == 1 else each
        inner = _find_beside(holder, names, depth - 1) if depth and _is_summed_up(holder, names) else []
        is_row = not inner and isinstance(holder, Mapping) and _is_row(holder, names)
        if is_row:
            # Of an article without a title in a row that has one, nobody knows whose it is.
            inner = [] if is_titled and not has_title(holder) else [holder]
        elif not inner:
            inner = _find_within(holder, names, depth)
        own = _kind_of(inner, names)
        rows = _give(inner, {**_day_of(key), **given})
        if _are_alike(own, kind):
            found, alone = [*found, rows], None
        elif rows and (not found or own[:2] > kind[:2]):
            found, kind, alone = [rows], own, key if is_row else None
    if alone is None:
        return [*found[0]] if len(found) == 1 else _join(found)
    # What stands beside the only article is told of it.
    return [{**{key: each for key, each in value.items() if key != alone}, **found[0][0]}]


def _is_summed_up(holder: Any, names: Mapping[str, str]) -> bool:
    """Return whether a value is an object that has a summary for its only text: it may be one of what it holds."""
    key = find_text_key(holder, names) if isinstance(holder, Mapping) else None
    return key is not None and field_of(key) == _SUMMARY


def _find_within(holder: Any, names: Mapping[str, str], depth: int) -> list[Any]:
    """Return the rows in a value that is none: an object, or a list of groups."""
    if not depth:
        return []
    if isinstance(holder, list):
        return _open_groups(holder, names, depth - 1)
    return _find_inner(holder, names, depth - 1) if isinstance(holder, Mapping) else []


def _open_groups(groups: list[Any], names: Mapping[str, str], depth: int) -> list[Any]:
    """Return the articles in a list of days, sections or channels; what else has no titles are comments, or parts."""
    found = [(each, _find_inner(each, names, depth)) for each in groups if isinstance(each, Mapping)]
    kept = (rows for group, rows in found if _kind_of(rows, names).is_titled or _are_messages(group, names))
    return [*chain.from_iterable(kept)]


def _are_messages(group: Mapping[str, Any], names: Mapping[str, str]) -> bool:
    """Return whether an object is a channel: it has no title, but messages with a known key of the text and a date."""
    rows = group.get(_MESSAGES)
    if not isinstance(rows, list) or has_title(group):
        return False
    kind = _kind_of(rows, names)
    return kind.is_known and _DATE in map(field_of, kind.keys)


def _given_by(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the day and the section that an object says its articles are of; a moment may be that of an answer."""
    return {
        key: each
        for key, each in value.items()
        if isinstance(each, str) and ((field := field_of(key)) in _SECTIONS or (field == _DATE and _is_day(each)))
    }


def _day_of(key: str) -> Mapping[str, Any]:
    return {_DAY_KEY: key} if _is_day(key) else EMPTY


def _is_day(text: str) -> bool:
    parsed = parse_date(text) if text[:1].isdecimal() else None
    return parsed is not None and parsed.precision == _DAY


def _give(rows: Sequence[Any], given: Mapping[str, Any]) -> Sequence[Any]:
    """Return the rows with what the object around them says, where they say nothing of it themselves."""
    if not given:
        return rows
    return [{**_told_beside(row, given), **row} if isinstance(row, Mapping) else row for row in rows]


def _told_beside(row: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    own = {field_of(key) for key in row}
    return {key: each for key, each in given.items() if field_of(key) not in own}


def is_no_article(value: Any, rows: Sequence[Any], names: Mapping[str, str]) -> bool:
    """Return whether an object alone in its file is what a program keeps: words, settings, a line that describes it.

    What has a text by its key, a day or an address is more than that.

    Example:
        >>> settings = {"name": "demo", "description": "江州港航班查询的命令行工具。"}
        >>> is_no_article(settings, [settings], {})
        True
        >>> article = {"title": "开港", "description": "江州港昨日开放，首艘货轮靠岸。"}
        >>> is_no_article(article, [article], {})
        False
    """
    if len(rows) != 1 or not isinstance(value, Mapping) or not isinstance(rows[0], Mapping):
        return False
    if is_own(value) or is_notebook(value) or holds_editor_text(value):
        return False
    row, key = open_row(rows[0], names)
    if key is None or is_text_key(key, names) or any(map(_tells_more, row, row.values())):
        return False
    is_line = field_of(key) == _SUMMARY and len(read_text(row[key]) or "") < _LONG
    return are_words(value) or (is_line and not has_title(row))


def _tells_more(key: str, value: Any) -> bool:
    """Return whether a value is the day or the address of an article."""
    field = field_of(key) if isinstance(value, str) else None
    return (field == _DATE and parse_date(value) is not None) or (field == _URL and is_absolute(value))


def _may_hold(value: Any) -> bool:
    return isinstance(value[0] if isinstance(value, list) and value else value, Mapping)


def _join(lists: Sequence[Sequence[Any]]) -> list[Any]:
    """Return the rows of several lists, each once."""
    rows: dict[Any, Any] = {}
    for row in chain.from_iterable(lists):
        texts = row.items() if isinstance(row, Mapping) else ()
        rows.setdefault(tuple(sorted(each for each in texts if isinstance(each[1], str))) or id(row), row)
    return list(rows.values())


def _are_alike(kind: _Kind, other: _Kind) -> bool:
    """Return whether rows of two kinds are articles, and are no articles and their comments, without titles."""
    if not kind.text_key or not other.text_key or kind.is_titled != other.is_titled:
        return False
    if not kind.is_titled:
        return kind.keys == other.keys
    return kind.text_key == other.text_key or (kind.is_known and other.is_known)


def _first_rows(rows: Sequence[Any]) -> list[Any]:
    """Return the first two rows, without those of a channel that have nothing in their text."""
    first = rows[:_MANY]
    if not any(map(_is_empty, first)):
        return list(first)
    return [row for row in rows[:_LOOKED_AT] if not _is_empty(row)][:_MANY]


def _is_empty(row: Any) -> bool:
    return isinstance(row, Mapping) and any(each == "" and is_text_key(key) for key, each in row.items())


def _kind_of(rows: Sequence[Any], names: Mapping[str, str]) -> _Kind:
    """Return what the first rows are like."""
    for each in _first_rows(rows):
        row, key = open_row(each, names) if isinstance(each, Mapping) else (EMPTY, None)
        if key is not None:
            return _Kind(has_title(row), is_text_key(key, names), key, each.keys())
    return _Kind()


def _are_rows_by_name(value: Mapping[str, Any], names: Mapping[str, str]) -> bool:
    """Return whether each value is an article of one kind with the others: `{"1001": {…}, "1002": {…}}`."""
    rows = [each for each in value.values() if isinstance(each, Mapping)]
    if len(rows) < max(len(value), _MANY):
        return False
    keys = {(find_text_key(each, names), has_title(each)) for each in rows}
    return len(keys) == 1 and None not in {key for key, _ in keys}


def _holds_rows(items: list[Any], names: Mapping[str, str]) -> bool:
    return any(_is_row(item, names) for item in _first_rows(items))


def _is_wrapped(value: Mapping[str, Any], names: Mapping[str, str]) -> bool:
    """Return whether a value is no text itself, but an article in an object of its own."""
    return find_text_key(value, names) is None and _is_row(value, names)


def _is_row(value: Any, names: Mapping[str, str]) -> bool:
    return isinstance(value, Mapping) and open_row(value, names)[1] is not None
