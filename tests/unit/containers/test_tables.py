"""CSV and TSV."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.container import HEAD, UNLIKELY
from newsnorm.containers.tables import TableContainer, find_above, find_heading

from every_case import every_case

_ROW = "开港,江州港昨日开放。"
_LONG = "江州港昨日开放，货船陆续靠岸，码头上人来人往。" * 4


def _load(folder: Path, text: str, name: str = "a.csv", **options):
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return list(newsnorm.load_all(path, **options))


@every_case(
    ("text", "names", "delimiter"),
    [
        (f"标题,正文\n{_ROW}", ("标题", "正文"), ","),
        ("标题\t正文\n开港\t江州港", ("标题", "正文"), "\t"),
        ("标题;正文\n开港;江州港", ("标题", "正文"), ";"),
        (' "标题" , 正文\n', ("标题", "正文"), ","),
        ('"标题","正文"\n', ("标题", "正文"), ","),
        (",title,content\n0,开港,江州港\n", ("", "title", "content"), ","),
        ("正文\n江州港\n", ("正文",), "\t"),
        ("标题,标题\n", None, None),
        ("标题,,,正文\n", None, None),
        ("1,2\n", None, None),
        ("江州港开了,人很多。\n", None, None),
        (f"标题,{'正' * 41}\n", None, None),
        ("标题,正文", None, None),
        ("", None, None),
    ],
)
def test_find_heading(text, names, delimiter):
    """The first line names the columns: short words, each once; one may have none."""
    heading = find_heading(text)

    assert (heading and (heading.names, heading.form.delimiter)) == (names and (names, delimiter))


@every_case(
    ("text", "names"),
    [
        ("标题,标签,标签,正文\n", ("标题", "标签", "标签#3", "正文")),
        ("标题,正文,,,\n", ("标题", "正文", "", "#4", "#5")),
        (",标题,,正文\n", ("", "标题", "#3", "正文")),
        ("甲,甲\n", None),
        ("标题,1\n", None),
    ],
)
def test_heading_of_what_is_called_a_table(text, names):
    """Known columns may stand beside some without a name, or with one that another has."""
    heading = find_heading(text, is_called_one=True)

    assert (heading and heading.names) == names


@every_case(
    ("text", "found"),
    [
        ("\n \nsep=;\n标题;正文\n开港;江州港。\n", [("开港", "江州港。", {})]),
        ("江州新闻,,\n,,\n标题,正文,\n开港,江州港。,\n", [("开港", "江州港。", {})]),
        ("江州新闻\n导出：2023-03-08\n标题,正文\n开港,江州港。\n", [("开港", "江州港。", {})]),
        ("标题,标签,标签,正文\n开港,甲,乙,江州港。\n", [("开港", "江州港。", {"标签#3": "乙"})]),
        ("标题,正文,,\n开港,江州港。,,\n", [("开港", "江州港。", {})]),
        ("标题,正文,编号\n开港,江州港开放,人很多。,7\n", [("开港", "江州港开放，人很多。", {"编号": "7"})]),
        ('标题,正文\n开港,"他说\\"开港\\",人很多。"\n', [("开港", "他说“开港”，人很多。", {})]),
        ('标题,正文\n路,"C:\\"\n', [("路", "C:\\", {})]),
        ('标题,正文\n路,"""C:\\""是路。"\n', [("路", "“C:\\”是路。", {})]),
    ],
)
def test_what_programs_write(text, found, tmp_path_factory):
    """Lines above the heading, columns of nothing, quotes with a backslash, commas that nobody quoted."""
    results = _load(tmp_path_factory.mktemp("a"), text)

    assert [(each.title, each.text, dict(each.extra)) for each in results] == found


