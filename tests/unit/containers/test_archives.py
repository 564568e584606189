"""Zip and tar archives, compressed or not."""

from __future__ import annotations

import gzip
import io
import json
import pickle
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.registry import find_container, open_container, suffixes_of_containers
from newsnorm.lexicon.suffixes import DOCUMENTS

from format_cases import format_cases
from format_traps import TRAPS
from work import some_of


def open_file(path: Path, max_bytes: int = 1000, suffixes=DOCUMENTS) -> list[Document]:
    """The documents in a file."""
    with path.open("rb") as file:
        found = find_container(path.read_bytes(), str(path))
        return list(open_container(found[0], file, str(path), Limits(max_bytes=max_bytes, suffixes=suffixes)))


def test_zip(tmp_path: Path):
    """A zip archive gives its documents, named with their place inside."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("_posts/2022-01-14-x.md", "正文")
        archive.writestr("x.png", "图")
    (document,) = open_file(tmp_path / "a.zip")

    assert document.path == f"{tmp_path / 'a.zip'}!_posts/2022-01-14-x.md"
    assert document.name == "_posts/2022-01-14-x.md"
    assert document.data == "正文".encode()


def test_suffixes_in_an_archive(tmp_path: Path):
    """Documents in an archive are those a folder would give."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("a.qmd", "b.wire", "c.png"):
            archive.writestr(name, "正文")
    path = tmp_path / "a.zip"

    assert [document.name for document in open_file(path)] == ["a.qmd"]
    assert [document.name for document in open_file(path, suffixes={".wire"})] == ["b.wire"]


def write_zip(path: Path, members: dict[str, bytes]) -> None:
    """A zip archive."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def write_tar(path: Path, members: dict[str, bytes]) -> None:
    """A tar archive with a header that holds for all members, long names and some in GBK."""
    with tarfile.open(path, "w", pax_headers={"comment": "江州", "hdrcharset": "BINARY"}) as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))


MEMBERS = {
    "a.md": "甲".encode(),
    "b.jsonl": b'{"text": "a"}\n{"text": "b"}\n',
    "c.png": b"",
    "d/" + 30 * "long" + ".md": b"d" * 600,
    "新闻.txt": "丁".encode(),
    "e.json": b"{}",
    "f.md": b"",
    "g.png": b"",
}


@pytest.mark.parametrize("write", [write_zip, write_tar])
@pytest.mark.parametrize("lost", [0, 11000, 12800, 13100])
def test_bookmarks(write: Callable[[Path, dict[str, bytes]], None], lost: int, tmp_path: Path):
    """From each place that an archive marks, its rest is read: the same documents, and the same left out."""
    path = tmp_path / "a"
    write(path, MEMBERS)
    if write is write_tar:
        path.write_bytes(path.read_bytes()[: path.stat().st_size - lost])
    marks: list[tuple[object, int, int]] = []
    documents: list[Document] = []
    skipped: list[str] = []

    def note(bookmark: object) -> None:
        marks.append((bookmark, len(documents), len(skipped)))

    reading = read_marked(path, skip=skipped.append, mark=note)
    while document := next(reading, None):
        documents.append(document)

    assert (len(marks) == len(MEMBERS)) == (write is write_zip or not lost)
    assert len(marks) >= 3
    for bookmark, place, left_out in marks:
        again: list[str] = []
        rest = list(read_marked(path, skip=again.append, bookmark=pickle.loads(pickle.dumps(bookmark))))  # noqa: S301
        assert [(each.path, each.data, str(each.error)) for each in rest] == [
            (each.path, each.data, str(each.error)) for each in documents[place:]
        ]
        assert again == skipped[left_out:]


def read_marked(path: Path, **fields: object) -> Iterator[Document]:
    """The documents of an archive."""
    with path.open("rb") as file:
        found = find_container(path.read_bytes(), str(path))
        fields = {"max_bytes": 1000, "suffixes": DOCUMENTS | suffixes_of_containers(), **fields}
        yield from open_container(found[0], file, str(path), Limits(**fields))


def _odd_zip() -> Iterator[tuple[str, bytes]]:
    """Members of all kinds: posts and containers by content or by name, in every form, also bombs and broken ones."""
    yield from ((f"{number}/{case.name}", case.data) for number, case in enumerate(format_cases()) if not case.needs)
    yield from ((f"{number}/{name}", text.encode()) for number, (_, name, text) in enumerate(TRAPS))
    for encoding in ("utf-8-sig", "utf-16", "gb18030"):
        yield f"{encoding}.md", "江州港昨日开放，货船陆续靠岸。".encode(encoding)
    yield "blank.md", b" " * 300 + b"{}"
    feed = b'<rss version="2.0"><channel><item><title>a</title></item></channel></rss>'
    yield "behind.md", b" " * 300 + feed
    yield "late.txt", b"<!-- " + b"a" * 600 + b" -->\n" + feed
    yield "bomb.md", b"a" * 1_500_000
    yield "empty.md", b""


@pytest.mark.parametrize(
    ("method", "max_bytes"),
    [
        (zipfile.ZIP_STORED, 1_000_000),
        (zipfile.ZIP_BZIP2, 1_000_000),
        (zipfile.ZIP_DEFLATED, 700),
        (zipfile.ZIP_DEFLATED, 1_000_000),
        (zipfile.ZIP_DEFLATED, 10_000_000),
    ],
)
def test_counting(method: int, max_bytes: int, tmp_path: Path):
    """There are as many documents when they are counted as when they are read, and as much is left out."""
    path = tmp_path / "a.zip"
    for name, data in some_of(_odd_zip()):
        for spoil in (False, True):
            with zipfile.ZipFile(path, "w", method) as archive:
                archive.writestr(name, data)
                archive.writestr("z.md", "末")
            if spoil:
                whole = path.read_bytes()
                path.write_bytes(whole[:60] + bytes(byte ^ 0x55 for byte in whole[60:90]) + whole[90:])
            seen = []
            for is_counting in (False, True):
                skipped: list[str] = []
                documents = read_marked(path, max_bytes=max_bytes, skip=skipped.append, is_counting=is_counting)
                seen.append((len(list(documents)), skipped))
            assert seen[0] == seen[1], name


def test_tar(tmp_path: Path):
    """A compressed tar archive likewise."""
    (tmp_path / "a.html").write_text("正文", encoding="utf-8")
    with tarfile.open(tmp_path / "x.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "a.html", "./a.html")
    (document,) = open_file(tmp_path / "x.tar.gz")

    assert (document.name, document.data) == ("./a.html", "正文".encode())


def test_hidden_members(tmp_path: Path):
    """Hidden files and folders are left out of an archive as they are on disk."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in (".git/x.md", "posts/.d.md", "__MACOSX/._a.md", "./posts/a.md"):
            archive.writestr(name, "正文")

    assert [document.name for document in open_file(tmp_path / "a.zip")] == ["./posts/a.md"]


