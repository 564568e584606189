"""Texts one below the other in a file, each under a head that says whose it is: an article for each.

Databases of news print what was found so, and bulletin boards their threads. Where one ends only the next head shows,
or a line that the program prints below each. A head is read where it stands, by the reader of such heads.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import BinaryIO, Final

from attrs import evolve, field, frozen, mutable

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.streams import decode_head, open_text
from newsnorm.lexicon.bulletins import OPENINGS
from newsnorm.lexicon.characters import PADDING
from newsnorm.lexicon.labels import RECORD_STARTS
from newsnorm.model import Detection
from newsnorm.readers.heads.bulletin_boards import begins_post, is_forwarded
from newsnorm.readers.heads.databases import (
    FACTIVA,
    FACTIVA_END_RE,
    LEXIS,
    LEXIS_BARE,
    LEXIS_END_RE,
    LEXIS_OLD,
    WISE,
    WISE_END_RE,
)
from newsnorm.readers.heads.form import Form, read_head
from newsnorm.readers.labels import begins_record

_HEAD_LINES = 40
_LOOKED_AT = 24
# What people and programs put between two texts.
_RULE_RE = compile_late(rf"[{PADDING}]*+(?:([-=*_~—─＊＝])\1{{2,}}+)?[{PADDING}]*+")
_TOP = f"{PADDING}\r\n"


@frozen(kw_only=True, repr=False)
class RecordForm(Shown):
    """How the texts of a file are told apart.

    Attributes:
        what: What such a file is, as a detection says it.
        starts: What a line begins with that may begin a head, without blanks; empty where any line may.
        begins: Whether a head begins here, given what follows, and the line above.
        end: The line that stands below each text, where there is one: then a head stands only below one.
    """

    what: str
    starts: tuple[str, ...] = ()
    begins: Callable[[str, str], bool]
    end: re.Pattern[str] | None = None

    def may_begin(self, line: str) -> bool:
        """Return whether a line may be the first of a head."""
        first = "".join(line.strip(PADDING)[:_LOOKED_AT].split())
        return bool(first) and (not self.starts or first.startswith(self.starts))


def _begins(*forms: Form) -> Callable[[str, str], bool]:
    bare = [evolve(form, read_tail=None) for form in forms]
    return lambda text, _: any(read_head(text, 0, form) for form in bare)


BOARDS: Final = RecordForm(
    what="posts of a bulletin board",
    starts=OPENINGS,
    begins=lambda text, above: not is_forwarded(above) and begins_post(text),
)
LABELLED: Final = RecordForm(
    what="texts under labelled lines", starts=RECORD_STARTS, begins=lambda text, _: begins_record(text)
)
RECORD_FORMS: Final = (
    BOARDS,
    LABELLED,
    RecordForm(what="articles as LexisNexis prints them", begins=_begins(LEXIS), end=LEXIS_END_RE),
    RecordForm(
        what="articles as LexisNexis printed them", starts=tuple("123456789"), begins=_begins(LEXIS_OLD, LEXIS_BARE)
    ),
    RecordForm(what="articles as Factiva prints them", begins=_begins(FACTIVA), end=FACTIVA_END_RE),
    RecordForm(what="articles as WiseSearch prints them", begins=_begins(WISE), end=WISE_END_RE),
)
"""In the order in which they are tried."""


def find_form(text: str) -> RecordForm | None:
    """Return the form of a text that has two heads at least, the first of them on its top; None if it has not."""
    lines = text.lstrip(_TOP).split("\n")
    for form in RECORD_FORMS:
        if form.may_begin(lines[0]) and form.begins(_window(lines, 0), ""):
            return form if len([*islice(_cut(form, iter(lines)), 2)]) > 1 else None
    return None


def _window(lines: Iterable[str], at: int) -> str:
    return "\n".join(islice(lines, at, at + _HEAD_LINES))


@mutable(eq=False, repr=False)
class _Ahead(Shown):
    """Lines that go by, and those that follow the one at hand."""

    rest: Iterator[str]
    lines: deque[str] = field(factory=deque)

    def next(self) -> str | None:
        """Return the next line; None at the end."""
        self.lines.extend(islice(self.rest, _HEAD_LINES - len(self.lines)))
        return self.lines.popleft() if self.lines else None


def _cut(form: RecordForm, lines: Iterator[str]) -> Iterator[list[str]]:
    """Yield the lines of each text with its head; rules between two of them belong to none."""
    ahead = _Ahead(lines)
    record: list[str] = []
    above, is_ended = "", False
    while (line := ahead.next()) is not None:
        if record and form.may_begin(line) and (form.end is None or is_ended):
            if form.begins("\n".join((line, *ahead.lines)), above):
                yield _strip_rules(record)
                record = []
            is_ended = False
        record.append(line)
        if line.strip(PADDING):
            above = line
            is_ended = is_ended or (form.end is not None and form.end.fullmatch(line) is not None)
    if any(map(str.strip, record)):
        yield _strip_rules(record)


def _strip_rules(lines: list[str]) -> list[str]:
    while lines and _RULE_RE.fullmatch(lines[-1]):
        lines.pop()
    return lines


@frozen(repr=False)
class RecordsContainer(Shown):
    """Reads files of several texts under heads of one kind."""

    name: str = "records"

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look for two heads, the first of them on top."""
        text = decode_head(head)
        form = find_form(text.replace("\r\n", "\n")) if text is not None else None
        return Detection(self.name, 0.99, (form.what,)) if form else None

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each text, with its number."""
        with open_text(file, limits.encoding) as (text, decoding):
            head = text.read(HEAD) + text.readline()
            form = find_form(head)
            if form is None:
                return
            rest = (line.removesuffix("\n") for line in text)
            lines = chain(head.lstrip(_TOP).removesuffix("\n").split("\n"), rest)
            for number, record in enumerate(_cut(form, lines), 1):
                here = f"{place}#{number}"
                written = "\n".join(record)
                if len(written) > limits.max_bytes:
                    yield limits.refuse("text", here)
                else:
                    yield Document(here, f"{written}\n", encoding=decoding.codec, findings=decoding.findings)
