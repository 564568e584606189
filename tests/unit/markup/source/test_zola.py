"""Zola's shortcodes: the calls go, what they are handed to show stays."""

from newsnorm.markup.bodies import read_body
from newsnorm.reader import RawBody

from every_case import every_case


def _texts(body):
    read = read_body(RawBody(body, template_syntax="shortcodes", dialect="goldmark"))
    return [(block.kind, block.text) for block in read.blocks]


@every_case(
    ("source", "blocks"),
    [
        ('{{ youtube(id="x1") }}\n停水。', [("paragraph", "停水。")]),
        ('停水。\n\n{{ gist(\n  id="x1"\n  file="a.js",\n) }}', [("paragraph", "停水。")]),
        ("停水。\n\n{{ toc() }}\n\n复水。", [("paragraph", "停水。"), ("paragraph", "复水。")]),
        ('{% note(title="公告") %}\n停水。\n{% end %}', [("paragraph", "公告"), ("paragraph", "停水。")]),
        ("{% note() %}\n停水。\n{% end %}\n", [("paragraph", "停水。")]),
        ('{%- note(kind="tip") -%}\n停水。\n{%- end -%}\n', [("paragraph", "停水。")]),
        (
            "{% note() %}\n甲。\n\n{% tip() %}\n乙。\n{% end %}\n\n丙。\n{% end %}",
            [("paragraph", "甲。"), ("paragraph", "乙。"), ("paragraph", "丙。")],
        ),
        ('{% quote(author="林一舟") %}\n港口。\n{% end %}', [("quote", "港口。"), ("quote", "林一舟")]),
        ("{% mermaid() %}\nA --> B_1*c*\n{% end %}", [("code", "A --> B_1*c*")]),
        ('{{ figure(src="a.png", caption="港口全景") }}', [("caption", "港口全景")]),
        ('见 {{ ruby(text="江州", rt="港") }} 一带。', [("paragraph", "见 江州 一带。")]),
        ('写作 {{/* x(a="b") */}}，不会运行。', [("paragraph", '写作 {{ x(a="b") }}，不会运行。')]),
        ('```\n{{/* x(a="b") */}}\n```', [("code", '{{ x(a="b") }}')]),
    ],
)
def test_shortcodes_go(source, blocks):
    """A call alone on its line goes, a box leaves what is in it, words that are handed over stay."""
    assert _texts(source) == blocks


@every_case(
    "source",
    [
        "变量写作 {{ name() }} 即可。",
        "写作 {{ getName(user) }} 即可。",
        '写作 {{ icon(name="home") }} 即可。',
        "{{ t('title') }}",
        "{% note(a) %} 与 {% end %}",
        "只有开头 {% note() %} 没有结尾",
        "只有 {% end %}",
        "{{ f(a=b(c)) }}",
    ],
)
def test_programs_stay(source):
    """A call with other values, one beside text without words, and half a box are text."""
    assert _texts(source) == [("paragraph", source)]


@every_case("source", ['用 `{{ x(a="b") }}` 写', "```\n{% note() %}\n甲\n{% end %}\n```"])
def test_code_stays(source):
    """In code a call is shown as it is written."""
    assert "(" in _texts(source)[0][1]
