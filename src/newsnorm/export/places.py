"""Where in an article the first place of a change stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsnorm.model import Article, Change
from newsnorm.text.normal_form import to_form

_CUT = "…"  # stands in `Change.after` for what no rule touches, and may be an ellipsis too


def list_places(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of everything in an article that text rules have seen.

    Example:
        >>> list(list_places(Article(title="快讯")))
        [('title', '快讯')]
    """
    for name, text in (
        ("title", article.title),
        ("original_title", article.original_title),
        ("summary", article.summary),
    ):
        if text:
            yield name, text
    yield from ((f"block {number}", block.text) for number, block in enumerate(article.blocks, 1))
    yield from ((f"taken out, {line.kind}", line.text) for line in article.boilerplate)
    yield from (("caption", image.caption) for image in article.images if image.caption)


def find_place(change: Change, places: Iterable[tuple[str, str]]) -> str | None:
    """Return the name of the place where a change shows; None when later changes have hidden it.

    The words as they were after the change are looked for; then only their letters, which no rule changes.

    Example:
        >>> find_place(Change("comma", 1, "甲,乙", "甲，乙"), [("title", "快讯"), ("block 1", "甲，乙")])
        'block 1'
    """
    places = tuple(places)
    for name, text in places:
        if change.after and change.after in text:
            return name
    wanted = [part for part in (_letters(part) for part in change.after.split(_CUT)) if part]
    for name, text in places:
        if wanted and _holds(_letters(text), wanted):
            return name
    return None


def _holds(text: str, parts: list[str]) -> bool:
    place = 0
    for part in parts:
        found = text.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return True


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, to_form("NFKC", text)))
