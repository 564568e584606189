"""Emphasis beside Chinese punctuation, and marks with a blank inside."""

import re

from html_of import markdown_to_html

from newsnorm.markup.markdown.emphasis import (
    _passages_of,
    _places_of_separators,
    free_separator,
    may_need_separator,
    separate_emphasis,
)

from every_case import every_case


@every_case(
    ("source", "html"),
    [
        ("**“十四五”**规划", "<strong>“十四五”</strong>规划"),
        ("据**《证券法》**第九条", "据<strong>《证券法》</strong>第九条"),
        ("**（快讯）**央行", "<strong>（快讯）</strong>央行"),
        ("增**3.1%**。", "增<strong>3.1%</strong>。"),
        ("*“稳”*字", "<em>“稳”</em>字"),
        ("__“两会”__开幕", "<strong>“两会”</strong>开幕"),
        ("~~“利好”~~落空", "<del>“利好”</del>落空"),
        ("**提示：**请", "<strong>提示：</strong>请"),
        ("***“甲”***乙", "<em><strong>“甲”</strong></em>乙"),
        ("**“甲”**乙**丙**丁**《戊》**己", "<strong>“甲”</strong>乙<strong>丙</strong>丁<strong>《戊》</strong>己"),
        ("**[甲](/a)**乙", '<strong><a href="/a">甲</a></strong>乙'),
        ("売上**¥10,000**で", "売上<strong>¥10,000</strong>で"),
        ("**알림(공지)**입니다", "<strong>알림(공지)</strong>입니다"),
        ("商标**™** 中", "商标<strong>™</strong> 中"),
        ("**“甲\ufe00”**乙", "<strong>“甲\ufe00”</strong>乙"),
        ("据**（甲）\ufe01**说", "据<strong>（甲）\ufe01</strong>说"),
        ("**甲“乙”**，**“丙”丁**", "<strong>甲“乙”</strong>，<strong>“丙”丁</strong>"),
    ],
)
def test_emphasis_is_read(source, html):
    """No mark is left where a reader of Chinese sees emphasis."""
    assert markdown_to_html(source) == f"<p>{html}</p>"


@every_case(
    "source",
    [
        "`**“甲”**乙`",
        "\\*\\*“甲”\\*\\*乙",
        "\\**“甲”**乙",
        "2 ** 3 与 2 ** 4",
        "路径 /a/** 换成 /b/**",
        "变量_甲_乙",
        "snake_case_名称",
        "**甲",
        "** 甲\n乙",
        "价格10~20元，30~40元",
        "真是**了狗了。",
        "x**2 与 y **3",
        "用 **kwargs 和 **args 传参",
        "visible-** 和 hidden-** 类",
        "匹配 /** 和 **/ 两种",
        "密码 **** 不显示",
        "甲 `**` 乙 `**` 丙",
        "甲\\****乙",
        "true **\nfalse ** x",
        "宏*_RUN，*_EXIT的说明",
        "用 _RUN 和，_EXIT_的值",
    ],
)
def test_what_is_no_emphasis_stays(source):
    """Code, escaped marks, operators, patterns, names and odd marks keep every sign."""
    html = markdown_to_html(source)

    assert "<strong>" not in html
    assert "<em>" not in html
    assert "<del>" not in html


def test_text_without_chinese_is_left_to_the_parser():
    """Beside Latin letters the rules of CommonMark hold."""
    assert separate_emphasis('a**"b"**c', "|") == 'a**"b"**c'
    assert markdown_to_html("a ~b~ c") == "<p>a <del>b</del> c</p>"


def test_separator_is_one_the_text_does_not_hold():
    """A text that holds the first separator gets the next one, and keeps its own."""
    assert free_separator("\u2e4f**“甲”**乙") == "\u2e4e"
    assert markdown_to_html("\u2e4f **“甲”**乙") == "<p>\u2e4f <strong>“甲”</strong>乙</p>"


