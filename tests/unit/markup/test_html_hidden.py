"""What a reader of the page does not see stays out of the text, what a reader sees stays in."""

from __future__ import annotations

import pytest

from newsnorm.markup.html import html_to_body
from newsnorm.model import join_blocks


@pytest.fixture(params=["turbohtml", "html5lib"])
def read(request):
    """Return `html -> text` for each engine."""
    return lambda html: join_blocks(html_to_body(html, engine=request.param).blocks)


@pytest.mark.parametrize(
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
def test_left_out(read, hidden):
    """Elements without text of the page, and those that their own attributes hide, go with their content."""
    assert read(f"<p>正文{hidden}尾</p>") == "正文尾"


@pytest.mark.parametrize(
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
def test_kept(read, shown):
    """What the file does not surely hide stays."""
    assert read(f"<p>正文{shown}尾</p>") == "正文x尾"


@pytest.mark.parametrize(
    "html", ["<dialog open>x</dialog>", "<details><p>x</p></details>", "<div hidden=until-found>x"]
)
def test_folded_is_kept(read, html):
    """Open dialogs and closed details are read."""
    assert read(html) == "x"


def test_paragraph_inside_noscript_does_not_show(read):
    """A `noscript` goes whole, although without scripts its paragraph would end the one around it."""
    assert read("<p>正文<noscript><p>隐藏</p></noscript>尾</p>") == "正文尾"


def test_closed_dialog(read):
    """A dialog that is not open goes with its content."""
    assert read("<p>正文</p><dialog><p>隐藏</p></dialog>") == "正文"


def test_hidden_root_of_a_pair_only(read):
    """A rendered formula that stands alone is no double."""
    assert read('<p><span class="katex"><span class="katex-html" aria-hidden="true">x</span></span></p>') == "x"


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<img src=x onerror=alert(1)>甲", "甲"),
        ("<svg><p>甲</p><script>alert(1)</script>", "甲"),
        ("<math><annotation-xml><b>x</b></annotation-xml></math>甲", "甲"),
        ("<scr<script>ipt>甲</script>乙", "ipt>甲"),
        ('<a title="</a><script>x</script>">甲</a>', "甲"),
    ],
)
def test_no_script_in_the_text(read, html, expected):
    """Attributes and scripts never become text."""
    assert expected in read(html)
    assert "alert" not in read(html)


def test_object_with_nothing_to_load_shows_its_content(read):
    """`List<Object>` in prose opens an element whose content browsers show."""
    assert read("<p>写法 List<Object> 表示任意类型。</p>") == "写法 List 表示任意类型。"
    assert read('<p>甲<object data="a.pdf">乙</object>丙</p>') == "甲丙"
