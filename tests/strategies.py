"""Hypothesis strategies that grow from characters to whole source files.

Each level is made of the one before it: characters → runs → paragraphs → HTML and Markdown bodies → headers → files.
Beside the random ones stands a pool with one example of every form that has made trouble somewhere.
"""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from newsnorm.text._tables import GB18030_PRIVATE_USE, RADICALS

# Characters ---------------------------------------------------------------------------------------------------------

HAN = "中国证券业协会表示今年以来市场改革发展金融科技记者报道一二三〇龘㐀"
TRADITIONAL = "證監會發佈臺灣經濟數據"
LATIN = "abcXYZ"
DIGITS = "0123456789"
FULL_WIDTH = "２０２１ＡＢｃ％：，．"
STOPS = "，。、；：？！…—“”‘’（）《》「」【】·"
ASCII_MARKS = ",.;:?!()\"'-/%&+"
SPACES = " \N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}\t"
INVISIBLE = "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}\N{SOFT HYPHEN}\N{LEFT-TO-RIGHT MARK}"
COMPATIBLE = "⽇ﬁ豈①Ⅳ㎡½"
EMOJI = "😀❤️👍🏽"

han = st.sampled_from(HAN + TRADITIONAL)
any_character = st.one_of(
    st.sampled_from(HAN),
    st.sampled_from(LATIN + DIGITS + FULL_WIDTH + STOPS + ASCII_MARKS + SPACES + INVISIBLE + COMPATIBLE + EMOJI),
    st.characters(exclude_categories=("Cs",), exclude_characters="\r"),
)

# Runs and paragraphs ------------------------------------------------------------------------------------------------

han_run = st.text(han, min_size=1, max_size=8)
word = st.one_of(
    han_run,
    st.text(st.sampled_from(LATIN), min_size=1, max_size=6),
    st.text(st.sampled_from(DIGITS), min_size=1, max_size=4),
)
POOL = (
    '他说:"好的"。', "中国,证券(北京)市场", "同比增长23.7%，达1,000万元", "Python 3.11发布了", "——", "第一；第二",
    "“十四五”规划",
    "https://news.example.cn/a?b=1,2&c=(3)", "编辑@example.cn", "约翰·史密斯", "想...算了", "18:13", "3:2", "600001",
)  # fmt: skip
phrase = st.one_of(word, st.sampled_from(POOL), st.sampled_from(list(STOPS)))
line = st.lists(phrase, min_size=1, max_size=8).map("".join)
any_text = st.text(any_character, max_size=60)
paragraph = st.tuples(han_run, line, st.sampled_from(["。", "！", "", "：", "”"])).map("".join)
paragraphs = st.lists(paragraph, min_size=1, max_size=6)

# HTML ---------------------------------------------------------------------------------------------------------------

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
INLINE_TAGS = ("b", "i", "em", "strong", "span", "font", "u", "a", "small")
BLOCK_TAGS = ("p", "div", "section", "blockquote", "h2", "h3", "center", "article")
HIDDEN = (
    "<!-- 注 -->",
    "<script>隐()</script>",
    "<style>隐{}</style>",
    "<i hidden>隐</i>",
    '<p style="display:none">隐</p>',
)


