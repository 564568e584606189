"""Small files of every form that newsnorm reads, made here, and what each must give.

The tests ask for every field; `benchmarks/format_check.py` prints the table.
"""

from __future__ import annotations

import base64
import bz2
import functools
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from email.message import EmailMessage
from typing import Any

from attrs import field, frozen

import newsnorm

ONE = {
    "title": "江州春运启动",
    "text": "各地车站客流平稳。\n\n首日发送旅客三万人次。",
    "date": "2023-03-08T10:00:00+08:00",
    "url": "https://news.example/1",
}
TWO = {"title": "海城新港开航", "text": "首批货轮昨日离港。", "date": "2023-03-09T08:30:00+08:00"}
HTML_ONE = "<p>各地车站客流平稳。</p><p>首日发送旅客三万人次。</p>"
HTML_TWO = "<p>首批货轮昨日离港。</p>"
POST = "---\ntitle: 江州春运启动\ndate: 2023-03-08 10:00:00\n---\n\n各地车站客流平稳。\n\n首日发送旅客三万人次。\n"
HTML_POST = f"---\ntitle: 江州春运启动\ndate: 2023-03-08 10:00:00\n---\n{HTML_ONE}\n"
"""The same in HTML, which is read without a parser of Markdown."""
ONE_POST = {key: value for key, value in ONE.items() if key != "url"}


@frozen
class FormatCase:
    """A file of one form.

    Attributes:
        form: Name of the form.
        name: Of the file.
        data: Its bytes.
        container: What `detect` must say.
        articles: The fields of each article in it, in order; "Failure" for one that cannot be read.
        options: Of the call.
        needs: The package that reads it.
    """

    form: str
    name: str
    data: bytes
    container: str
    articles: tuple[Mapping[str, Any] | str, ...]
    options: Mapping[str, Any] = field(factory=dict, kw_only=True)
    needs: str | None = field(default=None, kw_only=True)


def tell(article: newsnorm.Article | newsnorm.Failure, wanted: Mapping[str, Any] | str) -> Mapping[str, Any] | str:
    """Return what an article says of the fields that are asked for."""
    if isinstance(article, newsnorm.Failure):
        return "Failure"
    if isinstance(wanted, str):
        return "Article"
    return {name: _tell(article, name) for name in wanted}


def _tell(article: newsnorm.Article, name: str) -> Any:
    return _TELL[name](article) if name in _TELL else getattr(article, name)


_TELL: Mapping[str, Callable[[newsnorm.Article], Any]] = {
    "date": lambda article: article.date_published and article.date_published.isoformat(),
    "modified": lambda article: article.date_modified and article.date_modified.isoformat(),
    "authors": lambda article: [person.name for person in article.authors],
    "images": lambda article: [image.url for image in article.images],
    "links": lambda article: [link.url for link in article.links],
    "categories": lambda article: [list(path) for path in article.categories],
    "tags": lambda article: list(article.tags),
    "place": lambda article: (article.provenance.path or "").rpartition("/")[2],
    "findings": lambda article: [finding.id for finding in article.findings],
    "extra": lambda article: dict(article.extra),
}


def _json(value: Any, encoding: str = "utf-8", **options: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, **options).encode(encoding)


def _lines(*rows: Any, encoding: str = "utf-8") -> bytes:
    return b"".join(_json(row, encoding) + b"\n" for row in rows)


_ROW_ONE = {
    "title": ONE["title"],
    "content": ONE["text"],
    "publish_time": "2023-03-08 10:00:00",
    "url": ONE["url"],
    "source": "江州日报",
}
_ROW_TWO = {"title": TWO["title"], "content": TWO["text"], "publish_time": "2023-03-09 08:30:00"}
_ONE = {**ONE, "source": "江州日报"}


