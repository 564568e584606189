"""Full-width marks inside numbers, times and formulas become ASCII, where the neighbours prove them part of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import AND, ASCII_OF_FULL_WIDTH, HAN, HAN_LIST_NUMERALS, LATIN
from newsnorm.text.substitution import Changed, find_lines, map_lines, substitute

PERCENT, DOT, COMMA, COLON = "％．，："
OPERATORS = "－＋／＝＆＠＃＿＊＼"

_PERCENT_RE = compile_late(f"{PERCENT}(?<=[0-9]{PERCENT})")
# Not in `耶茨．R．弗朗西`: both dots of a Chinese name stay alike.
_IN_NUMBER = f"(?<=[0-9]{DOT})(?=[0-9])"
_AFTER_LATIN = f"(?<=[{LATIN}]{DOT})(?<![{HAN}]{DOT}[{LATIN}]{DOT})(?=[{LATIN}0-9{HAN}])"
_IN_CODE = f"(?<=[0-9]{{4}}{DOT})(?=[A-Z]{{1,4}}(?![A-Za-z]))"  # ６００００１．ＳＨ, no number of an entry
_DOT_RE = compile_late(f"{DOT}(?:{_IN_NUMBER}|{_AFTER_LATIN}|{_IN_CODE})")
# A regex that begins with the mark skips to it; the whole ones below would try at every digit.
# The digit behind the mark first: that fails fastest.
_MAYBE_THOUSANDS_RE = re.compile(f"{COMMA}[0-9](?<=[0-9]{COMMA}.)[0-9]{{2}}")
_MAYBE_TIME_RE = re.compile(f"{COLON}[0-5](?<=[0-9]{COLON}.)[0-9]")
_UNIT = "元亿億万萬千百股人家个個户戶件台臺辆輛吨噸名项項次米种種套张張份条條%％"
_THOUSANDS_RE = compile_late(
    rf"""
    [0-9] (?<! [0-9.，,]. ) (?<! [0-9{LATIN}]{DOT}. )   # no number or address goes on here
    [0-9]{{0,2}} (?: {COMMA}[0-9]{{3}} )++ (?! [0-9，,] )
    (?= (?: [.．][0-9]+ )? [多余餘]? [{_UNIT}] )
    """,
    re.VERBOSE,
)
# Two numbers with a colon are a label, a score or a ratio, and no time, behind a label or before what is counted.
_LABEL = "图圖表第例注註附式题題问問答案条條款步章节節景况況形型类類组組卷册冊集回段轮輪局比分以胜勝负負败敗赔賠率"
_THINGS = "次人名位条條项項家届屆"  # counted in whole numbers: the dot in 3．5人 is that of an entry
_COUNTED = "年月日亿億万萬千元家个個人名位项項次条條分款种種倍%％"
_TIME_WORD_ENDS = "间間刻时時午晚晨早日号號"  # `时间：8：30`
_HOUR = "(?:[01]?[0-9]|2[0-3])"
_SIXTY = "[0-5][0-9]"
_TIME_RE = compile_late(
    rf"""
    (?: (?<! [0-9:：.{_LABEL}] ) | (?<= [{_TIME_WORD_ENDS}][:：] ) ) (?<! [0-9{LATIN}]{DOT} ) (?<! [{_LABEL}][ ] )
    {_HOUR} {COLON}{_SIXTY} (?: {COLON}{_SIXTY} )?
    (?! [0-9:：.] | {DOT}[0-9] ) (?! [ ]?[{_COUNTED}] )
    """,
    re.VERBOSE,
)
_LIST_SIGNS = "：:；;，,"
# Where the number of an entry stands: at the start of a line, after its label (一、 or （一）) or inside a line.
_ENTRY_RE = compile_late(rf"(?:\n|[{HAN_LIST_NUMERALS}]、|[）){_LIST_SIGNS}]) ?([1-9][0-9]?)\Z")
_LONGEST_ENTRIES = 2000  # until the next number
_LONGEST_ENTRY = 5  # of it, with what stands before
_THING_RE = compile_late(rf"{DOT}[0-9]{{1,5}} ?[{_THINGS}]")
# A score and no time: the minutes are one digit, or too many, or the hours are.
_SCORE_RE = compile_late(
    f"[0-9]{{1,3}}{COLON}(?:[0-9]|[6-9][0-9]|[0-9]{{3}})|(?:2[5-9]|[3-9][0-9]|[0-9]{{3}}){COLON}[0-9]{{1,3}}"
)
_RATIO = f"[0-9]{{1,3}}{COLON}[0-9]{{1,3}}"
_RATIO_RE = compile_late(_RATIO)
_NEXT_RATIO = f"(?:[、，,；; ]{{1,2}}|[{AND}]){_RATIO}"
_RATIOS_RE = compile_late(f"(?<![0-9：]){_RATIO}(?:{_NEXT_RATIO})*+(?![0-9：]|{_NEXT_RATIO})")
_SCORES_FOLLOW_RE = compile_late(rf"(?:比分[^0-9，。；]{{0,4}}|[{_LABEL}][ ]?)\Z")
_LONGEST_LABEL = 6
_DOUBLED = "＋＋"
_DOUBLED_RE = compile_late(f"{_DOUBLED}(?<=[A-Za-z]{_DOUBLED})(?!＋)")
# One for each: a search skips to a literal.
_OPERATOR_RES = tuple(compile_late(f"{operator}(?<=[{LATIN}0-9].)(?=[{LATIN}0-9])") for operator in OPERATORS)


def narrow_percent(text: str) -> Changed:
    """Turn ％ after a digit into %.

    >>> narrow_percent("增长3.5％（％）")
    ('增长3.5%（％）', 1)
    """
    return _PERCENT_RE.subn("%", text)


def narrow_dots(text: str) -> Changed:
    r"""Turn ． into . between digits and after Latin; between Han it may be an interpunct and stays.

    Left alone: after the number of an entry that begins with a number of things, `1．49 次列车`.

    >>> narrow_dots("3．5 www．a．com 约翰．史\n1．49 次列车")
    ('3.5 www.a.com 约翰．史\n1．49 次列车', 3)
    """

    def replace(match: re.Match[str]) -> str:
        return DOT if _numbers_entry(text, match.start()) else "."

    return substitute(_DOT_RE, replace, text)


def _numbers_entry(text: str, place: int) -> bool:
    """Say whether a dot stands after the number of an entry: inside a line, the number before or after it is there."""
    entry = _ENTRY_RE.search(text[max(0, place - _LONGEST_ENTRY) : place])
    if not entry or not text[place + 1 : place + 2].isdigit():
        return False
    if not _THING_RE.match(text, place):
        return False
    if entry[0][0] not in _LIST_SIGNS:
        return True
    number = int(entry[1])
    # The dot after the other number may have become narrow: a second run must see the same.
    after, before = text[place : place + _LONGEST_ENTRIES], text[max(0, place - _LONGEST_ENTRIES) : place]
    return any(f"{number + 1}{dot}" in after or f"{number - 1}{dot}" in before for dot in (DOT, "."))


def narrow_thousands(text: str) -> Changed:
    """Turn ， into , between groups of three digits that a unit follows; without a unit it may be a list.

    >>> narrow_thousands("1，000万元，代码600，001和002")
    ('1,000万元，代码600，001和002', 1)
    """
    return map_lines(text, _MAYBE_THOUSANDS_RE, _narrow_groups) if _MAYBE_THOUSANDS_RE.search(text) else (text, 0)


def _narrow_groups(line: str) -> Changed:
    return _THOUSANDS_RE.subn(lambda match: match[0].replace(COMMA, ","), line)


def narrow_times(text: str) -> Changed:
    """Turn ： into : in a time of day; labels, scores and ratios stay, and all of a list with a score in it.

    >>> narrow_times("22日18：13，比分3：2，图1：20家")
    ('22日18:13，比分3：2，图1：20家', 1)
    >>> narrow_times("依次为2：20、3：0、1：31")
    ('依次为2：20、3：0、1：31', 0)
    """
    if not _MAYBE_TIME_RE.search(text):
        return text, 0
    parts: list[str] = []
    done = count = 0
    for start, end in find_lines(text, _MAYBE_TIME_RE):
        scores = frozenset(_places_of_scores(text, start, end))
        for time in _TIME_RE.finditer(text, start, end):
            if time.start() not in scores:
                parts += text[done : time.start()], time[0].replace(COLON, ":")
                done = time.end()
                count += 1
    return "".join((*parts, text[done:])), count


def _places_of_scores(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the items of a list of scores begin: one of them can be nothing else, or its label stands before."""
    for ratios in _RATIOS_RE.finditer(text, start, end):
        items = list(_RATIO_RE.finditer(text, *ratios.span()))
        before = text[max(0, ratios.start() - _LONGEST_LABEL) : ratios.start()]
        if _SCORES_FOLLOW_RE.search(before) or any(_SCORE_RE.fullmatch(item[0]) for item in items):
            yield from (item.start() for item in items)


def narrow_operators(text: str) -> Changed:
    """Turn full-width operators into ASCII between Latin letters or digits, and ＋＋ after a letter.

    >>> narrow_operators("A＋B｜C")
    ('A+B｜C', 1)
    """
    total = 0
    for operator, pattern in zip(OPERATORS, _OPERATOR_RES, strict=True):
        if operator in text:
            text, count = pattern.subn(operator.translate(ASCII_OF_FULL_WIDTH).replace("\\", r"\\"), text)
            total += count
    if _DOUBLED in text:  # of a language: Ｃ＋＋
        text, count = _DOUBLED_RE.subn("++", text)
        total += count
    return text, total
