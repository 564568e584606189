"""HTML elements inside Markdown."""

from newsnorm.markup.bodies import read_body
from newsnorm.reader import RawBody

from bodies import images_of, links_of
from every_case import every_case


def _blocks(body, **fields):
    return [(block.kind, block.text) for block in read_body(RawBody(body, **fields)).blocks]


def test_elements_stay_html_and_gaps_are_markdown():
    """Between balanced elements the text is Markdown, inside it is not."""
    body = read_body(RawBody("<p>甲**乙**</p>\n\n<https://a.example/b>\n\n[返回](//a.example/c)｜[首页](//a.example/)"))

    assert body.kind == "mixed"
    assert [block.text for block in body.blocks] == ["甲**乙**", "https://a.example/b", "返回｜首页"]
    assert [[link.url for link in links] for links in links_of(body)] == [
        [],
        ["https://a.example/b"],
        ["//a.example/c", "//a.example/"],
    ]


def test_indented_html_below_a_blank_line_is_no_code():
    """An element is cut out to its end tag, whatever blank lines and indents it holds."""
    body = "开头\n\n<div>\n\n      <p>甲</p>\n\n      <p>乙</p>\n\n</div>\n\n**丙**"

    assert _blocks(body, dialect="kramdown")[:3] == [("paragraph", "开头"), ("paragraph", "甲"), ("paragraph", "乙")]


def test_markdown_attribute_opens_an_element():
    """`markdown="1"` lets Markdown in."""
    assert _blocks('<div markdown="1">\n- 甲\n</div>', dialect="kramdown") == [("list_item", "甲")]


@every_case(
    "body",
    [
        "<Tabs>\n- 甲\n</Tabs>",
        '<TabItem value="a">\n- 甲\n</TabItem>',
        "  <Note>\n- 甲\n  </Note>",
        "<Tabs><Tab>\n- 甲\n</Tab></Tabs>",
    ],
)
def test_markdown_below_a_component(body):
    """What knows components reads Markdown between them."""
    assert _blocks(body) == [("list_item", "甲")]


@every_case("body", ["<DIV>\n- 甲\n</DIV>", "<custom>\n- 甲\n</custom>", "泛型\n<String>\n- 甲"])
def test_no_component(body):
    """Other elements hold HTML, and a name in brackets below a line of text belongs to its paragraph."""
    assert ("list_item", "甲") not in _blocks(body)[:1]


@every_case(
    "head",
    [
        "<details><summary>甲</summary><br>",
        "<details>\n<summary>甲</summary>\n<br>",
        '<details><a name="b"></a>\n  <summary>甲</summary>\n  <img src="a.png">',
    ],
)
def test_markdown_below_lines_of_tags(head):
    """Lines of tags and a blank one let Markdown in, if there are signs of it."""
    assert _blocks(f"{head}\n\n- 乙\n</details>") == [("paragraph", "甲"), ("list_item", "乙")]


@every_case(
    ("body", "blocks"),
    [
        ("<div>\n<p>甲</p>\n\n    乙\n</div>", ["甲", "乙"]),
        ("<div>\n<p>甲</p>\n丙\n\n- 乙\n</div>", ["甲", "丙 - 乙"]),
        ("<div>\n<p>甲</p>\n- 乙\n</div>", ["甲", "- 乙"]),
    ],
)
def test_no_markdown_in_elements(body, blocks):
    """Not without signs, nor below a line of words, nor without a blank line."""
    assert [text for _, text in _blocks(body)] == blocks


def test_details_around_a_list():
    """A blank line behind the start tag or the summary lets Markdown in, except in kramdown."""
    body = "<details>\n<summary>更多</summary>\n\n- 甲\n- 乙\n\n</details>"

    assert _blocks(body, template_syntax="nunjucks") == [
        ("paragraph", "更多"),
        ("list_item", "甲"),
        ("list_item", "乙"),
    ]
    assert ("list_item", "甲") not in _blocks(body, dialect="kramdown")


def test_tags_in_code_open_nothing():
    """A tag in a fence or a code span is text."""
    body = "```\n<div>\n```\n\n**甲** `<p>`\n\n</div>"

    assert _blocks(body)[:2] == [("code", "<div>"), ("paragraph", "甲 <p>")]


