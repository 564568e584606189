"""The language of a text."""

from __future__ import annotations

from newsnorm.news.language import _sample, detect_language

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("春耕时节，江州各地的农机开进田间。", "zh-Hans"),
        ("春耕時節，江州各地的農機開進田間。", "zh-Hant"),
        ("明天下雨", "zh"),
        ("株価は午前の取引で上昇した。投資家が見守る。", "ja"),
        ("코스피가 오늘 오전에 크게 올랐다.", "ko"),
        ("The market opened higher on Monday, and most of the shares rose in the first hour.", "en"),
        ("Le marché a ouvert en hausse lundi matin, selon les courtiers.", None),
        ("", None),
        ("2023-03-08", None),
        ("春耕时节，江州各地的农机开进田间，牌子上写着“ありがとう”，大家都笑了，纷纷拍照留念。" * 3, "zh-Hans"),
        ("运行 npm install 之后，修改配置文件。" + "const a = require('b'); " * 20, "zh-Hans"),
        ("\ud800", None),
        ("春耕时节，江州各地的农机开进田间，臺報。", "zh-Hans"),
        ("春耕時節，江州各地的農機開進田間，台报转载。", "zh-Hant"),
        ("农机开进田间，農機開進田間。", "zh"),
        ("明天下雨。" * 100 + "農機開進田間。" * 30, "zh-Hant"),
        ("明天" + " 2023-03-08" * 8, "zh"),
        ("明天下雨" * 5 + "の" * 4, "zh"),
        ("明天下雨" * 5 + "の" * 6, "ja"),
    ],
)
def test_scripts_tell_the_language(text, expected):
    """Characters of one script only, kana, Hangul and English function words decide; else nothing is said."""
    assert expected == detect_language(text)


def test_what_is_looked_at_of_a_long_text():
    """Its beginning and what follows its middle, half of the size each; all of a text that is no longer."""
    assert [_sample("甲乙丙丁戊己庚辛壬癸", size) for size in (4, 6, 9, 10)] == [
        "甲乙己庚", "甲乙丙己庚辛", "甲乙丙丁己庚辛壬", "甲乙丙丁戊己庚辛壬癸",
    ]  # fmt: skip
