"""Hidden text is left out and told, but an entrance effect swallows no article."""

from __future__ import annotations

import pytest

from newsnorm.findings import HIDDEN, INVISIBLE
from newsnorm.markup.bodies import read_body
from newsnorm.markup.build.visibility import Look
from newsnorm.markup.hidden import HiddenText, find_hiding, find_veil
from newsnorm.reader import RawBody

from every_case import every_case

_LONG = "<p>江阴水务今日发布供水公告，城东片区夜间停水。</p><p>请市民提前储水。</p>"
_TEXTS = ["江阴水务今日发布供水公告，城东片区夜间停水。", "请市民提前储水。"]


def _read(html, engine="auto"):
    body = read_body(RawBody(html), engine=engine)
    return [block.text for block in body.blocks], {finding.id: finding.message for finding in body.findings}


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
@every_case(
    "start",
    [
        '<div style="visibility: hidden; opacity: 0;">',
        '<section style="opacity:0;transition:opacity .3s">',
        '<div style="display:none">',
        "<div hidden>",
        '<div style="font-size:0">',
        '<div style="visibility:hidden"><div style="opacity:0"><div style="display:none">',
        '<div style="opacity:0"><div style="visibility:hidden">',
    ],
)
def test_an_entrance_effect_stays(start, engine):
    """An element that would hide more than half of the Han stays, whatever hides it, and a warning says how much."""
    html = f"{start}{_LONG}</div></div></div></section><p>扫码关注</p>"

    texts, findings = _read(html, engine)

    assert texts == [*_TEXTS, "扫码关注"]
    assert "27 of 31 Han" in findings["html-hidden-shown"]


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
def test_paragraphs_that_fade_in_one_by_one_stay(engine):
    """Elements that hide nearly all of a body together are effects, too."""
    texts, findings = _read("".join(f'<p style="opacity:0">{text}</p>' for text in _TEXTS * 2), engine)

    assert texts == [*_TEXTS, *_TEXTS]
    assert "54 of 54 Han" in findings["html-hidden-shown"]


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
@every_case(
    ("hidden", "finding", "told"),
    [
        ('<p style="display:none">推广口令</p>', "html-hidden", "4"),
        ("<p hidden>口令 abc</p>", "html-hidden", "5 (2 Han)"),
        ('<p style="visibility:hidden">推广<b>口令</b></p>', "html-hidden", "4"),
        ('<p style="opacity:0">推广口令</p>', "html-invisible", "4"),
        ('<p style="font-size:0">推广口令</p>', "html-invisible", "4"),
        ("<p hidden>口令<script>var a = '脚本脚本脚本'</script></p>", "html-hidden", "2"),
        ("<p hidden>甲<b hidden>乙</b></p><p hidden>丙</p>", "html-hidden", "2, 1"),
        ("<p hidden></p>", "html-hidden", "0"),
    ],
)
def test_less_than_half_goes_and_is_told(hidden, finding, told, engine):
    """What hides no more than half goes with the number of its characters; scripts are no text of it."""
    texts, findings = _read(f"{_LONG}{hidden}", engine)

    assert texts == _TEXTS
    assert findings[finding].endswith(f": {told}")
    assert "html-hidden-shown" not in findings


def test_hidden_inside_an_entrance_effect_goes():
    """In what stays, a smaller hidden element goes as ever, and so do scripts."""
    html = f'<div style="opacity:0">{_LONG}<p style="display:none">推广</p><script>alert("甲")</script></div>'

    texts, findings = _read(html)

    assert texts == _TEXTS
    assert findings["html-hidden"].endswith(": 2")


@every_case(
    "html",
    [
        '<p>看得见</p><p style="display:none">看不见</p>',
        '<p>说明</p><div style="visibility:hidden">看不见<p style="visibility:visible">看得见的文字</p></div>',
        "<p>甲</p><select><option>江阴</option><option>宜兴</option></select>",
        '<p>甲</p><script>document.write("江阴水务今日发布公告")</script>',
        '<p style="display:none">hidden words in another language</p>',
    ],
)
def test_half_or_less_is_no_entrance_effect(html):
    """Half is not more than half; what is shown again counts as shown; controls and scripts are no text."""
    assert "html-hidden-shown" not in _read(html)[1]


def test_an_entrance_effect_in_markdown():
    """The same holds for HTML among Markdown."""
    texts, findings = _read(f'# 公告\n\n<div style="opacity:0">\n{_LONG}\n</div>\n\n**完**\n')

    assert texts == ["公告", *_TEXTS, "完"]
    assert "html-hidden-shown" in findings


@every_case(
    ("look", "hidden", "kind"),
    [
        (Look(display="none"), None, HIDDEN),
        (Look(is_clear=True), None, INVISIBLE),
        (Look(), "", HIDDEN),
        (Look(), "hidden", HIDDEN),
        (Look(), " Until-Found ", None),
        (Look(display="block", visible=False), None, None),
    ],
)
def test_find_hiding(look, hidden, kind):
    """`display`, `opacity` and `hidden` hide all that is in an element, `visibility` does not."""
    assert find_hiding(look, hidden) is kind


def test_find_veil():
    """`visibility` and `font-size` hide what does not say otherwise."""
    assert [find_veil(look) for look in (Look(visible=False), Look(has_size=False), Look(visible=True), Look())] == [
        HIDDEN,
        INVISIBLE,
        None,
        None,
    ]


def test_many_sizes_are_cut():
    """A finding names the sizes of ten elements."""
    text = HiddenText()
    for _ in range(12):
        text.open(1, HIDDEN)
        text.add("甲 乙")
        text.close()

    assert [finding.message.count("2,") for finding in text.report()] == [10]
