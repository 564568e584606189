"""Headings with something for the mouse in them."""

from __future__ import annotations

from newsnorm.body import Body, Removed
from newsnorm.lexicon.words import read_words
from newsnorm.model import Block
from newsnorm.page.headings import clean_headings

from every_case import every_case


def _clean(text, kind="heading"):
    body = clean_headings(Body.of(Block(text=text, kind=kind, level=2 if kind == "heading" else None)))
    return body.blocks[0].text, [piece.text for piece in body.pieces if type(piece) is Removed]


@every_case(
    ("text", "own"),
    [
        ("# 后来", "后来"),
        ("后来 #", "后来"),
        ("后来¶", "后来"),
        ("§ 后来", "后来"),
        ("C# 和 #标签", "C# 和 #标签"),
        ("学 C#", "学 C#"),
        ("#后来", "#后来"),
        ("#", "#"),
        ("# ", "# "),
        ("1. 后来", "1. 后来"),
    ],
)
def test_signs_of_links(text, own):
    """A sign before a blank or behind one is no word of the heading."""
    assert _clean(text) == (own, [])


@every_case("word", read_words("page_parts", part="edit"))
def test_button_to_edit(word):
    """A button in brackets behind a heading is left out, and kept among what is."""
    assert _clean(f"经过[{word}]") == ("经过", [f"[{word}]"])
    assert _clean(f"经过 [{word} | 源代码]") == ("经过", [f"[{word} | 源代码]"])


@every_case(
    ("text", "kind"),
    [
        ("经过[编者按]", "heading"),
        ("[编辑]", "heading"),
        ("经过[编辑]", "paragraph"),
        ("# 后来", "paragraph"),
        ("经过[编辑]以后", "heading"),
        ("经过编辑", "heading"),
    ],
)
def test_what_is_no_button(text, kind):
    """Other words in brackets are of the heading, and a paragraph has no such buttons."""
    assert _clean(text, kind) == (text, [])


def test_page_without_them_stays():
    """A body without such headings is the same one."""
    body = Body.of(Block(text="后来", kind="heading", level=2), Block(text="# 甲"))

    assert clean_headings(body) is body


@every_case(
    ("text", "bold", "left"),
    [
        ("# 后来他们", ((2, 4),), ((0, 2),)),
        ("后来 ¶", ((0, 4),), ((0, 2),)),
        ("# 后来 ¶", ((2, 4),), ((0, 2),)),
        ("经过[编辑]", ((2, 6),), ()),
        ("# 经过[编辑]", ((0, 8),), ((0, 2),)),
    ],
)
def test_ranges_move_with_their_words(text, bold, left):
    """What is bold stays so where it stands now, and what left is bold no more."""
    body = Body.of(Block(text=text, kind="heading", level=2, bold=bold, verbatim=bold))
    block = clean_headings(body).blocks[0]

    assert block.bold == left
    assert block.verbatim == left
