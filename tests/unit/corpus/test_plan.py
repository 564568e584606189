"""What a run is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from newsnorm.corpus.plan import Plan, check_option_names, is_count
from newsnorm.errors import OptionsError
from newsnorm.options import Options

from every_case import every_case


@every_case(
    ("given", "message"),
    [
        ({"jobs": 0}, "jobs=0 is not a number of processes"),
        ({"jobs": True}, "jobs=True is not a number of processes"),
        ({"timeout": 0}, "timeout=0 is not a number of seconds"),
        ({"timeout": "60"}, "timeout='60' is not a number of seconds"),
        ({"errors": "skips"}, "errors='skips' is not known"),
        ({"split": "headings"}, "split='headings' is not known"),
        ({"include": "*.md"}, r"'\*.md' is no sequence of patterns"),
        ({"exclude": [1]}, r"\[1\] is no sequence of patterns"),
    ],
)
def test_wrong_values(given: dict[str, Any], message: str):
    """A plan is refused before its first document, with the name of what is wrong."""
    with pytest.raises(OptionsError, match=message):
        Plan(**given)


def test_patterns_are_kept():
    """Any sequence of patterns is one, and stands as a tuple."""
    assert Plan(include=["*.md"], exclude=iter(["a/"])) == Plan(include=("*.md",), exclude=("a/",))


@every_case("options", [Options(reader="hexa"), Options(disabled_rules=frozenset({"coma"}))])
def test_names_that_nothing_has(options: Options):
    """A reader and a rule are known by name before the first document."""
    with pytest.raises(OptionsError, match=r"hexa|coma"):
        check_option_names(options)


def test_count():
    """A number of things is a whole one above nothing."""
    assert [is_count(value) for value in (1, 0, True, 1.0, None)] == [True, False, False, False, False]
