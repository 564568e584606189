"""The page reader: whole web pages, with navigation, lists and notices around the article."""

from __future__ import annotations

from attrs import frozen

from newsnorm.model import Detection
from newsnorm.page.article import ARTICLE, Selection
from newsnorm.page.kinds import ERROR
from newsnorm.page.reading import PageReading, read_page
from newsnorm.page.signs import is_document
from newsnorm.page.wechat import is_wechat
from newsnorm.reader import RawArticle, RawBody, Source, once_per_source
from newsnorm.readers.page_fields import read_page_fields

# So many links stand around the article of a page; a post that was exported as a document has none.
_FEWEST_AROUND = 2
# Where only a few do, the article must hold most of the prose: a document of several parts has links, too.
_MANY_AROUND = 5
_MOST_OF_IT = 0.7


@once_per_source
def page_of(source: Source) -> PageReading:
    """Return a page as it was read: detection and reading do it only once."""
    return read_page(source.text, engine=source.html_engine)


def _count_links_around(selection: Selection) -> int:
    """Count the links in blocks that consist of them; one in a sentence is none of the page."""
    return sum(
        measure.links
        for measure, state in zip(selection.measures, selection.states, strict=True)
        if state != ARTICLE and (measure.linked * 3 > measure.size or measure.links > _FEWEST_AROUND)
    )


@frozen
class PageReader:
    """Reads whole web pages: which part is the article, and what the page says about itself.

    Example:
        >>> html = "<html><ul><li><a href=/>首页</a><li><a href=/a>财经</a></ul><h1>降雪</h1><p>昨夜，江州降雪。</html>"
        >>> PageReader().detect(Source(text=html)).reasons[:2]
        ('it is a whole HTML document', '2 links stand around the article')
    """

    name: str = "page"

    def detect(self, source: Source) -> Detection | None:
        """Take a whole HTML document with something around its article."""
        if not is_document(source.text):
            return None
        page = page_of(source)
        if page.no_article == ERROR:
            return Detection(self.name, 0.9, ("it is a whole HTML document", "it says that there is no article"))
        selection = page.selection
        around = _count_links_around(selection)
        is_bare = around < _FEWEST_AROUND or (around < _MANY_AROUND and selection.share < _MOST_OF_IT)
        if is_bare and not is_wechat(page.outline):
            return None
        reasons = ["it is a whole HTML document", f"{around} links stand around the article"]
        if page.no_article:
            return Detection(self.name, 0.6, tuple(reasons))
        confidence = 0.6 + 0.2 * min(selection.share, 1.0)
        if selection.title:
            confidence += 0.15
            reasons.append("it shows the title that it says it has")
        return Detection(self.name, round(confidence, 2), tuple(reasons))

    def read(self, source: Source) -> RawArticle:
        """Read the page: what it says of itself as fields, the article as the body, the rest as boilerplate."""
        page = page_of(source)
        fields = read_page_fields(page)
        body = RawBody(source.text, markup="html", ready=page.body)
        return RawArticle(body=body, origins=fields.origins, **fields.values)
