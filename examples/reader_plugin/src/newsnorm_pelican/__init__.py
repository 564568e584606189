"""A reader for posts of the blog engine Pelican: `Key: value` lines, a blank line, then Markdown."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from newsnorm import Detection, Finding, Person, RawArticle, RawBody, Source
from newsnorm.model import DatePrecision
from newsnorm.reader import Markup

_LINE_RE = re.compile(r"([A-Za-z_]+):[ \t]*(.*)")
_PELICAN_KEYS = frozenset(
    {"title", "date", "modified", "category", "tags", "slug", "author", "authors", "summary", "status"}
)


class PelicanReader:
    """Reads Pelican posts, <https://docs.getpelican.com/en/latest/content.html>."""

    name = "pelican"
    suffixes = (".md", ".mkd", ".rst")

    def detect(self, source: Source) -> Detection | None:
        """Recognize a header without fences that begins with a title and has another key of Pelican's."""
        header, _, _ = _split(source.text)
        keys = [key for key in header if key in _PELICAN_KEYS]
        if len(keys) < 2 or next(iter(header)) != "title":
            return None
        return Detection(self.name, 1.0, (f"a header without fences has {', '.join(keys)}",))

    def read(self, source: Source) -> RawArticle:
        """Type each key as Pelican does; what fills no field stays in `extra`."""
        header, body, body_line = _split(source.text)
        fields: dict[str, Any] = {}
        origins: dict[str, str] = {}
        extra: dict[str, str] = {}
        for key, written in header.items():
            name, value = _field_of(key, written)
            if value and name not in fields:
                fields[name] = value
                if name == "date_published":
                    fields["date_precision"] = _precision_of(written)
                origins[name] = f"header:{key}"
            else:
                extra[key] = written
        findings = tuple(
            Finding("date-unreadable", "error", f"{extra[key]} is no date", line=list(header).index(key) + 1)
            for key in ("date", "modified")
            if extra.get(key)
        )
        return RawArticle(
            body=RawBody(body, line=body_line, markup=_markup_of(source)),
            extra=extra,
            origins=origins,
            findings=findings,
            **fields,
        )


def _field_of(key: str, written: str) -> tuple[str, Any]:
    """Return the field a key fills, and the typed value; a key without a field has the value None."""
    match key:
        case "title" | "summary":
            return key, written
        case "date":
            return "date_published", _date_of(written)
        case "modified":
            return "date_modified", _date_of(written)
        case "author" | "authors":
            return "authors", tuple(Person(name) for name in _list_of(written, ";" if ";" in written else ","))
        case "tags":
            return "tags", tuple(_list_of(written, ","))
        case "category":
            return "categories", ((written,),) if written else ()
        case "status":
            return "draft", written.lower() == "draft"
    return key, None


def _split(text: str) -> tuple[dict[str, str], str, int]:
    """Return the header, the body and the line the body begins on; a text without a header is all body."""
    header: dict[str, str] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        found = _LINE_RE.fullmatch(line)
        if found:
            header[found[1].lower()] = found[2].strip()
        elif header and not line.strip():
            return header, "\n".join(lines[number + 1 :]), number + 2
        else:
            break
    return {}, text, 1


def _date_of(written: str) -> datetime | None:
    """Read a date; without an offset it stays local, and newsnorm lays `Options.timezone` under it."""
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _precision_of(written: str) -> DatePrecision:
    """Return how exactly a date is written: a day, to the minute, or to the second."""
    return {0: "day", 1: "minute"}.get(written.count(":"), "second")


def _markup_of(source: Source) -> Markup:
    """Pelican reads a post by its suffix; newsnorm reads both markups itself."""
    return "rst" if source.base_name.endswith(".rst") else "markdown"


def _list_of(written: str, separator: str) -> list[str]:
    return [part.strip() for part in written.split(separator) if part.strip()]
