"""Emphasis beside Chinese punctuation, and marks with a blank inside."""

import pytest

from newsnorm.markup.emphasis import free_separator, separate_emphasis
from newsnorm.markup.loose_emphasis import pair_padded_marks
from newsnorm.markup.markdown import markdown_to_html


@pytest.mark.parametrize(
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
        ("**标识 **到", "<strong>标识 </strong>到"),
        ("**id **字段", "<strong>id </strong>字段"),
        ("** 操作步骤 **", "<strong> 操作步骤 </strong>"),
        ("现在** Workflow列表**就能", "现在<strong> Workflow列表</strong>就能"),
        ("速度**\n提高了55%**。", "速度<strong>\n提高了55%</strong>。"),
        ("就是**专注。\n**", "就是<strong>专注。\n</strong>"),
        ("最低位：** x & (-x)**", "最低位：<strong> x &amp; (-x)</strong>"),
        ("商标**™** 中", "商标<strong>™</strong> 中"),
        ("**创****新高**。", "<strong>创新高</strong>。"),
        ("** 162 = * both**，见下", "<strong> 162 = * both</strong>，见下"),
    ],
)
def test_emphasis_is_read(source, html):
    """No mark is left where a reader of Chinese sees emphasis."""
    assert markdown_to_html(source) == f"<p>{html}</p>\n"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**Setup **", "<strong>Setup </strong>"),
        ("**What is it? **\nA tool.", "<strong>What is it? </strong>\nA tool."),
        ("V8's** small building blocks** here", "V8's<strong> small building blocks</strong> here"),
    ],
)
def test_padded_emphasis_without_chinese(source, html):
    """A Latin line is read so in a Chinese post; elsewhere CommonMark has the last word."""
    assert markdown_to_html(f"{source}\n\n中文") == f"<p>{html}</p>\n<p>中文</p>\n"
    assert "<strong>" not in markdown_to_html(source)


@pytest.mark.parametrize(
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
    assert markdown_to_html("a ~b~ c") == "<p>a <del>b</del> c</p>\n"


def test_separator_is_one_the_text_does_not_hold():
    """A text that holds the first separator gets the next one, and keeps its own."""
    assert free_separator("\u2e4f**“甲”**乙") == "\u2e4e"
    assert markdown_to_html("\u2e4f **“甲”**乙") == "<p>\u2e4f <strong>“甲”</strong>乙</p>\n"


@pytest.mark.parametrize(
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
    assert markdown_to_html(source) == f"<p>{html}</p>\n"


def test_emphasis_over_lines():
    """A pair whose two marks stand on different lines is read as one; a blank line parts."""
    assert markdown_to_html("> 据**“重\n> 要\n> 点”**说") == (
        "<blockquote>\n<p>据<strong>“重\n要\n点”</strong>说</p>\n</blockquote>\n"
    )
    assert "**" in markdown_to_html("据**“重\n\n点”**说")


def test_one_tilde_is_a_sign():
    """A single tilde is the sign for "about" and "to"; two strike."""
    assert markdown_to_html("月费 ~$4，年费 ~$16，~~停售~~") == "<p>月费 ~$4，年费 ~$16，<del>停售</del></p>\n"
    assert markdown_to_html("![甲~乙~丙](a.png)") == '<p><img src="a.png" alt="甲~乙~丙"></p>\n'


def test_marks_in_an_attribute_are_no_pair():
    """A pattern in a link target does not pair with one in the text."""
    html = '<a href="/甲/**">甲/**</a> **'

    assert pair_padded_marks(html) == html
