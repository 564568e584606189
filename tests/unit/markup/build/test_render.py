"""The renderer gives what a reader of the page sees, and leaves out what the page does not show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.block_text import join_blocks
from newsnorm.markup.build import blocks as blocks_module
from newsnorm.markup.build import page as page_module
from newsnorm.markup.build import tables as tables_module
from newsnorm.markup.build.page import Page
from newsnorm.markup.build.render import Renderer
from newsnorm.markup.html.read import html_to_body
from newsnorm.model import Finding, Link

from bodies import links_of, more_of
from every_case import every_case


@pytest.fixture
def show(read):
    """Return `html -> text` for each engine."""
    return lambda html: join_blocks(read(html).blocks)


def _shape(body):
    return [(block.kind, block.text) for block in body.blocks]


def _texts(body):
    return [block.text for block in body.blocks]


@every_case(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template>x</template>",
        "<iframe>x</iframe>",
        "<object data=x>x</object>",
        "<canvas>x</canvas>",
        "<svg><text>x</text><style>x</style></svg>",
        "<noscript>x</noscript>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<input value=x>",
        "<!x><?x></x><!-- x -->",
        "<span hidden>x</span>",
        "<span HIDDEN=''>x</span>",
        '<span style="Display : NONE ! important; display:block">x</span>',
        '<span style="color:red;display:none">x</span>',
        '<span style="visibility:hidden">x</span>',
        '<span style="visibility: collapse">x</span>',
        '<span style="opacity:0">x</span>',
        '<span style="opacity:0.0;color:red">x<b>x</b></span>',
        '<span style="font-size:0">x</span>',
        '<span style="font-size:0px !important">x<i style="font-size:2em">x</i></span>',
        '<span style="/* x */display:none">x</span>',
    ],
)
def test_left_out(show, hidden):
    """Elements without text of the page, and those that their own attributes hide, go with their content."""
    assert show(f"<p>正文{hidden}尾</p>") == "正文尾"


@every_case(
    "shown",
    [
        '<span aria-hidden="true">x</span>',
        '<span hidden="until-found">x</span>',
        '<span style="display:none;display:inline">x</span>',
        '<span style="display:nothing">x</span>',
        '<span style="opacity:0.5">x</span>',
        '<span style="font-size:10px">x</span>',
        '<span style="font-size:0"><i style="font-size:14px">x</i></span>',
        '<span style="visibility:hidden"><i style="visibility:visible">x</i></span>',
        '<span style="position:relative;left:-9999px">x</span>',
        '<span class="hidden">x</span>',
        "<button>x</button>",
        "<label>x</label>",
    ],
)
def test_kept(show, shown):
    """What the file does not surely hide stays."""
    assert show(f"<p>正文{shown}尾</p>") == "正文x尾"


@every_case("html", ["<dialog open>x</dialog>", "<details><p>x</p></details>", "<div hidden=until-found>x"])
def test_folded_is_kept(show, html):
    """Open dialogs and closed details are read."""
    assert show(html) == "x"


def test_paragraph_inside_noscript_does_not_show(show):
    """A `noscript` goes whole, although without scripts its paragraph would end the one around it."""
    assert show("<p>正文<noscript><p>隐藏</p></noscript>尾</p>") == "正文尾"


def test_closed_dialog(show):
    """A dialog that is not open goes with its content."""
    assert show("<p>正文</p><dialog><p>隐藏</p></dialog>") == "正文"


def test_hidden_root_of_a_pair_only(show):
    """A rendered formula that stands alone is no double."""
    assert show('<p><span class="katex"><span class="katex-html" aria-hidden="true">x</span></span></p>') == "x"


@every_case(
    ("html", "finding"),
    [
        ('<p>甲<b style="opacity:0">乙</b>', "html-invisible"),
        ('<p>甲<b style="font-size:0">乙</b>', "html-invisible"),
        ('<p>甲<b style="text-indent:-9999px">乙</b>', "html-off-screen"),
        ('<p>甲<b style="position:absolute;clip:rect(0 0 0 0)">乙</b>', "html-off-screen"),
        ("<p>甲<b hidden>乙</b>", "html-hidden"),
        ("<p><input type=checkbox>甲", "html-form-control"),
    ],
)
def test_findings(html, finding):
    """What was decided about hidden text is reported."""
    assert [finding] == [found.id for found in html_to_body(html).findings]


@every_case(
    ("html", "expected"),
    [
        ("<img src=x onerror=alert(1)>甲", "甲"),
        ("<svg><p>甲</p><script>alert(1)</script>", "甲"),
        ("<math><annotation-xml><b>x</b></annotation-xml></math>甲", "甲"),
        ("<scr<script>ipt>甲</script>乙", "ipt>甲"),
        ('<a title="</a><script>x</script>">甲</a>', "甲"),
    ],
)
def test_no_script_in_the_text(show, html, expected):
    """Attributes and scripts never become text."""
    assert expected in show(html)
    assert "alert" not in show(html)


def test_object_with_nothing_to_load_shows_its_content(show):
    """`List<Object>` in prose opens an element whose content browsers show."""
    assert show("<p>写法 List<Object> 表示任意类型。</p>") == "写法 List 表示任意类型。"
    assert show('<p>甲<object data="a.pdf">乙</object>丙</p>') == "甲丙"


def test_highlighted_code(read):
    """Of code with line numbers in a column of their own only the code stays."""
    body = read(
        '<figure class="highlight js"><figcaption><span>a.js</span></figcaption><table><tr><td class="gutter"><pre>'
        '<span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre>'
        '<span class="line">let a</span><br><span class="line">  a()</span><br></pre></td></tr></table></figure>'
    )

    assert _shape(body) == [("caption", "a.js"), ("code", "let a\n  a()")]
    assert body.blocks[1].language == "js"


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


def test_program_text(read):
    """What stands between `<?` and `>` is a comment to browsers; a finding tells, unless it is an XML declaration."""
    body = read('<?xml version="1.0"?><p>甲<?php echo 1; ?>乙</p>')

    assert _texts(body) == ["甲乙"]
    assert [finding.id for finding in body.findings] == ["html-instruction"]


def test_media_links(read):
    """The sources of film and sound are links without text."""
    body = read('<p>甲</p><video src="/v.mp4">旧浏览器</video><p>乙</p><audio><source src="/a.mp3"></audio>')

    assert _texts(body) == ["甲", "乙"]
    assert ((), (Link("/v.mp4"), Link("/a.mp3"))) == links_of(body)


@every_case(
    ("html", "expected"),
    [
        ("<p>甲</p><!-- more --><p>乙</p><!--more-->", 1),
        ("<p>甲<!--  MORE\n--></p>", 1),
        ("<p>甲<!-- more -->乙</p>", 1),
        ("<!-- more --><p>甲", 0),
        ("<p>甲<!-- no more -->", None),
        ("<p>甲</p><!-- TEASER_END --><p>乙</p>", 1),
        ("<p>甲</p><!-- TEASER_END: 全文 --><p>乙</p>", 1),
        ("<p>甲</p><!-- teaser --><p>乙</p>", None),
    ],
)
def test_more_mark(read, html, expected):
    """The first more mark says how many blocks stand before it."""
    assert expected == more_of(read(html))


def test_unknown_tags(read):
    """The content of tags that HTML does not know stays, their names are reported."""
    body = read("<p>List<int>甲</int> <T>乙</T><o-x>丙</o-x></p>")

    assert _texts(body) == ["List甲 乙丙"]
    assert [finding.message for finding in body.findings] == [
        "tags that HTML does not know went, their content stays: <int>, <t>"
    ]


@every_case(
    ("html", "texts"),
    [
        ('<div style="display:inline">甲</div>乙', ["甲乙"]),
        ('<p style="display:inline">甲</p>乙', ["甲", "乙"]),
        ('甲<span style="display:block">乙</span>丙', ["甲", "乙", "丙"]),
        ('<div style="display:flex"><span>甲</span><b>乙</b></div>', ["甲", "乙"]),
        ('<div style="display:flex"><span><i>甲</i><b>乙</b></span></div>', ["甲乙"]),
        ('<span style="display:none"><p>甲</p></span>乙', ["乙"]),
        ('甲<div style="display:none"></div>乙', ["甲乙"]),
        ('甲<span style="display:block;visibility:hidden">x</span>乙', ["甲", "乙"]),
        ('甲<span style="visibility:hidden">x</span>乙', ["甲乙"]),
        ('甲<span style="display:block;opacity:0">x</span>乙', ["甲", "乙"]),
        ('甲<span style="opacity:0">x</span>乙', ["甲乙"]),
        ('甲<video style="display:block"></video>乙', ["甲", "乙"]),
        ("甲<video></video>乙", ["甲乙"]),
        ("甲<option>x</option>乙", ["甲", "乙"]),
        ('甲<span style="font-size:0">乙<br>丙</span><i style="visibility:hidden"><br></i>丁', ["甲丁"]),
        ('甲<span style="white-space:pre">  乙\n 丙</span>', ["甲  乙\n 丙"]),
    ],
)
def test_style_decides_what_is_a_block(read, html, texts):
    """Boxes that are laid out in a line are none, inline elements may be blocks, and so are the parts of a row."""
    assert _texts(read(html)) == texts


@every_case(
    ("html", "text"),
    [
        ('<div class="highlight"><span class="lineno">1</span><pre>a</pre></div>', "a"),
        ('<p><span class="lineno">1</span>甲</p>', "1甲"),
        ('<div class="highlights"><span class="gutter">1</span>甲</div>', "1甲"),
        ('<p>甲<span class="MJX_Assistive_MathML">乙</span></p>', "甲"),
        ('<pre>a</pre><div class="line-numbers-wrapper"><span>1</span></div>', "a"),
        ('<pre><code>a</code><ul class="x pre-numbering"><li>1</li></ul></pre>', "a"),
        ('<table><tr><td><pre><span class="lnt">1</span></pre></td><td><pre>a</pre></td></tr></table>', "a"),
    ],
)
def test_classes_that_say_what_an_element_is(show, html, text):
    """Line numbers are left out of highlighted code only where their class may mean something else."""
    assert show(html) == text


@every_case(
    ("html", "kind"),
    [
        ('<p><b>甲</b><i style="font-weight:bold">乙</i></p>', "heading"),
        ('<p><b>甲<i style="font-weight:normal">乙</i></b></p>', "paragraph"),
    ],
)
def test_weight_by_style(read, html, kind):
    """A style makes text bold and takes bold back."""
    assert _shape(read(html)) == [(kind, "甲乙")]


def test_only_media_keep_their_sources(read):
    """A source below another element that is left out is no link."""
    assert links_of(read('<p>甲<canvas><source src="/b.mp4"></canvas></p>')) == ((),)


def _tell_on(renderer, *events):
    """Tell a renderer the events: `<p>`, `</p>`, `<!--…-->`, or text."""
    for event in events:
        if event.startswith("<!--"):
            renderer.comment(event[4:-3])
        elif event.startswith("</"):
            renderer.end_element(event[2:-1])
        elif event.startswith("<"):
            renderer.start_element(event[1:-1], [])
        else:
            renderer.characters(event)


def _tell(renderer, *events):
    """Do so, and return the body."""
    _tell_on(renderer, *events)
    return renderer.finish("html", ())


def test_events_become_blocks():
    """Text of one block may come in many pieces; NUL is no text."""
    body = _tell(Renderer(), "<p>", "甲\x00", "\x00", "<i>", "乙", "</i>", "</p>", "丙", "\n")

    assert _texts(body) == ["甲乙", "丙"]


def test_a_renderer_goes_on_with_a_page():
    """Blocks that are there already stay, what is told comes behind them."""
    page = Page()
    page.emit("甲")

    assert _texts(_tell(Renderer(page), "<p>", "乙", "</p>")) == ["甲", "乙"]


def test_inside_of_what_is_left_out_nothing_counts():
    """Text, elements and comments below a script are not seen, what follows its end is."""
    body = _tell(Renderer(), "<object>", "x", "</object>", "<svg>", "<p>", "x", "<!-- more -->", "</p>", "</svg>", "甲")

    assert (_texts(body), more_of(body)) == (["x甲"], None)


def test_unknown_tags_are_named_once():
    """A finding names up to ten different tags; a custom element with a hyphen is no mistake."""
    names = [f"x{number}" for number in range(12)]
    body = _tell(Renderer(), "<o-x>", "甲", "</o-x>", *(f"<{name}>" for name in (*names, *names)))

    (finding,) = body.findings
    assert finding.message.partition("stays: ")[2] == ", ".join(f"<{name}>" for name in names[:10])


def test_instructions_and_doctypes():
    """A doctype is nothing to see, an instruction is program text of which a finding tells."""
    renderer = Renderer()
    renderer.doctype("html", None, None)
    renderer.processing_instruction("xml", "version='1.0'")
    renderer.processing_instruction("php", "echo 1;")

    assert _tell(renderer, "甲").findings == (
        Finding("html-instruction", "info", "1 pieces of program text between <? and > were left out, as browsers do"),
    )


def test_findings_of_the_guard_come_first():
    """The body has the findings it was given, then those of the page."""
    given = Finding("html-unclosed", "warning", "a tag is never closed")
    renderer = Renderer()
    _tell(renderer, "<input>", "</input>")

    assert [finding.id for finding in renderer.finish("html", (given,)).findings] == [
        "html-unclosed",
        "html-form-control",
    ]


def test_nul_is_no_text():
    """A NUL that a parser lets pass is dropped."""
    renderer = Renderer(Page())
    renderer.characters("甲\x00乙")

    assert _texts(renderer.finish("html", ())) == ["甲乙"]


_CELLS = st.sampled_from(["甲", "", " ", "乙 丙", "\n丁", "\u3000\u3000戊\n\u3000\u3000己", "庚\x00", "甲"])
_LEAVES = st.one_of(st.tuples(st.sampled_from(["p", "h2", "li", "td", "th"]), _CELLS), st.lists(_CELLS, max_size=4))


def _tell_leaves(leaves, around, *, as_one):
    renderer = Renderer()
    for tag in around:
        renderer.start_element(tag, ())
    for leaf in leaves:
        if not as_one:
            cells = [leaf] if isinstance(leaf, tuple) else [("td", cell) for cell in leaf]
            events = [event for tag, text in cells for event in (f"<{tag}>", text, f"</{tag}>")]
            _tell_on(renderer, *(events if isinstance(leaf, tuple) else ("<tr>", *events, "</tr>")))
        elif isinstance(leaf, tuple):
            renderer.leaf(*leaf)
        else:
            renderer.row(leaf)
    for tag in reversed(around):
        renderer.end_element(tag)
    return renderer.finish("markdown", ())


@given(st.lists(_LEAVES, max_size=8))
@every_case("many", [page_module.MANY, 0])
@every_case(
    "around",
    ["", "ul", "ol", "ul ol", "li", "blockquote ul", "b", "pre", "script", "table", "ol table", "figcaption", "h3"],
)
def test_what_is_told_as_a_whole_is_its_events(around, many, leaves):
    """A leaf and a row make the blocks that their events make, whatever stands around them, also in a flood."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (blocks_module, page_module, tables_module):
            patch.setattr(module, "MANY", many)

        tags = around.split()
        assert _tell_leaves(leaves, tags, as_one=True) == _tell_leaves(leaves, tags, as_one=False)


def test_in_a_flood_equal_blocks_are_one(monkeypatch):
    """Items without a number, cells, headings and quotes that are equal are one value each."""
    monkeypatch.setattr(blocks_module, "MANY", 0)
    monkeypatch.setattr(page_module, "MANY", 0)
    for tag, around in (("li", "ul"), ("p", "blockquote"), ("h2", "div"), ("p", "b")):
        renderer = Renderer()
        renderer.start_element(around, ())
        for _ in range(4):
            renderer.leaf(tag, "甲 ")
        renderer.end_element(around)

        assert len({id(block) for block in renderer.finish("markdown", ()).blocks[1:]}) == 1


def test_in_a_flood_bold_words_stay_bold(monkeypatch):
    """Blocks of the same text are not one where other words of it are bold."""
    monkeypatch.setattr(blocks_module, "MANY", 0)
    monkeypatch.setattr(page_module, "MANY", 0)
    page = ("<p>", "甲", "</p>", "<p>", "甲", "<b>", "。", "</b>", "</p>", "<p>", "甲。", "</p>")
    body = _tell(Renderer(), *page)

    assert [block.bold for block in body.blocks] == [(), ((1, 2),), ()]
