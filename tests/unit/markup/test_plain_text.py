"""Bare text: a line is a paragraph, unless an editor wrapped the lines."""

from newsnorm.markup.plain_text import read_plain_text

from bodies import links_of


def _texts(text):
    return [block.text for block in read_plain_text(text).blocks]


def test_a_line_is_a_paragraph():
    """Every line that is not blank is a paragraph; blank ones are none, whatever blanks they hold."""
    assert _texts("\n甲。\n\n\u3000\u3000\n乙\n丙\n") == ["甲。", "乙", "丙"]


def test_indents_stay():
    """An indent is the text rules' business."""
    assert _texts("\u3000\u3000甲。\n  乙。") == ["\u3000\u3000甲。", "  乙。"]


def test_wrapped_lines_are_joined():
    """Lines an editor wrapped are one paragraph up to a blank line, an indent or a short last line."""
    lines = [
        "央行今日发布公告称为保持银行体系流动性合理充",
        "裕以利率招标方式开展逆回购操作，中标的利率为",
        "百分之一点五，与此前持平。",
    ]
    full = "市场人士表示操作符合预期，资金面将会继续保持"

    assert _texts(
        "\n".join([*lines, "", *lines[:2], full, "稳。", "\u3000\u3000另据报道，债市小幅上涨，收益率下行。"])
    ) == [
        "".join(lines),
        "".join(lines[:2]) + full + "稳。",
        "\u3000\u3000另据报道，债市小幅上涨，收益率下行。",
    ]


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph():
    """What follows it is the next paragraph, without a blank line or an indent between them; a full line goes on."""
    full = ["央行今日发布公告称为保持银行体系流动性合理充", "裕以利率招标方式开展逆回购操作，中标的利率为"] * 2
    first, second = [*full, "百分之一。"], [*full, "零。"]

    assert _texts("\n".join([*first, *second])) == ["".join(first), "".join(second)]


def test_short_lines_are_not_joined():
    """Lines of a list may be about as long as each other; wrapped Chinese leaves room for no more than a character."""
    names = ["江州港口集团股份有限公司董事会", "江州港口集团股份有限公司监事会会", "江州港口集团", "完"]
    uneven = ["央行今日发布公告称为保持银行体系流动性合理充", "裕以利率招标方式开展逆回购操作中标", *names]

    assert _texts("\n".join(names)) == names
    assert _texts("\n".join(uneven)) == uneven


def test_wrapped_latin_lines_take_a_space():
    """Between Latin words a wrapped line break is a space."""
    lines = [
        "The quick brown fox jumps over the lazy dog and",
        "runs away from the place where it had been seen",
        "before the",
        "",
    ]

    assert _texts("\n".join((lines[0], lines[1], lines[0], lines[1], "end"))) == [
        f"{lines[0]} {lines[1]} {lines[0]} {lines[1]} end"
    ]


def test_rows_are_no_wrapped_lines():
    """Rows are as long as each other too; each stays a paragraph."""
    quotes = ["2015-07-20 上证指数 开盘3957.35 收盘3992.11", "2015-07-21 上证指数 开盘3927.10 收盘4017.67"] * 2
    shares = ["浦发银行,16.35,16.40,16.28,16.31,1204500", "招商银行,17.02,17.11,16.95,17.08,3310200"] * 2

    assert _texts("\n".join(quotes)) == quotes
    assert _texts("\n".join(shares)) == shares


def test_lines_broken_behind_a_blank_are_joined():
    """Page dumps break some lines of an indented paragraph behind a blank: it stays, the break goes."""
    assert _texts("\u3000\u3000据悉，收购IBM \nPC业务后 \n联想裁员。\n\u3000\u3000乙。") == [
        "\u3000\u3000据悉，收购IBM PC业务后 联想裁员。",
        "\u3000\u3000乙。",
    ]


