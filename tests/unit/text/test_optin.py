"""Rules that run only where a profile asks for them."""

from __future__ import annotations

from newsnorm.text.optin import decode_entities, make_search_key, narrow_punctuation

from every_case import every_case


@every_case(
    ("text", "expected", "count"),
    [
        ("&ldquo;港口&rdquo;", "“港口”", 2),
        ("&#28207;&#x53E3;&#X53e3;", "港口口", 3),
        ("A&amp;B", "A&B", 1),
        ("&lt;p&gt;", "<p>", 2),
        ("&#8203;港", "\u200b港", 1),
        ("港&#32;&#xD7FF;&#xE000;&#x10FFFF;", "港 \ud7ff\ue000\U0010ffff", 4),
    ],
)
def test_reference_is_decoded(text, expected, count):
    """Names and numbers of HTML, each counted."""
    assert (expected, count) == decode_entities(text)


@every_case(
    "text",
    [
        "R&D部门",
        "&nothere;",
        "&copy",
        "&amp;nbsp;",
        "&amp;#28207;",
        "&#38;lt;",
        "&#97;",
        "&num;",
        "&semi;",
        "&#0;",
        "&#55296;",
        "&#x110000;",
        "&#;",
    ],
)
def test_reference_that_stays(text):
    """No reference, no character, or a part of a new one: after &, as # or ;, or as a letter or digit."""
    assert (text, 0) == decode_entities(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("港口、码头。", "港口,码头.", 2),
        ("（甲）；乙：丙！丁？", "(甲);乙:丙!丁?", 6),
        ("［１％～＃］", "[１%~#]", 5),
        ("“甲”‘乙’「丙」《丁》——……·＂＇", "“甲”‘乙’「丙」《丁》——……·＂＇", 0),
    ],
)
def test_marks_become_ascii(text, expected, count):
    """Stops and brackets with an ASCII form; quotes, titles, dashes, ellipses, letters and digits stay."""
    assert (expected, count) == narrow_punctuation(text)


@every_case(
    ("text", "key"),
    [
        ("《證券》ＡＢＣ①", "《证券》abc1"),
        ("Straße ÉTÉ", "strasse ete"),
        ("ﾊﾞｽ", "バス"),
        ("臺灣", "台湾"),
        ("港口 port 1", "港口 port 1"),
        ("", ""),
    ],
)
def test_key_forgets_what_a_search_does_not_look_at(text, key):
    """Width, case, script and accents are folded, and a key is its own key."""
    assert (key, int(key != text)) == make_search_key(text)
    assert make_search_key(key) == (key, 0)
