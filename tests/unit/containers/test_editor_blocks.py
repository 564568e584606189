"""Texts of Editor.js."""

from __future__ import annotations

from newsnorm.containers.editor_blocks import write_blocks

from every_case import every_case


@every_case(
    ("text", "html"),
    [
        (
            {
                "blocks": [
                    {"type": "list", "data": {"style": "ordered", "items": ["一", {"content": "二", "items": ["三"]}]}}
                ]
            },
            "<ol><li>一</li><li>二<ol><li>三</li></ol></li></ol>",
        ),
        (
            {"blocks": [{"type": "quote", "data": {"text": "慢慢走。", "caption": "林一舟"}}]},
            "<blockquote><p>慢慢走。</p><p>林一舟</p></blockquote>",
        ),
        (
            {"blocks": [{"type": "image", "data": {"file": {"url": "https://a.example/1.jpg"}, "caption": "港口"}}]},
            '<p><img src="https://a.example/1.jpg"></p><p>港口</p>',
        ),
        (
            {"blocks": [{"type": "table", "data": {"content": [["甲", "乙"], ["丙"], "丁"]}}]},
            "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>",
        ),
        ({"blocks": [{"type": "code", "data": {"code": "a < b"}}]}, "<pre><code>a &lt; b</code></pre>"),
        ({"blocks": [{"type": "delimiter", "data": {}}]}, "<hr>"),
        (
            {"blocks": [{"type": "linkTool", "data": {"link": "https://a.example/1", "meta": {"title": "开港"}}}]},
            '<p><a href="https://a.example/1">开港</a></p>',
        ),
        (
            {"blocks": [{"type": "linkTool", "data": {"link": "https://a.example/1"}}]},
            '<p><a href="https://a.example/1">https://a.example/1</a></p>',
        ),
    ],
)
def test_forms(text, html):
    """What a part of a text is shows in its HTML."""
    assert write_blocks(text) == html
