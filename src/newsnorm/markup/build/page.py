"""The body as it grows: the text gathered for the current block, and what is open around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any

from attrs import define

from newsnorm._frozen import Shown
from newsnorm.body import MANY, Body, BodyKind
from newsnorm.findings import FindingKind
from newsnorm.lexicon.characters import HTML_BLANKS, PARAGRAPH_INDENT
from newsnorm.markup.build.blocks import Blocks
from newsnorm.markup.build.lines import Line, group_lines, is_subhead, read_bold, read_lines
from newsnorm.markup.build.runs import BOLD, BREAK, IMAGE, THIN, WEIGHT_END, Mark, Run, Verbatim, part_indented
from newsnorm.markup.build.segments import collapse_blanks, collapse_each
from newsnorm.model import Block, Finding, Image, make_block


@define(eq=False, repr=False)
class Item(Shown):
    """A list item whose first block has not come yet."""

    level: int
    ordinal: int | None = None


Closer = Callable[["Page", Any], None]


class Page(Blocks):
    """Gathers blocks. The renderer and the elements write here; nothing here knows a tag."""

    __slots__ = (
        "_told", "buffer", "captions", "closers", "code", "code_language", "depth", "figure_language", "findings",
        "fragment", "heading", "highlights", "image_urls", "inlined", "is_plain", "is_sized", "is_visible", "is_whole",
        "item", "label", "links_around", "lists", "note_starts", "open_marks", "prefix", "quotes", "rows",
        "started_images", "started_links", "tables", "white_space",
    )  # fmt: skip

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        # In a flood of lines: blocks by what they are made of, and where.
        self._told: dict[tuple[object, ...], Block] = {}
        self.image_urls: set[str] = set()
        # The numbers of the images with a mark in the buffer: their places are known when its lines are.
        self.started_images: list[int] = []
        # The words of the current block, and the start marks of what is open in it.
        self.buffer: list[Run] = []
        self.open_marks: list[Run] = []
        # The numbers of the links around the text at hand, and of those with a start mark in the buffer.
        self.links_around: list[int] = []
        self.started_links: list[int] = []
        # What to do at the end of which element, innermost last.
        self.depth = 0
        self.closers: list[tuple[int, Closer, Any]] = []
        # What is open around the current block.
        self.heading = 0
        self.captions = 0
        self.quotes = 0
        self.item: Item | None = None
        self.lists: list[Any] = []
        self.tables: list[Any] = []
        # Elements, by depth, that are no blocks although their name says so, and those whose children are blocks.
        self.inlined: set[int] = set()
        self.rows: list[int] = []
        self.code: list[str] | None = None
        self.code_language: str | None = None
        self.figure_language: str | None = None
        self.highlights = 0
        # How text is taken: as it comes if `is_plain`, which sums up the others.
        self.is_plain = True
        self.is_visible = True
        # Whether it is a page of the web from top to end, and no body of an article.
        self.is_whole = False
        self.is_sized = True
        self.white_space = "normal"
        # Footnotes: where in the buffer the last link to a place in this text stands, and what is open.
        self.fragment = (-1, -1)
        self.prefix = ""
        self.label = ""
        self.note_starts: list[int] = []
        self.findings: dict[FindingKind, list[str]] = {}

    def at_end(self, close: Closer, argument: Any = None) -> None:
        """Call `close(page, argument)` at the end of the current element."""
        self.closers.append((self.depth, close, argument))

    def note(self, kind: FindingKind, detail: str = "") -> None:
        """Remember that something was noticed."""
        self.findings.setdefault(kind, []).append(detail)

    def set_text_mode(self, *, visible: bool, sized: bool, white_space: str) -> None:
        """Say how the text from here on is taken."""
        self.is_visible = visible
        self.is_sized = sized
        self.white_space = white_space
        self.is_plain = visible and sized and white_space == "normal" and self.code is None

    def add_text(self, data: str) -> None:
        """Take text by the mode: into code, with its blanks, or not at all."""
        if not (self.is_visible and self.is_sized):
            return
        if self.code is not None:
            self.code.append(data)
        elif self.white_space == "normal":
            if self.buffer or data.strip(HTML_BLANKS):
                self.buffer.append(data)
        else:
            is_kept = self.white_space == "keep"
            for number, line in enumerate(data.split("\n")):
                if number:
                    self.buffer.append(BREAK)
                if line:
                    self.buffer.append(Verbatim(line) if is_kept else line)

    def mark(self, start: Mark) -> None:
        """Open a mark; it opens again in every block until `unmark`."""
        if self.code is None:
            self.buffer.append(start)
        self.open_marks.append(start)

    def mark_weight(self, start: Mark) -> None:
        """Make text bold, or not, up to the end of the current element; what it is already needs no mark."""
        around = next((mark for mark in reversed(self.open_marks) if mark is BOLD or mark is THIN), THIN)
        if around is not start:
            self.mark(start)
            self.at_end(Page.unmark, WEIGHT_END)

    def unmark(self, end: Mark) -> None:
        """Close the innermost mark."""
        self.open_marks.pop()
        if self.code is None:
            self.buffer.append(end)

    def flush(self) -> None:
        """End the current block: what was gathered becomes blocks."""
        if self.code is not None:
            self._end_code_line()
            return
        buffer = self.buffer
        if not buffer:
            return
        self.buffer = self.open_marks.copy()
        if buffer[0].__class__ is str and (len(buffer) == 1 or set(map(type, buffer)) == {str}):
            text = "".join(buffer)  # type: ignore[arg-type]
            if not ("\n" in text and PARAGRAPH_INDENT in text):
                if len(self.blocks) > MANY and not (self.open_marks or self.loose_links or self.prefix):
                    self.add_paragraph(text)  # which knows those that came before
                    return
                text = collapse_blanks(text)
                if text and not text.isspace():
                    self.emit(text)
                return
        for run in buffer:
            if run.__class__ is str and "\n" in run:
                buffer = part_indented(buffer)
                break
        self._flush_runs(buffer)

    def _flush_runs(self, runs: list[Run]) -> None:
        links = self.started_links
        self.started_links = self.links_around.copy()
        if not self.started_images and (subhead := read_bold(runs)):
            self.emit(subhead, bold=((0, len(subhead)),), is_bold=True)
            return
        if not self.started_images and all(run.__class__ is Mark for run in runs):
            return
        lines = read_lines(runs)
        if len(lines) == 1 and not self.started_images:
            if not lines[0].is_blank:
                self.emit_line(lines[0], links)
            return
        paragraphs = group_lines(lines)
        if self.started_images:
            self._place_images(lines, paragraphs)
        for paragraph in paragraphs:
            self._emit_lines(paragraph, links)

    def add_image(self, image: Image) -> None:
        """Add a picture: it stands before the next block, or in the text at hand."""
        if self.buffer and self.code is None:
            self.started_images.append(len(self.images))
            self.buffer.append(IMAGE)
        self.images.append((len(self.blocks), image))

    def _place_images(self, lines: list[Line], paragraphs: list[list[Line]]) -> None:
        """Give the images among lines their places: before the paragraph they stand in, or before the next."""
        firsts = {id(paragraph[0]) for paragraph in paragraphs}
        numbers = iter(self.started_images)
        self.started_images = []
        following = len(self.blocks)
        for line in lines:
            following += id(line) in firsts
            for number in islice(numbers, line.images):
                self.images[number] = (following if line.is_blank else following - 1, self.images[number][1])

    def add_paragraph(self, unmarked: str) -> None:
        """Add a block of nothing but text, as `flush` would."""
        if self.open_marks or self.loose_links or self.prefix or ("\n" in unmarked and PARAGRAPH_INDENT in unmarked):
            self.buffer.append(unmarked)
            self.flush()
            return
        item, key = self.item, None
        if len(self.blocks) > MANY and (item is None or item.ordinal is None):
            key = unmarked, self.captions, self.heading, item and item.level, self.quotes
            block = self._told.get(key)
            if block is not None:
                if block.kind == "list_item":
                    self._end_item()
                self.blocks.append(block)
                self.links.append(())
                return
        text = collapse_blanks(unmarked)
        if text and not text.isspace():
            if item is not None or self.quotes or self.heading or self.captions:
                self.emit(text)
            else:
                self.blocks.append(make_block(text=text))
                self.links.append(())
            if key and len(self._told) < MANY:
                self._told[key] = self.blocks[-1]

    def add_paragraphs(self, texts: Sequence[str]) -> None:
        """Add blocks of nothing but text one after another, as `add_paragraph` would."""
        if not texts:
            return
        around = self.open_marks or self.loose_links or self.item or self.quotes or self.heading or self.captions
        if around or self.prefix or len(self.blocks) + len(texts) > MANY or "\n" in "".join(texts):
            for text in texts:
                self.add_paragraph(text)
            return
        self.blocks += [make_block(text=line) for line in collapse_each(texts) if line and not line.isspace()]
        self.links += [()] * (len(self.blocks) - len(self.links))

    def add_heading(self, level: int, unmarked: str) -> None:
        """Add a heading of nothing but text, as `flush` would."""
        around, self.heading = self.heading, level
        self.add_paragraph(unmarked)
        self.heading = around

    def add_code(self, text: str, language: str | None) -> None:
        """Add a block of code, unless it is blank."""
        text = text.removesuffix("\n")
        if text.strip():
            self.add(make_block(kind="code", text=text, language=language))

    def _end_code_line(self) -> None:
        if self.code and not self.code[-1].endswith("\n"):
            self.code.append("\n")

    def emit_line(self, line: Line, links: Sequence[int]) -> None:
        """Add a block of one line, with the numbers of the links on it."""
        found = [links[number] for number, text in line.links if self.open_links.add(links[number], text.strip())]
        self.emit(line.text, verbatim=tuple(line.code), links=found, bold=line.bold, is_bold=line.is_bold)

    def _emit_lines(self, lines: list[Line], links: list[int]) -> None:
        if len(lines) == 1:
            self.emit_line(lines[0], links)
            return
        code: list[tuple[int, int]] = []
        bold: list[tuple[int, int]] = []
        found: list[int] = []
        at = 0
        for line in lines:
            if line.code:
                code += [(at + start, at + end) for start, end in line.code]
            if line.bold:
                bold += [(at + start, at + end) for start, end in line.bold]
            for number, text in line.links:
                if self.open_links.add(links[number], text.strip()):
                    found.append(links[number])
            at += len(line.text) + 1
        self.emit("\n".join([line.text for line in lines]), verbatim=tuple(code), links=found, bold=tuple(bold))

    def emit(
        self,
        text: str,
        *,
        verbatim: tuple[tuple[int, int], ...] = (),
        links: Sequence[int] = (),
        bold: tuple[tuple[int, int], ...] = (),
        is_bold: bool = False,
    ) -> None:
        """Add a block of text; what is open around it decides its kind."""
        if self.prefix:
            shift = len(self.prefix)
            text = self.prefix + text
            verbatim, bold = (
                tuple((start + shift, end + shift) for start, end in ranges) for ranges in (verbatim, bold)
            )
            self.prefix = ""
        if self.captions:
            block = make_block(kind="caption", text=text, verbatim=verbatim, bold=bold)
        elif self.heading:
            block = make_block(kind="heading", text=text, level=self.heading, verbatim=verbatim, bold=bold)
        elif self.item is not None:
            level, ordinal = self.item.level, self.item.ordinal
            block = make_block(kind="list_item", text=text, level=level, ordinal=ordinal, verbatim=verbatim, bold=bold)
            self._end_item()
        elif self.quotes:
            block = make_block(kind="quote", text=text, verbatim=verbatim, bold=bold)
        elif is_bold and is_subhead(text):
            block = make_block(kind="heading", text=text, verbatim=verbatim)
        else:
            block = make_block(text=text, verbatim=verbatim, bold=bold)
        self.add(block, links)

    def _end_item(self) -> None:
        """Note that the block which comes next is the item at hand."""
        if self.lists and self.lists[-1].is_counted_last:
            self.lists[-1].items.append(len(self.blocks))
        self.item = None

    def finish(self, kind: BodyKind, findings: tuple[Finding, ...]) -> Body:
        """Return the body, with the block at hand."""
        self.flush()
        return super().finish(kind, findings)
