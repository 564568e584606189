"""Every word of every list does something: a line reads with it, and without it the same line reads differently.

The lines are made from the lists. A word that no line needs is one that another word makes needless: it goes.
"""

from __future__ import annotations

from functools import cache

import pytest

from newsnorm.lexicon import words
from newsnorm.model import Person
from newsnorm.news.line import Line
from newsnorm.news.rules.editor import read_editors

from every_case import every_case
from word_cases import (
    DATA,
    ELSEWHERE,
    LINES,
    SETS,
    group_cases,
    make_lines,
    make_listed,
    make_sets,
    read,
    read_cases,
    read_without,
)

LISTS = sorted(path.stem for path in DATA.glob("*.txt"))
# All words that are read both ways, as the files have them.
WRITTEN = "\n".join(
    line.partition("#")[0].partition("|")[0]
    for name in LISTS
    if name not in words._AS_WRITTEN
    for line in (DATA / f"{name}.txt").read_text("utf-8").splitlines()
)
# What OpenCC takes for a character of its own: of Hong Kong, of 回覆, of 向著.
OTHER_WAYS = frozenset("衞覆著")


GROUPS = group_cases()


@pytest.mark.parametrize("kind", GROUPS)
def test_text_reads_differently_without_the_word(kind):
    """Each word changes how some line reads."""
    needless = []
    for group in GROUPS[kind]:
        name, _, reader, _ = group[0]
        texts = [text for *_, text in group]
        without = read_without(name, [row for _, row, *_ in group], reader, texts)
        needless += [case[1:] for case, said in zip(group, without, strict=True) if said == read(reader, case[3])]
    assert needless == []


@every_case("name", SETS)
def test_each_word_of_a_set_decides(name, monkeypatch):
    """With the word a text is of the kind the list is for, and without it is not."""
    given = SETS[name]
    whole = getattr(given.module, given.name)

    needless = []
    for word in words.read_words(name):
        monkeypatch.setattr(given.module, given.name, whole - {word})
        if given.holds(given.text.format(word)):
            needless.append(word)
    assert needless == []


@every_case("row", read_cases("lines"), ids=lambda row: f"{row['list']}-{row['text']}")
def test_line_reads_as_written_down(row):
    """A word leaves a list, or a reading changes, on purpose only: `tests/word_cases.py` writes it down."""
    assert list(read(row["reader"], row["text"])) == row["said"]


@every_case("name", SETS)
def test_texts_are_still_of_their_kind(name):
    """The same for the lists that become sets."""
    texts = [text for row in read_cases("sets") if row["list"] == name for text in row["texts"]]

    assert [text for text in texts if not SETS[name].holds(text)] == []


def test_new_words_are_written_down():
    """A word that comes into a list has its case: write them with `python tests/word_cases.py`."""
    assert [row["text"] for row in read_cases("lines")] == [row["text"] for row in make_lines()]
    assert read_cases("sets") == make_sets()


def test_words_that_are_tested_elsewhere_are_written_down():
    """Those tests take each word from its list: one that leaves it would be missed by none of them."""
    assert read_cases("listed") == make_listed()


def test_every_list_is_tested():
    """A new list of words needs its lines here."""
    tested = {"labels", *(name for name, _ in LINES), *SETS}

    assert set(LISTS) == tested | ELSEWHERE


@every_case("row", words.read_rows("traditional"), ids=lambda row: row[0])
def test_every_way_of_writing_is_needed(row):
    """Each row of the table of Traditional Chinese is for some word of another list, and is how OpenCC has it."""
    part, ways = row

    assert part in WRITTEN
    assert words.write_traditional([part])[0] == tuple(way for way in ways.split() if way != part) != ()
    if len(part) == 1:
        assert {_simplify(way) for way in ways.split() if way not in OTHER_WAYS} == {part}


@cache
def _converter():
    return pytest.importorskip("opencc").OpenCC("t2s")


def _simplify(text):
    return _converter().convert(text)


@every_case("name", LISTS)
def test_list_says_what_it_is_for(name):
    """A file begins with a comment, and no entry stands in it twice."""
    rows = words.read_rows(name)

    assert (DATA / f"{name}.txt").read_text("utf-8").startswith("# ")
    assert len(set(rows)) == len(rows)


def test_everyday_word_is_no_name_but_after_a_sure_label():
    """`时光` begins with a surname; only 责任编辑 and its like prove it a person's name."""
    assert read_editors(Line(text="编辑：时光")) is None
    assert read_editors(Line(text="责任编辑：时光")).people == (Person("时光", "editor"),)
