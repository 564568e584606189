"""Bylines: who wrote, reported, translated or took the pictures."""

from __future__ import annotations

from typing import Final

from newsnorm.lexicon.outlets import OWN_NAMES
from newsnorm.news.credits import CREDIT_HINTS, MAYBE_CREDIT_RE, SHOOTING_SIGNS, read_credit_line
from newsnorm.news.housed_credits import FILED_ENDS, read_housed_credit
from newsnorm.news.info_line import cut_moment
from newsnorm.news.line import CLOSING, Line, LineMatch, make_match
from newsnorm.news.rule import LineRule


def read_byline(line: Line) -> LineMatch | None:
    """Return what a byline says.

    Example:
        >>> read_byline(Line(text="江州商报记者 徐南星 杭州报道")).outlet
        '江州商报'
        >>> read_byline(Line(text="责任编辑：宋清和")) is None
        True
    """
    credit = read_credit_line(line.text, line.links, may_be_empty=line.place == "tail")
    text, date = line.text, None
    if credit is None and text.rstrip(CLOSING)[-1:] in FILED_ENDS:
        credit = read_housed_credit(text)
    elif credit is None:
        text, date = cut_moment(text)
        credit = read_credit_line(text, line.links, may_be_empty=False) if date else None
    is_of_picture = date is not None and text.endswith(SHOOTING_SIGNS)
    if credit is None or credit.is_editorial or is_of_picture:
        return None
    outlet = None if credit.outlet in OWN_NAMES else credit.outlet
    return make_match(people=credit.people, outlet=outlet, date_text=date)


BYLINE: Final = LineRule(
    id="byline",
    kind="byline",
    places=("lead", "tail"),
    leaves="aggressive",
    read=read_byline,
    hints=CREDIT_HINTS,
    look_re=MAYBE_CREDIT_RE,
    in_bracket=True,
    is_proof=True,
    fills=("authors", "source", "date_published"),
    doc=(
        "The whole line is [OUTLET [DEPARTMENT]] ROLE names, at most 60 characters, every name valid. `PLACE报道`, "
        "`发自PLACE`, `/文`, `文 NAME 摄` may follow, and a date may stand at either end. Where 报道 ends it, a bar, a "
        "slash or a bracket may part the outlet, and the role may be missing. A bracket of this kind at the end of the "
        "last paragraph is read and stays."
    ),
    examples=(
        "■本报记者 陆　遥",
        "江州商报记者 徐南星 杭州报道",
        "江州商报 记者 徐南星",
        "江州商报经济部记者 徐南星",
        "江州晚报/江州新闻记者 徐南星",
        "采写：江州晚报记者 苏禾",
        "文｜司马衡",
        "（记者 古丽米热·艾山 通讯员 韩松）",
        "作者：佚名",
        "Author: Lena Zhou",
        "記者徐南星／綜合報導",
        "记者 徐南星 实习生 韩松 文/图",
        "江州商报记者 徐南星 2023-03-08 10:15",
        "作者：徐南星，江州大学教授",
        "（作者徐南星系江州大学教授）",
        "江州传媒｜徐南星／综合外电报道",
        "【江州时报／记者 徐南星／海城 报道】",
        "［江州新闻云］记者徐南星/海城报道",
        "江州网 徐南星/综合报道",
        "社会中心／徐南星　苏禾　海城市报道",
        "江州News记者徐南星∕海城报道",
        "江新闻记者徐南星／海城报道",
        "文/徐南星 图/受访者提供",
        "NBA记者徐南星报道",
        "記者徐南星連線報導",
        "江新闻记者徐南星／采访报道",
        "撰文／徐南星　摄影／苏禾　图片提供／江州美术馆",
    ),
    keeps=(
        "记者林一舟三年走遍全省。",
        "作者以细腻的笔触写出了小城的变迁。",
        "文/理分科的历史已经结束。",
        "《江州日报》记者走访多家商场后发现，客流明显回升。",
        "记者：您怎么看？",
        "江州商报 记者 节快乐",
        "江州商报 记者徐南星走遍全省",
        "（作者系江州大学教授）",
        "实习生周记",
        "文／理分科",
        "江州商报记者 徐南星 摄 2023-03-08",
        "江州传媒｜公交改革／综合报道",
        "江州时报／江州网报道",
        "江州传媒｜徐南星／海城",
        "［江州新闻云］海城今日报道",
        "社会中心／交通问题 海城市报道",
        "文/理分科 图/受访者提供",
        "江州大学经济部记者节 徐南星",
        "记者三地连线报道",
        "图/受访者提供",
        "NBA记者节快乐",
    ),
)
