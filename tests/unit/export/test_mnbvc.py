"""Files of MNBVC."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime

from newsnorm.export import to_mnbvc
from newsnorm.model import Article, Block, Provenance


def test_a_file():
    """Every line is a paragraph with its number and hash; repeated ones are marked and counted."""
    article = Article(
        title="快讯",
        blocks=(Block(text="沪指收涨。\n深指收跌。"), Block(text="沪指收涨。")),
        date_published=datetime(2022, 1, 14, tzinfo=UTC),
        provenance=Provenance(path="a/b.md"),
    )
    file = to_mnbvc(article)

    assert list(file) == [
        "文件名", "是否待查文件", "是否重复文件", "文件大小", "simhash", "最长段落长度", "段落数", "去重段落数",
        "低质量段落数", "段落", "扩展字段", "时间",
    ]  # fmt: skip
    assert (file["文件名"], file["文件大小"], file["最长段落长度"], file["时间"]) == ("a/b.md", 48, 5, "20220114")
    assert (file["段落数"], file["去重段落数"]) == (3, 1)
    assert [(each["行号"], each["是否重复"], each["内容"]) for each in file["段落"]] == [
        (1, False, "沪指收涨。"),
        (2, False, "深指收跌。"),
        (4, True, "沪指收涨。"),
    ]
    assert file["段落"][0]["md5"] == hashlib.md5("沪指收涨。".encode(), usedforsecurity=False).hexdigest()
    assert json.loads(file["扩展字段"])["title"] == "快讯"


def test_an_empty_article():
    """Nothing is made up for it."""
    file = to_mnbvc(Article())

    assert (file["段落"], file["时间"], file["最长段落长度"], file["文件名"]) == ([], "", 0, Article().id)


def test_newsnorm_reads_it_back(tmp_path):
    """A file of such lines is read with the same words."""
    import newsnorm

    article = newsnorm.loads("---\ntitle: 快讯\n---\n\n沪指今日收涨，成交放量。\n\n深指今日收跌，成交缩量。\n")
    (tmp_path / "a.jsonl").write_text(json.dumps(to_mnbvc(article), ensure_ascii=False) + "\n", encoding="utf-8")
    (back,) = newsnorm.load_all(tmp_path / "a.jsonl", errors="raise")

    assert back.text == article.text
