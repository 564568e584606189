"""Which rule knows a line: the table's rules by place and form, with one look for the words of all of them before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Final, Literal

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.lexicon.words import compile_words
from newsnorm.model import Block
from newsnorm.news.line import Line, Place
from newsnorm.news.rule import LEAD_LINES, SHORT, Found, LineRule
from newsnorm.news.rules.repeated import read_nothing
from newsnorm.news.rules.table import LINE_RULES

_FULL_STOP = "。"
_Form = Literal["short", "long", "sentence", "long sentence"]
# A sentence of more characters is read by the few rules that say so; most paragraphs are that long.
_LONG_SENTENCE: Final = max(rule.longest for rule in LINE_RULES if rule.may_be_sentence and rule.longest <= SHORT)


_hint_re_of = cache(compile_words)


@frozen(kw_only=True, eq=False, repr=False)
class RuleSet(Shown):
    """The rules that may know a line of one form at one place; those that only read apart.

    Attributes:
        rules: All of them, in the order of the table.
        unhinted: Those whose lines have no word in common: they are asked about every line.
        hint_re: Finds a word of any of the others, and of those that know such a line at other places.
        longest: No line of the others has more characters.
        looks: All rules again, those that share it after what finds a word of theirs; None before those without words.
    """

    rules: tuple[LineRule, ...]
    unhinted: tuple[LineRule, ...]
    hint_re: re.Pattern[str]
    longest: int
    looks: tuple[tuple[re.Pattern[str] | None, tuple[LineRule, ...]], ...]

    def choose(self, text: str, block: Block) -> Iterable[LineRule]:
        """Return the rules worth asking about a line: most lines have no word of any, and few have one of many.

        If there are none, it is an empty tuple; where a line has a word, each rule's own is looked for when its turn
        comes.

        Args:
            text: The line.
            block: That it stands in: an item of a list within a list speaks of the item above it.
        """
        if len(text) > self.longest or not self.hint_re.search(text) or _is_nested(block):
            return self.unhinted
        return (rule for look_re, rules in self.looks if look_re is None or look_re.search(text) for rule in rules)


def _is_nested(block: Block) -> bool:
    return block.kind == "list_item" and (block.level or 1) > 1


_FORMS: Mapping[_Form, Callable[[LineRule], bool]] = {
    "short": lambda _: True,
    "long": lambda rule: rule.longest > SHORT,
    "sentence": lambda rule: rule.may_be_sentence,
    "long sentence": lambda rule: rule.may_be_sentence and rule.longest > _LONG_SENTENCE,
}


@cache
def _set_of(form: _Form, place: Place) -> RuleSet:
    """Return the rules for such lines. Made when they are first asked for: to sort out the words takes a while."""
    places = {place, "any", "lead"} if place == "opening" else {place, "any"}
    rules = tuple(rule for rule in _rules_of(form) if not places.isdisjoint(rule.places))
    return RuleSet(
        rules=rules,
        unhinted=tuple(rule for rule in rules if not rule.hints),
        hint_re=_hint_re_of_form(form),
        longest=max((rule.longest for rule in rules if rule.hints), default=0),
        looks=tuple((look_re, tuple(alike)) for look_re, alike in groupby(rules, _look_of)),
    )


def _look_of(rule: LineRule) -> re.Pattern[str] | None:
    return rule.look_re or (_hint_re_of(rule.hints) if rule.hints else None)


def _rules_of(form: _Form) -> Iterator[LineRule]:
    """Return the rules that may know such a line by itself."""
    rules = (rule for rule in LINE_RULES if rule.kind is not None and rule.read is not read_nothing)
    return filter(_FORMS[form], rules)


@cache
def _hint_re_of_form(form: _Form) -> re.Pattern[str]:
    """Return what finds a word of any rule for such lines. One for all places: their rules share most words."""
    return compile_words(word for rule in _rules_of(form) for word in rule.hints)


# The rules whose lines always stay, by the number of lines above that stay.
_READING_RULES: Final = tuple(
    tuple(rule for rule in LINE_RULES if rule.kind is None and kept < rule.lead_lines) for kept in range(LEAD_LINES)
)


def rules_for(text: str, place: Place) -> RuleSet:
    """Return the rules for a line of this form at the head or the tail.

    Example:
        >>> [rule.id for rule in rules_for("扫一扫，关注江州发布。", "tail").rules]
        ['source', 'share', 'disclaimer', 'end-mark']
    """
    if text[-1] == _FULL_STOP:
        return _set_of("long sentence" if len(text) > _LONG_SENTENCE else "sentence", place)
    return _set_of("long" if len(text) > SHORT else "short", place)


def match_line(line: Line, rules: Iterable[LineRule] | None = None) -> Found | None:
    """Return the first rule that knows a line, with what the line says.

    Args:
        line: The line.
        rules: The rules to ask, in order; those for its place and form by default.

    Example:
        >>> match_line(Line(text="编辑：宋清和")).rule.id
        'editor'
        >>> match_line(Line(text="春雨")) is None
        True
    """
    if rules is None:
        rules = rules_for(line.text, line.place).choose(line.text, line.block)
    for rule in rules:
        match = rule.read(line)
        if match is not None:
            return Found(rule, match)
    return None


def match_beginning(text: str, kept: int, above: str = "") -> Found | None:
    """Return what only begins a line: asked where no other rule knows it.

    Args:
        text: A line of the head.
        kept: How many of the lines above it stay.
        above: That line, if it is the only one.

    Example:
        >>> match_beginning("江州日报讯（记者 林一舟）昨日，市图书馆重新开放。", 0).rule.id
        'dateline'
        >>> match_beginning("昨日，市图书馆重新开放。", 0) is None
        True
    """
    for rule in _READING_RULES[kept]:
        if rule.begin_re is None or rule.begin_re.match(text):
            found = match_line(Line(text=text, place="lead", kept=kept, above=above), (rule,))
            if found:
                return found
    return None
