r"""Canonical Markdown: what `dumps(article, format="markdown")` wrote, read back to the same article.

The header is YAML of which only the simplest part is used: one `key: value` a line, the key a field of `Article`, the
value in JSON (which is YAML as well). The first key is `newsnorm` with the version of the format: no other program
writes that, so the evidence is certain.
"""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve, fields, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm._plain import from_plain
from newsnorm.errors import FrontMatterError, SourceError
from newsnorm.model import Article, Detection, Provenance
from newsnorm.reader import RawArticle, RawBody, Source

FORMAT_VERSION = 1
NOT_WRITTEN = frozenset({"blocks", "changes", "findings", "provenance"})
"""Fields that stand in no header: the body, and what belongs to the run that read the source."""

_LOOK_AT = 300
_OPENING_RE = compile_late(r"\s*---[ \t]*\nnewsnorm: *([0-9]+)[ \t]*\n")
_HEADER_FIELDS = tuple(each.name for each in fields(Article) if each.name not in NOT_WRITTEN)
_SHARED_FIELDS = tuple(each.name for each in fields(RawArticle) if each.name in _HEADER_FIELDS)


@frozen(repr=False)
class CanonicalReader(Shown):
    r"""Reads newsnorm's own Markdown.

    Example:
        >>> source = Source(text='---\nnewsnorm: 1\ntitle: "快讯"\n---\n\n沪指收涨。\n')
        >>> CanonicalReader().read_article(source).title
        '快讯'
    """

    name: str = "newsnorm"

    def detect(self, source: Source) -> Detection | None:
        """Look for the version key at the very start."""
        is_worth_it = source.text.find("newsnorm:", 0, _LOOK_AT) >= 0
        opening = _OPENING_RE.match(source.text, 0, _LOOK_AT) if is_worth_it else None
        if opening is None:
            return None
        return Detection(self.name, 1.0, (f"the header begins with newsnorm: {opening[1]}",))

    def read(self, source: Source) -> RawArticle:
        """Read header and body apart, for tools that go on with a raw article; the body is plain Markdown."""
        article, body, body_line = _read_header(source)
        known = {name: getattr(article, name) for name in _SHARED_FIELDS}
        origins = {name: origin for name, origin in _origins(article).items() if name in known}
        return RawArticle(body=RawBody(body, line=body_line, markup="markdown"), origins=origins, **known)

    def read_article(self, source: Source) -> Article:
        """Read the whole article as it was written: no text rule runs again.

        Raises:
            FrontMatterError: The header is not what newsnorm writes.
            SourceError: A comment about a block cannot be read.
        """
        from newsnorm.readers.canonical_body import read_blocks  # noqa: PLC0415 - few files are newsnorm's own

        article, body, body_line = _read_header(source)
        article = evolve(article, blocks=read_blocks(body, first_line=body_line))
        return evolve(article, provenance=Provenance(reader=self.name, origins=_origins(article)))


def _origins(article: Article) -> dict[str, str]:
    origins = {name: f"header:{name}" for name in _HEADER_FIELDS if getattr(article, name)}
    return {**origins, "blocks": "body"} if article.blocks else origins


def _read_header(source: Source) -> tuple[Article, str, int]:
    """Return the article without its blocks, the body, and the line the body begins on."""
    opening = _OPENING_RE.match(source.text)
    if opening is None:
        raise FrontMatterError("the header does not begin with the key newsnorm", path=source.name, line=1)
    first = source.text.count("\n", 0, opening.end())
    if int(opening[1]) != FORMAT_VERSION:
        raise FrontMatterError(
            f"version {opening[1]} of the format is not known",
            path=source.name,
            line=first,
            hint=f"this newsnorm reads version {FORMAT_VERSION}; a later one may read the file",
        )
    rest = source.text[opening.end() :]
    header, fence, body = ("\n" + rest.removesuffix("\n") + "\n").partition("\n---\n")
    lines = header.split("\n")[1:]
    if not fence:
        raise FrontMatterError("the header is not closed", path=source.name, line=first, hint="add a line ---")
    return _fields_of(lines, first + 1, source.name), body, first + len(lines) + 2


def _fields_of(lines: list[str], first: int, path: str | None) -> Article:
    values: dict[str, Any] = {}
    for number, line in enumerate(lines, first):
        key, _, written = line.partition(": ")
        try:
            values[key] = _value_of(key, written)
        except (ValueError, RecursionError, SourceError) as error:
            raise FrontMatterError(
                f"cannot read the header: {error}",
                path=path,
                line=number,
                column=len(key) + 3 if key in _HEADER_FIELDS else 1,
                excerpt=line,
                hint="a line is a field of Article, a colon, a blank and JSON: text stands in double quotes",
            ) from error
    return Article(**values)


def _value_of(key: str, written: str) -> Any:
    if key not in _HEADER_FIELDS:
        raise SourceError(f"there is no field {key!r}")
    return getattr(from_plain(Article, {key: json.loads(written)}), key)
