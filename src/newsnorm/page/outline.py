"""The outline of a page: its boxes, each with the blocks and pictures in it, and what its head says.

It is drawn while the renderer makes the blocks, from the same events: a page is parsed once and walked once.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from attrs import define, field

from newsnorm._frozen import Shown
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.events import Attributes, read_attributes
from newsnorm.markup.tags import BLOCKS, HEADINGS
from newsnorm.page.class_names import NOTHING, keep_lines, read_class
from newsnorm.page.link_kinds import read_link
from newsnorm.page.notes import Mark, Seam, Topic

# What holds a single block is no box; `form` is one that pages of a whole stand in.
_BOXES = BLOCKS - {"p", "hr", "li", "dt", "dd", "html", *HEADINGS}
# Elements of which the words are wanted by their name or by what they say they are.
NAMED = frozenset({"activity-name", "js_name", "js_author_name", "post-user", "publish_time"})
_MOST_TEXT, _MOST_MARKS, _MOST_TOPICS = 2000, 200, 400
_AUTHOR_LINK = ("rel", "author")
# Attributes that say something of an element, like its class; most elements have none of them.
_READ = frozenset({"datetime", "itemprop", "itemscope", "property", "rel", "role"})
# Of these the names of a box, and what says its role.
_NAMES, _ROLES = frozenset({"class", "id"}), frozenset({"itemprop", "role"})
# Elements that say something of the page, and not of what stands in them.
_OF_PAGE = frozenset({"html", "link", "meta", "script", "title"})
# Microdata and RDFa say with these what an element is.
_OF_ITEMS = frozenset({"itemprop", "property"})
# `<!-- saved from url=(0031)https://www.jiangzhou.example/1 -->`
_SAVED = " saved from url="
_LONGEST_COMMENT = 2000
_MOST_CAPTURES = 8
_DATA_TYPE = "application/ld+json"
# What is described by elements in it: `<span itemprop="author" itemscope><meta itemprop="name" content="林一舟">`.
_DESCRIBED = frozenset({"author", "publisher"})
# Of what an element describes that is no article, the address is its own: a person's, or that of a logo.
_ADDRESS, _PAGE_ITEM = "url", "mainentity"
_COMMENT = "comment"
# Elements of a line: where one ends and the next begins a page may show a gap, by its style, that the text has not.
_IN_LINES = frozenset({"a", "b", "cite", "em", "font", "i", "label", "small", "span", "strong", "time", "u"})
_MOST_SEAMS = 2000
# A link around more blocks was never closed.
_MOST_COVERED = 6
_OF_SEAM = 8
# What a post is, and what it is to its blog.
_BLOG, _POST = "blogposting", "blogpost"


@define(eq=False, repr=False)
class Box(Shown):
    """An element around blocks or pictures: its place in the tree, and which of them are in it.

    Attributes:
        tag: Its name.
        parent: The number of the box around it; -1 for none.
        names: Its class and id, in lower case.
        role: What `role` or `itemprop` says that it is.
        start: The first block in it.
        end: The block after the last one in it.
        first_image: The same for pictures.
        end_image: The same for pictures.
    """

    tag: str
    parent: int
    names: str = ""
    role: str = ""
    start: int = 0
    end: int = 0
    first_image: int = 0
    end_image: int = 0


@define(eq=False, repr=False)
class Outline(Shown):
    """What was seen of a page besides its blocks.

    Attributes:
        boxes: In the order of the page; the first is the page.
        hollow: The names of elements that would be boxes if anything stood in them.
        metas: What `meta` elements say: name, property or itemprop in lower case → the values, in order.
        title: The text of `<title>`.
        language: `<html lang>`.
        canonical: The address of `<link rel="canonical">`.
        saved_from: The address that a browser wrote into the page that it saved.
        data: The texts of scripts that hold JSON-LD.
        items: The words of elements with an `itemprop` or, as RDFa has it, a `property`, by it.
        named: The words of a few elements that are known by their id.
        marks: What elements by their attributes say of the article.
        topics: Links to categories and tags.
        seams: Where elements of a line touch.
        anchors: The blocks with a link to a place of the page itself.
        covered: The blocks of links that hold several: cards with a headline and a line each.
        is_blog: Whether microdata say that it is a post of a blog.
    """

    boxes: list[Box] = field(factory=lambda: [Box("page", -1)])
    hollow: list[str] = field(factory=list)
    metas: dict[str, list[str]] = field(factory=dict)
    title: str = ""
    language: str = ""
    canonical: str = ""
    saved_from: str = ""
    data: list[str] = field(factory=list)
    items: dict[str, list[str]] = field(factory=dict)
    named: dict[str, str] = field(factory=dict)
    marks: list[Mark] = field(factory=list)
    topics: list[Topic] = field(factory=list)
    seams: list[Seam] = field(factory=list)
    anchors: set[int] = field(factory=set)
    covered: set[int] = field(factory=set)
    is_blog: bool = False

    @property
    def names(self) -> str:
        """The names of all boxes, the hollow ones too, a blank before each."""
        return "".join((*[box.names for box in self.boxes], *self.hollow))


class Draughtsman:
    """Takes the events of a page, draws its outline, and hands them on to the renderer."""

    __slots__ = (
        *("_before", "_captures", "_depth", "_last", "_link", "_open", "_page", "_renderer", "_scopes"),
        *("_end", "_seam", "_start", "_tell_characters", "outline"),
    )

    def __init__(self, renderer: Renderer) -> None:
        """Start with an empty outline."""
        self._renderer = renderer
        # Bound once: there are thousands of events.
        self._start, self._end = renderer.start_element, renderer.end_element
        self._tell_characters = renderer.characters
        self._page = renderer.page
        self.outline = Outline()
        self._open = [0]
        self._depth = 0
        # The number of the first block of the link that is open.
        self._link = sys.maxsize
        # Elements of which the words are kept: their depth, the words, and where they go.
        self._captures: list[tuple[int, list[str], str, str]] = []
        # Elements whose `itemscope` says that others describe them: their depth, and what they are.
        self._scopes: list[tuple[int, str]] = []
        # The text that came last, if no element of a line has ended since; that before such an end; that before a seam.
        self._last = self._before = self._seam = ""

    def start_element(self, tag: str, attrs: Attributes) -> None:
        """Take the start of an element."""
        names, has_id, has_more = "", False, False
        for name, value in attrs:
            if name == "class":
                names = value or ""
            elif name == "id":
                has_id, has_more = True, has_more or value in NAMED
            elif name in _READ:
                has_more = True
        keeps_lines, is_author = read_class(names) if names else NOTHING
        self._start(tag, keep_lines(attrs) if keeps_lines else attrs)
        self._depth += 1
        if self._before:
            self._begin_behind(tag)
        if tag in _BOXES:
            page, boxes = self._page, self.outline.boxes
            called, role = _read_box(attrs) if has_more or has_id else (f" {names.lower()}" if names else "", "")
            blocks = len(page.blocks)
            boxes.append(Box(tag, self._open[-1], called, role, blocks, blocks, len(page.images)))
            self._open.append(len(boxes) - 1)
        elif tag == "a" and attrs:
            self._read_link(attrs)
        elif tag in _OF_PAGE:
            self._read_page(tag, attrs)
            return
        if has_more or is_author:
            self._read_names(tag, attrs, is_author=is_author)
            self._open_scope(attrs)

    def end_element(self, tag: str) -> None:
        """Take the end of an element."""
        if self._last and tag in _IN_LINES:
            self._end_in_line()
        if tag in _BOXES:
            page, boxes = self._page, self.outline.boxes
            before = len(page.blocks)
            self._end(tag)
            box = boxes[number := self._open.pop()]
            box.end = end = len(page.blocks)
            box.end_image = len(page.images)
            if end < before:  # its blocks became one: the cells of a table
                del boxes[number + 1 :]
            elif end == box.start and box.first_image == box.end_image:
                self.outline.hollow.append(box.names)
                del boxes[number:]
        elif tag == "a":
            before = len(self._page.blocks)
            self._end(tag)
            if self._link < before <= self._link + _MOST_COVERED:
                self.outline.covered.update(range(self._link, len(self._page.blocks)))
            self._link = sys.maxsize
        else:
            self._end(tag)
        if self._captures and self._captures[-1][0] == self._depth:
            self._end_capture()
        if self._scopes and self._scopes[-1][0] == self._depth:
            self._scopes.pop()
        self._depth -= 1

    def characters(self, data: str) -> None:
        """Take a piece of text."""
        self._tell_characters(data)
        self._last = data
        if self._captures:
            for _, words, _, _ in self._captures:
                words.append(data)

    def comment(self, data: str) -> None:
        """Take a comment."""
        self._renderer.comment(data)
        if data.startswith(_SAVED, 0, _LONGEST_COMMENT):
            self.outline.saved_from = data.rpartition(")")[2].strip()

    def doctype(self, name: str, public_id: str | None, system_id: str | None) -> None:
        """Take a document type: nothing to see."""

    def processing_instruction(self, target: str, data: str) -> None:
        """Take a comment of another form."""
        self._renderer.processing_instruction(target, data)

    def finish(self) -> Outline:
        """Return the outline; the page itself ends where its blocks do."""
        page = self.outline.boxes[0]
        page.end, page.end_image = len(self._page.blocks), len(self._page.images)
        return self.outline

    def _begin_behind(self, tag: str) -> None:
        """Note that an element begins where one of a line ended: with nothing between, that is a seam."""
        if self._seam and self._last:  # `<span>分类：<a>港口</a></span>`: the words next to the seam are read
            self._end_seam()
        if tag not in _IN_LINES:
            self._before = ""
        elif not self._last:
            self._seam = self._before

    def _end_in_line(self) -> None:
        """Note that an element of a line ended behind some text."""
        if self._seam:
            self._end_seam()
        self._before, self._last = self._last, ""

    def _end_seam(self) -> None:
        """Note what stands before and behind a seam."""
        seams = self.outline.seams
        if len(seams) < _MOST_SEAMS:
            seams.append(Seam(len(self._page.blocks), self._seam[-_OF_SEAM:], self._last[:_OF_SEAM]))
        self._seam = ""

    def _read_page(self, tag: str, attrs: Attributes) -> None:
        """Take what an element says of the page."""
        if tag == "meta":
            self._read_meta(read_attributes(attrs))
        elif tag == "title":
            if not self.outline.title:
                self._captures.append((self._depth, [], "title", ""))
        elif tag == "html":
            self.outline.language = next((value for name, value in attrs if name == "lang" and value), "")
        elif tag == "link":
            given = read_attributes(attrs)
            if given.get("rel", "").lower() == "canonical":
                self.outline.canonical = self.outline.canonical or given.get("href", "").strip()
        elif any(name == "type" and value and value.strip().lower() == _DATA_TYPE for name, value in attrs):
            self._captures.append((self._depth, [], "data", ""))

    def _read_names(self, tag: str, attrs: Attributes, *, is_author: bool) -> None:
        """Note what the attributes of an element say of what stands in it."""
        if len(self._captures) >= _MOST_CAPTURES:
            return
        if is_author:
            self._mark_author()
        items: list[str] = []
        for name, value in attrs:
            if not value:
                continue
            if name in _OF_ITEMS:
                items += value.lower().split()
            elif name == "id" and value in NAMED:
                self._captures.append((self._depth, [], "named", value))
            elif name == "datetime":
                self._mark_moment(tag, value, attrs)
            elif (name, value) == _AUTHOR_LINK:
                self._mark_author()
        for item in items:
            self._read_item(tag, item, read_attributes(attrs))

    def _open_scope(self, attrs: Attributes) -> None:
        """Note what an element is that others in it describe: by its `itemprop`, or a comment by its `itemtype`."""
        if not any(name == "itemscope" for name, _ in attrs):
            return
        given = {name: (value or "").lower() for name, value in attrs}
        is_comment = self._is_in_comment() or _COMMENT in given.get("itemtype", "")
        items = given.get("itemprop", "").split()
        self.outline.is_blog = self.outline.is_blog or _BLOG in given.get("itemtype", "") or _POST in items
        self._scopes.append((self._depth, _COMMENT if is_comment else next(iter(items), "")))

    def _read_link(self, attrs: Attributes) -> None:
        """Note a link to a category, to a tag, to a person's page, or to a place of the page itself."""
        outline = self.outline
        self._link = block = len(self._page.blocks)
        kind, url = read_link(attrs)
        if kind == "place":
            outline.anchors.add(block)
        elif not kind or len(self._captures) >= _MOST_CAPTURES:
            return
        elif kind == "user" and len(outline.marks) < _MOST_MARKS:
            self._captures.append((self._depth, [], kind, str(block)))
        elif kind != "user" and len(outline.topics) < _MOST_TOPICS:
            self._captures.append((self._depth, [], "topic", str(len(outline.topics))))
            outline.topics.append(Topic(block, kind, url))

    def _mark_author(self) -> None:
        """Note what stands in an element that by its attributes holds the name of an author."""
        if len(self.outline.marks) < _MOST_MARKS:
            self._captures.append((self._depth, [], "author", str(len(self._page.blocks))))

    def _mark_moment(self, tag: str, moment: str, attrs: Attributes) -> None:
        """Note the moment of a `time` element, or of a change; microdata say themselves what it is."""
        if tag != "time" or len(self.outline.marks) >= _MOST_MARKS:
            return
        said = " ".join(f"{name} {value}" for name, value in attrs if name in ("class", "itemprop")).lower()
        if "itemprop" not in said:
            names = ["date_modified"] if "updat" in said or "modif" in said else []
            names += ["date_published"] if not names or "publish" in said else []  # both: nobody changed it since
            self.outline.marks += [Mark(len(self._page.blocks), name, moment) for name in names]

    def _read_meta(self, given: Mapping[str, str]) -> None:
        content = given.get("content", "").strip()
        if content:
            for key in ("name", "property", "itemprop", "http-equiv"):
                if given.get(key):
                    if not self._is_in_comment():
                        said = self._name_of(given[key].strip().lower())
                        self.outline.metas.setdefault(said, []).append(content)
                    return

    def _read_item(self, tag: str, item: str, given: Mapping[str, str]) -> None:
        """Take an item: what its element says, or what an attribute does; none of a comment."""
        if self._is_in_comment():
            return
        item = self._name_of(item)
        written = given.get("content") or given.get("datetime") or (given.get("title") if tag == "abbr" else "")
        if written:
            self.outline.items.setdefault(item, []).append(written.strip())
        elif item != "articlebody":
            self._captures.append((self._depth, [], "item", item))

    def _name_of(self, item: str) -> str:
        """Return what an item says: the name of an author is who the author is, and that one's address no page's."""
        scope = self._scopes[-1][1] if self._scopes else ""
        if scope and item == _ADDRESS and not scope.startswith(_PAGE_ITEM):
            return f"{scope}.{item}"
        return scope if item == "name" and scope in _DESCRIBED else item

    def _is_in_comment(self) -> bool:
        return bool(self._scopes) and self._scopes[-1][1] == _COMMENT

    def _end_capture(self) -> None:
        while self._captures and self._captures[-1][0] == self._depth:
            _, words, kind, key = self._captures.pop()
            text = "".join(words)
            if kind == "data":
                self.outline.data.append(text)
                continue
            text = " ".join(text[:_MOST_TEXT].split())
            if not text:
                continue
            if kind == "title":
                self.outline.title = text
            elif kind == "topic":
                self.outline.topics[int(key)] = self.outline.topics[int(key)]._replace(name=text)
            elif kind in ("author", "user"):
                self.outline.marks.append(Mark(int(key), kind, text))
            elif kind == "item":
                self.outline.items.setdefault(key, []).append(text)
            else:
                self.outline.named.setdefault(key, text)


def _read_box(attrs: Attributes) -> tuple[str, str]:
    """Return the names of a box, and its role."""
    names = role = ""
    for name, value in attrs:
        if value and name in _NAMES:
            names = f"{names} {value.lower()}"
        elif value and name in _ROLES:
            role = value.lower()
    return names, role
