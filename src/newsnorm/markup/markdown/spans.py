"""The words of a block of Markdown: text, emphasis, code, links, pictures, inline tags.

They are gathered before they are told: only at the end of the block it is known what an underline, a closing hash or a
leftover `**` means.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import find_urls
from newsnorm.lexicon.characters import HAN_RE, PARAGRAPH_INDENT
from newsnorm.markup.events import End, Formula, Start, WholeEvents, picture_attributes, tell_word
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.markdown.inline_html import OpenTags
from newsnorm.markup.markdown.label_lines import keep_label_breaks
from newsnorm.markup.markdown.link_lines import BREAK, SOFT_BREAK, keep_link_breaks
from newsnorm.markup.markdown.loose_emphasis import Escaped, Item, pair_padded_marks
from newsnorm.markup.source.placeholders import MARK, Kept, Placeholders
from newsnorm.markup.tags import CONTROLS, MEDIA, RAW, UNSEEN, VOID
from newsnorm.reader import SoftBreaks

_STARTS = {"Emphasis": Start("em"), "Strong": Start("strong"), "Strikethrough": Start("del")}
_ENDS = {"Emphasis": End("em"), "Strong": End("strong"), "Strikethrough": End("del"), "Link": End("a")}
_CODE = (Start("code"), End("code"))
_CHECKBOX = (Start("input", (("type", "checkbox"),)), End("input"))
_HIDING = "|".join(sorted((RAW | UNSEEN | MEDIA | CONTROLS) - VOID))
# A start tag without attributes, of an element whose content is not shown.
_HIDING_TAG_RE = compile_late(f"<({_HIDING})>", re.IGNORECASE)
_EMPTY_EMPHASIS_RE = compile_late(r"(?<!\*)\*{4}(?!\*)")
HIDING_RE = compile_late(f"<(?:{_HIDING})(?![a-z0-9-])", re.IGNORECASE)
"""Where a tag of such an element may begin: of it the reader asks whether its end comes."""
SPECIAL = frozenset(("*", PARAGRAPH_INDENT[0]))
"""Text that begins with one of these may be more than text."""
SPANS = frozenset(_ENDS)
"""The parser's words for what stands inside a line and has an end."""


