"""JSON files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.container import HEAD
from newsnorm.containers.json_files import JsonContainer

from every_case import every_case

ROW = {"title": "江州开港", "content": "江州港昨日开放。"}


@every_case("value", [{}, [], {"name": "demo"}, {"title": "江州开港"}, [{"title": "江州开港"}]])
def test_without_text(value: object):
    """JSON without a text is an error, never an empty article."""
    with pytest.raises(newsnorm.SourceError, match=r"no text in this row|no article in this file"):
        newsnorm.loads(json.dumps(value, ensure_ascii=False), name="a.json")


@every_case(("word", "confidence"), [("港口", 0.99), ("port", 0.5)])
def test_first_value_that_is_longer_than_what_is_looked_at(word: str, confidence: float):
    """Where no text is known yet, Chinese in the beginning makes a file one of data."""
    head = ('{"rows": [' + f'"{word}", ' * HEAD).encode()[:HEAD]

    assert JsonContainer().detect(head, None).confidence == confidence


def test_settings_in_a_folder(tmp_path: Path):
    """A folder leaves out files of settings, and counts them; one that was named is a failure."""
    (tmp_path / "package.json").write_text('{"name": "demo", "version": "1.0"}', encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(ROW), encoding="utf-8")
    results = newsnorm.load_all(tmp_path)

    assert [article.title for article in results] == ["江州开港"]
    assert dict(results.skipped) == {".json": 1}
    assert isinstance(next(newsnorm.load_all(tmp_path / "package.json")), newsnorm.Failure)


def test_date_in_the_name(tmp_path: Path):
    """The name of the file of one row is evidence, as that of any other."""
    (tmp_path / "20230308.json").write_text(json.dumps(ROW), encoding="utf-8")
    article = newsnorm.load(tmp_path / "20230308.json")

    assert article.date_published.isoformat() == "2023-03-08T00:00:00+08:00"
    assert article.provenance.origins["date_published"].startswith("name")


def test_cut_array(tmp_path: Path):
    """Of an array that is cut off come the whole rows, and a failure in the place of the next."""
    (tmp_path / "a.json").write_text(json.dumps([ROW, ROW, ROW])[:-30], encoding="utf-8")
    results = list(newsnorm.load_all(tmp_path / "a.json"))

    assert [isinstance(result, newsnorm.Failure) for result in results] == [False, False, True]
    assert results[-1].path == f"{tmp_path / 'a.json'}#3"


def test_text_with_a_header():
    """The text of a row is read as any other source, its header too."""
    article = newsnorm.loads(json.dumps({"content": "---\ntitle: 快讯\n---\n正文。", "source": "江州日报"}))

    assert (article.title, article.source, article.text) == ("快讯", "江州日报", "正文。")


def test_text_in_html():
    """HTML in a row is read as HTML."""
    article = newsnorm.loads(json.dumps({"content": "<p>甲方公告。</p><p>乙方回应。</p><img src='a.png'>"}))

    assert [block.text for block in article.blocks] == ["甲方公告。", "乙方回应。"]
    assert article.images[0].url == "a.png"


def test_days_in_an_array(tmp_path: Path):
    """Articles in groups are numbered as if they stood in one list."""
    path = tmp_path / "a.json"
    news = '{{"title": "{0}", "content": "江州港昨日开放，人很多。"}}'
    path.write_text(
        f'[{{"date": "2023-03-08", "news": [{news.format("开港")}, {news.format("靠岸")}]}}, '
        f'{{"date": "2023-03-09", "news": [{news.format("离港")}]}}, {news.format("返港")}, {{"x": 3}}]',
        encoding="utf-8",
    )
    *articles, other, failure = newsnorm.load_all(path)

    assert [each.title for each in (*articles, other)] == ["开港", "靠岸", "离港", "返港"]
    assert [each.date_published.day for each in articles] == [8, 8, 9]
    assert [each.provenance.path[-2:] for each in (*articles, other)] == ["#1", "#2", "#3", "#4"]
    assert failure.path.endswith("#5")


def test_words_in_a_folder(tmp_path: Path):
    """A folder leaves out the words of a program; a file of them that is named is a failure that says so."""
    words = {f"button.{number}": "保存，并关闭窗口吗" for number in range(12)}
    (tmp_path / "zh.json").write_text(json.dumps(words), encoding="utf-8")
    results = newsnorm.load_all(tmp_path)

    assert list(results) == []
    assert dict(results.skipped) == {".json": 1}
    with pytest.raises(newsnorm.SourceError, match="it holds words or settings"):
        newsnorm.load(tmp_path / "zh.json")


def test_texts_that_no_row_has(tmp_path: Path):
    """What stands beside the articles of an answer is counted."""
    path = tmp_path / "a.json"
    hint = "本刊每日早上八点更新，由江州编辑部出品，欢迎读者来信。"
    path.write_text(json.dumps({"data": [ROW], "site": {"about": hint}}), encoding="utf-8")
    results = newsnorm.load_all(path)

    assert [article.title for article in results] == ["江州开港"]
    assert dict(results.skipped) == {"json about": 1}


@every_case(
    "value",
    [
        [{"date": "2023-03-08", "news": [ROW]}, {"date": "2023-03-09", "news": [ROW]}],
        [[ROW, ROW]],
        {"data": {"cards": [{"kind": 9, "post": ROW}, {"kind": 9, "post": ROW}]}},
        [{"_id": 1, "_source": ROW}],
        [{"type": "header"}, {"type": "table", "name": "news", "data": [ROW, ROW]}],
    ],
)
def test_articles_within_members(value: object):
    """A folder gives files whose articles stand in days, in pages, or in an object of their own each."""
    assert JsonContainer().detect(json.dumps(value).encode(), "a.json").confidence == 0.99


def test_comments_within_members():
    """Threads are no articles that a folder gives."""
    value = [{"id": 1, "replies": [{"content": "江州港真大，人很多。"}]}]

    assert JsonContainer().detect(json.dumps(value).encode(), "a.json").confidence == 0.5