@every_case(
    ("text", "name", "confidence"),
    [
        (f"标题,正文\n{_ROW}\n", "a.csv", 0.99),
        (f"标题,正文\n{_ROW}\n", None, 0.99),
        (f"标题,正文\n{_ROW}\n", "a.md", None),
        (f"标题,{'x'}\n开港,{_LONG}\n", "a.csv", 0.99),
        ("标题,地址\n港务公司,江州市海滨区港口路一百二十三号\n", "a.csv", UNLIKELY),
        ("date,open,close\n2023-03-08,1,2\n", "a.csv", UNLIKELY),
        ("date,open,close\n2023-03-08,1,2\n", None, None),
        ("甲,乙\n1,2\n3,4\n", "a.csv", UNLIKELY),
        ("甲,乙\n说明文字。\n又一行。\n", "a.csv", None),
        ("正文\n江州港昨日开放。\n", "a.csv", 0.99),
        ("正文\n江州港昨日开放。\n", None, None),
        ("标题,正文\n开港\n", None, None),
        ("标题,作者\n开港,林一舟\n", None, None),
        ("甲,正文\n开港,江州港昨日开放。\n", None, None),
        ("江州港昨日开放,人很多。\n海城降雪,路很滑。\n", "a.csv", None),
        (f"https://a.example/1,{_LONG}\nhttps://a.example/2,{_LONG}\n", "a.csv", 0.99),
        (f"https://a.example/1,{_LONG}\nhttps://a.example/2,{_LONG}\n", "a.txt", None),
        ("名称,20230308,20230309\n江州,1,2\n海城,2,3\n", "a.csv", None),
        (f"体育\t{_LONG}\n财经\t{_LONG}\n", "a.tsv", 0.99),
        (f"体育\t{_LONG}\n财经\t{_LONG}\n", "a.txt", None),
    ],
)
def test_detect(text, name, confidence):
    """By its name a table needs rows that fit; under another one known columns, one of them a text, and even rows."""
    detection = TableContainer().detect(text.encode(), name)

    assert (detection and detection.confidence) == confidence


_FIRST = "2023-03-08 10:15,https://a.example/1,江州港昨日正式开放,<p>货船陆续靠岸，码头上人来人往。</p>"
_SECOND = "2023-03-09 10:15,https://a.example/2,海城市昨日普降大雪,<p>路面湿滑，出门的人请小心慢行。</p>"


def test_without_heading(tmp_path):
    """Where the first line is a row it is one, and the columns are what their cells are."""
    first, second = _load(tmp_path, f"{_FIRST}\n{_SECOND}\n")

    assert (first.title, first.text) == ("江州港昨日正式开放", "货船陆续靠岸，码头上人来人往。")
    assert (second.url, second.date_published.day) == ("https://a.example/2", 9)
    assert second.provenance.origins["url"] == "row:#2"


def test_columns_without_heading(tmp_path):
    """What is no field of an article is in `extra` by its number; the caller can say what it is."""
    rows = "81234,林一舟,江州港昨日开放了，人很多。\n81235,许青,海城降雪，路很滑。\n"

    assert dict(_load(tmp_path, rows)[0].extra) == {"#1": "81234", "#2": "林一舟"}
    named = _load(tmp_path, rows, fields={"#2": "authors"})
    assert [person.name for each in named for person in each.authors] == ["林一舟", "许青"]
    others = _load(tmp_path, rows, fields={"#2": "text"})
    assert [each.text for each in others] == ["林一舟", "许青"]


@every_case(
    ("heading", "cells", "found"),
    [
        ("0", "{}", {}),
        (",0", "3,{}", {}),
        (",0,1", "3,江州,{}", {"0": "江州"}),
        ("0,1,2", "江州,{},7", {"0": "江州", "2": "7"}),
        ("Unnamed: 0,0", "3,{}", {"Unnamed: 0": "3"}),
    ],
)
def test_columns_with_numbers(heading, cells, found, tmp_path_factory):
    """A program that knows no names of columns counts them; their cells tell what they hold."""
    texts = [_LONG, "海城昨日降雪，路面湿滑，出门的人不多。"]
    rows = "".join(f"{cells.format(text)}\n" for text in texts)
    articles = _load(tmp_path_factory.mktemp("rows"), f"{heading}\n{rows}")

    assert [(each.text, dict(each.extra)) for each in articles] == [(text, found) for text in texts]


def test_columns_with_other_numbers():
    """Numbers that do not begin with nought are cells, and so are those of a table without a text."""
    for text in (f"1,2\n江州,{_LONG}\n海城,{_LONG}\n", "0,1\n江州,5\n海城,7\n"):
        assert find_heading(text, is_called_one=True) is None