def table_cases() -> Iterator[FormatCase]:
    """Tables as text."""
    one = f'{ONE["title"]},江州日报,2023-03-08 10:00:00,{ONE["url"]},"{ONE["text"]}"'
    two = f"{TWO['title']},,2023-03-09 08:30:00,,{TWO['text']}"
    text = f"标题,来源,发布时间,链接,正文\n{one}\n{two}\n"
    articles = ({**_ONE, "place": "a.csv#1"}, {**TWO, "place": "a.csv#2"})
    yield FormatCase("CSV", "a.csv", text.encode(), "csv", articles)
    yield FormatCase("CSV of Excel", "a.csv", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "csv", articles)
    yield FormatCase("CSV, GB18030", "a.csv", text.encode("gb18030"), "csv", (_ONE, TWO))
    yield FormatCase(
        "CSV", "a.txt", text.replace(ONE["text"], "各地车站客流平稳。").encode(), "csv", ({"title": ONE["title"]}, TWO)
    )
    indexed = "".join(f"{number},{line}\n" for number, line in enumerate(("开港,港口开了。", "降雪,路很滑。")))
    yield FormatCase(
        "CSV of pandas",
        "a.csv",
        f",title,content\n{indexed}".encode(),
        "csv",
        ({"title": "开港", "text": "港口开了。", "extra": {}}, {"title": "降雪", "text": "路很滑。"}),
    )
    bars = f"标题|来源|正文\n{ONE['title']}|江州日报|各地车站客流平稳，首日发送旅客三万人次。\n"
    barred = ({"title": ONE["title"], "source": "江州日报", "text": "各地车站客流平稳，首日发送旅客三万人次。"},)
    for is_of_mysql in (True, False):
        yield FormatCase("SQL", "a.sql", _sql(is_of_mysql=is_of_mysql).encode(), "sql", (ONE, TWO))
    yield FormatCase("SQL, GB18030", "a.sql", _sql(is_of_mysql=True).encode("gb18030"), "sql", (ONE, TWO))
    yield FormatCase("CSV with bars", "a.csv", b"\xef\xbb\xbf" + bars.encode(), "csv", barred)
    yield FormatCase("CSV with bars", "a.txt", bars.encode(), "csv", barred)
    tabs = f"title\tdate\tcontent\n{TWO['title']}\t{TWO['date']}\t{TWO['text']}\n"
    yield FormatCase("TSV", "a.tsv", tabs.encode(), "csv", (TWO,))


