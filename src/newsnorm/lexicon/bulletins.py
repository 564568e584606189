r"""Posts of bulletin boards (BBS), as the boards' own software writes them: Firebird and KBS in China, PTT in Taiwan.

Lines above the text say who, where, what and when. Below it, behind `--`, stand a signature, lines of the board that
begin with a mark, and replies of one line each. None of that is the text, in a bare text as on a page.

The parts of regexes capture nothing, and may stand in one in verbose form.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, PADDING
from newsnorm.lexicon.moments import CLOCK, YEAR_TO_DAY
from newsnorm.lexicon.words import any_of, read_words

PAD: Final = f"[{PADDING}]*+"
"""What may stand between words and signs of a line."""

COLON: Final = rf"{PAD}[{COLONS}]{PAD}"
"""What stands behind a label."""


def _spread(words: Iterable[str]) -> str:
    """Return a group for labels; blanks may stand in them: `标  题`."""
    return f"(?:{'|'.join(map(PAD.join, words))})"


OPENINGS: Final = read_words("bulletins", part="who")
"""What a post begins with, without blanks in it."""
_COMMON = read_words("bulletins", part="who", flag="common")

WHO: Final = _spread(OPENINGS)
WHO_COMMON: Final = _spread(_COMMON)
"""Those of them that stand over other texts, too."""

WHO_ALONE: Final = _spread(word for word in OPENINGS if word not in _COMMON)
BOARD: Final = _spread(read_words("bulletins", part="board"))
SUBJECT: Final = _spread(read_words("bulletins", part="subject"))
TIME: Final = _spread(read_words("bulletins", part="time"))
STATION: Final = _spread(read_words("bulletins", part="station"))
MACHINE: Final = _spread(read_words("bulletins", part="machine"))
ADDRESS: Final = _spread(read_words("bulletins", part="address"))
CHANGED: Final = _spread(read_words("bulletins", part="changed"))

DAY_TO_YEAR: Final = r"[A-Z][a-z]{2}\s{1,2}\d{1,2}\s\d{1,2}:\d{2}:\d{2}\s(?:[A-Z]{3}\s)?\d{4}"
"""A moment as such boards write it, without its day of the week: `Mar  8 10:15:22 2023`."""

MOMENT: Final = rf"[A-Z][a-z]{{2}}\s{{1,2}}{DAY_TO_YEAR}"
"""The same with it: `Wed Mar  8 10:15:22 2023`."""

_EASTERN = any_of(read_words("bulletins", part="eastern"))

SENT: Final = rf"(?:{MOMENT}(?:,\s?{_EASTERN})?|{YEAR_TO_DAY}\s?{CLOCK})"
"""When a post was sent, in the brackets behind the name of a station."""

BOARD_MARK: Final = "[※◆]"
"""What a line of the board below the text begins with."""

SIGNS: Final = (*read_words("bulletins", part="sign"), *read_words("bulletins", flag="sign"))
"""What stands behind that mark where the line is none of the text."""

_EASTERN_RE = compile_late(rf"(?P<day>.*\d) (?P<year>\d{{4}}),\s?{_EASTERN}")
_BOARD_LINE_RE = compile_late(rf"{PAD}{BOARD_MARK}{PAD}\S")
_SIGN_RE = compile_late(rf"{PAD}{BOARD_MARK}{PAD}{any_of(SIGNS)}")
# `推 qing: 好`, but not `推 qing：好` nor `→ 10: 15`: accounts begin with a letter, and the software has one colon.
_REPLY_RE = compile_late(
    rf"{PAD}{any_of(read_words('bulletins', part='reply'))}[{PADDING}]++[A-Za-z][A-Za-z0-9_]{{1,15}}{PAD}:"
)
_SIGNATURE_MARK = "--"
# A signature has no more lines.
_LONGEST_SIGNATURE = 12


def read_moment(text: str) -> str:
    """Return a moment of a post with the zone that its board says behind it.

    Example:
        >>> read_moment("Wed Mar  8 10:15:22 2023, 美东"), read_moment("2023-03-08 10:15")
        ('Wed Mar  8 10:15:22 America/New_York 2023', '2023-03-08 10:15')
    """
    match = _EASTERN_RE.fullmatch(text)
    return f"{match['day']} America/New_York {match['year']}" if match else text


def is_board_line(line: str) -> bool:
    """Say whether a line may be one of the board: at the end of a post all with such a mark are.

    Example:
        >>> [is_board_line(line) for line in ("※ 来源:·江州社区·", "◆ From: 10.0.0.1", "来源:江州社区", "※")]
        [True, True, False, False]
    """
    return _BOARD_LINE_RE.match(line) is not None


def is_board_sign(line: str) -> bool:
    """Say whether a line is one of the board wherever it stands: in a text such marks may quote somebody.

    Example:
        >>> is_board_sign("※ 来源:·江州社区·"), is_board_sign("※ 引述《wind》之铭言：")
        (True, False)
    """
    return _SIGN_RE.match(line) is not None


def is_reply(line: str) -> bool:
    """Say whether a line is the reply of an account.

    Example:
        >>> [is_reply(line) for line in ("推 qing: 好", "→ wind: 真的", "推荐大家去看雪。", "→ 去看雪")]
        [True, True, False, False]
    """
    return _REPLY_RE.match(line) is not None


def is_signature_mark(line: str) -> bool:
    """Say whether a line is the mark above a signature.

    Example:
        >>> is_signature_mark("-- "), is_signature_mark("-- 林一舟")
        (True, False)
    """
    return line.strip() == _SIGNATURE_MARK


def find_signature(lines: Sequence[str], end: int) -> int:
    """Return the number of the mark above a signature that may end before a line; the number of that line if none is.

    Example:
        >>> find_signature(["下雪了。", "--", "", "雪后寻梅。", "※ 来源:·江州社区·"], 4)
        1
    """
    left = _LONGEST_SIGNATURE
    for at in range(end - 1, -1, -1):
        if is_signature_mark(lines[at]):
            return at
        left -= bool(lines[at].strip())
        if left < 0:
            break
    return end
