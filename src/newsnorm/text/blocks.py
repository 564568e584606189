"""The rules over a whole body: one run over all blocks, so that what a run costs is paid once a document."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from typing import TypeAlias

from attrs import evolve

from newsnorm._floods import STRETCH, join_lean, split_lean
from newsnorm._lazy import compile_late
from newsnorm.body import MANY, Body, Piece, TextPiece, make_body, make_piece, share_equal
from newsnorm.lexicon.characters import BYTE_ORDER_MARK
from newsnorm.model import Block, Change, make_block
from newsnorm.ranges import move_ranges
from newsnorm.text.classes import UNIT_MARK, URL_MARK, VERBATIM_MARK
from newsnorm.text.engine import Ruleset, displace_marks, merge_changes, run_rules
from newsnorm.text.invisible import (
    CARRIAGE_RETURN,
    CONTROLS,
    delete_byte_order_marks,
    delete_controls,
    unify_newlines,
)
from newsnorm.text.protect import put_back

Ranges: TypeAlias = tuple[tuple[int, int], ...]

# A line of its own between two units: what a rule sees at the edge of a unit is the edge of a line.
_SEPARATOR = f"\n{UNIT_MARK}\n"
_EMPTY_UNIT = f"{UNIT_MARK}\n\n{UNIT_MARK}"
_CODE_RULES = (("newline", unify_newlines), ("control", delete_controls), ("bom", delete_byte_order_marks))
# Finds any of their characters, which hardly any code has.
_CODE_RE = compile_late(f"[{CARRIAGE_RETURN}{CONTROLS}{BYTE_ORDER_MARK}]")


def normalize_body(body: Body, rules: Ruleset) -> Body:
    """Return the body with the rules applied to every block; blocks that come out empty are dropped.

    Table cells are paragraphs of their own. Code gets line ends, controls and byte order marks only. The ranges in
    `Block.verbatim` come out untouched, and move along with the text before them. The style of quotes is chosen once
    for the body.

    Example:
        >>> from newsnorm.options import Options
        >>> from newsnorm.text.engine import compile_rules
        >>> body = normalize_body(Body.of(Block(text="他说:好.")), compile_rules(Options()))
        >>> body.blocks[0].text, [change.rule for change in body.changes]
        ('他说：好。', ['period', 'colon'])
    """
    pieces = body.pieces
    units, is_one_each = _cut_units(pieces)
    text = _join_units(units, pieces)
    normal = run_rules(text, rules)
    code_changes: list[Change] = []
    if normal.changes or _EMPTY_UNIT in text or any(block.kind == "code" for block in body.blocks):
        texts = _split_normal(normal.text)
        if is_one_each and isinstance(texts, list) and all(texts):
            each = zip(pieces, units, texts, strict=True)
            pieces = tuple([old if new == unit else _change_text(old, new) for old, unit, new in each])  # type: ignore[arg-type]
        else:
            fresh = _rebuild_pieces(pieces, zip(units, texts, strict=True), rules, code_changes)
            pieces = tuple(share_equal(fresh, len(pieces)))
    elif not normal.findings:
        return body
    return make_body(
        kind=body.kind,
        pieces=pieces,
        changes=merge_changes((*body.changes, *normal.changes, *code_changes)),
        findings=(*body.findings, *(finding for finding in normal.findings if finding not in body.findings)),
        is_page=body.is_page,
    )


def _join_units(units: Sequence[str], pieces: Sequence[Piece]) -> str:
    """Return the paragraphs of all pieces as one text, with marks between them and for verbatim spans."""
    written = "\n".join(units)
    spans = written.count(VERBATIM_MARK) if VERBATIM_MARK in written else 0  # to count takes ten times as long
    own_spans = sum(len(piece.block.verbatim) for piece in pieces if type(piece) is TextPiece) if spans else 0
    if spans != own_spans or UNIT_MARK in written or URL_MARK in written:
        units, _ = _cut_units(pieces, displace_marks)
    return _SEPARATOR.join(("", *units, ""))


def _cut_units(pieces: Sequence[Piece], clean: Callable[[str], str] = str) -> tuple[list[str], bool]:
    """Return the paragraphs of all pieces, each cleaned: cells of tables one by one, nothing of code.

    And whether each piece is one of them, as in most news.
    """
    units: list[str] = []
    is_one_each = True
    for piece in pieces:
        if type(piece) is not TextPiece:
            is_one_each = False
            continue
        block = piece.block
        if block.kind == "code":
            is_one_each = False
        elif block.rows:
            is_one_each = False
            units += (
                [_cut_unit(cell, ranges, clean) for cell, ranges in _cells_of(block)]
                if block.verbatim
                else map(clean, chain.from_iterable(block.rows))
            )
        elif block.verbatim:
            units.append(_cut_unit(block.text, block.verbatim, clean))
        else:
            units.append(block.text if clean is str else clean(block.text))
    return units, is_one_each


def _cut_unit(text: str, verbatim: Ranges, clean: Callable[[str], str]) -> str:
    """Return a paragraph with marks in the places of its verbatim spans."""
    parts: list[str] = []
    done = 0
    for start, end in verbatim:
        parts.append(clean(text[done:start]))
        done = end
    parts.append(clean(text[done:]))
    return VERBATIM_MARK.join(parts)


def _cells_of(block: Block) -> Iterator[tuple[str, Ranges]]:
    """Yield the cells of a table, each with the verbatim ranges in it; the text of the block is made of them."""
    ranges = deque(block.verbatim)
    start = 0
    for row in block.rows:
        for cell in row:
            end = start + len(cell)
            inside = []
            while ranges and ranges[0][1] <= end:
                first, last = ranges.popleft()
                inside.append((first - start, last - start))
            yield cell, tuple(inside)
            start = end + 1  # a TAB or a newline between cells


def _rebuild_pieces(
    pieces: Sequence[Piece], changed: Iterator[tuple[str, str]], rules: Ruleset, code_changes: list[Change]
) -> Iterator[Piece]:
    """Yield each piece, a block with its normalized paragraphs; none when nothing is left of it.

    Args:
        pieces: Of the body.
        changed: The paragraphs of its blocks, each as it was cut and as it is.
        rules: For code.
        code_changes: What was done to code is added here.
    """
    known: dict[tuple[int, str], TextPiece] | None = {} if len(pieces) > MANY else None
    for piece in pieces:
        if type(piece) is not TextPiece:
            yield piece
            continue
        block = piece.block
        fresh: Block | None
        if block.kind == "code":
            fresh = _clean_code(block, rules, code_changes)
        elif block.rows:
            fresh = _rebuild_table(block, changed)
        else:
            old, text = next(changed)
            if text == old:
                if text or block.kind == "rule":  # most blocks
                    yield piece
            elif text:
                yield _change_text(piece, text) if known is None else _change_known(piece, text, known)
            continue
        if fresh is block:
            yield piece
        elif fresh is not None:
            yield make_piece((fresh, piece.links, piece.beside))


def _split_normal(normal_text: str) -> list[str] | Iterator[str]:
    """Return each paragraph as it is now, its verbatim spans still marks in it; those of a flood come one by one."""
    if len(normal_text) <= STRETCH:
        return [unit.strip("\n") for unit in normal_text.split(UNIT_MARK)[1:-1]]
    return _split_flood(normal_text)


def _split_flood(normal_text: str) -> Iterator[str]:
    parts = split_lean(normal_text, UNIT_MARK)
    next(parts)  # before the first mark there is nothing; nor is there behind the last, which `pairwise` leaves out
    for part, _ in pairwise(parts):
        yield part.strip("\n")


def _change_text(piece: TextPiece, text: str) -> TextPiece:
    """Return a paragraph with its normalized text."""
    block, links, beside = piece
    verbatim, bold = block.verbatim, block.bold
    if verbatim:
        text, verbatim = _restore_verbatim(text, block.text, verbatim)
    if bold:
        bold = move_ranges(bold, block.text, text)
    # All fields in order: by name they take half as long again.
    changed = make_block(block.kind, text, block.level, block.ordinal, (), None, verbatim, bold)
    return make_piece((changed, links, beside))


def _change_known(piece: TextPiece, text: str, known: dict[tuple[int, str], TextPiece]) -> TextPiece:
    """Return a paragraph of a flood with its normalized text: equal pieces are one, `known` is what became of them."""
    changed = known.get((id(piece), text))
    if changed is None:
        changed = _change_text(piece, text)
        if len(known) < MANY:
            known[id(piece), text] = changed
    return changed


def _rebuild_table(block: Block, changed: Iterator[tuple[str, str]]) -> Block:
    cells: list[str] = []
    verbatim: list[tuple[int, int]] = []
    start = 0
    for (cell, ranges), (_, text) in zip(_cells_of(block), changed, strict=False):
        fresh, inside = _restore_verbatim(text, cell, ranges) if ranges else (text, ranges)
        verbatim += [(first + start, last + start) for first, last in inside]
        cells.append(fresh)
        start += len(fresh) + 1
    left = iter(cells)
    rows = tuple(tuple(next(left) for _ in row) for row in block.rows)
    if rows == block.rows:
        return block
    text = join_lean("\n", map("\t".join, rows))
    return make_block(kind=block.kind, text=text, rows=rows, verbatim=tuple(verbatim))


def _restore_verbatim(text: str, old: str, verbatim: Ranges) -> tuple[str, Ranges]:
    """Return a normalized paragraph with its verbatim spans in place again, and where they stand now."""
    spans = [old[start:end] for start, end in verbatim]
    ranges = []
    place = 0
    for part, span in zip(text.split(VERBATIM_MARK), spans, strict=False):
        place += len(part)
        ranges.append((place, place + len(span)))
        place += len(span)
    return put_back(text, VERBATIM_MARK, spans), tuple(ranges)


def _clean_code(block: Block, rules: Ruleset, changes: list[Change]) -> Block | None:
    text = block.text
    if _CODE_RE.search(text):
        for rule_id, run in _CODE_RULES:
            if rule_id in rules.ids:
                text, count = run(text)
                if count:
                    changes.append(Change(rule_id, count))
    if not text or text.isspace():
        return None
    return block if text == block.text else evolve(block, text=text)
