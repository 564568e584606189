"""Notices in the last lines of an article: whose view it is, who has the rights, under what licence; and counters.

They stand in the box of the text as its last paragraphs do, so each has to begin as notices do: a sentence of the text
may speak of rights, views and licences, too.
"""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, SENTENCE_ENDS, STOPS
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.moments import DAY_PART, UNITS
from newsnorm.lexicon.words import any_of, read_words

_LONGEST = 200
_LONGEST_STAMP = 60
_LONGEST_COUNTER = 40
_FEWEST_WORDS = 2


def _any(part: str) -> str:
    return any_of(read_words("notices", part=part))


# --- sentences of notices, each without the marks before it -----------------------------------------------------------

_SENTENCE_RE = compile_late(rf"[^{SENTENCE_ENDS}；]+")
_MARKS_RE = compile_late(r"[\W_]*")
_TEXT = _any("text")
# 文中评论及分析仅代表作者个人立场; 以上言论不代表本报立场
_VIEW_RE = compile_late(
    rf"{_any('about')}(?P<between>.{{0,24}}?)"
    rf"(?:{_any('alone')}{_any('whose')}|{_any('other')}[^{STOPS},]{{1,14}}?{_any('view')})"
)
_TOLD_RE = compile_late(_any("told"))
_TOLD_ENDS = read_words("notices", part="told")[:1]
# © 本文版权归林一舟所有，转载请联系…
_RIGHTS_RE = compile_late(rf"{_TEXT}?{_any('owned')}")
_USE_RE = compile_late(_any("use"))
# 本新聞文字、照片、影片專供會員閱覽，版權所有，禁止…，違者必究
_ALL_RIGHTS_RE = compile_late(rf"{_TEXT}[^{COLONS}]{{0,60}}?{_any('all')}(?=[^\w]).{{0,80}}?{_any('forbid')}")
_OPENS = f"(?:{_any('opens')}|{_TEXT})"
# 本作品采用知识共享署名 4.0 国际许可协议进行许可
_LICENCE_RE = compile_late(rf"{_OPENS}.{{0,80}}?{_any('licence')}")
_LICENSED_RE = compile_late(_any("licensed"))
# 转载请注明出处; 除特别注明外，本站文章均为原创，转载请注明出处
_PRINTS = rf"{_any('print')}[^{STOPS},]{{0,8}}?{_any('ask')}[^{STOPS},]{{0,4}}?{_any('named')}"
_REPRINT_RE = compile_late(rf"(?:{_OPENS}[^{COLONS}]{{0,60}}?[{STOPS},\s])?{_PRINTS}")
_SUPPORT_RE = compile_late(rf"{_any('if')}.{{0,10}}?{_any('liked')}.{{0,24}}?{_any('support')}")

# --- lines that are a stamp or a counter ------------------------------------------------------------------------------

_CHANGED = rf"{_any('last')}{{0,2}}{any_of(label_words('modified'))}\s?[{COLONS}]?\s?"
_STAMP_RE = compile_late(rf"{_CHANGED}(?=\D{{0,12}}\d)(?:{DAY_PART}|[A-Za-z\d,./+{UNITS}{COLONS} -]){{6,40}}")
_ALOUD_RE = compile_late(rf"{_any('aloud')}[,，][^{SENTENCE_ENDS}]*")
_COUNTED = any_of((*read_words("notices", part="count"), *read_words("notices", part="measure")))
_COUNTER_RE = compile_late(rf"(?:{_COUNTED}[\W\d_]*+)++")
_FIRST_RE = compile_late(r"[\W\d_]*")
_COUNTED_RE = compile_late(_COUNTED)
_COUNT_RE = compile_late(_any("count"))


def is_notice(text: str) -> bool:
    """Say whether a line at the end tells whose view the text is, who has the rights, or how it may be used.

    Example:
        >>> is_notice("以上言論不代表本報立場。"), is_notice("他说，这不代表公司的立场。")
        (True, False)
        >>> is_notice("本文采用 CC BY-NC-SA 4.0 许可协议"), is_notice("这张照片采用知识共享许可协议。")
        (True, False)
    """
    text = text.strip()
    if not text or len(text) > _LONGEST or "\n" in text or text.rstrip(SENTENCE_ENDS).endswith(_TOLD_ENDS):
        return False
    return any(_tells(_without_marks(match[0]), text) for match in _SENTENCE_RE.finditer(text))


def _without_marks(text: str) -> str:
    marks = _MARKS_RE.match(text)
    return text[marks.end() :] if marks else text


def _tells(sentence: str, text: str) -> bool:
    """Say whether a sentence is that of a notice; what it says of use may stand in another."""
    view = _VIEW_RE.match(sentence)
    if view and not _TOLD_RE.search(view["between"]):
        return True
    if any(each.match(sentence) for each in (_ALL_RIGHTS_RE, _REPRINT_RE, _SUPPORT_RE)):
        return True
    if _RIGHTS_RE.match(sentence) and _USE_RE.search(text):
        return True
    return _LICENCE_RE.match(sentence) is not None and _LICENSED_RE.search(sentence) is not None


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
    """Say whether a line at the head of a text counts readers, words or minutes, and says nothing else.

    Example:
        >>> [is_counter(text) for text in ("约 200 字", "次浏览", "预计阅读 1 分钟", "阅读", "三人")]
        [True, True, True, False, False]
    """
    first = _FIRST_RE.match(text)
    if len(text) > _LONGEST_COUNTER or first is None or _COUNTER_RE.fullmatch(text, first.end()) is None:
        return False
    if _COUNT_RE.search(text) is None:
        return False
    return any(char.isdigit() for char in text) or len(_COUNTED_RE.findall(text)) >= _FEWEST_WORDS
