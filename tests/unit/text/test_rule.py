"""What a rule is."""

from __future__ import annotations

from newsnorm.text.rule import Rule, promise
from newsnorm.text.spaces import collapse_spaces, delete_spaces_beside_marks


def test_description_of_a_rule_is_that_of_its_function():
    """The docstring without its examples, with all its paragraphs."""
    rule = Rule("collapse", "space", collapse_spaces, source="CSS Text")
    longer = Rule("space-stop", "context", delete_spaces_beside_marks, source="CLREQ")

    assert rule.doc == "Turn a run of spaces into one (CSS Text 4.1.1)."
    assert longer.doc.startswith("Delete the space that Western habit puts beside a Chinese mark.\n\nLeft alone: ")
    assert longer.doc.endswith("only a space beside Han goes.")


def test_promise_is_a_rule_that_does_nothing():
    """A promise runs in no stage, has no function, and is described by its own text."""
    rule = promise("quiet", "Nothing happens.", source="CLREQ", keeps=("港口",))

    assert (rule.doc, rule.kind, rule.stage, rule.run) == ("Nothing happens.", "keep", "none", None)
    assert (rule.source, rule.keeps, rule.examples, rule.profiles) == ("CLREQ", ("港口",), (), ())
