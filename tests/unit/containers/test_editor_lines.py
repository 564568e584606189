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
        (
            {"ops": [{"insert": "开港", "attributes": {"bold": True}}, {"insert": "。\n"}]},
            "<p><strong>开港</strong>。</p>",
        ),
        (
            {"ops": [{"insert": {"image": {"src": "https://a.example/1.jpg"}}}, {"insert": "\n"}]},
            '<p><img src="https://a.example/1.jpg"></p>',
        ),
        (
            {
                "ops": [
                    {"insert": "见"},
                    {"insert": {"mention": {"value": "林一舟"}}},
                    {"insert": {"video": "https://a.example/1.mp4"}},
                    {"insert": {"formula": "a<b"}},
                    {"insert": "\n"},
                ]
            },
            "<p>见林一舟a&lt;b</p>",
        ),
        (
            {
                "blocks": [{"text": " ", "type": "atomic", "entityRanges": [{"offset": 0, "length": 1, "key": 0}]}],
                "entityMap": {"0": {"type": "IMAGE", "data": {"src": "https://a.example/1.jpg", "alt": "港口"}}},
            },
            '<p><img src="https://a.example/1.jpg" alt="港口"></p>',
        ),
        (
            {
                "blocks": [
                    {
                        "text": "看港口",
                        "type": "unstyled",
                        "entityRanges": [{"offset": 1, "length": 2, "key": 0}, {"offset": 2, "length": 1, "key": 0}],
                    }
                ],
                "entityMap": {"0": {"type": "LINK", "data": {"url": "https://a.example/"}}},
            },
            '<p>看<a href="https://a.example/">港口</a></p>',
        ),
        (
            {
                "blocks": [{"text": "a = 1\nb", "type": "code-block"}, {"text": "c", "type": "code-block"}],
                "entityMap": {},
            },
            "<pre><code>a = 1\nb\nc</code></pre>",
        ),
    ],
)
def test_forms(text, html):
    """What a part of a text is shows in its HTML."""
    assert (write_delta if is_delta(text) else write_draft)(text) == html
