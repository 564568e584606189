"""The text in a part of a MIME message, and the words in its header."""

from __future__ import annotations

from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030"}


def read_part(part: Message) -> str | bytes:
    """Return the text of a part as its header says it is written; where that is wrong, its bytes."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    charset = part.get_content_charset()
    if charset is None:
        return data
    try:
        return data.decode(_WIDER.get(charset, charset))
    except (LookupError, UnicodeDecodeError):
        return data


def read_header(message: Message, name: str) -> str:
    """Return a value of the header as one line; empty if it has none."""
    values = (str(value) for key, value in message.raw_items() if key.lower() == name)
    return decode_words(next(values, ""))


def decode_words(value: str) -> str:
    """Return the words of a value as one line. Bytes that nobody encoded are UTF-8 or GB18030, as in old mail.

    Example:
        >>> decode_words("=?utf-8?B?5rGf5bee?= Port"), decode_words("=?gbk?Q?=BD=AD=D6=DD?="), decode_words("=?x?Q?a?=")
        ('江州 Port', '江州', 'a')
    """
    value = _decode_bare(value)
    try:
        pieces = decode_header(value) if "=?" in value else [(value, None)]
    except (HeaderParseError, ValueError):
        pieces = [(value, None)]
    return " ".join("".join(_read_piece(*piece) for piece in pieces).split())


def _decode_bare(value: str) -> str:
    if value.isascii():
        return value
    data = value.encode("utf-8", "surrogateescape")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _read_piece(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    name = (charset or "utf-8").lower()
    try:
        return piece.decode(_WIDER.get(name, name), "replace")
    except LookupError:
        return piece.decode("utf-8", "replace")
