"""What is told of a document."""

from __future__ import annotations

from unittest.mock import Mock, call

from newsnorm.markup.events import End, Formula, Start, read_attributes, tell_word


def test_words_are_told_as_events():
    """Text, the start and end of elements, and a formula in an element that says so."""
    events = Mock()
    for word in ("甲", Start("a", (("href", "/"),)), End("a"), Formula("$x$")):
        tell_word(word, events)

    assert events.mock_calls == [
        call.characters("甲"),
        call.start_element("a", (("href", "/"),)),
        call.end_element("a"),
        call.start_element("span", (("class", "math"),)),
        call.characters("$x$"),
        call.end_element("span"),
    ]


def test_attributes_by_name():
    """An attribute without a value is empty, and the last of two is it."""
    assert read_attributes((("class", "a"), ("hidden", None), ("class", "b"))) == {"class": "b", "hidden": ""}
    assert read_attributes((("href", "/"),)) == {"href": "/"}
