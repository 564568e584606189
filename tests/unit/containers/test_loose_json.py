"""What is nearly JSON."""

from __future__ import annotations

import json

import newsnorm
from newsnorm.containers.loose_json import find_loose_json, loosen

import work
from every_case import every_case

_ROWS = [{"title": "开港", "url": "https://a.example/1", "content": "江州港开放，他说：“好”。"}, {"a": [1, None]}]
_STRICT = json.dumps(_ROWS, ensure_ascii=False)


@every_case(
    "text",
    [
        _STRICT,
        f"callback({_STRICT});",
        f"/**/ jQuery12_3( {_STRICT} )\n",
        f"a.b({_STRICT})",
        f"var rows = {_STRICT};",
        f"window.rows = {_STRICT}",
        f"module.exports = {_STRICT};\n",
        f"export default {_STRICT}",
        f"export const rows = {_STRICT};\n",
        f"const rows = {_STRICT};\n\nexport default rows;\n",
        f"let rows = {_STRICT}\nmodule.exports = {{ rows }}",
        f"const rows = {_STRICT};export {{ rows }};",
        _STRICT.replace('"开港"', "`开港`"),
        f"// 两行\n/* 共 * 两行 */{_STRICT} // 完",
        _STRICT.replace("]}]", "],},]"),
        _STRICT.replace("}, {", "}, // 又\n {"),
        repr(_ROWS),
        _STRICT.replace('"title"', "title").replace('"url"', "url"),
        _STRICT.replace('"开港"', "'开港'").replace('"a"', "'a'"),
    ],
)
def test_ways_to_write(text):
    """All of them are the same rows."""
    assert json.loads(loosen(text)) == _ROWS


@every_case(
    ("text", "value"),
    [
        (r"'a\'b\"c'", "a'b\"c"),
        ("'a\"b'", 'a"b'),
        (r"'\xa0\n'", "\xa0\n"),
        (r'"\xa0"', "\xa0"),
        (r'"\\xa0"', r"\xa0"),
        ("'a\nb'", "a\nb"),
        ('"// 不是 /* 注 */ ,]"', "// 不是 /* 注 */ ,]"),
        ("[True, False, None, undefined]", [True, False, None, None]),
        ("[1.5e3, -2]", [1500.0, -2]),
        ('`a "b"\nc`', 'a "b"\nc'),
        (r"`a\`b`", "a`b"),
        ("[new Date('2023-03-08'), new Date()]", ["2023-03-08", None]),
        ("[new Date(2023, 2, 8), new Date(1678241700000)]", [[2023, 3, 8], 1678241700000]),
        ("[new Date(2023, 2), new Date(a, 2, 8)]", [None, None]),
    ],
)
def test_values(text, value):
    """Strings keep what they hold, in quotes of either kind."""
    assert json.loads(loosen(text)) == value


@every_case(
    "text", ["江州港开放。", "callback(江州港开放)", '{"a": 1} 江州港开放。', "[快讯]江州港开放。", "{title: }", ""]
)
def test_what_is_none(text):
    """A text stays a text."""
    assert find_loose_json(text.encode()) is None


@every_case("name", ["a.json", "a.jsonp", "a.json5", "a.jsonc"])
def test_by_name(name):
    """Only a file that is called JSON is looked at."""
    text = f"callback({json.dumps(_ROWS[:1])});"

    assert newsnorm.loads(text, name=name).title == "开港"
    assert newsnorm.detect(text, name="a.txt").reader == "plain"


_SCRIPT = f"const posts = {_STRICT};\n"


@every_case(
    ("text", "reader"),
    [
        (_SCRIPT, "json"),
        (_STRICT, "json"),
        ("var settings = {name: 'a', list: [1, 2]};", "plain"),
        (f"{_SCRIPT}posts.forEach(show);\n", "plain"),
        ("江州港昨日开放，货船陆续靠岸。", "plain"),
        (f"import a from 'a';\n{_SCRIPT}", "plain"),
    ],
)
def test_scripts(text, reader):
    """A script that is nothing but articles assigned to a variable is read; any other is what it was."""
    assert newsnorm.detect(text, name="posts.js").reader == reader


def test_scripts_in_folders(tmp_path):
    """A folder gives no scripts: nearly all are programs."""
    (tmp_path / "posts.js").write_text(_SCRIPT, encoding="utf-8")

    assert [each.title for each in newsnorm.load_all(tmp_path / "posts.js", errors="skip")] == ["开港"]
    assert list(newsnorm.load_all(tmp_path)) == []


def test_what_stays_broken(tmp_path):
    """What cannot be read is a failure in its place, behind what can."""
    path = tmp_path / "a.json"
    path.write_text('[{"title": "开港", "content": "江州港开放。",}, {"title": 开港}]', encoding="utf-8")

    article, failure = newsnorm.load_all(path)
    assert isinstance(article, newsnorm.Article)
    assert article.title == "开港"
    assert isinstance(failure, newsnorm.Failure)


@every_case(
    "part",
    [
        "// ",
        "/* ",
        "/*",
        ",",
        ", ",
        "'",
        "\\",
        '"',
        "a.",
        "(",
        ", /* */",
        '\\"',
        "\\'",
        "'\\",
        "a:",
        "\n,",
        "`",
        "new a(",
        "new ",
        "new a(1,",
    ],
)
def test_long_texts(part):
    """The time grows with the length."""
    assert work.grows_linearly(loosen, lambda size: part * size)
