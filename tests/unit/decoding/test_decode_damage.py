"""Decoding what is damaged, short or mostly in another language: what is lost has a finding, the rest is read."""

from __future__ import annotations

import pytest

from newsnorm.decoding.decode import decode
from newsnorm.errors import DecodeError

from encoded import HANS, HANT
from every_case import every_case

ENGLISH = "The harbour opens today, and everybody may have a look at the new quay. "


# --- damaged files ---------------------------------------------------------------------------------------------------


@every_case(
    ("data", "text", "lines"),
    [
        (b"---\ntitle: rain\n---\nbo\0dy\n", "---\ntitle: rain\n---\nbo\0dy\n", []),
        (b"---\ntitle: \xe4\xb8\n---\nbody\xff\n", "---\ntitle: \ufffd\n---\nbody\ufffd\n", [2, 4]),
        (b"rain on the harbour\xff", "rain on the harbour\ufffd", [1]),
    ],
)
def test_a_bad_byte_or_two_in_a_short_file(data, text, lines):
    """A short file that is ASCII but for one or two bytes is read; what cannot be is U+FFFD with a finding."""
    decoded = decode(data)

    assert (decoded.text, decoded.encoding) == (text, "utf-8")
    assert [finding.line for finding in decoded.findings] == lines


@every_case(
    "data",
    [
        b"PK\x03\x04\x14\0\0\0\x08\0abcdef.txt",
        b"GIF89a\x01\0\x01\0\x80\0\0",
        b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0>\0\x01\0\0\0",
        b"title: \x93\xfa\x96{\n",
        "café crème brûlée à la fête".encode("latin-1"),
    ],
    ids=["zip", "gif", "elf", "cp932", "latin-1"],
)
def test_refuses_short_files_that_are_not_text(data):
    """More than that is no good file with a bad byte in it."""
    with pytest.raises(DecodeError):
        decode(data)


def test_reports_bad_bytes_by_line():
    """Each line with undecodable bytes gives one finding, and all other characters stay."""
    data = HANS.encode().replace("程亦白".encode(), b"\xff\xfe\xfd", 1).replace("四年".encode(), b"\xe5\x9b", 1)
    decoded = decode(data)

    findings = [(finding.id, finding.level, finding.line) for finding in decoded.findings]

    assert findings == [("undecodable", "warning", 4), ("undecodable", "warning", 5)]
    assert decoded.text.replace("\N{REPLACEMENT CHARACTER}", "") == HANS.replace("程亦白", "", 1).replace("四年", "", 1)


@every_case(("codec", "cut"), [("utf-8", 1), ("utf-8", 2), ("gb18030", 1), ("utf-16", 1), ("utf-16-le", 1)])
def test_reads_a_file_cut_inside_a_character(codec, cut):
    """A file cut inside its last character loses that one only."""
    text = HANS.rstrip("\n。")
    decoded = decode(text.encode(codec)[:-cut])

    assert decoded.text == text[:-1] + "\N{REPLACEMENT CHARACTER}"
    assert len(decoded.findings) == 1


def test_one_bad_byte_does_not_cost_a_gb_file():
    """A stray byte in a GB file is replaced and reported, the rest is read."""
    head, tail = HANS.encode("gbk"), (HANS * 3).encode("gbk")
    decoded = decode(head + b"\xff\n" + tail)

    assert decoded.encoding == "gb18030"
    assert decoded.text == HANS + "\N{REPLACEMENT CHARACTER}\n" + HANS * 3


def test_a_stray_latin_byte_does_not_cost_an_english_file():
    """Nearly ASCII text with one Latin-1 byte is read with that byte replaced."""
    decoded = decode(b"A nice caf\xe9 in town, and a text that goes on for more than fifty characters.\n")

    assert (decoded.encoding, len(decoded.findings)) == ("utf-8", 1)


def test_many_bad_lines_share_the_last_finding():
    """A hundred lines are named one by one, the rest together."""
    decoded = decode((HANS.replace("\n", "").encode() + b"\xff\n") * 300)

    assert len(decoded.findings) == 101
    assert "200 more lines" in decoded.findings[-1].message


@every_case(
    ("parts", "encoding", "line"),
    [
        ([(HANS, "utf-8"), (HANS * 5, "gbk")], "gb18030", 2),
        ([(HANS, "gbk"), (HANS * 5, "utf-8")], "utf-8", 2),
        ([(HANS * 5, "gbk"), ("责任编辑：程亦白\n", "utf-8")], "gb18030", 26),
        ([(HANS * 5, "utf-8"), ("编辑：程亦白\n", "gbk")], "utf-8", 26),
        ([(HANT * 5, "cp950"), ("編輯：程亦白的報導\n", "utf-8")], "cp950", 11),
        ([(HANT * 5, "utf-8"), ("編輯：程亦白的報導\n", "cp950")], "utf-8", 11),
    ],
)
def test_reads_files_of_two_encodings_line_by_line(parts, encoding, line):
    """A header or footer in another encoding is read with its own and reported at its first line."""
    decoded = decode(b"".join(text.encode(codec) for text, codec in parts))

    assert decoded.text == "".join(text for text, _ in parts)
    assert decoded.encoding == encoding
    assert [("mixed-encodings", line)] == [(finding.id, finding.line) for finding in decoded.findings]


