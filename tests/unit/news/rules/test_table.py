"""The table of rules: each knows its examples, leaves the rest alone, and leaves the text when it says so."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from attrs import evolve

from newsnorm.body import Body
from newsnorm.news.line import OPENING
from newsnorm.news.news_lines import NewsLines, read_news_lines
from newsnorm.news.rule import LineRule
from newsnorm.news.rules.table import LINE_RULES, rules_that_take

from every_case import every_case

TITLE = "江州地铁三号线试运行"
_FILLED = (
    "title",
    "original_title",
    "dateline",
    "authors",
    "editors",
    "source",
    "url",
    "date_published",
    "date_modified",
)
_READING = [(rule, line) for rule in LINE_RULES for line in rule.examples]
_CONTENT = [(rule, line) for rule in LINE_RULES for line in rule.keeps]


def name_case(case: tuple[LineRule, str]) -> str:
    """Name a case by its rule and its line."""
    return f"{case[0].id}: {case[1]}"


def read_example(rule: LineRule, line: str, body: Callable[..., Body], prose: str, *, mode: str) -> NewsLines:
    """Read an example at a place its rule allows."""
    around = [prose] * 5
    lines = {"title-line": (line, "本报记者 林一舟", *around)}.get(rule.id)
    if lines is None:
        lines = (*around, line) if rule.places == ("tail",) else (line, *around)
    made = body(*lines, kind="text" if rule.id == "title-line" else "markdown")
    if rule.places == ("beside",):
        first, *rest = made.pieces
        made = evolve(made, pieces=(first._replace(beside="above"), *rest), is_page=True)
    return read_news_lines(made, mode=mode, title=TITLE if rule.id == "title-repeated" else None)


@every_case(("rule", "line"), _READING, ids=name_case)
def test_example_is_known_by_its_rule(rule, line, body, prose):
    """Each example makes boilerplate of its rule, or a dateline."""
    news = read_example(rule, line, body, prose, mode="aggressive")

    known = [line.rule for line in news.body.sort_out().boilerplate] + (["dateline"] if news.dateline else [])
    assert rule.id in known
    assert rule.kind in {None, *(line.kind for line in news.body.sort_out().boilerplate)}


@pytest.mark.parametrize("mode", ["strip", "keep", "aggressive"])
@every_case(("rule", "line"), _READING, ids=name_case)
def test_example_leaves_when_the_table_says_so(rule, line, mode, body, prose):
    """What a mode takes out is what the table says it takes out."""
    news = read_example(rule, line, body, prose, mode=mode)

    leaves = {"always": ("strip", "aggressive"), "aggressive": ("aggressive",), "never": ()}[rule.leaves]
    assert (rule.id in {line.rule for line in news.body.sort_out().boilerplate}) == (mode in leaves)
    assert mode == "keep" or (rule in rules_that_take(mode)) == (mode in leaves)


@every_case("rule", [rule for rule in LINE_RULES if rule.id != "title-line"], ids=lambda rule: rule.id)
def test_examples_fill_what_the_table_says(rule, body, prose):
    """The examples of a rule fill each of its fields, and no other; pictures are filled by what stands beside them."""
    filled = set()
    for line in rule.examples:
        news = read_example(rule, line, body, prose, mode="aggressive")
        fields = attrs.asdict(news, recurse=False) | {"date_published": news.date, "date_modified": news.changed}
        filled |= {name for name in _FILLED if fields[name]}

    assert filled == set(rule.fills) - {"images"}


@pytest.mark.parametrize("place", ["lead", "tail"])
@every_case(("rule", "line"), _CONTENT, ids=name_case)
def test_kept_line_stays(rule, line, place, placed):
    """No such line is a news line of any rule."""
    made = placed(line, place)

    assert read_news_lines(made, mode="aggressive", title=None).body == made


def test_ids_are_unique():
    """One id, one rule."""
    ids = [rule.id for rule in LINE_RULES]

    assert sorted(set(ids)) == sorted(ids)


@every_case("rule", [rule for rule in LINE_RULES if rule.kind != "repeated"], ids=lambda rule: rule.id)
def test_rule_has_examples(rule):
    """A rule that reads lines shows some; those whose lines have words in common name the words."""
    assert rule.examples
    assert all(any(word in line for word in rule.hints) for line in rule.examples if rule.hints)


@every_case("rule", [rule for rule in LINE_RULES if "any" in rule.places], ids=lambda rule: rule.id)
def test_line_that_stands_anywhere_begins_or_ends_as_its_rule_says(rule):
    """The first and the last character decide whether such a line is looked at."""
    assert all(line[0] in rule.starts or line[-1] in rule.ends for line in rule.examples)


@every_case("bracket", OPENING)
@every_case("line", ["原标题：江州开港）", "原標題：江州開港）", "本文原题：江州开港）"])
def test_any_bracket_opens_a_line_amid_the_text(bracket, line, body, prose):
    """A line in brackets of any kind is looked at wherever it may stand, and so is one without."""
    around = [prose] * 12

    for text in (bracket + line, line.removesuffix("）")):
        news = read_news_lines(body(*around, text, *around, kind="markdown"), mode="strip", title=None)
        assert [boilerplate.text for boilerplate in news.body.sort_out().boilerplate] == [text]


@every_case(
    "line", ["图片来源：江州港", "圖片來源：江州港", "照片来源：江州港", "（图片来源：江州港）", "本文图片均来自江州港"]
)
def test_any_first_character_opens_a_caption_amid_the_text(line, body, prose):
    """The first character of each way to write a credit of pictures has it looked at."""
    around = [prose] * 12
    news = read_news_lines(body(*around, line, *around, kind="markdown"), mode="aggressive", title=None)

    assert {boilerplate.kind for boilerplate in news.body.sort_out().boilerplate} | {
        block.kind for block in news.body.blocks
    } >= {"caption"}
