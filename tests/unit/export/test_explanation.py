"""An article explained: one line for each thing a person may ask about."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from newsnorm.api import loads
from newsnorm.export.explanation import explain_article
from newsnorm.model import Article, Block, Boilerplate, Change, Dateline, Finding, Image, Person, Provenance

from every_case import every_case

ARTICLE = Article(
    title="江州开港",
    date_published=datetime(2022, 1, 14, 10, tzinfo=timezone(timedelta(hours=8))),
    date_modified=datetime(2022, 1, 15, tzinfo=UTC),
    date_precision="minute",
    authors=(Person("林一舟", "reporter"), Person("何小满")),
    editors=(Person("高原", "editor"),),
    dateline=Dateline("江州晚报讯", agency="江州晚报"),
    categories=(("财经", "港口"), ("要闻",)),
    tags=("港口", "贸易"),
    draft=True,
    images=(Image("/a.png"), Image("/b", placeholder=True)),
    extra={"layout": "post", "toc": True},
    blocks=(Block(kind="heading", text="概况", level=2), Block(text="货船，渔船靠岸。")),
    boilerplate=(
        Boilerplate("source", "来源：江州晚报", "source-line", 0),
        Boilerplate("editor", "责编：高原", "editor-line", 2),
    ),
    changes=(Change("comma", 2, "货船,渔船", "货船，渔船"), Change("colon", 1, "甲:乙", "甲：乙")),
    findings=(Finding("repair-fence", "warning", "the fence", 3), Finding("encoding-guessed", "info", "guessed")),
    provenance=Provenance(
        path="a.md",
        reader="hexo",
        confidence=0.98,
        encoding="gb18030",
        encoding_confidence=0.9,
        origins={"title": "header:title", "draft": "name"},
    ),
)
LINES = """\
a.md
  read by hexo (0.98), gb18030 (0.90)
  title           江州开港  ← header:title
  date_published  2022-01-14T10:00:00+08:00 (minute)
  date_modified   2022-01-15T00:00:00+00:00
  authors         林一舟 (reporter)、何小满 (author)
  editors         高原 (editor)
  dateline        江州晚报讯
  categories      财经 › 港口, 要闻
  tags            港口, 贸易
  draft           yes  ← name
  images          /a.png, /b (placeholder)
  extra           layout, toc
  findings:
    warning repair-fence  line 3: the fence
    info encoding-guessed  guessed
  changed:
    comma ×2  block 2: '货船,渔船' → '货船，渔船'
    colon ×1  '甲:乙' → '甲：乙'
  taken out:
    source (source-line, before block 1)  来源：江州晚报
    editor (editor-line, at the end)  责编：高原
  2 blocks:
      1 heading 2    概况
      2 paragraph    货船，渔船靠岸。
"""


def test_everything_has_its_line():
    """Fields with their origins, findings, changes with their first place, lines taken out, then the blocks."""
    assert explain_article(ARTICLE) == LINES


def test_an_empty_article_has_a_name_only():
    """What is empty has no line, and no section without lines has a title."""
    assert explain_article(Article()) == "article\n"


def test_colours_change_no_word():
    """With `colour=True` the same lines come with ANSI colours, those of the findings by their level."""
    painted = explain_article(ARTICLE, colour=True)

    assert re.sub("\x1b\\[[0-9]+m", "", painted) == LINES
    assert "\x1b[33mwarning\x1b[0m repair-fence" in painted
    assert "\x1b[2minfo\x1b[0m encoding-guessed" in painted


@every_case(
    ("text", "shown"),
    [("江" * 60, "江" * 60), ("江" * 61, "江" * 60 + "…"), ("甲\t乙\n丙\t丁", "甲⇥乙⏎丙⇥丁")],
)
def test_a_long_text_is_one_short_line(text, shown):
    """Each text takes one line of at most sixty characters, and tabs and line ends are shown."""
    article = Article(blocks=(Block(text=text),), summary=text)

    assert explain_article(article).splitlines()[1:] == [
        f"  summary         {shown}",
        "  1 block:",
        f"      1 paragraph    {shown}",
    ]


def test_it_tells_where_a_rule_changed():
    """The field or the block of the first place each rule changed is named."""
    article = loads("---\ntitle: 快讯:江州开港\n---\n\n江州港开放。\n\n货船,渔船 靠岸。\n")
    lines = [line.strip() for line in explain_article(article).splitlines()]

    assert "colon ×1  title: '快讯:江州开港' → '快讯：江州开港'" in lines
    assert "comma ×1  block 2: '货船,渔船 靠岸。' → '货船，渔船 靠岸。'" in lines


@every_case(("count", "title"), [(1, "  1 block:"), (2, "  2 blocks:")])
def test_one_block(count, title):
    """One block is one block."""
    article = Article(blocks=(Block(text="江州港开放。"),) * count)

    assert title in explain_article(article).splitlines()


def test_what_left_a_page_at_one_place_is_one_line():
    """By one rule; it says how many blocks that were."""
    lines = (Boilerplate("page", text, "page-rest", 1) for text in ("首页", "新闻"))
    explained = explain_article(Article(blocks=(Block(text="甲"), Block(text="乙")), boilerplate=tuple(lines)))

    assert "page (page-rest, before block 2)  2 blocks: 首页 | 新闻" in explained
