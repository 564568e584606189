"""The labels of lines and headers, one table for all: what each means, and where it may stand.

`data/labels.txt` says what its columns are. The news lines, the labelled lines on top of a text and the names of people
in headers all take their words from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from operator import itemgetter
from typing import Final, NamedTuple

from newsnorm.lexicon.characters import BARS, COLONS, HAN
from newsnorm.lexicon.words import any_of, read_rows

MARK: Final = rf"\s*[{COLONS}{BARS}]\s*"
"""What stands between a label and its value, as the part of a regex."""

EQUALS: Final = rf"(?<=[{HAN}])\s*[=＝]\s*"
"""The same in headers written like code; after Han only, for `Author=…` is code."""

WRITING: Final = ("reporter", "correspondent", "photographer", "translator", "author")
"""The meanings that are roles of people who made the text and its pictures."""

EDITING: Final = ("editor", "proofreader", "reviewer")
"""The meanings that are roles of people who went over it."""

THIS_TEXT: Final = "本文"
"""What a text calls itself before a label or in a notice."""

AT: Final = "于於"
"""What a label ends with after which a date or a place stands without a mark: the body of a class."""

OPEN_ENDS: Final = f"自{AT}"
"""The same for an address."""

STAFF: Final = "staff"
"""The meaning of a label whose people are none of the article."""


class Label(NamedTuple):
    """One label.

    Attributes:
        word: As written.
        meaning: Which fact about the article its value is.
        flags: What is special about it.
        key: The key of the field table it means in a header of labelled lines; None where it does not stand there.
    """

    word: str
    meaning: str
    flags: frozenset[str] = frozenset()
    key: str | None = None


@cache
def read_labels() -> tuple[Label, ...]:
    """Return all labels, in the order of the file.

    Example:
        >>> [label.key for label in read_labels() if label.word == "发布日期"]
        ['发布时间']
    """
    made = []
    for row in read_rows("labels"):
        word, meaning, flags, key = (*row, "", "")[:4]
        made.append(Label(word, meaning, frozenset(flags.split()), key or None))
    return tuple(made)


def label_words(*meanings: str, flag: str | None = None) -> tuple[str, ...]:
    """Return the labels of the body that mean one of these things.

    Args:
        *meanings: As the table has them.
        flag: Only those that have it.

    Raises:
        LookupError: The table has no such meaning or no such flag.

    Example:
        >>> label_words("correspondent", flag="title")
        ('通讯员', '通訊員')
    """
    known = _read_meanings()
    if not known.keys() >= {*meanings, flag}:
        raise LookupError(f"no label has one of {meanings!r} or {flag!r}: see data/labels.txt")
    found = [each for meaning in meanings for each in known[meaning]]
    if len(meanings) > 1:
        found.sort(key=_PLACE)
    return tuple([label.word for _, label in found if flag is None or flag in label.flags])


def label_words_anywhere(*meanings: str) -> tuple[str, ...]:
    """Return the labels that mean one of these things, those too that in a text stand in a header only.

    Example:
        >>> {"出处"} & {*label_words_anywhere("source")} - {*label_words("source")}
        {'出处'}
    """
    return tuple(label.word for label in read_labels() if label.meaning in meanings)


@cache
def label_keys() -> Mapping[str, str]:
    """Return label → the key of the field table that it means in a header of labelled lines.

    Example:
        >>> label_keys()["发布日期"]
        '发布时间'
    """
    return {label.word: label.key for label in read_labels() if label.key}


@cache
def label_roles() -> Mapping[str, str | None]:
    """Return label → the role of whom it names, with None for staff, who are no people of the article.

    Example:
        >>> label_roles()["摄影"], label_roles()["排版"]
        ('photographer', None)
    """
    return {
        label.word: None if label.meaning == STAFF else label.meaning
        for label in read_labels()
        if label.meaning in (*WRITING, *EDITING, STAFF)
    }


RECORD_STARTS: Final = tuple(
    start
    for label in read_labels()
    if label.key and (label.meaning == "title" or (label.meaning == "source" and "header" in label.flags))
    for start in (label.word, f"【{label.word}")
)
"""What the head of one of several articles in a text begins with."""

_PLACE = itemgetter(0)


@cache
def _read_meanings() -> dict[str | None, list[tuple[int, Label]]]:
    """Return the labels of the body by what they mean, each with its place in the table; no flag has any."""
    known: dict[str | None, list[tuple[int, Label]]] = {None: []}
    for place, label in enumerate(read_labels()):
        for flag in label.flags:
            known.setdefault(flag, [])
        labels = known.setdefault(label.meaning, [])
        if "header" not in label.flags:
            labels.append((place, label))
    return known


TITLES: Final = label_words("reporter", "correspondent", "photographer", flag="title")
"""What people of the press are called before their names: 记者 林一舟."""

SOURCE_LABEL: Final = label_words("source")[0]
"""Makes a labelled line of what is known to name an outlet: any label does."""

COUNTER: Final = f"{any_of(label_words('count'))}[次数數量]{{0,2}}"
"""A counter of a page without its value, as the part of a regex: 点击, 阅读量."""
