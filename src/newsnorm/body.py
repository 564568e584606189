"""The body on its way: blocks, and what belongs to their places.

`markup` makes it, `text` and `news` hand on a changed one. It keeps links, images and the more mark attached to their
blocks while blocks change or go.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, Self

from attrs import evolve, frozen

from newsnorm.model import Block, Boilerplate, Change, Finding, Image, Link

BodyKind = Literal["html", "mixed", "markdown", "text"]


@frozen(kw_only=True)
class Body:
    """Blocks with their surroundings.

    Attributes:
        kind: How the body was read.
        blocks: In order.
        links: For each block, the links standing in it. Always as long as `blocks`.
        images: Each with the index of the block it stands before.
        more: How many blocks stand before the more mark; None without one.
        boilerplate: Lines that were taken out so far.
        changes: What text rules did so far.
        findings: What was noticed so far.
    """

    kind: BodyKind = "text"
    blocks: tuple[Block, ...] = ()
    links: tuple[tuple[Link, ...], ...] = ()
    images: tuple[tuple[int, Image], ...] = ()
    more: int | None = None
    boilerplate: tuple[Boilerplate, ...] = ()
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()

    def with_blocks(self, blocks: Sequence[Block | None]) -> Self:
        """Return the body with one new block, or None for gone, for each old one; all places move along."""
        if all(block is not None for block in blocks):
            return evolve(self, blocks=tuple(block for block in blocks if block is not None))
        before = [0, *accumulate(int(block is not None) for block in blocks)]
        return evolve(
            self,
            blocks=tuple(block for block in blocks if block is not None),
            links=tuple(links for block, links in zip(blocks, self.links, strict=True) if block is not None),
            images=tuple((before[index], image) for index, image in self.images),
            more=None if self.more is None else before[self.more],
            boilerplate=tuple(evolve(line, index=before[line.index]) for line in self.boilerplate),
        )
