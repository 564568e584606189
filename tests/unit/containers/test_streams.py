"""Files as containers read them."""

from __future__ import annotations

import io
from functools import partial

import pytest

import newsnorm
from newsnorm.containers.container import HEAD
from newsnorm.containers.raw import Stream
from newsnorm.containers.streams import Decoding, decode_piece, find_decoding, open_text, peek, seekable

from every_case import every_case

TEXT = "江州港昨日开放，货船陆续靠岸，码头上人来人往。\n"


class Pipe(io.RawIOBase):
    """A file that cannot seek and gives a little at a time."""

    def __init__(self, data: bytes, most: int = 7) -> None:
        self.data, self.most = data, most

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray) -> int:
        """Give so many bytes."""
        size = min(self.most, len(buffer), len(self.data))
        buffer[:size], self.data = self.data[:size], self.data[size:]
        return size


@every_case("make", [io.BytesIO, Pipe])
@every_case("length", [0, 999, 1000, 1001, 6000])
def test_peek(make, length: int):
    """The head is whole, and the file is as if nothing had been read, whether it is shorter or longer."""
    data = (TEXT.encode() * 100)[:length]
    head, file = peek(make(data), 1000)

    assert (head, file.read()) == (data[:1000], data)


@every_case("size", [1, HEAD // len(TEXT.encode()) * 3])
@every_case("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "big5"])
def test_text(encoding: str, size: int):
    """A file is decoded as it is read, in whatever encoding and of whatever length."""
    text = TEXT * size if encoding != "big5" else "江州港昨日開放，貨船陸續靠岸，碼頭上人來人往。\n" * size

    with open_text(io.BytesIO(text.encode(encoding))) as (file, _):
        assert file.read() == text


@every_case("make", [io.BytesIO, partial(Pipe, most=1013)])
@every_case("before", [HEAD - 1, HEAD, HEAD + 1, 2 * HEAD - 1, 6 * HEAD])
@every_case("encoding", ["utf-8", "gb18030", "big5"])
def test_chinese_that_comes_late(make, before: int, encoding: str):
    """A long file that begins with ASCII has the encoding of what comes behind that."""
    late = TEXT * 20 if encoding != "big5" else "江州港昨日開放，貨船陸續靠岸，碼頭上人來人往。\n" * 20
    text = "a" * before + "\n" + late
    with open_text(make(text.encode(encoding))) as (file, decoding):
        read = file.read()

    assert read == text
    assert decoding.codec == ("cp950" if encoding == "big5" else encoding)


def test_bytes_that_come_late():
    """What no encoding explains is marked, and the rest of the file stays."""
    with open_text(io.BytesIO(b"a" * HEAD + b"\xff\x80\x81\x82\xfe" * 99 + b"\nport")) as (file, _):
        assert file.read().endswith("\N{REPLACEMENT CHARACTER}\nport")


def test_line_ends():
    """Line ends are LF."""
    with open_text(io.BytesIO(b"a\r\nb\rc")) as (file, _):
        assert file.read() == "a\nb\nc"


def test_character_cut_by_the_head():
    """A character that the head cuts is no reason for another encoding."""
    assert find_decoding((b"a" + "江".encode() * HEAD)[:HEAD]).codec == "utf-8"


def test_named_encoding():
    """An encoding that was named counts; one that is wrong raises."""
    assert find_decoding("港".encode("gbk"), "gb18030").codec == "gb18030"
    with pytest.raises(newsnorm.DecodeError):
        find_decoding((TEXT * 50).encode("gbk"), "utf-8")


def test_wide():
    """Encodings in which a line end takes more than a byte are known."""
    assert [Decoding(codec=codec).is_wide for codec in ("utf-16-le", "utf-32-be", "utf-8", "gb18030")] == [
        True, True, False, False,
    ]  # fmt: skip


def test_pieces():
    """A piece is UTF-8 if it can be, else what the piece before it was."""
    gb = Decoding(codec="gb18030")

    assert decode_piece("港".encode(), gb, None) == ("港", Decoding(codec="utf-8"))
    assert decode_piece("港".encode("gbk"), gb, None) == ("港", gb)
    assert decode_piece(TEXT.encode("gbk"), None, None) == (TEXT, gb)
    assert decode_piece("テスト".encode("shift_jis"), None, "shift_jis") == ("テスト", Decoding(codec="shift_jis"))


def test_file_that_is_closed_while_it_is_read():
    """Who stops in the middle may close the file first."""
    file = io.BytesIO("江州港。\n".encode())
    with open_text(file) as (text, _):
        assert text.readline() == "江州港。\n"
        file.close()

    assert text.closed


def test_file_that_cannot_seek():
    """It is copied, if it is no larger than a document may be."""
    with seekable(io.BufferedReader(Stream(io.BytesIO(TEXT.encode()).read)), 1000) as copy:
        assert copy.seekable()
        assert copy.read().decode() == TEXT
    with (
        pytest.raises(OSError, match="in a container it may have 10 bytes at most"),
        seekable(io.BufferedReader(Stream(io.BytesIO(TEXT.encode()).read)), 10),
    ):
        pass


def test_file_that_can_seek():
    """It is given as it is."""
    file = io.BytesIO(b"a")
    with seekable(file, 0) as same:
        assert same is file
