"""XML of any program's own."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.container import HEAD
from newsnorm.containers.xml_rows import XmlContainer, find_record

import work
from every_case import every_case

_TEXT = "江州港昨日开放，人很多。"


def _load(folder: Path, source: str, name: str = "a.xml") -> list[newsnorm.Article | newsnorm.Failure]:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return list(newsnorm.load_all(path))


@every_case(
    ("source", "titles"),
    [
        (f"<news><item><title>江州</title><content>{_TEXT}</content></item></news>", ["江州"]),
        (
            f"<a><b><Row><Title>江州</Title><Body>{_TEXT}</Body></Row><Row><Title>海城</Title><Body>{_TEXT}</Body></Row></b></a>",
            ["江州", "海城"],
        ),
        (f"<article><author>林一舟</author><title>江州</title><content>{_TEXT}</content></article>", ["江州"]),
        (
            f'<resultset><row><field name="title">江州</field><field name="content">{_TEXT}</field></row></resultset>',
            ["江州"],
        ),
        (f'<docs><page title="江州"><text>{_TEXT}</text></page></docs>', ["江州"]),
        (f"<r><item><n:title>江州</n:title><n:content><p>{_TEXT}</p></n:content></item></r>", ["江州"]),
        (f"<r><item><title>江州</title><content><![CDATA[<p>{_TEXT}</p>]]></content></item></r>", ["江州"]),
        (f"<新闻集><新闻><标题>江州</标题><正文>{_TEXT}</正文></新闻></新闻集>", ["江州"]),
        (f"<r><item><标题>江州</标题><日期>2023-03-08</日期><正文>{_TEXT}</正文></item></r>", ["江州"]),
    ],
)
def test_rows(tmp_path: Path, source, titles):
    """Each element that has a text and a field is an article, whatever it is called."""
    found = _load(tmp_path, f'<?xml version="1.0" encoding="UTF-8"?>\n{source}\n')

    assert [(article.title, article.text) for article in found] == [(title, _TEXT) for title in titles]


def test_a_book_in_brackets(tmp_path: Path):
    """What stands in a text as if it were an element in Chinese is text."""
    (article,) = _load(tmp_path, "<r><item><title>江州</title><content>他在读<江州志>，人很多。</content></item></r>")

    assert isinstance(article, newsnorm.Article)
    assert article.text == "他在读<江州志>，人很多。"


def test_fields(tmp_path: Path):
    """Keys are those of rows; one that comes again is a list."""
    row = f"<title>江州</title><pubTime>2023-03-08</pubTime><tag>港口</tag><tag>航运</tag><content>{_TEXT}</content>"
    (article,) = _load(tmp_path, f'<r><item id="7" source="江州日报">{row}</item></r>')

    assert isinstance(article, newsnorm.Article)
    assert (str(article.date_published)[:10], article.tags, article.source) == (
        "2023-03-08",
        ("港口", "航运"),
        "江州日报",
    )
    assert (str(article.provenance.path)[-7:], article.extra["id"]) == ("a.xml#1", "7")


@every_case(
    "source",
    [
        "<svg><g><title>图</title><text>江州</text></g></svg>",
        "<html><head><title>江州</title></head><body><p>江州港。</p></body></html>",
        "<settings><content>江州</content><size>3</size></settings>",
        "<article><front><title>江州</title></front><body><sec>江州港。</sec></body></article>",
        "<r><item><title>江州</title></item></r>",
        "<r><item><title>江州</title><content>江州港。</content></item></r>\n\n这是一个例子。",
        "<r>江州</r>",
        "<project><name>江州</name><plugin><source>1.8</source><content>abc</content></plugin></project>",
    ],
)
def test_no_rows(source):
    """A page, a picture, settings, an example in a text, and what has no text or no field are none."""
    assert XmlContainer().detect(source.encode(), "a.xml") is None


@every_case(
    "source",
    [
        f"<d><title>江州</title><content>{_TEXT}</content><c><author>甲乙</author><text>来了。</text></c></d>",
        f"<r><c><author>甲乙</author><text>{_TEXT * 3}</text></c><d><title>江州</title><text>{_TEXT}</text></d></r>",
        f"<r><i><title>首页</title><text>去首页</text></i><post><title>江州</title><content>{_TEXT}</content></post></r>",
        f"<site><title>江州网</title><text>欢迎。</text><post><title>江州</title><content>{_TEXT}</content></post></site>",
    ],
)
def test_rows_of_several_kinds(tmp_path: Path, source):
    """Those with a title and the most text are the articles, and no comment, menu or site is one."""
    found = _load(tmp_path, source)

    assert [(article.title, article.text) for article in found] == [("江州", _TEXT)]


def test_only_by_name(tmp_path: Path):
    """A text that begins so is none unless its file is called XML."""
    source = f"<r><item><title>江州</title><content>{_TEXT}</content></item></r>"

    assert len(_load(tmp_path, source, "a.txt")) == 1
    assert newsnorm.detect(source, name="a.txt").reader == "plain"


@pytest.mark.parametrize("root", ["opml", "urlset", "sitemapindex", "plist"])
def test_what_stands_beside_articles(tmp_path: Path, root):
    """Lists of addresses and settings are left out of folders, which is told; alone they hold no article."""
    (tmp_path / "sitemap.xml").write_text(f"<?xml version='1.0'?><{root}><a>https://a.example/1</a></{root}>\n")
    results = newsnorm.load_all(tmp_path)

    assert (list(results), dict(results.skipped)) == ([], {f"<{root}>": 1})
    with pytest.raises(newsnorm.SourceError, match="no article in this file"):
        newsnorm.load(tmp_path / "sitemap.xml")


def test_a_list_of_feeds(tmp_path: Path):
    """It holds no article, however it describes the feeds, and whether it is named or stands in a folder."""
    path = tmp_path / "feeds.opml"
    path.write_text(
        f'<opml version="2.0"><body><outline text="江州日报" description="{_TEXT}"/></body></opml>', "utf-8"
    )

    assert list(newsnorm.load_all(tmp_path)) == []
    with pytest.raises(newsnorm.SourceError, match="no article in this file"):
        newsnorm.load(path)


def test_a_dump_of_a_wiki(tmp_path: Path):
    """Each is refused by its own name, with the way out."""
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_text("<mediawiki><page><title>江州</title></page></mediawiki>", "utf-8")
    errors = [failure.error for failure in newsnorm.load_all(tmp_path)]

    assert [error.path for error in errors] == [str(tmp_path / "a.xml"), str(tmp_path / "b.xml")]
    assert all("WikiExtractor" in str(error) for error in errors)


def test_a_long_text():
    """A text that goes on behind the beginning of the file is one, too."""
    source = f"<r><item><title>江州</title><content>{_TEXT * HEAD}"

    assert (find_record(source, is_cut=True), find_record(source, is_cut=False)) == ("item", None)


def test_floods():
    """The time to look grows with the length."""
    for flood in ("<a>", "</x>", "<a b='1'>", "<a><b></b>", "<content>", "<item><title>甲"):
        assert work.grows_linearly(
            lambda text: find_record(text, is_cut=True), lambda size, flood=flood: "<r>" + flood * size
        )
