"""The scanner says what each `<` begins and where it ends."""

from __future__ import annotations

from html_scan import scan
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.source.scan import Token, read_token

from every_case import every_case


@given(st.data())
def test_tokens_do_not_overlap(html_pieces, data):
    """The scanner goes forward and never out of the text."""
    text = data.draw(html_pieces)
    at = 0
    for token in scan(text, references=True):
        assert at <= token.start < token.end <= len(text)
        at = token.end


def _tokens(text, **options):
    return [(token.kind, text[token.start : token.end], token.name) for token in scan(text, **options)]


@every_case(
    ("text", "tokens"),
    [
        ("<P class='a>b'>甲</P>", [("start", "<P class='a>b'>", "p"), ("end", "</P>", "p")]),
        ('<a href=/b?c=">d>', [("start", '<a href=/b?c=">', "a")]),
        ("<br/><o-x>", [("start", "<br/>", "br"), ("start", "<o-x>", "o-x")]),
        ("<p title=甲\n>", [("start", "<p title=甲\n>", "p")]),
        ("甲<!-- <p> -->乙", [("comment", "<!-- <p> -->", "")]),
        ("<!-->甲-->", [("comment", "<!-->", "")]),
        ("<!--->甲-->", [("comment", "<!--->", "")]),
        ("甲--><!-- 乙 -->丙", [("comment", "<!-- 乙 -->", "")]),
        ("<!-- 甲 --!>乙", [("comment", "<!-- 甲 --!>", "")]),
        ("<!DOCTYPE html>", [("bogus", "<!DOCTYPE html>", "")]),
        ("<?php x ?></甲>", [("bogus", "<?php x ?>", ""), ("bogus", "</甲>", "")]),
        ("1<2 <<p> </", [("stray", "<", ""), ("stray", "<", ""), ("start", "<p>", "p"), ("stray", "<", "")]),
        ("a < <甲>", [("stray", "<", ""), ("stray", "<", "")]),
        ("", []),
    ],
)
def test_tags_comments_and_strays(text, tokens):
    """A quoted value may hold `>`; what begins no tag is a comment of some kind or only a sign."""
    assert _tokens(text) == tokens


@every_case(
    ("text", "tokens"),
    [
        ("<script>'<p>'</script>甲", [("raw", "<script>'<p>'</script>", "script")]),
        ("<TITLE>甲</title x>乙", [("raw", "<TITLE>甲</title x>", "title")]),
        ("<style></styles></style>", [("raw", "<style></styles></style>", "style")]),
        ("<plaintext><p></plaintext>", [("raw", "<plaintext><p></plaintext>", "plaintext")]),
        ("<noscript><p>甲</p></noscript>", [("raw", "<noscript><p>甲</p></noscript>", "noscript")]),
        (
            "<noscript><!-- </noscript>",
            [("start", "<noscript>", "noscript"), ("comment", "<!-- </noscript>", "")],
        ),
    ],
)
def test_raw_elements(text, tokens):
    """A raw element is one piece with its content; a `noscript` whose end depends on scripts is an ordinary tag."""
    assert _tokens(text) == tokens


@every_case(
    ("text", "kind"),
    [
        ("<http://a.example/b>", "autolink"),
        ("<FTP://A.EXAMPLE>", "autolink"),
        ("<mailto:a@b.example>", "autolink"),
        ("<a.b@c.example>", "autolink"),
        ("<1a@b.example>", "autolink"),
        ("<a@b>", "start"),
        ("<http://a b>", "start"),
        ("<svg:rect>", "start"),
        ("<3>", "stray"),
        ("<@甲>", "stray"),
    ],
)
def test_autolinks(text, kind):
    """URLs and addresses in angle brackets are told from tags with a colon."""
    assert read_token(text, 0).kind == kind


@every_case(
    ("text", "token"),
    [
        ("甲<p title='乙>", Token("start", 1, 13, is_closed=False)),
        ("<!-- 甲", Token("comment", 0, 6, is_closed=False)),
        ("<!甲", Token("bogus", 0, 3, is_closed=False)),
        ("<style>甲", Token("raw", 0, 8, "style", is_closed=False)),
        ("</", Token("stray", 0, 1)),
    ],
)
def test_what_never_ends(text, token):
    """A piece that the text does not close has all the rest in it; a lone `</` is two signs."""
    assert read_token(text, text.index("<")) == token


def test_references_are_pieces_on_demand():
    """Every `&` outside of markup is told when asked for."""
    text = "<p title='&'>&amp;a&b<!-- & -->&"

    assert [token.start for token in scan(text, references=True) if token.kind == "reference"] == [13, 19, 31]
    assert [token.kind for token in scan(text)] == ["start", "comment"]
    assert [token.start for token in scan("&<p>", references=True)] == [0, 1]
