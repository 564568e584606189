"""A row of data → a document: its text, and the fields that stood beside it.

A row that newsnorm wrote (`Article.to_row`, `Article.to_dict`) is that article.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsnorm._frozen import EMPTY
from newsnorm.containers.document import Document
from newsnorm.containers.inner_gaps import part_at_gaps
from newsnorm.containers.json_values import NESTED
from newsnorm.containers.notebook import is_notebook, read_metadata, read_notebook
from newsnorm.containers.row_keys import find_own_names, find_title_name
from newsnorm.containers.row_text import HINT, find_name, find_named, open_row, read_beside, read_text
from newsnorm.containers.row_values import read_row_values
from newsnorm.containers.streams import Decoding
from newsnorm.containers.written_escapes import undo_escapes
from newsnorm.errors import SourceError
from newsnorm.findings import ESCAPED_TWICE
from newsnorm.model import Article
from newsnorm.rows.row import is_article, is_row


def make_document(
    row: Any, place: str, names: Mapping[str, str], decoding: Decoding | None = None, *, told: Mapping[str, str] = EMPTY
) -> Document:
    """Return what a row holds: an article newsnorm wrote, or a source text with the fields beside it.

    Args:
        row: A JSON value.
        place: Where it stands.
        names: The caller's own names of fields.
        decoding: How the file of the row was decoded, and what was noticed while that was found out.
        told: What other rows tell of the names: that of a text only counts where the row has it.
    """
    names = {**told, **names} if told else names
    encoding, findings = (decoding.codec, decoding.findings) if decoding else (None, ())
    if isinstance(row, str):
        return Document(place, row, encoding=encoding, findings=findings)
    fields, key = open_row(row, names) if isinstance(row, Mapping) else ({}, None)
    if is_row(fields):
        return _read_own(Article.from_row, fields, place)
    if is_article(fields):
        return _read_own(Article.from_dict, fields, place)
    if is_notebook(fields):
        # Blogs keep posts as notebooks: named as a post, the file may tell its day by its name.
        told, name = read_metadata(fields), f"{place}.md"
        return Document(place, read_notebook(fields), name, fields=told, encoding=encoding, findings=findings)
    text = read_text(fields[key]) if key is not None else None
    if text is None:
        named = find_named(fields, names)
        hint = HINT if named is None else f"its field {named!r}, which fields= names, holds none"
        return Document.failed(place, SourceError("no text in this row", hint=hint))
    written = undo_escapes(text)
    if written is not None:
        text, what = written
        findings = (*findings, ESCAPED_TWICE.at(what=what))
    text = part_at_gaps(text)
    try:
        beside = {name: value for name, value in read_beside(fields).items() if name != key}
        own = {**find_title_name(beside), **find_own_names(beside, key or "")}
        rest = read_row_values(beside, {**own, **names})
        own = {**told, **own} if told else own
        return Document(place, text, find_name(fields), fields=rest, names=own, encoding=encoding, findings=findings)
    except RecursionError:
        return Document.failed(place, SourceError(NESTED))


def _read_own(build: Callable[[Mapping[str, Any]], Article], row: Mapping[str, Any], place: str) -> Document:
    """Return the article of a row that newsnorm wrote; of one that tells a failure its error, in the words it had."""
    try:
        return Document(place, article=build(row))
    except SourceError as error:
        return Document.failed(place, error)
