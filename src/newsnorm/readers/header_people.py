"""The people and the outlet of a header: what its keys say, and what the words of their values say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from attrs import field, mutable

from newsnorm._frozen import Shown
from newsnorm.dates.labelled import read_labelled_dates
from newsnorm.frontmatter.entries import Entry
from newsnorm.frontmatter.keys import DATES
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.lexicon.labels import EDITING, SOURCE_LABEL
from newsnorm.lexicon.names import name_key
from newsnorm.lexicon.outlets import is_outlet, looks_like_outlet, names_outlet
from newsnorm.lexicon.suffixes import CONTAINERS, DOCUMENTS, suffix_of
from newsnorm.model import Person, Role
from newsnorm.news.info_line import SOURCE_LABELS
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.source import read_source
from newsnorm.readers.header_dates import put_date
from newsnorm.readers.header_fields import FieldsBuilder
from newsnorm.readers.people import read_people
from newsnorm.readers.texts import cut_address, is_path, read_text, split_link, strip_quotes, text_of

_ROLES: Mapping[str, Role] = {
    "authors": "author",
    "reporters": "reporter",
    "translators": "translator",
    "photographers": "photographer",
    "editors": "editor",
    "proofreaders": "proofreader",
    "reviewers": "reviewer",
}
PEOPLE_FIELDS = frozenset(_ROLES)
"""The fields of keys that name people."""

_EDITORS = frozenset(EDITING)
_FILES = frozenset({*DOCUMENTS, *CONTAINERS, ".pdf", ".doc", ".docx"}) - {""}


def fill_source(builder: FieldsBuilder) -> None:
    """Fill the outlet. `来源：江州日报` and `江州日报 记者 林一舟` say in a value what they say in a line."""
    for entry in builder.candidates_for("source"):
        words = split_link(_name_of(entry) or "")[0]
        if words and not is_absolute(cut_address(words)) and not _is_file(words) and _put_outlet(builder, words, entry):
            return
    for entry in builder.candidates_for("outlet"):
        text = _name_of(entry)
        if text and _may_be_outlet(text, entry.key) and _put_outlet(builder, text, entry):
            return


def _is_file(text: str) -> bool:
    """Return whether a value is the path of a file, as programs that split texts write it."""
    return text.startswith(("/", "./", "../", "~/")) or suffix_of(text).lower() in _FILES


def _name_of(entry: Entry) -> str | None:
    """Return the text of a key, or the name or title that its mapping has: `{name: 江州日报, url: …}`."""
    value = entry.value
    name = (value.get("name") or value.get("title")) if isinstance(value, Mapping) else None
    return read_text(name) if name is not None else text_of(entry)


def _put_outlet(builder: FieldsBuilder, text: str, entry: Entry) -> bool:
    """Put what a value names, if it names an outlet; a label alone is none."""
    for label in SOURCE_LABELS:
        if text.startswith(label) and is_outlet(text.removeprefix(label).strip("《》 ")):
            text = text.removeprefix(label).strip("《》 ")  # 摘自《江州日报》
    text = strip_quotes(text)
    if "</" in text:
        return False  # a link, as programs say what something was sent with
    match = _read_source(text)
    outlet = match.outlet if match else text if names_outlet(text) else None
    if not outlet:
        return False
    builder.put("source", outlet, entry)
    if isinstance(entry.value, Mapping) and len(entry.value) > 1:
        builder.used.discard(entry.key)  # its address and the like are in no field
    if match and match.people:
        builder.named.append((entry, match.people))
    if match and match.date_text:
        for name, date in zip(DATES, read_labelled_dates(match.date_text), strict=True):
            if date:
                put_date(builder, name, date, entry)
    return True


def _read_source(text: str) -> LineMatch | None:
    return read_source(Line(text=text)) or read_source(Line(text=f"{SOURCE_LABEL}：{text}"))


def _may_be_outlet(text: str, key: str) -> bool:
    """Return whether the value of a key that sites use for much else names an outlet: no address, no account number."""
    is_name = is_outlet(text) or HAN_RE.search(text) is not None or "name" in key.lower()
    return is_name and not is_path(text) and not text.isdigit()


@mutable(eq=False, repr=False)
class _Named(Shown):
    """Whom and what the keys name so far, each person once for what they did, and the entries that name them."""

    people: dict[str, dict[tuple[str, Role], Person]] = field(factory=dict)
    entries: dict[str, list[Entry]] = field(factory=dict)
    outlets: list[tuple[str, Entry]] = field(factory=list)

    def add(self, people: Iterable[Person], entry: Entry) -> None:
        """Take people to the field that their role is for."""
        for person in people:
            name = "editors" if person.role in _EDITORS else "authors"
            self.people.setdefault(name, {}).setdefault((name_key(person.name), person.role), person)
            entries = self.entries.setdefault(name, [])
            if entry not in entries:
                entries.append(entry)


def fill_people(builder: FieldsBuilder) -> None:
    """Fill the people by what they did: the word beside a name says more than the key.

    An author that is an outlet is the outlet, if no key names one.
    """
    categories = tuple(chain.from_iterable(builder.values.get("categories", ())))
    found = _Named()
    for name, role in _ROLES.items():
        if name in builder.candidates:
            _read_field(builder.candidates[name], role, categories, found)
    for entry, people in builder.named:
        found.add(people, entry)
    if found.outlets and "source" not in builder.values:
        builder.put("source", *found.outlets[0])
    for name, named in found.people.items():
        builder.put_all(name, tuple(named.values()), found.entries[name])


def _read_field(entries: Sequence[Entry], role: Role, categories: tuple[str, ...], found: _Named) -> None:
    """Take the first entry of a field that names somebody. Outlets write, but they edit nothing.

    An outlet in another beside it is that of the account: `"author": "林一舟", "nickname": "江州发布"`.
    """
    for at, entry in enumerate(entries, 1):
        named = read_people(entry.value, role)
        people: list[Person] = []
        for person in named.people:
            if role not in _EDITORS and is_outlet(person.name, categories=categories):
                found.outlets.append((person.name, entry))
            else:
                people.append(person)
        if named.outlet:
            found.outlets.append((named.outlet, entry))
        found.add(people, entry)
        if named.people or named.outlet:
            for other in entries[at:] if role == "author" else ():
                account = text_of(other)
                if account and looks_like_outlet(account):
                    found.outlets.append((account, other))
            return