def json_cases() -> Iterator[FormatCase]:
    """JSON in its shapes."""
    yield FormatCase("JSON object", "a.json", _json(_ROW_ONE), "json", ({**_ONE, "place": "a.json"},))
    yield FormatCase("JSON object", "a.txt", _json(_ROW_ONE, indent=2), "json", (_ONE,))
    yield FormatCase(
        "JSON object, GB18030", "a.json", _json(_ROW_ONE, "gb18030"), "json", (_ONE,), options={"encoding": "gb18030"}
    )
    yield FormatCase("JSON object, GB18030 found", "a.json", _json(_ROW_ONE, "gb18030"), "json", (_ONE,))
    yield FormatCase(
        "JSON array",
        "a.json",
        _json([_ROW_ONE, _ROW_TWO]),
        "json",
        ({**_ONE, "place": "a.json#1"}, {**TWO, "place": "a.json#2"}),
    )
    yield FormatCase("JSON array", "news", _json([_ROW_ONE, _ROW_TWO], indent=1), "json", (_ONE, TWO))
    yield FormatCase(
        "JSON answer of a service",
        "a.json",
        _json({"code": 0, "msg": "ok", "data": {"total": 2, "list": [_ROW_ONE, _ROW_TWO]}}),
        "json",
        (_ONE, TWO),
    )
    yield FormatCase("JSONP", "a.json", b"callback(" + _json([_ROW_ONE, _ROW_TWO]) + b");", "json", (_ONE, TWO))
    yield FormatCase("JSON values in a row", "a.json", _json(_ROW_ONE, indent=2) * 2, "json", (_ONE, _ONE))
    yield FormatCase(
        "JSON Lines",
        "a.jsonl",
        _lines(_ROW_ONE, _ROW_TWO),
        "jsonl",
        ({**_ONE, "place": "a.jsonl:1"}, {**TWO, "place": "a.jsonl:2"}),
    )
    yield FormatCase("JSON Lines", "a.txt", _lines(_ROW_ONE, _ROW_TWO), "jsonl", (_ONE, TWO))
    yield FormatCase(
        "JSON Lines, GB18030", "a.jsonl", _lines(_ROW_ONE, _ROW_TWO, encoding="gb18030"), "jsonl", (_ONE, TWO)
    )
    yield FormatCase(
        "JSON Lines, UTF-16", "a.jsonl", _lines(_ROW_ONE, _ROW_TWO).decode().encode("utf-16"), "jsonl", (_ONE, TWO)
    )
    yield FormatCase(
        "JSON Lines, a line broken",
        "a.jsonl",
        _lines(_ROW_ONE) + b"{oops\n" + _lines(_ROW_TWO),
        "jsonl",
        (_ONE, "Failure", TWO),
    )
    yield FormatCase(
        "JSON Lines, no text", "a.jsonl", _lines({"title": "题", "views": 3}, _ROW_TWO), "jsonl", ("Failure", TWO)
    )
    yield FormatCase(
        "JSON, Chinese keys",
        "a.json",
        _json(
            {
                "标题": ONE["title"],
                "正文": ONE["text"],
                "发布时间": "2023-03-08 10:00:00",
                "链接": ONE["url"],
                "来源": "江州日报",
            }
        ),
        "json",
        (_ONE,),
    )
    yield FormatCase(
        "JSON, MNBVC",
        "a.jsonl",
        _lines(
            {
                "文件名": "1.txt",
                "段落数": 2,
                "段落": [{"行号": 1, "md5": "a", "内容": "甲段。"}, {"行号": 2, "内容": "乙段。"}],
            }
        ),
        "jsonl",
        ({"text": "甲段。\n\n乙段。", "extra": {"文件名": "1.txt", "段落数": 2}},),
    )
    yield FormatCase(
        "JSON, paragraphs",
        "a.json",
        _json({"text": ["甲段。", "乙段。"], "headline": "题"}),
        "json",
        ({"text": "甲段。\n\n乙段。", "title": "题"},),
    )
    yield FormatCase(
        "JSON, unknown keys",
        "a.json",
        _json({"biaoti": "江州春运启动", "zw": "各地车站客流平稳，首日发送旅客三万人次。", "n": 1}),
        "json",
        (
            {
                "title": None,
                "text": "各地车站客流平稳，首日发送旅客三万人次。",
                "extra": {"biaoti": "江州春运启动", "n": 1},
            },
        ),
    )
    yield FormatCase(
        "JSON, own keys",
        "a.json",
        _json({"biaoti": "江州春运启动", "zw": "甲。", "sj": "2023-03-08", "zz": "林一舟"}),
        "json",
        (
            {
                "title": "江州春运启动",
                "text": "甲。",
                "date": "2023-03-08T00:00:00+08:00",
                "authors": ["林一舟"],
                "extra": {},
            },
        ),
        options={"fields": {"biaoti": "title", "zw": "text", "sj": "date_published", "zz": "authors"}},
    )
    yield FormatCase(
        "JSON, WordPress REST",
        "posts.json",
        _json(
            [
                {
                    "id": 1,
                    "date": "2023-03-08T10:00:00",
                    "link": ONE["url"],
                    "title": {"rendered": ONE["title"]},
                    "content": {"rendered": HTML_ONE, "protected": False},
                    "excerpt": {"rendered": "摘要。"},
                }
            ]
        ),
        "json",
        ({**ONE, "summary": "摘要。"},),
    )
    yield FormatCase(
        "JSON, schema.org",
        "a.json",
        _json(
            {
                "@type": "NewsArticle",
                "headline": ONE["title"],
                "articleBody": ONE["text"],
                "datePublished": ONE["date"],
                "url": ONE["url"],
                "author": {"@type": "Person", "name": "林一舟"},
            }
        ),
        "json",
        ({**ONE, "authors": ["林一舟"]},),
    )
    yield FormatCase(
        "JSON Feed",
        "feed.json",
        _json(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "江州网",
                "items": [
                    {
                        "id": "1",
                        "url": ONE["url"],
                        "title": ONE["title"],
                        "content_html": HTML_ONE,
                        "date_published": ONE["date"],
                        "authors": [{"name": "林一舟"}],
                        "tags": ["春运"],
                        "image": "https://news.example/1.jpg",
                    },
                    {"id": "2", "title": TWO["title"], "content_text": TWO["text"], "date_published": TWO["date"]},
                ],
            }
        ),
        "json",
        ({**ONE, "authors": ["林一舟"], "tags": ["春运"], "images": ["https://news.example/1.jpg"]}, TWO),
    )
    own = newsnorm.loads(HTML_POST, name="source/_posts/a.md")
    yield FormatCase(
        "newsnorm's JSON", "a.json", newsnorm.dumps(own).encode(), "json", ({**ONE_POST, "provenance": own.provenance},)
    )
    yield FormatCase(
        "newsnorm's rows",
        "a.jsonl",
        _lines(own.to_dict(), own.to_dict()),
        "jsonl",
        ({"provenance": own.provenance},) * 2,
    )


def editor_cases() -> Iterator[FormatCase]:
    """What editors in browsers keep."""
    words = ONE["text"].split("\n\n")
    paragraphs = [{"type": "paragraph", "content": [{"type": "text", "text": each}]} for each in words]
    doc = {"type": "doc", "content": paragraphs}
    delta = {"ops": [{"insert": f"{TWO['text']}\n"}]}
    yield FormatCase(
        "JSON, texts of editors",
        "a.json",
        _json([{**_ROW_ONE, "content": doc}, {**_ROW_TWO, "content": delta}]),
        "json",
        (_ONE, TWO),
    )
    yield FormatCase("JSON, text of an editor", "a.json", _json(doc), "json", ({"text": ONE["text"]},))
    sheet = {"cells": [{"cell_type": "heading", "level": 1, "source": ONE["title"]}, {"source": [ONE["text"]]}]}
    yield FormatCase(
        "notebook with sheets",
        "a.ipynb",
        _json({"nbformat": 3, "worksheets": [sheet]}),
        "json",
        ({"title": ONE["title"], "text": ONE["text"]},),
    )


