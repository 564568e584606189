"""Law 4: both HTML engines give equal blocks."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given

import newsnorm

import strategies as given_
from every_case import every_case

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


@every_case("seed", SEEDS, ids=lambda seed: seed.stem[:3])
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


@given(given_.misnested)
def test_misnested(html: str):
    """So does any element of the standard in any other, open or closed, as a file of HTML or of Markdown."""
    for name in ("a.html", "a.md"):
        slow, fast = (newsnorm.loads(html, name=name, html_engine=engine) for engine in ("html5lib", "turbohtml"))

        assert slow == fast


@every_case(
    "html",
    [
        "<math><mi><b></math>甲",
        "<select><b><select>甲",
        "<b><template></b>甲",
        "<b><figcaption></b>甲",
        "中<svg></p>国",
        "<p>中<template><p>国",
        "<table><td><select><table>甲",
        "<listing>\x00\n\n乙",
        "<svg><template><desc><i></template>乙",
        "甲<?乙",
    ],
)
def test_newer_than_html5lib(html: str):
    """Where the standard has changed since html5lib was made, it reads as the standard says."""
    slow, fast = (newsnorm.to_blocks(html, markup="html", html_engine=name) for name in ("html5lib", "turbohtml"))

    assert slow == fast
