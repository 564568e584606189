"""Which characters Chinese text is made of: the evidence for telling one encoding from another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache

# The commonest characters of general and of news text. They cover about two thirds of running text, while bytes read
# in the wrong encoding hit them one time in ten.
_COMMON_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还"
    "进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或"
    "新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太"
    "量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交"
    "规万取拉格望觉术领共确传师观清今切院让识候带导争运笔证券融银监企投股亿元易济改革华讯示近京广州深圳省县委府项服技创推升支持施续风险"
)
# The traditional forms of those above that are written differently.
_COMMON_TRADITIONAL = (
    "這個們來爲國說時會對於過發後裏種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話內給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊"
    "決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運筆證銀監億濟華訊廣縣項創續風險為著裡"
)
_COMMON_HAN = frozenset(_COMMON_SIMPLIFIED + _COMMON_TRADITIONAL)
_PUNCTUATION = frozenset("、。，；：？！·…—～“”‘’（）《》〈〉【】「」『』〔〕〖〗〝〞﹁﹂\N{IDEOGRAPHIC SPACE}")

# Korean and Japanese in their own legacy encodings read as passable Chinese; these tell them apart.
_COMMON_HANGUL = frozenset(
    "이다는을의에하고가로한은지사도를대기리인서자시어있니나아게정라해수것일으부보제만면스전성들그과여장상주구마"
    "원조까요적또때경우문및된되신치공용화습입합할"
)
_KANA = frozenset(chr(code) for code in range(0x3041, 0x30FF))

_HAN_OR_FULL_WIDTH_RE = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U000323af]")
# Signs that say nothing about the language: arrows, frames, bullets, emoji and what holds emoji together.
_SYMBOL_RE = re.compile(
    r"[\xa0-\xbf\u200b-\u200d\u2010-\u27bf\u2b00-\u2bff\u3200-\u33ff\ufe0f\ufeff\U0001f000-\U0001faff]"
)
# Private use, half-width katakana, U+FFFD: wrong readings are full of them, right ones have hardly any.
_ODD_RE = re.compile(r"[\ue000-\uf8ff\uff61-\uff9f\ufffd\U000f0000-\U0010ffff]")
_CONTROL_RE = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# GB files with thousands of NULs in a row exist; single ones are what UTF-16 looks like when read as anything else.
_LONE_NUL_RE = re.compile(r"(?<!\0)\0(?!\0)")

_SAMPLE = 20_000
_ASCII_SCORE = 4.0


def score_chinese(text: str) -> float:
    """Return how Chinese a text looks: points for each character beyond ASCII, at most 4.

    Right readings of Chinese text have 1.7 or more, wrong ones and other languages 1.2 or less. Of a long text the
    beginning, the middle and the end are looked at.

    Example:
        >>> score_chinese("今天的天气很好。") > 2 > score_chinese("浠婂ぉ鐨勫ぉ姘斿緢濂姐€�")
        True
    """
    return _score(text, _weigh_chinese)


def score_foreign(text: str) -> float:
    """Return how Japanese or Korean a text looks, on the same scale."""
    return _score(text, _weigh_foreign)


def count_controls(text: str) -> int:
    """Count control characters that text does not have; a run of NULs is padding and counts nothing."""
    return len(_LONE_NUL_RE.findall(text)) + len(_CONTROL_RE.findall(text))


def _score(text: str, weigh: Callable[[str], int]) -> float:
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    points = total = 0
    for char, count in Counter(text).items():
        weight = weigh(char)
        if weight:
            points += weight * count
            total += count
    lone = len(_LONE_NUL_RE.findall(text)) if "\0" in text else 0
    return (points - 6 * lone) / (total + lone) if total + lone else _ASCII_SCORE


@lru_cache(maxsize=1 << 16)
def _weigh_chinese(char: str) -> int:
    if char in _COMMON_HAN:
        return 4
    if char in _PUNCTUATION:
        return 2
    if char.isascii() or _SYMBOL_RE.match(char):
        return -6 if _CONTROL_RE.match(char) else 0
    if _HAN_OR_FULL_WIDTH_RE.match(char):
        return 1
    return -18 if _ODD_RE.match(char) else -6


@lru_cache(maxsize=1 << 16)
def _weigh_foreign(char: str) -> int:
    if char in _KANA or char in _COMMON_HANGUL:
        return 4
    return 1 if "가" <= char <= "힣" or char in _COMMON_HAN else _weigh_chinese(char)
