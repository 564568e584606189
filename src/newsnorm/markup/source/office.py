"""What office programs and old browsers write into pages: text to a Markdown parser, none to an HTML parser.

`<![if !vml]>` and `<![endif]>` are bogus comments (WHATWG HTML, 13.2.5.42), `<o:p>` and `<st1:place w:st="on">`
elements without a meaning, and `<xml>` holds settings of the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm.markup.source.code_spans import span_around
from newsnorm.markup.source.draft import Draft

_MARK_RE = compile_late(
    r"""
    <!\[(?:if|else|endif)\b[^<>]*+>
    | <(?P<xml>xml)(?:\s[^<>]*+)?>(?=\s*+<[a-z][a-z0-9]*+:)
    | <(?P<end>/)?(?P<name>(?P<prefix>[ovwxmg]|fb|st[0-9]|u[0-9]):[a-z][a-z0-9_-]*+)(?P<rest>(?:\s[^<>]*+)?/?)>
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What each of them begins with, and hardly anything else: without a look at both cases it takes a sixth of the time.
_LOOK_RE = re.compile(r"<(?:!\[|/?\w{1,3}:|[xX])")
_XML_LOOK_RE = re.compile(r"<[xX][mM][lL](?=[\s>])")
_XML_END_RE = compile_late(r"</xml\s*+>", re.IGNORECASE)
# Of the others a start tag without attributes and without an end is a word in prose: `<w:int>`.
_SURE_PREFIXES = ("o:", "st", "fb:")


def take_office_marks(draft: Draft, *, is_html: bool = False) -> Draft:
    """Return a text without office marks; what stands between two of them stays, but for that in `<xml>`.

    Args:
        draft: The source of a body.
        is_html: An HTML parser reads it, which knows what all but `<xml>` are.

    Example:
        >>> take_office_marks(Draft("<p>前</p><![if !vml]>图<![endif]><o:p></o:p>后 <w:int> <k:v></k:v>")).text
        '<p>前</p>图后 <w:int> <k:v></k:v>'
    """
    text = draft.text
    # The simple elements that many bodies are made of are known to hold none.
    look = _XML_LOOK_RE if is_html else _LOOK_RE
    if "<" not in text or look.search(text, draft.simple_end) is None or _MARK_RE.search(text) is None:
        return draft
    return draft.edit((start, end, "") for start, end, is_xml in _find_marks(draft) if is_xml or not is_html)


def _find_marks(draft: Draft) -> Iterator[tuple[int, int, bool]]:
    """Yield start and end of each mark outside of code and comments, and whether it is a whole `xml` element."""
    text = draft.text
    closed = {match["name"].lower() for match in _MARK_RE.finditer(text) if match["end"]}
    at = 0
    has_xml_end = True
    while (match := _MARK_RE.search(text, at)) is not None:
        at = match.end()
        around = span_around(match.start(), draft.code)
        if around is not None and around[0] < match.start():  # a tag that begins there is no code
            continue
        if match["xml"]:
            end = _XML_END_RE.search(text, at) if has_xml_end else None
            has_xml_end = end is not None
            if end is not None:
                at = end.end()
                yield match.start(), at, True
        elif match["name"] is None or _is_element(match, closed):
            yield match.start(), at, False


def _is_element(tag: re.Match[str], closed: set[str]) -> bool:
    name = tag["name"].lower()
    return bool(tag["rest"]) or name in closed or bool(tag["end"]) or name.startswith(_SURE_PREFIXES)
