"""The fields that a header fills: as a value, and while they are being filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen, mutable

from newsnorm._frozen import EMPTY, JSON, FrozenMap, Shown, maker
from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.frontmatter.keys import rank_key
from newsnorm.frontmatter.scalars import read_line, to_json
from newsnorm.model import Finding, Person
from newsnorm.origins import Origin, make_origin
from newsnorm.reader import RawArticle, RawBody, make_raw_article
from newsnorm.readers.formats import Format
from newsnorm.readers.header_groups import GROUPS, open_group, rest_of_group

# No keys of a field: nearly all that stands there is the state of something else.
_STATUS_KEYS = frozenset({"status", "post_status"})


def _is_draft_status(value: Value) -> bool:
    return isinstance(value, str) and value.strip().lower() == "draft"


@frozen(kw_only=True, weakref_slot=False, repr=False)
class HeaderFields(Shown):
    """What a header says, each value with the type of its field.

    Attributes:
        values: Field of a raw article → value, for the fields that are filled.
        extra: The keys that no field took.
        origins: Field → the keys that filled it.
        findings: What could not be read, or is suspicious.
    """

    values: Mapping[str, Any]
    extra: Mapping[str, JSON]
    origins: Mapping[str, tuple[Origin, ...]]
    findings: tuple[Finding, ...]

    def to_article(self, body: RawBody, *, findings: tuple[Finding, ...] = ()) -> RawArticle:
        """Return the raw article of these fields and a body.

        Args:
            body: The body.
            findings: Those made before the fields were read.
        """
        return make_raw_article(
            body=body,
            extra=self.extra,
            origins=self.origins,
            findings=findings + self.findings,
            **self.values,
        )


_make_header_fields = maker(HeaderFields)


@mutable(eq=False, repr=False)
class FieldsBuilder(Shown):
    """Takes one field after the other, and remembers where each came from and which keys are used up.

    Attributes:
        entries: The header.
        post_format: Whose header it is.
        place: What the origins call the place of the keys.
        keys: Keys of this header alone, in small letters: the key of the field table that each means.
        candidates: Field → the entries that may fill it, best first.
        used: Keys that stay nowhere else.
        values: What is filled.
        origins: Where it came from.
        groups: Tables with keys of fields in them.
        named: People whom the value of another key names beside what it is for.
        findings: What was noticed.
    """

    entries: Sequence[Entry]
    post_format: Format
    place: str
    keys: Mapping[str, str] = EMPTY
    candidates: dict[str, list[Entry]] = field(factory=dict)
    used: set[str] = field(factory=set)
    values: dict[str, Any] = field(factory=dict)
    origins: dict[str, tuple[Origin, ...]] = field(factory=dict)
    groups: list[Entry] = field(factory=list)
    named: list[tuple[Entry, tuple[Person, ...]]] = field(factory=list)
    findings: list[Finding] = field(factory=list)

    def sort_entries(self) -> None:
        """Lay each entry to the field it may fill. An empty key of a field says nothing, so it is used up."""
        by_field = self.candidates
        # Few headers have keys of their own, and many are read.
        find = rank_key if self.keys is EMPTY else self._find_own
        for entry in self.entries:
            place = find(entry.key)
            if place is None:
                if entry.key in GROUPS and entry.value:
                    self.groups.append(entry)
                elif entry.key.lower() in _STATUS_KEYS and _is_draft_status(entry.value):
                    by_field.setdefault("draft", []).append(Entry(entry.key, "true", entry.line))
                continue
            if not entry.value and not (entry.raw and read_line(entry.raw)):
                self.used.add(entry.key)
            if place[0] in by_field:
                by_field[place[0]].append(entry)
            else:
                by_field[place[0]] = [entry]
        for entries in by_field.values():
            if len(entries) > 1:
                entries.sort(key=lambda each: (find(each.key) or ("", 0))[1])
        for group in self.groups:
            self._open(group)

    def _open(self, group: Entry) -> None:
        """Lay the keys of a table to the fields of which the header itself says nothing."""
        for name, entry in open_group(group):
            given = self.candidates.setdefault(name, [])
            if not any(each.value for each in given):
                given.append(entry)

    def _find_own(self, key: str) -> tuple[str, float] | None:
        return rank_key(self.keys.get(key.lower(), key))

    def candidates_for(self, name: str) -> Sequence[Entry]:
        """Return the entries that may fill the field, best first."""
        return self.candidates.get(name, ())

    def put(self, name: str, value: Any, entry: Entry) -> None:
        """Fill the field, and note where it came from."""
        self.values[name] = value
        self.origins[name] = (make_origin((self.place, entry.key)),)
        self.used.add(entry.key)

    def put_all(self, name: str, value: Any, entries: Sequence[Entry]) -> None:
        """Fill the field from one key or several."""
        if len(entries) == 1:
            self.put(name, value, entries[0])
            return
        self.values[name] = value
        self.origins[name] = tuple([make_origin((self.place, entry.key)) for entry in entries])
        self.used.update([entry.key for entry in entries])

    def build(self) -> HeaderFields:
        """Return the fields. What none of them took stays, untouched and in order."""
        rest = {
            entry.key: to_json(entry.value) if type(entry.value) is str else _untouched(entry)
            for entry in self.entries
            if entry.key not in self.used
        }
        for group in self.groups:
            if left := rest_of_group(group, self.used):
                rest[group.key] = to_json(left)
            else:
                del rest[group.key]
        return _make_header_fields(
            values=self.values,
            extra=FrozenMap(rest),
            origins=FrozenMap(self.origins),
            findings=tuple(self.findings),
        )


def _untouched(entry: Entry) -> JSON:
    """Return the value of a key that no field took. `{{date}}` is a variable nobody filled in, and no mapping."""
    is_variable = isinstance(entry.value, Mapping) and entry.raw is not None and entry.raw.startswith("{{")
    return entry.raw if is_variable else to_json(entry.value)
