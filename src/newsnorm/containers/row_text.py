"""Where the text stands in a row of data, and what of the row is an article at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from newsnorm._frozen import EMPTY
from newsnorm._lazy import compile_late
from newsnorm.containers.editor_texts import holds_editor_text, lift_editor_text, read_editor_text
from newsnorm.containers.frames import read_frame
from newsnorm.containers.ghost import join_relations
from newsnorm.containers.notebook import is_notebook
from newsnorm.containers.row_keys import ROW_FIELDS, TEXT_KEYS, field_of
from newsnorm.frontmatter.keys import FIELD_KEYS, find_field, is_known
from newsnorm.lexicon.characters import HAN_RE, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.words import read_rows
from newsnorm.options import TEXT
from newsnorm.rows.row import is_own

_PARAGRAPH_KEYS = (
    *(key for key, use in read_rows("row_keys") if "paragraph" in use.split()),
    "content",
    "text",
    "value",
)
_NAME_KEYS = tuple(key for key, use in read_rows("row_keys") if use == "name")
_SITE_RE = compile_late(r"[A-Za-z][A-Za-z0-9+.-]*+://[^/]*+")
# A word or two may be a name, a place, a kind.
_LEAST_HAN = 8
# What programs call a thing by, `article_id`, which may be made of its title, and what names it: `question_title`.
_NO_TEXTS = ("id", *FIELD_KEYS["title"])
# A text as short as this is hardly the article where a longer one in paragraphs stands beside it under an odd name.
_SHORT, _LONG, _TIMES = 40, 100, 5
_PARAGRAPH = "<p"
_SENTENCE_ENDS = (*WIDE_SENTENCE_ENDS, "”", "」")
RENDERED = "rendered"
"""The key under which WordPress gives a text, beside what is known of it."""
_SUMMARY = "summary"
# Where Elasticsearch has a row, and where programs that split and gather texts have its fields.
_WRAPPED = "_source"
_HOLDERS = ("metadata", "meta", "info", "article_info")
# What Telegram calls the stretches of a message.
_SPANS = frozenset({
    "plain", "link", "text_link", "hashtag", "cashtag", "mention", "mention_name", "bot_command", "email", "phone",
    "bank_card", "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote", "custom_emoji",
})  # fmt: skip
_DEEPEST = 4
# What a group of articles may say of each.
_OF_GROUPS = frozenset({"date_published", "categories", "category"})
_MANY = 2
_BEST = [key for key, use in read_rows("row_keys") if TEXT in use.split()][:6]

HINT = f"one of the fields {', '.join(_BEST)} … must hold the source text; name yours with fields="


def find_text_key(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    """Return the key of a row's text: the caller's own, one that is known, or that of the longest string of Han.

    Args:
        row: The row.
        names: The caller's own names of fields.
    """
    own = find_named(row, names)
    if own is not None:
        return own if read_text(row[own]) else None
    return _find_known(row, names) or _find_longest(row, names)


def find_named(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    """Return the key that the caller says is that of the text, where a row has it.

    Args:
        row: The row.
        names: The caller's own names of fields.
    """
    return next((key for key in row if names.get(key) == TEXT), None) if names else None


def _find_known(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    lower: dict[str, str] = {str(key).lower(): key for key in reversed(list(row))}
    for known in TEXT_KEYS:
        key = lower.get(known)
        if key is not None and key not in names and (text := read_text(row[key])):
            return _find_fuller(row, names, text) or key
    return None


def _find_fuller(row: Mapping[str, Any], names: Mapping[str, str], text: str) -> str | None:
    """Return the key of no known use with paragraphs of HTML beside a text so short that it only leads to them."""
    for key, value in row.items():
        if isinstance(value, str) and len(value) > _LONG and _PARAGRAPH in value and value is not text:
            is_other = key in names or _is_known(key) or is_text_key(key) or field_of(key) is not None
            count = _SHORT if is_other else len(HAN_RE.findall(text[: 2 * _LONG]))
            if count < _SHORT and len(HAN_RE.findall(value)) >= max(_LONG, _TIMES * count):
                return key
    return None


def _find_longest(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    """Return the key of no other use with the most Han; a summary serves where there is nothing else."""
    counts: dict[str, tuple[bool, int, bool]] = {}
    for key, value in row.items():
        is_summary = field_of(key) == _SUMMARY
        if key in names or key in _NAME_KEYS or (_is_known(key) and not is_summary) or key.lower().endswith(_NO_TEXTS):
            continue
        # Lists of objects under an unknown name are comments or other articles, and no paragraphs.
        is_list = isinstance(value, list) and not all(isinstance(each, str) for each in value)
        is_other = is_list or (isinstance(value, Mapping) and RENDERED not in value)
        text = read_text(value) if not is_other or holds_editor_text(value) else None
        if text is None:
            continue
        count = len(HAN_RE.findall(text))
        if count >= _LEAST_HAN or (count and text.rstrip().endswith(_SENTENCE_ENDS)):
            counts[key] = (not is_summary, count, key.lower().endswith(TEXT_KEYS))
    return max(counts, key=lambda key: counts[key], default=None)


def _is_known(key: str) -> bool:
    """Return whether blogs or rows of data use this key, be it for no field: `slug`, `id`."""
    return is_known(key) or key.lower() in ROW_FIELDS


def is_text_key(key: str) -> bool:
    """Return whether rows have their text under this key."""
    return key.lower() in TEXT_KEYS


def read_text(value: Any) -> str | None:
    r"""Return the text in a value: a string, a list of paragraphs, an object with one of those, an editor's own.

    Example:
        >>> read_text(["段一。", {"行号": 2, "内容": "段二。"}]), read_text({"rendered": "<p>甲</p>"})
        ('段一。\n\n段二。', '<p>甲</p>')
    """
    written = read_editor_text(value)
    if written is not None:
        return written or None
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, list):
        if _is_line(value):
            return "".join(each if isinstance(each, str) else each["text"] for each in value).strip() or None
        paragraphs = [text for each in value if (text := _read_paragraph(each))]
        return "\n\n".join(paragraphs) or None
    return _read_object(value) if isinstance(value, Mapping) else None


def _read_object(value: Mapping[str, Any]) -> str | None:
    """Return the text in an object that has no fields of an article: `{"html": "<p>甲</p>", "format": 1}`."""
    if isinstance(value.get(RENDERED), str):
        return read_text(value[RENDERED])
    if any(_is_known(key) for key in value):
        return None
    lower = {str(key).lower(): text for key, text in value.items() if isinstance(text, str) and text.strip()}
    return next((lower[key] for key in TEXT_KEYS if key in lower), None)


def _is_line(value: list[Any]) -> bool:
    """Return whether the parts of a list are stretches of lines, as Telegram writes a message with links in it."""
    spans = [each for each in value if not isinstance(each, str)]
    if not spans or not all(isinstance(each, Mapping) and isinstance(each.get("text"), str) for each in spans):
        return False
    kinds = {str(each.get("type")) for each in spans}
    return kinds <= _SPANS and (len(spans) < len(value) or "plain" in kinds)


def _read_paragraph(value: Any) -> str | None:
    if isinstance(value, str):
        return value.strip("\n") if value.strip() else None
    if isinstance(value, Mapping):
        return next((text for key in _PARAGRAPH_KEYS if isinstance(text := value.get(key), str) and text.strip()), None)
    return None


def unwrap(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a search engine has wrapped: `{"_id": 1, "_source": {…}}`.

    Example:
        >>> unwrap({"_id": 1, "_source": {"title": "快讯"}})
        {'title': '快讯'}
    """
    inner = row.get(_WRAPPED)
    return inner if isinstance(inner, Mapping) else row


