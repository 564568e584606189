"""All tags of an HTML text in lists: what `read_token` says of each `<`, several times faster.

A page has some thousand tags, and a call for each of them is most of what it takes to look at them. Here one regex goes
from tag to tag; what is neither a tag nor a comment is left to `read_token`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from newsnorm._lazy import compile_late
from newsnorm.markup.source.scan import ATTRIBUTES, NAME, Token, read_token
from newsnorm.markup.tags import KNOWN, RAW

AT_A_TIME: Final = 1 << 14
"""About how many tags and other pieces are told at a time: a flood has millions."""

_PIECE_RE = compile_late(
    rf"""<(?:(/?{NAME}){ATTRIBUTES}>|(!--(?:-?>|(?:[^-]++|-(?!-!?>))*+--!?>))|(?:/?[a-zA-Z]|!--)(?s:.*+)|)"""
)
_TAGS = frozenset({"start", "end"})


@cache
def _names() -> Mapping[str | None, str]:
    """Return how most tags are written → their name; no start tag whose content is no markup is among them.

    Made when the first page is read: many files hold no HTML.
    """
    return {
        written: name
        for name in (*(KNOWN - RAW), *(f"/{name}" for name in KNOWN))
        for written in (name, name.upper(), name.capitalize())
    }


def _name_of_other(written: str | None) -> str | None:
    """Return the name of a tag that is not in the table; None where it may begin something else, as `<script` does."""
    if written is None or ":" in written or "@" in written:
        return None
    name = written.lower()
    return None if name in RAW else name


class TagList(NamedTuple):
    """The tags of a stretch of HTML, in order, and the other pieces of markup in it.

    Attributes:
        names: Of each tag, in lower case; that of an end tag begins with a slash.
        starts: Offset of the first character of each.
        ends: Offset behind the last one.
        others: What is no tag that ends: as `read_token` tells it, but for comments that are closed.
        comments: Where closed comments begin and end.
    """

    names: list[str]
    starts: list[int]
    ends: list[int]
    others: list[Token]
    comments: list[tuple[int, int]]


def list_tags(text: str, most: int = AT_A_TIME) -> Iterator[TagList]:
    """Yield the tags of a text, about so many at a time.

    Example:
        >>> html = "<DIV><!-- 注 -->1<2 <script>if (a<b) c</script></div>"
        >>> [(tags.names, [other.kind for other in tags.others]) for tags in list_tags(html)]
        [(['div', '/div'], ['stray', 'raw'])]
    """
    at = 0
    while at >= 0:
        found = TagList([], [], [], [], [])
        at = _take(text, at, most, found)
        yield found


def _take(text: str, at: int, most: int, found: TagList) -> int:
    """Put the next pieces into the lists; return where to go on, -1 at the end of the text."""
    names, starts, ends, others, comments = found
    name_of = _names().get
    while True:
        for match in islice(_PIECE_RE.finditer(text, at), most):
            written = match[1]
            start, at = match.span()
            if written is None and match[2]:
                comments.append((start, at))
                continue
            name = name_of(written) or _name_of_other(written)
            if name is None:
                token = read_token(text, start)
                if not token.is_closed or token.kind not in _TAGS:
                    others.append(token)
                    if token.end == at:
                        continue
                    at = token.end
                    break
                name = token.name if token.kind == "start" else f"/{token.name}"
            names.append(name)
            starts.append(start)
            ends.append(at)
        else:
            return at if text.find("<", at) >= 0 else -1
        if len(others) > most:
            return at
