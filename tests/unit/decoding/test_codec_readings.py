"""Reading with one codec."""

from __future__ import annotations

from newsnorm.decoding.codec_readings import has_few_bad, most_bad, read_all, read_lenient, read_strict

from every_case import every_case


def test_strict_and_lenient():
    """What a codec cannot explain is None, or U+FFFD."""
    data = "港口".encode("gbk") + b"\xff"

    assert read_strict(data, "gb18030") is None
    assert read_lenient(data, "gb18030") == "港口\ufffd"


def test_euro_of_windows():
    """0x80 alone is €, and beside bad bytes too."""
    assert read_strict(b"\x80 5", "gb18030") == "€ 5"
    assert read_lenient(b"\x80 5 \xff", "gb18030") == "€ 5 \ufffd"
    assert read_strict(b"\x80" * 16, "gb18030") == "€" * 16
    assert read_strict(b"\x80" * 17, "gb18030") is None
    assert read_strict(b"\x80" * 17 + b"a" * 33, "gb18030") == "€" * 17 + "a" * 33


@every_case(("size", "most"), [(10, 1), (20, 2), (100, 4), (1000, 20)])
def test_how_many_may_be_bad(size, most):
    """A few in a short text, a fiftieth of a long one."""
    assert most_bad("江" * size) == most


@every_case(
    ("text", "expected"),
    [("江" * 40 + "\ufffd" + "江" * 40, True), ("江\ufffd" * 40, False), ("\ufffd\ufffd江" + "江" * 9, True)],
)
def test_few_bad(text, expected):
    """The ends of a cut count nothing."""
    assert has_few_bad(text) is expected


@every_case(("data", "text"), [(b"\xa1\xe3", "～"), (b"\xa1\xfe", "／"), (b"\xfa\x40", "𠕇")])
def test_marks_in_hong_kong(data, text):
    """Big5-HKSCS has the marks of Windows and browsers, and its own Han characters."""
    assert read_strict(data, "big5hkscs") == text


def test_readings_that_explain_all():
    """Each codec that reads every byte is named; Big5-HKSCS only where plain Big5 does not."""
    assert sorted(read_all("港口".encode("cp950"), ("utf-8", "gb18030", "cp950", "big5hkscs"))) == ["cp950", "gb18030"]
    assert list(read_all(b"\xfa\x40", ("cp950", "big5hkscs"))) == ["big5hkscs"]


@every_case("codec", ["big5", "cp950", "big5hkscs"])
@every_case(
    "text",
    [
        "①第一項，②第二項，⑩第十項。",
        "⑴第一項⑵第二項",
        "鮮の味餐廳開幕，時々可見。",
        "動畫アニメ「もう一つうと、昨日紹介した」播出。",
        "お好みき和カレライス",
        "文／林予安，圖＼許青",
    ],
)
def test_rows_in_two_orders(codec, text):
    """Numbers in circles and kana are read in the order of the codec that wrote them, and a slash is one."""
    assert list(read_all(text.encode(codec), ("gb18030", "cp950", "big5hkscs")).values())[-1] == text


def test_only_one_reading_of_big5():
    """The two are one encoding, and the likelier is read."""
    assert read_all("①項".encode("big5hkscs"), ("cp950", "big5hkscs")) == {"big5hkscs": "①項"}
    assert read_all("①項".encode("cp950"), ("cp950", "big5hkscs")) == {"cp950": "①項"}
    assert read_all("項".encode("cp950"), ("cp950", "big5hkscs")) == {"cp950": "項"}
