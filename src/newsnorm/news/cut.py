"""The lines of a body, and how they are taken out: a whole block, or lines of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final

from attrs import evolve

from newsnorm.body import Body, Piece, Removed, TextPiece
from newsnorm.model import Block
from newsnorm.news.rule import LineRule

BESIDE: Final = "page-beside"
"""The rule that takes the lines beside an article that say nothing of it."""

Position = tuple[int, int]
"""A line of the body: the index of its piece, and the number of the line within the block."""


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


def take_out(body: Body, taken: Mapping[Position, LineRule]) -> Body:
    """Return the body without the lines that these rules take, each of them now a piece that says what left there."""
    if not taken:
        return body
    pieces: list[Piece] = []
    known: dict[Removed, Removed] = {}  # a flood of credits has few
    done = 0
    for index in sorted(set(map(itemgetter(0), taken))):
        piece = body.pieces[index]
        if type(piece) is not TextPiece:
            continue
        pieces += body.pieces[done:index]
        done = index + 1
        rule = taken.get((index, 0))
        if rule and rule.kind and "\n" not in piece.block.text:  # most of all
            line = Removed(rule.kind, piece.block.text.strip(), rule.id)
            pieces.append(known.setdefault(line, line))
        else:
            pieces += _cut_piece(piece, _rules_at(index, piece, taken), known)
    return body.with_pieces((*pieces, *body.pieces[done:]))


def _rules_at(index: int, piece: TextPiece, taken: Mapping[Position, LineRule]) -> Mapping[int, LineRule]:
    """Return the rules that take lines of a block, by the numbers of these."""
    numbers = range(piece.block.text.count("\n") + 1)
    return {number: taken[index, number] for number in numbers if (index, number) in taken}


def drop_beside(body: Body) -> Body:
    """Return the body without the lines beside it that said nothing of the article; they are parts of the page."""
    return body.with_pieces(map(_leave_beside, body.pieces)) if body.is_page else body


def _leave_beside(piece: Piece) -> Piece:
    is_beside = type(piece) is TextPiece and piece.beside
    return Removed("page", piece.block.text, BESIDE) if is_beside else piece  # type: ignore[union-attr]


def _cut_piece(piece: TextPiece, gone: Mapping[int, LineRule], known: dict[Removed, Removed]) -> Iterator[Piece]:
    """Yield what is left of a block and what left it, in order; the links stay with the first that is left.

    A paragraph is parted where a line leaves its middle, so that the line keeps its place. Any other block is one
    thing: between lines that stay, a line stays.
    """
    links = piece.links
    for part in _cut_block(piece.block, gone):
        if isinstance(part, Block):
            yield TextPiece(part, links, piece.beside)
            links = ()
        else:
            yield known.setdefault(part, part)


def _cut_block(block: Block, gone: Mapping[int, LineRule]) -> Iterator[Block | Removed]:
    texts = block.text.split("\n")
    if len(texts) > 1 and block.kind != "paragraph":
        stay = [number for number, text in enumerate(texts) if text.strip() and number not in gone]
        gone = {number: rule for number, rule in gone.items() if not stay or not stay[0] < number < stay[-1]}
    kept: list[tuple[int, str]] = []
    position = 0
    for number, text in enumerate(texts):
        rule = gone.get(number)
        if rule and rule.kind:
            if kept:
                yield keep_parts(block, kept)
                kept = []
            yield Removed(rule.kind, text.strip(), rule.id)
        elif text.strip():
            kept.append((position, text))
        position += len(text) + 1
    if kept:
        yield keep_parts(block, kept)


def keep_parts(block: Block, lines: Sequence[tuple[int, str]]) -> Block:
    """Return a block of some parts of its text, each with the offset it had, as lines.

    Example:
        >>> keep_parts(Block(text="编辑 春雨", bold=((3, 5),)), [(3, "春雨")]).bold
        ((0, 2),)
    """
    spans = [(start, start + len(text)) for start, text in lines]
    verbatim, bold = (_moved(ranges, spans) for ranges in (block.verbatim, block.bold))
    return evolve(block, text="\n".join(text for _, text in lines), verbatim=verbatim, bold=bold)


def _moved(ranges: tuple[tuple[int, int], ...], spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return ranges where they stand after only the lines at `spans` are left, joined by newlines."""
    moved: list[tuple[int, int]] = []
    start_now = 0
    for start, end in spans:
        for first, last in ranges:
            if first < end and last > start:
                moved.append((max(first, start) - start + start_now, min(last, end) - start + start_now))
        start_now += end - start + 1
    return tuple(moved)
