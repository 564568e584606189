"""Datelines at the head of a text."""

from __future__ import annotations

from newsnorm.lexicon.words import read_rows
from newsnorm.model import Dateline, Person
from newsnorm.news.line import Line
from newsnorm.news.news_lines import read_news_lines
from newsnorm.news.rules.dateline import read_dateline

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("新华社北京电，港口开放。", Dateline("新华社北京电，", "新华社", "北京")),
        ("中新网2023年3月8日电 港口开放。", Dateline("中新网2023年3月8日电", "中新网", None, "2023年3月8日")),
        (
            "中新社江州二〇二三年三月八日电：港口开放。",
            Dateline("中新社江州二〇二三年三月八日电：", "中新社", "江州", "二〇二三年三月八日"),
        ),
        ("财联社3月8日｜港口开放。", Dateline("财联社3月8日｜", "财联社", None, "3月8日")),
        ("新华社江州3月8號晚间电 港口开放。", Dateline("新华社江州3月8號晚间电", "新华社", "江州", "3月8號")),
        ("新华社江州3月8日傍晚电 港口开放。", Dateline("新华社江州3月8日傍晚电", "新华社", "江州", "3月8日")),
        ("新华社讯 3月8號消息，港口开放。", Dateline("新华社讯 3月8號消息，", "新华社", None, "3月8號")),
        ("人民网江州3月8日报道，港口开放。", Dateline("人民网江州3月8日报道，", "人民网", "江州", "3月8日")),
        (
            "海城电视台《早间新闻》讯（记者 林一舟）港口开放。",
            Dateline("海城电视台《早间新闻》讯（记者 林一舟）", "海城电视台《早间新闻》"),
        ),
        ("首尔3月8日电（记者林一舟）港口开放。", Dateline("首尔3月8日电（记者林一舟）", None, "首尔", "3月8日")),
        ("（中央社記者林予安江州8日電）港口開放。", Dateline("（中央社記者林予安江州8日電）", "中央社", "江州", "8日")),
        ("本报讯 昨夜降雪。", Dateline("本报讯", "本报")),
        ("【本报讯】昨夜降雪。", Dateline("【本报讯】", "本报")),
        ("（江州网讯）昨夜降雪。", Dateline("（江州网讯）", "江州网")),
        (
            "中国之声《早间新闻》北京3月8日讯（记者 林一舟）",
            Dateline("中国之声《早间新闻》北京3月8日讯（记者 林一舟）", "中国之声《早间新闻》", "北京", "3月8日"),
        ),
        ("（中央社記者林予安8日電）港口開放。", Dateline("（中央社記者林予安8日電）", "中央社", None, "8日")),
        ("（中央社江州8日綜合外電報導）", Dateline("（中央社江州8日綜合外電報導）", "中央社", "江州", "8日")),
        ("新华社北京3月8日电", Dateline("新华社北京3月8日电", "新华社", "北京", "3月8日")),
        ("【江州网综合报道】昨夜降雪。", Dateline("【江州网综合报道】", "江州网")),
        ("【环球网科技综合报道】昨夜降雪。", Dateline("【环球网科技综合报道】", "环球网科技")),
        ("【江州网 记者 林一舟 海城报道】昨夜降雪。", Dateline("【江州网 记者 林一舟 海城报道】", "江州网", "海城")),
    ],
)
def test_parts_of_a_dateline(text, expected):
    """Agency, place and date as they stand before the mark; each may be missing."""
    assert read_dateline(Line(text=text)).dateline == expected


@every_case(
    ("text", "people"),
    [
        (
            "江州日报讯（记者 林一舟 通讯员 韩松）港口开放。",
            (Person("林一舟", "reporter"), Person("韩松", "correspondent")),
        ),
        ("新华社3月8日电（林一舟 韩松）港口开放。", (Person("林一舟"), Person("韩松"))),
        ("本报讯（林一舟）港口开放。", (Person("林一舟"),)),
        ("新华社3月8日电 记者林一舟、韩松报道：港口开放。", (Person("林一舟", "reporter"), Person("韩松", "reporter"))),
        ("新华社3月8日电，港口开放。", ()),
        ("新华社3月8日电 记者昨日获悉 报道：港口开放。", ()),
        (
            "（中央社記者林予安、葉知秋高雄8日電）港口開放。",
            (Person("林予安", "reporter"), Person("葉知秋", "reporter")),
        ),
    ],
)
def test_people_of_a_dateline(text, people):
    """Names in the bracket or after 记者; without a role they are authors."""
    assert read_dateline(Line(text=text)).people == people


@every_case(
    ("text", "headline", "agency"),
    [
        ("【江州港今日开港】新华社3月8日电，港口开放。", "江州港今日开港", "新华社"),
        ("【江州港今日开港】（中央社江州8日電）港口開放。", "江州港今日开港", "中央社"),
    ],
)
def test_headline_in_front(text, headline, agency):
    """A headline in 【】 before the dateline is kept apart from it."""
    match = read_dateline(Line(text=text))

    assert (headline, agency) == (match.title, match.dateline.agency)
    assert match.dateline.text == text.partition("】")[2].removesuffix("港口开放。").removesuffix("港口開放。")


@every_case(
    ("text", "outlet"),
    [("本网讯（记者 林一舟）", None), ("江州晚报讯（记者 林一舟）", "江州晚报"), ("首尔8日电（记者林一舟）", None)],
)
def test_agency_is_the_outlet(text, outlet):
    """The agency is the outlet, unless the paper speaks of itself or only a place is named."""
    assert read_dateline(Line(text=text)).outlet == outlet


