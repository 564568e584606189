"""HTML reading against the suites beside the project, by both engines."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from work import some_of

_PATH = Path(__file__).resolve().parents[2] / "benchmarks" / "html_suites.py"
_SPEC = importlib.util.spec_from_file_location("html_suites", _PATH)
suites = importlib.util.module_from_spec(_SPEC)
sys.modules["html_suites"] = suites
_SPEC.loader.exec_module(suites)

pytestmark = pytest.mark.shared


@pytest.fixture(params=suites.ENGINES)
def engine(request):
    """Each HTML engine."""
    return request.param


def test_structure_cases(shared, engine):
    """Every structure case comes out as one of its accepted texts."""
    assert list(suites.wrong_structure(shared, engine)) == []


def test_hidden_cases(shared, engine):
    """No hidden text shows, no visible text is lost."""
    assert list(suites.wrong_hidden(shared, engine)) == []


def test_no_payload_leaks_code(shared, engine):
    """No text holds script code that the page does not show."""
    assert suites.leaking_payloads(shared, engine)[0] == []


def test_inner_text(shared, engine):
    """At least 190 of 220 WPT cases have the lines of `innerText`; the rest differ on purpose or need a style sheet."""
    wrong = list(suites.wrong_inner_text(shared, engine))

    assert len(wrong) <= 30, wrong


@pytest.mark.parametrize(("engine", "rate"), [("turbohtml", 0.998), ("html5lib", 0.985)])
def test_expected_trees(shared, engine, rate):
    """The text is that of the expected tree, for nearly every input of html5lib-tests."""
    total = sum(1 for _ in suites.tree_cases(shared))
    wrong = list(suites.wrong_trees(shared, engine))

    assert len(wrong) <= (1 - rate) * total, wrong


def test_engines_agree_on_html5lib_tests(shared):
    """The engines give equal blocks for at least 98 % of html5lib-tests."""
    cases = [(name, html) for name, html, _ in suites.tree_cases(shared)]
    unequal = list(suites.unequal_engines(iter(cases)))

    assert len(unequal) <= 0.02 * len(cases), unequal


def test_engines_agree_on_posts(shared):
    """The engines give equal blocks for every real post of a sample."""
    assert list(suites.unequal_engines(iter(some_of(suites.corpus_html(shared, count=150))))) == []


def test_no_word_of_a_post_is_lost(shared):
    """The letters, digits and Han of the blocks are those of an independent reading."""
    posts = some_of(suites.corpus_html(shared, count=150))
    lost = [(name, suites.lost_words(html, "auto")) for name, html in posts]

    assert [entry for entry in lost if entry[1]] == []