def tagged_cases() -> Iterator[FormatCase]:
    """Exports of databases of newspapers."""
    records = "".join(
        f"TY  - NEWS\nT1  - {each['title']}\nY1  - {each['date']}\nAB  - {each['text']}\nER  - \n\n"
        for each in (ONE, TWO)
    )
    places = ({**ONE_POST, "place": "a.ris#1"}, {**TWO, "place": "a.ris#2"})
    yield FormatCase("RIS", "a.ris", records.encode(), "tagged", places)
    articles = "".join(
        f"HD\n{each['title']}\nPD\n{each['date']}\nSN\n江州日报\nLP\n{each['text']}\nAN\nDocument A\n\n"
        for each in (ONE, TWO)
    )
    yield FormatCase("Factiva", "a.txt", articles.encode(), "tagged", (ONE_POST, TWO))
    heads = "".join(
        f"标题：{each['title']}\n媒体：江州日报\n日期：{each['date']}\n\n{each['text']}\n\n" for each in (ONE, TWO)
    )
    yield FormatCase("texts under labelled lines", "a.txt", heads.encode(), "records", (ONE_POST, TWO))


def feed_cases() -> Iterator[FormatCase]:
    """Feeds and exports."""
    items = f"""<item><title>{ONE["title"]}</title><link>{ONE["url"]}</link><guid isPermaLink="false">tag:1</guid>
<pubDate>Wed, 08 Mar 2023 02:00:00 GMT</pubDate><dc:creator>林一舟</dc:creator><category>要闻</category>
<category><![CDATA[江州 / 交通]]></category><description>摘要。</description>
<content:encoded><![CDATA[{HTML_ONE}<img src="/i.png">]]></content:encoded><media:thumbnail url="https://news.example/t.jpg"/></item>
<item><title>{TWO["title"]}</title><description>{HTML_TWO.replace("<", "&lt;")}</description><pubDate>2023-03-09 08:30:00</pubDate></item>"""
    spaces = (
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:media="http://search.yahoo.com/mrss/"'
    )
    one = {
        **ONE,
        "date": "2023-03-08T02:00:00+00:00",
        "authors": ["林一舟"],
        "categories": [["要闻"], ["江州 / 交通"]],
        "summary": "摘要。",
        "images": ["https://news.example/t.jpg", "https://news.example/i.png"],
        "place": "feed.xml#1",
    }
    rss = f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" {spaces}><channel><title>江州网</title>{items}</channel></rss>'
    yield FormatCase("RSS 2.0", "feed.xml", rss.encode(), "feed", (one, {**TWO, "place": "feed.xml#2"}))
    yield FormatCase(
        "RSS 2.0, GB18030", "feed.xml", rss.replace("utf-8", "gb2312", 1).encode("gb18030"), "feed", (one, TWO)
    )
    broken = rss.replace("摘要。", "摘要 & \x08要点。").replace("</item></channel></rss>", "")
    yield FormatCase(
        "RSS 2.0, broken",
        "feed.xml",
        broken.encode(),
        "feed",
        ({**one, "summary": "摘要 & 要点。", "findings": ["repair-xml-characters"]}, {**TWO, "findings": ["xml-cut"]}),
    )
    yield FormatCase(
        "RSS 0.91",
        "feed.rss",
        f'<rss version="0.91"><channel><title>网</title><item><title>{TWO["title"]}</title><link>https://news.example/2</link>'
        f"<description>{TWO['text']}</description></item></channel></rss>".encode(),
        "feed",
        ({"title": TWO["title"], "text": TWO["text"], "url": "https://news.example/2", "date": None},),
    )
    yield FormatCase(
        "RDF",
        "feed.rdf",
        f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {spaces}>
<channel rdf:about="https://news.example/"><title>网</title><items><rdf:Seq><rdf:li resource="https://news.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://news.example/1"><title>{ONE["title"]}</title><link>{ONE["url"]}</link><dc:date>{ONE["date"]}</dc:date>
<dc:subject>要闻</dc:subject><content:encoded><![CDATA[{HTML_ONE}]]></content:encoded></item></rdf:RDF>""".encode(),
        "feed",
        ({**ONE, "categories": [["要闻"]]},),
    )
    yield FormatCase(
        "Atom",
        "atom.xml",
        f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>网</title>
<author><name>江小舟</name></author>
<entry><title type="html">江州&lt;b&gt;春运&lt;/b&gt;启动</title><link rel="edit" href="/edit"/><link href="/1"/><id>x</id>
<published>{ONE["date"]}</published><updated>2023-03-10T00:00:00Z</updated><author><name>林一舟</name></author><category term="要闻" label="要闻频道"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML_ONE}<img src="i.png"/></div></content></entry>
<entry><title>{TWO["title"]}</title><link href="/2"/><updated>{TWO["date"]}</updated><content type="text">{TWO["text"]}</content></entry></feed>""".encode(),
        "feed",
        (
            {
                **ONE,
                "modified": "2023-03-10T00:00:00+00:00",
                "authors": ["林一舟"],
                "categories": [["要闻频道"]],
                "images": ["https://news.example/i.png"],
            },
            {**TWO, "url": "https://news.example/2", "authors": ["江小舟"]},
        ),
    )
    yield FormatCase(
        "Atom with a prefix",
        "a.xml",
        f'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>{TWO["title"]}</a:title><a:updated>{TWO["date"]}</a:updated>'
        f'<a:content type="html">{HTML_TWO.replace("<", "&lt;")}</a:content></a:entry></a:feed>'.encode(),
        "feed",
        (TWO,),
    )
    yield FormatCase(
        "Hexo's index for searching",
        "search.xml",
        f"""<?xml version="1.0" encoding="utf-8"?>
<search>
  <entry>
    <title>{ONE["title"]}</title>
    <link href="/2023/03/08/a/"/>
    <url>/2023/03/08/a/</url>
      <content><![CDATA[{HTML_ONE}]]></content>
      <categories>
          <category> 要闻 </category>
      </categories>
      <tags>
        <tag>春运</tag>
        <tag>车站</tag>
      </tags>
  </entry>
  <entry><title>{TWO["title"]}</title><url>/2023/03/09/b/</url><content><![CDATA[{HTML_TWO}]]></content></entry>
</search>""".encode(),
        "feed",
        (
            {
                "title": ONE["title"],
                "text": ONE["text"],
                "url": "/2023/03/08/a/",
                "categories": [["要闻"]],
                "tags": ["春运", "车站"],
                "date": None,
            },
            {"title": TWO["title"], "text": TWO["text"], "url": "/2023/03/09/b/", "tags": []},
        ),
    )
    yield FormatCase(
        "Baidu News",
        "news.xml",
        f"""<?xml version="1.0" encoding="GB2312"?><document><webSite>news.example</webSite><webMaster>a@news.example</webMaster>
<updatePeri>15</updatePeri><item><link>{ONE["url"]}</link><title>{ONE["title"]}</title><text>{ONE["text"]}</text>
<image>https://news.example/i.jpg</image><keywords>春运,车站</keywords><category>国内</category><author>林一舟</author>
<source>江州日报</source><pubDate>2023-03-08 10:00:00</pubDate></item></document>""".encode("gb18030"),
        "feed",
        (
            {
                **ONE,
                "authors": ["林一舟"],
                "source": "江州日报",
                "categories": [["国内"]],
                "tags": ["春运", "车站"],
                "images": ["https://news.example/i.jpg"],
            },
        ),
    )
    yield FormatCase("XML of a program", "news.xml", _xml_rows(), "xml", (ONE, TWO))
    yield FormatCase("Evernote export", "notes.enex", _enex(), "enex", _enex_articles())
    yield FormatCase("Evernote export", "notes.xml", _enex(), "enex", _enex_articles())
    yield FormatCase("WordPress export", "export.xml", _wxr(spaces), "wxr", _wxr_articles())


