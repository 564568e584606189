"""One form for each character."""

from __future__ import annotations

import re
import sys
import unicodedata

from newsnorm.text._tables import GB18030_PRIVATE_USE
from newsnorm.text.width import (
    NEVER_COMPOSED,
    compose,
    enlarge_small_forms,
    map_private_use,
    narrow_alphanumerics,
    split_ligatures,
    turn_vertical_forms,
    unify_radicals,
    widen_half_width,
)

from every_case import every_case


@every_case(
    ("rule", "text", "expected", "count"),
    [
        (map_private_use, "甲\ue78d\ue78e乙\ue7c7", "甲\ufe10\ufe12乙\u1e3f", 2),
        (unify_radicals, "⼭⽔与⻓⻰", "山水与长龙", 2),
        (enlarge_small_forms, "甲﹐乙﹕﹙丙﹚﹪", "甲，乙：（丙）％", 3),
        (turn_vertical_forms, "甲︐乙︵丙︶﹇丁﹈", "甲，乙（丙）［丁］", 5),
        (turn_vertical_forms, "丙︱︿甲﹀", "丙—〈甲〉", 3),
        (turn_vertical_forms, "甲﹁﹃b﹄c﹂﹁﹂", "甲「『b』c」﹁﹂", 4),
        (turn_vertical_forms, "﹁﹃b﹄﹂﹁d︶﹂", "﹁﹃b﹄﹂﹁d︶﹂", 0),
        (unify_radicals, "⼾⾭⿈與與⿈", "戶青黃與與黃", 2),
        (unify_radicals, "⼾⾭⿈与与⿈", "户青黄与与黄", 2),
        (widen_half_width, "ｱﾞ ﾟ｡ ｱｲﾟ｡ ･､ｰ", "ｱﾞ ﾟ｡ アイ\u309a。 ･､ｰ", 2),
        (widen_half_width, "｢甲｣､ｶﾞｲﾄﾞ｡", "「甲」、ガイド。", 4),
        (narrow_alphanumerics, "ＧＤＰ２．３％", "GDP2．3％", 2),
        (split_ligatures, "ﬃﬅ", "ffist", 2),
        (compose, "Zoe\u0308\ncafé\ne\u0301e\u0301", "Zoë\ncafé\néé", 2),
        (compose, "\uf9e9\u304b\u3099", "里が", 1),
    ],
)
def test_form_that_changes(rule, text, expected, count):
    """Each table has its own forms; runs of characters count once, ligatures singly, and NFC counts lines."""
    assert (expected, count) == rule(text)


@every_case(
    ("rule", "text"),
    [
        (map_private_use, "\ue000\uf8ff"),
        (unify_radicals, "⺀⺕⻌"),
        (enlarge_small_forms, "﹘"),
        (turn_vertical_forms, "(￣︶￣) ︙︳"),
        (widen_half_width, "カ「」、。ￜ"),
        (narrow_alphanumerics, "，！①Ⅳ㎡"),
        (split_ligatures, "Æœßĳ"),
        (compose, "﨎﨏﨑 ①㎡½³ Zoë"),
    ],
)
def test_form_that_stays(rule, text):
    """Private characters only a font knows, parts of characters, faces, and compatibility forms with a meaning."""
    assert (text, 0) == rule(text)


def test_private_use_characters_of_gb18030():
    """The nineteen code points and the blank of GBK all move, each to one character of a later edition."""
    text, count = map_private_use("\n".join(map(chr, GB18030_PRIVATE_USE)))

    assert (len(GB18030_PRIVATE_USE), count) == (20, 20)
    assert len(set(text)) == 21
    assert not any("\ue000" <= char <= "\uf8ff" for char in text)


def test_what_is_never_composed_is_so():
    """Each such character is in form C, combines with nothing, and is no second half of a composed one."""
    halves = {
        unicodedata.decomposition(chr(code)).split()[-1:][0] for code in range(0x2FA20) if _is_composed(chr(code))
    }
    chars = re.findall(f"[{NEVER_COMPOSED}]", "".join(map(chr, range(sys.maxunicode + 1))))

    assert [char for char in chars if unicodedata.combining(char) or not unicodedata.is_normalized("NFC", char)] == []
    assert halves.isdisjoint(f"{ord(char):04X}" for char in chars)


def _is_composed(char):
    """Whether a character is canonically equivalent to several."""
    parts = unicodedata.decomposition(char).split()
    return len(parts) > 1 and not parts[0].startswith("<")
