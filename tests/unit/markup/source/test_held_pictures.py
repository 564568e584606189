"""Pictures of Markdown that HTML holds."""

from __future__ import annotations

from newsnorm import loads
from newsnorm.markup.source.held_pictures import show_pictures

from every_case import every_case


@every_case(
    ("html", "shown"),
    [
        ("<center>![桥](/a.png)</center>", '<center><img src="/a.png" alt="桥"></center>'),
        ('<p align="center">\n  ![](a.png)\n</p>', '<p align="center">\n  <img src="a.png" alt="">\n</p>'),
        ("<td>![桥](a.png) ![路](b.png)</td>", '<td><img src="a.png" alt="桥"> <img src="b.png" alt="路"></td>'),
        ('<center>![桥](a.png "<全景>")图一</center>', None),
        ("<div>[![桥](a.png)](/b)</div>", '<div><a href="/b"><img src="a.png" alt="桥"></a></div>'),
        ("<pre>![桥](a.png)</pre><p>![桥](a.png)</p>", '<pre>![桥](a.png)</pre><p><img src="a.png" alt="桥"></p>'),
    ],
)
def test_pictures_behind_a_tag(html, shown):
    """They are elements, with title and link."""
    title = '<center><img src="a.png" alt="桥" title="&lt;全景&gt;">图一</center>'

    assert show_pictures(html) == (shown or title)


@every_case(
    "html",
    [
        "<p>写作 ![桥](a.png) 即可</p>",
        "<td>![替代文字](地址)</td>",
        "<code>![桥](a.png)</code>",
        "<pre><span>![桥](a.png)</span></pre>",
        "<script>\n<b>![桥](a.png)",
        "<p>![桥]</p>",
        "<!-- <p>![桥](a.png)</p> -->",
        "<!-- <p>![桥](a.png)</p>",
        "![桥](a.png)",
    ],
)
def test_what_stays(html):
    """Among words, in code, and without an address they may be what the text is about."""
    assert show_pictures(html) == html


def test_pictures_of_an_article():
    """They are no text, at the top of a body and within a list."""
    article = loads(
        "# 江州的桥\n\n<center>![桥](a.png)\n图一 桥</center>\n\n- 路\n  <div>![路](b.png)</div>\n", name="a.md"
    )

    assert [image.url for image in article.images] == ["a.png", "b.png"]
    assert article.text == "图一 桥\n\n路"
