"""Half-width brackets around Chinese become full-width."""

from __future__ import annotations

import re

from attrs import define

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import ASCII_STOPS, CLOSING, HAN, HAN_RE, HANGUL_SYLLABLES, OPENING, STOPS
from newsnorm.text.classes import LATIN_WORD
from newsnorm.text.substitution import Changed, map_lines_with

# What no word has beside Han, but faces: `(￣皿￣)`, `(一_一)`.
_EYES = "￣ﾟ´｀^＾╬ಠ_﹏"
_SMILEYS = frozenset({":)", ";)", "=)"})
MARKS = "()"
_BRACKET_RE = compile_late("[()（）]")
# What brackets belong to: `]` to Markdown's link, Hangul to Korean, the others to calls: `p(类别)`, `dict.get(键)`.
_FOREIGN_RE = compile_late(rf"(?:\]|[{HANGUL_SYLLABLES}]|[._][A-Za-z]\w*|(?<![A-Za-z0-9])[A-Za-z])\Z", re.ASCII)
_LONGEST_NAME = 24
# A call whose name does not say so: short arguments, as variables are, and nothing else between the brackets.
_ARGUMENT = f"(?:[{HAN}]{{1,4}}|[A-Za-z0-9_.]{{1,12}})"
_CALL_RE = compile_late(rf"\((?<=[A-Za-z0-9_]\(){_ARGUMENT}(?:, ?{_ARGUMENT})++\)")
_LONGEST_CALL = 80
_CLOSED_RE = compile_late(rf"\([^(){STOPS}\n]*\)")
_PROOF = f"{HAN}{STOPS}{OPENING}{CLOSING}…—·%"
_PROOF_RE = compile_late(f"[{_PROOF}]")
# A pair about which there is nothing to weigh: after a Chinese character, with Han and no other brackets inside.
_CLEAR_PAIR_RE = compile_late(rf"\((?<=[{_PROOF}]\()[^()（）{HAN}]*+[{HAN}][^()（）]*+\)")
# Another: a code, with neither inside.
_PLAIN_PAIR_RE = compile_late(rf"\([^()（）{HAN}]*+\)")
# A face whose mouth or eyes are Han, and which has something else that no word has: `(￣皿￣)`, `(一_一)`.
_FACE_RE = compile_late(
    rf"""
    \( (?= [^()\n]* [{_EYES}] )
    [^(){HAN}\n]{{0,8}} [皿益一工口人] (?: [^(){HAN}\n]{{1,4}} 一 )? [^(){HAN}\n]{{0,8}} \)
    """,
    re.VERBOSE,
)
_LATIN_RE = compile_late(f"[{LATIN_WORD}]")
_BEFORE_SPACE_RE = compile_late(f"[{HAN}{CLOSING}]")
_AFTER_SPACE_RE = compile_late(f"[{HAN}{OPENING}{CLOSING}{STOPS}{ASCII_STOPS}.()…—]")
# A half-width stop proves nothing itself, but it will be full-width when one of these stands before or after it.
_PROOF_BEFORE_STOP_RE = compile_late(f"[{HAN}{CLOSING}]")
_PROOF_AFTER_STOP_RE = compile_late(f"[{HAN}{OPENING}]")


@define(eq=False, repr=False)
class _Pair(Shown):
    """A pair of brackets in a line, not both full-width: its places, and whether Han and Latin stand between them."""

    start: int
    end: int
    is_chinese: bool = False
    is_latin: bool = False


def widen_brackets(text: str) -> Changed:
    """Turn ( ) into （ ）: Han inside, and Han or a full-width mark outside, or the pair is the whole line (CLREQ).

    A pair without Latin that one space sets off from Han becomes full-width too, and the spaces around it go: they are
    a habit of Western typing. One bracket of each width around Han are a pair, too. Left alone: stock codes, formulas,
    calls, faces, Markdown's link targets.

    >>> widen_brackets("协会(以下简称协会)表示")
    ('协会（以下简称协会）表示', 1)
    >>> widen_brackets("吉利汽车(00175)")
    ('吉利汽车(00175)', 0)
    >>> widen_brackets("公司 (简称“江州”) 表示")
    ('公司（简称“江州”）表示', 1)
    """
    # Where none is full-width, no pair is without the half-width one that opens.
    return map_lines_with(text, MARKS if "（" in text else MARKS[0], _widen_line)


