"""The reference HTML engine: Beautiful Soup over html5lib. Pure Python, runs anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, PreformattedString, Tag

from newsnorm.markup.events import Events
from newsnorm.markup.html.html5_parser import Builder

# Beautiful Soup warns of markup that looks like XML, a path or a URL; a comment in front says that we know what we do.
_NO_WARNING = "<!---->"


class _Tag(Tag):
    """A tag that finds its last child at once: gluing text to text asks for it each time, and a search is O(n)."""

    def index(self, element: PageElement) -> int:
        """Return the place of a child."""
        children = self.contents
        return len(children) - 1 if children and children[-1] is element else super().index(element)


def parse(html: str, events: Events) -> None:
    """Parse `html` and report its tree, with a stack of our own: a tree may be deeper than Python's."""
    soup = BeautifulSoup(_NO_WARNING + html, builder=Builder, multi_valued_attributes=None, element_classes={Tag: _Tag})
    stack: list[tuple[str, Iterator[PageElement]]] = [("", iter(soup.contents))]
    while stack:
        name, children = stack[-1]
        for child in children:
            if isinstance(child, Tag):
                events.start_element(child.name, [(key, str(value)) for key, value in child.attrs.items()])
                stack.append((child.name, iter(child.contents)))
                break
            _report_text(child, events)
        else:
            stack.pop()
            if stack:
                events.end_element(name)


def _report_text(child: PageElement, events: Events) -> None:
    if isinstance(child, Comment):
        events.comment(child)
    elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
        events.characters(str(child))
