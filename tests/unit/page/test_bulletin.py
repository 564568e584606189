"""Posts of bulletin boards: what stands at their head and below their text."""

from __future__ import annotations

import newsnorm
from newsnorm.body import Body
from newsnorm.lexicon.words import read_words
from newsnorm.model import Block
from newsnorm.page.bulletin import find_post_head, split_posts
from newsnorm.page.measure import measure_blocks
from newsnorm.page.notes import Mark
from newsnorm.page.outline import Box, Outline

from every_case import every_case

MOMENT = "Wed Mar  8 10:15:22 2023"
HEAD = ("发信人: xuqing (许青), 信区: Jiangzhou", "标  题: 江州的雪", f"发信站: 江州站 ({MOMENT}), 站内")
TEXT = ("昨夜，江州普降大雪，多所学校停课。", "气象台说，今晨积雪最深处有三寸，雪将下到明天。")
MENU = "<p><a href=/1>上一篇</a> <a href=/2>下一篇</a> <a href=/3>回文章</a></p>"


def _load(*lines, tag="div"):
    return newsnorm.loads(
        f"<html><title>江州站</title>{MENU}<{tag}>{'<br>'.join(lines)}</{tag}></html>", name="page.html"
    )


def _texts(article):
    return [block.text for block in article.blocks]


def _find(*texts):
    return find_post_head(measure_blocks(Body.of(*(Block(text=text) for text in texts))))


@every_case("tag", ["div", "pre"])
def test_head_of_a_post_is_no_text(tag):
    """The lines at the head tell headline and moment, and leave; so does all below the text."""
    article = _load(
        *HEAD, "", *TEXT, "", "--", "雪后寻梅。", "※ 来源:．江州站 bbs.jz.example．", "推 wind: 好雪", tag=tag
    )

    assert (article.title, article.date_published.isoformat()) == ("江州的雪", "2023-03-08T10:15:22+08:00")
    assert _texts(article) == ["\n".join(TEXT)]
    assert article.provenance.origins["title"] == "page:post"
    assert article.provenance.origins["date_published"].startswith("page:post")


def test_only_the_first_post_is_read():
    """The head of another post ends the text."""
    article = _load(
        *HEAD, "", *TEXT, "", HEAD[0], "标  题: Re: 江州的雪", HEAD[2], "", "写得真好，我也想起小时候的雪。"
    )

    assert (article.title, _texts(article)) == ("江州的雪", ["\n".join(TEXT)])


def test_head_in_the_text_of_a_post_that_was_sent_on():
    """A post that was sent on begins with a head of its own, and its text is that of the post."""
    article = _load(*HEAD, "", "※ [本文转录自 Haicheng 看板]", "", "作者: wind (风), 看板: Haicheng", "", *TEXT)

    assert _texts(article)[-1] == "\n".join(TEXT)


def test_labels_in_the_text_stay():
    """A list of books has labels as the head of a post has, and hyphens may stand in the text."""
    books = ("书名：《雪》", "作者：林一舟", "主题：江州")
    article = _load(*HEAD, "", *TEXT, "", *books, "", "读完以后，我又读了一遍，还是觉得好。")

    assert _texts(article) == ["\n".join(TEXT), "\n".join(books), "读完以后，我又读了一遍，还是觉得好。"]


@every_case(
    ("texts", "expected"),
    [
        (HEAD, ("江州的雪", MOMENT, 0, 3)),
        (("首页", *HEAD), ("江州的雪", MOMENT, 1, 4)),
        (("作者xuqing (许青)", "看板Jiangzhou", "標題[心得] 雪", f"時間{MOMENT}"), ("[心得] 雪", MOMENT, 0, 4)),
        ((*HEAD[:2], "发信站: 江州站 (2003年03月08日10:15:22 星期六)"), ("江州的雪", "2003年03月08日10:15:22", 0, 3)),
        (
            (*HEAD[:2], f"发信站: 江州站 ({MOMENT}, 美东)"),
            ("江州的雪", "Wed Mar  8 10:15:22 America/New_York 2023", 0, 3),
        ),
        ((*HEAD[:2], "发信站: 江州站"), None),
        ((HEAD[0], HEAD[2]), None),  # no subject
        (HEAD[1:], None),  # nobody
        (("作者：林一舟", "标题：江州的雪", "时间：2023-03-08 10:15"), None),  # a form of labels
        ((*HEAD[:2], "雪", HEAD[2]), None),  # something stands between
        (("\n".join(HEAD),), None),  # still one block
        (("Author: 林一舟", f"Date: {MOMENT} +0800", "标题: 雪"), None),  # a log
    ],
)
def test_find_post_head(texts, expected):
    """Who or where, what about and when, one below the other, and the moment as boards write it."""
    head = _find(*texts)

    assert (head and (head.subject, head.date_text, head.start, head.end)) == expected


