"""Where the text stands in a row of data.

Here and wherever rows are read, `names` are the caller's own names of fields → those of an article, or `text`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from newsnorm._lazy import compile_late
from newsnorm.containers.editor_texts import holds_editor_text, lift_editor_text, read_editor_text
from newsnorm.containers.row_keys import ROW_FIELDS, TEXT_KEYS, field_of, find_parted
from newsnorm.frontmatter.keys import FIELD_KEYS, find_field, is_known
from newsnorm.lexicon.characters import HAN_RE, LINE_ENDS, LIST_MARKS, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.words import read_rows
from newsnorm.options import TEXT

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
# What has as many, or ends as a sentence does, is more than a name, and what has a mark in it may be.
_LONGEST_NAME = 20
_MARKS = f"{LINE_ENDS}{LIST_MARKS}"
# What programs call a thing by, `article_id`, which may be made of its title, and what names it: `question_title`.
_NO_TEXTS = ("id", "name", *FIELD_KEYS["title"])
# A text as short as this is hardly the article where a longer one in paragraphs stands beside it under an odd name.
_SHORT, _LONG, _TIMES = 40, 100, 5
_PARAGRAPH = "<p"
_SENTENCE_ENDS = (*WIDE_SENTENCE_ENDS, "”", "」")
RENDERED = "rendered"
"""The key under which WordPress gives a text, beside what is known of it."""
_SUMMARY = "summary"
_INNER_RE = compile_late(r"\s*+(?:\[\s*+)?+\{\s*+\"")
# Where Elasticsearch has a row, and where programs that split and gather texts have its fields.
_WRAPPED = "_source"
# What converters of XML call the text of an element, and what stands beside it: xmltodict, xml-js, xml2js, BadgerFish.
_ELEMENT_TEXTS = ("_cdata", "_text", "#cdata-section", "#text", "__cdata", "__text", "$t", "$", "_")
_ATTRIBUTES, _BESIDE = ("@", "_attributes", "-", "xmlns"), "$"
_HOLDERS = ("metadata", "meta", "info", "article_info")
# What Telegram calls the stretches of a message.
_SPANS = frozenset({
    "plain", "link", "text_link", "hashtag", "cashtag", "mention", "mention_name", "bot_command", "email", "phone",
    "bank_card", "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote", "custom_emoji",
})  # fmt: skip
_BEST = [key for key, use in read_rows("row_keys") if TEXT in use.split()][:6]

HINT = f"one of the fields {', '.join(_BEST)} … must hold the source text; name yours with fields="


def find_text_key(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    """Return the key of a row's text: the caller's own, one that is known, or that of the longest string of Han."""
    own = find_named(row, names)
    if own is not None:
        return own if read_text(row[own]) else None
    return find_known(row, names) or find_longest(row, names)


def find_named(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    """Return the key that the caller says is that of the text, where a row has it."""
    return next((key for key in row if names.get(key) == TEXT), None) if names else None


def find_known(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    """Return the key that rows are known to have their text under, or of the fuller one that it leads to."""
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
            is_other = is_text_key(key, names) or _is_known(key) or field_of(key) is not None
            count = _SHORT if is_other else len(HAN_RE.findall(text[: 2 * _LONG]))
            if count < _SHORT and len(HAN_RE.findall(value)) >= max(_LONG, _TIMES * count):
                return key
    return None


def find_longest(row: Mapping[str, Any], names: Mapping[str, str]) -> str | None:
    """Return the key of no other use with the most Han; a summary serves where there is nothing else."""
    texts: dict[str, str] = {}
    for key, value in row.items():
        is_summary = field_of(key) == _SUMMARY
        if key in names or key in _NAME_KEYS or (_is_known(key) and not is_summary) or key.lower().endswith(_NO_TEXTS):
            continue
        # Lists of objects under an unknown name are comments or other articles, and no paragraphs.
        is_list = isinstance(value, list) and not all(isinstance(each, str) for each in value)
        is_other = is_list or (isinstance(value, Mapping) and RENDERED not in value and not is_summary)
        text = read_text(value) if not is_other or holds_editor_text(value) else None
        if text is not None:
            texts[key] = text
    return _pick_longest(texts, row)


def _pick_longest(texts: Mapping[str, str], row: Mapping[str, Any]) -> str | None:
    """Return the key of the longest text that is no word: a summary only where nothing else is a sentence."""
    counts: dict[str, tuple[bool, int, bool]] = {}
    for key, text in texts.items():
        count = len(HAN_RE.findall(text))
        is_summary = field_of(key) == _SUMMARY
        # Beside a title a few words are what something is called.
        if _is_sentence(text, count) or (
            count >= _LEAST_HAN and (is_summary or not _is_name(text) or not has_title(row))
        ):
            counts[key] = (not is_summary, count, key.lower().endswith(TEXT_KEYS))
    best = max(counts, key=lambda key: counts[key], default=None)
    if best is None or _is_sentence(texts[best], counts[best][1]):
        return best
    summaries = [key for key, (is_text, count, _) in counts.items() if not is_text and _is_sentence(texts[key], count)]
    return max(summaries, key=lambda key: counts[key], default=best)


def _is_sentence(text: str, count: int) -> bool:
    return count >= _LONGEST_NAME or (count > 0 and text.rstrip().endswith(_SENTENCE_ENDS))


def _is_name(text: str) -> bool:
    return not any(mark in text for mark in _MARKS)


def _is_known(key: str) -> bool:
    """Return whether blogs or rows of data use this key, be it for no field: `slug`, `id`."""
    return is_known(key) or key.lower() in ROW_FIELDS


def is_text_key(key: str, names: Collection[str] = ()) -> bool:
    """Return whether rows have their text under this key, or the caller names it."""
    return key in names or key.lower() in TEXT_KEYS


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
    found = inner if isinstance(inner, Mapping) else row
    if dict not in map(type, found.values()):
        return found  # nearly all rows
    read = {key: text for key, value in found.items() if (text := _read_element(value)) is not None}
    return {**found, **read} if read else found


def _read_element(value: Any) -> str | None:
    """Return the text of an element that was XML; None of any other value: `{"_cdata": "快讯"}`."""
    if not isinstance(value, Mapping):
        return None
    key = next((each for each in _ELEMENT_TEXTS if isinstance(value.get(each), str)), None)
    is_alone = all(each in (key, _BESIDE) or each.startswith(_ATTRIBUTES) for each in value)
    return value[key] if key is not None and is_alone else None


def open_row(row: Mapping[str, Any], names: Mapping[str, str]) -> tuple[Mapping[str, Any], str | None]:
    """Return the fields of a row, or of the one object in it that is an article, and the key of its text.

    Example:
        >>> open_row({"code": 0, "data": {"title": "快讯", "content": "江州港开放。"}}, {})[1]
        'content'
    """
    fields = unwrap(row)
    lifted = lift_editor_text(fields)
    named = find_named(lifted, names)
    if named is not None:
        return lifted, named if read_text(lifted[named]) else None
    # Nearly all rows have their text under a known key: it is looked for once.
    key = find_known(lifted, names)
    if key is not None:
        return lifted, key
    inner = read_inner(fields)
    opened = _open_holder(inner, names)
    if opened is inner:
        return lifted, find_longest(lifted, names)
    lifted = lift_editor_text(opened)
    return lifted, find_text_key(lifted, names)


def read_inner(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a row in which texts that are objects of JSON, or lists of them, are what they hold; itself without any.

    Services put the answer of another one into theirs so.

    Args:
        row: The row.

    Example:
        >>> read_inner({"code": 0, "data": '[{"title": "快讯"}]'}), read_inner({"data": "[快讯]江州"})
        ({'code': 0, 'data': [{'title': '快讯'}]}, {'data': '[快讯]江州'})
    """
    read = {
        key: inner
        for key, value in row.items()
        if isinstance(value, str) and _INNER_RE.match(value) and (inner := _read_json(value)) is not None
    }
    return {**row, **read} if read else row


