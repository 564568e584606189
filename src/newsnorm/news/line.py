"""One line of a body as the rules see it, and what a line says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal

from attrs import define, frozen

from newsnorm._frozen import Shown, maker
from newsnorm._lazy import compile_late
from newsnorm.body import BodyKind
from newsnorm.lexicon.characters import BARS, COLONS, HAN, INTERPUNCTS, OTHER_COLONS, OTHER_SLASHES, SLASHES
from newsnorm.lexicon.labels import EDITING, STAFF, WRITING, label_words
from newsnorm.lexicon.words import any_of
from newsnorm.model import Block, Dateline, Link, Person, Role

Place = Literal["opening", "lead", "tail", "any", "beside"]
"""Where a line stands: at the very head of a body, where only news lines stand above it or nothing that stays; among
the first lines that stay; at its end; anywhere; or, on a web page, between the headline and the text or right below
it."""

_PARAGRAPH = Block(text=" ")
OPENING: Final = "（([［【〔"
"""Brackets in which a whole line may stand; what ends it need not be of the same kind."""

CLOSING: Final = "）)]］】〕"
"""The same at its end."""


_LABEL_BRACKETS = frozenset("【［[")


def _never() -> bool:
    return False


# Not frozen, which would cost more than all that the rules do with most lines: one is made for each line of a head.
@define(kw_only=True, eq=False, repr=False)
class Line(Shown):
    """A line that holds text, and what is around it. No rule changes it.

    Attributes:
        text: Without blanks at its ends, never empty.
        links: Those of its block.
        place: Where it stands.
        block: The block it stands in.
        body_kind: How the body was read.
        title: The title of the article as far as it is known.
        is_opening: Nothing but news lines stands above it.
        kept: How many of the lines above it stay; counted at the head only.
        above: The line above that stays, if it is the only one.
        has_sibling: Whether another heading of the same level follows; asked at the head only.
        is_proved: Whether a line that only news articles have is the next thing below, lines that leave apart.
    """

    text: str
    links: tuple[Link, ...] = ()
    place: Place = "tail"
    block: Block = _PARAGRAPH
    body_kind: BodyKind = "markdown"
    title: str | None = None
    is_opening: bool = False
    kept: int = 0
    above: str = ""
    has_sibling: Callable[[], bool] = _never
    is_proved: Callable[[], bool] = _never


@frozen(kw_only=True, weakref_slot=False, repr=False)
class LineMatch(Shown):
    """What a line says about the article.

    Attributes:
        people: Whom it names, in order.
        outlet: The outlet it names.
        url: The address it names.
        title: The headline.
        original_title: The headline at the outlet of origin.
        date_text: A labelled date, as written.
        changed_text: When the article was changed, likewise.
        dateline: The dateline it begins with.
    """

    people: tuple[Person, ...] = ()
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    original_title: str | None = None
    date_text: str | None = None
    changed_text: str | None = None
    dateline: Dateline | None = None


make_match = maker(LineMatch)
"""`LineMatch`, for rules that know what they make."""

NOTHING_MORE = LineMatch()
"""What a line says that is of some kind and names nothing."""


EDITORIAL: Final = frozenset({*EDITING, None})
"""The roles of those who went over a text, and of staff, who are no people of the article."""


@frozen(kw_only=True, weakref_slot=False, repr=False)
class Credits(Shown):
    """People with their roles, as one line names them.

    Attributes:
        people: In order; an empty tuple for `责任编辑：` alone.
        roles: The roles of all labels, in order; None for a label that makes no person.
        outlet: The outlet the first label belongs to: `江州商报记者`.
        place: Where the people are: `发自北京`.
    """

    people: tuple[Person, ...] = ()
    roles: tuple[Role | None, ...] = ()
    outlet: str | None = None
    place: str | None = None

    @property
    def is_editorial(self) -> bool:
        """Whether it is about those who went over the text: a translator first counts if an editor follows."""
        first = self.roles[0]
        return first in EDITORIAL or (first == "translator" and not EDITORIAL.isdisjoint(self.roles))


make_credits = maker(Credits)
"""`Credits`, for those who know what they make."""


_BRACKETED_LABEL_RE = compile_late(
    rf"[【［\[]\s?({any_of(label_words(*WRITING, *EDITING, STAFF, 'source'))})\s?[】］\]]\s?[{COLONS}]?\s?(?=\S)"
)


_LABELS = frozenset(label_words(*WRITING, *EDITING, STAFF, "source", "date", "modified", "title"))
_SPACED_LABEL_RE = compile_late(rf"(?<![{HAN}])[{HAN}](?:[^\S\n]{{1,4}}[{HAN}]){{1,3}}(?=\s?[{COLONS}])")


_OTHER_BAR = "\N{BOX DRAWINGS LIGHT VERTICAL}"
_POINT_RE = compile_late(f"[{INTERPUNCTS}]")
# 文‧林一舟, 採訪‧撰文／林一舟
_POINTED_RE = compile_late(rf"(?<![{HAN}])([{HAN}]{{1,4}})[{INTERPUNCTS}](?=\S)(?:([{HAN}]{{1,4}})(?![{HAN}]))?")


def fold_slashes(text: str) -> str:
    """Return a line with the slashes of Taiwan's papers as full-width ones, of the same length.

    Example:
        >>> fold_slashes("記者林一舟╱台北報導")
        '記者林一舟／台北報導'
    """
    for slash in OTHER_SLASHES:
        if slash in text:
            text = text.replace(slash, SLASHES[-1])
    return text


def fold_marks(text: str) -> str:
    """Return a line with the colons of Hong Kong's papers, and those slashes, as full-width ones.

    Example:
        >>> fold_marks("記者︰林一舟╱台北報導"), fold_marks("採訪‧撰文／林一舟"), fold_marks("文‧林一舟│圖‧許青山")
        ('記者：林一舟／台北報導', '採訪撰文／林一舟', '文：林一舟｜圖：許青山')
    """
    for colon in OTHER_COLONS:
        if colon in text:
            text = text.replace(colon, COLONS[-1])
    if _POINT_RE.search(text):
        text = _POINTED_RE.sub(_fold_point, text)
    return fold_slashes(text.replace(_OTHER_BAR, BARS[0]) if _OTHER_BAR in text else text)


def _fold_point(word: re.Match[str]) -> str:
    """Join two labels, or put the colon behind the one."""
    if word[1] not in _LABELS:
        return word[0]
    return f"{word[1]}{word[2]}" if word[2] in _LABELS else f"{word[1]}{COLONS[-1]}{word[2] or ''}"


def close_labels(text: str) -> str:
    """Return a line without blanks within its labels of two characters and more.

    Example:
        >>> close_labels("作　者：林一舟 责 任 编 辑: 宋清和"), close_labels("他 说：好")
        ('作者：林一舟 责任编辑: 宋清和', '他 说：好')
    """
    return _SPACED_LABEL_RE.sub(_close_label, text)


def _close_label(match: re.Match[str]) -> str:
    label = "".join(match[0].split())
    return label if label in _LABELS else match[0]


def open_labels(text: str) -> str:
    """Return a line with a colon behind each label in place of the brackets around it.

    Example:
        >>> open_labels("【记者】林一舟 【通讯员】韩松")
        '记者：林一舟 通讯员：韩松'
    """
    return _BRACKETED_LABEL_RE.sub(r"\1：", text) if text[:1] in _LABEL_BRACKETS else text


def strip_brackets(text: str) -> tuple[str, bool]:
    """Return the inside of a line that stands in brackets as a whole, and whether it did; the two may not match.

    Example:
        >>> strip_brackets("（责任编辑：宋清和)")
        ('责任编辑：宋清和', True)
    """
    if len(text) > 1 and text[0] in OPENING and text[-1] in CLOSING:
        return text[1:-1].strip(), True
    return text, False
