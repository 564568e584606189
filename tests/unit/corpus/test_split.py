"""Days cut at their headings."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm

DAY = """# 新闻联播 2023-03-08

来源：江州电视台

## 主要内容

1. 江州开港
2. 海城试航

## 详细新闻

### 江州开港

江州港昨日开放。

```
# 不是标题
```

### 海城试航

首批货轮昨日离港。
"""


def test_parts(tmp_path: Path):
    """Each heading with text below it is an article, with the date and the outlet of the day and a place of its own."""
    path = tmp_path / "20230308.md"
    path.write_text(DAY, encoding="utf-8")
    articles = list(newsnorm.load_all(path, split="heading"))

    assert [article.title for article in articles] == ["主要内容", "江州开港", "海城试航"]
    assert {article.date_published.isoformat() for article in articles} == {"2023-03-08T00:00:00+08:00"}
    assert {article.source for article in articles} == {"江州电视台"}
    assert [article.provenance.path for article in articles] == [f"{path}#{number}" for number in (1, 2, 3)]
    assert articles[1].text == "江州港昨日开放。\n\n# 不是标题"


def test_load_gives_the_day(tmp_path: Path):
    """`load`, and `load_all` without the option, give the day."""
    (tmp_path / "20230308.md").write_text(DAY, encoding="utf-8")

    assert newsnorm.load(tmp_path / "20230308.md").title == "新闻联播 2023-03-08"
    assert len(list(newsnorm.load_all(tmp_path))) == 1


@pytest.mark.parametrize(
    "text", ["江州港昨日开放。", "# 江州开港\n\n江州港昨日开放。", "# 甲\n\n## 乙\n\n江州港昨日开放。"]
)
def test_what_is_no_day(tmp_path: Path, text: str):
    """A text without several headings that have text stays whole."""
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (article,) = newsnorm.load_all(tmp_path, split="heading")

    assert article.provenance.path == str(tmp_path / "a.md")


def test_wrong_split():
    """There is one way to split."""
    with pytest.raises(newsnorm.OptionsError, match="split='headings' is not known"):
        newsnorm.load_all("seeds", split="headings")


def test_taxonomies_of_the_day(tmp_path: Path):
    """The parts have the categories and the tags that the day has."""
    (tmp_path / "a.md").write_text(f"---\ncategories: [要闻]\ntags: [港口]\n---\n{DAY}", encoding="utf-8")
    articles = list(newsnorm.load_all(tmp_path / "a.md", split="heading"))

    assert {(article.categories, article.tags) for article in articles} == {((("要闻",),), ("港口",))}
