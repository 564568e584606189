"""What each regex of the floors that read texts takes, and what it leaves, at every edge it draws."""

from __future__ import annotations

import re

from regex_cases import find, list_regexes, read_cases

from newsnorm._lazy import _IS_FIRM, loosen


def test_texts_at_the_edges():
    """A regex finds what is written down in the texts made from it; `tests/regex_cases.py` writes them anew."""
    regexes, cases = list_regexes(), read_cases()

    assert regexes.keys() == cases.keys()
    assert [
        (name, text, found)
        for name, texts in cases.items()
        for text, found in texts
        if find(regexes[name], text) != found
    ] == []


def test_texts_at_the_edges_on_old_pythons():
    """With greedy groups instead of possessive ones, as some Pythons need them, each finds the same."""
    loose = {
        name: re.compile(loosened, pattern.flags)
        for name, pattern in list_regexes().items()
        if (loosened := loosen(pattern.pattern, pattern.flags)) != pattern.pattern
    }
    texts = [(name, text, found) for name, texts in read_cases().items() if name in loose for text, found in texts]

    assert bool(texts) == _IS_FIRM
    assert [each for each in texts if find(loose[each[0]], each[1]) != each[2]] == []
