"""Exports of Movable Type."""

from __future__ import annotations

from datetime import datetime

import newsnorm
from newsnorm.containers.movable_type import MovableTypeContainer

from every_case import every_case

_HEAD = "AUTHOR: 林一舟\nTITLE: 江州开港\nDATE: 03/08/2023 10:15:00 AM\n"


def entry(body: str = "港口开了。", *, head: str = _HEAD, more: str = "") -> str:
    """An entry, with the rule below it."""
    return f"{head}-----\nBODY:\n{body}\n-----\n{more}--------\n"


def read(tmp_path, text: str, **options) -> list:
    """What `load_all` makes of an export."""
    (tmp_path / "export.txt").write_text(text, "utf-8")
    return list(newsnorm.load_all(tmp_path / "export.txt", **options))


@every_case(
    ("line", "field", "right"),
    [
        ("DATE: 03/08/2023 10:15:00 PM", "date_published", "2023-03-08T22:15:00+08:00"),
        ("DATE: 12/01/2023 00:15:00", "date_published", "2023-12-01T00:15:00+08:00"),
        ("DATE: 2023-03-08 10:15:00", "date_published", "2023-03-08T10:15:00+08:00"),
        ("DATE: 坏的", "date_published", None),
        ("STATUS: Draft", "draft", True),
        ("STATUS: Publish", "draft", False),
        ("STATUS: publish", "draft", False),
        ("CATEGORY: 港口\nPRIMARY CATEGORY: 江州\nCATEGORY: 江州", "categories", (("江州",), ("港口",))),
        ("CATEGORY: ", "categories", ()),
        ('TAGS: "港口",航运', "tags", ("港口", "航运")),
        ("UNIQUE URL: https://a.example/1.html", "url", "https://a.example/1.html"),
        ("ALLOW COMMENTS: 1", "extra", {}),
    ],
)
def test_labelled_lines(line, field, right):
    """They fill fields; the first of equal ones counts."""
    article = newsnorm.loads(entry(head=f"TITLE: 江州开港\n{line}\nDATE: 03/08/2023 10:15:00\n"))
    found = getattr(article, field)

    assert article.title == "江州开港"
    assert (found.isoformat() if isinstance(found, datetime) else found) == right


@every_case(
    ("breaks", "body", "text"),
    [
        ("1", "港口开了。\n人很多。\n\n船来了。", "港口开了。\n人很多。\n\n船来了。"),
        ("__default__", "港口开了。\n\n船来了。", "港口开了。\n\n船来了。"),
        ("0", "<p>港口<b>开</b>了。</p>\n<p>船来了。</p>", "港口开了。\n\n船来了。"),
        ("1", "<p>港口开了。</p>\n\n<p>船来了。</p>", "港口开了。\n\n船来了。"),
        ("markdown", "港口**开**了。\n\n## 船来了", "港口开了。\n\n船来了"),
        ("markdown_with_smartypants", "港口**开**了。", "港口开了。"),
    ],
)
def test_line_breaks(breaks, body, text):
    """How a body is written says its entry; what says nothing has its line breaks shown."""
    assert newsnorm.loads(entry(body, head=f"{_HEAD}CONVERT BREAKS: {breaks}\n")).text == text


@every_case(
    ("more", "text", "summary"),
    [
        ("EXTENDED BODY:\n船来了。\n-----\n", "港口开了。\n\n船来了。", None),
        ("EXTENDED BODY:\n\n-----\nEXCERPT:\n开港\n-----\nKEYWORDS:\n\n-----\n", "港口开了。", "开港"),
        ("\nEXCERPT:\n开港\n-----\n", "港口开了。", "开港"),
        (
            "COMMENT:\nAUTHOR: 许青\nDATE: 03/09/2023 10:15:00 AM\n好。\n-----\nPING:\nTITLE: 开港\n-----\n",
            "港口开了。",
            None,
        ),
    ],
)
def test_parts(more, text, summary):
    """The text goes on in a second part; an excerpt is a summary, and what others wrote is left."""
    article = newsnorm.loads(entry(more=more))

    assert (article.text, article.summary) == (text, summary)


def test_rules_in_a_text(tmp_path):
    """A rule ends a part or an entry only above the first line of another."""
    body = "港口开了。\n\n-----\n\n船来了。\n\n--------\n\n人很多。"
    articles = read(tmp_path, entry(body) + entry("雪停了。"))

    assert [article.text.split("\n")[-1] for article in articles] == ["人很多。", "雪停了。"]
    assert "船来了。" in articles[0].text


def test_last_entry_that_is_not_closed(tmp_path):
    """It is read as the others."""
    articles = read(tmp_path, f"{entry()}\n{_HEAD}-----\nBODY:\n船来了。\n-----\nKEYWORDS:")

    assert [article.text for article in articles] == ["港口开了。", "船来了。"]


def test_line_ends_and_byte_order_mark():
    """An export from Windows is read as any other."""
    article = newsnorm.loads(b"\xef\xbb\xbf" + entry().replace("\n", "\r\n").encode())

    assert (article.title, article.text, article.provenance.reader) == ("江州开港", "港口开了。", "movabletype")


def test_failures(tmp_path):
    """An entry without text or with too much of it is a failure in its place; the others go on."""
    found = read(tmp_path, entry("") + entry("港" * 200) + entry(), max_bytes=400)

    assert [each.path[-2:] for each in found[:2]] == ["#1", "#2"]
    assert [type(each.error).__name__ for each in found[:2]] == ["SourceError", "TooLargeError"]
    assert found[2].text == "港口开了。"


@every_case(
    "text",
    [
        "TITLE: 江州开港\nDATE: 03/08/2023\n-----\n港口开了。\n",
        "TITLE: 江州开港\n-----\nBODY:\n港口开了。\n",
        "DATE: 03/08/2023\n-----\nBODY:\n港口开了。\n",
        "TITLE: 江州开港\nDATE: 03/08/2023\n\n港口开了。\n-----\nBODY:\n",
        "Title: 江州开港\nDate: 03/08/2023\n-----\nBody:\n港口开了。\n",
    ],
)
def test_what_is_none(text):
    """An article with labelled lines is no export."""
    assert MovableTypeContainer().detect(text.encode(), "a.txt") is None


def test_entry_in_another_encoding(tmp_path):
    """Bytes that are none of the encoding asked for are a failure of that entry, and the next one is read."""
    (tmp_path / "export.txt").write_bytes(entry().encode("gb18030") + entry().encode())
    failure, article = newsnorm.load_all(tmp_path / "export.txt", encoding="utf-8")

    assert str(failure.error).startswith(f"{tmp_path / 'export.txt'}#1: the bytes are not utf-8")
    assert article.title == "江州开港"