def _widen_line(line: str) -> Changed:
    if "（" not in line and "）" not in line:
        start = line.find("(")
        if start < 0 or not HAN_RE.search(line, start, line.rfind(")") + 1):  # no bracket holds Han
            return line, 0
    has_face = any(map(line.__contains__, _EYES)) and _FACE_RE.search(line) is not None
    count = 0 if has_face else len(_CLEAR_PAIR_RE.findall(line))
    others = line.count("(") - count
    if line.count(")") - count == others == (others and len(_PLAIN_PAIR_RE.findall(line))):  # the usual line
        return (_CLEAR_PAIR_RE.sub(_widen, line), count) if count else (line, 0)
    pairs = [pair for pair in _find_pairs(line) if pair.is_chinese and not _is_foreign(line, pair.start)]
    pairs = [pair for pair in pairs if not (_is_mixed(line, pair) and _may_be_face(line, pair))]
    chars = list(line) if pairs else []
    waiting: dict[int, list[_Pair]] = {}
    count = 0
    # A pair that becomes full-width may prove its neighbours, to both sides and inside; each is asked again only then.
    while pairs:
        pair = pairs.pop()
        if chars[pair.start] == "（" and chars[pair.end] == "）":
            continue
        neighbours = _find_left(line, pair.start), _find_right(line, pair.end)
        is_set_off = _is_set_off(chars, pair)
        if not is_set_off and not _is_mixed(line, pair) and not _is_proven(chars, pair, *neighbours):
            for place in {*neighbours, pair.start - 2}:
                waiting.setdefault(place, []).append(pair)
            continue
        chars[pair.start], chars[pair.end] = "（", "）"
        if is_set_off:
            _delete_spaces(chars, pair)
        count += 1
        pairs += waiting.pop(pair.start, [])
        pairs += waiting.pop(pair.end, [])
    return ("".join(chars), count) if count else (line, 0)


def _widen(pair: re.Match[str]) -> str:
    return f"（{pair[0][1:-1]}）"


def _is_mixed(line: str, pair: _Pair) -> bool:
    """Has the pair, which is not full-width, one full-width bracket?"""
    return line[pair.start] == "（" or line[pair.end] == "）"


def _may_be_face(line: str, pair: _Pair) -> bool:
    """Does the pair end in a smiley, or has it anything that faces have?"""
    return line[pair.end - 1 : pair.end + 1] in _SMILEYS or any(eye in line[pair.start : pair.end] for eye in _EYES)


def stands_in_call(text: str, place: int) -> bool:
    """Say whether a place stands between the brackets of a call, `Gain(甲,乙)`.

    Example:
        >>> stands_in_call("计算Gain(甲,乙)", 8), stands_in_call("江州(甲,乙)", 4)
        (True, False)
    """
    start = text.rfind("(", max(0, place - _LONGEST_CALL), place)
    if start < 0 or text.find(")", start, place) >= 0:
        return False
    return _is_foreign(text, start) and _CLOSED_RE.match(text, start, place + _LONGEST_CALL) is not None


def _find_pairs(line: str) -> list[_Pair]:
    """Match the brackets, of whichever width; each stretch between two of them is searched for Han once.

    Those of which both are full-width are left out.
    """
    pairs: list[_Pair] = []
    stack: list[_Pair] = []
    last = 0
    for match in _BRACKET_RE.finditer(line):
        place = match.start()
        if stack:
            stack[-1].is_chinese |= HAN_RE.search(line, last, place) is not None
            stack[-1].is_latin |= _LATIN_RE.search(line, last, place) is not None
        last = place
        if match[0] in "(（":
            stack.append(_Pair(place, place))
        elif stack:
            pair = stack.pop()
            pair.end = place
            if match[0] == ")" or line[pair.start] == "(":
                pairs.append(pair)
            if stack:
                stack[-1].is_chinese |= pair.is_chinese
                stack[-1].is_latin |= pair.is_latin
    return pairs


def _is_foreign(line: str, place: int) -> bool:
    if _CALL_RE.match(line, place) or _FACE_RE.match(line, place):
        return True
    return _FOREIGN_RE.search(line[max(0, place - _LONGEST_NAME) : place]) is not None


def _is_set_off(chars: list[str], pair: _Pair) -> bool:
    """Does one space part the pair from Han before it, and none or one from Chinese or the end after it?"""
    start, end = pair.start, pair.end
    if (
        pair.is_latin
        or start < 2
        or chars[start - 1 : start + 1] != [" ", "("]
        or not _BEFORE_SPACE_RE.match(chars[start - 2])
    ):
        return False
    after = end + 2 if chars[end + 1 : end + 2] == [" "] else end + 1
    return after >= len(chars) or _AFTER_SPACE_RE.match(chars[after]) is not None


def _delete_spaces(chars: list[str], pair: _Pair) -> None:
    chars[pair.start - 1] = ""
    after = "".join(chars[pair.end + 1 : pair.end + 3])
    if after[:1] == " " and HAN_RE.match(after, 1):
        chars[pair.end + 1] = ""


def _find_left(line: str, place: int) -> int:
    """Return the place of the character on the left, past half-width stops; -1 at the start."""
    place -= 1
    while place >= 0 and line[place] in ASCII_STOPS:
        place -= 1
    return place


def _find_right(line: str, place: int) -> int:
    place += 1
    while place < len(line) and line[place] in ASCII_STOPS:
        place += 1
    return place


def _is_proven(chars: list[str], pair: _Pair, left: int, right: int) -> bool:
    if pair.start == 0 and pair.end == len(chars) - 1:
        return True
    before = _PROOF_RE if left == pair.start - 1 else _PROOF_BEFORE_STOP_RE
    after = _PROOF_RE if right == pair.end + 1 else _PROOF_AFTER_STOP_RE
    return bool(
        (left >= 0 and before.match(chars[left])) or (right < len(chars) and after.match(chars[right]))
    )  # fmt: skip
