"""HTML bodies become the blocks a reader sees, by either engine."""

from __future__ import annotations

import gc

import pytest

from newsnorm.errors import MissingDependencyError
from newsnorm.markup import html as html_module
from newsnorm.markup.html import html_to_body
from newsnorm.model import Image, Link, join_blocks


@pytest.fixture(params=["turbohtml", "html5lib"])
def read(request):
    """Return `html -> Body` for each engine."""
    return lambda html: html_to_body(html, engine=request.param)


def _shape(body):
    return [(block.kind, block.text) for block in body.blocks]


def _texts(body):
    return [block.text for block in body.blocks]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("甲<div>乙</div>丙", ["甲", "乙", "丙"]),
        ("<p>甲<p>\N{NO-BREAK SPACE}<p>\N{IDEOGRAPHIC SPACE}\n<p>乙", ["甲", "乙"]),
        ("<p>中<b>国</b><span>证</span><font>券</font></p>", ["中国证券"]),
        ("<p>\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}甲&nbsp;乙</p>", ["\u3000\u3000甲\xa0乙"]),
        ("<center>甲</center><my-card>乙</my-card>", ["甲", "乙"]),
        ("<dl><dt>词</dt><dd>释义</dd></dl>", ["词", "释义"]),
        ("<details><summary>要点</summary>正文</details>", ["要点", "正文"]),
        ("<p>H<sub>2</sub>O，10<sup>4</sup>，<q>引</q></p>", ["H2O，104，引"]),
        ("<p>&amp;nbsp; &lt;b&gt;</p>", ["&nbsp; <b>"]),
    ],
)
def test_paragraphs(read, html, expected):
    """Every block element ends a paragraph, no inline element does, blank paragraphs are none."""
    assert expected == _texts(read(html))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>中国\n   证券</p>", "中国证券"),
        ("<p>中国\n<b>证券</b>\n业</p>", "中国证券业"),
        ("<p>中国\n<code>ETF</code>\n基金</p>", "中国 ETF 基金"),
        ("<p>中国<!-- 注 -->\n证券</p>", "中国证券"),
        ("<p>中国 <b> 证券</b></p>", "中国 证券"),
        ("<p>他说\n“好”\n了</p>", "他说“好”了"),
        ("<p>한국\n증권</p>", "한국 증권"),
    ],
)
def test_segment_breaks(read, html, expected):
    """A line break of the source vanishes between wide characters, also across inline tags, and else is a space."""
    assert [expected] == _texts(read(html))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲<br>乙</p>", ["甲\n乙"]),
        ("<p>甲 <br/>\n 乙<br></p>", ["甲\n乙"]),
        ("甲<br><br>乙", ["甲", "乙"]),
        ("甲<br> <br>\u3000<br>乙", ["甲", "乙"]),
        (
            "\u3000\u3000甲。<br>\u3000\u3000乙。<br>&nbsp;&nbsp;丙。",
            ["\u3000\u3000甲。", "\u3000\u3000乙。", "\xa0\xa0丙。"],
        ),
        ("<ul><li>甲<br><br>乙</li></ul>", ["甲", "乙"]),
    ],
)
def test_line_breaks(read, html, expected):
    """One `br` is a line break; two, or one before an indent, begin a paragraph."""
    assert expected == _texts(read(html))


def test_headings(read):
    """`h1` to `h6` are headings; a short paragraph all in bold is one without a level."""
    body = read("<h2>标题</h2><p><strong>小标题</strong></p><p><b>提示：</b>正文</p><p><b>这是一句话。</b></p>")

    assert [(block.kind, block.level) for block in body.blocks] == [
        ("heading", 2),
        ("heading", None),
        ("paragraph", None),
        ("paragraph", None),
    ]


@pytest.mark.parametrize(
    "html",
    [
        '<p style="font-weight:bold">小标题</p>',
        "<div><b>小</b><strong>标题</strong></div>",
        "<b>小标题</b><br><br>",
        '<p><span style="font-weight: 700">小标题</span></p>',
    ],
)
def test_bold_as_a_whole(read, html):
    """Bold may be written as a tag or as a style, in one piece or in several."""
    assert _shape(read(html)) == [("heading", "小标题")]


@pytest.mark.parametrize(
    "html", ["<p><b>" + "长" * 41 + "</b></p>", "<p><b>※</b></p>", '<p><b style="font-weight:normal">文</b></p>']
)
def test_bold_that_is_no_heading(read, html):
    """A long bold paragraph, a mark, and bold that is taken back are no headings."""
    assert [block.kind for block in read(html).blocks] == ["paragraph"]


