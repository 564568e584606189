"""Laws of the news lines: a fixed point, nothing lost, linear time."""

from __future__ import annotations

import json
import re
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm.model import Block
from newsnorm.news.line import Line
from newsnorm.news.matching import match_line, rules_for
from newsnorm.news.news_lines import read_news_lines

from bodies import body_of
from every_case import every_case

CASES = Path(__file__).resolve().parents[2] / "cases" / "news"
POOL = [
    json.loads(row)["line"] for path in sorted(CASES.glob("*.jsonl")) for row in path.read_text("utf-8").splitlines()
]
PROSE = [
    "江州今日放晴，气温回升。",
    "春耕时节，农机开进田间，社员们从清晨忙到天黑。",
    "延伸监管触角",
    "江州地铁三号线试运行",
]
LINES = st.one_of(st.sampled_from(POOL), st.sampled_from(PROSE), st.text(max_size=30).filter(str.strip))
BLOCKS = st.builds(
    lambda kind, lines: Block(kind=kind, text="\n".join(lines), level=1 if kind == "heading" else None),
    st.sampled_from(["paragraph", "paragraph", "paragraph", "heading", "list_item", "quote"]),
    st.lists(LINES, min_size=1, max_size=4),
)
BODIES = st.builds(
    lambda kind, blocks: body_of(kind=kind, blocks=tuple(blocks), links=((),) * len(blocks)),
    st.sampled_from(["text", "markdown"]),
    st.lists(BLOCKS, max_size=8),
)
MODES = st.sampled_from(["strip", "keep", "aggressive"])
# What stands between the first and the last line leaves, and each has a block of its own.
_PARTED = body_of(
    kind="text",
    blocks=(Block(text="江州日报 记者 林一舟 摄\n发布时间：2023-03-08 来源：海城晚报\n昨日，市图书馆重新开放。"),),
    links=((),),
)


@given(BODIES, MODES)
@example(_PARTED, "strip")
def test_reading_what_is_left_takes_nothing_more(body, mode):
    """What stays after one reading stays after the next."""
    once = read_news_lines(body, mode=mode, title=None)

    again = read_news_lines(once.body, mode=mode, title=once.title)

    assert again.body.blocks == once.body.blocks


@given(BODIES, MODES)
def test_every_character_is_in_the_text_or_in_the_boilerplate(body, mode):
    """Nothing is lost, nothing is made up, and the order is the same."""
    news = read_news_lines(body, mode=mode, title=None)

    back = []
    for index in range(len(news.body.blocks) + 1):
        back += [line.text for line in news.body.sort_out().boilerplate if line.index == index]
        back += [block.text for block in news.body.blocks[index : index + 1]]
    assert "".join("".join(back).split()) == "".join("".join(block.text for block in body.blocks).split())


@given(BODIES)
def test_modes_read_the_same(body):
    """`keep` fills the same fields as `strip`."""
    keep, strip = (read_news_lines(body, mode=mode, title=None) for mode in ("keep", "strip"))

    for field in ("title", "dateline", "authors", "editors", "source", "url", "original_title", "date", "origins"):
        assert getattr(keep, field) == getattr(strip, field)


@given(line=LINES.map(str.strip).filter(bool))
@every_case("place", ["lead", "tail"])
def test_the_look_for_words_passes_every_news_line(line, place):
    """A line without any of the words of the rules is none of their kinds: the quick look changes nothing."""
    line = Line(text=line, place=place)

    assert match_line(line) == match_line(line, rules_for(line.text, place).rules)


@every_case("place", ["lead", "tail"])
@every_case("text", POOL)
def test_the_look_for_words_passes_every_case(text, place):
    """The same for each case there is."""
    line = Line(text=re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).strip(), place=place)

    assert match_line(line) == match_line(line, rules_for(line.text, place).rules)


FLOODS = [
    " ", "（", "）", "【", "[", "记者", "记者 ", "记者、", "、", "责任编辑：", "来源：", "来源：来源", "作者：王",
    "王 ", "新华社",    "讯", "电（", "3月8日", "上一篇：", "返回首页 ", "分享到：", "声明：不代表", "原标题：", "//", "https://",
    "摄", "图片来源：", "·",    "\n", "责任编辑：宋清和\n", "通讯员 陈可 摄\n", "https://news.example.cn/2023/1.html\n来源：江州日报\n",
    "相关阅读\n春雨\n责任编辑：宋清和\n", "a", "完",
]  # fmt: skip


@every_case("flood", FLOODS, ids=repr)
@every_case("size", [50, 100, 400, 20_000])
def test_hostile_lines_come_to_an_end(flood, size):
    """A line of one thing repeated, however long, is read; `benchmarks/news_bench.py` shows that time is linear."""
    text = (flood * size)[:size].strip("\n") or "x"
    body = body_of(blocks=(Block(text=text), Block(text=f"（{text}）"), Block(text=text)), links=((), (), ()))

    news = read_news_lines(body, mode="aggressive", title=None)

    assert sum(len(block.text) for block in news.body.blocks) <= 3 * len(text) + 2


_NO_MARKS_OF_A_LINE = re.compile(r"//|[0-9]/[0-9]|[/／]返回")


@every_case("place", ["lead", "tail"])
@every_case(("old", "new"), [("（）", "()"), ("()", "（）"), ("：", ":"), ("／｜", "/|"), ("/|", "／｜")])
def test_the_width_of_its_marks_makes_no_other_line(old, new, place):
    """Whether brackets, colons, bars and slashes are full-width says nothing, but in a date, an address, a menu."""

    def read(text):
        found = match_line(Line(text=text, place=place))
        return found and (found.rule.id, found.match.people)

    width = str.maketrans(old, new)
    lines = [line for line in POOL if line != line.translate(width) and not _NO_MARKS_OF_A_LINE.search(line)]

    assert [line for line in lines if read(line) != read(line.translate(width))] == []
    assert len(lines) > 10
