"""Roots of XML files."""

from __future__ import annotations

import newsnorm
from newsnorm.containers.xml_files import find_root, has_text_behind

from every_case import every_case


@every_case(
    ("head", "name"),
    [
        ("<rss>", "rss"),
        ("\ufeff \n<?xml version='1.0'?><!-- <a> --><!DOCTYPE b><RSS v='1'>", "rss"),
        ("<x:feed>", "feed"),
        ("</rss>", None),
        ("甲<rss>", None),
        ("<rss", None),
        ("", None),
    ],
)
def test_root(head: str, name: str | None):
    """The root is the first tag, if nothing but comments and the like stands before it."""
    root = find_root(head.encode())

    assert (root and root.name) == name


@every_case("encoding", ["gb18030", "big5", "utf-16", "utf-8-sig"])
def test_encodings(encoding: str):
    """In whatever encoding."""
    assert find_root("<rss><title>江州港昨日開放</title></rss>".encode(encoding)).name == "rss"


@every_case(
    ("address", "prefix"),
    [
        ("http://purl.org/rss/1.0/modules/content/", "content"),
        ("http://purl.org/dc/elements/1.1/", "dc"),
        ("http://wordpress.org/export/1.2/", "wp"),
        ("http://wordpress.org/export/1.2/excerpt/", "excerpt"),
        ("http://www.w3.org/2005/Atom", ""),
        ("http://a.example/", "z"),
    ],
)
def test_prefixes(address: str, prefix: str):
    """A prefix is what its address says, whatever the file calls it."""
    assert find_root(f'<rss xmlns:z="{address}">'.encode()).prefixes == {"z": prefix}


@every_case(
    ("text", "is_behind"),
    [
        ("<rss></rss>", False),
        ("<rss></rss>\n<!-- 甲 -->\n", False),
        ("<rss></rss>\n甲", True),
        ("<rss>甲", False),
        ("<A:Feed></A:Feed>", False),
        ("<A:Feed></A:Feed>\n甲", True),
    ],
)
def test_text_behind(text: str, is_behind: object):
    """Words behind the root make the XML an example in a text."""
    head = text.encode()

    assert has_text_behind(find_root(head), head) is is_behind


def test_record_that_is_too_long(tmp_path):
    """It is a failure in its place; the records beside it are read."""
    short, long = (f"<item><title>题</title><description>{'江' * size}。</description></item>" for size in (20, 400))
    (tmp_path / "a.xml").write_text(f"<rss><channel>{short}{long}{short}</channel></rss>", encoding="utf-8")
    first, failure, last = newsnorm.load_all(tmp_path / "a.xml", max_bytes=500)

    assert first.text == last.text
    assert isinstance(failure.error, newsnorm.TooLargeError)
    assert failure.error.path == f"{tmp_path / 'a.xml'}#2"
