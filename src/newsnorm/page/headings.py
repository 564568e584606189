"""Headings of pages with something for the mouse in them: the sign of a link to themselves, and a button to edit."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.body import Body, Piece, Removed, TextPiece
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.news.cut import keep_parts

# `# 后来`, `后来 ¶`: such signs stand in links that a heading has to itself.
_SIGN_RE = compile_late(r"\A[#§¶]\s+(?=\S)|(?<=\S)(?:\s*¶|\s+[#§])\Z")
_EDIT_RE = compile_late(
    rf"(?<=\S)\s*[\[［]\s?{any_of(read_words('page_parts', part='edit'))}[^\[\]［］]{{0,12}}[\]］]\Z"
)


def clean_headings(body: Body) -> Body:
    """Return a page whose headings say what they are about and nothing else.

    Example:
        >>> from newsnorm.model import Block
        >>> texts = ("# 后来", "经过[编辑]", "C# 和 #标签")
        >>> body = clean_headings(Body.of(*(Block(text=text, kind="heading", level=2) for text in texts)))
        >>> [block.text for block in body.blocks]
        ['后来', '经过', 'C# 和 #标签']
    """
    if not any(_is_unclean(piece) for piece in body.pieces):
        return body
    return evolve(body, pieces=tuple(each for piece in body.pieces for each in _clean(piece)))


def _is_unclean(piece: Piece) -> bool:
    if type(piece) is not TextPiece or piece.block.kind != "heading":
        return False
    return _SIGN_RE.search(piece.block.text) is not None or _EDIT_RE.search(piece.block.text) is not None


def _clean(piece: Piece) -> Iterator[Piece]:
    if type(piece) is not TextPiece or not _is_unclean(piece):
        yield piece
        return
    text = piece.block.text
    start, end = 0, len(text)
    for sign in _SIGN_RE.finditer(text):
        start, end = (sign.end(), end) if sign.start() == 0 else (start, sign.start())
    if button := _EDIT_RE.search(text, start, end):
        end = button.start()
    own = text[start:end]
    links = tuple(link for link in piece.links if link.text in own)
    yield piece._replace(block=keep_parts(piece.block, [(start, own)]), links=links)
    if button:
        yield Removed("page", button[0].strip(), "page-inside")