escaped = line.map(lambda text: text.translate(ESCAPES))
inline_html = st.recursive(
    escaped,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(st.sampled_from(INLINE_TAGS), inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
        st.tuples(inner, st.sampled_from(("<br>", "\n", " ", *HIDDEN[:4])), inner).map("".join),
    ),
    max_leaves=6,
)
block_html = st.recursive(
    st.tuples(st.sampled_from(BLOCK_TAGS), inline_html).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"<div>{''.join(parts)}</div>"),
        st.lists(inline_html, min_size=1, max_size=3).map(
            lambda items: f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
        ),
        st.lists(st.lists(inline_html, min_size=2, max_size=2), min_size=2, max_size=3).map(
            lambda rows: (
                "<table>"
                + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
                + "</table>"
            )
        ),
    ),
    max_leaves=5,
)
html_body = st.lists(st.one_of(block_html, st.sampled_from(HIDDEN)), min_size=1, max_size=4).map("\n".join)
SOUP = (
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<table>", "<tr>", "<td>", "</td>", "</tr>",
    "</table>", "<ul>", "<li>", "</ul>", "<br>", "<pre>", "</pre>", "<a href=x>", "</a>", "<h1>", "</h1>", "<select>",
    "<option>", "</select>", "<svg>", "</svg>", "<math>", "<ruby>", "<rt>", "</ruby>", "<!--", "-->", "<![CDATA[",
    "]]>", "<", ">", "&", "&amp;", "&nbsp;", "&lt;", "<template>", "</template>", "<form>", "<button>", "<p", "<b/",
    "</", "<!", "<?x?>",
)  # fmt: skip
tag_soup = st.lists(
    st.one_of(
        escaped,
        st.sampled_from(SOUP),
    ),
    max_size=12,
).map("".join)

# Elements that act on each other: what ends, moves or hides another, one family a line.
FAMILIES = (
    "table caption colgroup col tbody thead tfoot tr td th template select form b a svg p",
    "template select option optgroup hr input table tr td b p svg desc",
    "svg math mi mtext annotation-xml desc foreignObject title path font b p br table select a template",
    "b i a em strong code font u nobr p div li ul ol h2 figcaption figure blockquote span button",
    "ruby rb rt rtc rp p b table option select",
    "applet marquee object button form fieldset dialog search summary details p b td",
    "html head body frameset frame title meta template style script noscript link p b base",
    "dl dd dt li ul ol menu dir p div b blockquote pre listing textarea isindex command param image xmp iframe",
)
INSIDE_TAGS = ("", "", "", " class=a", " size=1 color=b", " type=hidden", " encoding=text/html", " hidden", "/")
BETWEEN_TAGS = ("甲", "乙。", " ", "\n", "丙 丁", "\n\n", "&nbsp;", "<", "\0", "<!--c-->", "<!DOCTYPE html>", "**戊**")


def _soup_of(family: list[str]) -> st.SearchStrategy[str]:
    start = st.builds("<{}{}>".format, st.sampled_from(family), st.sampled_from(INSIDE_TAGS))
    end = st.sampled_from(family).map("</{}>".format)
    return st.lists(st.one_of(start, start, end, st.sampled_from(BETWEEN_TAGS)), min_size=1, max_size=14).map("".join)


misnested = st.one_of(*(_soup_of(family.split()) for family in (*FAMILIES, " ".join(FAMILIES)))).map("{}末".format)

# Markdown -----------------------------------------------------------------------------------------------------------