def test_lists(read):
    """Items carry depth and number; what follows the first paragraph of an item is a paragraph."""
    body = read("<ol start=3><li>甲<ul><li>子</ul><li><p>乙</p><p>丙</p><li value=9>丁</ol>")

    assert [(block.kind, block.text, block.level, block.ordinal) for block in body.blocks] == [
        ("list_item", "甲", 1, 3),
        ("list_item", "子", 2, None),
        ("list_item", "乙", 1, 4),
        ("paragraph", "丙", None, None),
        ("list_item", "丁", 1, 9),
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ol reversed><li>a<li>b<li>c</ol>", [3, 2, 1]),
        ("<ol reversed start=10><li>a<li>b</ol>", [10, 9]),
        ("<ol start=x><li>a<li value=-2>b<li>c</ol>", [1, -2, -1]),
        ("<ul><li>a<li>b</ul>", [None, None]),
    ],
)
def test_ordinals(read, html, expected):
    """Numbers follow `start`, `value` and `reversed`."""
    assert expected == [block.ordinal for block in read(html).blocks]


def test_quotes(read):
    """Paragraphs of a quote are quotes; lists and code in it keep their kind."""
    body = read(
        "<blockquote><p>甲</p>乙<ul><li>丙</ul><pre>x</pre></blockquote><ul><li><blockquote>丁</blockquote>戊</ul>"
    )

    assert _shape(body) == [
        ("quote", "甲"),
        ("quote", "乙"),
        ("list_item", "丙"),
        ("code", "x"),
        ("quote", "丁"),
        ("list_item", "戊"),
    ]


def test_table(read):
    """A table is one block of rows and cells, its caption stands before it."""
    body = read("<table><caption>表一</caption><tr><th>项<th>值<tr><td>甲\n项<td> 1 <br>元</table>")

    caption, table = body.blocks
    assert (caption.kind, caption.text) == ("caption", "表一")
    assert table.rows == (("项", "值"), ("甲项", "1 元"))
    assert table.text == "项\t值\n甲项\t1 元"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<tr><td colspan=2>甲<td>乙<tr><td>1<td>2<td>3", (("甲", "", "乙"), ("1", "2", "3"))),
        ("<tr><td rowspan=2>甲<td>乙<tr><td>丙", (("甲", "乙"), ("", "丙"))),
        ("<tr><td>甲<td rowspan=0>乙<tr><td>丙<tr><td>丁", (("甲", "乙"), ("丙", ""), ("丁", ""))),
        ("<tr><td>甲<td>乙<tr><td>&nbsp;<td><tr><td><td>丙", (("甲", "乙"), ("", "丙"))),
    ],
)
def test_spans(read, html, expected):
    """A spanning cell stands once, the places it covers are empty; blank rows go."""
    assert expected == read(f"<table>{html}</table>").blocks[0].rows


@pytest.mark.parametrize(
    "html",
    [
        "<tr><td>甲</td></tr><tr><td>乙</td></tr>",
        "<tr><td><p>甲</p><p>乙</p></td><td></td></tr>",
        "<tr><td><table><tr><td>甲</table><td>乙",
    ],
)
def test_layout_tables(read, html):
    """One column, several paragraphs in a cell, or a table in a table only lay out the page."""
    assert _shape(read(f"<table>{html}</table>")) == [("paragraph", "甲"), ("paragraph", "乙")]


def test_spans_do_not_blow_up(read):
    """Spans that would write a huge table are ignored."""
    body = read("<table><tr><td colspan=900000>甲<td rowspan=60000 colspan=1000>乙<tr><td>丙<td>丁</table>")

    assert body.blocks[0].rows == (("甲", "乙"), ("丙", "", "丁"))


@pytest.mark.parametrize(
    ("html", "text", "language"),
    [
        ("<pre>\na\n  b\t\n\nc\n</pre>", "a\n  b\t\n\nc", None),
        ('<pre><code class="language-python">x = 1\n</code></pre>', "x = 1", "python"),
        ('<pre class="brush: js"><b>x</b><br>y</pre>', "x\ny", "js"),
        ("<b><pre><div>a</div><div>b</div></pre></b>", "a\nb", None),
        ("<pre>&lt;p&gt; $a$</pre>", "<p> $a$", None),
    ],
)
def test_code(read, html, text, language):
    """Code is verbatim; its language comes from the class names."""
    (block,) = read(html).blocks

    assert ("code", text, language) == (block.kind, block.text, block.language)


