"""Lines that web pages print between the headline and the text; what they say is read in a room of its own."""

from __future__ import annotations

from typing import Final

from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rule import LineRule


def _read(line: Line) -> LineMatch | None:
    from newsnorm.news.page_info import read_page_info  # noqa: PLC0415 - it makes many regexes, and no post needs them

    return read_page_info(line)


PAGE_INFO: Final = LineRule(
    id="page-info",
    kind="source",
    places=("beside",),
    leaves="always",
    read=_read,
    fills=("source", "authors", "editors", "date_published"),
    doc=(
        "On a web page, a line between the headline and the text, or right below the text: a date, an outlet or "
        "credits among buttons and counters, in any order. Below the text only what has a label counts."
    ),
    examples=(
        "2023年03月08日10:15江州日报我要评论(0)",
        "江州日报 2023-03-08 10:15 字号：大 中 小",
        "2023年03月08日10:15 江州日报 我要评论 记者：林一舟 编辑：宋清和",
    ),
    keeps=("财经 > 股市",),
)
