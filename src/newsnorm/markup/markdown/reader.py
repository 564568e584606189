"""The events of the Markdown parser, told as those of a page: one pass, no HTML in between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar, TypeAlias

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import CLOSING_AFTER_END, HAN_RE, SENTENCE_ENDS
from newsnorm.markup.events import Formula, WholeEvents, start_note, tell_code
from newsnorm.markup.html.pieces import HtmlPieces, close_tag
from newsnorm.markup.markdown.info_strings import LANGUAGE_RE, read_info
from newsnorm.markup.markdown.spans import SPANS, SPECIAL, SpanReader
from newsnorm.markup.markdown.stretches import Event
from newsnorm.markup.source.held_pictures import show_pictures
from newsnorm.markup.source.placeholders import MARK, Kept, Placeholders
from newsnorm.reader import SoftBreaks

_Handler: TypeAlias = Callable[["MarkdownReader", Any], None]

_EMPHASIS = frozenset({"Emphasis", "Strong", "Strikethrough"})
_CLOSING_HASHES_RE = compile_late(r"(?<=[^\s#\\])#+$")
# A line of hyphens below a text like this is a rule, not the mark of a heading.
_SENTENCE_RE = compile_late(f"[{SENTENCE_ENDS}][{CLOSING_AFTER_END}]*$")
_LONGEST_HEADING = 60


class MarkdownReader(SpanReader):
    """Reads one document: its blocks, and what stands in them as `SpanReader` does."""

    def __init__(
        self,
        data: bytes,
        events: WholeEvents,
        html: HtmlPieces,
        *,
        soft_breaks: SoftBreaks = "join",
        kept: Placeholders,
        separator: str = "",
    ) -> None:
        """Take the source and who is told what stands in it, as `SpanReader` does."""
        super().__init__(data, events, html, soft_breaks=soft_breaks, kept=kept, separator=separator)
        self._bases: list[int] = []
        self._heading = self._span
        self._code: list[str] | None = None
        self._info = ""
        self._block: list[str] = []
        self._cell = "td"
        self._parsed: Iterator[Event] = iter(())

    def read(self, parsed: Iterable[Event], moved: int = 0) -> None:  # noqa: C901, PLR0912
        """Tell what the parser's events say.

        Nearly all are text and paragraphs: what they need stands here itself, in the hottest loop.

        Args:
            parsed: The events.
            moved: How many bytes of the source stand before what they count from.
        """
        self._moved = moved
        self._parsed = parsed = iter(parsed)
        text = self._text
        html = self._html
        for event, span in parsed:
            if event.__class__ is str:
                if text:
                    self._join_text()
                self._read_mark(event)
                continue
            # The parser makes each anew, so it may be taken apart: that takes a third of the time of a look into it.
            kind, value = event.popitem()
            if kind == "Text":
                if self._code is not None:
                    self._code.append(value)
                elif value[:1] in SPECIAL:
                    text.append(self._read_special_text(value, span["start"] + moved))
                else:
                    text.append(value)
                continue
            if text:
                self._join_text()
            if kind == "End":
                if value == "Paragraph":
                    self._end_paragraph()
                    continue
                handlers = self._ENDS
            elif kind == "Start":
                self._span = span
                if value == "Paragraph" or value == "TableCell":  # noqa: PLR1714 - a set takes twice as long
                    self._anchors = 0
                    if self._items or html.open:
                        self._begin_block()
                    continue
                handlers = self._STARTS
            else:
                self._LEAVES[kind](self, value)
                continue
            tag, value = (value, value) if value.__class__ is str else value.popitem()
            handlers[tag](self, value)

    def _go_on(self, text: str, kind: str, value: Any, span: dict[str, int]) -> None:
        """Read text and an event, apart as they were taken in the hope of nothing but text."""
        if text:
            self._text.append(text)
        parsed = self._parsed
        self.read(((kind if value is None else {kind: value}, span),), self._moved)
        self._parsed = parsed

    def _is_bare(self, text: str) -> bool:
        """Say whether text alone in its block is nothing but text."""
        if self._raw or "**" in text or "://" in text:
            return False
        return not (self._separator and self._separator in text) and not (self._has_kept and MARK in text)

    def _read_mark(self, kind: str) -> None:
        if kind == "Rule":
            self._end_line()
            self._tell_empty("hr")
        else:
            self._read_break(kind)

    def _read_html(self, html: str) -> None:
        self._block.append(html)

    def _enter(self) -> None:
        """Begin a container: HTML that is left open in it ends with it."""
        self._bases.append(self._html.base)
        self._html.base = len(self._html.open)

    def _leave(self, element: str) -> None:
        """End a container, which is an element."""
        if self._items:
            self._end_line(is_all=True)
        if len(self._html.open) > self._html.base:
            self._html.close_to(self._html.base)
        self._html.base = self._bases.pop()
        self._events.end_element(element)

    def _begin_block(self) -> None:
        if self._items:
            self._end_line()
        if self._html.open:
            self._html.close_paragraph()
        self._anchors = 0

    def _end_paragraph(self) -> None:
        """Tell a paragraph, but for one that is nothing but a piece of HTML: that takes its place."""
        if len(self._items) == 1 and self._items[0].__class__ is Kept:
            self._end_line()
        else:
            self._end_leaf("p")

    def _start_heading(self, _: Mapping[str, Any]) -> None:
        self._begin_block()
        self._heading = self._span

    def _end_heading(self, level: str) -> None:
        """Tell a heading; of one underlined with hyphens below a sentence, a paragraph and a rule.

        Closing hashes go that are glued to the title: as many as opened it, or after a Han character.
        """
        if self._is_underlined():
            title = "".join([item for item in self._items if isinstance(item, str) and not isinstance(item, Formula)])
            if len(title) > _LONGEST_HEADING or _SENTENCE_RE.search(title[-8:]):
                self._end_paragraph()
                self._tell_empty("hr")
                return
        self._cut_closing_hashes(int(level[1]))
        self._end_leaf(level.lower())

    def _end_leaf(self, tag: str) -> None:
        """Tell a paragraph or a heading: most are nothing but one piece of text."""
        items = self._items
        if len(items) == 1 and items[0].__class__ is str and not self._has_loose_marks and not self._raw:
            self._events.leaf(tag, items.pop())  # type: ignore[arg-type]
        elif items:
            self._end_line(tag)
        else:
            self._tell_empty(tag)

    def _cut_closing_hashes(self, level: int) -> None:
        last = self._items[-1] if self._items else ""
        if not isinstance(last, str) or last[-1:] != "#":
            return
        hashes = _CLOSING_HASHES_RE.search(last)
        if hashes and (len(hashes[0]) == level > 1 or HAN_RE.match(hashes.string, hashes.start() - 1)):
            self._items[-1] = hashes.string[: hashes.start()]

    def _is_underlined(self) -> bool:
        """Say whether hyphens make the heading that ends here."""
        if not self._heading["end"]:  # no hyphens make one here, so that nobody asked for places
            return False
        start, end = self._heading["start"] + self._moved, self._heading["end"] + self._moved
        return self._data[start : start + 1] != b"#" and self._data[start:end].rstrip().endswith(b"-")

    def _start_list(self, first: int | None) -> None:
        self._begin_block()
        if first is None:
            self._events.start_element("ul", ())
        else:
            self._events.start_element("ol", () if first == 1 else (("start", str(first)),))

    def _end_list(self, is_ordered: bool) -> None:  # noqa: FBT001 - the parser's own value
        self._end_line()
        self._events.end_element("ol" if is_ordered else "ul")

    def _start_item(self, _: object) -> None:
        """Take an item: most are nothing but text."""
        self._begin_block()
        text = ""
        value: Any
        for event, span in self._parsed:
            kind, value = (event, None) if event.__class__ is str else event.popitem()
            if kind == "Text" and value[:1] != "*":
                text = text + value if text else value
                continue
            if kind == "End" and self._is_bare(text):
                self._events.leaf("li", text)
            else:
                self._events.start_element("li", ())
                self._enter()
                self._go_on(text, kind, value, span)
            return

    def _end_item(self, _: object) -> None:
        self._leave("li")

    def _start_table(self, _: object) -> None:
        self._begin_block()
        self._events.start_element("table", ())

    def _end_table(self, _: object) -> None:
        self._end_line()
        self._events.end_element("table")

    def _start_table_head(self, _: object) -> None:
        self._cell = "th"
        self._begin_block()
        self._events.start_element("thead", ())
        self._events.start_element("tr", ())

    def _end_table_head(self, _: str) -> None:
        self._end_line()
        self._cell = "td"
        self._events.end_element("tr")
        self._events.end_element("thead")

    def _start_row(self, _: object) -> None:
        """Take a row: most are nothing but cells of nothing but text."""
        self._begin_block()
        cells: list[str] = []
        cell = ""
        value: Any
        for event, span in self._parsed if not self._html.open else ():
            kind, value = (event, None) if event.__class__ is str else event.popitem()
            if kind == "Text":
                if value[:1] != "*":
                    cell = cell + value if cell else value
                    continue
            elif value == "TableCell":
                if kind == "End":
                    cells.append(cell)
                    cell = ""
                continue
            elif kind == "End" and self._is_bare("\n".join(cells)):
                self._events.row(cells)
                return
            self._tell_row(cells)
            self._go_on(cell, kind, value, span)
            return
        self._tell_row(cells)

    def _tell_row(self, cells: Iterable[str]) -> None:
        """Tell the start of a row, and cells that may hold more than text."""
        self._events.start_element("tr", ())
        for cell in cells:
            if cell:
                self._text.append(cell)
                self._join_text()
            self._end_cell("")

    def _end_row(self, _: object) -> None:
        self._end_line()
        self._events.end_element("tr")

    def _end_cell(self, _: str) -> None:
        items = self._items
        if len(items) == 1 and items[0].__class__ is str and not self._has_loose_marks and not self._raw:
            self._events.leaf(self._cell, items.pop())  # type: ignore[arg-type]
            return
        self._events.start_element(self._cell, ())
        self._end_line()
        self._events.end_element(self._cell)

    def _start_quote(self, _: object) -> None:
        self._begin_block()
        self._events.start_element("blockquote", ())
        self._enter()

    def _end_quote(self, _: object) -> None:
        self._leave("blockquote")

    def _start_code(self, kind: Any) -> None:
        self._begin_block()
        self._code = []
        self._info = "" if isinstance(kind, str) else kind["Fenced"]

    def _end_code(self, _: str) -> None:
        text = self._clean("".join(self._code or ()))
        self._code = None
        info = self._info
        if "=" in info or "[" in info:
            language, title = read_info(info)
            tell_code(self._events, text, language, title and self._clean(title))
            return
        match = LANGUAGE_RE.match(info)
        self._events.code_block(text, match[1] if match else "")

    def _start_html(self, _: str) -> None:
        """Take a block of HTML: its lines, and the blanks before the first."""
        value: Any
        text = self._text
        for event, span in self._parsed:
            kind, value = (event, None) if event.__class__ is str else event.popitem()
            if text and kind != "Text":
                self._join_text()
            if kind == "Html":
                self._block.append(value)
            elif kind == "End":
                self._end_html(value)
                return
            else:
                self._go_on("", kind, value, span)

    def _end_html(self, _: str) -> None:
        """Read a block of HTML; a tag that it leaves open is closed, or it would take what follows along."""
        if self._items:
            self._end_line()
        html = self._clean_separator("".join(self._block))
        self._block.clear()
        if self._has_kept:
            html = self._kept.put_html(html)
        self._html.read(close_tag(show_pictures(html)))

    def _start_note(self, name: str) -> None:
        self._begin_block()
        start_note(self._events, self._number_of(name))
        self._enter()

    def _end_note(self, _: object) -> None:
        self._leave("div")

    _LEAVES: ClassVar[Mapping[str, _Handler]] = {
        "Code": SpanReader.read_code,
        "InlineHtml": SpanReader.read_tag,
        "Html": _read_html,
        "FootnoteReference": SpanReader.read_note_mark,
        "TaskListMarker": SpanReader.read_task,
    }

    _STARTS: ClassVar[Mapping[str, _Handler]] = {
        **dict.fromkeys(_EMPHASIS, SpanReader.start_span),
        "Link": SpanReader.start_link,
        "Image": SpanReader.start_image,
        "Heading": _start_heading,
        "CodeBlock": _start_code,
        "HtmlBlock": _start_html,
        "List": _start_list,
        "Item": _start_item,
        "Table": _start_table,
        "TableHead": _start_table_head,
        "TableRow": _start_row,
        "BlockQuote": _start_quote,
        "FootnoteDefinition": _start_note,
    }

    _ENDS: ClassVar[Mapping[str, _Handler]] = {
        **dict.fromkeys(SPANS, SpanReader.end_span),
        "Image": SpanReader.end_image,
        "Heading": _end_heading,
        "CodeBlock": _end_code,
        "HtmlBlock": _end_html,
        "List": _end_list,
        "Item": _end_item,
        "Table": _end_table,
        "TableHead": _end_table_head,
        "TableRow": _end_row,
        "TableCell": _end_cell,
        "BlockQuote": _end_quote,
        "FootnoteDefinition": _end_note,
    }
