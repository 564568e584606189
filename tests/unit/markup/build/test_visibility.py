"""Style attributes are read as the cascade reads them."""

from __future__ import annotations

from newsnorm.markup.build.visibility import PLAIN_LOOK, read_style

from every_case import every_case


@every_case("style", ["", "color: red", "nonsense", ";;:", "display", "font-family: 'a;b'"])
def test_styles_that_say_nothing(style):
    """Most styles change nothing that matters to text."""
    assert read_style(style) == PLAIN_LOOK


@every_case(
    ("style", "expected"),
    [
        ("display:none", "none"),
        ("DISPLAY : None", "none"),
        ("display:none;display:block", "block"),
        ("display:none!important;display:block", "none"),
        ("display:none;display:bogus", "none"),
        ("display:none ! bogus", None),
        ("display:flex", "parts"),
        ("position:absolute", "block"),
    ],
)
def test_display(style, expected):
    """The last valid declaration wins, an important one over all."""
    assert expected == read_style(style).display


@every_case(
    ("style", "expected"),
    [("font-size:0", False), ("font-size:0.0px", False), ("font-size:12px", True), ("font-size:2em", None),
     ("font-size:.0em", False), ("font-size:10", None), ("font-size:small", True)],
)  # fmt: skip
def test_font_size(style, expected):
    """A zero size hides, an absolute one shows again, a relative one leaves what was."""
    assert expected is read_style(style).has_size


@every_case(
    ("style", "expected"),
    [("opacity:0", True), ("opacity:0%", True), ("opacity:0.01", False), ("opacity:0;opacity:1", False)],
)
def test_opacity(style, expected):
    """Only a full zero is invisible."""
    assert expected is read_style(style).is_clear


@every_case(
    ("style", "expected"),
    [("left:-9999px", True), ("text-indent:-999em", True), ("left:-10px", False), ("clip-path:inset(50%)", True),
     ("clip: rect(0, 0, 0, 0)", True), ("clip:auto", False)],
)  # fmt: skip
def test_off_screen(style, expected):
    """Far offsets and empty clips are told apart from small shifts."""
    assert expected is read_style(style).is_far
