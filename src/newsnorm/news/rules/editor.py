"""Editor lines: who edited, proofread or reviewed."""

from __future__ import annotations

from typing import Final

from newsnorm.news.credits import CREDIT_HINTS, MAYBE_BACK_RE, MAYBE_CREDIT_RE, read_credit_line
from newsnorm.news.info_line import cut_controls, cut_moment, may_hold_controls
from newsnorm.news.line import Line, LineMatch, make_match
from newsnorm.news.rule import LineRule


def read_editors(line: Line) -> LineMatch | None:
    """Return whom an editor line names.

    Example:
        >>> [person.name for person in read_editors(Line(text="（责任编辑：林 岚 审核：高远山）")).people]
        ['林岚', '高远山']
        >>> read_editors(Line(text="责任编辑：幕后十年")) is None
        True
    """
    credit = read_credit_line(line.text, line.links, may_be_empty=line.place == "tail")
    if credit is None and (may_hold_controls(line.text) or MAYBE_BACK_RE.search(line.text)):
        bare, count, _ = cut_controls(line.text)
        credit = read_credit_line(bare, line.links) if count else None
        credit = credit if credit and credit.people else None
    date = None
    if credit is None:
        text, date = cut_moment(line.text)
        credit = read_credit_line(text, line.links, may_be_empty=False) if date else None
    return make_match(people=credit.people, date_text=date) if credit and credit.is_editorial else None


EDITOR: Final = LineRule(
    id="editor",
    kind="editor",
    places=("lead", "tail"),
    leaves="always",
    read=read_editors,
    hints=CREDIT_HINTS,
    look_re=MAYBE_CREDIT_RE,
    in_bracket=True,
    fills=("editors", "authors", "date_published"),
    doc=(
        "The whole line is LABEL names, once or several times, with a colon, a bar, a slash or a blank "
        "between, in brackets of any kind, buttons of the page beside them. A staff code or nothing may stand for "
        "a name, and a code after one; a date may stand at either end."
    ),
    examples=(
        "（责任编辑：林 岚 审核：高远山）",
        "[责编：宋清和]",
        "编辑 丁一鸣 校对 赵文博",
        "编辑：宋清和 记者：林一舟",
        "责任编辑：HN018",
        "责任编辑：宋清和_NB2031",
        "（责编：宋清和 HX021）",
        "（編輯：葉知秋/核稿：羅敏）",
        "责任编辑：宋清和 【打印】 【关闭】",
        "编辑：宋清和 2023-03-08 10:15",
    ),
    keeps=(
        "责任编辑：幕后十年",
        "编辑一本地方志要多久",
        "主编换人后，杂志改版了。",
        "编辑：请先介绍一下您自己。",
        "责任编辑：HX的一天",
        "编辑：打印 关闭 三步走",
    ),
)
