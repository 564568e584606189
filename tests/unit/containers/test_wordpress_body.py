"""Bodies of WordPress posts."""

from __future__ import annotations

from newsnorm.containers.wordpress_body import add_paragraphs

import work
from every_case import every_case


@every_case(
    ("body", "html"),
    [
        ("甲", "<p>甲</p>"),
        ("甲\n\n\n乙", "<p>甲</p>\n<p>乙</p>"),
        ("甲\r\n乙", "<p>甲<br />\n乙</p>"),
        ("<p>甲</p>", "<p>甲</p>"),
        (
            "<!-- wp:paragraph -->\n<p>甲</p>\n<!-- /wp:paragraph -->",
            "<!-- wp:paragraph -->\n<p>甲</p>\n<!-- /wp:paragraph -->",
        ),
        ("甲\n<h2>乙</h2>\n丙", "<p>甲</p>\n<h2>乙</h2>\n<p>丙</p>"),
        ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
        ("<pre>a\n\nb", "<pre>a\n<p>b</p>"),
        ("<!-- 甲\n\n乙", "<p><!-- 甲</p>\n<p>乙</p>"),
        ("<script>甲\n\n<pre>a\n\nb</pre>", "<script>甲\n<pre>a\n\nb</pre>"),
        ("<b>甲</b>", "<p><b>甲</b></p>"),
        ("", ""),
        (
            '[caption id="a" width="3"]<img src="a.png"> 图注[/caption]',
            '<figure><img src="a.png"> \n<figcaption>图注</figcaption>\n</figure>',
        ),
    ],
)
def test_paragraphs(body: str, html: str):
    """Line ends mean something where no element says otherwise."""
    assert add_paragraphs(body) == html


@every_case("flood", ["<pre>", "<!--", "\n", "\n \t", "<p>", "[caption a]<img >", "</p>\n", "<script>"])
def test_floods_are_linear(flood: str):
    """Four times as much takes four times as long."""
    assert work.grows_linearly(add_paragraphs, lambda size: f"甲{flood * size}乙")
