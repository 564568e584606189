"""Half-width stops, dots and dashes become Chinese marks where a Han character or a closing full-width mark proves it.

Each regex begins with its mark and looks back from there: that is several times faster than a look-behind in front.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import (
    CLOSING,
    CLOSING_BRACKETS,
    CORNER_QUOTES,
    CURLY_QUOTES,
    DASHES,
    FULL_WIDTH_OF_ASCII,
    HAN,
    HAN_LIST_NUMERALS,
    HAN_RE,
    INTERPUNCTS,
    KANA_RE,
    MIDLINE_ELLIPSIS,
    OPENING,
    OPENING_BRACKETS,
    STOPS,
    STRAIGHT_QUOTES,
)
from newsnorm.lexicon.words import read_words
from newsnorm.text.brackets import stands_in_call
from newsnorm.text.classes import LATIN_WORD
from newsnorm.text.substitution import Changed, LineMemory, substitute

# The marks each rule begins with: its regex is made from them, and the table of rules names them.
COMMA, PERIOD, COLON, SEMICOLON = ",.:;"
QUESTIONS = "?!"
WIDE_QUESTIONS = QUESTIONS.translate(FULL_WIDTH_OF_ASCII)
ELLIPSES = ("...", "。。。", "…")
HYPHENS = "--"
WRONG_INTERPUNCTS = INTERPUNCTS.removeprefix("·")

_CURLY_CLOSING = CURLY_QUOTES[1::2]
_NUMBERING = frozenset(f"{HAN_LIST_NUMERALS}第（）")


def _after(chars: str, mark: str) -> str:
    """Look back from after a mark: does it follow one of these characters?"""
    return f"(?<=[{chars}]{re.escape(mark)})"


def _after_quotation(mark: str) -> str:
    """Look back from after a mark: does it follow a closing quote that has Chinese before it?"""
    end = re.escape(mark)
    return f"(?<=[{HAN}{STOPS}{CLOSING_BRACKETS}][{_CURLY_CLOSING}]{end})|(?<=……[{_CURLY_CLOSING}]{end})"


def _comma_after(chars: str) -> str:
    """A comma after one of these characters, or after one and a space."""
    return f"{COMMA}(?:{_after(chars, COMMA)}|{_after(chars, f' {COMMA}')})"


_CHINESE_WORD = f"(?= ?(?:[{HAN}{OPENING_BRACKETS}]|[{CURLY_QUOTES[::2]}][{HAN}]))"
_ANY_WORD = f"(?= ?[{HAN}{OPENING}{LATIN_WORD}0-9{STRAIGHT_QUOTES}\n])"
_COMMA_RE = compile_late(
    "|".join(
        (
            _comma_after(HAN) + _ANY_WORD,
            _comma_after(f"{LATIN_WORD}0-9%)") + _CHINESE_WORD,
            _comma_after(CLOSING_BRACKETS) + _ANY_WORD,
            f"{COMMA}(?:{_after_quotation(COMMA)})" + _ANY_WORD,
            f"{COMMA}{_after(_CURLY_CLOSING, COMMA)}(?= ?[{HAN}])",
        )
    )
)
_PERIOD_RE = re.compile(
    f"{re.escape(PERIOD)}(?:{_after(HAN + CLOSING_BRACKETS, PERIOD)}|{_after_quotation(PERIOD)})(?=[{CLOSING}]*+\n)"
)
_FACE = "[()/]|[DPO](?![A-Za-z0-9])"  # what makes a smiley of a colon
_COLON_RE = re.compile(f"{COLON}{_after(HAN, COLON)}(?!{_FACE}){_ANY_WORD}")
_SEMICOLON_RE = compile_late(f"{SEMICOLON}{_after(HAN, SEMICOLON)}(?= ?[{HAN}{OPENING}{STRAIGHT_QUOTES}\n])")
_QUESTION_RES = tuple(
    compile_late(
        f"{re.escape(mark)}{_after(HAN, mark)}[{QUESTIONS}]*+(?= ?[{HAN}{OPENING}{CLOSING}{STRAIGHT_QUOTES}\n])"
    )
    for mark in QUESTIONS
)
_REPEATED_RE = compile_late("|".join(f"{mark}{mark}+" for mark in WIDE_QUESTIONS))
_DOTS = "|".join(rf"{re.escape(dots[0])}{{{len(dots)},}}+" for dots in ELLIPSES[:2])
_ELLIPSIS_RE = compile_late(
    f"(?:{_DOTS}|[{ELLIPSES[2]}{MIDLINE_ELLIPSIS}]++)(?=[{HAN}{OPENING}{CLOSING}{STOPS}{STRAIGHT_QUOTES}\n])"
)
OPENING_QUOTES = f"{CURLY_QUOTES[::2]}{CORNER_QUOTES[::2]}"
CLOSING_QUOTES = f"{CURLY_QUOTES[1::2]}{CORNER_QUOTES[1::2]}"
_LONGEST_WORD = 8  # that names a sign, with a space
_BEFORE_ELLIPSIS_RE = compile_late(f"[{HAN}{CLOSING}{STOPS}{OPENING_QUOTES}]")
_DASH_RE = compile_late(f"([{HYPHENS[0]}{DASHES}])(?<=[{HAN}{STOPS}{CLOSING})].)\\1*+(?=[{HAN}{OPENING}])")
# Where one of these stands, a line is a sentence and no path.
_PAUSE_RE = compile_late("[，。；！？,;!?]")
_LENGTH_OF_RULE = 5  # nobody writes a dash so: `-----` parts what stands before from what stands after
_INTERPUNCT_RE = compile_late(f"[{WRONG_INTERPUNCTS}](?<=[{HAN}].)(?=[{HAN}])")


def widen_commas(text: str) -> Changed:
    """Turn , into ， where Chinese touches it; never between digits or between Latin words (GB/T 15834, 4.4).

    Left alone: between the arguments of a call, `Gain(甲,乙)`.

    >>> widen_commas("熟悉HTML5,至少1,000家")
    ('熟悉HTML5，至少1,000家', 1)
    """
    is_chinese = LineMemory(text)

    def replace(match: re.Match[str]) -> str:
        place = match.start()
        return "，" if is_chinese(place) and not stands_in_call(text, place) else COMMA

    return substitute(_COMMA_RE, replace, text)


def widen_periods(text: str) -> Changed:
    r"""Turn . into 。 at the end of a line; between Han it may be an interpunct, after a numeral alone a list number.

    >>> widen_periods("\n句子.\n约翰.史密斯\n一.\n")
    ('\n句子。\n约翰.史密斯\n一.\n', 1)
    """

    def replace(match: re.Match[str]) -> str:
        start = text.rfind("\n", 0, match.start()) + 1
        before = text[start : match.start()]
        is_number = len(before) < 8 and set(before) <= _NUMBERING
        return "." if is_number or not HAN_RE.search(before) else "。"

    return substitute(_PERIOD_RE, replace, text)


def widen_colons(text: str) -> Changed:
    """Turn : into ： after Han; not in `:)` and its like.

    >>> widen_colons("时间: 18:13 好:)")
    ('时间： 18:13 好:)', 1)
    """
    return _COLON_RE.subn("：", text)


def widen_semicolons(text: str) -> Changed:
    """Turn ; into ； after Han.

    >>> widen_semicolons("第一;第二 a;b")
    ('第一；第二 a;b', 1)
    """
    return _SEMICOLON_RE.subn("；", text)


def widen_question_marks(text: str) -> Changed:
    r"""Turn a run of ? and ! into ？ and ！ after Han.

    >>> widen_question_marks("什么?!\n来自Yahoo!的")
    ('什么？！\n来自Yahoo!的', 1)
    """
    total = 0
    for pattern in _QUESTION_RES:
        text, count = pattern.subn(lambda match: match[0].translate(FULL_WIDTH_OF_ASCII), text)
        total += count
    return text, total


def shorten_repeats(text: str) -> Changed:
    """Turn ！！！！ into ！ and ？？？ into ？.

    >>> shorten_repeats("太好了！！！！")
    ('太好了！', 1)
    """
    return _REPEATED_RE.subn(lambda match: match[0][0], text)


def unify_ellipses(text: str) -> Changed:
    r"""Write an ellipsis as `……` (GB/T 15834, 4.11; CLREQ); twelve dots (a paragraph left out) stay twelve.

    Left alone: before a digit (the leader of a table of contents), between Latin words, `。。`, and one in quotes that
    is named rather than used: `写作「。。。」`.

    >>> unify_ellipses("\n我想...算了…\n第一章...12\n")
    ('\n我想……算了……\n第一章...12\n', 2)
    """
    is_chinese = LineMemory(text)

    def replace(match: re.Match[str]) -> str:
        before = text[match.start() - 1]
        if not _BEFORE_ELLIPSIS_RE.match(before) or not is_chinese(match.start()) or _is_named(text, *match.span()):
            return match[0]
        return "…………" if match[0][0] in f"{ELLIPSES[2]}{MIDLINE_ELLIPSIS}" and len(match[0]) >= 4 else "……"

    return substitute(_ELLIPSIS_RE, replace, text)


def _is_named(text: str, start: int, end: int) -> bool:
    """Say whether a sign alone in quotes is named by the words around them."""
    if text[start - 1] not in OPENING_QUOTES or text[end] not in CLOSING_QUOTES:
        return False
    before, after = text[max(0, start - 1 - _LONGEST_WORD) : start - 1], text[end + 1 : end + 1 + _LONGEST_WORD]
    return before.rstrip(" ").endswith(read_words("named_before")) or after.lstrip(" ").startswith(
        read_words("named_after")
    )


def unify_dashes(text: str) -> Changed:
    """Write a dash between Chinese as `——` (CLREQ, two-em dash); a single — or – is a connector and stays.

    Left alone: a line without stops in which the same run of hyphens stands twice, for these join the items of a path.

    >>> unify_dashes("中国--世界，运行 --help")
    ('中国——世界，运行 --help', 1)
    >>> unify_dashes("首页----要闻----江州")
    ('首页----要闻----江州', 0)
    """
    joints = _find_joints(text) if text.count(HYPHENS) > 1 else frozenset()
    return substitute(_DASH_RE, lambda match: match[0] if match.start() in joints else _unify_dash(match), text)


def _find_joints(text: str) -> frozenset[int]:
    """Return the places of runs of hyphens that join the items of a path."""
    runs = [match for match in _DASH_RE.finditer(text) if match[1] == HYPHENS[0] and len(match[0]) > 1]
    joints: set[int] = set()
    for matches in _group_by_line(text, runs):
        counts = Counter(match[0] for match in matches)
        repeated = [match.start() for match in matches if counts[match[0]] > 1]
        if repeated:
            start, end = text.rfind("\n", 0, repeated[0]) + 1, text.find("\n", repeated[0])
            if not _PAUSE_RE.search(text, start, end if end >= 0 else len(text)):
                joints.update(repeated)
    return frozenset(joints)


def _group_by_line(text: str, matches: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    group: list[re.Match[str]] = []
    for match in matches:
        if group and text.find("\n", group[-1].end(), match.start()) >= 0:
            yield group
            group = []
        group.append(match)
    yield group


def _unify_dash(match: re.Match[str]) -> str:
    char, length = match[1], len(match[0])
    if char == "―" and length == 1:
        return "—"
    longest = {"⸺": 2, "-": 6}.get(char, 4)
    is_dash = (char == "⸺" or length > 1) and length <= longest and length != _LENGTH_OF_RULE
    return "——" if is_dash else match[0]


def unify_interpuncts(text: str) -> Changed:
    """Write the dot inside a name as · U+00B7 (CLREQ); Japanese names keep their ・.

    >>> unify_interpuncts("約翰‧史密斯")
    ('約翰·史密斯', 1)
    """
    is_japanese = LineMemory(text, KANA_RE)
    return substitute(_INTERPUNCT_RE, lambda match: match[0] if is_japanese(match.start()) else "·", text)
