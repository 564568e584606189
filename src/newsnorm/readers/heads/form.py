"""What a form of head is made of, and how any of them is read off the top of a text.

A head is a row of lines, each a key and its value by one mark: `Key: value`, `#+KEY: value`, `key:: value`. What else
the forms do (an opening such as a title over its line, lines that say nothing, a line that ends the head) is a field
of the form, so that no code asks for the name of one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from attrs import field, frozen

from newsnorm._frozen import EMPTY, Shown
from newsnorm.body import Body, Removed
from newsnorm.dates.labelled import read_labelled_dates
from newsnorm.frontmatter.entries import Entry, Quoted, Value
from newsnorm.frontmatter.keys import DATES, TAXONOMIES, find_field, is_known
from newsnorm.lexicon.characters import PADDING
from newsnorm.markup.plain_text import read_plain_text
from newsnorm.news.cut import BESIDE
from newsnorm.reader import Markup

_LONGEST_START = 16
# Nobody writes longer heads; a text of a hundred thousand such lines is a list.
_SAMPLE = 1000
_MOST_LINES = 200


@frozen(kw_only=True, repr=False)
class Proof(Shown):
    """What must stand in the lines of a form before they are its head and no text.

    Attributes:
        fields: How many fields of an article they fill at least. A title in the opening does not count.
        any_of: Of each of these sets at least one field is filled.
        alone: Keys, in small letters, one of which is enough.
        whole: The head ends with a blank line, with the text, or as the form says.
        known_first: Its first key is one that headers have.
    """

    fields: int = 1
    any_of: tuple[frozenset[str], ...] = ()
    alone: frozenset[str] = frozenset()
    whole: bool = False
    known_first: bool = False


@frozen(kw_only=True, repr=False)
class Tail(Shown):
    """What a form has below the text.

    Attributes:
        body: The body; what stood below it is in its boilerplate.
        entries: What was said there, as if they were lines of the head.
    """

    body: Body
    entries: tuple[Entry, ...] = ()


def make_tail(above: str, below: Iterable[str], entries: tuple[Entry, ...] = ()) -> Tail:
    """Return the tail of a text that ends with lines which are none of it.

    Args:
        above: The text.
        below: The lines; blank ones are passed over.
        entries: What they say.
    """
    body = read_plain_text(above)
    left = [Removed("page", bare, BESIDE) for line in below if (bare := line.strip(PADDING))]
    return Tail(body=body.with_pieces((*body.pieces, *left)), entries=entries)


@frozen(kw_only=True, eq=False, repr=False)
class Form(Shown):
    """How one program or markup writes the head of an article.

    Attributes:
        reason: What such a text shows, as a detection says it.
        starts: What the text begins with, in small letters: asked before any regex. Without any every text may.
        mark: What no such head can do without; looked for before any regex, too. A line break before it is that
            of the line above.
        opening: What stands before the lines. Its named groups are keys, unless a line says the same; those whose
            names begin with `_` are none.
        line: One line of the head, with `name` and `value`, and its line break.
        further: One more line of the value of the last key, as `value`.
        idle: What may stand between the lines and says nothing. Never empty.
        closing: What ends the head.
        is_closed: Without its closing it is none.
        proof: What must stand in it.
        vouching: Endings of file names by which a single field is proof enough, a title in the opening too, however
            the text begins.
        keys: Keys of this form alone, in small letters: the key of the field table that each means.
        rename: The key that a value of the opening has, given the name of its group and the value.
        read_value: What a value means, given the field it is for (None for none), its key and its text.
        read_tail: Reads the body where the form has a tail, too; its None says that the head is none.
        markup: What the body is written in.
        yields: A name that says Markdown overrules it.
        is_markdown: Whether such heads stand only over Markdown.
        rare: The rarest character of the mark: to look for one takes a fraction of the time of looking for several.
    """

    reason: str
    starts: tuple[str, ...] = ()
    mark: str = ":"
    opening: re.Pattern[str] | None = None
    line: re.Pattern[str]
    further: re.Pattern[str] | None = None
    idle: re.Pattern[str] | None = None
    closing: re.Pattern[str] | None = None
    is_closed: bool = False
    proof: Proof = Proof()
    vouching: tuple[str, ...] = ()
    keys: Mapping[str, str] = EMPTY
    rename: Callable[[str, str], str] = lambda group, _: group
    read_value: Callable[[str | None, str], Value] = lambda _, text: Quoted(text)
    read_tail: Callable[[str], Tail | None] | None = None
    markup: Markup = "auto"
    yields: bool = False
    is_markdown: bool = False
    rare: str = field(init=False)

    @rare.default
    def _choose_rare(self) -> str:
        return max(self.mark, default="")

    def is_vouched(self, name: str) -> bool:
        """Return whether the name of the file says that it is of this form."""
        return name.lower().endswith(self.vouching)

    def field_of(self, key: str) -> str | None:
        """Return the field that a key fills; None for one of none."""
        return find_field(self.keys.get(key.lower(), key))


@frozen(kw_only=True, repr=False)
class Head(Shown):
    """A head found on top of a text.

    Attributes:
        form: Whose it is.
        entries: As if they were header lines.
        body: Offset where the body begins.
        tail: What stands below it, where the form has such a thing.
    """

    form: Form
    entries: tuple[Entry, ...]
    body: int
    tail: Tail | None = None


@frozen(repr=False)
class _Lines(Shown):
    """The values of a head while its lines are read: key in small letters → key, parts of the value, line."""

    found: dict[str, tuple[str, list[str], int]] = field(factory=dict)

    def add(self, key: str, value: str, line: int) -> None:
        """Take a value; one of a key that was there goes on with it."""
        if not key.isascii():
            key = "".join(key.split())  # 标　　题: blanks that make labels equally wide
        self.found.setdefault(key.lower(), (key, [], line))[1].append(value.strip(PADDING))

    def open(self, form: Form, opening: re.Match[str]) -> bool:
        """Take what the opening says and no line does, before the lines; return whether a title is of it."""
        said = {form.field_of(key) for key in self.found} - {None}
        before: dict[str, tuple[str, list[str], int]] = {}
        for group, value in opening.groupdict().items():
            if value and not group.startswith("_"):
                key = form.rename(group, value.strip(PADDING))
                if form.field_of(key) not in said:
                    before[key] = key, [value.strip(PADDING)], opening.string.count("\n", 0, opening.start(group)) + 1
        lines = dict(self.found)
        self.found.clear()
        self.found.update(before | lines)
        return "title" in before

    def entries(self, form: Form) -> tuple[Entry, ...]:
        """Return the entries of all keys with a value; the parts of a list stand on lines of their own."""
        entries = []
        for key, parts, line in self.found.values():
            name = form.field_of(key)
            text = ("\n" if name in TAXONOMIES else " ").join(filter(None, parts))
            if text:
                entries.append(Entry(key, form.read_value(name, text), line))
        return tuple(entries)


def find_head(text: str, top: int, forms: tuple[Form, ...], name: str = "") -> Head | None:
    """Return the head of the first of some forms that stands at an offset of a text; None if none does.

    Most texts have none, and know it by their first characters and the marks they lack.

    Args:
        text: The text.
        top: Where its first line begins.
        forms: In the order in which they are tried.
        name: The name of the file.
    """
    sample = "\n" + text[top : top + _SAMPLE]
    start, lower_name = sample[1:_LONGEST_START].lower(), name.lower()
    by_first, endings, others = _tell_apart(forms)
    if not lower_name.endswith(endings):
        forms = by_first.get(start[:1], others)
    for form in forms:
        # The test of the beginning comes first, because looking for a mark takes ten times as long.
        is_likely = not form.starts or start.startswith(form.starts) or lower_name.endswith(form.vouching)
        if is_likely and form.rare in sample and form.mark in sample:
            head = read_head(text, top, form, name)
            if head is not None:
                return head
    return None


@cache
def _tell_apart(forms: tuple[Form, ...]) -> tuple[Mapping[str, tuple[Form, ...]], tuple[str, ...], tuple[Form, ...]]:
    """Return forms by the first character of a text, what names of any end in, and those that no beginning tells."""
    firsts = {start[0] for form in forms for start in form.starts}
    by_first = {
        first: tuple(form for form in forms if not form.starts or any(start[0] == first for start in form.starts))
        for first in firsts
    }
    endings = tuple(ending for form in forms for ending in form.vouching)
    return by_first, endings, tuple(form for form in forms if not form.starts)


def read_head(text: str, top: int, form: Form, name: str = "") -> Head | None:
    """Return the head of a form that stands at an offset of a text; None if there is none.

    Args:
        text: The text.
        top: Where its first line begins.
        form: The form.
        name: The name of the file.
    """
    opening = form.opening.match(text, top) if form.opening else None
    if form.opening and opening is None:
        return None
    lines = _Lines()
    body, is_closed = _read_lines(text, opening.end() if opening else top, form, lines)
    if form.is_closed and not is_closed:
        return None
    is_titled = opening is not None and lines.open(form, opening)
    entries = lines.entries(form)
    is_whole = is_closed or not text[body : body + _LONGEST_START].partition("\n")[0].strip(PADDING)
    if not _is_proved(entries, form, is_whole=is_whole, is_vouched=form.is_vouched(name), is_titled=is_titled):
        return None
    if form.read_tail is None:
        return Head(form=form, entries=entries, body=body)
    tail = form.read_tail(text[body:])
    return Head(form=form, entries=entries, body=body, tail=tail) if tail else None


def _read_lines(text: str, place: int, form: Form, lines: _Lines) -> tuple[int, bool]:
    """Read line after line; return where the head ends, and whether its closing ends it."""
    end, number, count = place, text.count("\n", 0, place) + 1, 0
    last: str | None = None
    while count < _MOST_LINES:
        if form.closing and (match := form.closing.match(text, place)):
            return match.end(), True
        if match := form.line.match(text, place):
            last = match["name"]
            lines.add(last, match["value"] or "", number)
        elif last is not None and form.further and (match := form.further.match(text, place)):
            lines.add(last, match["value"], number)
        elif form.idle is None or not (match := form.idle.match(text, place)):
            break
        else:
            last = None
        number += text.count("\n", place, match.end())
        place = match.end()
        end = end if last is None else place
        count += 1
        if place == len(text):
            break
    return end, False


def _is_proved(entries: tuple[Entry, ...], form: Form, *, is_whole: bool, is_vouched: bool, is_titled: bool) -> bool:
    """Return whether the lines are a head. A date counts only where one can be read."""
    proof = form.proof
    filled: set[str] = set()
    for entry in entries:
        name = form.field_of(entry.key)
        # A title that the opening found, by its shape alone, proves nothing; one with a label does.
        if name and _says(name, entry.value) and not (is_titled and entry.key == "title" and name == "title"):
            filled.add(name)
            if entry.key.lower() in proof.alone and is_whole:
                return True
    if is_vouched:
        return bool(filled) or is_titled
    if (proof.whole and not is_whole) or (proof.known_first and not _is_known(entries, form)):
        return False
    return len(filled) >= proof.fields and not any(filled.isdisjoint(each) for each in proof.any_of)


def _is_known(entries: tuple[Entry, ...], form: Form) -> bool:
    return bool(entries) and (is_known(entries[0].key) or entries[0].key.lower() in form.keys)


def _says(name: str, value: Value) -> bool:
    return name not in DATES or (isinstance(value, str) and any(read_labelled_dates(value)))
