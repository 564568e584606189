"""Law 6 for containers: whatever bytes a file of theirs has, there are articles and failures, and nothing else."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

import newsnorm
from newsnorm.containers.registry import find_container, open_container
from newsnorm.options import Options
from newsnorm.pipeline import limits_of

from every_case import every_case
from format_cases import FormatCase, format_cases
from work import IN_FULL

CASES = [case for case in format_cases() if case.data]
LIMITS = limits_of(Options())
_CUTS = 40 if IN_FULL else 10


@st.composite
def damaged_files(draw: st.DrawFn) -> tuple[FormatCase, bytes]:
    """A file of some form with bytes that are gone, doubled, or others."""
    case = draw(st.sampled_from(CASES))
    data = bytearray(case.data)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 40))
        data[at : at + length] = draw(st.one_of(st.binary(max_size=8), st.just(bytes(data[at : at + 2 * length]))))
    return case, bytes(data[: draw(st.integers(len(data) // 2, len(data)))] if draw(st.booleans()) else data)


@given(damaged=damaged_files())
def test_load_gives_an_article_or_an_error(damaged: tuple[FormatCase, bytes]):
    """`loads` returns an article or raises an error of newsnorm."""
    case, data = damaged
    try:
        article = newsnorm.loads(data, name=case.name)
    except newsnorm.NewsnormError:
        return

    assert isinstance(article, newsnorm.Article)


@given(damaged=damaged_files())
def test_documents_or_errors(damaged: tuple[FormatCase, bytes]):
    """A container gives documents, each with text, an article or an error of newsnorm, and each with its place."""
    case, data = damaged
    found = find_container(data, case.name)
    documents = list(open_container(found[0], io.BytesIO(data), case.name, LIMITS)) if found else []

    for document in documents:
        assert document.path.startswith(case.name)
        assert sum(each is not None for each in (document.data, document.article, document.error)) == 1
        assert document.error is None or not isinstance(document.error, newsnorm.ReaderError)
        document.path.encode()


@every_case("case", CASES, ids=lambda case: f"{case.form} {case.name}")
def test_every_beginning(case: FormatCase):
    """Cut off anywhere, a file gives no more than it has, and never a foreign error."""
    for end in range(0, len(case.data), max(1, len(case.data) // _CUTS)):
        data = case.data[:end]
        found = find_container(data, case.name)
        documents = list(open_container(found[0], io.BytesIO(data), case.name, LIMITS)) if found else []

        assert sum(document.error is None for document in documents) <= len(case.articles)
