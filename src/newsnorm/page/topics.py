"""What a page files its article under: links to its categories and tags beside headline and text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import digits
from typing import Final
from urllib.parse import unquote

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.origins import Origin
from newsnorm.page.box_choice import is_comments
from newsnorm.page.notes import Topic
from newsnorm.page.outline import Box, Outline
from newsnorm.page.posts import starts_reply
from newsnorm.page.selection import Selection
from newsnorm.page.title import pack

LINK: Final = Origin("page", "link")
"""Where a category or a tag comes from that is a link beside the article."""

PATH: Final = " / "
"""Stands between a category and one in it."""

_OTHERS_RE = compile_late(rf"(?<![a-z]){any_of(read_words('box_names', part='around', flag='others'))}")
# So many blocks above the headline, and below the text, are looked at.
_MOST_ABOVE = 2
_MOST_BELOW = 24
# Links of one group stand next to each other; one of more is the menu of the site, or the cloud of all of its tags.
_MOST_BETWEEN = 2
_MOST_IN_MENU = 4
_MOST_IN_CLOUD = 20
_HIGH = 3
_LONGEST = 24
# `#折腾`, `读书 (3)`
_SIGNS_RE = compile_late(r"^[#＃]\s*+|(?:(?<!\s)\s++)?[（(]\d{1,4}[）)]$")
_SLASH_RE = compile_late(r"(?<!\s)\s++/\s++")


def find_topics(selection: Selection, outline: Outline) -> Iterator[tuple[str, str, Origin]]:
    """Yield the categories and tags of an article: the field, the value, and its origin.

    Example:
        >>> from newsnorm.page.reading import read_page
        >>> html = "<title>江州降雪</title><h1>江州降雪</h1><p><a href=/category/a/>天气</a></p><p>昨夜，江州降雪。</p>"
        >>> page = read_page(f"<html>{html}", engine="auto")
        >>> list(find_topics(page.selection, page.outline))
        [('category', '天气', Origin(place='page', key='link'))]
    """
    topics, boxes = outline.topics, outline.boxes
    for kind in ("category", "tag") if topics else ():
        own = [topic for topic in topics if topic.kind == kind and 0 < len(topic.name) <= _LONGEST]
        group = _find_above(selection, own, boxes) or _find_below(selection, own, boxes)
        for value in _join_paths(group) if kind == "category" else map(_name_tag, group):
            yield kind, value, LINK


def _name_tag(topic: Topic) -> str:
    """Return a tag without signs, and without how many articles have it, if its address ends with the rest."""
    name = _SIGNS_RE.sub("", topic.name)
    bare = name.rstrip(digits)
    if not bare or bare == name:
        return name
    path = unquote(topic.url).split("?")[0].rstrip("/")
    return bare.rstrip() if pack(path.rpartition("/")[2]) == pack(bare) else name


def _find_above(selection: Selection, topics: Sequence[Topic], boxes: Sequence[Box]) -> list[Topic]:
    """Return the links between headline and text, or right above the headline."""
    start = selection.find_prose(selection.start)
    first = selection.title.block if selection.title and selection.title.block < start else start
    between = [topic for topic in topics if first <= topic.block < start]
    near = between or [topic for topic in topics if first - _MOST_ABOVE <= topic.block < first]
    return near if len(near) <= (_MOST_IN_CLOUD if between else _MOST_IN_MENU) and not _is_menu(near, boxes) else []


def _is_menu(topics: Sequence[Topic], boxes: Sequence[Box]) -> bool:
    """Say whether links stand in a menu, or in the way to the page."""
    return any(box.tag == "nav" for topic in topics for box in boxes if box.start <= topic.block < box.end)


def _find_below(selection: Selection, topics: Sequence[Topic], boxes: Sequence[Box]) -> list[Topic]:
    """Return the first group of links below the text, as far as what stands there is of the article."""
    measures, kept = selection.measures, selection.kept()
    start = kept[-1] + 1 if kept else selection.end
    end = min(len(measures), start + _MOST_BELOW)
    others = [box for box in boxes if start <= box.start < end and _is_of_others(box)]
    group: list[Topic] = []
    for topic in topics:
        if not start <= topic.block < end:
            continue
        if group and topic.block - group[-1].block > _MOST_BETWEEN:
            break
        if not group and any(_ends(selection, at) for at in range(start, topic.block)):
            break
        if any(box.start <= topic.block < box.end for box in others):
            break
        group.append(topic)
    return group if len(group) <= _MOST_IN_CLOUD else []


def _ends(selection: Selection, at: int) -> bool:
    """Say whether what follows a block below the text is of something else: a heading, or a reply."""
    measure = selection.measures[at]
    return (measure.kind == "heading" and (measure.level or _HIGH) <= _HIGH) or starts_reply(measure.text)


def _is_of_others(box: Box) -> bool:
    return box.tag == "aside" or is_comments(box) or _OTHERS_RE.search(box.names) is not None


def _join_paths(topics: Sequence[Topic]) -> Iterator[str]:
    """Yield categories; one whose address goes on from that of the one before is in it: `/a/`, `/a/b/`."""
    path: list[str] = []
    above = ""
    for topic in topics:
        url = unquote(topic.url).rstrip("/")
        parts = _SLASH_RE.split(topic.name)
        if above and url.startswith(f"{above}/"):
            path += parts
        else:
            if path:
                yield PATH.join(path)
            path = parts
        above = url
    if path:
        yield PATH.join(path)
