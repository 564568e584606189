"""Law 2: normalized text is a fixed point. And: no letter, digit or Han goes or comes."""

from __future__ import annotations

import re
import unicodedata
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.options import Options, Profile
from newsnorm.text._tables import GB18030_PRIVATE_USE, RADICALS
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.rules import RULES

_CONVERTING = ("hans", "hant", "search-key")  # OpenCC is no fixed point of itself
_STABLE = [profile for profile in get_args(Profile) if profile not in _CONVERTING]
_FAITHFUL = ("corpus", "minimal", "typeset", "compact", "pdf", "collapse", "asciipunct")

# One of every character a rule looks at, and what has made trouble: the rules meet each other often in such text.
PIECES = (
    *"中文好一二个元A b1203年月图，。、；：？！（）【】《》“”‘’「」『』…—·,.;:?!()\"'-/%&+\n\t～｜［］][", " ", " ",
    "\N{IDEOGRAPHIC SPACE}", "\u00a0", "...", "--", "。。。", "⋯", "─", "―", "⸺", "－", "．", "％", "＂", "＇",
    "＋", "／", "\u200b", "\u200d", "\ufe0f", "❤", "👩", "\u0301", "\u3099", "か", "ｶ", "ﾞ", "⽇", "豈", "ﬁ", "﹐",
    "︐", "\ue78d", "•", "‧", "・", "http://a.cn", "www.a.cn", "a@b.cn", "，000", "：30", "18", "O", "○", "１",
    "\r", "\u2028", "\x1b", "[31m", "\x00", "\U0001f3f4", "\U000e0067", "\U000e007f", "\u202e", "\u200e", "م",
    "\u180e", "\ud800", "\udc00", "&amp;", "&nbsp;", "nbsp;", "ä½", "å¥½", "國", "￣",
)  # fmt: skip

texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=16).map("".join), st.text(max_size=40))


_COLOUR_RE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")


def letters(text: str) -> str:
    """The letters and digits after the declared folds: width, compatibility, composition, radicals, GB 18030."""
    unified = text.translate(GB18030_PRIVATE_USE).translate(RADICALS)
    folded = unicodedata.normalize("NFKD", _COLOUR_RE.sub("", unified))
    return "".join(char for char in folded if unicodedata.category(char)[0] in "LN")


@pytest.mark.parametrize("profile", _STABLE)
@given(text=texts)
def test_normalized_text_is_a_fixed_point(profile, text):
    """What came out of a profile comes out of it again unchanged."""
    rules = compile_rules(Options(profile=profile))
    once = normalize(text, rules).text

    assert normalize(once, rules).text == once


@given(text=texts, disabled=st.frozensets(st.sampled_from([rule.id for rule in RULES if rule.kind == "on"])))
def test_fixed_point_without_any_rule(text, disabled):
    """What a set of rules leaves has no work for these rules as they are; no rule needs another to stop."""
    rules = compile_rules(Options(disabled_rules=disabled))
    once = normalize(text, rules)
    twice = normalize(once.text, rules)

    assert disabled.isdisjoint(change.rule for change in once.changes)
    assert twice.text == once.text


@given(text=texts)
def test_canonical_text_has_no_changes(text):
    """No rule reports a change of text that is canonical already."""
    rules = compile_rules(Options())

    assert normalize(normalize(text, rules).text, rules).changes == ()


@pytest.mark.parametrize("profile", _FAITHFUL)
@given(text=texts)
def test_no_letter_goes_or_comes(profile, text):
    """The sequence of letters, digits and Han stays, up to the declared folds."""
    assert letters(normalize(text, compile_rules(Options(profile=profile))).text) == letters(text)


@given(parts=st.lists(st.tuples(texts, texts), max_size=4))
def test_bodies_are_fixed_points_and_keep_verbatim_spans(parts):
    """A normalized body is a fixed point, and its verbatim spans are what they were."""
    blocks = tuple(Block(text=f"{a}{b}", verbatim=((len(a), len(a) + len(b)),) if b else ()) for a, b in parts)
    rules = compile_rules(Options())
    body = normalize_body(Body(blocks=blocks, links=((),) * len(blocks)), rules)

    assert normalize_body(body, rules).blocks == body.blocks
    assert [b for _, b in parts if b] == [block.text[i:j] for block in body.blocks for i, j in block.verbatim]
