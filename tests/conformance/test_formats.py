"""Every form that newsnorm reads, and every text that only looks like one."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

import newsnorm

from every_case import every_case
from format_cases import FormatCase, format_cases, tell
from format_traps import TRAPS

CASES = format_cases()


def name_case(value: object) -> str:
    """Name a case by its form and its file."""
    return f"{value.form}: {value.name}" if isinstance(value, FormatCase) else str(value)


@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_every_article_of_a_file(case: FormatCase, tmp_path: Path):
    """`load_all` gives each article in its order, with its fields and its place; what cannot be read is a failure."""
    if case.needs:
        pytest.importorskip(case.needs)
    path = tmp_path / case.name
    path.write_bytes(case.data)
    results = list(newsnorm.load_all(path, **case.options))

    assert len(results) == len(case.articles)
    assert [tell(result, wanted) for result, wanted in zip(results, case.articles, strict=True)] == list(case.articles)


READABLE = [case for case in CASES if not case.needs or importlib.util.find_spec(case.needs)]


@every_case("case", READABLE, ids=name_case)
def test_what_it_is(case: FormatCase):
    """`detect` names the container."""
    assert newsnorm.detect(case.data, name=case.name).reader == case.container


@every_case("case", READABLE, ids=name_case)
def test_load_gives_the_only_article(case: FormatCase):
    """`loads` gives the only article of a file, and of several it says how many and where they are read."""
    if len(case.articles) == 1:
        article = newsnorm.loads(case.data, name=case.name, **case.options)

        assert tell(article, case.articles[0]) == case.articles[0]
        return
    with pytest.raises(newsnorm.SourceError, match=f"holds {len(case.articles)} articles") as caught:
        newsnorm.loads(case.data, name=case.name, **case.options)

    assert "load_all" in caught.value.hint


@every_case("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@every_case(("name", "text"), [pytest.param(*trap[1:], id=trap[0]) for trap in TRAPS])
def test_what_only_looks_like_a_container(name: str, text: str, encoding: str):
    """A post with JSON or XML in it, a poem, a header in JSON: each is one article, read as one."""
    article = newsnorm.loads(text.encode(encoding), name=name, encoding=encoding)

    assert article.provenance.reader in {"hexo", "jekyll", "hugo", "plain"}
    assert newsnorm.detect(text, name=name).reader in {"hexo", "jekyll", "hugo", "plain"}
