"""The words of a block of Markdown, put down as runs at once: what their events would do one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsnorm.lexicon.characters import HTML_BLANKS
from newsnorm.markup.build.actions import add_image, close_fragment
from newsnorm.markup.build.lines import Line, is_tidy, mark_line
from newsnorm.markup.build.links import is_target
from newsnorm.markup.build.page import Page
from newsnorm.markup.build.runs import BOLD, BREAK, CODE, CODE_END, LINK, LINK_END, WEIGHT_END, Mark, Verbatim
from newsnorm.markup.events import End, Formula, Start, Word

_NOTHING = Mark("nothing")
_MARKS: Mapping[object, Mark] = {
    Start("strong"): BOLD,
    End("strong"): WEIGHT_END,
    Start("code"): CODE,
    End("code"): CODE_END,
    Start("br"): BREAK,
    **dict.fromkeys((Start("em"), End("em"), Start("del"), End("del"), End("br"), End("img")), _NOTHING),
}
# Where an open link began that leads to a place in this text; these stand for others.
_ELSEWHERE, _NOWHERE = -1, -2


def add_words(page: Page, words: Sequence[Word]) -> int:
    """Write words into the current block of a page, and return how many elements with attributes are among them.

    Example:
        >>> page = Page()
        >>> add_words(page, ["见", Start("a", (("href", "/b"),)), "乙", End("a")])
        1
        >>> page.flush()
        >>> page.blocks[0].text
        '见乙'
    """
    buffer = page.buffer
    links: list[int] = []
    count = 0
    for word in words:
        if word.__class__ is str:
            if buffer or word.strip(HTML_BLANKS):
                buffer.append(word)
        elif (mark := _MARKS.get(word)) is not None:
            if mark is not _NOTHING:
                buffer.append(mark)
        elif isinstance(word, str):
            _add_text(page, word)
            count += isinstance(word, Formula)
        elif isinstance(word, End):
            _end_link(page, links.pop())
        else:
            count += 1
            if word.tag == "img":
                add_image(page, word.tag, {name: value or "" for name, value in word.attrs})
            else:
                links.append(_start_link(page, word.attrs[0][1] or ""))
    return count


def read_words(words: Sequence[Word]) -> tuple[Line, list[str], int] | None:
    """Return the line that words make, the addresses of the links on it, and how many elements have attributes.

    It is what `add_words` and the flush of the page make of nearly all blocks, without the way there; None for others:
    those with breaks, pictures, formulas, blanks that are not kept, and links to places in the text.

    Example:
        >>> line, urls, _ = read_words(["见", Start("a", (("href", "/b"),)), "乙", End("a")])
        >>> line.text, line.links, urls
        ('见乙', [(0, '乙')], ['/b'])
    """
    parts: list[str] = []
    marks: list[Mark] = []
    places: list[int] = []
    urls: list[str] = []
    ends: list[Mark] = []
    at = count = 0
    for word in words:
        if word.__class__ is str:
            parts.append(word)
            at += len(word)
            continue
        mark = _MARKS.get(word)
        if mark is None:
            mark = _mark_of_link(word, urls, ends)
            count += word.__class__ is Start
        if mark is None or mark is BREAK:
            return None
        if mark is not _NOTHING:
            marks.append(mark)
            places.append(at)
    text = "".join(parts)
    if not text or text.isspace() or not is_tidy(text):
        return None
    line = mark_line(text, marks, places)
    return None if line is None else (line, urls, count)


def _mark_of_link(word: Word, urls: list[str], ends: list[Mark]) -> Mark | None:
    """Return the mark of the start or the end of a link, and note its address; None for a place in this text."""
    if isinstance(word, End):
        return ends.pop()
    if not isinstance(word, Start) or word.tag != "a":
        return None
    url = (word.attrs[0][1] or "").strip()
    if url.startswith("#"):
        return None
    if not is_target(url):
        ends.append(_NOTHING)
        return _NOTHING
    urls.append(url)
    ends.append(LINK_END)
    return LINK


def _add_text(page: Page, word: str) -> None:
    """Write an escaped mark, or a formula: in it every blank counts."""
    if not isinstance(word, Formula):
        page.buffer.append(str(word))
        return
    page.buffer.append(CODE)
    for number, line in enumerate(word.split("\n")):
        if number:
            page.buffer.append(BREAK)
        if line:
            page.buffer.append(Verbatim(line))
    page.buffer.append(CODE_END)


def _start_link(page: Page, url: str) -> int:
    url = url.strip()
    if url.startswith("#"):
        return len(page.buffer)
    if not is_target(url):
        return _NOWHERE
    page.started_links.append(page.open_links.start(url))
    page.buffer.append(LINK)
    return _ELSEWHERE


def _end_link(page: Page, start: int) -> None:
    if start == _ELSEWHERE:
        page.buffer.append(LINK_END)
    elif start >= 0:
        close_fragment(page, start)
