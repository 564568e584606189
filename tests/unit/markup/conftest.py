"""What the tests of markup share: both HTML engines, HTML in pieces, and the events of a page written down."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from newsnorm.markup.html.read import html_to_body


@pytest.fixture(params=["turbohtml", "html5lib"])
def read(request):
    """Return `html -> Body` for each engine."""
    return lambda html: html_to_body(html, engine=request.param)


@pytest.fixture(scope="session")
def html_pieces():
    """A strategy of HTML that is put together from tags, marks and text in any order."""
    pieces = st.sampled_from(
        ["<p>", "</p>", "<b>", "</b>", "<b id=1>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</table>",
         "<a>", "<!-- x -->", "<!--", "-->", "<script>", "</script>", "<noscript>", "</noscript>", "<", ">", "&",
         "&amp;", "&lt", "=", '"', "'", " ", "\n", "甲", "a", "<http://a.cn/>", "<a@b.cn>", "<br>", "<li>", "<ul>",
         "</ul>", "<pre>", "/>", "\x00", "\ud800", "<span style='display:none'>", "</span>", "<h2>", "<ruby>", "<rt>",
         "<option>", "<svg>", "<![CDATA["]
    )  # fmt: skip
    return st.lists(pieces, max_size=40).map("".join)


class _Recorder:
    """Takes the events of a page and writes them down as short words: `<p class=a>`, `</p>`, text as it is."""

    def __init__(self):
        self.words = []

    def start_element(self, tag, attrs):
        words = [tag, *(f"{name}={value or ''}" for name, value in attrs)]
        self.words.append(f"<{' '.join(words)}>")

    def end_element(self, tag):
        self.words.append(f"</{tag}>")

    def characters(self, data):
        self.words.append(data)

    def comment(self, data):
        self.words.append(f"<!--{data}-->")

    def doctype(self, name, public_id, system_id):
        self.words.append(f"<!{name}>")

    def processing_instruction(self, target, data):
        self.words.append(f"<?{target} {data}>")


@pytest.fixture
def record():
    """A function that returns the events a parser tells of a page, each as a short word."""

    def record_events(parse, html):
        recorder = _Recorder()
        parse(html, recorder)
        return recorder.words

    return record_events
