"""RawArticle and body lines → Article: one field at a time, each with its origin.

Where the header and a line of the body both know a field, the order of belief is written at the field. A field is
worked out by itself, from what the floors below handed up, and depends on no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from attrs import evolve

from newsnorm._frozen import FrozenMap
from newsnorm.block_text import join_blocks
from newsnorm.body import Body, BodyParts
from newsnorm.dates.zones import localize
from newsnorm.findings import LANGUAGE_DIFFERS, OUTLET_DIFFERS
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.lexicon.names import name_key
from newsnorm.lexicon.outlets import TAG_SUFFIXES, is_outlet
from newsnorm.model import (
    Article,
    Block,
    DatePrecision,
    Finding,
    Image,
    Link,
    Person,
    Provenance,
    make_article,
    make_provenance,
)
from newsnorm.news.language import detect_language
from newsnorm.news.news_lines import NewsLines
from newsnorm.options import Options, zone_of
from newsnorm.origins import Origin, join_origins
from newsnorm.reader import RawArticle
from newsnorm.text.engine import Ruleset, is_canonical, merge_changes, normalize_busy
from newsnorm.text.findings import merge_findings
from newsnorm.text.header import LineNormalizer, NormalHeader

_T = TypeVar("_T")

_LANGUAGE_SAMPLE = 4000  # characters: a language shows in a page
_THIN_BODY = 400  # characters: what stands between blocks of code may be names and commands
Origins: TypeAlias = tuple[Origin, ...]
Filled: TypeAlias = tuple[_T, Origins]
"""The value of a field and where it came from; an empty one came from nowhere."""

_HEADER = (Origin("header"),)
# What a web page calls its own site: its articles may be others'.
_SITE = (Origin("page", "site"),)
_REPORTING = frozenset({"reporter", "correspondent"})
_AUTHOR_KEY = (Origin("header", "author"),)
_LINE = (Origin("line"),)
_BODY = (Origin("body"),)
_BEFORE_MORE = (Origin("body", "more"),)
_TEXT = (Origin("text"),)


def canonicalize(
    header: NormalHeader, news: NewsLines, *, options: Options, rules: Ruleset, provenance: Provenance
) -> Article:
    """Return the article.

    Args:
        header: What the reader read, its text normalized.
        news: The body after the news lines were read, and what they said.
        options: The caller's.
        rules: The text rules, for the captions and links of the body.
        provenance: Everything but the origins, which are worked out here.
    """
    raw, body = header.raw, news.body
    parts = body.sort_out()
    captions = LineNormalizer(rules)
    seen_language = _seen_language(parts.blocks, raw.title or news.title)
    filled = _fill_fields(raw, news, parts, captions, seen_language, options, rules)
    values, origins = {}, {}
    for name, (value, came_from) in filled.items():
        values[name] = value
        if value:
            origins[name] = join_origins(came_from)
    disagreements = _find_disagreements(raw, news, seen_language)
    return make_article(
        **values,
        boilerplate=parts.boilerplate,
        changes=merge_changes((*header.changes, *captions.changes, *body.changes)),
        findings=merge_findings((*raw.findings, *body.findings, *header.findings, *captions.findings, *disagreements)),
        provenance=make_provenance(  # all fields, for `evolve` takes ten times as long
            path=provenance.path,
            reader=provenance.reader,
            confidence=provenance.confidence,
            encoding=provenance.encoding,
            encoding_confidence=provenance.encoding_confidence,
            sha256=provenance.sha256,
            version=provenance.version,
            origins=FrozenMap(origins),
        ),
    )


def _fill_fields(
    raw: RawArticle,
    news: NewsLines,
    parts: BodyParts,
    captions: LineNormalizer,
    seen_language: str | None,
    options: Options,
    rules: Ruleset,
) -> dict[str, Filled[Any]]:
    """Return the value of each field and its origins; an empty one has none that count.

    The captions of pictures are normalized on the way, and what that changed is counted.
    """
    published, precision, published_origins = _published(raw, news)
    return {
        "title": _header_first("title", raw, news),
        "original_title": _header_first("original_title", raw, news),
        "blocks": (parts.blocks, _BODY),
        "summary": _summary(raw, news.body),
        "date_published": _aware(published, published_origins, options),
        "date_modified": _aware(*_modified(raw, news), options),
        "date_precision": (precision, published_origins),
        "authors": _people("authors", raw, news),
        "editors": _people("editors", raw, news),
        "source": _outlet(raw, news),
        "dateline": (news.dateline, _said(news, "dateline") if news.dateline else ()),
        "url": _url(raw, news),
        "categories": (raw.categories, _from(raw, "categories") if raw.categories else ()),
        "tags": (raw.tags, _from(raw, "tags") if raw.tags else ()),
        "images": _images(raw, parts.images, captions),
        "links": _links(parts.links, rules),
        "language": _language(raw, seen_language),
        "draft": (raw.draft, _from(raw, "draft") if raw.draft else ()),
        "extra": (raw.extra, _HEADER),
    }


def _from(raw: RawArticle, name: str) -> Origins:
    return raw.origins.get(name, _HEADER)


def _said(news: NewsLines, name: str) -> Origins:
    return news.origins.get(name, _LINE)


def _header_first(name: str, raw: RawArticle, news: NewsLines) -> Filled[str | None]:
    if value := getattr(raw, name):
        return value, _from(raw, name)
    value = getattr(news, name)
    return value, _said(news, name) if value else ()


def _summary(raw: RawArticle, body: Body) -> Filled[str | None]:
    """The header's description; else the blocks before the more mark, which stay in the body too."""
    if raw.summary:
        return raw.summary, _from(raw, "summary")
    blocks = body.blocks_before_more()
    return (join_blocks(blocks) if blocks else "") or None, _BEFORE_MORE


