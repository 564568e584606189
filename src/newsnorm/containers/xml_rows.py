"""XML of any program's own: each element with a text among its children is a row, as an object of JSON is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from attrs import frozen, mutable

from newsnorm._frozen import Shown
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.row_keys import field_of
from newsnorm.containers.row_text import is_text_key
from newsnorm.containers.rows import make_document
from newsnorm.containers.streams import peek
from newsnorm.containers.xml_elements import Element, find_tag, read_attributes, read_content, read_elements
from newsnorm.containers.xml_files import Frame, find_root, has_text_behind, read_xml
from newsnorm.errors import SourceError
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.lexicon.suffixes import OPML, XML
from newsnorm.model import Detection

# Roots of what is no data: pages, pictures, and what other containers read.
_OTHERS = frozenset({"html", "svg", "rss", "feed", "rdf", "en-export"})
# Roots of lists of addresses and of settings, which stand beside articles.
_NO_ARTICLES = frozenset({"opml", "urlset", "sitemapindex", "plist"})
_WIKI = "mediawiki"
_WIKI_REASON = "the file is a dump of MediaWiki: its markup is not read"
_WIKI_HINT = "WikiExtractor makes text of it, which is read"
# Elements of HTML that may stand in a text which nobody escaped.
_MARKUP = frozenset({
    "p", "br", "b", "strong", "i", "em", "u", "a", "img", "div", "span", "font", "ul", "ol", "li", "blockquote", "pre",
    "code", "table", "tbody", "thead", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "sup", "sub", "figure",
    "figcaption", "hr", "section",
})  # fmt: skip
# How databases write a column: `<field name="title">`.
_COLUMNS = frozenset({"field", "column"})
# Nobody's rows stand deeper.
_DEEPEST = 32
# A text without Han is one if it is as long as this: `<source>1.8</source><content>abc</content>` are settings.
_LONGEST_WORD = 40
_REFERENCE = "&#"
_TITLE = "title"


@mutable(repr=False)
class _Open(Shown):
    """An element that is not closed yet.

    Attributes:
        name: Without its prefix, in small letters.
        key: What it is called, or what its attribute calls it.
        keys: Those of its attributes and of its children that hold text.
        start: Where what it holds begins.
        size: How long its text is.
        is_leaf: Whether it holds text, or elements of HTML.
    """

    name: str
    key: str
    keys: set[str]
    start: int
    size: int = 0
    is_leaf: bool = True

    def fields(self) -> set[str]:
        """Return the fields beside its text; without one there are none."""
        if not self.size:
            return set()
        return {field for key in self.keys if not is_text_key(key) and (field := field_of(key))}


class _Found(NamedTuple):
    """A row: its name, where it begins, whether it has a title, and how long its text is."""

    name: str
    start: int
    is_titled: bool
    size: int


@frozen(repr=False)
class XmlContainer(Shown):
    """Reads rows of data in XML."""

    name: str = "xml"
    suffixes: tuple[str, ...] = (*XML, *OPML)

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - it is asked by the name
        """Look for an element with a text and a field beside it."""
        root = find_root(head)
        if root is None or root.name in _OTHERS or has_text_behind(root, head):
            return None
        if root.name in _NO_ARTICLES or root.name == _WIKI:
            return Detection(self.name, 0.9, (f"<{root.name}> holds no articles that can be read",))
        found = find_record(root.source, is_cut=len(head) >= HEAD)
        return Detection(self.name, 0.9, (f"each <{found}> has a text and a field beside it",)) if found else None

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each row."""
        head, file = peek(file)
        root = find_root(head)
        if root and root.name == _WIKI:
            return iter((Document.failed(place, SourceError(_WIKI_REASON, hint=_WIKI_HINT)),))
        if root and root.name in _NO_ARTICLES:
            limits.skip(f"<{root.name}>")
            return iter(())
        record = find_record(root.source, is_cut=len(head) >= HEAD) if root else None
        return read_xml(file, place, limits, names=(record or "",), read=_read_row)


