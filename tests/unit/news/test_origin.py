"""Outlet, address and original title of a text."""

from __future__ import annotations

import pytest

from newsnorm.model import Link, Person
from newsnorm.news.hit import Hit
from newsnorm.news.origin import is_article_address, read_original_title, read_source_line, read_url_line

ADDRESS = "https://news.example/2023/1.html"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("原标题：江州开港 百船齐发", "江州开港 百船齐发"),
        ("本文原题：江州开港", "江州开港"),
        ("（原标题 : 江州开港！ ）", "江州开港！"),
        ("原標題[江州開港]", "江州開港"),
        ("（原题为“江州开港”）", "江州开港"),
        ("[原标题为《江州开港》]", "江州开港"),
    ],
)
def test_original_title(text, expected):
    """The headline behind a colon or in square brackets; in book-title or quotation marks only inside a bracket."""
    assert read_original_title(text) == Hit(kind="original_title", rule="original-title", original_title=expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "原标题：",
        "原标题：江州开港。",
        "原题为“江州开港”",
        "（原题为江州开港）",
        "本文的原标题：江州开港",
        "原标题：江州开港 作者：林一舟",
        f"原标题：{ADDRESS}",
        "原标题：" + "江" * 127,
    ],
)
def test_no_original_title(text):
    """Nothing behind the label, a sentence, no marks, other lines glued to it, or too long."""
    assert read_original_title(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("来源：江州日报", Hit(kind="source", rule="source", outlet="江州日报")),
        ("■稿源｜海城新闻网", Hit(kind="source", rule="source", outlet="海城新闻网")),
        ("（来源：江州日报)", Hit(kind="source", rule="source", outlet="江州日报")),
        (
            "【2023-03-08】（来源：江州日报）",
            Hit(kind="source", rule="source", outlet="江州日报", date_text="2023-03-08"),
        ),
        ("来源：本网", Hit(kind="source", rule="source")),
        (
            "2023年3月8日 10:15 | 来源：江州日报 作者：林一舟、韩松",
            Hit(
                kind="source",
                rule="source",
                outlet="江州日报",
                people=(Person("林一舟"), Person("韩松")),
                date_text="2023年3月8日 10:15",
            ),
        ),
        (
            "Source: Jiangzhou Daily 发布时间：2023-03-08 10:15:30 点击：53次",
            Hit(kind="source", rule="source", outlet="Jiangzhou Daily", date_text="发布时间：2023-03-08 10:15:30"),
        ),
        ("来源：" + "江" * 30, Hit(kind="source", rule="source", outlet="江" * 30)),
        ("来源：江报", Hit(kind="source", rule="source", outlet="江报")),
        ("发布日期：2023/3/8", Hit(kind="source", rule="source-date", date_text="2023/3/8")),
    ],
)
def test_source_line(text, expected):
    """Outlet, authors and date, in any order; a counter is passed over, the paper's own name is no outlet."""
    assert read_source_line(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "来源：",
        "来源：甲",
        "来源：江州日报。",
        "来源：这是江州的传说",
        "数据来源：江州统计局",
        "来源：江州日报，海城晚报",
        "来源：江州日报 作者：幕后十年",
        f"来源：{ADDRESS}",
        "来源：" + "江" * 31,
        "时间：2023-03-08",
        "发布时间：3月8日",
        "来源：2023-03-08",
        "来源：3月8日",
        "来源：2023-03-08 江州日报",
        "来源：——",
        "来源：江州日报 记者 幕后十年",
        "来源：江州日报记者 幕后十年",
        "来源：江州日报 文 林一舟",
        "来源：记者 林一舟",
        "来源：海城社采访林一舟",
        "来源：江州的故事，记者林一舟",
    ],
)
def test_no_source_line(text):
    """No outlet or too short or long a one, a sentence, other labels, a person that is none, an address, no date."""
    assert read_source_line(text) is None


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("（来源：《江州日报》）", "江州日报"),
        ("来源：《江州日报》", "江州日报"),
        ("（来源：江州日报》）", "江州日报"),
        ("（来源：《江州日报》、《海城晚报》）", "《江州日报》、《海城晚报》"),
        ("来源：《望江》杂志第11期", "《望江》杂志第11期"),
        ("来源：江州日报、", "江州日报"),
        ("来源：参考江州、海城网等", "参考江州、海城网等"),
        ("来源：江州掘金翻译计划", "江州掘金翻译计划"),
        ("来源：江州日报 编辑部", "江州日报 编辑部"),
        ("来源：（江州日报）", "（江州日报）"),
        ("来源：自考365", "自考365"),
        ("来源：江州日报2023年第3期", "江州日报2023年第3期"),
    ],
)
def test_outlet_is_without_the_marks_around_it(text, outlet):
    """Book-title marks go if they hold the whole outlet, and marks behind it; a word such as 翻译 may be part of it."""
    assert read_source_line(text) == Hit(kind="source", rule="source", outlet=outlet)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("来源：江州日报 | 作者：林一舟", [("林一舟", "author")]),
        ("来源：江州日报 | 作者：林一舟 | 2023-03-08", [("林一舟", "author")]),
        ("来源：江州日报 记者 林一舟", [("林一舟", "reporter")]),
        ("来源：江州日报记者林一舟", [("林一舟", "reporter")]),
        ("来源：《江州日报》（记者 林一舟）", [("林一舟", "reporter")]),
        ("来源：江州日报 编辑 林岚", [("林岚", "editor")]),
        ("来源：江州日报 作者：林一舟 编辑：林岚", [("林一舟", "author"), ("林岚", "editor")]),
        ("来源：江州日报 2023-03-08 记者 林一舟", [("林一舟", "reporter")]),
    ],
)
def test_person_behind_the_outlet_has_a_role(text, people):
    """Credits behind the outlet are no part of it, whatever stands between."""
    hit = read_source_line(text)

    assert ("江州日报", people) == (hit.outlet, [(person.name, person.role) for person in hit.people])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("来源：江州日报（2023-03-08）", "2023-03-08"),
        ("来源：江州日报（2023-03-08 10:15）", "2023-03-08 10:15"),
        ("来源：江州日报 2023年03月08日10时15分", "2023年03月08日10时15分"),
        ("2023年03月08日10时15分 来源：江州日报", "2023年03月08日10时15分"),
        ("来源：江州日报2023年03月08日", "2023年03月08日"),
        ("来源：《江州日报》（2023年03月08日 05 版）", "2023年03月08日"),
        ("来源：江州日报 | 2023-03-08", "2023-03-08"),
        ("来源：江州日报 3月8日", "3月8日"),
    ],
)
def test_date_behind_the_outlet_is_no_part_of_it(text, date):
    """A date in brackets, glued to the outlet, with a clock in words or with a page goes where dates go."""
    assert read_source_line(text) == Hit(kind="source", rule="source", outlet="江州日报", date_text=date)


