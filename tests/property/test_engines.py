"""Law 4: both HTML engines give equal blocks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

import newsnorm

import strategies as given_

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_seeds(seed: Path):
    """A seed is the same article with both engines."""
    assert newsnorm.load(seed, html_engine="html5lib") == newsnorm.load(seed, html_engine="turbohtml")


@given(given_.html_body)
def test_pages(html: str):
    """A well-formed body gives the same blocks with both engines."""
    slow, fast = (newsnorm.to_blocks(html, markup="html", html_engine=name) for name in ("html5lib", "turbohtml"))

    assert slow == fast


@given(given_.tag_soup)
def test_tag_soup(html: str):
    """So does one with tags in any order."""
    slow, fast = (newsnorm.to_blocks(html, markup="html", html_engine=name) for name in ("html5lib", "turbohtml"))

    assert slow == fast
