"""Headings over links to other articles, and the links below them."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, WIDE_CLAUSE_ENDS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Link
from newsnorm.news.line import NOTHING_MORE, Line, LineMatch, strip_brackets
from newsnorm.news.phrase import Phrase, hints_of, join_phrases
from newsnorm.news.rule import LineRule

_LONGEST_HEADING = 64
_COLON = rf"\s*[{COLONS}]?"
_PHRASES = (
    Phrase(
        read_words("related", part="what"),
        before=rf"(?:[>»※■▼◆]\s?)?{any_of(read_words('related', part='which'))}",
        after=_COLON,
    ),
    Phrase(read_words("related", part="whole"), after=_COLON),
    Phrase(("文章关键词", "文章關鍵詞"), after=rf"{_COLON}\S{{0,40}}"),
    Phrase(read_words("related", part="topic"), before="(?:[点點][击擊])?", after=rf"\s*[{COLONS}>》].{{2,40}}"),
    Phrase(("你可能",), before="※?", after=rf"還?(?:想看|也喜歡|會想看)[{COLONS}].*"),
    Phrase(("更多精彩",), after=r"\S{2,6}\s?[>》]{0,3}"),
)
_HEADING_RE = compile_late(join_phrases(_PHRASES))
_NO_TITLE_ENDS = f"{WIDE_CLAUSE_ENDS}："
_ADDRESS_RE = compile_late(r"//|\w\.(?:com|cn|org|net|io)\b")


def read_related_heading(line: Line) -> LineMatch | None:
    """Return a match if a line is the heading over links to other articles.

    Example:
        >>> [read_related_heading(Line(text=text)) is None for text in ("延伸阅读：", "相关新闻发布会")]
        [False, True]
    """
    if not 3 <= len(line.text) <= _LONGEST_HEADING:
        return None
    inside, _ = strip_brackets(line.text)
    return NOTHING_MORE if _HEADING_RE.fullmatch(inside) else None


def may_be_related(text: str, links: tuple[Link, ...] = ()) -> bool:
    """Return whether a line below such a heading may be the title of another article."""
    if text.startswith("[") or _ADDRESS_RE.search(text):  # a footnote, a reference
        return False
    if any(link.text.strip() and link.text.strip() in text for link in links):
        return len(text) <= 120
    return len(text) <= 60 and text[-1] not in _NO_TITLE_ENDS and "。" not in text


RELATED: Final = LineRule(
    id="related",
    kind="related",
    places=("tail",),
    leaves="aggressive",
    read=read_related_heading,
    hints=hints_of(_PHRASES),
    doc="A heading such as 相关阅读 alone in a line, and the links and titles below it, if nothing else follows.",
    examples=("延伸阅读：", "相关新闻", "热点阅读", "点击进入专题：江州开港"),
    keeps=("相关新闻发布会定于周五举行。", "延伸阅读能力的培养要从小开始。"),
)
