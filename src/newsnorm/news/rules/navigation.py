"""Lines for moving about a site: links back, to neighbours, to the rest of the text; marks for a list of contents."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, COLONS, WIDE_CLAUSE_ENDS
from newsnorm.lexicon.moments import HOURS, WHOLE_WEEK
from newsnorm.lexicon.page_parts import CONTENTS_HINTS, CONTENTS_SIGN, PAGER
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Link
from newsnorm.news.credits import MAYBE_BACK_RE, cut_way_back, read_credits
from newsnorm.news.info_line import CONTROL_HINTS, cut_controls, may_hold_controls
from newsnorm.news.line import NOTHING_MORE, Line, LineMatch, strip_brackets
from newsnorm.news.phrase import Phrase, hints_of, join_phrases
from newsnorm.news.rule import LineRule

_LONGEST_LINE = 100
_BACK = read_words("navigation", part="back")
_NAMED = read_words("navigation", part="back", flag="named")
_NEIGHBOURS = read_words("navigation", part="neighbour")
_ROLLING = any_of(read_words("navigation", part="rolling"))
_NEIGHBOUR_STARTS = frozenset(word[0] for word in _NEIGHBOURS)
_CLICK = f"{any_of(read_words('navigation', part='click'))}?"
_ARROW = r"\s*(?:[>»＞》]{1,3}|\.{3}|…{1,2})?"
_LOOK = f"{any_of(read_words('share', part='thus'))}?{any_of(read_words('share', part='look'))}"
_PHRASES = (
    Phrase(read_words("navigation", part="more"), before=rf"[↓⬇\s]{{0,6}}{_CLICK}", after=_ARROW),
    # `↓↓↓点击“阅读原文”，查看更多`
    Phrase(
        read_words("navigation", part="more"),
        before=rf"[↓⬇\s]{{0,6}}{_CLICK}[“「]?",
        after=rf"[”」]?[，,]?\s?{_LOOK}[^，。]{{0,12}}",
    ),
    Phrase(read_words("navigation", part="more", flag="what"), before=_CLICK, after=rf"\w{{2,4}}{_ARROW}"),
    Phrase(
        read_words("navigation", part="hotline"),
        before="(?:[违違]法和不良信息)?",
        after=rf"\s*[{COLONS}]\s*[\w.@ -]{{6,40}}",
    ),
    Phrase(
        read_words("navigation", part="tips"),
        before=r"[■◆▲●]?\s?\w{0,12}?",
        after=rf"\s*[{COLONS}]\s*(?=[^@]{{0,40}}@|(?:\D{{0,12}}\d){{5}})[\w.@ /()、-]{{5,60}}",
    ),
    Phrase(HOURS, before=WHOLE_WEEK, after=rf"\S{{0,12}}{_ROLLING}(?:\s?直播)?"),
)
_NAVIGATION_RE = compile_late(f"{join_phrases(_PHRASES)}|{PAGER}")
_BACK_RE = compile_late(any_of(_BACK) + any_of(read_words("navigation", part="target")))
_BACK_TO_RE = compile_late(rf"{any_of(_NAMED)}[\w]{{2,8}}{any_of(read_words('navigation', part='channel'))}")
_BACK_PART_RE = compile_late(rf"\s++(?:[{BARS}/]\s*+)?|[{BARS}/]\s*+")
_NEIGHBOUR_RE = compile_late(rf"{any_of(_NEIGHBOURS)}(?:文章)?\s*(?:[{COLONS}]\s*(?P<title>.*))?")
# The way to a page, with what parts its steps: `当前位置：首页 > 新闻 > 正文`, `首页>>新闻`, `江州网 > 新闻 > 正文`.
_WAY = any_of(read_words("page_ends", part="way"))
_HOMES, _HERE = (read_words("navigation", part=part) for part in ("home", "here"))
_HOME = any_of(_HOMES)
_ARROWED = r"\s*[>＞»›→]{1,2}\s*"
_STEPS = rf"(?:(?:{_ARROWED}|\s*[/{BARS}-]\s*)[^\s>＞»›→/{BARS}-]{{1,12}}){{1,7}}"
_WAY_RE = compile_late(
    rf"""
    (?:{_WAY}\s?[{COLONS}]\s?[^\s>＞»›→/{BARS}-]{{1,16}} | (?:位置\s?[{COLONS}]\s?)?\S{{0,10}}{_HOME}) {_STEPS}
    | [^\s>＞»›→{COLONS}]{{2,12}} (?:{_ARROWED}[^\s>＞»›→]{{1,12}}){{0,6}} {_ARROWED}{any_of(_HERE)}
    """,
    re.VERBOSE,
)
_WAY_HINTS = (*read_words("page_ends", part="way"), *_HOMES, *_HERE)
_PROSE_RE = compile_late(f"[。；;]|{any_of(read_words('navigation', part='prose'))}")
_CONTENTS_RE = compile_late(CONTENTS_SIGN, re.IGNORECASE)


def read_navigation(line: Line) -> LineMatch | None:
    """Return a match if a line is for moving about the site: `返回列表`, `上一篇：…`, links back.

    Example:
        >>> [read_navigation(Line(text=text)) is None for text in ("返回列表", "返回首页后，系统会退出")]
        [False, True]
    """
    text = line.text
    if not 3 <= len(text) <= _LONGEST_LINE or text[-1] in WIDE_CLAUSE_ENDS:
        return None
    is_navigation = (
        (MAYBE_BACK_RE.search(text) and (_is_way_back(text, line.links) or _is_empty_credit(line)))
        or _NAVIGATION_RE.fullmatch(text)
        or (may_hold_controls(text) and _is_all_controls(text))
        or (text[0] in _NEIGHBOUR_STARTS and _is_neighbour(text, line.links))
        or (line.place != "tail" and _WAY_RE.fullmatch(text))
    )
    return NOTHING_MORE if is_navigation else None


def _is_all_controls(text: str) -> bool:
    """Return whether a line is sizes of letters, a button in brackets, or several buttons, and nothing else."""
    rest, count, has_sizes = cut_controls(text)
    return not rest and count > 0 and (has_sizes or count > 1 or text[0] in "【[（(")


def _is_way_back(text: str, links: tuple[Link, ...]) -> bool:
    parts = [part for part in _BACK_PART_RE.split(text) if part]
    named = [part for part in parts if _BACK_RE.fullmatch(part) is None]
    linked = {link.text.strip() for link in links} if named else ()
    is_beside = len(named) < len(parts)
    return all(
        (part in linked and part.startswith(_NAMED) and len(part) <= 14) or (is_beside and _BACK_TO_RE.fullmatch(part))
        for part in named
    )


def _is_empty_credit(line: Line) -> bool:
    """Return whether a way back stands before nothing, or before a credit that names nobody."""
    way_back, rest = cut_way_back(strip_brackets(line.text)[0])
    if not way_back or not rest:
        return bool(way_back)
    credit = read_credits(rest, may_be_empty=line.place == "tail")
    return credit is not None and not credit.people


def _is_neighbour(text: str, links: tuple[Link, ...]) -> bool:
    match = _NEIGHBOUR_RE.fullmatch(text)
    if match is None:
        return False
    title = (match["title"] or "").strip()
    if not title:
        return match["title"] is not None or any(link.text.strip() == text for link in links)
    if any(link.text.strip() == title for link in links):
        return True
    return len(title) <= 50 and _PROSE_RE.search(title) is None


def read_contents_mark(line: Line) -> LineMatch | None:
    """Return a match if a line is the mark for a table of contents, a word where the site has no plugin for it.

    Example:
        >>> [read_contents_mark(Line(text=text)) is None for text in ("[TOC]", "[目录]")]
        [False, True]
    """
    return NOTHING_MORE if _CONTENTS_RE.fullmatch(line.text) else None


NAVIGATION: Final = LineRule(
    id="navigation",
    kind="navigation",
    places=("lead", "tail"),
    leaves="always",
    read=read_navigation,
    hints=(*_BACK, *_NEIGHBOURS, *hints_of(_PHRASES), *CONTROL_HINTS, *_WAY_HINTS),
    doc=(
        "Links back, `返回列表`, `上一篇：` with its title, page numbers, 查看全文, hotlines with a number; sizes of "
        "letters and buttons of the page alone in a line; at the head the way to the page."
    ),
    examples=(
        "返回江州日报新闻｜返回首页",
        "返回列表",
        "上一篇：江州地铁三号线试运行",
        "上一页 [1] [2] 下一页",
        "查看全文>>",
        "【字体：大 中 小】",
        "【打印】【关闭】",
        "江州新闻报料：0250-8000000",
        "收藏 打印本页 关闭窗口",
        "当前位置：首页 > 新闻中心 > 正文",
        "点击“阅读原文”查看更多",
        "商务合作请联系：bd@jiangzhou.example",
    ),
    keeps=(
        "打印",
        "字体：大中小号各一种",
        "收藏与打印",
        "当前位置：江州港东侧",
        "返回首页后，系统会自动退出登录。",
        "上一篇：我们谈了通胀，这一篇谈就业。",
        "新闻热线：怎样接好每一个电话",
        "商务合作：双方的下一步",
        "阅读原文比阅读译文更难",
    ),
)

CONTENTS_MARK: Final = LineRule(
    id="toc-mark",
    kind="navigation",
    places=("lead", "tail", "any"),
    leaves="always",
    read=read_contents_mark,
    hints=CONTENTS_HINTS,
    starts="@[",
    doc="A mark for a table of contents, alone in its paragraph.",
    examples=("[TOC]", "@[toc]", "[[_TOC_]]"),
    keeps=("[TOC] 见下", "[目录]"),
)
