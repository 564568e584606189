"""Files that hold no text: what their first bytes say they are, and what makes text of them."""

from __future__ import annotations

from typing import Final

_ARCHIVE_HINT = "newsnorm.load_all reads what is in archives and compressed files"
_OFFICE_HINT = "make text of it first, for example with pandoc or markitdown"
_IMAGE_HINT = "a program for text recognition (OCR) may read it"
_BOOK_HINT = "make text of it first, for example with a converter of e-books"
_SOUND_HINT = "a program for speech recognition may read it"
_TABLE_HINT = "write it as JSON Lines or Parquet first"

ZIP_MARK: Final = b"PK\x03\x04"
"""What a zip archive begins with, and each member of it."""
GZIP_MARK: Final = b"\x1f\x8b\x08"
XZ_MARK: Final = b"\xfd7zXZ\x00"
ZSTANDARD_MARK: Final = b"\x28\xb5\x2f\xfd"
_LOOKED_AT = 65_536
# First bytes, which no text begins with → what the file is, and a hint.
_KINDS: Final = (
    (ZIP_MARK, "a zip archive, or an Office or EPUB file, which is one", f"{_ARCHIVE_HINT}; {_OFFICE_HINT}"),
    (GZIP_MARK, "compressed with gzip", _ARCHIVE_HINT),
    (XZ_MARK, "compressed with xz", _ARCHIVE_HINT),
    (ZSTANDARD_MARK, "compressed with zstd", _ARCHIVE_HINT),
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
    (b"8BPS\0\1", "a Photoshop image", _IMAGE_HINT),
    (b"SQLite format 3\0", "an SQLite database", "write it out first: sqlite3 FILE .dump > FILE.sql"),
    (b"\x89HDF\r\n\x1a\n", "an HDF5 file", _TABLE_HINT),
    (b"\x93NUMPY", "a NumPy array", _TABLE_HINT),
    (b"ARROW1\0\0", "an Arrow file", _TABLE_HINT),
    (b"Obj\x01", "an Avro file", _TABLE_HINT),
    *((b"\x80" + version + b"\x95", "a pickle of Python", _TABLE_HINT) for version in (b"\4", b"\5")),
    (b"{\\rtf1", "an RTF document", _OFFICE_HINT),
    (b"ITSF\x03\0", "a compiled help file (CHM)", _BOOK_HINT),
    (b"AT&TFORM", "a DjVu book", _IMAGE_HINT),
    (b"ID3\2", "a sound file", _SOUND_HINT),
    (b"ID3\3", "a sound file", _SOUND_HINT),
    (b"ID3\4", "a sound file", _SOUND_HINT),
    (b"OggS\0", "a sound or video file", _SOUND_HINT),
    (b"fLaC\0", "a sound file", _SOUND_HINT),
    (b"\x1aE\xdf\xa3", "a video file", _SOUND_HINT),
    # The first four bytes say how long the first box is, which holds a list of names of four letters.
    *((bytes((0, 0, 0, size)) + b"ftyp", "a video, sound or image file", _SOUND_HINT) for size in range(12, 64, 4)),
    (b"\x7fELF", "a program", "name the files beside it"),
    (b"\0asm", "a program", "name the files beside it"),
    (b"bplist00", "a property list of Apple (or a .webarchive)", "save the page as HTML"),
    (b"wOFF", "a font", "name the files beside it"),
    (b"wOF2", "a font", "name the files beside it"),
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
_CONTAINER: Final = b"RIFF"
_RIFFS: Final = {
    b"WEBP": ("a WebP image", _IMAGE_HINT),
    b"WAVE": ("a sound file", _SOUND_HINT),
    b"AVI ": ("a video file", _SOUND_HINT),
}
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
            zipped = name_zip(data[:_LOOKED_AT]) if beginning == ZIP_MARK else None
            return (zipped, _OFFICE_HINT) if zipped else (what, hint)
    return _RIFFS.get(data[8:12]) if data.startswith(_CONTAINER) else None
