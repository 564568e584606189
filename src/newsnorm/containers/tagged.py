"""Records of tags and values, as databases of newspapers and papers export what was found: a row for each record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, BinaryIO

from attrs import field, frozen, mutable

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.rows import make_document
from newsnorm.containers.streams import decode_head, open_text
from newsnorm.containers.tagged_forms import TAGGED_FORMS, TaggedForm
from newsnorm.dates.labelled import read_labelled_dates
from newsnorm.lexicon.characters import LIST_MARKS
from newsnorm.lexicon.suffixes import CITATIONS
from newsnorm.model import Detection

_TEXT = "content"
_LISTS = frozenset({"authors", "tags"})
_DATE = "date"
_VAGUE = frozenset({"month", "year"})
_PARTS_RE = compile_late(f"[{LIST_MARKS}；;]+")
_LOOKED_AT = 200
# Nobody writes so many lines of one record before its title.
_FEWEST_KNOWN = 3


@mutable(eq=False, repr=False)
class _Record(Shown):
    """A record while its lines are read: tag → the lines of its values."""

    form: TaggedForm
    values: dict[str, list[str]] = field(factory=dict)
    last: str | None = None
    size: int = 0

    def ends_before(self, tag: str) -> bool:
        """Return whether a tag begins another record."""
        form = self.form
        return tag in form.starts and (tag in self.values or not form.ends.isdisjoint(self.values))

    def add(self, match: re.Match[str] | None, line: str) -> None:
        """Take a line: a tag and its value, or more of the value above."""
        self.size += len(line)
        if match:
            self.last = match["tag"]
            lines = self.values.setdefault(match["tag"], [])
            lines.append((match["value"] or "").strip())
        elif self.last is not None:
            self.values[self.last].append(line.strip())

    def to_row(self) -> dict[str, Any]:
        """Return the record as a row: keys of rows where the form knows them, else the tags."""
        form = self.form
        said = {tag: lines for tag, lines in self.values.items() if any(lines)}
        row: dict[str, Any] = {}
        for key in dict.fromkeys(form.keys.values()):
            tags = [tag for tag, meant in form.keys.items() if meant == key and tag in said]
            if key in _LISTS:
                row[key] = [part for tag in tags for line in said.pop(tag) for part in _cut(line)]
            elif tags:
                value = _join(said.pop(_choose(key, tags, said)))
                row[key] = _strip_date(value) if key == _DATE else value
        text = "\n\n".join(_join(said.pop(tag)) for tag in form.texts if tag in said)
        row |= {tag: _join(lines) for tag, lines in said.items()} | {_TEXT: text}
        return {key: value for key, value in row.items() if value}


def _choose(key: str, tags: Sequence[str], said: Mapping[str, Sequence[str]]) -> str:
    """Return the tag whose value counts: the first that says anything, of dates the first that names a day."""
    return next((tag for tag in tags if key != _DATE or _names_day(_join(said[tag]))), tags[0])


def _strip_date(text: str) -> str:
    """Return a date without the marks that RIS has behind each part, be it there or not: `2023/03/08/`, `2023/03//`."""
    return text.rstrip("/")


def _names_day(text: str) -> bool:
    date = read_labelled_dates(_strip_date(text)).published
    return date is not None and date.precision not in _VAGUE


def _cut(line: str) -> list[str]:
    return [part for each in _PARTS_RE.split(line) if (part := each.strip())]


def _join(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip()


def find_form(text: str) -> TaggedForm | None:
    r"""Return the form of the records that a text begins with; None if it begins with none.

    Example:
        >>> find_form("TY  - NEWS\nT1  - 开港\nJO  - 江州日报\nPY  - 2023\nER  - \n").what
        'records of RIS'
        >>> find_form("HD 是高清的意思。\n") is None
        True
    """
    lines = text.lstrip(" \t\r\n").split("\n", _LOOKED_AT)[:_LOOKED_AT]
    for form in TAGGED_FORMS:
        first = form.line.fullmatch(lines[0].rstrip("\r"))
        if first is None or first["tag"] not in form.starts:
            continue
        record = next(_read_records(form, lines), None)
        known = record.to_row().keys() & {*form.keys.values(), _TEXT} if record else frozenset()
        if len(known) >= _FEWEST_KNOWN and form.needed <= known:
            return form
    return None


def _read_records(form: TaggedForm, lines: Iterable[str]) -> Iterator[_Record]:
    record = _Record(form)
    for line in lines:
        bare = line.rstrip("\r\n")
        match = form.line.fullmatch(bare)
        if match and record.ends_before(match["tag"]):
            yield record
            record = _Record(form)
        record.add(match, bare)
    if record.values:
        yield record


@frozen(repr=False)
class TaggedContainer(Shown):
    """Reads exports of databases: RIS, EndNote, NoteExpress, CNKI, Factiva."""

    name: str = "tagged"
    suffixes: tuple[str, ...] = CITATIONS

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look whether it begins with a record that has what its form needs."""
        text = decode_head(head)
        form = find_form(text) if text is not None else None
        return Detection(self.name, 0.99, (f"it begins with {form.what}",)) if form else None

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each record, with its number."""
        with open_text(file, limits.encoding) as (text, decoding):
            head = text.read(HEAD) + text.readline()
            form = find_form(head)
            if form is None:
                return
            for number, record in enumerate(_read_records(form, chain(head.removesuffix("\n").split("\n"), text)), 1):
                here = f"{place}#{number}"
                if record.size > limits.max_bytes:
                    yield limits.refuse("record", here)
                else:
                    yield make_document(record.to_row(), here, limits.fields, decoding)
