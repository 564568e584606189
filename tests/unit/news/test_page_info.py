"""Lines between the headline and the text of a web page."""

from __future__ import annotations

from newsnorm.news.line import Line
from newsnorm.news.page_info import read_page_info

from every_case import every_case


def _read(text, place="beside"):
    match = read_page_info(Line(text=text, place=place))
    return match and (match.date_text, match.outlet, tuple(person.name for person in match.people))


@every_case(
    ("text", "expected"),
    [
        ("2023年03月08日10:15江州日报我要评论(0)", ("2023年03月08日10:15", "江州日报", ())),
        ("2023-03-08 10:15来源：江州晚报作者：林一舟", ("2023-03-08 10:15", "江州晚报", ("林一舟",))),
        ("江州新聞網 (2023-03-08 10:15)", ("2023-03-08 10:15", "江州新聞網", ())),
        ("来源： | 发布时间: 2023-03-08 | 浏览次数: 21", ("2023-03-08", None, ())),
        ("发布时间：2023-03-08 10:15:17 【编辑：宋清和】", ("2023-03-08 10:15:17", None, ("宋清和",))),
        ("2023/03/08 10:15 字号：大 中 小", ("2023/03/08 10:15", None, ())),
        ("更新时间：2023-03-09 来源：江州日报", (None, "江州日报", ())),
        ("March 8, 2023, 10:15 AM", ("March 8, 2023, 10:15 AM", None, ())),
        ("江州日报", (None, "江州日报", ())),
        ("March 8th, 2023／类型：评论", ("March 8th, 2023", None, ())),
        ("1st March 2023", ("1st March 2023", None, ())),
        ("来源：江州日报时间：2023-03-08", ("2023-03-08", "江州日报", ())),
        ("作者：林一舟时间：2023-03-08", ("2023-03-08", None, ("林一舟",))),
        ("刊发时间：2023-03-08", ("2023-03-08", None, ())),
        ("2023-03-08 10:15 江州证券报 林一舟 评论", ("2023-03-08 10:15", "江州证券报", ("林一舟",))),
        ("2023-03-08 10:15 江州证券报 房地产 评论", ("2023-03-08 10:15", "江州证券报", ())),
        ("2023-03-08 10:15 江州证券报 江苏 评论", ("2023-03-08 10:15", "江州证券报", ())),
        ("2023-03-08 10:15 江州证券报 白酒 评论", ("2023-03-08 10:15", "江州证券报", ())),
        ("2023-03-08 10:15 江州证券报 马拉松 评论", ("2023-03-08 10:15", "江州证券报", ())),
        ("2023-03-08 10:15 林一舟 江州证券报", ("2023-03-08 10:15", "江州证券报", ())),
        ("发表于 2023-03-08 10:15 | 只看该作者 | 倒序浏览", ("2023-03-08 10:15", None, ())),
        ("2023-03-08 江州報／記者林一舟／江州報導", ("2023-03-08", "江州報", ("林一舟",))),
        ("文 林一舟 江州雜誌888期", (None, None, ("林一舟",))),
        ("文 江州市 2023-03-08", ("2023-03-08", None, ())),
        ("Words by 林一舟", (None, None, ("林一舟",))),
        ("文‧林一舟│圖‧許青山", (None, None, ("林一舟", "許青山"))),
        ("文·林一舟", (None, None, ("林一舟",))),
        ("By 林一舟 2023-03-08", ("2023-03-08", None, ("林一舟",))),
        ("Author, 林一舟", (None, None, ("林一舟",))),
        ("作者，林一舟", (None, None, ("林一舟",))),
        ("作者，他说，是一个老人。", None),
        ("Author, title and date", None),
        ("图片来源：江州日报", None),
        ("图像来源: Lin Yizhou/江州图片社", None),
        ("数据来源：江州日报 2023-03-08", ("2023-03-08", "江州日报", ())),
        ("2023-03-08 10:15 首次发布", ("2023-03-08 10:15", None, ())),
        ("2023-03-08 10:15 江州发布", ("2023-03-08 10:15", "江州发布", ())),
        ("By 江州网 2023-03-08", ("2023-03-08", "江州网", ())),
        ("By 高新区 2023-03-08", ("2023-03-08", None, ())),
        ("2023-03-08 海城報【記者林一舟╱高雄報導】", ("2023-03-08", "海城報", ("林一舟",))),
        ("2023-03-08 文/林一舟", ("2023-03-08", None, ("林一舟",))),
        ("2023-03-08 楼主：江边人", ("2023-03-08", None, ("江边人",))),
        ("2023-03-08 10:15 江州市融媒体中心", ("2023-03-08 10:15", "江州市融媒体中心", ())),
        ("2023-03-08 HKT 10:15", ("2023-03-08 10:15 HKT", None, ())),
        ("2023年3月8日，10:15", ("2023年3月8日 10:15", None, ())),
        ("Wed Mar 08 10:15:00 CST 2023", ("Mar 08 10:15:00 CST 2023", None, ())),
        ("Wed Mar 08 10:15:00 EST 2023", None),
        ("Mar 08 Wed 2023 10:15", ("2023-03-08 10:15", None, ())),
        ("08 March, 2023", ("08 March, 2023", None, ())),
        ("2023-Mar-08", ("2023-Mar-08", None, ())),
        ("二○二三年三月八日 江州日报", ("2023-03-08", "江州日报", ())),
        ("二○二三年", None),
        ("2023年三月08日", ("2023-03-08", None, ())),
        ("發佈時間：10:15 2023-03-08 HKT", ("2023-03-08 10:15", None, ())),
        ("Published on March 8, 2023 at 10:15", ("March 8, 2023 at 10:15", None, ())),
        ("Wed Mar 08 10:15:00 HKT 2023", ("Mar 08 10:15:00 HKT 2023", None, ())),
        ("中華民國112年3月8日", ("2023-03-08", None, ())),
        ("發布日期：民國112年3月8日", ("2023-03-08", None, ())),
        ("發布日期：112-03-08 發布單位：江州市政府", ("2023-03-08", "江州市政府", ())),
        ("民國112年", None),
        ("2023-03-08 北京时间 10:15 江州日报", ("2023-03-08 10:15 北京时间", "江州日报", ())),
        ("发布 2023.03.08 | 10:15", ("2023.03.08 10:15", None, ())),
        ("2023-03-08 ABC 10:15", ("2023-03-08", None, ())),
        ("2023-03-08T10:15", ("2023-03-08T10:15", None, ())),
        ("来源：江州晚报浏览 3.2w", (None, "江州晚报", ())),
        ("来源：江州晚报阅读量(12)", (None, "江州晚报", ())),
        ("来源：江州阅读网 12", (None, "江州阅读网", ())),
        ("来源：江州阅读", (None, "江州阅读", ())),
        ("来源：海城网-《海城日报》 10:15", (None, "海城网-《海城日报》", ())),
        ("来源：海城网-", (None, "海城网-", ())),
        ("来源：《海城日报》", (None, "海城日报", ())),
    ],
)
def test_line_beside_the_text(text, expected):
    """Date, outlet and people stand in any order among buttons and counters."""
    assert _read(text) == expected