def test_link_of_the_outlet_is_an_address_of_a_page():
    """The link on the outlet's name is where the text was published, if it leads to more than a front page."""
    page, front = Link(ADDRESS, "江州日报"), Link("https://news.example/", "江州日报")

    assert read_source_line("来源：江州日报", (page,)).url == ADDRESS
    assert read_source_line("来源：《江州日报》", (Link(ADDRESS, "《江州日报》"),)).url == ADDRESS
    assert read_source_line("来源：江州日报", (front,)).url is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"原文链接：{ADDRESS}", "source-url"),
        (f"via: {ADDRESS}", "source-url"),
        (f"来源：<{ADDRESS}>", "source-url"),
        (f"本文链接：{ADDRESS}", "permalink"),
        (f"永久链接 | {ADDRESS}", "permalink"),
        (f"本文来源：{ADDRESS}", "source-url"),
        (ADDRESS, "source-url-bare"),
        (f"<{ADDRESS}>", "source-url-bare"),
    ],
)
def test_address_and_its_label(text, rule):
    """The label tells an address of the original from one of this text; without any the address is bare."""
    hit = read_url_line(text)

    assert (rule, ADDRESS) == (hit.rule, hit.url)


@pytest.mark.parametrize(
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
def test_link_behind_a_label(text, link, rule):
    """The address of a link whose text is all that stands behind the label, or the label; marks do not count."""
    hit = read_url_line(text, (Link("https://a.example/1", link),))

    assert (rule, rule and "https://a.example/1") == ((hit.rule, hit.url) if hit else (None, None))


@pytest.mark.parametrize(
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
    assert read_url_line(text) is None


@pytest.mark.parametrize(
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
