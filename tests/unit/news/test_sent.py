"""Agency, place and day where others have a byline."""

from __future__ import annotations

from newsnorm.news.sent import read_sent

from every_case import every_case


@every_case(
    ("text", "outlet", "place"),
    [
        ("新华社北京8日电", "新华社", "北京"),
        ("新华社／ 北京8日電", "新华社", "北京"),
        ("中央社東京8日專電", "中央社", "東京"),
    ],
)
def test_sent(text: str, outlet: str, place: str):
    """A line that would be a dateline in a bracket says who sent the text, and from where."""
    said = read_sent(text)

    assert said is not None
    assert said.dateline is not None
    assert (said.outlet, said.dateline.place) == (outlet, place)


@every_case(
    "text", ["", "新华社说，北京8日停电", "新华社北京电", "江边社海城8日来电", "8日电", "新华社" + "北" * 40 + "8日电"]
)
def test_what_is_none(text: str):
    """Prose, a line without a day, an agency nobody knows."""
    assert read_sent(text) is None
