"""Characters that are not seen."""

from __future__ import annotations

from newsnorm.text.invisible import (
    delete_byte_order_marks,
    delete_controls,
    delete_direction_marks,
    delete_ideographic_selectors,
    delete_joiners,
    delete_orphan_selectors,
    delete_tags,
    delete_zero_width,
    unify_line_separators,
    unify_newlines,
)

from every_case import every_case

WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@every_case(
    ("rule", "text", "expected", "count"),
    [
        (unify_newlines, "港\r\r\n\n口\r", "港\n\n\n口\n", 3),
        (unify_line_separators, "港\x0b口\x0c\u2029开\x85放", "港\n口\n\n开\n放", 4),
        (delete_controls, "港\x00\x07口\x7f", "港口", 2),
        (delete_controls, "\x1b[1;31m港\x1b[0m口\x1b", "港口", 3),
        (delete_controls, "港\ufff9口\ufffb\uffff", "港口", 2),
        (delete_controls, "港\udc80\udc81口", "港\ufffd\ufffd口", 2),
        (delete_tags, "港\U000e0041\U000e0042口\U000e0001", "港口", 2),
        (delete_tags, f"\U0001f3f4{WALES[1:-1]}港", "\U0001f3f4港", 1),
        (delete_byte_order_marks, "\ufeff\ufeff港\ufeff", "港", 2),
        (delete_zero_width, "\u200b港\u2060\u2064口\u00ad\u180e", "港口", 3),
        (delete_joiners, "港\u200c口\u200d", "港口", 2),
        (delete_joiners, "👨\u200d港", "👨港", 1),
        (delete_direction_marks, "\u200e港\u2066口\u2069", "港口", 3),
        (delete_orphan_selectors, "\n\ufe0f港 \U000e0100口", "\n港 口", 2),
        (delete_ideographic_selectors, "葛\U000e0101城\ufe00", "葛城", 2),
    ],
)
def test_unseen_characters_go(rule, text, expected, count):
    """Line breaks become LF, a lone surrogate U+FFFD, all others go; a run of the same kind counts once."""
    assert (expected, count) == rule(text)


@every_case(
    ("rule", "text"),
    [
        (unify_newlines, "港\n口"),
        (unify_line_separators, "港\t口 \u00a0"),
        (delete_controls, "港\t口\n\ufffd"),
        (delete_controls, "\ud800港\ud801\ud802"),
        (delete_tags, f"{WALES}球迷"),
        (delete_zero_width, "港 口\u200c"),
        (delete_joiners, "👩\u200d👧 ❤\ufe0f\u200d🔥"),
        (delete_joiners, "می\u200cخواهم क्\u200dष"),
        (delete_direction_marks, "שלום\u200f，港口"),
        (delete_orphan_selectors, "❤\ufe0f 葛\U000e0100"),
        (delete_ideographic_selectors, "❤\ufe0f 1\ufe0f\u20e3"),
    ],
)
def test_unseen_characters_with_a_purpose_stay(rule, text):
    """Tabs, evidence of a loss, marks of the engine, flags, emoji, other scripts, and the choice of a glyph."""
    assert (text, 0) == rule(text)
