"""Half-width stops, dots and dashes become Chinese marks where a Han character or a closing full-width mark proves it.

Each regex begins with its mark and looks back from there: that is several times faster than a look-behind in front.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from functools import partial

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import (
    ASCII_STOPS,
    ASKING,
    ASKING_LAST,
    CLAUSE_ENDS,
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
    LATIN,
    LETTER_WORD_ENDS,
    MIDLINE_ELLIPSIS,
    OPENING,
    OPENING_BRACKETS,
    STOPS,
    STRAIGHT_QUOTES,
)
from newsnorm.lexicon.words import read_words
from newsnorm.text.brackets import stands_in_call
from newsnorm.text.classes import LATIN_WORD
from newsnorm.text.signs import make_named_sign
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
_LONGEST_NUMBER = 8


def _after(chars: str, mark: str) -> str:
    """Look back from after a mark: does it follow one of these characters?"""
    return f"(?<=[{chars}]{re.escape(mark)})"


def _after_or_spaced(chars: str, mark: str) -> str:
    """Look back from after a mark: does it follow one of these characters, or one and a space?"""
    return f"{_after(chars, mark)}|(?<=[{chars}][ ]{re.escape(mark)})"


def _after_quotation(mark: str) -> str:
    """Look back from after a mark: does it follow a closing quote that has Chinese before it?"""
    end = re.escape(mark)
    return f"(?<=[{HAN}{STOPS}{CLOSING_BRACKETS}][{_CURLY_CLOSING}]{end})|(?<=……[{_CURLY_CLOSING}]{end})"


# What proves a mark Chinese from before it: Han, a closing bracket, or a closing quote of a Chinese quotation.
_PROOF_BEFORE = f"{HAN}{CLOSING_BRACKETS}"


def _after_chinese(mark: str) -> str:
    """Look back from after a mark: does it follow Han, a closing bracket, or a closing quote that is Chinese?

    Whose quotation is not Chinese may be so by what comes next.
    """
    end = re.escape(mark)
    return (
        f"(?:{_after(_PROOF_BEFORE, mark)}|{_after_quotation(mark)}"
        f"|(?<=[{_CURLY_CLOSING}]{end})(?=[{QUESTIONS}]*+[ ]?[{HAN}]))"
    )


_CHINESE_WORD = f"(?=[ ]?(?:[{HAN}{OPENING_BRACKETS}]|[{CURLY_QUOTES[::2]}][{HAN}]))"
# A word of the sentence, a mark that closes, or the end of the line.
_ENTRY = r"\([0-9]{1,2}\)"  # the number of an entry
_ANY_WORD = rf"(?=[ ]?(?:[{HAN}{OPENING}{CLOSING}{LATIN_WORD}0-9{STRAIGHT_QUOTES}\n]|{_ENTRY}))"
_COMMA_RE = compile_late(
    rf"""
    {COMMA} (?! {make_named_sign(COMMA)} )
    (?: (?: {_after_or_spaced(_PROOF_BEFORE, COMMA)} | {_after_quotation(COMMA)} ) {_ANY_WORD}
    |   (?: {_after_or_spaced(f"{LATIN_WORD}0-9%)", COMMA)} ) {_CHINESE_WORD}
    |   {_after(_CURLY_CLOSING, COMMA)} (?= [ ]?[{HAN}] )
    )
    """,
    re.VERBOSE,
)
# After a character of ASCII none is Chinese. Most texts have no other, and are spared to compile what proves it.
_WIDE_PERIOD_RE = compile_late(rf"{re.escape(PERIOD)}(?<=[^\x00-\x7f].)")
_PERIOD_RE = compile_late(
    f"{re.escape(PERIOD)}(?:{_after(_PROOF_BEFORE, PERIOD)}|{_after_quotation(PERIOD)})(?=[{CLOSING}]|\n)"
)
_UNCLOSED_RE = compile_late(f"{OPENING_BRACKETS[0]}[^{OPENING_BRACKETS[0]}{CLOSING_BRACKETS[0]}]*+\\Z")
# What makes a smiley of a colon or a semicolon, and `:smile:` of a word.
_FACE = rf"[)/]|(?!{_ENTRY})\(|[DPOp](?![A-Za-z0-9])|[a-z][a-z0-9_+-]*+:(?!:)"
# After the code or the other name of a thing, `江州港(600000):`; `_widen_behind_name` looks at the rest.
_BEHIND_NAME = rf"(?<=\).)(?=[ ]?[{HAN}])"
_NAME_RE = compile_late(rf"[{HAN}]\([^()\n]{{1,24}}\)\Z")
_LONGEST_NAME = 27
_COLON_RE = compile_late(
    f"{COLON}(?:{_after_chinese(COLON)}|{_BEHIND_NAME})(?!{_FACE}|{make_named_sign(COLON)}){_ANY_WORD}"
)
# A property or a call goes on after the semicolon: `字体:宋体;color:red`.
_STATEMENT = r"[A-Za-z_$][A-Za-z0-9_.$-]*+[ ]?[=:(\[{]"
_SEMICOLON_RE = compile_late(
    f"{SEMICOLON}(?:{_after_chinese(SEMICOLON)}|{_BEHIND_NAME})(?!{_FACE}|{_STATEMENT}|{make_named_sign(SEMICOLON)}){_ANY_WORD}"
)
# The parameters of an address: `列表页?page=2`.
_PARAMETER = "[A-Za-z0-9_.%-]++="
# A Latin word between two of them: once a pair of quotes that a code page could not write, or a string of code.
_LOST = rf"[{LATIN}0-9]++\?"
# A lone capital right after the mark is an initial, and the mark a lost dot, `林恩?X与人合著`; not that of a word,
# `A股`, nor after a clause that asks.
_INITIAL_RE = compile_late(rf"\?[A-Z](?![{LATIN_WORD}0-9{LETTER_WORD_ENDS}])")
_ASKING_RE = compile_late(f"[{ASKING}][^{STOPS}{ASCII_STOPS}{CLOSING_BRACKETS}{ASKING}\n]*+\\Z|[{ASKING_LAST}]\\Z")
_LONGEST_CLAUSE = 40


def _make_question_re(mark: str) -> re.Pattern[str]:
    r"""A run that begins with `mark`; one that ends in ! stays before a Latin letter: `规则!import`."""
    end = re.escape(mark)
    return compile_late(
        rf"""
        {end} (?! {make_named_sign(mark)} )
        (?: {_after_chinese(mark)} | (?<=[{WIDE_QUESTIONS}]{end}) | (?<=……{end}) )
        [{QUESTIONS}]*+
        (?= [ ]?[{HAN}{OPENING}{CLOSING}{STRAIGHT_QUOTES}\n{WIDE_QUESTIONS}]
        |   (?<=\?) (?<!\?\?) (?! {_PARAMETER} | {_LOST} ) [ ]?[{LATIN_WORD}0-9] )
        """,
        re.VERBOSE,
    )


_QUESTION_RES = tuple(map(_make_question_re, QUESTIONS))
_REPEATED_RE = compile_late("|".join(f"{mark}{mark}+" for mark in WIDE_QUESTIONS))
_SIGNS = f"{ELLIPSES[2]}{MIDLINE_ELLIPSIS}"
_AFTER_ELLIPSIS = (
    f"(?=[{HAN}{OPENING}{CLOSING}{STOPS}{STRAIGHT_QUOTES}\n]|[{QUESTIONS}]++[{HAN}{CLOSING}{STRAIGHT_QUOTES}\n])"
)
# Of dots, of full stops, of the signs for an ellipsis, mixed or not: a search skips to one string, and not to a class.
# Each under what stands in all that it finds.
_ELLIPSIS_RES = {
    **{
        dots: compile_late(rf"{(dot := re.escape(dots[0]))}(?<!{dot}{dot}){dot}{{{len(dots) - 1},}}+{_AFTER_ELLIPSIS}")
        for dots in ELLIPSES[:2]
    },
    **{sign: compile_late(rf"{sign}(?<![{_SIGNS}]{sign})[{_SIGNS}]*+{_AFTER_ELLIPSIS}") for sign in _SIGNS},
}
OPENING_QUOTES = f"{CURLY_QUOTES[::2]}{CORNER_QUOTES[::2]}"
CLOSING_QUOTES = f"{CURLY_QUOTES[1::2]}{CORNER_QUOTES[1::2]}"
_LONGEST_WORD = 8  # characters of a word that names a sign, with a blank
_BEFORE_ELLIPSIS_RE = compile_late(f"[{HAN}{CLOSING}{STOPS}{OPENING_QUOTES}]")
# One for each: a search skips to a literal. A single hyphen is none.
_DASH_RES = tuple(
    (dash, compile_late(f"{dash}(?<=[{HAN}{STOPS}{CLOSING})]{dash}){dash[0]}*+(?=[{HAN}{OPENING}])"))
    for dash in (HYPHENS, *DASHES)
)
# Where one of these stands, a line is a sentence and no path.
_PAUSE_RE = compile_late(f"[，,{CLAUSE_ENDS}]")
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
    r"""Turn . into 。 at the end of a line and before a closing mark.

    Between Han it may be an interpunct, after a numeral alone a list number.

    >>> widen_periods("\n他说“走吧.”\n约翰.史密斯\n一.\n")
    ('\n他说“走吧。”\n约翰.史密斯\n一.\n', 1)
    """

    def replace(match: re.Match[str]) -> str:
        place = match.start()
        start = text.rfind("\n", 0, place) + 1
        is_number = place - start < _LONGEST_NUMBER and _is_number(text[start:place])
        return "." if is_number or not HAN_RE.search(text, start, place) else "。"

    return substitute(_PERIOD_RE, replace, text) if _WIDE_PERIOD_RE.search(text) else (text, 0)


def _is_number(before: str) -> bool:
    """Say whether what begins a line is the number of an entry: `一.`, `（二）.`."""
    return set(before) <= _NUMBERING and not _UNCLOSED_RE.search(before, 1)


def widen_colons(text: str) -> Changed:
    """Turn : into ： after Han or a closing mark; not in `:)`, `:smile:` and their like.

    Left alone here, and by the rules of the other marks: a sign that prose names, `名和值以:分隔`.

    >>> widen_colons("时间: 18:13 《条例》:全文 好:)")
    ('时间： 18:13 《条例》：全文 好:)', 2)
    """
    return substitute(_COLON_RE, _widen_behind_name, text)


def _widen_behind_name(match: re.Match[str]) -> str:
    """Return the full-width form of a mark; behind a half-width bracket only where this follows a name."""
    text, place = match.string, match.start()
    if text[place - 1] == ")" and not _NAME_RE.search(text, max(0, place - _LONGEST_NAME), place):
        return match[0]
    return match[0].translate(FULL_WIDTH_OF_ASCII)


def widen_semicolons(text: str) -> Changed:
    """Turn ; into ； after Han or a closing mark; not before a statement of code.

    >>> widen_semicolons("第一;ETF a;b 宋体;color:red")
    ('第一；ETF a;b 宋体;color:red', 1)
    """
    return substitute(_SEMICOLON_RE, _widen_behind_name, text)


def widen_question_marks(text: str) -> Changed:
    r"""Turn a run of ? and ! into ？ and ！ after Han, a closing mark, or ？ and ！.

    Left alone before a Latin letter: !, a run of ?, one before the parameters of an address, `列表页?page=2`, one of
    two around a word, which were quotes or are code, and one before an initial, which was a dot: `林恩?X`.

    >>> widen_question_marks("什么?!\n好吗?A股\n来自Yahoo!的")
    ('什么？！\n好吗？A股\n来自Yahoo!的', 2)
    """

    def replace(match: re.Match[str]) -> str:
        return match[0] if _is_lost_dot(match) else match[0].translate(FULL_WIDTH_OF_ASCII)

    total = 0
    for pattern in _QUESTION_RES:
        text, count = substitute(pattern, replace, text)
        total += count
    return text, total


def _is_lost_dot(match: re.Match[str]) -> bool:
    """Say whether a question mark stands where a code page could not write the dot of a name."""
    text, place = match.string, match.start()
    if not _INITIAL_RE.match(text, place):
        return False
    return not _ASKING_RE.search(text[max(text.rfind("\n", 0, place), place - _LONGEST_CLAUSE, 0) : place])


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
    total = 0
    for mark, pattern in _ELLIPSIS_RES.items():
        if mark in text:
            text, count = _unify_kind(pattern, text)
            total += count
    return text, total


def _unify_kind(pattern: re.Pattern[str], text: str) -> Changed:
    is_chinese = LineMemory(text)

    def replace(match: re.Match[str]) -> str:
        if match[0] == "……":  # most of all
            return match[0]
        before = text[match.start() - 1]
        if not _BEFORE_ELLIPSIS_RE.match(before) or not is_chinese(match.start()) or _is_named(text, *match.span()):
            return match[0]
        return "…………" if match[0][0] in _SIGNS and len(match[0]) >= 4 else "……"

    return substitute(pattern, replace, text)


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
    total = 0
    for dash, pattern in _DASH_RES:
        if dash in text:
            joints = _find_joints(text, pattern) if dash == HYPHENS else frozenset()
            text, count = substitute(pattern, partial(_unify_dash, joints=joints), text)
            total += count
    return text, total


def _find_joints(text: str, hyphens: re.Pattern[str]) -> frozenset[int]:
    """Return the places of runs of hyphens that join the items of a path."""
    joints: set[int] = set()
    runs = list(hyphens.finditer(text))
    for matches in _group_by_line(text, runs) if len(runs) > 1 else ():
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


def _unify_dash(match: re.Match[str], joints: Container[int]) -> str:
    if match.start() in joints:
        return match[0]
    char, length = match[0][0], len(match[0])
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
