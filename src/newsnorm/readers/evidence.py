"""Which format a source is written in: signs, what each is worth, and how sure the sum makes us.

A sign's weights are natural logarithms of how much oftener it stands in one format's files than in others', set from
counts over some thirty Chinese blogs and rounded; signs of one site only got none. The sums become confidences by
softmax, so that those of all formats add up to one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from attrs import frozen

from newsnorm.frontmatter.entries import Entry, Header, Quoted
from newsnorm.model import Detection, Finding
from newsnorm.reader import Source
from newsnorm.readers.posts import header_of

_MEMO = "newsnorm.evidence"
_MOST_CONFIDENT = 0.99
_BODY_SAMPLE = 20_000
_FORMATS = ("hexo", "jekyll", "hugo", "plain")


@frozen(eq=False)
class Sign:
    """Something seen in a source. Each sign is made once and compared by identity, which makes `_weigh` cheap to cache.

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
    (r"[0-9-]{8,10}T", Sign("the date has a T before the time", hugo=2.5)),
    (r"[0-9-]{8,10} [0-9:.]+ [+-]", Sign("the date ends in an offset after a blank", jekyll=2.5)),
    (r"[0-9-]{8,10} [0-9:.]+$", Sign("the date has a time and no offset", hexo=1.5)),
    (r"[0-9-]{8,10}$", Sign("the date is a day alone", hexo=-1, hugo=0.5, jekyll=0.3)),
    (r"[0-9]{4}/", Sign("the date is written with slashes", hexo=1)),
    (r"[A-Z][a-z]{2}, [0-9]", Sign("the date is one of a feed", hexo=1.5)),
)
_DATE_RE = re.compile("|".join(f"({form})" for form, _ in _DATE_SIGNS))
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
        ("hugo", 2, "url slug linkTitle publishDate expiryDate hidemeta"),
    )
    for key in keys.split()
}  # fmt: skip

# By a character that their patterns cannot do without: looking for one takes no time.
_BODY_SIGNS = {
    "{": (
        (
            re.compile(r"\{% *(?:asset_\w+|codeblock|note|post_link|img|iframe|youtube|pullquote|cq|raw)\b"),
            Sign("a Hexo tag in the body", hexo=3),
        ),
        (
            re.compile(r"\{% *(?:highlight|include|link|post_url|assign|for|if)\b"),
            Sign("a Liquid tag in the body", jekyll=2.5),
        ),
        (re.compile(r"\{\{ *(?:site|page)\."), Sign("a Liquid variable in the body", jekyll=2.5)),
        (
            re.compile(r"^\{:[^}\n]+\}|\S\{: *[.#][^}\n]+\}", re.MULTILINE),
            Sign("a kramdown attribute list in the body", jekyll=2.5),
        ),
        (re.compile(r"\{\{[<%] "), Sign("a Hugo shortcode in the body", hugo=3)),
    ),
    "!": (
        (re.compile(r"<!-- more -->"), Sign("a more mark as Hexo writes it", hexo=1)),
        (re.compile(r"<!--more-->"), Sign("a more mark", hexo=0.5, hugo=0.5)),
    ),
}


def detect_format(source: Source, name: str) -> Detection | None:
    """Return how sure it is that a source is of one format, with the signs, strongest first; None if it is not."""
    detections: Mapping[str, Detection | None] | None = source.memo.get(_MEMO)
    if detections is None:
        detections = source.memo[_MEMO] = _weigh(tuple(_find_signs(source)))
    return detections[name]


@lru_cache(maxsize=1024)
def _weigh(signs: tuple[Sign, ...]) -> Mapping[str, Detection | None]:
    """Return what the signs say of each format. Cached: the posts of one blog show the same few sets of signs."""
    sums = [sum(getattr(sign, name) for sign in signs) for name in _FORMATS]
    shares = [math.exp(each) for each in sums]
    whole = sum(shares)
    return {name: _detection(name, share / whole, signs) for name, share in zip(_FORMATS, shares, strict=True)}


