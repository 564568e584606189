"""Articles in the data of scripts."""

from __future__ import annotations

import json

import newsnorm

from every_case import every_case

TEXT = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。\n气象台说，今晨积雪最深处有三寸，雪将下到明天。"
ROW = {"title": "江州普降大雪", "content": TEXT, "author": "林一舟", "source": "江州日报", "publishTime": 1678241700000}


def _load(script, shown="加载中…", title="江州普降大雪 - 江州新闻"):
    html = (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><div id=app>{shown}</div>{script}</body></html>"
    )
    return newsnorm.loads(html)


def _script(row=ROW, form="<script id=__NEXT_DATA__ type=application/json>{}</script>"):
    return form.replace("{}", json.dumps({"props": {"page": [1, {"article": row}]}}, ensure_ascii=False))


@every_case(
    "form",
    [
        "<script id=__NEXT_DATA__ type=application/json>{}</script>",
        "<script>window.__INITIAL_STATE__ = {};(function(){var s;}())</script>",
        "<script>var a = 1; window.data={}\n</script>",
        "<script> {} ",
    ],
    ids=["JSON", "a variable", "the second variable", "never closed"],
)
def test_article_in_a_script(form):
    """Text, headline, people, outlet and moment stand in an object somewhere in the data."""
    article = _load(_script(form=form))

    assert article.paragraphs == tuple(TEXT.split("\n"))
    assert (article.title, article.authors[0].name, article.source) == ("江州普降大雪", "林一舟", "江州日报")
    assert article.date_published.isoformat() == "2023-03-08T10:15:00+08:00"
    assert article.provenance.origins["title"] == "page:data"


def test_string_of_json():
    """It may be written as a string that the script reads."""
    data = json.dumps(json.dumps({"article": ROW}))

    assert _load(f"<script>window.a = JSON.parse({data})</script>").paragraphs == tuple(TEXT.split("\n"))


@every_case(
    "row",
    [
        {**ROW, "title": "海城降雨"},
        {**ROW, "title": "江州"},
        {key: value for key, value in ROW.items() if key != "title"},
        {**ROW, "content": "昨夜，江州普降大雪。"},
        {**ROW, "content": None},
    ],
    ids=["another headline", "too short a headline", "none", "too short a text", "no text"],
)
def test_data_of_something_else(row):
    """The page must have its headline, and the text must be one."""
    assert TEXT.split("\n", maxsplit=1)[0] not in _load(_script(row)).text


@every_case("script", ["<script>window.a = {'title': 1}</script>", "<script>{" + "[" * 5000 + "</script>"])
def test_no_json(script):
    """What is no JSON, or too deep, says nothing."""
    assert _load(script + "<script>var 江 = 1;</script>").title.startswith("江州普降大雪")


def test_page_that_shows_its_text():
    """What a page shows is read, whatever its data have."""
    shown = "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))
    article = _load(_script({**ROW, "content": TEXT * 3}), f"<h1>江州普降大雪</h1>{shown}")

    assert article.paragraphs == tuple(TEXT.split("\n"))


@every_case(
    ("value", "expected"),
    [
        (1678241700, "2023-03-08T10:15:00+08:00"),
        ("1678241700", "2023-03-08T10:15:00+08:00"),
        ("2023-03-08 10:15", "2023-03-08T10:15:00+08:00"),
        (16782417, None),
        (True, None),
        (None, None),
    ],
)
def test_moments(value, expected):
    """Seconds and thousandths since 1970, or as people write it."""
    date = _load(_script({**ROW, "publishTime": value})).date_published

    assert (date and date.isoformat()) == expected


@every_case(
    ("author", "names"),
    [
        ({"nickname": "江边人"}, ["江边人"]),
        ("admin", []),
        ("江州日报", []),
        ({"id": 1}, []),
        (["林一舟"], ["林一舟"]),
        ([], []),
    ],
)
def test_authors(author, names):
    """A name, or an object with one; a login and an outlet are nobody."""
    assert [person.name for person in _load(_script({**ROW, "author": author, "source": ""})).authors] == names


@every_case(
    ("shown", "is_frame"),
    [
        ("", True),
        ("加载中…", True),
        ("<noscript>You need to enable JavaScript to run this app.</noscript>", True),
        ("<p>昨夜，江州下雪，学校停课。</p>", False),
        ("江" * 201, False),
    ],
)
def test_frame_that_a_script_fills(shown, is_frame):
    """A page without text, and with an element that programs fill, is told by a finding, and has its title."""
    article = _load("<script src=a.js></script>", shown)
    told = [finding.message for finding in article.findings if finding.id == "page-no-article"]

    assert any("a script fills" in message for message in told) is is_frame
    assert not is_frame or article.title.startswith("江州普降大雪")


def test_string_in_single_quotes():
    """Such a string may be in single quotes, with the marks that need it there."""
    data = (
        json.dumps({"article": {**ROW, "content": f"{TEXT}\n他说：'好大的雪。'"}})
        .replace("\\", "\\\\")
        .replace("'", "\\'")
    )
    article = _load(f"<script>window.a = JSON.parse('{data}')</script>")

    assert article.paragraphs[:2] == tuple(TEXT.split("\n"))
    assert len(article.paragraphs) == 3
    assert _load("<script>window.a = JSON.parse('{江州' + '}')" + " " * 100 + "</script>").text.startswith("加载中")


@every_case(
    "content",
    [
        TEXT.split("\n"),
        [{"type": "p", "text": text} for text in TEXT.split("\n")],
        [{"type": "img", "url": "/1.jpg"}, *({"data": f"<p>{text}</p>"} for text in TEXT.split("\n"))],
        "".join(f"&lt;p&gt;{text}&lt;/p&gt;" for text in TEXT.split("\n")),
    ],
    ids=["a list", "objects", "objects with tags", "tags as references"],
)
def test_forms_of_a_text(content):
    """A text may stand in paragraphs, or with its tags written as references."""
    assert _load(_script({**ROW, "content": content})).paragraphs == tuple(TEXT.split("\n"))


def test_list_of_articles_is_no_text():
    """Objects with headlines are articles, and no paragraphs."""
    others = [{"title": "海城降雨", "text": TEXT}]

    assert TEXT.split("\n", maxsplit=1)[0] not in _load(_script({"title": "江州普降大雪", "content": others})).text


def test_keys_with_a_word_before_them():
    """`newsSource` is the outlet, and so is `mediaName`."""
    row = {"newsTitle": ROW["title"], "newsContent": TEXT, "newsSource": "海城日报"}

    assert _load(_script(row)).source == "海城日报"
    assert _load(_script({**ROW, "source": None, "mediaName": "海城晚报"})).source == "海城晚报"


@every_case(
    ("rows", "title"),
    [([ROW], "江州普降大雪"), ([ROW, ROW], "江州普降大雪"), ([ROW, {**ROW, "title": "海城降雨"}], None)],
)
def test_page_without_a_title(rows, title):
    """Where the page does not say its headline, it is that of the one article in its data."""
    long = [{**row, "content": TEXT * 4} for row in rows]

    assert _load(_script(long), title="新闻详情").title == title
