"""Whole pages of our own making, each with one trap: the articles that come of them."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from email.message import EmailMessage

import pytest

import newsnorm

from every_case import every_case
from page_cases import NAMES, PAGES, read_page
from work import some_of


def tell(name):
    """Return what is written down."""
    return json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))


@every_case("name", NAMES)
def test_page_gives_its_article(name):
    """The article is the one that is written down; `tests/page_cases.py` writes it anew."""
    assert read_page(name, html_engine="turbohtml") == tell(name)


@every_case("name", some_of(NAMES))
def test_slow_engine_gives_the_same(name):
    """The other engine gives the same article."""
    assert read_page(name, html_engine="html5lib") == tell(name)


@every_case("name", some_of(NAMES))
def test_nothing_of_a_page_is_lost(name):
    """What `plain` reads, the page read whole, is in `full_text()`, in its order."""
    data = (PAGES / f"{name}.html").read_bytes()
    whole = newsnorm.loads(data, reader="plain").full_text()

    rest = iter(newsnorm.loads(data).full_text())
    assert all(char in rest for char in whole if char.isalnum())


def _zip(page: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("pages/1.html", page)
        archive.writestr("pages/1_files/a.js", "var a = 1;")
    return packed.getvalue()


def _mht(page: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://www.jiangzhou.example/1"
    message["MIME-Version"] = "1.0"
    message.set_content(page.decode(), subtype="html", charset="utf-8", cte="quoted-printable")
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


def _warc(page: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.jiangzhou.example/1\r\n"
        "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2023-03-10T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _rows(page: bytes) -> bytes:
    row = {"html": page.decode(), "url": "https://www.jiangzhou.example/1"}
    return f"{json.dumps(row, ensure_ascii=False)}\n".encode() * 2


@pytest.mark.parametrize(
    ("name", "wrap", "documents"),
    [
        ("a.zip", _zip, 1),
        ("a.mht", _mht, 1),
        ("a.warc", _warc, 1),
        ("a.warc.gz", lambda page: gzip.compress(_warc(page)), 1),
        ("a.jsonl", _rows, 2),
        ("a.json", lambda page: json.dumps([{"html": page.decode()}]).encode(), 1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("page", ["plain-page", "notes-in-a-box", "comments-longer", "json-ld"])
def test_pages_in_containers_give_their_articles(name, wrap, documents, page, tmp_path):
    """A page in an archive, a saved message, an answer of a server or a row gives the article that it gives alone."""
    if "warc" in name:
        pytest.importorskip("warcio")
    data = (PAGES / f"{page}.html").read_bytes()
    alone = newsnorm.loads(data)
    (tmp_path / name).write_bytes(wrap(data))

    articles = list(newsnorm.load_all(tmp_path / name))
    assert len(articles) == documents
    for article in articles:
        assert article.provenance.reader == "page"
        for field in ("title", "date_published", "authors", "editors", "source", "blocks", "boilerplate"):
            assert getattr(article, field) == getattr(alone, field), field


def test_there_are_enough_pages():
    """Ninety traps and more."""
    assert len(NAMES) >= 90