def _movable_type(encoding: str) -> tuple[bytes, tuple[Mapping[str, Any], ...]]:
    comment = "-----\nCOMMENT:\nAUTHOR: 许青\nDATE: 03/09/2023 10:00:00 AM\n人真多。\n"
    first, last = ONE["text"].split("\n\n")
    one = (
        f"AUTHOR: 林一舟\nTITLE: {ONE['title']}\nSTATUS: Publish\nCONVERT BREAKS: 1\nPRIMARY CATEGORY: 国内\n"
        f'CATEGORY: 国内\nDATE: 03/08/2023 10:00:00 AM\nTAGS: "春运",车站\n-----\nBODY:\n{first}\n-----\n'
        f"EXTENDED BODY:\n{last}\n{comment}-----\n--------\n"
    )
    two = f"TITLE: {TWO['title']}\nSTATUS: Draft\nDATE: 03/08/2023\n-----\nBODY:\n{HTML_TWO}\n-----\n--------\n"
    told = {**{key: value for key, value in ONE.items() if key != "url"}, "authors": ["林一舟"]}
    return (one + two).encode(encoding), (
        {**told, "categories": [["国内"]], "tags": ["春运", "车站"], "place": "export.txt#1"},
        {"title": TWO["title"], "text": TWO["text"], "draft": True},
    )


