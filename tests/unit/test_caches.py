"""Caches that change no result and hold little."""

from __future__ import annotations

import gc
import tracemalloc

import newsnorm
from newsnorm._caches import remember, remember_short
from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Quoted


def test_equal_is_not_the_same():
    """Values that are equal and of different types, at any depth or in another order, have results of their own."""
    seen = []
    look = remember(32)(lambda value: seen.append(value) or repr((type(value), value)))
    values = (
        True,
        1,
        1.0,
        "甲",
        Quoted("甲"),
        ("甲",),
        (Quoted("甲"),),
        FrozenMap({"a": 1, "b": 2}),
        FrozenMap({"b": 2, "a": 1}),
    )

    assert [look(value) for value in values] == [repr((type(value), value)) for value in values]
    assert [look(value) for value in values] == [repr((type(value), value)) for value in values]
    assert len(seen) == len(values)


def test_long_keys_are_not_kept():
    """A long text, or one deep in a value, is computed again."""
    count = []
    look, look_short = remember(8)(count.append), remember_short(8)(count.append)
    for _ in range(2):
        look(("甲" * 300,))
        look_short("甲" * 300)

    assert len(count) == 4


def test_an_author_in_quotes():
    """What one document's header says does not depend on another's."""
    newsnorm.loads("---\ntitle: 甲\nauthor: true\n---\n乙")

    assert [person.name for person in newsnorm.loads('---\ntitle: 甲\nauthor: "true"\n---\n乙').authors] == ["true"]


def test_nothing_stays():
    """Forty documents with long keys, values, styles and tags leave next to nothing."""

    def load(number: int) -> None:
        long = f"{number}甲" * 2_000
        header = f"title: 甲\n{long[:800]}: 乙\nauthor: {long}\ntags: [{long}]\nsource: {long}"
        newsnorm.loads(
            f'---\n{header}\n---\n<p style="{long}">甲</p>\n\n**乙** <b class="{long}">丙</b>\n\n来源：{long}'
        )

    load(0)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(1, 40):
        load(number)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert after - before < 120_000
