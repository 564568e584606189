"""Directories of zip archives."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from newsnorm.containers.zip_directory import Directory

from every_case import every_case


def make(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, **options: object) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method, **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def read(data: bytes) -> dict[str, bytes]:
    """What stands in it."""
    directory = Directory(io.BytesIO(data))
    return {member.filename: directory.open(member).read() for member, _ in directory.read_members()}


MEMBERS = {"a.md": b"a" * 1000, "新闻/b.md": "江州".encode(), "c": b""}


@every_case("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_members(method: int):
    """Whatever way they are packed."""
    assert read(make(MEMBERS, method)) == MEMBERS


def test_many_members():
    """More than fit in what is read at once."""
    many = {f"新闻/{number:05}.md": str(number).encode() for number in range(5000)}

    assert read(make(many)) == many


@every_case("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_first_bytes(method: int):
    """Of a member that is stored or deflated the first bytes come without opening it, if there are as many."""
    directory = Directory(io.BytesIO(make({"a.md": b"0123456789" * 90, "b": b"ab", "c": b""}, method)))

    assert [directory.peek(member, 20) for member, _ in directory.read_members()] == [b"0123456789" * 2, b"ab", b""]


def test_first_bytes_that_only_opening_tells():
    """What is packed in another way, encrypted, or broken has no first bytes; one that is not there is an error."""
    lzma = Directory(io.BytesIO(make({"a": b"a" * 100}, zipfile.ZIP_LZMA)))
    ((packed, _),) = lzma.read_members()
    directory = Directory(io.BytesIO(make({"a": b"a" * 100}).replace(b"\x4b\x4c", b"\xff\xff", 1)))
    ((broken, _),) = directory.read_members()
    told = [lzma.peek(packed, 20), directory.peek(broken, 20)]
    broken.flag_bits |= 1
    told.append(directory.peek(broken, 20))
    broken.flag_bits, broken.header_offset = 0, 3

    assert told == [None, None, None]
    with pytest.raises(zipfile.BadZipFile):
        directory.peek(broken, 20)


def test_bookmarks():
    """From the bookmark of any member the rest is read, with names as they are read from the beginning."""
    names = [f"新闻/江州港口开放{number}.md".encode("gbk") for number in range(3)] + [b"\xd0\xc2.md"]
    data = make({f"{number}" * len(name): b"" for number, name in enumerate(names)})
    for number, name in enumerate(names):
        data = data.replace((f"{number}" * len(name)).encode(), name)
    directory = Directory(io.BytesIO(data))
    members = list(directory.read_members())

    for index, (_, bookmark) in enumerate(members):
        rest = list(directory.read_members(bookmark))
        assert [member.filename for member, _ in rest] == [member.filename for member, _ in members[index:]]
        assert [place for _, place in rest] == [place for _, place in members[index:]]


def test_something_before_and_behind():
    """A program before the archive and a comment behind it do no harm."""
    file = io.BytesIO(b"#!/bin/sh\n" + make(MEMBERS))
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"PK" * 100

    assert read(file.getvalue()) == MEMBERS


def test_zip64():
    """Archives with the long end record."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, archive.open("a.md", "w", force_zip64=True) as member:
        member.write(b"abc")

    assert read(file.getvalue()) == {"a.md": b"abc"}


@every_case(
    "data",
    [b"", b"PK", b"PK\x05\x06", make(MEMBERS)[:-10], make(MEMBERS)[-60:], b"\0" * 100],
    ids=["empty", "sign", "end", "cut end", "cut start", "zeros"],  # the time of day is in the bytes
)
def test_broken(data: bytes):
    """What is no archive says so."""
    with pytest.raises(zipfile.BadZipFile):
        read(data)


def test_wrong_sum():
    """A member is checked at its end."""
    data = make({"a.md": b"xyzabc"}, zipfile.ZIP_STORED)
    with pytest.raises(zipfile.BadZipFile, match="CRC"):
        read(data.replace(b"abc", b"abd", 1))


def test_encrypted():
    """An encrypted member says that it is."""
    data = bytearray(make({"a.md": b"abc"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RuntimeError, match="encrypted"):
        read(bytes(data))


def make_large(mark: bytes = b"PK\x06\x06") -> bytes:
    """An archive whose end says in a record of its own, as that of a very large one does, where the directory is."""
    data = make(MEMBERS)
    end = data.rfind(b"PK\x05\x06")
    count, length, start = struct.unpack_from("<H2L", data, end + 10)
    record = struct.pack("<4sQ2H2L4Q", mark, 44, 45, 45, 0, 0, count, count, length, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    return data[:end] + record + locator + struct.pack("<4s4H2LH", b"PK\x05\x06", *[0xFFFF] * 4, *[0xFFFFFFFF] * 2, 0)


def test_end_of_a_large_archive():
    """Where the end itself is too small for the numbers, the record before it has them; bytes before all move along."""
    assert read(make_large()) == MEMBERS
    assert read(b"#!/bin/sh\n" + make_large()) == MEMBERS
    with pytest.raises(zipfile.BadZipFile, match="Corrupt zip64 end"):
        read(make_large(b"PK\x06\x00"))


@every_case(
    ("extra", "name"),
    [
        (b"", "a.md"),
        (struct.pack("<HH5s", 0x7075, 11, b"\x01abcd") + "新闻".encode(), "新闻"),
        (struct.pack("<HH5s", 0x7075, 11, b"\x02abcd") + "新闻".encode(), "a.md"),
        (struct.pack("<HH5s", 0x7075, 5, b"\x01abcd"), "a.md"),
        (struct.pack("<HH5s", 0x7075, 7, b"\x01abcd") + b"\xff\xfe", "a.md"),
        (struct.pack("<HH2s", 0x9999, 2, b"xx") + struct.pack("<HH5s", 0x7075, 8, b"\x01abcd") + "江".encode(), "江"),
        (b"\x75\x70\x0b", "a.md"),
    ],
    ids=repr,
)
def test_name_beside_the_other(extra: bytes, name: str):
    """The name in UTF-8 that a field beside it has is the name; a field of another kind or version says nothing."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        member = zipfile.ZipInfo("a.md")
        archive.writestr(member, b"")
        member.extra = extra
    ((found, _),) = Directory(file).read_members()

    assert found.filename == name


def test_nothing_in_it():
    """An archive of nothing but its end has no members."""
    assert read(make({})) == {}


def test_file_that_shrinks_while_it_is_read():
    """Its end is missing, and said to be: no loop waits for it."""
    file = io.BytesIO(make(MEMBERS))
    directory = Directory(file)
    file.truncate(10)

    with pytest.raises(zipfile.BadZipFile, match="Truncated central directory"):
        list(directory.read_members())
