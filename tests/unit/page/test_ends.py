"""Lines that only stand below articles."""

from __future__ import annotations

from newsnorm.lexicon.words import read_rows, read_words
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.page.ends import ends_article, is_button, is_controls, is_insert, is_over_others, is_slogan, is_way

from every_case import every_case

_NO_ENDS = {
    "network",
    "place",
    "follow",
    "ask",
    "scan",
    "scanned",
    "more",
    "insert",
    "unseen",
    "way",
    "foot",
}
_WORDS = [row for row in read_rows("page_ends") if row[1] not in _NO_ENDS]
_SLOGANS = [row for row in read_rows("page_ends") if row[1] in {"place", "follow"}]


@every_case("row", _WORDS, ids=lambda row: row[0])
def test_each_word_ends_an_article(row):
    """Below most of the text each of the words ends it; above all text none does."""
    assert ends_article(row[0], 0.9)
    assert not ends_article(row[0], 0.0)


@every_case("word", [row[0] for row in read_rows("page_ends") if row[1] == "more"])
def test_what_may_follow_such_a_line(word):
    """After a heading over other articles the line may go on with a word for more of them, and with nothing else."""
    assert ends_article(f"相关新闻 {word} >>", 0.9)
    assert not ends_article(f"相关新闻 江{word} >>", 0.9)
    assert not ends_article(word, 0.9)


@every_case("row", _SLOGANS, ids=lambda row: row[0])
def test_each_word_makes_a_slogan(row):
    """A slogan names a place and what to do there."""
    place, follow = (row[0], "关注") if row[1] == "place" else ("微博", row[0])

    assert is_slogan(f"欢迎{follow}本报{place}！")


@every_case("word", [row[0] for row in read_rows("page_ends") if row[1] == "foot"])
def test_each_word_is_of_the_foot(word):
    """The foot of a page tells who owns it, wherever in its line; so does a number of its licence."""
    assert is_slogan(f"联系我们 | 江州网 {word} 2023")
    assert is_slogan("江州网 江ICP备05000001号-2")
    assert is_slogan("江公网安备 32010002010001号")
    assert not is_slogan("没有做ICP备案的网站一律关闭。")


@every_case("word", [row[0] for row in read_rows("page_ends") if row[1] == "opening"])
def test_each_word_opens_a_sentence_too(word):
    """A paragraph that begins with the word is one of the text."""
    assert ends_article(f"{word}：", 0.9)
    assert not ends_article(f"{word}此议论纷纷，有人叫好，有人摇头。", 0.9)


@every_case("word", [row[0] for row in read_rows("page_ends") if row[1] == "ask"])
def test_each_word_asks(word):
    """A sentence about a place and what is done there is a slogan if it asks for it."""
    assert is_slogan(f"{word}关注本报微博。")
    assert not is_slogan("他在微博上说，会继续关注此事。")
    assert not is_slogan("截至昨日，这个客户端的下载量突破一百万次。")


@every_case("word", (*read_words("disclaimer", part="allowed"), *read_words("notices", part="allowed")))
def test_each_word_forbids_with_another(word):
    """Who may not print the text is told by three words; a sentence about a case has two."""
    assert is_slogan(f"未经{word}，不得使用本网内容。")
    assert not is_slogan(f"法院认定网站未经{word}转载其文章，判令赔偿三万元。")


@every_case("word", read_words("notices", part="copied"))
def test_each_word_is_forbidden_without_leave(word):
    """What is forbidden without leave makes the notice."""
    assert is_slogan(f"未经书面许可，不得{word}。")
    assert not is_slogan(f"未经书面许可，江州网不得{word[:1]}。")


@every_case("row", [row for row in read_rows("page_ends") if row[1] in {"scan", "scanned"}], ids=lambda row: row[0])
def test_each_word_asks_to_scan(row):
    """Two words make a line that asks to scan a code."""
    other = {"scan": "江州手机版", "scanned": "扫一扫"}[row[1]]
    text = f"{row[0]}{other}" if row[1] == "scan" else f"{other}{row[0]}"
    assert ends_article(text, 0.9)
    assert not ends_article(f"旅客说，{text}就行。", 0.9)


@every_case("word", read_words("notices", part="forbid"))
def test_each_word_makes_a_notice(word):
    """A short line at the end that says who may print the text is none of it; a paragraph about that is."""
    assert is_slogan(f"（内容由江州网提供。{word}转载。）")
    assert not is_slogan("江州一家网站因为没有理会这句话被告上法庭，" * 3 + f"{word}转载")


@every_case("word", [row[0] for row in read_rows("page_ends") if row[1] == "insert"])
def test_each_word_is_an_insert(word):
    """A line of the word alone is none of the text, marks around it or not; a sentence with it is."""
    assert is_insert(word)
    assert is_insert(f"【{word}】...")
    assert not is_insert(f"{word}的价格")
    assert not is_insert(f"江州{word}")


@every_case("word", read_words("page_ends", part="unseen"))
def test_each_word_stands_for_what_cannot_be_played(word):
    """It begins a line that is none of the text; a sentence goes on."""
    assert is_insert(f"{word} video 标签。")
    assert not is_insert(f"记者发现，{word}视频。")
    assert not is_insert(f"{word}视频。换一台电脑就好了。")


@every_case("word", read_words("page_ends", part="way"))
def test_each_word_begins_the_way_to_the_page(word):
    """Before a colon it does."""
    assert is_way(f"{word}：首页 > 新闻")
    assert not is_way(f"{word}在江州港东侧")


