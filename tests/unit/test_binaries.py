"""Files that hold no text."""

from __future__ import annotations

import pytest

from newsnorm.binaries import name_binary


@pytest.mark.parametrize(
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
    ],
)
def test_first_bytes_name_the_kind(data, what):
    """The kind is named, and the hint says what to do."""
    named, hint = name_binary(data)

    assert what in named
    assert hint


@pytest.mark.parametrize("data", [b"", b"PK", b"PDF: ", b"RIFF is a word", "GIF 图片".encode(), "图片".encode("gbk")])
def test_text_is_none(data):
    """Words that look like the names of kinds are text."""
    assert name_binary(data) is None
