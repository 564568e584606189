"""The picture between headline and text."""

from __future__ import annotations

from newsnorm.page.reading import read_page

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
PICTURE = "<img src=/1.jpg>"


def _read(above):
    html = f"<title>江州降雪</title><h1>江州降雪</h1>{above}<div class=text><p>{PROSE}<p>{PROSE}</div>"
    body = read_page(f"<html>{html}</html>", engine="auto").body
    return [image.url for image in body.sort_out().images], [block.text for block in body.blocks][:-2][1:]


@every_case(
    "above",
    [
        f"<div>{PICTURE}<p>江州街头的积雪</p></div>",
        f"<div>{PICTURE}</div><div>江州街头的积雪</div>",
        f"<div><div><div>{PICTURE}</div></div></div><p>江州街头的积雪</p>",
        f"<div>{PICTURE}<p>江州街头的积雪</p></div><div></div>",
        f"<div>{PICTURE}</div><div><span> </span></div><div>江州街头的积雪</div>",
    ],
)
def test_picture_with_a_caption_is_of_the_article(above):
    """In one box or in two, a picture and its caption belong to the text below; blank boxes do not part them."""
    assert _read(above) == (["/1.jpg"], ["江州街头的积雪"])


CAPTION = "江州街头的积雪 图像来源: Lin Yizhou/江州图片社"


@every_case(
    "above",
    [
        f"<figure>{PICTURE}<figcaption>{CAPTION}</figcaption></figure>",
        f"<div><figure>{PICTURE}<figcaption>{CAPTION}</figcaption></figure></div><p>3月8日</p><div>林一舟</div>",
    ],
)
def test_caption_of_a_figure_may_say_whose_it_is(above):
    """What is marked up as a caption is one, with a credit in it; the figure may stand in a box of its own."""
    assert _read(above) == (["/1.jpg"], [CAPTION])


@every_case(
    "above",
    [
        f"<figure>{PICTURE}<figcaption>分享到：微博</figcaption></figure>",
        f"<figure>{PICTURE}<figcaption>来源：江州日报</figcaption></figure>",
        f"<div><figure>{PICTURE}<figcaption>{CAPTION}</figcaption></figure>登录</div><p>3月8日</p><div>林一舟</div>",
    ],
)
def test_caption_that_is_none(above):
    """Buttons and the line of the outlet are none, and a box with more than the figure is looked at no further."""
    assert _read(above)[0] == []


@every_case("name", ["pic", "photo_box", "article-img"])
def test_box_named_after_pictures_needs_no_caption(name):
    """A box whose name says that it is of a picture is."""
    assert _read(f"<div class={name}>{PICTURE}</div>")[0] == ["/1.jpg"]


@every_case(
    "above",
    [
        f"<div>{PICTURE}</div>",
        f"<div class=share>{PICTURE}江州街头的积雪</div>",
        f"<div>{PICTURE}打印本文</div>",
        f"<div>{PICTURE}調整字體 大 中 小</div>",
        f"<div>{PICTURE}<a href=/1>江州街头的积雪</a></div>",
        f"<div>{PICTURE}2023-03-08 10:15</div>",
        f"<div>{PICTURE}<img src=/2.jpg>江州街头的积雪</div>",
    ],
)
def test_other_pictures_are_none(above):
    """Signs of buttons, adverts and what stands in lines of the page are no pictures of the article."""
    assert _read(above)[0] == []
