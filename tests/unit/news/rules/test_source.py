"""Source lines: outlet, people and date."""

from __future__ import annotations

from newsnorm.model import Link, Person
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.matching import match_line
from newsnorm.news.rule import Found
from newsnorm.news.rules.source import SOURCE, SOURCE_DATE, read_source

from every_case import every_case

ADDRESS = "https://news.example/2023/1.html"


def read(text, links=()):
    """Return what the rules for source lines say of a line."""
    return match_line(Line(text=text, links=links), (SOURCE, SOURCE_DATE))


@every_case(
    ("text", "expected"),
    [
        ("来源：江州日报", Found(SOURCE, LineMatch(outlet="江州日报"))),
        ("■稿源｜海城新闻网", Found(SOURCE, LineMatch(outlet="海城新闻网"))),
        ("（来源：江州日报)", Found(SOURCE, LineMatch(outlet="江州日报"))),
        (
            "【2023-03-08】（来源：江州日报）",
            Found(SOURCE, LineMatch(outlet="江州日报", date_text="2023-03-08")),
        ),
        ("来源：本网", Found(SOURCE, LineMatch())),
        (
            "2023年3月8日 10:15 | 来源：江州日报 作者：林一舟、韩松",
            Found(
                SOURCE,
                LineMatch(
                    outlet="江州日报",
                    people=(Person("林一舟"), Person("韩松")),
                    date_text="2023年3月8日 10:15",
                ),
            ),
        ),
        (
            "Source: Jiangzhou Daily 发布时间：2023-03-08 10:15:30 点击：53次",
            Found(SOURCE, LineMatch(outlet="Jiangzhou Daily", date_text="2023-03-08 10:15:30")),
        ),
        ("来源：" + "江" * 30, Found(SOURCE, LineMatch(outlet="江" * 30))),
        ("来源：江报", Found(SOURCE, LineMatch(outlet="江报"))),
        ("来源：江州日报 许科", Found(SOURCE, LineMatch(outlet="江州日报", people=(Person("许科"),)))),
        ("来源：江州日报 宣传部", Found(SOURCE, LineMatch(outlet="江州日报 宣传部"))),
        ("来源：新华社 石家庄", Found(SOURCE, LineMatch(outlet="新华社 石家庄"))),
        ("来源：江州日报 江州网", Found(SOURCE, LineMatch(outlet="江州日报 江州网"))),
        ("发布日期：2023/3/8", Found(SOURCE_DATE, LineMatch(date_text="2023/3/8"))),
    ],
)
def test_source_line(text, expected):
    """Outlet, authors and date, in any order; a counter is passed over, the paper's own name is no outlet."""
    assert read(text) == expected


@every_case(
    "text",
    [
        "",
        "来源：",
        "来源：甲",
        "来源：江州日报。",
        "来源：这是江州的传说",
        "数据来源：江州统计局",
        "来源：江州日报，海城晚报",
        "来源：江州日报 作者：幕后十年",
        f"来源：{ADDRESS}",
        "来源：" + "江" * 31,
        "时间：2023-03-08",
        "发布时间：3月8日",
        "来源：2023-03-08",
        "来源：3月8日",
        "来源：2023-03-08 江州日报",
        "来源：江州12023-03-08",
        "来源：——",
        "来源：江州日报 记者 幕后十年",
        "来源：江州日报记者 幕后十年",
        "来源：江州日报 文 林一舟",
        "来源：记者 林一舟",
        "来源：海城社采访林一舟",
        "来源：江州的故事，记者林一舟",
    ],
)
def test_no_source_line(text):
    """No outlet or too short or long a one, a sentence, other labels, a person that is none, an address, no date."""
    assert read(text) is None