def _published(raw: RawArticle, news: NewsLines) -> tuple[datetime | None, DatePrecision | None, Origins]:
    """The header's date, how exact it was written, and where it came from.

    A labelled line (发布时间：…) serves only where the header has none. A reader that does not say how exact its date
    is has not invented a time of day.
    """
    if raw.date_published and not _is_finer(news, raw):
        precision = raw.date_precision or _seen_precision(raw.date_published)
        return raw.date_published, precision, _from(raw, "date_published")
    return (news.date.moment, news.date.precision, _said(news, "date")) if news.date else (None, None, ())


def _modified(raw: RawArticle, news: NewsLines) -> tuple[datetime | None, Origins]:
    """The header's time of the last change, else that of a labelled line (更新时间：…)."""
    if raw.date_modified:
        return raw.date_modified, _from(raw, "date_modified")
    return (news.changed.moment, _said(news, "changed")) if news.changed else (None, ())


def _is_finer(news: NewsLines, raw: RawArticle) -> bool:
    """Say whether a line of a web page tells the time of the day that its head names."""
    return (
        news.date is not None
        and raw.date_published is not None
        and raw.date_precision == "day" != news.date.precision
        and raw.date_published.date() == news.date.moment.date()
        and _from(raw, "date_published")[0].place == "page"
    )


def _seen_precision(moment: datetime) -> DatePrecision:
    if moment.second or moment.microsecond:
        return "second"
    return "minute" if moment.hour or moment.minute else "day"


def _aware(moment: datetime | None, origins: Origins, options: Options) -> Filled[datetime | None]:
    """Lay the option's timezone under a date without an offset; its origins say so."""
    if moment is None or moment.utcoffset() is not None:
        return moment, origins
    laid_under = Origin(f"{origins[-1]} + timezone {options.timezone}")
    return localize(moment, zone_of(options.timezone)), (*origins[:-1], laid_under)


def _people(name: str, raw: RawArticle, news: NewsLines) -> Filled[tuple[Person, ...]]:
    """People of the header, then of the lines; a person named twice stands once, at the first place.

    The head of a web page calls everybody an author: a line says who of them is a reporter.
    """
    header: tuple[Person, ...] = getattr(raw, name)
    lines: tuple[Person, ...] = getattr(news, name)
    if not header and not lines:
        return (), ()
    people: dict[str, Person] = {}
    origins = _from(raw, name) if header else ()
    is_of_page = bool(origins) and origins[0].place == "page"
    for person in (*header, *lines):
        key = name_key(person.name)
        known = people.setdefault(key, person)
        if is_of_page and known.role == "author" and person.role in _REPORTING:
            people[key] = evolve(known, role=person.role)
    if len(people) > len({name_key(person.name) for person in header}):
        origins += _said(news, name)
    return tuple(people.values()), origins


