"""Decoding: the right encoding, every character, a finding for what is lost, an error instead of rubble."""

from __future__ import annotations

import contextlib
import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.decoding.decode import decode, decode_str
from newsnorm.errors import DecodeError, NewsnormError, OptionsError

from encoded import HANS, HANT
from every_case import every_case
from mixed_cases import check_floor
from work import IN_FULL, some_of

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
JAPANESE = "これは日本語の文章です。新しい地下鉄の路線が今日から試運転を始めました。カタカナもあります。\n"
KOREAN = "이것은 한국어 문장입니다. 새로운 지하철 노선이 오늘부터 시험 운행을 시작했습니다. \n"


def test_mixed_bytes():
    """Whatever text in whatever encoding, whole or damaged, is read, or refused, as is written down."""
    check_floor("bytes")


# --- what is read ----------------------------------------------------------------------------------------------------


@every_case(
    ("text", "codec", "encoding"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "utf-8-sig", "utf-8"),
        (HANS, "utf-16", "utf-16-le"),
        (HANS, "utf-32", "utf-32-le"),
        (HANS, "gb18030", "gb18030"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANS, "utf-16-be", "utf-16-be"),
        (HANT, "gb18030", "gb18030"),
        (HANT, "cp950", "cp950"),
        (HANT, "utf-16-be", "utf-16-be"),
        (HANT + "佢哋喺度嘅。", "big5hkscs", "big5hkscs"),
        (JAPANESE, "utf-8", "utf-8"),
        (KOREAN, "utf-16", "utf-16-le"),
        ("plain ASCII\n", "ascii", "utf-8"),
        ("plain ASCII in two bytes each\n", "utf-16-be", "utf-16-be"),
        ("", "utf-8", "utf-8"),
    ],
)
def test_finds_the_encoding(text, codec, encoding):
    """The encoding is named and every character comes back."""
    decoded = decode(text.encode(codec))

    assert (text, encoding, ()) == (decoded.text, decoded.encoding, decoded.findings)


@every_case("text", ["中国", "江州日报", "今天的天气很好", "责任编辑：程亦白"])
@every_case("codec", ["gb18030", "utf-16-le", "utf-8"])
def test_reads_few_characters(text, codec):
    """A handful of common characters is enough."""
    assert text == decode(text.encode(codec)).text


def test_is_surer_of_longer_text():
    """Confidence is 1 for UTF-8, high for a page in another encoding and lower for a word."""
    word, page = decode("江州".encode("gbk")).confidence, decode(HANS.encode("gbk")).confidence

    assert decode(HANS.encode()).confidence == 1.0
    assert 0.5 <= word < 0.9 < page < 1.0


@every_case("codec", ["utf-8", "gb18030", "utf-16", "utf-16-le"])
@every_case("newline", ["\r\n", "\r", "\n"])
def test_makes_line_ends_lf(codec, newline):
    """CRLF and lone CR become LF in every encoding."""
    assert decode(HANS.replace("\n", newline).encode(codec)).text == HANS


def test_drops_marks_only_at_the_start():
    """Any number of byte order marks goes at the start; one in the middle is left to the text rules."""
    assert decode((BOM * 3 + HANS).encode()).text == HANS
    assert decode((BOM + HANS).encode("utf-16")).text == HANS
    assert decode((HANS + BOM + HANS).encode()).text == HANS + BOM + HANS


def test_byte_80_is_the_euro_sign():
    """0x80 is € in GB files, as Windows writes it, but not inside a two-byte character."""
    text = "票价€100，约合人民币八百元，比去年高出不少。€"

    assert (
        text
        == decode(
            text.encode("gbk", "ignore").replace("票价".encode("gbk"), "票价".encode("gbk") + b"\x80") + b"\x80"
        ).text
    )
    assert decode("今天的股票亐".encode("gbk")).text == "今天的股票亐"  # its second byte is 0x80


def test_runs_of_nul_are_padding():
    """Thousands of NULs behind or in a file do not hide its encoding; the text rules take them out."""
    assert decode(HANS.encode("gbk") + b"\0" * 5000).text == HANS + "\0" * 5000
    assert decode(HANS.encode() + b"\0").encoding == "utf-8"
    assert decode(b"plain ASCII\n" * 9 + b"\0" * 512).encoding == "utf-8"


def test_trusts_a_declared_charset_for_rare_characters():
    """Characters too rare to prove anything are read when the page declares a Chinese charset."""
    page = '<meta charset="gb2312"><title>鑫磊</title>'

    assert decode(page.encode("gbk")).text == page
    with pytest.raises(DecodeError):
        decode("鑫磊".encode("gbk"))


def test_a_wrong_declaration_does_not_win():
    """A page that declares Big5 and is GB18030 is GB18030."""
    page = '<meta charset="big5">' + HANS

    assert decode(page.encode("gb18030")).text == page


