"""Full-width marks inside numbers, times and formulas."""

from __future__ import annotations

from newsnorm.text.numbers import narrow_dots, narrow_operators, narrow_percent, narrow_thousands, narrow_times

from every_case import every_case


@every_case(
    ("rule", "text", "expected", "count"),
    [
        (narrow_percent, "3％～5％", "3%～5%", 2),
        (narrow_dots, "2．35和v1．2", "2.35和v1.2", 2),
        (narrow_dots, "J．R．周", "J.R.周", 2),
        (narrow_dots, "：1．3名2．0", "：1．3名2.0", 1),
        (narrow_dots, "：1．3名2.0", "：1．3名2.0", 0),
        (narrow_thousands, "1，234，567．5元", "1,234,567．5元", 1),
        (narrow_thousands, "1，000元和100元", "1,000元和100元", 1),
        (narrow_thousands, "12，000多家和3，000％", "12,000多家和3,000％", 2),
        (narrow_times, "23：59：00，0：05", "23:59:00，0:05", 2),
        (narrow_operators, "1／3＋x＠y＃1＝A＆B", "1/3+x@y#1=A&B", 6),
        (narrow_operators, "JZ－1＿a＊b＼c", "JZ-1_a*b\\c", 4),
    ],
)
def test_mark_of_a_number(rule, text, expected, count):
    """Between the neighbours that prove it, each mark becomes ASCII; a number counts once for all its commas."""
    assert (expected, count) == rule(text)


@every_case(
    ("rule", "text"),
    [
        (narrow_percent, "三％ A％ ％"),
        (narrow_dots, "约翰．周 耶．R．周 1．总则"),
        (narrow_thousands, "港口，600"),
        (narrow_thousands, "600，001"),
        (narrow_thousands, "1234，567元"),
        (narrow_thousands, "1，2345元"),
        (narrow_thousands, "0．1，234元"),
        (narrow_thousands, "1，000,000元"),
        (narrow_times, "24：00"),
        (narrow_times, "12：60"),
        (narrow_times, "以12：15胜"),
        (narrow_times, "表1：20 家"),
        (narrow_times, "第 3：15"),
        (narrow_times, "3：15人"),
        (narrow_times, "1：10：2"),
        (narrow_times, "v1．2：30"),
        (narrow_operators, "甲＋乙 A＋乙 甲＋B C＋ 3＋＋E"),
    ],
)
def test_mark_that_stays(rule, text):
    """Lists, groups of another length, no time of day, labels, scores, ratios, counts, and no Latin or digit beside."""
    assert (text, 0) == rule(text)


def test_numbers_of_entries_in_a_long_text():
    """The number before is looked for however much text follows."""
    text = f"停运：1．49 次列车，2．50 次列车晚点。{'雪' * 3000}"

    assert narrow_dots(text) == (text, 0)