def _outlet(raw: RawArticle, news: NewsLines) -> Filled[str | None]:
    """The outlet by the order of belief.

    A `source` key, a source line, the dateline's agency, an `author` that is an outlet, the site of a web page, an
    outlet in a byline, a tag like 证券日报新闻.
    """
    header = _from(raw, "source")
    is_weak = header in (_AUTHOR_KEY, _SITE)
    if raw.source and not is_weak:
        return raw.source, header
    if news.source and (news.source_origin != "byline" or not raw.source):
        return news.source, _said(news, "source")
    return (raw.source, header) if raw.source else (_outlet_of_tags(raw), _from(raw, "tags"))


def _outlet_of_tags(raw: RawArticle) -> str | None:
    names = (tag.removesuffix(suffix) for tag in raw.tags for suffix in TAG_SUFFIXES if tag.endswith(suffix))
    return next(filter(is_outlet, names), None)


def _url(raw: RawArticle, news: NewsLines) -> Filled[str | None]:
    """An absolute one of the header, the source link at the tail, a relative one of the header."""
    header = raw.url
    if news.url and not (header and is_absolute(header)):
        return news.url, _said(news, "url")
    return (header, _from(raw, "url")) if header else (None, ())


def _images(raw: RawArticle, shown: Sequence[Image], captions: LineNormalizer) -> Filled[tuple[Image, ...]]:
    """Lead images, then those of the body; each URL once, at its first place in the body if it has one.

    Whichever of them has words, the picture has them: the header rarely says what the body writes below it.
    """
    images: dict[str, Image] = {}
    for image in raw.images:
        images.setdefault(image.url, image)
    for image in map(captions.run_caption, shown):
        known = images.setdefault(image.url, image)
        if known is not image:
            images[image.url] = evolve(
                known,
                alt=known.alt or image.alt,
                caption=known.caption or image.caption,
                index=image.index if known.index is None else known.index,
            )
    origins = _from(raw, "images") if raw.images else ()
    if len(images) > len(raw.images):
        origins += _BODY
    return tuple(images.values()), origins


def _links(found: Sequence[Link], rules: Ruleset) -> Filled[tuple[Link, ...]]:
    """Each link once, its text by the rules that ran over its block: what they did is counted there."""
    if not found:
        return (), ()
    # By what they hold: to ask a link itself whether it equals another takes long.
    links: dict[tuple[str, str], Link] = {}
    for link in {(link.url, link.text): link for link in found}.values():
        text = link.text if is_canonical(link.text, rules) else normalize_busy(link.text, rules).text
        links.setdefault((link.url, text), link if text == link.text else Link(link.url, text))
    return tuple(links.values()), _BODY


def _seen_language(blocks: Iterable[Block], title: str | None) -> str | None:
    """The language of the text; where the body is too thin to tell, as below a headline over code, that of the title.

    A body without Han in which no language shows is thin if it is short; one in Han may still lack a character that
    only one of the scripts has.
    """
    sample = _sample(blocks)
    seen = detect_language(sample)
    if title and (seen == "zh" or (seen is None and len(sample) <= _THIN_BODY)):
        told = detect_language(title)
        return told if seen is None or (told or "").startswith("zh") else seen
    return seen


def _language(raw: RawArticle, seen: str | None) -> Filled[str | None]:
    """The header's; a `zh` there says no script, and the text does."""
    if not raw.language:
        return seen, _TEXT
    if raw.language == "zh" and seen and seen.startswith("zh-"):
        return seen, (*_from(raw, "language"), *_TEXT)
    return raw.language, _from(raw, "language")


def _sample(blocks: Iterable[Block], size: int = _LANGUAGE_SAMPLE) -> str:
    """Return the beginning of the text, without code."""
    texts = [block.text[:size] for block in islice(blocks, size) if block.kind != "code"]
    return "\n".join(texts)[:size]


def _find_disagreements(raw: RawArticle, news: NewsLines, seen_language: str | None) -> Iterator[Finding]:
    """Yield what the header says of the article and the text does not."""
    line = news.source if news.source_origin == "line" else None
    tag = _outlet_of_tags(raw) if line else None
    if line and tag and tag != line:
        yield OUTLET_DIFFERS.at(outlet=line, tag=tag)
    said = raw.language
    if said and seen_language and said.partition("-")[0] != seen_language.partition("-")[0]:
        yield LANGUAGE_DIFFERS.at(said=said, seen=seen_language)