@every_case(
    "text",
    [
        "",
        "电",
        "【",
        "（",
        "【江州港今日开港】",
        "【江州港今日开港，新华社3月8日电，",
        "新华社3月8日电力供应充足。",
        "新华社3月8日讯问当事人。",
        "新华社消息，港口开放。",
        "财联社｜港口开放。",
        "江州日报3月8日讯，港口开放。",
        "江州日报讯（记者 幕后十年）港口开放。",
        "首尔电（记者林一舟）港口开放。",
        "江州日报讯 昨夜降雪。",
        "新华社江州电，港口开放。",
        "据新华社3月8日电，港口开放。",
        "“新华社3月8日电，港口开放。",
        "（记者 林一舟）港口开放。",
        "（中央社記者林予安）港口開放。",
        "（據海城社記者林予安江州8日電）港口開放。",
        "（中央社記者幕後十年江州8日電）港口開放。",
        "（中央社JZ港8日電）港口開放。",
        "新华社电讯，3月8日讯，港口开放。",
        "新华社" + "江州" * 20 + "3月8日电，港口开放。",
    ],
)
def test_content_has_no_dateline(text):
    """A mark inside a word, an unknown agency or place, no date where it needs one, words before it, or too long."""
    assert read_dateline(Line(text=text)) is None


def test_own_name_of_a_paper_is_no_outlet(body, prose):
    """本报 is an agency in the dateline and never a source."""
    news = read_news_lines(body("本报讯（记者 林一舟）昨日，", prose), mode="strip", title=None)

    assert (news.dateline.agency, news.source) == ("本报", None)


@every_case("text", ["【江州水务讯】昨夜降雪。", "（昨夜降雪通讯）供水照常。", "（林一舟电）供水照常。"])
def test_bracket_of_no_agency(text):
    """A word before 讯 or 电 in a bracket is an agency only if it is an outlet or the paper's name for itself."""
    assert read_dateline(Line(text=text)) is None


@every_case(
    ("inside", "agency", "people"),
    [
        ("江州网综合报道 记者 林一舟", "江州网", (Person("林一舟", "reporter"),)),
        ("江州网报道 特约记者 林一舟、韩松", "江州网", (Person("林一舟", "reporter"), Person("韩松", "reporter"))),
        ("江州网快讯 记者林一舟", "江州网", (Person("林一舟", "reporter"),)),
        ("江州日报记者 林一舟", "江州日报", (Person("林一舟", "reporter"),)),
        ("江州日报 记者林一舟", "江州日报", (Person("林一舟", "reporter"),)),
        ("江州日报驻海城记者 林一舟", "江州日报", (Person("林一舟", "reporter"),)),
        ("本报记者 林一舟", "本报", (Person("林一舟", "reporter"),)),
        ("文/江州网 林一舟", "江州网", (Person("林一舟"),)),
    ],
)
@every_case("ends", ["【】", "[]", "〔〕"])
def test_people_beside_the_agency(ends, inside, agency, people):
    """An agency and its people in a bracket, with or without what it did, are a dateline."""
    said = read_dateline(Line(text=f"{ends[0]}{inside}{ends[1]}昨夜降雪。"))

    assert (said.dateline.text, said.dateline.agency) == (f"{ends[0]}{inside}{ends[1]}", agency)
    assert (said.people, said.outlet) == (people, None if agency == "本报" else agency)


@every_case(
    "text",
    [
        "【江州网记者手记】昨夜降雪。",
        "【江州网记者探访早市】昨夜降雪。",
        "【江州网 林一舟】昨夜降雪。",
        "【江州大学 记者 林一舟】昨夜降雪。",
        "【江州网 编辑 林一舟】昨夜降雪。",
        "【江州网 摄影 林一舟】昨夜降雪。",
        "【江州网记者 林一舟 摄】昨夜降雪。",
        "【据江州网记者 林一舟】昨夜降雪。",
        "【据江州网记者林一舟报道】昨夜降雪。",
        "【记者 林一舟】昨夜降雪。",
        "（江州网记者 林一舟）昨夜降雪。",
        "【江州网记者 林一舟】",
    ],
)
def test_brackets_without_an_agency_and_its_writers(text):
    """A subject, another's people, a picture's, a round bracket or a line of its own make no dateline."""
    assert read_dateline(Line(text=text)) is None


@every_case("clock", [row[0] for row in read_rows("clocks")])
def test_the_clock_of_a_date_is_no_place(clock):
    """Whose time the date is in belongs neither to the agency nor to the place."""
    dateline = read_dateline(Line(text=f"财联社{clock}3月8日电，港口开放。")).dateline

    assert (dateline.agency, dateline.place, dateline.date_text) == ("财联社", None, "3月8日")


@every_case(("size", "agency"), [(32, True), (33, False), (60, False)])
@every_case("mark", ["讯", "电"])
def test_longest_origin(size: int, mark: str, *, agency: bool):
    """The mark stands within the first forty characters."""
    name = f"江州电视台《{'早' * size}》"
    said = read_dateline(Line(text=f"{name}{mark}（记者 林一舟）港口开放。"))

    assert (said is not None and said.dateline.agency == name) is agency


@every_case("text", [f"{name}科技讯（记者 林一舟）港口开放。" for name in ("", "江州", "本月", "新任务", "林一舟")])
def test_channel_of_nobody_is_no_agency(text):
    """The name of a channel makes an agency only behind that of an outlet."""
    assert read_dateline(Line(text=text)) is None
