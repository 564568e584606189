"""Notices in the last lines of an article: whose view it is, who has the rights, under what licence; and counters.

They stand in the box of the text as its last paragraphs do, so each has to begin as notices do: a sentence of the text
may speak of rights, views and licences, too. `news.rules.disclaimer` knows those that have a label, and stand below
articles without a page around them.
"""

from __future__ import annotations

import re
from itertools import chain

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, SENTENCE_ENDS, STOPS
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.moments import DAY_PART, MOMENT, UNITS
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.news.page_info import COUNTED, COUNTS_RE
from newsnorm.news.rules.disclaimer import CAREFUL, LEGAL_RE, OWNED, STANDS_FOR

_LONGEST = 200
# One that begins with a label is as long as this.
_LONGEST_LABELLED = 1000
_LONGEST_FORBIDDING = 60
_LONGEST_RISK = 24
_LONGEST_STAMP = 60
_LONGEST_COUNTER = 40
_FEWEST_WORDS = 2
# 本文件自公布之日起施行, 该文化节
_WHOLE = r"(?![件化学學字明物])"


def _any(part: str) -> str:
    return any_of(read_words("notices", part=part))


def _begins(flag: str) -> str:
    return f"(?:{any_of(read_words('notices', part='begins', flag=flag))}{_WHOLE})"


# --- what a notice begins with, and what makes a sentence of the text of it -------------------------------------------

_SENTENCE_RE = compile_late(rf"[^{SENTENCE_ENDS}；]+")
_MARKS_RE = compile_late(r"[\W_]*")
# 1、凡本网注明…
_NUMBER_RE = compile_late(r"^\s*[（(]?[\d一二三四五六]{1,2}[）)、.．]\s?(?=凡)")
_REMINDER_RE = compile_late(rf"\w{{0,8}}提[醒示][{COLONS}]")
# 江州网版权与免责声明：凡本网注明…
_LABEL_RE = compile_late(rf"\w{{0,16}}?{any_of(read_words('disclaimer', part='notice'))}[】\]）)]?\s?[{COLONS}】]")
_FEWEST_LEGAL = 2
_FEWEST_OF_LONG = 3
_TOLD = (*read_words("disclaimer", part="told"), *read_words("notices", part="told"))
_TOLD_RE = compile_late(rf"{any_of(_TOLD)}|[{COLONS}]\s?[“「\"]")
_TELLS_RE = compile_late(any_of((*_TOLD, *read_words("notices", part="tells"))))
_TOLD_ENDS = read_words("notices", part="tells", flag="ends")
_ASKED_ENDS = ("？", "?")

# --- sentences of notices, each without the marks before it -----------------------------------------------------------

_VIEW = _any("view")
_VIEW_WORD_RE = compile_late(_VIEW)
# 文中评论及分析仅代表作者个人立场; 以上言论不代表本报立场
_VIEW_RE = compile_late(
    rf"{_begins('view')}(?P<between>.{{0,24}}?)"
    rf"(?:{_any('alone')}{any_of(read_words('notices', part='whose', flag='alone'))}"
    rf"|{_any('other')}(?!{_any('anybody')})[^{STOPS},]{{1,14}}?{_VIEW})"
)
_TEXT = _begins("rights")
# © 本文版权归林一舟所有，转载请联系…
_RIGHTS_RE = compile_late(rf"{_TEXT}?{_any('owned')}")
_USE_RE = compile_late(_any("use"))
_FORBID = (*read_words("disclaimer", part="forbid"), *read_words("notices", part="forbid"))
_FORBIDS = any_of(_FORBID)
# 本新聞文字、照片、影片專供會員閱覽，版權所有，禁止…，違者必究
_ALL_RIGHTS_RE = compile_late(
    rf"{_TEXT}[^{COLONS}]{{0,60}}?{_any('all')}(?=[^\w]).{{0,80}}?(?:{_FORBIDS}|{_any('threat')})"
)
_OPENS = f"(?:{_any('opens')}|{_TEXT})"
# 本作品采用知识共享署名 4.0 国际许可协议进行许可
_LICENCE_RE = compile_late(rf"{_OPENS}.{{0,80}}?{_any('licence')}")
_LICENSED_RE = compile_late(_any("licensed"))
# 转载请注明出处; 除特别注明外，本站文章均为原创，转载请注明出处
_PRINTS = rf"{_any('print')}[，,]?[^{STOPS},]{{0,8}}?{_any('ask')}[^{STOPS},]{{0,16}}?{_any('named')}"
_REPRINT_RE = compile_late(rf"(?:{_OPENS}[^{COLONS}]{{0,60}}?[{STOPS},\s])?{_PRINTS}")
_SUPPORT_RE = compile_late(rf"{_any('if')}.{{0,10}}?{_any('liked')}.{{0,24}}?{_any('support')}")

