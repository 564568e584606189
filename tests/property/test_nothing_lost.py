"""Law 1: every letter, digit and Han character a reader of the page sees stands in `full_text()`, in order."""

from __future__ import annotations

from bs4 import BeautifulSoup, Comment
from hypothesis import given

import newsnorm

import strategies as given_

UNSEEN = ("script", "style", "template", "noscript", "select", "textarea", "title", "svg")


def read_page(html: str) -> str:
    """An independent reading: the words of the page, by another parser's tree, without what is never shown."""
    soup = BeautifulSoup(html, "html5lib")
    for tag in soup.find_all(UNSEEN):
        tag.decompose()
    for tag in soup.find_all(lambda tag: tag.has_attr("hidden") or "display:none" in tag.get("style", "")):
        tag.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    return soup.get_text()


@given(given_.html_body)
def test_html_keeps_every_letter(html: str):
    """An HTML body gives the letters an independent reading of the page gives.

    Most of the page is seen: where most of it is hidden, that is an entrance effect, and it stays.
    """
    html = f"<p>{'明' * len(html)}</p>{html}"
    article = newsnorm.loads(html, reader="plain")

    assert given_.letters(read_page(html)) == given_.letters(article.full_text())


@given(given_.shown_markdown)
def test_markdown_keeps_every_letter(body: tuple[str, str]):
    """A Markdown body gives the letters its page shows, and no others."""
    source, shown = body
    article = newsnorm.loads(source, reader="hexo")

    assert given_.letters(shown) == given_.letters(article.full_text())


@given(given_.paragraphs)
def test_bare_text_keeps_every_letter(lines: list[str]):
    """A bare text gives its own letters."""
    article = newsnorm.loads("\n".join(lines), reader="plain")

    assert given_.letters("\n".join(lines)) == given_.letters(article.full_text())


@given(given_.any_text)
def test_text_rules_keep_every_letter(text: str):
    """The text rules change no letter of any text, whatever its characters."""
    assert given_.letters(text) == given_.letters(newsnorm.normalize_text(text))
