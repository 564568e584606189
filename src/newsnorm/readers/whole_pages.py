"""Whole web pages: how sure it is that one holds an article among other things, and what is read of it."""

from __future__ import annotations

from newsnorm.model import Detection
from newsnorm.page.box_choice import is_around
from newsnorm.page.bulletin import is_post
from newsnorm.page.kinds import ERROR, FRAME
from newsnorm.page.line_info import read_line
from newsnorm.page.measure import sum_worth
from newsnorm.page.reading import PageReading, read_page
from newsnorm.page.replies import find_replies
from newsnorm.page.selection import ARTICLE, BESIDE, Selection
from newsnorm.page.wechat import is_wechat
from newsnorm.reader import RawArticle, RawBody, Source, once_per_source
from newsnorm.readers.page_fields import PageFields, read_page_fields

# So many links stand around the article of a page; a post that was exported as a document has none.
_FEWEST_AROUND = 2
# Where only a few do, the article must hold most of the prose: a document of several parts has links, too.
_MANY_AROUND = 5
_MOST_OF_IT = 0.7
# So much of a short list is links: the rest are dates, a heading, whose rights it is.
_OF_LIST = 4


@once_per_source
def page_of(source: Source) -> PageReading:
    """Return a page as it was read: detection and reading do it only once."""
    return read_page(source.text, engine=source.html_engine)


def _count_links_around(selection: Selection) -> int:
    """Count the links in blocks that consist of them; one in a sentence is none of the page."""
    return sum(
        measure.links
        for measure, state in zip(selection.measures, selection.states, strict=True)
        if measure.links and state != ARTICLE and (measure.linked * 3 > measure.size or measure.links > _FEWEST_AROUND)
    )


def _holds_most(page: PageReading) -> bool:
    """Say whether most of the prose of a page stands in its article, what readers wrote below it left aside."""
    selection = page.selection
    if selection.share >= _MOST_OF_IT:
        return True
    replies = find_replies(selection, page.outline.boxes)
    own = [measure for at, measure in enumerate(selection.measures) if at not in replies]
    inside = [selection.measures[at] for at in selection.kept()]
    return bool(replies) and sum_worth(inside) >= _MOST_OF_IT * sum_worth(own)


def _has_menu(page: PageReading) -> bool:
    """Say whether links stand in a box that is by its names around an article, and little else on the page.

    A site made it, however short it is.
    """
    measures = page.selection.measures
    if sum([measure.linked for measure in measures]) * _OF_LIST < sum([measure.size for measure in measures]):
        return False
    boxes = (box for box in page.outline.boxes if is_around(box))
    return any(measure.is_linked for box in boxes for measure in measures[box.start : box.end])


def _is_published(page: PageReading) -> bool:
    """Say whether a document without navigation is a page of a site all the same: one for phones, or to be printed.

    It shows the headline that it says it has, its head or a line beside the text tells both date and outlet, and other
    things stand around them.
    """
    selection, facts = page.selection, page.facts
    title = selection.told_title
    if page.no_article or title is None:
        return False
    states = enumerate(selection.states)
    if not any(state not in (ARTICLE, BESIDE) and at != title.block for at, state in states):
        return False
    if facts.of("date_published") and (facts.of("source") or facts.of("site")):
        return True
    beside = (
        read_line(measure.text)
        for measure, state in zip(selection.measures, selection.states, strict=True)
        if state == BESIDE and measure.size
    )
    return any(match is not None and match.date_text and match.outlet for match in beside)


def detect_page(source: Source, reader: str) -> Detection | None:
    """Take a document with something around its article.

    Args:
        source: A whole HTML document.
        reader: Name of the reader.
    """
    found = _find_around(source)
    return Detection(reader, *found) if found else None


@once_per_source
def _find_around(source: Source) -> tuple[float, tuple[str, ...]] | None:
    """Return how sure it is that something stands around the article, and why; None where nothing does."""
    page = page_of(source)
    if page.no_article == ERROR:
        return 0.9, ("it is a whole HTML document", "it says that there is no article")
    if page.no_article == FRAME:
        return 0.9, ("it is a whole HTML document", "it is empty but for what a script fills")
    selection = page.selection
    around = _count_links_around(selection)
    is_bare = around < _FEWEST_AROUND or (
        around < _MANY_AROUND and not _holds_most(page) and not (page.no_article and _has_menu(page))
    )
    if is_bare and not (page.is_of_data or is_wechat(page.outline) or is_post(page.facts) or _is_published(page)):
        return None
    reasons = ["it is a whole HTML document", f"{around} links stand around the article"]
    if page.no_article:
        return 0.6, tuple(reasons)
    confidence = 0.6 + 0.2 * min(selection.share, 1.0)
    if selection.title:
        confidence += 0.15
        reasons.append("it shows the title that it says it has")
    return round(confidence, 2), tuple(reasons)


def read_page_source(source: Source) -> RawArticle:
    """Return what a page says of itself as fields, the article as the body, the rest as boilerplate."""
    page = page_of(source)
    fields = read_page_fields(page)
    body = RawBody(source.text, markup="html", ready=page.body)
    return RawArticle(body=body, origins=fields.origins, **fields.values)


def read_page_head(source: Source) -> PageFields | None:
    """Return what the head of a document says that has nothing around its text; None for any other.

    A heading of level 1 that the head does not repeat is left to the lines of the body. Who asks for the plain reader
    by name has the lines of a page read as they stand, so its head is not read, either.

    Args:
        source: A whole HTML document.
    """
    page = page_of(source)
    if page.no_article or _find_around(source):
        return None
    fields = read_page_fields(page)
    title, measures = page.selection.title, page.selection.measures
    if title and not title.is_told and any(measure.level == 1 for measure in measures[: title.block + 1]):
        return PageFields({name: value for name, value in fields.values.items() if name != "title"}, fields.origins)
    return fields
