"""The plain reader: texts without front matter, with or without labelled lines on top."""

from __future__ import annotations

import newsnorm
from newsnorm.model import Person
from newsnorm.origins import join_origins
from newsnorm.reader import Source
from newsnorm.readers.plain import PlainReader

from every_case import every_case


@every_case(
    ("name", "is_bare", "markup"),
    [
        (None, True, "auto"),
        ("a.txt", True, "auto"),
        ("a.md", False, "auto"),
        ("a.Markdown", False, "auto"),
        ("a.html", True, "auto"),
        ("a.org", True, "org"),
    ],
)
def test_bare_text(name, is_bare, markup):
    """A text without a header is bare unless its name says Markdown; what has no tag is no page, whatever its name."""
    raw = PlainReader().read(Source(text="正文\n", name=name))

    assert (raw.body.text, raw.body.is_bare, raw.body.markup) == ("正文\n", is_bare, markup)


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
    assert join_origins(raw.origins["title"]) == "label:标题"
    assert (raw.body.text, raw.body.line, raw.body.is_bare) == ("\n\N{IDEOGRAPHIC SPACE}正文\n", 6, True)


def test_comment_header():
    """Link definitions used as comments are a header; the body begins after them."""
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
    assert (raw.body.text, raw.body.line) == ("\n标题\n====\n", 7)


@every_case(
    "text",
    [
        "> * 原文作者：[Lena Zhou](https://example.com)\n> * 译者：[何小满](https://example.cn)\n\n# 标题\n",
        "正文\n\n译者：何小满\n校对：高原\n",
    ],
)
def test_lines_that_stay_are_not_read(text):
    """People of lines that stay in the body belong to whoever reads the body: nobody comes out twice."""
    raw = PlainReader().read(Source(text=text, name="a.md"))

    assert (raw.authors, raw.editors, raw.body.text) == ((), (), text)


def test_label_of_keywords():
    """Keywords on top of a text are its tags, with commas between or blanks."""
    raw = PlainReader().read(Source(text="关键词：降雨\N{IDEOGRAPHIC SPACE}内涝\n标题：江州降雨\n来源：江州晚报\n正文"))

    assert (raw.title, raw.source, raw.body.text) == ("江州降雨", "江州晚报", "正文")
    assert (raw.tags, dict(raw.extra)) == (("降雨", "内涝"), {})


def test_front_matter_comes_before_labels():
    """Where a header is found, labelled lines below it are the body's, and the text is not bare."""
    raw = PlainReader().read(Source(text="---\ntitle: 江州\n---\n标题：海州\n来源：晚报\n"))

    assert (raw.title, raw.source, raw.body.is_bare) == ("江州", None, False)
    assert (raw.body.text, join_origins(raw.origins["title"])) == ("标题：海州\n来源：晚报\n", "header:title")


def test_a_doubtful_header_is_told():
    """What may be a header without its fence stays in the body, and the finding comes along."""
    raw = PlainReader().read(Source(text="---\ntitle: 江州\n\n正文"))

    assert (raw.title, raw.body.text) == (None, "---\ntitle: 江州\n\n正文")
    assert [(finding.id, finding.line) for finding in raw.findings] == [("header-missing-fence", 1)]


@every_case(
    ("text", "name", "is_sure"),
    [
        ("正文", None, True),
        ("", "a.txt", True),
        ("正文", "source/_posts/a.md", False),
        ("---\ntitle: t\nlayout: post\n---\n", "_posts/2022-01-14-a.md", False),
    ],
)
def test_detection(text, name, is_sure):
    """Text without a header is plain anywhere but in the folders of a blog."""
    detection = PlainReader().detect(Source(text=text, name=name))

    assert (detection is not None and detection.confidence > 0.9) is is_sure


_DOCUMENT = """<!DOCTYPE html><html><head><title>{title}</title>
<meta name="author" content="林一舟"><meta name="date" content="2022-01-14"></head><body>{body}</body></html>"""
_PROSE = "<p>文：林一舟</p><p>昨夜，江州普降大雪，高速公路封闭。</p><p>市民说，这是最大的一场雪，学校停课一天。</p>"


def _read_document(title, body):
    return newsnorm.loads(_DOCUMENT.format(title=title, body=body), name="雪.html")


def test_head_of_a_document_with_nothing_around_its_text():
    """The text stays whole; what only the head says is told, the title above all."""
    article = _read_document("江州降雪", _PROSE)

    assert (article.provenance.reader, article.title, article.authors[0].name) == ("plain", "江州降雪", "林一舟")
    assert article.date_published.isoformat() == "2022-01-14T00:00:00+08:00"
    assert article.provenance.origins["title"] == "page:title"
    assert [block.text for block in article.blocks][-1] == "市民说，这是最大的一场雪，学校停课一天。"


def test_headline_of_a_document():
    """A heading that `<title>` repeats is the title and no text; one that it does not is found as in any body."""
    for title in ("江州降雪 - 江州网", "文稿"):
        article = _read_document(title, f"<h1>江州降雪</h1>{_PROSE}")

        assert (article.title, article.blocks[0].kind) == ("江州降雪", "paragraph")


def test_lower_headings_of_a_document():
    """The one above the text is the title; those of its parts are not, and `<title>` is as before."""
    parts = f"<h2>第一章</h2>{_PROSE}<h2>第二章</h2>{_PROSE}"

    assert _read_document("文稿", f"<h2>江州降雪</h2>{_PROSE}").title == "江州降雪"
    assert _read_document("江州见闻", parts).title == "江州见闻"
    assert _read_document("文稿", f"<h1>江州见闻</h1><h2>江州降雪</h2>{_PROSE}").title == "江州见闻"


@every_case("title", ["", "无标题文档", "Untitled-1"])
def test_document_without_a_title(title):
    """What an editor of pages writes for a title until somebody writes one is none."""
    assert _read_document(title, _PROSE).title is None


def test_page_read_whole():
    """A page with navigation, read whole on request, gives no title of its own."""
    navigation = "<ul>" + "".join(f"<li><a href=/{number}>频道{number}</a></li>" for number in range(8)) + "</ul>"
    text = _DOCUMENT.format(title="江州降雪", body=navigation + _PROSE)

    assert newsnorm.loads(text, reader="plain").title is None
    assert newsnorm.loads(text).provenance.reader == "page"
