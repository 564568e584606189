"""Script conversion and what belongs to it."""

from __future__ import annotations

import sys

import pytest

from newsnorm.errors import MissingDependencyError
from newsnorm.text import script
from newsnorm.text.classes import URL_MARK

from every_case import every_case


def test_missing_opencc_says_how_to_install_it(monkeypatch):
    """Without OpenCC a conversion raises, with the command that installs it."""
    monkeypatch.setitem(sys.modules, "opencc", None)
    script._converter.cache_clear()

    with pytest.raises(MissingDependencyError) as caught:
        script.simplify("證券")

    assert "pip install opencc" in str(caught.value)


def test_converter_is_loaded_once():
    """A converter takes long to load and is kept."""
    assert script._converter("t2s") is script._converter("t2s")


def test_marks_are_skipped():
    """What is cut out of the text does not reach OpenCC."""
    assert script.simplify(f"證{URL_MARK}券") == (f"证{URL_MARK}券", 1)


@every_case(
    ("text", "expected"),
    [("二○二一年", "二〇二一年"), ("一O○二", "一〇〇二"), ("○号", "○号"), ("二○号", "二○号")],
)
def test_zeros_between_numerals(text, expected):
    """Only a zero between Han numerals is one."""
    assert script.unify_zeros(text)[0] == expected


@every_case(
    ("text", "expected"),
    [("證券與體育", ("证券与体育", 3)), ("证券", ("证券", 0)), ("", ("", 0)), ("A股\ud800漲", ("A股\ud800涨", 1))],
)
def test_each_character_that_changed_counts(text, expected):
    """The count is that of characters; a lone surrogate, which OpenCC does not take, stays."""
    assert script.simplify(text) == expected
