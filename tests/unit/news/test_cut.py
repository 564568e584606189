"""The lines of a body, and how they are taken out."""

from __future__ import annotations

from newsnorm.model import Block, Boilerplate, Image, Link
from newsnorm.news import cut
from newsnorm.news.cut import lines_of, take_out
from newsnorm.news.news_lines import read_news_lines
from newsnorm.news.rules.dateline import DATELINE
from newsnorm.news.rules.editor import EDITOR
from newsnorm.news.rules.source import SOURCE

from bodies import body_of, images_of, links_of, more_of, placed
from every_case import every_case


@every_case(
    ("block", "expected"),
    [
        (Block(text=" 江州港开港 "), ((0, "江州港开港"),)),
        (Block(text="来源：江州日报\n\n\N{IDEOGRAPHIC SPACE}昨夜降雪。\n"), [(0, "来源：江州日报"), (2, "昨夜降雪。")]),
        (Block(kind="quote", text="甲\n乙"), [(0, "甲"), (1, "乙")]),
        (Block(text=" "), ()),
        (Block(), ()),
        (Block(kind="rule"), ()),
        (Block(kind="code", text="来源：江州日报\n责任编辑："), ((0, " "),)),
        (Block(kind="table", text="来源\t江州日报", rows=(("来源", "江州日报"),)), ((0, " "),)),
    ],
)
def test_lines_of_a_block(block, expected):
    """Lines that hold text, trimmed, by number; code and tables are one blank line that nothing matches."""
    assert expected == lines_of(block)


def test_block_of_one_line_goes_with_its_links(body):
    """Links of the line go, pictures and the more mark move to what comes next."""
    made = placed(
        body("[江州港](https://a.example/1)开港", "来源：[江州日报](https://a.example/)", "货船靠岸"),
        images=((1, Image("/a.png")), (3, Image("/b.png"))),
        more=2,
    )

    actual = take_out(made, {(2, 0): SOURCE})

    assert actual.kind == "markdown"
    assert actual.blocks == (Block(text="江州港开港"), Block(text="货船靠岸"))
    assert links_of(actual) == ((Link("https://a.example/1", "江州港"),), ())
    assert images_of(actual) == ((1, Image("/a.png")), (2, Image("/b.png")))
    assert more_of(actual) == 1
    assert actual.sort_out().boilerplate == (Boilerplate("source", "来源：江州日报", "source", 1),)


def test_nothing_taken_is_the_same_body(body):
    """Without a line to take out the body is not built anew."""
    made = body("江州港开港")

    assert take_out(made, {}) is made


def test_dateline_stays_in_a_block_that_is_cut(texts):
    """A rule without a kind only reads: its line stays, whatever leaves beside it."""
    made = body_of(blocks=(Block(text="新华社3月8日电，江州港开港。\n责任编辑：宋清和"),), links=((),))

    actual = take_out(made, {(0, 0): DATELINE, (0, 1): EDITOR})

    assert texts(actual) == ["新华社3月8日电，江州港开港。"]
    assert [line.text for line in actual.sort_out().boilerplate] == ["责任编辑：宋清和"]


def test_verbatim_ranges_of_several_lines_move_with_them(texts):
    """Ranges of each line that stays keep their characters; those of a line that leaves go with it."""
    text = "来源：a江州\n先 make b\n再 make c\n责编：d"
    ranges = tuple((text.index(word), text.index(word) + len(word)) for word in ("a江州", "make b", "make c", "d"))
    made = body_of(blocks=(Block(text=text, verbatim=ranges, bold=ranges[1:3]),), links=((),))

    actual = take_out(made, {(0, 0): SOURCE, (0, 3): EDITOR})

    (block,) = actual.blocks
    assert texts(actual) == ["先 make b\n再 make c"]
    assert [block.text[start:end] for start, end in block.verbatim] == ["make b", "make c"]
    assert block.bold == block.verbatim


def test_only_the_ends_of_a_quote_leave(texts):
    """Of a quote the first and the last line leave, with what stands outside the lines that stay."""
    quote = Block(kind="quote", text="来源：甲\n来源：乙\n江州港\n来源：丙\n开港\n责编：丁")
    made = body_of(blocks=(quote,), links=((),))

    actual = take_out(made, {(0, number): SOURCE for number in (0, 1, 3, 5)})

    assert texts(actual) == ["江州港\n来源：丙\n开港"]
    assert [(line.text, line.index) for line in actual.sort_out().boilerplate] == [
        ("来源：甲", 0),
        ("来源：乙", 0),
        ("责编：丁", 1),
    ]


