"""A page gathers text, marks and blocks; what is open around a block decides its kind."""

from __future__ import annotations

import pytest

from newsnorm.markup.build.page import Item, Page
from newsnorm.markup.build.runs import BOLD, BREAK, CODE, CODE_END, WEIGHT_END
from newsnorm.model import Block

from bodies import body_of, images_of
from every_case import every_case


def _shape(body):
    return [(block.kind, block.text) for block in body.blocks]


def _texts(body):
    return [block.text for block in body.blocks]


def test_headings(read):
    """`h1` to `h6` are headings; a short paragraph all in bold is one without a level."""
    body = read("<h2>标题</h2><p><strong>小标题</strong></p><p><b>提示：</b>正文</p><p><b>这是一句话。</b></p>")

    assert [(block.kind, block.level) for block in body.blocks] == [
        ("heading", 2),
        ("heading", None),
        ("paragraph", None),
        ("paragraph", None),
    ]


@every_case(
    "html",
    [
        '<p style="font-weight:bold">小标题</p>',
        "<div><b>小</b><strong>标题</strong></div>",
        "<b>小标题</b><br><br>",
        '<p><span style="font-weight: 700">小标题</span></p>',
    ],
)
def test_bold_as_a_whole(read, html):
    """Bold may be written as a tag or as a style, in one piece or in several."""
    assert _shape(read(html)) == [("heading", "小标题")]


@every_case(
    "html", ["<p><b>" + "长" * 41 + "</b></p>", "<p><b>※</b></p>", '<p><b style="font-weight:normal">文</b></p>']
)
def test_bold_that_is_no_heading(read, html):
    """A long bold paragraph, a mark, and bold that is taken back are no headings."""
    assert [block.kind for block in read(html).blocks] == ["paragraph"]


def test_images_among_lines(read):
    """A picture stands before the paragraph it is in, or before the next, also where `<br>` makes the paragraphs."""
    pages = {
        "<p>甲<br><br><img src=a><br><br>乙</p>": 1,
        "<div>甲<br><br>乙<br><br><img src=a></div>": 2,
        "<p>甲</p><p>乙<br><br>丙<img src=a>丁</p>": 2,
        "<blockquote><b>甲<br><br><img src=a><br><br>乙</b></blockquote>": 1,
        "<div><p>甲</p><img src=a><p>乙</p></div>": 1,
        "<div>甲<img src=a><p>乙</p></div>": 0,
        "<p><b><img src=a></b>甲</p>": 0,
    }
    for html, place in pages.items():
        assert [index for index, _ in images_of(read(html))] == [place], html


def test_indented_lines(read):
    """A source line that begins with two U+3000 begins a paragraph, also behind an inline tag; one alone does not."""
    body = read("<p>\n\u3000\u3000甲<b>乙</b>。 \n \n\u3000\u3000丙\n丁\n\u3000戊</p>")

    assert _texts(body) == ["\u3000\u3000甲乙。", "\u3000\u3000丙丁\u3000戊"]


@pytest.fixture
def page():
    """An empty page."""
    return Page()


@pytest.mark.parametrize(
    ("pieces", "blocks"),
    [
        (["  央行\n", "今日 ", " 公告 "], [("paragraph", "央行今日 公告")]),
        ([" \n", "\t"], []),
        (["\N{IDEOGRAPHIC SPACE}"], []),
        (["\N{NO-BREAK SPACE}甲"], [("paragraph", "\N{NO-BREAK SPACE}甲")]),
    ],
)
def test_text_is_gathered_until_the_block_ends(page, pieces, blocks):
    """Pieces are one paragraph, blanks between them collapse, blank text is no block."""
    for piece in pieces:
        page.add_text(piece)
    page.flush()

    assert _shape(page) == blocks
    assert len(page.links) == len(blocks)


def _open_caption(page):
    page.captions = 1


def _open_heading(page):
    page.heading = 3


def _open_item(page):
    page.item = Item(level=2, ordinal=7)


def _open_quote(page):
    page.quotes = 1


@pytest.mark.parametrize(
    ("opened", "block"),
    [
        ([], Block(text="要点")),
        ([_open_quote], Block(kind="quote", text="要点")),
        ([_open_quote, _open_item], Block(kind="list_item", text="要点", level=2, ordinal=7)),
        ([_open_quote, _open_item, _open_heading], Block(kind="heading", text="要点", level=3)),
        ([_open_quote, _open_item, _open_heading, _open_caption], Block(kind="caption", text="要点")),
    ],
)
def test_what_is_open_decides_the_kind(page, opened, block):
    """A caption comes before a heading, that before an item, that before a quote."""
    for act in opened:
        act(page)
    page.emit("要点")

    assert page.blocks == [block]


