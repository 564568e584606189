"""Addresses and their labels."""

from __future__ import annotations

from newsnorm.model import Link
from newsnorm.news.line import Line
from newsnorm.news.matching import match_line
from newsnorm.news.rules.source_url import BARE_ADDRESS, PERMALINK, SOURCE_URL, is_article_address

from every_case import every_case

ADDRESS = "https://news.example/2023/1.html"


def read(text, links=()):
    """Return what the rules for addresses say of a line."""
    return match_line(Line(text=text, links=links), (SOURCE_URL, PERMALINK, BARE_ADDRESS))


@every_case(
    ("text", "rule"),
    [
        (f"原文链接：{ADDRESS}", "source-url"),
        (f"via: {ADDRESS}", "source-url"),
        (f"来源：<{ADDRESS}>", "source-url"),
        (f"原文链接={ADDRESS}", "source-url"),
        (f"本文地址 ＝ {ADDRESS}", "permalink"),
        (f"本文翻译自{ADDRESS}", "source-url"),
        (f"本文链接：{ADDRESS}", "permalink"),
        (f"永久链接 | {ADDRESS}", "permalink"),
        (f"本文来源：{ADDRESS}", "source-url"),
        (f"本文出自：{ADDRESS}", "source-url"),
        (ADDRESS, "source-url-bare"),
        (f"<{ADDRESS}>", "source-url-bare"),
        (f"链接：{ADDRESS}", "source-url-bare"),
        (f"URL: {ADDRESS}", "source-url-bare"),
    ],
)
def test_address_and_its_label(text, rule):
    """The label tells an address of the original from one of this text; without any the address is bare."""
    found = read(text)

    assert (rule, ADDRESS) == (found.rule.id, found.match.url)


def test_longest_address():
    """A line of 400 characters may hold an address, a longer one is text."""
    address = ADDRESS.replace("/1", f"/{'1' * 357}")
    line = f"本文永久链接：<{address}>，略改"

    assert (len(line), read(line).match.url) == (400, address)
    assert read(line.replace("：", "： ")) is None


@every_case(
    "text",
    [
        f"via={ADDRESS}",
        f"原文链接{ADDRESS}",
        f"江州={ADDRESS}",
        f"原文链接：{ADDRESS}，见下文",
        "链接：https://pan.example/s/1",
    ],
)
def test_no_address_of_anything(text):
    """An equals sign after Latin letters is code, most labels need a mark, and prose goes on after an address."""
    assert read(text) is None


@every_case(
    ("text", "link", "rule"),
    [
        ("原文链接：江州开港——百船齐发", "江州开港--百船齐发", "source-url"),
        ("英文原文", "英文原文", "source-url"),
        ("本文永久链接：江州开港", "江州开港", "permalink"),
        ("原文链接：" + "江" * 115, "江" * 115, "source-url"),
        ("原文链接：" + "江" * 116, "江" * 116, None),
        ("原文链接：江州开港", "海城开港", None),
        ("原文链接已经失效", "原文链接", None),
    ],
)
def test_link_after_a_label(text, link, rule):
    """The address of a link whose text is all that stands after the label, or the label; marks do not count."""
    found = read(text, (Link("https://a.example/1", link),))

    assert (rule, rule and "https://a.example/1") == ((found.rule.id, found.match.url) if found else (None, None))


@every_case(
    "text",
    [
        "",
        "原文链接：",
        "原文链接：见文末",
        f"详见{ADDRESS}",
        f"{ADDRESS} 江州开港",
        "原文链接：ftp://a.example/1",
        "//a.b",
        "//" + "a" * 399,
    ],
)
def test_no_address(text):
    """No address, other words beside it, another scheme, too short or too long a one."""
    assert read(text) is None


@every_case(
    ("url", "expected"),
    [
        (ADDRESS, True),
        ("https://a.example/2023/03/08/port", True),
        ("https://news.example/", False),
        ("https://news.example/abcdef", False),
        ("https://news.example/abcdefg", True),
        ("https://a.example/about-us", False),
        ("https://a.example/2023/03/feed", False),
        ("https://news.example/port.xml", False),
        ("", False),
    ],
)
def test_address_of_an_article(url, expected):
    """'news' or a date in the address, and a path that is no feed."""
    assert expected == is_article_address(url)


@every_case("label", ["链接", "网址", "URL", "url"])
def test_under_the_title(label):
    """What else means the address of the article in a header means it right under the title."""
    line = Line(text=f"{label}：{ADDRESS}", title="江州港开港", is_opening=True)

    assert SOURCE_URL.read(line).url == ADDRESS


@every_case(
    "line",
    [
        Line(text=f"链接：{ADDRESS}", title="江州港开港"),
        Line(text=f"链接：{ADDRESS}", is_opening=True),
        Line(text=f"链接：{ADDRESS} 提取码：1234", title="江州港开港", is_opening=True),
        Line(text="链接：https://pan.example/s/1", title="江州港开港", is_opening=True),
        Line(text=f"下载链接：{ADDRESS}", title="江州港开港", is_opening=True),
        Line(text="链接：见文末", title="江州港开港", is_opening=True),
    ],
    ids=lambda line: line.text,
)
def test_links_that_are_none_of_the_article(line):
    """Elsewhere 链接 may lead anywhere, and one to a store of files is what the text is about."""
    assert SOURCE_URL.read(line) is None
