"""Links go back to the places they stood at."""

from __future__ import annotations

from newsnorm.export.inline import HEXO
from newsnorm.export.links import place_links
from newsnorm.export.markdown_body import write_body
from newsnorm.export.span import Span
from newsnorm.model import Block, Link

from every_case import every_case


def test_links_are_placed_in_order():
    """The second link with the same words stands at the second place, across blocks."""
    blocks = [Block(text="这里和这里"), Block(kind="rule"), Block(text="这里")]
    links = [Link("/1", "这里"), Link("/2", "这里"), Link("/3", "这里")]

    assert write_body(blocks, HEXO, links) == "[这里](/1)和[这里](/2)\n\n***\n\n[这里](/3)"


@every_case(
    "link",
    [
        Link("/1", "没有"),
        Link("/1", ""),
        Link("/1", " "),
        Link("", "正文"),
        Link("javascript:alert(1)", "正文"),
        Link("JavaScript:alert(1)", "正文"),
        Link("data:text/html,x", "正文"),
        Link("https://example.com", "https://example.com"),
    ],
)
def test_some_links_have_no_place(link):
    """Without words in the text, or with a target that could run a script, a link is not written."""
    assert place_links([Block(text="正文 https://example.com")], [link]) == [()]


def test_a_missing_link_does_not_move_the_next():
    """The search goes on from the last link that was found."""
    assert place_links([Block(text="甲乙")], [Link("/1", "丙"), Link("/2", "甲")]) == [(Span(0, 1, url="/2"),)]


def test_code_can_be_a_link():
    """A link over exactly a code span is both; one that cuts through it is left out."""
    block = Block(text="见 load() 一节", verbatim=((2, 8),))

    assert place_links([block], [Link("/1", "load()")]) == [(Span(2, 8, is_code=True, url="/1"),)]
    assert place_links([block], [Link("/1", "() 一节")]) == [(Span(2, 8, is_code=True),)]


def test_code_blocks_and_tables_have_no_links():
    """In code a link would be text."""
    assert place_links([Block(kind="code", text="甲"), Block(text="甲")], [Link("/1", "甲")]) == [
        (),
        (Span(0, 1, url="/1"),),
    ]


@every_case(("missing", "expected"), [(100, [(Span(0, 1, url="/2"),)]), (101, [()])])
def test_the_search_gives_up_after_many_links_without_place(missing, expected):
    """Each costs a look through the rest of the text, so a flood of them must not be looked for without end."""
    links = [Link("/1", "国")] * missing + [Link("/2", "甲")]

    assert place_links([Block(text="甲")], links) == expected
