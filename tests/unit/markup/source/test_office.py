"""Office marks are no text; what only looks like them is."""

from __future__ import annotations

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.office import take_office_marks
from newsnorm.reader import RawBody

from every_case import every_case


@every_case(
    ("text", "left"),
    [
        ("甲<o:p></o:p>乙", "甲乙"),
        ("甲<O:P>&nbsp;</O:P>乙", "甲&nbsp;乙"),
        ('<st1:place w:st="on">江阴</st1:place>供水', "江阴供水"),
        ('甲<v:shape id="a"/>乙</v:shape>', "甲乙"),
        ('<g:plusone size="tall"></g:plusone>甲', "甲"),
        ("<![if !supportLists]>一、<![endif]>甲", "一、甲"),
        ("<xml><w:View>Normal</w:View></xml>甲", "甲"),
        ("<xml>\n <o:x>1</o:x></xml><b>甲</b>", "<b>甲</b>"),
    ],
)
def test_take_office_marks(text, left):
    """Tags and bogus comments go, what stands between them stays, but for settings in `<xml>`."""
    assert take_office_marks(Draft(text)).text == left


@every_case(
    "text",
    [
        "类型 <w:int> 与 <key:value>",
        "<k:v>甲</k:v>",
        "见 <https://a.example/> 或 <mailto:a@b.example>",
        "用 `<o:p>` 写",
        "```\n<o:p></o:p>\n```",
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->甲",
        "用 <xml> 写成 <b>甲</b>",
        "<xml><w:View>没有结束",
        "std::vector<o::p>",
    ],
)
def test_what_only_looks_like_them_stays(text):
    """Other names, words in angle brackets, addresses, code and comments stay as they are."""
    assert take_office_marks(Draft(text)).text == text


@every_case(("markup", "findings"), [("html", ["html-unknown-tag"]), ("markdown", [])])
def test_marks_in_a_body(markup, findings):
    """In HTML they are elements that nobody knows, as a finding tells; in Markdown they are gone before that."""
    body = read_body(RawBody("<p>甲</p>\n\n乙<o:p></o:p>", markup=markup))

    assert [block.text for block in body.blocks] == ["甲", "乙"]
    assert [finding.id for finding in body.findings] == findings


def test_in_html_only_settings_go():
    """An HTML parser knows what the other marks are."""
    assert take_office_marks(Draft("<xml><w:a>1</w:a></xml><o:p>甲</o:p>"), is_html=True).text == "<o:p>甲</o:p>"


@every_case(
    ("source", "texts"),
    [
        ("<p>甲</p></o:p><p>乙</p>", ["甲", "乙"]),
        ("<p>甲</p>\n<![if !vml]><span>图</span><![endif]>\n<p>乙</p>", ["甲", "图", "乙"]),
        ("<o:p></o:p><p>甲</p>", ["甲"]),
        ("# 公告\n\n<st1:date w:st='on'>五月一日</st1:date>停水", ["公告", "五月一日停水"]),
        ("字典 <key:value> 说明。\n\n**甲**", ["字典 key:value 说明。", "甲"]),
    ],
)
def test_office_marks_in_bodies(source, texts):
    """They are no text in any kind of body."""
    assert [block.text for block in read_body(RawBody(source)).blocks] == texts