@every_case(
    "text", ["首页 > 财经 > 正文", "字号：大 中 小", "3小时前", "江州日报 财经 正文", "订阅江州手机报", "甲" * 300]
)
def test_other_lines_say_nothing(text):
    """Breadcrumbs, buttons and times without a date are of the page."""
    assert _read(text) is None


@every_case(
    "text",
    [
        "活动时间：2023年03月08日 14:00-16:00",
        "講座時間：2023-03-08 19:30",
        "报名截止：2023-03-08",
        "展览日期：2023-03-08 地点：江州美术馆",
    ],
)
def test_time_of_something_else(text):
    """The time of an event is no date of publication."""
    assert _read(text) is None


def test_time_of_something_else_beside_the_date():
    """The date of publication counts, wherever it stands beside the time of an event."""
    assert _read("活动时间：2023-04-01 发布时间：2023-03-08") == ("2023-03-08", None, ())


@every_case("text", ["雪后初晴 2023-03-08", "江州日报", "(2023-03-08 10:15)"])
def test_only_labels_count_below_the_text(text):
    """Below the text other articles may be listed, with their dates."""
    assert _read(text, "tail") is None


def test_label_counts_below_the_text():
    """What has a label is about the article there, too."""
    assert _read("来源：江州日报 编辑：宋清和", "tail") == (None, "江州日报", ("宋清和",))


@every_case(
    "month",
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Jan", "Feb.", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept.", "Oct", "Nov", "Dec",
    ],
)  # fmt: skip
def test_english_months(month):
    """A date in English may have its month in full or short, before the day or after it."""
    assert _read(f"{month} 8, 2023") == (f"{month} 8, 2023", None, ())
    assert _read(f"8 {month} 2023") == (f"8 {month} 2023", None, ())


@every_case("end", ["编辑：宋清和", "  2版", "|2版", "【2版】", "[2版]", "（2版）", "<2版", "2023-03-08", "2023年"])
def test_a_pen_name_ends_where_another_part_begins(end):
    """A pen name goes no further than a label, two blanks, a bar, a bracket or a year."""
    assert _read(f"作者：山水间{end}")[2][:1] == ("山水间",)


