r"""The flat row: one article as columns that are always there and always of one type.

Tables are read by pandas, Polars, DuckDB, Arrow and Spark, which want the same columns with the same types in each row
and nothing nested. One table says which these are; rows, the Arrow schema and the documentation follow from it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from attrs import frozen

from newsnorm._frozen import Shown, thaw
from newsnorm._json import write_json
from newsnorm.block_text import split_blocks
from newsnorm.errors import SourceError
from newsnorm.rows.column_values import PYTHON_TYPES, ColumnType, read_value

_LONE_SURROGATE_RE = re.compile("[\ud800-\udfff]")
_DERIVED = frozenset({"id", "text"})


@frozen(repr=False)
class Column(Shown):
    """One column.

    Attributes:
        name: Its name.
        type: What its values are.
        meaning: In words, for people.
        read: Takes the value out of an article; None for a column that says where the row stands or what failed, and
            for those that are made of the text, which is joined once for all of them.
    """

    name: str
    type: ColumnType
    meaning: str
    read: Callable[[Any], Any] | None = None


def valid_unicode(text: str | None) -> str | None:
    r"""Return text that every file and every table takes: a half of a surrogate pair becomes an escape.

    Python keeps the bytes of a file name that is no UTF-8 as such halves.

    Example:
        >>> valid_unicode("新闻\udcb2.md")
        '新闻\\xb2.md'
    """
    if text is None or text.isascii():
        return text
    try:
        text.encode()  # a fraction of the time of a search
    except UnicodeEncodeError:
        return _LONE_SURROGATE_RE.sub(_escape, text)
    return text


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    is_byte = 0xDC80 <= code <= 0xDCFF  # PEP 383: how Python keeps a byte that is no UTF-8
    return f"\\x{code - 0xDC00:02x}" if is_byte else f"\\u{code:04x}"


def _moment(name: str) -> Callable[[Any], str | None]:
    def read(article: Any) -> str | None:
        moment = getattr(article, name)
        return moment.isoformat() if moment else None

    return read


def _names(name: str) -> Callable[[Any], list[str]]:
    return lambda article: [person.name for person in getattr(article, name)]


def _paths(article: Any) -> list[str]:
    return ["/".join(path) for path in article.categories]


def _write_article(article: Any) -> str:
    return write_json(article.to_dict())


def _write_extra(article: Any) -> str:
    return write_json(thaw(article.extra)) if article.extra else "{}"


def _unique(values: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(values))


COLUMNS: tuple[Column, ...] = (
    Column("id", "string", "`Article.id`; of a failed row its `sha256`", None),
    Column("sha256", "string", "of the source bytes, in hex", attrgetter("provenance.sha256")),
    Column("path", "string", "where the document was found; always valid Unicode", attrgetter("provenance.path")),
    Column("title", "string", "as on the article", attrgetter("title")),
    Column("original_title", "string", "as on the article", attrgetter("original_title")),
    Column("summary", "string", "as on the article", attrgetter("summary")),
    Column("text", "string", "`Article.text`: the blocks as plain text", None),
    Column("date_published", "string", "ISO 8601 with its offset", _moment("date_published")),
    Column("date_modified", "string", "ISO 8601 with its offset", _moment("date_modified")),
    Column("date_precision", "string", "`second`, `minute`, `day` or `month`", attrgetter("date_precision")),
    Column("authors", "strings", "names; the roles are in `article`", _names("authors")),
    Column("editors", "strings", "names", _names("editors")),
    Column("source", "string", "the outlet", attrgetter("source")),
    Column("dateline", "string", "the dateline's text", lambda one: one.dateline.text if one.dateline else None),
    Column("url", "string", "as on the article", attrgetter("url")),
    Column("language", "string", "BCP 47", attrgetter("language")),
    Column("categories", "strings", "each path joined with `/`", _paths),
    Column("tags", "strings", "as on the article", lambda one: list(one.tags)),
    Column("images", "strings", "addresses, without placeholders",
           lambda one: _unique([each.url for each in one.images if not each.placeholder])),
    Column("draft", "bool", "as on the article; false in a failed row", attrgetter("draft")),
    Column("reader", "string", "name of the reader", attrgetter("provenance.reader")),
    Column("encoding", "string", "of the source file", attrgetter("provenance.encoding")),
    Column("confidence", "double", "of the reader, 0 to 1", attrgetter("provenance.confidence")),
    Column("char_count", "int32", "characters of `text`", None),
    Column("row", "int64", "place of the document in the run, from 0", None),
    Column("extra", "string", "the header's other keys as JSON text", _write_extra),
    Column("changes", "strings", "ids of the text rules that changed something",
           lambda one: _unique([each.rule for each in one.changes])),
    Column("findings", "strings", "ids of the findings", lambda one: _unique([each.id for each in one.findings])),
    Column("error", "string", "null, or `ErrorName: message`", None),
)  # fmt: skip
"""Every column in order, see `columns_of` for the one that has to be asked for."""

ARTICLE_COLUMN = Column("article", "string", "`Article.to_dict()` as JSON text, which loses nothing", _write_article)


def columns_of(*, with_article: bool) -> tuple[Column, ...]:
    """Return the columns of rows: with the whole article, it stands before the error.

    Example:
        >>> [column.name for column in columns_of(with_article=True)][-2:]
        ['article', 'error']
    """
    return (*COLUMNS[:-1], ARTICLE_COLUMN, COLUMNS[-1]) if with_article else COLUMNS


def article_to_row(article: Any, *, row: int | None = None, with_article: bool = False) -> dict[str, Any]:
    """Return an `Article` as a flat row.

    Args:
        article: The article.
        row: Its place in the run.
        with_article: Add the whole article as JSON text, from which it can be built again.
    """
    columns = columns_of(with_article=with_article)
    values: dict[str, Any] = {column.name: _clean(column.read(article)) if column.read else None for column in columns}
    text = article.text
    clean = valid_unicode(text) or ""
    values.update(id=make_id(article.title, text), text=clean, char_count=len(clean), row=row)
    return values


def make_id(title: str | None, text: str) -> str:
    """Return `Article.id`: 32 hex digits, equal for the same title and words, however they were wrapped or stored."""
    import hashlib  # noqa: PLC0415 - OpenSSL comes with it, and `import newsnorm` needs it not

    words = "".join((title or "").split()) + "\n" + "".join(text.split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def failure_to_row(failure: Any, *, row: int | None = None, with_article: bool = False) -> dict[str, Any]:
    """Return a `Failure` as a row of the same columns: only its place, the hash of its bytes and the error are set."""
    values = {column.name: _empty_value(column) for column in columns_of(with_article=with_article)}
    digest = failure.sha256 or None
    message = f"{type(failure.error).__name__}: {failure.error.message}"
    return values | {
        "id": digest,
        "sha256": digest,
        "path": valid_unicode(failure.path),
        "row": row,
        "error": valid_unicode(message),
    }


def _empty_value(column: Column) -> Any:
    if column.type == "strings":
        return []
    return False if column.type == "bool" else None


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return valid_unicode(value)
    if isinstance(value, list):
        return [valid_unicode(each) for each in value]
    return value


def is_row(value: Any) -> bool:
    """Return whether an object is a row that newsnorm wrote: it has every column.

    Example:
        >>> is_row({"title": "快讯", "text": "沪指涨了。"})
        False
    """
    return isinstance(value, Mapping) and all(column.name in value for column in COLUMNS)


def is_article(value: Any) -> bool:
    """Return whether an object is an article as `Article.to_dict` gives it.

    Example:
        >>> is_article({"title": "快讯", "text": "沪指涨了。"})
        False
    """
    return isinstance(value, Mapping) and "blocks" in value and "provenance" in value


def is_own(value: Any) -> bool:
    """Return whether an object is one of these two: whatever stands in it, it is one article."""
    return is_article(value) or is_row(value)


def plain_of_dict(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields among what `Article.to_dict` gives; a `text` without `blocks` is its paragraphs.

    Raises:
        SourceError: It is no mapping, or its `text` no text.
    """
    if not isinstance(data, Mapping):
        hint = "json.loads makes one of it first" if isinstance(data, str | bytes) else "what Article.to_dict gives"
        raise SourceError(f"an article is a JSON object, not {type(data).__name__}", hint=hint)
    plain = {key: value for key, value in data.items() if key not in _DERIVED}
    text = data.get("text")
    if text is not None and not isinstance(text, str):
        raise SourceError(f"text: expected str, not {type(text).__name__}")
    if "blocks" not in data and text:
        plain["blocks"] = [{"text": part} for part in split_blocks(text)]
    return plain


