"""Legal notices."""

from __future__ import annotations

from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.disclaimer import read_disclaimer

from every_case import every_case


@every_case(
    "text",
    [
        "免责声明：本文仅供参考，不构成投资建议。",
        "【版权声明】转载请注明出处。",
        "（江州网声明）未经书面授权不得使用",
        "（本文仅代表作者观点）",
        "本文系江州发布原创，欢迎转发",
        "版权所有，未经许可不得转载",
        "凡本网注明“来源：江州网”的作品，版权均属本网。",
        "市场有风险，投资需谨慎。",
        "江州日报独家稿件，未经授权严禁转载",
    ],
)
def test_legal_notice_of_the_site(text):
    """A label with a legal phrase after it, or a form that needs no label; brackets around it do not count."""
    assert read_disclaimer(Line(text=text)) == LineMatch()


@every_case(
    "text",
    [
        "",
        "声明",
        "联合声明：双方同意开放港口。",
        "声明不代表江州港的立场",
        "公司声明：“不构成侵权”",
        "公司声明：此举不构成侵权，他说。",
        "免责声明：法院认定不构成侵权",
        "本文介绍江州港的历史",
        "港口开放。" * 8 + "免责声明：转载须经许可",
        "免责声明：转载须经许可。" * 40,
    ],
)
def test_words_of_legal_notices_in_content(text):
    """No legal phrase, no mark after the label, a quotation, a speaker or a court, a late or an endless notice."""
    assert read_disclaimer(Line(text=text)) is None
