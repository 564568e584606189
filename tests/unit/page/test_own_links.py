"""Links that are of an article: to other sites, in a sentence, in a list that words lead to."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.reading import read_page

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
SITE = '<link rel="canonical" href="https://www.jiangzhou.example/1">'
AWAY = '<a href="https://haicheng.example/7">海城的雪</a>'
OWN = '<a href="/7">海城的雪</a>'


def _kept(*inner):
    paragraphs = "".join(each if each.startswith("<") else f"<p>{each}</p>" for each in inner)
    html = f"<html><title>江州降雪</title>{SITE}<h1>江州降雪</h1><div class=text>{paragraphs}</div></html>"
    selection = read_page(html, engine="auto").selection
    return [selection.measures[at].text for at in selection.kept()]


def test_link_in_the_middle():
    """One that leads away is of the text, one to the site is not, but in a sentence."""
    sentence = f"这与上一篇《{OWN}》里说的相同。"

    assert _kept(PROSE, AWAY, PROSE) == [PROSE, "海城的雪", PROSE]
    assert _kept(PROSE, f"<p>{OWN}</p>", PROSE) == [PROSE, PROSE]
    assert _kept(PROSE, sentence, PROSE) == [PROSE, "这与上一篇《海城的雪》里说的相同。", PROSE]
    assert _kept(PROSE, PROSE, sentence)[2:] == ["这与上一篇《海城的雪》里说的相同。"]


@every_case(
    "lead", [*(f"{word}：" for word in read_words("page_parts", part="sources")), "文中提到的书：", "<h3>读物</h3>"]
)
def test_list_at_the_end_is_led_to(lead):
    """Words with a colon or a heading stand above links to other sites."""
    for links in (f"<p>{AWAY}</p>", f"<ul>{f'<li>{AWAY}</li>' * 4}</ul>"):
        assert _kept(PROSE, PROSE, lead, links)[3:] == ["海城的雪"] * links.count("<a")


@every_case("word", read_words("page_parts", part="sources"))
def test_word_stands_before_a_link(word):
    """It leads to what stands in the same paragraph."""
    assert _kept(PROSE, PROSE, f"<p>{word}：{AWAY}</p>")[2:] == [f"{word}：海城的雪"]


def test_address_that_is_written_out():
    """Nothing has to lead to it where more is said of it: the author wrote it."""
    url = "https://haicheng.example/7"

    assert _kept(PROSE, PROSE, f"<p><a href={url}>{url}</a><br>密码：1234</p>")[2:] == [f"{url}\n密码：1234"]
    assert _kept(PROSE, PROSE, f"<p>海城：<a href={url}>{url}</a></p>") == [PROSE, PROSE]
    own = "https://www.jiangzhou.example/7"
    assert _kept(PROSE, PROSE, f"<p><a href={own}>{own}</a></p>") == [PROSE, PROSE]


@every_case(
    "below",
    [
        f"<p>参考：</p><p>{OWN}</p>",
        f"<p>{AWAY}</p>",
        f"<p>参考：</p><ul>{f'<li>{AWAY}</li>' * 3}<li>{OWN}</li></ul>",
        f"<p>相关阅读：</p><ul>{f'<li>{AWAY}</li>' * 3}</ul>",
        '<p>参考：</p><p><a href="https://a.example/">分享到微博</a></p>',
    ],
    ids=["its own site", "nothing leads there", "one of the site among them", "other articles", "a button"],
)
def test_links_at_the_end_that_are_none_of_it(below):
    """Those to the site, those without words above them, other articles and buttons leave."""
    assert "海城的雪" not in _kept(PROSE, PROSE, below)
    assert "分享到微博" not in _kept(PROSE, PROSE, below)


def test_boxes_of_other_names_leave():
    """Links to friends beside the text are none of it, wherever they lead."""
    friends = f"<div class=related><p>友人：</p><ul>{f'<li>{AWAY}</li>' * 3}</ul></div>"

    assert _kept(PROSE, friends, PROSE) == [PROSE, PROSE]
