"""Bylines."""

from __future__ import annotations

from newsnorm.model import Person
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.byline import read_byline

from every_case import every_case


def test_byline_names_people_and_their_house():
    """Who reported, and for whom."""
    line = Line(text="江州商报记者 徐南星 杭州报道")

    assert read_byline(line) == LineMatch(people=(Person("徐南星", "reporter"),), outlet="江州商报")


def test_outlet_of_a_byline_is_one_that_others_know():
    """本报 is no outlet, and the marks around a whole title are no part of it."""
    assert read_byline(Line(text="本报记者 林一舟")).outlet is None
    assert read_byline(Line(text="《江州日报》记者 林一舟")).outlet == "江州日报"


@every_case("text", ["责任编辑：宋清和", "记者 林一舟获悉", "记者 " + "林岚、" * 20 + "林岚"])
def test_other_lines_are_no_byline(text):
    """Editor lines, content, and lines of more than sixty characters."""
    assert read_byline(Line(text=text)) is None


@every_case(("place", "people"), [("tail", (Person("林一舟", "author"),)), ("lead", None)])
def test_label_without_a_name(place, people):
    """An empty label beside a byline is one of the end of a text."""
    match = read_byline(Line(text="作者：林一舟 编辑：", place=place))

    assert (match and match.people) == people