def plain_of_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the plain values, as `Article.from_dict` takes them, of the article in a row.

    With the column `article` nothing is lost. Without it the paragraphs, people and paths are what the columns tell of
    them: every block is a paragraph, every person an author or an editor. The row may come from any table: of one that
    has nothing but text, as CSV, an empty text is nothing.

    Raises:
        SourceError: A column is missing or has a wrong type, or the row is one of a failure.
    """
    _check_columns(row)
    is_text = isinstance(row["draft"], str)  # a table of other types has it as true or false, or as a number
    error = read_value(row["error"], "string", is_text=is_text)
    if error is not None:
        raise SourceError(f"the row of a failure: {error}")
    whole = read_value(row.get(ARTICLE_COLUMN.name), "string", is_text=is_text)
    if whole:
        try:
            plain = json.loads(whole)
        except (TypeError, ValueError, RecursionError) as error:
            raise SourceError(f"article: not a JSON text: {error}") from error
        if not isinstance(plain, dict):
            raise SourceError("article: not a JSON object")
        return plain
    row = {column.name: read_value(row[column.name], column.type, is_text=is_text) for column in COLUMNS}
    _check_types(row)
    try:
        extra = json.loads(row["extra"] or "{}")
    except (ValueError, RecursionError) as error:
        raise SourceError(f"extra: not a JSON text: {error}") from error
    same = ("title", "original_title", "summary", "source", "url", "language", "date_published", "date_modified",
            "date_precision", "tags", "draft")  # fmt: skip
    return {
        **{name: row[name] for name in same if row[name] is not None},
        "blocks": [{"text": text} for text in split_blocks(row["text"] or "")],
        "authors": [{"name": name} for name in row["authors"] or ()],
        "editors": [{"name": name, "role": "editor"} for name in row["editors"] or ()],
        "dateline": {"text": row["dateline"]} if row["dateline"] else None,
        "categories": [path.split("/") for path in row["categories"] or ()],
        "images": [{"url": url} for url in row["images"] or ()],
        "extra": extra,
        "provenance": _provenance_of(row),
    }


def _provenance_of(row: Mapping[str, Any]) -> dict[str, Any]:
    known = {name: row[name] for name in ("path", "reader", "confidence", "encoding", "sha256")}
    return {name: value for name, value in known.items() if value is not None}


def check_row(row: Any) -> None:
    """Make sure that an object is a row that newsnorm wrote, with every column and values of its type.

    Raises:
        SourceError: It is something else.
    """
    _check_columns(row)
    _check_types(row)


def _check_columns(row: Any) -> None:
    if not is_row(row):
        raise SourceError("no row of newsnorm", hint=_row_hint(row))


def _row_hint(row: object) -> str:
    return (
        "json.loads makes one of it first"
        if isinstance(row, str | bytes)
        else "it has all the columns that Article.to_row gives"
    )


def _check_types(row: Mapping[str, Any]) -> None:
    for column in COLUMNS:
        value = row[column.name]
        if value is not None and not isinstance(value, PYTHON_TYPES[column.type]):
            raise SourceError(f"{column.name}: expected {column.type}, not {type(value).__name__}")
