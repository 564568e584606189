"""JSON Schemas of what newsnorm writes, the whole article and the flat row, made from the classes and the columns.

python -m newsnorm.schema article > docs/_static/article.schema.json
python -m newsnorm.schema row > docs/_static/row.schema.json
"""

from __future__ import annotations

import json
import re
import sys
import types
import typing
from collections.abc import Mapping
from datetime import datetime
from inspect import cleandoc
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from newsnorm._lazy import compile_late
from newsnorm._plain import plain_fields
from newsnorm._version import __version__
from newsnorm.model import Article
from newsnorm.rows.column_values import ColumnType
from newsnorm.rows.row import columns_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALARS: Mapping[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}
_ATTRIBUTE_RE = compile_late(r"^ {4}(?P<name>\w+): (?P<text>[^\n]*(?:\n {5,}[^\n]+)*)", re.MULTILINE)
_COLUMNS: Mapping[ColumnType, dict[str, Any]] = {
    "string": {"type": ["string", "null"]},
    "strings": {"type": "array", "items": {"type": "string"}},
    "bool": {"type": "boolean"},
    "double": {"type": ["number", "null"]},
    "int32": {"type": ["integer", "null"]},
    "int64": {"type": ["integer", "null"]},
}


def article_schema() -> dict[str, Any]:
    """Return the JSON Schema of `Article.to_dict()`, which is `dumps(article)`.

    Example:
        >>> article_schema()["properties"]["tags"]["items"]
        {'type': 'string'}
    """
    kinds: dict[str, dict[str, Any]] = {}
    made = _object_of(Article, kinds)
    derived = {
        "id": {"type": "string", "pattern": "^[0-9a-f]{32}$", "description": _said_of(vars(Article)["id"])},
        "text": {"type": "string", "description": _said_of(vars(Article)["text"])},
    }
    return {
        "$schema": _DIALECT,
        "$id": _name_of("article"),
        "title": "newsnorm article",
        **made,
        "properties": {**derived, **made["properties"]},
        "required": [*derived, *made["required"]],
        "$defs": dict(sorted(kinds.items())),
    }


def row_schema() -> dict[str, Any]:
    """Return the JSON Schema of a row, which is `dumps(article, format="row")` and a line of the command's output.

    Example:
        >>> row_schema()["properties"]["draft"]["type"]
        'boolean'
    """
    columns = columns_of(with_article=True)
    return {
        "$schema": _DIALECT,
        "$id": _name_of("row"),
        "title": "newsnorm row",
        "type": "object",
        "properties": {each.name: {**_COLUMNS[each.type], "description": each.meaning} for each in columns},
        "required": [each.name for each in columns_of(with_article=False)],
        "additionalProperties": False,
    }


def _name_of(kind: str) -> str:
    """Return a name and no address: a schema is known by it, whoever keeps a copy where; each version has its own."""
    return f"urn:newsnorm:schema:{kind}:{__version__}"


def _said_of(member: Any) -> str:
    return cleandoc(member.__doc__ or "").partition("\n")[0]


def _object_of(kind: Any, kinds: dict[str, dict[str, Any]]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    said = {
        found["name"]: " ".join(found["text"].split()) for found in _ATTRIBUTE_RE.finditer(cleandoc(kind.__doc__ or ""))
    }
    names = list(plain_fields(kind))
    properties = {}
    for name in names:
        description = {"description": said[name]} if name in said else {}
        properties[name] = {**_schema_of(hints[name], kinds), **description}
    return {"type": "object", "properties": properties, "required": names, "additionalProperties": False}


def _schema_of(hint: Any, kinds: dict[str, dict[str, Any]]) -> dict[str, Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = _schema_of(next(arg for arg in args if arg is not type(None)), kinds)
        return {"anyOf": [inner, {"type": "null"}]}
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return _array_of(args, kinds)
    if hint is datetime:
        return {"type": "string", "format": "date-time"}
    if isinstance(hint, type) and attrs.has(hint):
        if hint.__name__ not in kinds:
            kinds[hint.__name__] = {}
            kinds[hint.__name__].update(_object_of(hint, kinds))
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if isinstance(hint, type):
        return {"type": _SCALARS[hint]}
    return {"type": "object", "additionalProperties": {"type": "string"}} if args == (str, str) else {"type": "object"}


def _array_of(args: tuple[Any, ...], kinds: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if args[-1] is Ellipsis:
        return {"type": "array", "items": _schema_of(args[0], kinds)}
    return {"type": "array", "prefixItems": [_schema_of(arg, kinds) for arg in args], "items": False}


SCHEMAS = {"article": article_schema, "row": row_schema}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(SCHEMAS[sys.argv[1]](), ensure_ascii=False, indent=2) + "\n")