def _sql(*, is_of_mysql: bool) -> str:
    """A dump with a table of articles and one of comments, as MySQL or the standard writes it."""
    mark, newline = ("`", r"\n") if is_of_mysql else ('"', "\n")
    columns = ", ".join(f"{mark}{name}{mark}" for name in ("title", "url", "date", "text"))

    def row(fields: Mapping[str, str]) -> str:
        values = (fields["title"], fields.get("url"), fields["date"], fields["text"].replace("\n", newline))
        return "(" + ", ".join(f"'{value}'" if value else "NULL" for value in values) + ")"

    comment = f"INSERT INTO {mark}comments{mark} ({columns}) VALUES {row(ONE)};\n"
    return f"{comment}INSERT INTO {mark}news{mark} ({columns}) VALUES\n{row(ONE)},\n{row(TWO)};\n"


def _xml_rows() -> bytes:
    def row(fields: Mapping[str, str], content: str) -> str:
        url = f"<link>{fields['url']}</link>" if "url" in fields else ""
        head = f"<title>{fields['title']}</title><pubTime>{fields['date']}</pubTime>{url}"
        return f"<news>{head}<content><![CDATA[{content}]]></content></news>"

    rows = row(ONE, HTML_ONE) + row(TWO, HTML_TWO)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<list>{rows}</list>\n'.encode()


def _enex() -> bytes:
    def note(title: str, html: str, more: str) -> str:
        enml = f'<?xml version="1.0"?>\n<!DOCTYPE en-note SYSTEM "http://xml.example/enml2.dtd">\n<en-note>{html}</en-note>'
        return f"<note><title>{title}</title><content><![CDATA[{enml}]]></content>{more}</note>\n"

    beside = "<author>林一舟</author><source>web.clip</source><source-url>https://news.example/1</source-url>"
    one = (
        "<created>20230308T020000Z</created><updated>20230309T020000Z</updated><tag>春运</tag><tag>车站</tag>"
        f"<note-attributes>{beside}</note-attributes><resource><data encoding='base64'>AAAA</data></resource>"
    )
    notes = note(ONE["title"], f'{HTML_ONE}<en-media hash="a" type="image/png"/>', one) + note(
        TWO["title"], HTML_TWO, ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.example/export3.dtd">\n'
        f'<en-export export-date="20230310T000000Z" application="Evernote">\n{notes}</en-export>\n'
    ).encode()


def _enex_articles() -> tuple[Mapping[str, Any], ...]:
    one = {**ONE, "date": "2023-03-08T02:00:00+00:00", "modified": "2023-03-09T02:00:00+00:00"}
    return (
        {
            **one,
            "authors": ["林一舟"],
            "tags": ["春运", "车站"],
            "source": None,
            "extra": {"note": {"source": "web.clip"}},
        },
        {"title": TWO["title"], "text": TWO["text"], "date": None},
    )


def _wxr(spaces: str) -> bytes:
    def item(title: str, body: str, date: str, status: str = "publish", kind: str = "post", more: str = "") -> str:
        return (
            f"<item><title>{title}</title><link>https://blog.example/?p=1</link><dc:creator><![CDATA[lin]]></dc:creator>"
            f"<content:encoded><![CDATA[{body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>"
            f"<wp:post_date>{date}</wp:post_date><wp:post_date_gmt>{date.replace('10:', '02:')}</wp:post_date_gmt>"
            f"<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>{more}</item>"
        )

    terms = (
        '<category domain="category" nicename="a"><![CDATA[要闻]]></category>'
        '<category domain="post_tag" nicename="b"><![CDATA[春运]]></category><category domain="post_format">Aside</category>'
    )
    body = "各地车站<b>客流</b>平稳。\n\n首日发送旅客三万人次。"
    parts = [
        item(ONE["title"], body, "2023-03-08 10:00:00", more=terms),
        item("关于", "本站", "2023-03-08 10:00:00", kind="page"),
        item("图", "", "2023-03-08 10:00:00", kind="attachment"),
        item("草稿", "一行\n两行", "0000-00-00 00:00:00", status="draft"),
    ]
    return (
        f'<?xml version="1.0"?><!-- an export --><rss version="2.0" {spaces} xmlns:wp="http://wordpress.org/export/1.2/" '
        'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><title>博客</title><wp:wxr_version>1.2</wp:wxr_version>'
        "<wp:author><wp:author_login>lin</wp:author_login><wp:author_display_name>林一舟</wp:author_display_name></wp:author>"
        f"{''.join(parts)}</channel></rss>"
    ).encode()


def _wxr_articles() -> tuple[Mapping[str, Any], ...]:
    one = {**ONE, "url": "https://blog.example/?p=1", "authors": ["林一舟"], "categories": [["要闻"]], "tags": ["春运"]}
    return (
        {**one, "draft": False, "place": "export.xml#1"},
        {"title": "草稿", "text": "一行\n两行", "date": None, "draft": True, "place": "export.xml#4"},
    )


