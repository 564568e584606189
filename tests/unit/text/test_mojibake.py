"""Text that was decoded wrongly: read again where every byte is there, and found where not."""

from __future__ import annotations

import re

from newsnorm.lexicon.characters import COMMON_HAN
from newsnorm.options import Options
from newsnorm.text._tables import UTF8_AS_GBK
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.mojibake import CLEAN_HAN, LOST, find_rubble, repair_mojibake

from every_case import every_case

REPAIR = compile_rules(Options(profile="repair"))


def misread(text: str, times: int = 1) -> str:
    """Return what becomes of a text whose UTF-8 is read as cp1252, as browsers do: unassigned bytes as in Latin-1."""
    for _ in range(times):
        chars = [bytes([byte]) for byte in text.encode()]
        text = "".join(char.decode("latin-1" if char in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for char in chars)
    return text


@every_case(
    "broken",
    [
        "沪市café…".encode().decode("latin-1"),
        misread("沪市café…"),
        misread("沪市café…", 2),
        misread("沪市café…", 3),
        misread("沪市café…", 4),
    ],
)
def test_line_read_wrongly_is_read_again(broken):
    """UTF-8 read as Latin-1, or as cp1252 up to four times over; the other lines stay."""
    assert repair_mojibake(f"港口\n{broken}\nport") == ("港口\n沪市café…\nport", 1)


def test_line_read_wrongly_too_often_is_read_four_times():
    """A fifth reading is left to the next run."""
    assert repair_mojibake(misread("沪市", 5)) == (misread("沪市"), 1)


@every_case(
    "text",
    [
        "",
        "port",
        "港口",
        "café",
        "Ã¼ber 港口",
        "naïve Ã",
        misread("港")[:-1],
        misread("港\x07"),
        "passé…”",
        "江州 é…” à la carte",
    ],
)
def test_line_read_rightly_stays(text):
    """ASCII, Han, real Latin-1, a mixture, a character cut off, and what would come out with controls."""
    assert repair_mojibake(text) == (text, 0)


@every_case(
    ("text", "expected"),
    [
        ("江州 " + misread("今年以来，港口") + " 开放", "江州 今年以来，港口 开放"),
        (misread("港口") + "…", "港口…"),
        ("江州" + misread("“港口”", 2), "江州“港口”"),
        ("江州 æ\u009d¡ 港", "江州 条 港"),
        ("江州 å\u00ad— 港", "江州 字 港"),
        (misread("港口开放")[:-1], "港口开æ”¾"[:3] + misread("放")[:-1]),
        ("itâ€™s 9 o’clock", "it’s 9 o’clock"),
    ],
)
def test_part_of_a_line_is_read_again(text, expected):
    """Sequences beside other text, with controls and soft hyphens for bytes, and one cut off at the end."""
    assert repair_mojibake(text)[0] == expected


@every_case("char", "港口字条件开放海州")
@every_case("after", ["", "…", "”", "¡", "\u00ad", "a", "中"])
def test_no_other_character_comes_out(char, after):
    """What is read again is the character that was written, or nothing is, however often the rules run."""
    before = misread(char)
    text = normalize(f"第1{before}{after}", REPAIR).text
    again = normalize(text, REPAIR).text
    han = {each for each in text + again if "\u3400" <= each <= "\u9fff"}

    assert han <= {"第", "中", char}


@every_case(
    "text",
    [
        "正文锟斤拷锟斤拷续",
        "锟斤拷",
        misread("江州"),
        misread("江州", 2),
        "江州日报 " + misread("港口"),
        "Heâ€™s here",
        "中国".encode("gb18030").decode("latin-1") + " 港",
        "港口开放货船靠岸".encode("gb18030").decode("latin-1"),
        "港口开放货船靠岸".encode().decode("gbk", "ignore"),
        "北京".encode().decode("gbk"),
        "她说：" + "今天的新闻".encode().decode("gbk", "ignore"),
    ],
)
def test_rubble_is_found(text):
    """Each kind of wrong decoding gives a finding in every profile, and the text stays."""
    for profile in ("corpus", "minimal", "hans"):
        findings = normalize(text, compile_rules(Options(profile=profile))).findings

        assert [(finding.id, finding.level) for finding in findings][:1] == [("mojibake", "warning")]


@every_case(
    ("text", "count"),
    [("中丈", 1), ("丈丈中", 0), ("中丑专丕丘丙丛丝", 1), ("中丑专丕丘丙丛丝丞", 0), ("春", 0)],
)
def test_gbk_as_latin(text, count):
    """Letters of Latin-1 are rubble if, as GBK, one in eight is usual; of few, every second."""
    broken = text.encode("gb2312").decode("latin-1")

    assert len(list(find_rubble(broken, broken))) == count


@every_case(
    "text",
    [
        "乱码“锟斤拷”从何而来",
        "俗称锟斤拷的乱码",
        "干将莫邪又名锟铻",
        "Ångström 与 Ääkköset 的价格",
        "ÄÖÜäöüß 是德文字母",
        "ÀÂÄÉÈÊËÎÏÔÖÙÛÜ",
        "été « déjà » passé…”",
        "São Paulo 与 Genève",
        "璀璨的瀚海，记錄瀏覽，閱讀鎮志",
        "涓涓细流汇入瀛海",
        "£££££ ¥¥¥¥ ····",
    ],
)
def test_no_rubble(text):
    """Names and words of other languages, rare characters, signs, and rubble that is spoken of."""
    assert list(find_rubble(text, text)) == []


def test_rubble_that_was_repaired_is_not_reported():
    """A finding speaks of what the repair left."""
    assert normalize(misread("港口开放"), REPAIR).findings == ()


def test_one_finding_counts_all_places():
    """A kind of finding is reported once."""
    (finding,) = normalize("锟斤拷港\n锟斤拷口", compile_rules(Options())).findings

    assert "2 times" in finding.message


def test_signs_of_rubble_are_the_first_bytes_of_han():
    """Each sign is what two bytes at the start of a sequence of UTF-8 are in GBK; the class of clean Han has none."""
    for sign in UTF8_AS_GBK:
        first, second = sign.encode("gbk")

        assert 0xE4 <= first <= 0xE9
        assert 0x80 <= second <= 0xBF
        assert sign not in CLEAN_HAN.replace("-", "")
    assert COMMON_HAN[:3] == CLEAN_HAN[:3]


def test_common_han_without_the_signs_of_rubble():
    """The class leaves out the signs and nothing else, from its first character to its last."""
    every = "".join(map(chr, range(0x3300, 0xA100)))
    common, clean, rubble = (
        set(re.findall(f"[{body}]", every)) for body in (COMMON_HAN, CLEAN_HAN, f"{LOST}{UTF8_AS_GBK}")
    )

    assert clean == common - rubble
    assert common & rubble
