"""Which containers there are, which one a file is, and the documents in it."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.errors import NewsnormError, ReaderError, SourceError, name_cause
from newsnorm.lexicon import suffixes
from newsnorm.lexicon.characters import BYTE_ORDER_MARK
from newsnorm.model import Detection
from newsnorm.plugins import load_plugins, may_have_entry_points

if TYPE_CHECKING:
    from newsnorm.containers.container import Container, Limits
    from newsnorm.containers.document import Document

ENTRY_POINT_GROUP = "newsnorm.containers"
BLANKS = b" \t\r\n\0" + BOM_UTF8 + BOM_UTF16_LE
"""Bytes that may stand before what a file begins with."""


@frozen(eq=False, repr=False)
class _BuiltIn(Shown):
    """One of newsnorm's own, imported on first use.

    Attributes:
        name: The container's.
        maker: Module, and the class or the value.
        firsts: The bytes a file of this kind may begin with, behind blanks and a byte order mark.
        suffixes: What the names of such files end in, when the name alone is reason enough to look.
    """

    name: str
    maker: str
    firsts: bytes = b""
    suffixes: tuple[str, ...] = ()


# The order breaks ties.
_BUILT_IN = (
    _BuiltIn("jsonl", "json_lines:JsonLinesContainer", b"{", suffixes.JSON_LINES),
    _BuiltIn("json", "json_files:JsonContainer", b"{[", (*suffixes.JSON, *suffixes.SCRIPTS)),
    _BuiltIn("wxr", "wxr:WxrContainer", b"<"),
    _BuiltIn("feed", "feeds:FeedContainer", b"<"),
    _BuiltIn("doc", "doc_records:DocContainer", b"<"),
    _BuiltIn("enex", "enex:EnexContainer", b"<"),
    _BuiltIn("xml", "xml_rows:XmlContainer", b"", (*suffixes.XML, *suffixes.OPML)),
    _BuiltIn("mail", "mail:MailContainer", b"CDFMRSTX", suffixes.MAIL),
    _BuiltIn("movabletype", "movable_type:MovableTypeContainer", b"ADSTU"),
    _BuiltIn("tagged", "tagged:TaggedContainer", b"CDHST%{", suffixes.CITATIONS),
    _BuiltIn("sql", "sql:SqlContainer", b"", suffixes.SQL),
    _BuiltIn("mht", "mht:MhtContainer", b"CDFMRSTX"),
    _BuiltIn("warc", "warc:WarcContainer", b"W", suffixes.WARC),
    _BuiltIn("parquet", "parquet:ParquetContainer", b"P", suffixes.PARQUET),
    _BuiltIn("zip", "archives:ZipContainer", b"P", suffixes.ZIPS),
    _BuiltIn("gzip", "compressed:GZIP_CONTAINER", b"\x1f", suffixes.GZIPS),
    _BuiltIn("bzip2", "compressed:BZIP2_CONTAINER", b"B", suffixes.BZIP2S),
    _BuiltIn("xz", "compressed:XZ_CONTAINER", b"\xfd", suffixes.XZS),
    _BuiltIn("zstd", "compressed:ZSTANDARD_CONTAINER", b"(", suffixes.ZSTANDARDS),
)
_TABLE = _BuiltIn("csv", "tables:TableContainer", b"", (*suffixes.CSV, *suffixes.TSV))
_RECORDS = _BuiltIn("records", "text_records:RecordsContainer")
_TAR = _BuiltIn("tar", "archives:TarContainer", b"", (suffixes.TAR,))
_TAR_MARK, _TAR_PLACE = b"ustar", 257
# First byte → those that may have it. Nearly all files are one article: they must not pay for what they are not.
_BY_FIRST = tuple(tuple(each for each in _BUILT_IN if first in each.firsts) for first in range(256))
_BY_SUFFIX = {suffix: each for each in (*_BUILT_IN, _TAR, _RECORDS, _TABLE) for suffix in each.suffixes}
_FIRSTS = frozenset(first for first in range(256) if _BY_FIRST[first] or first in BLANKS)
_BLANK_CHARS = f" \t\r\n\0{BYTE_ORDER_MARK}"
_FIRST_CHARS = frozenset((*(chr(first) for first in range(128) if _BY_FIRST[first]), *_BLANK_CHARS))
_PADDED = 256  # bytes of a head in which the first that is no blank is looked for
LEAD = 512
"""How many bytes of a file tell whether it can be a container at all."""
# The root of an XML file behind comments, which WordPress begins with. HTML fails at its first tag.
_ROOT = (
    r"\s*+(?:<\?[^<>]*+>\s*+|<!--(?:[^-]|-(?!->))*+-->\s*+|<!DOCTYPE[^<>\[]*+(?:\[[^\]]*+\]\s*+)?+>\s*+)*+"
    r"<(?:[\w.-]++:)?(?:rss|feed|rdf|doc|search|document|en-export)[\s>]"
)
_ROOT_RE = compile_late((r"(?:\xef\xbb\xbf)?+" + _ROOT).encode(), re.IGNORECASE)
_ROOT_CHARS_RE = compile_late(f"{BYTE_ORDER_MARK}?+{_ROOT}", re.IGNORECASE)
# How nearly all posts begin, and no container.
_FENCES = (b"---\n", b"\n---\n")
_FENCE_CHARS = tuple(map(bytes.decode, _FENCES))
# Articles in English begin with a letter, too.
_LABEL_FIRSTS, _LABEL_WITHIN = b"ACDFMRSTUX", 4096
_LABEL_MARKS = ("MIME-Version", "\nSubject:", "\nBODY:", "Title-", "\nHD", "TY  - ")
_LABEL_CHARS = frozenset(_LABEL_FIRSTS.decode())
# How nearly all posts begin and no table does; what stands between the names in the first line of one.
_POST_FIRSTS = frozenset(b" \t\r\n-<#+{[>*!")
_POST_FIRST_CHARS = frozenset(map(chr, _POST_FIRSTS))
# The same of texts with a head, which blanks may stand before.
_HEAD_FIRSTS = _POST_FIRSTS - frozenset(BLANKS)
_HEAD_FIRST_CHARS = frozenset(map(chr, _HEAD_FIRSTS))
# The rarest character of each first: to look for one takes a fraction of the time of looking for several.
_RECORD_MARKS = (
    ("y", "\nCopyright "),
    ("c", "\n(c) "),
    ("C", "\n(C) "),
    ("U", " DOCUMENTS"),
    ("|", "| 20"),
    ("|", "| 19"),
)
_ENCODED_MARKS = tuple((rare.encode(), mark.encode()) for rare, mark in _RECORD_MARKS)
_WIDE_CODECS = ("utf-16-le", "utf-16-be")
_WIDE_MARKS = tuple((rare.encode(), mark.encode(codec)) for codec in _WIDE_CODECS for rare, mark in _RECORD_MARKS)
_RECORD_CODECS = ("utf-8", *_WIDE_CODECS, "gb18030", "big5hkscs")
DELIMITERS = ("\t", ",", ";", "|")  # the first of those of which a line has most counts
_DELIMITER_BYTES = tuple(mark.encode() for mark in DELIMITERS)


def available_containers() -> tuple[str, ...]:
    """Return the names of all containers: the built-in ones, then those of installed packages by name.

    Example:
        >>> {"json", "jsonl", "feed", "wxr"} <= set(available_containers())
        True
    """
    built_in = (each.name for each in (*_BUILT_IN, _TAR, _RECORDS, _TABLE))
    return tuple(dict.fromkeys([*built_in, *(each.name for each in _installed())]))


def may_be_container(data: str | bytes, name: str | None) -> bool:
    """Return whether a file is worth a closer look: takes half a microsecond for a post."""
    if name and name[name.rfind(".") :].lower() in _BY_SUFFIX:
        return True
    return (not _is_fenced(data) and _begins_as_any(data)) or bool(_installed())


def _is_fenced(data: str | bytes) -> bool:
    """Return whether a file begins with a fence: what has front matter is one article."""
    return data.startswith(_FENCE_CHARS) if isinstance(data, str) else data.startswith(_FENCES)


def _begins_as_any(data: str | bytes) -> bool:
    """Return whether a file begins as some container does, whatever its name says."""
    if not data:
        return False
    if isinstance(data, str):
        is_known = data[0] in _FIRST_CHARS and _begins_as_container(data)
    else:
        is_known = (data[0] in _FIRSTS and _begins_as_container(data)) or is_tar(data)
    return is_known or _may_be_table(data) or _may_be_records(data)


def _begins_as_container(data: str | bytes) -> bool:
    """Look behind blanks and a byte order mark, at the root of XML, and for a label of mail or of an export."""
    if isinstance(data, str):
        char = data[:1] if data[0] > " " else data[:_PADDED].lstrip(_BLANK_CHARS)[:1]
        if char not in _FIRST_CHARS:
            return False
        return _has_root(data) if char == "<" else char not in _LABEL_CHARS or _has_labels(data)
    first = data[:1] if data[0] not in BLANKS else data[:_PADDED].lstrip(BLANKS)[:1]
    if not first or first[0] not in _FIRSTS:
        return False
    if first == b"<":
        return _has_root(data)
    return first not in _LABEL_FIRSTS or _has_labels(data[:_LABEL_WITHIN].decode("latin-1"))


def is_tar(head: bytes) -> bool:
    """Return whether a file has the mark of a tar archive, which stands behind the name of its first member."""
    return head.startswith(_TAR_MARK, _TAR_PLACE)


def _has_labels(text: str) -> bool:
    return any(text.find(mark, 0, _LABEL_WITHIN) >= 0 for mark in _LABEL_MARKS)


def _may_be_table(data: str | bytes) -> bool:
    """Return whether the first line has what stands between the cells of a table: a closer look costs more."""
    if not data:
        return False
    if isinstance(data, str):
        end = -1 if data[0] in _POST_FIRST_CHARS else data.find("\n", 0, LEAD)
        return end > 0 and any(data.find(mark, 0, end) >= 0 for mark in DELIMITERS)
    end = -1 if data[0] in _POST_FIRSTS else data.find(b"\n", 0, LEAD)
    return end > 0 and any(data.find(mark, 0, end) >= 0 for mark in _DELIMITER_BYTES)


@cache
def _record_starts() -> tuple[str, ...]:
    """Return what files of several texts begin with."""
    from newsnorm.lexicon.bulletins import OPENINGS  # noqa: PLC0415 - no post needs them
    from newsnorm.lexicon.labels import RECORD_STARTS  # noqa: PLC0415

    return (*OPENINGS, *RECORD_STARTS)


@cache
def _encoded_starts() -> dict[bytes, tuple[bytes, ...]]:
    """Return the same in any encoding, by their first two bytes: few texts have any of these."""
    encoded = {start.encode(codec, "ignore") for codec in _RECORD_CODECS for start in _record_starts()}
    firsts = {start[:2] for start in encoded if start}
    return {first: tuple(start for start in encoded if start.startswith(first)) for first in firsts}


def _may_be_records(data: str | bytes) -> bool:
    """Return whether a text begins as the first of several may, with its head."""
    if not data:
        return False
    if isinstance(data, str):
        text = data[:LEAD].lstrip(_BLANK_CHARS)
        if text[:1] in _HEAD_FIRST_CHARS:
            return False
        return text.startswith(_record_starts()) or any(rare in text and mark in text for rare, mark in _RECORD_MARKS)
    lead = data[:LEAD].lstrip(BLANKS)
    if not lead or lead[0] in _HEAD_FIRSTS:
        return False
    marks = _WIDE_MARKS if b"\0" in lead else _ENCODED_MARKS
    if lead.startswith(_encoded_starts().get(lead[:2], ())):
        return True
    return any(rare in lead and mark in lead for rare, mark in marks)


def _has_root(data: str | bytes) -> bool:
    if isinstance(data, str):
        return _ROOT_CHARS_RE.match(data) is not None
    # In UTF-16 every other byte of it is a NUL.
    return _ROOT_RE.match(data) is not None or data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))


def find_container(head: bytes, name: str | None) -> tuple[Container, Detection] | None:
    """Return what container a file is, and why; None for a file that is one article or no text at all.

    Containers of installed packages are asked first, by name; then the built-in ones. What a file holds counts more
    than what it is called.

    Args:
        head: The first bytes of the file, at most `HEAD`.
        name: Its name, if known.

    Raises:
        ReaderError: A container of an installed package raised.
    """
    for container in (*_installed(), *map(_built_in, _candidates(head, name))):
        detection = _ask(container, head, name)
        if detection is not None:
            return container, detection
    return None


def is_surely_one(lead: bytes, name: str) -> bool:
    """Return whether a file is certainly no container: nearly all posts are not, and less than their head tells.

    Args:
        lead: The first bytes of the file, `LEAD` of them or all there are.
        name: Its name.
    """
    # How XML goes on tells only what stands behind its comments.
    return not (lead.lstrip(BLANKS).startswith(b"<") or _candidates(lead, name) or _installed())


def _candidates(head: bytes, name: str | None) -> tuple[_BuiltIn, ...]:
    first = head[:1]
    if first and first in BLANKS:
        first = head[:_PADDED].lstrip(BLANKS)[:1]
    found = _BY_FIRST[first[0]] if first and (first != b"<" or _has_root(head)) else ()
    if is_tar(head):
        found = (_TAR, *found)
    if _may_be_records(head):
        found = (*found, _RECORDS)
    if _may_be_table(head):
        found = (*found, _TABLE)
    called = _BY_SUFFIX.get(name[name.rfind(".") :].lower()) if name else None
    return (*found, called) if called and called not in found else found


def _ask(container: Container, head: bytes, name: str | None) -> Detection | None:
    try:
        return container.detect(head, name)
    except NewsnormError:
        raise
    except Exception as error:  # a container may be foreign code: what it raises must name it
        raise _blame(container, name, "looked at", error) from error


def _blame(container: Container, path: str | None, what: str, cause: Exception) -> ReaderError:
    message = f"container {container.name!r} raised while it {what} the file: {name_cause(cause)}"
    return ReaderError(message, path=path, hint="its traceback is in __cause__")


@lru_cache(maxsize=32)
def _built_in(entry: _BuiltIn) -> Container:
    module, _, cls = entry.maker.partition(":")
    found = getattr(import_module(f"{__package__}.{module}"), cls)
    made: Container = found() if isinstance(found, type) else found
    return made


@lru_cache(maxsize=1)
def _installed() -> tuple[Container, ...]:
    """Containers of installed packages; one that cannot be had is left out with a warning."""
    if not may_have_entry_points(ENTRY_POINT_GROUP):
        return ()
    from newsnorm.containers.container import Container  # noqa: PLC0415 - what opens containers, no post needs

    built_in = frozenset(entry.name for entry in (*_BUILT_IN, _TAR, _RECORDS, _TABLE))
    containers: tuple[Container, ...] = load_plugins(
        ENTRY_POINT_GROUP, wanted=Container, what="container", built_in=built_in
    ).values
    return containers


def suffixes_of_containers() -> frozenset[str]:
    """Return what the names of containers end in that a folder gives."""
    installed = (suffix.lower() for each in _installed() for suffix in getattr(each, "suffixes", ()))
    return frozenset((*suffixes.CONTAINERS, *installed))


def open_container(container: Container, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
    """Yield the documents of a container; one that raises is a failure in its place, a foreign one under its name."""
    from newsnorm.containers.document import Document  # noqa: PLC0415 - no post needs it

    inner = evolve(limits, open_inner=limits.open_inner or open_inner)
    try:
        yield from container.open(file, place, inner)
    except NewsnormError as error:
        yield Document.failed(place, error)
    except Exception as error:  # noqa: BLE001 - see `_ask`
        blame = _blame(container, place, "read", error)
        blame.__cause__ = error
        yield Document(place, error=blame)


def open_inner(file: BinaryIO, name: str, place: str, limits: Limits) -> Iterator[Document]:
    """Yield the documents in a member of a container: those of a container inside, or the one that it is.

    Args:
        file: The member.
        name: Its name.
        place: Where it stands.
        limits: Those of the container around it.
    """
    from newsnorm.containers.container import HEAD, UNLIKELY  # noqa: PLC0415 - no post needs them
    from newsnorm.containers.document import Document  # noqa: PLC0415
    from newsnorm.containers.streams import peek  # noqa: PLC0415

    head, file = peek(file, HEAD)
    found = find_container(head, name)
    if found is None and suffixes.suffix_of(name) not in suffixes.DATA:
        yield Document(place, file.read(limits.max_bytes + 1), name)
    elif found is None or found[1].confidence <= UNLIKELY:
        limits.skip(suffixes.suffix_of(name))
    elif limits.depth <= 1:
        message = "containers stand in each other too deeply"
        yield Document.failed(place, SourceError(message, hint="unpack the outer ones first"))
    else:
        yield from open_container(found[0], file, place, limits.deeper())
