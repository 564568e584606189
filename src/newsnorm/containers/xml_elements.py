"""Elements of an XML text as they are written, well-formed or not.

Feeds are broken in many ways: a bare `&`, a control character, HTML without CDATA, a prefix nobody declared. So no XML
parser stands here: an element is what stands between its start tag and the end tag of its name, whatever is inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN
from newsnorm.markup.escape import REFERENCE

_NAME = r"[A-Za-z_][\w:.-]*+"
# Han may stand in names: `<标题>` that holds elements is one; in a text, `<红楼梦>` is a title in brackets.
_ANY_NAME = rf"[A-Za-z_{HAN}][\w:.-]*+"
_ATTRIBUTES = r"(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+'|\"(?![^\"<]*+\")|'(?![^'<]*+'))*+"
_PIECE_RE = compile_late(
    rf"<(?:(?P<opener>!\[CDATA\[|!--|\?|!(?=[A-Z]))|(?P<end>/?)(?P<name>{_ANY_NAME})(?P<attributes>{_ATTRIBUTES})>)"
)
_CLOSERS = {"![CDATA[": "]]>", "!--": "-->", "?": ">", "!": ">"}
_CDATA, _CDATA_END, _COMMENT = "<![CDATA[", "]]>", "<!--"
_ATTRIBUTE_RE = compile_late(rf"(?<![\w:.-])({_NAME})\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
_COMMENT_RE = compile_late(r"<!--(?:[^-<]++|-(?!->)|<(?!!--))*+(?:-->)?+")
_TAG_RE = compile_late(rf"</?{_NAME}{_ATTRIBUTES}>|<![^<>]*+>")
_REFERENCE_RE = compile_late(REFERENCE)
# Control characters that XML forbids and editors leave; U+0000 to U+001F but TAB, LF and CR.
_CONTROL_RE = compile_late("[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Element(NamedTuple):
    """An element.

    Attributes:
        name: With its prefix, by the prefixes people know.
        attributes: By name, unescaped.
        inner: What stands between the tags, as written.
        is_closed: Whether an end tag was there.
    """

    name: str
    attributes: Mapping[str, str]
    inner: str
    is_closed: bool = True

    @property
    def text(self) -> str:
        """The words inside, without tags and unescaped once."""
        return read_element_text(self.inner).strip()


def read_elements(source: str, prefixes: Mapping[str, str]) -> Iterator[Element]:
    r"""Yield the elements on the top level of a piece of XML.

    Args:
        source: The piece.
        prefixes: Prefix as declared → prefix as everybody writes it.

    Example:
        >>> [element[:3:2] for element in read_elements("<a>1</a>x<b/><c><a>2</a></c>", {})]
        [('a', '1'), ('b', ''), ('c', '<a>2</a>')]
    """
    ends = _Ends(source)
    place = 0
    while (start := find_tag(source, place)[0]) is not None:
        place = start.end()
        if start["end"]:
            continue
        name, attributes = _rename(start["name"], prefixes), read_attributes(start["attributes"])
        if start["attributes"].endswith("/"):
            yield Element(name, attributes, "")
            continue
        end = ends.find(start["name"], place)
        if end is None:
            # The end tag is missing or cut off: the element ends where the next one begins.
            following = find_tag(source, place)[0]
            stop = following.start() if following else len(source)
            yield Element(name, attributes, source[place:stop], is_closed=False)
            place = stop
        else:
            yield Element(name, attributes, source[place : end[0]])
            place = end[1]


def find_tag(source: str, place: int) -> tuple[re.Match[str] | None, int]:
    """Return the next tag outside of CDATA, comments and instructions, and where to look on if there is none.

    That place is where something begins that the source does not end.
    """
    while piece := _PIECE_RE.search(source, place):
        opener = piece["opener"]
        if opener is None:
            return piece, piece.end()
        closer = _CLOSERS[opener]
        end = source.find(closer, piece.end())
        if end < 0:
            return None, piece.start()
        place = end + len(closer)
    return None, max(place, source.rfind("<", place))


class _Ends:
    """Finds the ends of elements. What it learns of a name keeps it from looking through all the rest again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._last: dict[str, int] = {}
        self._unbalanced: set[str] = set()

    def find(self, name: str, place: int) -> tuple[int, int] | None:
        """Return where the end tag of an element stands; elements of its name inside it have their own.

        Where they have not, it is the first end tag.
        """
        last = self._last.get(name)
        if last is None:
            last = self._last[name] = self._source.rfind(f"</{name}")
        if last < place:
            return None
        end = self._source.find(f"</{name}>", place)
        if end >= 0 and _is_simple(self._source[place:end], name):
            return end, end + len(name) + 3
        first = None
        depth = 1
        while (tag := find_tag(self._source, place)[0]) is not None:
            place = tag.end()
            if tag["name"] != name:
                continue
            if tag["end"]:
                depth -= 1
                first = first or tag.span()
                if not depth or name in self._unbalanced:
                    return tag.span()
            elif not tag["attributes"].endswith("/"):
                depth += 1
        self._unbalanced.add(name)
        return first


