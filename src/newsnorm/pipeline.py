"""The floors in a row: containers, decode, detect, read, markup, text, news, canonicalize.

It holds no rule of its own. `api` imports it on first use, so that `import newsnorm` loads no engine.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm._version import __version__
from newsnorm.canonicalize import canonicalize
from newsnorm.containers.registry import find_container, may_be_container, open_container, suffixes_of_containers
from newsnorm.decoding.decode import Decoded, decode, decode_str
from newsnorm.errors import FrontMatterError, SourceError, too_large
from newsnorm.findings import NAME_FOR_TEXT, NO_TEXT, part_of
from newsnorm.markup.bodies import read_body
from newsnorm.model import Article, Block, Detection, Finding, Provenance, make_provenance
from newsnorm.news.news_lines import read_news_lines
from newsnorm.options import Options
from newsnorm.reader import Markup, RawArticle, RawBody, Source, make_source
from newsnorm.readers.registry import choose, read, suffixes_of_documents
from newsnorm.results import NormalizedText
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.header import normalize_header

if TYPE_CHECKING:
    from newsnorm.containers.container import Container, Limits
    from newsnorm.containers.document import Document

_NAME_RE = compile_late(
    r"""
    (?:[A-Za-z]:)? [^\s:：，。]{1,250} \. (?:md|markdown|txt|html?|json|jsonl)  # of a file
    | [A-Za-z][A-Za-z0-9+.-]{1,20}:// [^\s，。]{1,2000}                         # an address
    """,
    re.VERBOSE,
)
_MOST_COUNTED = 1000


def make_article(data: str | bytes, name: str | None, options: Options) -> Article:
    """Return the article in `data`, a whole source file called `name`; of a container the only one in it.

    Raises:
        SourceError: There are several, or none.
    """
    found = _find_container(data, name)
    if found is None:
        return _make(data, name, name, options)
    document = _take_only(found[0], data, name, options)
    return make_from_document(document, options)


def make_from_document(document: Document, options: Options) -> Article:
    """Return the article of a document that stood in a container.

    Raises:
        NewsnormError: The document is an error, or cannot be read.
    """
    if document.error is not None:
        raise document.error
    if document.article is not None:
        return document.article
    path = document.path or None
    data = document.data if document.data is not None else ""
    # The name of a file is evidence for the text in it. It says nothing about a row, which is known by its fields.
    name = document.name if document.name or document.fields else path
    return _make(data, path, name, options, beside=document)


def limits_of(
    options: Options,
    skip: Callable[[str], None] | None = None,
    *,
    include: tuple[str, ...] = (),
    exclude: tuple[str, ...] = (),
) -> Limits:
    """Return how containers are opened.

    Args:
        options: The caller's.
        skip: Is told of what is left out.
        include: Patterns, see `Limits`.
        exclude: Likewise.
    """
    from newsnorm.containers.container import Limits  # noqa: PLC0415 - what opens containers, no post needs

    limits = Limits(
        max_bytes=options.max_bytes,
        encoding=options.encoding,
        suffixes=suffixes_of_documents(options.readers) | suffixes_of_containers(),
        fields=options.fields,
        include=include,
        exclude=exclude,
    )
    return evolve(limits, skip=skip) if skip else limits


def _find_container(data: str | bytes, name: str | None) -> tuple[Container, Detection] | None:
    if not may_be_container(data, name):
        return None
    from newsnorm.containers.container import HEAD  # noqa: PLC0415 - see `limits_of`

    head = data[:HEAD]
    return find_container(head if isinstance(head, bytes) else head.encode("utf-8", "surrogatepass")[:HEAD], name)


def _take_only(container: Container, data: str | bytes, name: str | None, options: Options) -> Document:
    """Return the only document of a container."""
    if isinstance(data, str):
        data = decode_str(data).text.encode()
        options = evolve(options, encoding="utf-8")
    documents = open_container(container, io.BytesIO(data), name or "", limits_of(options))
    first, second = next(documents, None), next(documents, None)
    if second is not None:
        rest = sum(1 for _ in islice(documents, _MOST_COUNTED))
        count = f"more than {_MOST_COUNTED}" if rest == _MOST_COUNTED else str(rest + 2)
        raise SourceError(f"holds {count} articles", path=name, hint="newsnorm.load_all reads each of them")
    if _count_bytes(data, options.max_bytes) > options.max_bytes:
        raise too_large("source", options.max_bytes)
    if first is None:
        raise SourceError(f"no article in this file ({container.name})", path=name)
    return first


def _make(
    data: str | bytes, path: str | None, name: str | None, options: Options, *, beside: Document | None = None
) -> Article:
    """Return the article in a text, with what stood beside it in a container."""
    decoded = _decode(data, options, may_be_empty=beside is not None and beside.reader is not None)
    if isinstance(data, str) and _NAME_RE.fullmatch(data):
        decoded = evolve(decoded, findings=(*decoded.findings, NAME_FOR_TEXT.at()))
    source = make_source(decoded.text, _as_evidence(name), options.html_engine)
    made, detection = _read(source, options) if beside is None else _read_document(beside, source, options)
    provenance = make_provenance(
        path=path if path is None or path.isascii() else _read_path(path),
        reader=detection.reader,
        confidence=detection.confidence,
        encoding=(beside and beside.encoding) or decoded.encoding,
        encoding_confidence=decoded.confidence,
        sha256=hash_source(data),
        version=__version__,
    )
    findings = (*beside.findings, *decoded.findings) if beside else decoded.findings
    if isinstance(made, Article):
        return evolve(
            made, findings=(*findings, *made.findings), provenance=evolve(provenance, origins=made.provenance.origins)
        )
    raw = evolve(made, findings=(*findings, *made.findings)) if findings else made
    article = _build(raw, source, options, provenance)
    return _complete(article, beside) if beside else article


def _read_path(path: str) -> str:
    """Return a path whose bytes may be of any encoding as text."""
    from newsnorm.containers.member_names import NameReader, to_unicode  # noqa: PLC0415 - see `limits_of`

    return to_unicode(path, NameReader())


def _read(source: Source, options: Options) -> tuple[RawArticle | Article, Detection]:
    reader, detection = choose(source, reader=options.reader, extra=options.readers)
    return read(reader, source), detection


def _read_document(document: Document, source: Source, options: Options) -> tuple[RawArticle | Article, Detection]:
    """Return what a reader made of the text of a document, with the fields that stood beside it."""
    if document.reader is None or options.reader is not None:
        made, detection = _read(source, options)
    else:
        detection = Detection(document.reader, 1.0)
        is_bare = document.markup == "text"
        made = RawArticle(body=RawBody(source.text, markup=document.markup, is_bare=is_bare))
    if document.fields and isinstance(made, RawArticle):
        from newsnorm.containers.beside import lay_under  # noqa: PLC0415 - a post has none

        made = lay_under(made, document, options.fields)
    return made, detection


def _complete(article: Article, document: Document) -> Article:
    """Return the article with whole addresses of images and links."""
    base = document.base_url
    if not base or not (article.images or article.links):
        return article
    from newsnorm.containers.addresses import join_address  # noqa: PLC0415 - see `limits_of`

    images = tuple(evolve(each, url=join_address(base, each.url)) for each in article.images)
    links = tuple(evolve(each, url=join_address(base, each.url)) for each in article.links)
    return evolve(article, images=images, links=links)


def make_detection(data: str | bytes, name: str | None, options: Options) -> Detection:
    """Return which reader `make_article` would use; of a container which one it is."""
    found = _find_container(data, name)
    if found is not None:
        return found[1]
    source = Source(text=_decode(data, options).text, name=_as_evidence(name), html_engine=options.html_engine)
    return choose(source, reader=options.reader, extra=options.readers)[1]


def make_blocks(body: str, markup: Markup, options: Options) -> tuple[Block, ...]:
    """Return the blocks of a body that has no header around it."""
    raw_body = RawBody(decode_str(body).text, markup=markup, is_bare=True)
    return read_body(raw_body, engine=options.html_engine).blocks


def make_normal(text: str, options: Options) -> NormalizedText:
    """Return `text` after the text rules alone."""
    return normalize(text, compile_rules(options))


def _build(raw: RawArticle, source: Source, options: Options, provenance: Provenance) -> Article:
    if options.strict:
        _refuse(raw.findings, source)
    rules = compile_rules(options)
    # What was decoded holds no lone surrogate; what a reader made of escapes may.
    is_clean = source.text.endswith(raw.body.text)
    body = normalize_body(read_body(raw.body, engine=options.html_engine, is_clean=is_clean), rules)
    header = normalize_header(raw, rules)
    news = read_news_lines(body, mode=options.boilerplate, title=header.raw.title)
    article = canonicalize(header, news, options=options, rules=rules, provenance=provenance)
    if not article.blocks:
        article = evolve(article, findings=(*article.findings, NO_TEXT.at()))
    if options.strict:
        _refuse(article.findings, source)
    return article


def _decode(data: str | bytes, options: Options, *, may_be_empty: bool = False) -> Decoded:
    if _count_bytes(data, options.max_bytes) > options.max_bytes:
        raise too_large("source", options.max_bytes)
    decoded = decode_str(data) if isinstance(data, str) else decode(data, encoding=options.encoding)
    if not may_be_empty and (not decoded.text or decoded.text.isspace()):
        raise SourceError("the source is empty", hint="it holds nothing but white space")
    if options.strict:
        _refuse(decoded.findings, Source(text=decoded.text))
    return decoded


def _count_bytes(data: str | bytes, limit: int) -> int:
    """Return how many bytes text takes in UTF-8, or a rough number where any is far below the limit."""
    if isinstance(data, bytes) or len(data) * 4 <= limit:
        return len(data)
    return len(data.encode("utf-8", "surrogatepass"))


def _refuse(findings: tuple[Finding, ...], source: Source) -> None:
    """Raise for the first finding that `Options.strict` does not let pass."""
    for finding in findings:
        if not finding.is_repair and finding.level != "error":
            continue
        lines = source.text.split("\n")
        excerpt = lines[finding.line - 1] if finding.line and finding.line <= len(lines) else None
        raise (FrontMatterError if part_of(finding) == "header" else SourceError)(
            finding.message,
            line=finding.line,
            column=finding.column,
            excerpt=excerpt,
            hint="load without strict=True to have it repaired or reported",
        )


def _as_evidence(name: str | None) -> str | None:
    return name.replace("\\", "/") if name else None


def hash_source(data: str | bytes) -> str:
    """Return the hash of a source file, in hex; that of a text is the one of its UTF-8."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()