def find_record(source: str, *, is_cut: bool) -> str | None:
    """Return the name of the elements that have a text among their children, and a field beside it.

    Of several kinds those with titles and with most text are articles; the others are comments, menus, adverts.

    Args:
        source: The beginning of a file.
        is_cut: Whether the file goes on.

    Example:
        >>> find_record("<news><item><title>快讯</title><content>江州开港。</content></item></news>", is_cut=False)
        'item'
        >>> find_record("<svg><g><title>图</title><rect/></g></svg>", is_cut=False) is None
        True
    """
    sizes: dict[str, tuple[bool, int]] = {}
    for row in _find_rows(source, is_cut=is_cut):
        is_titled, size = sizes.get(row.name, (False, 0))
        sizes[row.name] = is_titled or row.is_titled, size + row.size
    return max(sizes, key=lambda name: sizes[name], default=None)


def _find_rows(source: str, *, is_cut: bool) -> list[_Found]:
    """Return the rows in the beginning of a file; those in others are left out as `_note` says."""
    rows: list[_Found] = []
    stack: list[_Open] = []
    place = 0
    while (tag := find_tag(source, place)[0]) is not None:
        place = tag.end()
        name = _local_name(tag["name"])
        if tag["end"]:
            _close(stack, name, source, tag.start(), rows)
        elif name not in _MARKUP and (name.isascii() or f"</{tag['name']}" in source):
            if stack:
                stack[-1].is_leaf = False
            if not tag["attributes"].endswith("/") and len(stack) < _DEEPEST:
                stack.append(_open(name, tag["attributes"], place))
    while is_cut and stack:
        _close(stack, stack[-1].name, source, len(source), rows)
    return rows


def _open(name: str, attributes: str, start: int) -> _Open:
    given = read_attributes(attributes)
    return _Open(name, _key_of(name, given), {key.lower() for key in given}, start)


def _local_name(name: str) -> str:
    """Return the name of an element without its prefix, in small letters."""
    return name.rpartition(":")[2].lower()


def _key_of(name: str, attributes: Mapping[str, str]) -> str:
    """Return what an element is called, or what its attribute calls it."""
    return attributes.get("name", name) if name in _COLUMNS else name


def _close(stack: list[_Open], name: str, source: str, end: int, rows: list[_Found]) -> None:
    """Take an element off the stack, with what is open in it, and note it if it is a row."""
    at = next((at for at in range(len(stack) - 1, -1, -1) if stack[at].name == name), None)
    if at is None:
        return
    element = stack[at]
    del stack[at:]
    if stack and element.is_leaf:
        stack[-1].keys.add(element.key)
        if is_text_key(element.key):
            stack[-1].size = max(stack[-1].size, _size_of(source[element.start : end]))
    fields = element.fields()
    if fields:
        _note(rows, _Found(element.name, element.start, _TITLE in fields, element.size))


def _size_of(text: str) -> int:
    """Return how long a text is; nothing if it is a word of settings."""
    return len(text) if len(text) > _LONGEST_WORD or HAN_RE.search(text) or _REFERENCE in text else 0


def _note(rows: list[_Found], row: _Found) -> None:
    """Add a row: of rows in an article, such as its comments, none has a title, or none a text as long as its own."""
    inner = len(rows)
    while inner and rows[inner - 1].start > row.start:
        inner -= 1
    if all(row.is_titled > each.is_titled or row.size >= each.size for each in rows[inner:]):
        del rows[inner:]
        rows.append(row)


def _read_row(record: Element, frame: Frame) -> Document:
    found: dict[str, list[str]] = {key: [value] for key, value in record.attributes.items()}
    for part in read_elements(record.inner, frame.root.prefixes):
        key = _key_of(_local_name(part.name), part.attributes)
        found.setdefault(key, []).append(read_content(part.inner)[0] if is_text_key(key) else part.text)
    row: dict[str, Any] = {key: texts if len(texts) > 1 else texts[0] for key, texts in found.items()}
    return make_document(row, frame.place, frame.limits.fields)
