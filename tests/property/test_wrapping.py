"""Law 3: the bare text of a body gives the same `text` as the same paragraphs in HTML."""

from __future__ import annotations

from hypothesis import assume, given

import newsnorm
from newsnorm.markup.plain_text import is_hard_wrapped

import strategies as given_


@given(given_.paragraphs)
def test_bare_text_is_html_paragraphs(lines: list[str]):
    """Lines of a bare text and paragraphs of a page are the same article body, unless they look wrapped."""
    assume(not is_hard_wrapped(lines))
    html = "".join(f"<p>{line.translate(given_.ESCAPES)}</p>" for line in lines)

    bare = newsnorm.loads("\n".join(lines), reader="plain", name="a.txt")

    assert newsnorm.loads(html, reader="plain", name="a.txt").full_text() == bare.full_text()
