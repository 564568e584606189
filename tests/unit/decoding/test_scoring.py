"""How Chinese, Japanese or Korean a text looks."""

import pytest

from newsnorm.decoding.scoring import count_controls, score_chinese, score_foreign

from every_case import every_case
from work import count_calls

_SENTENCE = "据悉，央行今日开展逆回购操作，利率保持不变。"


@every_case("encoding", ["gb18030", "utf-8"])
def test_right_readings_score_more_than_wrong_ones(encoding):
    """Right readings of Chinese have 1.7 or more, wrong ones 1.2 or less."""
    wrong = "utf-8" if encoding == "gb18030" else "gb18030"

    assert score_chinese(_SENTENCE) > 1.7
    assert score_chinese(_SENTENCE.encode(encoding).decode(wrong, "replace")) < 1.2


@every_case(
    ("text", "score"),
    [
        ("的", 4.0),
        ("。", 2.0),
        ("的。", 3.0),
        ("璺", 1.0),
        ("é", -6.0),
        ("\ue000", -18.0),
        ("的的的é", 1.5),
        ("plain text → •", 1.5),
        ("plain text", 4.0),
        ("", 4.0),
    ],
)
def test_points(text, score):
    """Common Han count most, marks less, other letters and private use against; ASCII and signs say nothing."""
    assert score_chinese(text) == score


def test_a_long_text_is_weighed_by_parts_from_everywhere():
    """What fills half of a long text makes half of its score."""
    assert score_chinese("的" * 50_000 + "é" * 50_000) == pytest.approx(-1.0, abs=0.1)
    assert score_chinese("é" * 50_000 + "的" * 50_000) == pytest.approx(-1.0, abs=0.1)


def test_where_short_parts_say_too_little_longer_ones_are_weighed():
    """A single letter among thousands of ASCII is found."""
    assert score_chinese("a" * 10_000 + "é" + "a" * 200_000) == -6.0


def test_time_does_not_grow_with_the_text():
    """A text ten times as long takes no more calls: a sample is weighed."""
    short, long = "的。" * 20_000, "的。" * 200_000
    score_chinese(short)  # makes the tables

    assert count_calls(lambda: score_chinese(long)) == count_calls(lambda: score_chinese(short))


def test_japanese_and_korean():
    """Kana and common Hangul are foreign, rare Hangul may be a wrong reading, and neither is common Han."""
    assert score_foreign("これはテストです") == 4.0
    assert score_foreign("이다는") == 4.0
    assert score_foreign("뷁") == 1.0
    assert score_chinese("これはテストです") == -6.0


@every_case(
    ("text", "count"),
    [("甲\x01乙\x7f", 2), ("甲\0乙", 1), ("甲\0\0\0乙", 0), ("甲\t\n\r\x1b乙", 0), ("甲\ufffd", 0)],
)
def test_controls(text, count):
    """A lone NUL counts, a run of them is padding; white space and escapes are none."""
    assert count_controls(text) == count
