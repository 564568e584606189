"""Hypothesis strategies for the text rules: texts in which the rules meet each other often, and bodies of them."""

from __future__ import annotations

from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from newsnorm.model import Block
from newsnorm.options import Profile
from newsnorm.text.rules import RULES

from bodies import body_of

CONVERTING = ("hans", "hant", "search-key")  # OpenCC is no fixed point of itself
STABLE = [profile for profile in get_args(Profile) if profile not in CONVERTING]
SWITCHES = [rule.id for rule in RULES if rule.kind == "on"]

# One of every character a rule looks at, and what has made trouble: the rules meet each other often in such text.
PIECES = (
    *"中文好一二个元A b1203年月图，。、；：？！（）【】《》“”‘’「」『』…—·,.;:?!()\"'-/%&+\n\t～｜［］][", " ", " ",
    "\N{IDEOGRAPHIC SPACE}", "\u00a0", "...", "--", "。。。", "⋯", "─", "―", "⸺", "－", "．", "％", "＂", "＇",
    "＋", "／", "\u200b", "\u200d", "\ufe0f", "❤", "👩", "\u0301", "\u3099", "か", "ｶ", "ﾞ", "⽇", "豈", "ﬁ", "﹐",
    "︐", "\ue78d", "•", "‧", "・", "http://a.cn", "www.a.cn", "a@b.cn", "，000", "：30", "18", "O", "○", "１",
    "\r", "\u2028", "\x1b", "[31m", "\x00", "\U0001f3f4", "\U000e0067", "\U000e007f", "\u202e", "\u200e", "م",
    "\u180e", "\ud800", "\udc00", "&amp;", "&nbsp;", "nbsp;", "ä½", "å¥½", "國", "￣",
    "\u00ad", "Gain(甲,乙)", "max(", " (乙)", "(丙) ", "----", "中----国----人", "用“...”", "「。。。」", "代替", "https://a.cn/中",
    "http://a.cn/x?q=", "://", "=", "#", ".html", "\ue5e5", "﹁", "﹂", "︶", "︱", "｡", "ﾟ", "ﾉ", "⼾", "用;",
    "分隔", "皿",
)  # fmt: skip

# For a law of every rule or profile: all get the same texts, and so there are more of them.
more = settings(max_examples=2 * settings.default.max_examples)

EXAMPLES = [text for rule in RULES for text in (*(before for before, _ in rule.examples), *rule.keeps)]

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=16).map("".join),
    st.lists(st.sampled_from([*PIECES, *EXAMPLES]), max_size=6).map("".join),
    st.text(max_size=40),
)

_cells = st.lists(st.lists(texts, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2).map(tuple)
_verbatim = st.tuples(texts, texts, texts).map(
    lambda parts: Block(text="".join(parts), verbatim=((len(parts[0]), len(parts[0]) + len(parts[1])),))
)
blocks = st.one_of(
    st.builds(lambda kind, text: Block(kind=kind, text=text), st.sampled_from(("paragraph", "heading", "code")), texts),
    _verbatim,
    _cells.map(lambda rows: Block(kind="table", text="\n".join("\t".join(row) for row in rows), rows=rows)),
    st.just(Block(kind="rule")),
)
bodies = st.lists(blocks, max_size=5).map(lambda made: body_of(blocks=tuple(made), links=((),) * len(made)))
