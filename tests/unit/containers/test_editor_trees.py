"""Trees of nodes of editors."""

from __future__ import annotations

from newsnorm.containers.editor_trees import write_tree

import work
from every_case import every_case


def _words(text, **marks):
    return {"type": "text", "text": text, **marks}


def _node(kind, *inner, key="content", **attributes):
    return {"type": kind, key: list(inner), **attributes}


def _slate(kind, *inner):
    return _node(kind, *inner, key="children")


@every_case(
    ("text", "html"),
    [
        (_node("doc", _node("heading", _words("开港"), attrs={"level": 3})), "<h3>开港</h3>"),
        (_node("doc", _node("heading", _words("开港"))), "<h2>开港</h2>"),
        (_node("doc", _node("paragraph", _words("a<b"))), "<p>a&lt;b</p>"),
        (
            _node(
                "doc",
                _node("paragraph", _words("见", marks=[{"type": "link", "attrs": {"href": "https://a.example/"}}])),
            ),
            '<p><a href="https://a.example/">见</a></p>',
        ),
        (_node("doc", _node("paragraph", _words("一"), {"type": "hardBreak"}, _words("二"))), "<p>一<br>二</p>"),
        (
            _node("doc", _node("bulletList", _node("listItem", _node("paragraph", _words("一"))))),
            "<ul><li><p>一</p></li></ul>",
        ),
        (_node("doc", _node("codeBlock", _words("a = 1\nb"))), "<pre><code>a = 1\nb</code></pre>"),
        (
            _node("doc", _slate("code", _words("a"), {"type": "linebreak"}, _words("b"))),
            "<pre><code>a\nb</code></pre>",
        ),
        (
            [{"_type": "block", "listItem": "bullet", "children": [{"_type": "span", "text": "一"}]}],
            "<ul><li>一</li></ul>",
        ),
        (
            _node("doc", {"type": "image", "attrs": {"src": "https://a.example/1.jpg", "alt": "港口"}}),
            '<p><img src="https://a.example/1.jpg" alt="港口"></p>',
        ),
        (_node("doc", _node("callout", _node("paragraph", _words("提示")))), "<p>提示</p>"),
        (_node("doc", _node("note", _words("提示"))), "<p>提示</p>"),
        (_node("doc", _node("paragraph", {"type": "mention", "attrs": {"label": "林一舟"}})), "<p>林一舟</p>"),
        (_node("doc", {"type": "horizontalRule"}, _node("paragraph", _words("一"))), "<hr><p>一</p>"),
        (
            _node("doc", _node("table", _node("tableRow", _node("tableCell", _node("paragraph", _words("一")))))),
            "<table><tr><td><p>一</p></td></tr></table>",
        ),
        ([_slate("heading-two", {"text": "开港"})], "<h2>开港</h2>"),
        ([_slate("paragraph", {"text": "开", "bold": True}, {"text": "港"})], "<p><strong>开</strong>港</p>"),
        ([_slate("bulleted-list", _slate("list-item", {"text": "一"}))], "<ul><li>一</li></ul>"),
        (
            [_slate("code-block", _slate("code-line", {"text": "a"}), _slate("code-line", {"text": "b"}))],
            "<pre><code>a\nb</code></pre>",
        ),
        (
            [_slate("paragraph", {"type": "link", "url": "https://a.example/", "children": [{"text": "见"}]})],
            '<p><a href="https://a.example/">见</a></p>',
        ),
        ({"root": _slate("root", {**_slate("heading", _words("开港")), "tag": "h1"})}, "<h1>开港</h1>"),
        (
            {"root": _slate("root", {**_slate("list", _slate("listitem", _words("一"))), "listType": "number"})},
            "<ol><li>一</li></ol>",
        ),
        ({"root": _slate("root", _slate("paragraph", _words("开港", format=1)))}, "<p><strong>开港</strong></p>"),
        (
            [{"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "开港"}]}],
            "<h2>开港</h2>",
        ),
        (
            [
                {
                    "_type": "block",
                    "children": [{"_type": "span", "text": "见", "marks": ["k"]}],
                    "markDefs": [{"_key": "k", "_type": "link", "href": "https://a.example/"}],
                }
            ],
            '<p><a href="https://a.example/">见</a></p>',
        ),
    ],
)
def test_forms(text, html):
    """What a part of a text is shows in its HTML."""
    assert write_tree(text) == html


def test_deep_and_long():
    """Nothing recurses, and the time grows with the size."""
    deep = _words("甲")
    for _ in range(5000):
        deep = _node("callout", deep)

    assert write_tree(_node("doc", deep)) == "<p>甲</p>"
    assert work.grows_linearly(write_tree, lambda size: _node("doc", *[_node("paragraph", _words("甲"))] * size))
