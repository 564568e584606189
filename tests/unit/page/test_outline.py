"""The outline of a page: boxes with the blocks in them, and what the head says."""

from __future__ import annotations

import pytest

from newsnorm.markup.html.read import html_to_body
from newsnorm.page.outline import Draughtsman


@pytest.fixture(params=["turbohtml", "html5lib"])
def draw(request):
    """A function that returns body and outline of a page by each engine."""

    def draw(html):
        drawn = []

        def watch(renderer):
            drawn.append(Draughtsman(renderer))
            return drawn[-1]

        body = html_to_body(html, engine=request.param, watch=watch)
        return body, drawn[-1].finish()

    return draw


def test_boxes_hold_their_blocks(draw):
    """Each box knows the blocks that are in it."""
    _, outline = draw("<body><nav class='Top'>甲</nav><div id=Main><p>乙<p>丙</div>丁</body>")

    boxes = [(box.tag, box.names, box.start, box.end) for box in outline.boxes]
    assert boxes == [
        ("page", "", 0, 4),
        ("body", "", 0, 4),
        ("nav", " top", 0, 1),
        ("div", " main", 1, 3),
    ]


def test_cells_of_a_folded_table_are_empty(draw):
    """Where cells became one block, the table holds it and the cells hold nothing."""
    body, outline = draw("<div>甲</div><table><tr><td>一<td>二<tr><td>三<td>四</table><div>乙</div>")

    assert [block.kind for block in body.blocks] == ["paragraph", "table", "paragraph"]
    assert [(box.start, box.end) for box in outline.boxes if box.tag == "table"] == [(1, 2)]
    assert all(box.start == box.end for box in outline.boxes if box.tag in {"tr", "td", "tbody"})
    assert [(box.start, box.end) for box in outline.boxes if box.tag == "div"] == [(0, 1), (2, 3)]


def test_head_is_read(draw):
    """Meta elements by their names, the title, the language, the address."""
    _, outline = draw(
        "<html lang='zh-CN'><head><title> 降雪\n_江州网 </title><meta name=PubDate content=2023-03-08>"
        "<meta property='og:title' content='降雪'><link rel=canonical href='https://a.example/1'>"
        "<script type='application/ld+json'>{\"a\": 1}</script></head><body>甲</body></html>"
    )

    assert (outline.title, outline.language, outline.canonical) == ("降雪 _江州网", "zh-CN", "https://a.example/1")
    assert outline.metas == {"pubdate": ["2023-03-08"], "og:title": ["降雪"]}
    assert outline.data == ['{"a": 1}']


def test_items_are_read(draw):
    """The words of an element with an `itemprop`, or what its attributes say."""
    _, outline = draw(
        "<p><span itemprop=author>林一舟</span> <time itemprop=datePublished datetime=2023-03-08>昨天</time>"
    )

    assert outline.items == {"author": ["林一舟"], "datepublished": ["2023-03-08"]}


def test_saved_page_tells_its_address(draw):
    """Browsers write into a page that they save where it was."""
    _, outline = draw("<!-- saved from url=(0020)https://a.example/1 --><p>甲")

    assert outline.saved_from == "https://a.example/1"
