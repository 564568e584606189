"""Text as Markdown: what would be markup is escaped, nothing else is."""

from __future__ import annotations

from newsnorm.api import to_blocks
from newsnorm.export.inline import CANONICAL, HEXO, JEKYLL, code_spans, write_text
from newsnorm.export.span import Span
from newsnorm.model import Block

from every_case import every_case


@every_case(
    "text",
    [
        "中证网讯（记者 胡雨）据5月22日消息，“十四五”规划——开局良好……",
        "同比增长23.7%，1<2，3 > 2，a_b，[1]，A&B，C:\\new",
        "2022.5亿元",
        "（文章来源：示例日报）",
    ],
)
def test_ordinary_text_stays_as_it_is(text):
    """A sentence without markup is not touched."""
    assert write_text(text, CANONICAL) == text


@every_case(
    ("text", "expected"),
    [
        ("*ST金泰", "\\*ST金泰"),
        ("10~20", "10\\~20"),
        ("_重点_", "\\_重点\\_"),
        ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
        ("&nbsp;", "&amp;nbsp;"),
        ("[a](b)", "\\[a\\](b)"),
        ("见[a](b)", "见[a\\](b)"),
        ("# 标题", "\\# 标题"),
        ("C#", "C\\#"),
        ("- 一", "\\- 一"),
        ("-5%", "-5%"),
        ("1. 一", "1\\. 一"),
        ("1.5倍", "1.5倍"),
        ("> 一", "\\> 一"),
        ("a|b", "a\\|b"),
        ("\\*", "\\\\\\*"),
        ("    缩进", "&#32;&#32;&#32;&#32;缩进"),
        ("尾 ", "尾&#32;"),
        ("一\n二", "一\\\n二"),
        ("一\n\n二", "一\\\n\\\n二"),
        ("一\n===", "一\\\n\\==="),
        ("一\n", "一&#10;"),
        ("\r", "&#13;"),
        ("见https://example.com/a_b?c=1。", "见<https://example.com/a_b?c=1>。"),
        ("http://a.cn/?x=1&amp;y", "<http://a.cn/?x=1>&amp;amp;y"),
    ],
)
def test_markup_is_escaped(text, expected):
    """What a Markdown program would take for markup gets a backslash or a character reference."""
    assert write_text(text, CANONICAL) == expected


@every_case("dialect", [HEXO, JEKYLL], ids=["hexo", "jekyll"])
@every_case(
    ("text", "expected"),
    [
        ("{{ x }}", "&#123;{ x }}"),
        ("{% raw %}", "&#123;% raw %}"),
        ("{: .x}", "&#123;: .x}"),
        ('他说"好"', '他说\\"好\\"'),
        ("...", "\\..."),
        ("--", "\\--"),
        ("$x_1$", "&#36;x_1&#36;"),
        ("a<b", "a&lt;b"),
        ("一\n二", "一<br>二"),
    ],
)
def test_blog_engines_get_more_escapes(dialect, text, expected):
    """Template tags, typographic replacements and kramdown's attributes are disarmed in posts."""
    assert write_text(text, dialect) == expected


@every_case(
    ("code", "expected"),
    [("x = 1", "`x = 1`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), (" x ", "`  x  `"), ("  ", "`  `")],
)
def test_code_spans_have_enough_backticks(code, expected):
    """The run of backticks is longer than any inside, and blanks at both ends survive."""
    assert write_text(code, CANONICAL, spans=[Span(0, len(code), is_code=True)]) == expected


def test_code_with_braces_is_html_in_a_post():
    """A template language looks into code spans too, so braces stand as character references."""
    assert write_text("{{ x }}", HEXO, spans=[Span(0, 7, is_code=True)]) == "<code>&#123;&#123; x &#125;&#125;</code>"


@every_case(
    ("verbatim", "expected"),
    [
        (((0, 2),), ((0, 2),)),
        (((0, 2), (2, 4)), ((0, 2),)),
        (((2, 4), (0, 2)), ((2, 4),)),
        (((0, 99),), ()),
        (((1, 1),), ()),
        (((-1, 2),), ()),
        (((5, 8),), ()),
        (((8, 11),), ()),
    ],
)
def test_only_ranges_that_can_be_code_spans_are_taken(verbatim, expected):
    """Touching, unsorted, empty and impossible ranges, math and line breaks are left out."""
    assert code_spans(Block(text="abcd $x$ a\nb", verbatim=verbatim)) == tuple(
        Span(start, end, is_code=True) for start, end in expected
    )


@every_case("code", ["\\n", "$HOME", "$", "\\(", "(x)"])
def test_code_that_begins_like_math_is_code(code):
    """Only what also ends like a formula is one."""
    assert code_spans(Block(text=code, verbatim=((0, len(code)),))) == (Span(0, len(code), is_code=True),)


@every_case("formula", ["$x$", "$$x$$", "\\(x\\)", "\\\\[x\\\\]"])
def test_formulas_are_no_code(formula):
    """Math keeps its own marks."""
    assert code_spans(Block(text=formula, verbatim=((0, len(formula)),))) == ()


def test_no_line_of_a_displayed_formula_is_code():
    """Its lines are ranges of their own, and belong together."""
    block = to_blocks("$$\nE = mc^2\n$$\n\n见 `a` 和 `b`", markup="markdown")[0]

    assert block.verbatim == ((0, 2), (3, 11), (12, 14))
    assert code_spans(block) == ()


def test_code_on_two_lines_is_two_spans():
    """What is no formula as a whole is code line by line."""
    assert code_spans(Block(text="a\nb", verbatim=((0, 1), (2, 3)))) == (
        Span(0, 1, is_code=True),
        Span(2, 3, is_code=True),
    )


@every_case(
    ("text", "span", "expected"),
    [
        ("见证监会。", Span(1, 4, url="https://example.com/a"), "见[证监会](https://example.com/a)。"),
        ("证监会", Span(0, 3, url="/a b(1)"), "[证监会](/a%20b(1))"),
        ("证监会", Span(0, 3, url="/a)b"), "[证监会](/a%29b)"),
        ("看![1]", Span(2, 5, url="/a"), "看&#33;[&#91;1&#93;](/a)"),
        ("*x*", Span(0, 3, url="/?a=1&amp;b"), "[\\*x\\*](/?a=1&amp;amp;b)"),
        ("load()", Span(0, 6, is_code=True, url="/a"), "[`load()`](/a)"),
        ("{{ x }}", Span(0, 7, url="/{{ x }}"), "[&#123;{ x }}](/%7B%7B%20x%20%7D%7D)"),
    ],
)
def test_links_are_escaped_inside_and_out(text, span, expected):
    """Neither the words nor the target of a link can end it early or mean something else."""
    assert write_text(text, HEXO, spans=[span]) == expected
