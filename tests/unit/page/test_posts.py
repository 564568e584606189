"""Heads of posts."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.posts import starts_post, starts_reply, tells_first_floor
from newsnorm.page.reading import read_page

from every_case import every_case

POSTS = read_words("page_kinds", part="post")
REPLIES = read_words("page_kinds", part="reply")
PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"


@every_case("text", [*POSTS, *REPLIES, "1楼", "12樓 林一舟", "3#", "３ 楼", "\u3000板凳 林一舟"])
def test_head_of_a_post(text):
    """Words and numbers of floors begin a post."""
    assert starts_post(text)


@every_case(
    "text", [*REPLIES, "2楼", "10楼 林一舟", "2楼林一舟发表于2023", "第 3 楼", "楼层：第2楼", "楼層: 12 樓", "4#"]
)
def test_head_of_a_reply(text):
    """What stands below the first post."""
    assert starts_reply(text)


@every_case("text", [*POSTS, "1楼", "01 楼", "第1楼", "楼层：第 1 楼", "1#"])
def test_head_of_the_first_post(text):
    """The first post is none."""
    assert not starts_reply(text)


@every_case(
    "text", ["沙发市场升温明显", "沙发、地板都要擦。", "地板，他擦了。", "2楼的居民走了", "大楼", "12345楼", "2号楼"]
)
def test_prose(text):
    """The words begin sentences, too."""
    assert not starts_post(text)
    assert not starts_reply(text)


@every_case("head", ["2楼 作者：林一舟", "沙发 作者：林一舟"])
def test_who_replies_is_no_author(head):
    """Below the first reply nothing speaks of the article."""
    text = f"<h1>江州降雪</h1><div><p>{PROSE}<p>{PROSE}<p>{PROSE}</div>"
    page = f"<html><title>江州降雪</title>{text}<div>作者：王小明</div><div>{head}</div></html>"
    states = read_page(page, engine="auto").selection.states

    assert states[-2:] == ["below", "page-after"]


@every_case(
    ("text", "expected"),
    [
        ("来自手机1楼2023-03-08 10:15", True),
        ("01 樓 2023-03-08", True),
        ("第1楼", False),
        ("11楼2023-03-08", False),
        ("他住1楼的东边", False),
        ("1楼" + "江" * 60, False),
    ],
)
def test_first_floor_within_a_line(text, expected):
    """The number of the first floor stands anywhere in a short line."""
    assert tells_first_floor(text) is expected
