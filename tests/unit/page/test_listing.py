"""Pages that are lists of articles: headlines that are links, each with the beginning of a text below it."""

from __future__ import annotations

from newsnorm.body import TextPiece
from newsnorm.page.listing import find_own_item, is_article_above, is_listing
from newsnorm.page.reading import read_page
from newsnorm.page.sheet import lay_sheet

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。"
HEADLINES = ("江州普降大雪，多所学校停课", "主要道路中午恢复通行", "市图书馆新馆今天开放")
NAMES = ("网友小林", "网友老宋", "网友阿舟")


def _read(html, title="江州网"):
    return read_page(f"<html><title>{title}</title><body>{html}</body></html>", engine="auto")


def _sheet(page, title="江州网"):
    return lay_sheet(page.selection.measures, page.outline, [title])


def _item(head, between="", text=PROSE, tag="h3"):
    return f"<div class=item><{tag}><a href=/1>{head}</a></{tag}>{between}<p>{text}</p></div>"


def _text(page):
    return [piece.block.text for piece in page.body.pieces if type(piece) is TextPiece and not piece.beside]


def _is_listing(html, title="江州网"):
    page = _read(html, title)
    return is_listing(page.selection, _sheet(page, title))


@every_case(
    ("html", "wanted"),
    [
        ("".join(map(_item, HEADLINES)), True),
        ("".join(map(_item, HEADLINES[:2])), False),
        ("".join(map(_item, HEADLINES)) + f"<p>{PROSE}</p>", True),
        ("".join(map(_item, HEADLINES)) + f"<p>{PROSE}</p>" * 2, False),
        ("".join(_item(name) for name in NAMES), True),  # headings are headlines, however short
        ("".join(_item(name, tag="div") for name in NAMES), False),  # names above the posts of a thread
        ("".join(_item(head, tag="div") for head in HEADLINES), True),
    ],
)
def test_links_between_single_paragraphs_are_a_list(html, wanted):
    """Where nearly each paragraph has a headline of its own."""
    assert _is_listing(f"<div>{html}</div>") is wanted


def test_names_in_headings_are_a_thread_below_the_title_of_the_page():
    """A thread shows its title above the posts."""
    posts = "".join(_item(name) for name in NAMES)

    assert not _is_listing(f"<h1>雪后出门请小心路滑</h1><div>{posts}</div>", "雪后出门请小心路滑")


@every_case(("between", "wanted"), [("<p>2023-03-08 来源：江州晚报</p>", False), ("<p>江州晚报</p>", True), ("", True)])
def test_sections_below_headline_and_date_are_a_review(between, wanted):
    """A date between headline and sections says that all is one article."""
    title = "一周要闻：江州普降大雪等"
    html = f"<h1>{title}</h1>{between}<div class=text>{''.join(map(_item, HEADLINES))}</div>"

    assert _is_listing(html, title) is wanted


def test_one_of_several_alike_is_a_list():
    """Where one is shown whole it is chosen; those like it say that it is one of a list."""
    text = f"<div class=t>{f'<p>{PROSE}</p>' * 9}</div>"
    first = f"<div class='item i0'><h3><a href=/0>江州港今日正式开港</a></h3>{text}</div>"
    others = "".join(map(_item, HEADLINES)).replace("class=item", "class='item i1'")

    assert _is_listing(f"<div>{first}{others}</div>")
    assert not _is_listing(f"<div>{first}{others}</div>", "江州港今日正式开港")  # the page is about it
    assert not _is_listing(f"<div>{first}</div><div>{others.replace('item', 'other')}</div>")  # none is like it


