"""Where the members of a JSON object stand, whole or broken."""

from __future__ import annotations

from newsnorm.frontmatter.members import Member, find_members

from every_case import every_case


def _found(text):
    return {member.key: text[member.value : member.end].strip(" \n,") for member in find_members(text)}


def test_places():
    """A member knows its line, and where it, its value and the next one begin."""
    assert find_members('\n{"a": 1,\n\n "b": {"c": 2}, "d" : 3}\n') == [
        Member("a", 1, 2, 6, 12),
        Member("b", 3, 12, 16, 27),
        Member("d", 3, 27, 32, 34),
    ]


@every_case(
    ("text", "members"),
    [
        ('"a": 1,\n"b": 2', {"a": "1", "b": "2"}),
        ('{"a": "}{[,\\"", "b": "c: d"}', {"a": '"}{[,\\""', "b": '"c: d"'}),
        ('{" a\\"b ": 1, \'c\': 2}', {'a"b': "1", "c": "2"}),
        ("{a: 1, b.c: 2,\nd-e: f: g}", {"a": "1", "b.c": "2", "d-e": "f: g"}),
        ("a: 1\n标题: 江州\n央行: 降准", {"a": "1", "标题": "江州\n央行: 降准"}),
        ('{"a": [{"b": 1}, ["c"]], "d": {"e": {}}}', {"a": '[{"b": 1}, ["c"]]', "d": '{"e": {}}'}),
        ("", {}),
        ("{}", {}),
        ("江州", {}),
    ],
)
def test_members(text, members):
    """Keys in quotes, plain words where a key is due, values of any depth: only the outermost object counts."""
    assert _found(text) == members


@every_case(
    ("text", "members"),
    [
        ('{"a": @}', {"a": "@"}),
        ('{"a": 1 "b": 2', {"a": "1", "b": "2"}),
        ('{"a": "1,\n"b": 2}', {"a": '"1', "b": "2"}),
        ('{"a": "\\"\\"\\",\n"b": 2}', {"a": '"\\"\\"\\"', "b": "2"}),
        ('{"a": [1, 2, "b": 3}', {"a": "[1, 2", "b": "3"}),
        ('{"a": [1}, "b": 3]', {"a": "[1}", "b": "3]"}),
        ('{"a": x}y, "b": 2}', {"a": "x}y", "b": "2"}),
        ('{"a": 1}\n},"b": 2}', {"a": "1", "b": "2"}),
        ('{"a": {"b": 1, "c": 2}', {"a": '{"b": 1, "c": 2}'}),
    ],
)
def test_broken_members(text, members):
    """A missing quote spoils its line, a missing bracket its list; a brace within a value is text."""
    assert _found(text) == members