def test_bad_member_loses_only_itself(tmp_path: Path):
    """A member with a wrong checksum is an error with its place, the others are read."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("a.md", "b.md", "c.md"):
            archive.writestr(name, f"text of {name}")
    path.write_bytes(path.read_bytes().replace(b"text of b.md", b"text of x.md"))
    results = list(newsnorm.load_all(path))

    assert [isinstance(result, newsnorm.Failure) for result in results] == [False, True, False]
    assert str(results[1].error).startswith(f"{path}!b.md: cannot read it: Bad CRC-32")


def test_error_of_a_member_names_its_archive(tmp_path: Path):
    """What fails inside an archive is told with archive and member."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("posts/bin.md", b"\0\0\0\0")
    (failure,) = newsnorm.load_all(tmp_path / "a.zip")

    assert str(failure.error).startswith(f"{tmp_path / 'a.zip'}!posts/bin.md: ")
    assert failure.error.path == failure.path


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz", "a.jsonl.gz", "a.jsonl.zst"])
def test_broken_container(name: str, tmp_path: Path):
    """A broken container is one failure; an archive is called one, a compressed file is not."""
    if name.endswith(".zst"):
        pytest.importorskip("zstandard")
    (tmp_path / name).write_bytes(b"PK? no archive at all")
    (failure,) = newsnorm.load_all(tmp_path / name)

    what = "file" if ".jsonl" in name else "archive"
    assert str(failure.error).startswith(f"{tmp_path / name}: cannot read the {what}: ")


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.jsonl", "a.jsonl.gz", "a.jsonl.zst"])
def test_missing_container(name: str, tmp_path: Path):
    """A missing one is missing, as any other file."""
    if name.endswith(".zst"):
        pytest.importorskip("zstandard")
    (failure,) = newsnorm.load_all(tmp_path / name)

    assert str(failure.error) == f"{tmp_path / name}: no such file"


def test_damaged_stream(tmp_path: Path):
    """What stands before the damage in a compressed file is read."""
    packed = gzip.compress(b'{"text": "abc"}\n' * 3, mtime=0)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[:-8] + b"\0" * 8)
    results = list(newsnorm.load_all(tmp_path / "a.jsonl.gz"))

    assert isinstance(results[-1], newsnorm.Failure)
    assert all(isinstance(result, newsnorm.Article) for result in results[:-1])


