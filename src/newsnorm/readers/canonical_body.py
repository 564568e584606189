r"""The body of a canonical Markdown file → exactly the blocks that were written.

`newsnorm.export.markdown` writes a small, regular part of Markdown, and this reads it back without a Markdown engine:
no rule may run over an article twice. The dialect, block by block, with a blank line between blocks:

- paragraph: its text; `\` at the end of a line is a line break inside the block
- heading: `## text`; a subhead without a level: `**text**`
- list: `- text` or `3. text`, one line after the other, children indented to the text of their parent
- quote: `> text` · code: a fence of backticks longer than any run inside · rule: `***`
- table: `| a | b |`, the delimiter row after the first row, `<br>` for a newline in a cell
- `<!-- next {…} -->` before a block: what Markdown cannot say about it, as fields of `Block`
- `<!-- block {…} -->`: a whole block that Markdown cannot show

Inside text: a backslash before ASCII punctuation, `&amp;` and `&#10;`, `<https://…>` for a bare URL, code spans.
Anything else is text as it stands, so a file changed by hand loses nothing.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Mapping
from html.entities import html5
from typing import Any

from attrs import evolve, field, mutable

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm._plain import from_plain, to_plain
from newsnorm.errors import SourceError
from newsnorm.lexicon.addresses import WEB_SCHEME
from newsnorm.model import Block

_COMMENT_RE = compile_late(r"<!-- (next|block) (\{.*\}) -->")
_HEADING_RE = compile_late(r"(#{1,6}) (.*)")
_ITEM_RE = compile_late(r"( *)(?:-|(\d{1,9})\.) (.*)")
_FENCE_RE = compile_late(r"(`{3,})([^`]*)")
_PIPE_RE = compile_late(r"\\.|(\|)")
_DELIMITER_RE = compile_late(r"\|(?: --- \|)+")
_HARD_BREAK_RE = compile_late(r"(?<!\\)(?:\\\\)*+\\\Z")
_TOKEN_RE = compile_late(
    r"\\([!-/:-@\[-`{-~\n])"
    r"|&(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    rf"|<({WEB_SCHEME}[^\s<>]*)>"
    r"|(<br>)"
    r"|(`++)"
)


def read_blocks(body: str, *, first_line: int = 1) -> tuple[Block, ...]:
    r"""Read the body of a canonical file.

    Args:
        body: From the line after the header.
        first_line: Number of its first line in the file, for errors.

    Raises:
        SourceError: A comment that should say something about a block is broken.

    Example:
        >>> [(block.kind, block.text) for block in read_blocks("## 一、概况\n\n\\*ST金泰复牌。")]
        [('heading', '一、概况'), ('paragraph', '*ST金泰复牌。')]
    """
    return _Body(lines=body.split("\n"), first_line=first_line).read()


@mutable(repr=False)
class _Body(Shown):
    """Where reading stands: the next line, the open lists, and what a comment said about the next block."""

    lines: list[str]
    first_line: int
    position: int = 0
    columns: list[int] = field(factory=list)
    said: Mapping[str, Any] = field(factory=dict)
    blocks: list[Block] = field(factory=list)

    def read(self) -> tuple[Block, ...]:
        while self.position < len(self.lines):
            line = self.lines[self.position]
            item = _ITEM_RE.fullmatch(line)
            if item:
                self._add(self._item(item))
                continue
            if not line:
                self.position += 1
                continue
            self.columns.clear()
            if comment := _COMMENT_RE.fullmatch(line):
                self._comment(comment)
            else:
                self._add(self._block(line))
        return tuple(self.blocks)

    def _add(self, block: Block) -> None:
        self.blocks.append(from_plain(Block, {**to_plain(block), **self.said}) if self.said else block)
        self.said = {}

    def _comment(self, comment: re.Match[str]) -> None:
        try:
            said = json.loads(comment[2])
            block = from_plain(Block, said)
        except (ValueError, RecursionError, SourceError) as error:
            raise SourceError(
                f"a comment about a block cannot be read: {error}",
                line=self.first_line + self.position,
                column=1,
                excerpt=self.lines[self.position],
                hint="delete the comment, or write what it should say as JSON",
            ) from error
        self.position += 1
        if comment[1] == "next":
            self.said = said
        else:
            self.blocks.append(block)

    def _block(self, line: str) -> Block:
        if fence := _FENCE_RE.fullmatch(line):
            return self._code(fence)
        if line.startswith("|"):
            return self._table()
        if line == "***":
            self.position += 1
            return Block(kind="rule")
        if line.startswith(">"):
            return _text_block("quote", "\n".join(row[1:].removeprefix(" ") for row in self._take(">")))
        if heading := _HEADING_RE.fullmatch(line):
            self.position += 1
            return evolve(_text_block("heading", heading[2]), level=len(heading[1]))
        text = self._paragraph()
        if text.startswith("**") and text.endswith("**") and len(text) > 4:
            return _text_block("heading", text[2:-2])
        return _text_block("paragraph", text)

    def _take(self, start: str) -> list[str]:
        """Take lines while they begin with `start`."""
        first = self.position
        while self.position < len(self.lines) and self.lines[self.position].startswith(start):
            self.position += 1
        return self.lines[first : self.position]

    def _paragraph(self) -> str:
        """Take lines up to a blank one."""
        first = self.position
        while self.position < len(self.lines) and self.lines[self.position]:
            self.position += 1
        return "\n".join(self.lines[first : self.position])

    def _code(self, fence: re.Match[str]) -> Block:
        """Take lines up to the closing fence, or all of them when it is missing."""
        first = self.position + 1
        self.position = first
        while self.position < len(self.lines) and self.lines[self.position] != fence[1]:
            self.position += 1
        text = "\n".join(self.lines[first : self.position])
        self.position += 1
        return Block(kind="code", text=text, language=fence[2] or None)

    def _table(self) -> Block:
        lines = self._take("|")
        if len(lines) > 1 and _DELIMITER_RE.fullmatch(lines[1]):
            del lines[1]
        rows = tuple(tuple(_plain_text(cell.strip(" "))[0] for cell in _cells(line)) for line in lines)
        return Block(kind="table", text="\n".join("\t".join(row) for row in rows), rows=rows)

    def _item(self, item: re.Match[str]) -> Block:
        """Take an item and the lines its hard breaks open; its depth is that of the list it is indented into."""
        indent, ordinal = len(item[1]), item[2]
        while self.columns and self.columns[-1] > indent:
            self.columns.pop()
        column = item.start(3)
        self.columns.append(column)
        rows = [item[3]]
        self.position += 1
        while _HARD_BREAK_RE.search(rows[-1]) and self.position < len(self.lines):
            rows.append(self.lines[self.position].removeprefix(" " * column))
            self.position += 1
        block = _text_block("list_item", "\n".join(rows))
        return evolve(block, level=len(self.columns), ordinal=int(ordinal) if ordinal else None)


def _cells(line: str) -> list[str]:
    """Cut a row at its pipes, except escaped ones; what follows the last one is a cell too."""
    pipes = [pipe.start() for pipe in _PIPE_RE.finditer(line) if pipe[1]]
    cells = [line[start + 1 : end] for start, end in zip(pipes, [*pipes[1:], len(line)], strict=True)]
    return cells if cells[-1] else cells[:-1]


def _text_block(kind: Any, markdown: str) -> Block:
    text, verbatim = _plain_text(markdown)
    return Block(kind=kind, text=text, verbatim=verbatim)


def _plain_text(markdown: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Undo what the writer did to a text; return it with the ranges of its code spans."""
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    closers = _backtick_runs(markdown)
    length = position = 0
    while token := _TOKEN_RE.search(markdown, position):
        before = markdown[position : token.start()]
        position = token.end()
        if token[5] and (close := _closing(closers, len(token[5]), position)) is not None:
            shown = _code_of(markdown[position:close])
            spans.append((length + len(before), length + len(before) + len(shown)))
            position = close + len(token[5])
        else:
            shown = _shown(token)
        parts += (before, shown)
        length += len(before) + len(shown)
    parts.append(markdown[position:])
    return "".join(parts), tuple(spans)


def _shown(token: re.Match[str]) -> str:
    if token[2]:
        return _reference(token[2], token[0])
    return "\n" if token[4] else token[1] or token[3] or token[0]


def _reference(name: str, written: str) -> str:
    if not name.startswith("#"):
        return html5.get(f"{name};", written)
    digits = name[1:]
    code = int(f"0{digits}", 16) if digits.startswith("x") else int(digits)
    return chr(code) if code <= 0x10FFFF else written


def _backtick_runs(markdown: str) -> dict[int, list[int]]:
    """Return length → where runs of that many backticks begin: looking ahead for each opener would be quadratic."""
    runs: dict[int, list[int]] = {}
    if "`" in markdown:
        for run in re.finditer(r"`+", markdown):
            runs.setdefault(len(run[0]), []).append(run.start())
    return runs


def _closing(runs: Mapping[int, list[int]], length: int, position: int) -> int | None:
    starts = runs.get(length, [])
    index = bisect_left(starts, position)
    return starts[index] if index < len(starts) else None


def _code_of(inside: str) -> str:
    """Drop one blank at both ends, as CommonMark 0.31 §6.1 does."""
    if inside.startswith(" ") and inside.endswith(" ") and inside.strip(" "):
        return inside[1:-1]
    return inside