class SpanReader:
    """Gathers the words of the block at hand, and tells them when it ends."""

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
        """Take the source as UTF-8, for the parser counts in bytes, and who is told what stands in it.

        Args:
            data: The source.
            events: Told what stands in it.
            html: Reads the HTML in it, and tells the same.
            soft_breaks: `keep` makes a newline inside a paragraph a line break, as Hexo's marked does.
            kept: What the marks in the source stand for.
            separator: A character that is none of the text, see `emphasis`.
        """
        self._data = data
        self._events = events
        self._html = html
        self._kept = kept
        self._separator = separator
        self._has_kept = len(kept) > 0
        self._soft_break: tuple[Item, ...] = BREAK if soft_breaks == "keep" else (SOFT_BREAK,)
        self._is_joined = soft_breaks == "join"
        # The words of the current block: text that has come and is not joined yet, what stands before it.
        self._text: list[str] = []
        self._items: list[Item] = []
        self._tags = OpenTags()
        self._raw = ""
        self._anchors = 0
        self._strongs = 0
        self._has_loose_marks = False
        # Whether something stands in the block that Markdown itself does not make.
        self._has_html = False
        self._has_han: bool | None = None
        # Whether each open struck part is none.
        self._strikes: list[bool] = []
        self._span = {"start": 0, "end": 0}
        self._moved = 0
        self._address: str | None = None
        self._link = Start("a")
        self._images: list[dict[str, str]] = []
        self._alt: list[str] = []
        self._notes: dict[str, int] = {}
        # Where the last end tag of each kind of element stands.
        self._last_ends: dict[str, int] = {}

    def _read_special_text(self, text: str, start: int) -> str:
        """Take text that begins with one of `SPECIAL`, and return what of it is as any other."""
        if text[0] == "*":
            if self._data[start - 1 : start] != b"\\":
                return text
            # It is a word, and no mark of emphasis.
            self._join_text()
            self._items.append(Escaped("*"))
            return text[1:]
        if text.startswith(PARAGRAPH_INDENT) and not self._text and self._items[-1:] == [SOFT_BREAK]:
            self._items[-1:] = BREAK
        return text

    def _join_text(self) -> None:
        """Take the text that has come so far as one: the parser gives it in pieces, an address may span several."""
        pieces = self._text
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        pieces.clear()
        if self._separator:
            text = text.replace(self._separator, "")
        if "*" in text and "**" in text:
            if self._strongs:
                # An end and a new start with nothing between, as editors write them.
                text = _EMPTY_EMPHASIS_RE.sub("", text)
            self._has_loose_marks = True
        if self._images:
            self._alt.append(text)
            return
        if (":" in text and "://" in text) or (self._has_kept and MARK in text):
            self._read_parts(text)
        elif text:
            self._items.append(text)

    def _read_parts(self, text: str) -> None:
        """Take text with addresses or with marks in it."""
        for part in self._kept.split(text):
            if isinstance(part, str) and "://" in part and not self._anchors and "a" not in self._tags.open:
                self._items += _link_urls(part)
            elif isinstance(part, Kept):
                self._has_html = self._has_html or not part.is_formula
                self._items.append(Formula(part.source) if part.is_formula else part)
            else:
                self._items.append(part)

    def _read_break(self, kind: str) -> None:
        if self._images:
            self._alt.append(" ")
        else:
            self._items += BREAK if kind == "HardBreak" else self._soft_break

    def read_code(self, code: str) -> None:
        """Take a code span."""
        if self._separator or self._has_kept:
            code = self._clean(code)
        if self._images:
            self._alt.append(code)
        else:
            self._items += (_CODE[0], code, _CODE[1])

    def read_tag(self, html: str) -> None:
        """Take an inline tag, or what looks like one."""
        if self._images:
            return
        if self._separator or self._has_kept:
            html = self._kept.put_html(self._clean_separator(html))
        self._has_html = True
        if html.startswith(("<!", "<?")):
            self._items.append(Kept(html, html))
        elif (name := _HIDING_TAG_RE.fullmatch(html)) and not self._is_closed_later(name[1].lower()):
            # The name of an element in prose, `用<script>标签`: a page would lose the rest of the text.
            self._items.append(html)
        else:
            self._items += self._tags.read(html)

    def read_note_mark(self, name: str) -> None:
        """Take the mark of a footnote."""
        self._has_html = True
        href = (("href", f"#fn-{name}"),)
        self._items += (Start("sup"), Start("a", href), str(self._number_of(name)), End("a"), End("sup"))

    def read_task(self, _: bool) -> None:  # noqa: FBT001 - the parser's own value
        """Take the box of a task."""
        self._has_html = True
        self._items += _CHECKBOX

    def start_span(self, kind: str) -> None:
        """Begin emphasis."""
        if kind == "Strong":
            self._strongs += 1
        elif kind == "Strikethrough" and self._open_strike():
            return
        if not self._images:
            self._items.append(_STARTS[kind])

    def end_span(self, kind: str) -> None:
        """End emphasis or a link."""
        if kind == "Strong":
            self._strongs -= 1
        elif kind == "Strikethrough" and self._strikes.pop():
            self._text.append("~")
            return
        elif kind == "Link":
            self._anchors = max(0, self._anchors - (not self._images))
        if not self._images:
            self._items.append(_ENDS[kind])

    def _open_strike(self) -> bool:
        """Say whether a struck part is none: one tilde is the sign for "about" and "to" in Chinese (`~4元`)."""
        start = self._span["start"] + self._moved
        is_sign = self._data[start : start + 2] != b"~~" and self._holds_han()
        self._strikes.append(is_sign)
        if is_sign:
            self._text.append("~")
        return is_sign

    def _holds_han(self) -> bool:
        if self._has_han is None:
            self._has_han = HAN_RE.search(self._data.decode()) is not None
        return self._has_han

    def _end_line(self, tag: str = "", *, is_all: bool = False) -> None:
        """Tell the words that have come, with a `tag` as a `p` element or a heading: a block begins or ends.

        Args:
            tag: The element.
            is_all: They are all that an element around them holds, and it ends.
        """
        items = self._items
        if not items:
            return
        if self._has_loose_marks and self._holds_han():
            items = pair_padded_marks(items)
        self._has_loose_marks = False
        self._items = []
        is_special = self._has_html or self._raw
        if self._is_joined and SOFT_BREAK in items:
            items = keep_label_breaks(keep_link_breaks(items))
            if tag and not is_special and set(map(type, items)) == {str}:
                self._events.leaf(tag, "".join(items))  # type: ignore[arg-type]
                return
        if is_special or not self._events.words(items, tag, is_all=is_all):  # type: ignore[arg-type]
            self._tell(items, tag)

    def _tell(self, items: Sequence[Item], tag: str) -> None:
        events = self._events
        self._has_html = False
        if tag:
            events.start_element(tag, ())
        if self._raw:
            events.start_element(self._raw, ())
            self._raw = ""
        for item in items:
            if isinstance(item, Kept):
                self._html.read(item.html)
            else:
                tell_word(item, events)
        if self._tags.open:
            self._close_tags()
        if tag:
            events.end_element(tag)

    def _close_tags(self) -> None:
        for end in self._tags.close_all():
            self._events.end_element(end.tag)
        self._raw = self._tags.raw or ""
        if self._raw and not self._is_closed_later(self._raw):
            # A page would lose all that follows; its own block is enough.
            self._raw = ""
            self._tags.forget()

    def _is_closed_later(self, tag: str) -> bool:
        if tag not in self._last_ends:
            self._last_ends[tag] = self._data.lower().rfind(f"</{tag}".encode())
        return self._last_ends[tag] >= self._span["start"] + self._moved

    def _tell_empty(self, tag: str) -> None:
        self._events.start_element(tag, ())
        self._events.end_element(tag)

    def start_link(self, link: Mapping[str, str]) -> None:
        """Begin a link."""
        if self._images:
            return
        url = link["dest_url"]
        if self._separator or self._has_kept:
            url = self._clean(url)
        if link["link_type"] == "Email":
            url = f"mailto:{url}"
        # A flood has one link again and again: one object is less for the garbage collector to look at.
        if url != self._address:
            self._address = url
            self._link = Start("a", (("href", url),))
        self._items.append(self._link)
        self._anchors += 1

    def start_image(self, image: dict[str, str]) -> None:
        """Begin a picture: what comes is its alternative text."""
        self._images.append(image)

    def end_image(self, _: str) -> None:
        """End a picture; one inside another is part of its text."""
        image = self._images.pop()
        if self._images:
            return
        alt = self._kept.put_source("".join(self._alt))
        self._alt.clear()
        url, title = self._clean(image["dest_url"]), self._clean(image["title"])
        self._items += (Start("img", picture_attributes(url, alt, title)), End("img"))

    def _number_of(self, name: str) -> int:
        return self._notes.setdefault(name, len(self._notes) + 1)

    def _clean(self, text: str) -> str:
        """Return text in which nothing stands for something else."""
        if self._separator:
            text = text.replace(self._separator, "")
        return self._kept.put_source(text) if self._has_kept else text

    def _clean_separator(self, text: str) -> str:
        return text.replace(self._separator, "") if self._separator else text


def _link_urls(text: str) -> list[Item]:
    """Return text with its bare addresses as links."""
    items: list[Item] = []
    done = 0
    for start, end in find_urls(text):
        if start > done:
            items.append(text[done:start])
        url = text[start:end]
        items += (Start("a", (("href", url),)), url, End("a"))
        done = end
    if done < len(text):
        items.append(text[done:])
    return items
