"""The headline of a page that does not say what its title is."""

from __future__ import annotations

from newsnorm.body import Body, TextPiece
from newsnorm.model import Block, Link
from newsnorm.page.headline import find_heading
from newsnorm.page.measure import measure_blocks

from every_case import every_case


def _measures(*blocks):
    made = [block if isinstance(block, Block) else Block(text=block) for block in blocks]
    return measure_blocks(Body.of(*made))


def test_heading_serves_where_nothing_is_said():
    """The heading next above the first prose is the title of a page that says nothing."""
    measures = _measures(Block(kind="heading", text="江州普降大雪"), "来源：江州日报", "正文。")

    assert find_heading(measures, 2).text == "江州普降大雪"
    assert find_heading(measures[1:], 1) is None


@every_case(
    ("lines", "headline"),
    [
        (("首页 >> 要闻", "江州图书馆整修开放", "来源：海城晚报 作者：林一舟"), "江州图书馆整修开放"),
        (("首页 >> 要闻", "江州图书馆整修开放", "", "发布时间：2023-03-08"), "江州图书馆整修开放"),
        (("首页 >> 要闻", "来源：海城晚报 作者：林一舟"), None),
        (("江州图书馆整修开放。", "来源：海城晚报"), None),
        (("整修", "来源：海城晚报"), None),
        (("江州图书馆整修开放", "江州今日多云"), None),
        (("来源：海城晚报",), None),
        ((), None),
    ],
)
def test_line_above_the_one_with_the_outlet(lines, headline):
    """Where nothing shows the headline, the line right above the one that tells date or outlet is it."""
    place = find_heading(_measures(*lines, "正文。"), len(lines))

    assert (place and place.text) == headline


@every_case(
    ("lines", "headline"),
    [
        (("新闻动态", "#新闻动态", "江州机械厂抢修管道", "发布时间：2023-03-08"), "江州机械厂抢修管道"),
        (("首页 > 新闻动态", "#新闻动态", "江州机械厂抢修管道", "发布时间：2023-03-08"), "江州机械厂抢修管道"),
        (("首页 > 新闻动态", "#新闻动态", "发布时间：2023-03-08"), "新闻动态"),
        (("首页", "#新闻动态", "江州机械厂抢修管道", "发布时间：2023-03-08"), "新闻动态"),
        (
            ("首页 > 江州机械厂雪夜抢修", "#江州机械厂雪夜抢修", "记者手记", "发布时间：2023-03-08"),
            "江州机械厂雪夜抢修",
        ),
    ],
)
def test_channel_above_the_headline(lines, headline):
    """A heading that the way to the page has, too, gives way to the line above the date; a long one does not."""
    blocks = [Block(kind="heading", text=line[1:], level=2) if line[0] == "#" else Block(text=line) for line in lines]
    links = (Link("/n", lines[0]),) if ">" not in lines[0] and lines[0] != "首页" else ()
    pieces = (TextPiece(blocks[0], links), *(TextPiece(block) for block in (*blocks[1:], Block(text="正文。"))))
    place = find_heading(measure_blocks(Body(pieces=pieces)), len(lines))

    assert place.text == headline


_LINES = {"#": ("heading", 1), "##": ("heading", 2), "**": ("heading", None), "-": ("list_item", 1)}


def _read(line):
    """Return a line as a block: `#` and `##` begin headings, `**` bold paragraphs, `-` items; `[…]` is a link."""
    mark, _, text = line.partition(" ")
    kind, level = _LINES.get(mark, ("paragraph", None))
    text = text if mark in _LINES else line
    linked = text[1:-1] if text[:1] == "[" and text[-1:] == "]" else ""
    links = (Link("/n", linked),) if linked else ()
    return TextPiece(Block(kind=kind, text=linked or text, level=level), links)


@every_case(
    ("lines", "headline"),
    [
        # buttons and links of other things stand between it and the text
        (
            "江州图书馆整修开放|2023-03-08 10:15|打印|字号：大 中 小|[江州网]|[海城降雪]|[青川开港]|分享到：",
            "江州图书馆整修开放",
        ),
        # the date has no label, and a link to the outlet beside it
        ("江州图书馆整修开放|2023年03月08日 10:15 江州网", "江州图书馆整修开放"),
        # a subhead stands next above the text, bold or of a lower level
        ("# 江州图书馆整修开放|2023-03-08|** 三年后重开", "江州图书馆整修开放"),
        ("# 江州图书馆三年后整修开放|## 重开的第一天", "江州图书馆三年后整修开放"),
        # the date is that of today
        ("江州人的家园|今天是2023年3月8日|江州图书馆整修开放|江州日报 2023-03-07", "江州图书馆整修开放"),
        # the author stands between headline and date
        ("江州图书馆三年后整修开放|林一舟|2023-03-08 10:15", "江州图书馆三年后整修开放"),
        # the way to the page ends with it
        ("首页 > 要闻 > 江州图书馆三年后整修开放|江州图书馆三年后整修开放|[列印]", "江州图书馆三年后整修开放"),
        # a heading of two lines is one
        ("# 江州图书馆\n三年后整修开放|2023-03-08", "江州图书馆 三年后整修开放"),
        # the name of the site stands highest, and the only heading of the text below it
        ("# 林一舟的日记本|## 图书馆整修以后", "图书馆整修以后"),
    ],
)
def test_headline_by_its_place(lines, headline):
    """The line above the date, a heading of high level: what stands between them and the text does not count."""
    pieces = [_read(line) for line in lines.split("|")]
    below = [Block(text="昨日，江州图书馆开放，读者很多。"), Block(kind="heading", text="借书的人", level=2)]
    if "重开的第一天" not in lines:  # no more sections
        below = below[:1]
    pieces += [TextPiece(block) for block in (*below, Block(text="他说，书架是新的，窗子也是新的。"))]
    first = next(at for at, piece in enumerate(pieces) if piece.block.text.startswith("昨日"))

    place = find_heading(measure_blocks(Body(pieces=tuple(pieces))), first)

    assert place is not None
    assert place.text == headline


@every_case(
    "lines",
    [
        "江州日报|2023-03-08",  # an outlet
        "首页 > 新闻动态|2023-03-08",  # the way to the page
        "来源：本站 作者：宣传部|时间：2023-03-08",  # a label with something that names nobody
        "——写在图书馆重开之际|2023-03-08",  # what goes on below a headline
        "字号：[大] [中] [小] [打印]|2023-03-08",  # buttons
        "[江州图书馆整修开放]|2023-03-08",  # a link to something else
        "相关新闻|2023-03-08 [江州图书馆整修开放的消息]",  # the date is that of another article
        "江州图书馆整修开放|林一舟",  # no date at all
        "江州图书馆整修开放|江州问答 3 天前",  # items of a list tell how old they are
        "标 题：江州图书馆整修开放|发信站：江州站 2023-03-08",  # the label of a field
    ],
)
def test_line_above_a_date_that_is_no_headline(lines):
    """Outlets, labels, buttons, ways to the page and links stand above dates as well."""
    pieces = [_read(line) for line in lines.split("|")]
    if lines.startswith("相关新闻"):
        pieces[1] = TextPiece(
            Block(text="2023-03-08 江州图书馆整修开放的消息"), (Link("/n", "江州图书馆整修开放的消息"),)
        )

    measures = measure_blocks(Body(pieces=(*pieces, TextPiece(Block(text="昨日，江州图书馆开放，读者很多。")))))

    assert find_heading(measures, len(pieces)) is None
