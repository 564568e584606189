"""The bracket at the end of a text."""

from __future__ import annotations

import newsnorm
from newsnorm.body import TextPiece
from newsnorm.model import make_block
from newsnorm.news.brackets import read_bracket, read_labelled_bracket

from every_case import every_case


def people(read, text: str) -> list[str]:
    """Return whom a reader finds in the bracket of a paragraph."""
    found = read(text, TextPiece(make_block(text=text), ()))
    return [f"{person.name} {person.role}" for person in found.match.people] if found else []


@every_case(
    ("text", "expected"),
    [
        ("雪停了。（林一舟）", ["林一舟 author"]),
        ("雪停了。（林一舟 许青）", ["林一舟 author", "许青 author"]),
        ("雪停了。（宣传部 林一舟 许青）", ["林一舟 author", "许青 author"]),
        ("（机械学院 林一舟）", ["林一舟 author"]),
        ("雪停了。（记者 林一舟）", ["林一舟 reporter"]),
        ("雪停了。（林一舟摄）", ["林一舟 photographer"]),
        ("雪停了。（林一舟 许青 摄影）", ["林一舟 photographer", "许青 photographer"]),
        ("雪停了。（林一舟译）", ["林一舟 translator"]),
        ("雪停了。（高清摄）", []),
        ("雪停了。（林一舟文/图）", ["林一舟 author"]),
        ("雪停了。（收信人 林一舟）", []),
        ("雪停了。（宣传部）", []),
        ("雪停了。（江州市 高新区）", []),
        ("“雪停了。”（宣传部 林一舟）", []),
        ("雪停了。", []),
    ],
)
def test_bracket_names_people(text, expected):
    """A bracket has names alone, behind their department, or behind a label."""
    assert people(read_bracket, text) == expected


def test_bracket_without_a_label_is_read_on_pages_only():
    """The reader for other texts wants a label."""
    assert people(read_labelled_bracket, "雪停了。（宣传部 林一舟）") == []
    assert people(read_labelled_bracket, "雪停了。（记者 林一舟）") == ["林一舟 reporter"]


@every_case("day", [*"0123456789"])
def test_day_of_any_digit_behind_a_bracket(day):
    """Behind the bracket of an agency of Taiwan stands the day, which may end in any digit."""
    article = newsnorm.loads(
        f"江州大雪\n\n昨夜，江州下了一場大雪，多所學校停課。（記者林一舟／編輯宋清和）112032{day}\n"
    )

    assert [person.name for person in (*article.authors, *article.editors)] == ["林一舟", "宋清和"]
