"""Headers of posts: what YAML would misread is quoted."""

from __future__ import annotations

import yaml

from newsnorm.api import loads
from newsnorm.export.blog_header import write_header
from newsnorm.export.formats import dumps

from every_case import every_case

TITLES = (
    "快讯: 沪指", "[快讯]央行", "000001", "3:2", "1.10", "12e5", "Yes", "null", "~", "*ST金泰", "#话题#", "央行 #话题",
    "&x 你好", "! 重磅", "@x", "`x`", "%x", "- 一", "2021-05-22", "'单'", '"双"', "It's", "C:\\new", "{{ x }}", "快讯:",
    "? 一", "| 一", "> 一", "a, b", "\N{IDEOGRAPHIC SPACE}缩", " 尾 ", "",
)  # fmt: skip


@every_case("title", TITLES)
def test_text_stays_text_in_yaml(title):
    """A YAML loader, however eager, gives the same text back."""
    header = write_header([("title", title), ("tags", [title, "快讯"])], {})

    assert yaml.safe_load(header.strip("-\n")) == {"title": title, "tags": [title, "快讯"]}


@every_case("title", ["广州资本市场大会召开", "中证协：携手同行 共建共治", "“十四五”开局（上）——综述"])
def test_a_plain_chinese_title_has_no_quotes(title):
    """Most titles look as a person would write them."""
    assert f"title: {title}\n" in write_header([("title", title)], {})


def test_extra_keys_follow_with_their_types():
    """Keys newsnorm had no field for come last, in order; those of a field never come twice."""
    header = write_header(
        [("title", "快讯")], {"toc": True, "yes": 1, "标题 二": None, "a": {"b": ["1"]}, "title": "旧"}
    )

    assert header == '---\ntitle: 快讯\ntoc: true\n"yes": 1\n"标题 二": null\na: {"b": ["1"]}\n---\n'
    assert yaml.safe_load(header.strip("-\n"))["yes"] == 1


def test_missing_values_have_no_key():
    """None and an empty list write nothing; False does."""
    assert write_header([("a", None), ("b", []), ("c", False)], {}) == "---\nc: false\n---\n"


def test_lists_of_lists_are_written_line_by_line():
    """Several category paths are one line each."""
    assert write_header([("categories", [["金融", "资讯"], ["要闻"]])], {}) == (
        '---\ncategories:\n  - ["金融", "资讯"]\n  - ["要闻"]\n---\n'
    )


def test_several_paragraphs_are_a_literal_block():
    """A summary taken from the text may have several; other text with line ends is quoted."""
    header = write_header([("description", "一: 二\n\n# 三"), ("x", "一\n 二")], {})

    assert header == '---\ndescription: |-\n  一: 二\n\n  # 三\nx: "一\\n 二"\n---\n'
    assert yaml.safe_load(header.strip("-\n")) == {"description": "一: 二\n\n# 三", "x": "一\n 二"}


@every_case("name", ["hexo", "jekyll"])
@every_case("key", ["permalink", "source_url"])
def test_a_permalink_stays_one(name, key):
    """A post whose header says where it stands is not moved; any other address is that of the source."""
    written = dumps(loads(f"---\ntitle: 快讯\n{key}: /posts/1/\n---\n沪指收涨。", reader=name), format=name)

    assert f'\n{key}: "/posts/1/"\n' in written


@every_case("name", ["hexo", "jekyll"])
@every_case(("header", "expected"), [("lang: zh-Hans\n", True), ("", False)])
def test_only_a_language_of_the_header_is_written(name, header, expected):
    """To a theme the key means another translation of its pages, and nobody asked for one."""
    article = loads(f"---\ntitle: 快讯\n{header}---\n沪指今日收涨，两市成交额突破万亿元。", reader=name)

    assert article.language == "zh-Hans"
    assert ("lang" in dumps(article, format=name)) is expected
