"""Web archives."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import newsnorm

from format_cases import page_cases

(WARC,) = [case for case in page_cases() if case.name == "a.warc"]


def test_what_is_left_out(tmp_path: Path):
    """Answers that are no page are left out and counted; a page is named by its address."""
    pytest.importorskip("warcio")
    (tmp_path / "a.warc").write_bytes(WARC.data)
    results = newsnorm.load_all(tmp_path / "a.warc")

    assert [article.provenance.path for article in results] == [f"{tmp_path / 'a.warc'}!https://news.example/2"]
    assert dict(results.skipped) == {"warc warcinfo": 1, "warc image/png": 1, "warc status 404": 1}


def test_broken(tmp_path: Path):
    """What is no archive is one failure."""
    pytest.importorskip("warcio")
    (tmp_path / "a.warc").write_bytes(b"no archive at all")
    (failure,) = newsnorm.load_all(tmp_path / "a.warc")

    assert "cannot read the archive" in str(failure.error)


@pytest.mark.parametrize(("left", "is_cut"), [(0, False), (4, False), (40, True), (200, True)])
def test_cut_archive(tmp_path: Path, left: int, *, is_cut: bool):
    """The page in whose middle an archive ends says so, and none before it."""
    pytest.importorskip("warcio")
    page = ("<p>海城新港昨日开航，首批货轮离港。</p>" * 9).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{}\r\nContent-Length: {}\r\n\r\n"
    records = [head.format(number, len(answer)).encode() + answer + b"\r\n\r\n" for number in range(2)]
    (tmp_path / "a.warc").write_bytes(b"".join(records)[: -left or None])
    first, last = newsnorm.load_all(tmp_path / "a.warc")

    assert "warc-cut" not in {each.id for each in first.findings}
    assert ("warc-cut" in {each.id for each in last.findings}) == is_cut


def test_answer_without_an_address(tmp_path: Path):
    """It ends the archive with a failure; what stood before it is read."""
    pytest.importorskip("warcio")
    (tmp_path / "a.warc").write_bytes(
        WARC.data + WARC.data.replace(b"WARC-Target-URI: https://news.example/2.png\r\n", b"")
    )
    *articles, failure = newsnorm.load_all(tmp_path / "a.warc")

    assert [article.title for article in articles] == ["海城新港开航"] * 2
    assert failure.error.message == "cannot read the archive: an answer without an address"


def test_package_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without the package the failure says how to install it."""
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    (tmp_path / "a.warc").write_bytes(WARC.data)
    (failure,) = newsnorm.load_all(tmp_path / "a.warc")

    assert 'pip install "newsnorm[warc]"' in str(failure.error)
