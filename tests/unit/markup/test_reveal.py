"""A hidden element without an end hides no more than what stands before the next block."""

from __future__ import annotations

from newsnorm.markup.bodies import read_body
from newsnorm.markup.reveal import close_hidden, show_noscript
from newsnorm.markup.source.draft import Draft
from newsnorm.reader import RawBody

from every_case import every_case


@every_case(
    ("text", "closed"),
    [
        ("<div hidden>编号\n<p>正文</p>", "<div hidden>编号\n</div><p>正文</p>"),
        ('<PRE style="Display : None">命令\n<p>正文', '<PRE style="Display : None">命令\n</pre><p>正文'),
        ("<span hidden>编号<h2>题</h2>", "<span hidden>编号</span><h2>题</h2>"),
        ("<span hidden>编号<hr>正文", "<span hidden>编号</span><hr>正文"),
        ("<div hidden><b hidden>甲<p>乙", "<div hidden><b hidden>甲</b></div><p>乙"),
        ("<div hidden>甲<div>乙</div><p>丙", "<div hidden>甲</div><div>乙</div><p>丙"),
        ('<div style="visibility:hidden">甲<p>乙', '<div style="visibility:hidden">甲</div><p>乙'),
        ('<p style="font-size:0">甲<p>乙', '<p style="font-size:0">甲</p><p>乙'),
        ("`<div hidden>甲`<p>乙", "`<div hidden>甲`</div><p>乙"),
    ],
)
def test_a_hidden_element_without_an_end_is_closed(text, closed):
    """It ends before the next start tag of a block, whatever hides it."""
    draft, count = close_hidden(Draft(text))

    assert draft.text == closed
    assert count == closed.count("</") - text.count("</")


@every_case(
    "text",
    [
        "<div hidden>甲<div>乙</div></div><p>丙</p>",
        '<div class="is hidden now">甲<p>乙',
        "<div hidden='until-found'>甲<p>乙",
        "<img hidden><p>甲</p>",
        "<div hidden>甲",
        "<div>甲<p>hidden 乙",
        '<div style="display:block">甲<p>display:none',
        "甲 display:none",
    ],
)
def test_what_stays_as_it_is(text):
    """Closed ones, those that only look hidden, empty elements, and what no block follows."""
    draft = Draft(text)

    assert close_hidden(draft) == (draft, 0)


@every_case(
    "text",
    [
        "写 `<div hidden>` 就能隐藏。\n\n<p>正文</p>\n",
        "```html\n<div hidden>\n<p>正文</p>\n```\n",
        "<div hidden>\n\n先写 <title> 标签。\n\n<p>注</p>\n</div>\n",
    ],
)
def test_code_in_markdown_is_no_element(text):
    """Tags in Markdown's code do not count, and a word like a raw element's tag makes nobody guess."""
    draft = Draft(text)

    assert close_hidden(draft, is_markdown=True) == (draft, 0)


def test_an_article_after_an_unclosed_element_is_read():
    """The article stays, and a finding says so."""
    body = read_body(RawBody('<p>说明</p>\n<pre style="display:none">make\n<p>找不到文件。</p>\n<p>办法如下。</p>'))

    assert [block.text for block in body.blocks] == ["说明", "找不到文件。", "办法如下。"]
    assert "html-hidden-unclosed" in [finding.id for finding in body.findings]


@every_case(
    ("html", "texts", "is_told"),
    [
        ("<noscript><p>公告正文</p></noscript>", ["公告正文"], True),
        ("<div id=app></div><NoScript >请看<b>公告</b></NoScript>", ["请看公告"], True),
        ("<p>公告</p><noscript>请打开脚本</noscript>", ["公告"], False),
        ("<script>'<noscript>公告</noscript>'</script>", [], False),
        ("<noscript><img src=/a.png></noscript>", [], False),
    ],
)
def test_noscript_is_text_where_it_is_the_only_one(html, texts, is_told):
    """`noscript` is read where nothing else is there to read."""
    body = read_body(RawBody(html))

    assert [block.text for block in body.blocks] == texts
    assert ("html-noscript-shown" in [finding.id for finding in body.findings]) == is_told


def test_show_noscript():
    """Only the names of its tags change."""
    assert show_noscript("<noscripts><noscript class=a>甲</noscript>") == "<noscripts><div class=a>甲</div>"
