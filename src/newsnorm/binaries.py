"""Files that hold no text: what their first bytes say they are, and what makes text of them."""

from __future__ import annotations

from typing import Final

_ARCHIVE_HINT = "newsnorm.load_all reads what is in archives and compressed files"
_OFFICE_HINT = "make text of it first, for example with pandoc or markitdown"
_IMAGE_HINT = "a program for text recognition (OCR) may read it"

_ZIP = b"PK\x03\x04"
_LOOKED_AT = 65_536
# First bytes, which no text begins with → what the file is, and a hint.
_KINDS: Final = (
    (_ZIP, "a zip archive, or an Office or EPUB file, which is one", f"{_ARCHIVE_HINT}; {_OFFICE_HINT}"),
    (b"\x1f\x8b\x08", "compressed with gzip", _ARCHIVE_HINT),
    (b"\xfd7zXZ\x00", "compressed with xz", _ARCHIVE_HINT),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", _ARCHIVE_HINT),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it first"),
    (b"%PDF-", "a PDF", "make text of it first, for example with pdftotext or markitdown"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file", _OFFICE_HINT),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", _IMAGE_HINT),
    (b"\xff\xd8\xff", "a JPEG image", _IMAGE_HINT),
    (b"GIF87a", "a GIF image", _IMAGE_HINT),
    (b"GIF89a", "a GIF image", _IMAGE_HINT),
    (b"II*\0", "a TIFF image", _IMAGE_HINT),
    (b"MM\0*", "a TIFF image", _IMAGE_HINT),
    (b"SQLite format 3\0", "an SQLite database", "export a table of it as JSON Lines first"),
)
# What stands in the first members of a zip archive → what it is.
_IN_ZIPS: Final = (
    (b"mimetypeapplication/epub+zip", "an EPUB book"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint presentation"),
    (b"[Content_Types].xml", "an Office file"),
)
_CONTAINER, _WEBP = b"RIFF", b"WEBP"
BINARY_BEGINNINGS: Final = (*(beginning for beginning, _, _ in _KINDS), _CONTAINER)
"""What files without text begin with: nothing else needs a closer look."""


def name_zip(data: bytes) -> str | None:
    r"""Return what a zip archive is by its first members; None for one that only keeps files together.

    Example:
        >>> name_zip(b"PK\x03\x04 mimetypeapplication/epub+zipPK")
        'an EPUB book'
    """
    return next((what for mark, what in _IN_ZIPS if mark in data), None)


def name_binary(data: bytes) -> tuple[str, str] | None:
    """Return what a file without text is, and a hint; None for anything that may be text.

    Example:
        >>> name_binary(b"%PDF-1.7")[0], name_binary("新闻".encode())
        ('a PDF', None)
    """
    for beginning, what, hint in _KINDS:
        if data.startswith(beginning):
            zipped = name_zip(data[:_LOOKED_AT]) if beginning == _ZIP else None
            return (zipped, _OFFICE_HINT) if zipped else (what, hint)
    if data.startswith(_CONTAINER) and data[8:12] == _WEBP:
        return "a WebP image", _IMAGE_HINT
    return None
