"""Bytes that tell GB18030 by themselves."""

from __future__ import annotations

from newsnorm.decoding.gb_evidence import has_common_characters_only, has_four_byte_characters, is_damaged

from every_case import every_case


@every_case(
    ("text", "expected"), [("⚡", True), ("한국", True), ("𐌰", True), ("é1", False), ("模块", False), ("abc", False)]
)
def test_four_bytes(text, expected):
    """Signs, scripts that GBK lacks and the higher planes have four bytes a character."""
    assert has_four_byte_characters(text.encode("gb18030"), text) is expected


def test_unassigned_character_is_no_evidence():
    """Four bytes that are nothing in Unicode are an accident."""
    data = "⚡\u0378".encode("gb18030")

    assert not has_four_byte_characters(data, data.decode("gb18030"))


@every_case(
    ("data", "expected"),
    [
        ("code 模块，OK".encode("gbk"), True),
        (b"", True),
        ("鸙".encode("gbk"), False),
        ("閜".encode("gbk"), False),
        ("déjà vu".encode("latin-1"), False),
        ("模块".encode("gbk")[:-1], False),
    ],
)
def test_common_characters(data, expected):
    """ASCII, marks and the first level of GB 2312: no rare character, no half one."""
    assert has_common_characters_only(data) is expected


@every_case(("bad", "expected"), [(1, True), (20, False)])
def test_damage(bad, expected):
    """A few broken bytes leave an encoding what it is."""
    assert is_damaged("東京の港".encode("euc_jp") * 25 + b"\xff" * bad, ("euc_jp",)) is expected


@every_case(
    ("data", "expected"),
    [
        ("code 模組，OK".encode("cp950"), True),
        ("open 港".encode("cp950"), False),
        ("鑫鱷".encode("cp950"), False),
        ("Äpfel und Ärger".encode("latin-1"), False),
    ],
)
def test_common_characters_of_big5(data, expected):
    """Two in a row at least: one alone may be a capital with an accent and the letter after it."""
    assert has_common_characters_only(data, "cp950") is expected