# --- lines that begin as notices do, and have anything of one ---------------------------------------------------------

_SUBJECT_RE = compile_late(_begins("line"))
_UNRELATED = [f"{no}{relation}" for no in "无無" for relation in "关關"]
_REMOVED = _any("removed")
_ASKED = rf"[请請]\S{{0,4}}{_any('asked')}"
_RESERVED_RE = compile_late(
    "|".join(
        (
            rf"{STANDS_FOR}\S{{0,10}}?{_any('whose')}\S{{0,6}}?{_VIEW}",
            rf"[与與]本[站网網平号號]\S{{0,6}}{any_of(_UNRELATED)}",
            rf"不[构構]成\S{{0,6}}{_any('advice')}",
            rf"{_any('owned')}\S{{1,20}}{OWNED}(?!的)",
            *read_words("notices", part="reserved"),
            _PRINTS,
            rf"{_ASKED}\S{{0,16}}{_REMOVED}|{_REMOVED}(?:本\S{{0,4}}|[，,请請])\S{{0,12}}?{_ASKED}",
        )
    )
)
_RISK_RE = compile_late(rf"\w{{2,4}}有[风風][险險][，,]\s?\w{{2,4}}[需须須]{any_of(CAREFUL)}")

# Every notice but a short one that forbids has one of these, and hardly a line of prose has.
_PARTS = ("view", "licensed", "owned", "all", "print", "support", "advice", "reserved", "removed")
_HINTS = (*chain.from_iterable(read_words("notices", part=part) for part in _PARTS), *_UNRELATED, *CAREFUL)
_HINT_RE = compile_words(_HINTS)

# --- short lines that forbid, and the sign of rights ------------------------------------------------------------------

_NO_REPRINT_RE = compile_late(
    rf"{_FORBIDS}[^{STOPS},]{{0,6}}?{any_of(read_words('disclaimer', part='legal', flag='reprint'))}"
)
_ALLOWED = any_of((*read_words("disclaimer", part="allowed"), *read_words("notices", part="allowed")))
_WITHOUT_RE = compile_late(rf"未[经經][^{STOPS},]{{0,16}}?{_ALLOWED}")
_FORBID_RE = compile_late(any_of(read_words("disclaimer", part="forbid")))
_COPIED_RE = compile_late(_any("copied"))
# Such a line, and any other notice.
_SHORT_HINT_RE = compile_words((*_HINTS, *_FORBID, "未"))
# `© 2023 江州网版权声明：…`; `© 江州网` is the credit of a picture.
_SIGN_RE = compile_late(r"\s*(?:©|\(c\))\s?(?:19|20)\d{2}", re.IGNORECASE)

