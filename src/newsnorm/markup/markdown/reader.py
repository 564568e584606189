"""The events of the Markdown parser, told as those of a page: one pass, no HTML in between.

The words of a block are gathered before they are told: only at its end it is known what an underline, a closing hash
or a leftover `**` means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Literal, TypeAlias

from newsnorm.lexicon.addresses import find_urls
from newsnorm.lexicon.characters import CLOSING_AFTER_END, HAN_RE, PARAGRAPH_INDENT, SENTENCE_ENDS
from newsnorm.markup.events import End, Start, WholeEvents
from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.markdown.inline_html import OpenTags
from newsnorm.markup.markdown.link_lines import keep_link_breaks
from newsnorm.markup.markdown.loose_emphasis import Escaped, Item, pair_padded_marks
from newsnorm.markup.source.placeholders import Kept, Placeholders

SoftBreaks: TypeAlias = Literal["keep", "join"]
_Handler: TypeAlias = Callable[["MarkdownReader", Any], None]

_BREAK = (Start("br"), End("br"))
_SOFT_BREAK = "\n"
_STARTS = {"Emphasis": Start("em"), "Strong": Start("strong"), "Strikethrough": Start("del")}
_ENDS = {"Emphasis": End("em"), "Strong": End("strong"), "Strikethrough": End("del"), "Link": End("a")}
_CODE = (Start("code"), End("code"))
_FORMULA = (Start("span", (("class", "math"),)), End("span"))
_CHECKBOX = (Start("input", (("type", "checkbox"),)), End("input"))
_CLOSING_HASHES_RE = re.compile(r"(?<=[^\s#\\])#+$")
_EMPTY_EMPHASIS_RE = re.compile(r"(?<!\*)\*{4}(?!\*)")
_OPEN_TAG_RE = re.compile(r"</?[A-Za-z][^<>]*\Z")
# A line of hyphens below a text like this is a rule, not the mark of a heading.
_SENTENCE_RE = re.compile(f"[{SENTENCE_ENDS}][{CLOSING_AFTER_END}]*$")
_LONGEST_HEADING = 60
_LANGUAGE_RE = re.compile(r"[{.\s]*([^\s{},:=]+)")


class MarkdownReader:
    """Reads one document."""

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
        self._bases: list[int] = []
        self._kept = kept
        self._separator = separator
        self._has_kept = len(kept) > 0
        self._soft_break: tuple[Item, ...] = _BREAK if soft_breaks == "keep" else (_SOFT_BREAK,)
        # The words of the current block: text that has come and is not joined yet, what stands before it.
        self._text: list[str] = []
        self._items: list[Item] = []
        self._tags = OpenTags()
        self._raw = ""
        self._anchors = 0
        self._strongs = 0
        self._at_line_start = False
        self._has_loose_marks = False
        self._has_han: bool | None = None
        # Whether each open struck part is none.
        self._strikes: list[bool] = []
        self._span = self._heading = {"start": 0, "end": 0}
        self._code: list[str] | None = None
        self._language = ""
        self._block: list[str] = []
        self._images: list[dict[str, str]] = []
        self._alt: list[str] = []
        self._cell = "td"
        self._notes: dict[str, int] = {}

    def read(self, parsed: Iterable[tuple[Any, dict[str, int]]]) -> None:
        """Tell what the parser's events say."""
        text = self._text
        for event, span in parsed:
            value: Any
            if event.__class__ is str:
                kind, value = event, None
            else:
                ((kind, value),) = event.items()
            if kind == "Text":
                self._read_text(value, span["start"])
                continue
            if text:
                self._join_text()
            self._at_line_start = False
            if kind == "Start":
                self._span = span
                self._start(value)
            elif kind == "End":
                self._end(value)
            elif value is None:
                self._read_mark(kind)
            else:
                self._LEAVES[kind](self, value)

    def _read_text(self, text: str, start: int) -> None:
        if self._code is not None:
            self._code.append(text)
            return
        if text[:1] == "*" and self._data[start - 1 : start] == b"\\":
            # It is a word, and no mark of emphasis.
            self._join_text()
            self._items.append(Escaped("*"))
            text = text[1:]
        elif self._at_line_start and text.startswith(PARAGRAPH_INDENT) and self._items[-1:] == [_SOFT_BREAK]:
            self._items[-1:] = _BREAK
        self._at_line_start = False
        self._text.append(text)

    def _join_text(self) -> None:
        """Take the text that has come so far as one: the parser gives it in pieces, an address may span several."""
        text = "".join(self._text)
        self._text.clear()
        if self._separator:
            text = text.replace(self._separator, "")
        if "**" in text:
            if self._strongs:
                # An end and a new start with nothing between, as editors write them.
                text = _EMPTY_EMPHASIS_RE.sub("", text)
            self._has_loose_marks = True
        if self._images:
            self._alt.append(text)
            return
        for part in self._kept.split(text) if self._has_kept else (text,):
            if isinstance(part, str) and "://" in part and not self._anchors and "a" not in self._tags.open:
                self._items += _link_urls(part)
            elif part:
                self._items.append(part)

    def _read_mark(self, kind: str) -> None:
        if kind == "Rule":
            self._end_line()
            self._tell_empty("hr")
        elif self._images:
            self._alt.append(" ")
        else:
            self._items += _BREAK if kind == "HardBreak" else self._soft_break
            self._at_line_start = True

    def _read_code(self, code: str) -> None:
        if self._separator or self._has_kept:
            code = self._clean(code)
        if self._images:
            self._alt.append(code)
        else:
            self._items += (_CODE[0], code, _CODE[1])

    def _read_html(self, html: str) -> None:
        self._block.append(html)

    def _read_tag(self, html: str) -> None:
        if self._images:
            return
        if self._separator or self._has_kept:
            html = self._kept.put_html(self._clean_separator(html))
        if html.startswith(("<!", "<?")):
            self._items.append(Kept(html, html))
        else:
            self._items += self._tags.read(html)

    def _read_note_mark(self, name: str) -> None:
        href = (("href", f"#fn-{name}"),)
        self._items += (Start("sup"), Start("a", href), str(self._number_of(name)), End("a"), End("sup"))

    def _read_task(self, _: bool) -> None:  # noqa: FBT001 - the parser's own value
        self._items += _CHECKBOX
        self._at_line_start = True

    def _start(self, tag: Any) -> None:
        if tag.__class__ is str:
            if tag in _STARTS:
                self._start_span(tag)
            elif tag != "HtmlBlock":
                self._begin_block()
                if tag == "TableHead":
                    self._cell = "th"
                    self._events.start_element("thead", ())
                    self._events.start_element("tr", ())
                elif tag == "TableRow":
                    self._events.start_element("tr", ())
                elif tag == "Item":
                    self._events.start_element("li", ())
                    self._enter()
            return
        ((kind, value),) = tag.items()
        start = self._SPAN_STARTS.get(kind)
        if start is None:
            self._begin_block()
            start = self._BLOCK_STARTS[kind]
        start(self, value)

    def _end(self, tag: Any) -> None:
        kind = tag if tag.__class__ is str else next(iter(tag))
        if kind in _ENDS:
            self._end_span(kind)
            return
        end = self._BLOCK_ENDS.get(kind)
        if end is not None:
            end(self, tag if tag.__class__ is str else tag[kind])
            return
        if self._items:
            self._end_line()
        if kind in _CONTAINERS:
            if len(self._html.open) > self._html.base:
                self._html.close_to(self._html.base)
            self._html.base = self._bases.pop()
        self._events.end_element(_ELEMENTS[kind])

    def _start_span(self, kind: str) -> None:
        if kind == "Strong":
            self._strongs += 1
        elif kind == "Strikethrough" and self._open_strike():
            return
        if not self._images:
            self._items.append(_STARTS[kind])

    def _end_span(self, kind: str) -> None:
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
        start = self._span["start"]
        is_sign = self._data[start : start + 2] != b"~~" and self._holds_han()
        self._strikes.append(is_sign)
        if is_sign:
            self._text.append("~")
        return is_sign

    def _holds_han(self) -> bool:
        if self._has_han is None:
            self._has_han = HAN_RE.search(self._data.decode()) is not None
        return self._has_han

    def _enter(self) -> None:
        """Begin a container: HTML that is left open in it ends with it."""
        self._bases.append(self._html.base)
        self._html.base = len(self._html.open)

    def _begin_block(self) -> None:
        if self._items:
            self._end_line()
        if self._html.open:
            self._html.close_paragraph()
        self._at_line_start = True
        self._anchors = 0

    def _end_line(self) -> None:
        """Tell the words that have come: a block begins or ends."""
        items = self._items
        if not items:
            return
        if self._has_loose_marks and self._holds_han():
            items = pair_padded_marks(items)
        self._has_loose_marks = False
        if self._soft_break[0] == _SOFT_BREAK:
            items = keep_link_breaks(items)
        self._items = []
        events = self._events
        if self._raw:
            events.start_element(self._raw, ())
        for item in items:
            if isinstance(item, str):
                events.characters(item)
            elif isinstance(item, Start):
                events.start_element(*item)
            elif isinstance(item, End):
                events.end_element(item.tag)
            else:
                self._tell_kept(item)
        if self._tags.open:
            self._close_tags()

    def _close_tags(self) -> None:
        for end in self._tags.close_all():
            self._events.end_element(end.tag)
        self._raw = self._tags.raw or ""
        if self._raw and not self._is_closed_later(self._raw):
            # A page would lose all that follows; its own block is enough.
            self._raw = ""
            self._tags.forget()

    def _is_closed_later(self, tag: str) -> bool:
        return self._data.lower().find(f"</{tag}".encode(), self._span["start"]) >= 0

    def _tell_kept(self, kept: Kept) -> None:
        if kept.is_formula:
            self._events.start_element(*_FORMULA[0])
            self._events.characters(kept.source)
            self._events.end_element("span")
        else:
            self._html.read(kept.html)

    def _tell_empty(self, tag: str) -> None:
        self._events.start_element(tag, ())
        self._events.end_element(tag)

    def _end_paragraph(self, _: str) -> None:
        """Tell a paragraph, but for one that is nothing but a piece of HTML: that takes its place."""
        item = self._items[0] if len(self._items) == 1 else None
        if isinstance(item, str) and "**" not in item and not self._raw:
            self._items = []
            self._events.paragraph(item)
            return
        if isinstance(item, Kept) and not item.is_formula:
            self._end_line()
            return
        self._events.start_element("p", ())
        if self._items:
            self._end_line()
        self._events.end_element("p")

    def _start_heading(self, _: Mapping[str, Any]) -> None:
        self._heading = self._span

    def _end_heading(self, level: str) -> None:
        """Tell a heading; of one underlined with hyphens below a sentence, a paragraph and a rule.

        Closing hashes go that are glued to the title: as many as opened it, or after a Han character.
        """
        title = "".join([item for item in self._items if isinstance(item, str)])
        if self._is_underlined() and (len(title) > _LONGEST_HEADING or _SENTENCE_RE.search(title[-8:])):
            self._end_paragraph("")
            self._tell_empty("hr")
            return
        self._cut_closing_hashes(int(level[1]))
        tag = level.lower()
        self._events.start_element(tag, ())
        self._end_line()
        self._events.end_element(tag)

    def _cut_closing_hashes(self, level: int) -> None:
        last = self._items[-1] if self._items else ""
        hashes = _CLOSING_HASHES_RE.search(last) if isinstance(last, str) else None
        if hashes and (len(hashes[0]) == level > 1 or HAN_RE.match(hashes.string, hashes.start() - 1)):
            self._items[-1] = hashes.string[: hashes.start()]

    def _is_underlined(self) -> bool:
        """Say whether hyphens make the heading that ends here."""
        start, end = self._heading["start"], self._heading["end"]
        return self._data[start : start + 1] != b"#" and self._data[max(start, end - 8) : end].rstrip().endswith(b"-")

    def _start_list(self, first: int | None) -> None:
        if first is None:
            self._events.start_element("ul", ())
        else:
            self._events.start_element("ol", () if first == 1 else (("start", str(first)),))

    def _end_list(self, is_ordered: bool) -> None:  # noqa: FBT001 - the parser's own value
        self._end_line()
        self._events.end_element("ol" if is_ordered else "ul")

    def _start_table(self, _: object) -> None:
        self._events.start_element("table", ())

    def _end_table_head(self, _: str) -> None:
        self._end_line()
        self._cell = "td"
        self._events.end_element("tr")
        self._events.end_element("thead")

    def _end_cell(self, _: str) -> None:
        self._events.start_element(self._cell, ())
        self._end_line()
        self._events.end_element(self._cell)

    def _start_quote(self, _: object) -> None:
        self._events.start_element("blockquote", ())
        self._enter()

    def _start_code(self, kind: Any) -> None:
        self._code = []
        self._language = "" if isinstance(kind, str) else kind["Fenced"]

    def _end_code(self, _: str) -> None:
        text = self._clean("".join(self._code or ()))
        self._code = None
        language = _LANGUAGE_RE.match(self._language)
        attributes = (("class", f"language-{language[1]}"),) if language else ()
        events = self._events
        events.start_element("pre", ())
        events.start_element("code", attributes)
        events.characters(text)
        events.end_element("code")
        events.end_element("pre")

    def _end_html(self, _: str) -> None:
        """Read a block of HTML; a tag that it leaves open is closed, or it would take what follows along."""
        self._end_line()
        html = self._kept.put_html(self._clean_separator("".join(self._block)))
        self._block.clear()
        tag = _OPEN_TAG_RE.search(html, max(0, html.rfind("<")))
        if tag:
            html += '">' if tag[0].count('"') % 2 else ">"
        self._html.read(html)

    def _start_link(self, link: Mapping[str, str]) -> None:
        if self._images:
            return
        url = link["dest_url"]
        if self._separator or self._has_kept:
            url = self._clean(url)
        self._items.append(Start("a", (("href", f"mailto:{url}" if link["link_type"] == "Email" else url),)))
        self._anchors += 1

    def _start_image(self, image: dict[str, str]) -> None:
        self._images.append(image)

    def _end_image(self, _: str) -> None:
        image = self._images.pop()
        if self._images:
            return
        alt = self._kept.put_source("".join(self._alt))
        self._alt.clear()
        url, title = self._clean(image["dest_url"]), self._clean(image["title"])
        attributes = (("src", url), ("alt", alt), ("title", title)) if title else (("src", url), ("alt", alt))
        self._items += (Start("img", attributes), End("img"))

    def _start_note(self, name: str) -> None:
        number = str(self._number_of(name))
        events = self._events
        events.start_element("div", (("class", "footnote-definition"),))
        events.start_element("sup", (("class", "footnote-definition-label"),))
        events.characters(number)
        events.end_element("sup")
        self._enter()

    def _number_of(self, name: str) -> int:
        return self._notes.setdefault(name, len(self._notes) + 1)

    def _clean(self, text: str) -> str:
        """Return text in which nothing stands for something else."""
        if self._separator:
            text = text.replace(self._separator, "")
        return self._kept.put_source(text) if self._has_kept else text

    def _clean_separator(self, text: str) -> str:
        return text.replace(self._separator, "") if self._separator else text

    _LEAVES: ClassVar[Mapping[str, _Handler]] = {
        "Code": _read_code,
        "InlineHtml": _read_tag,
        "Html": _read_html,
        "FootnoteReference": _read_note_mark,
        "TaskListMarker": _read_task,
    }
    _SPAN_STARTS: ClassVar[Mapping[str, _Handler]] = {"Link": _start_link, "Image": _start_image}
    _BLOCK_STARTS: ClassVar[Mapping[str, _Handler]] = {
        "Heading": _start_heading,
        "CodeBlock": _start_code,
        "List": _start_list,
        "Table": _start_table,
        "BlockQuote": _start_quote,
        "FootnoteDefinition": _start_note,
    }
    _BLOCK_ENDS: ClassVar[Mapping[str, _Handler]] = {
        "Paragraph": _end_paragraph,
        "Heading": _end_heading,
        "CodeBlock": _end_code,
        "HtmlBlock": _end_html,
        "List": _end_list,
        "TableHead": _end_table_head,
        "TableCell": _end_cell,
        "Image": _end_image,
    }


_CONTAINERS = frozenset({"Item", "BlockQuote", "FootnoteDefinition"})
_ELEMENTS = {
    "Item": "li",
    "Table": "table",
    "TableRow": "tr",
    "BlockQuote": "blockquote",
    "FootnoteDefinition": "div",
}


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
