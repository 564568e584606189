"""JSON: an object is a row, an array has many, and so has the answer of a service or a JSON Feed."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, BinaryIO

from attrs import evolve, frozen

from newsnorm._frozen import EMPTY, Shown
from newsnorm.containers.container import UNLIKELY, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.json_signs import JsonSigns, begins_as_json, find_json
from newsnorm.containers.json_values import JsonValue, read_json_values
from newsnorm.containers.loose_json import find_loose_json, loosen
from newsnorm.containers.notebook import is_notebook
from newsnorm.containers.row_groups import find_articles, is_no_article, may_be_group, open_group
from newsnorm.containers.row_text import HINT, open_row, read_inner
from newsnorm.containers.row_words import list_prose
from newsnorm.containers.rows import make_document
from newsnorm.containers.streams import Decoding, open_text, peek
from newsnorm.errors import SourceError
from newsnorm.lexicon.suffixes import JSON, MARKDOWN, SCRIPTS
from newsnorm.model import Detection
from newsnorm.rows.row import is_own


@frozen(repr=False)
class JsonContainer(Shown):
    """Reads JSON objects and arrays."""

    name: str = "json"
    suffixes: tuple[str, ...] = (*JSON, *SCRIPTS)

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look whether the whole is JSON: an object with text after it is the header of a post."""
        signs = find_json(head)
        lower = (name or "").lower()
        is_called_one, is_script = lower.endswith(JSON), lower.endswith(SCRIPTS)
        if signs is None and (is_called_one or is_script):
            signs = find_loose_json(head)
        if signs is None:
            is_begun = is_called_one and begins_as_json(head)
            return Detection(self.name, 0.6, ("its name says so, and its beginning",)) if is_begun else None
        is_list = isinstance(signs.first, list) and not any(isinstance(each, dict) for each in signs.first)
        if is_list and not is_called_one:
            return None  # a list of words or numbers, as prose may begin with one
        if _has_articles(signs):
            return Detection(self.name, 0.99, (signs.reason,))
        # Hugo's header with nothing below it is a post, and a post may be nothing but an example. Scripts are programs.
        return (
            None
            if is_script or lower.endswith(MARKDOWN)
            else Detection(self.name, UNLIKELY, (signs.reason, "no text in it"))
        )

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the rows in order; the only object of a file has the place of the file."""
        head, file = peek(file)
        is_loose = find_json(head) is None
        with open_text(file, limits.encoding) as (text, decoding):
            yield from _read_file(_loosen(text, limits) if is_loose else text, decoding, place, limits)


def _loosen(text: io.TextIOBase, limits: Limits) -> io.TextIOBase:
    """Return what is nearly JSON as JSON; what is larger than a document may be stays as it is."""
    written = text.read(limits.max_bytes + 1)
    is_whole = len(written) <= limits.max_bytes
    return io.StringIO(loosen(written) if is_whole else written)


def _read_file(text: io.TextIOBase, decoding: Decoding, place: str, limits: Limits) -> Iterator[Document]:
    rows = _read_rows(read_json_values(text, limits.max_bytes), limits)
    places = (f"{place}#{number}" for number in count(1))
    for row, is_alone in _tell_alone(rows):
        here = place if is_alone else next(places)
        if row.error:
            yield Document.failed(here, row.error)
            continue
        document = make_document(row.value, here, limits.fields, decoding)
        if is_alone:
            # A row that is alone in its file goes by the name of the file, which is evidence for the reader.
            yield document if document.name else evolve(document, name=place)
        elif document.error is None and not may_be_group(row.value):
            yield document
        else:
            for number, each in enumerate(open_group(row.value, limits.fields)):
                here = next(places) if number else here
                yield document if each is row.value else make_document(each, here, limits.fields, decoding)


def _has_articles(signs: JsonSigns) -> bool:
    """Return whether there is a text in the first value, as far as it is known."""
    if signs.first is None:
        return signs.has_han
    rows = list(find_articles(signs.first, EMPTY))
    if is_no_article(signs.first, rows, EMPTY):
        return False
    return any(isinstance(row, str) or _holds_article(row) or _is_group(row) for row in rows)


def _holds_article(row: Any) -> bool:
    if not isinstance(row, Mapping):
        return False
    return is_own(row) or is_notebook(row) or open_row(row, EMPTY)[1] is not None


def _is_group(value: Any) -> bool:
    """Return whether a day or a section among the members of an array holds articles."""
    return isinstance(value, Mapping | list) and next(open_group(value, EMPTY)) is not value


def _read_rows(values: Iterator[JsonValue], limits: Limits) -> Iterator[JsonValue]:
    for found in values:
        if found.error or found.is_member:
            yield found
            continue
        rows = list(find_articles(found.value, limits.fields))
        if is_no_article(found.value, rows, limits.fields):
            yield JsonValue(error=SourceError("no text in this row: it holds words or settings", hint=HINT))
            continue
        for row in rows:
            yield found._replace(value=row, is_member=row is not found.value)
        if rows and rows[0] is not found.value:
            whole = read_inner(found.value) if isinstance(found.value, Mapping) else found.value
            for key in list_prose(whole, without=rows):
                limits.skip(f"json {key}")


def _tell_alone(rows: Iterator[JsonValue]) -> Iterator[tuple[JsonValue, bool]]:
    """Yield each row, and whether it is the whole file."""
    first = next(rows, None)
    if first is None:
        return
    second = next(rows, None)
    yield first, second is None and not first.is_member
    if second is not None:
        yield second, False
    for row in rows:
        yield row, False