def test_highlighted_code(read):
    """Of code with line numbers in a column of their own only the code stays."""
    body = read(
        '<figure class="highlight js"><figcaption><span>a.js</span></figcaption><table><tr><td class="gutter"><pre>'
        '<span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre>'
        '<span class="line">let a</span><br><span class="line">  a()</span><br></pre></td></tr></table></figure>'
    )

    assert _shape(body) == [("caption", "a.js"), ("code", "let a\n  a()")]
    assert body.blocks[1].language == "js"


def test_figure(read):
    """A figure's caption is a block and the caption of its picture."""
    body = read('<figure><img src="a.jpg" alt="图"><figcaption>新华社发</figcaption></figure><p>文</p>')

    assert _shape(body) == [("caption", "新华社发"), ("paragraph", "文")]
    assert ((0, Image("a.jpg", alt="图", caption="新华社发")),) == body.images


def test_rule(read):
    """A rule is a block without text."""
    assert _shape(read("甲<hr>乙")) == [("paragraph", "甲"), ("rule", ""), ("paragraph", "乙")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>学", "漢（hàn）学"),
        ("<ruby>漢<rt>hàn<rt></ruby><ruby>字<rt> zì </rt></ruby>", "漢（hàn）字（zì）"),
        ("<ruby>漢<rt>（hàn）</rt></ruby>", "漢（hàn）"),
    ],
)
def test_ruby(read, html, expected):
    """A reading follows its base in full-width parentheses, once."""
    assert [expected] == _texts(read(html))


def test_footnotes(read):
    """A footnote mark stands in brackets, the notes come last by first use, back arrows go."""
    body = read(
        '<div class="footnote-definition" id="a"><sup class="footnote-definition-label">2</sup>\n<p>注二</p></div>'
        '<p>甲<sup class="footnote-reference"><a href="#b">1</a></sup>乙<sup><a href="#a">2</a></sup></p>'
        '<div class="footnote-definition" id="b"><sup class="footnote-definition-label">1</sup><p>注一 '
        '<a href="#r">↩</a></p></div>'
    )

    assert _texts(body) == ["甲[1]乙[2]", "[1] 注一", "[2] 注二"]
    assert body.links == ((), (), ())


def test_math(read):
    """Of a formula written twice one half stays; formulas are verbatim."""
    body = read(
        '<p>设<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation>x</annotation>'
        '</semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span>为'
        '<span class="math">$a\n  b$</span></p>'
    )

    (block,) = body.blocks
    assert block.text == "设x为$a\n  b$"
    assert [block.text[start:end] for start, end in block.verbatim] == ["x", "$a", "  b$"]


def test_inline_code_is_verbatim(read):
    """Ranges of inline code are kept for the text rules, also behind a line break."""
    (block,) = read("<p>运行 <code> a  b </code>，<br>再 <code>c</code></p>").blocks

    assert block.text == "运行 a b ，\n再 c"
    assert [block.text[start:end] for start, end in block.verbatim] == ["a b", "c"]


def test_links(read):
    """Links stand with the block that holds their text; those that lead nowhere are none."""
    body = read(
        '<p><a href="/a">甲<b>乙</b></a>丙<a href="#x">丁</a><a href="java&#10;script:x()">戊</a></p>'
        '<p><a href="/c"><img src="x.png"></a>己</p><a href="//d"><div>庚</div><div>辛</div></a>'
    )

    assert _texts(body) == ["甲乙丙丁戊", "己", "庚", "辛"]
    assert ((Link("/a", "甲乙"),), (), (Link("//d", "庚 辛"),), ()) == body.links


def test_images_among_lines(read):
    """A picture stands before the paragraph it is in, or before the next, also where `<br>` makes the paragraphs."""
    pages = {
        "<p>甲<br><br><img src=a><br><br>乙</p>": 1,
        "<div>甲<br><br>乙<br><br><img src=a></div>": 2,
        "<p>甲</p><p>乙<br><br>丙<img src=a>丁</p>": 2,
        "<blockquote><b>甲<br><br><img src=a><br><br>乙</b></blockquote>": 1,
        "<div><p>甲</p><img src=a><p>乙</p></div>": 1,
        "<div>甲<img src=a><p>乙</p></div>": 0,
        "<p><b><img src=a></b>甲</p>": 0,
    }
    for html, place in pages.items():
        assert [index for index, _ in read(html).images] == [place], html