# The foot of a page: `联系我们 | 江州网 版权所有 © 2023`, `江ICP备05000001号`.
# In small letters; each way begins with a letter: to find both cases takes ten times as long.
_FOOT_WORDS = compile_words(word.lower() for word in read_words("page_ends", part="foot")).pattern
# A block that begins `版权所有：江州网` is one, whatever else it tells.
_FOOT_RE = compile_late(
    rf"{_FOOT_WORDS}|icp\s?[备備证證]\s?(?:\d|字)|公[网網]安[备備]\s?\d|\A\s*{_any('all')}\s?[{COLONS}]"
)
_LONGEST_FOOT = 400
# Each of its ways has one of these; to look for them takes a fifth of the time.
_OF_FOOT_RE = compile_words((OWNED, "安备", "安備", "p", "P", "v", "V"))

# --- lines that are a stamp or a counter ------------------------------------------------------------------------------

_CHANGED = rf"{_any('last')}{{0,2}}{any_of(label_words('modified'))}\s?[{COLONS}]?\s?"
# `本帖最后由 江边人 于 2023-3-8 11:00 编辑`
_EDITED = rf"本[帖文]最[后後]由\s?\S{{1,20}}\s?[于於]\s?{MOMENT}\s?[编編][辑輯]"
_STAMP_RE = compile_late(rf"{_EDITED}|{_CHANGED}(?=\D{{0,12}}\d)(?:{DAY_PART}|[A-Za-z\d,./+{UNITS}{COLONS} -]){{6,40}}")
_ALOUD_RE = compile_late(
    rf"{_any('aloud')}[,，][^{SENTENCE_ENDS}]*"
    rf"|{any_of(read_words('notices', part='aloud', flag='sentence'))}[,，][^{SENTENCE_ENDS}]*[{SENTENCE_ENDS}]"
    rf"|{any_of(read_words('notices', part='aloud', flag='whole'))}"
)
_COUNTED_RE = compile_late(COUNTED)
_MOMENT_RE = compile_late(MOMENT)
_COUNT_RE = compile_late(_any("count"))


def is_notice(text: str) -> bool:
    """Say whether a block at the end tells whose view it is, who has the rights, how it may be used, what is risked.

    Of several lines each has to be such a notice.

    Example:
        >>> is_notice("以上言論不代表本報立場。"), is_notice("他说，这不代表公司的立场。")
        (True, False)
        >>> is_notice("本文采用 CC BY-NC-SA 4.0 许可协议"), is_notice("这张照片采用知识共享许可协议。")
        (True, False)
        >>> is_notice("如有侵权，请联系删除。"), is_notice("如有疑问，请联系江州市水务局。")
        (True, False)
    """
    if _SIGN_RE.match(text):
        return True
    if len(text) <= _LONGEST_FORBIDDING:
        if _SHORT_HINT_RE.search(text) is None:
            return False
        if _forbids(text):
            return True
    if len(text) > _LONGEST:
        return len(text) <= _LONGEST_LABELLED and _is_labelled(text)
    if "\n" not in text:
        return _is_notice(text)
    lines = [*filter(None, text.split("\n"))]
    return bool(lines) and all(
        _is_notice(line) or (len(line) <= _LONGEST_FORBIDDING and _forbids(line)) for line in lines
    )


def _is_labelled(text: str) -> bool:
    """Say whether a long text begins with the label of a notice and has several of its words; nobody is quoted."""
    if _LABEL_RE.match(_without_marks(text[:_LONGEST])) is None or _TOLD_RE.search(text):
        return False
    return count_legal(text) >= _FEWEST_OF_LONG


def count_legal(text: str) -> int:
    """Return how many different words of rights and duties a text has."""
    return len(set(LEGAL_RE.findall(text)))


def _forbids(text: str) -> bool:
    """Say whether a short line forbids to print the text.

    法院认定网站未经授权转载 forbids nothing, and 未经许可，不得入内 something else.
    """
    is_forbidden = _NO_REPRINT_RE.search(text) or (
        _WITHOUT_RE.search(text) and _FORBID_RE.search(text) and _COPIED_RE.search(text)
    )
    return bool(is_forbidden) and _TOLD_RE.search(text) is None


