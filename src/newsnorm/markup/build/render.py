"""One renderer for both engines: from the events of a parsed page to the blocks a reader sees.

It works like `innerText` (WHATWG HTML, 3.2.8): only text nodes are read, attributes never become text, and what
the page does not show is left out by the name of its element or by its own attributes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from newsnorm.body import Body, BodyKind
from newsnorm.findings import FORM_CONTROL, INSTRUCTION, OFF_SCREEN, UNKNOWN_TAG, FindingKind
from newsnorm.lexicon.characters import HTML_BLANKS
from newsnorm.markup.build.actions import ACTIONS, add_item, open_math, open_note, read_language
from newsnorm.markup.build.links import is_target
from newsnorm.markup.build.page import Page
from newsnorm.markup.build.runs import BOLD, THIN
from newsnorm.markup.build.tables import add_cell, add_row
from newsnorm.markup.build.visibility import PLAIN_LOOK, Look, read_style
from newsnorm.markup.build.words import add_block, add_words
from newsnorm.markup.events import Attributes, Word, read_attributes
from newsnorm.markup.hidden import NO_ENTRANCES, Entrances, HiddenText, find_hiding, find_veil
from newsnorm.markup.tags import (
    BLOCKS,
    CONTROLS,
    GUTTERS,
    HEADINGS,
    KNOWN,
    MATH_CLASS,
    MEDIA,
    NOTE_CLASS,
    SURE_GUTTERS,
    UNSEEN,
    is_more_mark,
    is_telling,
)
from newsnorm.model import Finding

_BLOCK_CONTROLS = frozenset({"option", "optgroup"})
_DROPPED = UNSEEN | MEDIA | CONTROLS | {"dialog"}
_INLINABLE = BLOCKS - {
    "li", "p", "pre", "table", "tr", "td", "th", "caption", "tbody", "thead", "tfoot", "hr", "blockquote",
}  # fmt: skip
_LOADING = frozenset({"data", "type", "classid", "codebase"})
_MOST_NAMES = 10
_NONE: Mapping[str, str] = {}


class Renderer:
    """Takes the events of an HTML engine and builds the page."""

    __slots__ = ("_entrances", "_hidden", "_katex_depth", "_mute", "_number", "_page", "_skip", "_skipped_media")

    def __init__(self, page: Page | None = None, *, entrances: Entrances = NO_ENTRANCES) -> None:
        """Go on with `page`, or start with an empty one; show what another look at the same page found hidden."""
        self._page = Page() if page is None else page
        self._entrances = entrances
        self._hidden = HiddenText()
        # Elements with attributes that have come so far.
        self._number = 0
        # How many elements are open below (and with) the one that is left out.
        self._skip = 0
        # At which of them began what is no text of the page, hidden or not; 0 if none did.
        self._mute = 0
        self._skipped_media = False
        self._katex_depth = 0

    @property
    def page(self) -> Page:
        """The page so far; whoever watches sees by its blocks where an element begins and ends."""
        return self._page

    def start_element(self, tag: str, attrs: Attributes) -> None:
        """Take the start of an element."""
        if attrs:
            self._number += 1
        if self._skip:
            self._skip += 1
            self._skip_element(tag, attrs)
            return
        page = self._page
        page.depth += 1
        attributes = _NONE
        look = PLAIN_LOOK
        if tag == "a" and len(attrs) == 1 and attrs[0][0] == "href" and not page.rows:
            attributes = {"href": attrs[0][1] or ""}  # the most frequent ones
        elif attrs or page.rows or tag in _DROPPED:
            attributes = read_attributes(attrs)
            opened = self._open(tag, attributes)
            if opened is None:
                return
            look = opened
        elif tag in BLOCKS and (page.buffer or page.code):
            page.flush()
        action = ACTIONS.get(tag)
        if action is not None:
            action(page, tag, attributes)
        elif tag not in KNOWN and "-" not in tag:
            page.note(UNKNOWN_TAG, tag)
        if look is not PLAIN_LOOK:
            self._apply(look)

    def end_element(self, tag: str) -> None:
        """Take the end of an element."""
        if self._skip:
            self._end_skipped()
            return
        page = self._page
        if tag in BLOCKS and (page.buffer or page.code) and page.depth not in page.inlined:
            page.flush()
        closers = page.closers
        while closers and closers[-1][0] == page.depth:
            _, close, argument = closers.pop()
            close(page, argument)
        page.depth -= 1

    def characters(self, data: str) -> None:
        """Take a piece of text."""
        if self._skip:
            if not self._mute:
                self._hidden.add(data)
            return
        page = self._page
        if "\x00" in data:
            data = data.replace("\x00", "")
        if not (page.is_visible and page.is_sized):
            self._hidden.add(data)
        elif not page.is_plain:
            page.add_text(data)
        elif page.buffer or data.strip(HTML_BLANKS):
            page.buffer.append(data)

    def leaf(self, tag: str, text: str) -> None:
        """Take a `p` element, a heading, an item or a cell that holds nothing but text: as its three events."""
        page = self._page
        if self._skip or page.rows or not page.is_plain or "\x00" in text:
            self.start_element(tag, ())
            self.characters(text)
            self.end_element(tag)
            return
        if page.buffer:
            page.flush()
        if tag == "p":
            page.add_paragraph(text)
        elif tag == "li":
            add_item(page, text)
        elif tag in HEADINGS:
            page.add_heading(HEADINGS[tag], text)
        else:
            add_cell(page, tag, text)

    def row(self, cells: Sequence[str]) -> None:
        """Take a `tr` element of cells that hold nothing but text: the same as its start, the cells, and its end."""
        page = self._page
        if page.is_plain and not (self._skip or page.rows or page.buffer or "\x00" in "".join(cells)):
            add_row(page, cells)
            return
        self.start_element("tr", ())
        for cell in cells:
            self.leaf("td", cell)
        self.end_element("tr")

    def code_block(self, text: str, language: str) -> None:
        """Take a `pre` element with a `code` element in it: the same as its five events."""
        page = self._page
        if not self._skip and not page.rows and page.is_plain and not page.figure_language and "\x00" not in text:
            if page.buffer:
                page.flush()
            page.add_code(text, read_language(f"language-{language}") if language else None)
            return
        self.start_element("pre", ())
        self.start_element("code", (("class", f"language-{language}"),) if language else ())
        self.characters(text)
        self.end_element("code")
        self.end_element("pre")

    def words(self, words: Sequence[Word], tag: str = "", *, is_all: bool = False) -> bool:
        """Take the words of a block, if nothing around makes them special: the same as their events."""
        page = self._page
        if self._skip or page.rows or not page.is_plain:
            return False
        if tag and page.buffer:
            page.flush()
        around = page.heading
        page.heading = HEADINGS.get(tag, around)
        # One piece of text alone is done faster by the flush at the end of its element.
        is_block = (tag or (is_all and len(words) > 1)) and not page.buffer and not page.started_links
        count = add_block(page, words) if is_block else None
        if count is None:
            count = add_words(page, words)
            if tag:
                page.flush()
        self._number += count
        page.heading = around
        return True

    def comment(self, data: str) -> None:
        """Take a comment: the first more mark ends the summary."""
        page = self._page
        if data.startswith("?") and not self._skip and not data.startswith("?xml"):
            page.note(INSTRUCTION)
            return
        if page.more is None and not self._skip and is_more_mark(data):
            page.flush()
            page.more = len(page.blocks)

    def doctype(self, name: str, public_id: str | None, system_id: str | None) -> None:
        """Take a document type: nothing to see."""

    def processing_instruction(self, target: str, data: str) -> None:
        """Take what an older standard calls a comment that begins with `?`: PHP code and the like."""
        self.comment(f"?{target} {data}")

    def finish(self, kind: BodyKind, findings: tuple[Finding, ...]) -> Body:
        """Return the body, with the findings of the guard and of the page."""
        page = self._page
        page.flush()
        return page.finish(kind, (*findings, *self._entrances.findings, *self._hidden.report(), *self._report()))

    def find_entrances(self, body: Body) -> Entrances:
        """Return which elements hide more than half of the text, given what is left of it."""
        return self._hidden.find_entrances(body)

    def _report(self) -> Iterator[Finding]:
        for kind, details in self._page.findings.items():
            names = list(dict.fromkeys(detail for detail in details if detail))
            yield kind.at(count=len(details), names=", ".join(f"<{name}>" for name in names[:_MOST_NAMES]))

    def _open(self, tag: str, attributes: Mapping[str, str]) -> Look | None:
        """Begin an element that may be special and return how it looks; None if it is left out."""
        page = self._page
        style = attributes.get("style")
        look = read_style(style) if style else PLAIN_LOOK
        if tag in _DROPPED and not _is_shown(tag, attributes):
            self._leave_out(tag, attributes, is_block=look.display == "block")
            return None
        hiding = find_hiding(look, attributes.get("hidden")) if style or "hidden" in attributes else None
        if self._number in self._entrances.numbers:
            look = evolve(look, display=None, visible=None, has_size=None)
        elif hiding is not None:
            self._hide(hiding, is_block=look.display == "block")
            return None
        names = attributes.get("class")
        telling = names if names and is_telling(names) else ""
        if telling and self._is_double(telling.split()):
            self._leave_out(tag, attributes, is_block=look.display == "block")
            return None
        if tag in BLOCKS:
            if look.display == "inline" and tag in _INLINABLE:
                page.inlined.add(page.depth)
                page.at_end(_close_inlined)
            else:
                page.flush()
        elif look.display in ("block", "parts") or (page.rows and page.rows[-1] == page.depth - 1):
            page.flush()
            page.at_end(_close_block)
        if look.display == "parts":
            page.rows.append(page.depth)
            page.at_end(_close_row)
        if telling:
            self._read_classes(telling)
        return look

    def _is_double(self, names: list[str]) -> bool:
        """Say whether an element by its classes says again what stands beside it: line numbers, a second formula."""
        page = self._page
        if not SURE_GUTTERS.isdisjoint(names) or (page.highlights and not GUTTERS.isdisjoint(names)):
            return True
        if "katex-mathml" in names:
            self._katex_depth = page.depth
        elif "katex-html" in names and self._katex_depth == page.depth:
            self._katex_depth = 0
            return True
        return "MJX_Assistive_MathML" in names

    def _leave_out(self, tag: str, attributes: Mapping[str, str], *, is_block: bool) -> None:
        if is_block or tag in _BLOCK_CONTROLS:
            self._page.flush()
        self._skip = self._mute = 1
        self._skipped_media = tag in MEDIA
        self._page.depth -= 1
        if tag in CONTROLS:
            self._page.note(FORM_CONTROL)
        elif self._skipped_media:
            self._keep_media(attributes)

    def _hide(self, hiding: FindingKind, *, is_block: bool) -> None:
        """Leave an element out that its own attributes hide."""
        if is_block:
            self._page.flush()
        self._skip = 1
        self._hidden.open(self._number, hiding, level=1)
        self._skipped_media = False
        self._page.depth -= 1

    def _skip_element(self, tag: str, attrs: Attributes) -> None:
        """Take the start of an element in a hidden one: it may be hidden itself, or no text of the page at all."""
        attributes = read_attributes(attrs)
        if self._mute:
            if self._skipped_media and tag == "source":
                self._keep_media(attributes)
        elif tag in _DROPPED and not _is_shown(tag, attributes):
            self._mute = self._skip
        elif attributes:
            style = attributes.get("style")
            look = read_style(style) if style else PLAIN_LOOK
            hiding = find_hiding(look, attributes.get("hidden")) or find_veil(look)
            if hiding is not None:
                self._hidden.open(self._number, hiding, level=self._skip)

    def _end_skipped(self) -> None:
        """Take the end of an element that is left out."""
        if self._mute == self._skip:
            self._mute = 0
        elif not self._mute and self._hidden.is_at(self._skip):
            self._hidden.close()
        self._skip -= 1

    def _keep_media(self, attributes: Mapping[str, str | None]) -> None:
        url = attributes.get("src")
        if url and is_target(url):
            self._page.loose_links.append(self._page.open_links.start(url.strip()))

    def _read_classes(self, names: str) -> None:
        """Apply the few class names that say what an element is, never how it looks."""
        page = self._page
        words = names.split()
        if "highlight" in words or "rouge-table" in words or "highlighttable" in words:
            page.at_end(_close_highlight, page.figure_language)
            page.highlights += 1
            page.figure_language = read_language(names) or page.figure_language
        if MATH_CLASS in words:
            open_math(page)
        elif NOTE_CLASS in words:
            open_note(page)

    def _apply(self, look: Look) -> None:
        page = self._page
        if look.is_far:
            page.note(OFF_SCREEN)
        if look.bold is not None:
            page.mark_weight(BOLD if look.bold else THIN)
        if look.visible is None and look.has_size is None and look.white_space is None:
            return
        veil = find_veil(look)
        # An element that shows again what one around it hides has no kind.
        if veil is not None or (look.visible and not page.is_visible) or (look.has_size and not page.is_sized):
            self._hidden.open(self._number, veil)
            page.at_end(_close_hider, self._hidden)
        page.at_end(_restore_mode, (page.is_visible, page.is_sized, page.white_space))
        page.set_text_mode(
            visible=page.is_visible if look.visible is None else look.visible,
            sized=page.is_sized if look.has_size is None else look.has_size,
            white_space=look.white_space or page.white_space,
        )


def _is_shown(tag: str, attributes: Mapping[str, str]) -> bool:
    """Say whether an element that is left out is shown after all: an open dialog, an object without anything to load.

    What stands in such an object is shown in its place (WHATWG HTML, 4.8.7): `List<Object>` in prose opens one.
    """
    if tag == "dialog":
        return "open" in attributes
    return tag == "object" and _LOADING.isdisjoint(attributes)


def _restore_mode(page: Page, mode: tuple[bool, bool, str]) -> None:
    visible, sized, white_space = mode
    page.set_text_mode(visible=visible, sized=sized, white_space=white_space)


def _close_hider(page: Page, hidden: HiddenText) -> None:
    del page
    hidden.close()


def _close_block(page: Page, _: None) -> None:
    page.flush()


def _close_row(page: Page, _: None) -> None:
    page.rows.pop()


def _close_inlined(page: Page, _: None) -> None:
    page.inlined.discard(page.depth)


def _close_highlight(page: Page, language: str | None) -> None:
    page.highlights -= 1
    page.figure_language = language
