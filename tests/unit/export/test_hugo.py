"""Hugo posts."""

from __future__ import annotations

from datetime import UTC, datetime

from newsnorm.api import loads
from newsnorm.export.hugo import write_hugo
from newsnorm.model import Article, Block, Image, Provenance

from every_case import every_case


def test_a_post_has_hugos_keys():
    """Dates as RFC 3339, `lastmod`, flat categories, `draft`, and no `published`."""
    article = Article(
        title="快讯",
        date_published=datetime(2022, 1, 14, 1, 1, 10, tzinfo=UTC),
        date_modified=datetime(2022, 1, 15, tzinfo=UTC),
        categories=(("金融", "资讯"), ("金融", "要闻")),
        tags=("3:2",),
        draft=True,
    )

    assert write_hugo(article).splitlines() == [
        "---",
        "title: 快讯",
        "date: 2022-01-14T01:01:10+00:00",
        "lastmod: 2022-01-15T00:00:00+00:00",
        "categories:",
        "  - 金融",
        "  - 资讯",
        "  - 要闻",
        "tags:",
        '  - "3:2"',
        "draft: true",
        "---",
    ]


@every_case(
    ("url", "origin", "line"),
    [
        ("/2023/a/", "header:permalink", 'url: "/2023/a/"'),
        ("/2023/a/", "header:url", 'url: "/2023/a/"'),
        ("https://example.com/a", "header:permalink", 'source_url: "https://example.com/a"'),
        ("//example.com/a", "header:url", 'source_url: "//example.com/a"'),
        ("/2023/a/", "line:source", 'source_url: "/2023/a/"'),
    ],
)
def test_the_address(url: str, origin: str, line: str):
    """An address of the site stays one; Hugo refuses one with a host, which is where the text came from."""
    article = Article(url=url, provenance=Provenance(origins={"url": origin}))

    assert write_hugo(article).splitlines()[1:-1] == [line]


def test_the_more_mark_is_hugos():
    """Hugo knows the mark without blanks alone."""
    article = loads("---\ntitle: 快讯\n---\n沪指收涨。\n\n<!-- more -->\n\n成交放量。\n", reader="hexo")
    written = write_hugo(article)

    assert written.endswith("\n\n沪指收涨。\n\n<!--more-->\n\n成交放量。\n")
    assert loads(written, reader="hugo").summary == article.summary == "沪指收涨。"


def test_shortcodes_are_words():
    """In text braces are references, in code a shortcode is commented, as Hugo wants it to be shown."""
    code = '{{< highlight go >}}\n{{% note "{x}" %}}\n{{ .Title }} {{< 50% > 3 >}}\n{{< open {{< open'
    text = "用{{< ref >}}和{.red}，或{{< figure >}}"
    words = Block(text=text, verbatim=((text.index("{{< f"), len(text)),))
    written = write_hugo(Article(blocks=(words, Block(kind="code", text=code))))

    assert "{{<" not in written.replace("{{</*", "")
    assert "用&#123;&#123;&lt; ref >}}" in written
    assert "或`{{</* figure */>}}`" in written
    assert '{{</* highlight go */>}}\n{{%/* note "{x}" */%}}\n{{ .Title }} {{</* 50% > 3 */>}}\n' in written
    assert "{{ < open {{ < open" in written


def test_there_is_no_html():
    """Hugo leaves HTML out, so a line break is a backslash, and a blank in a cell."""
    table = Block(kind="table", text="甲\n乙\t丙", rows=(("甲\n乙", "丙"),))
    heading = Block(kind="heading", text="题\n目", level=2)
    written = write_hugo(Article(blocks=(Block(text="甲\n乙"), Block(text="<b>粗</b>"), heading, table)))

    assert "甲\\\n乙" in written
    assert "## 题 目\n" in written
    assert "| 甲 乙 | 丙 |" in written
    assert "<" not in written


def test_there_are_no_boxes():
    """Brackets around an x or a blank would be a box to tick in a list."""
    item = Block(kind="list_item", text="写的是 arr[x]， 改成 arr[y] 和 arr[ ]", level=1)

    assert "arr&#91;x]， 改成 arr[y] 和 arr&#91; ]" in write_hugo(Article(blocks=(item,)))


def test_pictures_stay_in_the_body():
    """One stands before its caption, the others at the end; those of the header stay there."""
    pictures = (
        Image(url="/lead.png", role="lead"),
        Image(url="/a b(1).png", alt="港口 [图]", caption="图为港口。"),
        Image(url="/c.png"),
        Image(url="https://example.com/random", placeholder=True),
        Image(url="javascript:alert(1)"),
    )
    blocks = (Block(text="正文。"), Block(kind="caption", text="图为港口。"), Block(text="完。"))
    written = write_hugo(Article(blocks=blocks, images=pictures))
    body = written.partition("---\n\n")[2]

    assert body == "正文。\n\n![港口 &#91;图&#93;](/a%20b(1).png)\n\n图为港口。\n\n完。\n\n![](/c.png)\n"
    assert 'images:\n  - "/lead.png"\n' in written
    assert [each.url for each in loads(written, reader="hugo").images] == ["/lead.png", "/a%20b(1).png", "/c.png"]


def test_pictures_and_bold_words_keep_their_places():
    """What Hexo shows bold and between which paragraphs it shows a picture, Hugo does, whatever the text rules did."""
    body = (
        "首段，**重点**内容和**中,英:混**。\n\n![甲](/a.png)\n\n他说**“好”**的，见[**此处**](/b)。\n\n"
        "- 一 **粗**\n\n  ![](/c.png)\n\n- 二\n\n![](/a.png)\n<b>尾</b>段。\n\n![](/lead.png)\n"
    )
    article = loads(f"---\ntitle: 快讯\ncover: /lead.png\n---\n{body}", reader="hexo")
    written = write_hugo(article)

    assert written.partition("---\n\n")[2] == (
        "首段，**重点**内容和**中，英：混**。\n\n![甲](/a.png)\n\n他说“**好**”的，见[**此处**](/b)。\n\n"
        "- 一 **粗**\n\n  ![](/c.png)\n- 二\n\n**尾**段。\n\n![](/lead.png)\n"
    )
    moved = loads(written, reader="hugo")
    assert [(each.url, each.index) for each in moved.images] == [(each.url, each.index) for each in article.images]


def test_a_post_of_hexo_moves():
    """What Hexo's post says Hugo's says too, but for the paths of categories."""
    post = "---\ntitle: 快讯: 沪指\ndate: 2023-03-08 10:15:00\ncategories: [金融]\ntags: [沪指]\n---\n"
    article = loads(f"{post}第一行\n第二行\n\n![港口](/a.png)\n\n- 甲\n- 乙 `x`\n", reader="hexo")
    moved = loads(write_hugo(article), reader="hugo")

    for name in ("title", "text", "date_published", "categories", "tags", "images"):
        assert getattr(moved, name) == getattr(article, name)
