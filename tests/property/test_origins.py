"""Law 7: every non-empty field has an origin, and its words stand in the source file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given

import newsnorm

import strategies as given_

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
MADE_BY_THE_LIBRARY = ("provenance", "changes", "findings", "boilerplate")


def words(text: str) -> str:
    """The letters of a text, nothing between them."""
    return given_.letters(unicodedata.normalize("NFKC", text))


def check(article: newsnorm.Article, source: str):
    """Both halves of the law."""
    fields = {name: value for name, value in article.to_dict().items() if value and name not in MADE_BY_THE_LIBRARY}

    assert not set(fields) - set(article.provenance.origins)

    page = words(source)
    said = [
        article.title,
        article.original_title,
        article.source,
        article.url,
        *article.tags,
        *sum(article.categories, ()),
    ]
    said += [person.name for person in (*article.authors, *article.editors)]
    said += [block.text for block in article.blocks if block.kind == "paragraph"]
    for value in said:
        assert words(value or "") in page


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_seeds(seed: Path):
    """Nothing of a seed's article is invented."""
    check(newsnorm.load(seed), seed.read_text(encoding="utf-8"))


@given(given_.paragraphs.map("\n\n".join), given_.header)
def test_files(body: str, header: dict[str, str]):
    """Nothing of any article is invented."""
    source = given_._join_header(header) + body

    check(newsnorm.loads(source), source)
