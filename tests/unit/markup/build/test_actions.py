"""The start of an element opens a list, a quote, code, a link or a note; its end closes what its start opened."""

from __future__ import annotations

from newsnorm.markup.build.actions import read_language
from newsnorm.model import Image, Link

from bodies import images_of, links_of
from every_case import every_case


def _shape(body):
    return [(block.kind, block.text) for block in body.blocks]


def _texts(body):
    return [block.text for block in body.blocks]


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


@every_case(
    ("html", "expected"),
    [
        ("<ol reversed><li>a<li>b<li>c</ol>", [3, 2, 1]),
        ("<ol reversed><li>a<li value=9>b<li>c</ol>", [3, 9, 8]),
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


@every_case(
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


def test_figure(read):
    """A figure's caption is a block and the caption of its picture."""
    body = read('<figure><img src="a.jpg" alt="图"><figcaption>新华社发</figcaption></figure><p>文</p>')

    assert _shape(body) == [("caption", "新华社发"), ("paragraph", "文")]
    assert ((0, Image("a.jpg", alt="图", caption="新华社发")),) == images_of(body)


def test_rule(read):
    """A rule is a block without text."""
    assert _shape(read("甲<hr>乙")) == [("paragraph", "甲"), ("rule", ""), ("paragraph", "乙")]


@every_case(
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
    assert links_of(body) == ((), (), ())


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
    assert ((Link("/a", "甲乙"),), (), (Link("//d", "庚 辛"),), ()) == links_of(body)


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
    ) == images_of(body)
    assert [finding.id for finding in body.findings] == ["html-image-left-out"]


@every_case(
    ("names", "language"),
    [
        ("language-c++", "c++"),
        ("lang-objective-c", "objective-c"),
        ("brush: js; toolbar: false", "js"),
        ("highlight-source-shell", "shell"),
        ("LANGUAGE-Go", "Go"),
        ("highlight yaml", "yaml"),
        ("language-plain", None),
        ("highlight text", None),
        ("hljs language-none python", None),
        ("hljs", None),
        ("language", None),
        ("languages", None),
        ("language- wide", None),
        ("python", None),
        ("", None),
    ],
)
def test_read_language(names, language):
    """A class names a language by a prefix or behind the name of a highlighter; plain text is none."""
    assert read_language(names) == language


@every_case("tag", ["pre", "listing", "xmp"])
def test_old_forms_of_code(read, tag):
    """The old names of `pre` are code like it."""
    assert _shape(read(f"<{tag}>a  b</{tag}>")) == [("code", "a  b")]


@every_case(
    ("html", "shape"),
    [
        ("<pre>甲<pre>乙</pre>丙</pre>", [("code", "甲\n乙\n丙")]),
        ("<pre> \n\t</pre>甲", [("paragraph", "甲")]),
        ("<pre>甲<br><b>乙</b> <a href=/a>丙</a></pre>", [("code", "甲\n乙 丙")]),
        ("<pre><ruby>漢<rt>hàn</rt></ruby></pre>", [("code", "漢hàn")]),
    ],
)
def test_nothing_opens_in_code(read, html, shape):
    """Code is one block: no second one opens in it, no link, no reading; blank code is none."""
    body = read(html)

    assert _shape(body) == shape
    assert links_of(body) == ((),)


@every_case(
    ("html", "expected"),
    [
        ("<li>甲", [(1, None)]),
        ("<ul><ol><li>甲</ol></ul>", [(2, 1)]),
        ("<menu><li>甲</menu><dir><li>乙</dir>", [(1, None), (1, None)]),
        ("<ul start=3><li value=5>甲</ul>", [(1, None)]),
        ("<ol start=' +7th'><li>甲</ol>", [(1, 7)]),
        ("<ol><li>甲<li value=x>乙</ol>", [(1, 1), (1, 2)]),
        ("<ol reversed><li>甲<ol><li>子</ol><li>乙</ol>", [(1, 2), (2, 1), (1, 1)]),
        ("<ol reversed><li>甲<li><li>乙</ol>", [(1, 3), (1, 1)]),
    ],
)
def test_items(read, html, expected):
    """An item outside of a list has level 1, bullets have no number, and an empty item counts but is no block."""
    assert [(block.level, block.ordinal) for block in read(html).blocks] == expected


@every_case(
    ("html", "text"),
    [
        ("甲<sup><a href=#n>1</a></sup>", "甲[1]"),
        ("甲<sup><a href=#n>[注]</a></sup>", "甲[注]"),
        ("甲<sup>2</sup>", "甲2"),
        ("甲<sup><a href=#n>1</a>。</sup>", "甲1。"),
        ("甲<a href=#n>乙</a>", "甲乙"),
        ("甲<a href=#r>↩\N{VARIATION SELECTOR-15}</a>", "甲"),
        ("甲<a href=#r> ^ </a>", "甲"),
        ("甲<a href=/r>↩</a>", "甲↩"),
        ("甲<sup class=footnote-definition-label>1</sup>", "甲1"),
    ],
)
def test_links_within_the_text(read, html, text):
    """Raised as a whole such a link is the mark of a note, as an arrow it goes; neither is a link."""
    assert _texts(read(f"<p>{html}</p>")) == [text]


@every_case("tag", ["code", "kbd", "samp", "tt", "math"])
def test_inline_code_by_any_name(read, tag):
    """What shows keys, output or a formula is verbatim too."""
    (block,) = read(f"<p>按 <{tag}>Ctrl</{tag}> 键</p>").blocks

    assert (block.text, block.verbatim) == ("按 Ctrl 键", ((2, 6),))


def test_a_figure_caption_goes_to_all_its_pictures(read):
    """Two captions are one, on one line; pictures outside have none."""
    body = read(
        "<img src=a><figure><img src=b><figcaption>上<br>图</figcaption><img src=c>"
        "<figcaption>下图</figcaption></figure><figure><img src=d></figure>"
    )

    assert [image.caption for _, image in images_of(body)] == [None, "上 图 下图", "上 图 下图", None]


@every_case(
    ("html", "links"),
    [
        ("<a name=x>甲</a>", ()),
        ("<a href>甲</a>", ()),
        ("<a href=' /b\n'>甲</a>", (Link("/b", "甲"),)),
        ("<a href=/b></a>甲", ()),
        ("<a href=/b>甲<br>乙</a>", (Link("/b", "甲 乙"),)),
    ],
)
def test_anchors(read, html, links):
    """A name is no link, nor is one without text; blanks around an address go."""
    assert links_of(read(f"<p>{html}</p>")) == (links,)


def test_a_heading_ends_with_its_element(read):
    """Every block inside has its level, the one behind it has none."""
    body = read("<h3>甲<div>乙</div></h3>丙")

    assert [(block.kind, block.text, block.level) for block in body.blocks] == [
        ("heading", "甲", 3),
        ("heading", "乙", 3),
        ("paragraph", "丙", None),
    ]


def test_blanks_of_a_formula(read):
    """Inside a formula blanks and line breaks stay, behind it they collapse again."""
    (block,) = read('<p>设 <span class="math">a  =\n b</span>，  则</p>').blocks

    assert block.text == "设 a  =\n b， 则"
    assert [block.text[start:end] for start, end in block.verbatim] == ["a  =", " b"]


def test_code_in_code_names_the_language_once(read):
    """The language of the outer element wins; without one the first inner element names it."""
    languages = [
        read(f'<pre{outer}><code class="language-go">a</code> <code class="language-sql">b</code></pre>')
        .blocks[0]
        .language
        for outer in ("", ' class="lang-c"')
    ]

    assert languages == ["go", "c"]
