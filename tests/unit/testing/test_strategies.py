"""The strategies give what they say."""

from __future__ import annotations

import sys

import pytest
from attrs import fields
from hypothesis import HealthCheck, Phase, find, given, settings

from newsnorm import testing
from newsnorm.errors import MissingDependencyError
from newsnorm.model import Article, Block
from newsnorm.reader import Source

# The first example will do. How many come before it depends on what else was imported.
_ENOUGH = settings(
    max_examples=2000, database=None, deadline=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck)
)


def test_without_hypothesis_the_extra_is_named(monkeypatch):
    """The error prints the command that installs what is missing."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingDependencyError) as caught:
        testing.texts()

    assert caught.value.hint == 'pip install "newsnorm[testing]"'


@given(testing.texts(min_size=1), testing.blocks(), testing.articles(), testing.front_matters(), testing.source_files())
def test_strategies_give_what_they_say(text, block, article, header, source):
    """Each strategy gives values of its type."""
    assert isinstance(text, str)
    assert text
    assert isinstance(block, Block)
    assert isinstance(article, Article)
    assert isinstance(header, str)
    assert isinstance(source, Source)
    assert "\r" not in source.text


def _fill(strategy, wanted, names_of):
    """Take examples until each of the wanted names is filled in one; fail if that does not come about."""
    filled = set()

    def is_enough(made):
        filled.update(names_of(made))
        return wanted <= filled

    find(strategy, is_enough, settings=_ENOUGH)


def test_blocks_that_are_not_well_formed():
    """They have what only blocks of other kinds may have."""
    wanted = {"level", "ordinal", "rows", "language", "verbatim"}

    def names_of(block):
        is_plain = block.kind in ("paragraph", "quote", "rule", "caption")
        return {name for name in wanted if is_plain and getattr(block, name)}

    _fill(testing.blocks(well_formed=False), wanted, names_of)


def test_articles_have_every_field():
    """Among the articles that the strategy gives, each field is filled somewhere, but for what only `load` makes."""
    wanted = {each.name for each in fields(Article)} - {"provenance", "changes", "findings"}

    def names_of(article):
        return {each.name for each in fields(Article) if getattr(article, each.name) != each.default}

    _fill(testing.articles(), wanted, names_of)
