"""Lines at the end of a text about who had a part in it and did not write it: `统筹：沈晚`, `江州日报社出品`."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, COLONS
from newsnorm.lexicon.labels import STAFF, label_words
from newsnorm.lexicon.names import read_names
from newsnorm.lexicon.offices import is_office
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.words import any_of
from newsnorm.news.line import open_labels

_LONGEST = 40
_STAFF_RE = compile_late(rf"\s*{any_of(label_words(STAFF))}\s?[{COLONS}{BARS}]\s?(?P<value>[^{COLONS}]+)")
# 江州社音视频部制作, 江州日报社 联合出品
_MADE_RE = compile_late(rf"\s*(?P<house>[\w·]{{3,20}}?)\s?(?:{any_of(label_words(STAFF, flag='made'))})\s*")


def is_staff_line(text: str) -> bool:
    """Say whether a line is a label of staff with names, an outlet or an office behind it, or who made what it is of.

    Example:
        >>> [is_staff_line(text) for text in ("统筹：沈晚", "出品：江州日报社", "设计：让城市更美", "统筹各方力量")]
        [True, True, False, False]
        >>> [is_staff_line(text) for text in ("江州社音视频部制作", "江州日报社联合出品", "传统工艺制作")]
        [True, True, False]
    """
    made = _MADE_RE.fullmatch(text) if len(text) <= _LONGEST else None
    if made and (looks_like_outlet(made["house"]) or is_office(made["house"])):
        return True
    match = _STAFF_RE.fullmatch(open_labels(text)) if len(text) <= _LONGEST else None
    value = match["value"].strip() if match else ""
    return bool(value) and (looks_like_outlet(value) or is_office(value) or read_names(value) is not None)
