"""The rules over a body: blocks, tables, code and the spans no rule may touch."""

from __future__ import annotations

from attrs import evolve

from newsnorm.body import Body, Picture, TextPiece
from newsnorm.model import Block, Change, Finding, Image
from newsnorm.options import Options
from newsnorm.text.blocks import normalize_body
from newsnorm.text.classes import UNIT_MARK, URL_MARK, VERBATIM_MARK
from newsnorm.text.engine import compile_rules, normalize

from bodies import body_of, images_of, more_of, placed
from every_case import every_case

CORPUS = compile_rules(Options())


def make_body(*blocks: Block) -> Body:
    """A body of these blocks."""
    return body_of(blocks=blocks, links=((),) * len(blocks))


def run(*blocks: Block) -> tuple[Block, ...]:
    """The blocks after the rules."""
    return normalize_body(make_body(*blocks), CORPUS).blocks


def test_each_block_keeps_its_kind():
    """Only the text of a block changes."""
    block = Block(kind="list_item", text="甲,乙", level=2, ordinal=3)

    assert run(block) == (evolve(block, text="甲，乙"),)


def test_unchanged_block_is_the_same_object():
    """A block nothing was done to is not built anew."""
    block = Block(text="甲，乙。")

    assert run(block, Block(text="甲,乙"))[0] is block


def test_verbatim_span_is_untouched_and_moves_along():
    """A verbatim range keeps its characters, and its place follows the text before it."""
    text = "\N{IDEOGRAPHIC SPACE}先...运行x --a,中 ，再说"
    start = text.index("x --a")
    block = Block(text=text, verbatim=((start, start + len("x --a,中")),))

    actual = run(block)[0]

    assert actual.text == "先……运行x --a,中，再说"
    assert [actual.text[begin:end] for begin, end in actual.verbatim] == ["x --a,中"]


def test_several_verbatim_spans():
    """Each of several ranges moves by its own distance."""
    text = "用`a,中`  与`,中,`,好"
    block = Block(text=text, verbatim=((1, 6), (9, 14)))

    actual = run(block)[0]

    assert actual.text == "用`a,中` 与`,中,`，好"
    assert [actual.text[begin:end] for begin, end in actual.verbatim] == ["`a,中`", "`,中,`"]


def test_bold_ranges_move_along():
    """What was bold is bold after the rules too, wherever the text before it has moved it."""
    text = "\N{IDEOGRAPHIC SPACE}先说...港口开放,再说"
    start = text.index("港口开放")
    (bold,) = run(Block(text=text, bold=((start, start + 4),)))
    (plain,) = run(Block(text=text))

    assert bold.text == plain.text == "先说……港口开放，再说"
    assert [bold.text[begin:end] for begin, end in bold.bold] == ["港口开放"]
    assert plain.bold == ()


def test_verbatim_with_forbidden_characters():
    """Even what looks like a mark of the engine stays in a verbatim range."""
    block = Block(text="甲\ud800\u200b,乙,丙", verbatim=((1, 4),))

    assert run(block)[0].text == "甲\ud800\u200b,乙，丙"


def test_code_keeps_everything_but_controls():
    """Code gets line ends, controls and byte order marks only."""
    block = Block(kind="code", text='\ufeff  x = "中文",  1\r\n\x00y')

    assert run(block)[0].text == '  x = "中文",  1\ny'


def test_code_does_not_shift_the_other_texts():
    """Blocks around code get their own text."""
    actual = run(Block(text="甲,乙"), Block(kind="code", text="a\r\nb"), Block(text="丙,丁"))

    assert [block.text for block in actual] == ["甲，乙", "a\nb", "丙，丁"]


def test_table_cells_are_paragraphs_of_their_own():
    """A cell's neighbours prove nothing about it, and the text of the table follows its cells."""
    rows = (("甲,", ",乙"), ("", "5％"))

    actual = run(Block(kind="table", text="", rows=rows))[0]

    assert actual.rows == (("甲，", ",乙"), ("", "5%"))
    assert actual.text == "甲，\t,乙\n\t5%"


def test_verbatim_span_of_a_cell():
    """Code in a cell is untouched, and its range moves along with the cells before it."""
    rows = (("甲 , 乙", "中,文"), ("丙 , x", ""))
    text = "\n".join("\t".join(row) for row in rows)
    spans = tuple((text.index(code), text.index(code) + len(code)) for code in ("中,文", "x"))

    actual = run(Block(kind="table", text=text, rows=rows, verbatim=spans))[0]

    assert actual.rows == (("甲，乙", "中,文"), ("丙，x", ""))
    assert [actual.text[begin:end] for begin, end in actual.verbatim] == ["中,文", "x"]


