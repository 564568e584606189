"""Texts of editors that keep lines."""

from __future__ import annotations

from newsnorm.containers.editor_lines import is_delta, write_delta, write_draft

from every_case import every_case


@every_case(
    ("text", "html"),
    [
        (
            {
                "ops": [
                    {"insert": "开港"},
                    {"insert": "\n", "attributes": {"header": 2}},
                    {"insert": "一"},
                    {"insert": "\n", "attributes": {"list": "bullet"}},
                ]
            },
            "<h2>开港</h2><ul><li>一</li></ul>",
        ),
        (
            {"ops": [{"insert": {"image": "https://a.example/1.jpg"}}, {"insert": "\n"}]},
            '<p><img src="https://a.example/1.jpg"></p>',
        ),
        (
            {
                "blocks": [
                    {"text": "😀见此", "type": "unstyled", "entityRanges": [{"offset": 2, "length": 1, "key": 0}]}
                ],
                "entityMap": {"0": {"type": "LINK", "data": {"url": "https://a.example/"}}},
            },
            '<p>😀<a href="https://a.example/">见</a>此</p>',
        ),
    ],
)
def test_forms(text, html):
    """What a part of a text is shows in its HTML."""
    assert (write_delta if is_delta(text) else write_draft)(text) == html
