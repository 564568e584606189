"""Header entries → fields of a raw article, each typed by what the field needs and not by YAML's guess.

Which key fills which field stands in one table, `frontmatter.keys.FIELD_KEYS`. Every key that no field took stays in
`extra`, untouched and in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain

from attrs import evolve

from newsnorm._frozen import EMPTY
from newsnorm._lazy import compile_late
from newsnorm.findings import MARKUP_IN_TITLE
from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.frontmatter.keys import DATES
from newsnorm.frontmatter.scalars import read_flag
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.lexicon.characters import BARS, HAN_RE, LIST_MARKS
from newsnorm.markup.escape import REFERENCE
from newsnorm.origins import ROW
from newsnorm.readers.formats import Format
from newsnorm.readers.header_dates import fill_dates, fill_from_name
from newsnorm.readers.header_fields import FieldsBuilder, HeaderFields
from newsnorm.readers.header_people import PEOPLE_FIELDS, fill_people, fill_source
from newsnorm.readers.lead_images import read_images
from newsnorm.readers.texts import cut_address, is_path, read_paragraphs, read_text, read_title, split_link, text_of
from newsnorm.taxonomy import Taxonomy, read_categories, read_tags

_PATTERN_RE = compile_late(r"(?:^|/):[a-z]")
# What a theme for Hugo has in the header of a new post until its writer puts an address there.
_STAND_INS = frozenset({"https://canonical.url/to/page"})
_MARKUP_RE = compile_late(f"<[A-Za-z/!]|{REFERENCE}")
# Between terms in one text; 、 is a part of names of categories.
_TERM_MARKS = f"{LIST_MARKS}；;{BARS}"
_TAG_MARK_RE = compile_late(f"[{_TERM_MARKS}]")
_CATEGORY_MARK_RE = compile_late(f"[{_TERM_MARKS.replace('、', '')}]")
_KEYWORDS = frozenset({"keyword", "keywords"})
_LANGUAGE_RE = compile_late(r"(zh|en|ja|ko)(?:[-_][A-Za-z0-9]{2,8})*", re.IGNORECASE)


def read_fields(
    entries: Sequence[Entry],
    post_format: Format,
    *,
    name: str | None = None,
    place: str = "header",
    keys: Mapping[str, str] = EMPTY,
) -> HeaderFields:
    """Return what a header and a file name say about an article.

    Args:
        entries: The header.
        post_format: Whose header it is.
        name: Path or name of the file, if known.
        place: What the origins call the place of the keys.
        keys: Keys of this header alone, in small letters: the key of the field table that each means.
    """
    builder = FieldsBuilder(entries, post_format, place, keys)
    builder.sort_entries()
    for fill in _choose_steps(frozenset(builder.candidates)):
        fill(builder)
    fill_from_name(builder, name or "")
    return builder.build()


@lru_cache(maxsize=1024)
def _choose_steps(given: frozenset[str]) -> tuple[Callable[[FieldsBuilder], object], ...]:
    """Return the steps that find something to read; the headers of one blog all have keys of the same fields."""
    return tuple(fill for fields, fill in _STEPS if not fields.isdisjoint(given))


def _fill_title(builder: FieldsBuilder) -> None:
    for entry in builder.candidates_for("title"):
        title = read_title(entry)
        if title:
            builder.put("title", title, entry)
            if ("<" in title or "&" in title) and _MARKUP_RE.search(title):
                builder.findings.append(MARKUP_IN_TITLE.at(entry.line))
            return


def _fill_text(builder: FieldsBuilder, name: str, read: Callable[[str], str | None]) -> None:
    for entry in builder.candidates_for(name):
        text = text_of(entry, read)
        if text:
            return builder.put(name, text, entry)
    return None


def _fill_categories(builder: FieldsBuilder) -> None:
    plural, single = _first_given(builder, "categories"), _first_given(builder, "category")
    post_format = builder.post_format
    taxonomy = read_categories(
        plural and _part_categories(plural, builder.place),
        single and _part_categories(single, builder.place),
        list_is_path=post_format.list_is_path,
        splits_words=post_format.splits_words,
        adds_singular=post_format.adds_singular,
    )
    _put_taxonomy(builder, "categories", taxonomy, plural, single)


def _fill_tags(builder: FieldsBuilder) -> None:
    plural, single = _first_given(builder, "tags"), _first_given(builder, "tag")
    post_format = builder.post_format
    taxonomy = read_tags(
        plural and _part_tags(plural, builder.place),
        single and _part_tags(single, builder.place),
        splits_words=post_format.splits_words,
        adds_singular=post_format.adds_singular,
    )
    _put_taxonomy(builder, "tags", taxonomy, plural, single)


def _part_categories(entry: Entry, place: str) -> Value:
    """Return a value, but the categories that a row of data writes in one string as a list."""
    value = entry.value
    if place != ROW or not isinstance(value, str):
        return value
    parts = _CATEGORY_MARK_RE.split(value)
    return tuple(parts) if len(parts) > 1 else value


def _part_tags(entry: Entry, place: str) -> Value:
    """Return a value, but tags in one string as a list: pages and rows of data write them with commas between.

    A key in Chinese is no blog engine's, whose `tags: a, b` is one tag; its value may have blanks between, too, and so
    may that of a row. Words that all begin with # are as many tags.
    """
    value = entry.value
    if not isinstance(value, str):
        return value
    words = value.split() if value.startswith("#") else ()
    if len(words) > 1 and all(word.startswith("#") for word in words):
        return tuple(word.rstrip(_TERM_MARKS) for word in words)
    is_of_engine = place != ROW and entry.key.isascii()
    if is_of_engine and entry.key.rpartition(".")[2].lower() not in _KEYWORDS:
        return value
    parts = _TAG_MARK_RE.split(value)
    if len(parts) == 1 and not is_of_engine and all(map(HAN_RE.search, value.split())):
        parts = value.split()
    return tuple(parts) if len(parts) > 1 else value


def _first_given(builder: FieldsBuilder, name: str) -> Entry | None:
    """Return the first entry that says something, else the first that is no null."""
    first = None
    for entry in builder.candidates.get(name, ()):
        if entry.value:
            return entry
        if first is None and entry.value is not None:
            first = entry
    return first


def _put_taxonomy(
    builder: FieldsBuilder, name: str, taxonomy: Taxonomy, plural: Entry | None, single: Entry | None
) -> None:
    entries = [plural] if plural and taxonomy.uses_plural else []
    if single and taxonomy.uses_singular:
        entries.append(single)
    if taxonomy.paths:
        paths = taxonomy.paths if name == "categories" else tuple(chain.from_iterable(taxonomy.paths))
        builder.put_all(name, paths, entries)
    for entry in entries:
        if not taxonomy.is_whole:
            builder.used.discard(entry.key)
        elif not taxonomy.paths:
            builder.used.add(entry.key)
    if taxonomy.findings:
        line = entries[0].line if entries else None
        builder.findings += [evolve(each, line=line) for each in taxonomy.findings]


def _fill_url(builder: FieldsBuilder) -> None:
    """The first absolute address; else the first relative one; a pattern such as `/:year/:title/` never."""
    relative: tuple[str, Entry] | None = None
    for entry in (*builder.candidates_for("url"), *builder.candidates_for("source")):
        value = text_of(entry) or ""
        text = split_link(value)[1] or cut_address(value)
        if not text or any(char in text for char in " \t\n") or _PATTERN_RE.search(text) or text in _STAND_INS:
            continue
        if is_absolute(text):
            return builder.put("url", text, entry)
        if relative is None and is_path(text) and entry in builder.candidates_for("url"):
            relative = text, entry
    if relative:
        builder.put("url", *relative)
    return None


def _fill_images(builder: FieldsBuilder) -> None:
    images, used = read_images(builder.candidates_for("images"))
    if images:
        builder.put_all("images", images, used)


def _fill_language(builder: FieldsBuilder) -> None:
    for entry in builder.candidates_for("language"):
        text = text_of(entry)
        if text and _LANGUAGE_RE.fullmatch(text):
            return builder.put("language", parse_language_tag(text), entry)
    return None


def parse_language_tag(tag: str) -> str:
    """Return a header's language tag in newsnorm's words.

    Example:
        >>> [parse_language_tag(tag) for tag in ("zh-CN", "zh_TW", "zh-Hant-HK", "zh", "en-US")]
        ['zh-Hans', 'zh-Hant', 'zh-Hant', 'zh', 'en']
    """
    base, *parts = re.split("[-_]", tag.lower())
    if base != "zh":
        return base
    if "hant" in parts or ("hans" not in parts and not {"tw", "hk", "mo"}.isdisjoint(parts)):
        return "zh-Hant"
    return "zh-Hans" if not {"hans", "cn", "sg", "my"}.isdisjoint(parts) else "zh"


def _read_published(value: Value, post_format: Format) -> bool | None:
    """Return whether `published: …` lets the post go out; None if the value is none of the format's booleans."""
    if read_flag(value):
        return True
    return False if post_format.is_false(value) else None


