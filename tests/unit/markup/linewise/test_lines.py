"""Places of lines, indents, code without its indent."""

from __future__ import annotations

from newsnorm.markup.linewise.lines import Places, dedent, indent_of

from every_case import every_case


def test_places():
    """The next line of a kind is found from any place."""
    places = Places([("a", 1), ("b", 2), ("a", 4)])

    assert [places.after("a", number) for number in (0, 1, 3, 4)] == [1, 4, 4, None]
    assert places.after("c", 0) is None


@every_case(("line", "indent"), [("", 0), ("   甲", 3), ("\t甲", 8), ("  \t甲", 8), ("　甲", 0)])
def test_indent(line, indent):
    """Blanks and TABs are an indent, a space of Chinese text is none."""
    assert indent_of(line) == indent


@every_case(
    ("lines", "code"),
    [
        ([], ""),
        (["", " "], ""),
        (["a"], "a"),
        (["  a", "    b"], "a\n  b"),
        (["", "  a ", "", "  b", ""], "a\n\nb"),
        (["\ta", "  b"], "\ta\n  b"),
    ],
)
def test_dedent(lines, code):
    """The indent that all lines have goes, and blank lines around them."""
    assert dedent(lines) == code
