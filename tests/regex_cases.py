r"""Texts at the edges of each regex, and what it finds in them: in `cases/regexes`, one line a regex.

The texts are made from the regex: one that it takes, and others that differ at one place: each member of a class and
its neighbours, each alternative, one repetition more or fewer than it allows, what a look-around asks for. Who changes
a regex writes them anew with

    python tests/regex_cases.py

and reads the difference: it is what the change does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from pathlib import Path
from re import _constants as op
from re import _parser as parser
from typing import NamedTuple

from regex_inventory import SOURCE

from newsnorm._lazy import compile_now

CASES = Path(__file__).parent / "cases" / "regexes" / "edges.jsonl"
FLOORS = ("lexicon/", "news/", "text/", "frontmatter/")
_REPEATS = {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}
_LONGEST = 140  # of a repetition that is tried at its upper end
_MOST_MEMBERS = 48
_MOST_BRANCHES = 12  # longer lists are words, and have their cases in `cases/words`
_MOST_TEXTS = 200
_SURROGATE_RE = re.compile("[\ud800-\udfff]")
_TOP_NAME_RE = re.compile(r"^(\w+)(?:: [\w\[\], .]+)? = ", re.MULTILINE)
_COMMON = ("甲a1 ，-", "a1甲 ，-", " ，甲a1-", "1-a甲 ，")
_OF_CATEGORY = {
    op.CATEGORY_DIGIT: "7３", op.CATEGORY_NOT_DIGIT: "甲", op.CATEGORY_SPACE: " \N{IDEOGRAPHIC SPACE}\n",
    op.CATEGORY_NOT_SPACE: "甲", op.CATEGORY_WORD: "甲a_", op.CATEGORY_NOT_WORD: " ，",
}  # fmt: skip


class Spelling(NamedTuple):
    """A text that a part of a regex takes, and texts that differ from it at one place, whether it takes them or not."""

    base: str
    others: tuple[str, ...] = ()


def make_texts(pattern: re.Pattern[str]) -> list[str]:
    """Return the texts at the edges of a regex, each once; made of characters with which it takes the first of them."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    tried = [_Speller(*each).spell(tree) for each in product(_COMMON, (False, True))]
    spelling = next((each for each in tried if pattern.search(each.base)), tried[0])
    texts = list(dict.fromkeys((spelling.base, *spelling.others)))
    return texts[:: -(-len(texts) // _MOST_TEXTS)]


class _Speller:
    """Spells the parts of a regex, with the first of some characters that fits where any of many may stand.

    Attributes:
        common: These characters.
        looks_ahead: What must follow at some place is written there: nothing after it will be it.
    """

    def __init__(self, common: str, looks_ahead: bool) -> None:  # noqa: FBT001 - of a product
        self._common = common
        self._looks_ahead = looks_ahead
        self._groups: dict[int, str] = {}

    def spell(self, tree: object) -> Spelling:
        """Return the spellings of a sequence."""
        parts = [self._node(*node) for node in tree]
        others = []
        for place, part in enumerate(parts):
            before, after = ("".join(each.base for each in side) for side in (parts[:place], parts[place + 1 :]))
            others += [f"{before}{other}{after}" for other in part.others]
        return Spelling("".join(part.base for part in parts), tuple(others))

    def _node(self, kind: object, value: object) -> Spelling:
        if kind in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            return _spell_character(kind, value, self._common)
        if kind in _REPEATS:
            return self._repeat(*value)
        if kind is op.SUBPATTERN:
            inner = self.spell(value[3])
            self._groups[value[0]] = inner.base
            return inner
        if kind is op.ATOMIC_GROUP:
            return self.spell(value)
        if kind is op.BRANCH:
            branches = value[1][:: -(-len(value[1]) // _MOST_BRANCHES)]
            first, *further = [self.spell(branch) for branch in branches]
            return Spelling(
                first.base, (*first.others, *(text for each in further for text in (each.base, *each.others)))
            )
        if kind in (op.ASSERT, op.ASSERT_NOT):
            inner = self.spell(value[1])
            is_written = kind is op.ASSERT and self._looks_ahead
            return Spelling(inner.base if is_written else "", ("" if is_written else inner.base, *inner.others))
        if kind is op.GROUPREF:
            return Spelling(self._groups.get(value, ""))
        return Spelling("", ("甲", "\n")) if kind is op.AT else Spelling("")

    def _repeat(self, least: int, most: int, tree: object) -> Spelling:
        inner = self.spell(tree)
        usual = max(least, 1)
        ends = {0, least - 1, least, least + 1, usual + 2}
        if most <= _LONGEST:
            ends |= {most, most + 1}
        counts = sorted(count for count in ends if 0 <= count <= _LONGEST and count != usual)
        rest = inner.base * (usual - 1)
        return Spelling(
            inner.base * usual, (*(inner.base * count for count in counts), *(other + rest for other in inner.others))
        )


def _spell_character(kind: object, value: object, common: str) -> Spelling:
    if kind is op.LITERAL:
        return Spelling(chr(value))
    if kind is op.ANY:
        return Spelling("甲", ("\n",))
    members = [value] if kind is op.NOT_LITERAL else value
    is_negated = kind is op.NOT_LITERAL or members[0][0] is op.NEGATE
    named = list(dict.fromkeys(_name_members([(op.LITERAL, value)] if kind is op.NOT_LITERAL else members)))
    taken = named[:: -(-len(named) // _MOST_MEMBERS)] if named else []
    if not is_negated:
        outside = next((char for char in common if char not in named), "")
        return Spelling(taken[0], (*taken[1:], outside))
    base = next((char for char in common if char not in named), "\N{SNOWMAN}")
    return Spelling(base, tuple(taken))


def _name_members(members: list[tuple[object, object]]) -> Iterator[str]:
    for kind, value in members:
        if kind is op.LITERAL:
            yield chr(value)
        elif kind is op.RANGE:
            first, last = value
            yield from map(chr, (first, last))
            yield from (chr(code) for code in (first - 1, last + 1) if 0 <= code < 0x110000)
        elif kind is op.CATEGORY:
            yield from _OF_CATEGORY[value]


def find(pattern: re.Pattern[str], text: str) -> list[object] | None:
    """Return what a regex finds in a text, True where that is all of the text, and its groups; None for nothing."""
    match = pattern.search(text)
    return None if match is None else [match[0] == text or match[0], *match.groups()]


def list_regexes() -> dict[str, re.Pattern[str]]:
    """Return the regexes at the top of these floors' modules, by file and name; those of several with a number."""
    named: dict[str, re.Pattern[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        file = path.relative_to(SOURCE).as_posix()
        if file.startswith(FLOORS):
            module = import_module("newsnorm." + file.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
            own = set(_TOP_NAME_RE.findall(path.read_text(encoding="utf-8")))
            for name, value in vars(module).items():
                if name in own:
                    named |= {f"{file}:{name}{number}": each for number, each in _regexes_of(value)}
    return named


def _regexes_of(value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    several = value if isinstance(value, tuple) else tuple(value.values()) if isinstance(value, dict) else (value,)
    for number, each in enumerate(several):
        is_late = type(each).__name__ in ("_LatePattern", "_UsedPattern")
        if (is_late or isinstance(each, re.Pattern)) and isinstance(each.pattern, str):
            yield f"#{number}" if each is not value else "", compile_now(each.pattern, each.flags)


def read_cases() -> dict[str, list[tuple[str, list[object] | None]]]:
    """Return the texts of each regex, with what it finds in them."""
    rows = map(json.loads, CASES.read_text(encoding="utf-8").split("\n")[:-1])
    return {row["regex"]: [(text, found) for text, found in row["texts"]] for row in rows}


def write_cases() -> None:
    """Write the texts of all regexes anew."""
    CASES.parent.mkdir(exist_ok=True)
    with CASES.open("w", encoding="utf-8") as file:
        for name, pattern in sorted(list_regexes().items()):
            texts = [(text, find(pattern, text)) for text in make_texts(pattern)]
            row = json.dumps({"regex": name, "texts": texts}, ensure_ascii=False)
            file.write(_SURROGATE_RE.sub(lambda match: f"\\u{ord(match[0]):04x}", row) + "\n")


if __name__ == "__main__":
    write_cases()
