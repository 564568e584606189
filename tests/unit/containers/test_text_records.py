"""Texts one below the other, each under a head."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.container import Limits
from newsnorm.containers.text_records import RecordsContainer, find_form

import work
from every_case import every_case

_TEXT = "江州港昨日开放，码头上人来人往。"
_POST = """发信人: yizhou (江边人), 信区: Jiangzhou
标  题: {title}
发信站: 江州社区 (Wed Mar  8 10:15:00 2023), 站内

{text}
--
慢慢走。

※ 来源:·江州社区·[FROM: 10.0.0.*]

"""
_LABELLED = "标题：{title}\n媒体：江州日报\n日期：2023-03-08\n作者：林一舟\n版面：A03\n\n{text}\n\n"
_BOXED = "【标题】{title}\n【来源】江州日报\n【日期】2023-03-08\n【正文】\n{text}\n--------\n"
_OUTLET_FIRST = "媒体：江州日报\n日期：2023-03-08\n标题：{title}\n\n{text}\n\n"
_LEXIS = """{title}
江州日报
March 8, 2023 Wednesday

Copyright 2023 江州日报 All Rights Reserved

Length: 12 words

Body

{text}

Load-Date: March 9, 2023

End of Document

"""
_LEXIS_OLD = """         1 of 2 DOCUMENTS

         江州日报

         March 8, 2023 Wednesday

HEADLINE: {title}

BODY:
{text}

LOAD-DATE: March 9, 2023

"""
_LEXIS_BARE = """         1 of 2 DOCUMENTS

         江州日报

         March 8, 2023 Wednesday

{title}

LENGTH: 120 words

{text}

LOAD-DATE: March 9, 2023

"""
_FACTIVA = """{title}
12 字
2023 年 3 月 8 日
江州日报
JZRB
简体中文
(c) 2023 江州日报社

{text}

Document JZRB000020230308ej3800001

"""
_WISE = """{title}
江州日报 | 2023-03-08 | 报章 | A01 | 要闻

{text}

文章编号: 202303080010012
本文版权属江州日报所有。

"""
_EVERY = [_POST, _LABELLED, _BOXED, _OUTLET_FIRST, _LEXIS, _LEXIS_OLD, _LEXIS_BARE, _FACTIVA, _WISE]
_NAMES = ["post", "labelled", "boxed", "outlet-first", "lexis", "lexis-old", "lexis-bare", "factiva", "wise"]
_TWO = (("江州开港", _TEXT), ("海城降雪", "路很滑，人很少。"))


def _write(form: str) -> str:
    return "".join(form.format(title=title, text=text) for title, text in _TWO)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("form", _EVERY, ids=_NAMES)
def test_several(tmp_path: Path, form, encoding):
    """Each text with its head is an article, in any encoding, with lines that end in either way."""
    path = tmp_path / "a.txt"
    path.write_bytes(f"\n{_write(form)}".replace("\n", "\r\n").encode(encoding))
    articles = list(newsnorm.load_all(tmp_path))

    for number, (article, (title, text)) in enumerate(zip(articles, _TWO, strict=True), 1):
        assert isinstance(article, newsnorm.Article)
        assert (article.title, article.text) == (title, text)
        assert str(article.date_published)[:10] == "2023-03-08"
        assert article.provenance.path == f"{path}#{number}"


@every_case("form", _EVERY, ids=_NAMES)
def test_one(form):
    """A text with one head is no container."""
    text = form.format(title="江州开港", text=_TEXT)

    assert find_form(text) is None
    assert newsnorm.loads(text).title == "江州开港"


@every_case("form", _EVERY, ids=_NAMES)
def test_one_that_is_asked_for(form):
    """`loads` says that there are several, as of every container."""
    with pytest.raises(newsnorm.SourceError, match="2"):
        newsnorm.loads(_write(form))


@every_case(
    "text",
    [
        f"江州日志\n\n{_write(_LABELLED)}",
        f"{_TEXT}\n{_write(_POST)}",
        "标题：江州开港\n来源：江州日报\n\n标题：海城降雪\n来源：海城晚报\n",
        f"标题：江州开港\n来源：江州日报\n\n{_TEXT}\n\n标题：海城降雪\n来源：海城晚报\n\n{_TEXT}\n",
        f"标题：江州开港\n来源：江州日报\n日期：2023-03-08\n\n{_TEXT}\n\n标题：海城降雪\n\n{_TEXT}\n",
        f"标题：江州开港\n来源：江州日报\n日期：近日\n\n{_TEXT}\n\n" * 2,
        "标题：江州开港\n媒体：请问何时开港？\n日期：2023-03-08\n\n人很多。\n\n" * 2,
        _POST.format(
            title="开港", text=f"【 以下文字转载自 Haicheng 讨论区 】\n{_POST.format(title='开港', text=_TEXT)}"
        ),
        f"{_LEXIS.format(title='开港', text=_TEXT)}\n人很多。\n",
    ],
)
def test_what_is_none(text):
    """A head that is not on top, one with too little in it, and a post that was passed on make no container."""
    assert find_form(text) is None


def test_text_too_long(tmp_path: Path):
    """A text with more characters than a document may have is a failure, the others are read."""
    path = tmp_path / "a.txt"
    path.write_text(_LABELLED.format(title="甲", text=_TEXT * 99) + _LABELLED.format(title="乙", text=_TEXT), "utf-8")
    first, second = newsnorm.load_all(path, max_bytes=500)

    assert (first.path, type(first.error)) == (f"{path}#1", newsnorm.TooLargeError)
    assert (second.provenance.path, second.title) == (f"{path}#2", "乙")


@every_case(
    "part",
    ["标题：甲\n", "标题：甲\n媒体：乙\n", "发信人: a\n", "甲\n", "\n", "End of Document\n", "1 of 2 DOCUMENTS\n"],
)
@every_case("form", [_POST, _LABELLED, _LEXIS], ids=["post", "labelled", "lexis"])
def test_floods(form, part):
    """The time grows with the length, also where every line may begin a head."""
    limits = Limits(max_bytes=1 << 30)

    def read(source: str) -> int:
        return sum(1 for _ in RecordsContainer().open(io.BytesIO(source.encode()), "a.txt", limits))

    assert work.grows_linearly(read, lambda size: _write(form) + part * size, 1000)
