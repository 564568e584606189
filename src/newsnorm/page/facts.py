"""What a page says about itself, apart from its text: JSON-LD, Open Graph, `meta` elements, microdata, `<title>`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import Any, Final

from attrs import define, field

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.dates.zones import BEIJING
from newsnorm.lexicon.words import any_of, read_rows, read_words
from newsnorm.origins import Origin
from newsnorm.page.outline import Outline
from newsnorm.page.title import find_site

JSON_LD: Final = Origin("page", "json-ld")
OPEN_GRAPH: Final = Origin("page", "og")
META: Final = Origin("page", "meta")
MICRODATA: Final = Origin("page", "microdata")
TITLE: Final = Origin("page", "title")
SITE: Final = Origin("page", "site")
SAVED: Final = Origin("page", "saved-from")

_UNTITLED_RE = compile_late(rf"{any_of(read_words('page_parts', part='untitled'))}\s?[-_]?\d{{0,3}}", re.IGNORECASE)
_ARTICLES = ("article", "posting", "report", "newsarticle")
_BLOG_POSTING = "blogposting"
_BLOG_RE = compile_late(any_of(read_words("page_kinds", part="blog")), re.IGNORECASE)
_ITEMS = frozenset({"headline", "datepublished", "datemodified", "author", "publisher"})
SECONDS: Final = 10
"""So many digits has a moment in seconds."""

_DEEPEST = 12
_MOST_NODES = 2000


@define(repr=False)
class Facts(Shown):
    """What is said about each field, the best first, each with its origin.

    Attributes:
        said: Field → values as written.
        sites: What the page calls its site.
        body: The text of the article, as the data have it.
        body_of: What data, as a finding tells it.
        is_blog: Whether it says that it is a post of a blog.
    """

    said: dict[str, list[tuple[str, Origin]]] = field(factory=dict)
    sites: list[str] = field(factory=list)
    body: str = ""
    body_of: str = "articleBody of JSON-LD"
    is_blog: bool = False

    def add(self, name: str, value: object, origin: Origin) -> None:
        """Take a value, if it is text that says something."""
        if isinstance(value, str) and (text := " ".join(value.split())) and not _says_nothing(name, text):
            self.said.setdefault(name, []).append((text, origin))

    def of(self, name: str) -> list[tuple[str, Origin]]:
        """Return the values of a field."""
        return self.said.get(name, [])


def _says_nothing(name: str, text: str) -> bool:
    """Say whether a title is the one that an editor of pages writes until somebody writes another."""
    return name == "title" and _UNTITLED_RE.fullmatch(text) is not None


def read_facts(outline: Outline) -> Facts:
    """Return what a page says about itself."""
    generators = outline.metas.get("generator", ())
    facts = Facts(is_blog=outline.is_blog or any(map(_BLOG_RE.match, generators)))
    for text in outline.data:
        _read_data(text, facts)
    # By rank, not by place in the page: `pubdate` before `date`, whichever stands first.
    said = outline.metas.keys() | outline.items.keys()
    for name, field_name in _field_names().items():
        if name not in said:
            continue
        for value in outline.metas.get(name, ()):
            is_graph = name.startswith(("og:", "article:", "twitter:", "bytedance:"))
            facts.add(field_name, value, SITE if field_name == "site" else OPEN_GRAPH if is_graph else META)
        for value in outline.items.get(name, ()) if name in _ITEMS else ():
            facts.add(field_name, value, MICRODATA)
    facts.add("url", outline.canonical, META)
    facts.add("url", outline.saved_from, SAVED)
    facts.add("title", outline.title, TITLE)
    facts.add("site", find_site(outline.title), SITE)
    facts.sites += [value for value, _ in facts.of("site")]
    # A site that nobody gave a name has that of the program: Hexo.
    programs = {match[0].lower() for match in map(_BLOG_RE.match, generators) if match}
    if programs and facts.of("site"):
        facts.said["site"] = [said for said in facts.of("site") if said[0].lower() not in programs]
    return facts


_PUBLISHED, _CHANGED = "pubDate", "upDate"


@cache
def _field_names() -> Mapping[str, str]:
    """Return the fields that `meta` elements and microdata fill, by their names there, the best first."""
    return {row[0].lower(): row[1] for row in read_rows("meta_names")}


def _read_data(text: str, facts: Facts) -> None:
    """Take what a script of JSON-LD says of an article; what is no JSON is none."""
    try:
        data = json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    nodes = list(walk_objects(data))
    node = next(filter(_is_article, nodes), None)
    if node is None:
        _read_notice(nodes, facts)
        return
    facts.is_blog = facts.is_blog or any(each.endswith(_BLOG_POSTING) for each in _types(node))
    facts.add("title", node.get("headline") or node.get("name"), JSON_LD)
    facts.add("date_published", node.get("datePublished"), JSON_LD)
    facts.add("date_modified", node.get("dateModified"), JSON_LD)
    facts.add("description", node.get("description"), JSON_LD)
    body = node.get("articleBody")
    facts.add("description", body, JSON_LD)
    facts.body = facts.body or (body if isinstance(body, str) else "")
    for key in ("url", "mainEntityOfPage"):
        for value in _texts(node.get(key), ("@id", "url")):
            facts.add("url", value, JSON_LD)
    for value in _texts(node.get("author"), ("name",)):
        facts.add("author", value, JSON_LD)
    for value in _texts(node.get("publisher"), ("name",)):
        facts.add("site", value, SITE)
    for value in _texts(node.get("image"), ("url", "contentUrl")):
        facts.add("image", value, JSON_LD)


def _read_notice(nodes: Iterable[Mapping[str, Any]], facts: Facts) -> None:
    """Take the dates that a page gives to a search engine: an object of no type, with the keys of a feed."""
    for node in nodes:
        if _PUBLISHED in node and not _types(node):
            facts.add("date_published", node[_PUBLISHED], JSON_LD)
            facts.add("date_modified", node.get(_CHANGED), JSON_LD)
            return


def walk_objects(data: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the objects in a value of JSON, those around others first; not too deep, not too many."""
    waiting: list[tuple[Any, int]] = [(data, 0)]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value, depth = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            inner: list[Any] = list(value.values())
        else:
            inner = value if isinstance(value, list) else []
        if depth < _DEEPEST:
            waiting += [(each, depth + 1) for each in inner if isinstance(each, dict | list)]


def write_moment(seconds: str) -> str:
    """Return a moment that is given in seconds by the clocks of Beijing, as those of the pages show it.

    Example:
        >>> write_moment("1678241700")
        '2023-03-08T10:15:00+08:00'
    """
    return datetime.fromtimestamp(int(seconds), BEIJING).isoformat()


def _is_article(node: Mapping[str, Any]) -> bool:
    return any(each.endswith(_ARTICLES) for each in _types(node))


def _types(node: Mapping[str, Any]) -> list[str]:
    types = node.get("@type")
    return [each.lower() for each in (types if isinstance(types, list) else [types]) if isinstance(each, str)]


def _texts(value: Any, keys: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts of a value: of itself, of the items of a list, of an object under the first of some keys."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict):
            text = next((each[key] for key in keys if isinstance(each.get(key), str)), None)
            if text:
                yield text
