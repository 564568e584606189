"""Records of tags and values."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.container import Limits
from newsnorm.containers.tagged import TaggedContainer, find_form

import work
from every_case import every_case

_TEXT = "江州港昨日开放，码头上人来人往。"
_RIS = """TY  - NEWS
T1  - {title}
AU  - 林一舟
AU  - 宋清和
JO  - 江州日报
PY  - 2023
Y1  - 2023/03/08
AB  - {text}
ER  -

"""
_ENDNOTE = """%0 Newspaper Article
%T {title}
%A 林一舟
%A 宋清和
%J 江州日报
%D 2023
%8 2023-03-08
%X {text}
%P 001

"""
_NOTEEXPRESS = """{{Reference Type}}: Newspaper Article
{{Title}}: {title}
{{Author}}: 林一舟;宋清和;
{{Journal}}: 江州日报
{{Year}}: 2023
{{Date}}: 2023-03-08
{{Abstract}}: {text}

"""
_CNKI = """DataType: 5
Title-题名: {title}
Author-作者: 林一舟;宋清和;
Source-报纸名称: 江州日报
Year-年: 2023
PubTime-出版时间: 2023-03-08
Summary-摘要: {text}
SrcDatabase-来源库: 报纸

"""
_CNKI_OWN = """SrcDatabase-来源库: 报纸
Title-题名: {title}
Author-作者: 林一舟;宋清和;
Source-文献来源: 江州日报
Summary-摘要: {text}
PubTime-发表时间: 2023-03-08

"""
_FACTIVA = """HD
{title}
BY
林一舟、宋清和
WC
9 words
PD
8 March 2023
SN
江州日报
LP
{text}
AN
Document A1

"""
_FACTIVA_LINE = """SE   要闻
HD   {title}
BY   林一舟、宋清和
PD   2023 年 3 月 8 日
SN   江州日报
TD   {text}
AN   文件 A1

"""
_EVERY = [_RIS, _ENDNOTE, _NOTEEXPRESS, _CNKI, _CNKI_OWN, _FACTIVA, _FACTIVA_LINE]
_NAMES = ["ris", "endnote", "noteexpress", "cnki", "cnki-own", "factiva", "factiva-line"]


def _load(folder: Path, source: str, encoding: str = "utf-8") -> list[newsnorm.Article | newsnorm.Failure]:
    path = folder / "a.txt"
    path.write_bytes(source.encode(encoding))
    return list(newsnorm.load_all(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("form", _EVERY, ids=_NAMES)
def test_several_records(tmp_path: Path, form, encoding):
    """Each record is an article, in any encoding, with lines that end in either way."""
    source = form.format(title="江州开港", text=_TEXT) + form.format(title="海城降雪", text="路很滑。\n人很少。")
    articles = _load(tmp_path, source.replace("\n", "\r\n"), encoding)

    for article, title, text in zip(articles, ("江州开港", "海城降雪"), (_TEXT, "路很滑。\n人很少。"), strict=True):
        assert isinstance(article, newsnorm.Article)
        assert (article.title, "\n".join(block.text for block in article.blocks)) == (title, text)
        assert [person.name for person in article.authors] == ["林一舟", "宋清和"]
        assert (article.source, str(article.date_published)[:10]) == ("江州日报", "2023-03-08")


@every_case("form", _EVERY, ids=_NAMES)
def test_one_record(form):
    """A file with one record is that article."""
    article = newsnorm.loads(form.format(title="江州开港", text=_TEXT))

    assert (article.title, article.text) == ("江州开港", _TEXT)


def test_what_fills_no_field(tmp_path: Path):
    """What a form has no field for is in `extra` by its tag, and so is the vaguer of two dates."""
    first, second = _load(tmp_path, _RIS.format(title="江州开港", text=_TEXT) + _RIS.format(title="又讯", text=""))

    assert isinstance(first, newsnorm.Article)
    assert dict(first.extra) == {"TY": "NEWS", "PY": "2023"}
    assert isinstance(second, newsnorm.Failure)


@every_case(
    ("written", "read"),
    [
        ("Y1  - 2023/03/08/", "2023-03-08"),
        ("Y1  - 2023/03//", "2023-03-01"),
        ("PY  - 2023/03/08//", "2023-03-08"),
        ("PY  - 2022/12//\nDA  - 2023/03/08/", "2023-03-08"),
    ],
)
def test_parts_of_a_date(written, read):
    """RIS has a mark behind each part of a date, where nothing follows it, too."""
    source = _RIS.replace("PY  - 2023\nY1  - 2023/03/08", written).format(title="江州开港", text=_TEXT)

    assert str(newsnorm.loads(source).date_published)[:10] == read


def test_text_of_several_parts(tmp_path: Path):
    """The first paragraph and the rest are the text, with their blank lines; a line without a tag goes on."""
    lines = ["HD", "江州", "开港", "PD", "8 March 2023", "ET", "10:15", "SN", "江州日报", "LP", "江州港开放。"]
    source = "\n".join([*lines, "TD", "一。", "", "二。", "CO", "jzg : 江州港", "AN", "Document A1", ""])
    (article,) = _load(tmp_path, source)

    assert isinstance(article, newsnorm.Article)
    assert (article.title, article.text) == ("江州开港", "江州港开放。\n\n一。\n\n二。")
    assert str(article.date_published) == "2023-03-08 10:15:00+08:00"
    assert dict(article.extra) == {"CO": "jzg : 江州港", "AN": "Document A1"}


@every_case(
    "text",
    [
        "HD 是高清的意思。\n江州台昨日试播。\n",
        "HD\n江州\nBY\n林一舟\n江州台昨日试播。\n",
        "SE\nHD\nPD\n",
        "TY  - 江州\n港口昨日开放。\n",
        "%0 是一个标记。\n%T 也是。\n",
        "Title-题名: 江州\n港口昨日开放。\n",
        "DataType: 5\n港口昨日开放。\n",
        "{Reference Type}: 报纸\n港口昨日开放。\n",
        "% LaTeX\n\\documentclass{ctexart}\n",
        "",
    ],
)
def test_what_is_none(text):
    """A text that begins with such a tag has no record of one."""
    assert find_form(text) is None


def test_records_too_long(tmp_path: Path):
    """A record with more bytes than a document may have is a failure, the others are read."""
    source = _RIS.format(title="江州开港", text=_TEXT * 200) + _RIS.format(title="又讯", text=_TEXT)
    path = tmp_path / "a.ris"
    path.write_text(source, encoding="utf-8")
    first, second = newsnorm.load_all(tmp_path, max_bytes=2000)

    assert (first.path, type(first.error)) == (f"{path}#1", newsnorm.TooLargeError)
    assert (second.provenance.path, second.title) == (f"{path}#2", "又讯")


@every_case("part", ["TY  - NEWS\n", "T1  - \n", "甲\n", "AU  - 林一舟;"])
def test_floods(part):
    """The time grows with the length, also where every line begins a record or goes on with one."""
    limits = Limits(max_bytes=1 << 30)

    def read(source: str) -> int:
        return sum(1 for _ in TaggedContainer().open(io.BytesIO(source.encode()), "a.ris", limits))

    assert work.grows_linearly(read, lambda size: _RIS.format(title="江州开港", text=_TEXT) + part * size)
