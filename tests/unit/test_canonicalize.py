"""Where the header and the body's lines both know a field, one of them wins, and the origin says which."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import newsnorm
from newsnorm.body import Body
from newsnorm.canonicalize import _sample, canonicalize
from newsnorm.dates.parse import ParsedDate
from newsnorm.model import Article, Block, Image, Link, Person, Provenance
from newsnorm.news.news_lines import NewsLines
from newsnorm.options import Options
from newsnorm.origins import Origin
from newsnorm.reader import RawArticle
from newsnorm.text.engine import compile_rules
from newsnorm.text.header import normalize_header

from bodies import body_of
from every_case import every_case

NOON = datetime(2024, 3, 5, 12, 0)  # noqa: DTZ001 - written without an offset
CHINA = timezone(timedelta(hours=8))


def make(raw: RawArticle | None = None, *, body: Body | None = None, options: Options | None = None, **lines: Any):
    """Canonicalize a raw article beside what the lines of its body say."""
    chosen = options or Options()
    news = NewsLines(body=body or body_of(), **lines)
    rules = compile_rules(chosen)
    header = normalize_header(raw or RawArticle(), rules)
    return canonicalize(header, news, options=chosen, rules=rules, provenance=Provenance(reader="hexo"))


def said(**rules: str) -> dict[str, tuple[Origin, ...]]:
    """Return origins of fields that lines of these rules named."""
    return {name: (Origin("line", rule),) for name, rule in rules.items()}


def origin(article: Article, field: str) -> str | None:
    """Where a field came from."""
    return article.provenance.origins.get(field)


def test_nothing_known():
    """Without a word said, every field is empty and none has an origin."""
    assert make() == Article(provenance=Provenance(reader="hexo"))


def test_title_of_the_header():
    """The header's title wins over a heading's, and the text rules run over it."""
    article = make(RawArticle(title="快讯:沪指"), title="沪指收涨", origins=said(title="title-heading"))

    assert (article.title, origin(article, "title")) == ("快讯：沪指", "header")
    assert [change.rule for change in article.changes] == ["colon"]


def test_title_of_a_line():
    """A heading's title serves where the header has none."""
    article = make(title="沪指收涨", origins=said(title="title-heading"))

    assert (article.title, origin(article, "title")) == ("沪指收涨", "line:title-heading")


@every_case(
    ("raw", "lines", "source", "where"),
    [
        (
            {"source": "甲报", "tags": ("丁日报新闻",)},
            {"source": "乙报", "source_origin": "line"},
            "甲报",
            "header:source",
        ),
        ({"source": "甲报"}, {"source": "乙报", "source_origin": "byline"}, "甲报", "header:source"),
        ({"author": "甲报"}, {"source": "乙报", "source_origin": "line"}, "乙报", "line"),
        ({"author": "甲报"}, {"source": "乙报", "source_origin": "dateline"}, "乙报", "line"),
        ({"author": "甲报"}, {"source": "乙报", "source_origin": "byline"}, "甲报", "header:author"),
        ({"tags": ("丁日报新闻",)}, {"source": "乙报", "source_origin": "byline"}, "乙报", "line"),
        ({"tags": ("丁日报新闻",)}, {}, "丁日报", "header"),
        ({"tags": ("国内新闻",)}, {}, None, None),
    ],
)
def test_order_of_outlets(raw: dict[str, Any], lines: dict[str, Any], source: str | None, where: str | None):
    """A source key, a source line or dateline, an author that is an outlet, a byline, a tag."""
    author = raw.pop("author", None)
    if author:
        raw = {**raw, "source": author, "origins": {"source": "header:author"}}
    elif "source" in raw:
        raw = {**raw, "origins": {"source": "header:source"}}

    article = make(RawArticle(**raw), **lines)

    assert (article.source, origin(article, "source")) == (source, where)


def test_outlets_that_differ():
    """A source line and a tag that name two outlets are reported."""
    article = make(RawArticle(tags=("丁日报新闻",)), source="乙报", source_origin="line")

    assert [finding.id for finding in article.findings] == ["outlet-differs"]


def test_naive_date():
    """A date without an offset gets the option's zone, and its origin says so."""
    article = make(RawArticle(date_published=NOON, date_precision="minute"), options=Options(timezone="Asia/Tokyo"))

    assert article.date_published == datetime(2024, 3, 5, 3, 0, tzinfo=UTC)
    assert (article.date_precision, origin(article, "date_published")) == ("minute", "header + timezone Asia/Tokyo")


def test_date_of_a_line():
    """A labelled line dates the article where the header does not."""
    article = make(date=ParsedDate(NOON, "day"), origins=said(date="source"))

    assert (article.date_published, article.date_precision) == (NOON.replace(tzinfo=CHINA), "day")
    assert origin(article, "date_precision") == "line:source"


def test_date_with_an_offset():
    """An offset that was written wins over the option."""
    written = NOON.replace(tzinfo=UTC)

    assert make(RawArticle(date_published=written)).date_published == written


def test_people_named_twice():
    """A person of the header whom a line names again stands once."""
    article = make(
        RawArticle(authors=(Person("林一舟"),), origins={"authors": "header:author"}),
        authors=(Person("林一舟", "reporter"), Person("何小满", "reporter")),
        origins=said(authors="byline"),
    )

    assert article.authors == (Person("林一舟"), Person("何小满", "reporter"))
    assert origin(article, "authors") == "header:author, line:byline"


