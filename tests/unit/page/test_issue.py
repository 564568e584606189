"""Pages of a newspaper in the web."""

from __future__ import annotations

from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.page.issue import find_issue
from newsnorm.page.measure import measure_blocks

from every_case import every_case


def _find(*texts):
    return find_issue(measure_blocks(Body.of(*(Block(text=text) for text in texts))), len(texts))


@every_case("page", ["第03版：要闻", "A04版:文化", "第 12 版：副刊", "【第B02版：要闻】"])
def test_date_of_the_issue(page):
    """Where a page of the paper is named the only date above the headline is that of the issue, said once or twice."""
    assert _find("2023年3月8日 星期三", page) == 0
    assert _find(page, "2023 年 3 月 8 日 星期三", "上一版") == 1
    assert _find("2023年3月8日", page, "2023年3月8日") == 0


@every_case(
    "texts",
    [
        ("2023年3月8日 星期三", "要闻"),
        ("2023年3月8日 星期三", "第03版印刷"),
        ("2023年3月8日", "第03版：要闻", "2023年3月7日"),
        ("第03版：要闻",),
        (
            "第03版：要闻",
            "今天是2023年3月8日，江州图书馆整修以后重新开放的日子，馆长在门口迎接第一批读者，孩子们排成长队，手里拿着上个月就收到的请柬。",
        ),
        (),
    ],
)
def test_no_date_of_an_issue(texts):
    """Without a page of the paper, with several dates, or in a sentence it may be any day."""
    assert _find(*texts) is None
