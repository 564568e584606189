"""Half-width stops, dots and dashes become Chinese marks where a Han character or a closing full-width mark proves it.

Each regex begins with its mark and looks back from there: that is several times faster than a look-behind in front.
"""

from __future__ import annotations

import re

from newsnorm.text.classes import CLOSE, HAN, HAN_RE, KANA, LATIN, OPEN, STOP
from newsnorm.text.substitution import Changed, LineMemory, substitute

_QUOTES = "\"'"
# Curly quotes are Western marks too: alone they do not prove Chinese.
_BRACKETS = CLOSE.removesuffix("”’")
_BRACKETS_OPEN = OPEN.removesuffix("“‘")
_NUMERALS = frozenset("一二三四五六七八九十百零〇甲乙丙丁戊己庚辛壬癸第（）")


def _comma_after(chars: str) -> str:
    """A comma after one of these characters, or after a space behind it."""
    return f",(?:(?<=[{chars}],)|(?<=[{chars}] ,))"


def _behind_quote(mark: str) -> str:
    """Look behind a mark: is it behind a closing quote that has Chinese before it?"""
    return f"(?<=[{HAN}{STOP}{_BRACKETS}][”’]{mark})|(?<=……[”’]{mark})"


_ANY_WORD = f"(?= ?[{HAN}{OPEN}{LATIN}0-9{_QUOTES}\n])"
_COMMA_RE = re.compile(
    "|".join(
        (
            _comma_after(HAN) + _ANY_WORD,
            _comma_after(f"{LATIN}0-9%)") + f"(?= ?(?:[{HAN}{_BRACKETS_OPEN}]|[“‘][{HAN}]))",
            _comma_after(_BRACKETS) + _ANY_WORD,
            f",(?:{_behind_quote(',')})" + _ANY_WORD,
            f",(?<=[”’],)(?= ?[{HAN}])",
        )
    )
)
_FULL_STOP = r"\."
_PERIOD_RE = re.compile(
    f"{_FULL_STOP}(?:(?<=[{HAN}{_BRACKETS}]{_FULL_STOP})|{_behind_quote(_FULL_STOP)})(?=[{CLOSE}]*+\n)"
)
_COLON_RE = re.compile(
    rf":(?<=[{HAN}]:)(?![()/]|[DPO](?![A-Za-z0-9]))(?= ?[{HAN}{OPEN}{LATIN}0-9{_QUOTES}\n])"
)  # fmt: skip
_SEMICOLON_RE = re.compile(f";(?<=[{HAN}];)(?= ?[{HAN}{OPEN}{_QUOTES}\n])")
_QUESTION_RES = tuple(
    re.compile(f"{mark}(?<=[{HAN}]{mark})[?!]*+(?= ?[{HAN}{OPEN}{CLOSE}{_QUOTES}\n])") for mark in (r"\?", "!")
)
_WIDE_QUESTION = str.maketrans("?!", "？！")
_REPEATED_RE = re.compile("！！+|？？+")
_ELLIPSIS_RE = re.compile(rf"(?:\.{{3,}}+|。{{3,}}+|[…⋯]++)(?=[{HAN}{OPEN}{CLOSE}{STOP}{_QUOTES}\n])")
_BEFORE_ELLIPSIS_RE = re.compile(f"[{HAN}{CLOSE}{STOP}“‘「『]")
_DASH_RE = re.compile(f"([-─━―－⸺])(?<=[{HAN}{STOP}{CLOSE})].)\\1*+(?=[{HAN}{OPEN}])")
_LENGTH_OF_RULE = 5  # nobody writes a dash so: `-----` parts what stands before from what stands behind
_INTERPUNCT_RE = re.compile(f"[•‧・･∙⋅](?<=[{HAN}].)(?=[{HAN}])")
_KANA_RE = re.compile(f"[{KANA}]")


def widen_commas(text: str) -> Changed:
    """Turn , into ， where Chinese touches it; never between digits or between Latin words (GB/T 15834, 4.4).

    >>> widen_commas("熟悉HTML5,至少1,000家")
    ('熟悉HTML5，至少1,000家', 1)
    """
    is_chinese = LineMemory(text)
    return substitute(_COMMA_RE, lambda match: "，" if is_chinese(match.start()) else ",", text)


def widen_periods(text: str) -> Changed:
    r"""Turn . into 。 at the end of a line; between Han it may be an interpunct, after a numeral alone a list number.

    >>> widen_periods("\n句子.\n约翰.史密斯\n一.\n")
    ('\n句子。\n约翰.史密斯\n一.\n', 1)
    """

    def replace(match: re.Match[str]) -> str:
        start = text.rfind("\n", 0, match.start()) + 1
        before = text[start : match.start()]
        is_number = len(before) < 8 and set(before) <= _NUMERALS
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
        text, count = pattern.subn(lambda match: match[0].translate(_WIDE_QUESTION), text)
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

    Left alone: before a digit (the leader of a table of contents), between Latin words, `。。`.

    >>> unify_ellipses("\n我想...算了…\n第一章...12\n")
    ('\n我想……算了……\n第一章...12\n', 2)
    """
    is_chinese = LineMemory(text)

    def replace(match: re.Match[str]) -> str:
        before = text[match.start() - 1]
        if not _BEFORE_ELLIPSIS_RE.match(before) or not is_chinese(match.start()):
            return match[0]
        return "…………" if match[0][0] in "…⋯" and len(match[0]) >= 4 else "……"

    return substitute(_ELLIPSIS_RE, replace, text)


def unify_dashes(text: str) -> Changed:
    """Write a dash between Chinese as `——` (CLREQ, two-em dash); a single — or – is a connector and stays.

    >>> unify_dashes("中国--世界，运行 --help")
    ('中国——世界，运行 --help', 1)
    """

    def replace(match: re.Match[str]) -> str:
        char, length = match[1], len(match[0])
        if char == "―" and length == 1:
            return "—"
        longest = {"⸺": 2, "-": 6}.get(char, 4)
        is_dash = (char == "⸺" or length > 1) and length <= longest and length != _LENGTH_OF_RULE
        return "——" if is_dash else match[0]

    return substitute(_DASH_RE, replace, text)


def unify_interpuncts(text: str) -> Changed:
    """Write the dot inside a name as · U+00B7 (CLREQ); Japanese names keep their ・.

    >>> unify_interpuncts("約翰‧史密斯")
    ('約翰·史密斯', 1)
    """
    is_japanese = LineMemory(text, _KANA_RE)
    return substitute(_INTERPUNCT_RE, lambda match: match[0] if is_japanese(match.start()) else "·", text)
