"""What is at hand of a large file."""

from __future__ import annotations

import io

from newsnorm.containers.window import Window


def test_what_was_passed_is_let_go():
    """What stands before the place goes, what stands behind it stays, and as much again comes to it."""
    window = Window(io.StringIO("甲乙丙丁戊己庚"), 2)

    assert (window.fill(), window.text) == (True, "甲乙")
    window.at = 1
    assert (window.fill(), window.text, window.at) == (True, "乙丙丁", 0)
    assert (window.fill(), window.text) == (True, "乙丙丁戊己庚")


def test_end_of_the_file():
    """At the end nothing comes, however often it is asked, and what is at hand stays."""
    window = Window(io.StringIO("甲"), 2)
    window.fill()

    assert not window.is_ended
    assert (window.fill(), window.fill(), window.text, window.is_ended) == (False, False, "甲", True)
