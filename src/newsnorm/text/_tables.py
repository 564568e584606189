"""Character tables: from `unicodedata` where Unicode's own data says it, else written out with the source."""

from __future__ import annotations

import unicodedata
from typing import Final

_FULL_WIDTH_SHIFT = 0xFEE0  # from ASCII to the full-width form


def _full_width(char: str) -> str:
    """Return the full-width form of an ASCII character, other characters as they are."""
    return chr(ord(char) + _FULL_WIDTH_SHIFT) if "!" <= char <= "~" else char


def _compatible(first: int, last: int) -> dict[int, str]:
    """Map each assigned code point to what its compatibility decomposition says."""
    folded = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(first, last + 1)}
    return {code: text for code, text in folded.items() if text != chr(code)}


# UCD <small> and <vertical>: the decomposition names the ASCII mark, Chinese text wants its full-width form.
# Left as they are: U+FE58 (small em dash), U+FE19, U+FE30, U+FE32–FE34 (no horizontal mark of Chinese text).
SMALL_FORMS: Final = {code: _full_width(text) for code, text in _compatible(0xFE50, 0xFE6B).items() if code != 0xFE58}
VERTICAL_FORMS: Final = {
    code: _full_width(unicodedata.normalize("NFKC", chr(code)))
    for code in (*range(0xFE10, 0xFE19), 0xFE31, *range(0xFE35, 0xFE45), 0xFE47, 0xFE48)
}
# UAX #11.
HALF_WIDTH_MARKS: Final = _compatible(0xFF61, 0xFF64)
ALPHANUMERICS: Final = (
    _compatible(0xFF10, 0xFF19) | _compatible(0xFF21, 0xFF3A) | _compatible(0xFF41, 0xFF5A)
)  # fmt: skip
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
RADICALS: Final = _compatible(0x2F00, 0x2FD5) | {ord(radical): han for radical, han in _SUPPLEMENT.items()}

# GB 18030-2000 had no code points for these; editions 2005 and 2022 have.
GB18030_PRIVATE_USE: Final = {
    0xE78D: "\ufe10", 0xE78E: "\ufe12", 0xE78F: "\ufe11", 0xE790: "\ufe13", 0xE791: "\ufe14", 0xE792: "\ufe15",
    0xE793: "\ufe16", 0xE794: "\ufe17", 0xE795: "\ufe18", 0xE796: "\ufe19", 0xE7C7: "\u1e3f",
    0xE81E: "\u9fb4", 0xE826: "\u9fb5", 0xE82B: "\u9fb6", 0xE82C: "\u9fb7", 0xE832: "\u9fb8", 0xE843: "\u9fb9",
    0xE854: "\u9fba", 0xE864: "\u9fbb",
}  # fmt: skip
