"""The lines of a page that repeat its title."""

from __future__ import annotations

from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.page.measure import measure_blocks
from newsnorm.page.title import pack
from newsnorm.page.title_lines import TitleLines, _join_lines

from every_case import every_case


def _measures(*blocks):
    made = [block if isinstance(block, Block) else Block(text=block) for block in blocks]
    return measure_blocks(Body.of(*made))


@every_case(
    ("title", "line"),
    [
        ("江州降雪_社会_江州网", "江州降雪"),
        ("江州昨夜普降大雪 - 即时新闻 - 江州网", "江州昨夜普降大雪 【16:15】"),
        ("江州网：江州降雪", "江州降雪"),
        ("降雪", "降雪"),
        ("江州降雪，高速封闭(图)_江州网", "江州降雪，\n高速封闭（图）"),
    ],
)
def test_line_that_the_title_repeats(title, line):
    """The line of the page is the headline, with its remark, on one or two lines."""
    place = TitleLines(_measures("首页", "社会", line, "正文。"), [title]).choose(3)

    assert place.block == 2
    assert pack(place.text) == pack(line)


def test_line_of_code_is_no_headline():
    """The name of a program stands in its code too."""
    line = "harbor-depth.demo {"
    code = Block(kind="code", text=f"{line}\n  depth: 12;\n}}")

    assert TitleLines(_measures(code, "正文。"), ["harbor-depth Demo"]).choose(0) is None
    assert TitleLines(_measures(line, "正文。"), ["harbor-depth Demo"]).choose(0).text == line


@every_case(("count", "expected"), [(150, 1), (151, None)])
def test_longest_headline(count, expected):
    """A line of 150 characters may be the headline, alone or in a cell of a table; a longer one is text."""
    title = "".join(chr(0x4E00 + number) for number in range(count))
    places = [TitleLines(_measures("首页", line, "正文。"), [title]).choose(2) for line in (title, f"甲\t{title}")]

    assert [place and place.block for place in places] == [expected] * 2


@every_case(
    ("title", "shown", "is_found"),
    [
        ("江州昨夜普降大雪 多所…", "江州昨夜普降大雪 多所学校停课", True),
        ("江州昨夜普降大雪 多所学校", "江州昨夜普降大雪 多所学校“停课”两天", True),
        ("江州降雪…", "江州降雪 多所学校停课", False),
        ("江州昨夜普降大…", "江州昨夜普降大雪 多所学校停课两天 课程改在网上", False),
        ("江州昨夜普降大雪 多所…", "江州昨夜普降大雪 多所学校停课。", False),
        ("江州昨夜普降大雪 多所…", "江州昨夜普降大雪 多所学校：", False),
    ],
)
def test_title_that_is_cut_off(title, shown, is_found):
    """The longer half of a headline finds it; a sentence that begins like it is none."""
    assert (TitleLines(_measures(shown, "正文。"), [title]).choose(1) is not None) is is_found


def test_heading_beats_a_line_of_the_breadcrumbs():
    """Of two lines with the same words the heading next to the text is meant."""
    measures = _measures("江州降雪", Block(kind="heading", level=1, text="江州降雪"), "正文。")

    assert TitleLines(measures, ["江州降雪"]).choose(2).block == 1


def test_short_word_is_no_title():
    """The name of the channel stands in the title too."""
    assert TitleLines(_measures("社会", "正文。"), ["江州昨夜普降大雪_社会_江州网"]).choose(1) is None


@every_case(
    ("shown", "title", "headline"),
    [
        (
            "江州市人民政府关于做好\n除雪工作的通知",
            "江州市人民政府关于做好除雪工作的通知_江州网",
            "江州市人民政府关于做好除雪工作的通知",
        ),
        ("江州普降大雪\n多所学校停课", "江州普降大雪 多所学校停课_江州网", "江州普降大雪 多所学校停课"),
        ("江州普降大雪\n多所学校停课", "江州普降大雪：多所学校停课", "江州普降大雪：多所学校停课"),
        ("江州普降大雪 多所学校停课", "江州普降大雪，多所学校停课", "江州普降大雪 多所学校停课"),
    ],
)
def test_headline_on_two_lines_as_the_title_gives_it(shown, title, headline):
    """What parts two lines of a headline is in the title; a headline on one line counts as it is shown."""
    place = TitleLines(_measures(shown, "正文。"), [title]).choose(1)

    assert place.text == headline


@every_case(
    ("lines", "joined"),
    [
        (("江州", "昨夜降雪"), [(0, "江州 昨夜降雪")]),
        (("江州", "昨夜\t降雪"), []),
        (("江州", "昨夜降雪" * 60), []),
        (("江州", "昨夜", "降雪"), [(0, "江州 昨夜"), (0, "江州 昨夜 降雪"), (1, "昨夜 降雪")]),
    ],
)
def test_lines_as_one(lines, joined):
    """A headline may take several lines; cells of a table are none, and what is longer than a headline is none."""
    assert list(_join_lines(lines)) == joined


@every_case(
    ("lines", "block"),
    [
        (("首页", "江州昨夜普降大雪", "正文。"), 1),
        (("江州昨夜普降大雪", "江州昨夜普降大雪", "正文。"), None),
        (("江州昨夜普降大雪，多所学校停课", "正文。"), None),
        (("降雪", "正文。"), None),
    ],
)
def test_block_that_alone_shows_the_title(lines, block):
    """Where two do, one of them may be a menu; a line that says more is not the title as it is given."""
    assert TitleLines(_measures(*lines), ["江州昨夜普降大雪_江州网", "降雪"]).find_alone() == block
