"""Articles without prose."""

from __future__ import annotations

import newsnorm
from newsnorm.page.lines_below import find_lines_below
from newsnorm.page.reading import read_page

from every_case import every_case

LINKS = "".join(f"<li><a href=/{name}>{name}</a>" for name in ("首页", "新闻", "财经", "体育", "地图"))
MENU = f"<ul>{LINKS}</ul>"
ROWS = "<table><tr><td>编号<td>姓名<td>得分" + "<tr><td>20230001<td>林一舟<td>80.5" * 3 + "</table>"
FOOT = "<div class=footer>江州市城市管理局主办，地址江州市人民路一号，电话如上，邮编同上，欢迎来信</div>"


@every_case(
    ("inner", "title", "is_found"),
    [
        (f"<h1>除雪标兵公示</h1><div>{ROWS}</div>{FOOT}", "除雪标兵公示", True),
        (f"<h1>除雪标兵公示</h1><div><p>甲</p></div>{FOOT}", "除雪标兵公示", False),  # too little
        (f"<h1>除雪标兵公示</h1><div>{ROWS}</div>{FOOT}", "江州网", False),
        (f"<h1><a href=/1>除雪标兵公示</a></h1><div>{ROWS}</div>", "除雪标兵公示", False),
        (f"<div>{ROWS}</div><h1>除雪标兵公示</h1>{FOOT}", "除雪标兵公示", False),
    ],
)
def test_box_below_the_headline(inner, title, is_found):
    """A box below the headline that the page says it has, with most of the words there that are no links."""
    page = read_page(f"<html><title>{title}</title>{MENU}{inner}</html>", engine="auto")

    assert (find_lines_below(page.selection, page.outline.boxes) is not None) == is_found


def test_table_is_the_article():
    """A table of results below the headline is the text, and the footer is none of it."""
    html = f"<html><title>除雪标兵公示_江州网</title>{MENU}<h1>除雪标兵公示</h1><div>{ROWS}</div>{FOOT}</html>"
    article = newsnorm.loads(html, name="page.html")

    assert article.title == "除雪标兵公示"
    assert [block.kind for block in article.blocks] == ["table"]


def test_list_of_links_is_none():
    """Links below a headline, whatever stands beside them, are no article."""
    items = "".join(f"<li><a href=/{day}>江州出动铲雪车</a> 2023-03-{day:02}" for day in range(1, 9))
    html = f"<html><title>除雪专题_江州网</title>{MENU}<h1>除雪专题</h1><div><ul>{items}</ul></div></html>"

    assert "page-no-article" in {finding.id for finding in newsnorm.loads(html, name="page.html").findings}
