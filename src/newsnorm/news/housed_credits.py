"""Credits behind the name of their outlet: `江州传媒｜林一舟／综合外电报道`, `【江州时报／记者林一舟／海城报道】`."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, SLASHES
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.news.credit_values import FILED
from newsnorm.news.credits import read_credits
from newsnorm.news.line import Credits, fold_slashes, strip_brackets
from newsnorm.news.reporters import read_reporters

_LONGEST = 60
FILED_ENDS: Final = frozenset(word[-1] for word in FILED)
"""What the last character of such a line may be, but for a bracket."""

# `［江州新闻云］记者林一舟/海城报道`, `江州传媒｜…`, `江州时报 林一舟／海城报道`.
_HOUSE_RE = compile_late(
    rf"(?:[［〔【\[](?P<inside>[^\s［〔【\[\]】〕］]{{3,16}})[］〕】\]]\s?"
    rf"|(?P<house>[^\s{SLASHES}{BARS}：:，。]{{3,16}})\s?(?:[{SLASHES}{BARS}]\s?|\s))(?P<rest>\S.+)"
)


def read_housed_credit(text: str) -> Credits | None:
    """Read an outlet, a mark and its reporters with what they did; None without any of these.

    Example:
        >>> said = read_housed_credit("江州传媒｜林一舟／综合外电报道")
        >>> said.outlet, said.people[0].name
        ('江州传媒', '林一舟')
        >>> read_housed_credit("江州传媒｜公交改革综合报道") is None
        True
    """
    if not 8 <= len(text) <= _LONGEST:
        return None
    match = _HOUSE_RE.fullmatch(strip_brackets(fold_slashes(text))[0])
    house = (match["inside"] or match["house"]) if match else ""
    if match is None or not match["rest"].endswith(FILED) or not looks_like_outlet(house):
        return None
    credit = read_credits(match["rest"]) or read_reporters(match["rest"])
    if credit is None or not credit.people or credit.is_editorial:
        return None
    return evolve(credit, outlet=credit.outlet or house)
