"""Where an address begins and ends."""

from __future__ import annotations

from newsnorm.text.classes import URL_MARK
from newsnorm.text.protect import cut_addresses, put_back

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("见https://a.cn/x?a=1,2&b=(3)。", ["https://a.cn/x?a=1,2&b=(3)"]),
        ("见HTTP://a.cn，再", ["HTTP://a.cn"]),
        ("(见http://a.cn/x)", ["http://a.cn/x"]),
        ("http://a.cn/x. 再", ["http://a.cn/x"]),
        ("“http://a.cn”", ["http://a.cn"]),
        ("<http://a.cn>", ["http://a.cn"]),
        ("http://a.cn｜http://b.cn", ["http://a.cn", "http://b.cn"]),
        ("http://a.cn/维基", ["http://a.cn/维基"]),
        ("www.a.cn/x见", ["www.a.cn/x"]),
        ("信lin.yz@jz.example.cn收", ["lin.yz@jz.example.cn"]),
        ("http://", []),
        ("x://a.cn", []),
        ("@lin 与 a@b", []),
        ("http://a)b", ["http://a"]),
    ],
)
def test_cut(text, expected):
    """Addresses are cut out without the sentence around them, and go back as they were."""
    rest, addresses = cut_addresses(text)

    assert expected == addresses
    assert rest.count(URL_MARK) == len(expected)
    assert put_back(rest, URL_MARK, addresses) == text