@every_case("part", ["who", "board"])
def test_every_label(part):
    """Each label of who wrote it or where, with those of the subject and of the moment."""
    said = [
        _find(f"{word}: a", "标题: 雪", "作者: b" if part == "board" else "看板: B", f"时间: {MOMENT}")
        for word in read_words("bulletins", part=part)
    ]

    assert all(said)


def test_every_label_of_subject_and_moment():
    """Each of the others."""
    for subject in read_words("bulletins", part="subject"):
        assert _find("作者: a", "看板: B", f"{subject}: 雪", f"时间: {MOMENT}").subject == "雪"
    for time in read_words("bulletins", part="time"):
        assert _find("作者: a", "看板: B", "标题: 雪", f"{time}: {MOMENT}").date_text == MOMENT
    for station in read_words("bulletins", part="station"):
        assert _find("作者: a", "看板: B", "标题: 雪", f"{station}: 江州 ({MOMENT})").date_text == MOMENT


@every_case(
    "line",
    [
        *(
            f"※ {word}: 江州站"
            for word in (*read_words("bulletins", part="sign"), *read_words("bulletins", flag="sign"))
        ),
        *(f"{word} wind: 好雪" for word in read_words("bulletins", part="reply")),
    ],
)
def test_every_line_below(line):
    """What the board says of a post, and short comments, stand below its text."""
    assert _texts(_load(*HEAD, "", *TEXT, line, "还有一句，不是正文里的话。")) == ["\n".join(TEXT)]


@every_case("line", ["※ 引述《wind》之铭言：", "推荐大家去看雪。", "→ 去看雪", "--- 第二天 ---"])
def test_lines_that_only_look_so(line):
    """A post may quote another one, and have such signs in its text."""
    assert "\n".join(_texts(_load(*HEAD, "", *TEXT, line, "还有一句，也是正文里的话。"))).endswith(
        "还有一句，也是正文里的话。"
    )


def test_boxes_are_counted_anew():
    """Boxes and marks know their blocks when one of those before became several; tables stay whole."""
    body = Body.of(Block(text="\n".join((*HEAD, *TEXT))), Block(text="甲\n乙", kind="table"), Block(text="丙\n--\n丁"))
    outline = Outline(
        boxes=[Box("page", -1, end=3), Box("div", 0, start=1, end=2)], marks=[Mark(2, "author", "林一舟")]
    )

    split = split_posts(body, outline)

    assert [block.text for block in split.blocks] == [*HEAD, "\n".join(TEXT), "甲\n乙", "丙", "--", "丁"]
    assert [(box.start, box.end) for box in outline.boxes] == [(0, 8), (4, 5)]
    assert outline.marks[0].block == 5


@every_case("text", ["commit 1a2b\nDate: Wed Mar 8 10:15:22 2023\n\n--\n修复", "发信站是什么？\n--\n一种网站。"])
def test_page_without_a_post_stays(text):
    """A moment as boards write it, or their words, do not make a post."""
    body = Body.of(Block(text=text), Block(text=text, kind="code"))

    assert split_posts(body, Outline()) is body


def test_post_with_nothing_around_is_read():
    """A page with a post and one link is read as one."""
    html = f"<html><title>江州站</title><a href=/>返回</a><div>{'<br>'.join((*HEAD, '', *TEXT))}</div></html>"

    assert newsnorm.loads(html, name="page.html").title == "江州的雪"
