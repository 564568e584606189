"""Lines of posts of bulletin boards."""

from __future__ import annotations

import re

from newsnorm.lexicon import bulletins
from newsnorm.lexicon.bulletins import (
    find_signature,
    is_board_line,
    is_board_sign,
    is_reply,
    is_signature_mark,
    read_moment,
)
from newsnorm.lexicon.words import read_words

from every_case import every_case


@every_case(
    ("pattern", "part"),
    [
        (bulletins.WHO, "who"),
        (bulletins.BOARD, "board"),
        (bulletins.SUBJECT, "subject"),
        (bulletins.TIME, "time"),
        (bulletins.STATION, "station"),
        (bulletins.MACHINE, "machine"),
        (bulletins.ADDRESS, "address"),
        (bulletins.CHANGED, "changed"),
    ],
)
def test_every_label(pattern, part):
    """Each label, with blanks in it too."""
    for word in read_words("bulletins", part=part):
        assert re.fullmatch(pattern, word)
        assert re.fullmatch(pattern, "\N{IDEOGRAPHIC SPACE} ".join(word))


def test_labels_that_stand_over_other_texts():
    """A byline or a letter has some of them."""
    common = read_words("bulletins", part="who", flag="common")

    assert all(re.fullmatch(bulletins.WHO_COMMON, word) for word in common)
    assert not any(re.fullmatch(bulletins.WHO_ALONE, word) for word in common)
    assert re.fullmatch(bulletins.WHO_ALONE, "发信人")


@every_case(
    ("text", "is_sent"),
    [
        ("Wed Mar  8 10:15:22 2023", True),
        ("Wed Mar  8 10:15:22 CST 2023", True),
        ("Wed Mar  8 10:15:22 2023, 美东", True),
        ("2003年03月08日10:15:22", True),
        ("Mar  8 10:15:22 2023", False),
        ("某天某时", False),
    ],
)
def test_moments(text, is_sent):
    """As the software writes them, or with the day in digits."""
    assert (re.fullmatch(bulletins.SENT, text) is not None) == is_sent


@every_case(
    ("text", "expected"),
    [
        ("Wed Mar  8 10:15:22 2023, 美东", "Wed Mar  8 10:15:22 America/New_York 2023"),
        ("Wed Mar  8 10:15:22 2023,美東", "Wed Mar  8 10:15:22 America/New_York 2023"),
        ("Wed Mar  8 10:15:22 2023", "Wed Mar  8 10:15:22 2023"),
        ("2023-03-08, 美东", "2023-03-08, 美东"),
    ],
)
def test_clock_of_another_coast(text, expected):
    """The clock that a board names behind a moment is its zone."""
    assert read_moment(text) == expected


@every_case(
    ("line", "is_line", "is_sign"),
    [
        ("※ 来源:·江州社区·", True, True),
        ("  ※ 發信站: 江州實業坊", True, True),
        ("◆ From: 10.0.0.1", True, False),
        ("※ 引述《wind》之铭言：", True, False),
        ("※", False, False),
        ("来源:·江州社区·", False, False),
    ],
)
def test_lines_of_the_board(line, is_line, is_sign):
    """Each begins with a mark; where it may stand in a text, a word of the board stands behind it."""
    assert (is_board_line(line), is_board_sign(line)) == (is_line, is_sign)


@every_case(
    ("line", "expected"),
    [
        ("推 qing: 好", True),
        ("  → wind_2 : 真的", True),
        ("噓 lin: 人太多", True),
        ("推 qing：好", False),
        ("推荐大家去看看。", False),
        ("→ 往东走两百米。", False),
        ("→ A股行情: 涨", False),
        ("→ 10: 15", False),
        ("推qing: 好", False),
    ],
)
def test_replies(line, expected):
    """A word or an arrow, an account and a colon."""
    assert is_reply(line) is expected


@every_case(
    ("lines", "expected"),
    [
        (["雪", "--", "梅"], 1),
        (["雪", " -- ", "", "梅"], 1),
        (["--", "雪", "--", "梅"], 2),
        (["雪", "-- 林一舟"], 2),
        (["雪", "---"], 2),
        (["--", *["一行"] * 12], 0),
        (["--", *["一行", ""] * 12], 0),
        (["--", *["一行"] * 13], 14),
        ([], 0),
    ],
)
def test_signature(lines, expected):
    """Two hyphens alone in a line, the last such, not too far above; lines without words do not count."""
    assert find_signature(lines, len(lines)) == expected


def test_mark_of_a_signature():
    """Blanks may stand around it."""
    assert [is_signature_mark(line) for line in ("--", "-- ", "--甲", "—")] == [True, True, False, False]
