"""Whole pages of our own making, each with one trap: the articles that come of them."""

from __future__ import annotations

import json

import pytest

import newsnorm

from every_case import every_case
from page_cases import NAMES, PAGES, read_page


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
@every_case("name", NAMES)
def test_page_gives_its_article(name, engine):
    """Both engines give the article that is written down; `tests/page_cases.py` writes it anew."""
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))

    assert read_page(name, html_engine=engine) == expected


@every_case("name", NAMES)
def test_nothing_of_a_page_is_lost(name):
    """What `plain` reads, the page read whole, is in `full_text()`, in its order."""
    data = (PAGES / f"{name}.html").read_bytes()
    whole = newsnorm.loads(data, reader="plain").full_text()

    rest = iter(newsnorm.loads(data).full_text())
    assert all(char in rest for char in whole if char.isalnum())


def test_there_are_enough_pages():
    """Sixty traps and more."""
    assert len(NAMES) >= 60
