"""The words of a block of Markdown, put down as runs at once: what their events would do one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from newsnorm.lexicon.characters import HTML_BLANKS
from newsnorm.markup.build.actions import add_image, close_fragment
from newsnorm.markup.build.lines import are_tidy, is_tidy
from newsnorm.markup.build.links import is_target
from newsnorm.markup.build.page import Page
from newsnorm.markup.build.runs import BOLD, BREAK, CODE, CODE_END, LINK, LINK_END, WEIGHT_END, Mark, Verbatim
from newsnorm.markup.events import End, Formula, Start, Word
from newsnorm.ranges import Range, merge_ranges

# The address of a link, and where its text begins and ends.
_Place: TypeAlias = tuple[str, int, int]

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
            _add_special(page, word)
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


def add_block(page: Page, words: Sequence[Word]) -> int | None:  # noqa: C901 - the hottest loop but one
    """Add the block that words are, and return how many elements with attributes are among them.

    It is what `add_words` and the flush of the page make of nearly all, without the way there; None, and nothing is
    added, for others: those with pictures, formulas, blanks that are not kept, and links to places in the text.

    Example:
        >>> page = Page()
        >>> add_block(page, ["见", Start("code"), "乙", End("code")]), add_block(page, ["见 ", Start("br"), End("br")])
        (0, None)
        >>> page.blocks[0].text, page.blocks[0].verbatim
        ('见乙', ((1, 2),))
    """
    parts: list[str] = []
    code: list[Range] = []
    bold: list[Range] = []
    links: list[_Place] = []
    at = breaks = count = 0
    # Where the code, the bold words and the link at hand begin, and the address of that.
    code_start = bold_start = link_start = -1
    url: str | None = None
    for word in words:
        if word.__class__ is str:
            parts.append(word)
            at += len(word)
            continue
        mark = _MARKS.get(word)
        if mark is CODE or mark is CODE_END:
            if (code_start < 0) is not (mark is CODE) or code_start == at:  # one in another, or an empty one
                return None
            code += ((code_start, at),) if mark is CODE_END else ()
            code_start = at if mark is CODE else -1
        elif mark is BOLD or mark is WEIGHT_END:
            if (bold_start < 0) is not (mark is BOLD):  # one in another
                return None
            bold += ((bold_start, at),) if mark is WEIGHT_END else ()
            bold_start = at if mark is BOLD else -1
        elif mark is BREAK:
            if bold_start >= 0 or url is not None:
                return None
            parts.append("\n")
            at += 1
            breaks += 1
        elif mark is None and word.__class__ is End and url is not None:
            links.append((url, link_start, at))
            url = None
        elif mark is None:
            url = _read_target(word) if url is None else None
            if url is None:
                return None
            link_start = at
            count += 1
    return count if _add_text(page, "".join(parts), code, bold, links, breaks) else None


def _add_text(page: Page, text: str, code: list[Range], bold: list[Range], links: list[_Place], breaks: int) -> bool:
    """Add a block of text with what stands in it, if no blank in it goes."""
    is_kept = are_tidy(text, breaks) and len(bold) < 2 if breaks else is_tidy(text) and not text.isspace()
    if not text or not is_kept:
        return False
    for start, end in (*code, *[place[1:] for place in links]) if links else code:
        if text[start : start + 1] == " " or text[end - 1 : end] == " ":
            return False
    found: list[int] = []
    for url, start, end in links:
        if url and start < end:
            number = page.open_links.start(url)
            if page.open_links.add(number, text[start:end].strip()):
                found.append(number)
    ranges, is_bold = _read_bold(text, bold) if bold else ((), False)
    page.emit(text, verbatim=tuple(code), links=found or (), bold=ranges, is_bold=is_bold)
    return True


def _read_target(word: Word) -> str | None:
    """Return where a link leads, empty for nowhere; None for a place in this text, and for what is no link."""
    if not isinstance(word, Start) or word.tag != "a":
        return None
    url = (word.attrs[0][1] or "").strip()
    if url.startswith("#"):
        return None
    return url if is_target(url) else ""


def _read_bold(text: str, bold: list[Range]) -> tuple[tuple[Range, ...], bool]:
    """Return the ranges of bold words without the blanks at their ends, and whether all words of a text are bold."""
    bold = [(start, end) for start, end in bold if text[start:end].strip(HTML_BLANKS)]
    done = 0
    is_bold = len(bold) > 0
    for start, end in bold:
        is_bold = is_bold and not text[done:start].strip()
        done = end
    return merge_ranges(text, bold), is_bold and not text[done:].strip()


def _add_special(page: Page, word: str) -> None:
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