def test_block_of_news_lines_alone_is_gone(texts):
    """A list item all of whose lines leave is gone, middle lines too."""
    item = Block(kind="list_item", text="来源：甲\n来源：乙\n责编：丙", level=1)
    made = body_of(blocks=(item, Block(text="江州港")), links=((), ()))

    actual = take_out(made, {(0, 0): SOURCE, (0, 1): SOURCE, (0, 2): EDITOR})

    assert texts(actual) == ["江州港"]
    assert [line.text for line in actual.sort_out().boilerplate] == ["来源：甲", "来源：乙", "责编：丙"]


def test_lines_of_one_block_leave_one_by_one(prose):
    """A line break inside a paragraph parts lines; verbatim ranges of the rest move along."""
    text = f"来源：江州日报\n运行 make 即可。{prose}\n责任编辑：宋清和"
    start = text.index("make")
    made = body_of(blocks=(Block(text=text, verbatim=((start, start + 4),)),), links=((),))

    news = read_news_lines(made, mode="strip", title=None)

    (block,) = news.body.blocks
    assert block.text == f"运行 make 即可。{prose}"
    assert [block.text[start:end] for start, end in block.verbatim] == ["make"]
    assert [(line.kind, line.index) for line in news.body.sort_out().boilerplate] == [("source", 0), ("editor", 1)]


def test_line_that_leaves_the_middle_of_a_paragraph_parts_it(prose, texts):
    """The line keeps its place between the halves; links stay with the first, verbatim ranges with their words."""
    made = body_of(
        blocks=(Block(text="类型：通知\n来源：江州日报\n运行 make 即可", verbatim=((17, 21),)), Block(text=prose)),
        links=((Link("https://news.example.cn/", "通知"),), ()),
        images=((1, Image("https://news.example.cn/1.png")),),
    )

    body = read_news_lines(made, mode="strip", title="春耕").body

    assert texts(body) == ["类型：通知", "运行 make 即可", prose]
    assert [block.text[start:end] for block in body.blocks for start, end in block.verbatim] == ["make"]
    assert [len(links) for links in links_of(body)] == [1, 0, 0]
    assert [(line.text, line.index) for line in body.sort_out().boilerplate] == [("来源：江州日报", 1)]
    assert [index for index, _ in images_of(body)] == [2]


def test_line_in_the_middle_of_a_list_item_stays(prose):
    """A list item is one thing: only lines at its ends leave."""
    item = Block(kind="list_item", text="类型：通知\n来源：江州日报\n春雨如期", level=1)
    made = body_of(blocks=(item, Block(text=prose)), links=((), ()))

    news = read_news_lines(made, mode="strip", title="春耕")

    assert (news.body, news.source) == (made, "江州日报")


def test_boilerplate_that_was_there_keeps_its_place(body, prose):
    """Lines taken out before stay in order with those taken out now."""
    made = placed(
        body("来源：江州日报", prose, "责任编辑：宋清和"),
        boilerplate=(Boilerplate("repeated", "页眉", "repeated", 1), Boilerplate("repeated", "页脚", "repeated", 3)),
    )

    news = read_news_lines(made, mode="strip", title=None)

    assert [(line.text, line.index) for line in news.body.sort_out().boilerplate] == [
        ("来源：江州日报", 0), ("页眉", 0), ("责任编辑：宋清和", 1), ("页脚", 1),
    ]  # fmt: skip


@every_case(
    ("ranges", "spans", "expected"),
    [
        (((0, 2),), [(0, 2)], ((0, 2),)),
        (((0, 3),), [(3, 6)], ()),  # ends where the line begins
        (((6, 8),), [(3, 6)], ()),  # begins where it ends
        (((2, 4),), [(3, 6)], ((0, 1),)),
        (((5, 8),), [(3, 6)], ((2, 3),)),
        (((4, 5),), [(3, 6)], ((1, 2),)),
        (((0, 9),), [(0, 2), (5, 9)], ((0, 2), (3, 7))),
        (((5, 6), (8, 9)), [(5, 9)], ((0, 1), (3, 4))),
    ],
)
def test_where_ranges_stand_afterwards(ranges, spans, expected):
    """Of a range stays what stands in the lines that are left, at its new place; where nothing does, nothing."""
    assert cut._moved(ranges, spans) == expected
