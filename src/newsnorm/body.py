"""The body on its way: its pieces in the order in which a reader meets them.

`markup` makes it, `text` and `news` hand on a changed one. What belongs to a block travels on its piece, and pictures,
the more mark and lines that left are pieces of their own: whoever takes a block out replaces a piece, and no place
has to be counted anew.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Self, TypeAlias, TypeVar

from attrs import frozen

from newsnorm._frozen import Shown, maker, tuple_maker
from newsnorm.block_text import interleave
from newsnorm.model import (
    Block,
    Boilerplate,
    BoilerplateKind,
    Change,
    Finding,
    Image,
    Link,
    make_boilerplate,
    make_image,
)

Beside = Literal["", "above", "below"]
"""Where a block stands that is beside an article and not in it: above or below the end of its text."""
BodyKind = Literal["html", "mixed", "markdown", "text", "org", "rst", "asciidoc"]


class TextPiece(NamedTuple):
    """A block, and the links that stand in it. A named tuple like all pieces: each floor makes one for each block.

    One that stands beside the article, such as a line between the headline of a web page and its text, is read for what
    it says of the article; it never stays in the text.
    """

    block: Block
    links: tuple[Link, ...] = ()
    beside: Beside = ""


make_piece = tuple_maker(TextPiece)


class Picture(NamedTuple):
    """An image, at the place where it is shown."""

    image: Image


class MoreMark(NamedTuple):
    """The place where the writer ended the part shown in lists of articles: `<!-- more -->`."""


_MORE = MoreMark()  # the only piece without a field, so that it equals no other


class Removed(NamedTuple):
    """A line that was taken out of the text: its kind, its words, and the id of the rule that took it."""

    kind: BoilerplateKind
    text: str
    rule: str


class BodyParts(NamedTuple):
    """What the pieces of a body are to an article, each sort in order.

    Attributes:
        blocks: Of the text.
        links: Of all blocks.
        images: Each with the number of the block it stands before.
        boilerplate: The lines that were taken out, each with the number of the block it stood before.
    """

    blocks: tuple[Block, ...]
    links: Sequence[Link]
    images: Sequence[Image]
    boilerplate: tuple[Boilerplate, ...]


Piece: TypeAlias = TextPiece | Picture | MoreMark | Removed
_P = TypeVar("_P", bound=Piece)
MANY = 10_000
"""Beyond so many blocks equal ones are one value: a flood of short lines takes a fraction of the memory."""


def share_equal(pieces: Iterable[_P], count: int) -> list[_P]:
    """Return pieces, about so many; in a flood one in place of all that are equal to it.

    Example:
        >>> first, second = share_equal(iter([TextPiece(Block(text="甲")), TextPiece(Block(text="甲"))]), MANY + 1)
        >>> first is second
        True
    """
    if count <= MANY:
        return list(pieces)
    known: dict[_P, _P] = {}
    kept: set[int] = set()  # to ask a piece for its hash takes longer
    shared: list[_P] = []
    for each in pieces:
        piece = each
        if id(piece) not in kept:
            piece = known.setdefault(piece, piece)
            kept.add(id(piece))
        shared.append(piece)
    return shared


def share_pieces(blocks: Iterable[Block], links: Iterable[tuple[Link, ...]]) -> list[Piece]:
    """Return the pieces of a flood of blocks, of which equal ones are one object: so is what is made of them.

    Example:
        >>> block = Block(text="甲")
        >>> first, second = share_pieces([block, block], [(), ()])
        >>> first is second
        True
    """
    known: dict[int, Piece] = {}
    pieces: list[Piece] = []
    for block, found in zip(blocks, links, strict=True):
        piece = None if found else known.get(id(block))
        if piece is None:
            piece = make_piece((block, found, ""))
            if not found:
                known[id(block)] = piece
        pieces.append(piece)
    return pieces


@frozen(kw_only=True, weakref_slot=False, repr=False)
class Body(Shown):
    """The pieces of a body, and what was done to them.

    Attributes:
        kind: How the body was read.
        pieces: In order.
        changes: What text rules did so far.
        findings: What was noticed so far.
        is_page: It is the article of a web page: only then may pieces stand beside it.

    Example:
        >>> body = Body.of(Block(text="昨日降雪。"), Block(text="责任编辑：宋清和"))
        >>> [block.text for block in body.with_pieces(body.pieces[:1]).blocks]
        ['昨日降雪。']
    """

    kind: BodyKind = "text"
    pieces: tuple[Piece, ...] = ()
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    is_page: bool = False

    @classmethod
    def of(
        cls,
        *blocks: Block,
        kind: BodyKind = "text",
        boilerplate: Iterable[Boilerplate] = (),
        images: Iterable[Image] = (),
    ) -> Self:
        """Return a body of these blocks, with lines that left it and pictures each before the block of its index."""
        pieces: list[Piece] = []
        waiting = deque(image for image in images if image.index is not None)
        index = 0
        for part in interleave(blocks, boilerplate):
            if isinstance(part, Boilerplate):
                pieces.append(Removed(part.kind, part.text, part.rule))
                continue
            while waiting and (waiting[0].index or 0) <= index:
                pieces.append(Picture(waiting.popleft()))
            pieces.append(TextPiece(part))
            index += 1
        return cls(kind=kind, pieces=(*pieces, *map(Picture, waiting)))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks, in order."""
        return tuple([piece.block for piece in self.pieces if type(piece) is TextPiece])

    @property
    def links(self) -> Iterator[Link]:
        """The links of all blocks, in order."""
        return (link for piece in self.pieces if type(piece) is TextPiece for link in piece.links)

    def sort_out(self) -> BodyParts:
        """Return the parts of an article that the pieces are, in one walk."""
        blocks: list[Block] = []
        links: list[Link] = []
        images: list[Image] = []
        lines: list[Boilerplate] = []
        known: dict[Removed, Boilerplate] = {}  # since the last block
        for piece in self.pieces:
            if type(piece) is TextPiece:
                blocks.append(piece.block)
                if piece.links:
                    links += piece.links
                if known:
                    known = {}
            elif type(piece) is Removed:
                line = known.get(piece)
                if line is None:
                    line = known[piece] = make_boilerplate(piece.kind, piece.text, piece.rule, len(blocks))
                lines.append(line)
            elif type(piece) is Picture:
                image = piece.image
                images.append(
                    make_image(image.url, image.alt, image.caption, image.role, image.placeholder, len(blocks))
                )
        return BodyParts(tuple(blocks), links, images, tuple(lines))

    def blocks_before_more(self) -> tuple[Block, ...]:
        """Return the blocks before the first more mark; none without one."""
        if _MORE not in self.pieces:
            return ()
        end = self.pieces.index(_MORE)
        return tuple([piece.block for piece in self.pieces[:end] if type(piece) is TextPiece])

    def with_pieces(self, pieces: Iterable[Piece]) -> Body:
        """Return the body with other pieces; `evolve` takes ten times as long."""
        return make_body(
            kind=self.kind, pieces=tuple(pieces), changes=self.changes, findings=self.findings, is_page=self.is_page
        )


make_body = maker(Body)
"""`Body`, for floors that know what they make."""
