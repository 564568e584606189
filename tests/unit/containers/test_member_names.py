"""Names in archives."""

from __future__ import annotations

from newsnorm.containers.member_names import NameReader, to_unicode

from every_case import every_case


@every_case("encoding", ["utf-8", "gbk", "gb18030"])
@every_case("name", ["新闻/江州.md", "港口.txt", "要闻/2023/开港（上）.md", "陰謀.md", "a.md"])
def test_simplified(name: str, encoding: str):
    """UTF-8 and GBK, which Chinese Windows writes."""
    assert NameReader().decode(name.encode(encoding)) == name


@every_case("name", ["新聞稿/港口.md", "資料夾/業務說明.txt", "許功蓋.md"])
def test_traditional(name: str):
    """Big5, whose characters may end in a backslash."""
    assert NameReader().decode(name.encode("big5")) == name


def test_names_help_each_other():
    """A short name is read as the clear ones before it."""
    names = NameReader()
    for name in ("新聞稿/港口開放.md", "資料夾/業務說明.txt"):
        names.decode(name.encode("big5"))

    assert names.decode("陰謀".encode("big5")) == "陰謀"


def test_old_dos():
    """A name that no Chinese encoding explains is one of old DOS, as is one that looks as odd as it looks Chinese."""
    assert NameReader().decode(b"caf\x82") == "café"
    odd = "的。é".encode("gb18030")
    assert NameReader().decode(odd) == odd.decode("cp437")


@every_case("name", ["a\ud800.md", "\udcd0\udcc2.md", "\udcff\udcfe"])
def test_unicode(name: str):
    """Whatever the name, every encoder takes what comes out."""
    to_unicode(name, NameReader()).encode()


@every_case("code", [0xD800, 0xDBFF, 0xDC00, 0xDFFF])
def test_half_of_a_pair_in_a_name(code):
    """A half that stands for no byte becomes U+FFFD."""
    assert to_unicode(f"甲{chr(code)}乙", NameReader()) == "甲\ufffd乙"