def _is_simple(inner: str, name: str) -> bool:
    """Return whether nothing in it can hide its end."""
    if "<" not in inner:
        return True
    is_closed = _COMMENT not in inner and inner.rfind(_CDATA) <= inner.rfind(_CDATA_END)
    return is_closed and f"<{name}" not in inner


def _rename(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, local = name.rpartition(":")
    known = prefixes.get(prefix, prefix)
    return f"{known}:{local}" if known else local if colon else name


def read_attributes(written: str) -> Mapping[str, str]:
    """Return the attributes of a start tag.

    Example:
        >>> read_attributes(' rel="self" href="/a?b=1&amp;c=2" /')
        {'rel': 'self', 'href': '/a?b=1&c=2'}
    """
    if "=" not in written:
        return {}
    return {
        match[1]: unescape_text(match[2] or match[3] or match[4] or "") for match in _ATTRIBUTE_RE.finditer(written)
    }


def unescape_text(text: str) -> str:
    r"""Return text without its character references; a bare `&` stays, and so does a name HTML does not know.

    Example:
        >>> unescape_text("甲&amp;乙 & 丙&nbsp;&copy 丁")
        '甲&乙 & 丙\xa0&copy 丁'
    """
    return _REFERENCE_RE.sub(lambda match: unescape(match[0]), text) if "&" in text else text


def read_element_text(inner: str) -> str:
    """Return the text of an element: CDATA as it stands, anything else without tags and unescaped.

    Example:
        >>> read_element_text("甲 &amp; <b>乙</b> <![CDATA[<i>丙</i> &amp;]]>")
        '甲 & 乙 <i>丙</i> &amp;'
    """
    if _CDATA not in inner:
        return _read_bare(inner)
    bare, *rest = inner.split(_CDATA)
    parts = [_read_bare(bare)]
    for piece in rest:
        cdata, _, bare = piece.partition(_CDATA_END)
        parts += [cdata, _read_bare(bare)]
    return "".join(parts)


def _read_bare(source: str) -> str:
    if "<" in source:
        source = _TAG_RE.sub("", _COMMENT_RE.sub("", source))
    return unescape_text(source)


def read_content(inner: str) -> tuple[str, bool]:
    """Return the content of an element, and whether it is markup by itself: elements that nobody escaped.

    Example:
        >>> read_content("&lt;p&gt;甲&lt;/p&gt;"), read_content("<p>甲 &amp; 乙</p>")
        (('<p>甲</p>', False), ('<p>甲 &amp; 乙</p>', True))
    """
    bare, *rest = inner.split(_CDATA)
    outside = bare + "".join(piece.partition(_CDATA_END)[2] for piece in rest)
    if "<" not in outside or not _TAG_RE.search(outside):
        return read_element_text(inner), False
    return bare + "".join(piece.replace(_CDATA_END, "", 1) for piece in rest), True


def drop_controls(text: str) -> tuple[str, int]:
    """Return the text without the control characters that XML forbids, and how many there were."""
    return _CONTROL_RE.subn("", text)
