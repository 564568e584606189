"""What a page says that its title is."""

from __future__ import annotations

import re
import sys
import unicodedata

from newsnorm.lexicon.words import read_rows
from newsnorm.page.title import cut_site, find_site, pack

from every_case import every_case
from work import some_of


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
