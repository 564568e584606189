"""Files of several articles, each with its own lines."""

from __future__ import annotations

import newsnorm

from every_case import every_case

HARBOUR = "今年以来，江州港的货船比往年更多，码头昨日开放。"
LIBRARY = "海城的图书馆增加了座位，读者不再排队等候开门。"
FIRST, SECOND = "https://news.example.cn/a/1.html", "https://news.example.cn/a/2.html"
DIGESTS = {
    "original titles": ("早报.md", f"# 早报\n\n原标题：港口开放\n\n{HARBOUR}\n\n原标题：图书馆添座\n\n{LIBRARY}\n"),
    "addresses": ("早报.md", f"# 早报\n\n{HARBOUR}\n\n原文链接：{FIRST}\n\n{LIBRARY}\n\n原文链接：{SECOND}\n"),
    "linked labels": ("早报.md", f"# 早报\n\n{HARBOUR}\n\n[原文]({FIRST})\n\n{LIBRARY}\n\n[原文]({SECOND})\n"),
    "headed": (
        "早报.txt",
        f"标题：港口开放\n来源：江州日报\n{HARBOUR}\n\n标题：图书馆添座\n来源：海城晚报\n{LIBRARY}\n",
    ),
    "sections": (
        "早报.md",
        f"# 早报\n\n## 港口\n\n{HARBOUR}\n\n来源：江州日报\n\n## 图书馆\n\n{LIBRARY}\n\n来源：海城晚报\n",
    ),
}
ARTICLES = {
    "the same title twice": (f"原标题：港口开放\n\n{HARBOUR}\n\n（原标题：港口开放）\n", "original_title", "港口开放"),
    "the same address twice": (f"原文链接：{FIRST}\n\n{HARBOUR}\n\n原文链接：{FIRST}\n", "url", FIRST),
    "two addresses in a row": (f"{HARBOUR}\n\n原文链接：{FIRST}\n\n原文链接：{SECOND}\n", "url", FIRST),
    "a reference under another label": (
        f"原文链接：{FIRST}\n\n{HARBOUR}\n\n来源：{SECOND}\n\n{LIBRARY}\n",
        "url",
        FIRST,
    ),
    "sections of one outlet": (
        f"## 一\n\n{HARBOUR}\n\n来源：江州日报\n\n## 二\n\n{LIBRARY}\n\n来源：江州日报\n",
        "source",
        "江州日报",
    ),
    "site and paper": (f"来源：江州网\n\n{HARBOUR}\n\n（来源：江州日报）\n", "source", "江州网"),
    "a table with its source": (
        (
            f"## 一\n\n{HARBOUR}\n\n{LIBRARY}\n\n{HARBOUR}\n\n{LIBRARY}\n\n来源：江州统计局\n\n## 二\n\n{HARBOUR}\n\n"
            f"## 三\n\n{LIBRARY}\n\n（来源：江州日报）\n"
        ),
        "source",
        "江州日报",
    ),
    "a title spoken of": (f"来源：江州日报\n\n{HARBOUR}\n\n标题：港口开放\n\n{LIBRARY}\n", "source", "江州日报"),
}


@every_case("name", DIGESTS)
def test_no_field_of_a_digest_comes_from_one_of_its_articles(name):
    """Where lines say something about several articles, none fills a field and none leaves."""
    file_name, text = DIGESTS[name]
    article = newsnorm.loads(text, name=file_name)

    assert (article.source, article.url, article.original_title, article.date_published) == (None, None, None, None)
    assert article.title == (None if name == "headed" else "早报")
    assert {line.kind for line in article.boilerplate} <= {"title"}
    lines = [
        line for line in text.replace(f"[原文]({FIRST})", "原文").splitlines() if line.startswith(("原", "来", "标"))
    ]
    assert all(line.partition("：")[2] in article.text for line in lines)


@every_case("name", ARTICLES)
def test_article_whose_lines_agree_is_no_digest(name):
    """One article may say the same twice, name a site and a paper, or hold a line of another's."""
    body, field, value = ARTICLES[name]
    article = newsnorm.loads(f"---\ntitle: 早报\n---\n{body}", name="a.md")

    assert getattr(article, field) == value
    assert article.boilerplate


def test_people_of_the_first_article_are_not_those_of_a_digest():
    """A dateline belongs to the article it opens."""
    text = f"江州日报讯（记者 林一舟）{HARBOUR}\n\n原文链接：{FIRST}\n\n{LIBRARY}\n\n原文链接：{SECOND}\n"
    article = newsnorm.loads(text, name="a.md")

    assert (article.authors, article.source, article.dateline) == ((), None, None)
