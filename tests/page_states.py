"""Pages for tests of what becomes of their blocks."""

from __future__ import annotations

from newsnorm.page.reading import read_page

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"


def states_of(html: str) -> list[tuple[str, str]]:
    """Return the beginning of each block of a page, and what becomes of it."""
    page = read_page(f"<html><title>江州降雪_江州网</title>{html}</html>", engine="auto")
    chosen = page.selection
    return [(measure.text[:6], state) for measure, state in zip(chosen.measures, chosen.states, strict=True)]
