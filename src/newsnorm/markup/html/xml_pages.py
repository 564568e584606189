"""XML pages written as HTML: every HTML parser misreads their elements, CDATA and empty tags.

Feeds are containers and cut in articles before (`newsnorm.containers`); what comes here is other XML, and a feed whose
blocks are asked for. Each element is a block of its own, titles are headings, and what is HTML in it (RSS 2.0
`description`, RFC 4287 `content`) is read as HTML.
"""

from __future__ import annotations

from collections import Counter

from newsnorm._lazy import compile_late
from newsnorm.markup.escape import unescape
from newsnorm.markup.tags import BLOCKS, BOLD, FORMATTING, INLINE_CODE, KNOWN, VOID

_ROOTS = ("rss", "feed", "rdf:rdf")
# None of them holds its own start, so that a flood of starts costs one pass.
_COMMENT = r"<!--(?:[^-<]|-(?!->)|<(?!!--))*+-->"
_DECLARATION = r"<[?!][^<>]*+>"
# What is a comment is nothing else, so that there is one way to read each piece.
_START_RE = compile_late(rf"(?:\s|{_COMMENT}|(?!{_COMMENT}){_DECLARATION})*+<([A-Za-z][\w:.-]*)")
_PIECE_RE = compile_late(
    rf"<!\[CDATA\[(?P<cdata>(?:[^\]<]|\](?!\]>)|<(?!!\[CDATA\[))*+)\]\]>|{_COMMENT}|{_DECLARATION}"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][\w:.-]*+)(?P<attributes>[^<>]*+)>|(?P<text>[^<]++|<)"
)
_TAG_RE = compile_late(r"<(/?)([A-Za-z][A-Za-z0-9]*+)[^<>]*+>")
_ESCAPED_TAG_RE = compile_late(r"&lt;/?[A-Za-z]")
# What feeds call their own, although HTML has an element of that name.
_OWN = frozenset({"title", "link", "image", "source", "author", "content", "summary", "data", "object", "text"})
_TEXTS = frozenset(
    {"description", "summary", "content", "tagline", "subtitle", "body", "excerpt", "encoded", "fulltext"}
)
_INLINE = FORMATTING | BOLD | INLINE_CODE
_XHTML_RE = compile_late(r"xmlns\s*=\s*[\"']http://www\.w3\.org/1999/xhtml")


def is_xml_page(text: str) -> bool:
    """Say whether a text is an XML page other than XHTML.

    Example:
        >>> is_xml_page('<?xml version="1.0"?><rss></rss>'), is_xml_page('<?xml version="1.0"?><html></html>')
        (True, False)
    """
    root = _START_RE.match(text)
    if root is None:
        return False
    name = root[1].lower()
    return name in _ROOTS or (name not in BLOCKS and text.lstrip().startswith("<?xml"))


def xml_to_html(text: str) -> str:
    """Return an XML page as HTML.

    Example:
        >>> xml_to_html("<rss><title>快讯</title><guid/><description>&lt;b&gt;甲&lt;/b&gt;</description></rss>")
        '<div><h2>快讯</h2><div><b>甲</b></div></div>'
    """
    parts: list[str] = []
    writer = _Writer()
    for piece in _PIECE_RE.finditer(text):
        name = piece["name"]
        if name is not None:
            parts.append(writer.write_tag(name.lower(), piece["attributes"], is_end=bool(piece["end"])))
        elif piece["cdata"] is not None:
            parts.append(_close_open_tags(piece["cdata"]))
        elif piece["text"] is not None:
            parts.append(writer.write_text(piece["text"]))
    return "".join(parts)


class _Writer:
    """Writes tags by where they stand."""

    __slots__ = ("_divs", "_name")

    def __init__(self) -> None:
        self._name = ""
        # How many `div` are open since the one in which tags are those of XHTML; 0 outside.
        self._divs = 0

    def write_tag(self, name: str, attributes: str, *, is_end: bool) -> str:
        """Return the HTML of a tag."""
        local = name.rpartition(":")[2]
        self._name = "" if is_end else local
        is_empty = attributes.endswith("/") and not is_end
        if name == "div" and not is_empty and (self._divs or _XHTML_RE.search(attributes)):
            self._divs += -1 if is_end else 1
        elif self._divs and name in KNOWN:
            if is_empty and name not in VOID:
                return f"<{name} {attributes[:-1]}></{name}>"
            return f"<{'/' * is_end}{name}{attributes}>"
        if is_empty:
            return ""
        written = "h2" if local == "title" else "div" if local in _OWN or name not in KNOWN else name
        return f"<{'/' * is_end}{written}>"

    def write_text(self, text: str) -> str:
        """Return text; where a feed has HTML with its tags escaped, that HTML."""
        if text == "<":
            return "&lt;"
        if self._name in _TEXTS and _ESCAPED_TAG_RE.search(text):
            return _close_open_tags(unescape(text))
        return text


def _close_open_tags(html: str) -> str:
    """Return a piece of HTML that leaves no inline element open, which would go on in all that follows."""
    counts: Counter[str] = Counter()
    for is_end, tag in _TAG_RE.findall(html):
        name = tag.lower()
        if name in _INLINE:
            counts[name] = max(0, counts[name] + (-1 if is_end else 1))
    return html + "".join(f"</{name}>" * count for name, count in counts.items())
