"""What hides text in the source of a body, before any parser: hidden elements without an end, and `noscript`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from newsnorm._lazy import compile_late
from newsnorm.markup.build.visibility import PLAIN_LOOK, read_style
from newsnorm.markup.escape import unescape
from newsnorm.markup.hidden import find_hiding, find_veil
from newsnorm.markup.source.code_spans import is_inside
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.scan import read_token
from newsnorm.markup.source.tag_list import TagList
from newsnorm.markup.tags import BLOCKS, VOID

# The signs that an element is hidden, in a text in lower case: most pages have none. A word is looked for before its
# regex, because that takes a tenth of the time.
_SIGNS = (
    (b"display", compile_late(rb"display\s*+:\s*+none")),
    (b"visibility", compile_late(rb"visibility\s*+:\s*+(?:hidden|collapse)")),
    (b"opacity", compile_late(rb"opacity\s*+:\s*+\+?[0.]")),
    (b"font-size", compile_late(rb"font-size\s*+:\s*+\+?[0.]")),
    (b"hidden", compile_late(rb"hidden(?<=\shidden)[\s=>/]")),
)
_ATTRIBUTE_RE = compile_late(r"""([^\s/>=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>"']*+))?""")
_NOSCRIPT_RE = compile_late(r"(</?)noscript(?=[\s/>])", re.IGNORECASE)


def close_hidden(draft: Draft, *, start: int = 0, is_markdown: bool = False) -> tuple[Draft, int]:
    """Return a text in which a hidden element that is never closed ends before the next block, and how many there are.

    Args:
        draft: The source of a body.
        start: What stands before it is known to hide nothing.
        is_markdown: It is Markdown with HTML in it: tags in code do not count.

    Example:
        >>> draft, count = close_hidden(Draft('<div hidden>编号<p>正文</p>'))
        >>> draft.text, count
        ('<div hidden>编号</div><p>正文</p>', 1)
    """
    text = draft.text
    rest = text[start:]
    if "<" not in rest or not _may_hide(rest):
        return draft, 0
    tags = _list_tags_of_markdown(draft) if is_markdown else draft.tags
    names, starts = tags.names, tags.starts
    hidden = {number for number in _find_unclosed(names) if _is_hidden(text[starts[number] : tags.ends[number]])}
    ends: list[tuple[int, str]] = []
    waiting: list[str] = []
    for number in range(min(hidden), len(names)) if hidden else ():
        if waiting and names[number] in BLOCKS:
            ends += ((starts[number], name) for name in reversed(waiting))
            waiting.clear()
        if number in hidden:
            waiting.append(names[number])
    return draft.edit((at, at, f"</{name}>") for at, name in ends), len(ends)


def _may_hide(text: str) -> bool:
    """Say whether a sign of hidden elements stands in a text; bytes of ASCII show soonest that none does."""
    lower = text.encode("ascii", "ignore").lower()
    if b"style" not in lower and b"hidden" not in lower:
        return False
    return any(word in lower and sign.search(lower) is not None for word, sign in _SIGNS)


def _list_tags_of_markdown(draft: Draft) -> TagList:
    """Return the tags outside of code; none where one has no end: a word in prose such as `<title>`, more likely."""
    text, code = draft.text, draft.words
    tags = TagList([], [], [], [], [])
    at = text.find("<")
    while at >= 0:
        if is_inside(at, code):
            at = text.find("<", at + 1)
            continue
        token = read_token(text, at)
        if not token.is_closed:
            return TagList([], [], [], [], [])
        if token.kind in ("start", "end"):
            tags.names.append(token.name if token.kind == "start" else f"/{token.name}")
            tags.starts.append(token.start)
            tags.ends.append(token.end)
        at = text.find("<", token.end)
    return tags


def _find_unclosed(names: Iterable[str]) -> Iterator[int]:
    """Return the numbers of the start tags that no end tag closes: each closes the last open one of its name."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        if name[0] != "/":
            waiting[f"/{name}"].append(number)
        elif waiting[name]:
            waiting[name].pop()
    return chain.from_iterable(open_ for name, open_ in waiting.items() if name[1:] not in VOID)


def _is_hidden(tag: str) -> bool:
    if not _may_hide(tag):
        return False
    attributes = _read_attributes(tag)
    style = attributes.get("style")
    look = read_style(style) if style else PLAIN_LOOK
    return find_hiding(look, attributes.get("hidden")) is not None or find_veil(look) is not None


def _read_attributes(tag: str) -> Mapping[str, str]:
    """Return `style` and `hidden` of a tag."""
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTE_RE.finditer(tag, 1):
        name = match[1].lower()
        if name in ("style", "hidden"):
            attributes.setdefault(name, unescape((match[2] or "").strip("\"'")))
    return attributes


def show_noscript(text: str) -> str:
    """Return a text in which `noscript` is an element like others.

    Example:
        >>> show_noscript("<noscript><p>正文</p></noscript>")
        '<div><p>正文</p></div>'
    """
    return _NOSCRIPT_RE.sub(r"\1div", text)
