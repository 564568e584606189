"""The floors in a row: decode, detect, read, markup, text, news, canonicalize.

It holds no rule of its own. `api` imports it on first use, so that `import newsnorm` loads no engine.
"""

from __future__ import annotations

import hashlib

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm._version import __version__
from newsnorm.canonicalize import canonicalize
from newsnorm.decode import Decoded, decode, decode_str
from newsnorm.errors import FrontMatterError, SourceError, TooLargeError
from newsnorm.findings import NAME_FOR_TEXT, part_of
from newsnorm.markup.bodies import read_body
from newsnorm.model import Article, Block, Detection, Finding, Provenance
from newsnorm.news.news_lines import read_news_lines
from newsnorm.options import Options
from newsnorm.reader import Markup, RawArticle, RawBody, Reader, Source
from newsnorm.readers.registry import choose, read
from newsnorm.results import NormalizedText
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.header import normalize_header

_FILE_NAME_RE = compile_late(r"[^\s:：，。]{1,250}\.(?:md|markdown|txt|html?|json|jsonl)")


def make_article(data: str | bytes, name: str | None, options: Options) -> Article:
    """Return the article in `data`, a whole source file called `name`."""
    decoded = _decode(data, options)
    if isinstance(data, str) and _FILE_NAME_RE.fullmatch(data):
        decoded = evolve(decoded, findings=(*decoded.findings, NAME_FOR_TEXT.at()))
    source = Source(text=decoded.text, name=_as_evidence(name), html_engine=options.html_engine)
    reader, detection = _choose(source, options)
    provenance = Provenance(
        path=name,
        reader=detection.reader,
        confidence=detection.confidence,
        encoding=decoded.encoding,
        encoding_confidence=decoded.confidence,
        sha256=_hash(data),
        version=__version__,
    )
    made = read(reader, source)
    if isinstance(made, Article):
        return evolve(
            made,
            findings=(*decoded.findings, *made.findings),
            provenance=evolve(provenance, origins=made.provenance.origins),
        )
    raw = evolve(made, findings=(*decoded.findings, *made.findings)) if decoded.findings else made
    return _build(raw, source, options, provenance)


def make_detection(data: str | bytes, name: str | None, options: Options) -> Detection:
    """Return which reader `make_article` would use."""
    source = Source(text=_decode(data, options).text, name=_as_evidence(name), html_engine=options.html_engine)
    return _choose(source, options)[1]


def make_blocks(body: str, markup: Markup, options: Options) -> tuple[Block, ...]:
    """Return the blocks of a body that has no header around it."""
    raw_body = RawBody(decode_str(body).text, markup=markup, is_bare=True)
    return read_body(raw_body, engine=options.html_engine).blocks


def make_normal(text: str, options: Options) -> NormalizedText:
    """Return `text` after the text rules alone."""
    return normalize(text, compile_rules(options))


def _choose(source: Source, options: Options) -> tuple[Reader, Detection]:
    return choose(source, reader=options.reader, extra=options.readers)


def _build(raw: RawArticle, source: Source, options: Options, provenance: Provenance) -> Article:
    if options.strict:
        _refuse(raw.findings, source)
    rules = compile_rules(options)
    body = normalize_body(read_body(raw.body, engine=options.html_engine), rules)
    header = normalize_header(raw, rules)
    news = read_news_lines(body, mode=options.boilerplate, title=header.raw.title)
    article = canonicalize(header, news, options=options, rules=rules, provenance=provenance)
    if options.strict:
        _refuse(article.findings, source)
    return article


def _decode(data: str | bytes, options: Options) -> Decoded:
    if _count_bytes(data, options.max_bytes) > options.max_bytes:
        raise TooLargeError(f"the source has more than {options.max_bytes} bytes", hint="raise max_bytes=")
    decoded = decode_str(data) if isinstance(data, str) else decode(data, encoding=options.encoding)
    if not decoded.text.strip():
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


def _hash(data: str | bytes) -> str:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()
