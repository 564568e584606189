"""Text in MIME messages."""

from __future__ import annotations

from email import message_from_bytes

from newsnorm.containers.mime_text import decode_words, read_header, read_part

from every_case import every_case


@every_case(
    ("value", "words"),
    [
        ("江州", "江州"),
        ("=?utf-8?B?5rGf5bee?=", "江州"),
        ("=?UTF-8?B?5rGf?=\n =?UTF-8?B?5bee?=", "江州"),
        ("=?gb2312?Q?=BD=AD=D6=DD?= <a@a.example>", "江州 <a@a.example>"),
        ("=?unknown?Q?a?=", "a"),
        ("=?utf-8?B?va3W3Q==?=", "江州"),
        ("江州".encode("gb18030").decode("utf-8", "surrogateescape"), "江州"),
        ("=?utf-8?B?5?=", "=?utf-8?B?5?="),
        ("a =? b", "a =? b"),
        ("", ""),
    ],
)
def test_decode_words(value, words):
    """Words are read as they say that they are encoded; what cannot be read stays."""
    assert decode_words(value) == words


@every_case(
    ("head", "text"),
    [
        ("Content-Type: text/plain; charset=gb2312", "江州"),
        ("Content-Type: text/plain; charset=ascii", "江州".encode("gb18030")),
        ("Content-Type: text/plain; charset=nothing", "江州".encode("gb18030")),
        ("Content-Type: text/plain", "江州".encode("gb18030")),
    ],
)
def test_read_part(head, text):
    """Where the header is wrong, the bytes are left to who decodes texts."""
    assert read_part(message_from_bytes(f"{head}\n\n".encode() + "江州".encode("gb18030"))) == text


@every_case(
    ("head", "written", "text"),
    [
        ("format=flowed", "The ships \ncame in.\n\n -- \nLin", "The ships came in.\n\n-- \nLin"),
        ("format=flowed; delsp=yes", "江州港 \r\n开放。\n> 引 \n> 文", "江州港开放。\n> 引 \n> 文"),
        ("format=fixed", "The ships \ncame in.", "The ships \ncame in."),
    ],
)
def test_lines_that_flow(head, written, text):
    """A line that ends with a blank goes on in the next one where the header says so."""
    assert (
        read_part(message_from_bytes(f"Content-Type: text/plain; charset=utf-8; {head}\n\n{written}".encode())) == text
    )


def test_message_of_several_parts_has_no_text():
    """The text is in the parts."""
    assert read_part(message_from_bytes(b"Content-Type: multipart/mixed; boundary=B\n\n--B\n\na\n--B--\n")) == b""


def test_header_in_any_case():
    """The first value of a name counts."""
    message = message_from_bytes(b"SUBJECT: a\nSubject: b\n\n")

    assert (read_header(message, "subject"), read_header(message, "date")) == ("a", "")
