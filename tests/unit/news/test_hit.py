"""What all kinds of lines share: lists of words, brackets around a line."""

from __future__ import annotations

import pytest

from newsnorm.news.hit import compile_words, strip_brackets


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        (("编辑", "责任编辑", "编辑"), "编辑"),
        (("返回首页", "首页", "关注"), "关注|首页"),
        (("(完)", "a.b"), r"\(完\)|a\.b"),
    ],
)
def test_fewest_words_are_looked_for(words, pattern):
    """A word is left out where a part of it is looked for anyway; marks stand for themselves."""
    assert pattern == compile_words(words).pattern


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（ 责任编辑：宋清和 ）", ("责任编辑：宋清和", True)),
        ("[来源：江州日报）", ("来源：江州日报", True)),
        ("（）", ("", True)),
        ("（", ("（", False)),
        ("", ("", False)),
        ("（完", ("（完", False)),
        ("编辑（实习）", ("编辑（实习）", False)),
        ("《江州志》", ("《江州志》", False)),
    ],
)
def test_brackets_around_a_line(text, expected):
    """Brackets of any kind around the whole line go, one at each end, matching or not; book-title marks stay."""
    assert expected == strip_brackets(text)