_COMMENTS = f"海城昨日降雪，路面湿滑，出门的人不多。\n{_LONG}\n江州的船,昨日靠岸了。\n"


@every_case(
    ("text", "count"),
    [
        (_COMMENTS, 3),
        (f"评论\n{_COMMENTS}", 3),
        (f"comment_text\n{_COMMENTS}", 3),
        (f"很好\n{_COMMENTS * 6}不错啊\n", 20),
        (f'"{_LONG},人很多。"\n{_COMMENTS}', 4),
        # One text: too few lines, lines of words, and a heading above a table.
        (f"{_LONG}\n海城昨日降雪，路面湿滑。\n", 1),
        ("江州\n海城\n港口\n货船\n", 1),
        ("江州港新闻数据表\n开港,江州港\n降雪,海城市\n靠岸,货船们\n", 1),
    ],
)
def test_one_column(text, count, tmp_path_factory):
    """A table of one column that nobody named has a text in each line."""
    articles = _load(tmp_path_factory.mktemp("rows"), text)

    assert len(articles) == count
    assert all(not each.extra for each in articles)


def test_one_column_of_what_is_called_no_table():
    """Lines of prose are no table unless they are called one."""
    assert find_heading(_COMMENTS) is None


def test_text_of_no_known_column(tmp_path):
    """The column that is the text in most rows is it in all that have it, however short it is there."""
    short, long, other = _load(tmp_path, f"甲,乙\n开了,\n{_LONG},\n,{_LONG}\n")

    assert [short.text, long.text, other.text] == ["开了", _LONG, _LONG]


def test_long_file():
    """Of a table that goes on the row that is cut off proves nothing."""
    row = f"开港,{_LONG}\n"
    head = ("标题,正文\n" + row * (HEAD // len(row.encode()) + 1)).encode()[:HEAD]

    assert TableContainer().detect(head, None).confidence == 0.99


def test_long_row():
    """A table has a text, too, whose first row is longer than what is looked at."""
    head = f"标题,正文\n开港,{'江州港昨日开放。' * 4000}".encode()[:HEAD]

    assert TableContainer().detect(head, "a.csv").confidence == 0.99


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "big5", "utf-16"])
def test_encodings(encoding, tmp_path):
    """Whatever a program for tables wrote it in."""
    (tmp_path / "a.csv").write_bytes(f"標題,正文\r\n開港,{'江州港昨日開放，貨船陸續靠岸。' * 3}\r\n".encode(encoding))
    (article,) = newsnorm.load_all(tmp_path / "a.csv")

    assert (article.title, article.text) == ("開港", "江州港昨日開放，貨船陸續靠岸。" * 3)


@every_case(
    ("rows", "found"),
    [
        ([_ROW], [("开港", "江州港昨日开放。")]),
        (['开港,"江州港昨日开放。\n\n首船""靠岸""。"'], [("开港", "江州港昨日开放。\n\n首船“靠岸”。")]),
        (['开港,江州港"昨日"开放。'], [("开港", "江州港“昨日”开放。")]),
        (["开港,江州港开放,人很多。"], [("开港", "江州港开放，人很多。")]),
        (
            ["", _ROW, "", "标题,正文", "降雪,海城昨日降雪。"],
            [("开港", "江州港昨日开放。"), ("降雪", "海城昨日降雪。")],
        ),
        (["开港,", "降雪,海城昨日降雪。"], ["no text", ("降雪", "海城昨日降雪。")]),
        (["nan,海城昨日降雪。"], [(None, "海城昨日降雪。")]),
        (["['开港'],\"['江州港昨日开放。', '人很多。']\""], [("开港", "江州港昨日开放。\n\n人很多。")]),
        ([f'开港,"{"长" * 140_000}', "降雪,海城昨日降雪。"], ["not a row", ("降雪", "海城昨日降雪。")]),
        ([f'开港,"{"长" * 140_000}"', "降雪,海城昨日降雪。"], [("开港", "长" * 140_000), ("降雪", "海城昨日降雪。")]),
        (["开港,江州港昨日开放。,,"], [("开港", "江州港昨日开放。")]),
    ],
)
def test_rows(rows, found, tmp_path_factory):
    """A row is a line, or several in quotes; what is too much in it belongs to the last column."""
    results = _load(tmp_path_factory.mktemp("a"), "\n".join(["标题,正文", *rows, ""]))

    assert [
        (each.title, each.text) if isinstance(each, newsnorm.Article) else each.error.message[: len(wanted)]
        for each, wanted in zip(results, found, strict=True)
    ] == found


