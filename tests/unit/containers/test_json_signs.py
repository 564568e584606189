"""Whether a file is JSON."""

from __future__ import annotations

import json

from newsnorm.containers.container import HEAD, UNLIKELY
from newsnorm.containers.json_files import JsonContainer
from newsnorm.containers.json_signs import _begun, begins_as_json, find_json

from every_case import every_case


@every_case(
    ("text", "kind"),
    [
        ('{"a": 1}', "values"),
        ('{"a": 1}\n{"a": 2}\n', "lines"),
        ('{"a": 1}\n\n{"a": 2}', "lines"),
        ('{"a": 1}{"a": 2}', "values"),
        ('{\n"a": 1\n}\n{\n"a": 2\n}', "values"),
        ('[{"a": 1}]', "values"),
        (" \n[ ]", "values"),
        ("{}", "values"),
        ('{"a": 1}\n正文', None),
        ('{"a": 1}\n{"a": 2}\n正文\n', None),
        ("{a: 1}", None),
        ('{"a": 1', None),
        ("[链接](a)", None),
        ('["甲"]乙', None),
        ("正文", None),
        ("", None),
    ],
)
def test_kind(text: str, kind: str | None):
    """All of it must be JSON."""
    signs = find_json(text.encode())

    assert (signs and signs.kind) == kind


@every_case("encoding", ["utf-8-sig", "gb18030", "utf-16", "big5"])
def test_encodings(encoding: str):
    """In whatever encoding."""
    text = '[{"標題": "港口", "內容": "江州港昨日開放，貨船陸續靠岸，碼頭上人來人往。"}]'

    assert find_json(text.encode(encoding)).first[0]["標題"] == "港口"


def test_long_files():
    """Of a file that goes on the beginning is enough."""
    row = {"content": "江州港昨日开放。" * HEAD}
    for value, kind in (([row, row], list), (row, type(None))):
        signs = find_json(json.dumps(value, ensure_ascii=False).encode()[:HEAD])

        assert (signs.kind, signs.is_cut, signs.has_han, type(signs.first)) == ("values", True, True, kind)


@every_case(
    ("text", "first"),
    [
        ('[{"a": "甲乙', [{"a": "甲乙"}]),
        ('[{"a": "甲\\u4e', [{"a": "甲"}]),
        ('[{"a": "b\\', [{"a": "b"}]),
        ('[{"a": 1, "b', [{"a": 1}]),
        ('[{"a": {"b": "甲', [{"a": {"b": "甲"}}]),
        ('[{"a": 1}, {"b": [1, {"c": "d', [{"a": 1}, {"b": [1, {"c": "d"}]}]),
        ('[{"a": ', [{}]),
        ("[" * 20, [[[[[[None]]]]]]),
    ],
)
def test_array_that_goes_on(text, first):
    """Of an array that is longer than what is read of it, the beginning of the member that is cut off is known."""
    assert _begun(text) == first


@every_case(
    ("key", "is_sure"),
    [("content", True), ("data", False)],
)
def test_first_article_is_longer_than_the_head(key, is_sure):
    """A text that shows in the beginning proves an array of articles."""
    rows = json.dumps([{"id": 1, key: "x" * HEAD}])
    detection = JsonContainer().detect(rows.encode()[:HEAD], "a.json")

    assert (detection.confidence > UNLIKELY) == is_sure


def test_many_lines():
    """A line that is cut at the end of the beginning is no fault."""
    data = "".join(json.dumps({"text": "江州。" * 20}, ensure_ascii=False) + "\n" for _ in range(1000)).encode()

    assert find_json(data[:HEAD]).kind == "lines"


def test_beginning():
    """A brace with a quote, or a bracket with a brace, is how JSON begins."""
    assert [begins_as_json(head) for head in (b'{ "', b"[\n{", b"{{ x }}", b"[a](b)", b"{}")] == [
        True, True, False, False, True,
    ]  # fmt: skip


def test_only_the_first_two_lines_must_be_whole():
    """What is broken further down is a failure of its own line."""
    assert find_json(b'{"a": 1}\n{"a": 2}\n{"a": \n').kind == "lines"
    assert find_json(b'{"a": 1}\n{"a": \n{"a": 3}\n') is None


@every_case(("others", "kind"), [(1, "lines"), (2, None)])
def test_a_tenth_of_the_lines_may_be_others(others, kind):
    """A few lines that do not begin as objects are broken ones."""
    signs = find_json(b'{"a": 1}\n' * (10 - others) + b"x\n" * others)

    assert (signs and signs.kind) == kind
