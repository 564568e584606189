"""HTML from Python."""

from __future__ import annotations

import html
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.report.html import element, join, text, value

from every_case import every_case


class _Parts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))


@given(words=st.text())
def test_no_text_makes_a_tag(words: str):
    """Whatever stands in a text or an attribute, there is one element, and the page can be written."""
    page = element("p", text(words), title=words)
    parts = _Parts()
    parts.feed(page)

    assert [tag for tag, _ in parts.tags] == ["p"]
    assert len(parts.tags[0][1]) == 1
    assert page.encode("utf-8")


@every_case(
    ("given_text", "expected"),
    [
        ("</script><script>alert(1)</script>", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\x00\x1b[31m\x85\ufffe", "\\x00\\x1b[31m\\x85\\ufffe"),
        ("\udcb2.md", "\\xb2.md"),
        ("\U0001ffff", "\N{REPLACEMENT CHARACTER}"),
        ("甲\t乙\n", "甲\t乙\n"),
    ],
)
def test_what_html_forbids(given_text: str, expected: str):
    """Tags are text, and what HTML may not hold is an escape one can read."""
    assert text(given_text) == expected
    assert html.unescape(text("a & b &amp; 'c'")) == "a & b &amp; 'c'"


def test_elements():
    """Names of attributes lose an underline at the end; empty elements have no end; nothing is joined as nothing."""
    assert element("input", type="checkbox") == '<input type="checkbox">'
    assert element("meta", name="a", http_equiv="b", class_="c") == '<meta name="a" http-equiv="b" class="c">'
    assert join(element("b"), text(""), element("i")) == "<b></b>\n<i></i>"
    assert value("甲") == "<bdi>甲</bdi>"
