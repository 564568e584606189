"""Take lines out of a body: a whole block, or lines at the ends of one."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from newsnorm.body import Body
from newsnorm.model import Block, Boilerplate
from newsnorm.news.hit import Hit

Spot = tuple[int, int]
"""A line of the body: the block's index, and the line's within the block."""


def take_out(body: Body, taken: Mapping[Spot, Hit]) -> Body:
    """Return the body without the lines in `taken`, which are now in its boilerplate."""
    if not taken:
        return body
    gone: dict[int, dict[int, Hit]] = {}
    for (index, number), hit in taken.items():
        gone.setdefault(index, {})[number] = hit
    blocks: list[Block | None] = list(body.blocks)
    boilerplate: list[Boilerplate] = []
    vanished = 0
    for index in sorted(gone):
        block = body.blocks[index]
        rest, lines = _cut_block(block, gone[index])
        blocks[index] = rest
        for is_behind, text, hit in lines:
            boilerplate.append(Boilerplate(hit.kind, text, hit.rule, index - vanished + is_behind))
        vanished += rest is None
    left = body.with_blocks(blocks)
    merged = sorted((*left.boilerplate, *boilerplate), key=lambda line: line.index)
    return evolve(left, boilerplate=tuple(merged))


def _cut_block(block: Block, gone: Mapping[int, Hit]) -> tuple[Block | None, list[tuple[bool, str, Hit]]]:
    """Return what is left of a block, and each line taken out with whether it stood behind something that stays."""
    kept: list[str] = []
    spans: list[tuple[int, int]] = []
    taken: list[tuple[bool, str, Hit]] = []
    position = 0
    for number, line in enumerate(block.text.split("\n")):
        if number in gone:
            taken.append((bool(kept), line.strip(), gone[number]))
        elif line.strip():
            kept.append(line)
            spans.append((position, position + len(line)))
        position += len(line) + 1
    if not kept:
        return None, taken
    return evolve(block, text="\n".join(kept), verbatim=_moved(block.verbatim, spans)), taken


def _moved(verbatim: tuple[tuple[int, int], ...], spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return verbatim ranges where they stand after only the lines at `spans` are left, joined by newlines."""
    moved: list[tuple[int, int]] = []
    start_now = 0
    for start, end in spans:
        for first, last in verbatim:
            if first < end and last > start:
                moved.append((max(first, start) - start + start_now, min(last, end) - start + start_now))
        start_now += end - start + 1
    return tuple(moved)
