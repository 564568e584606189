"""What note programs and site builders add to Markdown."""

from __future__ import annotations

from newsnorm.body import MoreMark
from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.extensions import has_extension_signs, read_extensions
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.reader import RawBody

from bodies import images_of, links_of
from every_case import every_case


def _blocks(source):
    return [(block.kind, block.text) for block in read_body(RawBody(source)).blocks]


@every_case(
    ("source", "text"),
    [
        ("见[[江阴|这里]]。", "见[这里](<江阴>)。"),
        ("见[[江阴 水务#停水]]。", "见[江阴 水务#停水](<江阴 水务#停水>)。"),
        ("见[[Water|水务]]。", "见[水务](<Water>)。"),
        ("![[图 1.png]] ![[图.jpg|300]] ![[图.png|示意图]]", "![](<图 1.png>) ![](<图.jpg>) ![示意图](<图.png>)"),
        ("![[江阴]]", "[江阴](<江阴>)"),
        ("这里的[[MOC]]是总结。", "这里的[MOC](<MOC>)是总结。"),
        ("见[[2023-03-08]]。", "见[2023-03-08](<2023-03-08>)。"),
        ("![示意图|200](a.png)", "![示意图](a.png)"),
        ("![示意图|200x100](a.png)", "![示意图](a.png)"),
        ("今日==停水==，请储水", "今日停水，请储水"),
        ("> [!note] 公告\n> 停水", "> 公告\n> \n> 停水"),
        ("> [!TIP]-\n> 停水", "> \n> 停水"),
        (":::tip\n停水\n:::", "\n\n停水\n\n"),
        ("::: warning 公告\n停水\n:::", "\n公告\n\n停水\n\n"),
        (":::tip[公告]\n停水\n:::", "\n公告\n\n停水\n\n"),
        ('!!! note "公告"\n    停水\n\n    储水\n后文', "\n公告\n\n停水\n\n储水\n后文"),
        ("??? tip\n    停水\n", "\n停水\n"),
        ('???+ tip "公告"\n    停水\n', "\n公告\n\n停水\n"),
        (
            "[[江阴]]用[[Docker]]与[[Vue.js#start]]",
            "[江阴](<江阴>)用[Docker](<Docker>)与[Vue.js#start](<Vue.js#start>)",
        ),
        ("![[a.png]] 见[[Docker]]", "![](<a.png>) 见[Docker](<Docker>)"),
        ("日记 [[2023-03-08]] 8:05", "日记 [2023-03-08](<2023-03-08>) 8:05"),
        ('=== "海城"\n\n    停水\n\n=== "江阴"\n    储水\n', "\n海城\n\n\n停水\n\n\n江阴\n\n储水\n"),
        ("停水。 ^1a2b3c\n\n- 储水 ^a12345\n\n^9f8e7d", "停水。 \n\n- 储水 \n\n"),
        ("### 书评 ^10500316-7BySt7An3", "### 书评 "),
        ("停水。\n\n%% 待查 %%\n\n储水。", "停水。\n\n\n\n储水。"),
        ("停水。\n\n%%\n待查\n\n再问\n%%\n\n储水。", "停水。\n\n\n\n储水。"),
        (
            "停水^[见公告]，储水^[见[公告](/a)]。",
            (
                "停水[^inline-note-1]，储水[^inline-note-2]。\n\n"
                "[^inline-note-1]: 见公告\n\n[^inline-note-2]: 见[公告](/a)\n"
            ),
        ),
    ],
)
def test_extensions_are_written_as_markdown(source, text):
    """Links and pictures become those of Markdown, marks of words and boxes go, titles and contents stay."""
    assert read_extensions(Draft(source), Placeholders()).text == text


