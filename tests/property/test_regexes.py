"""Law 6 for regexes: no pattern of the package is slower than its text is long.

Two looks: at the shape of each regex, and at the time it takes for texts made to slow it down. The texts are many: all
are tried by `nox -s regexes`, a tenth where CI looks, and fewer by default. By default a run looks at every fourth
regex, each time at others.
"""

from __future__ import annotations

import os
import re

import pytest
from regex_attacks import find_slow_attack, make_attacks
from regex_inventory import SOURCE, Inventory, Regex
from regex_trees import find_shapes

from newsnorm._lazy import loosen

from every_case import every_case
from work import IN_FULL, some_of

_THOROUGH = os.environ.get("NEWSNORM_REGEXES") == "all"
_some_of = list if _THOROUGH else some_of
_MOST_ATTACKS = 2_000 if _THOROUGH else 16 if IN_FULL else 8
# Folders and files of the package that make regexes: each is attacked by itself.
_FLOORS = sorted(
    {path.relative_to(SOURCE).parts[0] for path in SOURCE.rglob("*.py") if "compile" in path.read_text("utf-8")}
)
# Handed to a function that tries them at one place only.
_MATCHED = {"frontmatter/split.py:_LEAD_RE", "frontmatter/fences.py:_FIRST_LINE_RE", "readers/labels.py:_LABEL_RE"}
_SQL = "containers/sql_rows.py"
_MATCHED |= {f"{_SQL}:{name}" for name in ("_OPEN_RE", "_NEXT_RE", "_VALUE_RE", "_VALUE_OF_MYSQL_RE", "_MADE_RE")}
_MATCHED_FILES = {"readers/heads/forms.py", "readers/heads/databases.py"}
# Shapes that are none, and why.
_HARMLESS = {
    "text/mojibake.py:_GBK_AS_LATIN_RE": "gives back one character, after which no letter of ASCII can stand",
    "page/title.py:_JOINT_RE": "two blanks are a joint too",
    "markup/theme_tags.py:_TOKEN_RE": "after a name it takes anything, even nothing",
}


def _name(regex: Regex) -> str:
    return f"{regex.place.partition(':')[0]}:{regex.name or regex.place.partition(':')[2]}"


def _is_searched(regex: Regex) -> bool:
    name = _name(regex)
    return regex.is_searched and name not in _MATCHED and name.partition(":")[0] not in _MATCHED_FILES


def test_every_regex_is_found(inventory: Inventory):
    """The inventory misses no place of the source that makes a regex."""
    pytest.importorskip("pyromark")  # some are made for Markdown
    places = {regex.place for regex in inventory.regexes}

    assert inventory.call_sites
    assert inventory.call_sites <= places
    assert {place.partition("/")[0].partition(":")[0] for place in places} <= set(_FLOORS)


def test_shapes(regexes: tuple[Regex, ...]):
    """No regex has two neighbours that can share a run, a loop in a loop, or a loop that starts anew in its own run."""
    wrong = {
        _name(regex): shapes
        for regex in _some_of(regexes)
        if _name(regex) not in _HARMLESS
        and (shapes := find_shapes(regex.compile_as_written(), is_searched=_is_searched(regex)))
    }

    assert wrong == {}


@pytest.mark.timeout(0 if _THOROUGH else 60)
@pytest.mark.parametrize("floor", _FLOORS)
def test_attacks(regexes: tuple[Regex, ...], floor: str):
    """A text four times as long takes a regex four times as long, whatever it is made of."""
    slow = {}
    for regex in _some_of(each for each in regexes if each.place.startswith((f"{floor}/", f"{floor}:"))):
        found = _attack(regex, regex.compile())
        if found:
            slow[_name(regex)] = found

    assert slow == {}


@pytest.mark.timeout(0 if _THOROUGH else 60)
def test_attacks_on_old_pythons(regexes: tuple[Regex, ...]):
    """Nor do the greedy groups take longer that some Pythons need instead of possessive ones."""
    slow = {}
    for regex in _some_of(regexes):
        written = regex.compile_as_written()
        loosened = loosen(written.pattern, regex.flags)
        if loosened != written.pattern and (found := _attack(regex, re.compile(loosened, regex.flags))):
            slow[_name(regex)] = found

    assert slow == {}


def _attack(regex: Regex, compiled: re.Pattern) -> object:
    def act(text: str) -> None:
        subject = regex.as_subject(text)
        if not _is_searched(regex):
            for method in {"match", "fullmatch"}.intersection(regex.methods) or {"match"}:
                getattr(compiled, method)(subject)
        else:
            for _ in compiled.finditer(subject):
                pass

    return find_slow_attack(act, make_attacks(compiled, _MOST_ATTACKS))


@every_case(
    ("pattern", "is_searched"),
    [
        pytest.param(r"a\s*b?\s*c", False, id="neighbours with something between that may miss"),
        pytest.param(r"a[bc]*[cd]*e", False, id="neighbours"),
        pytest.param(r"a.*b.*c", False, id="neighbours with something between that both take"),
        pytest.param(r"(?:a+)+b", False, id="nested"),
        pytest.param(r"\s+$", True, id="restarts"),
        pytest.param(r"\{\{[^}]*\}\}", True, id="restarts at what the loop takes too"),
        pytest.param(r"x(?=[^\n]*y)", True, id="restarts in a look ahead"),
        pytest.param(r"\s*+x", True, id="restarts, however firm the loop"),
    ],
)
def test_slow_regex_is_noticed(pattern: str, *, is_searched: bool):
    """Each kind of slow regex is noticed, by its shape and by the clock."""
    compiled = re.compile(pattern)

    def act(text: str) -> None:
        compiled.findall(text) if is_searched else compiled.match(text)

    assert find_shapes(compiled, is_searched=is_searched)
    assert find_slow_attack(act, make_attacks(compiled), is_sure_at_once=True)


@every_case(
    "pattern",
    [
        r"(?<!\s)\s++$", r"(?:(?<!\s)\s++)?x", r"\{\{[^{}]*+\}\}", r"[ ](?<![ ][ ])[ ]*+\n", r"a\s*+b?\s*+c",
        r"^[ \t]*+x", r"a{1,30}b", r"\s+",
    ],
)  # fmt: skip
def test_linear_regex_is_let_pass(pattern: str):
    """What was mended is not reported again."""
    compiled = re.compile(pattern)

    assert find_shapes(compiled, is_searched=True) == []
    assert find_slow_attack(compiled.findall, make_attacks(compiled)) is None
