"""Where a value came from, as a value and as the text that `Provenance` shows."""

from __future__ import annotations

from newsnorm.origins import FILE_NAME, Origin, join_origins, take_origins

from every_case import every_case


@every_case(
    ("text", "origin"),
    [
        ("header:title", Origin("header", "title")),
        ("name", FILE_NAME),
        ("row:a:b", Origin("row", "a:b")),
        ("line:1", Origin("line", "1")),
        ("", Origin("")),
    ],
)
def test_text_and_back(text, origin):
    """The first colon parts place and key, and the text of an origin is the one it was read from."""
    assert Origin.parse(text) == origin
    assert str(origin) == text


def test_several_origins():
    """Each stands once in the text, in order."""
    origins = (Origin("header", "author"), FILE_NAME, Origin("header", "author"))

    assert join_origins(origins) == "header:author, name"
    assert join_origins(()) == ""


@every_case(
    ("given", "taken"),
    [
        ("header:title", (Origin("header", "title"),)),
        ("header:a, name", (Origin("header", "a"), FILE_NAME)),
        (FILE_NAME, (FILE_NAME,)),
        ((FILE_NAME, "line:1"), (FILE_NAME, Origin("line", "1"))),
        (3, 3),
    ],
)
def test_what_readers_may_write(given, taken):
    """A value, its text or a tuple of them become a tuple of values; anything else is left for the check."""
    assert dict(take_origins({"title": given})) == {"title": taken}


def test_origins_are_taken_once():
    """What was taken is given back as it is."""
    taken = take_origins({"title": "header:title"})

    assert take_origins(taken) is taken


def test_what_is_no_mapping_stays():
    """The check of foreign readers names it."""
    assert take_origins("header:title") == "header:title"
