"""Full-width marks inside numbers, times and formulas become ASCII, where the neighbours prove them part of one."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import ASCII_OF_FULL_WIDTH, HAN, LATIN
from newsnorm.text.substitution import Changed

PERCENT, DOT, COMMA, COLON = "％．，："
OPERATORS = "－＋／＝＆＠＃＿＊＼"

_PERCENT_RE = compile_late(f"{PERCENT}(?<=[0-9]{PERCENT})")
# Not in `耶茨．R．弗朗西`: both dots of a Chinese name stay alike.
_IN_NUMBER = f"(?<=[0-9]{DOT})(?=[0-9])"
_AFTER_LATIN = f"(?<=[{LATIN}]{DOT})(?<![{HAN}]{DOT}[{LATIN}]{DOT})(?=[{LATIN}0-9{HAN}])"
_DOT_RE = compile_late(f"{DOT}(?:{_IN_NUMBER}|{_AFTER_LATIN})")
# A regex that begins with the mark skips to it; the whole ones below would try at every digit.
_MAYBE_THOUSANDS_RE = re.compile(f"{COMMA}(?<=[0-9]{COMMA})[0-9]{{3}}")
_MAYBE_TIME_RE = re.compile(f"{COLON}(?<=[0-9]{COLON})[0-5][0-9]")
_UNIT = "元亿万千百股人家个户件台辆吨名项次米种套张份条%％"
_THOUSANDS_RE = compile_late(
    rf"""
    (?<! [0-9.，,] ) (?<! [0-9{LATIN}]{DOT} )           # no number or address goes on here
    [0-9]{{1,3}} (?: {COMMA}[0-9]{{3}} )++ (?! [0-9，,] )
    (?= (?: [.．][0-9]+ )? [多余]? [{_UNIT}] )
    """,
    re.VERBOSE,
)
# What numbers a thing or a score, and what counts things: then it is a label or a ratio, not a time.
_LABEL = "图表第例注附式题问答案条款步章节景况形型类组卷册集回段轮局比分以胜负败赔率"
_COUNTED = "年月日亿万千元家个人名位项次条分款种倍%％"
_HOUR = "(?:[01]?[0-9]|2[0-3])"
_SIXTY = "[0-5][0-9]"
_TIME_RE = compile_late(
    rf"""
    (?<! [0-9:：.{_LABEL}] ) (?<! [0-9{LATIN}]{DOT} ) (?<! [{_LABEL}][ ] )
    {_HOUR} {COLON}{_SIXTY} (?: {COLON}{_SIXTY} )?
    (?! [0-9:：.] | {DOT}[0-9] ) (?! [ ]?[{_COUNTED}] )
    """,
    re.VERBOSE,
)
_OPERATOR_RE = compile_late(f"[{OPERATORS}](?<=[{LATIN}0-9].)(?=[{LATIN}0-9])")


def narrow_percent(text: str) -> Changed:
    """Turn ％ after a digit into %.

    >>> narrow_percent("增长3.5％（％）")
    ('增长3.5%（％）', 1)
    """
    return _PERCENT_RE.subn("%", text)


def narrow_dots(text: str) -> Changed:
    """Turn ． into . between digits and after Latin; between Han it may be an interpunct and stays.

    >>> narrow_dots("3．5 www．a．com 约翰．史")
    ('3.5 www.a.com 约翰．史', 3)
    """
    return _DOT_RE.subn(".", text)


def narrow_thousands(text: str) -> Changed:
    """Turn ， into , between groups of three digits that a unit follows; without a unit it may be a list.

    >>> narrow_thousands("1，000万元，代码600，001和002")
    ('1,000万元，代码600，001和002', 1)
    """
    if not _MAYBE_THOUSANDS_RE.search(text):
        return text, 0
    return _THOUSANDS_RE.subn(lambda match: match[0].replace(COMMA, ","), text)


def narrow_times(text: str) -> Changed:
    """Turn ： into : in a time of day; labels, scores and ratios stay.

    >>> narrow_times("22日18：13，比分3：2，图1：20家")
    ('22日18:13，比分3：2，图1：20家', 1)
    """
    if not _MAYBE_TIME_RE.search(text):
        return text, 0
    return _TIME_RE.subn(lambda match: match[0].replace(COLON, ":"), text)


def narrow_operators(text: str) -> Changed:
    """Turn full-width operators into ASCII between Latin letters or digits.

    >>> narrow_operators("A＋B｜C")
    ('A+B｜C', 1)
    """
    return _OPERATOR_RE.subn(lambda match: match[0].translate(ASCII_OF_FULL_WIDTH), text)