def _is_notice(line: str) -> bool:
    if _HINT_RE.search(line) is None:
        return False
    text = _without_marks(_NUMBER_RE.sub("", line.rstrip(), count=1))
    if not text or text.endswith(_ASKED_ENDS) or text.rstrip(SENTENCE_ENDS).endswith(_TOLD_ENDS):
        return False
    label = _LABEL_RE.match(text)
    reminder = label or _REMINDER_RE.match(text)
    said = text[reminder.end() :] if reminder else text
    sentences = [_without_marks(match[0]) for match in _SENTENCE_RE.finditer(text)]
    if any(_tells_view(each) or _is_licence(each) for each in sentences):
        return True
    is_subject = _SUBJECT_RE.match(said) is not None or (label is not None and count_legal(said) >= _FEWEST_LEGAL)
    is_reserved = (is_subject and _RESERVED_RE.search(said) is not None) or (
        len(text) <= _LONGEST_RISK and _RISK_RE.match(said) is not None
    )
    return (is_reserved or any(_tells(each, text) for each in sentences)) and _TOLD_RE.search(said) is None


def _without_marks(text: str) -> str:
    marks = _MARKS_RE.match(text)
    return text[marks.end() :] if marks else text


def _tells_view(sentence: str) -> bool:
    """Say whether a sentence tells whose view something is, and nobody says so in it."""
    view = _VIEW_RE.match(sentence)
    return view is not None and not _TELLS_RE.search(view["between"]) and _VIEW_WORD_RE.search(sentence) is not None


def _is_licence(sentence: str) -> bool:
    return _LICENCE_RE.match(sentence) is not None and _LICENSED_RE.search(sentence) is not None


def _tells(sentence: str, text: str) -> bool:
    """Say whether a sentence is that of a notice about rights; what it says of use may stand in another."""
    if any(each.match(sentence) for each in (_ALL_RIGHTS_RE, _REPRINT_RE, _SUPPORT_RE)):
        return True
    return _RIGHTS_RE.match(sentence) is not None and _USE_RE.search(text) is not None


def is_foot(text: str) -> bool:
    """Say whether a block is the foot of a page: who has the rights in the site, and its number at an office.

    Example:
        >>> is_foot("江州网 版权所有 © 2023 江ICP备05000001号"), is_foot("网站要先申请ICP备案。")
        (True, False)
    """
    if len(text) > _LONGEST_FOOT or _OF_FOOT_RE.search(text) is None:
        return False
    return _FOOT_RE.search(text.lower()) is not None


def is_stamp(text: str) -> bool:
    """Say whether a line tells when the page was changed, and nothing else.

    Example:
        >>> [is_stamp(text) for text in ("最后更新于 2023-03-08", "更新于：Apr 18, 2021", "更新于2023年的名单显示，")]
        [True, True, False]
    """
    return len(text) <= _LONGEST_STAMP and _STAMP_RE.fullmatch(_without_marks(text.strip())) is not None


def is_for_screen_readers(text: str) -> bool:
    """Say whether a line is a label that is read out and not shown, a comma behind it, with what it says or without.

    Example:
        >>> [is_for_screen_readers(text) for text in ("图像来源，江州图片社", "图像加注文字，", "图像来源：江州图片社")]
        [True, True, False]
    """
    return len(text) <= _LONGEST_STAMP and _ALOUD_RE.fullmatch(text.strip()) is not None


def is_counter(text: str) -> bool:
    """Say whether a line at the head of a text counts readers, words or minutes, and says nothing else: no date.

    Example:
        >>> [is_counter(text) for text in ("约 200 字", "次浏览", "预计阅读 1 分钟", "阅读", "三人")]
        [True, True, True, False, False]
        >>> is_counter("2023-03-08 10:15点击：")
        False
    """
    if len(text) > _LONGEST_COUNTER or COUNTS_RE.fullmatch(text) is None:
        return False
    if _COUNT_RE.search(text) is None or _MOMENT_RE.search(text):
        return False
    return any(char.isdigit() for char in text) or len(_COUNTED_RE.findall(text)) >= _FEWEST_WORDS