def test_an_item_is_its_first_block(page):
    """What follows the first block of an item is no item."""
    _open_item(page)
    page.emit("甲")
    page.emit("乙")

    assert _shape(page) == [("list_item", "甲"), ("paragraph", "乙")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("小标题", "heading"),
        ("长" * 40, "heading"),
        ("长" * 41, "paragraph"),
        ("一句话。", "paragraph"),
        ("你好吗？", "paragraph"),
        ("你好吗?", "paragraph"),
        ("好啊!", "paragraph"),
        ("甲；", "paragraph"),
        ("※※", "paragraph"),
    ],
)
def test_bold_subheads(page, text, kind):
    """A bold paragraph is a subhead up to 40 characters, if it is no sentence and no row of signs."""
    page.emit(text, is_bold=True)

    assert _shape(page) == [(kind, text)]


def test_a_prefix_moves_what_is_verbatim(page):
    """The label of a note stands before its first block; ranges move along, and the second block has none."""
    page.prefix = "[1] "
    page.emit("见 a", verbatim=((2, 3),))
    page.emit("乙")

    assert page.blocks == [Block(text="[1] 见 a", verbatim=((6, 7),)), Block(text="乙")]


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        ({"visible": False, "sized": True, "white_space": "normal"}, []),
        ({"visible": True, "sized": False, "white_space": "normal"}, []),
        ({"visible": True, "sized": True, "white_space": "normal"}, ["甲 乙丙"]),
        ({"visible": True, "sized": True, "white_space": "keep"}, ["甲  乙\n 丙"]),
        ({"visible": True, "sized": True, "white_space": "lines"}, ["甲 乙\n丙"]),
    ],
)
def test_text_modes(page, mode, text):
    """Hidden text is none; where blanks or lines count they stay."""
    page.set_text_mode(**mode)
    page.add_text("甲  乙\n 丙")
    page.flush()

    assert _texts(page) == text


def test_open_marks_go_on_in_the_next_block(page):
    """Bold that is open when a block ends is open again in the next one."""
    page.mark(BOLD)
    page.add_text("甲")
    page.flush()
    page.add_text("乙")
    page.unmark(WEIGHT_END)
    page.flush()
    page.add_text("丙")
    page.flush()

    assert _shape(page) == [("heading", "甲"), ("heading", "乙"), ("paragraph", "丙")]


def test_add_paragraph(page):
    """A paragraph by itself is a block; one with indented lines is as many as it has, a blank one is none."""
    for text in (" 甲\n乙 ", "\u3000\u3000丙\n\u3000\u3000丁", " \n"):
        page.add_paragraph(text)

    assert _texts(page) == ["甲乙", "\u3000\u3000丙", "\u3000\u3000丁"]
    assert [len(links) for links in page.links] == [0, 0, 0]


def test_text_left_over_is_a_block_at_the_end(page):
    """What was gathered last is flushed when the page is finished."""
    page.add_text("尾")

    assert page.finish("html", ()) == body_of(kind="html", blocks=(Block(text="尾"),), links=((),))


def test_ranges_of_a_second_line(page):
    """Ranges count from the start of the block, its line breaks included."""
    page.add_text("甲乙")
    page.buffer.append(BREAK)
    page.add_text("按 ")
    page.mark(CODE)
    page.add_text("Tab")
    page.unmark(CODE_END)
    page.buffer.append(BREAK)
    page.mark(CODE)
    page.add_text("x")
    page.unmark(CODE_END)
    page.flush()

    assert page.blocks == [Block(text="甲乙\n按 Tab\nx", verbatim=((5, 8), (9, 10)))]


def test_a_block_in_code_is_a_line(page):
    """In code the end of a block is a line break, unless one is there already or nothing is."""
    page.code = []
    page.flush()
    for text in ("a", "\n", "b\n", "c"):
        page.add_text(text)
        page.flush()

    assert page.code == ["a", "\n", "\n", "b\n", "c", "\n"]
    assert page.blocks == []


@pytest.mark.parametrize(
    ("mode", "code", "is_plain"),
    [
        ({"visible": True, "sized": True, "white_space": "normal"}, None, True),
        ({"visible": False, "sized": True, "white_space": "normal"}, None, False),
        ({"visible": True, "sized": False, "white_space": "normal"}, None, False),
        ({"visible": True, "sized": True, "white_space": "keep"}, None, False),
        ({"visible": True, "sized": True, "white_space": "normal"}, [], False),
    ],
)
def test_plain_text(page, mode, code, is_plain):
    """Text may be taken as it comes only where nothing hides it, keeps its blanks, or is code."""
    page.code = code
    page.set_text_mode(**mode)

    assert page.is_plain is is_plain