def _is_flag(value: Value, post_format: Format) -> bool:
    """Return whether `published` says that the post goes out, and not when."""
    return _read_published(value, post_format) is not None


def _fill_draft(builder: FieldsBuilder) -> None:
    """`draft: true` means a draft everywhere; `published` by the format's own rule."""
    for entry in builder.candidates_for("draft"):
        flag = read_flag(entry.value)
        if flag is not None:
            builder.used.add(entry.key)
        if flag:
            return builder.put("draft", True, entry)  # noqa: FBT003 - a value of the field
    for entry in builder.candidates_for("date_published"):
        published = _read_published(entry.value, builder.post_format) if entry.key.lower() == "published" else None
        if published is not None:
            builder.used.add(entry.key)
        if published is False:
            return builder.put("draft", True, entry)  # noqa: FBT003
    return None


# The keys of which fields each step reads. People come after categories and source: an author that equals a category
# is an outlet.
_STEPS: tuple[tuple[frozenset[str], Callable[[FieldsBuilder], object]], ...] = (
    (frozenset({"title"}), _fill_title),
    (frozenset({"original_title"}), partial(_fill_text, name="original_title", read=read_text)),
    (frozenset({"summary"}), partial(_fill_text, name="summary", read=read_paragraphs)),
    (frozenset(DATES), partial(fill_dates, is_flag=_is_flag)),
    (frozenset({"categories", "category"}), _fill_categories),
    (frozenset({"tags", "tag"}), _fill_tags),
    (frozenset({"source", "outlet"}), fill_source),
    (PEOPLE_FIELDS | {"source", "outlet"}, fill_people),
    (frozenset({"url", "source"}), _fill_url),
    (frozenset({"images"}), _fill_images),
    (frozenset({"language"}), _fill_language),
    (frozenset({"draft", "date_published"}), _fill_draft),
)
