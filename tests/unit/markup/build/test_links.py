"""Where a link leads, and what stands in it."""

from __future__ import annotations

from newsnorm.markup.build.links import OpenLinks, is_target
from newsnorm.model import Link

from every_case import every_case


@every_case(
    ("url", "expected"),
    [
        ("https://a.example/", True),
        ("/b", True),
        ("b.html", True),
        ("?page=2", True),
        ("mailto:a@b.example", True),
        (" #注", False),
        ("", False),
        (" \n", False),
        ("JavaScript:void(0)", False),
        (" java\tscript:x()", False),
        ("\x01vbscript:x", False),
        ("data:text/html,x", False),
        ("/data:x", True),
        ("database.html", True),
    ],
)
def test_is_target(url, expected):
    """Fragments, scripts and data lead nowhere, however browsers let them be written."""
    assert expected is is_target(url)


def test_a_link_is_closed_with_its_text():
    """Each link keeps the address and the text that was added under its number."""
    links = OpenLinks()
    first, second = links.start("/a"), links.start("/b")

    assert (links.add(second, "乙"), links.add(first, "甲")) == (True, True)
    assert links.close([first, second]) == (Link("/a", "甲"), Link("/b", "乙"))


def test_only_the_first_piece_places_a_link():
    """A link over several blocks stands with the first of them, its pieces joined by blanks."""
    links = OpenLinks()
    number = links.start("/a")

    assert [links.add(number, text) for text in ("", "甲", "", "乙", "丙")] == [False, True, False, False, False]
    assert links.close([number]) == (Link("/a", "甲 乙 丙"),)


def test_links_without_text_are_closed_too():
    """A link without text, such as that of a film, has an empty one; of none there is nothing."""
    links = OpenLinks()

    assert links.close([links.start("/v.mp4")]) == (Link("/v.mp4", ""),)
    assert links.close([]) == ()


def test_equal_links_of_a_flood_are_one_object(monkeypatch):
    """They are values, and a flood of them is to take little memory."""
    monkeypatch.setattr("newsnorm.markup.build.links.MANY", 2)
    links = OpenLinks()
    numbers = [links.start(url) for url in ("/a", "/a", "/b")]
    for number, text in zip(numbers, "甲甲甲", strict=True):
        links.add(number, text)

    few, (first, second, other) = links.close(numbers[:2]), links.close(numbers)
    assert (few, first is second, other) == ((Link("/a", "甲"), Link("/a", "甲")), True, Link("/b", "甲"))
    assert few[0] is not few[1]