@every_case(
    ("text", "outlet"),
    [
        ("（来源：《江州日报》）", "江州日报"),
        ("来源：《江州日报》", "江州日报"),
        ("（来源：江州日报》）", "江州日报"),
        ("（来源：《江州日报》、《海城晚报》）", "《江州日报》、《海城晚报》"),
        ("来源：《望江》杂志第11期", "《望江》杂志第11期"),
        ("来源：江州日报、", "江州日报"),
        ("来源：参考江州、海城网等", "参考江州、海城网等"),
        ("来源：江州掘金翻译计划", "江州掘金翻译计划"),
        ("来源：江州日报 编辑部", "江州日报 编辑部"),
        ("来源：（江州日报）", "江州日报"),
        ("来源：“江州日报”", "江州日报"),
        ("来源：“江州”日报", "“江州”日报"),
        ("来源：自考365", "自考365"),
        ("来源：江州日报2023年第3期", "江州日报2023年第3期"),
    ],
)
def test_outlet_is_without_the_marks_around_it(text, outlet):
    """Book-title marks go if they hold the whole outlet, and marks after it; a word such as 翻译 may be part of it."""
    assert read(text) == Found(SOURCE, LineMatch(outlet=outlet))


@every_case(
    ("text", "people"),
    [
        ("来源：江州日报 | 作者：林一舟", [("林一舟", "author")]),
        ("来源：江州日报 | 作者：林一舟 | 2023-03-08", [("林一舟", "author")]),
        ("来源：江州日报 记者 林一舟", [("林一舟", "reporter")]),
        ("来源：江州日报记者林一舟", [("林一舟", "reporter")]),
        ("来源：《江州日报》（记者 林一舟）", [("林一舟", "reporter")]),
        ("来源：江州日报 编辑 林岚", [("林岚", "editor")]),
        ("来源：江州日报 作者：林一舟 编辑：林岚", [("林一舟", "author"), ("林岚", "editor")]),
        ("来源：江州日报 2023-03-08 记者 林一舟", [("林一舟", "reporter")]),
    ],
)
def test_person_after_the_outlet_has_a_role(text, people):
    """Credits after the outlet are no part of it, whatever stands between."""
    found = read(text)

    assert ("江州日报", people) == (found.match.outlet, [(person.name, person.role) for person in found.match.people])


@every_case(
    ("text", "date"),
    [
        ("来源：江州日报（2023-03-08）", "2023-03-08"),
        ("来源：江州日报（2023-03-08 10:15）", "2023-03-08 10:15"),
        ("来源：江州日报 2023年03月08日10时15分", "2023年03月08日10时15分"),
        ("2023年03月08日10时15分 来源：江州日报", "2023年03月08日10时15分"),
        ("来源：江州日报2023年03月08日", "2023年03月08日"),
        ("来源：《江州日报》（2023年03月08日 05 版）", "2023年03月08日"),
        ("来源：江州日报 | 2023-03-08", "2023-03-08"),
        ("来源：江州日报 3月8日", "3月8日"),
    ],
)
def test_date_after_the_outlet_is_no_part_of_it(text, date):
    """A date in brackets, glued to the outlet, with a clock in words or with a page goes where dates go."""
    assert read(text) == Found(SOURCE, LineMatch(outlet="江州日报", date_text=date))


def test_link_of_the_outlet_is_an_address_of_a_page():
    """The link on the outlet's name is where the text was published, if it leads to more than a front page."""
    page, front = Link(ADDRESS, "江州日报"), Link("https://news.example/", "江州日报")

    assert read("来源：江州日报", (page,)).match.url == ADDRESS
    assert read("来源：《江州日报》", (Link(ADDRESS, "《江州日报》"),)).match.url == ADDRESS
    assert read("来源：江州日报", (front,)).match.url is None


@every_case(
    ("value", "outlet"),
    [
        ("江州日报综合", "江州日报"),
        ("江州日报综合报道", "江州日报"),
        ("江州日报整理", "江州日报"),
        ("《江州日报》", "江州日报"),
        ("江州旧闻整理", "江州旧闻整理"),
    ],
)
def test_outlet_that_made_its_text_of_others(value, outlet):
    """What an outlet did with the texts of others is no part of its name; of another name it may be one."""
    assert read_source(Line(text=f"来源：{value}")).outlet == outlet
