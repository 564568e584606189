"""Floods by the hundred: every mark a body or a header can hold, repeated in a few ways.

A pattern is a beginning, a part that is repeated, and an end. The hostile-input test takes some, and
`benchmarks/hostile.py` all of them.
"""

from __future__ import annotations

from typing import NamedTuple


class Pattern(NamedTuple):
    """A text of any length.

    Attributes:
        head: How it begins.
        pump: What is repeated.
        tail: How it ends.
    """

    head: str
    pump: str
    tail: str = ""

    def make(self, size: int) -> str:
        """Return the text, of about that many characters."""
        return self.head + self.pump * max((size - len(self.head) - len(self.tail)) // len(self.pump), 1) + self.tail

    @property
    def name(self) -> str:
        """How it is shown."""
        return ascii(self.head + "‹" + self.pump + "›" + self.tail)[1:-1]


_TAGS = (
    "<", ">", "&", "&amp;", "&#", "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<font>", "<table>", "<td>",
    "<li>",
    "<br>", "<!--", "-->", "<a href=", '<a href="', "<img src=x>", "<svg>", "<math>", "<select>", "<template>",
    "<pre>",
    "<script>", "<![CDATA[", "<?", "</",
)  # fmt: skip
_MARKDOWN = (
    "(", ")", "[", "]", "![", "](", "[a](b)", "*", "**", "_", "`", "```", "~", "~~", "$", "$$", "\\(", "\\",
    "|", "-|",
    "-", "=", ":", "+", "> ", ">", "#", "##", "- ", "1. ", "[^1]", "[[", "]]", "==", ":::", "!!! note", "^", "[a]: b",
)  # fmt: skip
_TEMPLATES = ("{", "}", "{{", "}}", "{%", "%}", "{% note a", "{% img a", "{{<", ">}}", "{:", "{: .a}", "{::", "{#")
_TEXT = (
    '"', "'", "“", "”", "（", "）", "《", "》", "【", "】", ",", "，", ".", "。", "…", "—", "!", "?", "；",
    "1，", "600，001，",
    "18：", "3.", "://", "http://a", "www.a.example/", "@", "a@b.example", "…", "·", "１", "锟斤拷", "ã€",
    "\\n", "&nbsp;",
)  # fmt: skip
_NEWS = (
    "记者",
    "责任编辑：",
    "来源：",
    "编辑",
    "作者:",
    "（记者",
    "林一舟 ",
    "江州1月4日电",
    "上一页",
    "[1]",
    "返回",
    "摄",
    "驻",
    "全媒体",
)
_INVISIBLE = (
    " ", "\t", "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}", "\n", "\r", "\N{ZERO WIDTH SPACE}",
    "\N{ZERO WIDTH JOINER}",
    "\N{COMBINING ACUTE ACCENT}", "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT BELOW}",
    "\N{VARIATION SELECTOR-16}",
    "\N{RIGHT-TO-LEFT OVERRIDE}", "\0", "\x1b[", "\N{LINE SEPARATOR}", "字", "a", "A1",
)  # fmt: skip
_MARKS = dict.fromkeys((*_TAGS, *_MARKDOWN, *_TEMPLATES, *_TEXT, *_NEWS, *_INVISIBLE))


def _repeat_mark(mark: str) -> tuple[Pattern, ...]:
    """The mark alone, with what often stands around it, on lines of its own, and before a long run."""
    return (
        Pattern("", mark),
        Pattern("字", mark + "字"),
        Pattern("", mark + "\n"),
        Pattern(f"甲乙。\n\n{mark}", " ", "!"),
        Pattern(f"甲 {mark}", "a", " |\n甲"),
    )


BODIES: tuple[Pattern, ...] = tuple(dict.fromkeys(pattern for mark in _MARKS for pattern in _repeat_mark(mark)))
_KEYS = ("title", "author", "date", "tags", "categories", "source", "description", "url", "photos", "x")
_VALUES = (
    "[", "{", "- ", "\n- ", "\n  - a", "a: ", "&a ", "*a ", "!a ", "|\n ", ">\n ", "'", '"', '\\"', "\\", "#",
    " #", ",", "、",
    "/", ";", ":", " ", "\t", "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}", "a", "张三 ", "张三、", "记者 ",
    "一", "1", "-", "+", ".", "年",
    "1月", "2022-01-14 ", "00:", "<b>", "<", "&", "&amp;", "{{", "{{ a }}", "http://a", "a@b", "@", "(", "（",
    "【", "《",
    "“", "…", "，", "?", "=", "%", "~", "null ", "true ", "e\N{COMBINING ACUTE ACCENT}", "\N{COMBINING ACUTE ACCENT}",
    "\N{ZERO WIDTH SPACE}",
)  # fmt: skip
_OPENINGS = {"---\n": "\n---\n甲", "": "", "+++\n": "\n+++\n甲", ";;;\n": "\n;;;\n甲", "{": "}"}
_LINES = (
    "a: b\n", "a:\n", "a\n", "- a\n", "? a\n", "a = 1\n", 'a = "\n', "a = [\n", "[a]\n", "[[a]]\n", "a.",
    '"a": 1,\n', '"a": {', "#\n",
    "\n", " \n", "---\n", "a: &a\n", "title: 甲\n", "标题：甲\n", "作者: 林一舟\n", "%YAML 1.1\n", "...\n",
    "<<: *a\n", "{", "[", "a: |\n", "'",
)  # fmt: skip
HEADERS: tuple[Pattern, ...] = (
    *(Pattern(f"---\n{key}: ", value, "\n---\n甲") for key in _KEYS[:8] for value in _VALUES),
    *(Pattern(f"---\n{key}: a\n", value, "") for key in _KEYS[8:] for value in _VALUES[:15]),
    *(Pattern(opening, line, closing) for opening, closing in _OPENINGS.items() for line in _LINES),
)

# What was once quadratic, each with the kind of regex or loop that it met.
KNOWN: dict[str, Pattern] = {
    "blanks in a Liquid tag": Pattern("{% note a", " ", "b %}\n甲\n{% endnote %}"),
    "blanks and a pipe": Pattern("甲\n\n", " ", " |乙"),
    "blanks before a pipe in a line": Pattern("甲", " ", "|乙\n丙"),
    "a long word in a Liquid tag": Pattern("{% img ", "a", " %}"),
    "blanks in a variable": Pattern("{{ a", " ", "! }}"),
    "blanks in a Hugo tag": Pattern("{{<", " ", "!"),
    "loose emphasis": Pattern("甲乙。\n\nx ** ", "a", "**"),
    "blanks after an attribute list": Pattern("---\nlayout: post\n---\n甲\n{: .a}\n乙", " ", "丙"),
    "attribute lists that do not end": Pattern("---\nlayout: post\n---\n甲", "{: .a"),
    "a scheme": Pattern("", "字://"),
    "addresses in brackets": Pattern("", "(http://a)"),
    "hosts in brackets": Pattern("", "(www.a.example/)"),
    "authors with blanks between": Pattern("---\ntitle: 甲\nauthor:", "  张三", "\n---\n甲"),
    "marks on one letter": Pattern("a", "\N{COMBINING ACUTE ACCENT}"),
    "marks on one letter in the wrong order": Pattern(
        "a", "\N{COMBINING ACUTE ACCENT}\N{COMBINING GRAVE ACCENT BELOW}"
    ),
    "groups of digits": Pattern("", "600，001，002，"),
    "full stops": Pattern("甲", "."),
    "ideographic full stops": Pattern("甲", "。"),
    "ellipses": Pattern("甲", "…"),
    "signs in a list": Pattern("用", ",、", "分隔"),
    "quote lines": Pattern("", "> \n"),
    "headings without a blank": Pattern("", "##标题\n"),
    "font elements closed by p": Pattern("", "<font>甲</p>"),
    "rows of a table": Pattern("", "|-|-|\n"),
    "line breaks side by side": Pattern("", "<br>"),
    "pictures side by side": Pattern("", "<img src=x>"),
    "brackets in a page": Pattern("<p>甲</p>", "<"),
    "ampersands in a page": Pattern("<p>甲</p>", "&"),
    "a broken TOML header": Pattern("+++\n", "a = [\n", "+++\n甲"),
    "a broken JSON header": Pattern(";;;\n", "a: &a\n", ";;;\n甲"),
    "aliases in a header": Pattern("---\n", "<<: *a\n", "---\n甲"),
}

# One flood for each kind of work, for the table in the docs.
CLASSES: dict[str, Pattern] = {
    "plain paragraphs": Pattern("", "沪指收涨，成交放大。\n"),
    "one line": Pattern("", "沪指收涨，成交放大。"),
    "paragraphs of one character": Pattern("", "甲\n"),
    "quote lines": Pattern("", "> \n"),
    "headings": Pattern("", "##标题\n"),
    "list items": Pattern("", "- 甲\n"),
    "items of Markdown": Pattern("**甲**\n\n", "- a\n"),
    "table rows": Pattern("|甲|乙|\n", "|-|-|\n"),
    "elements closed by another": Pattern("", "<font>甲</p>"),
    "open elements": Pattern("", "<div>"),
    "open formatting": Pattern("", "<b><p>"),
    "brackets": Pattern("<p>甲</p>", "<"),
    "ampersands": Pattern("<p>甲</p>", "&"),
    "links": Pattern("", "[甲](http://a.example) "),
    "emphasis": Pattern("", "**甲** "),
    "open emphasis": Pattern("", "*a "),
    "line breaks": Pattern("", "<br>"),
    "code marks": Pattern("", "`"),
    "template tags": Pattern("", "{% note 甲 %}"),
    "addresses": Pattern("", "(http://a.example)"),
    "quotes": Pattern("字", '"字'),
    "combining marks": KNOWN["marks on one letter in the wrong order"],
    "YAML keys": Pattern("---\n", "a: b\n", "---\n甲"),
    "broken YAML": KNOWN["aliases in a header"],
    "broken TOML": KNOWN["a broken TOML header"],
    "broken JSON": KNOWN["a broken JSON header"],
    "credits": Pattern("", "责任编辑：林一舟\n"),
}
