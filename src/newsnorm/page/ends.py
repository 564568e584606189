"""Lines of a page that only stand below articles: notices, headings over other articles, comments, buttons, slogans."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import CLOSING_SPEECH, COLONS, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.labels import COUNTER, label_words
from newsnorm.lexicon.moments import MOMENT
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.news.credits import WAY_BACK
from newsnorm.news.line import Line
from newsnorm.news.matching import match_line
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.page.notices import is_foot, is_notice

# Such a line ends the article where so much of the prose stands above it: one that stands nowhere else, one over
# other articles, and a button, which may stand above the text too.
_LEAST = 0.1
_THIRD = 0.35
_HALF = 0.5
_LONGEST = 400
_LONGEST_BUTTON = 40
_LONGEST_SLOGAN = 200
_MARKS = r"[\s\W\d]*"
_LAST_MARKS = f"{_MARKS}+"
_MORE = any_of(read_words("page_ends", part="more"))
_SURE = any_of(read_words("page_ends", part="sure"))
_AFTER_SURE = rf"(?:{_LAST_MARKS}(?:(?:{_MORE}|{_SURE}){_LAST_MARKS})?$|\s*+(?:[】\])）》]|[{COLONS}](?!\s*+[“「])))"
_SURE_RE = compile_late(rf"{_MARKS}{_SURE}{_AFTER_SURE}")
_READERS_RE = compile_late(
    rf"{_MARKS}(?:[共已]有?{_MARKS})?{any_of(read_words('page_ends', flag='readers'))}{_AFTER_SURE}"
)
_WHOLE_RE = compile_late(
    rf"{_MARKS}{any_of(read_words('page_ends', part='whole'))}{_LAST_MARKS}(?:{_MORE}{_LAST_MARKS})?$"
)
# 版权所有者 begins a sentence.
_START_RE = compile_late(rf"[\s【\[]*+{any_of(read_words('page_ends', part='start'))}(?![者人权權的])")
_OPENING_RE = compile_late(rf"\s*{any_of(read_words('page_ends', part='opening'))}")
# 更多江州电视台报道
_MORE_OF_RE = compile_late(
    rf"\s*{any_of(read_words('related', part='which', flag='of'))}\w{{2,12}}"
    rf"{any_of(read_words('related', part='what'))}[\s\W]*$"
)
# 江州网络电视台版权所有
_OF_OUTLET_RE = compile_late(rf"\s*(\w{{3,16}}?){any_of(read_words('notices', part='all'))}[\s\W]*$")
_UNSEEN_RE = compile_late(rf"\s*{any_of(read_words('page_ends', part='unseen'))}[^{WIDE_SENTENCE_ENDS}]{{1,30}}.?$")
_WAY_RE = compile_late(rf"\s*{any_of(read_words('page_ends', part='way'))}\s?[{COLONS}]")
_INSERT_RE = compile_late(rf"{_MARKS}(?:{any_of(read_words('page_ends', part='insert'))}{_LAST_MARKS}){{1,3}}$")
# 收藏市场升温 is a heading of the text, 收藏本文 and 分享到：微博 are buttons.
_BUTTONS = read_words("page_ends", part="button")
_AFTER_BUTTON = rf"[\W\d_]|$|[本此该該这這我到至给給二]|{any_of(_BUTTONS)}"
CONTROL_RE: Final = compile_late(rf"{any_of(read_words('page_controls'))}|[^\s]{{0,4}}字[体體号號型]")
"""How a line of buttons beside an article begins: `发表评论`, `调整字号：`."""

_BUTTON_RE = compile_late(rf"\s*(?:{any_of(_BUTTONS)}(?:{_AFTER_BUTTON}|(?<=[到至{COLONS}])))")
# `Share this`, but not `Share your media`.
_ENGLISH_BUTTON_RE = compile_late(r"\s*Share\s(?!this|on|via|to|it)[a-zA-Z]")
# `分享`, `Facebook LINE`, `上一篇 下一篇`, and a choice of letter sizes: `A- A A+`.
# A colon behind one is a mark between two, and the choice ends with its last letter: there is one way to read each.
_CONTROL = any_of(
    word
    for word in (*_BUTTONS, *read_words("page_ends", part="network"), *read_words("navigation", part="neighbour"))
    if word[-1] not in COLONS or word.rstrip(COLONS) not in _BUTTONS
)
_CONTROLS_RE = compile_late(rf"[\W\d]*+(?:(?:{_CONTROL}|[AＡ](?:[\W\d]*+[AＡ])++(?![\W\d]*+[AＡ]))[\W\d]*+)++")
# `阅读 1234`, `浏览次数：12次`; `更新时间：2023-03-08 10:15`; `来源：` and nothing behind it.
_COUNTED_RE = compile_late(
    rf"""
    {_MARKS}{COUNTER}\s?[{COLONS}]?\s?[（(]?\s?\d[\d,.]{{0,11}}\s?[万萬wW]?\+?\s?[次人]?[）)]?
    | (?:[共已]有?)?\s?\d{{1,7}}\s?[条條人个個次](?:{any_of(label_words("count"))}|参与|參與)
    | {_MARKS}{any_of(label_words("modified"))}\s?[{COLONS}]?\s?{MOMENT}
    | {_MARKS}{any_of(label_words("source"))}\s?[{COLONS}]
    """,
    re.VERBOSE,
)
_FURTHER_RE = compile_late(rf"{_MARKS}{any_of(read_words('page_parts', part='further'))}[\s\W]*")
_WAY_BACK_RE = compile_late(rf"{WAY_BACK}$")
_WAY_BACK_ENDS = read_words("navigation", part="more", flag="beside")
# `扫一扫在手机打开当前页`.
_SCANNED = any_of((*read_words("page_ends", part="scanned"), *read_words("navigation", part="more")))
_SCAN_RE = compile_late(rf".{{0,8}}?{any_of(read_words('page_ends', part='scan'))}.*{_SCANNED}")
_LONGEST_SCAN = 30
_PLACE_RE = compile_late(any_of(read_words("page_ends", part="place")))
# Somebody else asks or forbids: 他说：“欢迎关注我们的公众号。”
_QUOTED_RE = compile_late(rf"[{COLONS}]\s?[“「]")
_QUOTES = ("“", "「")
_ASK_RE = compile_late(any_of(read_words("page_ends", part="ask")))
_FOLLOW_RE = compile_late(any_of(read_words("page_ends", part="follow")))
_TOLD_ENDS = frozenset(f"{WIDE_SENTENCE_ENDS}{CLOSING_SPEECH}") - {"？"}
_KINDS = frozenset({"related", "share", "disclaimer"})
_KIND_HINT_RE = compile_words(word for rule in LINE_RULES if rule.kind in _KINDS for word in rule.hints)
# What the signs of `_is_sign` begin with, marks and numbers apart.
_FIRST_LETTERS = frozenset(
    word[0]
    for word in (
        *(word for part in ("sure", "whole", "start", "opening") for word in read_words("page_ends", part=part)),
        *(*_BUTTONS, *read_words("related", part="which", flag="of"), "共", "已"),
        *label_words("count", "modified", "source"),
    )
)


def ends_article(text: str, above: float) -> bool:
    """Say whether a line ends the article, this part of the prose being above it.

    Example:
        >>> [ends_article(text, 0.9) for text in ("相关新闻：", "声明：", "分享到", "相关新闻发布会定于周五举行。")]
        [True, True, True, False]
        >>> ends_article("分享到", 0.2)
        False
    """
    text = text.strip()
    if not text or len(text) > _LONGEST or above < _LEAST:
        return False
    if _may_be_sign(text) and _is_sign(text, above):
        return True
    if above < _HALF or "\n" in text:
        return False
    if len(text) <= _LONGEST_BUTTON and (_asks_to_scan(text) or _is_of_outlet(text)):
        return True
    found = match_line(Line(text=text, place="tail")) if _KIND_HINT_RE.search(text) else None
    return found is not None and found.rule.kind in _KINDS


def _may_be_sign(text: str) -> bool:
    """Say whether a line begins with a letter that a sign begins with, or with none: hardly a paragraph does."""
    return text[:1] in _FIRST_LETTERS or not text[:1].isalpha()


def _is_sign(text: str, above: float) -> bool:
    """Say whether a line by the words that it begins with ends the article, this part of the prose being above it."""
    if _SURE_RE.match(text):
        return True
    if above < _THIRD:
        return False
    if _WHOLE_RE.match(text) or _START_RE.match(text) or _MORE_OF_RE.match(text):
        return True
    if _OPENING_RE.match(text) and text[-1] not in _TOLD_ENDS:
        return True
    return above >= _HALF and "\n" not in text and (is_button(text) or _COUNTED_RE.fullmatch(text) is not None)


def _is_of_outlet(text: str) -> bool:
    """Say whether a line names an outlet and says that it has the rights, and nothing else."""
    outlet = _OF_OUTLET_RE.match(text)
    return outlet is not None and looks_like_outlet(outlet[1])


def _asks_to_scan(text: str) -> bool:
    """Say whether a line asks to scan a code, to read on with a phone or to share: it is no sentence of the text."""
    return len(text) <= _LONGEST_SCAN and text[-1] not in _TOLD_ENDS and _SCAN_RE.match(text) is not None


def is_over_others(text: str) -> bool:
    """Say whether a line is a heading over other articles: 相关链接."""
    return _may_be_sign(text) and (_WHOLE_RE.match(text.strip()) or _MORE_OF_RE.match(text)) is not None


def is_over_comments(text: str) -> bool:
    """Say whether a line is a heading over what readers wrote.

    Example:
        >>> [is_over_comments(text) for text in ("网友评论（12）", "3 条评论", "声明", "网友评论不一。")]
        [True, True, False, False]
    """
    return len(text) <= _LONGEST_BUTTON and _READERS_RE.match(text.strip()) is not None


def is_button(text: str) -> bool:
    """Say whether a line is made of buttons: `分享到：微博 微信`, `打印`."""
    if len(text) > _LONGEST_BUTTON or text.endswith("。") or _ENGLISH_BUTTON_RE.match(text):
        return False
    return _BUTTON_RE.match(text) is not None


def is_controls(text: str) -> bool:
    """Say whether a line is made of buttons and of nothing else.

    Example:
        >>> [is_controls(text) for text in ("A- A+", "分享 Facebook LINE", "微博打印机")]
        [True, True, False]
    """
    return len(text) <= _LONGEST_BUTTON and _CONTROLS_RE.fullmatch(text) is not None


def is_further(text: str) -> bool:
    """Say whether a line leads to the rest of a text, and is nothing else: the button below a teaser.

    Example:
        >>> [is_further(text) for text in ("查看详情", "阅读更多 →", "更多人来了。")]
        [True, True, False]
    """
    return len(text) <= _LONGEST_BUTTON and _FURTHER_RE.fullmatch(text) is not None


def is_way_back(text: str) -> bool:
    """Say whether a line ends with the way back to a front page: some sites glue it to the last line of a text.

    Example:
        >>> [is_way_back(text) for text in ("作者：林一舟返回江州，查看更多", "返回江州，查看更多信息。")]
        [True, False]
    """
    return text.endswith(_WAY_BACK_ENDS) and _WAY_BACK_RE.search(text[-_LONGEST_BUTTON:]) is not None


def is_insert(text: str) -> bool:
    """Say whether a line of the text is a button, the mark of an advert, or stands for what cannot be played.

    Example:
        >>> [is_insert(text) for text in ("【广告】", "请继续往下阅读...", "您的浏览器不支持video标签。", "广告费用")]
        [True, True, True, False]
    """
    return len(text) <= _LONGEST_BUTTON and (_INSERT_RE.match(text) or _UNSEEN_RE.match(text)) is not None


def is_way(text: str) -> bool:
    """Say whether a line is the way to the page.

    Example:
        >>> is_way("当前位置：首页 > 新闻 > 正文"), is_way("位置：江州港东侧")
        (True, False)
    """
    return len(text) <= _LONGEST_SLOGAN and _WAY_RE.match(text) is not None


def is_slogan(text: str) -> bool:
    """Say whether a line at the end asks to follow the site somewhere, is of the foot of a page, or is a notice.

    Example:
        >>> is_slogan("江州日報現已開設Facebook專頁，快點加入！"), is_slogan("她在微博上說，會繼續關注此事。")
        (True, False)
    """
    if text.lstrip().startswith(_QUOTES) or _QUOTED_RE.search(text):
        return False
    if is_foot(text) or is_notice(text):
        return True
    if len(text) > _LONGEST_SLOGAN or not (_PLACE_RE.search(text) and _FOLLOW_RE.search(text)):
        return False
    # 他在微博上说会继续关注此事。: a sentence that asks for nothing is one of the text.
    return not text.rstrip().endswith("。") or _ASK_RE.search(text) is not None