def test_empty_blocks_go_and_places_move():
    """A block that comes out empty is dropped, and images and the more mark follow."""
    body = placed(
        make_body(Block(text="\u200b"), Block(text="\N{IDEOGRAPHIC SPACE}"), Block(kind="rule"), Block(text="甲")),
        images=((3, Image("a.png")),),
        more=3,
    )

    actual = normalize_body(body, CORPUS)

    assert [block.kind for block in actual.blocks] == ["rule", "paragraph"]
    assert (images_of(actual)[0][0], more_of(actual)) == (1, 1)


def test_empty_body():
    """A body without blocks stays one."""
    assert normalize_body(body_of(), CORPUS) == body_of()


def test_quote_style_is_chosen_once_for_the_body():
    """A quote in one block decides the style of all."""
    actual = run(Block(text="他說「好」"), Block(text='又說"行"'))

    assert actual[1].text == "又說「行」"


def test_blocks_prove_nothing_about_each_other():
    """The edge of a block is the edge of a line."""
    actual = run(Block(text="开港."), Block(text=",乙"))

    assert [block.text for block in actual] == ["开港。", ",乙"]


def test_line_breaks_inside_a_block_stay():
    """The line breaks of a block are the page's, even for the profile that joins soft breaks."""
    rules = compile_rules(Options(profile="markdown-softwrap"))

    assert normalize_body(make_body(Block(text="甲\n乙")), rules).blocks[0].text == "甲\n乙"


def test_changes_are_merged():
    """A rule is named once for the body, with all its places."""
    body = evolve(make_body(Block(text="甲,乙"), Block(text="丙,丁")), changes=(Change("comma", 1, "a", "b"),))

    assert normalize_body(body, CORPUS).changes == (Change("comma", 3, "a", "b"),)


def test_findings_are_added():
    """What is suspicious is added to what was noticed before."""
    before = Finding("x", "info", "y")
    body = evolve(make_body(Block(text='他说"好')), findings=(before,))

    assert [finding.id for finding in normalize_body(body, CORPUS).findings] == ["x", "unbalanced-quotes"]


def test_second_run_changes_nothing():
    """A normalized body is a fixed point, verbatim ranges included."""
    body = normalize_body(make_body(Block(text="甲`,`,乙 .", verbatim=((1, 4),)), Block(text="\ufeff")), CORPUS)

    assert normalize_body(evolve(body, changes=()), CORPUS).blocks == body.blocks


def test_code_of_controls_alone_is_dropped():
    """Code in which nothing is left is no block; other blocks stay where they are."""
    assert run(Block(text="甲"), Block(kind="code", text="\x00\n\ufeff"), Block(text="乙")) == (
        Block(text="甲"),
        Block(text="乙"),
    )


def test_paragraphs_of_a_long_body(monkeypatch):
    """They come out one by one as they do together, with whatever marks of ours stand in them."""
    texts = ("甲,乙", f"甲{UNIT_MARK}乙,丙", f"{VERBATIM_MARK}甲,", f"{URL_MARK}丁,戊", "己")
    blocks = [Block(text=text) for text in texts]
    together = run(*blocks)
    monkeypatch.setattr("newsnorm.text.blocks.STRETCH", 8)

    assert run(*blocks) == together
    assert [block.text for block in together] == [normalize(text, CORPUS).text for text in texts]


@every_case(
    "other",
    [
        Picture(Image("https://a.example/1.png")),
        TextPiece(Block(kind="code", text="x = 1,2")),
        TextPiece(Block(kind="table", text="甲", rows=(("甲",),))),
        TextPiece(Block(kind="rule")),
        TextPiece(Block(text="\x01")),
    ],
)
def test_paragraphs_beside_other_pieces(other):
    """Paragraphs come out the same whether a body holds nothing else or one other thing."""
    rules = compile_rules(Options())
    texts = ("他说:好.", "昨日降雪。", "共3,000点,收涨.")
    made = Body.of(*(Block(text=text, bold=((0, 1),)) for text in texts))
    alone = normalize_body(made, rules).pieces
    beside = normalize_body(made.with_pieces((made.pieces[0], other, *made.pieces[1:])), rules).pieces

    assert [piece for piece in beside if piece in alone] == list(alone)
    assert len(beside) == len(alone) + (other != TextPiece(Block(text="\x01")))
