"""The outlet and the people of a header."""

from __future__ import annotations

import newsnorm
from newsnorm.frontmatter.entries import Entry
from newsnorm.readers.fields import read_fields
from newsnorm.readers.formats import PLAIN

import work
from every_case import every_case


def _load(lines):
    return newsnorm.loads(f"---\n{lines}\n---\n江州港今日开港。\n", name="a.md")


@every_case(
    ("line", "source"),
    [
        ("source: 来源：江州日报", "江州日报"),
        ("source: 江州日报 记者 林一舟", "江州日报"),
        ("source: 《江州日报》", "江州日报"),
        ("source: 网络报", "网络报"),
        ("source: 江州投稿网", "江州投稿网"),
        ("source: 作者投稿", None),
        ("source: 投稿报", "投稿报"),
        ("source: 未知", None),
        ("source: 来源：网络", None),
        ("source: 摘自《江州日报》", "江州日报"),
        ("source: 转自江州在线", "转自江州在线"),
        ("source: '[江州日报](https://a.example/1.html)'", "江州日报"),
        ("source: '<a href=\"https://a.example/\">江州日报</a>'", None),
        ("source: 江州日报 https://a.example/1.html", "江州日报"),
        ("source: '@江州发布'", "江州发布"),
        ("来源: 互联网", None),
        ("source: 本站", None),
        ("source: posts/a.md", None),
        ("source: 江州日报.txt", None),
        ("source: ./a", None),
        ("source: 江州日报/海城晚报", "江州日报/海城晚报"),
        ("source: {name: 江州日报, url: https://a.example/}", "江州日报"),
        ("source: {url: https://a.example/}", None),
        ("publisher: {name: 江州观点}", None),
        ("site: {name: 江州在线}", "江州在线"),
        ("source: https://a.example/1.html", None),
        ("source: 来源：https://a.example/1.html", None),
        ("account: 江州财经", "江州财经"),
        ("site_name: Harbour Daily", "Harbour Daily"),
        ("site: https://a.example", None),
        ("media: img/a.jpg", None),
        ("account: 123456", None),
        ("account: admin", None),
        ("source: 未知\nsite: 江州在线", "江州在线"),
        ("author: 互联网\ncategories: 互联网", "互联网"),
    ][:-1],
)
def test_outlet(line, source):
    """A label is none of the name, a word that names no outlet is none, and a site's address is no outlet."""
    assert _load(line).source == source


def test_value_that_names_nothing_stays():
    """What no field took is in `extra`, as written."""
    assert dict(_load("source: 未知\nauthor: 佚名").extra) == {"source": "未知", "author": "佚名"}


def test_people_go_where_their_role_belongs():
    """An editor under `author` edits, a person beside the outlet writes, and each is named once."""
    article = _load("author: 责任编辑：林岚\neditor: 林岚\nsource: 来源：江州日报 作者：何小满")

    assert [person.name for person in article.editors] == ["林岚"]
    assert [person.name for person in article.authors] == ["何小满"]
    assert article.provenance.origins["editors"] == "header:author, header:editor"


def test_house_of_an_author_is_the_outlet_where_no_key_names_one():
    """江州日报记者 names the outlet too; a key of its own says it better."""
    assert _load("author: 江州日报记者林一舟").source == "江州日报"
    assert _load("author: 江州日报记者林一舟\nsource: 海城晚报").source == "海城晚报"


@every_case(
    ("author", "names"),
    [
        ("林一舟，江州大学教授", ["林一舟"]),
        ("林一舟, 海城研究所研究员", ["林一舟"]),
        ("by 林一舟", ["林一舟"]),
        ("By Ann Lee", ["Ann Lee"]),
        ("'@林一舟'", ["林一舟"]),
        ("林一舟，宋清和", ["林一舟", "宋清和"]),
        ("江州大学教授", ["江州大学教授"]),
        ("Byron Li", ["Byron Li"]),
    ],
)
def test_words_beside_an_author(author, names):
    """A post after a name, `by` before it and the sign of an account are no persons and no part of a name."""
    assert [person.name for person in _load(f"author: {author}").authors] == names


def test_address_beside_the_outlet():
    """It is that of the article."""
    assert _load("source: '[江州日报](https://a.example/1.html)'").url == "https://a.example/1.html"


def test_rest_of_a_mapping_stays():
    """What a mapping says of an outlet beside its name is lost in no case."""
    article = newsnorm.loads("---\ntitle: 快讯\nsource: {name: 江州日报, url: https://a.example/}\n---\n正文。")

    assert article.source == "江州日报"
    assert dict(article.extra) == {"source": {"name": "江州日报", "url": "https://a.example/"}}


def test_many_people():
    """The time for a list of people grows with their number, not with its square."""
    assert work.grows_linearly(
        lambda entries: read_fields(entries, PLAIN),
        lambda size: [Entry("author", tuple(f"林{number}" for number in range(size)), 1)],
    )
    assert work.grows_linearly(
        lambda entries: read_fields(entries, PLAIN),
        lambda size: [Entry("author", tuple(f"江州{number}网" for number in range(size)), 1)],
    )


@every_case(
    ("row", "authors", "source"),
    [
        ('"author": "林一舟", "nickname": "江州发布"', ["林一舟"], "江州发布"),
        ('"author": "林一舟", "nickname": "小林"', ["林一舟"], None),
        ('"author": "林一舟", "nickname": "江州发布", "source": "江州日报"', ["林一舟"], "江州日报"),
        ('"editor": "林一舟", "nickname": "小林"', ["小林"], None),
        ('"nickname": "小林"', ["小林"], None),
        ('"公众号昵称": "一舟读书", "作者": "林一舟"', ["林一舟"], "一舟读书"),
    ],
)
def test_account_beside_author(row, authors, source):
    """A name of an account that is an outlet's is the outlet where another key names who wrote."""
    article = newsnorm.loads(f'[{{{row}, "title": "开港", "content": "江州港今日开港，码头上挤满了人。"}}]')

    assert [person.name for person in article.authors] == authors
    assert article.source == source
