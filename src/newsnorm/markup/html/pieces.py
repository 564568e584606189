"""HTML that comes in pieces, with other things between them: each is read where the one before it left the tree."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from newsnorm._lazy import compile_late
from newsnorm.markup.events import Attributes, Events
from newsnorm.markup.html.guard import guard_html
from newsnorm.markup.tags import FORMATTING
from newsnorm.model import Finding

Parse: TypeAlias = Callable[[str, Events], None]

# A comment at the end of a piece: what is open where a parser meets it goes on after the piece.
_END = "newsnorm:end"
# An attribute of the tags that stand for what an earlier piece left open.
_OPEN = "newsnorm-open"
_MOST_OPEN = 32
_OPEN_TAG_RE = compile_late(r"</?[A-Za-z][^<>]*\Z")
_LONE_TAG_RE = compile_late(r"<(/?)([A-Za-z]++) *+/?>(\n*+)")
# Nothing in it that a parser reads otherwise than as it stands.
_LONE_COMMENT_RE = compile_late(r"<!--([^<>&\x00\r-]*+)-->")
_LONGEST_LONE_TAG = 80
_PAGE_TAGS = frozenset({"html", "head", "body"})
_EMPTY = frozenset({"area", "br", "embed", "hr", "img", "input", "wbr"})
# Elements that stand in one another as they come, what may stand around them, and what only an end tag ends of that
# (WHATWG HTML, 13.2.6.4.7).
_PHRASES = FORMATTING | {"cite", "del", "ins", "kbd", "mark", "q", "samp", "span", "sub", "sup", "var"}
_AROUND = _PHRASES | {"article", "blockquote", "center", "div", "ol", "section", "ul"}
_NO_TWINS = frozenset({"a", "nobr"})
_LASTING = _AROUND - _NO_TWINS


def close_tag(html: str) -> str:
    """Return a piece with the end of its last tag, if that has none.

    Example:
        >>> close_tag('甲<a href="b')
        '甲<a href="b">'
    """
    last = html.rfind("<")
    tag = _OPEN_TAG_RE.search(html, last) if last > html.rfind(">") else None
    return html if tag is None else f'{html}">' if tag[0].count('"') % 2 else f"{html}>"


class HtmlPieces:
    """Tells the events of pieces of HTML as if all of them stood in one page.

    `<div>`, then Markdown, then `</div>`: the first piece leaves an element open, the second one closes it. So a piece
    is parsed after the start tags of what is open, and its events end where it does.

    Attributes:
        open: The names of the elements that pieces left open.
        base: How many of them stand around the container, such as a quote of Markdown, that is open: no tag in it ends
            those.
        findings: Of the guard.
    """

    __slots__ = ("_events", "_parse", "base", "findings", "open")

    def __init__(self, events: Events, parse: Parse) -> None:
        """Tell `events` what `parse` tells of each piece."""
        self._events = events
        self._parse = parse
        self.open: list[str] = []
        self.base = 0
        self.findings: list[Finding] = []

    def read(self, html: str) -> None:
        """Read the next piece. In Markdown most are a lone tag or a comment: no engine need be asked for that."""
        if len(html) > _LONGEST_LONE_TAG or not (self._read_lone_comment(html) or self._read_lone_tag(html)):
            self._read_by_engine(html)
        if len(self.open) > self.base + _MOST_OPEN:
            self.close_to(self.base + _MOST_OPEN)

    def _read_by_engine(self, html: str) -> None:
        html, findings = guard_html(html)
        self.findings += findings
        around = self.open[self.base :]
        start = len(self.open) if "</" not in html and _LASTING.issuperset(around) else self.base
        piece = _Piece(self._events, self.open[start:])
        tags = "".join([f"<{tag} {_OPEN}>" for tag in self.open[start:]])
        self._parse(f"<body>{tags}{html}<!--{_END}-->", piece)
        self.open[start:] = piece.left_open or ()
        if piece.left_open is None:
            self.close_to(self.base)

    def _read_lone_comment(self, html: str) -> bool:
        comment = _LONE_COMMENT_RE.fullmatch(html) if _LASTING.issuperset(self.open[self.base :]) else None
        if comment is not None:
            self._events.comment(comment[1])
        return comment is not None

    def _read_lone_tag(self, html: str) -> bool:
        lone = _LONE_TAG_RE.fullmatch(html)
        if lone is None or not self._read_tag(lone[2].lower(), is_end=bool(lone[1])):
            return False
        if lone[3]:
            self._events.characters(lone[3])
        return True

    def _read_tag(self, name: str, *, is_end: bool) -> bool:
        """Read a tag without attributes, if nothing but its element begins or ends there; say whether that is so."""
        around = self.open[self.base :]
        if (name not in _PHRASES and (is_end or name not in _EMPTY)) or (around and not _AROUND.issuperset(around)):
            return False
        if name in around and (is_end or name in _NO_TWINS):
            if around[-1] != name:
                return False
            self.close_to(len(self.open) - 1)
        if is_end:
            return True
        self._events.start_element(name, ())
        if name in _EMPTY:
            self._events.end_element(name)
        else:
            self.open.append(name)
        return True

    def close_to(self, count: int) -> None:
        """End elements until only so many are open."""
        while len(self.open) > count:
            self._events.end_element(self.open.pop())

    def close_paragraph(self) -> None:
        """End a paragraph that a piece left open: a new block ends it (WHATWG HTML, 13.2.6.4.7)."""
        if "p" in self.open[self.base :]:
            self.close_to(len(self.open) - 1 - self.open[::-1].index("p"))


class _Piece:
    """Hands on the events of one piece, without those of the page around it."""

    __slots__ = ("_around", "_events", "_is_over", "_open", "_waiting", "left_open")

    def __init__(self, events: Events, around: list[str]) -> None:
        self._events = events
        self._around = around
        self._waiting = 0
        self._open: list[str] = []
        self._is_over = False
        self.left_open: list[str] | None = None

    def start_element(self, tag: str, attrs: Attributes) -> None:
        if tag in _PAGE_TAGS or self._is_over:
            return
        self._open.append(tag)
        around = self._around
        if attrs and attrs[0][0] == _OPEN and self._waiting < len(around) and tag == around[self._waiting]:
            self._waiting += 1
            return
        self._events.start_element(tag, attrs)

    def end_element(self, tag: str) -> None:
        if tag in _PAGE_TAGS or self._is_over:
            return
        self._open.pop()
        self._events.end_element(tag)

    def characters(self, data: str) -> None:
        if not self._is_over:
            self._events.characters(data)

    def comment(self, data: str) -> None:
        if data == _END:
            self._is_over = True
            self.left_open = self._open
        elif not self._is_over:
            self._events.comment(data)

    def doctype(self, name: str, public_id: str | None, system_id: str | None) -> None:
        """Take a document type: nothing to see."""

    def processing_instruction(self, target: str, data: str) -> None:
        self.comment(f"?{target} {data}")
