"""Feeds: RSS 0.9 to 2.0, RDF and Atom. Each entry is a document, and what stands beside its text are its fields.

Two files of other names are of the same make: the index for searching that Hexo writes, and the feeds of Baidu News.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, TypeAlias

from attrs import frozen

from newsnorm._frozen import JSON, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.addresses import join_address
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.html_text import is_html, to_line, to_paragraphs
from newsnorm.containers.xml_elements import Element, read_content, read_element_text, read_elements, unescape_text
from newsnorm.containers.xml_files import Frame, find_root, has_text_behind, read_xml
from newsnorm.lexicon.addresses import WEB_STARTS
from newsnorm.lexicon.suffixes import FEEDS, PICTURES
from newsnorm.lexicon.words import any_of
from newsnorm.model import Detection
from newsnorm.reader import Markup

RECORDS = frozenset({"item", "entry"})
_ROOTS = {
    "rss": "RSS",
    "feed": "Atom",
    "rdf": "RDF",
    "search": "Hexo's index for searching",
    "document": "a feed of Baidu News",
}
# Root whose name other files have, too → what must stand in the file besides.
_MARKS = {"search": "<entry>", "document": "<webSite>"}
_WXR_MARK = "wp:wxr_version"
_ITEM_RE = compile_late(r"<(?:[\w.-]++:)?(?:item|entry|channel)[\s>/]")

# In each of these the best name stands first.
_TEXTS = ("content:encoded", "content", "body", "fulltext", "text", "description", "summary")
_SUMMARIES = ("description", "summary", "dcterms:abstract", "tagline")
_DATES = ("pubDate", "published", "dc:date", "dcterms:issued", "issued", "dcterms:created", "created", "date")
_CHANGES = ("updated", "dcterms:modified", "modified", "dcterms:updated")
_IDS = ("guid", "id", "dc:identifier")
# The real address of the page, where a service has put an address of its own into `link`.
_ORIGINALS = ("feedburner:origLink", "pheedo:origLink")
_PEOPLE = frozenset({"author", "dc:creator", "dc:author", "creator", "itunes:author"})
_CATEGORIES = frozenset({"category", "dc:subject"})
# The elements of Hexo's index that hold a list of categories and one of tags.
_CATEGORY_LIST, _TAG_LIST = "categories", "tags"
# The domain or scheme of a category that is a tag:
# `https://news.example/tags/港口/`, `http://www.sixapart.com/ns/types#tag`, `post_tag`.
_TAG_LIST_RE = compile_late(r"(?:^|[/#])(?:post_)?tags?(?:[/?#]|$)", re.IGNORECASE)
_KEYWORDS = frozenset({"media:keywords", "itunes:keywords", "keywords"})
_IMAGES = frozenset({"enclosure", "media:content", "media:thumbnail", "itunes:image", "image"})
# What Blogger says of an entry of its exports: by a category, since 2024 by elements of its own.
_KINDS, _POST = "http://schemas.google.com/g/2005#kind", "post"
_KIND, _STATUS = "blogger:type", "blogger:status"
_SEEN = frozenset({"", "live"})
_TRASH = frozenset({"soft_trashed", "trashed", "deleted"})
# RFC 5023, section 13.1.
_CONTROL, _DRAFT = "app:control", "draft"
_LANGUAGES = ("dc:language", "language")
_TEXT_TYPES = frozenset({"text", "text/plain"})
_PICTURE_RE = compile_late(rf"{any_of(PICTURES)}(?:$|[?#!])", re.IGNORECASE)
_XHTML_RE = compile_late(r"<(/?)(?:xhtml|xh|h):(?=[a-z])")
_PERSON_RE = compile_late(r"[^\s@()]++@[^\s@()]++\s*\(([^()]++)\)")

Parts: TypeAlias = "Mapping[str, list[Element]]"


@frozen(repr=False)
class FeedContainer(Shown):
    """Reads feeds."""

    name: str = "feed"
    suffixes: tuple[str, ...] = FEEDS

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look at the root, and that nothing follows it: the XML of an article about feeds is no feed."""
        root = find_root(head)
        if root is None or root.name not in _ROOTS or _WXR_MARK in root.source:
            return None
        if _MARKS.get(root.name, "") not in root.source:
            return None
        if (
            root.name not in _MARKS
            and not _ITEM_RE.search(root.source)
            and root.name != "rss"
            and "atom" not in str(root.attributes).lower()
        ):
            return None
        if has_text_behind(root, head):
            return None
        return Detection(self.name, 0.99, (f"the root is that of {_ROOTS[root.name]}",))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each entry."""
        return read_xml(file, place, limits, names=RECORDS, read=read_entry)


def read_entry(entry: Element, frame: Frame) -> Document | None:
    """Return the document of an entry, which may be nothing but a title; None for what Blogger has beside posts."""
    parts = group_parts(entry, frame)
    kind, status = _find_kind(parts), first_text(parts, _STATUS).lower()
    if kind not in ("", _POST) or status in _TRASH:
        frame.limits.skip(f"blogger {kind if kind not in ('', _POST) else status}")
        return None
    base = _find_base(entry, parts, frame)
    text, markup, used = find_text(parts)
    fields = read_fields(parts, base, without=used)
    fields["draft"] = status not in _SEEN or _is_draft(parts)
    if not fields["author"] and frame.root.name == "feed":
        fields["author"] = list(_read_people(part for part in frame.head if part.name == "author"))
    feed = next((part.text for part in frame.head if part.name == "title"), "")
    return Document(
        frame.place,
        text,
        fields={name: value for name, value in {**fields, "feed": to_line(feed)}.items() if value},
        origin="feed",
        reader="feed",
        markup=markup,
        base_url=base,
    )


def group_parts(record: Element, frame: Frame) -> Parts:
    """Return the elements of a record by name."""
    parts: dict[str, list[Element]] = {}
    for part in read_elements(record.inner, frame.root.prefixes):
        parts.setdefault(part.name, []).append(part)
    return parts


def find_text(parts: Parts) -> tuple[str, Markup, str | None]:
    """Return the text of an entry, how it is written, and the element it stood in."""
    for name in _TEXTS:
        for part in parts.get(name, ()):
            text, markup = read_html(part)
            if text.strip():
                return text, markup, name
    return "", "text", None


def read_html(part: Element) -> tuple[str, Markup]:
    """Return the content of an element and how it is written: RSS has HTML in it, Atom says what it has."""
    kind = part.attributes.get("type", "").lower()
    text, is_markup = read_content(part.inner)
    if kind in _TEXT_TYPES and not is_markup:
        return text, "text"
    if is_markup or is_html(text):
        return _XHTML_RE.sub(r"<\1", text) if is_markup else text, "html"
    return unescape_text(text), "text"


def read_fields(parts: Parts, base: str | None, *, without: str | None = None) -> dict[str, JSON | list[JSON]]:
    """Return the fields of an entry by the keys of headers.

    Args:
        parts: The elements of the entry.
        base: What relative addresses count from.
        without: The element that is the text, and so no summary.
    """
    # An Atom entry often says when it was changed and nothing else: that is the date its writer gave it.
    changed = first_text(parts, *_CHANGES)
    every = [part for named in parts.values() for part in named]
    return {
        "title": _read_title(parts),
        "url": _find_address(parts, base),
        "date": first_text(parts, *_DATES) or changed,
        "updated": changed,
        "author": list(_read_people(part for part in every if part.name in _PEOPLE)),
        "categories": list(dict.fromkeys(_read_categories(every, of_tags=False))),
        "tags": list(dict.fromkeys((*_read_categories(every, of_tags=True), *_read_keywords(every)))),
        "source": _read_source(parts),
        "summary": to_paragraphs(first_text(parts, *(name for name in _SUMMARIES if name != without))),
        "images": list(dict.fromkeys(_read_images(every, base))),
        "language": first_text(parts, *_LANGUAGES),
        "guid": first_text(parts, *_IDS),
        "comments_url": first_text(parts, "comments"),
    }


def first_text(parts: Parts, *names: str) -> str:
    """Return the words of the first element that has some; the names count in their order. Empty if none has."""
    return next((text for name in names for part in parts.get(name, ()) if (text := part.text)), "")


def _read_title(parts: Parts) -> str | None:
    """Return the title: HTML by its type or by habit, so that `&amp;` in CDATA is read, too."""
    for name in ("title", "dc:title", "media:title"):
        for part in parts.get(name, ()):
            text = read_element_text(part.inner)
            if part.attributes.get("type", "").lower() in _TEXT_TYPES:
                return " ".join(text.split())
            if line := to_line(text):
                return line
    return None


def _find_address(parts: Parts, base: str | None) -> str | None:
    """Return where the entry was published: the link to the page itself, else an id that is an address."""
    original = first_text(parts, *_ORIGINALS)
    if original.startswith(WEB_STARTS):
        return original
    links = [*parts.get("link", ()), *parts.get("url", ())]
    pages = [link for link in links if link.attributes.get("rel", "alternate") == "alternate"]
    for link in sorted(pages, key=lambda link: link.attributes.get("type", "text/html") != "text/html"):
        if address := link.attributes.get("href", "").strip() or link.text:
            return join_address(base or "", address)
    ids: list[Element] = parts.get("guid", []) + parts.get("id", [])
    for part in ids:
        said = part.attributes.get("isPermaLink", "").lower()
        if said in ("", "true") and part.text.startswith(WEB_STARTS):
            return part.text
        if said == "true" and base and part.text:
            return join_address(base, part.text)
    return None


def _find_base(entry: Element, parts: Parts, frame: Frame) -> str | None:
    """Return what relative addresses in an entry count from: as XML says it, else the page of the entry."""
    content = next((part for name in _TEXTS for part in parts.get(name, ())), None)
    said = [frame.root.attributes, entry.attributes, content.attributes if content else {}]
    base = ""
    for attributes in said:
        base = join_address(base, attributes.get("xml:base", ""))
    if base:
        return base
    link = next((part.text for part in frame.head if part.name == "link" and part.text), "")
    return _find_address(parts, link or None) or link or None


def _find_kind(parts: Parts) -> str:
    """Return what Blogger says an entry of its exports is, `post`, `comment`, `settings` …; nothing in other feeds."""
    kinds = (part.attributes for part in parts.get("category", ()) if part.attributes.get("scheme") == _KINDS)
    return next((kind.get("term", "").rpartition("#")[2] for kind in kinds), first_text(parts, _KIND).lower())


def _is_draft(parts: Parts) -> bool:
    """Return whether Atom's publishing protocol says so: `<app:control><app:draft>yes</app:draft></app:control>`."""
    inner = [child for part in parts.get(_CONTROL, ()) for child in read_elements(part.inner, {})]
    return any(child.name.rpartition(":")[2] == _DRAFT and child.text.lower() == "yes" for child in inner)


