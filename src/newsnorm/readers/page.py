"""The page reader: whole web pages, with navigation, lists and notices around the article."""

from __future__ import annotations

from attrs import frozen

from newsnorm.model import Detection
from newsnorm.page.article import ARTICLE
from newsnorm.page.reading import PageReading, read_page
from newsnorm.page.signs import is_document
from newsnorm.reader import RawArticle, RawBody, Source, once_per_source
from newsnorm.readers.page_fields import read_page_fields

# So many links stand around the article of a page; a post that was exported as a document has none.
_FEWEST_AROUND = 2


@once_per_source
def page_of(source: Source) -> PageReading:
    """Return a page as it was read: detection and reading do it only once."""
    return read_page(source.text, engine=source.html_engine)


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
        selection = page_of(source).selection
        around = sum(
            measure.links
            for measure, state in zip(selection.measures, selection.states, strict=True)
            if state != ARTICLE
        )
        if around < _FEWEST_AROUND:
            return None
        reasons = ["it is a whole HTML document", f"{around} links stand around the article"]
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
