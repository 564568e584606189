"""The laws on files spliced from headers, bodies, lines of news and encodings.

`HYPOTHESIS_PROFILE=thorough` tries 5,000 files a law.
"""

from __future__ import annotations

import contextlib

import pytest
import splices
from attrs import evolve
from hypothesis import given
from splices import Splice

import newsnorm
from newsnorm.export.formats import WRITERS

import strategies as given_

ENGINES = ["turbohtml", "html5lib"]


def content(article: newsnorm.Article) -> newsnorm.Article:
    """The article without where it came from and how it was stored."""
    origins = article.provenance.origins
    return evolve(article, provenance=newsnorm.Provenance(reader=article.provenance.reader, origins=origins))


@pytest.mark.parametrize("engine", ENGINES)
@given(splice=splices.wild())
def test_total(engine: str, splice: Splice):
    """Any file gives an article, which every format writes, or a NewsnormError."""
    with contextlib.suppress(newsnorm.NewsnormError):
        article = newsnorm.loads(splice.data, name=splice.name, html_engine=engine)
        for form in WRITERS:
            newsnorm.dumps(article, format=form)


@given(splice=splices.wild())
def test_recoded(splice: Splice):
    """A file stored in another way is the same article."""
    article = newsnorm.loads(splice.text, name=splice.name)
    encoding = splice.encoding if splice.encoding == "gb18030" else None

    assert content(newsnorm.loads(splice.data, name=splice.name, encoding=encoding)) == content(article)


@pytest.mark.parametrize("engine", ENGINES)
@given(splice=splices.tame())
def test_nothing_lost(engine: str, splice: Splice):
    """What the parts show stands in the article, in order, and a line of news in it or in what was taken out."""
    article = newsnorm.loads(splice.text, name=splice.name, html_engine=engine)
    letters, place = given_.letters(article.full_text()), 0
    for shown in splice.shown:
        wanted = given_.letters(shown)
        found = letters.find(wanted, place)

        assert found >= 0, (shown, letters)
        place = found + len(wanted)


@given(splice=splices.wild())
def test_read_again(splice: Splice):
    """The canonical form of the article is read back as the same article."""
    article = newsnorm.loads(splice.text, name=splice.name)

    assert newsnorm.loads(newsnorm.dumps(article, format="markdown")).blocks == article.blocks
