"""Which containers there are."""

from __future__ import annotations

import io
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import BinaryIO

import pytest

import newsnorm
from newsnorm.containers import registry
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.document import Document

from every_case import every_case
from format_cases import format_cases
from format_traps import TRAPS


class Wire:
    """A container of somebody else: a text between lines of equals signs."""

    name = "wire"
    suffixes = (".wire",)

    def detect(self, head: bytes, name: str | None) -> newsnorm.Detection | None:
        """Look for a ruler."""
        return newsnorm.Detection("wire", 0.9, ("it has rulers",)) if b"\n====\n" in head else None

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Cut at the rulers."""
        for number, text in enumerate(file.read().decode().split("\n====\n"), 1):
            yield Document(f"{place}#{number}", text, fields={"source": "江州日报"}, origin="wire")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch):
    """Install containers for a test."""
    found = []
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: found if "containers" in group else [])

    def install(value: str) -> None:
        found.append(EntryPoint("wire", value, registry.ENTRY_POINT_GROUP))
        registry._installed.cache_clear()

    yield install
    monkeypatch.undo()
    registry._installed.cache_clear()


def test_container_of_a_package(installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """An installed container is asked, its files are found in folders, and its documents are read."""
    monkeypatch.setattr(registry, "WireForTest", Wire, raising=False)
    installed("newsnorm.containers.registry:WireForTest")
    (tmp_path / "a.wire").write_text("甲方公告。\n====\n乙方回应。", encoding="utf-8")
    articles = list(newsnorm.load_all(tmp_path))

    assert [(article.text, article.source) for article in articles] == [
        ("甲方公告。", "江州日报"),
        ("乙方回应。", "江州日报"),
    ]
    assert articles[0].provenance.origins["source"] == "wire:source"
    assert "wire" in registry.available_containers()


def test_container_that_raises(installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One that raises is named in a failure in its place, and other files go on."""

    class Broken(Wire):
        def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
            yield Document(f"{place}#1", "甲方公告。")
            raise ZeroDivisionError

    monkeypatch.setattr(registry, "WireForTest", Broken, raising=False)
    installed("newsnorm.containers.registry:WireForTest")
    (tmp_path / "a.wire").write_text("甲\n====\n乙", encoding="utf-8")
    (tmp_path / "b.txt").write_text("乙方回应。", encoding="utf-8")
    first, failure, other = newsnorm.load_all(tmp_path)

    assert (first.text, other.text) == ("甲方公告。", "乙方回应。")
    assert isinstance(failure.error, newsnorm.ReaderError)
    assert "container 'wire' raised" in str(failure.error)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("newsnorm.nothing:X", "cannot be imported: ModuleNotFoundError"),
        ("os:path", "is none: it needs name, detect and open"),
        ("newsnorm.containers.json_files:JsonContainer", "has the name of the built-in container 'json'"),
    ],
)
def test_what_is_no_container(installed, value: str, message: str):
    """A package without one, or with one that has a built-in one's name, is named, and the files go on."""
    known = registry.available_containers()
    installed(value)
    with pytest.warns(RuntimeWarning, match=message):
        assert registry.available_containers() == known
    assert newsnorm.loads('{"title": "快讯", "text": "沪指收涨。"}').title == "快讯"


@every_case("name", registry.available_containers())
def test_every_built_in_container(name: str):
    """Each can be made, has its name, and finds nothing in an empty file without a name."""
    (entry,) = [
        each for each in (*registry._BUILT_IN, registry._TAR, registry._RECORDS, registry._TABLE) if each.name == name
    ]
    container = registry._built_in(entry)

    assert container.name == name
    assert container.detect(b"", None) is None
    assert container.detect("正文。".encode(), None) is None


@every_case("suffix", sorted(registry._BY_SUFFIX))
def test_suffixes(suffix: str):
    """A suffix is one of the container that it asks, in capitals too."""
    entry = registry._BY_SUFFIX[suffix]

    assert suffix in registry._built_in(entry).suffixes
    assert registry.may_be_container(b"", f"A{suffix.upper()}")
    assert not registry.may_be_container(b"", f"a{suffix}.txt")


@every_case(
    "text", ["---\ntitle: 快讯\n---\n", "正文", "# 快讯", "<p>甲</p>", "\n\n正文", " 正文", "<!-- a --><p>", ""]
)
def test_posts_are_not_looked_at(text: str):
    """A post is no container at the first look, as text and as bytes."""
    assert not registry.may_be_container(text, "a.md")
    assert not registry.may_be_container(text.encode(), "a.md")


@every_case("text", ["<rss version='2.0'>", " \n<feed>", "\ufeff<?xml version='1.0'?><rss>", '{"a": 1}', "[1]"])
def test_data_is_looked_at(text: str):
    """What begins as data may be a container, as text and as bytes."""
    assert registry.may_be_container(text, "a.md")
    assert registry.may_be_container(text.encode(), "a.md")


def test_content_before_name():
    """What a file holds counts more than what it is called."""
    head = b'<rss version="2.0"><channel><item><title>a</title></item></channel></rss>'

    assert registry.find_container(head, "a.json")[0].name == "feed"


def test_inner_file_that_is_one_article():
    """A member that is no container is a document."""
    (document,) = registry.open_inner(io.BytesIO("正文".encode()), "a.md", "x!a.md", Limits(max_bytes=100))

    assert (document.path, document.name, document.data) == ("x!a.md", "a.md", "正文".encode())


@every_case("size", [registry.LEAD, 10_000])
def test_what_is_surely_one_article(size: int):
    """What is told by the first bytes is no container by all of its head; posts are told, and are no feeds."""
    files = [(case.name, case.data) for case in format_cases()]
    files += [(name, text.encode()) for _, name, text in TRAPS]
    sure = [(name, data) for name, data in files if registry.is_surely_one(data[:size], name)]

    assert [name for name, data in sure if registry.find_container(data[:HEAD], name)] == []
    assert registry.is_surely_one("---\ntitle: 江州\n---\n江州港昨日开放。".encode()[:size], "a.md")
    assert not registry.is_surely_one(b"<!-- a -->", "a.md")
