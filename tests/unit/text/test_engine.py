"""The engine: which rules run, what it reports, what it leaves to whom."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm.model import Change
from newsnorm.options import Options, Profile
from newsnorm.text import engine
from newsnorm.text.classes import UNIT_MARK
from newsnorm.text.engine import compile_rules, is_canonical, normalize, run_rules

from every_case import every_case

CORPUS = compile_rules(Options())


@every_case("profile", get_args(Profile))
def test_every_profile_compiles(profile):
    """Every profile of the options has rules."""
    assert compile_rules(Options(profile=profile)).ids


def test_disabled_rule_does_not_run():
    """A disabled rule is left out, and only it."""
    rules = compile_rules(Options(disabled_rules=frozenset({"comma"})))

    assert normalize("好,好:", rules).text == "好,好："


def test_rules_are_compiled_once():
    """Equal options share one set of rules."""
    assert compile_rules(Options()) is compile_rules(Options(strict=True))


def test_changes_count_places_and_show_the_first():
    """A change has the rule, the number of places, and the first place before and after."""
    actual = normalize("甲,乙,丙。", CORPUS).changes

    assert actual == (Change("comma", 2, "甲,乙,丙。", "甲，乙，丙。"),)


def test_shown_place_stays_in_its_line():
    """The example of a change does not run into the next line."""
    actual = normalize("第一行。\n甲,乙\n第三行。", CORPUS).changes

    assert actual[0].before == "甲,乙"


def test_canonical_text_is_the_same_object_of_text():
    """Canonical text comes back with no changes and no findings."""
    text = "江州日报讯（记者 林一舟）5月8日，“江州港”——百年商埠……开放了！"

    actual = normalize(text, CORPUS)

    assert (text, (), ()) == (actual.text, actual.changes, actual.findings)


def test_wide_space_inside_is_seen_when_indents_go():
    """The rules for spaces know the U+3000 that are no indents, and what becomes of these."""
    actual = normalize("\u3000\u3000甲乙， \u3000丙\n\u3000\u3000丁", CORPUS)

    assert actual.text == "甲乙，丙\n丁"
    assert [change.rule for change in actual.changes] == ["indent", "u3000-inner", "collapse", "space-stop"]


def test_empty_text():
    """Nothing stays nothing."""
    assert normalize("", CORPUS).text == ""


@every_case("code", [0xD800, 0xD801, 0xD802, 0xDFFF])
def test_lone_surrogates_become_replacement_characters(code):
    """No lone surrogate of the input can be taken for a mark of the engine."""
    actual = normalize(f"甲{chr(code)}乙https://a.cn", CORPUS)

    assert actual.text == "甲\ufffd乙https://a.cn"
    assert [change.rule for change in actual.changes] == ["control"]


def test_quote_style_is_chosen_once_for_the_text():
    """All pairs of a text get the marks the text already uses."""
    assert normalize('他說「好」。\n又說"行"。', CORPUS).text == "他說「好」。\n又說「行」。"


def test_full_width_quotes_need_the_rule_that_pairs():
    """Without `dquote` the full-width quotes stay: straight ones are only its way to pairs."""
    rules = compile_rules(Options(disabled_rules=frozenset({"dquote"})))

    assert normalize("＂好＂", rules).text == "＂好＂"


@every_case("profile", ["hans", "hant"])
def test_conversion_leaves_addresses_alone(profile):
    """OpenCC does not see addresses."""
    text = "https://a.cn/證券证券"

    assert normalize(text, compile_rules(Options(profile=profile))).text == text


def test_regional_characters():
    """The scripts of Taiwan and Hong Kong have characters of their own, and no words are replaced."""
    taiwan, hong_kong = (
        normalize("软件里面", compile_rules(Options(script=script))).text for script in ("hant-tw", "hant-hk")
    )

    assert (taiwan, hong_kong) == ("軟件裡面", "軟件裏面")


_PLAIN = st.one_of(
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=40),
    st.text(st.sampled_from("中国一二十年月日点亿元第口工王了Aaz019 "), max_size=20),
    st.builds(
        str.join,
        st.sampled_from("，。、；：？！"),
        st.lists(st.text(st.sampled_from("中国一二十年月日点亿元第口工王了"), min_size=1, max_size=5), max_size=5),
    ),
)


@given(_PLAIN.map(lambda text: " ".join(text.split())))
@example("")
@example('He said "no, (yes)...": 1,000 -- a@b.cn? www.a.cn!')
@example("江州 Python 3 教程")
@example("江州：港口 今日，开放")
def test_plain_text_is_canonical(text):
    """No rule that is on has work in printable ASCII, or in words with single spaces or, between Han, a stop."""
    normal = run_rules(f"\n{text}\n", CORPUS)

    assert is_canonical(text, CORPUS)
    assert (normal.text, normal.changes, normal.findings) == (f"\n{text}\n", (), ())


@every_case(
    "text", ["江州：1:30", "江州 ，港口", "第1，000号", "江州.", "江州。。。", "江州...港口", "江州--港口", "（ 江州）"]
)
def test_marks_in_doubtful_places_are_looked_at(text):
    """A mark that a rule or a finding looks for is none of canonical text by one look."""
    assert not is_canonical(text, CORPUS)


@given(st.text(st.sampled_from("中国一1aAw .-—|/《》（）()「」“”[]，、：；。？?！…·+#&@_\u3000é😀"), max_size=9))
@example("江州 - 港口 | 《海城 日报》")
@example("ASP.NET 教程：江州 Node.js 港口")
@example("江州（海城） - www.a.cn。")
def test_what_is_canonical_by_one_look_stays(text):
    """Whatever marks it has, no rule changes it, and nothing is found in it."""
    normal = run_rules(f"\n{text}\n", CORPUS)

    assert not is_canonical(text, CORPUS) or (normal.text, normal.changes, normal.findings) == (f"\n{text}\n", (), ())


@every_case("text", [" a", "a ", "a  b", "a\tb", "a\nb", "a\x7f"])
def test_ascii_with_other_blanks_is_looked_at(text):
    """Spaces at the ends or in a row, tabs and controls are work for the rules."""
    assert not is_canonical(text, CORPUS)


def test_ascii_is_looked_at_where_a_rule_asks_for_it():
    """A rule that folds case has work in plain ASCII."""
    assert not is_canonical("Abc", compile_rules(Options(profile="search-key")))


@given(st.lists(st.text(st.sampled_from(" \t\n\u3000\u00a0甲乙a,。"), max_size=8), max_size=9))
@every_case("profile", get_args(Profile))
def test_long_text_is_read_as_a_short_one(profile, units):
    """Rules about blanks run over a stretch of a long text at a time, and it makes no difference."""
    rules = compile_rules(Options(profile=profile))
    text = f"\n{UNIT_MARK}\n".join(("", *units, ""))
    whole = run_rules(text, rules)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_LONG", 4)
        assert run_rules(text, rules) == whole
