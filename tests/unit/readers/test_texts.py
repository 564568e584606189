"""Header values as text."""

from __future__ import annotations

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Entry, Quoted, Wrapped
from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.formats import HEXO
from newsnorm.readers.texts import is_path, read_paragraphs, read_text, read_title, text_of

from every_case import every_case


def _read(lines):
    return BlogReader(HEXO).read(Source(text=f"---\nlayout: post\n{lines}\n---\n正文\n"))


@every_case(
    ("lines", "summary"),
    [
        ("description: >\n  一\n  二\n\n  三", "一 二\n\n三"),
        ("description: |\n  一\n  二\n\n  三\n", "一二\n\n三"),
        ("description: |-\n\n  ETF\n  基金\n \n\n  三", "ETF 基金\n\n三"),
        ("description: 一\n\n  二", "一\n\n二"),
        ('description: "一\n\n  二"', "一\n\n二"),
        ('description: "一\\n二"', "一\n\n二"),
        ("description: [快讯] 一\n二", "[快讯] 一二"),
        ("description: |\n\n\nsummary: 二", "二"),
    ],
)
def test_paragraphs_of_a_summary(lines, summary):
    """Blank lines and breaks that were asked for part paragraphs; a wrapped line goes on."""
    assert _read(lines).summary == summary


def test_title_of_several_lines():
    """A title is one line, however it is wrapped."""
    assert _read("title: |\n  江州\n\n  降雨").title == "江州降雨"


@every_case(
    ("value", "raw", "title"),
    [
        (("快讯",), "[快讯]", "[快讯]"),
        ("false", "false", "false"),
        (None, "~", None),
        (Quoted("江州 降雨"), None, "江州 降雨"),
        (("快讯",), None, None),
        (FrozenMap({"a": "b"}), None, None),
    ],
)
def test_titles(value, raw, title):
    """What stands on the key's line is the title, even a list or a switch; over several lines only text is one."""
    assert read_title(Entry("title", value, 1, raw)) == title


@every_case(
    ("value", "text"),
    [
        ("\N{IDEOGRAPHIC SPACE}江州\N{NO-BREAK SPACE}", "江州"),
        ("江\n州", "江州"),
        ("ETF\n基金", "ETF 基金"),
        (Quoted(" \n "), None),
        ("江州  降雨", "江州  降雨"),
        (("江州",), None),
        (None, None),
    ],
)
def test_one_line(value, text):
    """A break between Han characters is nothing, any other one a blank; padding goes, blanks inside stay."""
    assert read_text(value) == text


@every_case(
    ("value", "text"),
    [
        ("江州\n\n\n降雨", "江州\n\n降雨"),
        (Wrapped("江\n州\n \t\n降雨\n"), "江州\n\n降雨"),
        (Wrapped("\n\n"), None),
        (" 江州 ", "江州"),
    ],
)
def test_paragraphs(value, text):
    """One blank line stands between paragraphs, however many were written; nothing but breaks is no text."""
    assert read_paragraphs(value) == text


@every_case(
    ("value", "raw", "text"),
    [
        ("江州", "江州", "江州"),
        ("false", "false", None),
        (Quoted("false"), "'false'", "false"),
        (("快讯",), "[快讯]", "[快讯]"),
        (("快讯",), None, None),
        (FrozenMap({"快讯": None}), "{快讯}", None),
        (None, "", None),
    ],
)
def test_text_of_a_field(value, raw, text):
    """A switch and a mapping are no text; a list on one line is, for it may be a word in brackets."""
    assert text_of(Entry("description", value, 1, raw)) == text


@every_case(
    ("text", "expected"), [("/a", True), ("a.png", True), ("false", False), ("3", False), ("红", False), ("", False)]
)
def test_paths(text, expected):
    """An address has a slash or a point."""
    assert is_path(text) is expected
