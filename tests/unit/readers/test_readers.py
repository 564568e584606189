"""The built-in readers: what each gives beside the header's fields."""

from __future__ import annotations

import pytest

from newsnorm.model import Person
from newsnorm.reader import Reader, Source
from newsnorm.readers.hexo import HexoReader
from newsnorm.readers.hugo import HugoReader
from newsnorm.readers.jekyll import JekyllReader
from newsnorm.readers.plain import PlainReader

POST = "---\ntitle: t\ncategories: [a, b]\n---\n\n  正文 \n"


@pytest.mark.parametrize(
    ("reader", "soft_breaks", "templates", "categories"),
    [
        (HexoReader(), "keep", "hexo", (("a", "b"),)),
        (JekyllReader(), "join", "jekyll", (("a",), ("b",))),
        (HugoReader(), "join", "hugo", (("a",), ("b",))),
        (PlainReader(), "join", "none", (("a",), ("b",))),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_conventions(reader, soft_breaks, templates, categories):
    """Each reader has its format's line breaks, template tags and categories, and leaves the body untouched."""
    raw = reader.read(Source(text=POST))

    assert isinstance(reader, Reader)
    assert (raw.soft_breaks, raw.templates, raw.categories) == (soft_breaks, templates, categories)
    assert (raw.body, raw.body_line, raw.is_bare, raw.markup) == ("\n  正文 \n", 5, False, "auto")


def test_excerpt_separator():
    """Jekyll's header may name what ends the summary."""
    raw = JekyllReader().read(Source(text="---\ntitle: t\nexcerpt_separator: <!--end-->\n---\n正文"))

    assert raw.excerpt_separator == "<!--end-->"


@pytest.mark.parametrize(
    ("name", "is_bare", "markup"),
    [
        (None, True, "auto"),
        ("a.txt", True, "auto"),
        ("a.md", False, "auto"),
        ("a.Markdown", False, "auto"),
        ("a.html", True, "html"),
    ],
)
def test_bare_text(name, is_bare, markup):
    """A text without a header is bare unless its name says Markdown."""
    raw = PlainReader().read(Source(text="正文\n", name=name))

    assert (raw.body, raw.is_bare, raw.markup) == ("正文\n", is_bare, markup)


def test_labelled_lines_on_top():
    """Two or more labelled lines on top of a bare text are its header."""
    raw = PlainReader().read(
        Source(
            text="\n标题：江州: 降雨\n【来源】江州晚报\n发布时间: 2022-01-14 08:00\n责编：高原\n\n"
            "\N{IDEOGRAPHIC SPACE}正文\n"
        )
    )

    assert (raw.title, raw.source, str(raw.date_published)) == ("江州: 降雨", "江州晚报", "2022-01-14 08:00:00")
    assert raw.editors == (Person("高原", "editor"),)
    assert raw.origins["title"] == "label:标题"
    assert (raw.body, raw.body_line, raw.is_bare) == ("\n\N{IDEOGRAPHIC SPACE}正文\n", 6, True)


@pytest.mark.parametrize(
    "text",
    [
        "来源：江州晚报\n正文",
        "记者：林一舟\n\n正文",
        "作者：\n来源：\n正文",
        "正文\n标题：a\n来源：b",
        "标题党：a\n来源：b",
        "日期：2022年1月14日\n时间：16:30\n正文",
        "关键词：降雨\n来源：江州晚报\n正文",
    ],
)
def test_one_label_is_no_header(text):
    """A single labelled line is a line of the text, and so are several that fill one field."""
    raw = PlainReader().read(Source(text=text))

    assert (raw.body, raw.source, raw.title) == (text, None, None)


def test_comment_header():
    """Link definitions used as comments are a header; the body begins behind them."""
    raw = PlainReader().read(
        Source(
            text="[#]: subject: (A title)\n[#]: author: (Lena Zhou https://example.com/lena)\n[#]: translator: ( )\n"
            '[#]: reviewer: "wang-er"\n[#]: url: (https://example.cn/1)\n[#]: collector: (x)\n\n标题\n====\n',
            name="a.md",
        )
    )

    assert (raw.original_title, raw.title, raw.url) == ("A title", None, "https://example.cn/1")
    assert raw.authors == (Person("Lena Zhou", "author"),)
    assert raw.editors == (Person("wang-er", "reviewer"),)
    assert dict(raw.extra) == {"collector": "x"}
    assert (raw.body, raw.body_line) == ("\n标题\n====\n", 7)


@pytest.mark.parametrize(
    "text",
    [
        "> * 原文作者：[Lena Zhou](https://example.com)\n> * 译者：[何小满](https://example.cn)\n\n# 标题\n",
        "正文\n\n译者：何小满\n校对：高原\n",
    ],
)
def test_lines_that_stay_are_not_read(text):
    """People of lines that stay in the body belong to whoever reads the body: nobody comes out twice."""
    raw = PlainReader().read(Source(text=text, name="a.md"))

    assert (raw.authors, raw.editors, raw.body) == ((), (), text)


def test_label_of_no_field():
    """A label that fills no field stays in `extra`."""
    raw = PlainReader().read(Source(text="关键词：降雨\N{IDEOGRAPHIC SPACE}内涝\n标题：江州降雨\n来源：江州晚报\n正文"))

    assert (raw.title, raw.source, raw.body) == ("江州降雨", "江州晚报", "正文")
    assert dict(raw.extra) == {"关键词": "降雨\N{IDEOGRAPHIC SPACE}内涝"}


def test_repeated_label_ends_the_header():
    """A label that comes again is a line of the body, so that its value is not lost."""
    raw = PlainReader().read(Source(text="标题：降雨\n作者：林一舟\n作者：何小满\n正文"))

    assert (raw.authors, raw.body, raw.body_line) == ((Person("林一舟"),), "作者：何小满\n正文", 3)


@pytest.mark.parametrize(
    ("line", "templates"),
    [
        ("render_with_liquid: false", "none"),
        ("render_with_liquid: no", "none"),
        ("render_with_liquid: 'false'", "jekyll"),
        ("render_with_liquid: true", "jekyll"),
        ("toc: false", "jekyll"),
    ],
)
def test_liquid_switched_off(line, templates):
    """Jekyll's header may say that the body holds no Liquid, with a YAML boolean."""
    raw = JekyllReader().read(Source(text=f"---\ntitle: t\n{line}\n---\n用 {{{{ x }}}} 取值。"))

    assert (raw.templates, raw.dialect) == (templates, "kramdown")


@pytest.mark.parametrize(
    ("seed", "reader"), [("000", "hexo"), ("001", "plain"), ("002", "hexo"), ("003", "hexo"), ("004", "jekyll")]
)
def test_seeds_without_a_name(seeds, seed, reader):
    """The bare content of a seed tells its format."""
    from newsnorm.readers.registry import choose

    (path,) = seeds.glob(f"{seed}_*")
    source = Source(text=path.read_text("utf-8"))

    assert choose(source)[1].reader == reader
