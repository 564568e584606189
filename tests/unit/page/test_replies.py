"""What readers wrote on a page."""

from __future__ import annotations

from newsnorm.page.reading import read_page
from newsnorm.page.replies import find_replies

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸。"
COMMENT = "<div>门口的树都压断了，早上出门一定要小心。</div>"


@every_case(
    ("below", "count"),
    [
        (f"<h3>网友评论</h3>{COMMENT}", 2),
        (f"<h3>评论（12）</h3>{COMMENT}{COMMENT}", 3),
        (f"<div class=comment-list>{COMMENT}</div><p>江州网", 1),
        (f"<p>作者：江边人 时间：2023-03-08 10:15</p>{COMMENT}", 2),
        (f"<p>2楼</p>{COMMENT}", 2),
        (f"<p>作者：江边人 时间：2023-03-08 10:15</p><h2>海城降雨</h2>{COMMENT}", 0),
        (f"<h3>后来</h3>{COMMENT}", 0),
        (f"<p>2023-03-08 10:15</p>{COMMENT}", 0),
    ],
)
def test_replies(below, count):
    """They stand below a heading, in a box that is called so, or below a line that says who wrote them, and when."""
    html = f"<html><title>江州降雪</title><h1>江州降雪</h1><div class=text><p>{PROSE}</p></div>{below}</html>"
    page = read_page(html, engine="auto")

    assert len(find_replies(page.selection, page.outline.boxes)) == count
