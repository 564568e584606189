"""What is told to the renderer, by HTML engines and by the reader of Markdown alike: each start with its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol, TypeAlias

from newsnorm.markup.tags import MATH_CLASS, NOTE_CLASS, NOTE_LABEL_CLASS

Attributes: TypeAlias = Sequence[tuple[str, str | None]]


def read_attributes(attrs: Attributes) -> Mapping[str, str]:
    """Return the attributes of an element by their names; one without a value is empty.

    Example:
        >>> read_attributes((("href", "/"), ("hidden", None)))
        {'href': '/', 'hidden': ''}
    """
    attributes = dict(attrs)
    if None in attributes.values():
        return {name: value or "" for name, value in attrs}
    return attributes  # type: ignore[return-value]  # a cast takes as long as the rest


class Start(NamedTuple):
    """The start of an element, kept for later."""

    tag: str
    attrs: tuple[tuple[str, str | None], ...] = ()


class End(NamedTuple):
    """The end of an element, kept for later."""

    tag: str


class Formula(str):
    """A formula as written, kept for later."""

    __slots__ = ()


Word: TypeAlias = str | Start | End


class Events(Protocol):
    """Takes the events of one document in tree order. The names are those of `turbohtml.saxparse.SaxHandler`."""

    def start_element(self, tag: str, attrs: Attributes) -> None:
        """Take the start of an element; an attribute without a value has None or an empty string."""

    def end_element(self, tag: str) -> None:
        """Take the end of an element; elements that are always empty have one too."""

    def characters(self, data: str) -> None:
        """Take a piece of text."""

    def comment(self, data: str) -> None:
        """Take a comment."""


class WholeEvents(Events, Protocol):
    """Takes the most frequent things as a whole, too."""

    def leaf(self, tag: str, text: str) -> None:
        """Take a `p` element, a heading, an item or a cell that holds nothing but text."""

    def row(self, cells: Sequence[str]) -> None:
        """Take a `tr` element of `td` elements that hold nothing but text."""

    def code_block(self, text: str, language: str) -> None:
        """Take a `pre` element with a `code` element in it; the language may be empty."""

    def words(self, words: Sequence[Word], tag: str = "", *, is_all: bool = False) -> bool:
        """Take the words of a block, with a `tag` those of a whole `p` element or heading.

        False, and nothing is taken, if they have to be told one by one.
        Each element in them ends there. They are those that Markdown makes: `em`, `strong`, `del`, `code`, `br`, `img`
        and `a`, and formulas.

        Args:
            words: The words.
            tag: The element, if it is told with them.
            is_all: The block ends with them: the end of an element is told next.
        """


def picture_attributes(url: str, alt: str, title: str) -> tuple[tuple[str, str], ...]:
    """Return the attributes of an `img` element; without a title it has none."""
    return (("src", url), ("alt", alt), ("title", title)) if title else (("src", url), ("alt", alt))


def start_note(events: Events, number: int) -> None:
    """Tell the start of a footnote with its number; what is told up to the end of a `div` is its text."""
    events.start_element("div", (("class", NOTE_CLASS),))
    events.start_element("sup", (("class", NOTE_LABEL_CLASS),))
    events.characters(str(number))
    events.end_element("sup")


def tell_code(events: WholeEvents, text: str, language: str, title: str) -> None:
    """Tell a code, with its title for a caption if it has one."""
    if not title:
        events.code_block(text, language)
        return
    events.start_element("figure", ())
    events.start_element("figcaption", ())
    events.characters(title)
    events.end_element("figcaption")
    events.code_block(text, language)
    events.end_element("figure")


def tell_word(word: Word, events: Events) -> None:
    """Tell one of the words of a block."""
    if isinstance(word, Formula):
        events.start_element("span", (("class", MATH_CLASS),))
        events.characters(word)
        events.end_element("span")
    elif isinstance(word, str):
        events.characters(word)
    elif isinstance(word, Start):
        events.start_element(*word)
    else:
        events.end_element(word.tag)
