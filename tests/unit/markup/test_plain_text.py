"""Bare text: a line is a paragraph, unless an editor wrapped the lines."""

from newsnorm.markup.plain_text import read_plain_text


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
        "央行今日发布公告称为保持流动性合理充",
        "裕以利率招标方式开展逆回购操作，中标",
        "利率为百分之一点五，与此前持平。",
    ]
    full = "市场人士表示符合预期，资金面将保持平"

    assert _texts(
        "\n".join([*lines, "", *lines[:2], full, "稳。", "\u3000\u3000另据报道，债市小幅上涨，收益率下行。"])
    ) == [
        "".join(lines),
        "".join(lines[:2]) + full + "稳。",
        "\u3000\u3000另据报道，债市小幅上涨，收益率下行。",
    ]


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

    assert [[link.url for link in links] for links in body.links] == [[], ["https://a.example/b"]]
