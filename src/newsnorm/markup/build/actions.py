"""What the start of each element does to the page; its end is arranged there and then."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import define, evolve, field

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.findings import IMAGE_LEFT_OUT
from newsnorm.lexicon.characters import HTML_BLANKS
from newsnorm.markup.build.blocks import Note
from newsnorm.markup.build.images import read_image
from newsnorm.markup.build.links import is_target
from newsnorm.markup.build.page import Item, Page
from newsnorm.markup.build.runs import BOLD, BREAK, CODE, CODE_END, LINK, LINK_END, enclose, text_of
from newsnorm.markup.build.tables import open_cell, open_row, open_table
from newsnorm.markup.tags import BOLD as BOLD_TAGS
from newsnorm.markup.tags import CODE_BLOCKS, HEADINGS, INLINE_CODE, LISTS, NOTE_LABEL_CLASS
from newsnorm.model import make_block

Action = Callable[[Page, str, Mapping[str, str]], None]

_INTEGER_RE = compile_late(r"[ \t\n\f\r]*([+-]?[0-9]{1,9})")
_LANGUAGE_RE = compile_late(r"(?:^|\s)(?:(?:language|lang|highlight-source)[-:]|brush:\s*)([\w+#.-]+)", re.IGNORECASE)
_NO_LANGUAGE = frozenset({"", "plain", "plaintext", "text", "none", "txt"})
_BACK_ARROWS = frozenset("↩↑⤴^⏎")
_VARIATION_SELECTORS = "\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}"
_BRACKETS = (("(", ")"), ("（", "）"))


@define(eq=False, repr=False)
class OpenList(Shown):
    """A list while its items come in; `item` is each that has no number."""

    item: Item
    is_ordered: bool
    number: int
    step: int
    is_counted_last: bool = False
    items: list[int] = field(factory=list)
    size: int = 0
    # How many items stand before the first that has a number of its own.
    free: int | None = None


def open_heading(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`h1` to `h6`."""
    del attributes
    page.at_end(_set_heading, page.heading)
    page.heading = HEADINGS[tag]


def _set_heading(page: Page, level: int) -> None:
    page.heading = level


