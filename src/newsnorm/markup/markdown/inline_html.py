"""The tags that stand among the words of Markdown, one by one as its parser tells them."""

from __future__ import annotations

import re

from newsnorm._caches import remember_short
from newsnorm._lazy import compile_late
from newsnorm.markup.escape import unescape
from newsnorm.markup.events import End, Start
from newsnorm.markup.tags import RAW, VOID

_NAME_RE = compile_late(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
# As CommonMark 6.6 has them in a tag; anything else is no tag there.
_ATTRIBUTE_RE = compile_late(
    r"""\s([A-Za-z_:][A-Za-z0-9_.:-]*)"""
    r"""(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+)))?"""
)
# In an attribute `&copy=1` is no reference, whatever it begins with (WHATWG HTML, 13.2.5.73).
_REFERENCE_RE = compile_late(r"&(?:#(?:[0-9]+|[xX][0-9a-fA-F]+);?|([A-Za-z][A-Za-z0-9]*)(;|(?![=A-Za-z0-9])))")
# What the start of an element ends: itself and others that were left open (WHATWG HTML, 13.2.6.4).
_ENDED_BY = {
    "p": {"p"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "rt": {"rt", "rp"},
    "rp": {"rt", "rp"},
    "option": {"option"},
    "a": {"a"},
}


# They say something only where a page or a table is open (WHATWG HTML, 13.2.6.4.7).
_PAGE_TAGS = frozenset({"html", "head", "body", "frameset", "frame"})
_TABLE_PARTS = frozenset({"caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"})


# Nobody nests more among the words of one block; what is open makes every later part of it slow.
_MOST_OPEN = 32


class OpenTags:
    """The elements that tags among the words of one block opened; `open` has their names."""

    __slots__ = ("open",)

    def __init__(self) -> None:
        """Start with none."""
        self.open: list[str] = []

    def read(self, html: str) -> list[Start | End]:
        """Return the events of a tag, a comment or a declaration; `Start` of what is always empty has its `End`.

        Example:
            >>> tags = OpenTags()
            >>> tags.read("<b>"), tags.read("<BR/>"), tags.read("</i>"), tags.read("</b>")
            ([Start(tag='b', attrs=())], [Start(tag='br', attrs=()), End(tag='br')], [], [End(tag='b')])
        """
        name = _NAME_RE.match(html)
        if name is None:
            return []
        tag = name[2].lower()
        if tag in _PAGE_TAGS or (self.raw is not None and not (name[1] and tag == self.raw)):
            return []
        if tag in _TABLE_PARTS and "table" not in self.open:
            return []
        if name[1]:
            return self._close(tag)
        closed = self._end_by(tag)
        start = read_start(html)
        if tag in VOID:
            return [*closed, start, _end_of(start.tag)]
        if len(self.open) >= _MOST_OPEN:
            return closed
        self.open.append(tag)
        return [*closed, start]

    @property
    def raw(self) -> str | None:
        """The open element whose content is no markup, if there is one."""
        return self.open[-1] if self.open and self.open[-1] in RAW else None

    def close_all(self) -> list[End]:
        """Return the ends of all that is open; a raw element is open again at once, up to its own end tag."""
        ended = [*map(_end_of, reversed(self.open))]
        self.open = [] if self.raw is None else [self.open[-1]]
        return ended

    def forget(self) -> None:
        """Take nothing for open."""
        self.open = []

    def _close(self, tag: str) -> list[Start | End]:
        if tag in ("br", "p") and tag not in self.open:
            return [Start(tag), _end_of(tag)]
        if tag not in self.open:
            return []
        ended: list[Start | End] = []
        while not ended or ended[-1].tag != tag:
            ended.append(_end_of(self.open.pop()))
        return ended

    def _end_by(self, tag: str) -> list[Start | End]:
        ended: list[Start | End] = []
        names = _ENDED_BY.get(tag)
        while names is not None and self.open and self.open[-1] in names:
            ended.append(_end_of(self.open.pop()))
        return ended


@remember_short(512)
def read_start(html: str) -> Start:
    """Return a start tag with its attributes, as an HTML tokenizer reads it.

    Example:
        >>> read_start('<IMG src="/a?b=1&amp;copy=2" alt=甲 hidden>').attrs
        (('src', '/a?b=1&copy=2'), ('alt', '甲'), ('hidden', None))
    """
    name = _NAME_RE.match(html)
    tag = name[2].lower() if name else ""
    attributes: dict[str, str | None] = {}
    for match in _ATTRIBUTE_RE.finditer(html, name.end() if name else 0):
        value = match["double"] or match["single"] or match["bare"]
        if value is not None and "&" in value:
            value = _REFERENCE_RE.sub(_decode, value)
        attributes.setdefault(match[1].lower(), value)
    return Start("img" if tag == "image" else tag, tuple(attributes.items()))


# One for all ends of a kind of element: of a flood of tags each would take its own memory.
_end_of = remember_short(512)(End)


def _decode(reference: re.Match[str]) -> str:
    from html.entities import html5  # noqa: PLC0415 - with all names of characters, and few tags have one

    if reference[1] and f"{reference[1]}{reference[2]}" not in html5:
        return reference[0]
    return unescape(reference[0])