def _detection(name: str, share: float, signs: tuple[Sign, ...]) -> Detection | None:
    confidence = min(round(share, 2), _MOST_CONFIDENT)
    if not confidence:
        return None
    found = sorted((-getattr(sign, name), sign.reason) for sign in signs if getattr(sign, name) > 0)
    return Detection(name, confidence, tuple(reason for _, reason in found) or ("no sign of another format",))


def _find_signs(source: Source) -> list[Sign]:
    header = header_of(source)
    if header.kind == "none":
        return [_NO_HEADER, *_path_signs(source.name or "", has_header=False)]
    signs = [_HEADER, *_path_signs(source.name or "", has_header=True)]
    _add_header_signs(header, source.text, signs)
    for entry in header.entries:
        sign = _KEY_SIGNS.get(entry.key)
        if sign is not None:
            signs.append(sign)
        elif entry.key in _VALUE_SIGNS:
            signs += _VALUE_SIGNS[entry.key](entry)
    for char, body_signs in _BODY_SIGNS.items():
        if header.body.find(char, 0, _BODY_SAMPLE) >= 0:
            signs += [sign for pattern, sign in body_signs if pattern.search(header.body, 0, _BODY_SAMPLE)]
    return signs


_DATED_NAME_RE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-")


def _path_signs(name: str, *, has_header: bool) -> list[Sign]:
    path = f"/{name}"
    is_dated = _DATED_NAME_RE.match(path, path.rfind("/") + 1) is not None
    if "/source/_posts/" in path or "/source/_drafts/" in path:
        return [_SOURCE_POSTS]
    if "/_posts/" in path:
        return [_DATED_POSTS if is_dated else _POSTS]
    if "/_drafts/" in path:
        return [_DRAFTS]
    if not has_header:
        return []
    signs = [_CONTENT] if "/content/" in path else [_OTHER_FOLDER] if "/" in name else []
    return [*signs, _DATED_NAME] if is_dated else signs


def _add_header_signs(header: Header, text: str, signs: list[Sign]) -> None:
    keys = [entry.key for entry in header.entries]
    signs.append(_LAYOUT if "layout" in keys else _NO_LAYOUT)
    if "date" not in keys:
        signs.append(_NO_DATE)
    if header.kind == "toml":
        signs.append(_TOML)
    elif header.kind == "json":
        signs.append(_JSON if text.lstrip()[:1] == "{" else _SEMICOLONS)
    if header.blank_before:
        signs.append(_BLANK_LINE)
    if header.findings and any(_is_opening_missing(finding) for finding in header.findings):
        signs.append(_NO_OPENING)


def _is_opening_missing(finding: Finding) -> bool:
    return finding.id == "repair-missing-fence" and "opening" in finding.message


def _title_signs(entry: Entry) -> tuple[Sign, ...]:
    return (_QUOTED_TITLE,) if isinstance(entry.value, Quoted) else ()


def _category_signs(entry: Entry) -> tuple[Sign, ...]:
    return (_CATEGORY,) if isinstance(entry.value, str) else ()


def _date_signs(entry: Entry) -> tuple[Sign, ...]:
    if not isinstance(entry.value, str):
        return ()
    match = _DATE_RE.match(entry.value)
    signs = (_DATE_SIGNS[match.lastindex - 1][1],) if match and match.lastindex else ()
    return (_QUOTED_DATE, *signs) if isinstance(entry.value, Quoted) else signs


def _taxonomy_signs(entry: Entry) -> tuple[Sign, ...]:
    value = entry.value
    if value is None:
        return (_EMPTY_LIST,)
    if isinstance(value, str):
        return (_WORDS,) if " " in value else ()
    if not isinstance(value, tuple):
        return ()
    if tuple in map(type, value):
        return (_NESTED,)
    return (_BLOCK_CATEGORIES,) if entry.raw is None and entry.key == "categories" else ()


_VALUE_SIGNS: Mapping[str, Callable[[Entry], tuple[Sign, ...]]] = {
    "title": _title_signs,
    "date": _date_signs,
    "categories": _taxonomy_signs,
    "tags": _taxonomy_signs,
    "category": _category_signs,
}
