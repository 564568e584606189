"""Files that hold no text."""

from __future__ import annotations

import io
import zipfile

import pytest

import newsnorm
from newsnorm.decoding.binaries import name_binary, name_zip

from every_case import every_case


@every_case(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14", "zip"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"%PDF-1.4", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
        (b"RIFF\x10\0\0\0WAVEfmt ", "sound"),
        (b"{\\rtf1\\ansi\\ansicpg936", "RTF"),
        (b"ITSF\x03\0\0\0", "CHM"),
        (b"AT&TFORM\0\0", "DjVu"),
        (b"\0\0\0\x20ftypisom", "video"),
        (b"ID3\x03\0", "sound"),
        (b"\x80\x05\x95\x20\0", "pickle"),
        (b"\x93NUMPY\x01\0", "NumPy"),
        (b"Obj\x01\x04", "Avro"),
        (b"\x7fELF\x02", "program"),
        (b"wOF2\0\x01\0\0", "font"),
    ],
)
def test_first_bytes_name_the_kind(data, what):
    """The kind is named, and the hint says what to do."""
    named, hint = name_binary(data)

    assert what in named
    assert hint


@every_case(
    "data",
    [
        b"",
        b"PK",
        b"PDF: ",
        b"RIFF is a word",
        "GIF 图片".encode(),
        "图片".encode("gbk"),
        b"ID3 is a tag",
        b"Object",
        b"ARROW1 is a name",
        b"{rtf}",
        b"AT&T",
        "沪指".encode("utf-16"),
        "沪指".encode("utf-32-be"),
        b"RIFFs in music",
        b"ITSF",
        b"\x80\xca\xd0",
    ],
)
def test_text_is_none(data):
    """Words that look like the names of kinds are text."""
    assert name_binary(data) is None


@every_case(
    ("member", "what"),
    [
        ("[Content_Types].xml", "an Office file"),
        ("word/document.xml", "a Word document"),
        ("xl/workbook.xml", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
    ],
)
def test_office_in_a_zip(member: str, what: str):
    """A zip archive is named by what stands in it, and the error of `load` says it and what to do."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(member, "x")
    with pytest.raises(newsnorm.DecodeError, match=what) as caught:
        newsnorm.loads(file.getvalue(), name="a.docx")

    assert "pandoc" in caught.value.hint
    assert name_zip(file.getvalue()) == what


def test_epub():
    """So is a book, which says its kind in its first member."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")

    assert name_binary(file.getvalue())[0] == "an EPUB book"


def test_plain_zip():
    """A folder called word is no document of Word."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/a.md", "x")

    assert name_zip(file.getvalue()) is None
