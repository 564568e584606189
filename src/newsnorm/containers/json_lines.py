"""JSON Lines: a row a line. What is wrong with a line is an error of its own, the others go on."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, cast

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._json import read_json
from newsnorm._lazy import compile_late
from newsnorm.containers.container import Limits, detect_by
from newsnorm.containers.document import Document
from newsnorm.containers.json_signs import find_json
from newsnorm.containers.loose_json import loosen
from newsnorm.containers.raw import Stream
from newsnorm.containers.row_groups import may_be_group, open_group
from newsnorm.containers.rows import make_document
from newsnorm.containers.streams import Decoding, decode_piece, find_decoding, peek
from newsnorm.errors import DecodeError, NewsnormError, SourceError
from newsnorm.lexicon.characters import BYTE_ORDER_MARK
from newsnorm.lexicon.suffixes import JSON_LINES
from newsnorm.model import Detection

_CHUNK = 1 << 16
_ACTIONS = frozenset({"index", "create", "update", "delete"})
_OF_ENGINE_RE = compile_late(r"_|(?:routing|pipeline|version|require_alias|retry_on_conflict)$")
_APART = 16  # lines between two places from which others may read on


@frozen(repr=False)
class JsonLinesContainer(Shown):
    """Reads JSON Lines."""

    name: str = "jsonl"
    suffixes: tuple[str, ...] = JSON_LINES

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look at the first lines, else at the name."""
        signs = find_json(head)
        if signs is not None and signs.kind == "lines":
            return Detection(self.name, 0.99, (signs.reason,))
        return detect_by(self, "", name)

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each line, with the number of the line."""
        begin, first, codec = limits.bookmark or (None, 1, None)
        decoding = Decoding(codec=codec) if codec else None
        for number, (start, raw) in enumerate(_read_lines(file, limits, begin), first):
            if start is not None and number % _APART == 0:
                limits.mark((start, number, decoding.codec if decoding else None))
            here = f"{place}:{number}"
            if len(raw) > limits.max_bytes and not raw.endswith(b"\n"):
                yield limits.refuse("line", here)
                continue
            if not raw.strip():
                continue
            try:
                text, decoding = decode_piece(raw, decoding, limits.encoding)
            except DecodeError as error:
                yield Document.failed(here, error)
                continue
            yield from _read_line(text, here, limits, decoding)


def _read_line(text: str, place: str, limits: Limits, decoding: Decoding) -> Iterator[Document]:
    """Yield the row of a line, or those of a group; none of one that says what an engine does with the next."""
    try:
        row = read_json(text.removeprefix(BYTE_ORDER_MARK))
    except (ValueError, RecursionError) as error:
        row = _read_loose(text)
        if row is None:
            yield Document.failed(place, SourceError(f"not a JSON value: {error}"))
            return
    if isinstance(row, dict) and _is_action(row):
        limits.skip(next(iter(row)))
        return
    document = make_document(row, place, limits.fields, decoding)
    rows = list(open_group(row, limits.fields)) if document.error or may_be_group(row) else [row]
    if len(rows) == 1 and rows[0] is row:
        yield document
        return
    for number, each in enumerate(rows, 1):
        yield make_document(each, f"{place}#{number}", limits.fields, decoding)


def _is_action(row: Mapping[str, Any]) -> bool:
    """Return whether a row is a line of a bulk request: `{"index": {"_index": "news", "_id": "1"}}`."""
    key, value = next(iter(row.items()), ("", None))
    return len(row) == 1 and key in _ACTIONS and isinstance(value, dict) and all(map(_OF_ENGINE_RE.match, value))


def _read_loose(text: str) -> Any:
    """Return the object of a line that is nearly JSON, as Python prints one; None if it is none."""
    try:
        row = read_json(loosen(text))
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _read_lines(file: BinaryIO, limits: Limits, begin: int | None) -> Iterator[tuple[int | None, bytes]]:
    """Yield each line, or one byte more than `max_bytes` of it, and where it begins in a file that can go there."""
    head, lines = peek(file)
    if b"\0" in head:
        lines = _narrow(head, lines, limits.encoding)
    place = None
    if lines is file and file.seekable():
        place = file.tell() if begin is None else file.seek(begin)
    while raw := lines.readline(limits.max_bytes + 1):
        start, size, rest = place, len(raw), raw
        while len(rest) > limits.max_bytes and not rest.endswith(b"\n"):
            rest = lines.readline(limits.max_bytes + 1)
            size += len(rest)
        place = None if start is None else start + size
        yield start, raw


def _narrow(head: bytes, file: BinaryIO, encoding: str | None) -> BinaryIO:
    """Return a file in which a line end is one byte: UTF-16 as UTF-8."""
    try:
        decoding = find_decoding(head, encoding)
    except NewsnormError:
        return file
    if not decoding.is_wide:
        return file
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(decoding.codec)("replace"), translate=True)

    def read(size: int) -> bytes:
        # Half as many bytes as asked for: two bytes of UTF-16 become three of UTF-8 at most.
        while data := file.read(size // 2):
            if text := decoder.decode(data):
                return text.encode("utf-8", "surrogatepass")
        return decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")

    return cast("BinaryIO", io.BufferedReader(Stream(read), _CHUNK))
