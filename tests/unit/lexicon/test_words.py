"""The word lists in files."""

import pytest

from newsnorm.lexicon import words


@pytest.fixture
def list_file(tmp_path, monkeypatch):
    """Write a list into a folder that stands for the package."""

    def write(text):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / "sample.txt").write_text(text, encoding="utf-8")
        monkeypatch.setattr(words, "files", lambda _: tmp_path)
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