def open_list(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`ol`, `ul` and their old forms; the numbers follow WHATWG HTML, 4.4.5 and 4.4.8."""
    start = _read_integer(attributes.get("start"))
    is_reversed = "reversed" in attributes
    page.lists.append(
        OpenList(
            item=Item(level=len(page.lists) + 1),
            is_ordered=tag == "ol",
            number=1 if start is None else start,
            step=-1 if is_reversed else 1,
            is_counted_last=is_reversed and start is None,
        )
    )
    page.at_end(_close_list)


def _close_list(page: Page, _: None) -> None:
    closed: OpenList = page.lists.pop()
    if closed.is_counted_last and closed.is_ordered:
        for index in closed.items[: closed.free]:
            block = page.blocks[index]
            if block.kind == "list_item" and block.ordinal is not None:
                page.blocks[index] = evolve(block, ordinal=block.ordinal + closed.size - 1)


def _read_integer(value: str | None) -> int | None:
    number = _INTEGER_RE.match(value) if value else None
    return int(number[1]) if number else None


def open_item(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`li`: the next block is the item."""
    del tag
    page.at_end(_set_item, page.item)
    page.item = _next_item(page, attributes.get("value"))


def add_item(page: Page, text: str) -> None:
    """Add an item that holds nothing but text."""
    around = page.item
    page.item = _next_item(page)
    page.add_paragraph(text)
    page.item = around


def _next_item(page: Page, value: str | None = None) -> Item:
    """Count an item of the innermost list; it may have a number of its own."""
    if not page.lists:
        return Item(level=1)
    around: OpenList = page.lists[-1]
    around.size += 1
    if not around.is_ordered:
        return around.item
    number = _read_integer(value)
    if number is not None:
        around.number = number
        around.free = len(around.items) if around.free is None else around.free
    ordinal = around.number
    around.number += around.step
    return Item(level=len(page.lists), ordinal=ordinal)


def _set_item(page: Page, item: Item | None) -> None:
    page.item = item


def open_quote(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`blockquote`: its paragraphs are quotes, also inside a list item."""
    del tag, attributes
    page.at_end(_close_quote, page.item)
    page.item = None
    page.quotes += 1


def _close_quote(page: Page, item: Item | None) -> None:
    page.quotes -= 1
    page.item = item


def open_caption(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`caption` and `figcaption`."""
    del tag, attributes
    page.captions += 1
    page.at_end(_close_caption)


def _close_caption(page: Page, _: None) -> None:
    page.captions -= 1


def open_figure(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`figure`: its caption goes to its pictures too."""
    del tag, attributes
    page.at_end(_close_figure, (len(page.blocks), len(page.images)))


def _close_figure(page: Page, start: tuple[int, int]) -> None:
    first_block, first_image = start
    captions = [block.text for block in page.blocks[first_block:] if block.kind == "caption"]
    if captions and first_image < len(page.images):
        page.caption_images(first_image, " ".join(captions).replace("\n", " "))


def add_rule(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`hr`."""
    del tag, attributes
    page.add(make_block(kind="rule"))


def break_line(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`br`."""
    del tag, attributes
    if page.code is not None:
        page.code.append("\n")
    elif page.is_visible and page.is_sized:
        page.buffer.append(BREAK)


def open_bold(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`b`, `strong`."""
    del tag, attributes
    page.mark_weight(BOLD)


def open_inline_code(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`code` and its kin inside a line; inside a code block it may name the language."""
    del tag
    if page.code is not None:
        if page.code_language is None:
            page.code_language = read_language(attributes.get("class", ""))
        return
    page.mark(CODE)
    page.at_end(Page.unmark, CODE_END)


def open_math(page: Page) -> None:
    """A formula as written: its blanks and line breaks stay, no text rule touches it."""
    page.mark(CODE)
    page.at_end(Page.unmark, CODE_END)
    page.at_end(_set_white_space, page.white_space)
    _set_white_space(page, "keep")


def _set_white_space(page: Page, white_space: str) -> None:
    page.set_text_mode(visible=page.is_visible, sized=page.is_sized, white_space=white_space)


def read_language(names: str) -> str | None:
    """Return the programming language that a `class` attribute names.

    Example:
        >>> read_language("hljs language-python"), read_language("highlight js"), read_language("wide")
        ('python', 'js', None)
    """
    named = _LANGUAGE_RE.search(names)
    if named:
        return None if named[1].lower() in _NO_LANGUAGE else named[1]
    words = names.split()
    if len(words) > 1 and words[0] in ("highlight", "hljs") and words[1].lower() not in _NO_LANGUAGE:
        return words[1]
    return None


def open_code(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`pre` and its old forms: verbatim."""
    del tag
    if page.code is not None:
        return
    page.code = []
    page.code_language = read_language(attributes.get("class", "")) or page.figure_language
    page.set_text_mode(visible=page.is_visible, sized=page.is_sized, white_space=page.white_space)
    page.at_end(_close_code)


def _close_code(page: Page, _: None) -> None:
    text = "".join(page.code or ())
    page.code = None
    page.set_text_mode(visible=page.is_visible, sized=page.is_sized, white_space=page.white_space)
    page.add_code(text, page.code_language)


def open_link(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`a`: a link, a footnote mark, or only a name."""
    del tag
    url = attributes.get("href")
    if url is None or page.code is not None:
        return
    if url.strip().startswith("#"):
        page.at_end(close_fragment, len(page.buffer))
    elif is_target(url):
        number = page.open_links.start(url.strip())
        page.started_links.append(number)
        page.links_around.append(number)
        page.mark(LINK)
        page.at_end(_close_link)


def _close_link(page: Page, _: None) -> None:
    page.unmark(LINK_END)
    page.links_around.pop()


def close_fragment(page: Page, start: int) -> None:
    """End a link to a place in this text: an arrow back from a footnote goes, a mark of one gets brackets."""
    text = text_of(page.buffer[start:]).strip()
    if text.rstrip(_VARIATION_SELECTORS) in _BACK_ARROWS:
        del page.buffer[start:]
    page.fragment = (start, len(page.buffer))


def open_sup(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`sup`: raised text, the mark of a footnote, or the label of one."""
    del tag
    page.at_end(_close_sup, (len(page.buffer), attributes.get("class") == NOTE_LABEL_CLASS))


def _close_sup(page: Page, state: tuple[int, bool]) -> None:
    start, is_label = state
    text = text_of(page.buffer[start:]).strip(HTML_BLANKS)
    if is_label and page.note_starts:
        del page.buffer[start:]
        page.label = text
        page.prefix = f"[{text}] "
    elif text and start < len(page.buffer) and page.fragment == (start, len(page.buffer)):
        page.note_order.append(text)
        if not text.startswith("["):
            enclose(page.buffer, start, "[", "]")


def open_note(page: Page) -> None:
    """Begin a footnote: its blocks go behind the body."""
    page.note_starts.append(len(page.blocks))
    page.at_end(_close_note)


def _close_note(page: Page, _: None) -> None:
    blocks, links = page.cut(page.note_starts.pop())
    if blocks:
        page.notes.append(Note(page.label, blocks, links))
    page.prefix = page.label = ""


def open_reading(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`rt`: the reading follows its base in full-width parentheses."""
    del tag, attributes
    page.at_end(_close_reading, len(page.buffer))


def _close_reading(page: Page, start: int) -> None:
    text = text_of(page.buffer[start:]).strip(HTML_BLANKS)
    if page.code is None and text and (text[0], text[-1]) not in _BRACKETS:
        enclose(page.buffer, start, "（", "）")


def add_image(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """`img`."""
    del tag
    image = read_image(attributes)
    if image is None:
        page.note(IMAGE_LEFT_OUT)
    elif image.url not in page.image_urls:
        page.image_urls.add(image.url)
        page.add_image(image)


ACTIONS: Mapping[str, Action] = {
    **dict.fromkeys(HEADINGS, open_heading),
    **dict.fromkeys(LISTS, open_list),
    **dict.fromkeys(BOLD_TAGS, open_bold),
    **dict.fromkeys(INLINE_CODE, open_inline_code),
    **dict.fromkeys(CODE_BLOCKS, open_code),
    "li": open_item,
    "blockquote": open_quote,
    "caption": open_caption,
    "figcaption": open_caption,
    "figure": open_figure,
    "hr": add_rule,
    "br": break_line,
    "a": open_link,
    "sup": open_sup,
    "rt": open_reading,
    "img": add_image,
    "amp-img": add_image,
    "table": open_table,
    "tr": open_row,
    "td": open_cell,
    "th": open_cell,
    "math": open_inline_code,
}
