"""The grammar of addresses."""

import re

from newsnorm.lexicon import addresses
from newsnorm.lexicon.characters import CLOSING, OPENING, STOPS

from every_case import every_case
from work import grows_linearly


def read_url(text: str) -> str:
    """The address in a text, up to its end."""
    start = text.index("://") + 3

    return text[text.index("http") : addresses.find_url_end(text, start)]


@every_case("mark", sorted({*STOPS, *OPENING, *CLOSING, *"｜＂＇～＜＞｡—…\u3000 <>`|\\^\n\ufdd0\ud800", '"'}))
def test_marks_that_end_an_address(mark):
    """Chinese marks, white space, and what stands around addresses in markup and code end one."""
    assert read_url(f"https://a.cn/b{mark}c") == "https://a.cn/b"


@every_case("char", "-_.~!$&'(*+,;=:@%/?#[]{}é9．－／＿％")
def test_characters_of_an_address(char):
    """What RFC 3986 allows, and accented letters, may stand in one."""
    assert read_url(f"https://a.cn/b{char}c") == f"https://a.cn/b{char}c"


@every_case(
    ("text", "url"),
    [
        ("http://www.a.cn了解详情", "http://www.a.cn"),
        ("http://a.cn:8080端口", "http://a.cn:8080"),
        ("http://a.cn/1.shtml截止", "http://a.cn/1.shtml"),
        ("http://a.cn/x?id=1后文", "http://a.cn/x?id=1"),
        ("http://a.cn/b后文", "http://a.cn/b"),
        ("http://a.cn/%E4%B8%AD后文", "http://a.cn/%E4%B8%AD"),
        ("http://a.co.jpの頁", "http://a.co.jp"),
        ("http://a.kr에서", "http://a.kr"),
        ("http://a.cn/é後", "http://a.cn/é"),
        ("http://www.a.cn/了解详情。", "http://www.a.cn/"),
        ("[http://a.cn/b]", "http://a.cn/b"),
        ("[见 http://a.cn/b].", "http://a.cn/b"),
        ("http://a.cn/b[1]", "http://a.cn/b[1]"),
    ],
)
def test_han_ends_an_address(text, url):
    """Letters of East Asia right after a host, a port, a file extension, a letter or a digit are no part of it."""
    assert read_url(text) == url


@every_case(
    "url",
    [
        "http://a.cn/wiki/中国",
        "http://a.cn/s?q=中国&p=1",
        "http://a.cn/wiki/中国2022年",
        "http://a.cn/wiki/分类:历史#人物",
        "http://a.cn/wiki/Category:历史",
        "http://a.cn/2022-中国经济.html",
        "http://a.cn/a/第2.0版.html",
        "http://a.cn/中国/历史",
        "http://a.cn/中国",
        "http://a.cn?q=中国",
        "http://a.cn#中国",
        "http://a.cn?中国",
        "http://a.cn&中国=1",
        "http://a.cn=中国",
        "http://a.cn/中国?x",
        "http://a.cn/中国_x",
        "http://a.cn/中国%20",
        "http://a.cn/中国-x",
        "http://a.cn/中国&x",
        "http://a.cn/中国=x",
        "http://a.cn/中国#x",
        "http://a.cn/中国.html",
        "http://a.cn/中国.a",
        "http://a.cn/b=中国",
        "http://a.cn/b#中国",
        "http://a.cn/b&中国",
        "http://a.cn/b?中国",
        "http://a.cn/々/〆",
        "http://江州.example/海城",
        "http://www.a.公司/b",
        "http://a.cn/x?a=1,2&b=(3)",
        "http://a.cn/x?to=http://b.cn/",
    ],
)
def test_han_in_an_address(url):
    """Han after a delimiter is a word of the address, and goes on through letters and digits."""
    assert read_url(f"见{url}") == url
    assert read_url(f"见{url} 后文") == url
    assert read_url(f"{url}/。") == f"{url}/"