markdown_block = st.one_of(
    paragraph,
    paragraph.map(lambda text: f"## {text}"),
    paragraph.map(lambda text: f"> {text}"),
    paragraph.map(lambda text: f"**{text}**内容"),
    st.lists(paragraph, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    paragraph.map(lambda text: f"```python\n{text}\n```"),
    st.tuples(paragraph, paragraph).map("\n".join),
)
markdown_body = st.lists(markdown_block, min_size=1, max_size=5).map("\n\n".join)
_TWO = st.tuples(paragraph, paragraph)
# What is written beside what the page shows of it.
shown_markdown_block = st.one_of(
    paragraph.map(lambda text: (text, text)),
    paragraph.map(lambda text: (f"### {text}", text)),
    paragraph.map(lambda text: (f"> {text}", text)),
    _TWO.map(lambda two: (f"**{two[0]}**{two[1]}", "".join(two))),
    _TWO.map(lambda two: (f"{two[0]}\n~~“{two[1]}”~~后", f"{''.join(two)}后")),
    _TWO.map(lambda two: (f"1. {two[0]}\n   - {two[1]}", "".join(two))),
    _TWO.map(lambda two: (f"{two[0]}：`{two[1]}`", "".join(two))),
    _TWO.map(lambda two: (f"[{two[0]}](https://a.example/甲) {two[1]}", "".join(two))),
    _TWO.map(lambda two: (f"![{two[0]}](b.png '乙')\n{two[1]}", two[1])),
    _TWO.map(lambda two: (f"| 丙 | 丁 |\n| --- | :-: |\n| {two[0]} | {two[1]} |", f"丙丁{''.join(two)}")),
    _TWO.map(lambda two: (f"<div>\n<p>{two[0]}</p>\n\n    <p>{two[1]}</p>\n</div>", "".join(two))),
    _TWO.map(lambda two: (f"{two[0]}<!-- 注 --><b>{two[1]}</b>", "".join(two))),
    _TWO.map(lambda two: (f"{two[0]} $戊_{{\\text{{己}}}}$ {two[1]}", f"{two[0]}戊text己{two[1]}")),
    paragraph.map(lambda text: (f"```python\n{text}\n```", text)),
    paragraph.map(lambda text: (f"    {text}\n", text)),
    paragraph.map(lambda text: (f"##{text}", text)),
    paragraph.map(lambda text: (f"{{% note info %}}\n{text}\n{{% endnote %}}", text)),
)
shown_markdown = st.lists(shown_markdown_block, min_size=1, max_size=5).map(
    lambda blocks: tuple(sep.join(parts) for sep, parts in zip(("\n\n", ""), zip(*blocks, strict=True), strict=True))
)

# Whole files --------------------------------------------------------------------------------------------------------

title = st.one_of(
    st.tuples(han_run, word).map("".join),
    st.sampled_from(("快讯: 沪指", "[快讯]央行", "000001", "3:2", "“双减”之后", "*ST 某某", "#话题#", "是", "'引'")),
)
date = st.sampled_from(
    ("2022-01-14 01:01:10", "2022-01-14", "Sat, 22 May 2021 18:13:00 GMT", "2022-01-14T01:01:10+08:00", "今天")
)
header = st.fixed_dictionaries(
    {"title": title, "date": date},
    optional={
        "author": st.sampled_from(("林一舟", "江州日报", "江州网")),
        "tags": st.lists(han_run, min_size=1, max_size=3, unique=True).map(lambda tags: "[" + ", ".join(tags) + "]"),
        "categories": st.lists(han_run, min_size=1, max_size=3, unique=True).map(
            lambda names: "[" + ", ".join(names) + "]"
        ),
        "comments": st.sampled_from(("true", "false")),
        "layout": st.just("post"),
    },
)


def _join_header(fields: dict[str, str]) -> str:
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in fields.items()) + "---\n"


body = st.one_of(html_body, markdown_body, paragraphs.map("\n".join), paragraphs.map("\n\n".join))
file_with_header = st.tuples(header.map(_join_header), body).map("\n".join)
source_file = st.one_of(file_with_header, body)
any_bytes = st.one_of(
    st.binary(max_size=200),
    source_file.map(lambda text: text.encode("gb18030")),
    source_file.map(lambda text: text.encode("utf-16")),
    st.tuples(source_file, st.binary(max_size=6)).map(lambda pair: pair[0].encode() + pair[1]),
    st.lists(
        st.sampled_from(
            (
                "---\n",
                "+++\n",
                ";;;\n",
                "title: ",
                "{",
                "}",
                "[",
                "]",
                "- ",
                "\t",
                "<",
                "<p>",
                "```\n",
                "{%",
                "%}",
                "\x00",
                "记者",
                "（",
                "\n",
                " ",
                "|",
                ">",
                "&x",
                "*x",
            )
        ),
        max_size=40,
    ).map(lambda parts: "".join(parts).encode()),
)


_DECLARED = RADICALS | GB18030_PRIVATE_USE
_FILLERS = "\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\N{HANGUL FILLER}\N{HALFWIDTH HANGUL FILLER}"


def letters(text: str) -> str:
    """The letters and digits of a text after the folds newsnorm declares.

    Width and compatibility forms are one, and so are the radicals and private characters of the tables. Accents do not
    count: whether one stands on its letter depends on the invisible characters between them.
    """
    folded = unicodedata.normalize("NFKD", text.translate(_DECLARED))
    return "".join(char for char in folded if unicodedata.category(char)[0] in "LN" and char not in _FILLERS)
