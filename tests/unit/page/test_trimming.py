"""Where a text begins and ends."""

from __future__ import annotations

from page_states import PROSE, states_of

from every_case import every_case


@every_case(
    ("first", "state"),
    [
        ("<p>打印本页</p>", "beside"),
        ("<p>浏览次数：128</p>", "page-inside"),
        ("<p>——</p>", "page-inside"),
        ("<p>00:00 / 03:15</p>", "page-inside"),
        ("<p>10:15 / 海城</p>", "article"),
        ("<p>当前位置：首页 > 新闻 > 正文</p>", "beside"),
        ("<p>您的浏览器不支持video标签</p>", "page-inside"),
        ("<p>海城方向的列车停运</p>", "article"),
    ],
)
def test_text_begins_behind_buttons_and_counters(first, state):
    """What counts something, or has no letter, is no line of the text."""
    found = states_of(f"<h1>江州降雪</h1><div class=text>{first}<p>{PROSE}<p>{PROSE}</div>")

    assert found[1][1] == state


@every_case(
    ("heading", "below", "state"),
    [
        ("相关阅读", "<p>江州港开港</p>", "below"),
        ("相关阅读", f"<p>{PROSE}<p>{PROSE}", "article"),
        ("相关阅读", f"<p><a href=/1>江州港开港</a></p><p>{PROSE}<p>{PROSE}", "page-inside"),
        ("海城的雪", "<p>江州港开港</p>", "article"),
    ],
)
def test_heading_over_other_articles(heading, below, state):
    """It ends the text, but for one over a section of this one: prose, and no link; a list in it leaves."""
    found = states_of(f"<h1>江州降雪</h1><div class=text><p>{PROSE}<p>{PROSE}<h3>{heading}</h3>{below}</div>")

    assert dict(found)[heading[:6]] == state


@every_case(
    ("between", "state"),
    [
        ("<p>点击展开全文</p>", "page-inside"),
        ("<p><a href=/1>江州港封航两天后开放</a></p>", "page-inside"),
        ("<p>雪还在下</p>", "article"),
    ],
)
def test_buttons_and_links_between_paragraphs(between, state):
    """They are none of the text."""
    found = states_of(f"<h1>江州降雪</h1><div class=text><p>{PROSE}<p>{PROSE}{between}<p>{PROSE}</div>")

    assert found[3][1] == state
