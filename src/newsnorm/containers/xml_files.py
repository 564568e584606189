"""What the containers in XML share: the root of a file, its prefixes, and the records as documents."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from typing import BinaryIO, TypeAlias

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.registry import BLANKS
from newsnorm.containers.streams import decode_head, open_text
from newsnorm.containers.xml_elements import Element, find_tag, read_attributes, read_elements
from newsnorm.containers.xml_records import Record, read_records
from newsnorm.findings import FEED_CONTROLS, FEED_CUT
from newsnorm.model import Finding

# Prefix → what the name of its space holds. Whatever a file calls them, they are called so here.
_SPACES = (
    ("content", "purl.org/rss/1.0/modules/content"),
    ("dc", "purl.org/dc/elements"),
    ("dcterms", "purl.org/dc/terms"),
    ("media", "search.yahoo.com/mrss"),
    ("excerpt", "wordpress.org/export/1.0/excerpt"),
    ("wp", "wordpress.org/export"),
    ("atom", "www.w3.org/2005/atom"),
    ("atom", "purl.org/atom/ns"),
    ("rdf", "www.w3.org/1999/02/22-rdf-syntax-ns"),
    ("app", "www.w3.org/2007/app"),
    ("app", "purl.org/atom/app"),
    ("blogger", "schemas.google.com/blogger/"),
    ("rss", "purl.org/rss/1.0/"),
    ("xhtml", "www.w3.org/1999/xhtml"),
)
_EXCERPT = "/excerpt/"
# What is written without a prefix in most files is always written so here.
_BARE = frozenset({"atom", "rss", "xhtml"})
_END_RE = compile_late(r"(?:\s|<!--(?:[^-]|-(?!->))*+-->|</[\w:.-]++\s*+>)*+")

ReadRecord: TypeAlias = Callable[[Element, "Frame"], "Iterator[Document] | Document | None"]


@frozen(kw_only=True, repr=False)
class Root(Shown):
    """The first element of a file.

    Attributes:
        name: Without its prefix, in small letters.
        end_tag: How its end tag begins, in small letters: `</a:feed`.
        prefixes: Prefix as declared → prefix as everybody writes it; "" for those that are left out.
        attributes: By name.
        source: The beginning of the file.
    """

    name: str
    end_tag: str
    prefixes: Mapping[str, str]
    attributes: Mapping[str, str]
    source: str


@frozen(kw_only=True, repr=False)
class Frame(Shown):
    """What a record is read with.

    Attributes:
        root: Of the file.
        place: Of the record.
        head: The elements before the first record.
        limits: Of the call.
    """

    root: Root
    place: str
    head: tuple[Element, ...]
    limits: Limits


@lru_cache(maxsize=2)
def find_root(head: bytes) -> Root | None:
    r"""Return the root of an XML file by its first bytes; None if they are none. Cached: three kinds ask.

    Example:
        >>> find_root(b'<?xml version="1.0"?>\n<a:feed xmlns:a="http://www.w3.org/2005/Atom">').prefixes
        {'a': ''}
    """
    if not head.lstrip(BLANKS).startswith(b"<"):
        return None
    text = decode_head(head)
    if text is None:
        text = head.decode("latin-1")  # names of elements are ASCII
    text = text.lstrip()
    return _read_root(text) if text.startswith("<") else None


def _read_root(text: str) -> Root | None:
    tag = find_tag(text, 0)[0]
    if tag is None or tag["end"]:
        return None
    attributes = read_attributes(tag["attributes"])
    prefixes = {
        key.partition(":")[2]: _call_space(value, key.partition(":")[2])
        for key, value in attributes.items()
        if key == "xmlns" or key.startswith("xmlns:")
    }
    name = tag["name"].lower()
    return Root(
        name=name.rpartition(":")[2], end_tag=f"</{name}", prefixes=prefixes, attributes=attributes, source=text
    )


def _call_space(address: str, declared: str) -> str:
    lower = address.lower()
    if "wordpress.org/export" in lower and _EXCERPT in f"{lower.rstrip('/')}/":
        return "excerpt"
    known = next((prefix for prefix, part in _SPACES if part in lower), declared)
    return "" if known in _BARE else known


def has_text_behind(root: Root, head: bytes) -> bool:
    """Return whether more than end tags stands behind the end of the root: then the XML is an example in a text.

    Args:
        root: The file's.
        head: Its first bytes; of a longer file nothing is known.
    """
    if len(head) >= HEAD:
        return False
    end = root.source.lower().rfind(root.end_tag)
    if end < 0:
        return False  # cut off
    stop = root.source.find(">", end)
    rest = _END_RE.match(root.source, stop + 1)
    return stop >= 0 and rest is not None and rest.end() < len(root.source.rstrip("\0"))


def read_xml(
    file: BinaryIO, place: str, limits: Limits, *, names: Collection[str], read: ReadRecord
) -> Iterator[Document]:
    """Yield the documents that the records of a file make.

    Args:
        file: The file.
        place: What the places of the documents begin with.
        limits: How the file is opened.
        names: Names of records, in small letters and without prefixes.
        read: Makes documents of a record.
    """
    with open_text(file, limits.encoding) as (text, decoding):
        for document in _read_all(read_records(text, names, limits.max_bytes), place, limits, read):
            yield evolve(document, encoding=decoding.codec, findings=(*decoding.findings, *document.findings))


def _read_all(records: Iterator[Record], place: str, limits: Limits, read: ReadRecord) -> Iterator[Document]:
    frame = _make_frame(next(records), place, limits)
    for number, record in enumerate(records, 1):
        here = f"{place}#{number}"
        if record.error:
            yield Document.failed(here, record.error)
        else:
            yield from _read_record(record, evolve(frame, place=here), read)


def _make_frame(record: Record, place: str, limits: Limits) -> Frame:
    root = _read_root(record.source.lstrip()) or Root(name="", end_tag="", prefixes={}, attributes={}, source="")
    tag = find_tag(record.source, 0)[0]
    inner = record.source[tag.end() :] if tag else ""
    head = tuple(read_elements(inner, root.prefixes))
    # RSS has all in a channel, whose end is not there yet.
    if head and head[0].name == "channel":
        head = tuple(read_elements(inner[inner.find(">", inner.find("<channel")) + 1 :], root.prefixes))
    return Frame(root=root, place=place, head=head, limits=limits)


def _read_record(record: Record, frame: Frame, read: ReadRecord) -> Iterator[Document]:
    element = next(read_elements(record.source, frame.root.prefixes), None)
    if element is None:
        return
    findings: tuple[Finding, ...] = (FEED_CONTROLS.at(count=record.controls),) if record.controls else ()
    if not record.is_closed:
        findings += (FEED_CUT.at(),)
        tag = find_tag(record.source, 0)[0]
        element = element._replace(inner=record.source[tag.end() :] if tag else "")
    made = read(element, frame)
    if made is None:
        return
    for document in (made,) if isinstance(made, Document) else made:
        yield evolve(document, findings=(*findings, *document.findings)) if findings else document
