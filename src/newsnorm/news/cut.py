"""The lines of a body, and how they are taken out: a whole block, or lines of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

from attrs import evolve

from newsnorm.body import Body
from newsnorm.model import Block, Boilerplate, BoilerplateKind
from newsnorm.news.hit import Hit

Spot = tuple[int, int]
"""A line of the body: the block's index, and the line's within the block."""


PROSE = frozenset({"paragraph", "heading", "list_item", "quote", "caption"})
_NO_PROSE = ((0, " "),)  # stands for code or a table: nothing matches it, and it is a line that stays


def lines_of(block: Block) -> Sequence[tuple[int, str]]:
    r"""Return the lines of a block that hold text, numbered; code or a table is one line that is no text.

    Example:
        >>> lines_of(Block(text="来源：江州日报\n\n昨日降雪。"))
        [(0, '来源：江州日报'), (2, '昨日降雪。')]
    """
    if block.kind not in PROSE:
        return _NO_PROSE if block.text else ()
    if "\n" in block.text:
        stripped = [line.strip() for line in block.text.split("\n")]
        return [(number, line) for number, line in enumerate(stripped) if line]
    text = block.text.strip()
    return ((0, text),) if text else ()


def take_out(body: Body, taken: Mapping[Spot, Hit]) -> Body:
    """Return the body without the lines in `taken`, which are now in its boilerplate, each at its place."""
    if not taken:
        return body
    gone: dict[int, dict[int, Hit]] = {}
    for (index, number), hit in taken.items():
        gone.setdefault(index, {})[number] = hit
    first = min(gone)
    blocks = list(body.blocks[:first])
    links = list(body.links[:first])
    before = list(range(first))  # how many blocks are left before each old place
    lines: list[tuple[int, int, Boilerplate]] = []  # the block each stood before or in, which of the two, the line
    for index in range(first, len(body.blocks)):
        before.append(len(blocks))
        block, rest = body.blocks[index], body.links[index]
        for piece in _cut_block(block, gone[index]) if index in gone else (block,):
            if isinstance(piece, Block):
                blocks.append(piece)
                links.append(rest)
                rest = ()
            else:
                lines.append((index, 1, Boilerplate(*piece, len(blocks))))
    before.append(len(blocks))
    lines += [(line.index, 0, evolve(line, index=before[line.index])) for line in body.boilerplate]
    lines.sort(key=itemgetter(0, 1))
    return evolve(
        body,
        blocks=tuple(blocks),
        links=tuple(links),
        images=tuple([(before[index], image) for index, image in body.images]),
        more=None if body.more is None else before[body.more],
        boilerplate=tuple([line for _, _, line in lines]),
    )


def _cut_block(block: Block, gone: Mapping[int, Hit]) -> list[Block | tuple[BoilerplateKind, str, str]]:
    """Return what is left of a block and what left it, in order.

    A paragraph is parted where a line leaves its middle, so that the line keeps its place. Any other block is one
    thing: between lines that stay, a line stays.
    """
    texts = block.text.split("\n")
    if block.kind != "paragraph":
        stay = [number for number, text in enumerate(texts) if text.strip() and number not in gone]
        gone = {number: hit for number, hit in gone.items() if not stay or not stay[0] < number < stay[-1]}
    pieces: list[Block | tuple[BoilerplateKind, str, str]] = []
    kept: list[tuple[int, str]] = []
    position = 0
    for number, text in enumerate(texts):
        hit = gone.get(number)
        if hit and hit.kind:
            if kept:
                pieces.append(_part(block, kept))
                kept = []
            pieces.append((hit.kind, text.strip(), hit.rule))
        elif text.strip():
            kept.append((position, text))
        position += len(text) + 1
    if kept:
        pieces.append(_part(block, kept))
    return pieces


def _part(block: Block, lines: Sequence[tuple[int, str]]) -> Block:
    """Return a block of some of its lines, each with the offset it had."""
    verbatim = _moved(block.verbatim, [(start, start + len(text)) for start, text in lines])
    return evolve(block, text="\n".join(text for _, text in lines), verbatim=verbatim)


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