def doc_cases() -> Iterator[FormatCase]:
    """Corpora of `<doc>` records."""
    sogou = "".join(
        f"<doc>\n<url>{url}</url>\n<docno>{number}</docno>\n<contenttitle>{title}</contenttitle>\n<content>{text}</content>\n</doc>\n"
        for number, (url, title, text) in enumerate(
            [
                (
                    "https://news.example/1",
                    ONE["title"],
                    "\u3000\u3000" + ONE["text"].replace("\n\n", "\n\u3000\u3000"),
                ),
                ("https://news.example/2", TWO["title"], "首批货轮&昨日离港。"),
            ]
        )
    )
    found = (
        {"title": ONE["title"], "text": ONE["text"], "url": ONE["url"], "extra": {"docno": "0"}, "place": "news.txt#1"},
        {"title": TWO["title"], "text": "首批货轮&昨日离港。"},
    )
    yield FormatCase("Sogou", "news.txt", sogou.encode(), "doc", found)
    yield FormatCase("Sogou, GB18030", "news.txt", sogou.encode("gb18030"), "doc", found)
    yield FormatCase(
        "LCSTS",
        "lcsts.txt",
        "<doc id=0>\n    <summary>\n        春运启动\n    </summary>\n    <short_text>\n        各地车站客流平稳。\n    </short_text>\n</doc>\n".encode(),
        "doc",
        ({"summary": "春运启动", "text": "各地车站客流平稳。", "title": None},),
    )
    yield FormatCase(
        "Wikipedia extractor",
        "wiki_00",
        '<doc id="1" url="https://wiki.example/1" title="江州">\n江州\n\n江州是一座港口城市。\n</doc>\n'.encode(),
        "doc",
        ({"title": "江州", "url": "https://wiki.example/1", "text": "江州是一座港口城市。"},),
    )
    yield FormatCase(
        "Gigaword",
        "xin.sgml",
        '<DOC id="A.0001" type="story">\n<HEADLINE>\n江州春运启动\n</HEADLINE>\n<TEXT>\n<P>\n甲段。\n</P>\n<P>\n乙段。\n</P>\n</TEXT>\n</DOC>\n'.encode(),
        "doc",
        ({"title": "江州春运启动", "text": "甲段。\n\n乙段。"},),
    )


def packed_cases() -> Iterator[FormatCase]:
    """Archives and compressed files."""
    yield FormatCase(
        "gzip", "a.md.gz", gzip.compress(POST.encode(), mtime=0), "gzip", ({**ONE_POST, "place": "a.md.gz"},)
    )
    yield FormatCase("bzip2", "a.md.bz2", bz2.compress(POST.encode()), "bzip2", (ONE_POST,))
    yield FormatCase("xz", "a.md.xz", lzma.compress(POST.encode()), "xz", (ONE_POST,))
    rss = next(iter(feed_cases())).data
    yield FormatCase(
        "gzip of a feed",
        "feed.xml.gz",
        gzip.compress(rss, mtime=0),
        "gzip",
        ({"title": ONE["title"], "place": "feed.xml.gz#1"}, TWO),
    )
    members = {"posts/a.md": POST.encode(), "b.jsonl": _lines(_ROW_TWO), "c.png": b"\x89PNG"}
    places = ({**ONE_POST, "place": "a.md"}, {**TWO, "place": "a.zip!b.jsonl:1"})
    yield FormatCase("zip", "a.zip", _zip(members), "zip", places)
    tar = _tar(members)
    yield FormatCase("tar", "a.tar", tar, "tar", (ONE_POST, {**TWO, "place": "a.tar!b.jsonl:1"}))
    yield FormatCase(
        "tar.gz", "a.tar.gz", gzip.compress(tar, mtime=0), "gzip", (ONE_POST, {**TWO, "place": "a.tar.gz!b.jsonl:1"})
    )
    yield FormatCase("tar.xz", "a.txz", lzma.compress(tar), "xz", (ONE_POST, TWO))
    yield FormatCase("tar.zst", "a.tar.zst", _zstd(tar), "zstd", (ONE_POST, TWO), needs="zstandard")
    yield FormatCase("zstd", "a.md.zst", _zstd(POST.encode()), "zstd", (ONE_POST,), needs="zstandard")
    yield FormatCase(
        "zip in a zip",
        "a.zip",
        _zip({"b.zip": _zip(members)}),
        "zip",
        (ONE_POST, {**TWO, "place": "a.zip!b.zip!b.jsonl:1"}),
    )
    gbk = "UEsDBBQAAAAAAAAAIQCjueZ3HQAAAB0AAAAQAAAA0MLOxS+9rdbdtdjM+i5tZC0tLQp0aXRsZTog6aKYCi0tLQrmraPmlofjgIIKUEsBAhQDFAAAAAAAAAAhAKO55ncdAAAAHQAAABAAAAAAAAAAAAAAAIABAAAAANDCzsUvva3W3bXYzPoubWRQSwUGAAAAAAEAAQA+AAAASwAAAAAA"
    yield FormatCase(
        "zip, names in GBK", "a.zip", base64.b64decode(gbk), "zip", ({"title": "题", "place": "江州地铁.md"},)
    )