@every_case(("depth", "wanted"), [(0, True), (7, True), (8, False)])
def test_items_may_stand_in_boxes(depth, wanted):
    """So many boxes may stand around each of those alike, and no more: each is looked for among all."""
    text = f"<div class=t>{f'<p>{PROSE}</p>' * 9}</div>"
    items = [f"<div class=item><h3><a href=/0>江州港今日正式开港</a></h3>{text}</div>", *map(_item, HEADLINES)]
    items = [item.replace(" class=item", "") for item in items]  # of one name they are found however deep
    html = "".join(f"{'<div>' * depth}{item}{'</div>' * depth}" for item in items)

    assert _is_listing(f"<div>{html}</div>") is wanted


@every_case(("count", "wanted"), [(2, False), (3, True)])
def test_few_lines_of_a_page_are_no_article(count, wanted):
    """A few lines with less than a third of the prose, on a page that shows no headline, are a scrap."""
    about = "<div>江州问答 3 天前</div><div>江州降雪了吗</div>"
    html = "".join(f"<div class={name}><div class=x{name}>{PROSE}</div>{about}</div>" for name in "abc"[:count])

    assert _is_listing(html) is wanted


def test_article_below_its_own_headline_is_found_among_others():
    """Below an article others stand in boxes alike, and were chosen with it."""
    title = "江州港今日正式开港"
    own = f"<div class=item><h1>{title}</h1><p>{PROSE}</p><p>{PROSE}</p></div>"
    html = f"<div class=all>{own}{''.join(map(_item, HEADLINES))}</div>"
    page = _read(html, title)

    assert _text(page) == [PROSE, PROSE]
    assert find_own_item(page.selection, _sheet(page)) is None  # nothing is left to be cut
    page = _read(html)
    assert find_own_item(page.selection, _sheet(page)) is None  # nothing says which is its own


def test_short_article_above_a_list_is_the_article():
    """The headline that the page says it has stands right above it."""
    title = "江州港今日正式开港"
    short = f"<div class=main><h1>{title}</h1><p>2023-03-08 来源：江州晚报</p><div><p>{PROSE}</p></div></div>"
    page = _read(f"{short}<div class=more>{''.join(map(_item, HEADLINES))}</div>", title)

    assert page.no_article is None
    assert _text(page) == [PROSE]
    assert is_article_above(page.selection, _sheet(page))
    page = _read(f"<div><p>{PROSE}</p></div>")
    assert not is_article_above(page.selection, _sheet(page))


def test_headlines_of_sections_stay_in_a_review():
    """They are links, and of the text nevertheless."""
    title = "一周要闻：江州普降大雪等"
    sections = "".join(map(_item, HEADLINES))
    page = _read(f"<h1>{title}</h1><p>2023-03-08 10:15</p><div class=text>{sections}</div>", title)

    assert _text(page)[::2] == list(HEADLINES)


_TAGS = "".join(f"<li><a href=/tags/{number}>标签{number}</a></li>" for number in range(7))


@every_case(
    ("between", "wanted"),
    [
        (f"<p>2023-03-08</p><ul>{_TAGS}</ul>", True),
        (f"<p>2023-03-08</p><p>三百字</p><p>甲</p><p>乙</p><ul>{_TAGS}</ul>", False),
    ],
)
def test_tags_between_headline_and_text_do_not_count(between, wanted):
    """However many tags stand below a heading, it is that of the text below them; other lines part them."""
    items = (
        f"<div><h2><a href=/{name}>{head}</a></h2>{between}<p>{PROSE}</p></div>"
        for name, head in zip("abc", HEADLINES, strict=True)
    )

    assert _is_listing(f"<div>{''.join(items)}</div>") is wanted


def test_long_items_in_boxes_alike_are_a_list():
    """Each begins with a headline that is a link, however many paragraphs stand below it."""
    items = "".join(
        _item(head, text=f"{PROSE}</p><ul><li>{PROSE}</li><li>{PROSE}</li></ul><p>{PROSE}") for head in HEADLINES
    )

    assert _is_listing(f"<div>{items}</div>")
    assert not _is_listing(f"<div>{items}</div>".replace("<a href=/1>", "").replace("</a></h3>", "</h3>"))
