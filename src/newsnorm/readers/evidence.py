"""Which format a source is written in: signs, what each is worth, and how sure the sum makes us.

A sign's weights are natural logarithms of how much oftener it stands in one format's files than in others', set from
counts over some thirty Chinese blogs and rounded; signs of one site only got none. The sums become confidences by
softmax, so that those of all formats add up to one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from newsnorm.frontmatter.entries import Entry, Header, Quoted
from newsnorm.model import Detection
from newsnorm.reader import Source
from newsnorm.readers.posts import header_of

_MEMO = "newsnorm.evidence"
_MOST_CONFIDENT = 0.99
_BODY_SAMPLE = 20_000
_FORMATS = ("hexo", "jekyll", "hugo", "plain")


class Sign(NamedTuple):
    """Something seen in a source.

    Attributes:
        reason: In words.
        hexo: What it is worth for each format.
        jekyll: Likewise.
        hugo: Likewise.
        plain: Likewise.
    """

    reason: str
    hexo: float = 0
    jekyll: float = 0
    hugo: float = 0
    plain: float = 0


# Hexo is the commonest of the three in Chinese, Hugo the rarest.
_HEADER = Sign("it has a header", jekyll=-0.3, hugo=-0.6, plain=-2.3)
_NO_HEADER = Sign("it has no header", plain=6)
_SOURCE_POSTS = Sign("its path has source/_posts/ or source/_drafts/", hexo=8)
_DATED_POSTS = Sign("its path has _posts/ and its name begins with a date", jekyll=7.5, hexo=2)
_POSTS = Sign("its path has _posts/ and its name has no date", hexo=4, jekyll=2)
_DRAFTS = Sign("its path has _drafts/", hexo=2, jekyll=3)
_CONTENT = Sign("its path has content/", hugo=5)
_DATED_NAME = Sign("its name begins with a date", jekyll=1.5, hugo=0.7)
_OTHER_FOLDER = Sign("its folders are no blog's", plain=3)

_TOML = Sign("the header is TOML", hugo=6)
_JSON = Sign("the header is a JSON object", hugo=4)
_SEMICOLONS = Sign("the header is JSON between ;;;", hexo=6)
_BLANK_LINE = Sign("a blank line stands before the header, which only Hexo reads", hexo=3)
_NO_OPENING = Sign("the header has no opening fence, which only Hexo reads", hexo=4)
_LAYOUT = Sign("key layout", jekyll=3)
_NO_LAYOUT = Sign("no key layout", jekyll=-2.3)
_NO_DATE = Sign("no key date", jekyll=1)
_QUOTED_TITLE = Sign("the title stands in quotes", hexo=-1, jekyll=0.5, hugo=0.3)

_DATE_SIGNS = (
    (re.compile(r"[0-9-]{8,10}T"), Sign("the date has a T before the time", hugo=2.5)),
    (re.compile(r"[0-9-]{8,10} [0-9:.]+ [+-]"), Sign("the date ends in an offset after a blank", jekyll=2.5)),
    (re.compile(r"[0-9-]{8,10} [0-9:.]+$"), Sign("the date has a time and no offset", hexo=1.5)),
    (re.compile(r"[0-9-]{8,10}$"), Sign("the date is a day alone", hexo=-1, hugo=0.5, jekyll=0.3)),
    (re.compile(r"[0-9]{4}/"), Sign("the date is written with slashes", hexo=1)),
    (re.compile(r"[A-Z][a-z]{2}, [0-9]"), Sign("the date is one of a feed", hexo=1.5)),
)
_QUOTED_DATE = Sign("the date stands in quotes", hugo=2)
_EMPTY_LIST = Sign("empty tags or categories, as Hexo's scaffold leaves them", hexo=2)
_NESTED = Sign("categories are a list of lists", hexo=3)
_BLOCK_CATEGORIES = Sign("categories are a list of lines", hexo=0.5, hugo=0.5)
_WORDS = Sign("tags or categories are words in one string", jekyll=1.5)
_CATEGORY = Sign("key category with a word", jekyll=1)

_KEY_SIGNS: Mapping[str, Sign] = {
    key: Sign(f"key {key}", **{name: weight})
    for name, weight, keys in (
        ("hexo", 3, "top_img index_img banner_img"),
        ("hexo", 1.5, "thumbnail headimg readmore preload password updated lede cover sticky"),
        ("hexo", 0.7, "comments permalink toc"),
        ("jekyll", 3, "excerpt_separator render_with_liquid redirect_from last_modified_at"),
        ("jekyll", 2, "header-img header-style header-mask catalog pin image_path"),
        ("hugo", 3, "draft lastmod aliases weight isCJKLanguage UseHugoToc showToc TocOpen ShowToc featuredImage"),
        ("hugo", 2, "url slug series linkTitle publishDate expiryDate hidemeta"),
    )
    for key in keys.split()
}  # fmt: skip

_ATTRIBUTE_LIST = Sign("a kramdown attribute list in the body", jekyll=2.5)
_BODY_SIGNS = (
    (
        "{%",
        re.compile(r"\{% *(?:asset_\w+|codeblock|note|post_link|img|iframe|youtube|pullquote|cq|raw)\b"),
        Sign("a Hexo tag in the body", hexo=3),
    ),
    (
        "{%",
        re.compile(r"\{% *(?:highlight|include|link|post_url|assign|for|if)\b"),
        Sign("a Liquid tag in the body", jekyll=2.5),
    ),
    ("{{", re.compile(r"\{\{ *(?:site|page)\."), Sign("a Liquid variable in the body", jekyll=2.5)),
    ("{:", re.compile(r"^\{:[^}\n]+\}|\S\{: *[.#][^}\n]+\}", re.MULTILINE), _ATTRIBUTE_LIST),
    ("{{", re.compile(r"\{\{[<%] "), Sign("a Hugo shortcode in the body", hugo=3)),
    ("<!--", re.compile(r"<!-- more -->"), Sign("a more mark as Hexo writes it", hexo=1)),
    ("<!--", re.compile(r"<!--more-->"), Sign("a more mark", hexo=0.5, hugo=0.5)),
)  # fmt: skip


class _Evidence(NamedTuple):
    confidences: Mapping[str, float]
    signs: tuple[Sign, ...]


def detect_format(source: Source, name: str) -> Detection | None:
    """Return how sure it is that a source is of one format, with the signs, strongest first; None if it is not."""
    if _MEMO not in source.memo:
        source.memo[_MEMO] = _weigh(tuple(_find_signs(source)))
    evidence = cast("_Evidence", source.memo[_MEMO])
    confidence = evidence.confidences[name]
    if not confidence:
        return None
    place = Sign._fields.index(name)
    found = [(-cast("float", sign[place]), sign.reason) for sign in evidence.signs if cast("float", sign[place]) > 0]
    reasons = tuple([reason for _, reason in sorted(found)])
    return Detection(name, confidence, reasons or ("no sign of another format",))


def _weigh(signs: tuple[Sign, ...]) -> _Evidence:
    hexo = jekyll = hugo = plain = 0.0
    for sign in signs:
        hexo += sign.hexo
        jekyll += sign.jekyll
        hugo += sign.hugo
        plain += sign.plain
    shares = [math.exp(each) for each in (hexo, jekyll, hugo, plain)]
    whole = sum(shares)
    confidences = [min(round(share / whole, 2), _MOST_CONFIDENT) for share in shares]
    return _Evidence(dict(zip(_FORMATS, confidences, strict=True)), signs)


def _find_signs(source: Source) -> Iterator[Sign]:
    header = header_of(source)
    if header.kind == "none":
        yield _NO_HEADER
        yield from _path_signs(source, has_header=False)
        return
    yield _HEADER
    yield from _path_signs(source, has_header=True)
    yield from _header_signs(header, source)
    for entry in header.entries:
        yield from _entry_signs(entry)
    sample = header.body[:_BODY_SAMPLE]
    for needle, pattern, sign in _BODY_SIGNS:
        if needle in sample and pattern.search(sample):
            yield sign


_DATED_NAME_RE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-")


def _path_signs(source: Source, *, has_header: bool) -> Iterator[Sign]:
    path = f"/{source.name or ''}"
    is_dated = _DATED_NAME_RE.match(source.base_name) is not None
    if "/source/_posts/" in path or "/source/_drafts/" in path:
        yield _SOURCE_POSTS
    elif "/_posts/" in path:
        yield _DATED_POSTS if is_dated else _POSTS
    elif "/_drafts/" in path:
        yield _DRAFTS
    elif has_header:
        if "/content/" in path:
            yield _CONTENT
        elif "/" in (source.name or ""):
            yield _OTHER_FOLDER
        if is_dated:
            yield _DATED_NAME


def _header_signs(header: Header, source: Source) -> Iterator[Sign]:
    keys = {entry.key for entry in header.entries}
    yield _LAYOUT if "layout" in keys else _NO_LAYOUT
    if "date" not in keys:
        yield _NO_DATE
    if header.kind == "toml":
        yield _TOML
    elif header.kind == "json":
        yield _JSON if source.text.lstrip()[:1] == "{" else _SEMICOLONS
    if header.blank_before:
        yield _BLANK_LINE
    if any(each.id == "repair-missing-fence" and "opening" in each.message for each in header.findings):
        yield _NO_OPENING


def _entry_signs(entry: Entry) -> Iterator[Sign]:
    key, value = entry.key, entry.value
    if key == "date":
        yield from _date_signs(entry)
    elif key in {"categories", "tags"}:
        yield from _taxonomy_signs(entry)
    elif key == "category" and isinstance(value, str):
        yield _CATEGORY
    elif key == "title" and isinstance(value, Quoted):
        yield _QUOTED_TITLE
    elif key in _KEY_SIGNS:
        yield _KEY_SIGNS[key]


def _date_signs(entry: Entry) -> Iterator[Sign]:
    if not isinstance(entry.value, str):
        return
    if isinstance(entry.value, Quoted):
        yield _QUOTED_DATE
    for pattern, sign in _DATE_SIGNS:
        if pattern.match(entry.value):
            yield sign
            return


def _taxonomy_signs(entry: Entry) -> Iterator[Sign]:
    value = entry.value
    if value is None:
        yield _EMPTY_LIST
    elif isinstance(value, tuple):
        if any(isinstance(item, tuple) for item in value):
            yield _NESTED
        elif entry.raw is None and entry.key == "categories":
            yield _BLOCK_CATEGORIES
    elif isinstance(value, str) and " " in value:
        yield _WORDS