@every_case(
    ("text", "expected"),
    [
        ("© 2023 江州网版权声明：本文受法律保护。", True),
        ("(c) 2019 江州网", True),
        ("©2023年江州网", True),
        ("© 江州网", False),
        ("2023年，江州网", False),
    ],
)
def test_rights(text, expected):
    """The sign of rights with a year begins a notice; without one it is the credit of a picture."""
    assert is_slogan(text) is expected


@every_case("word", [row[0] for row in read_rows("page_ends") if row[1] in {"network", "button"}])
def test_each_word_is_a_control(word):
    """A line of buttons and of networks alone is no text, whatever stands between them; one with another word is."""
    assert is_controls(word)
    assert is_controls(f"【{word}】 | 分享 3")
    assert not is_controls(f"江州{word}")


@every_case(
    ("text", "expected"),
    [("A- A+", True), ("A A A", True), ("Ａ－Ａ＋", True), ("A", False), ("A-B", False), ("分享 1" + " " * 36, True),
     ("分享 1" + " " * 37, False), ("", False)],
)  # fmt: skip
def test_controls(text, expected):
    """A choice of letter sizes is a row of them; what is long is text."""
    assert is_controls(text) is expected


@every_case(
    ("text", "expected"),
    [("相关链接", True), ("■ 相關鏈接：", True), ("声明", False), ("更多关于", False), ("相关链接在此", False)],
)
def test_headings_over_others(text, expected):
    """Some lines that end articles are headings over other articles."""
    assert is_over_others(text) is expected


@every_case(
    "text",
    [
        "相关新闻发布会定于周五举行。",
        "声明还指出，双方将继续磋商。",
        "评论认为，这一举措意义重大，将使更多居民受益，也为江州的长远发展打下基础，各方都在期待。",
        "Comments on the plan were mixed.",
    ],
)
def test_prose_ends_nothing(text):
    """A sentence that begins with such a word goes on with the article."""
    assert not ends_article(text, 0.9)


@every_case(("text", "least"), [("声明：", 0.1), ("相关新闻", 0.35), ("分享到：微博", 0.5)])
def test_word_counts_below_its_part_of_the_text(text, least):
    """How much text must stand above depends on where else such a line may stand."""
    assert ends_article(text, least)
    assert not ends_article(text, least - 0.01)


@every_case(
    ("says", "begin", "longest"),
    [
        (is_button, "分享到：", 40),
        (lambda text: ends_article(text, 0.9), "声明：", 400),
        (is_slogan, "未经授权不得转载", 60),
        (is_slogan, "关注微博", 200),
    ],
    ids=["button", "line", "notice", "slogan"],
)
def test_longest(says, begin, longest):
    """What is longer is text."""
    assert says(begin + "甲" * (longest - len(begin)))
    assert not says(begin + "甲" * (longest - len(begin) + 1))


@every_case(
    ("text", "expected"),
    [
        ("阅读 1234", True),
        ("浏览次数：12次", True),
        ("点击量（1,234）", True),
        ("阅读：1.2万+", True),
        ("更新时间：2023-03-08 10:15", True),
        ("最后更新 2023年3月8日", True),
        ("阅读100本书", False),
        ("浏览江州的一百种方式", False),
        ("更新时间：2023-03-08 10:15 之后，雪停了", False),
        ("更新时间待定", False),
        ("来源：", True),
        ("来源：江州", False),
        ("共有0条评论", True),
        ("已有12人参与", True),
        ("12人参与了除雪", False),
        ("【下一篇】海城降雨", True),
        ("[ 返回列表 ]", True),
    ],
)
def test_counters_and_times_of_change(text, expected):
    """A counter, the time of a change or a label ends an article where nothing else stands in its line."""
    assert ends_article(text, 0.9) == expected
    assert not ends_article(text, 0.3)


@every_case(
    ("text", "expected"),
    [
        ("扫一扫在手机打开当前页", True),
        ("手机扫一扫，分享到朋友圈", True),
        ("扫码查看手机版", True),
        ("用微信“扫一扫”分享本页", True),
        ("扫描二维码", True),
        ("扫码阅读全文", True),
        ("打开微信扫一扫，查看更多", True),
        ("旅客用手机扫描二维码，就能查到列车几点到站。", False),
        ("扫描全能王升级", False),
        ("江州市民用上了新的手机扫码乘车", False),
        ("扫码" + "进站的旅客说快多了" * 3 + "，手机", False),
    ],
)
def test_lines_that_ask_to_scan(text, expected):
    """A short line that begins with the words for it and speaks of a phone, a page or sharing is no sentence."""
    assert ends_article(text, 0.9) == expected


@every_case(
    ("text", "expected"),
    [
        ("江州日报社版权所有，未经书面授权，不得复制或建立镜像。", True),
        ("未经本网同意，禁止转载", True),
        ("第三条 未经许可，不得进入除雪作业区。", False),
        ("他未经同意就复制了名单。", False),
        ("未经核实的消息不得转手，授权另行通知。", False),
    ],
)
def test_notices_about_copies(text, expected):
    """What is forbidden without leave must be to copy or to print; others forbid other things."""
    assert is_slogan(text) == expected


def test_comments_and_their_rules_in_a_line():
    """Two words that end an article may stand in one line."""
    assert ends_article("网友评论 文明上网理性发言", 0.2)
    assert not ends_article("网友评论 江州理性发言", 0.2)


def test_rules_whose_lines_end_an_article_have_words():
    """A line with none of them is not asked about: that of a rule without words would never be."""
    kinds = {"related", "share", "disclaimer"}

    assert kinds == {rule.kind for rule in LINE_RULES if rule.kind in kinds and rule.hints}
    assert all(rule.hints for rule in LINE_RULES if rule.kind in kinds)
