"""Signs that prose names as signs."""

from __future__ import annotations

import re

from newsnorm.lexicon.words import read_rows
from newsnorm.text.signs import make_named_sign

from every_case import every_case

_MEANS = [(*row, "", "")[:3] for row in read_rows("sign_means")]
_DEEDS = [(*row, "")[:2] for row in read_rows("sign_deeds")]


def is_named(text: str, mark: str) -> bool:
    """Whether the first such mark of the text is named."""
    return re.search(f"{re.escape(mark)}(?:{make_named_sign(mark)})", text) is not None


@every_case(("word", "others", "grade"), _MEANS)
def test_every_means(word, others, grade):
    """A means before a sign and a deed after it name the sign, unless the means is the end of another word."""
    assert is_named(f"各列{word};分隔", ";")
    assert not is_named(f"各列{word};晚间离港", ";")
    assert is_named(f"各列{word};表示", ";") != bool(grade)
    assert not [other for other in others if is_named(f"{other}{word};表示", ";")]


@every_case(("word", "grade"), _DEEDS)
def test_every_deed(word, grade):
    """A deed names the sign before it; one that is not sure only after a means that can be nothing else."""
    assert is_named(f"各列用:{word}", ":")
    assert is_named(f"各列使用:{word}", ":") == bool(grade)


@every_case(
    ("text", "mark"),
    [
        ("各列以,或;分隔", ","),
        ("各列以,或;分隔", ";"),
        ("各列用|、;隔开", ";"),
        ("标签之间以逗号,分隔", ","),
        ("键与值以冒号:连接", ":"),
    ],
)
def test_named(text, mark):
    """Several signs in a row, and a sign beside its name."""
    assert is_named(text, mark)


@every_case(
    ("text", "mark"),
    [
        ("少了一个逗号,晚间离港", ","),
        ("以冒号;分隔", ";"),
        ("分隔,用港口", ","),
        ("所以,分割开港", ","),
        ("毫无用;表示遗憾", ";"),
    ],
)
def test_not_named(text, mark):
    """A mark that only stands near such words is used."""
    assert not is_named(text, mark)
