"""Regexes that are compiled when they are first used."""

from __future__ import annotations

import gc
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from re import _compiler, _constants, _parser

import pytest

import newsnorm
from newsnorm._lazy import _LatePattern, _UsedPattern, compile_late, loosen

from every_case import every_case
from work import some_of

ROOT = Path(__file__).resolve().parents[2]
_MODULES = [
    module.name
    for module in pkgutil.walk_packages(newsnorm.__path__, "newsnorm.")
    if not module.name.endswith("__main__") and not module.name.startswith("newsnorm.engines.")
]


def test_does_what_a_compiled_regex_does():
    """Methods and properties are those of the regex."""
    late = compile_late("(?P<mark>甲)|乙", re.IGNORECASE)

    assert late.pattern == "(?P<mark>甲)|乙"
    assert late.search("丙乙甲").span() == (1, 2)
    assert late.match("甲")["mark"] == "甲"
    assert late.fullmatch("甲乙") is None
    assert late.split("丙乙丁", maxsplit=1) == ["丙", None, "丁"]
    assert late.sub("x", "甲乙丙") == "xx丙"
    assert [match[0] for match in late.finditer("乙甲")] == ["乙", "甲"]
    assert (late.groups, dict(late.groupindex)) == (1, {"mark": 1})
    assert late.flags & re.IGNORECASE


def test_bytes():
    """A pattern of bytes works on bytes."""
    assert compile_late(rb"[\x80-\xff]").findall(b"a\x80") == [b"\x80"]


def test_is_compiled_on_first_use_and_once(monkeypatch: pytest.MonkeyPatch):
    """Making it and reading its pattern compile nothing; the second use is that of a compiled regex."""
    compiled = []
    compile_ = re.compile
    monkeypatch.setattr(re, "compile", lambda *args: compiled.append(args) or compile_(*args))
    late = compile_late("甲")

    assert late.pattern == "甲"
    assert not hasattr(late, "__wrapped__")
    assert not hasattr(late, "is_a_mock")
    assert compiled == []
    assert late.search("甲")
    assert late.sub("", "甲") == ""
    assert compiled == [("甲", 0)]


def test_a_wrong_pattern_raises_when_it_is_used():
    """The error is that of `re`."""
    with pytest.raises(re.error):
        compile_late("(").search("甲")


def test_every_pattern_of_the_package_compiles():
    """What is compiled late is not found to be wrong by a user."""
    for name in _MODULES:
        import_module(name)
    gc.unfreeze()  # what the tests' own start has put aside is not listed
    interval = sys.getswitchinterval()
    sys.setswitchinterval(60)  # a tuple that another thread is making breaks in our hands
    made = [value for value in gc.get_objects() if type(value) in (_LatePattern, _UsedPattern)]
    sys.setswitchinterval(interval)
    gc.freeze()
    wrong = []
    for late in some_of(made):
        try:
            assert late.groups >= 0
        except re.error as error:
            wrong.append((late.pattern, error))

    assert len(made) > 500
    assert wrong == []


def test_first_load_compiles_what_it_needs():
    """Of hundreds of regexes a usual article takes well under half."""
    program = (
        "import re, sys, newsnorm\n"
        "compile_, count = re.compile, [0]\n"
        "def counting(*args, **kwargs):\n"
        "    count[0] += 1\n"
        "    return compile_(*args, **kwargs)\n"
        "re.compile = counting\n"
        "newsnorm.load(sys.argv[1])\n"
        "print(count[0])"
    )
    seed = ROOT / "seeds" / "003_887ca044befad796.txt"
    done = subprocess.run([sys.executable, "-c", program, str(seed)], capture_output=True, check=True, text=True)  # noqa: S603

    assert int(done.stdout) < 200


@every_case(
    ("pattern", "flags", "loose"),
    [
        (r"(?:a|ab)*+c", 0, r"(?:a|ab)*c"),
        (r"(a){2,3}+(b)?+(c)++(d){4}+", 0, r"(a){2,3}(b)?(c)+(d){4}"),
        (r"a++[)]*+[)*+]\)++", 0, r"a++[)]*+[)*+]\)++"),
        (r"(a) ++", 0, r"(a) ++"),
        ("(a)\n ++  # twice", re.VERBOSE, "(a)\n +  # twice"),
        (rb"(\xa4.)*+", 0, rb"(\xa4.)*"),
    ],
)
def test_loosening(pattern, flags, loose):
    """Groups lose their plus, and nothing else that looks like one."""
    assert loosen(pattern, flags) == loose


def test_every_pattern_can_be_loosened(regexes):
    """For a Python that matches possessive groups wrongly none is left, and the rest of each regex is as it was."""
    firm = 0
    for regex in some_of(regexes):
        compiled = regex.compile_as_written()
        flags = compiled.flags & ~re.UNICODE if isinstance(compiled.pattern, bytes) else compiled.flags
        before = repr(_harden(_parser.parse(compiled.pattern, flags)))
        loose = loosen(compiled.pattern, flags)
        after = before if loose == compiled.pattern else repr(_harden(_parser.parse(loose, flags)))
        firm += "firm" in before
        assert "firm" not in after, regex.place
        assert before.replace("firm", "greedy") == after, regex.place

    assert firm > 10


def _harden(tree):
    """Return a parsed regex as tuples, in which a possessive group is `firm`."""
    if isinstance(tree, _parser.SubPattern):
        return tuple(map(_harden, tree.data))
    if not isinstance(tree, tuple | list):
        return tree
    if len(tree) == 2 and tree[0] in {_constants.POSSESSIVE_REPEAT, _constants.MAX_REPEAT}:
        least, most, inner = tree[1]
        if not _compiler._simple(inner):
            return ("firm" if tree[0] is _constants.POSSESSIVE_REPEAT else "greedy", least, most, _harden(inner))
    return tuple(map(_harden, tree))
