"""Blocks → the body of a Markdown file.

The canonical dialect proves itself block by block: what was written is read back, and whatever differs goes into a
comment before the block. So the reader gives back the same blocks by construction, and comments stay rare.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any

from attrs import evolve, field, mutable

from newsnorm._frozen import Shown
from newsnorm._json import escape_match, write_json
from newsnorm._lazy import compile_late
from newsnorm._plain import plain_fields, to_plain
from newsnorm.export.inline import UNWRITABLE_RE, Dialect, as_references, keep_shortcodes, write_image, write_text
from newsnorm.export.links import place_links
from newsnorm.export.span import Span
from newsnorm.lexicon.characters import (
    BYTE_ORDER_MARK,
    DEPRECATED_FORMATS,
    DIRECTION_MARKS,
    IDEOGRAPHIC_SPACE,
    JOINERS,
    REPLACEMENT,
    SURROGATES,
    SWAPPED_MARKS,
    ZERO_WIDTH,
)
from newsnorm.markup.source.code_spans import fence_for
from newsnorm.model import Block, Image, Link
from newsnorm.readers.canonical_body import read_blocks

_LANGUAGE_RE = compile_late(r"[\w+#./-]+")
_BLANK_ENDS_RE = compile_late(r"\A\s|\s\Z")  # CommonMark 0.31 §6.2: beside a blank, `**` is text
_OPENING_MARKS = ("- ", "1. ")  # §5.3: a list that begins with another number needs a blank line before it
_ENDRAW_RE = compile_late(r"\{(?=%-?\s*endraw\b)")
# What nobody sees in an editor, and what no file can hold; JSON escapes the controls of ASCII itself.
HIDDEN_RE = compile_late(
    f"[\x7f-\x9f{ZERO_WIDTH}{JOINERS}{DIRECTION_MARKS}{DEPRECATED_FORMATS}{IDEOGRAPHIC_SPACE}"
    f"\u2028\u2029{BYTE_ORDER_MARK}{SURROGATES}{SWAPPED_MARKS}]"
)

_Spans = tuple[Span, ...]


def write_body(
    blocks: Sequence[Block],
    dialect: Dialect,
    links: Sequence[Link] = (),
    *,
    more: int = 0,
    images: Sequence[Image] = (),
) -> str:
    r"""Write blocks as Markdown, a blank line between blocks, none between items of one list.

    Args:
        blocks: The body.
        dialect: Which Markdown.
        links: Links to put back into the text.
        more: How many blocks stand before the more mark; 0 writes none.
        images: Pictures of the body: each stands before its block. One without is put before the block that is its
            caption, else at the end.

    Example:
        >>> from newsnorm.export.inline import CANONICAL
        >>> blocks = (Block(kind="heading", text="要闻"), Block(kind="list_item", text="沪指", level=1, ordinal=3))
        >>> print(write_body(blocks, CANONICAL))
        **要闻**
        <BLANKLINE>
        3. 沪指
    """
    writer = _Writer(dialect=dialect)
    waiting = deque(sorted((image for image in images if image.index is not None), key=lambda each: each.index or 0))
    captioned: dict[str, list[Image]] = {}
    for image in images:
        if image.index is None:
            captioned.setdefault(image.caption or "", []).append(image)
    for number, (block, spans) in enumerate(zip(blocks, place_links(blocks, links), strict=True), 1):
        while waiting and (waiting[0].index or 0) < number:
            writer.add_image(waiting.popleft(), before=block)
        if block.kind == "caption" and block.text:
            for image in captioned.pop(block.text, ()):
                writer.add_image(image)
        writer.add(block, spans)
        if number == more:
            writer.add_more_mark()
    for image in (*waiting, *(image for rest in captioned.values() for image in rest)):
        writer.add_image(image)
    return "".join(writer.parts)


def write_visible_json(value: Any) -> str:
    r"""Write JSON on one line, for a person to read, without a character that cannot be seen.

    Example:
        >>> write_visible_json("快讯\N{IDEOGRAPHIC SPACE}沪指")
        '"快讯\\u3000沪指"'
    """
    return HIDDEN_RE.sub(escape_match, write_json(value))


@mutable(repr=False)
class _Writer(Shown):
    """What was written, and the columns at which the texts of the open list items begin."""

    dialect: Dialect
    parts: list[str] = field(factory=list)
    columns: list[int] = field(factory=list)

    def add(self, block: Block, spans: _Spans) -> None:
        if not _has_words(block):
            self._add_comment("block", to_plain(block))
            return
        if block.kind == "list_item":
            self._add_item(block, spans)
            return
        written = _WRITERS[block.kind](block, spans, self.dialect)
        unsaid = self._unsaid(written, block)
        if unsaid:
            self._add_comment("next", unsaid)
        self._append(written, "\n" if unsaid else "\n\n")

    def add_image(self, image: Image, before: Block | None = None) -> None:
        """Between two items a picture belongs to the first of them, so that the list goes on."""
        is_inside = before is not None and before.kind == "list_item" and self.columns
        indent = self.columns[-1] if is_inside else None
        self._append(write_image(image.url, image.alt or "", self.dialect), "\n\n", indent)

    def add_more_mark(self) -> None:
        self._append(self.dialect.more_mark, "\n\n")

    def _add_item(self, block: Block, spans: _Spans) -> None:
        """Indent an item to the text of its parent; a comment ends the list, so the item after one stands outside."""
        depth = min(max(block.level or 1, 1), len(self.columns) + 1)
        written = _write_item(block, spans, self.dialect)
        unsaid = self._unsaid(written, block, depth)
        if unsaid:
            depth = 1
            unsaid = self._unsaid(written, block, depth)
            self._add_comment("next", unsaid)
        mark = _item_mark(block)
        is_apart = not self.columns or (depth > len(self.columns) and mark not in _OPENING_MARKS)
        self.columns[depth - 1 :] = []
        indent = self.columns[-1] if self.columns else 0
        self._append(written.replace("\n", f"\n{' ' * indent}"), "\n\n" if is_apart and not unsaid else "\n", indent)
        self.columns.append(indent + len(mark))

    def _append(self, written: str, gap: str, indent: int | None = None) -> None:
        if self.parts:
            self.parts.append(gap)
        if indent is None:
            self.columns.clear()
        self.parts.append(" " * (indent or 0) + written)

    def _add_comment(self, word: str, said: Any) -> None:
        if self.dialect.has_comments:
            json_inside = write_visible_json(said).replace(">", r"\u003e")
            self._append(f"<!-- {word} {json_inside} -->", "\n\n")

    def _unsaid(self, written: str, block: Block, depth: int | None = None) -> dict[str, Any]:
        """Return what a reader of `written` would not know about the block."""
        if not self.dialect.has_comments:
            return {}
        read = read_blocks(written)[0]
        if depth is not None:
            read = evolve(read, level=depth)
        return {
            name: to_plain(getattr(block, name))
            for name in plain_fields(Block)
            if getattr(block, name) != getattr(read, name)
        }


def _has_words(block: Block) -> bool:
    return bool(block.text) or block.kind == "rule" or (block.kind == "table" and any(block.rows))


def _write_paragraph(block: Block, spans: _Spans, dialect: Dialect) -> str:
    return write_text(block.text, dialect, spans=spans, bold=block.bold)


def _write_heading(block: Block, spans: _Spans, dialect: Dialect) -> str:
    if block.level is None:
        return f"**{_BLANK_ENDS_RE.sub(as_references, write_text(block.text, dialect, spans=spans))}**"
    # A newline of the file would end the heading, and blog engines read a reference to one as a blank.
    line_break = "&#10;" if dialect.has_comments else dialect.cell_break
    text = write_text(block.text, dialect, spans=spans, bold=block.bold, line_break=line_break)
    return f"{'#' * min(max(block.level, 1), 6)} {text}"


def _write_quote(block: Block, spans: _Spans, dialect: Dialect) -> str:
    return "> " + _write_paragraph(block, spans, dialect).replace("\n", "\n> ")


def _write_item(block: Block, spans: _Spans, dialect: Dialect) -> str:
    mark = _item_mark(block)
    return mark + _write_paragraph(block, spans, dialect).replace("\n", f"\n{' ' * len(mark)}")


def _item_mark(block: Block) -> str:
    return "- " if block.ordinal is None or not 0 <= block.ordinal < 10**9 else f"{block.ordinal}. "


def _write_code(block: Block, _: _Spans, dialect: Dialect) -> str:
    text = UNWRITABLE_RE.sub(REPLACEMENT, block.text)
    if dialect.has_shortcodes:
        text = keep_shortcodes(text)
    fence = fence_for(text, 3)
    language = block.language if block.language and _LANGUAGE_RE.fullmatch(block.language) else ""
    written = f"{fence}{language}\n{text}\n{fence}"
    if dialect.has_raw_tags and ("{{" in text or "{%" in text):
        inside = _ENDRAW_RE.sub("{{% endraw %}{% raw %}", written)
        return f"{{% raw %}}\n{inside}\n{{% endraw %}}"
    return written


def _write_table(block: Block, spans: _Spans, dialect: Dialect) -> str:
    """Write rows; GitHub's tables cut off what is wider than the first row, so that one is filled up."""
    if not any(block.rows):
        return _write_paragraph(block, spans, dialect)
    width = max(len(row) for row in block.rows)
    head, *rows = block.rows
    lines = [_write_row((*head, *[""] * (width - len(head))), dialect), f"|{' --- |' * width}"]
    if not rows and dialect.has_raw_tags:
        rows = [("",) * width]  # kramdown wants a row below the head, else the pipes are text
    lines += [_write_row(row, dialect) for row in rows]
    return "\n".join(lines)


def _write_row(row: tuple[str, ...], dialect: Dialect) -> str:
    return f"| {' | '.join(write_text(cell, dialect, line_break=dialect.cell_break) for cell in row)} |"


def _write_rule(block: Block, spans: _Spans, dialect: Dialect) -> str:
    return _write_paragraph(block, spans, dialect) if block.text else "***"


_WRITERS = {
    "paragraph": _write_paragraph,
    "caption": _write_paragraph,
    "heading": _write_heading,
    "quote": _write_quote,
    "code": _write_code,
    "table": _write_table,
    "rule": _write_rule,
}
