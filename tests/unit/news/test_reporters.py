"""Reporters without a role: before their place, after a desk, after an outlet in a bracket."""

from __future__ import annotations

from newsnorm.news.reporters import read_reporters

from every_case import every_case


@every_case(
    ("text", "bracketed", "expected"),
    [
        ("林予安／高雄報導", False, (["林予安"], None, "高雄")),
        ("林予安 高雄報導", True, (["林予安"], None, "高雄")),
        ("國際中心／林予安報導", False, (["林予安"], None, None)),
        ("江州新聞／林予安、許青 高雄報導", True, (["林予安", "許青"], "江州新聞", "高雄")),
        ("江州電視台/林予安／高雄報導", True, (["林予安"], "江州電視台", "高雄")),
        ("江州新聞／林予安 高雄報導", False, None),
        ("文理分科／林予安 高雄報導", True, None),
        ("江州新聞／連續三年 高雄報導", True, None),
        ("江州新聞／", True, None),
        ("江州新聞／林予安", True, None),
        ("昨夜江州降雪的報導", False, None),
    ],
)
def test_reporters(text, bracketed, expected):
    """Names, their outlet and their place; an outlet stands before names in a bracket only."""
    credit = read_reporters(text, bracketed=bracketed)

    assert (credit and ([person.name for person in credit.people], credit.outlet, credit.place)) == expected
