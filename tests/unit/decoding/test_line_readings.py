"""Files read line by line."""

from __future__ import annotations

from newsnorm.decoding.line_readings import has_doubtful_lines, read_patchwork

from every_case import every_case

LINE = "江州港口今天恢复通航，货轮已经靠岸，工人开始卸货，市民早上八点就来到码头等候渡轮。"


@every_case(
    ("own", "other", "codec"), [("utf-8", "gb18030", "utf-8"), ("gb18030", "utf-8", "gb18030")], ids=["utf-8", "gb"]
)
def test_a_line_in_another_encoding(own, other, codec):
    """It is read with its own, and the finding tells which it is."""
    data = LINE.encode(own) + b"\r\n" + LINE.encode(other) + b"\n" + LINE.encode(own)
    text, findings = read_patchwork(data, codec)

    assert text == "\n".join([LINE] * 3)
    assert [(each.id, each.line) for each in findings] == [("mixed-encodings", 2)]


def test_wide_text_has_no_lines_of_bytes():
    """UTF-16 is read as a whole."""
    assert read_patchwork(LINE.encode("utf-16-le"), "utf-16-le") == (LINE, ())


@every_case("place", [20, 21, 40])
def test_a_byte_too_many_shifts_no_line(place):
    """A line that its codec explains, in the wrong pairs with cells of nobody, is read in the right ones."""
    whole = LINE.encode("gb18030")
    data = whole[:place] + whole[place + 1 :] + b"a" + whole
    text, findings = read_patchwork(data, "gb18030")

    assert text.endswith(LINE[place // 2 + 4 :] + "a" + LINE)
    assert (text.count("\ufffd"), findings) == (1, ())


@every_case(("count", "is_repaired"), [(6, False), (7, True)])
def test_shortest_shift(count, is_repaired):
    """Eight characters in the wrong pairs are no chance; fewer stay as the codec reads them."""
    broken = f"港{'工人开始卸货，市'[: count + 1]}a江州港口".encode("gb18030")
    text, _ = read_patchwork(broken[:3] + broken[4:] + b"\n" + LINE.encode("gb18030"), "gb18030")

    assert text.startswith(f"港\ufffd{'人开始卸货，市'[:count]}a江州港口\n") is is_repaired


@every_case("text", ["图标\ue001\ue002\ue003\ue004" * 3, "\ue5e5\ue5e5港口", "\ue010" * 20])
def test_private_characters_stay(text):
    """Signs of a font and blanks of old systems are no wrong pairs."""
    assert read_patchwork(text.encode("gb18030"), "gb18030") == (text, ())


@every_case(
    ("text", "codec", "expected"),
    [
        (LINE, "gb18030", False),
        ("\ue001\ue002", "gb18030", True),
        ("\ue001\ue002", "utf-8", False),
        ("\ue001", "gb18030", False),
    ],
)
def test_doubtful_lines(text, codec, expected):
    """Several characters of private use, or what may be UTF-8, make a line of a legacy encoding doubtful."""
    assert has_doubtful_lines(text.encode(codec), codec, text) is expected
