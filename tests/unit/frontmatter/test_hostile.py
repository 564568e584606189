"""Headers made to hurt: they cost linear time, bounded memory and no call stack."""

from __future__ import annotations

from newsnorm.frontmatter.split import split_header

from every_case import every_case
from work import grows_linearly

SHAPES = {
    "flow lists": lambda n: "title: t\na: " + "[" * n,
    "closed flow lists": lambda n: "title: t\na: " + "[" * n + "]" * n,
    "flow maps": lambda n: "title: t\na: " + "{a: " * n,
    "block lists": lambda n: "title: t\na:\n  " + "- " * n + "x",
    "growing indent": lambda n: "\n".join(" " * depth + "a:" for depth in range(int((2 * n) ** 0.5))),
    "blanks": lambda n: "title: " + " " * n + "x",
    "tabs": lambda n: "title: x\n" + "\t" * n + "- a",
    "quotes": lambda n: 'title: "' + '\\"' * n,
    "hashes": lambda n: "title: " + " #" * n + "x",
    "colons": lambda n: "title: " + ": " * n + "x",
    "broken lines": lambda n: "".join(f"k{number}: v: w\n" for number in range(n // 5)),
    "continuation lines": lambda n: "title: a: b\n" + "x\n" * n,
    "equal keys": lambda n: "title: x\n" * (n // 5),
    "dashes": lambda n: "title: x\n" + "-" * n + "x",
    "indented fences": lambda n: "title: x\n" + " ---\n" * n,
    "glued fences": lambda n: "title: x\n" + "---a\n" * n,
    "prose": lambda n: "title: x\n\n" + "他说：好\n" * n,
}


@every_case("shape", SHAPES.values(), ids=SHAPES)
def test_work_is_linear(shape):
    """Four times the header takes some four times as long."""
    assert grows_linearly(split_header, lambda size: f"---\n{shape(size)}\n---\n正文")


DATA_SHAPES = {
    "escapes": lambda n: '---json\n{"title": @, "' + '\\"' * n,
    "opening brackets": lambda n: '---json\n{"title": @, ' + "[{" * n + "}" * n,
    "closing braces": lambda n: '---json\n{"title": @' + "} " * n + "x",
    "members": lambda n: '---json\n{"title": @, ' + '"a": @,' * (n // 5),
    "equal members": lambda n: '---json\n{"title": 1' + ', "a": 1' * (n // 5) + "}",
    "gaps": lambda n: '---json\n{"title": @' + '\n}\n@, "a": 1' * (n // 5),
    "list lines": lambda n: '---json\n{"title": [' + "@,\n" * n,
    "hashes": lambda n: "---\ntitle: [" + ",#a" * n + ",\n" + "#" * n + "]",
    "statements": lambda n: "+++\ntitle = @\n" + "a = 1\n@\n" * (n // 5) + "+++",
    "tables": lambda n: "+++\ntitle = @\n" + "[[a]]\nb = 1\nb = @\n" * (n // 20) + "+++",
    "long texts": lambda n: "+++\ntitle = @\n" + "a = '''\nb = \"\"\"\n" * (n // 5) + "+++",
    "table lines": lambda n: "+++\ntitle = 1\n" + "@\n" * n + "+++",
}


@every_case("shape", DATA_SHAPES.values(), ids=DATA_SHAPES)
def test_work_on_broken_data_is_linear(shape):
    """So it is where JSON or TOML is read value by value."""
    assert split_header(f"{shape(2_000)}\n---\n正文").entries
    assert grows_linearly(split_header, lambda size: f"{shape(size)}\n---\n正文")


@every_case("text", ["---\n" * 50_000, "---\ntitle: x\n---\n" * 20_000, "{" * 50_000, "\n" * 100_000])
def test_repeated_openings(text):
    """Repeated fences and braces end neither in recursion nor in a long wait: more than linear would time out."""
    assert split_header(text) is not None


def _count(value):
    return 1 + sum(map(_count, value)) if isinstance(value, tuple) else 1


def test_alias_bomb():
    """Aliases of aliases are not spread out: beyond a thousand nodes a value is kept as written."""
    lines = ["a0: &a0 [x, x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 5_000))]
    header = split_header("---\n" + "\n".join(lines) + "\n---\n")
    values = {entry.key: entry.value for entry in header.entries}

    assert values["a1"] == (("x", "x", "x"),) * 3
    assert max(_count(value) for value in values.values()) <= 1000
    assert {finding.id for finding in header.findings} == {"header-value-too-large"}


def test_long_list_is_read_in_full():
    """Only repeated nodes are limited: a tag list may be long."""
    header = split_header("---\na: b: c\ntags: [" + ", ".join(map(str, range(5_000))) + "]\n---\n")

    assert len(header.entries[1].value) == 5_000
