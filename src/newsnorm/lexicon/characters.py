"""Classes of characters, each defined here and nowhere else.

A name in capitals is the body of a regex class: `re.compile(f"[{HAN}]")`. Strings of single marks work as sets too:
`char in STOPS`.
"""

from __future__ import annotations

import re
from typing import Final

# UAX #38 and UCD, Script=Han: 〇 and the Hangzhou numerals, Extension A, the basic block, the compatibility
# ideographs, Extensions B to J.
HAN: Final = "\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
HAN_RE: Final = re.compile(f"[{HAN}]")

KANA: Final = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
LETTER: Final = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"  # Latin

STOPS: Final = "，。、；：？！"
OPENING: Final = "（【《〈「『〔〖［｛“‘"
CLOSING: Final = "）】》〉」』〕〗］｝”’"
ASCII_STOPS: Final = ",;:?!"
