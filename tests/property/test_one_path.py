"""Law 5: there is one path. The text alone, the text with its account, and the text in a body come out alike."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.model import Block
from newsnorm.options import Options, Profile, Script
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import compile_rules, displace_marks, normalize, run_rules
from newsnorm.text.header import LineNormalizer

import rule_strategies as given_
from bodies import body_of
from every_case import every_case

lines = st.text(st.sampled_from("中文 a1,.:;?!\"'()（），。“”…-\N{IDEOGRAPHIC SPACE}\u200b％１"), max_size=30)


@given_.more
@given(line=lines)
@every_case("profile", get_args(Profile))
def test_a_line_is_a_block_is_a_text(profile, line):
    """One line comes out alike as a text, as a title and as the only block of a body."""
    rules = compile_rules(Options(profile=profile))
    text = normalize(line, rules).text
    body = normalize_body(body_of(blocks=(Block(text=line),), links=((),)), rules)

    assert LineNormalizer(rules).run_line(line) == (text or None)
    assert [block.text for block in body.blocks] == ([text] if text else [])


@given_.more
@given(text=lines)
@every_case("script", get_args(Script))
def test_changes_tell_whether_anything_changed(script, text):
    """There are changes if and only if the text is another."""
    actual = normalize(text, compile_rules(Options(script=script)))

    assert bool(actual.changes) == (actual.text != text)


@given(paragraphs=st.lists(lines.filter(str.strip), min_size=1, max_size=5))
def test_lines_are_blocks(paragraphs):
    """The lines of a text come out as the blocks of a body do."""
    rules = compile_rules(Options())
    body = normalize_body(
        body_of(blocks=tuple(Block(text=line) for line in paragraphs), links=((),) * len(paragraphs)), rules
    )
    text = normalize("\n".join(paragraphs), rules).text

    assert [block.text for block in body.blocks] == [line for line in text.split("\n") if line]


@given_.more
@given(text=st.one_of(given_.texts, lines, st.text(st.sampled_from("中文a1、《》%·"))))
@every_case("profile", get_args(Profile))
def test_the_look_ahead_tells_the_truth(profile, text):
    """A text in which the look ahead sees nothing to do comes out of the rules as it was."""
    rules = compile_rules(Options(profile=profile))
    full = run_rules(f"\n{displace_marks(text)}\n", rules)
    actual = normalize(text, rules)

    assert (full.text[1:-1], full.changes, full.findings) == (actual.text, actual.changes, actual.findings)