def test_line_that_is_too_long(tmp_path: Path):
    """A line beyond `max_bytes` is one failure, and the next keeps its number."""
    rows = [json.dumps({"text": text}) for text in ("a" * 500, "b")]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    failure, article = newsnorm.load_all(tmp_path / "a.jsonl", max_bytes=100)

    assert isinstance(failure.error, newsnorm.TooLargeError)
    assert article.provenance.path == f"{tmp_path / 'a.jsonl'}:2"


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_largest_member(tmp_path: Path, kind: str):
    """A member of `max_bytes` is read whole, a larger one is refused."""
    for name, size in (("a.md", 30), ("b.md", 31)):
        (tmp_path / name).write_bytes(b"a" * size)
    path = tmp_path / f"x.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.write(tmp_path / "a.md", "a.md")
            archive.write(tmp_path / "b.md", "b.md")
    else:
        with tarfile.open(path, "w") as tar:
            tar.add(tmp_path / "a.md", "a.md")
            tar.add(tmp_path / "b.md", "b.md")
    article, failure = newsnorm.load_all(path, max_bytes=30)

    assert article.text == "a" * 30
    assert isinstance(failure.error, newsnorm.TooLargeError)


def test_links_and_devices_in_a_tar(tmp_path: Path):
    """What is no regular file is a failure in its place, if it is called as a document; the others are read."""
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for name, kind in (("a.md", tarfile.SYMTYPE), ("b.md", tarfile.LNKTYPE), ("c.md", tarfile.FIFOTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, "d.md"
            archive.addfile(member)
        link = tarfile.TarInfo("e.png")
        link.type, link.linkname = tarfile.SYMTYPE, "d.png"
        archive.addfile(link)
        (tmp_path / "d.md").write_text("正文。", encoding="utf-8")
        archive.add(tmp_path / "d.md", "d.md")
    results = newsnorm.load_all(tmp_path / "a.tar")

    messages = [result.error.message if isinstance(result, newsnorm.Failure) else result.text for result in results]
    assert messages == [
        "is a link to d.md, which is not followed",
        "is a link to d.md, which is not followed",
        "is no regular file",
        "正文。",
    ]
    assert dict(results.skipped) == {".png": 1}


def test_member_without_a_name(tmp_path: Path):
    """A nameless member is a failure in its place."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x.md", "正文。")
    data = (tmp_path / "a.zip").read_bytes()
    # The name is cut out of both headers, and the lengths with it.
    data = data.replace(b"\x04\x00\x00\x00x.md", b"\x00\x00\x00\x00", 1)
    place = data.index(b"PK\x01\x02")
    header = bytearray(data[place:].replace(b"x.md", b"", 1))
    header[28:30] = b"\0\0"
    end = header.index(b"PK\x05\x06")
    header[end + 12 : end + 16] = (end).to_bytes(4, "little")
    header[end + 16 : end + 20] = place.to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(data[:place] + header)
    (failure,) = newsnorm.load_all(tmp_path / "a.zip")

    assert failure.error.message == "a member without a name"


@pytest.mark.parametrize("encoding", ["gbk", "big5", "utf-8"])
@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_names_without_their_encoding(kind: str, encoding: str, tmp_path: Path):
    """Names of members are UTF-8, GBK or Big5, and every path is valid Unicode."""
    name = "新聞/港口開放.md" if encoding == "big5" else "新闻/港口开放.md"
    path = tmp_path / f"a.{kind}"
    if kind == "zip":
        raw = name.encode(encoding)
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("x" * len(raw), "正文。")
        path.write_bytes(path.read_bytes().replace(b"x" * len(raw), raw))
    else:
        with tarfile.open(path, "w", format=tarfile.GNU_FORMAT, encoding=encoding) as tar:
            member = tarfile.TarInfo(name)
            member.size = 3
            tar.addfile(member, io.BytesIO(b"abc"))
    (article,) = newsnorm.load_all(path)

    assert article.provenance.path == f"{path}!{name}"


def test_truncated_tar(tmp_path: Path):
    """What stands before the end of a cut archive is read, and then there is a failure."""
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for name in ("a.txt", "b.txt"):
            (tmp_path / name).write_text("正文。" * 1000, encoding="utf-8")
            archive.add(tmp_path / name, name)
    data = (tmp_path / "a.tar").read_bytes()
    (tmp_path / "a.tar").write_bytes(data[:15_000])
    results = list(newsnorm.load_all(tmp_path / "a.tar"))

    assert [isinstance(result, newsnorm.Failure) for result in results] == [False, True]


def test_settings_in_an_archive(tmp_path: Path):
    """JSON without articles is left out of an archive as it is out of a folder."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("package.json", '{"name": "demo"}')
        archive.writestr("a.json", json.dumps({"text": "正文。"}))
    results = newsnorm.load_all(tmp_path / "a.zip")

    assert [article.text for article in results] == ["正文。"]
    assert dict(results.skipped) == {".json": 1}
