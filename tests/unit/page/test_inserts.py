"""Lists of other articles in the middle of an article."""

from __future__ import annotations

from newsnorm.page.reading import read_page

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
LINK = "<p><a href=/1>海城降雨，港口关闭</a></p>"
HEADING = "<p>延伸阅读</p>"


def _kept(inner):
    html = f"<html><title>江州降雪</title><h1>江州降雪</h1><div class=text>{inner}</div></html>"
    selection = read_page(html, engine="auto").selection
    return [selection.measures[at].text for at in selection.kept()]


def _paragraphs(count):
    return f"<p>{PROSE}</p>" * count


@every_case(
    ("inner", "count"),
    [
        (_paragraphs(2) + HEADING + LINK + _paragraphs(2), 4),
        (_paragraphs(2) + f"<div>{HEADING}{LINK}{LINK}</div>" + _paragraphs(2), 4),
        (_paragraphs(2) + HEADING + LINK + _paragraphs(2) + HEADING + LINK, 4),
        (_paragraphs(2) + HEADING + LINK + _paragraphs(2) + HEADING + LINK + _paragraphs(2), 6),
        (_paragraphs(2) + HEADING + LINK + _paragraphs(2) + HEADING + LINK + _paragraphs(1), 4),
    ],
    ids=["alone", "in a box", "and one at the end", "twice", "one paragraph below the second"],
)
def test_text_goes_on_below_the_list(inner, count):
    """The list leaves; two paragraphs below it in the box of the text are of the text."""
    assert _kept(inner) == [PROSE] * count


@every_case(
    "below",
    [
        "",
        f"<p>{PROSE}</p>",
        f"<p>{PROSE}</p>{LINK}<p>{PROSE}</p>",
        f"<div><p>{PROSE}</p><p>{PROSE}</p></div>",
        f"<p>版权声明：未经书面许可，不得转载、摘编。</p><p>{PROSE}</p>",
        "<p>林一舟毕业于江州大学，现任江州日报记者，著有多部作品。</p><p>曾任海城日报编辑，现居江州，写作二十年。</p>",
        f"<p>2023-03-07 10:15 海城日报，海城。</p><p>{PROSE}</p>",
        f'<p>{PROSE}<a href="/2">海城</a></p><p>{PROSE}</p>',
    ],
    ids=["nothing", "one paragraph", "teasers", "another box", "a notice", "the author", "a date", "a link"],
)
def test_text_is_over(below):
    """What may be of the list, of the site or of the author does not go on with the text."""
    assert _kept(_paragraphs(3) + HEADING + LINK + below) == [PROSE] * 3


def test_little_below_the_list_is_none_of_the_text():
    """Two short sentences below a long text say something else."""
    short = "<p>江州网感谢各位读者，欢迎来信。</p>"

    assert _kept(_paragraphs(12) + HEADING + LINK + short * 2) == [PROSE] * 12
    assert _kept(_paragraphs(2) + HEADING + LINK + short * 2)[2:] == ["江州网感谢各位读者，欢迎来信。"] * 2


def test_heading_without_a_list():
    """A heading over prose is one of the text, as before; without a link below nothing leaves but it."""
    assert _kept(_paragraphs(2) + HEADING + _paragraphs(2)) == [PROSE, PROSE, "延伸阅读", PROSE, PROSE]
