"""Parts of dates in running text."""

from __future__ import annotations

import re

from newsnorm.lexicon.moments import AGO, CLOCK, HAN_DATE, MOMENT, NOW_RE, SPELLED_DATE, WEEKDAY, YEAR_TO_DAY

from every_case import every_case

_AGO = (
    "3秒前",
    "5分钟前",
    "5分鐘前",
    "2小时前",
    "12小時前",
    "3天前",
    "1个月前",
    "1個月前",
    "2年前",
    "刚刚",
    "剛剛",
    "昨天10:15",
    "昨天 9:05",
)


@every_case(
    ("pattern", "text"),
    [
        *((AGO, text) for text in _AGO),
        *((NOW_RE.pattern, text) for text in ("今日", "今天", "现在", "現在")),
        *((WEEKDAY, f"{word}一") for word in ("星期", "周", "週", "礼拜", "禮拜")),
        *((WEEKDAY, f"周{day}") for day in "一二三四五六日天"),
        *(
            (YEAR_TO_DAY, text)
            for text in ("2023-03-08", "2023/3/8", "2023.03.08", "2023年3月8日", "2023 年 3 月 8 日")
        ),
        *((CLOCK, text) for text in ("10:15", "10：15", "10:15:30", "10时15分", "10時15分30秒")),
        *(
            (MOMENT, text)
            for text in ("2023-03-08", "2023-03-08T10:15", "2023年3月8日 10:15:30", "2023年3月8日10时15分")
        ),
        *(
            (SPELLED_DATE, text)
            for text in ("8日", "3月8日", "二〇二三年三月八日", "2023年3月8日", "３月８日", "二十八日")
        ),
        (HAN_DATE, "2023年3月8日"),
    ],
)
def test_found(pattern: str, text: str):
    """Each way of writing it is found whole."""
    assert re.fullmatch(pattern, text)


@every_case(
    ("pattern", "text"),
    [
        *((AGO, text) for text in ("分钟前", "3秒", "昨天", "1234天前", "前天10:15")),
        *((NOW_RE.pattern, text) for text in ("昨天", "今晨", "现代")),
        *((WEEKDAY, text) for text in ("周", "周七", "星期", "一")),
        *((YEAR_TO_DAY, text) for text in ("2023-03", "23-03-08", "2023:03:08")),
        *((CLOCK, text) for text in ("10", "10:1", "10点15分", "10时")),
        *((SPELLED_DATE, text) for text in ("3月", "日", "三月")),
        *((HAN_DATE, text) for text in ("3月8日", "2023-3-8")),
    ],
)
def test_not_found(pattern: str, text: str):
    """What only looks like it is not."""
    assert not re.fullmatch(pattern, text)