def _zip(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def _tar(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return file.getvalue()


def _zstd(data: bytes) -> bytes:
    try:
        import zstandard
    except ImportError:
        return b""
    packed: bytes = zstandard.compress(data)
    return packed


def page_cases() -> Iterator[FormatCase]:
    """Saved pages and tables."""
    page = f"<html><head><title>{TWO['title']}</title></head><body><h1>{TWO['title']}</h1><p>{TWO['text']}</p></body></html>"
    wanted = {"title": TWO["title"], "text": TWO["text"], "url": "https://news.example/2"}
    for encoding in ("utf-8", "gb2312"):
        message = EmailMessage()
        message["From"] = "<Saved by Blink>"
        message["Snapshot-Content-Location"] = "https://news.example/2"
        message["Subject"] = TWO["title"]
        message["MIME-Version"] = "1.0"
        message.set_content(page, subtype="html", charset=encoding, cte="quoted-printable")
        message.add_related(b"\x89PNG", "image", "png")
        letter = EmailMessage()
        letter["Message-ID"], letter["From"] = "<1@news.example>", "林一舟 <lin@news.example>"
        letter["Subject"], letter["Date"] = ONE["title"], "Wed, 08 Mar 2023 10:00:00 +0800"
        letter.set_content(ONE["text"], charset=encoding)
        told = {**{key: value for key, value in ONE.items() if key != "url"}, "authors": ["林一舟"]}
        yield FormatCase(f"mail, {encoding}", "a.eml", letter.as_bytes(), "mail", ({**told, "place": "a.eml"},))
        box = b"From lin Wed Mar  8 10:00:00 2023\n" + letter.as_bytes() + b"\n"
        yield FormatCase(f"mbox, {encoding}", "a", box * 2, "mail", (told, {**told, "place": "a#2"}))
        export, entries = _movable_type(encoding)
        yield FormatCase(f"Movable Type, {encoding}", "export.txt", export, "movabletype", entries)
        yield FormatCase(f"MHT, {encoding}", "a.mht", message.as_bytes(), "mht", ({**wanted, "place": "a.mht"},))
    warc = _warc(page.encode())
    yield FormatCase("WARC", "a.warc", warc, "warc", (wanted,), needs="warcio")
    yield FormatCase("WARC, gzip", "a.warc.gz", gzip.compress(warc, mtime=0), "gzip", (wanted,), needs="warcio")
    rows = [{**_ROW_ONE, "n": 1, "tags": ["春运"]}, {**_ROW_TWO, "n": None, "tags": []}]
    found = ({**_ONE, "tags": ["春运"], "place": "a.parquet#1"}, TWO)
    yield FormatCase("Parquet", "a.parquet", _parquet(rows), "parquet", found, needs="pyarrow")
    own = newsnorm.loads(HTML_POST, name="source/_posts/a.md")
    columns = [own.to_row(row=0, with_article=True)]
    yield FormatCase(
        "newsnorm's table",
        "a.parquet",
        _parquet(columns),
        "parquet",
        ({"provenance": own.provenance},),
        needs="pyarrow",
    )
    yield FormatCase(
        "newsnorm's flat rows", "a.jsonl", _lines(*columns, *columns), "jsonl", ({"blocks": own.blocks},) * 2
    )


def _warc(page: bytes) -> bytes:
    def record(kind: str, url: str, content: bytes, more: str = "") -> bytes:
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:uuid:{len(content)}>\r\n"
            f"WARC-Date: 2023-03-10T00:00:00Z\r\n{more}Content-Length: {len(content)}\r\n\r\n"
        )
        return head.encode() + content + b"\r\n\r\n"

    def answer(kind: str, body: bytes, status: str = "200 OK") -> bytes:
        return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body

    http = "Content-Type: application/http; msgtype=response\r\n"
    return b"".join(
        (
            record("warcinfo", "", b"software: made by hand\r\n"),
            record("response", "https://news.example/2", answer("text/html; charset=utf-8", page), http),
            record("response", "https://news.example/2.png", answer("image/png", b"\x89PNG"), http),
            record("response", "https://news.example/3", answer("text/html", b"<p>404</p>", "404 Not Found"), http),
        )
    )


def _parquet(rows: list[dict[str, Any]]) -> bytes:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        return b""
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows), file)
    return file.getvalue()


@functools.cache
def format_cases() -> tuple[FormatCase, ...]:
    """Return all of them."""
    made = (json_cases, editor_cases, table_cases, tagged_cases, feed_cases, doc_cases, page_cases, packed_cases)
    return tuple(case for make in made for case in make())
