"""Which box of a page holds the article."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.box_choice import is_around
from newsnorm.page.outline import Box
from newsnorm.page.reading import read_page

from every_case import every_case

PROSE = "<p>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。</p>"


def _chosen(html):
    return read_page(f"<html>{html}</html>", engine="auto").selection.box


@every_case("word", [*read_words("box_names", part="around"), *read_words("box_names", part="comments")])
def test_each_word_names_a_box_around(word):
    """A box with such a name stands around an article."""
    assert is_around(Box("div", 0, f" {word}"))
    assert not is_around(Box("div", 0, " newstext"))


@every_case("word", read_words("box_names", part="word"))
def test_whole_word_names_a_box_around(word):
    """Some words do so only as a whole."""
    assert all(is_around(Box("div", 0, f" {name}")) for name in (word, f"post_{word}", f"x {word}-1"))
    assert not any(is_around(Box("div", 0, f" {name}")) for name in (f"{word}x", f"x{word}"))


def test_name_decides_nothing_where_most_of_the_prose_stands():
    """A box called `sidebar` that wraps the article is the article's."""
    assert _chosen(f"<div class=sidebar>{PROSE * 4}</div><div class=other>{PROSE}</div>").names == " sidebar"


def test_name_of_a_small_box_counts_against_it():
    """Comments with as much prose as the article are not it."""
    comments = "".join(f"<div class=comment-list>{PROSE}{PROSE}</div>" for _ in range(3))

    assert _chosen(f"<div class=text>{PROSE}{PROSE}</div>{comments}").names == " text"


def test_box_in_such_a_box_is_not_the_article():
    """The rules for comments stand in a box of their own, in the box of the comments."""
    rules = f"<section class=comments><h4>留言规则</h4><div class=card>{PROSE * 3}</div></section>"

    assert _chosen(f"<div class=text>{PROSE}</div><hr>{rules}").names == " text"
    assert _chosen(f"<div class=text>{PROSE}</div><hr>{rules.replace('comments', 'more')}").names == " card"


DESCRIPTION = '<meta name="description" content="江州新设的三条公交线路今天开通，沿途设站四十二座。">'
DESCRIBED = "<p>江州新设的三条公交线路今天开通，沿途设站四十二座。</p>"


def test_description_of_the_page_counts():
    """A box without the paragraph that the page says it is about needs three times the prose."""
    other = "<p>江州网是江州最大的新闻网站，每天发布新闻三百多条，欢迎来函。</p>"
    boxes = f"<div class=text>{DESCRIBED}</div><ul><li><a href=/1>甲</a></ul><div><div class=other>{other}</div></div>"

    assert _chosen(boxes).names == " other"
    assert _chosen(DESCRIPTION + boxes).names == " text"
    assert _chosen(DESCRIPTION + boxes.replace(other, PROSE * 3)).names == " other"


def test_description_in_such_a_box_counts_nothing():
    """What stands among the comments or in the footer says nothing about where the article is."""
    boxes = f"<div class=text>{PROSE}</div><hr><div class=comments>{DESCRIBED * 4}</div>"

    assert _chosen(DESCRIPTION + boxes).names == " text"


def test_form_is_transparent():
    """A form around the whole page is no box of its own."""
    assert _chosen(f"<form><div>甲</div><div class=text>{PROSE * 3}</div></form>").names == " text"


def test_lists_are_parts_of_a_text():
    """Where each section is a list, the box around all of them is chosen, not the longest list."""
    item = "<li>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。</li>"
    lists = f"<ul>{item * 5}</ul><h2>甲</h2><ol>{item}</ol><h2>乙</h2><dl><dt>丙</dt>{item.replace('li', 'dd')}</dl>"

    assert _chosen(f"<div class=other>{lists}</div>").names == " other"


_CODE = f"<pre><code># {PROSE[3:-4]}\nrun(1, 2)\n# {PROSE[3:-4]}\nrun(3, 4)\n# {PROSE[3:-4]}</code></pre>"
_COLOURED = f"<figure class=highlight><table><tr><td><pre>1\n2</pre></td><td>{_CODE}</td></tr></table></figure>"


@every_case("code", [_CODE, _COLOURED, f"<div class=language-py><div class=highlight>{_CODE}</div></div>"])
@every_case(
    ("text", "chosen"),
    [
        ("<p>程序要联网，先要安装。</p>{}<p>结果如下，请看。</p>", " text"),
        ("<h2>安装</h2>{}<h2>运行</h2>{}", " text"),
    ],
)
def test_code_is_a_part_of_the_text_around_it(code, text, chosen):
    """Code with long comments stands between paragraphs, or beside other code."""
    assert _chosen(f"<h1>程序</h1><div class=text>{text.format(code, code)}</div><div>江州</div>").names == chosen


def test_code_alone_is_the_text():
    """A text that stands in `pre` as a whole is no part of what stands around it."""
    box = _chosen(
        f"<div class=all><h1>程序</h1><div class=text>{_CODE * 1}</div><div class=foot>江州。{PROSE}</div></div>"
    )

    assert box.tag == "pre" or box.names == " text"
