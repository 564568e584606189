"""The word lists in files."""

import re

import pytest

from newsnorm.lexicon import words

from every_case import every_case


@pytest.fixture
def list_file(tmp_path, monkeypatch):
    """Write a list into a folder that stands for the package."""

    def made(name):
        return (tmp_path / name).read_bytes() if (tmp_path / name).exists() else None

    def write(text):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / "sample.txt").write_text(text, encoding="utf-8")
        read = words.get_data
        monkeypatch.setattr(words, "get_data", lambda package, name: made(name) or read(package, name))
        words.read_rows.cache_clear()

    yield write
    words.read_rows.cache_clear()


def test_a_line_is_an_entry(list_file):
    """One entry a line, in the order of the file; comments and blank lines are none."""
    list_file("# 城市\n\n江州\n  海城  # 1998 年起\n")

    assert words.read_words("sample") == ("江州", "海城")


def test_bars_part_columns(list_file):
    """An entry may have columns; a word list is the first of them."""
    list_file("美工 | staff | sure\n作者 | author\n")

    assert words.read_rows("sample") == (("美工", "staff", "sure"), ("作者", "author"))
    assert words.read_words("sample") == ("美工", "作者")


def test_a_word_is_read_in_both_scripts(list_file):
    """After a word follow its ways in Traditional Chinese, with its columns; none stands twice."""
    list_file("责编 | editor | sure\n发布 | date\n網路 | place\n网络 | place\n网络 | date\n")

    assert words.read_rows("sample") == (
        ("责编", "editor", "sure"),
        ("責編", "editor", "sure"),
        ("发布", "date"),
        ("發佈", "date"),
        ("發布", "date"),
        ("網路", "place"),
        ("网络", "place"),
        ("網絡", "place"),
        ("网络", "date"),
        ("網絡", "date"),
        ("網路", "date"),
    )


@every_case(
    ("word", "ways"),
    [
        ("作者", ()),
        ("记者", ("記者",)),
        ("台北", ("臺北",)),
        ("平台网络", ("平臺網絡", "平臺網路", "平台網絡", "平台網路")),
        ("络网", ("絡網",)),
        ("", ()),
    ],
)
def test_ways_to_write_a_word(word, ways):
    """Every part is written each way it can be; parts of two characters come before single ones."""
    assert words.write_traditional([word]) == [ways]


def test_a_list_is_read_once(list_file):
    """The second call returns what the first one read."""
    list_file("甲\n")

    assert words.read_rows("sample") is words.read_rows("sample")


@every_case(
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
    list_file("又\n急 | wire\n消息 | dated\n快 | wire\n")

    assert words.read_words("sample", part="wire") == ("急", "快")
    assert words.read_words("sample", part="") == ("又",)
    assert words.read_words("sample") == ("又", "急", "消息", "快")
    with pytest.raises(LookupError, match="'wired'"):
        words.read_words("sample", part="wired")
