"""The headline of a page."""

from __future__ import annotations

import re
import sys
import unicodedata

from newsnorm.body import Body
from newsnorm.lexicon.words import read_rows
from newsnorm.model import Block
from newsnorm.page.measure import measure_blocks
from newsnorm.page.title import _join_lines, cut_site, find_site, find_title, pack

from every_case import every_case
from work import some_of


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
    place = find_title(_measures("首页", "社会", line, "正文。"), [title], near=3)

    assert place.block == 2
    assert pack(place.text) == pack(line)


@every_case(("count", "expected"), [(150, 1), (151, None)])
def test_longest_headline(count, expected):
    """A line of 150 characters may be the headline, alone or in a cell of a table; a longer one is text."""
    title = "".join(chr(0x4E00 + number) for number in range(count))
    places = [find_title(_measures("首页", line, "正文。"), [title], near=2) for line in (title, f"甲\t{title}")]

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
    assert (find_title(_measures(shown, "正文。"), [title], near=1) is not None) is is_found


def test_heading_beats_a_line_of_the_breadcrumbs():
    """Of two lines with the same words the heading next to the text is meant."""
    measures = _measures("江州降雪", Block(kind="heading", level=1, text="江州降雪"), "正文。")

    assert find_title(measures, ["江州降雪"], near=2).block == 1


def test_short_word_is_no_title():
    """The name of the channel stands in the title too."""
    assert find_title(_measures("社会", "正文。"), ["江州昨夜普降大雪_社会_江州网"], near=1) is None


@every_case(
    ("title", "page", "expected"),
    [
        ("江州降雪_社会_江州网", "\n社会\n", "江州降雪"),
        ("江州网 - 江州降雪", "", "江州降雪"),
        ("A股-港股联动走强", "", "A股-港股联动走强"),
        ("江州降雪 | 我们的小站", "\n我们的小站\n", "江州降雪"),
        ("江州降雪 | 我们的小站", "", "江州降雪 | 我们的小站"),
    ],
)
def test_site_is_cut_by_what_the_page_repeats(title, page, expected):
    """No list of sites: the page itself says which part is no headline, or the part has the form of an outlet."""
    assert cut_site(title, page, ()) == expected


@every_case(
    ("title", "outlet"),
    [
        ("江州降雪_社会_江州网", "江州网"),
        ("江州降雪 - 海城日报电子版", "海城日报"),
        ("海城日报数字报-江州普降大雪 多所学校停课", "海城日报"),
        ("江州降雪_社会", None),
        ("社会_他为什么不再上网", None),
        ("为什么要上网", None),
        ("江州网", None),
        ("海城数字报告-江州降雪", None),
        ("", None),
        ("江州降雪 | 社會 | 江州新聞網 JZN.COM", "江州新聞網"),
        ("江州降雪_JZTV 江州电视台", "江州电视台"),
        ("江州降雪 - How to use 互联网", None),
        ("江州降雪 - JZN.COM", None),
    ],
)
def test_outlet_that_a_title_names(title, outlet):
    """The last part of a title, shorter than another, may be the outlet; so may a paper that shows its pages."""
    assert find_site(title) == outlet


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
    place = find_title(_measures(shown, "正文。"), [title], 1)

    assert place.text == headline


def test_site_for_phones():
    """The name of a site for phones is that of the site; a site about phones is called so."""
    assert find_site("江州普降大雪_手机江州网") == "江州网"
    assert find_site("江州普降大雪 - 移动江州日报") == "江州日报"
    assert find_site("手机江州网") is None


@every_case("word", [row[0] for row in read_rows("page_parts") if row[1] == "house"])
def test_each_word_ends_the_name_of_a_house(word):
    """An office, a school or a company at the end of a title has the page; no such word is a whole part."""
    assert cut_site(f"江州普降大雪 - 江州市{word}", "", ()) == "江州普降大雪"
    assert cut_site(f"江州普降大雪 - {word}说了什么", "", ()) == f"江州普降大雪 - {word}说了什么"


@every_case("word", [row[0] for row in read_rows("page_parts") if row[1] == "channel"])
def test_each_channel_stands_before_the_site(word):
    """A channel goes with the site behind it, and stays without one."""
    assert cut_site(f"江州普降大雪 - {word} - 江州网", "", ()) == "江州普降大雪"
    assert cut_site(f"江州普降大雪 - {word}", "", ()) == f"江州普降大雪 - {word}"


@every_case(
    ("title", "headline"),
    [
        ("江州普降大雪－江州网", "江州普降大雪"),
        ("江州普降大雪丨江州网", "江州普降大雪"),
        ("江州普降大雪-江州频道-江州网", "江州普降大雪"),
        ("江州普降大雪 | 江州网 - 江州人的网上家园", "江州普降大雪"),
        ("雪 | 江州网 - 江州人的网上家园", "雪 | 江州网 - 江州人的网上家园"),
        ("热评丨雪后的江州", "热评丨雪后的江州"),
        ("江州网 - 江州人的网上家园", "江州人的网上家园"),
        ("长三角－珠三角", "长三角－珠三角"),
    ],
)
def test_ends_of_titles(title, headline):
    """Dashes of all widths and bars part a headline from channels, sites and what a site says of itself."""
    assert cut_site(title, "", ()) == headline


def test_pack_takes_every_character_in_its_compatibility_form():
    """Marks may leave before the rest gets that form only if they have no letter in it."""
    slow = re.compile(r"[\W_]+")
    starts = range(0, sys.maxunicode, 256)
    for start in [*starts[:0x200], *some_of(starts[0x200:])]:  # most of what is beyond has no character yet
        part = "".join(f"甲{chr(code)}" for code in range(start, start + 256) if not 0xD800 <= code <= 0xDFFF)
        assert pack(part) == slow.sub("", unicodedata.normalize("NFKC", part)).casefold()


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
