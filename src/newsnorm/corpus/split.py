"""A day file, `新闻联播 2023-03-08`, cut at its headings: each part is an article of that day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm._frozen import JSON
from newsnorm._lazy import compile_late
from newsnorm.containers.document import Document
from newsnorm.corpus.found import File
from newsnorm.corpus.loading import load_document, read_source
from newsnorm.markup.source.code_spans import find_code, is_inside
from newsnorm.model import Article
from newsnorm.options import Options

_HEADING_RE = compile_late(r"^ {0,3}(#{1,6})[ \t]++(?:([^\n]*?)(?<![ \t#])|)[ \t]*+#*+[ \t]*+$", re.MULTILINE)
_FEWEST = 2


class _Section(NamedTuple):
    heading: str
    body: str


def split_documents(documents: Iterable[File | Document], options: Options) -> Iterator[File | Document]:
    """Yield the parts of each document that has parts, else itself.

    Args:
        documents: Files that are one article each, and what stood in containers.
        options: How they are loaded: each part has the date of the whole.
    """
    return (part for document in documents for part in _split_document(document, options))


def _split_document(document: File | Document, options: Options) -> Iterable[File | Document]:
    day = load_document(document, options)
    if not isinstance(day, Article):
        return (document,)
    return tuple(split_day(read_source(document, options), day, document.path)) or (document,)


def split_day(text: str, day: Article, place: str) -> Iterator[Document]:
    r"""Yield the parts of a Markdown text that has several headings with text below; nothing where it has not.

    Args:
        text: Of the file.
        day: The article that the whole file is: its date, outlet, categories and tags are those of the parts.
        place: Of the file; a part has a number behind it.

    Example:
        >>> day = Article(title="早报")
        >>> [part.fields["title"] for part in split_day("# 早报\n\n## 甲\n\n甲讯。\n\n## 乙\n\n乙讯。", day, "a.md")]
        ['甲', '乙']
    """
    sections = [section for section in _cut(text) if section.body.strip()]
    if len(sections) < _FEWEST:
        return
    common = _common_fields(day)
    for number, section in enumerate(sections, 1):
        fields = {"title": section.heading, **common}
        yield Document(f"{place}#{number}", section.body.strip("\n"), "part.md", fields=fields, origin="part")


def _cut(text: str) -> Iterator[_Section]:
    """Yield what stands below each heading; what stands above the first, and below the title of the day, is no part."""
    code = find_code(text)
    headings = [match for match in _HEADING_RE.finditer(text) if not is_inside(match.start(), code)]
    ends = [*(match.start() for match in headings), len(text)][1:]
    for number, (match, end) in enumerate(zip(headings, ends, strict=True)):
        is_title = number == 0 and len(headings) > 1 and len(match[1]) < len(headings[1][1])
        if not is_title:
            yield _Section(match[2] or "", text[match.end() : end])


def _common_fields(day: Article) -> dict[str, JSON]:
    moment = day.date_published
    fields: dict[str, JSON] = {}
    if moment is not None:
        fields["date"] = moment.date().isoformat() if day.date_precision == "day" else moment.isoformat()
    if day.source:
        fields["source"] = day.source
    if day.categories:
        fields["categories"] = tuple(day.categories)
    if day.tags:
        fields["tags"] = day.tags
    return fields