def test_indented_lines(read):
    """A source line that begins with two U+3000 begins a paragraph, also behind an inline tag; one alone does not."""
    body = read("<p>\n\u3000\u3000甲<b>乙</b>。 \n \n\u3000\u3000丙\n丁\n\u3000戊</p>")

    assert _texts(body) == ["\u3000\u3000甲乙。", "\u3000\u3000丙丁\u3000戊"]


@pytest.mark.parametrize("is_enabled", [True, False])
def test_a_long_page_leaves_the_collector_as_it_was(is_enabled):
    """It is paused while a long page is read."""
    try:
        gc.enable() if is_enabled else gc.disable()
        html_to_body("<p>中国证券业协会</p>\n" * 10_000)
        assert gc.isenabled() is is_enabled
    finally:
        gc.enable()


def test_program_text(read):
    """What stands between `<?` and `>` is a comment to browsers; a finding tells, unless it is an XML declaration."""
    body = read('<?xml version="1.0"?><p>甲<?php echo 1; ?>乙</p>')

    assert _texts(body) == ["甲乙"]
    assert [finding.id for finding in body.findings] == ["html-instruction"]


def test_media_links(read):
    """The sources of film and sound are links without text."""
    body = read('<p>甲</p><video src="/v.mp4">旧浏览器</video><p>乙</p><audio><source src="/a.mp3"></audio>')

    assert _texts(body) == ["甲", "乙"]
    assert ((), (Link("/v.mp4"), Link("/a.mp3"))) == body.links


def test_images(read):
    """Pictures stand before their block, once; inlined data and single pixels are left out."""
    body = read(
        '<p>甲</p><p>乙<img src="a.jpg" title="图"></p><img src="a.jpg"><img src="loading.gif" data-src="b.jpg">'
        '<img src="data:image/png;base64,x"><img src="c.gif" width=1 height=1>'
        '<img src="https://picsum.photos/400/300?random=1">'
    )

    assert (
        (1, Image("a.jpg", caption="图")),
        (2, Image("b.jpg")),
        (2, Image("https://picsum.photos/400/300?random=1", placeholder=True)),
    ) == body.images
    assert [finding.id for finding in body.findings] == ["html-image-left-out"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲</p><!-- more --><p>乙</p><!--more-->", 1),
        ("<p>甲<!--  MORE\n--></p>", 1),
        ("<p>甲<!-- more -->乙</p>", 1),
        ("<!-- more --><p>甲", 0),
        ("<p>甲<!-- no more -->", None),
    ],
)
def test_more_mark(read, html, expected):
    """The first more mark says how many blocks stand before it."""
    assert expected == read(html).more


def test_unknown_tags(read):
    """The content of tags that HTML does not know stays, their names are reported."""
    body = read("<p>List<int>甲</int> <T>乙</T><o-x>丙</o-x></p>")

    assert _texts(body) == ["List甲 乙丙"]
    assert [finding.message for finding in body.findings] == [
        "tags that HTML does not know went, their content stays: <int>, <t>"
    ]


def test_text_joins_as_an_article_does(read):
    """Joined blocks are the text of the article."""
    assert join_blocks(read("<p>甲<ul><li>乙<li>丙</ul>丁").blocks) == "甲\n\n乙\n丙\n\n丁"


@pytest.mark.parametrize(("number", "expected"), [("000", 13), ("002", 8), ("003", 14)])
def test_seeds(read, seeds, number, expected):
    """The paragraphs of the seeds that are page dumps are their blocks."""
    text = next(seeds.glob(f"{number}_*")).read_text(encoding="utf-8")
    body = read(text.split("---\n", 2)[2])

    assert ["paragraph"] * expected == [block.kind for block in body.blocks]


def test_kind_is_handed_on():
    """The body says what it was read as."""
    assert html_to_body("<p>甲", kind="markdown").kind == "markdown"


def test_auto_takes_what_is_there(monkeypatch):
    """Without turbohtml `auto` reads with html5lib, and naming turbohtml is an error that says what to install."""
    monkeypatch.setattr(html_module, "find_spec", lambda _: None)
    html_module._parser_of.cache_clear()
    try:
        assert html_module._parser_of("auto").__module__ == "newsnorm.markup.engine_html5lib"
        with pytest.raises(MissingDependencyError, match="pip install turbohtml"):
            html_to_body("<p>甲", engine="turbohtml")
    finally:
        html_module._parser_of.cache_clear()
