"""Half-width brackets around Chinese."""

from __future__ import annotations

import pytest

from newsnorm.text.brackets import widen_brackets


@pytest.mark.parametrize(
    ("text", "expected", "count"),
    [
        ("港口(江州)开放", "港口（江州）开放", 1),
        ("港口(jiāng州 A)开放(夜间)", "港口（jiāng州 A）开放（夜间）", 2),
        ("港口（(江州)）", "港口（（江州））", 1),
        ("5%(去年同期)", "5%（去年同期）", 1),
        ("Port(港口),开放", "Port（港口）,开放", 1),
        ("(江州港提供)", "（江州港提供）", 1),
        ("港口(江州(旧港)和(JZ)区)开放", "港口（江州（旧港）和(JZ)区）开放", 2),
        ("(一),(二);(三)港口", "（一）,（二）;（三）港口", 3),
    ],
)
def test_pair_with_han_inside_and_chinese_outside(text, expected, count):
    """Han inside, and Han or a full-width mark beside it, stops passed over, or the pair is the whole line."""
    assert (expected, count) == widen_brackets(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "海城港(600002)",
        "港口()开放",
        "port (港口) opens",
        "对象.方法_get(键)返回",
        "令q(种类)为零",
        "북한(北韓)이",
        "见[港口](江州)一文",
        "(港口",
        "港口)",
        "港口)(江州",
        "港口(江州\n开放)夜间",
    ],
)
def test_pair_that_stays(text):
    """Codes, empty pairs, nothing Chinese outside, calls, Hangul, links, and what is no pair within its line."""
    assert (text, 0) == widen_brackets(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("go (旧港),开放", "go （旧港）,开放"),
        ("go (旧港)?!「now」", "go （旧港）?!「now」"),
        ("港口;:(旧港) now", "港口;:（旧港） now"),
        ("「go」,(旧港) now", "「go」,（旧港） now"),
        ("go (旧港)。now", "go （旧港）。now"),
    ],
)
def test_half_width_stops_between_a_pair_and_chinese(text, expected):
    """A half-width stop proves nothing itself, but will be full-width when Chinese stands on its other side."""
    assert widen_brackets(text) == (expected, 1)


@pytest.mark.parametrize(
    "text",
    ["go (旧港), then", "go (旧港),。now", "go。,(旧港) now", ",(旧港) now", "go (旧港),", "(旧港) now", "go (旧港)"],
)
def test_half_width_stops_without_chinese_behind_them(text):
    """Latin, another stop, or the edge of the line on the other side prove nothing."""
    assert widen_brackets(text) == (text, 0)


def test_lines_are_judged_one_by_one():
    """A pair proves nothing about the next line; a bracket without its partner spoils only itself."""
    assert widen_brackets("江州(旧港)\ngo (港口) now\n港口(江州)开放)") == (
        "江州（旧港）\ngo (港口) now\n港口（江州）开放)",
        2,
    )
