"""Headings and code of pages with something for the mouse in them: a link to itself, a button to edit or to copy."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.body import Body, Piece, Removed, TextPiece
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.news.cut import keep_parts

_KINDS = frozenset({"heading", "code"})
# `# 后来`, `后来 ¶`: such signs stand in links that a heading has to itself.
_SIGN_RE = compile_late(r"\A[#§¶]\s+(?=\S)|(?<=\S)(?:\s*¶|\s+[#§])\Z")
_EDIT_RE = compile_late(
    rf"(?<=\S)\s*[\[［]\s?{any_of(read_words('page_parts', part='edit'))}[^\[\]［］]{{0,12}}[\]］]\Z"
)
# The last line of code, or the first.
_COPY = any_of(read_words("page_parts", part="copy"))
_COPY_RE = compile_late(rf"\A\s{{0,9}}{_COPY}[ \t]{{0,9}}\n|\n[ \t]{{0,99}}{_COPY}\s{{0,9}}\Z")


def clean_headings(body: Body) -> Body:
    """Return a page whose headings say what they are about and nothing else, and whose code has no button to copy it.

    Example:
        >>> from newsnorm.model import Block
        >>> texts = ("# 后来", "经过[编辑]", "C# 和 #标签")
        >>> body = clean_headings(Body.of(*(Block(text=text, kind="heading", level=2) for text in texts)))
        >>> [block.text for block in body.blocks]
        ['后来', '经过', 'C# 和 #标签']
    """
    pieces = [piece for piece in body.pieces if type(piece) is TextPiece and piece.block.kind in _KINDS]
    if not any(map(_is_unclean, pieces)):
        return body
    return evolve(body, pieces=tuple(each for piece in body.pieces for each in _clean(piece)))


def _is_unclean(piece: TextPiece) -> bool:
    if piece.block.kind == "code":
        return _COPY_RE.search(piece.block.text) is not None
    return _SIGN_RE.search(piece.block.text) is not None or _EDIT_RE.search(piece.block.text) is not None


def _clean(piece: Piece) -> Iterator[Piece]:
    if type(piece) is not TextPiece or piece.block.kind not in _KINDS or not _is_unclean(piece):
        yield piece
        return
    text = piece.block.text
    start, end = 0, len(text)
    is_code = piece.block.kind == "code"
    button = _COPY_RE.search(text) if is_code else None
    for sign in (button,) if button else _SIGN_RE.finditer(text):
        start, end = (sign.end(), end) if sign.start() == 0 else (start, sign.start())
    if not is_code and (button := _EDIT_RE.search(text, start, end)):
        end = button.start()
    own = text[start:end].rstrip() if is_code else text[start:end]
    links = tuple(link for link in piece.links if link.text in own)
    kept = piece._replace(block=keep_parts(piece.block, [(start, own)]), links=links)
    left = Removed("page", button[0].strip(), "page-inside") if button else None
    is_above = left is not None and is_code and start > 0
    if left and is_above:
        yield left
    yield kept
    if left and not is_above:
        yield left
