"""The page reader: whole web pages, with navigation, lists and notices around the article."""

from __future__ import annotations

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.model import Detection
from newsnorm.page.signs import is_document
from newsnorm.reader import RawArticle, Source


@frozen(repr=False)
class PageReader(Shown):
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
        from newsnorm.readers.whole_pages import detect_page  # noqa: PLC0415 - twenty modules that no post needs

        return detect_page(source, self.name)

    def read(self, source: Source) -> RawArticle:
        """Read the page: what it says of itself as fields, the article as the body, the rest as boilerplate."""
        from newsnorm.readers.whole_pages import read_page_source  # noqa: PLC0415 - see above

        return read_page_source(source)
