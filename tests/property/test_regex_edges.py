"""What each regex of the floors that read texts takes, and what it leaves, at every edge it draws."""

from __future__ import annotations

from regex_cases import find, list_regexes, read_cases


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
