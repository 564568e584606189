"""The blocks of a body so far, with what stands among them: links, pictures, footnotes, the more mark."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import repeat

from attrs import define, evolve

from newsnorm._frozen import Shown
from newsnorm.body import MANY, Body, BodyKind, MoreMark, Picture, Piece, make_body, make_piece, share_pieces
from newsnorm.markup.build.links import OpenLinks
from newsnorm.model import Block, Finding, Image

_MOST_KNOWN = 1 << 16


@define(eq=False, repr=False)
class Note(Shown):
    """A footnote: its label, its blocks and their links."""

    label: str
    blocks: list[Block]
    links: list[Sequence[int]]


class Blocks:
    """Keeps finished blocks in the order in which they come.

    Attributes:
        blocks: Those so far.
        links: Of each block the numbers of its links. Most have none: an empty tuple is no work for the garbage
            collector.
        open_links: The links by their numbers.
        loose_links: The numbers of those that stand in no text, such as players: they go with the next block.
        images: Pictures, each with the number of the block before which it stands.
        more: The number of the block before which the summary ends.
        notes: Footnotes, in the order in which they stand.
        note_order: The labels of footnotes, in the order in which the text names them.
    """

    __slots__ = (*("_known", "blocks", "images", "links", "loose_links", "more", "note_order", "notes", "open_links"),)

    def __init__(self) -> None:
        """Start empty."""
        self.blocks: list[Block] = []
        # In a flood of lines equal ones are one block: it is a value.
        self._known: dict[tuple[object, ...], Block] = {}
        self.links: list[Sequence[int]] = []
        self.open_links = OpenLinks()
        self.loose_links: list[int] = []
        self.images: list[tuple[int, Image]] = []
        self.more: int | None = None
        self.notes: list[Note] = []
        self.note_order: list[str] = []

    def add(self, block: Block, links: Sequence[int] = ()) -> None:
        """Add a finished block."""
        if self.loose_links:
            links, self.loose_links = (*links, *self.loose_links), []
        if len(self.blocks) > MANY and not block.rows:  # tables do not come in floods
            block = self._share(block)
        self.blocks.append(block)
        self.links.append(links)

    def _share(self, block: Block) -> Block:
        """Return a block that is equal. To ask blocks for their hash takes longer than to make a key."""
        key = block.text, block.kind, block.level, block.ordinal, block.language, block.verbatim, block.bold
        return self._known.setdefault(key, block) if len(self._known) < _MOST_KNOWN else self._known.get(key, block)

    def cut(self, start: int) -> tuple[list[Block], list[Sequence[int]]]:
        """Take the blocks from `start` on out again; images between them now stand at `start`."""
        taken = self.blocks[start:], self.links[start:]
        del self.blocks[start:], self.links[start:]
        for number in range(len(self.images) - 1, -1, -1):
            index, image = self.images[number]
            if index <= start:
                break
            self.images[number] = (start, image)
        self.more = None if self.more is None else min(self.more, start)
        return taken

    def caption_images(self, start: int, caption: str) -> None:
        """Give the images from number `start` on a caption."""
        self.images[start:] = [(index, evolve(image, caption=caption)) for index, image in self.images[start:]]

    def _add_notes(self) -> None:
        order = {label: number for number, label in reversed(list(enumerate(self.note_order)))}
        for note in sorted(self.notes, key=lambda note: order.get(note.label, len(self.note_order))):
            self.blocks += note.blocks
            self.links += note.links

    def finish(self, kind: BodyKind, findings: tuple[Finding, ...]) -> Body:
        """Return the body; footnotes come last, by first use."""
        if self.notes:
            self._add_notes()
        if self.loose_links and self.links:
            self.links[-1] = (*self.links[-1], *self.loose_links)
        return make_body(kind=kind, pieces=tuple(self._pieces()), findings=findings)

    def _pieces(self) -> list[Piece]:
        """Return blocks, pictures and the more mark in the order in which they stand."""
        close = self.open_links.close
        if not self.images and self.more is None:
            closed = [close(links) if links else () for links in self.links]
            if len(self.blocks) <= MANY:
                return list(map(make_piece, zip(self.blocks, closed, repeat(""), strict=False)))
            return share_pieces(self.blocks, closed)
        pieces: list[Piece] = []
        waiting = deque(self.images)
        for index, (block, links) in enumerate(zip(self.blocks, self.links, strict=True)):
            if index == self.more:
                pieces.append(MoreMark())
            while waiting and waiting[0][0] <= index:
                pieces.append(Picture(waiting.popleft()[1]))
            pieces.append(make_piece((block, close(links) if links else (), "")))
        if self.more == len(self.blocks):
            pieces.append(MoreMark())
        return [*pieces, *[Picture(image) for _, image in waiting]]
