"""Time grows with the length of the text, not with its square: a hundred times the work would be seen."""

from __future__ import annotations

import time

import pytest

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize

_LENGTH = 200_000
_UNITS = (
    '"', "'", '"中', "中'", " ", "\N{IDEOGRAPHIC SPACE}", " \N{IDEOGRAPHIC SPACE}", "(", "()", "(中", "(中),",
    "((中)", "中)", ",", ".", "中...", "”,a", "”.", "http://", "http://a(", "www.", "a@", "a", "\n", " \n", "\r",
    "\x1b[", "1，000", "1：20", "“", "”", "‘中’", "--", "中--", "👩\u200d", "\u0301", "中‧中", "中.）", "中,,(",
    "中?!", "…", "。", "中 ", "\u200b", "中\ue78d",
)  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS, ids=ascii)
def test_hostile_text_takes_linear_time(unit):
    """A text of one repeated unit is done within seconds, where quadratic time would take hours."""
    rules = compile_rules(Options())
    started = time.perf_counter()

    normalize((unit * _LENGTH)[:_LENGTH], rules)

    assert time.perf_counter() - started < 10


def test_spaces_without_the_rule_that_collapses_them():
    """Runs of spaces are no trap when the rule that shortens them is off."""
    rules = compile_rules(Options(disabled_rules=frozenset({"collapse"})))
    started = time.perf_counter()

    normalize("中" + " " * _LENGTH + "中", rules)

    assert time.perf_counter() - started < 10
