"""The name of a site above its article is no headline."""

from __future__ import annotations

from newsnorm.page.masthead import find_headings_below, is_dated, is_masthead
from newsnorm.page.reading import read_page
from newsnorm.page.title_lines import TitlePlace, is_of_rights

from every_case import every_case

TITLE = "江边札记 - 记录生活"
PROSE = "<p>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。</p>"


def _measures(html):
    return read_page(f"<html><title>{TITLE}</title><body>{html}</body></html>", engine="auto").selection.measures


def _is_masthead(html, at=0):
    measures = _measures(html)
    return is_masthead(measures, TitlePlace(at, 0, measures[at].text), [TITLE])


@every_case(
    ("html", "wanted"),
    [
        ("<h1><a href=/>江边札记</a></h1>", True),
        ("<h1><a href=../../index.html>江边札记</a></h1>", True),
        ("<h1><a href=https://jiangzhou.example>江边札记</a></h1>", True),
        ("<h1><a href=..>江边札记</a></h1>", True),
        ("<h1><a href=.>江边札记</a></h1>", False),
        ("<h1><a href=./>江边札记</a></h1>", False),
        ("<h1><a href=index.html>江边札记</a></h1>", False),
        ("<h1><a href=/snow/>江边札记</a></h1>", False),
        ("<h1>江边札记</h1>", False),
        ("<h1>江边札记</h1><footer>© 2023 江边札记</footer>", True),
        ("<h1>江边札记</h1><footer>© 2023 江州日报</footer>", False),
        ("<h1>江边札记</h1><footer>江边札记</footer>", False),
    ],
)
def test_name_leads_home_or_owns_the_rights(html, wanted):
    """A link to the first page, or a line of rights at the foot."""
    assert _is_masthead(html) is wanted


def test_rights_stand_below_the_name():
    """A line of rights above it, or one that is the name itself, is no foot of a page."""
    assert not _is_masthead("<p>© 2023 江边札记</p><h1>江边札记</h1>", 1)
    assert not _is_masthead("<p>© 2023 江边札记</p>")


def test_motto_stands_below_the_name():
    """It is the rest of the title, and no heading."""
    name = "<div><a href=/>江边札记</a></div>"

    assert _is_masthead(f"{name}<p>记录生活</p>", 1)
    assert not _is_masthead(f"{name}<h1>记录生活</h1>", 1)
    assert not _is_masthead(f"{name}<p>一</p><p>二</p><p>记录生活</p>", 3)
    assert not _is_masthead("<div>江边札记</div><p>记录生活</p>", 1)


@every_case(
    ("html", "wanted"),
    [
        ("<h2>江州的雪</h2>", [1]),
        ("<h2><a href=/snow/>江州的雪</a></h2><h3>一</h3>", [1]),
        ("<h4>江州的雪</h4>", []),
        ("<h2>江州的雪</h2><h2>海城的雨</h2>", [1, 2]),
        ("<h2><a href=/1>江州</a>和<a href=/2>海城</a></h2>", []),
        ("<h2>江州的雪</h2>" + "<p>一</p>" * 8, []),
    ],
)
def test_headings_of_the_highest_level_near_the_text(html, wanted):
    """Those of the third level at least, each a single link or none."""
    measures = _measures(f"<h1>江边札记</h1>{html}{PROSE}")
    place = TitlePlace(0, 0, "江边札记")

    assert find_headings_below(measures, place, len(measures) - 1) == wanted


def test_line_with_a_date_says_that_a_heading_is_no_section():
    """It stands between the heading and the text."""
    assert is_dated(_measures(f"<h2>江州的雪</h2><p>2023-03-08</p>{PROSE}"), 0, 2)
    assert not is_dated(_measures(f"<h2>江州的雪</h2><p>林一舟</p>{PROSE}"), 0, 2)


def test_signs_of_rights():
    """At the beginning of a line."""
    assert is_of_rights(" © 江边札记")
    assert is_of_rights("Copyright 2023 江边札记")
    assert not is_of_rights("江边札记 ©")
