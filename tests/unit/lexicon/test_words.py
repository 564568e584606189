"""The word lists in files."""

import re

import pytest

from newsnorm.lexicon import words


@pytest.fixture
def list_file(tmp_path, monkeypatch):
    """Write a list into a folder that stands for the package."""

    def write(text):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / "sample.txt").write_text(text, encoding="utf-8")
        monkeypatch.setattr(words, "get_data", lambda _, name: (tmp_path / name).read_bytes())
        words.read_rows.cache_clear()

    yield write
    words.read_rows.cache_clear()


def test_a_line_is_an_entry(list_file):
    """One entry a line, in the order of the file; comments and blank lines are none."""
    list_file("# 媒体\n\n江州日报\n  海城晚报  # 1998 年创刊\n")

    assert words.read_words("sample") == ("江州日报", "海城晚报")


def test_bars_part_columns(list_file):
    """An entry may have columns; a word list is the first of them."""
    list_file("责编 | editor | sure\n作者 | author\n")

    assert words.read_rows("sample") == (("责编", "editor", "sure"), ("作者", "author"))
    assert words.read_words("sample") == ("责编", "作者")


def test_a_list_is_read_once(list_file):
    """The second call returns what the first one read."""
    list_file("甲\n")

    assert words.read_rows("sample") is words.read_rows("sample")


@pytest.mark.parametrize(
    ("given", "pattern"),
    [
        (("编辑", "责任编辑", "编辑"), "编辑"),
        (("返回首页", "首页", "关注"), "关注|首页"),
        (("(完)", "a.b"), r"\(完\)|a\.b"),
    ],
)
def test_fewest_words_are_looked_for(given, pattern):
    """A word is left out where a part of it is looked for anyway; marks stand for themselves."""
    assert pattern == words.compile_words(given).pattern


def test_any_of_prefers_the_longest():
    """A group matches the longest word it can, each word as it is written."""
    assert re.match(words.any_of(["编辑", "编辑部", "a.b"]), "编辑部")[0] == "编辑部"
    assert re.match(words.any_of(["a.b"]), "axb") is None
    assert re.fullmatch(words.any_of(["THE END"]), "THE END", re.VERBOSE)


def test_part_of_a_list(list_file):
    """The words of one part are those whose second column says so, or those without one."""
    list_file("讯\n电 | wire\n消息 | dated\n電 | wire\n")

    assert words.read_words("sample", part="wire") == ("电", "電")
    assert words.read_words("sample", part="") == ("讯",)
    assert words.read_words("sample") == ("讯", "电", "消息", "電")
    with pytest.raises(LookupError, match="'wired'"):
        words.read_words("sample", part="wired")
