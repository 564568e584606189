"""The lines around a text that may speak of it."""

from __future__ import annotations

from page_states import PROSE, states_of

import newsnorm
from newsnorm.page.reading import read_page

from every_case import every_case


@every_case(
    ("passed", "state"),
    [
        ("<p>第1行<p>第2行<p>第3行<p>第4行<p>第5行", "below"),
        ("<p>第1行<p>第2行<p>第3行<p>第4行<p>第5行<p>第6行", "page-after"),
        ("<p>0<p>12<p><a href=/1>上一篇</a>" * 3 + "<p>第1行", "below"),
        ("<p>0<p>12<p><a href=/1>上一篇</a>" * 4 + "<p>第1行", "page-after"),  # far away
        ("<p>0<p>12<p><a href=/1>上一篇</a>" * 2 + "<h3>海城新闻</h3>", "page-after"),  # other articles
        ("<p>0<p>12<p><a href=/1>上一篇</a><h3>海城新闻</h3>", "below"),
    ],
)
def test_links_and_counters_below_the_text_do_not_count(passed, state):
    """So many lines below the text may speak of it, and a few more stand between links and counters."""
    states = states_of(f"<h1>江州降雪</h1><div class=text><p>{PROSE}<p>{PROSE}</div>{passed}<p>最后一行")

    assert states[-1] == ("最后一行", state)


def test_lede_between_title_and_text_is_text():
    """A paragraph between title and text belongs to the text."""
    states = states_of(f"<h1>江州降雪</h1><p>核心提示：{PROSE}<div class=text><p>{PROSE}<p>{PROSE}</div>")

    assert [state for _, state in states] == ["beside", "article", "article", "article"]


def test_short_line_between_info_lines_stays():
    """Lines about the article are found in its box on both sides of a short one, up to the first prose."""
    states = states_of(f"<h1>江州降雪</h1><div><p>来源：江州日报<p>滚动<p>2023-03-08 10:15<p>{PROSE}<p>{PROSE}</div>")

    assert [state for _, state in states[1:5]] == ["beside", "article", "beside", "article"]


def test_line_over_the_title_may_be_the_info_line():
    """A date directly above the title is read too."""
    states = states_of(f"<p>2023-03-08 10:15</p><h1>江州降雪</h1><div><p>{PROSE}<p>{PROSE}</div>")

    assert [state for _, state in states[:2]] == ["beside", "beside"]


@every_case(
    ("between", "date"),
    [
        ("<p>（2023年3月6日）</p><p>2023年3月8日 10:15</p>", "2023-03-08T10:15:00+08:00"),
        ("<p>2023年3月8日</p><p>(2023年3月6日)</p>", "2023-03-08T00:00:00+08:00"),
        ("<p>（2023年3月6日）</p>", "2023-03-06T00:00:00+08:00"),
        ("<p>（2023年3月6日 10:15）</p><p>2023年3月8日</p>", "2023-03-06T10:15:00+08:00"),
    ],
)
def test_day_of_a_speech(between, date):
    """A day alone in brackets below the headline is that of a speech or a law where another line tells a date."""
    text = "<p>昨夜，江州普降大雪，高速封闭。</p><p>气象台说，雪将下到明天。</p>"
    menu = "<ul><li><a href=/>首页</a><li><a href=/n>新闻</a></ul>"
    html = f"<html><title>江州降雪</title>{menu}<h1>江州降雪</h1>{between}<div>{text}</div></html>"

    assert newsnorm.loads(html, name="page.html").date_published.isoformat() == date


def test_days_of_a_diary():
    """Two days alone in their lines are those of the text; one is that of the article."""
    prose = "<p>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。</p>"
    days = ("<p>2023-03-01</p>", "<p>2023年3月2日</p>")
    shown = [prose.join((day, "")) for day in days]

    for count in (1, 2):
        html = f"<html><title>雪</title><h1>江州降雪</h1><div>{''.join(shown[:count])}{prose}</div></html>"
        selection = read_page(html, engine="auto").selection
        kept = [selection.measures[at].text for at in selection.kept()]
        assert ("2023-03-01" in kept) is (count > 1)