# --- what is refused -------------------------------------------------------------------------------------------------


@every_case(
    ("data", "named"),
    [
        (JAPANESE.encode("euc_jp"), "euc_jp"),
        (JAPANESE.encode("cp932"), "cp932"),
        (JAPANESE.encode("iso2022_jp"), "iso2022_jp"),
        (KOREAN.encode("euc_kr"), "cp949"),
        ("Это русский текст, написанный для проверки.".encode("cp1251"), "encoding="),
        (random.Random(1).randbytes(1000), "encoding="),  # noqa: S311
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(2).randbytes(300), "OCR"),  # noqa: S311
        (b"\xff\xfe" + random.Random(3).randbytes(1000), "encoding="),  # noqa: S311
        (b"\0" * 100, None),
    ],
)
def test_refuses_what_is_not_chinese(data, named):
    """Legacy encodings of other languages and binary data raise, and the hint says how to name the encoding."""
    with pytest.raises(DecodeError) as caught:
        decode(data)

    assert named is None or named in caught.value.hint


def test_reads_the_foreign_encoding_when_it_is_named():
    """What the hint names can be given."""
    assert decode(JAPANESE.encode("euc_jp"), encoding="euc_jp").text == JAPANESE


# --- a named encoding ------------------------------------------------------------------------------------------------


def test_encoding_shows_wherever_it_stands():
    """Text of another encoding than UTF-8 is found in a file of ASCII, at its beginning as at its end."""
    ascii_part = b"<!-- " + b"port " * 5000 + b"-->\n"

    for data in (ascii_part + HANS.encode("gb18030"), HANS.encode("gb18030") + ascii_part):
        decoded = decode(data)

        assert (decoded.encoding, HANS in decoded.text) == ("gb18030", True)


def test_many_bad_bytes_of_utf8_stay_utf8():
    """A long file of UTF-8 of which every sixtieth character is damaged is read as UTF-8."""
    data = "".join("港口今天恢复通航，记者从市交通局了解到，地铁三号线今天开始。" for _ in range(400)).encode()
    damaged = b"".join(data[start : start + 179] + b"\xff" for start in range(0, len(data), 180))

    assert decode(damaged).encoding == "utf-8"


@every_case(
    ("name", "codec", "encoding"),
    [
        ("gb2312", "gb18030", "gb18030"),
        ("GBK", "gb18030", "gb18030"),
        ("big5", "cp950", "cp950"),
        ("utf-16", "utf-16-be", "utf-16-be"),
        ("utf8", "utf-8-sig", "utf-8"),
        ("gbk", "utf-8-sig", "utf-8"),
    ],
)
def test_reads_names_as_files_mean_them(name, codec, encoding):
    """`gb2312` means GB18030, `big5` means cp950, and a byte order mark wins."""
    text = HANT.replace("線", "线") if codec == "gb18030" else HANT
    decoded = decode(text.encode(codec), encoding=name)

    assert (text, encoding, 1.0) == (decoded.text, decoded.encoding, decoded.confidence)


def test_named_big5_falls_back_to_hkscs():
    """Characters of Hong Kong are beyond cp950."""
    assert decode("佢哋喺度嘅".encode("big5hkscs"), encoding="big5").encoding == "big5hkscs"


def test_named_encoding_reads_rare_characters():
    """What is named need not look common."""
    assert decode("鑫磊".encode("gbk"), encoding="gbk").text == "鑫磊"


@every_case("codec", ["utf-16-le", "utf-16-be"])
def test_named_utf16_without_a_mark(codec):
    """Both orders of the bytes are read, and the one that gives Chinese is taken."""
    assert decode(HANS.encode(codec), encoding="utf-16").text == HANS
    assert decode("今天天气".encode(codec), encoding="utf-16").text == "今天天气"  # letters in the other order, too


def test_wrong_name_is_hinted_at():
    """Who names an encoding wrongly is told to leave it out."""
    with pytest.raises(DecodeError) as caught:
        decode(HANS.encode("gbk"), encoding="utf-8")

    assert caught.value.hint == "leave encoding out to have it found"


@every_case("place", [0, 2, -3, -1])
def test_bad_bytes_at_the_ends_do_not_count(place):
    """A text cut out of a longer one may begin and end inside a character."""
    data = bytearray(("江州港口。" * 12).encode())
    data[place] = 0xFF

    assert decode(bytes(data), encoding="utf-8").text.count("\ufffd") >= 1


def test_named_encoding_forgives_a_few_bad_bytes_only():
    """A stray byte is replaced and reported; bytes of another encoding raise."""
    assert len(decode(HANS.encode("gbk") + b"\xff", encoding="gbk").findings) == 1
    with pytest.raises(DecodeError, match="not utf-8"):
        decode(HANS.encode("gbk"), encoding="utf-8")


