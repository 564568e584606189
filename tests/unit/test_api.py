"""The calls at their edges: what they accept, what they refuse, and how they say so."""

from __future__ import annotations

import io
import os
import socket
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import newsnorm
from newsnorm.api import read_file

from every_case import every_case


def test_path_object_and_open_files(tmp_path: Path):
    """A path, an open binary file and an open text file give the same article."""
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 快讯\n---\n沪指收涨。\n", encoding="utf-8")
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        articles = [newsnorm.load(path), newsnorm.load(str(path)), newsnorm.load(binary), newsnorm.load(text)]

    assert len(set(articles)) == 1
    assert articles[0].provenance.path == str(path)


def test_file_without_a_name():
    """A buffer has no path."""
    assert newsnorm.load(io.BytesIO("沪指收涨。".encode())).provenance.path is None


@every_case("data", [b"", "", b"\xef\xbb\xbf", " \n\N{IDEOGRAPHIC SPACE}\n"])
def test_empty_source(data: str | bytes):
    """A source of nothing but white space is an error."""
    with pytest.raises(newsnorm.SourceError, match="empty"):
        newsnorm.loads(data, name="a.md")


def test_missing_file():
    """A missing file is named."""
    with pytest.raises(newsnorm.SourceError, match=r"^no/such\.md: no such file$"):
        newsnorm.load("no/such.md")


def test_folder(tmp_path: Path):
    """A folder is pointed to the call that walks it."""
    with pytest.raises(newsnorm.SourceError, match=r"is a folder \(hint: newsnorm\.load_all"):
        newsnorm.load(tmp_path)


def test_name_the_system_refuses():
    """A path with a NUL is a SourceError, not a ValueError."""
    with pytest.raises(newsnorm.SourceError):
        newsnorm.load("a\0b")


def test_undecodable():
    """Bytes no Chinese encoding explains ask for `encoding=`."""
    with pytest.raises(newsnorm.DecodeError, match="encoding="):
        newsnorm.loads(bytes(range(128, 256)) * 20, name="a.bin")


def test_too_large(tmp_path: Path):
    """A source beyond `max_bytes` is refused before it is read."""
    path = tmp_path / "a.txt"
    path.write_text("一二三四", encoding="utf-8")

    with pytest.raises(newsnorm.TooLargeError, match="more than 5 bytes") as caught:
        newsnorm.load(path, max_bytes=5)
    assert caught.value.hint == "raise max_bytes="


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.timeout(5)
def test_pipe(tmp_path: Path):
    """A pipe that nobody writes to is refused at once."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    with pytest.raises(newsnorm.SourceError, match=r"pipe: is a pipe, a socket or a device \(hint: open it"):
        newsnorm.load(path)


def test_raw_pipe():
    """A raw pipe is read to its end, however it was written."""
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb", buffering=0) as file:
            for _ in range(3):
                file.write("甲乙。\n".encode())
                time.sleep(0.02)

    with ThreadPoolExecutor(1) as pool, os.fdopen(reading, "rb", buffering=0) as file:
        done = pool.submit(write)
        article = newsnorm.load(file)
        done.result()

    assert len(article.blocks) == 3


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in folders here")
def test_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A socket is no file."""
    monkeypatch.chdir(tmp_path)  # the name of a socket has about a hundred characters at most
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.md")

        with pytest.raises(newsnorm.SourceError, match=r"^a\.md: (is a pipe, a socket|cannot read)"):
            newsnorm.load("a.md")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices in the tree here")
def test_device():
    """A device without an end is not read until `max_bytes`."""
    with pytest.raises(newsnorm.SourceError, match="device"):
        newsnorm.load("/dev/zero")


def test_file_in_a_closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where the system says nothing about a path, not even whether it is a folder, it is a SourceError."""

    def refuse(path: object, *args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(os, "stat", refuse)

    with pytest.raises(newsnorm.SourceError, match=r"cannot read: .*Permission denied"):
        newsnorm.load(str(tmp_path / "closed" / "a.md"))


def test_folder_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A system that does not open folders leads to the same hint."""

    def refuse(path: object, *args: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "open", refuse)

    with pytest.raises(newsnorm.SourceError, match=r"is a folder \(hint: newsnorm\.load_all"):
        newsnorm.load(str(tmp_path))


@pytest.mark.parametrize("size", [0, 4, 1 << 20])
def test_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int):
    """What the system says about the size is a guess: a file is read to its end."""
    path = tmp_path / "a.md"
    text = "沪指收涨。" * 200_000
    path.write_text(text, encoding="utf-8")
    status = os.stat_result([stat.S_IFREG | 0o644, 0, 0, 1, 0, 0, size, 0, 0, 0])
    monkeypatch.setattr(os, "fstat", lambda descriptor: status)

    assert read_file(str(path), 1 << 30).decode() == text
    assert len(read_file(str(path), 1000)) == 1001


@every_case("value", [None, 1, ["a"]])
def test_wrong_types(value: object):
    """A value of a wrong type is a NewsnormError in every call."""
    for call in (newsnorm.load, newsnorm.loads, newsnorm.detect, newsnorm.normalize_text, newsnorm.to_blocks):
        with pytest.raises(newsnorm.NewsnormError):
            call(value)


