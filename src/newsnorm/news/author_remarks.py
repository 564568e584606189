"""What is said beside an author: `作者：程亦白，专栏作者`, `（作者林一舟系江州大学教授）`, `文/林一舟 图/读者提供`."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, COLONS, SLASHES
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.names import read_names
from newsnorm.lexicon.words import any_of, read_words

_AUTHOR_LABELS = label_words("author", flag="pen")
_POST_RE = compile_late(rf"[\w·“”《》（）]{{0,18}}{any_of(read_words('posts'))}")
_NO_VALUE = f"，,{COLONS}"
# `（作者林一舟系江州大学教授）`.
_BEING_RE = compile_late(
    rf"""
    (?P<head> {any_of(_AUTHOR_LABELS)} \s?[{COLONS}]?\s? (?P<names>[^{_NO_VALUE}]{{2,12}}?) )
    [\s，,]{{0,2}} [系为為是] [^{_NO_VALUE}]{{2,24}}
    """,
    re.VERBOSE,
)
_PICTURE = any_of([word for part in ("picture", "taken", "given") for word in read_words("picture_words", part=part)])
_PICTURES = any_of(read_words("picture_words", part="picture"))
_GIVEN = any_of(read_words("picture_words", part="from"))
_OWNED = any_of(read_words("picture_words", part="owned"))
_MARK = rf"\s?[{COLONS}{SLASHES}{BARS}]\s?"
_NOT_IN = rf"\s{_NO_VALUE}"
# Pictures that others gave: `图/受访者提供`, `圖片提供／江州美術館`.
_PICTURES_RE = compile_late(
    rf"(?<!\s)\s+(?:{_PICTURE}{_MARK}[^{_NOT_IN}]{{0,16}}?{_OWNED}|{_PICTURES}{_GIVEN}{_MARK}[^{_NOT_IN}]{{2,16}})$"
)
_PICTURE_HINT = frozenset("图圖照摄攝")


def drop_pictures(inside: str) -> str:
    """Cut what is said of pictures that somebody gave, behind those who wrote.

    Example:
        >>> drop_pictures("文/程亦白 图/受访者提供"), drop_pictures("文/程亦白 图/许青")
        ('文/程亦白', '文/程亦白 图/许青')
    """
    return inside if _PICTURE_HINT.isdisjoint(inside) else _PICTURES_RE.sub("", inside)


def names_post(text: str) -> bool:
    """Return whether a text is a post that somebody holds, as it stands after a name.

    Example:
        >>> names_post("江州大学教授"), names_post("江州大学")
        (True, False)
    """
    return _POST_RE.fullmatch(text) is not None


def drop_remark(inside: str, *, bracketed: bool) -> str:
    """Cut what is said about the author after a name and a comma or 系; outside of brackets only a post is cut.

    Example:
        >>> drop_remark("作者：程亦白，江州大学教授", bracketed=False)
        '作者：程亦白'
    """
    being = _BEING_RE.fullmatch(inside) if bracketed else None
    if being and read_names(being["names"]):
        return being["head"]
    head, comma, remark = inside.partition("，")
    if not comma or not head.startswith(_AUTHOR_LABELS) or len(remark) > 20 or read_names(remark):
        return inside
    return head if bracketed or _POST_RE.fullmatch(remark) else inside
