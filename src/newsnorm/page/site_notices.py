"""What a site says about its text below it: whose views they are, who may print it, what it is no advice for."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.news.rules.disclaimer import OWNED, STANDS_FOR

_LONGEST: Final = 160
_LONGEST_RISK = 24
_OPENING = r"[\s（(【\[「*※◎·]*+"
_REMINDER = rf"(?:\w{{2,8}}提[醒示][{COLONS}])?"
# 本文件自公布之日起施行.
_SUBJECT_RE = compile_late(
    rf"{_OPENING}{_REMINDER}{any_of(read_words('page_notices', part='subject'))}(?![件化学學字明物])"
)
_WHOSE = any_of(read_words("page_notices", part="whose"))
_VIEWS = any_of(read_words("page_notices", part="views"))
_REMOVED = any_of(read_words("page_notices", part="removed"))
_ASKED = rf"[请請]\S{{0,4}}{any_of(read_words('page_notices', part='asked'))}"
_RESERVED_RE = compile_late(
    "|".join(
        (
            rf"{STANDS_FOR}\S{{0,10}}?{_WHOSE}\S{{0,6}}?{_VIEWS}",
            r"[与與]本[站网網平号號]\S{0,6}[无無][关關]",
            rf"不[构構]成\S{{0,6}}{any_of(read_words('page_notices', part='advice'))}",
            rf"版[权權][归歸属屬]\S{{1,20}}{OWNED}(?!的)",
            *read_words("page_notices", part="reserved"),
            rf"[转轉][载載]\S{{0,8}}{any_of(read_words('page_notices', part='credited'))}",
            rf"{_ASKED}\S{{0,16}}{_REMOVED}|{_REMOVED}(?:本\S{{0,4}}|[，,请請])\S{{0,12}}?{_ASKED}",
        )
    )
)
_RISK_RE = compile_late(rf"{_OPENING}\w{{2,4}}有[风風][险險][，,]\s?\w{{2,4}}[需须須][谨謹]慎")
_TOLD = any_of((*read_words("disclaimer", part="told"), *read_words("page_notices", part="told")))
_TOLD_RE = compile_late(rf"{_TOLD}|[{COLONS}]\s?[“「\"]")


def is_site_notice(text: str) -> bool:
    """Say whether a line at the end is a notice of the site about its text, and no sentence of the text.

    Example:
        >>> is_site_notice("本文仅代表作者观点，转载请注明出处。"), is_site_notice("如有疑问，请联系江州市水务局。")
        (True, False)
    """
    if len(text) > _LONGEST:
        return False
    is_risk = len(text) <= _LONGEST_RISK and _RISK_RE.match(text) is not None
    is_reserved = is_risk or (_SUBJECT_RE.match(text) is not None and _RESERVED_RE.search(text) is not None)
    return is_reserved and _TOLD_RE.search(text) is None