@every_case(
    ("overrides", "hint"),
    [
        ({"profil": "corpus"}, "did you mean 'profile'?"),
        ({"profile": "corpsu"}, "did you mean 'corpus'?"),
        ({"reader": "jekyl"}, "did you mean 'jekyll'?"),
        ({"encoding": "gb-something"}, "gb-something"),
        ({"timezone": "Asia/Shanghia"}, "IANA"),
        ({"max_bytes": 0}, "positive"),
        ({"disabled_rules": {"coma"}}, "did you mean 'comma'?"),
        ({"profile": "hans", "script": "hant"}, "contradicts"),
        ({"options": "corpus"}, "not an Options value"),
    ],
)
def test_wrong_options(overrides: dict[str, object], hint: str):
    """A wrong option is an OptionsError that helps."""
    with pytest.raises(newsnorm.OptionsError, match=hint):
        newsnorm.loads("正文".encode(), **overrides)


def test_strict():
    """`strict=True` raises where the header would be repaired, with the place."""
    text = "---\ntitle: 快讯: 沪指\n---\n正文"

    assert newsnorm.loads(text).title == "快讯：沪指"
    with pytest.raises(newsnorm.FrontMatterError) as caught:
        newsnorm.loads("---\ntitle: 好\nauthor: [林\n---\n正文", name="a.md", strict=True)
    assert (caught.value.path, caught.value.line, caught.value.excerpt) == ("a.md", 3, "author: [林")


def test_timezone():
    """A date without offset is in `Options.timezone`, and its origin says so."""
    article = newsnorm.loads("---\ntitle: 好\ndate: 2022-01-14 01:01:10\n---\n正文", timezone="Asia/Tokyo")

    assert article.date_published.isoformat() == "2022-01-14T01:01:10+09:00"
    assert article.provenance.origins["date_published"] == "header:date + timezone Asia/Tokyo"


def test_boilerplate_keep_and_strip():
    """`keep` reads the source line and leaves it; `strip` takes it out; the full text has it either way."""
    text = "<p>沪指收涨。</p><p>（文章来源：江州日报）</p>"
    kept, stripped = (newsnorm.loads(text, boilerplate=mode) for mode in ("keep", "strip"))

    assert kept.source == stripped.source == "江州日报"
    assert kept.text == stripped.full_text() == "沪指收涨。\n\n（文章来源：江州日报）"
    assert stripped.text == "沪指收涨。"


def test_names_that_are_paths(tmp_path: Path):
    """A name may be a path, and a path may be bytes; anything else is refused."""
    path = tmp_path / "a.md"
    path.write_text("沪指收涨。", encoding="utf-8")

    assert newsnorm.loads("沪指收涨。", name=path).provenance.path == str(path)
    assert newsnorm.detect("沪指收涨。", name=path) == newsnorm.detect("沪指收涨。", name=str(path))
    for name in (3, ["a"]):
        with pytest.raises(newsnorm.SourceError, match="neither a string nor a path"):
            newsnorm.loads("沪指收涨。", name=name)


def test_empty_path():
    """An empty path is not the current folder."""
    with pytest.raises(newsnorm.SourceError, match="the path is empty"):
        newsnorm.load("")


def test_size_of_text():
    """The limit counts bytes of text, too."""
    with pytest.raises(newsnorm.TooLargeError):
        newsnorm.loads("正文" * 3, max_bytes=17)

    assert newsnorm.loads("正文" * 3, max_bytes=18).text == "正文" * 3


def test_encoding_is_checked_at_once():
    """A wrong encoding is an error of the call, whether bytes or text are loaded, and names no file."""
    with pytest.raises(newsnorm.OptionsError, match=r"^encoding='nope' is not known"):
        newsnorm.loads("沪指收涨。", encoding="nope", name="a.md")


def test_wrong_rule_names_no_file():
    """What is wrong in the call is not put on a file."""
    with pytest.raises(newsnorm.OptionsError, match=r"^there is no rule"):
        newsnorm.loads("沪指收涨。", disabled_rules={"nope"}, name="a.md")


def test_file_that_cannot_read():
    """A file object without the usual `read` is a SourceError."""

    class Odd:
        def read(self) -> str:
            return ""

    with pytest.raises(newsnorm.SourceError, match="cannot read"):
        newsnorm.load(Odd())


@every_case("text", ["---\ntitle: 江州\n---\n正文", "江州港今日开港。\n" * 500])
def test_text_where_a_path_belongs(text):
    """The error says which call reads a text, however long it is."""
    with pytest.raises(newsnorm.SourceError) as caught:
        newsnorm.load(text)

    assert "loads" in caught.value.hint
    assert "\n" not in caught.value.path


@every_case(
    ("text", "found"),
    [
        ("https://a.example/1?x=港口", ["name-for-text"]),
        ("s3://posts/a.md", ["name-for-text"]),
        (r"C:\posts\a.md", ["name-for-text"]),
        ("https://a.example/1 港口", []),
        ("见https://a.example/1", []),
        ("posts/a.md", ["name-for-text"]),
        ("江州/港口.txt", ["name-for-text"]),
        ("江州港 a.md", []),
        ("正文", []),
    ],
)
def test_path_where_a_text_belongs(text, found):
    """A finding says which call reads a file."""
    assert [each.id for each in newsnorm.loads(text).findings] == found