def test_picture_alone_on_a_line_lets_markdown_follow():
    """What stands below a lone picture is Markdown, not a part of its HTML block."""
    body = read_body(RawBody("甲\n\n<img src='/a.png'>\n**乙**"))

    assert [block.text for block in body.blocks] == ["甲", "乙"]
    assert [image.url for _, image in images_of(body)] == ["/a.png"]


def test_pictures_on_lines_of_their_own_let_markdown_follow():
    """However many stand below each other, what follows the last one is Markdown."""
    assert _blocks("甲\n\n<br>\n<img src='/a.png'>\n<img src='/b.png'>\n## 乙\n丙") == [
        ("paragraph", "甲"),
        ("heading", "乙"),
        ("paragraph", "丙"),
    ]


def test_line_breaks_below_an_element_do_not_make_html_of_markdown():
    """A `<br>` on a line of its own below an element or a tag ends there."""
    assert _blocks("<div>甲</div>\n<br />\n**乙**：丙") == [("paragraph", "甲"), ("paragraph", "乙：丙")]
    assert _blocks("> <b>甲</b>\n<br />\n### 乙\n丙", template_syntax="shortcodes")[-2:] == [
        ("heading", "乙"),
        ("paragraph", "丙"),
    ]


@every_case(
    ("source", "blocks"),
    [
        ("<p>公告。</p>\n    记者 林予安\n", [("paragraph", "公告。"), ("paragraph", "记者 林予安")]),
        ("<div>公告</div>\n\t城东停水\n\t城西照常\n", [("paragraph", "公告"), ("paragraph", "城东停水城西照常")]),
        ("<p>公告。</p>    城东停水", [("paragraph", "公告。"), ("paragraph", "城东停水")]),
        ("<p>公告。</p>\n\n    make all\n", [("paragraph", "公告。"), ("code", "make all")]),
        ("<p>公告。</p>\n```\n    make all\n```\n", [("paragraph", "公告。"), ("code", "    make all")]),
        ("公告\n\n<!-- 注 -->\n    make all\n", [("paragraph", "公告"), ("code", "make all")]),
        ("<pre>a</pre>\n    make all\n", [("code", "a"), ("code", "make all")]),
    ],
)
def test_an_indent_after_an_element_is_no_code(source, blocks):
    """Lines right after a closing tag are prose, however far in, but for a blank line, a comment or `pre`."""
    assert _blocks(source) == blocks


@every_case(
    ("source", "code"),
    [
        ("# 用法\n\n\t<script>\n\tf();\n\t</script>\n\n后文。", "<script>\nf();\n</script>"),
        ("用法：\n\n\t<!-- 注 -->\n\n后文。", "<!-- 注 -->"),
        ("用法：\n\n\t<ul>\n\t\t<li>甲</li>\n\t</ul>\n", "<ul>\n\t<li>甲</li>\n</ul>"),
    ],
)
def test_tags_after_a_tab_are_code(source, code):
    """Below a paragraph or a heading a TAB makes code of tags, as four blanks do."""
    assert _blocks(source)[1] == ("code", code)


@every_case(
    ("source", "texts"),
    [
        ("# 用法\n\n<div>甲</div>\n\n\t<div>乙</div>\n", ["用法", "甲", "乙"]),
        ("# 用法\n\n- 甲\n\n\t<p>乙</p>\n", ["用法", "甲", "乙"]),
        ("\t<div>甲</div>\n", ["甲"]),
        ("# 用法\n\n<div>\n\t<div>甲</div>\n</div>\n", ["用法", "甲"]),
    ],
)
def test_tags_after_a_tab_that_are_no_code(source, texts):
    """Below an element, inside one and in a list the indent is that of the page."""
    assert [text for kind, text in _blocks(source) if kind != "code"] == texts


@every_case(
    ("source", "blocks"),
    [
        ("> 问题</blockquote> 答案", [("quote", "问题"), ("paragraph", "答案")]),
        ("> 问题\n> 再问</BLOCKQUOTE>答案", [("quote", "问题\n再问"), ("paragraph", "答案")]),
        ("> 问题</blockquote>", [("quote", "问题")]),
        ("> 写作`</blockquote>`即可", [("quote", "写作</blockquote>即可")]),
        ("<blockquote>甲</blockquote>\n\n乙", [("quote", "甲"), ("paragraph", "乙")]),
    ],
)
def test_end_tag_of_a_quote_of_markdown(source, blocks):
    """An end tag ends a quote that `>` began, as on a page; one in code or of an element does nothing to it."""
    assert _blocks(source, soft_breaks="keep") == blocks
