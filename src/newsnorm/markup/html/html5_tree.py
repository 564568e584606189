"""The tree that html5lib builds, by today's standard.

html5lib 1.1 is of 2020 and builds the tree of an older one: no `template`, no `search`, the old `select`, fewer special
elements. What has changed since is corrected here and in the rooms beside it, by subclasses of our own; html5lib itself
stays as it is for everybody else in the process.
"""

from __future__ import annotations

from typing import Any, cast

from bs4 import Tag
from bs4.builder._html5lib import Element, TreeBuilderForHtml5lib
from html5lib.constants import namespaces, scopingElements, specialElements
from html5lib.html5parser import getPhases
from html5lib.treebuilders.base import ActiveFormattingElements, Marker

HTML: str = namespaces["html"]
_PHASES: Any = getPhases(debug=False)
Name = tuple[str, str]
Token = dict[str, Any]


def phase_of(name: str) -> Any:
    """Return the class of html5lib that says what a token does in a part of a page."""
    return _PHASES[name]


def names(text: str, namespace: str = HTML) -> frozenset[Name]:
    """Return the qualified names of elements, written side by side."""
    return frozenset((namespace, name) for name in text.split())


_TEXT_POINTS = names("mi mo mn ms mtext annotation-xml", namespaces["mathml"]) | names(
    "foreignObject desc title", namespaces["svg"]
)
# WHATWG HTML, 13.2.4.2.
SPECIAL = specialElements | names("figcaption hgroup keygen main search summary template source track") | _TEXT_POINTS
_SCOPE = scopingElements | names("select template") | _TEXT_POINTS
_SCOPES: dict[str | None, frozenset[Name]] = {
    None: _SCOPE,
    "button": _SCOPE | names("button"),
    "list": _SCOPE | names("ol ul"),
    "table": names("html table template"),
}
_IMPLIED = names("dd dt li optgroup option p rb rp rt rtc")
# The end of a template closes tables in it, too.
_IMPLIED_BY_TEMPLATE = _IMPLIED | names("caption colgroup tbody td tfoot th thead tr")
FOSTERING = names("table tbody tfoot thead tr")


class EndsTemplates:
    """At the end of the page all templates end here, and the body begins if none has begun."""

    __slots__ = ()
    parser: Any

    def processEOF(self) -> None:
        """End the page."""
        self.parser.close_templates()


class _Formatting(ActiveFormattingElements):
    def nodesEqual(self, node1: Node, node2: Node) -> bool:
        """Compare what the elements hold; Beautiful Soup's lists of attributes are never equal."""
        return bool(node1.nameTuple == node2.nameTuple and node1.own.attrs == node2.own.attrs)


class Node(Element):
    """An element that takes a child in first place, as do its copies."""

    @property
    def own(self) -> Tag:
        """The element of Beautiful Soup."""
        return cast("Tag", self.element)

    def insertBefore(self, node: Any, refNode: Any) -> None:
        """Insert before a child; for Beautiful Soup the last child stands before the first."""
        if isinstance(node.element, Tag) or self.own.index(refNode.element):
            super().insertBefore(node, refNode)
        else:
            self.own.insert(0, node.element)
            node.parent = self

    def cloneNode(self) -> Node:  # type: ignore[override]
        """Return a copy without children."""
        return Node(cast("Tag", cast("Node", super().cloneNode()).element), self.soup, self.namespace)


class Tree(TreeBuilderForHtml5lib):
    """A builder with the lists of today."""

    insertElement: Any

    def reset(self) -> None:
        """Begin a tree."""
        super().reset()
        self.activeFormattingElements = _Formatting()

    def elementClass(self, name: str, namespace: str) -> Node:
        """Return a new element."""
        return Node(self.soup.new_tag(name, namespace), self.soup, namespace)

    def elementInScope(self, target: Any, variant: str | None = None) -> bool:
        """Say whether an element, or one of a name, is open, and nothing that ends the scope is open in it."""
        stops = _SCOPES[variant]
        for node in reversed(self.openElements):
            if node is target or (node.name == target and node.namespace == HTML):
                return True
            if node.nameTuple in stops:
                return False
        return False

    def has_template(self) -> bool:
        """Say whether a template is open."""
        return any(node.nameTuple == (HTML, "template") for node in self.openElements)

    def generateImpliedEndTags(self, exclude: str | None = None) -> None:
        """Close what needs no end tag, other than elements of the name excluded."""
        self._close(_IMPLIED - {(HTML, exclude or "")})

    def close_template(self) -> None:
        """Close the innermost template and all that is open in it."""
        self._close(_IMPLIED_BY_TEMPLATE)
        self.pop_until("template")
        self.clearActiveFormattingElements()

    def close_cell(self, name: str) -> None:
        """Close a cell or a caption, and the formatting that was opened in it."""
        self.pop_until(name)
        self.clearActiveFormattingElements()

    def _close(self, closed: frozenset[Name]) -> None:
        while self.openElements[-1].nameTuple in closed:
            self.openElements.pop()

    def pop_until(self, name: str) -> None:
        """Close elements up to and with the innermost HTML element of a name, which must be open."""
        while self.openElements.pop().nameTuple != (HTML, name):
            pass

    def pop_to(self, stops: frozenset[Name]) -> None:
        """Close elements up to one of those named, which stays open; `html` and `template` always do."""
        stops |= names("html template")
        while self.openElements[-1].nameTuple not in stops:
            self.openElements.pop()

    def clearActiveFormattingElements(self) -> None:
        """Forget formatting elements up to and with the last marker."""
        while self.activeFormattingElements and self.activeFormattingElements.pop() is not Marker:
            pass

    def getTableMisnestedNodePosition(self) -> tuple[Any, Any]:
        """Return where what may not stand in a table goes: an element, and its child before which, or None."""
        for place in range(len(self.openElements) - 1, 0, -1):
            node = self.openElements[place]
            if node.nameTuple == (HTML, "template"):
                return node, None
            if node.nameTuple == (HTML, "table"):
                parent = node.parent
                return (parent, node) if parent is not None else (self.openElements[place - 1], None)
        return self.openElements[0], None
