"""Captions and picture credits: `工人在调试设备。 江州日报记者 许青 摄`."""

from __future__ import annotations

import re

from attrs import frozen

from newsnorm.lexicon.names import is_word, read_names
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.model import Person

_LONGEST = 160
# Every caption has one of these.
CAPTION_HINTS = tuple("摄攝图圖照")
_CREDIT_RE = re.compile(
    r"[（(]?(?:图片|圖片|照片)(?:来源|來源|提供)\s*[：:]\s*(?P<credit>[^，。？！；,?!;]{2,30}?)[）)]?"
)
_SHOT_RE = re.compile(
    r"(?:^|.*[。！？…）)”\s])"
    r"[（(]?(?:(?P<outlet>(?:《[^《》]{1,16}》|[^\s，。！？（）()]){0,14}?)(?P<role>(?:见习|实习|特约|摄影)?(?:记者|通讯员|記者|攝影))\s*)?"
    r"(?P<names>[^，。！？（）()：:]{2,24}?)\s*(?P<verb>[摄攝图圖]|摄影|供图)[）)]?"
)
_NOTE_RE = re.compile(
    r"本文图片\S{0,20}[，,]?均[为由]\S{2,24}\s?[图摄]|(?:本文|本版|文中)图片\S{0,4}(?:均)?(?:来自|由)[^，。]{2,24}"
)


@frozen
class CaptionHit:
    """What a caption says.

    Attributes:
        people: Photographers.
    """

    people: tuple[Person, ...] = ()


def read_caption(text: str) -> CaptionHit | None:
    """Return what a caption says, or None if the block is none.

    Example:
        >>> read_caption("工人在调试设备。 江州日报记者 许青 摄").people
        (Person(name='许青', role='photographer'),)
        >>> read_caption("江州日报记者许青摄影展开幕。") is None
        True
    """
    if not 3 <= len(text) <= _LONGEST or "\n" in text:
        return None
    last = text.rstrip("）)")[-1:]
    if text[0] in "图圖照（(本文":
        credit = _CREDIT_RE.fullmatch(text)
        if credit:
            shot = _SHOT_RE.fullmatch(credit["credit"])
            return (shot and _shot(shot)) or CaptionHit()
        if _NOTE_RE.fullmatch(text):
            return CaptionHit()
    if last in ("摄", "攝", "图", "圖", "影"):
        match = _SHOT_RE.fullmatch(text)
        return _shot(match) if match else None
    return None


def _shot(match: re.Match[str]) -> CaptionHit | None:
    """Return the photographers of a matched credit, if they are people."""
    text = match["names"]
    is_named = bool(match["role"])
    if match["verb"] not in ("摄", "攝", "摄影") and not is_named:
        return None
    if match["outlet"] and not looks_like_outlet(match["outlet"]):
        return None
    names = read_names(text)
    if not names or (not is_named and any(is_word(name) for name in names)):
        return None
    return CaptionHit(tuple(Person(name, "photographer") for name in names))
