"""RawArticle and body lines → Article: one field at a time, each with its origin.

Where the header and a line of the body both know a field, the order of belief is written at the field.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from attrs import evolve, field, mutable

from newsnorm.body import Body
from newsnorm.dates import localize
from newsnorm.model import Article, Change, DatePrecision, Finding, Image, Link, Person, Provenance, join_blocks
from newsnorm.news.language import detect_language
from newsnorm.news.lines import NewsLines
from newsnorm.news.outlets import is_outlet
from newsnorm.options import Options, zone_of
from newsnorm.reader import RawArticle
from newsnorm.text.engine import Ruleset, merge_changes, normalize
from newsnorm.text.findings import merge_findings

_T = TypeVar("_T")

_TAG_SUFFIX = "新闻"


@mutable
class _Ledger:
    """What is known beside the fields while they are filled: origins, changes, findings."""

    rules: Ruleset
    origins: dict[str, str] = field(factory=dict)
    changes: list[Change] = field(factory=list)
    findings: list[Finding] = field(factory=list)

    def first(self, name: str, *offers: tuple[_T | None, str]) -> _T | None:
        """Return the first offer that is not empty, and note where it came from."""
        for value, origin in offers:
            if value:
                self.origins[name] = origin
                return value
        return None

    def clean(self, text: str | None) -> str | None:
        """Run the text rules over a line that stands outside the body."""
        if not text:
            return None
        normalized = normalize(text, self.rules)
        self.changes += normalized.changes
        self.findings += normalized.findings
        return normalized.text or None


def canonicalize(
    raw: RawArticle, news: NewsLines, *, options: Options, rules: Ruleset, provenance: Provenance
) -> Article:
    """Return the article.

    Args:
        raw: What the reader read.
        news: The body after the news lines were read, and what they said.
        options: The caller's.
        rules: The text rules, for the lines outside the body.
        provenance: Everything but the origins, which are worked out here.
    """
    ledger = _Ledger(rules=rules)
    body = news.body
    title = ledger.clean(ledger.first("title", (raw.title, _from(raw, "title")), (news.title, news.title_origin)))
    published, modified, precision = _dates(raw, news, options, ledger)
    # Python evaluates arguments from left to right: the account at the end has what each field before it noted.
    return Article(
        title=title,
        original_title=ledger.clean(_header_first("original_title", raw, news, ledger)),
        blocks=ledger.first("blocks", (body.blocks, "body")) or (),
        summary=_summary(raw, body, ledger),
        date_published=published,
        date_modified=modified,
        date_precision=precision,
        authors=_people("authors", raw, news, ledger),
        editors=_people("editors", raw, news, ledger),
        source=_outlet(raw, news, ledger),
        dateline=ledger.first("dateline", (news.dateline, news.origins.get("dateline", "line:dateline"))),
        url=_url(raw, news, ledger),
        categories=ledger.first("categories", (raw.categories, _from(raw, "categories"))) or (),
        tags=ledger.first("tags", (raw.tags, _from(raw, "tags"))) or (),
        images=_images(raw, body, ledger),
        links=_links(body, ledger),
        language=_language(raw, body, ledger),
        draft=bool(ledger.first("draft", (raw.draft, _from(raw, "draft")))),
        extra=ledger.first("extra", (raw.extra, "header")) or {},
        boilerplate=body.boilerplate,
        changes=merge_changes((*ledger.changes, *body.changes)),
        findings=merge_findings((*raw.findings, *body.findings, *ledger.findings)),
        provenance=evolve(provenance, origins=ledger.origins),
    )


def _from(raw: RawArticle, name: str) -> str:
    return raw.origins.get(name, "header")


def _header_first(name: str, raw: RawArticle, news: NewsLines, ledger: _Ledger) -> str | None:
    return ledger.first(
        name, (getattr(raw, name), _from(raw, name)), (getattr(news, name), news.origins.get(name, "line"))
    )


def _summary(raw: RawArticle, body: Body, ledger: _Ledger) -> str | None:
    """The header's description; else the blocks before the more mark, which stay in the body too."""
    written = ledger.clean(ledger.first("summary", (raw.summary, _from(raw, "summary"))))
    if written or not body.more:
        return written
    return ledger.first("summary", (join_blocks(body.blocks[: body.more]), "body:more"))


def _dates(
    raw: RawArticle, news: NewsLines, options: Options, ledger: _Ledger
) -> tuple[datetime | None, datetime | None, DatePrecision | None]:
    """Dates with an offset. A labelled line (发布时间：…) serves only where the header has no date."""
    line = news.date
    published = ledger.first(
        "date_published",
        (raw.date_published, _from(raw, "date_published")),
        (line.moment if line else None, news.origins.get("date", "line:source")),
    )
    modified = ledger.first("date_modified", (raw.date_modified, _from(raw, "date_modified")))
    precision = None
    if published:
        precision = raw.date_precision or "second" if raw.date_published else line.precision if line else None
        ledger.origins["date_precision"] = ledger.origins["date_published"]
    return (
        _aware("date_published", published, options, ledger),
        _aware("date_modified", modified, options, ledger),
        precision,
    )


