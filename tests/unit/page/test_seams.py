"""Lines whose elements touch."""

from __future__ import annotations

from newsnorm.body import Body, TextPiece
from newsnorm.model import Block
from newsnorm.page.notes import Seam
from newsnorm.page.outline import Outline
from newsnorm.page.reading import read_page
from newsnorm.page.seams import part_elements

from every_case import every_case

_TEXT = "<p>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。<p>气象台说，雪将下到明天，气温还要再降五度。"


def _read(line, title="江州普降大雪"):
    html = f"<title>{title}</title><a href=/>首页</a><h1>{title}</h1>{line}<div>{_TEXT}</div>"
    return read_page(f"<html>{html}</html>", engine="auto")


@every_case(
    ("line", "shown"),
    [
        ("<p><span>2023-03-08 10:15</span><span>江州日报</span>", ["2023-03-08", "10:15", "江州日报"]),
        ("<p><time>2023-03-08</time><a href=/j>江州日报</a><i>林一舟</i>", ["2023-03-08", "江州日报", "林一舟"]),
        ("<div><span><b>江州日报</b></span><span>2023年3月8日</span></div>", ["江州日报", "2023年3月8日"]),
        ("<p><b>2023</b><b>-03-08</b>", ["2023-03-08"]),
        ("<p><span>2023-03-08</span><span>10:15</span>", ["2023-03-08", "10:15"]),
        ("<p><b>2023年</b><b>3月8日</b><b>10:15</b>", ["2023年3月8日10:15"]),
        ("<p><span>江州</span><span>日报</span>", ["江州日报"]),
        ("<p><span>2023-03-08 </span><span>江州日报</span>", ["2023-03-08", "江州日报"]),
        ("<p><span>2023-03-08</span><br><span>江州日报</span>", ["2023-03-08", "江州日报"]),
    ],
)
def test_elements_that_touch(line, shown):
    """A blank parts them in a line with a date, and never two parts of that."""
    page = _read(line)
    beside = [piece.block.text for piece in page.body.pieces if type(piece) is TextPiece and piece.beside]

    assert shown in [text.split() for text in beside]


def test_text_stays_as_it_is():
    """A line of the text with a date has no blanks where its elements touch."""
    html = (
        "<p>昨夜，江州普降大雪。<p><b>江州号</b><span>2023年3月8日</span><span>开航</span><p>江上的人很多，雪也很大。"
    )
    page = read_page(f"<html><title>雪</title><a href=/>首页</a><div>{html}{_TEXT}</div></html>", engine="auto")

    assert "江州号2023年3月8日开航" in [block.text for block in page.body.blocks]


def test_seams_that_are_none():
    """Marks part words as well as blanks do; without a seam nothing is made anew."""
    body = Body.of(Block(text="2023-03-08（江州日报）"))

    assert part_elements(body, Outline()) == (body, {})
    assert part_elements(body, Outline(seams=[Seam(0, "2023-03-08", "（江州日报"), Seam(0, "10:15", "林一舟")])) == (
        body,
        {},
    )