@every_case(
    ("source", "html"),
    [
        ("***甲、**乙**、丙***", "<em><strong>甲、<strong>乙</strong>、丙</strong></em>"),
        ("***甲**、**乙**丙", "*<strong>甲</strong>、<strong>乙</strong>丙"),
        ("**甲**、***乙**、**丙**等", "<strong>甲</strong>、*<strong>乙</strong>、<strong>丙</strong>等"),
        ("*甲、**“乙”**丙*", "<em>甲、<strong>“乙”</strong>丙</em>"),
    ],
)
def test_what_the_parser_reads_rightly_stays(source, html):
    """Separators come in only where marks are left over, and only if fewer are with them."""
    assert markdown_to_html(source) == f"<p>{html}</p>"


def test_emphasis_over_lines():
    """A pair whose two marks stand on different lines is read as one; a blank line parts."""
    assert markdown_to_html("> 据**“重\n> 要\n> 点”**说") == (
        "<blockquote><p>据<strong>“重\n要\n点”</strong>说</p></blockquote>"
    )
    assert "**" in markdown_to_html("据**“重\n\n点”**说")


def test_passages_around_places():
    """Places are looked at with their lines; a blank line parts them, also one in a quote."""
    data = b"**a\n\nb**\n> c*\n>\n> d*\n\ne*f*"
    places = [match.start() for match in re.finditer(rb"\*+", data)]

    assert [data[start:end] for start, end in _passages_of(data, places)] == [b"**a", b"b**\n> c*", b"> d*", b"e*f*"]


@every_case(
    ("text", "may_need"),
    [
        ("据**“甲”**说", True),
        ("**“甲”**乙 **丙", True),
        ("**甲、**乙 **丙**", True),
        ("甲\n\n据**“甲”**说", True),
        ("据**“甲”**说\n\n甲**乙**", True),
        ("甲**乙**丙", False),
        ("“**甲**”", False),
        ("_甲_：**“乙”**。", False),
        ("用a_b_c：**“乙”**。", False),
        ("甲“乙”", False),
    ],
)
def test_glance_for_separators(text, may_need):
    """A run beside a mark that does not pair as it comes, in any paragraph, has the parser asked."""
    assert may_need_separator(text) is may_need


@every_case(
    ("text", "separated"),
    [
        ("参加__两会__的代表", "参加|__两会__|的代表"),
        ("__两会__开幕", "__两会__|开幕"),
        ("闭幕的__两会__", "闭幕的|__两会__"),
        ("见 https://a.example/x，参加__两会__", "见 https://a.example/x，参加|__两会__"),
        ("用__init__方法", "用__init__方法"),
        ("文件a__两会__b", "文件a__两会__b"),
        ("变量__甲_乙__值", "变量__甲_乙__值"),
        ("填写____姓名____", "填写____姓名____"),
        ("见https://a.example/甲__乙__丙.html", "见https://a.example/甲__乙__丙.html"),
        ("://a.example/甲__乙__丙.html", "://a.example/甲__乙__丙.html"),
    ],
)
def test_underlines_among_han(text, separated):
    """Two underlines around Han words, with Han or nothing beside them, are marks of emphasis; those of names stay."""
    assert separate_emphasis(text, "|") == separated
    assert may_need_separator(text) is (separated != text)


@every_case(("size", "is_address"), [(187, True), (188, False)])
def test_longest_address(size, *, is_address):
    """Underlines are of an address that began up to two hundred characters before."""
    text = f"http://{'a' * size}.example/甲__乙__丙"

    assert (separate_emphasis(text, "|") == text) is is_address


@every_case(
    ("text", "place", "places"),
    [
        ("a**“中”**", (1, 3), (1,)),
        ("a**“b”**", (1, 3), ()),
        ("“中”**a", (3, 5), (5,)),
        ("“b”**a", (3, 5), ()),
        ("，\ufe00**中", (2, 4), (2, 4)),
        ("\\**中", (1, 3), ()),
    ],
)
def test_where_separators_belong(text, place, places):
    """What stands beyond a shared mark tells whose it is, and the mark under a variation selector counts."""
    assert _places_of_separators(text, *place) == places
