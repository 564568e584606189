"""Bylines and editor lines."""

from __future__ import annotations

from newsnorm.model import Link, Person
from newsnorm.news.credits import read_credit_line, read_credits, split_credits
from newsnorm.news.line import Credits
from newsnorm.news.news_lines import read_news_lines

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        (
            "记者 林一舟 通讯员 韩松、周予安",
            Credits(
                people=(
                    Person("林一舟", "reporter"),
                    Person("韩松", "correspondent"),
                    Person("周予安", "correspondent"),
                ),
                roles=("reporter", "correspondent"),
            ),
        ),
        (
            "江州商报记者 徐南星 发自北京",
            Credits(people=(Person("徐南星", "reporter"),), roles=("reporter",), outlet="江州商报", place="北京"),
        ),
        (
            "江州商报驻杭州记者 徐南星 杭州报道",
            Credits(people=(Person("徐南星", "reporter"),), roles=("reporter",), outlet="江州商报", place="杭州"),
        ),
        (
            "《望江》编辑 林岚",
            Credits(people=(Person("林岚", "editor"),), roles=("editor",), outlet="望江"),
        ),
        (
            "采写：海城晚报记者 苏禾",
            Credits(people=(Person("苏禾", "reporter"),), roles=("reporter", "reporter"), outlet="海城晚报"),
        ),
        (
            "文/林一舟摄影/许青",
            Credits(
                people=(Person("林一舟", "author"), Person("许青", "photographer")), roles=("author", "photographer")
            ),
        ),
        (
            "作者：海城晚报 苏禾",
            Credits(people=(Person("苏禾", "author"),), roles=("author",), outlet="海城晚报"),
        ),
        ("记者 林一舟 摄影报道", Credits(people=(Person("林一舟", "reporter"),), roles=("reporter",))),
        (
            "本报记者 林一舟 摄影报道",
            Credits(people=(Person("林一舟", "reporter"),), roles=("reporter",), outlet="本报"),
        ),
        ("摄影报道 许青", Credits(people=(Person("许青", "photographer"),), roles=("photographer",))),
        (
            "记者 林一舟 文 许青 图",
            Credits(
                people=(Person("林一舟", "reporter"), Person("许青", "photographer")),
                roles=("reporter", "photographer"),
            ),
        ),
        ("记者 林一舟 综合报道", Credits(people=(Person("林一舟", "reporter"),), roles=("reporter",))),
        ("监制：赵红", Credits(roles=(None,))),
        ("作者：未知", Credits(roles=("author",))),
        ("责编：HZ-0318", Credits(roles=("editor",))),
        ("文/林一舟 图/林一舟", Credits(people=(Person("林一舟", "author"),), roles=("author", "photographer"))),
    ],
)
def test_credits_of_a_line(text, expected):
    """Labels and names, the house of the first and the place; nobody for producers, anonyms and staff codes."""
    assert read_credits(text) == expected


@every_case(
    "text",
    [
        "",
        "林一舟",
        "今日 记者 林一舟",
        "记者 林一舟 昨日获悉",
        "文林一舟",
        "编辑 幕后十年",
        "编辑：时光",
        "记者：",
        "校对：wang-er2",
        "记者 林一舟 文 许青",
        "林一舟 文 幕后十年 摄",
        "时光 文 许青 摄",
    ],
)
def test_rest_makes_a_line_content(text):
    """No label, words around what is one, a word, an account or nothing where a name must be."""
    assert read_credits(text) is None


@every_case(
    ("text", "expected"),
    [
        ("江州日报", ("江州日报", ())),
        ("江州日报 | 记者：林一舟", ("江州日报 | ", (Person("林一舟", "reporter"),))),
        ("江州日报责编：林岚", ("江州日报", (Person("林岚", "editor"),))),
        ("江州日报（记者 林一舟）", ("江州日报（", (Person("林一舟", "reporter"),))),
        ("江州日报 作者：佚名", ("江州日报 ", ())),
        ("江州 摄影协会", ("江州 摄影协会", ())),
        ("视觉 江州", ("视觉 江州", ())),
        ("江州翻译 协会", ("江州翻译 协会", ())),
        ("图/视觉中国", None),
        ("江州日报, 记者 林一舟", None),
    ],
)
def test_credits_are_split_from_what_stands_before_them(text, expected):
    """The outlet and the people after it; a word such as 摄影 glued to others is none, unread credits are None."""
    assert split_credits(text) == expected