def open_wrapper(row: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    """Return a row with the fields of the one object in it that is an article, as the answers of services hold it.

    Of an article without a title in a row that has one, nobody knows whether it is that of the row or a comment.

    Args:
        row: The row.
        names: The caller's own names of fields.

    Example:
        >>> open_wrapper({"code": 0, "data": {"title": "快讯", "content": "江州港开放。"}}, {})
        {'code': 0, 'title': '快讯', 'content': '江州港开放。'}
    """
    if _has_own_text(row, names):
        return row
    found = [key for key, value in row.items() if isinstance(value, Mapping) and _has_own_text(value, names)]
    if len(found) != 1 or (_has_title(row) and not _has_title(row[found[0]])):
        return row
    return {**{key: value for key, value in row.items() if key != found[0]}, **row[found[0]]}


def _has_own_text(row: Mapping[str, Any], names: Mapping[str, str]) -> bool:
    return find_named(row, names) is not None or _find_known(lift_editor_text(row), names) is not None


def _has_title(row: Mapping[str, Any]) -> bool:
    return any(find_field(str(key)) == "title" for key in row)


def read_beside(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a row and, where it has no such key, those of an object for them: `metadata`.

    Example:
        >>> read_beside({"page_content": "甲", "metadata": {"title": "快讯", "loc": 3}})
        {'page_content': '甲', 'metadata': {'loc': 3}, 'title': '快讯'}
    """
    fields = {str(key): value for key, value in row.items()}
    known = {key.lower() for key in fields}
    for holder in _HOLDERS:
        inner = fields.get(holder)
        if isinstance(inner, Mapping):
            given = {str(key): value for key, value in inner.items()}
            own = {key: value for key, value in given.items() if _is_known(key) and key.lower() not in known}
            rest = {key: value for key, value in given.items() if key not in own}
            del fields[holder]
            fields |= {holder: rest, **own} if rest else own
            known.update(key.lower() for key in own)
    return fields


def find_name(row: Mapping[str, Any]) -> str | None:
    """Return the name of a file that a row came from, or what comes near one; the address of a site is none.

    Example:
        >>> find_name({"url": "https://a.example/2023-03-08-a.html"}), find_name({"url": "https://www.a.org"})
        ('https://a.example/2023-03-08-a.html', None)
    """
    name = next((row[key] for key in _NAME_KEYS if isinstance(row.get(key), str)), None)
    return None if name and _SITE_RE.fullmatch(name) else name


def find_articles(value: Any, names: Mapping[str, str]) -> Iterator[Any]:
    """Yield the rows in a JSON value: itself, or those in a list somewhere inside, as the answer of a service has them.

    An object with a text is one row. Without one, the rows are the longest list of objects in it of which the first
    has a text, of one with titles if there is any, with those of lists like it; an object alone may stand deeper, too.
    A table that pandas wrote has its own.
    """
    if isinstance(value, list):
        yield from value
    elif isinstance(value, Mapping) and (is_own(value) or is_notebook(value) or holds_editor_text(value)):
        yield value
    elif isinstance(value, Mapping) and (frame := read_frame(value)) is not None:
        yield from frame
    elif isinstance(value, Mapping) and find_text_key(value, names) is None and (inner := _find_inner(value, names)):
        yield from inner
    else:
        yield value


def open_group(value: Any, names: Mapping[str, str]) -> Iterator[Any]:
    """Yield what a member of an array holds: itself, or the articles of a page or a day that has no text of its own.

    Only what has a title is one, and no comment. The day and the section of a group are those of its articles.

    Args:
        value: The member.
        names: The caller's own names of fields.

    Example:
        >>> news = [{"title": "快讯", "content": "江州港开放。"}]
        >>> list(open_group({"date": "2023-03-08", "news": news}, {}))
        [{'date': '2023-03-08', 'title': '快讯', 'content': '江州港开放。'}]
    """
    rows: list[Any] = []
    given: Mapping[str, Any] = EMPTY
    if isinstance(value, list):
        rows = value
    elif isinstance(value, Mapping) and any(map(_may_hold, value.values())) and not _is_row(value, names):
        rows = _find_inner(value, names)
        given = {key: each for key, each in value.items() if field_of(key) in _OF_GROUPS and isinstance(each, str)}
    if not _are_titled(rows, names):
        yield value
        return
    for row in rows:
        yield {**_told_beside(row, given), **row} if given and isinstance(row, Mapping) else row


def _told_beside(row: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a group says of an article that says nothing of it itself."""
    own = {field_of(key) for key in row}
    return {key: each for key, each in given.items() if field_of(key) not in own}


def _may_hold(value: Any) -> bool:
    return isinstance(value[0] if isinstance(value, list) and value else value, Mapping)


def _find_inner(value: Mapping[str, Any], names: Mapping[str, str], depth: int = _DEEPEST) -> list[Any]:
    lists = [each for each in value.values() if isinstance(each, list) and _holds_rows(each, names)]
    if lists:
        # Comments may be more than the posts they are about, and have no titles.
        best = max(lists, key=lambda rows: (_are_titled(rows, names), len(rows)))
        alike = [each for each in lists if each is best or _are_alike(each, best, names)]
        return join_relations(value, best) if len(alike) == 1 else _join(alike)
    if _are_rows_by_name(value, names):
        return [{"id": key, **each} for key, each in value.items()]
    found: list[Any] = []
    for each in value.values():
        # A list of one object is a frame around it. Lists in several objects are no rows: comments, parts of a thing.
        holder = each[0] if isinstance(each, list) and len(each) == 1 else each
        if not isinstance(holder, Mapping):
            continue
        if not found and _is_row(holder, names):
            return [] if _has_title(value) and not _has_title(holder) else [holder]
        inner = _find_inner(holder, names, depth - 1) if depth else []
        if _are_alike(inner, found, names):
            found = _join([found, inner])
        elif not found or (_are_titled(inner, names) and not _are_titled(found, names)):
            found = inner
    return found


def _join(lists: Sequence[list[Any]]) -> list[Any]:
    """Return the rows of several lists, each once."""
    rows: dict[Any, Any] = {}
    for row in chain.from_iterable(lists):
        texts = row.items() if isinstance(row, Mapping) else ()
        rows.setdefault(tuple(sorted(each for each in texts if isinstance(each[1], str))) or id(row), row)
    return list(rows.values())


def _are_alike(rows: list[Any], others: list[Any], names: Mapping[str, str]) -> bool:
    """Return whether two lists hold articles of one kind, and are no articles and their comments, without titles."""
    if not rows or not others or not _is_row(rows[0], names) or not _is_row(others[0], names):
        return False
    if not _has_title(rows[0]):
        return set(rows[0]) == set(others[0])
    return _has_title(others[0]) and find_text_key(rows[0], names) == find_text_key(others[0], names)


def _are_titled(rows: list[Any], names: Mapping[str, str]) -> bool:
    return bool(rows) and _is_row(rows[0], names) and _has_title(rows[0])


def _are_rows_by_name(value: Mapping[str, Any], names: Mapping[str, str]) -> bool:
    """Return whether each value is an article of one kind with the others: `{"1001": {…}, "1002": {…}}`."""
    rows = [each for each in value.values() if isinstance(each, Mapping)]
    if len(rows) < max(len(value), _MANY):
        return False
    keys = {(find_text_key(each, names), _has_title(each)) for each in rows}
    return len(keys) == 1 and None not in {key for key, _ in keys}


def _holds_rows(items: list[Any], names: Mapping[str, str]) -> bool:
    return any(_is_row(item, names) for item in items[:_MANY])


def _is_row(value: Any, names: Mapping[str, str]) -> bool:
    if not isinstance(value, Mapping):
        return False
    return find_text_key(lift_editor_text(open_wrapper(unwrap(value), names)), names) is not None