def _aware(name: str, moment: datetime | None, options: Options, ledger: _Ledger) -> datetime | None:
    if moment is None or moment.utcoffset() is not None:
        return moment
    ledger.origins[name] += f" + timezone {options.timezone}"
    return localize(moment, zone_of(options.timezone))


def _people(name: str, raw: RawArticle, news: NewsLines, ledger: _Ledger) -> tuple[Person, ...]:
    """People of the header, then of the lines; a person named twice stands once, at the first place."""
    header: tuple[Person, ...] = getattr(raw, name)
    lines: tuple[Person, ...] = getattr(news, name)
    people: dict[str, Person] = {}
    for person in (*header, *lines):
        people.setdefault(person.name, person)
    origins = [_from(raw, name)] if header else []
    if len(people) > len({person.name for person in header}):
        origins.append(news.origins.get(name, "line"))
    if origins:
        ledger.origins[name] = ", ".join(dict.fromkeys(origins))
    return tuple(people.values())


def _outlet(raw: RawArticle, news: NewsLines, ledger: _Ledger) -> str | None:
    """The outlet by the order of belief.

    A `source` key, a source line, the dateline's agency, an `author` that is an outlet, an outlet in a byline, a tag
    like 证券日报新闻.
    """
    key = raw.source if _from(raw, "source") != "header:author" else None
    line = news.source if news.source_origin == "line" else None
    byline = news.source if news.source_origin == "byline" else None
    tag = next((tag.removesuffix(_TAG_SUFFIX) for tag in raw.tags if _names_outlet(tag)), None)
    if line and tag and tag != line:
        ledger.findings.append(Finding("outlet-differs", "info", f"the source line says {line}, a tag says {tag}"))
    return ledger.first(
        "source",
        (key, _from(raw, "source")),
        (None if byline else news.source, news.origins.get("source", "line")),
        (raw.source, _from(raw, "source")),
        (byline, news.origins.get("source", "line")),
        (tag, _from(raw, "tags")),
    )


def _names_outlet(tag: str) -> bool:
    return tag.endswith(_TAG_SUFFIX) and is_outlet(tag.removesuffix(_TAG_SUFFIX))


def _url(raw: RawArticle, news: NewsLines, ledger: _Ledger) -> str | None:
    """An absolute one of the header, the source link at the tail, a relative one of the header."""
    header = raw.url
    absolute = header if header and ("://" in header or header.startswith("//")) else None
    return ledger.first(
        "url",
        (absolute, _from(raw, "url")),
        (news.url, news.origins.get("url", "line:source_url")),
        (header, _from(raw, "url")),
    )


def _images(raw: RawArticle, body: Body, ledger: _Ledger) -> tuple[Image, ...]:
    """Lead images, then those of the body; each URL once."""
    images: dict[str, Image] = {}
    for image in (*raw.images, *(image for _, image in body.images)):
        caption = ledger.clean(image.caption)
        images.setdefault(image.url, image if caption == image.caption else evolve(image, caption=caption))
    origins = [_from(raw, "images")] if raw.images else []
    if len(images) > len(raw.images):
        origins.append("body")
    if images:
        ledger.origins["images"] = ", ".join(origins) or "body"
    return tuple(images.values())


def _links(body: Body, ledger: _Ledger) -> tuple[Link, ...]:
    """Each link once, its text by the rules that ran over its block: what they did is counted there."""
    links = dict.fromkeys(link for links in body.links for link in links)
    cleaned = dict.fromkeys(
        Link(link.url, normalize(link.text, ledger.rules).text) if link.text else link for link in links
    )
    return ledger.first("links", (tuple(cleaned), "body")) or ()


def _language(raw: RawArticle, body: Body, ledger: _Ledger) -> str | None:
    """The header's word; the script of the text otherwise, and a finding where the two disagree."""
    seen = detect_language(_sample(block.text for block in body.blocks if block.kind != "code"))
    said = raw.language
    if said and seen and said.partition("-")[0] != seen.partition("-")[0]:
        ledger.findings.append(
            Finding("language-differs", "info", f"the header says {said}, the text looks like {seen}")
        )
    return ledger.first("language", (said, _from(raw, "language")), (seen, "text"))


def _sample(texts: Iterable[str], size: int = 4000) -> str:
    """The beginning of the text: a language shows in a page."""
    parts: list[str] = []
    for text in texts:
        parts.append(text[:size])
        size -= len(text)
        if size <= 0:
            break
    return "\n".join(parts)