def test_line_that_adds_nobody():
    """A line whose people the header has named is no origin."""
    article = make(
        RawArticle(authors=(Person("林一舟"),), origins={"authors": "header:author"}),
        authors=(Person("林一舟", "reporter"),),
        origins=said(authors="byline"),
    )

    assert origin(article, "authors") == "header:author"


def test_url():
    """An absolute one of the header wins, then the line's, then a relative one of the header."""
    line = "https://b.example/2"

    assert make(RawArticle(url="https://a.example/1"), url=line).url == "https://a.example/1"
    assert make(RawArticle(url="/1.html"), url=line).url == line
    assert make(RawArticle(url="/1.html")).url == "/1.html"


def test_summary():
    """The description wins; else what stands before the more mark, which stays in the body."""
    body = body_of(blocks=(Block(text="导语。"), Block(text="正文。")), links=((), ()), more=1)

    assert make(RawArticle(summary="摘要。"), body=body).summary == "摘要。"
    assert (make(body=body).summary, make(body=body).text) == ("导语。", "导语。\n\n正文。")


def test_images():
    """Lead images come first, each URL once, captions by the text rules."""
    lead, inline = Image("a.png", role="lead"), Image("b.png", caption="图:现场")
    body = body_of(blocks=(Block(text="甲"),), links=((),), images=((0, inline), (1, Image("a.png"))))

    article = make(RawArticle(images=(lead,), origins={"images": "header:cover"}), body=body)

    assert [(image.url, image.role, image.caption) for image in article.images] == [
        ("a.png", "lead", None), ("b.png", "inline", "图：现场"),
    ]  # fmt: skip
    assert origin(article, "images") == "header:cover, body"


def test_words_of_a_picture_shown_again():
    """A picture has the words that stand beside it wherever it is shown; where there are several, the first count."""
    shown = ((0, Image("a.png", alt="厂区")), (1, Image("a.png", alt="大门", caption="图:现场")))
    body = body_of(blocks=(Block(text="甲"),), links=((),), images=shown)

    for lead in (Image("a.png", role="lead"), Image("a.png", alt="厂区", caption="图：现场", role="lead")):
        (image,) = make(RawArticle(images=(lead,)), body=body).images
        assert (image.role, image.alt, image.caption, image.index) == ("lead", "厂区", "图：现场", 0)


def test_links():
    """A link's text reads as it does in its block, and the block alone counts the change."""
    body = body_of(blocks=(Block(text="甲：乙"),), links=((Link("https://a.example", "甲:乙"),) * 2,))

    article = make(body=body)

    assert article.links == (Link("https://a.example", "甲：乙"),)
    assert article.changes == ()


def test_language_of_the_header():
    """The header's word is believed; a text that looks otherwise is reported."""
    body = body_of(blocks=(Block(text="这是一篇关于经济发展的简体中文报道。"),), links=((),))

    article = make(RawArticle(language="en"), body=body)

    assert article.language == "en"
    assert [finding.id for finding in article.findings] == ["language-differs"]


@every_case(
    ("header", "body", "language"),
    [
        ("title: 题\nlang: zh", "这篇文章说明港口的历史。", "zh-Hans"),
        ("title: 題\nlang: zh", "這篇文章說明港口的歷史。", "zh-Hant"),
        ("title: 题\nlang: zh", "明天下雨。", "zh-Hans"),
        ("title: 雨\nlang: zh", "明天下雨。", "zh"),
        ("title: 题\nlang: zh-TW", "这篇文章说明港口的历史。", "zh-Hant"),
        ("title: 题\nlang: en", "这篇文章说明港口的历史。", "en"),
        ("title: 多线程调用示例", "```c\nint a;\n```", "zh-Hans"),
        ("title: 多執行緒呼叫範例", "```c\nint a;\n```", "zh-Hant"),
        ("title: 这里是港口", "L'histoire du port de la ville. " * 20, None),
        ("title: 这里是港口", "The history of the port is as old as the town, and you can see it.", "en"),
        ("title: 这里是港口", "這篇文章說明港口的歷史。", "zh-Hant"),
    ],
)
def test_language(header, body, language):
    """The header says it, and the text which script a `zh` means; the title tells where the body is too thin."""
    assert newsnorm.loads(f"---\n{header}\n---\n{body}\n").language == language


@every_case(
    ("moment", "precision"),
    [((2023, 3, 8), "day"), ((2023, 3, 8, 10, 15), "minute"), ((2023, 3, 8, 10, 15, 1), "second")],
)
def test_precision_that_no_reader_gave(moment, precision):
    """A reader that gives a date alone has not invented seconds."""
    article = make(RawArticle(date_published=datetime(*moment)))  # noqa: DTZ001

    assert article.date_precision == precision


@every_case(
    ("texts", "sample"),
    [
        ((), ""),
        (("甲乙",), "甲乙"),
        (("甲", "乙", "丙"), "甲\n乙\n丙"),
        (("甲乙丙", "丁戊庚"), "甲乙丙\n丁"),
        (("甲乙", "丁", "己庚"), "甲乙\n丁\n"),
        (("甲乙丙丁戊己", "庚", "辛"), "甲乙丙丁戊"),
    ],
)
def test_sample_of_the_text(texts, sample):
    """What is looked at for the language is the beginning, over as many blocks as it takes and no further."""
    assert _sample([Block(text=text) for text in texts], 5) == sample
