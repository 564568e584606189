"""Lists of links are not glued where newlines are white space."""

from __future__ import annotations

from newsnorm.markup.bodies import read_body
from newsnorm.markup.events import End, Start
from newsnorm.markup.markdown.link_lines import keep_link_breaks
from newsnorm.reader import RawBody

from every_case import every_case


@every_case(
    ("source", "text"),
    [
        ("江阴水务\n[停水公告](/a)\n[缴费指南](/b)", "江阴水务\n停水公告\n缴费指南"),
        ("[停水公告](/a)\n[缴费指南](/b)\n欢迎查询", "停水公告\n缴费指南\n欢迎查询"),
        ("**[停水公告](/a)**\n[甲](/b) | [乙](/c)\n欢迎", "停水公告\n甲 | 乙\n欢迎"),
        ("官网\nhttps://a.example/b\n欢迎", "官网\nhttps://a.example/b\n欢迎"),
        ("城东\n![图](/a.png)\n城西", "城东\n城西"),
        ("详见以下网页，\n[停水公告](/a)", "详见以下网页，停水公告"),
        ("详见\n[停水公告](/a)，以及\n其他网页", "详见停水公告，以及其他网页"),
        ("详见 [停水\n公告](/a)\n等网页", "详见 停水公告等网页"),
        ("城东片区\n夜间停水 [详情](/a)\n请储水", "城东片区夜间停水 详情请储水"),
        ("官网<br>\nhttps://a.example/b<br>\nhttps://a.example/c", "官网\nhttps://a.example/b\nhttps://a.example/c"),
        ("[甲](/a)  \n[乙](/b)\n停水", "甲\n乙\n停水"),
        ("城东片区\n`[甲](/a)`\n停水", "城东片区 [甲](/a) 停水"),
    ],
)
def test_lines_of_links(source, text):
    """A line of nothing but links stands alone; prose around and with links is joined as ever."""
    assert [block.text for block in read_body(RawBody(source)).blocks] == [text]


def test_where_newlines_are_kept_nothing_changes():
    """Hexo keeps all of them."""
    body = read_body(RawBody("详见，\n[公告](/a)\n城西", soft_breaks="keep"))

    assert [block.text for block in body.blocks] == ["详见，\n公告\n城西"]


@every_case(
    "items",
    [
        ["甲", "\n", "乙"],
        [Start("a"), "甲", End("a")],
        [Start("a"), "甲", "\n", "乙", End("a"), "\n", "丙"],
        ["甲", "\n", Start("code"), "乙", End("code"), "\n", "丙", Start("a"), "丁", End("a")],
        ["甲", "\n", Start("img"), End("img")],
    ],
)
def test_what_is_joined(items):
    """Without a line of links, across one, with code, and before a picture without words nothing changes."""
    assert keep_link_breaks(items) == items
