"""The reference HTML engine: Beautiful Soup over html5lib. Pure Python, runs anywhere."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, PreformattedString, Tag

from newsnorm.markup.events import Events


def parse(html: str, events: Events) -> None:
    """Parse `html` and report its tree, with a stack of our own: a tree may be deeper than Python's."""
    soup = BeautifulSoup(html, "html5lib", multi_valued_attributes=None)
    stack: list[tuple[str, Iterator[PageElement]]] = [("", iter(soup.contents))]
    while stack:
        name, children = stack[-1]
        for child in children:
            if isinstance(child, Tag):
                events.start_element(child.name, child.attrs.items())
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
