"""The marks that stand for cut-out spans, and the classes of the lexicon that count them in."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import LATIN, SURROGATES, make_class

# Spans that no rule may touch are cut out, and one of these marks stands in their place. A lone surrogate cannot occur
# in the text itself: the engine turns lone surrogates into U+FFFD before it cuts.
VERBATIM_MARK: Final = "\ud800"
URL_MARK: Final = "\ud801"
UNIT_MARK: Final = "\ud802"
MARKS: Final = f"{VERBATIM_MARK}{URL_MARK}{UNIT_MARK}"
MARK_RE: Final = compile_late(f"[{MARKS}]")

# What the marks displace: every other surrogate.
LONE_SURROGATES: Final = make_class(
    set(range(ord(SURROGATES[0]), ord(SURROGATES[-1]) + 1)).difference(map(ord, MARKS))
)  # fmt: skip
# Code and addresses are words of Latin letters to their neighbours.
LATIN_WORD: Final = f"{LATIN}{VERBATIM_MARK}{URL_MARK}"
