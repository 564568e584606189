"""Entries of an index: boxes alike that each begin with a headline that is a link."""

from __future__ import annotations

from newsnorm.page.entries import find_entries, is_list_title
from newsnorm.page.reading import read_page
from newsnorm.page.sheet import lay_sheet

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。"
HEADLINES = ("给旧收音机换电容", "江边跑步的早晨", "读一本写得很慢的书")


def _entry(head, *, tag="article", above="", count=2):
    return f"<{tag}>{above}<p><a href=/1>{head}</a></p>{f'<p>{PROSE}</p>' * count}</{tag.split()[0]}>"


def _count(html, title="江边札记"):
    page = read_page(f"<html><title>{title}</title><body>{html}</body></html>", engine="auto")
    return len(find_entries(page.selection, lay_sheet(page.selection.measures, page.outline, [title])))


def _entries(heads, **form):
    return "".join(_entry(head, count=2 + 6 * (number == 1), **form) for number, head in enumerate(heads))


@every_case(
    ("form", "wanted"),
    [
        ({}, 3),
        ({"tag": "div class=post"}, 3),
        ({"tag": "div"}, 0),  # no name says that they are alike
        ({"above": "<p>2023-03-08 发表</p>"}, 3),
        ({"above": "<p>2023-03-08</p><p>甲</p><p>乙</p><p>丙</p>"}, 0),  # the headline is too far down
        ({"above": f"<p>{PROSE}</p>"}, 0),  # and below prose it is none
        ({"above": "<h2>江州的雪</h2>"}, 0),  # a heading that is no link is the headline
    ],
)
def test_boxes_that_begin_with_a_link_are_entries(form, wanted):
    """Of one name, or each an article, with little above the link."""
    assert _count(_entries(HEADLINES, **form)) == wanted


def test_two_are_enough_where_each_is_an_article():
    """Boxes of a name may be two by chance."""
    assert _count(_entries(HEADLINES[:2])) == 2
    assert _count(_entries(HEADLINES[:2], tag="div class=post")) == 0


def test_one_is_enough_where_the_title_says_that_the_page_is_a_list():
    """A category has a single post."""
    assert _count(_entries(HEADLINES[:1])) == 0
    assert _count(_entries(HEADLINES[:1]), "分类: 生活 - 江边札记") == 1
    assert _count(_entries(HEADLINES[:1], tag="div class=post"), f"标签：生活 | {HEADLINES[0]}") == 1
    assert _count(_entries(["标签：生活"]), "标签：生活 - 江边札记") == 0  # its own headline


def test_headline_of_the_page_is_no_entry():
    """The page says that it is about one of them; one that says so of each is an index."""
    assert _count(_entries(HEADLINES), f"{HEADLINES[1]} - 江边札记") == 0
    assert _count(_entries(HEADLINES), " | ".join(HEADLINES)) == 3


def test_links_to_tags_and_people_are_no_headlines():
    """They stand above the posts of a thread, or of a list of tags."""
    assert _count(_entries(HEADLINES).replace("/1", "/tags/1")) == 0
    assert _count(_entries(HEADLINES).replace("/1", "/author/linyizhou/")) == 0


def test_headings_below_the_headline_of_the_page_are_no_entries():
    """A thread shows its headline above the posts; an index shows that of a site."""
    html = "<h1>江边哪里可以跑步？想找同伴</h1>" + _entries(("跑步的林", "江边的宋", "早起的程"))

    assert _count(html, "江边哪里可以跑步？想找同伴") == 0


def test_headline_of_a_thread_is_wider_than_a_name():
    """What is as short as the name of somebody, or of a site, says nothing of what stands below."""
    assert [_count(f"<h1>{name}</h1>{_entries(HEADLINES)}", name) for name in ("江边跑步同伴会", "江边跑步同伴")] == [
        0,
        3,
    ]


def test_prose_outside_of_the_boxes_is_of_an_article():
    """Boxes in the middle of a text are a part of it."""
    cards = _entries(HEADLINES)

    assert _count(f"<div>{cards}{f'<p>{PROSE}</p>' * 2}</div>") == 3
    assert _count(f"<div>{cards}{f'<p>{PROSE}</p>' * 40}</div>") == 0


@every_case(
    ("title", "wanted"),
    [
        ("分类: 港口 - 江边札记", True),
        ("归档 | 江边札记", True),
        ("標籤：港口", True),
        ("江边札记 - Archives", True),
        ("分类的方法 - 江边札记", False),
        ("江州港的档案归档 - 江边札记", False),
    ],
)
def test_titles_of_lists(title, wanted):
    """A part of the title is a word for a list, or begins with one and a colon."""
    assert is_list_title(title) is wanted
