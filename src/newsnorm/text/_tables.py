"""Character tables: from `unicodedata` where Unicode's own data says it, else written out with the source.

Beside each table stands the class of its characters, made from it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from newsnorm.lexicon.characters import (
    ASCII_OF_FULL_WIDTH,
    FULL_WIDTH_OF_ASCII,
    GBK_IDEOGRAPHIC_SPACE,
    IDEOGRAPHIC_SPACE,
    make_class,
)


def _compatible(first: int, last: int) -> dict[int, str]:
    """Map each assigned code point to what its compatibility decomposition says."""
    return _fold(range(first, last + 1))


def _fold(codes: Iterable[int]) -> dict[int, str]:
    folded = {code: unicodedata.normalize("NFKC", chr(code)) for code in codes}
    return {code: text for code, text in folded.items() if text != chr(code)}


def _widen(table: dict[int, str], *kept: int) -> dict[int, str]:
    """Write the full-width form where a decomposition names the ASCII mark, as Chinese text wants it."""
    return {code: text.translate(FULL_WIDTH_OF_ASCII) for code, text in table.items() if code not in kept}


# UCD <small>: left as it is U+FE58 (small em dash), which no full-width mark stands for.
SMALL_FORMS: Final = _widen(_compatible(0xFE50, 0xFE6B), 0xFE58)
# UCD <vertical>, brackets and quotes: each opening form and its closing one stand one after the other.
_VERTICAL_BRACKETS = (0xFE17, 0xFE18, *range(0xFE35, 0xFE45), 0xFE47, 0xFE48)
# UCD <vertical>: left as they are U+FE19, U+FE30, U+FE32–FE34 and U+FE45–FE46 (no horizontal mark of Chinese text).
VERTICAL_FORMS: Final = _widen(_fold((*range(0xFE10, 0xFE17), 0xFE31, *_VERTICAL_BRACKETS)))
# UAX #11: commas, full stops and corner brackets.
HALF_WIDTH_MARKS: Final = _compatible(0xFF61, 0xFF64)
ALPHANUMERICS: Final = {code: chr(ascii_) for code, ascii_ in ASCII_OF_FULL_WIDTH.items() if chr(ascii_).isalnum()}
LIGATURES: Final = _compatible(0xFB00, 0xFB06)

# EquivalentUnifiedIdeograph.txt: NFKC knows only two of the radicals supplement. Only those that PDF fonts put in the
# place of whole characters; the others are parts of characters, and which one is meant nobody can tell.
_SUPPLEMENT = dict(
    zip(
        "⺟⺠⺩⺫⺬⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻭⻮⻯⻰⻲⻳",
        "母民王目示肉虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐歯齿竜龙亀龟",
        strict=True,
    )
)
# Of these three NFKC knows the form of another region alone; 靑 is that of no script of Chinese.
_REGIONAL = {"⼾": "户", "⾭": "青", "⿈": "黄"}
RADICALS: Final = _compatible(0x2F00, 0x2FD5) | {
    ord(radical): han for radical, han in (_SUPPLEMENT | _REGIONAL).items()
}
# For a text in traditional characters.
TRADITIONAL_RADICALS: Final = RADICALS | {ord("⼾"): "戶", ord("⿈"): "黃"}
REGIONAL_RADICALS: Final = "".join(_REGIONAL)

# GB 18030-2000 had no code points for these; editions 2005 and 2022 have. U+E5E5 is A3A0, a blank as wide as a
# character in GBK, with which pages are indented (WHATWG Encoding, index gb18030).
GB18030_PRIVATE_USE: Final = {
    ord(GBK_IDEOGRAPHIC_SPACE): IDEOGRAPHIC_SPACE,
    0xE78D: "\ufe10", 0xE78E: "\ufe12", 0xE78F: "\ufe11", 0xE790: "\ufe13", 0xE791: "\ufe14", 0xE792: "\ufe15",
    0xE793: "\ufe16", 0xE794: "\ufe17", 0xE795: "\ufe18", 0xE796: "\ufe19", 0xE7C7: "\u1e3f",
    0xE81E: "\u9fb4", 0xE826: "\u9fb5", 0xE82B: "\u9fb6", 0xE82C: "\u9fb7", 0xE832: "\u9fb8", 0xE843: "\u9fb9",
    0xE854: "\u9fba", 0xE864: "\u9fbb",
}  # fmt: skip

_PAIRED = [chr(code) for code in _VERTICAL_BRACKETS]
# Of each vertical opening bracket its closing one.
VERTICAL_PAIRS: Final = dict(zip(_PAIRED[::2], _PAIRED[1::2], strict=True))

SMALL: Final = make_class(SMALL_FORMS)
VERTICAL: Final = make_class(VERTICAL_FORMS)
VERTICAL_BRACKET: Final = make_class(_VERTICAL_BRACKETS)
HALF_WIDTH: Final = make_class(HALF_WIDTH_MARKS)
ALPHANUMERIC: Final = make_class(ALPHANUMERICS)
LIGATURE: Final = make_class(LIGATURES)
RADICAL: Final = make_class(RADICALS)
GB_PRIVATE_USE: Final = make_class(GB18030_PRIVATE_USE)

# What the first two bytes of Han in UTF-8 become in GBK: E480 to E9A0, of which few stand in usual words (錄, 鋼: left
# out), and the commonest of the rest. Apart from such rubble hardly any text has one of them.
UTF8_AS_GBK: Final = (
    "鋩鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋽鋾鋿錀錁錂錃錅錆錇錈錉鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡"
    "鍢鍣鍤鍥鍦鍧鍨鍩鍫鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐙鐚"
    "鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠閫閬"
    "閭閮閯閰閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋涓浜浠浣澶瀛瀹灏宸骞寰姹娴"
)
