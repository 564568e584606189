"""WordPress exports (WXR): the posts, drafts among them; pages, attachments and menus are left out and counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import BinaryIO, Final

from attrs import frozen

from newsnorm._frozen import JSON, Shown
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.feeds import Parts, first_text, group_parts, read_fields
from newsnorm.containers.html_text import is_html, to_line, to_paragraphs
from newsnorm.containers.wordpress_body import add_paragraphs
from newsnorm.containers.xml_elements import Element, read_element_text, read_elements, unescape_text
from newsnorm.containers.xml_files import Frame, find_root, has_text_behind, read_xml
from newsnorm.model import Detection

_MARKS = ("<wp:wxr_version", "wordpress.org/export/")
POST: Final = "post"
"""What WordPress calls the kind of an entry that is neither a page nor a picture."""

TRASH: Final = frozenset({"trash", "auto-draft"})
"""The status of what is thrown away, or was never written."""

PUBLISHED: Final = frozenset({"publish", ""})
"""The status of what readers see; any other is that of a draft."""

_TAG_DOMAINS = frozenset({"post_tag", "tag"})
_CATEGORY_DOMAINS = frozenset({"category", ""})
_NO_DATE = "0000-00-00"
_QUARTER = timedelta(minutes=15)


@frozen(repr=False)
class WxrContainer(Shown):
    """Reads WordPress exports."""

    name: str = "wxr"

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look for the version of the export, or for the name space of its elements."""
        root = find_root(head)
        if root is None or root.name != "rss" or not any(mark in root.source for mark in _MARKS):
            return None
        if has_text_behind(root, head):
            return None
        return Detection(self.name, 0.99, ("RSS with the elements of a WordPress export",))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each post."""
        return read_xml(file, place, limits, names=("item",), read=_read_item)


def _read_item(item: Element, frame: Frame) -> Document | None:
    parts = group_parts(item, frame)
    kind = first_text(parts, "wp:post_type") or POST
    status = first_text(parts, "wp:status").lower()
    if kind != POST or status in TRASH:
        frame.limits.skip(f"wordpress {status if kind == POST else kind}")
        return None
    content = next((read_element_text(part.inner) for part in parts.get("content:encoded", ())), "")
    url = read_fields(parts, None)["url"]
    fields: dict[str, JSON | list[JSON]] = {
        "title": _read_title(parts),
        "url": url,
        "date": _read_date(parts, "wp:post_date") or first_text(parts, "pubDate"),
        "updated": _read_date(parts, "wp:post_modified"),
        "author": _read_author(parts, frame),
        "categories": _read_terms(parts, _CATEGORY_DOMAINS),
        "tags": _read_terms(parts, _TAG_DOMAINS),
        "summary": to_paragraphs(first_text(parts, "excerpt:encoded")),
        "draft": status not in PUBLISHED,
        "status": status,
        "slug": first_text(parts, "wp:post_name"),
        "guid": first_text(parts, "guid"),
        "post_id": first_text(parts, "wp:post_id"),
    }
    return Document(
        frame.place,
        add_paragraphs(content) if content.strip() else "",
        fields={name: value for name, value in fields.items() if value},
        origin="wxr",
        reader="wxr",
        markup="html",
        base_url=str(url) if url else None,
    )


def _read_title(parts: Parts) -> str:
    """Return the title; WordPress has HTML there, and old versions escape it twice."""
    title = first_text(parts, "title")
    return to_line(title) if is_html(title) else " ".join(unescape_text(title).split())


def _read_date(parts: Parts, name: str) -> str:
    """Return a date with the offset of the site: that is how far its two clocks are apart."""
    local, world = first_text(parts, name), first_text(parts, f"{name}_gmt")
    if not local or local.startswith(_NO_DATE):
        return ""
    try:
        offset = datetime.fromisoformat(local) - datetime.fromisoformat(world)
    except ValueError:
        return local
    if offset % _QUARTER or abs(offset) > timedelta(hours=14):
        return local
    minutes = int(offset.total_seconds()) // 60
    return f"{local}{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _read_author(parts: Parts, frame: Frame) -> str:
    """Return the name an author is shown under; the entry has only the one to log in with."""
    login = first_text(parts, "dc:creator")
    for author in frame.head:
        if author.name == "wp:author":
            named = {part.name: part.text for part in read_elements(author.inner, frame.root.prefixes)}
            if named.get("wp:author_login") == login:
                return named.get("wp:author_display_name") or login
    return login


def _read_terms(parts: Parts, domains: frozenset[str]) -> list[JSON]:
    named = [to_line(part.text) for part in parts.get("category", ()) if part.attributes.get("domain", "") in domains]
    return list(dict.fromkeys(name for name in named if name))
