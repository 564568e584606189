"""The article in the data of a script: `<script id="__NEXT_DATA__">`, `window.__INITIAL_STATE__ = {…}`.

Where a program in the browser draws the page, what it draws stands in the page as JSON: an object with the headline of
the page, the text, and what else is known of it, under the names that rows of data have, too. Others have it in hidden
fields for text: `<textarea class="article-title">`, each with one value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import unescape
from itertools import chain
from typing import Any, Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN_IN_JSON_RE
from newsnorm.lexicon.words import read_rows, read_words
from newsnorm.origins import Origin
from newsnorm.page.facts import SECONDS, Facts, walk_objects, write_moment
from newsnorm.page.title import pack

DATA: Final = Origin("page", "data")
"""Where a field comes from that the data of a script tell."""

_START_RE = compile_late(r"<script\b[^<>]{0,400}>")
_END = "</script"
_AREA_RE = compile_late(
    r"""
    <textarea\b[^<>]{0,200}?\b(?:class|name|id)\s?=\s?["']?(?P<key>[\w-]{1,40})[^<>]{0,200}>
    (?P<value>[^<]*+(?:<(?!/textarea)[^<]*+)*+)</textarea
    """,
    re.VERBOSE,
)
_MOST_AREAS = 40
# article-title, article-content: what all of them begin with.
_PREFIX_RE = compile_late(r"[^\W_]+[-_]")
_VALUE_RE = compile_late(r"=\s*(?:(?P<parse>JSON\.parse\(\s*)(?=[\"'])|(?=[{\[\"]))")
_SHORTEST = 100
_LONGEST = 4_000_000
_MOST_SCRIPTS = 60
_MOST_VALUES = 3
_SHORTEST_TITLE = 3
_SHORTEST_NAME = 8
_SAME: Final = {"author": "authors", "outlet": "source"}
_FIELDS = ("title", "date_published", "date_modified", "authors", "source")
# Where a paragraph that is an object has its words.
_PARAGRAPH = ("text", "content", "data", "value", "html")
_NAMES = ("name", "nickname", "nick_name", "display_name", "username")
_MILLISECONDS = 13
_TAG = "&lt;p"
# A text in single quotes is one in double quotes but for these: 'It\'s "a"'.
_QUOTED_RE = compile_late(r"'((?:[^'\\]|\\.)*+)'", re.DOTALL)
_IN_QUOTES_RE = compile_late(r"\\'|\\x([0-9a-fA-F]{2})|\"", re.DOTALL)


@cache
def _keys() -> Mapping[str, str]:
    """Return what keys mean, in small letters and without a low line: the field, or `text`."""
    keys = {_plain(key): "text" for key in read_words("row_keys", part="text")}
    rows = [*read_rows("header_keys"), *read_rows("meta_names"), *_rows_of_fields()]
    fields = {_plain(row[0]): row[1] for row in reversed(rows) if len(row) > 1 and ":" not in row[0]}
    return {**{key: _SAME.get(field, field) for key, field in fields.items()}, **keys}


def _rows_of_fields() -> Iterator[tuple[str, ...]]:
    """Yield the keys of rows that fill a field wherever they stand."""
    fields = (*_FIELDS, *_SAME)
    return ((row[0], row[-1]) for row in read_rows("row_keys") if row[-1] in fields)


def _meaning(key: str) -> str:
    """Return the field of a key, with a word such as `news` before it or without."""
    plain = _plain(key)
    known = _keys().get(plain)
    prefix = "" if known else next(filter(plain.startswith, read_words("row_keys", part="prefix")), "")
    return known or _keys().get(plain[len(prefix) :], "")


def _plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")


def read_script_data(text: str, facts: Facts) -> None:
    """Add to the facts the text and the fields of the article in a script, if one has the headline of the page.

    Args:
        text: The page as it is written.
        facts: What it says about itself.
    """
    titles = [packed for value, _ in facts.of("title") if len(packed := pack(value)) >= _SHORTEST_TITLE]
    values = chain(_find_values(text), _read_areas(text))
    rows = [row for value in values for row in walk_objects(value) if _text_of(row)]
    found = [row for row in rows if _has_title(row, titles)] if titles else _find_alone(rows)
    best = max(found, key=lambda row: len(_text_of(row)), default=None)
    if best is None:
        return
    facts.body, facts.body_of = _text_of(best), "the text in the data of a script"
    for field, value in _fields_of(best):
        facts.said.setdefault(field, []).insert(0, (value, DATA))


def _find_values(text: str) -> Iterator[Any]:
    """Yield the values of JSON in the scripts of a page."""
    for _, start in zip(range(_MOST_SCRIPTS), _START_RE.finditer(text), strict=False):
        end = text.find(_END, start.end())
        script = text[start.end() : end if end >= 0 else len(text)].strip()
        if _SHORTEST <= len(script) <= _LONGEST and HAN_IN_JSON_RE.search(script):
            yield from _read_values(script)


def _read_areas(text: str) -> Iterator[Mapping[str, str]]:
    """Yield the values of the fields for text of a page as one object, if one of them has paragraphs."""
    if "<textarea" in text and _TAG in text:
        areas = [area for _, area in zip(range(_MOST_AREAS), _AREA_RE.finditer(text), strict=False)]
        prefix = _PREFIX_RE.match(areas[0]["key"]) if areas else None
        start = prefix.end() if prefix and all(area["key"].startswith(prefix[0]) for area in areas) else 0
        yield {area["key"][start:]: unescape(area["value"].strip()) for area in areas}


def _read_values(script: str) -> Iterator[Any]:
    """Yield the value that a script is, or those that it gives its variables."""
    if script[0] in "{[":
        yield from _decode(script, 0)
        return
    for _, sign in zip(range(_MOST_VALUES), _VALUE_RE.finditer(script), strict=False):
        is_single = script[sign.end()] == "'"
        for value in _read_quoted(script, sign.end()) if is_single else _decode(script, sign.end()):
            if isinstance(value, str):
                yield from _decode(value, 0) if sign["parse"] else ()
            else:
                yield value


def _read_quoted(script: str, start: int) -> Iterator[Any]:
    """Yield the text in single quotes that begins at a place."""
    quoted = _QUOTED_RE.match(script, start)
    if quoted:
        yield from _decode(f'"{_IN_QUOTES_RE.sub(_requote, quoted[1])}"', 0)


def _requote(match: re.Match[str]) -> str:
    if match[1]:
        return f"\\u00{match[1]}"
    return "'" if match[0][0] == "\\" else '\\"'


def _decode(text: str, start: int) -> Iterator[Any]:
    try:
        yield json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return


def _has_title(row: Mapping[str, Any], titles: Iterable[str]) -> bool:
    """Say whether an object has the headline of the page: `<title>` may have more behind it."""
    said = _titles_of(row) or list(filter(None, [pack(_name_of(row))]))
    return any(title.startswith(each) for each in said for title in titles)


def _name_of(row: Mapping[str, Any]) -> str:
    """Return what an object without a title calls itself, if that is too long for the name of a site."""
    name = row.get(_NAMES[0])
    is_title = isinstance(name, str) and len(pack(name)) >= _SHORTEST_NAME and not _titles_of(row)
    return str(name) if is_title else ""


def _titles_of(row: Mapping[str, Any]) -> list[str]:
    said = [pack(value) for key, value in row.items() if _meaning(key) == "title" and isinstance(value, str)]
    return [title for title in said if len(title) >= _SHORTEST_TITLE]


def _find_alone(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the one object with a headline and a long text, on a page that does not say what its title is."""
    titled = {title: row for row in rows for title in _titles_of(row) if len(_text_of(row)) >= _SHORTEST}
    return [*titled.values()] if len(titled) == 1 else []


def _text_of(row: Mapping[str, Any]) -> str:
    """Return the longest text of an object under a key for texts."""
    texts = (_said(value) for key, value in row.items() if value and _meaning(key) == "text")
    return max(texts, key=len, default="").strip()


def _said(value: Any) -> str:
    """Return a text: one whose tags are written as references, or in paragraphs, each by itself or in an object."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(_read_paragraph, value)))
    if not isinstance(value, str):
        return ""
    return unescape(value) if "<" not in value and _TAG in value else value


def _read_paragraph(value: Any) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, Mapping) or any(_meaning(key) == "title" for key in value):
        return ""  # an object with a title is another article
    return next((value[key] for key in _PARAGRAPH if isinstance(value.get(key), str)), "")


def _fields_of(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the fields of an object, each once: name and value as written, seconds by the clock of Beijing."""
    seen: set[str] = set()
    name = _name_of(row)
    if name:
        yield "title", name
    for key, value in row.items():
        field = _meaning(key)
        said = _read_value(value, is_moment=field.startswith("date_")) if field in _FIELDS else ""
        if said and field not in seen:
            seen.add(field)
            yield ("pen_name" if field == "authors" else field), said


def _read_value(value: Any, *, is_moment: bool) -> str:
    if isinstance(value, list):  # of authors the first
        value = value[0] if value else ""
    if isinstance(value, Mapping):
        value = next((value[name] for name in _NAMES if isinstance(value.get(name), str)), "")
    if not is_moment or isinstance(value, bool):
        return value.strip() if isinstance(value, str) else ""
    digits = str(value).strip()
    if not digits.isdigit() or len(digits) not in (SECONDS, _MILLISECONDS):
        return digits if isinstance(value, str) else ""
    return write_moment(digits[:SECONDS])
