"""Credits behind the name of their outlet."""

from __future__ import annotations

from newsnorm.news.housed_credits import read_housed_credit

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("江州新聞／林予安、許青 高雄報導", (["林予安 (reporter)", "許青 (reporter)"], "江州新聞")),
        ("【江州電視台/林予安／高雄報導】", (["林予安 (reporter)"], "江州電視台")),
        ("【江州傳媒/記者 林予安／雲林 報導】", (["林予安 (reporter)"], "江州傳媒")),
        ("江州傳媒｜記者林予安∕高雄報導", (["林予安 (reporter)"], "江州傳媒")),
        ("江州時報 林予安 ╱台北報導", (["林予安 (reporter)"], "江州時報")),
        ("［江州新聞雲］記者林予安/花蓮報導", (["林予安 (reporter)"], "江州新聞雲")),
        ("江州日報／ 編譯林予安／綜合外電", (["林予安 (translator)"], "江州日報")),
        ("江州传媒｜林一舟／综合外电报道", (["林一舟 (reporter)"], "江州传媒")),
        ("江州新聞／林予安 高雄", None),
        ("江州新聞／", None),
        ("江州新聞／連續三年 高雄報導", None),
        ("文理分科／林予安 高雄報導", None),
        ("江州日報／江州網報導", None),
        ("江州日報 编辑林一舟 整理", None),
    ],
)
def test_housed_credit(text, expected):
    """An outlet, a mark, people and what they did; anything else is none."""
    credit = read_housed_credit(text)

    assert (credit and ([f"{each.name} ({each.role})" for each in credit.people], credit.outlet)) == expected