def _read_people(parts: Iterable[Element]) -> Iterator[str]:
    for part in parts:
        named = next((child.text for child in read_elements(part.inner, {}) if child.name.endswith("name")), None)
        text = to_line(named if named is not None else part.text)
        person = _PERSON_RE.fullmatch(text)
        if text:
            yield person[1] if person else text


def _read_categories(parts: Iterable[Element], *, of_tags: bool) -> Iterator[str]:
    """Yield the categories, or those that are tags by the list they are said to be of."""
    for part in parts:
        if part.name == (_TAG_LIST if of_tags else _CATEGORY_LIST):
            yield from filter(None, (to_line(child.text) for child in read_elements(part.inner, {})))
        scheme = part.attributes.get("scheme") or part.attributes.get("domain") or ""
        if part.name not in _CATEGORIES or scheme == _KINDS or bool(_TAG_LIST_RE.search(scheme)) != of_tags:
            continue
        text = to_line(part.attributes.get("label") or part.attributes.get("term") or part.text)
        if text:
            yield text


def _read_keywords(parts: Iterable[Element]) -> Iterator[str]:
    for part in parts:
        if part.name in _KEYWORDS:
            yield from part.text.split(",")


def _read_source(parts: Parts) -> str | None:
    """Return the outlet an entry was taken over from."""
    for part in parts.get("source", ()):
        title = next((child.text for child in read_elements(part.inner, {}) if child.name.endswith("title")), None)
        if text := to_line(title if title is not None else part.text):
            return text
    return None


def _read_images(parts: Iterable[Element], base: str | None) -> Iterator[str]:
    for part in parts:
        if part.name in _IMAGES:
            address = part.attributes.get("url") or part.attributes.get("href") or _read_address(part)
            if address and _is_picture(part, address):
                yield join_address(base or "", address)
        elif part.name == "media:group":
            yield from _read_images(read_elements(part.inner, {}), base)


def _read_address(part: Element) -> str:
    """Return the address that stands in an element, or in one of its name inside."""
    children = list(read_elements(part.inner, {}))
    inner = next((child.text for child in children if child.name == "url"), "" if children else part.text)
    return inner if inner.startswith(WEB_STARTS) and not inner.split()[1:] else ""


def _is_picture(part: Element, address: str) -> bool:
    kind = f"{part.attributes.get('medium', '')} {part.attributes.get('type', '')} {part.name}"
    return "image" in kind or "thumbnail" in kind or _PICTURE_RE.search(address) is not None
