"""What all kinds of lines share: brackets around a line."""

from __future__ import annotations

from newsnorm.news.line import close_labels, fold_slashes, open_labels, strip_brackets

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("（ 责任编辑：宋清和 ）", ("责任编辑：宋清和", True)),
        ("[来源：江州日报）", ("来源：江州日报", True)),
        ("（）", ("", True)),
        ("（", ("（", False)),
        ("", ("", False)),
        ("（完", ("（完", False)),
        ("编辑（实习）", ("编辑（实习）", False)),
        ("《江州志》", ("《江州志》", False)),
    ],
)
def test_brackets_around_a_line(text, expected):
    """Brackets of any kind around the whole line go, one at each end, matching or not; book-title marks stay."""
    assert expected == strip_brackets(text)


@every_case(
    ("text", "expected"),
    [
        ("【记者】林一舟", "记者：林一舟"),
        ("[责任编辑] 宋清和", "责任编辑：宋清和"),
        ("【来源】：江州日报", "来源：江州日报"),
        ("【记者】林一舟 【摄影】许青", "记者：林一舟 摄影：许青"),
        ("【记者】", "【记者】"),
        ("【记者手记】江州", "【记者手记】江州"),
        ("林一舟【记者】许青", "林一舟【记者】许青"),
    ],
)
def test_brackets_around_a_label(text, expected):
    """A label in brackets at the head of a line has a colon behind it; other words in brackets stay."""
    assert open_labels(text) == expected


def test_slash_of_another_form():
    """The slash that is drawn as a line becomes a full-width one, and the line is as long as before."""
    assert fold_slashes("林予安╱高雄報導") == "林予安／高雄報導"
    assert fold_slashes("林予安/高雄報導") == "林予安/高雄報導"


@every_case(
    ("text", "expected"),
    [
        ("作　者：林一舟", "作者：林一舟"),
        ("来 源：江州日报 责 任 编 辑 : 宋清和", "来源：江州日报 责任编辑 : 宋清和"),
        ("日\N{NO-BREAK SPACE}期：2023-03-08", "日期：2023-03-08"),
        ("他 说：雪停了", "他 说：雪停了"),
        ("新作 者：林一舟", "新作 者：林一舟"),
        ("作     者：林一舟", "作     者：林一舟"),
        ("编 辑 部：林一舟", "编 辑 部：林一舟"),
        ("作 者 林一舟", "作 者 林一舟"),
    ],
)
def test_blanks_within_a_label(text, expected):
    """Blanks between the characters of a label go, and nowhere else."""
    assert close_labels(text) == expected
