"""The line under the title of a WeChat article."""

from __future__ import annotations

import newsnorm
from newsnorm.model import Person
from newsnorm.news.line import Line
from newsnorm.news.rules.wechat import read_wechat_line

from every_case import every_case


@every_case(
    ("text", "authors", "outlet", "date"),
    [
        ("原创 林一舟 江州观察 2023-03-08 08:30", ["林一舟"], "江州观察", "2023-03-08 08:30"),
        ("原创 林一舟 江州观察 2023-03-08 08:30 发表于 海城", ["林一舟"], "江州观察", "2023-03-08 08:30"),
        (
            "原创 林一舟、许青 江州观察 2023年03月08日 08:30 海城",
            ["林一舟", "许青"],
            "江州观察",
            "2023年03月08日 08:30",
        ),
        ("原创 Lena Zhou 江州观察 2023-03-08 08:30", ["Lena Zhou"], "江州观察", "2023-03-08 08:30"),
        ("原创 江州观察 江州观察 2023-03-08 08:30", [], "江州观察", "2023-03-08 08:30"),
        ("原创 林一舟 江州观察 __ _2023-03-08 08:30_ _发表于海城_", ["林一舟"], "江州观察", "2023-03-08 08:30"),
        ("原创 江州晚报 江州观察 2023-03-08 08:30", [], "江州观察", "2023-03-08 08:30"),
        ("原创 江州观察 2023-03-08 08:30:10", [], "江州观察", "2023-03-08 08:30:10"),
        ("原创 江州晚报 2023-03-08", [], "江州晚报", "2023-03-08"),
        ("原创 十点走路 十点走路", [], "十点走路", None),
        ("原创 林一舟 江州发布", ["林一舟"], "江州发布", None),
        ("原创 江州观察 江州观察 _", [], "江州观察", None),
        ("林一舟 江州观察 2023-03-08 08:30 发表于海城", ["林一舟"], "江州观察", "2023-03-08 08:30"),
        ("江州观察 2023-03-08 08:30 發表於 海城", [], "江州观察", "2023-03-08 08:30"),
    ],
)
def test_wechat_line(text, authors, outlet, date):
    """Author, account, date and place, in this order; an author that is an outlet is no person."""
    match = read_wechat_line(Line(text=text))

    assert match.people == tuple(Person(name, "author") for name in authors)
    assert (match.outlet, match.date_text) == (outlet, date)


@every_case(
    "text",
    [
        "江州观察 2023-03-08 08:30",
        "江州观察 2023-03-08 08:30 海城",
        "原创 短剧 2023-03-08",
        "他的诗 2023-03-08 发表于海城",
        "原创 2023-03-08 08:30",
        "原创",
        "原创：林一舟 江州观察 2023-03-08 08:30",
        "原创 林一舟 江州观察 2023-03-08 08:30 首发后引发热议",
        "原创 林一舟 许青 江州观察 2023-03-08 08:30",
        "原创不易 林一舟 江州观察 2023-03-08 08:30",
        "他说，原创 江州观察 2023-03-08 08:30",
        "原创 林一舟",
        "原创 短剧 大赛",
        "原创 林一舟 海城",
        "原创 林一舟 江州发布 许青",
        "林一舟 江州发布",
    ],
)
def test_lines_that_look_like_it(text):
    """Neither 原创 nor a place, more words than an author has, or a sentence around it."""
    assert read_wechat_line(Line(text=text)) is None


@every_case("mark", ["[江州观察](javascript:void(0);)", "**江州观察**", "江州观察"])
def test_in_markdown(mark):
    """The marks that exporters put around the account and the date are none of the words, and the line leaves."""
    text = f"# 江州港开港\n\n原创 林一舟 {mark} *2023-03-08 08:30* *发表于海城*\n\n江州港今日开港。\n"
    article = newsnorm.loads(text, name="a.md")

    assert (article.title, article.source, article.text) == ("江州港开港", "江州观察", "江州港今日开港。")
    assert [line.rule for line in article.boilerplate] == ["title-heading", "wechat"]


def test_it_proves_the_headline():
    """Over such a line the first line of a bare text is its title."""
    article = newsnorm.loads("江州港开港\n原创 林一舟 江州观察 2023-03-08 08:30\n\n江州港今日开港。\n", name="a.txt")

    assert (article.title, article.date_published.hour) == ("江州港开港", 8)
