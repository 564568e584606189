"""Legal notices of a site."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, SENTENCE_ENDS
from newsnorm.lexicon.labels import THIS_TEXT, label_words
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.news.line import NOTHING_MORE, Line, LineMatch, strip_brackets
from newsnorm.news.phrase import Phrase, hints_of, join_phrases
from newsnorm.news.rule import LineRule

STANDS_FOR: Final = "代表"
"""Whose views a text tells: 不代表本网立场."""

OWNED: Final = "所有"
"""Whose a text is: 版权归本网所有."""

CAREFUL: Final = ("谨慎", "謹慎")
"""How risks are to be met: 市场有风险，投资需谨慎."""

_LONGEST = 400
_HEAD = 40
_RISK = r"市[场場]有[风風][险險][，,]\s?投[资資]需"
_ALLOWED = any_of(read_words("disclaimer", part="allowed"))
_FORBID = any_of(read_words("disclaimer", part="forbid"))
_WITHOUT = read_words("disclaimer", part="claimed", flag="opens")
# `…授权，不得以任何形式转载`, behind 未经
_CONSENT = (
    rf"\S{{0,12}}{_ALLOWED}\S{{0,12}}{_FORBID}\S{{0,12}}?{any_of(read_words('disclaimer', part='used'))}\S{{0,20}}"
)
_WHENCE = any_of(read_words("disclaimer", part="whence"))
_CITE = any_of(read_words("disclaimer", part="cite"))
_CLAIMED = any_of(read_words("disclaimer", part="claimed"))
_OURS = any_of(read_words("disclaimer", part="ours"))
_QUOTED = any_of(read_words("disclaimer", part="quoted"))
_NO_ADVICE = any_of(read_words("disclaimer", part="legal", flag="this"))
_RIGHTS = read_words("disclaimer", part="right")
_REPRINT = any_of(read_words("disclaimer", part="legal", flag="reprint"))
_NOTICES = Phrase(
    read_words("disclaimer", part="notice"),
    before=r"[【\[（(]?\w{0,16}?",
    after=rf"[】\]）)]?\s*[{COLONS}】]?",
)
_PHRASES = (
    Phrase((THIS_TEXT,), after=rf"(?!件)[仅僅]{{0,2}}{STANDS_FOR}\S{{0,40}}"),
    Phrase((THIS_TEXT,), after=rf"(?!件)[^。]{{0,24}}{any_of(label_words('original'))}[^。]{{0,60}}"),
    Phrase((THIS_TEXT,), after=rf"{any_of(_RIGHTS)}\S{{0,60}}"),
    Phrase(tuple(f"{right}{OWNED}" for right in _RIGHTS), after=rf"[，,\s]?\s?{_CLAIMED}\S{{0,60}}"),
    # The name of the site may stand before it, but nobody who says so.
    Phrase(
        _RIGHTS,
        before=r"(?:\w{1,3}(?<![说說称稱为為指是]))?",
        after=rf"归\S{{1,16}}{OWNED}[。，,；;]\s?\S{{0,8}}{_REPRINT}\S{{0,60}}",
    ),
    Phrase(("独家稿件", "獨家稿件"), before=r"\S{2,12}", after=rf"[，,\s]\s?\S{{0,6}}{_FORBID}{_REPRINT}。?"),
    Phrase(("凡本",), after=rf"{_OURS}\S{{0,4}}{_QUOTED}\S{{0,300}}"),
    Phrase(_WITHOUT, after=_CONSENT),
    Phrase((THIS_TEXT,), after=rf"(?!件)[^，。]{{0,30}}[，,]\s?{any_of(_WITHOUT)}{_CONSENT}"),
    Phrase(
        read_words("disclaimer", part="please"),
        before=r"\w{0,4}",
        after=(
            rf"(?:{_CITE}[^，。]{{0,6}}{_WHENCE}(?:[{COLONS}，,、及和]\s?\S{{0,60}})?"
            rf"|{any_of(read_words('disclaimer', part='reach'))}[^，。]{{0,30}})[{SENTENCE_ENDS}]?"
        ),
    ),
    Phrase(
        (STANDS_FOR,),
        before=rf"{any_of(read_words('disclaimer', part='views'))}[^，。]{{0,6}}[仅僅不]",
        after=r"[^。]{0,60}。?",
    ),
    Phrase((THIS_TEXT,), before=f"(?:{_RISK}{any_of(CAREFUL)}。?)?", after=rf"(?!件)\S{{0,12}}{_NO_ADVICE}\S{{0,80}}"),
    Phrase(("风险提示及免责条款", "風險提示及免責條款")),
    Phrase(CAREFUL, before=_RISK, after="。?"),
    Phrase(("Notice",), after=": The content above .{0,300}"),
)
_NOTICE_RE = compile_late(_NOTICES.pattern)
_WHOLE_RE = compile_late(join_phrases(_PHRASES))
LEGAL_RE: Final = compile_words(read_words("disclaimer", part="legal"))
"""Finds what notices say of rights and duties."""

_TOLD_RE = compile_late(rf"{any_of(read_words('disclaimer', part='told'))}|[{COLONS}]\s?[“\"]")
_HINTS = hints_of((_NOTICES, *_PHRASES))
_HINT_RE = compile_words(_HINTS)


def read_disclaimer(line: Line) -> LineMatch | None:
    """Return a match if a line of the tail is a legal notice of the site.

    Example:
        >>> read_disclaimer(Line(text="声明指出，双方将继续磋商。")) is None
        True
    """
    text = line.text
    if not 5 <= len(text) <= _LONGEST or not _HINT_RE.search(text, 0, _HEAD):
        return None
    inside, _ = strip_brackets(text.lstrip("※*◆ "))
    if _WHOLE_RE.fullmatch(inside):
        return NOTHING_MORE
    label = _NOTICE_RE.match(text)
    if label is None or label[0][-1] not in "：:】])）":
        return None
    return NOTHING_MORE if LEGAL_RE.search(text) and _TOLD_RE.search(text) is None else None


DISCLAIMER: Final = LineRule(
    id="disclaimer",
    kind="disclaimer",
    places=("tail",),
    leaves="aggressive",
    read=read_disclaimer,
    hints=_HINTS,
    longest=_LONGEST,
    may_be_sentence=True,
    doc=(
        "LABEL声明 with a legal phrase in the same line, or 本文…原创, 版权所有，未经…, 凡本网注明…, or whose the text "
        "is and how it may be reprinted. Nobody is quoted in it."
    ),
    examples=(
        "免责声明：本文为江州号作者上传，不代表本网立场。",
        "版权声明：未经书面许可，不得转载。",
        "本文仅代表作者个人看法，与本站无关。",
        "著作权归作者所有。商业转载请联系作者获得授权，非商业转载请注明出处。",
        "江州号著作权归作者所有，任何形式的转载都请联系作者获得授权并注明出处。",
        "转载请注明来源：江州网",
        "以上内容仅代表作者个人观点，不代表本平台立场。",
        "※ 本文由江州论坛授权刊载，未经同意禁止转载。",
    ),
    keeps=(
        "免责声明不是挡箭牌",
        "声明指出，双方将继续磋商。",
        "版权声明：一场持续三年的官司",
        "著作权归作者所有。法院这样认定。",
        "他说著作权归作者所有，转载要付费。",
        "未经许可，任何人不得入内。",
        "转载请求已经提交",
        "以上观点代表了多数人的看法。",
    ),
)