@every_case(
    ("text", "url"),
    [
        ("http://a.cn,后", "http://a.cn"),
        ("http://a.cn;后", "http://a.cn"),
        ("(http://a.cn/x)后", "http://a.cn/x"),
        ("http://a.cn/wiki/江州,另见", "http://a.cn/wiki/江州"),
        ("http://a.cn/江州.html另见", "http://a.cn/江州.html"),
        ("http://a.cn/江州.js另见", "http://a.cn/江州.js"),
        ("http://a.cn/江州.xhtml另见", "http://a.cn/江州.xhtml"),
        ("http://a.cn/江州.x另见", "http://a.cn/江州.x另见"),
        ("http://a.cn/江州.xhtmls另见", "http://a.cn/江州.xhtmls另见"),
        ("http://a.cn/江州.1ab另见", "http://a.cn/"),
        ("http://a.cn;http://b.cn", "http://a.cn"),
        ("http://a.cn)http://b.cn", "http://a.cn"),
        ("http://a.cn,ftp://b.cn", "http://a.cn"),
        ("http://a.cn,b", "http://a.cn,b"),
        ("http://a.cn;b", "http://a.cn;b"),
        ("http://a.cn/b,c;d", "http://a.cn/b,c;d"),
        ("http://a.cn/了解，", "http://a.cn/"),
        ("http://a.cn/了解:详", "http://a.cn/"),
        ("http://a.cn/了解\n后", "http://a.cn/了解"),
        ("http://a.cn,http://b.cn", "http://a.cn"),
        ("http://a.cn/x;https://b.cn", "http://a.cn/x"),
        ("http://a.cn,www.b.cn", "http://a.cn"),
        ("http://a.cn/x. 后", "http://a.cn/x"),
        ("http://a.cn/x*_~'?!:;,.", "http://a.cn/x"),
        ("http://a)b", "http://a"),
        ("http://a.cn/x_(1)", "http://a.cn/x_(1)"),
        ("http://a.cn/x_(历史)是", "http://a.cn/x_(历史)"),
        ("http://a.cn/x(见图)).", "http://a.cn/x(见图)"),
        ("http://a.cn/x)(后", "http://a.cn/x"),
        ("http://", "http://"),
        ("http://，", "http://"),
    ],
)
def test_marks_of_the_sentence(text, url):
    """A pause before Han or another address, a stop at the end and a bracket without its partner are not in it."""
    assert read_url(text) == url


def test_find_urls():
    """Every web address of a text is found; a scheme with nothing after it is none."""
    text = "http:// 见https://a.cn/b（官网）,(http://b.cn)或http://c.cn,https://d.cn了解；ftp://e.cn"

    assert [text[start:end] for start, end in addresses.find_urls(text)] == [
        "https://a.cn/b",
        "http://b.cn",
        "http://c.cn",
        "https://d.cn",
    ]


@every_case(
    ("pattern", "yes", "no"),
    [
        ("SCHEME", addresses.SCHEMES, ("mailto", "httpx", "")),
        ("WEB_SCHEME", ("http://", "https://"), ("ftp://", "http:", "//", "httpss://")),
        ("ANY_SCHEME", ("http", "git+ssh", "view-source", "x"), ("1a", "", "中", "a" * 41)),
        ("HOST", ("a.cn", "www.a-b.com.cn"), ("a", "a..cn", "中.cn", f"{'a' * 64}.cn")),
        ("MAIL_ADDRESS", ("a.b+c@d.cn", "1_%@d-e.com.cn"), ("@d.cn", "a@d", "请a@d.cn", f"{'a' * 65}@d.cn")),
        ("BRACKETED_MAIL_ADDRESS", ("a.b+c@d.cn", "1_-@中.d-e.cn"), ("@d.cn", "a@d", "a b@d.cn", f"{'a' * 65}@d.cn")),
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


@every_case("url", ["javascript:x()", "vbscript:x", "data:image/gif"])
def test_schemes_that_lead_nowhere(url):
    """Scripts and data are no places."""
    assert url.startswith(addresses.NOWHERE_SCHEMES)
    assert not "mailto:a@b.cn".startswith(addresses.NOWHERE_SCHEMES)
    assert "mailto:a@b.cn".startswith(addresses.MAIL_SCHEME)


@every_case(
    ("url", "absolute"),
    [
        ("https://a.cn/", True),
        ("//a.cn/b", True),
        ("/b", False),
        ("b.html", False),
        ("mailto:a@b.cn", False),
        ("", False),
    ],
)
def test_absolute(url, absolute):
    """An absolute address names its host, with or without a scheme before it."""
    assert addresses.is_absolute(url) is absolute


@every_case("size", [900, 950, 1_010, 1_024, 3_000, 9_000])
def test_long_addresses_are_whole(size):
    """However long an address is, it is read to its end."""
    url = f"http://a.example/{'a' * size}"

    assert [url == text[: addresses.find_url_end(text, 7)] for text in (url, f"{url}。港口", f"{url}）港口")] == [
        True
    ] * 3


@every_case("unit", ["a", ",", "中", "(", ")", "/中", "/中.", ".中", ",h", "=,;", "/中.html", "a)中", "http://"])
def test_long_addresses_take_linear_time(unit):
    """Four times the text takes about four times the time, even where nothing fits."""
    assert grows_linearly(lambda text: list(addresses.find_urls(text)), lambda size: f"http://{unit * size}")
