"""The way of a document through newsnorm gets no longer: calls are counted, whoever else uses the machine."""

from __future__ import annotations

import pytest

import newsnorm

from floors import SLACK, count_all, read_floors
from posts import read_samples


@pytest.fixture(scope="module")
def counts() -> dict[str, int]:
    """What each document takes now."""
    return count_all()


@pytest.mark.parametrize("name", read_floors())
def test_document_takes_no_more_calls_than_its_floor(counts: dict[str, int], name: str):
    """`benchmarks/floors.json` says how many; a change that needs more says in its commit why it is worth them."""
    assert counts[name] <= read_floors()[name] * SLACK


def test_every_document_has_a_floor(counts: dict[str, int]):
    """Seeds and samples, and no others."""
    assert read_floors().keys() == counts.keys()


def test_samples_are_what_they_are_called():
    """One has HTML and code, one the parts of a usual post, one many blocks; each is read by its engine."""
    mixed, plain, small = (newsnorm.loads(text, name=name) for name, text in read_samples().items())

    assert (plain.provenance.reader, mixed.provenance.reader) == ("hexo", "jekyll")
    assert {"paragraph", "heading", "list_item", "code", "quote"} <= {block.kind for block in plain.blocks}
    assert "code" in {block.kind for block in mixed.blocks}
    assert len(small.blocks) > 50