def test_caller_knows_of_links_and_places():
    """A link's text passes for a name, and an empty label where the line may be one of the tail."""
    assert read_credits("校对：wang-er2", handles=frozenset({"wang-er2"})) == Credits(
        people=(Person("wang-er2", "proofreader"),), roles=("proofreader",)
    )
    assert read_credits("编辑：", may_be_empty=True) == Credits(roles=("editor",))
    assert read_credits("记者：", may_be_empty=True) is None


@every_case(
    ("text", "rule", "people"),
    [
        ("●本报记者 林一舟", "byline", [("林一舟", "reporter")]),
        ("（江州财经 林一舟 发自北京）", "byline", [("林一舟", "author")]),
        ("（作者：程亦白，海城大学教授）", "byline", [("程亦白", "author")]),
        ("林一舟、韩松/文 许青/摄", "byline", [("林一舟", "author"), ("韩松", "author"), ("许青", "photographer")]),
        ("林一舟文/图", "byline", [("林一舟", "author")]),
        ("江州日报记者林一舟文/图", "byline", [("林一舟", "reporter")]),
        ("林文/图", "byline", [("林文", "photographer")]),
        ("林一舟 文 许青 摄", "byline", [("林一舟", "author"), ("许青", "photographer")]),
        ("（林一舟、韩松/文 许青/图）", "byline", [("林一舟", "author"), ("韩松", "author"), ("许青", "photographer")]),
        ("译者：林岚 校对：韩松", "editor", [("林岚", "translator"), ("韩松", "proofreader")]),
        ("责任编辑：时光", "editor", [("时光", "editor")]),
        ("（责编：林岚）20230308", "editor", [("林岚", "editor")]),
    ],
)
def test_line_of_credits(text, rule, people):
    """The first role tells a byline from an editor line; bullets, brackets, remarks and numbers around it go."""
    credit = read_credit_line(text)

    assert (rule == "editor") == credit.is_editorial
    assert people == [(person.name, person.role) for person in credit.people]


@every_case(
    "text",
    [
        "",
        "记者 林一舟。",
        "记者 林一舟？",
        "监制：赵红",
        "江州财经 林一舟 发自北京",
        "（今日 林一舟 发自北京）",
        "（江州财经 幕后十年 发自北京）",
        "林一舟/文 江州港",
        "记者 " + "、".join(["林一舟"] * 20),
    ],
)
def test_line_of_other_text(text):
    """Sentences, lines of producers alone, filed lines without a bracket, half a signature, and too long a line."""
    assert read_credit_line(text) is None


def test_short_label_without_a_name_is_a_credit_at_the_tail_only():
    """编辑： alone may begin a conversation at the head, 责任编辑： may not."""
    assert read_credit_line("编辑：", may_be_empty=False) is None
    assert read_credit_line("编辑：", may_be_empty=True) == Credits(roles=("editor",))
    assert read_credit_line("责任编辑：", may_be_empty=False) == Credits(roles=("editor",))


def test_account_name_with_a_link_in_a_list():
    """Every name of a list of accounts must be a link, and loses its @."""
    links = (Link("https://a.example/1", "@wang-er2"), Link("https://a.example/2", "R&D小组"))

    assert [person.name for person in read_credit_line("校对：@wang-er2、R&D小组", links).people] == [
        "wang-er2",
        "R&D小组",
    ]
    assert read_credit_line("校对：@wang-er2、某人乙", links) is None


def test_account_name_is_a_name_where_it_is_a_link(body, prose):
    """A link where a name must stand is one, whatever it looks like; the same words without a link are content."""
    linked = body("校对者：[wang-er2](/u/1)、[霜羽 Hoar](/u/2)", prose)

    news = read_news_lines(linked, mode="strip", title=None)

    assert [person.name for person in news.editors] == ["wang-er2", "霜羽 Hoar"]
    assert read_news_lines(body("校对者：wang-er2、霜羽 Hoar", prose), mode="strip", title=None).editors == ()
