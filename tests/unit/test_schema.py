"""JSON Schemas of what newsnorm writes."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

from hypothesis import given

import newsnorm
from newsnorm.errors import SourceError
from newsnorm.schema import SCHEMAS, article_schema, row_schema
from newsnorm.testing import articles

from every_case import every_case

STATIC = Path(__file__).resolve().parents[2] / "docs" / "_static"
SEEDS = sorted((STATIC.parents[1] / "seeds").glob("*.txt"))
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
ANYTHING = {"type": list(TYPES)}
KEYWORDS = {
    "$ref", "anyOf", "enum", "type", "format", "pattern", "items", "prefixItems", "properties", "required",
    "additionalProperties", "description", "$schema", "$id", "$defs", "title",
}  # fmt: skip


def is_type(value: Any, name: str) -> bool:
    """Whether a value is of a type of JSON: True is no number."""
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def find_faults(value: Any, schema: Any, root: dict[str, Any], place: str = "$") -> list[str]:
    """What a value has that a schema does not allow: the part of JSON Schema that ours are written in."""
    if schema is False:
        return [f"{place} should not be there"]
    assert set(schema) <= KEYWORDS
    if "$ref" in schema:
        return find_faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, place)
    if "anyOf" in schema:
        found = [find_faults(value, each, root, place) for each in schema["anyOf"]]
        return [] if [] in found else found[0]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{place}: {value!r}"]
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(is_type(value, name) for name in names):
        return [f"{place} is no {names}"]
    if isinstance(value, str):
        return find_faults_of_text(value, schema, place)
    if isinstance(value, list):
        first = schema.get("prefixItems", [])
        items = [*first, *[schema.get("items", ANYTHING)] * len(value)][: len(value)]
        places = [f"{place}[{index}]" for index in range(len(value))]
        found = (find_faults(*each[:2], root, each[2]) for each in zip(value, items, places, strict=True))
        return [fault for faults in found for fault in faults]
    return find_faults_of_object(value, schema, root, place) if isinstance(value, dict) else []


def find_faults_of_text(value: str, schema: dict[str, Any], place: str) -> list[str]:
    """A pattern, and the format of a moment."""
    faults = [] if re.search(schema.get("pattern", ""), value) else [f"{place}: {value!r}"]
    if schema.get("format") == "date-time" and datetime.fromisoformat(value).utcoffset() is None:
        faults.append(f"{place} has no offset")
    return faults


def find_faults_of_object(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], place: str) -> list[str]:
    """Names that are missing, and what stands under the others."""
    faults = [f"{place}.{name} is missing" for name in schema.get("required", ()) if name not in value]
    for name, item in value.items():
        each = schema.get("properties", {}).get(name, schema.get("additionalProperties", ANYTHING))
        faults += find_faults(item, each, root, f"{place}.{name}")
    return faults


@every_case("name", SCHEMAS)
def test_published_schema_is_this_one(name: str):
    """The file in the docs is what `python -m newsnorm.schema` prints."""
    assert json.loads((STATIC / f"{name}.schema.json").read_text(encoding="utf-8")) == SCHEMAS[name]()


@every_case("path", SEEDS, ids=lambda path: path.stem)
def test_real_articles_keep_it(path: Path):
    """An article and its rows, with and without the whole article, read back from JSON."""
    article = newsnorm.load(path)
    rows = [newsnorm.dumps(article, format="row"), json.dumps(article.to_row(row=3, with_article=True))]

    assert find_faults(json.loads(newsnorm.dumps(article)), article_schema(), article_schema()) == []
    assert [find_faults(json.loads(row), row_schema(), row_schema()) for row in rows] == [[], []]


@given(articles(well_formed=False))
def test_any_article_keeps_it(article: newsnorm.Article):
    """Whatever is in it."""
    assert find_faults(json.loads(newsnorm.dumps(article)), article_schema(), article_schema()) == []
    assert find_faults(json.loads(newsnorm.dumps(article, format="row")), row_schema(), row_schema()) == []


def test_failed_rows_keep_it():
    """A failure is a row of the same columns."""
    row = newsnorm.Failure("a.md", SourceError("the source is empty")).to_row(row=0)

    assert find_faults(row, row_schema(), row_schema()) == []


@every_case(
    ("change", "fault"),
    [
        ({"tags": "沪指"}, "$.tags is no ['array']"),
        ({"tags": [1]}, "$.tags[0] is no ['string']"),
        ({"headline": "快讯"}, "$.headline should not be there"),
        ({"date_precision": "year"}, "$.date_precision: 'year'"),
        ({"date_published": "2022-01-14T00:00:00"}, "$.date_published has no offset"),
        ({"draft": 1}, "$.draft is no ['boolean']"),
        ({"id": "x"}, "$.id: 'x'"),
        ({"authors": [{"name": "林一舟"}]}, "$.authors[0].role is missing"),
        ({"provenance": None}, "$.provenance is no ['object']"),
    ],
)
def test_wrong_articles_do_not(change: dict[str, Any], fault: str):
    """What `from_dict` would refuse, the schema refuses."""
    plain = newsnorm.Article(title="快讯").to_dict() | change

    assert fault in find_faults(plain, article_schema(), article_schema())


def test_every_field_is_described():
    """What the class says of a field, the schema says."""
    for schema in (article_schema(), *article_schema()["$defs"].values(), row_schema()):
        assert [name for name, each in schema["properties"].items() if not each.get("description")] == [] or (
            schema["properties"].keys() == {"url", "text"}  # `Link` says both in one sentence
        )
