# ruff: noqa: S101, INP001 - a test
"""The reader keeps newsnorm's contract and reads Pelican's header as Pelican does."""

from __future__ import annotations

from datetime import datetime

from newsnorm_pelican import PelicanReader

from newsnorm import Person, Source, loads
from newsnorm.testing import check_reader

POST = """Title: 快讯：沪指收涨
Date: 2022-01-14 01:01
Category: 金融
Tags: 沪指, 要闻
Authors: 胡小雨; 李文
Slug: kuaixun

沪指收涨0.6%。
"""


def test_it_keeps_the_contract() -> None:
    """Detection, reading, origins, and no crash on anything."""
    check_reader(
        PelicanReader(),
        accepts=[Source(text=POST, name="kuaixun.md"), Source(text="Title: 快讯\nStatus: draft\nDate: 昨天\n\n正文。")],
        rejects=[
            Source(text="---\ntitle: 快讯\ndate: 2022-01-14\n---\n正文。"),
            Source(text="Title: 这是正文的第一行"),
            Source(text="沪指收涨0.6%。"),
        ],
    )


def test_it_reads_every_key() -> None:
    """Each of Pelican's keys fills its field; the rest stays in `extra`."""
    raw = PelicanReader().read(Source(text=POST))

    assert raw.title == "快讯：沪指收涨"
    assert raw.date_published == datetime(2022, 1, 14, 1, 1)  # noqa: DTZ001 - the header has no offset
    assert raw.date_precision == "minute"
    assert raw.categories == (("金融",),)
    assert raw.tags == ("沪指", "要闻")
    assert raw.authors == (Person("胡小雨"), Person("李文"))
    assert raw.extra == {"slug": "kuaixun"}
    assert raw.body.text == "沪指收涨0.6%。\n"


def test_it_says_how_exact_a_date_is() -> None:
    """A day is a day, and no midnight."""
    written = {"2022-01-14": "day", "2022-01-14 00:00": "minute", "2022-01-14 01:01:10": "second"}

    for date, precision in written.items():
        assert PelicanReader().read(Source(text=f"Title: 快讯\nDate: {date}\n\n正文。")).date_precision == precision


def test_it_names_the_line_of_a_wrong_date() -> None:
    """The finding leads to the header."""
    raw = PelicanReader().read(Source(text="Title: 快讯\nDate: 昨天\n\n正文。"))

    assert [(finding.id, finding.line) for finding in raw.findings] == [("date-unreadable", 2)]


def test_a_post_in_restructured_text() -> None:
    """The suffix says which markup the body has."""
    article = loads(
        "Title: 快讯\nDate: 2022-01-14\n\n一、概况\n========\n\n沪指收涨。", name="a.rst", readers=[PelicanReader()]
    )

    assert [(block.kind, block.text) for block in article.blocks] == [
        ("heading", "一、概况"),
        ("paragraph", "沪指收涨。"),
    ]


def test_newsnorm_chooses_it() -> None:
    """With the reader at hand, `loads` needs no further word."""
    article = loads(POST, readers=[PelicanReader()])

    assert article.provenance.reader == "pelican"
    assert article.date_published.isoformat() == "2022-01-14T01:01:00+08:00"
    assert article.text == "沪指收涨0.6%。"
