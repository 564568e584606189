"""When an article was changed, as the page says beside it."""

from __future__ import annotations

from newsnorm.lexicon.labels import read_labels
from newsnorm.page.changes import find_changes
from newsnorm.page.reading import read_page

from every_case import every_case

PROSE = "<p>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。</p>"
LABELS = [label for label in read_labels() if label.meaning == "modified"]


def _changes(between="", below="", text=PROSE * 2):
    html = f"<html><title>江州降雪</title><h1>江州降雪</h1>{between}<div>{text}</div>{below}</html>"
    page = read_page(html, engine="auto")
    return [(value, str(origin.key)) for _, value, origin in find_changes(page.selection, page.outline.marks)]


@every_case("label", LABELS, ids=lambda label: label.word)
def test_each_label(label):
    """It says when, but for the one that says when somebody put it in."""
    expected = [] if "entry" in label.flags else [("2023-03-10 10:15", "line")]

    assert _changes(f"<p>{label.word}：2023-03-10 10:15</p>") == expected


@every_case(
    ("line", "value"),
    [
        ("发表于 2023-03-08 | 更新于 2023-03-10", "2023-03-10"),
        ("已于 2023-03-10 10:15 修改", "2023-03-10 10:15"),
        ("最后更新于2023年3月10日", "2023年3月10日"),
        ("2023-03-08 更新", None),  # the date of publication stands there
        ("更新于 3 天前", None),
        ("发表于 2023-03-08", None),
    ],
)
def test_line_beside(line, value):
    """A label stands before it, or `于` before and what was done behind it."""
    assert _changes(f"<p>{line}</p>") == ([(value, "line")] if value else [])


def test_latest_of_several():
    """A page may say it above and below the text."""
    assert _changes("<p>更新于 2023-03-10</p>", "<p>更新于 2023-03-12</p>") == [("2023-03-12", "line")]
    assert _changes("<p>更新于 2023-03-12</p>", "<p>更新于 2023-03-10</p>") == [("2023-03-12", "line")]


def test_element_says_it():
    """A `time` element that is called so counts before the line."""
    time = "<time class='entry updated' datetime='2023-03-10T10:15:00+08:00'>2023-03-10</time>"

    assert _changes(f"<p>2023-03-08 {time}</p>") == [("2023-03-10T10:15:00+08:00", "time")]
    assert _changes(text=f"{PROSE}<p>{time}他说，雪是那天停的，公路也是那天通的，大家都很高兴。</p>{PROSE}") == []


def test_page_speaks_of_itself():
    """At its foot, however far below, where the foot of a site says when that was changed."""
    far = "<p>江州</p>" * 30

    assert _changes(below=f"{far}<p>本页面最后修订于2023年3月8日 (星期三) 10:15。</p>") == [("2023年3月8日", "line")]
    assert _changes(below=f"{far}<p>网站更新于2023年3月8日</p>") == []


def test_who_edited_a_post():
    """A forum says it in the first line of the post."""
    assert _changes(text=f"<p>本帖最后由 江边人 于 2023-3-8 11:00 编辑</p>{PROSE}") == [("2023-3-8 11:00", "line")]


def test_sentences_say_nothing():
    """What the text itself says of changes is of something else."""
    told = "<p>名单更新于2023年3月10日，共有三百多人，其中一百人来自海城，他们都已收到通知。</p>"

    assert _changes(text=PROSE + told + PROSE) == []
