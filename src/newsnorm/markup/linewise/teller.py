"""The blocks of a text that is read line by line, told as those of a page.

What is open around a block stands in one list, outermost first: lists and items by the indent of their lines, quotes
and the like between walls that no indent ends. Nothing recurses on how deep they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.lexicon.addresses import find_urls
from newsnorm.markup.events import Attributes, WholeEvents, picture_attributes, start_note
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.tags import MATH_CLASS

Tell: TypeAlias = Callable[["Teller", re.Match[str], int], None]
"""Tells what a mark found in a text means, given how deep it stands in others."""

# Marks inside of marks: deeper ones stay as written.
_DEEPEST = 4


@frozen(repr=False)
class Open(Shown):
    """A container that is open.

    Attributes:
        tag: The element it is told as.
        indent: Lines that stand less far in end it.
        wall: What ends it in place of an indent; empty for a list and its like.
    """

    tag: str
    indent: int = 0
    wall: str = ""


@frozen(eq=False, repr=False)
class Spans(Shown):
    """The marks inside of a paragraph.

    Attributes:
        pattern: Finds any of them; the group that closes last is named for its kind.
        tell: What is told of each kind.
    """

    pattern: re.Pattern[str]
    tell: Mapping[str, Tell]


@frozen(repr=False)
class Substitution(Shown):
    """What a text writes for a name between bars.

    Attributes:
        text: Words, or the address of a picture.
        is_picture: Whether it is that.
    """

    text: str
    is_picture: bool = False


class Teller:
    """Gathers the lines of a paragraph, keeps what is open, and tells both as events of a page.

    Attributes:
        open: What is open around the next block.
        lines: Those of the paragraph at hand.
        caption: What is to stand under the next picture or table.
        targets: Names of addresses, in small letters, where a markup gives them away from the links.
        substitutions: What stands for names, as they are written.
    """

    __slots__ = (
        *("_events", "_html", "_links", "_notes", "_spans", "_walls", "caption", "lines", "open", "substitutions"),
        "targets",
    )

    def __init__(self, events: WholeEvents, html: HtmlPieces, spans: Spans) -> None:
        """Tell `events` what comes, HTML in it by way of `html`."""
        self._events = events
        self._html = html
        self._spans = spans
        self._links = 0
        self._notes: dict[str, int] = {}
        self._walls: Counter[str] = Counter()
        self.open: list[Open] = []
        self.lines: list[str] = []
        self.caption = ""
        self.targets: dict[str, str] = {}
        self.substitutions: dict[str, Substitution] = {}

    # --- what is open -------------------------------------------------------------------------------------------------

    def start(self, container: Open, attributes: Attributes = ()) -> None:
        """Open a container."""
        self.end_paragraph()
        self.open.append(container)
        if container.wall:
            self._walls[container.wall] += 1
        self._events.start_element(container.tag, attributes)

    def end_to(self, count: int) -> None:
        """End containers until only so many are open."""
        self.end_paragraph()
        while len(self.open) > count:
            ended = self.open.pop()
            if ended.wall:
                self._walls[ended.wall] -= 1
            self._events.end_element(ended.tag)

    def end_indented(self, indent: int) -> None:
        """End the lists and the like that a line with this indent does not belong to, up to the next wall."""
        count = len(self.open)
        while count and not self.open[count - 1].wall and self.open[count - 1].indent > indent:
            count -= 1
        if count < len(self.open):
            self.end_to(count)

    def end_lists(self, indent: int) -> None:
        """End, for a line that is no item, also the list whose items stand as far in as it does."""
        self.end_indented(indent)
        if self.open and self.open[-1].tag in ("ul", "ol"):
            self.end_to(len(self.open) - 1)

    def has_wall(self, wall: str) -> bool:
        """Say whether a wall of that name is open."""
        return self._walls[wall] > 0

    def end_walls(self, wall: str) -> bool:
        """End all up to the innermost wall of that name, and say whether there is one."""
        if not self.has_wall(wall):
            return False
        for count in range(len(self.open) - 1, -1, -1):
            if self.open[count].wall == wall:
                self.end_to(count)
                break
        return True

    def base(self) -> int:
        """Return how many containers are open up to the innermost wall."""
        count = len(self.open)
        while count and not self.open[count - 1].wall:
            count -= 1
        return count

    def item(self, indent: int, *, number: int | None = None, width: int = 1) -> None:
        """Begin an item of a list.

        Args:
            indent: How far in its mark stands.
            number: Of an ordered list.
            width: How much further its lines stand in, at least.
        """
        self.end_paragraph()
        self.end_indented(indent)
        tag = "ul" if number is None else "ol"
        if self.open and self.open[-1].tag in ("ul", "ol") and self.open[-1].tag != tag:
            self.end_to(len(self.open) - 1)
        if not self.open or self.open[-1].tag != tag:
            self.start(Open(tag, indent), () if number in (None, 1) else (("start", str(number)),))
        self.start(Open("li", indent + width))

    # --- blocks -------------------------------------------------------------------------------------------------------

    def end_paragraph(self) -> None:
        """Tell the lines gathered so far as a paragraph."""
        if self.lines:
            text = "\n".join(self.lines)
            self.lines = []
            self.paragraph(text)

    def paragraph(self, text: str) -> None:
        """Tell a paragraph, with its caption if it has one."""
        caption, self.caption = self.caption, ""
        if caption:
            self._events.start_element("figure", ())
        self.element("p", text)
        if caption:
            self.element("figcaption", caption)
            self._events.end_element("figure")

    def say_lines(self, lines: Iterable[str]) -> None:
        """Tell a paragraph in which each line stands for itself."""
        self.end_paragraph()
        self._events.start_element("p", ())
        for number, line in enumerate(lines):
            if number:
                self.empty("br")
            self.say(line)
        self._events.end_element("p")

    def figure(self, url: str, alt: str = "", caption: str = "") -> None:
        """Tell a picture by itself, with its caption if it has one."""
        self.end_paragraph()
        tag = "figure" if caption else "p"
        self._events.start_element(tag, ())
        self.picture(url, alt)
        if caption:
            self.element("figcaption", caption)
        self._events.end_element(tag)

    def heading(self, level: int, text: str) -> None:
        """Tell a heading."""
        self.end_paragraph()
        self.element(f"h{min(max(level, 1), 6)}", text)

    def code(self, text: str, language: str | None = None) -> None:
        """Tell a block of code."""
        self.end_paragraph()
        self.take_caption()
        self._events.code_block(text, language or "")

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Tell a table; the first row is its head."""
        self.end_paragraph()
        caption, self.caption = self.caption, ""
        events = self._events
        events.start_element("table", ())
        if caption:
            self.element("caption", caption)
        for number, row in enumerate(rows):
            events.start_element("tr", ())
            for cell in row:
                self.element("td" if number else "th", cell)
            events.end_element("tr")
        events.end_element("table")

    def rule(self) -> None:
        """Tell a rule between two parts."""
        self.end_paragraph()
        self.empty("hr")

    def more(self) -> None:
        """Tell that the summary ends."""
        self.end_paragraph()
        self._events.comment("more")

    def html(self, text: str) -> None:
        """Tell what stands in a piece of HTML."""
        self.end_paragraph()
        self._html.read(text)
        self._html.close_to(0)

    def note(self, label: str, text: str) -> None:
        """Tell a footnote."""
        self.end_paragraph()
        start_note(self._events, self._number_of(label))
        self.element("p", text)
        self._events.end_element("div")

    def take_caption(self) -> None:
        """Tell a caption that has neither picture nor table below it as a paragraph."""
        if self.caption:
            caption, self.caption = self.caption, ""
            self.element("p", caption)

    # --- words --------------------------------------------------------------------------------------------------------

    def element(self, tag: str, text: str, depth: int = 0, attributes: Attributes = ()) -> None:
        """Tell an element with words in it."""
        self._events.start_element(tag, attributes)
        self.say(text, depth)
        self._events.end_element(tag)

    def empty(self, tag: str, attributes: Attributes = ()) -> None:
        """Tell an element without any."""
        self._events.start_element(tag, attributes)
        self._events.end_element(tag)

    def say(self, text: str, depth: int = 0) -> None:
        """Tell words, with the marks in them."""
        done = 0
        if depth < _DEEPEST:
            spans = self._spans
            for match in spans.pattern.finditer(text):
                if match.start() > done:
                    self.words(text[done : match.start()])
                spans.tell[match.lastgroup or ""](self, match, depth + 1)
                done = match.end()
        if done < len(text):
            self.words(text[done:])

    def words(self, text: str) -> None:
        """Tell words without marks; addresses among them are links."""
        events = self._events
        done = 0
        if "://" in text and not self._links:
            for start, end in find_urls(text):
                if start > done:
                    events.characters(text[done:start])
                self.verbatim("a", text[start:end], (("href", text[start:end]),))
                done = end
        if done < len(text):
            events.characters(text[done:] if done else text)

    def verbatim(self, tag: str, text: str, attributes: Attributes = ()) -> None:
        """Tell an element with words in which nothing is a mark."""
        self._events.start_element(tag, attributes)
        self._events.characters(text)
        self._events.end_element(tag)

    def link(self, url: str, text: str, depth: int) -> None:
        """Tell a link; inside of one there is no other."""
        if self._links:
            self.say(text, depth)
            return
        self._links += 1
        self.element("a", text, depth, (("href", url),))
        self._links -= 1

    def picture(self, url: str, alt: str = "", title: str = "") -> None:
        """Tell a picture."""
        self.empty("img", picture_attributes(url, alt, title))

    def formula(self, text: str) -> None:
        """Tell a formula as written."""
        self.verbatim("span", text, (("class", MATH_CLASS),))

    def note_mark(self, label: str) -> None:
        """Tell the mark of a footnote."""
        self._events.start_element("sup", ())
        self.verbatim("a", str(self._number_of(label)), (("href", f"#fn-{label}"),))
        self._events.end_element("sup")

    def _number_of(self, label: str) -> int:
        return self._notes.setdefault(label, len(self._notes) + 1)

    def finish(self) -> None:
        """End all that is open."""
        self.end_to(0)
        self.take_caption()
