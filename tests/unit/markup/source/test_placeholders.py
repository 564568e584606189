"""Marks stand for HTML while Markdown is read, and nothing else looks like one."""

from __future__ import annotations

from html_of import markdown_to_html

from newsnorm.markup.source.placeholders import Placeholders, drop_marks

from every_case import every_case


@every_case(
    ("text", "expected"),
    [("甲\ufdd00\ufdd1乙", "甲0乙"), ("\ufdd0\ufdd0", ""), ("\ufdd2甲\uffff", "\ufdd2甲\uffff"), ("", "")],
)
def test_marks_of_the_source_go(text, expected):
    """The two noncharacters of a mark are taken out of a source, other noncharacters are not."""
    assert expected == drop_marks(text)


def test_a_mark_is_a_word_to_markdown():
    """A mark stands inside a sentence, in emphasis and in a table cell, and the piece is not read as Markdown."""
    pieces = Placeholders()
    mark = pieces.keep("<i>*甲*</i>", source="$*甲*$")

    assert markdown_to_html(f"据**{mark}**说", kept=pieces) == "<p>据<strong><i>*甲*</i></strong>说</p>"
    assert "<td><i>*甲*</i></td>" in markdown_to_html(f"|乙|\n|-|\n|{mark}|", kept=pieces)


def test_a_piece_alone_in_a_paragraph_takes_its_place():
    """A block must not stand inside `<p>`; with words beside it the paragraph stays."""
    pieces = Placeholders()
    mark = pieces.keep("<div>甲</div>", source="")

    assert pieces.put_html(f"<p>{mark}</p>\n<p>{mark}乙</p>") == "<div>甲</div>\n<p><div>甲</div>乙</p>"


def test_code_and_targets_get_back_what_was_written():
    """In code, in a link target and in alternative text the source of a piece stands, not its HTML."""
    pieces = Placeholders()
    mark = pieces.keep('<span class="math">$a_b$</span>', source="$a_b$")

    assert markdown_to_html(f"`{mark}`", kept=pieces) == "<p><code>$a_b$</code></p>"
    assert markdown_to_html(f"[甲](/{mark})", kept=pieces) == '<p><a href="/$a_b$">甲</a></p>'
    assert markdown_to_html(f"![{mark}](b.png)", kept=pieces) == '<p><img src="b.png" alt="$a_b$"></p>'


def test_pieces_hold_pieces():
    """A piece that holds the mark of an earlier one keeps that one's HTML."""
    pieces = Placeholders()
    inner = pieces.keep("<b>甲</b>", source="{甲}")
    outer = pieces.keep(f"<div>{inner}</div>", source="{外}")

    assert pieces.put_html(f"{outer}和{inner}") == "<div><b>甲</b></div>和<b>甲</b>"
    assert pieces.put_source(f"{outer}和{inner}") == "{外}和{甲}"


def test_an_empty_store_changes_nothing():
    """Where nothing was kept there is nothing to put."""
    assert Placeholders().put_html("<p>甲</p>") == "<p>甲</p>"
    assert Placeholders().put_source("\ufdd09\ufdd1") == "\ufdd09\ufdd1"
