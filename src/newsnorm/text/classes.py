"""The character classes the rules speak of, as bodies of regex classes, and the marks that stand for cut-out spans."""

from __future__ import annotations

import re
from typing import Final

# Spans that no rule may touch are cut out, and one of these marks stands in their place. A lone surrogate cannot occur
# in the text itself: the engine turns lone surrogates into U+FFFD before it cuts.
VERBATIM_MARK: Final = "\ud800"
URL_MARK: Final = "\ud801"
UNIT_MARK: Final = "\ud802"

HAN: Final = "\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
KANA: Final = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
LETTER: Final = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
LATIN: Final = LETTER + VERBATIM_MARK + URL_MARK
STOP: Final = "，。、；：？！"
OPEN: Final = "（【《〈「『〔〖［｛“‘"
CLOSE: Final = "）】》〉」』〕〗］｝”’"
ASCII_STOP: Final = ",;:?!"

HAN_RE: Final = re.compile(f"[{HAN}]")
MARK_RE: Final = re.compile("[\ud800-\ud802]")
SURROGATE_RE: Final = re.compile("[\ud800-\udfff]")