def _read_json(text: str) -> Any:
    if holds_editor_text(text):
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value[0] if isinstance(value, list) and value else value, Mapping) else None


def _open_holder(row: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    """Return a row without a text of its own with the fields of the one object in it that is an article.

    That is how the answers of services hold it. Of an article without a title in a row that has one, nobody knows
    whether it is that of the row or a comment.
    """
    found = [key for key, value in row.items() if isinstance(value, Mapping) and _has_own_text(value, names)]
    if len(found) != 1 or (has_title(row) and not has_title(row[found[0]])):
        return row
    return {**{key: value for key, value in row.items() if key != found[0]}, **row[found[0]]}


def _has_own_text(row: Mapping[str, Any], names: Mapping[str, str]) -> bool:
    return find_named(row, names) is not None or find_known(lift_editor_text(row), names) is not None


def has_title(row: Mapping[str, Any]) -> bool:
    """Return whether a row has a key of a title."""
    return any(find_field(str(key)) == "title" for key in row)


def read_beside(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a row and, where it has no such key, those of an object for them: `metadata`, `question`.

    Example:
        >>> read_beside({"content": "甲", "question": {"title": "江州港开了吗"}})["question_title"]
        '江州港开了吗'
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
    return {**fields, **_read_parted(fields)} if dict in map(type, fields.values()) else fields


def _read_parted(fields: Mapping[str, Any]) -> dict[str, str]:
    """Return what objects of no known use tell by a key that others write as one word, for fields that nobody tells."""
    told = {field_of(key) for key in fields}
    found: dict[str, str] = {}
    for holder, value in fields.items():
        for inner, each in value.items() if isinstance(value, Mapping) and not _is_known(holder) else ():
            key = find_parted(holder, str(inner)) if isinstance(each, str) and each else None
            if key is not None and field_of(key) not in told:
                told.add(field_of(key))
                found[key] = each
    return found


def find_name(row: Mapping[str, Any]) -> str | None:
    """Return the name of a file that a row came from, or what comes near one; the address of a site is none.

    Example:
        >>> find_name({"url": "https://a.example/2023-03-08-a.html"}), find_name({"url": "https://www.a.org"})
        ('https://a.example/2023-03-08-a.html', None)
    """
    name = next((row[key] for key in _NAME_KEYS if isinstance(row.get(key), str)), None)
    return None if name and _SITE_RE.fullmatch(name) else name
