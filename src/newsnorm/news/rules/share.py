"""Slogans that ask to follow, scan, download or share."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, COLONS, SLASHES, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.moments import HOURS, WHOLE_WEEK
from newsnorm.lexicon.words import any_of, compile_words, read_rows, read_words
from newsnorm.news.line import NOTHING_MORE, Line, LineMatch
from newsnorm.news.phrase import Phrase, hints_of
from newsnorm.news.rule import LineRule

_LONGEST_SLOGAN = 100
_CODES = read_words("share", part="code")
_FOLLOW = read_words("share", part="follow")
_FOLLOW_MORE = read_words("share", part="follow", flag="subject")
_SEND = read_words("share", part="follow", flag="send")
_WAVE = read_words("share", part="wave")
_SCAN = any_of(read_words("share", part="scan"))
_PRESS = any_of(read_words("share", part="press"))
_ASK = any_of(read_words("share", part="ask"))
_ACCOUNT = any_of(word for word, *_, flags in read_rows("accounts") if flags == "follow")
_PROGRAM = any_of(read_words("share", part="program"))
_NEAR = any_of(read_words("share", part="near"))
_LOAD = any_of(read_words("share", part="load"))
_TO = any_of(read_words("share", part="to"))
_PRAISE = any_of(read_words("share", part="praise"))
_APP = any_of(read_words("accounts", part="app"))
_REPLY_WITH = any_of(read_words("share", part="reply"))
_MORE = any_of(read_words("share", part="more"))
_TOP = any_of(read_words("share", part="top"))
_BLUE = any_of(read_words("share", part="blue"))
_THUS = any_of(read_words("share", part="thus"))
_FORWARDS = read_words("share", part="like", flag="forward")
_FORWARD = any_of(_FORWARDS)
_SEEN = read_words("share", part="like", flag="own")
_AT_ONCE = "(?:一[键鍵])?"
_COMMA = r"[，,]\s?"
_REPLY = rf"(?:{_COMMA}{_REPLY_WITH}[“「]\S{{1,12}}[”」]\S{{0,8}})?"
# What readers are asked to do with the text: `点赞、`, `点亮“`.
_LIKE = rf"[“「]?{any_of(read_words('share', part='like'))}[”」]?"
_JOINED = rf"{_LIKE}[\s、和+]{{1,3}}"
_LIGHT = read_words("share", part="light")
_LIKES = rf"(?:{any_of(_LIGHT)}(?:{_JOINED}){{0,4}}|(?:{_JOINED}){{1,4}})[“「]?"
_PHRASES = (
    Phrase(("尽在", "盡在"), before=rf"海量[资資][讯訊][、，,]\s?\S{{0,10}}{_COMMA}", after=r"\S{2,16}"),
    Phrase(
        _CODES,
        before=rf"(?:{_MORE}[^，{WIDE_SENTENCE_ENDS}]{{0,12}}[！!，,]?\s?)?{_ASK}?{_SCAN}\S{{0,6}}",
        after=rf"[，,]?\s?{_THUS}?{any_of(_FOLLOW)}\S{{0,24}}",
    ),
    Phrase(_WAVE, before=rf"\S{{0,2}}{_APP}?", after=rf"[，,]?\s?{any_of(_FOLLOW)}\S{{0,24}}"),
    Phrase(_CODES, before=f"{_PRESS}{_NEAR}?", after=r"\S{0,20}"),
    Phrase(
        _FOLLOW,
        before=rf"{_ASK}(?:大家)?",
        after=rf"[{COLONS}]?\s?[“「《]?[^，。“”「」]{{0,20}}[”」》]?{_APP}?{_ACCOUNT}[”」》]?{_REPLY}",
    ),
    # `点击上方蓝字关注我们`, `点击上方“江州观察”关注`: the head of an article of an account.
    Phrase(
        _FOLLOW,
        before=rf"{_ASK}(?:(?:{_TOP}的?)?{_BLUE}|{_TOP}[“「][^“”「」]{{2,20}}[”」])[，,]?\s?(?:即?可)?{_AT_ONCE}",
        after=r"[^，。]{0,16}",
    ),
    Phrase(read_words("share", part="open"), before="[^，。]{0,10}", after=rf"{_LOAD}\S{{0,16}}{_PROGRAM}\S{{0,12}}"),
    # `扫码关注“健康江州”，获取更多健康资讯`
    Phrase(
        _FOLLOW_MORE,
        before=rf"{_ASK}?{any_of(read_words('share', part='by'))}",
        after=rf"[“「《]?[^，。“”「」]{{2,16}}[”」》]?(?:{_COMMA}\S{{0,20}})?",
    ),
    Phrase(("炒股就看",), after=rf"\S{{2,16}}{_COMMA}{_PRAISE}\S{{0,40}}"),
    Phrase(("滚动播报", "滾動播報"), before=f"(?:24|{WHOLE_WEEK}){any_of(HOURS)}", after=r"\S{0,40}"),
    Phrase(_SEND, before=_AT_ONCE, after=rf"[到至]?\s?[{COLONS}]\s?\S{{0,40}}"),
    Phrase(_SEND, before=_AT_ONCE, after=f"到{_TO}?"),
    # `分享到：微信 微博 QQ空间`
    Phrase(_SEND, before=_AT_ONCE, after=rf"[到至]?\s?[{COLONS}]?(?:[\s、{SLASHES}{BARS}]{{0,3}}{_TO}){{2,12}}"),
    # `点赞、在看、转发，让更多人看到`
    Phrase(
        _SEEN,
        before=rf"(?:[^，。]{{0,10}}[，,]?\s?)??{_LIKES}",
        after=rf"[”」]?(?:[\s、和+]{{1,3}}{_LIKE}){{0,3}}(?:[，,]?\s?[^，。]{{0,12}})?",
    ),
    Phrase(
        _FOLLOW_MORE,
        before=rf"{_MORE}\S{{2,16}}{_ASK}?",
        after=rf"\S{{2,30}}(?:{_ACCOUNT}|{_APP}|{_PROGRAM})\S{{0,20}}",
    ),
    # `更多新闻资讯，请关注江州派`, `关注我们，获取更多精彩内容`
    Phrase(_FOLLOW_MORE, before=rf"[（(]?{_MORE}[^，。]{{2,16}}?[，,]?\s?{_ASK}", after="[^，。]{2,30}"),
    Phrase(_FOLLOW_MORE, after=rf"{any_of(read_words('share', part='us'))}(?:{_COMMA}\S{{0,20}})?"),
    # `打开江州新闻APP，阅读更多精彩内容`
    Phrase(
        read_words("share", part="start"),
        after=rf"\S{{0,10}}?{_PROGRAM}\s?[，,]?\s?{any_of(read_words('share', part='look'))}{_MORE}\S{{0,10}}",
    ),
    # `喜欢本文的话，欢迎转发给朋友`
    Phrase(
        _FORWARDS,
        before=rf"(?:[^，。]{{2,14}}{_COMMA})?{_ASK}(?:大家)?{_FORWARD}?",
        after=rf"{_FORWARD}?(?:[给給到][^，。]{{1,10}})?",
    ),
    # `觉得好看，请点“在看”`
    Phrase(
        _SEEN,
        before=rf"(?:[^，。]{{2,14}}{_COMMA})?{_ASK}?{any_of((*_LIGHT, *read_words('share', part='tap')))}[“「]?",
        after=r"[”」]?[吧哦呗]?",
    ),
    Phrase(read_words("share", part="whole")),
    Phrase(_FOLLOW_MORE, before="相[关關][资資][讯訊][请請]", after=rf"[{COLONS}]\S{{2,16}}"),
)
_HINTS = hints_of(_PHRASES)
_HINT_RE = compile_words(_HINTS)
_SLOGAN_RES = tuple(compile_late(phrase.pattern) for phrase in _PHRASES)
_NO_SLOGAN_RE = compile_late(f"[。；]|{any_of(read_words('share', part='prose'))}")


def read_share(line: Line) -> LineMatch | None:
    """Return a match if a line is one of the slogans that ask to follow, scan or share.

    Example:
        >>> [read_share(Line(text=text)) is None for text in ("请关注“江州发布公众号”", "扫码支付已覆盖公交")]
        [False, True]
    """
    if not 3 <= len(line.text) <= _LONGEST_SLOGAN or not _HINT_RE.search(line.text):
        return None
    text = line.text.lstrip("△▲▼■↑↓>*- ").rstrip("！!。")
    if _NO_SLOGAN_RE.search(text) or not any(pattern.fullmatch(text) for pattern in _SLOGAN_RES):
        return None
    return NOTHING_MORE


SHARE: Final = LineRule(
    id="share",
    kind="share",
    places=("lead", "tail"),
    leaves="always",
    read=read_share,
    hints=_HINTS,
    longest=_LONGEST_SLOGAN,
    may_be_sentence=True,
    doc="One of a list of slogans, the whole line: follow, scan, download, share; or one of the program for accounts.",
    examples=(
        "长按识别二维码，关注江州发布",
        "请关注“江州发布公众号”",
        "分享到：",
        "点击上方蓝字关注我们",
        "喜欢本文的话，欢迎转发给朋友",
        "打开江州新闻APP阅读更多精彩内容",
        "预览时标签不可点",
    ),
    keeps=(
        "扫码支付已覆盖全部公交线路。",
        "分享到朋友圈的照片成了证据。",
        "点击上方蓝字后页面跳转",
        "请分享您的读书心得",
        "打开APP查看物流进度",
    ),
)
