"""The page reader: a glance at what is no page."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers.page import PageReader


def test_a_glance_at_others():
    """What does not begin with a tag of a document is no page, whatever stands in it."""
    assert PageReader().detect(Source(text="沪指收涨。<!DOCTYPE html><html></html>")) is None
    assert PageReader().detect(Source(text="<p>沪指收涨。</p>")) is None


def test_a_page_without_an_article_is_read_whole():
    """The body of a page is there as it was read; its text is the page's."""
    text = "<!DOCTYPE html><html><body><p>沪指收涨。</p></body></html>"
    raw = PageReader().read(Source(text=text))

    assert raw.body.text == text
    assert [block.text for block in raw.body.ready.blocks] == ["沪指收涨。"]
