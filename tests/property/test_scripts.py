"""Law: what is read in Simplified Chinese is read in Traditional Chinese too, and text rules do the same to both."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from readings import read_at

import newsnorm

from every_case import every_case
from work import IN_FULL

CASES = Path(__file__).parents[1] / "cases"
_STEP = 1 if IN_FULL else 5
# OpenCC takes 发 after 白 for hair, where a name ends.
_MISREAD = "髮"


def _rows(folder: str) -> list[dict[str, str]]:
    files = sorted((CASES / folder).glob("*.jsonl"))
    return [json.loads(row) for file in files for row in file.read_text("utf-8").splitlines()]


@functools.cache
def _converter(config: str) -> Callable[[str], str]:
    return pytest.importorskip("opencc").OpenCC(config).convert


def _convert(text: str, config: str) -> str:
    return _converter(config)(text)


PLACES = {"lead", "middle", "tail", "file"}
LINES = [
    (row["line"], place if (place := row.get("place")) in PLACES else "lead") for row in _rows("news") if "line" in row
]
TEXTS = [
    value
    for row in _rows("text")
    for value in row.values()
    if isinstance(value, str) and not any("\ud800" <= mark <= "\udfff" for mark in value)
]


@every_case(("line", "place"), LINES[::_STEP])
def test_line_says_the_same(line, place):
    """Who wrote it, the outlet, the date, and whether the line leaves do not depend on the script."""
    written = _convert(line, "s2tw")
    if written == line or _MISREAD in written:
        return

    said = (json.dumps(read_at(each, place), ensure_ascii=False) for each in (line, written))

    assert len({_convert(each, "t2s") for each in said}) == 1


@every_case("text", TEXTS[::_STEP])
def test_text_is_normalized_alike(text):
    """A rule that looks at words beside a mark knows them in both scripts."""
    written = _convert(text, "s2tw")
    if len(written) == len(text):
        assert len({_convert(newsnorm.normalize_text(each), "t2s") for each in (text, written)}) == 1
