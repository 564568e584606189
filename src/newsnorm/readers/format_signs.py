"""Signs of a format: what may be seen in a source's name, header and body, and looking for it.

What a sign is worth is the business of each format (`readers.formats`). Most signs are seen by the code below; a format
brings signs of its own as header keys (`key_signs`) and as patterns of the body (`BodySign`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Header, Quoted
from newsnorm.reader import Source
from newsnorm.readers.posts import header_of

_BODY_SAMPLE = 20_000
_FROM_COMMON_TO_RARE = "<-%:!{"  # characters of markup, as often as bodies have them


class PlainSign(NamedTuple):
    """Something that may be seen in a source. A named tuple like all signs: those of each post are looked up together.

    Attributes:
        reason: In words, as a detection shows it.
    """

    reason: str


class KeySign(NamedTuple):
    """A key of the header.

    Attributes:
        reason: In words.
        key: As written.
    """

    reason: str
    key: str


class BodySign(NamedTuple):
    """A way of writing in the body.

    Attributes:
        reason: In words.
        mark: A string the pattern cannot do without: looking for one takes next to no time.
        pattern: Is searched for in the beginning of the body.
    """

    reason: str
    mark: str
    pattern: re.Pattern[str]


Sign: TypeAlias = PlainSign | KeySign | BodySign


def key_signs(worth: float, keys: str) -> tuple[tuple[Sign, float], ...]:
    """Return a sign for each of some header keys, all worth the same.

    Example:
        >>> key_signs(3, "aliases weight")[1]
        (KeySign(reason='key weight', key='weight'), 3)
    """
    return tuple((KeySign(f"key {key}", key), worth) for key in keys.split())


HEADER = PlainSign("it has a header")
NO_HEADER = PlainSign("it has no header")
SOURCE_POSTS = PlainSign("its path has source/_posts/ or source/_drafts/")
DATED_POSTS = PlainSign("its path has _posts/ and its name begins with a date")
POSTS = PlainSign("its path has _posts/ and its name has no date")
DRAFTS = PlainSign("its path has _drafts/")
CONTENT = PlainSign("its path has content/")
DATED_NAME = PlainSign("its name begins with a date")
OTHER_FOLDER = PlainSign("its folders are no blog's")

TOML = PlainSign("the header is TOML")
JSON = PlainSign("the header is a JSON object")
SEMICOLONS = PlainSign("the header is JSON between ;;;")
NO_OPENING = PlainSign("the header has no opening fence, which only Hexo reads")
LAYOUT = PlainSign("key layout")
NO_LAYOUT = PlainSign("no key layout")
NO_DATE = PlainSign("no key date")
QUOTED_TITLE = PlainSign("the title stands in quotes")
QUOTED_DATE = PlainSign("the date stands in quotes")
EMPTY_LIST = PlainSign("empty tags or categories, as Hexo's scaffold leaves them")
NESTED = PlainSign("categories are a list of lists")
BLOCK_CATEGORIES = PlainSign("categories are a list of lines")
WORDS = PlainSign("tags or categories are words in one string")
CATEGORY = PlainSign("key category with a word")

DATE_WITH_T = PlainSign("the date has a T before the time")
DATE_WITH_OFFSET = PlainSign("the date ends in an offset after a blank")
DATE_WITH_TIME = PlainSign("the date has a time and no offset")
DAY_ALONE = PlainSign("the date is a day alone")
DATE_WITH_SLASHES = PlainSign("the date is written with slashes")
DATE_OF_FEED = PlainSign("the date is one of a feed")
_DATE_FORMS = (
    (r"[0-9-]{8,10}T", DATE_WITH_T),
    (r"[0-9-]{8,10} [0-9:.]+ [+-]", DATE_WITH_OFFSET),
    (r"[0-9-]{8,10} [0-9:.]+$", DATE_WITH_TIME),
    (r"[0-9-]{8,10}$", DAY_ALONE),
    (r"[0-9]{4}/", DATE_WITH_SLASHES),
    (r"[A-Z][a-z]{2}, [0-9]", DATE_OF_FEED),
)
_DATE_RE = re.compile("|".join(f"({form})" for form, _ in _DATE_FORMS))
_DATED_NAME_RE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}-")

# Those of Hexo itself, and of themes that only Hexo has: NexT, Butterfly, Volantis, Fluid. Plugins of Jekyll have tabs
# too, but there each tab is a tag, and in Hexo a comment.
HEXO_TAG = BodySign(
    "a Hexo tag in the body",
    "{%",
    compile_late(
        r"""
        \{% [ ]*+ (?:
            asset_\w+ | codeblock | note | post_link | img | iframe | youtube | pullquote | cq | raw
        |   tabs [^%\n]{0,80} %\} \s*+ <!-- [ ]*+ tab | btn | label | hide(?:Toggle|Block|Inline)
        |   fold(?:ing|ers)? | time(?:line|node) | checkbox | radio | inlineImage | galleryGroup | flink | gp
        |   grouppicture | centerquote | linkgroup | ghcard(?:group)? | sitegroup | bubble | aplayer | meting\w*
        ) \b
        """,
        re.VERBOSE,
    ),
)
LIQUID_TAG = BodySign(
    "a Liquid tag in the body", "{%", compile_late(r"\{% *(?:highlight|include|link|post_url|assign|for|if)\b")
)
LIQUID_VARIABLE = BodySign("a Liquid variable in the body", "{{", compile_late(r"\{\{ *(?:site|page)\."))
KRAMDOWN_ATTRIBUTES = BodySign(
    "a kramdown attribute list in the body",
    "{:",
    compile_late(r"^\{:[^}\n]++\}|\S\{: *+[.#](?:[^{}\n]|\{(?!:))++\}", re.MULTILINE),
)
SHORTCODE = BodySign("a Hugo shortcode in the body", "{{", compile_late(r"\{\{[<%] "))
HEXO_MORE_MARK = BodySign("a more mark as Hexo writes it", "<!--", compile_late(r"<!-- more -->"))
MORE_MARK = BodySign("a more mark", "<!--", compile_late(r"<!--more-->"))


@frozen(eq=False, repr=False)
class SignTable(Shown):
    """The signs that formats bring with them, laid out for looking.

    Attributes:
        keys: Header key → its sign.
        bodies: Mark → the signs of the body that cannot do without it, by the rarest character of the marks: to look
            for one takes a tenth of the time of looking for several.
    """

    keys: Mapping[str, Sign] = field(factory=dict)
    bodies: Mapping[str, Mapping[str, tuple[BodySign, ...]]] = field(factory=dict)


def make_table(signs: Iterable[Sign]) -> SignTable:
    """Return the table of those of the signs that no code looks for; each stands there once."""
    signs = tuple(dict.fromkeys(signs))
    bodies: dict[str, dict[str, tuple[BodySign, ...]]] = {}
    for sign in signs:
        if isinstance(sign, BodySign):
            by_mark = bodies.setdefault(max(sign.mark, key=_FROM_COMMON_TO_RARE.find), {})
            by_mark[sign.mark] = (*by_mark.get(sign.mark, ()), sign)
    return SignTable({sign.key: sign for sign in signs if isinstance(sign, KeySign)}, bodies)


def find_signs(source: Source, table: SignTable) -> list[Sign]:
    """Return every sign that a source shows, in its order: name, header, body."""
    header = header_of(source)
    if header.kind == "none":
        return [NO_HEADER, *_signs_of_path(source.name or "", has_header=False)]
    signs: list[Sign] = [HEADER, *_signs_of_path(source.name or "", has_header=True)]
    _add_header_signs(header, source.text, signs)
    sign_of, look_of = table.keys.get, _VALUE_SIGNS.get
    for entry in header.entries:
        sign = sign_of(entry.key)
        if sign is not None:
            signs.append(sign)
        look = look_of(entry.key)
        if look is not None:
            signs += look(entry)
    find = header.body.find
    for rare, by_mark in table.bodies.items():
        if find(rare, 0, _BODY_SAMPLE) >= 0:
            for mark, body_signs in by_mark.items():
                if find(mark, 0, _BODY_SAMPLE) >= 0:
                    signs += [sign for sign in body_signs if sign.pattern.search(header.body, 0, _BODY_SAMPLE)]
    return signs


def _signs_of_path(name: str, *, has_header: bool) -> list[Sign]:
    path = f"/{name}"
    is_dated = _DATED_NAME_RE.match(path, path.rfind("/") + 1) is not None
    if "/source/_posts/" in path or "/source/_drafts/" in path:
        return [SOURCE_POSTS]
    if "/_posts/" in path:
        return [DATED_POSTS if is_dated else POSTS]
    if "/_drafts/" in path:
        return [DRAFTS]
    if not has_header:
        return []
    signs: list[Sign] = [CONTENT] if "/content/" in path else [OTHER_FOLDER] if "/" in name else []
    return [*signs, DATED_NAME] if is_dated else signs


def _add_header_signs(header: Header, text: str, signs: list[Sign]) -> None:
    keys = [entry.key for entry in header.entries]
    signs.append(LAYOUT if "layout" in keys else NO_LAYOUT)
    if "date" not in keys:
        signs.append(NO_DATE)
    if header.kind == "toml":
        signs.append(TOML)
    elif header.kind == "json":
        signs.append(JSON if text.lstrip()[:1] == "{" else SEMICOLONS)
    if header.missing_fence == "opening":
        signs.append(NO_OPENING)


def _signs_of_title(entry: Entry) -> tuple[Sign, ...]:
    return (QUOTED_TITLE,) if isinstance(entry.value, Quoted) else ()


def _signs_of_category(entry: Entry) -> tuple[Sign, ...]:
    return (CATEGORY,) if isinstance(entry.value, str) else ()


def _signs_of_date(entry: Entry) -> tuple[Sign, ...]:
    if not isinstance(entry.value, str):
        return ()
    match = _DATE_RE.match(entry.value)
    signs = (_DATE_FORMS[match.lastindex - 1][1],) if match and match.lastindex else ()
    return (QUOTED_DATE, *signs) if isinstance(entry.value, Quoted) else signs


def _signs_of_taxonomy(entry: Entry) -> tuple[Sign, ...]:
    value = entry.value
    if value is None:
        return (EMPTY_LIST,)
    if isinstance(value, str):
        return (WORDS,) if " " in value else ()
    if not isinstance(value, tuple):
        return ()
    if tuple in map(type, value):
        return (NESTED,)
    return (BLOCK_CATEGORIES,) if entry.raw is None and entry.key == "categories" else ()


_VALUE_SIGNS: Mapping[str, Callable[[Entry], tuple[Sign, ...]]] = {
    "title": _signs_of_title,
    "date": _signs_of_date,
    "categories": _signs_of_taxonomy,
    "tags": _signs_of_taxonomy,
    "category": _signs_of_category,
}
