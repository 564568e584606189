"""The outline of a page: boxes with the blocks in them, and what the head says."""

from __future__ import annotations

import pytest

from newsnorm.lexicon.words import read_words
from newsnorm.markup.html.read import html_to_body
from newsnorm.page.outline import Draughtsman
from newsnorm.page.reading import read_page

from every_case import every_case


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


def test_properties_are_items(draw):
    """RDFa says with `property` what microdata say with `itemprop`."""
    _, outline = draw(
        "<p><span property=author>林一舟</span> <span property=datePublished content=2023-03-08>3月8日</span></p>"
    )

    assert outline.items == {"author": ["林一舟"], "datepublished": ["2023-03-08"]}


def test_items_of_several_words_are_each_read(draw):
    """An `itemprop` may hold several words."""
    _, outline = draw('<p>甲 <time itemprop="dateCreated  datePublished" datetime="2023-03-08T10:15">3月8日</time>')

    assert outline.items == {"datecreated": ["2023-03-08T10:15"], "datepublished": ["2023-03-08T10:15"]}


def test_name_in_an_author_is_the_author(draw):
    """An author may be described by elements in it, `meta` elements too; a name of something else is no author."""
    _, outline = draw(
        "<div itemscope><p itemprop=name>降雪</p>"
        "<span itemprop=author itemscope><b itemprop=name>林一舟</b>，记者</span>"
        "<span hidden itemprop=author itemscope><meta itemprop=name content=宋清和></span>"
        "<p itemprop=name>雪后</p></div>"
    )

    assert outline.items == {"name": ["降雪", "雪后"], "author": ["林一舟", "林一舟，记者"]}
    assert outline.metas == {"author": ["宋清和"]}


def test_address_of_an_author_is_none_of_the_article(draw):
    """What describes an author, a publisher or a logo has an address of its own; that of the page is the article's."""
    _, outline = draw(
        "<div><p itemprop=author itemscope><meta itemprop=url content=/lin></p>"
        "<p itemprop=publisher itemscope><b itemprop=logo itemscope><meta itemprop=url content=/a.png></b></p>"
        "<p itemprop=mainEntityOfPage itemscope><meta itemprop=url content=/1.html></p></div>"
    )

    assert outline.metas == {"author.url": ["/lin"], "logo.url": ["/a.png"], "url": ["/1.html"]}


def test_abbreviation_tells_a_date_by_its_title(draw):
    """An `abbr` element tells a date by its title; one that is none has its title for those who read."""
    _, outline = draw(
        "<abbr itemprop=datePublished title=2023-03-08T10:15>上午</abbr><i itemprop=author title=记者>林一舟</i>"
    )

    assert outline.items == {"datepublished": ["2023-03-08T10:15"], "author": ["林一舟"]}


@every_case("sign", ['itemtype="http://schema.org/UserComments"', "itemprop=comment"])
def test_comments_say_nothing_of_the_article(draw, sign):
    """What a comment says of itself, and all in it, is none of the article."""
    _, outline = draw(
        f"<div itemscope><div itemscope {sign}><p itemprop=creator itemscope><b itemprop=author>许青</b></p>"
        "<meta itemprop=datePublished content=2023-03-09></div><p itemprop=author>林一舟</p></div>"
    )

    assert (outline.items["author"], outline.metas) == (["林一舟"], {})


@every_case(
    ("attributes", "is_blog"),
    [
        ("itemscope itemtype=http://schema.org/BlogPosting", True),
        ("itemscope itemprop=blogPost", True),
        ("itemscope itemtype=http://schema.org/NewsArticle", False),
        ("itemtype=http://schema.org/BlogPosting", False),
    ],
)
def test_post_of_a_blog(attributes, is_blog):
    """Microdata say that an element is a post, or one of a blog."""
    page = read_page(
        f"<html><title>江州降雪</title><article {attributes}><p>昨夜，江州降雪。</article></html>", engine="auto"
    )

    assert page.outline.is_blog is page.facts.is_blog is is_blog


@every_case("name", read_words("box_names", part="lines"))
def test_lines_stay_where_a_class_says_so(draw, name):
    """A class that style sheets keep lines by parts paragraphs at empty lines."""
    body, _ = draw(f"<div class='x {name}' style='color:red'>甲\n乙\n\n丙</div>")

    assert [block.text for block in body.blocks] == ["甲\n乙", "丙"]


@every_case(
    "attribute",
    ["class=nowrap", "class=pre-wrapper", "id=pre-wrap", "class", "class=pre-wrap style=white-space:normal"],
)
def test_lines_are_one_elsewhere(draw, attribute):
    """Other classes keep none, and the style of an element itself counts."""
    body, _ = draw(f"<div {attribute}>甲\n乙\n\n丙</div>")

    assert [block.text for block in body.blocks] == ["甲乙丙"]


def test_saved_page_tells_its_address(draw):
    """Browsers write into a page that they save where it was."""
    _, outline = draw("<!-- saved from url=(0020)https://a.example/1 --><p>甲")

    assert outline.saved_from == "https://a.example/1"
