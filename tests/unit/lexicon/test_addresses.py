"""The grammar of addresses."""

import re

import pytest

from newsnorm.lexicon import addresses
from newsnorm.lexicon.characters import CLOSING, OPENING, STOPS


@pytest.mark.parametrize("mark", sorted({*STOPS, *OPENING, *CLOSING, *'｜—…\u3000 <>"`|\\^\n\ufdd0\ud800'}))
def test_marks_that_end_an_address(mark):
    """Chinese marks, white space, and what stands around addresses in markup and code end one."""
    assert re.match(addresses.URL, f"https://a.cn/b{mark}c")[0] == "https://a.cn/b"


@pytest.mark.parametrize("char", "中々〆〇a9-_.~!$&'()*+,;=:@%/?#[]{}é")
def test_characters_of_an_address(char):
    """Han and what RFC 3986 allows may stand in one."""
    assert re.match(addresses.URL, f"ftp://a.cn/b{char}c")[0] == f"ftp://a.cn/b{char}c"


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("SCHEME", ("http", "https", "ftp"), ("mailto", "httpx", "")),
        ("ANY_SCHEME", ("http", "git+ssh", "view-source", "x"), ("1a", "", "中")),
        ("HOST", ("a.cn", "www.a-b.com.cn"), ("a", "a..cn", "中.cn", f"{'a' * 64}.cn")),
        ("PORT", (":80", ":65535"), (":", ":123456")),
        ("MAIL_ADDRESS", ("a.b+c@d.cn", "1_%@d-e.com.cn"), ("@d.cn", "a@d", "请a@d.cn", f"{'a' * 65}@d.cn")),
        ("ABSOLUTE_URL", ("http://a", "//a"), ("///", "/a", "http://")),
    ],
)
def test_parts(pattern, yes, no):
    """Each part matches what it names and nothing beside it."""
    regex = re.compile(getattr(addresses, pattern))

    assert [text for text in (*yes, *no) if regex.fullmatch(text)] == list(yes)


def test_ascii_characters():
    """The class for places without Han holds every mark of RFC 3986 but brackets and the quote."""
    assert re.fullmatch(f"[{addresses.RFC_URL_CHARS}]+", "aZ9'[]%-")
    assert re.fullmatch(f"[{addresses.ASCII_URL_CHARS}]+", "aZ9._~/?#@!$&*+,;=%:()-")
    assert not re.search(f"[{addresses.ASCII_URL_CHARS}]", "中 '\"<>[]\\")


@pytest.mark.parametrize(
    ("url", "absolute", "relative"),
    [
        ("https://a.cn/", True, False),
        ("//a.cn/b", True, True),
        ("/b", False, False),
        ("b.html", False, False),
        ("mailto:a@b.cn", False, False),
        ("", False, False),
    ],
)
def test_absolute(url, absolute, relative):
    """An absolute address names its host; a protocol-relative one begins with it."""
    assert addresses.is_absolute(url) is absolute
    assert addresses.is_protocol_relative(url) is relative
