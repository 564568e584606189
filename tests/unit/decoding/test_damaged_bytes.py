"""Bytes that are lost, changed or too many in text of two bytes a character."""

from __future__ import annotations

from functools import partial

from newsnorm.decoding.codec_readings import read_lenient
from newsnorm.decoding.damaged_bytes import read_damaged

import work
from every_case import every_case

TEXTS = {
    "gb18030": "江州港口今天恢复通航，货轮已经靠岸，工人开始卸货。市民早上八点就来到码头，等候第一班渡轮。",
    "cp950": "江州港口今天恢復通航，貨輪已經靠岸，工人開始卸貨。市民早上八點就來到碼頭，等候第一班渡輪。",
}


def read(data: bytes, codec: str) -> str:
    """Read a line with a codec of Python."""
    return read_damaged(data, codec, partial(read_lenient, codec=codec))


@every_case("codec", TEXTS)
@every_case("place", range(0, 90, 3))
@every_case("damage", [b"", b"\xff", b"\x00"], ids=["lost", "changed", "zero"])
def test_damage_stays_where_it_is(codec, place, damage):
    """A byte that is lost or changed costs a few characters beside it, and what follows is read in the right pairs."""
    text = TEXTS[codec]
    data = text.encode(codec)
    got = read(data[:place] + damage + data[place + 1 :], codec)

    assert got.startswith(text[: max(0, place // 2 - 4)])
    assert got.endswith(text[place // 2 + 6 :])


@every_case("codec", TEXTS)
def test_one_character_is_one_mark(codec):
    """The two halves of a lost character are one U+FFFD, wherever the byte was that is none."""
    data = "港口开放".encode("gb18030") if codec == "gb18030" else "港口開放".encode(codec)

    assert [read(data[:place] + b"\xff" + data[place + 1 :], codec)[:2] for place in (2, 3)] == ["港\ufffd"] * 2


@every_case(
    ("text", "bad", "marks"),
    [
        *(("港口", bad, marks) for bad, marks in ((1, 1), (2, 1), (3, 2), (4, 2), (5, 5))),
        *(("江州港口今天", bad, marks) for bad, marks in ((3, 2), (5, 3), (6, 6))),
    ],
)
def test_bad_bytes_in_a_row(text, bad, marks):
    """Two halves are one U+FFFD; of more bad bytes than four and one of ten characters each is one, as it was."""
    assert read(text.encode("gb18030") + b"\xff" * bad, "gb18030") == text + "\ufffd" * marks


@every_case(
    ("data", "text"),
    [
        ("港口 open".encode("gb18030"), "港口 open"),
        (b"abc \xff", "abc \ufffd"),
        ("A股⚡涨了".encode("gb18030") + b"\xff", "A股⚡涨了\ufffd"),
        ("鑫磊镕".encode("gb18030"), "鑫磊镕"),
        (b"\x81\xff" * 16, (b"\x81\xff" * 16).decode("gb18030", "replace")),
        (b"", ""),
    ],
    ids=["whole", "ascii", "four bytes", "rare", "no text", "empty"],
)
def test_what_is_not_damaged_stays(data, text):
    """Whole characters, rare ones and those of four bytes are read as ever, and what is no text as the codec has it."""
    assert read(data, "gb18030") == text


def test_is_linear():
    """Four times the text takes four times the work."""
    line = TEXTS["gb18030"].encode("gb18030")[1:]

    assert work.grows_linearly(lambda data: read(data, "gb18030"), lambda size: line * (size // 40))