@every_case("name", ["gb18O30", "rot13", "hex", "undefined", "idna", "unicode_escape", "", "a\0b", "x" * 99])
def test_refuses_unknown_names(name):
    """A name that is no encoding of files is an option error, whatever the bytes."""
    with pytest.raises(OptionsError) as caught:
        decode(b"text", encoding=name)

    assert caught.value.hint


# --- text that came as str -------------------------------------------------------------------------------------------


def test_cleans_str():
    """Text as `str` gets the same form: no marks at the start, LF, no lone surrogates."""
    assert decode_str(BOM * 2 + "一\r\n二\r三").text == "一\n二\n三"
    assert decode_str("\ud83d\ude00").text == "\N{GRINNING FACE}"
    lone = decode_str("一\n二\ud800")

    assert (lone.text, lone.findings[0].line) == ("一\n二\N{REPLACEMENT CHARACTER}", 2)


@every_case(
    "data",
    [
        f"{HANS}\ud83d{HANS}".encode("utf-8", "surrogatepass"),
        f"{HANS}\ud83d{HANS}".encode("utf-16", "surrogatepass"),
        f"{HANS}\udc00{HANS}".encode("utf-32", "surrogatepass"),
        HANS.encode("gb18030") + b"\x82\x84\xd3\x35" + HANS.encode("gb18030"),
        HANS.encode("gb18030") + b"\x83\x36\xc7\x39" + HANS.encode("gb18030"),
    ],
)
def test_no_lone_surrogates(data):
    """No bytes become lone surrogates, not even those of one: the floors above rely on it."""
    decode(data).text.encode()


# --- laws ------------------------------------------------------------------------------------------------------------


@given(st.binary(max_size=300) | st.text(max_size=60).map(lambda text: text.encode("gb18030", "ignore")))
def test_is_total(data):
    """Any bytes give clean text or a NewsnormError."""
    try:
        decoded = decode(data)
    except NewsnormError:
        return
    assert "\r" not in decoded.text
    assert not decoded.text.startswith(BOM)
    assert decoded.text == decode_str(decoded.text).text
    assert 0 <= decoded.confidence <= 1


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=80))
def test_utf8_comes_back(text):
    """Every text without NUL survives UTF-8, with and without a mark."""
    expected = text.lstrip(BOM)

    assert decode(text.encode()).text == expected
    assert decode(text.encode("utf-8-sig")).text == expected


@every_case(
    "unit",
    some_of(
        [
            b"\x81",
            b"\x80",
            b"\xff",
            b"\0a",
            b"\r\n",
            b"\x81\n",
            b"\xe4",
            b"\xed\xa0",
            b"\x80a",
            HANS.encode("gbk") + b"\xff",
        ]
    ),
)
def test_is_linear(unit):
    """A megabyte, or a quarter of it, is read or refused without a wait: anything slower would run into the timeout."""
    with contextlib.suppress(DecodeError):
        assert decode(unit * ((1_000_000 if IN_FULL else 250_000) // len(unit))).text


# --- real files ------------------------------------------------------------------------------------------------------

_FOLDERS = {
    "GB2312": ("gb18030",),
    "Big5": ("cp950", "big5hkscs"),
    "UTF-16LE": ("utf-16-le",),
    "UTF-16BE": ("utf-16-be",),
}


def test_real_files_of_known_encoding(shared: Path):
    """The folders of chardet's test files name what is found; EUC-TW, which Python cannot read, is refused."""
    wrong = []
    for path in sorted(shared.glob("corpus/chardet+chardet/tests/*/*")):
        allowed = _FOLDERS.get(path.parent.name, ("utf-8", "utf-16-le"))
        try:
            found = decode(path.read_bytes()).encoding
        except DecodeError:
            found = "none"
        if found not in (("none",) if path.parent.name == "EUC-TW" else allowed):
            wrong.append((path.name, found))

    assert wrong == []


def test_real_files_in_every_encoding(shared: Path):
    """Real posts, whole and in pieces, come back from each encoding that can say them."""
    chance = random.Random(20230308)  # noqa: S311
    paths = sorted(shared.glob("corpus/*/**/*.md"))
    tried = failed = 0
    for path in chance.sample(paths, min(60, len(paths))):
        text = decode(path.read_bytes()).text
        start = chance.randrange(max(1, len(text) - 100))
        for piece in (text, text[start : start + 100], text[start : start + 20]):
            if len(re.findall("[\u4e00-\u9fff]", piece)) < len(piece) // 4 or piece.startswith(BOM):
                continue
            for codec in ("gb18030", "cp950", "utf-16-le", "utf-16-be"):
                try:
                    data = piece.encode(codec)
                except UnicodeEncodeError:
                    continue
                tried += 1
                failed += decode(data).text != piece

    assert tried > 100
    assert failed <= tried // 200
