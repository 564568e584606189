"""Half-width brackets around Chinese."""

from __future__ import annotations

from newsnorm.text.brackets import stands_in_call, widen_brackets

from every_case import every_case


@every_case(
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


@every_case(
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


@every_case(
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


@every_case(
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


@every_case("mark", [*"中（）”》，。；：？！,;:?!.()…—", ""])
def test_pair_set_off_by_a_space_before_a_mark(mark):
    """After a pair that a space sets off stands Chinese, a stop, a bracket or the end of the line."""
    text, _ = widen_brackets(f"江州 (旧港){mark}")

    assert text.startswith("江州（旧港）")


@every_case("after", [*"aé5*+=<", "\ud800", " a", " 5"])
def test_pair_set_off_before_latin(after):
    """Before Latin, digits, signs of a formula and code it stays, with a space or without."""
    text = f"江州 (旧港){after}"

    assert widen_brackets(text) == (text, 0)


@every_case(
    ("text", "expected"),
    [
        ("江州 (旧港) 区", "江州（旧港）区"),
        ("“江州” (旧港) 区", "“江州”（旧港）区"),
        ("江州 (旧港) ，区", "江州（旧港） ，区"),
        ("江州 (旧(小)港) 区", "江州（旧（小）港）区"),
        ("江州 (甲) (乙) 区", "江州（甲）（乙）区"),
        ("江州 (2022年) 区", "江州（2022年）区"),
        ("江州  (旧港) 区", "江州  (旧港) 区"),
        ("江州 (port港) 区", "江州 (port港) 区"),
        ("江州 (旧(port)港) 区", "江州 (旧(port)港) 区"),
        ("port (旧港) 区", "port (旧港) 区"),
        ("9 (旧港) 区", "9 (旧港) 区"),
        (" (旧港) 区", " (旧港) 区"),
        ("江州 (600001) 区", "江州 (600001) 区"),
    ],
)
def test_pairs_set_off_by_spaces(text, expected):
    """One space after Han or a closing mark sets a pair off, Han and no Latin is in it, and the spaces go."""
    assert widen_brackets(text)[0] == expected


@every_case(
    ("text", "place", "inside"),
    [
        ("算Gain(甲,乙)", 7, True),
        ("算Gain(甲,乙)丙", 10, False),
        ("算Gain(甲)(乙,丙)", 10, False),
        ("江州(甲,乙)", 4, False),
        ("f(甲,乙", 3, False),
        ("f(甲,乙。)", 3, False),
        ("甲,乙", 1, False),
    ],
)
def test_stands_in_call(text, place, inside):
    """A place stands in a call when the last bracket before it opens one that closes after it."""
    assert stands_in_call(text, place) is inside


def test_each_pair_counts_once():
    """A pair that waits for two neighbours is widened when the first of them is, and not again with the second."""
    assert widen_brackets("(甲(甲a)(甲)(甲)") == ("(甲（甲a）（甲）（甲）", 3)
