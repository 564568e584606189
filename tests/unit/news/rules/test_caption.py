"""Captions and picture credits."""

from __future__ import annotations

from newsnorm.model import Person
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.caption import read_caption

from every_case import every_case


@every_case(
    ("text", "names"),
    [
        ("夜航的货船驶入港池。海城晚报记者 周渡 摄", ["周渡"]),
        ("（通讯员 陈可 摄）", ["陈可"]),
        ("夜航的货船。（江州日报记者 许青、何小满 摄）", ["许青", "何小满"]),
        ("《望江》特约记者 许青 攝", ["许青"]),
        ("許青 摄影", ["許青"]),
        ("许青摄", ["许青"]),
        ("港" * 152 + "。记者 许青 摄", ["许青"]),
        ("记者 时光 摄", ["时光"]),
        ("记者 许青 图", ["许青"]),
        ("通讯员 陈可 供图", ["陈可"]),
        ("图片来源：江州日报记者 许青 摄", ["许青"]),
        ("(记者 许青 摄)", ["许青"]),
        ("夜航的货船驶入港池。 许青 何小满 摄", ["许青", "何小满"]),
        ("夜航的货船，许青 何小满 周渡 摄", ["许青", "何小满", "周渡"]),
        ("夜航的货船驶入港池。海港 许青 何小满 摄", ["许青", "何小满"]),
        ("夜航的货船驶入港池。方法 许青 摄", ["许青"]),
        ("夜航的货船驶入港池。林一舟 海港 许青 摄", ["许青"]),
        ("(图片来源：江州日报记者 许青 摄)", ["许青"]),
    ],
)
def test_credit_of_a_picture_names_its_photographers(text, names):
    """Names before 摄, alone or after a sentence; with a role even a name that is a word, and 图 for 摄."""
    assert read_caption(Line(text=text)) == LineMatch(people=tuple(Person(name, "photographer") for name in names))


@every_case(
    "text",
    [
        "图片提供：江州港务局",
        "(照片来源：视觉江州)",
        "（照片来源：视觉江州）",
        "本文图片，均为江州港务局供图",
        "本版图片均来自江州博物馆",
    ],
)
def test_credit_without_a_person_is_a_caption_too(text):
    """A house or an agency after 图片来源, and a note on all pictures of the text, name nobody."""
    assert read_caption(Line(text=text)) == LineMatch()


@every_case(
    "text",
    [
        "",
        "摄",
        "江州港夜景",
        "许青 图",
        "许青 供图",
        "时光 摄",
        "记者 幕后十年 摄",
        "今天记者 许青 摄",
        "夜航的货船\n记者 许青 摄",
        "许青 摄，陈可 摄",
        "图片来源不明，真假难辨",
        "图为江州港的新地图",
        "林一舟 文 许青 摄",
        "记者 林一舟 文 许青 图",
        "港" * 153 + "。记者 许青 摄",
    ],
)
def test_other_text_is_no_caption(text):
    """No credit at the end, no name, no outlet before the role, two lines, or too long for a caption."""
    assert read_caption(Line(text=text)) is None
