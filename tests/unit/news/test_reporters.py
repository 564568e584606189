"""Reporters without a role: before their place, after a desk."""

from __future__ import annotations

from newsnorm.news.reporters import read_reporters

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("林予安／高雄報導", (["林予安"], "高雄")),
        ("林予安 高雄報導", (["林予安"], "高雄")),
        ("國際中心／林予安報導", (["林予安"], None)),
        ("國際中心／林予安　許青　高雄報導", (["林予安", "許青"], "高雄")),
        ("國際中心／林予安 許青 海城市報導", (["林予安", "許青"], "海城市")),
        ("國際中心／交通問題 高雄報導", None),
        ("國際中心／林予安 許青山 昨夜報導", None),
        ("江州新聞／林予安 高雄報導", None),
        ("文理分科／林予安 高雄報導", None),
        ("昨夜江州降雪的報導", None),
    ],
)
def test_reporters(text, expected):
    """Names and their place; no outlet stands before them."""
    credit = read_reporters(text)

    assert (credit and ([person.name for person in credit.people], credit.place)) == expected
