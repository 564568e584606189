"""Law 7: every non-empty field has an origin, and its words stand in the source file."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import newsnorm

import strategies as given_
from every_case import every_case

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
CASES = Path(__file__).resolve().parents[1] / "cases" / "news"
NEWS_LINES = [
    json.loads(row)["line"] for path in sorted(CASES.glob("*.jsonl")) for row in path.read_text("utf-8").splitlines()
]
MADE_BY_THE_LIBRARY = ("id", "text", "provenance", "changes", "findings", "boilerplate")


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
    if article.dateline:
        dateline = article.dateline
        said += [dateline.text, dateline.agency, dateline.place, dateline.date_text]
    said += [block.text for block in article.blocks if block.kind == "paragraph"]
    for value in said:
        assert words(value or "") in page


@every_case("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_seeds(seed: Path):
    """Nothing of a seed's article is invented."""
    check(newsnorm.load(seed), seed.read_text(encoding="utf-8"))


@given(given_.paragraphs, st.lists(st.sampled_from(NEWS_LINES), max_size=3), st.sampled_from(NEWS_LINES))
def test_files_with_news_lines(paragraphs: list[str], head: list[str], tail: str):
    """What lines of the body say stands in them."""
    source = "\n\n".join([*head, *paragraphs, tail])

    check(newsnorm.loads(source), source)


@given(given_.paragraphs.map("\n\n".join), given_.header)
def test_files(body: str, header: dict[str, str]):
    """Nothing of any article is invented."""
    source = given_._join_header(header) + body

    check(newsnorm.loads(source), source)
