"""The events of the Markdown parser, written as HTML in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from newsnorm._lazy import compile_late
from newsnorm.markup.escape import escape, escape_value, link_urls
from newsnorm.markup.loose_emphasis import pair_padded_marks
from newsnorm.markup.placeholders import Placeholders
from newsnorm.markup.prose import is_chinese_prose
from newsnorm.markup.segments import INDENT, holds_han

# Bytes `start` to `end` of the source become `new` before it is read again.
Edit = tuple[int, int, bytes]
_Handler = Callable[["MarkdownWriter", Any], None]

_LOOSE = frozenset("*_~")
_OPENING = {
    "Paragraph": "<p>",
    "Item": "<li>",
    "TableHead": "<thead><tr>",
    "TableRow": "<tr>",
    "Emphasis": "<em>",
    "Strong": "<strong>",
    "Strikethrough": "<del>",
    "HtmlBlock": "",
}
_CLOSING = {
    "Paragraph": "</p>\n",
    "Item": "</li>\n",
    "TableHead": "</tr></thead>\n",
    "TableRow": "</tr>\n",
    "Emphasis": "</em>",
    "Strong": "</strong>",
    "Strikethrough": "</del>",
    "HtmlBlock": "\n",
    "Table": "</table>\n",
    "CodeBlock": "</code></pre>\n",
    "Link": "</a>",
    "BlockQuote": "</blockquote>\n",
}
_LINE_OPENERS = frozenset({"Paragraph", "Item", "TableCell"})
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_GLUED_HEADING_RE = compile_late(r"#{2,6}(?=[^#\s])|#(?=[\u3400-\u9fff][^#]{0,39}$)")
_CLOSING_HASHES_RE = re.compile(r"(?<=[^\s#\\])#+$")
_EMPTY_EMPHASIS_RE = compile_late(r"(?<!\*)\*{4}(?!\*)")
_OPEN_TAG_RE = compile_late(r"</?[A-Za-z][^<>]*\Z")
_ANCHOR_RE = compile_late(r"</?a[\s>]", re.IGNORECASE)
_TAG_RE = re.compile(r"<[^<>]*>")
# A line of hyphens below a text like this is a rule, not the mark of a heading.
_SENTENCE_RE = compile_late("[。！？][”’」』）)】》]*$")
_LONGEST_HEADING = 60
_LANGUAGE_RE = compile_late(r"[{.\s]*([^\s{},:=]+)")


class MarkdownWriter:
    """Writes one document.

    Attributes:
        edits: Places of the source to change before a further pass, in order: what the parser did not see as meant.
        loose_marks: Places of marks of emphasis that the parser left over.
    """

    def __init__(self, data: bytes, *, soft_breaks: str, pieces: Placeholders) -> None:
        """Take the source as UTF-8, for the parser counts in bytes."""
        self.edits: list[Edit] = []
        self.loose_marks: list[int] = []
        self._data = data
        self._pieces = pieces
        self._soft_break = "<br>" if soft_breaks == "keep" else "\n"
        self._out: list[str] = []
        self._outer: list[list[str]] = []
        self._text: list[str] = []
        self._at_line_start = False
        self._anchors = 0
        self._strongs = 0
        # Whether each open struck part is none.
        self._strikes: list[bool] = []
        self._span = self._heading = {"start": 0, "end": 0}
        self._line_start = 0
        self._has_loose_marks = False
        self._is_chinese: bool | None = None
        self._code: str | None = None
        self._code_lines: list[tuple[str, int, int]] = []
        self._images: list[dict[str, str]] = []
        self._alt: list[str] = []
        self._cell = "td"
        self._notes: dict[str, int] = {}
        self._definitions: dict[str, str] = {}
        self._definition_names: list[str] = []

    def write(self, events: Iterable[tuple[Any, dict[str, int]]]) -> str:
        """Return the HTML of the parser's events."""
        text = self._text
        for event, span in events:
            value: Any
            kind, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
            if kind == "Text":
                self._write_text(value, span)
                continue
            if text:
                self._flush()
            self._at_line_start = False
            if kind == "Start":
                self._span = span
                self._start(value)
            elif kind == "End":
                self._end(value)
            elif value is None:
                self._write_mark(kind)
            else:
                self._write_leaf(kind, value)
        for name in sorted(self._definitions, key=self._number_of):
            self._out.append(self._definitions[name])
        return "".join(self._out)

    def _write_text(self, text: str, span: dict[str, int]) -> None:
        if self._code is not None:
            self._code_lines.append((text, span["start"], span["end"]))
            return
        if text[:1] in _LOOSE:
            if self._data[span["start"] - 1 : span["start"]] != b"\\":
                self.loose_marks.append(span["start"])
            elif text[:1] == "*":
                # An escaped mark is no mark: an empty piece keeps it from looking like one.
                text = f"*{self._pieces.keep('', source='')}{text[1:]}"
        if self._at_line_start:
            self._at_line_start = False
            if text.startswith("#"):
                self._find_glued_heading(span["start"])
            elif text.startswith(INDENT) and self._out and self._out[-1] == "\n":
                self._out[-1] = "<br>"
        self._text.append(text)

    def _flush(self) -> None:
        """Write the text that has come so far: the parser gives it in pieces, a URL may span several."""
        text = "".join(self._text)
        self._text.clear()
        if self._strongs and "****" in text:
            # An end and a new start with nothing between, as editors write them.
            text = _EMPTY_EMPHASIS_RE.sub("", text)
        self._has_loose_marks = self._has_loose_marks or "**" in text
        if self._images:
            self._alt.append(text)
        elif "://" in text and not self._anchors:
            self._out.append(link_urls(text))
        else:
            self._out.append(escape(text))

    def _write_mark(self, event: str) -> None:
        if event == "Rule":
            self._out.append("<hr>\n")
        elif self._images:
            self._alt.append(" ")
        else:
            self._out.append("<br>" if event == "HardBreak" else self._soft_break)
            self._at_line_start = True

    def _write_leaf(self, kind: str, value: Any) -> None:
        if self._images:
            self._alt.append(value if kind == "Code" else "")
        elif kind == "Code":
            self._out.append(f"<code>{escape(self._pieces.put_source(value))}</code>")
        elif kind in ("InlineHtml", "Html"):
            self._write_html(kind, value)
        elif kind == "FootnoteReference":
            name = escape_value(value)
            number = self._number_of(value)
            self._out.append(f'<sup class="footnote-reference"><a href="#fn-{name}">{number}</a></sup>')
        elif kind == "TaskListMarker":
            self._out.append('<input type="checkbox" disabled>')
            self._at_line_start = True

    def _write_html(self, kind: str, value: str) -> None:
        self._out.append(value)
        if kind == "InlineHtml" and _ANCHOR_RE.match(value):
            self._anchors = max(0, self._anchors + (-1 if value.startswith("</") else 1))

    def _start(self, tag: Any) -> None:
        if self._has_loose_marks:
            self._pair_loose_marks(tag)
        if isinstance(tag, str):
            if tag in _LINE_OPENERS:
                self._begin_line()
            elif tag == "TableHead":
                self._cell = "th"
            elif tag == "Strong":
                self._strongs += 1
            elif tag == "Strikethrough" and self._open_strike():
                return
            elif tag == "HtmlBlock":
                self._line_start = len(self._out) + 1
            self._out.append("" if self._images else f"<{self._cell}>" if tag == "TableCell" else _OPENING[tag])
            return
        ((kind, value),) = tag.items()
        start = self._STARTS.get(kind)
        if start is not None:
            start(self, value)
        else:
            self._out.append("<table>" if kind == "Table" else "<blockquote>\n")

    def _end(self, tag: Any) -> None:
        kind = tag if isinstance(tag, str) else next(iter(tag))
        if self._has_loose_marks:
            self._pair_loose_marks(kind)
        end = self._ENDS.get(kind)
        if end is not None:
            end(self, tag if isinstance(tag, str) else tag[kind])
            return
        if kind == "TableCell":
            self._out.append(f"</{self._cell}>")
            return
        if kind == "TableHead":
            self._cell = "td"
        elif kind == "Strong":
            self._strongs -= 1
        elif kind == "Strikethrough" and self._strikes.pop():
            self._text.append("~")
            return
        elif kind == "HtmlBlock":
            self._close_tag()
        self._out.append("" if self._images else _CLOSING[kind])

    def _open_strike(self) -> bool:
        """Say whether a struck part is none: one tilde is the sign for "about" and "to" in Chinese (`~4元`)."""
        start = self._span["start"]
        is_sign = self._data[start : start + 2] != b"~~" and self._holds_han()
        self._strikes.append(is_sign)
        if is_sign:
            self._text.append("~")
        return is_sign

    def _close_tag(self) -> None:
        """Close a tag that its block of HTML leaves open: it would take the next paragraph's tag along."""
        html = "".join(self._out[self._line_start :])
        tag = _OPEN_TAG_RE.search(html, max(0, html.rfind("<")))
        if tag:
            self._out.append('">' if tag[0].count('"') % 2 else ">")

    def _begin_line(self) -> None:
        self._at_line_start = True
        self._anchors = 0
        # The opening tag comes first, then the words.
        self._line_start = len(self._out) + 1

    def _pair_loose_marks(self, tag: Any) -> None:
        """Read what is left of `**` in the block that ends here."""
        kind = tag if isinstance(tag, str) else next(iter(tag))
        if kind in _INLINE:
            return
        self._has_loose_marks = False
        if not self._holds_han():
            return  # CommonMark has the last word
        self._out[self._line_start :] = [pair_padded_marks("".join(self._out[self._line_start :]))]

    def _holds_han(self) -> bool:
        if self._is_chinese is None:
            self._is_chinese = holds_han(self._data.decode())
        return self._is_chinese

    def _start_heading(self, heading: dict[str, Any]) -> None:
        self._begin_line()
        self._heading = self._span
        self._out.append(f"<{heading['level'].lower()}>")

    def _end_heading(self, level: str) -> None:
        """Take closing hashes off that are glued to the title: as many as opened it, or behind a Han character.

        A line of hyphens under prose is a rule its writer put no blank line above.
        """
        title = _TAG_RE.sub("", "".join(self._out[self._line_start :]))
        if self._is_underlined() and (len(title) > _LONGEST_HEADING or _SENTENCE_RE.search(title[-8:])):
            self._out[self._line_start - 1] = "<p>"
            self._out.append("</p>\n<hr>\n")
            return
        last = self._out[-1]
        hashes = _CLOSING_HASHES_RE.search(last)
        if hashes and (len(hashes[0]) == int(level[1]) > 1 or "\u3400" <= last[hashes.start() - 1] <= "\u9fff"):
            self._out[-1] = last[: hashes.start()]
        self._out.append(f"</{level.lower()}>\n")

    def _is_underlined(self) -> bool:
        """Say whether hyphens make the heading that ends here."""
        start, end = self._heading["start"], self._heading["end"]
        return self._data[start : start + 1] != b"#" and self._data[max(start, end - 8) : end].rstrip().endswith(b"-")

    def _start_list(self, first: int | None) -> None:
        self._out.append("<ul>\n" if first is None else "<ol>\n" if first == 1 else f'<ol start="{first}">\n')

    def _end_list(self, is_ordered: bool) -> None:  # noqa: FBT001 - the parser's own value
        self._out.append("</ol>\n" if is_ordered else "</ul>\n")

    def _start_code(self, kind: Any) -> None:
        self._code = "" if isinstance(kind, str) else kind["Fenced"]
        self._code_lines = []
        self._is_indented = isinstance(kind, str)

    def _end_code(self, _: str) -> None:
        lines = self._code_lines
        if self._is_indented and is_chinese_prose([line for line, _, _ in lines]):
            self.edits += [self._outdent(line, start, end) for line, start, end in lines]
        language = _LANGUAGE_RE.match(self._code or "")
        name = f' class="language-{escape_value(language[1])}"' if language else ""
        self._code = None
        text = escape(self._pieces.put_source("".join(line for line, _, _ in lines)))
        self._out.append(f"<pre><code{name}>{text}</code></pre>\n")

    def _outdent(self, line: str, start: int, end: int) -> Edit:
        """Return the edit that makes an indented line a paragraph of its own."""
        data = self._data
        while start > 0 and data[start - 1] in b" \t":
            start -= 1
        return start, end, line.strip(" \t\n").encode() + b"\n\n"

    def _start_link(self, link: dict[str, str]) -> None:
        if self._images:
            return
        scheme = "mailto:" if link["link_type"] == "Email" else ""
        url = escape_value(scheme + self._pieces.put_source(link["dest_url"]))
        title = escape_value(self._pieces.put_source(link["title"]))
        self._out.append(f'<a href="{url}" title="{title}">' if title else f'<a href="{url}">')
        self._anchors += 1

    def _end_link(self, _: str) -> None:
        if not self._images:
            self._out.append("</a>")
            self._anchors = max(0, self._anchors - 1)

    def _start_image(self, image: dict[str, str]) -> None:
        self._images.append(image)

    def _end_image(self, _: str) -> None:
        image = self._images.pop()
        if self._images:
            return
        alt = escape_value(self._pieces.put_source("".join(self._alt)))
        self._alt.clear()
        url = escape_value(self._pieces.put_source(image["dest_url"]))
        title = escape_value(self._pieces.put_source(image["title"]))
        self._out.append(f'<img src="{url}" alt="{alt}"' + (f' title="{title}">' if title else ">"))

    def _start_note(self, name: str) -> None:
        self._definition_names.append(name)
        self._outer.append(self._out)
        self._out = []

    def _end_note(self, _: str) -> None:
        name = self._definition_names.pop()
        body = "".join(self._out)
        self._out = self._outer.pop()
        self._definitions[name] = (
            f'<div class="footnote-definition" id="fn-{escape_value(name)}">'
            f'<sup class="footnote-definition-label">{self._number_of(name)}</sup>\n{body}</div>\n'
        )

    def _number_of(self, name: str) -> int:
        return self._notes.setdefault(name, len(self._notes) + 1)

    def _find_glued_heading(self, start: int) -> None:
        """Note a line such as `##标题`, which CommonMark takes for text."""
        end = self._data.find(b"\n", start)
        line = self._data[start : len(self._data) if end < 0 else end].decode()
        hashes = _GLUED_HEADING_RE.match(line)
        if hashes and self._data[start - 1 : start] != b"\\":
            at = start + len(hashes[0])
            self.edits.append((at, at, b" "))

    _STARTS: ClassVar[Mapping[str, _Handler]] = {
        "Heading": _start_heading,
        "CodeBlock": _start_code,
        "List": _start_list,
        "Link": _start_link,
        "Image": _start_image,
        "FootnoteDefinition": _start_note,
    }
    _ENDS: ClassVar[Mapping[str, _Handler]] = {
        "Heading": _end_heading,
        "CodeBlock": _end_code,
        "List": _end_list,
        "Link": _end_link,
        "Image": _end_image,
        "FootnoteDefinition": _end_note,
    }
