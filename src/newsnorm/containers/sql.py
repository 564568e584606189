"""Dumps of databases as SQL: a row for each one of the tables that hold articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.row_keys import field_of, find_own_names
from newsnorm.containers.row_text import find_text_key
from newsnorm.containers.rows import make_document
from newsnorm.containers.sql_rows import Broken, TableRow, holds_rows, read_dump
from newsnorm.containers.streams import Decoding, decode_head, open_text
from newsnorm.containers.tables import has_text
from newsnorm.containers.wordpress_body import add_paragraphs
from newsnorm.containers.wxr import POST, PUBLISHED, TRASH
from newsnorm.errors import SourceError
from newsnorm.lexicon.suffixes import SQL
from newsnorm.model import Detection
from newsnorm.options import TEXT
from newsnorm.rows.row import is_row

_TELLING = frozenset({"title", "date_published"})
# What is said below articles, and what the program keeps for itself, has texts and dates, too.
_NO_ARTICLES_RE = compile_late(
    r"(?:^|_)(?:comments?|repl(?:y|ies)|guestbook|feedback|messages?|options?|config|settings?|sessions?|cache|logs?|"
    r"users?|members?|admin|postmeta|usermeta|meta)(?:_|$)"
)
_OTHERS = frozenset({"page", "attachment", "revision"})
_KIND = "post_type"
_STATUS = "post_status"
# Typecho keeps what is not published beside the posts: `post_draft`.
_TYPE, _DRAFT, _DRAFT_KEY = "type", "_draft", "draft"
_LEFT = TRASH | {"inherit"}
_OF_POSTS: Mapping[str, str] = {
    "post_title": "title", "post_content": "content", "post_date": "date", "post_modified": "updated",
    "post_excerpt": "summary", "post_name": "slug",
}  # fmt: skip
_NOTHING = frozenset({None, "", "0000-00-00 00:00:00"})


@frozen(repr=False)
class SqlContainer(Shown):
    """Reads dumps of MySQL, PostgreSQL and SQLite, and what else puts rows into tables."""

    name: str = "sql"
    suffixes: tuple[str, ...] = SQL

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look whether a file that is called so puts rows into tables, or is so long that it may."""
        text = decode_head(head) if (name or "").lower().endswith(self.suffixes) else None
        if text is None:
            return None
        if holds_rows(text):
            return Detection(self.name, 0.99, ("it puts rows into tables",))
        # The first rows may stand far below, behind the making of many tables.
        return Detection(self.name, 0.9, ("its name says so",)) if len(head) >= HEAD else None

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each row of a table of articles, with its number among them."""
        with open_text(file, limits.encoding) as (text, decoding):
            number = 0
            for row in read_dump(text, limits.max_bytes):
                document = _read_row(row, f"{place}#{number + 1}", limits, decoding)
                if document is not None:
                    number += 1
                    yield document


def _read_row(row: TableRow | Broken, place: str, limits: Limits, decoding: Decoding) -> Document | None:
    """Return the document of a row; None for one that is no article, which is told."""
    if isinstance(row, Broken):
        return Document.failed(place, SourceError(f"a row of {row.table}: {row.reason}", hint="is it cut off?"))
    named = dict(zip(row.columns, row.values, strict=False)) if row.columns else _number(row)
    if is_row(named):
        return make_document(named, place, limits.fields)
    said = {key: value for key, value in named.items() if value not in _NOTHING}
    fields: Mapping[str, Any] | None = _read_post(said) if _KIND in said else said
    if str(said.get(_TYPE)).endswith(_DRAFT):
        said[_DRAFT_KEY] = True
    if fields is None or not _is_article(row.table, fields, limits.fields):
        limits.skip(f"row of {row.table}")
        return None
    return make_document(fields, place, limits.fields, decoding)


def _number(row: TableRow) -> dict[str, Any]:
    """Return the values of a row whose columns nothing names."""
    return {f"column_{number}": value for number, value in enumerate(row.values, 1)}


def _read_post(row: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return a row of WordPress's `wp_posts` by the keys of headers; None for what is no post, or is thrown away."""
    status = row.get(_STATUS, "")
    if row[_KIND] != POST or status in _LEFT:
        return None
    post = {_OF_POSTS.get(key, key): value for key, value in row.items()}
    post["content"] = add_paragraphs(str(post.get("content", "")))
    return post if status in PUBLISHED else {**post, "draft": True}


def _is_article(table: str, row: Mapping[str, Any], names: Mapping[str, str]) -> bool:
    """Return whether a row has a text, and a title or a date beside it; those of some tables are none for sure."""
    if _NO_ARTICLES_RE.search(table.lower()) or row.get(_TYPE) in _OTHERS:
        return False
    key = find_text_key(row, names)
    if key is None:
        return False
    if names.get(key) == TEXT or find_own_names(row, key):
        return True
    return has_text(row) and not _TELLING.isdisjoint(field_of(each, names) for each in row)