@every_case(
    ("text", "date"),
    [
        ("已于 2023-03-08 10:15 修改", None),
        ("已於2023-03-08更新", None),
        ("发表于 2023-03-07 已于 2023-03-08 修改", "2023-03-07"),
        ("2023-03-08 10:15更新", "2023-03-08 10:15"),  # stands where others have the date of publication
        ("编辑于 2023-03-08 江州", "2023-03-08"),
        ("成文日期 2023-03-01 发布日期 2023-03-08", "2023-03-08"),
    ],
)
def test_date_between_words_of_a_change(text, date):
    """于 before a date and 修改 behind it say that something was changed then."""
    match = read_page_info(Line(text=text, place="beside"))

    assert (match and match.date_text) == date


@every_case(
    ("text", "expected"),
    [
        ("林一舟 2023-03-08 10:15", (None, ("林一舟",))),
        ("2023-03-08 10:15 | 林一舟 | 评论", (None, ("林一舟",))),
        ("林一舟 许青 · 2023-03-08", (None, ("林一舟", "许青"))),
        ("高新区 2023-03-08 10:15", (None, ())),
        ("于都县 2023-03-08 10:15", (None, ())),
        ("管理员 2023-03-08 10:15", (None, ())),
        ("社会 2023-03-08 10:15", (None, ())),
        ("林一舟　许青 《江州日报》（2023年03月08日 第 01 版）", ("江州日报", ("林一舟", "许青"))),
        ("要闻 《江州日报》（2023年03月08日 第 01 版）", ("江州日报", ())),
        ("江州日报·江州网 林一舟 2023-03-08 10:15", ("江州日报·江州网", ("林一舟",))),
        ("江州日报·江州网 评论 2023-03-08 10:15", ("江州日报·江州网", ())),
        ("林一舟 江州日报 2023-03-08", ("江州日报", ("林一舟",))),
        ("高新区 江州日报 2023-03-08", ("江州日报", ())),
        ("社会 江州日报 2023-03-08", ("江州日报", ())),
        ("马拉松 江州日报 2023-03-08", ("江州日报", ())),
        ("要闻 林一舟 江州日报 2023-03-08", ("江州日报", ())),
        ("元宵节 江州日报 2023-03-08", ("江州日报", ())),
        ("高铁行 江州日报 2023-03-08", ("江州日报", ())),
        ("江州日报 高新区 2023-03-08", ("江州日报", ())),
        ("文/林一舟 江州日报 2023-03-08", ("江州日报", ("林一舟",))),
        ("江州日报 文／林一舟 图／许青 2023-03-08", ("江州日报", ("林一舟", "许青"))),
        ("热点/时政 江州日报 2023-03-08", ("江州日报", ())),
        ("2023-03-08 江州日报 凡注明“来源：江州网”的作品", ("江州日报", ())),
    ],
)
def test_names_beside_date_and_outlet(text, expected):
    """A line of a date and names, with or without an outlet, names the authors; a place or an office is none."""
    assert _read(text)[1:] == expected


def test_names_below_the_text_need_a_label():
    """Below the text a name beside a date is another article's."""
    assert _read("林一舟 发布时间：2023-03-08", place="tail")[2] == ()


@every_case("text", ["2023-03-08 江州日报 记者：林一舟 三版", "2023-03-08 作者：林一舟 江州大学"])
def test_words_behind_a_name(text):
    """What stands behind a name and a blank is none, and the name is one."""
    assert _read(text)[2] == ("林一舟",)


@every_case(
    ("text", "expected"),
    [
        ("来源：江州资料库Jiangzhou Archive", ("江州资料库Jiangzhou Archive", ())),
        ("来源：Jiangzhou Daily 2023-03-08", ("Jiangzhou Daily", ())),
        ("Source：Jiangzhou Daily Author：林一舟", ("Jiangzhou Daily", ("林一舟",))),
        ("来源：江州日报 IT频道", ("江州日报", ())),
        ("来源：江州证券报·江证网 2023-03-08", ("江州证券报·江证网", ())),
        ("来源：江州日报·高新区 2023-03-08", ("江州日报", ())),
        ("稿源：江州科技网0 条评论", ("江州科技网", ())),
        ("出处：江州科技", ("江州科技", ())),
        ("转载请注明出处：江州快讯", None),
        ("出处：https://jiangzhou.example/1", None),
        ("2023-03-08 10:15江州日报程亦白", ("江州日报", ("程亦白",))),
        ("2023-03-08 10:15江州日报高新区", (None, ())),
        ("来源：江州日报 2023-03-08 林一舟 宋清和", ("江州日报", ("林一舟", "宋清和"))),
        ("来源：江州日报 2023-03-08 高新区", ("江州日报", ())),
        ("2023-03-08 林一舟 点击：[12]", (None, ("林一舟",))),
        ("记者 林一舟 / 江州日报 / 2023-03-08", ("江州日报", ("林一舟",))),
    ],
)
def test_outlet_and_names_without_blanks_or_labels(text, expected):
    """Outlets are whole and without what is glued to them, and names stand behind them or before counters."""
    match = read_page_info(Line(text=text, place="beside"))

    assert (match and (match.outlet, tuple(person.name for person in match.people))) == expected
