"""The text in a part of a MIME message, and the words in its header."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from newsnorm._lazy import compile_late
from newsnorm.errors import OptionsError, SourceError
from newsnorm.options import codec_of

HEADER = rb"(?:[A-Za-z][A-Za-z0-9-]*+:[^\r\n]*+\r?\n(?:[ \t][^\r\n]*+\r?\n)*+)++"
"""The header of a message, as a part of a regex: names and values, and lines that go on. A blank line follows."""

_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030"}
# A message of parts, of which the header names another line between them than there is.
_BETWEEN_RE = compile_late(rb"^--([^\r\n\"]{1,200})\r?\n(?=content-[a-z-]++:)", re.IGNORECASE | re.MULTILINE)
# RFC 3676: a line that ends with a blank goes on in the next, and a blank before a line is none of it.
_STUFFED_RE = compile_late(r"^ (?=\S)", re.MULTILINE)
_SOFT_RE = compile_late(r"(?<=[^\n])(?<!^--) \n(?=[^\n>])", re.MULTILINE)


def list_parts(data: bytes) -> tuple[Message, ...]:
    """Return a message and its parts, in order; none of them where it is of parts that nothing parts.

    Raises:
        SourceError: They stand in each other more deeply than can be read.
    """
    try:
        message = message_from_bytes(data)
        parts = tuple(message.walk())
    except RecursionError:
        hint = "unpack the inner messages first"
        raise SourceError("the parts of the message stand in each other too deeply", hint=hint) from None
    inner = message.get_payload(decode=True)
    if len(parts) > 1 or message.get_content_maintype() != "multipart" or not isinstance(inner, bytes):
        return parts
    between = _BETWEEN_RE.search(inner)
    if between is None:
        message.set_type("text/plain")
        return parts
    head = b'Content-Type: multipart/mixed; boundary="%b"\n\n' % between[1].rstrip()
    return (message, *tuple(message_from_bytes(head + inner).walk())[1:])


def read_part(part: Message) -> str | bytes:
    """Return the text of a part as its header says it is written; where that is wrong, its bytes."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    charset = part.get_content_charset()
    text = _decode(data, charset) if charset else None
    if text is None:
        return data
    return _join_lines(text, part) if part.get_param("format") == "flowed" else text


def _join_lines(text: str, part: Message) -> str:
    joint = "" if str(part.get_param("delsp")).lower() == "yes" else " "
    return _SOFT_RE.sub(joint, _STUFFED_RE.sub("", text.replace("\r\n", "\n")))


def _decode(data: bytes, charset: str) -> str | None:
    """Return a text as its header says it is written; None where that is wrong, or no encoding of texts."""
    try:
        return data.decode(codec_of(_WIDER.get(charset, charset)))
    except (OptionsError, UnicodeError):
        return None


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
    return _read_piece(value.encode("utf-8", "surrogateescape"), None)


def _read_piece(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    for name in ((charset or "utf-8").lower(), "utf-8"):
        text = _decode(piece, name)
        if text is not None:
            return text
    return piece.decode("gb18030", "replace")
