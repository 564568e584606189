"""Read-only JSON values."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime

import pytest
from attrs.exceptions import FrozenInstanceError

from newsnorm._frozen import EMPTY, FrozenMap, freeze, thaw
from newsnorm.model import Block, make_block

VALUE = {"a": [1, {"b": [None, True, 1.5]}], "c": {}, "d": "文"}


def test_freeze_and_thaw_are_inverse():
    """Lists and dicts come back as they were."""
    assert thaw(freeze(VALUE)) == VALUE


def test_frozen_values_hash():
    """All the way down, so that an article with them can stand in a set."""
    assert hash(freeze(VALUE)) == hash(freeze(VALUE))


def test_order_is_kept_but_does_not_count():
    """Keys come in the order of the header; equality is that of mappings."""
    one, other = FrozenMap({"a": 1, "b": 2}), FrozenMap({"b": 2, "a": 1})

    assert list(one) == ["a", "b"]
    assert one == other
    assert hash(one) == hash(other)


def test_a_frozen_map_equals_a_dictionary():
    """Callers may compare with what they would write down."""
    assert freeze({"a": 1}) == {"a": 1}
    assert freeze({"a": 1}) != {"a": 2}
    assert EMPTY == {}


def test_nobody_can_change_it():
    """No item can be set, and the caller's own dictionary is not shared."""
    mine = {"a": 1}
    frozen = FrozenMap(mine)
    mine["a"] = 2

    assert frozen["a"] == 1
    with pytest.raises(TypeError):
        frozen["a"] = 3
    with pytest.raises(AttributeError):
        frozen.other = 1


def test_it_pickles_and_shows_itself():
    """Pools hand it on, and its repr says what is in it."""
    frozen = freeze(VALUE)

    assert pickle.loads(pickle.dumps(frozen)) == frozen  # noqa: S301 - our own bytes
    assert repr(FrozenMap({"a": 1})) == "FrozenMap({'a': 1})"


def test_keys_become_text():
    """JSON has no other keys: a header may have `2021:`."""
    assert dict(freeze({2021: "a"})) == {"2021": "a"}


def test_what_json_has_not_stays():
    """Other values come through as they are, both ways: a reader may hand on a date."""
    moment = datetime(2022, 1, 14, tzinfo=UTC)

    assert freeze([moment]) == (moment,)
    assert thaw((moment,)) == [moment]


def test_made_value_is_one_like_any_other():
    """What a maker builds equals, hashes, pickles and refuses changes as the value built by hand does."""
    by_hand = Block(kind="heading", text="江州", level=2)

    made = make_block(kind="heading", text="江州", level=2)

    assert type(made) is Block
    assert (made, hash(made), repr(made)) == (by_hand, hash(by_hand), repr(by_hand))
    assert pickle.loads(pickle.dumps(made)) == by_hand  # noqa: S301 - our own bytes
    with pytest.raises(FrozenInstanceError):
        made.text = "海州"