def test_tabs(tmp_path):
    """Between tabs a quote is a quote, unless cells stand in quotes as a whole."""
    bare = _load(tmp_path, '标题\t正文\n开港\t"江州"港开放。\n降雪\t"海城降雪。\n', "a.tsv")
    quoted = _load(tmp_path, '标题\t正文\n开港\t"江州港开放。"\n降雪\t"海城\n降雪。"\n', "b.tsv")

    assert [each.text for each in bare] == ["“江州”港开放。", '"海城降雪。']
    assert [each.text for each in quoted] == ["江州港开放。", "海城\n\n降雪。"]


def test_fields_and_places(tmp_path):
    """Columns fill fields by their names, and each row has its number."""
    heading = "id,标题,作者,来源,发布日期,发布时间,栏目,关键词,链接,阅读数,正文"
    row = '7,开港,林一舟,江州日报,2023/3/8,10:15,要闻,"港口,海运",https://a.example/1,30,江州港昨日开放。'
    (article,) = _load(tmp_path, f"\ufeff{heading}\r\n{row}\r\n")

    assert (article.title, article.source, article.authors[0].name) == ("开港", "江州日报", "林一舟")
    assert article.date_published.isoformat() == "2023-03-08T10:15:00+08:00"
    assert (article.categories, article.tags, article.url) == ((("要闻",),), ("港口", "海运"), "https://a.example/1")
    assert dict(article.extra) == {"id": "7", "阅读数": "30"}
    assert article.provenance.path.endswith("a.csv#1")


def test_own_names(tmp_path):
    """The caller may say what the columns are called."""
    (article,) = _load(tmp_path, f"biaoti,zw\n{_ROW}\n", fields={"biaoti": "title", "zw": "text"})

    assert (article.title, article.text) == ("开港", "江州港昨日开放。")


def test_folders_take_tables_of_articles(tmp_path):
    """A table of something else is left out and counted."""
    (tmp_path / "a.csv").write_text(f"标题,正文\n{_ROW}\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("date,open\n2023-03-08,1\n", encoding="utf-8")
    (tmp_path / "c.csv").write_text("说明文字，不是表格。\n", encoding="utf-8")
    results = newsnorm.load_all(tmp_path)

    assert [each.title for each in results] == ["开港"]
    assert dict(results.skipped) == {".csv": 2}


def test_another_encoding(tmp_path: Path):
    """Bytes that are none of the encoding asked for are one failure."""
    (tmp_path / "a.csv").write_bytes(f"标题,正文\n{_ROW}\n".encode("gb18030"))
    (failure,) = newsnorm.load_all(tmp_path / "a.csv", encoding="utf-8")

    assert str(failure.error).startswith(f"{tmp_path / 'a.csv'}: the bytes are not utf-8")


@every_case(
    ("text", "place"),
    [
        ("江州新闻,,\n标题,正文,日期\n", 7),
        ("江州新闻\n\n标题,正文\n", 6),
        ("标题,正文\n开港,江州港。\n", 0),
        ("江州新闻\n编号,地点\n1,江州\n", 0),
        ("江州新闻\n开港,江州港昨日开放。\n", 0),
        ("江州新闻,宋清和\n标题,正文\n", 0),
        ("一\n二\n三\n四\n五\n六\n标题,正文\n", 0),
        ("", 0),
    ],
)
def test_lines_above_the_heading(text, place):
    """A few lines of one cell stand above a heading of two known columns; above anything else they are rows."""
    assert find_above(text) == place


def test_lines_above_are_told(tmp_path):
    """What is left out is counted."""
    path = tmp_path / "a.csv"
    path.write_text("江州新闻,\n,\n标题,正文\n开港,江州港昨日开放。\n", encoding="utf-8")
    results = newsnorm.load_all(path)

    assert [article.title for article in results] == ["开港"]
    assert dict(results.skipped) == {"line above a table": 2}