def test_other_lines_are_not_joined():
    """A line without an indent, cells, and what follows a blank line or begins with one stay what they are."""
    assert _texts("甲 \n乙") == ["甲 ", "乙"]
    assert _texts("\u3000\u3000甲\n医生") == ["\u3000\u3000甲", "医生"]
    assert _texts("\u3000\u3000甲 \n\n乙") == ["\u3000\u3000甲 ", "乙"]
    assert _texts("\u3000\u3000甲\u00a0 \n14日") == ["\u3000\u3000甲\u00a0 ", "14日"]
    assert _texts("\u3000\u3000甲。 \n编辑：丁") == ["\u3000\u3000甲。 ", "编辑：丁"]
    assert _texts("\u3000\u3000甲 \n\u3000乙") == ["\u3000\u3000甲 ", "\u3000乙"]


def test_paragraphs_glued_into_one_line_are_parted():
    """An indent behind a sentence opens a paragraph; then the others on its line do too, as behind a subhead."""
    assert _texts("\u3000\u3000甲。\u3000\u3000小标题\u3000\u3000乙”。\u3000\u3000丙") == [
        "\u3000\u3000甲。",
        "\u3000\u3000小标题",
        "\u3000\u3000乙”。",
        "\u3000\u3000丙",
    ]
    assert _texts("甲。\u3000\u3000\u3000\u3000乙") == ["甲。", "\u3000\u3000乙"]
    assert _texts("甲。" + 20 * "\u3000" + "编辑：丁") == ["甲。", "\u3000\u3000编辑：丁"]


def test_cells_stay_on_their_line():
    """Two U+3000 and more without a sentence before them part cells."""
    assert _texts("姓名\u3000\u3000年龄\u3000\u3000籍贯") == ["姓名\u3000\u3000年龄\u3000\u3000籍贯"]
    assert _texts("甲\u3000\u3000\u3000\u3000乙") == ["甲\u3000\u3000\u3000\u3000乙"]
    assert _texts("甲。\u3000乙") == ["甲。\u3000乙"]


def test_leftover_references_are_decoded_once():
    """A file with `&nbsp;` is the leftover of a page; decoding is counted, and happens once."""
    body = read_plain_text("&nbsp;甲&amp;lt;乙 &unknown; &amp")

    assert [block.text for block in body.blocks] == ["\u00a0甲&lt;乙 &unknown; &amp"]
    assert [(change.rule, change.count, change.before, change.after) for change in body.changes] == [
        ("residual-entity", 2, "&nbsp;", "\u00a0")
    ]


def test_references_without_that_sign_are_text():
    """A bare text that only mentions a reference keeps it."""
    assert _texts("&lt; 写作小于号") == ["&lt; 写作小于号"]


def test_urls_are_links():
    """A URL in bare text is a link of its block."""
    body = read_plain_text("甲\n见https://a.example/b，谢谢")

    assert [[link.url for link in links] for links in links_of(body)] == [[], ["https://a.example/b"]]


def test_signs_of_a_page():
    """`&nbsp` without its semicolon, as in stock exchange notices, and arrows are leftovers; `&gt;` alone is not."""
    assert _texts("&nbsp&nbsp1、公告&nbspB股") == ["\u00a0\u00a01、公告\u00a0B股"]
    assert _texts("预先提问&gt;&gt; 甲&amp;乙") == ["预先提问>> 甲&乙"]
    assert _texts("甲&#8226;乙") == ["甲•乙"]
    assert _texts("写作 &gt; 与 &lt;") == ["写作 &gt; 与 &lt;"]


def test_page_numbers_stand_by_themselves():
    """Links to the other pages are glued to the last word by what made the text; a footnote mark is none."""
    assert _texts("甲。上一页\u00a0[1]\u00a0[2]\u00a0下一页\u00a0") == [
        "甲。",
        "上一页\u00a0[1]\u00a0[2]\u00a0下一页\u00a0",
    ]
    assert _texts("甲”[1] [2] 下一页\0\0") == ["甲”", "[1] [2] 下一页\0\0"]
    assert _texts("见[1]，下一页有图。\n甲[1] [2]") == ["见[1]，下一页有图。", "甲[1] [2]"]
