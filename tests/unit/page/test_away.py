"""Links to other sites, and in sentences."""

from __future__ import annotations

from newsnorm.model import Link
from newsnorm.page.away import find_domain, goes_on_around, leads_away

from every_case import every_case


@every_case(
    ("urls", "links", "site"),
    [
        (["https://www.jiangzhou.com.cn/1"], [], "jiangzhou.com.cn"),
        (["/1", "https://blog.jiangzhou.example/1"], [], "jiangzhou.example"),
        ([], ["/1", "/2", "/3", "https://a.example/"], "/"),
        ([], ["https://a.example/1", "https://b.a.example/2", "//a.example/3", "/4"], "a.example"),
        ([], ["/1", "/2"], ""),
        ([], ["/1", "/2", "/3", "https://a.example/", "https://b.example/", "https://c.example/"], ""),
        ([], [*(f"/{at}" for at in range(20)), *["https://a.example/"] * 3, "https://b.example/"], "a.example"),
        ([], [*(f"/{at}" for at in range(20)), *["https://a.example/"] * 3, *(f"/{at}" for at in range(20))], "/"),
        ([], [*(f"/{at}" for at in range(20)), *["https://a.example/", "https://b.example/"] * 3], "/"),
        ([], [*(f"/{at}" for at in range(20)), *["https://a.example/"] * 2], "/"),
    ],
    ids=[
        *("its address", "the first that is one", "relative links", "absolute links", "too few", "half of them"),
        *("named in the footer, too", "named in the middle only", "two are named", "named twice"),
    ],
)
def test_domain_of_a_page(urls, links, site):
    """Its address says it, or where most of its links lead."""
    assert find_domain(urls, [Link(url, "甲") for url in links]) == site


@every_case(
    ("url", "expected"),
    [
        ("https://haicheng.example/1", True),
        ("//haicheng.example/1", True),
        ("/1", False),
        ("https://news.jiangzhou.example/1", False),
        ("https://www.jiangzhou.example/?target=https%3A//haicheng.example/", True),
        ("https://share.example/?url=https://www.jiangzhou.example/1", False),
        ("mailto:lin@haicheng.example", False),
    ],
)
def test_link_leads_away(url, expected):
    """It does if it leads to another site, by way of its own page or not."""
    assert leads_away([Link(url, "海城")], "jiangzhou.example") is expected
    assert leads_away([Link("/1", "江州"), Link(url, "海城")], "jiangzhou.example") is False
    assert leads_away([], "jiangzhou.example") is False


@every_case(
    ("text", "expected"),
    [
        ("这与上一篇《海城的雪》里说的相同。", True),
        ("延伸阅读：海城的雪", False),
        ("延伸阅读：海城的雪很大", False),  # a label leads to it
        ("另见海城的雪（图）", False),
        ("见海城的雪里说的", False),
        ("另见海城的雪里", False),
    ],
)
def test_sentence_around_a_link(text, expected):
    """Two words at least stand on either side, and no label before it."""
    assert goes_on_around(text, [Link("/1", "海城的雪")]) is expected