# --- little to go by, and single bad bytes ---------------------------------------------------------------------------


@every_case(
    "text",
    [
        ENGLISH + "模块",
        ENGLISH + "力",  # a syllable of Korean, too
        ENGLISH + "—",
        ENGLISH + "“quay”",
        ENGLISH * 3 + "⚡ 36 × 5",
        "港口⚡\ue0b0" * 10,
        "[wɪnd] 念作 ʹwɪnd，符號 ə 與 ɪ。",
    ],
)
def test_short_or_mostly_english_gb18030(text):
    """A little Chinese, marks that Big5 has too, and characters of four bytes are read."""
    decoded = decode(text.encode("gb18030"))

    assert (decoded.text, decoded.encoding) == (text, "gb18030")
    assert (decoded.confidence < 0.7) is bool(decoded.findings)


@every_case("codec", ["gb18030", "cp950"])
@every_case("place", [6, 20, 40])
def test_one_bad_byte(codec, place):
    """It becomes U+FFFD, with a warning, and the rest is read as ever."""
    text = "江州港口今日開放，市民可以免費參觀，早上八點開門，晚上六點關門。"
    data = text.encode(codec)
    decoded = decode(data[:place] + b"\xff" + data[place:])

    assert decoded.text == data[:place].decode(codec) + "\ufffd" + data[place:].decode(codec)
    assert [(each.id, each.level) for each in decoded.findings] == [("undecodable", "warning")]


@every_case("codec", ["gb18030", "cp950"])
def test_a_bad_byte_in_english_with_a_little_chinese(codec):
    """It becomes U+FFFD, and the few characters are told by their bytes."""
    data = ENGLISH.encode() * 3 + "江州港口 ".encode(codec) + ENGLISH.encode() + b"\xff."
    decoded = decode(data)

    assert decoded.text == ENGLISH * 3 + "江州港口 " + ENGLISH + "\ufffd."
    assert [each.id for each in decoded.findings] == ["undecodable", "encoding-unsure"]


@every_case("damage", [b"", b"\xff", b"\x00", b"\xe5\xe5\xe5"])
@every_case("place", [1, 30, 31, 62, 63])
def test_a_lost_byte_costs_one_place(damage, place):
    """A file of one long line, in which a byte is lost, changed or put in, is read but for the characters beside it."""
    text = "江州港口今日开放，市民可以免费参观，早上八点开门，晚上六点关门，请大家带好证件。"
    data = text.encode("gb18030")
    decoded = decode(data[:place] + damage + data[place + 1 :])

    assert decoded.encoding == "gb18030"
    assert decoded.text.endswith(text[place // 2 + 5 :])


@every_case(
    ("text", "codec"),
    [
        ("L'été dernier, le garçon a mangé des pâtes à la crème. ", "latin-1"),
        ("A ação da organização não é uma solução. ", "latin-1"),
        ("Это русский текст, написанный для проверки. ", "koi8-r"),
    ],
)
def test_accents_are_no_chinese(text, codec):
    """Western and Cyrillic text is refused, short or long, and never read as rare Han characters."""
    for times in (1, 20):
        with pytest.raises(DecodeError):
            decode((text * times).encode(codec))


def test_unsure_reading_is_told():
    """Below confidence 0.7 a warning says how the bytes were read."""
    (finding,) = decode((ENGLISH + "模块").encode("gbk")).findings

    assert (finding.id, finding.level) == ("encoding-unsure", "warning")
    assert "gb18030" in finding.message


@every_case("encoding", [None, "gb18030"])
def test_binary_file_is_named(encoding):
    """The error says what the file is, whatever encoding is named."""
    with pytest.raises(DecodeError, match="a PDF"):
        decode(b"%PDF-1.7\n", encoding=encoding)


def test_blanks_of_old_systems_are_no_sign_of_a_wrong_reading():
    """A3A0, which many editors wrote for an indent, decodes to private use and yet is Chinese."""
    text = "江州港今日开港。\n海州船只靠岸，货物开始装卸。"

    decoded = decode("\n".join(f"\ue5e5\ue5e5{line}" for line in text.split("\n")).encode("gb18030"))

    assert (decoded.encoding, decoded.text.replace("\ue5e5", "")) == ("gb18030", text)
