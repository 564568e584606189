"""Broken JSON and TOML: what is whole is read as ever, the rest value by value, with a finding for each such line."""

from __future__ import annotations

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.data_repair import repair_json, repair_toml
from newsnorm.frontmatter.entries import Quoted, Wrapped

from every_case import every_case


def _read(repair, text):
    entries, findings = repair(text.split("\n"), 2)
    assert {finding.id for finding in findings} == {"repair-header-line"}
    return {entry.key: entry.value for entry in entries}, [finding.line for finding in findings]


@every_case(
    ("text", "values", "lines"),
    [
        ('{"title": "江州",\n"tags": "港口",\n"x": @}', {"title": "江州", "tags": "港口", "x": "@"}, [4]),
        ('{"title": "江州", "x": @, "tags": ["港口"]}', {"title": "江州", "x": "@", "tags": ("港口",)}, [2]),
        ('"tags": [\n"港口",\n"贸易"\n],\n"x": @', {"tags": ("港口", "贸易"), "x": "@"}, [6]),
        ('"p": {\n"a": 1,\n"b": [true]\n},\n"x": @', {"p": {"a": "1", "b": ("true",)}, "x": "@"}, [6]),
        ('{"tags": ["港口",\n"贸易",\n@a],\n"n": 1.10}', {"tags": ("港口", "贸易", "@a"), "n": "1.10"}, [2]),
        ('{"tags": ["港口", "贸易",],\n"n": 1}', {"tags": ("港口", "贸易"), "n": "1"}, [2]),
        ('{"title": "江州"\n"tags": "港口"}', {"title": "江州", "tags": "港口"}, [2]),
        ('{\n"summary": "江州\n港口",\n"n": 1}', {"summary": "江州 港口", "n": "1"}, [3]),
        ('{"p": {"a": @,\n# 注\n"b": 1},\n"n": 1}', {"p": '{"a": @,\n"b": 1}', "n": "1"}, [2]),
        ('{"summary": 江州\n#港口\n# 注\n通航,\n"n": 1}', {"summary": "江州\n#港口\n通航", "n": "1"}, [2]),
        ('{@\n"n":\n  010}', {"n": "010"}, [4, 2]),
        ('{"n": 1}\n,港口,\n"m": 2', {"n": "1", "m": "2"}, [3]),
        ('{"p": ' + "[" * 300 + "]" * 300 + "}", {"p": "[" * 300 + "]" * 300}, [2]),
    ],
)
def test_json(text, values, lines):
    """Values that are JSON keep their types, others are text, and what belongs to no key is named."""
    assert _read(repair_json, text) == (values, lines)


def test_json_entries():
    """A key has its own line; only a broken value of one line is known as written; text stays text."""
    entries, _ = repair_json(['{"title": "01", "date": @a,', '"summary":', '"江州', '@港"x}'], 2)

    assert [(entry.key, entry.line, entry.raw) for entry in entries] == [
        ("title", 2, None),
        ("date", 2, "@a"),
        ("summary", 3, None),
    ]
    assert [type(entry.value) for entry in entries] == [Quoted, str, Wrapped]


@every_case(
    ("text", "values", "lines"),
    [
        ('title = "江州"\nx = @', {"title": "江州", "x": "@"}, [3]),
        ('tags = [\n"港口", # 注\n"贸易"\n]\nx = @', {"tags": ("港口", "贸易"), "x": "@"}, [6]),
        ('tags = [\n"港口",\n@a\n]\nn = 1_0', {"tags": ("港口", "@a"), "n": "10"}, [2]),
        ('title = "江州"\n[params]\nx = @', {"title": "江州", "params": {}, "params.x": "@"}, [4]),
        (
            "x = @\n[params]\nn = 1\n[[params.a]]\nm = 2\n[[params.a]]\nm = 3",
            {"x": "@", "params": {"n": "1", "a": ({"m": "2"}, {"m": "3"})}},
            [2],
        ),
        ('a.b = 1\na."c d" = 2\n"e" = @', {"a": {"b": "1", "c d": "2"}, "e": "@"}, [4]),
        ('a = [\n["b"],\n[1]\n]\nx = @', {"a": (("b",), ("1",)), "x": "@"}, [6]),
        ('s = """\nx = 1\n[y]\n"""\nx = @', {"s": "x = 1\n[y]\n", "x": "@"}, [6]),
        ('s = """江州\nx = 1', {"s": '"""江州', "x": "1"}, [2]),
        ("s = '''a''' b\nx = 1", {"s": "'''a''' b", "x": "1"}, [2]),
        ('#港口\ntitle = "江州"\n港口\n\n#注\n[params\nx = 1', {"title": "江州", "x": "1"}, [4, 7]),
        ('港口\ntitle = "江州"', {"title": "江州"}, [2]),
        ("title: 江州\n标题 = 港", {"title": "江州", "标题": "港"}, [2, 3]),
        ("x = 1\n[标题]\ny = 1\n[p]\nz = 1", {"x": "1", "标题.y": "1", "p": {"z": "1"}}, [3]),
        ('" ": 1\n#港口\nx = 1', {"": "1", "x": "1"}, [2]),
        ("[p]\nx = 1\n[q]\ny = 1\n[p]\nx = 2", {"p.x": "2", "q.y": "1"}, [2, 4, 6]),
    ],
)
def test_toml(text, values, lines):
    """Statements that are whole give what they give in a whole document; the key of another names its table."""
    assert _read(repair_toml, text) == (values, lines)


def test_repeated_toml_keys():
    """A key that stands twice comes twice, in order: the caller keeps the last and says so."""
    entries, findings = repair_toml(['title = "江州"', "n = 1", 'title = "海州"', "[p]", "x = 1", "x = 2"], 2)

    assert [(entry.key, entry.value, entry.line) for entry in entries] == [
        ("title", "江州", 2),
        ("n", "1", 3),
        ("title", "海州", 4),
        ("p", FrozenMap({"x": "2"}), 5),
        ("p.x", "1", 6),
    ]
    assert [(finding.line, finding.message) for finding in findings] == [
        (2, "front matter is not valid: not valid TOML")
    ]


@every_case("repair", [repair_json, repair_toml])
@every_case("lines", [[], [""], ["江州港今日开放"], ["[", "]"], ["@"]])
def test_nothing_to_read(repair, lines):
    """Without a key there are no entries, and the caller keeps the lines in the body."""
    assert repair(lines, 2)[0] == []