@every_case(
    "text",
    [
        "if [[ -f a ]]; then",
        "if [[ $a == $b ]]; then",
        'a[[1, 2], [3]] 与 x[["甲"]]',
        "[[nodiscard]] 是属性",
        "内部的[[Class]]与[[Prototype]]",
        "`[[江阴]]` 与 [[Docker]]",
        "用[[nodiscard]]修饰",
        "属性[[Class]]的值",
        "只有一处时 ![[a b]] 也许是代码",
        "数组[[1,2],[3]]与[[A,B]]是",
        "a [[MOC]] b",
        "写 `![甲|200](a.png)`",
        "![甲|乙](a.png) 与 ![甲|200] 与 |![甲](a.png)|200|",
        "[[甲]](/a) 与 [[乙]][1]",
        "写 `[[江阴|这里]]` 与 `==停水==`",
        "```\n:::tip\n停水\n:::\n```",
        "若 a==甲==b 则",
        "a == 甲 == b",
        "==========",
        "== 标题 ==",
        "==note==",
        "用==号比较==是否相等",
        "==和equals的区别是==比较地址",
        "用==判断值，而不用==判断",
        "::: 三个冒号",
        ":::tip\n没有结束",
        "!!! 注意 停水",
        "!!! note\n没有缩进",
        "!!! Oh\n    code",
        "> [1] 注",
        "用 {/* 注 */} 写",
        '=== "海城"\n没有缩进',
        'a === "b"\n\n    code',
        "标题\n===\n文",
        '```\n=== "海城"\n    停水\n```',
        "匹配开头用 ^start",
        "面积 ^123456",
        "停水^1a2b3c",
        "`停水 ^1a2b3c`",
        "x ^abcdef 与 ^1a2b3c 之间",
        "%% 第一节\n停水\n%% 第二节",
        "停水。%% 待查 %%储水。",
        "%% 是一个号，%% 也是",
        "占 100%% 与 50%% 之间",
        "用 %%time 与 %%timeit 计时",
        "写 `%% 待查 %%`",
        "匹配 ^[一-龥]+$ 与 (^[甲乙])",
        "x^[2] 与 `停水^[见公告]`",
        "停水^[见公告](/a)",
    ],
)
def test_what_only_looks_like_them_stays(text):
    """Programs, arrays, Markdown's own links, code, headings of wikis, boxes without a partner stay."""
    assert read_extensions(Draft(text), Placeholders()).text == text


def test_links_and_pictures():
    """They are links and pictures of the body."""
    body = read_body(RawBody("见[[江阴 水务|这里]]。\n\n![[示意 图.png]]\n"))

    assert [block.text for block in body.blocks] == ["见这里。"]
    assert [link.url for links in links_of(body) for link in links] == ["江阴 水务"]
    assert [image.url for _, image in images_of(body)] == ["示意 图.png"]


def test_a_callout_is_a_quote():
    """Its title is a block of its own."""
    assert _blocks("> [!note] 公告\n> 城东停水。\n> 请储水。\n") == [("quote", "公告"), ("quote", "城东停水。请储水。")]


def test_a_truncation_is_a_more_mark():
    """What stands before it is the summary."""
    body = read_body(RawBody("开头。\n\n{/* truncate */}\n\n后文。\n"))

    assert [block.text for block in body.blocks] == ["开头。", "后文。"]
    assert isinstance(body.pieces[1], MoreMark)


def test_has_extension_signs():
    """A link with an alias, a picture, a callout and the more mark are sure signs; marked words are not."""
    signs = ["[[甲|乙]]", "![[甲.png]]", "> [!note]", "{/* truncate */}", "[[甲]]", "==甲==", ":::", "甲"]

    assert [has_extension_signs(sign) for sign in signs] == [True] * 4 + [False] * 4


def test_all_signs_in_one_text():
    """A text with every sign there is has each of them read."""
    parts = [
        "> [!note] 公告\n> 停水",
        ">[!tip]\n> 见[[江阴|这里]]，==要点==",
        ":::tip\n甲\n:::",
        "!!! note\n    乙",
        "??? tip\n    丙",
    ]
    text = read_extensions(Draft("\n\n".join([*parts, "{/* truncate */}"])), Placeholders()).text

    assert [text.count(sign) for sign in ("==", "[[", "[!", ":::", "!!!", "???", "{/*")] == [0] * 7
    assert "见[这里](<江阴>)，要点" in text
