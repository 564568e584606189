"""Texts of editors that keep lines: the deltas of Quill and the blocks of Draft.js, as the HTML they would show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from newsnorm._frozen import FrozenMap
from newsnorm.markup.escape import escape, escape_value

_LISTS = frozenset({"ul", "ol"})
# Block of Draft.js → element; what is in no table is a paragraph.
_DRAFT_ELEMENTS: Final[Mapping[str, str]] = FrozenMap({
    **{f"header-{word}": f"h{number}" for number, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)},
    "blockquote": "blockquote",
    "unordered-list-item": "ul",
    "ordered-list-item": "ol",
    "code-block": "pre",
})  # fmt: skip
_ADDRESSES = ("url", "href", "src")
_UTF_16 = "utf-16-le"
_ELEMENT = itemgetter(0)


def is_delta(value: Any) -> bool:
    """Return whether a value is a text of Quill.

    Example:
        >>> is_delta({"ops": [{"insert": "江州港开放。"}]}), is_delta({"ops": []})
        (True, False)
    """
    ops = value.get("ops") if isinstance(value, Mapping) else None
    return isinstance(ops, list) and bool(ops) and all(isinstance(each, Mapping) and "insert" in each for each in ops)


def is_draft(value: Any) -> bool:
    """Return whether a value is a text of Draft.js.

    Example:
        >>> is_draft({"blocks": [{"text": "江州港开放。", "type": "unstyled"}], "entityMap": {}})
        True
    """
    if not isinstance(value, Mapping) or "entityMap" not in value or not isinstance(value.get("blocks"), list):
        return False
    return all(isinstance(each, Mapping) and isinstance(each.get("text"), str) for each in value["blocks"])


def write_delta(value: Mapping[str, Any]) -> str:
    r"""Return the HTML of a text of Quill: what a line is stands at its end.

    Example:
        >>> end = {"insert": "\n", "attributes": {"header": 2}}
        >>> write_delta({"ops": [{"insert": "开港"}, end, {"insert": "好。\n"}]})
        '<h2>开港</h2><p>好。</p>'
    """
    return _join(_cut_delta(value["ops"]))


def _cut_delta(ops: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the element and the HTML of each line."""
    line: list[str] = []
    for op in ops:
        words, attributes = op["insert"], op.get("attributes")
        said = attributes if isinstance(attributes, Mapping) else {}
        if isinstance(words, Mapping):
            line.append(_write_insert(words))
            continue
        first, *others = str(words).split("\n")
        line.append(_write_run(first, said))
        for other in others:
            yield _element_of(said), "".join(line)
            line = [_write_run(other, said)]
    yield "p", "".join(line)


def _write_run(text: str, said: Mapping[str, Any]) -> str:
    if not text:
        return ""
    html = escape(text)
    if said.get("bold"):
        html = f"<strong>{html}</strong>"
    link = said.get("link")
    return f'<a href="{escape_value(link)}">{html}</a>' if isinstance(link, str) and link else html


def _write_insert(words: Mapping[str, Any]) -> str:
    """Return what is no text: a picture, a formula, a name that was called."""
    image = words.get("image")
    if isinstance(image, Mapping):
        image = next((image[key] for key in _ADDRESSES if key in image), None)
    if isinstance(image, str):
        return f'<img src="{escape_value(image)}">'
    said = [each.get("value") if isinstance(each, Mapping) else each for key, each in words.items() if key != "video"]
    return escape(" ".join(each for each in said if isinstance(each, str)))


def _element_of(said: Mapping[str, Any]) -> str:
    if said.get("header") in range(1, 7):
        return f"h{said['header']}"
    if said.get("list"):
        return "ol" if said["list"] == "ordered" else "ul"
    return "pre" if said.get("code-block") else "blockquote" if said.get("blockquote") else "p"


def write_draft(value: Mapping[str, Any]) -> str:
    """Return the HTML of a text of Draft.js.

    Example:
        >>> blocks = [{"text": "开港", "type": "header-two"}, {"text": "好。", "type": "unstyled"}]
        >>> write_draft({"blocks": blocks, "entityMap": {}})
        '<h2>开港</h2><p>好。</p>'
    """
    entities = value["entityMap"] if isinstance(value["entityMap"], Mapping) else {}
    lines = [
        (_DRAFT_ELEMENTS.get(str(each.get("type")), "p"), _write_block(each, entities)) for each in value["blocks"]
    ]
    return _join(iter(lines))


def _write_block(block: Mapping[str, Any], entities: Mapping[str, Any]) -> str:
    """Return the words of a block with its links and pictures, whose places count as JavaScript counts."""
    words = block["text"].encode(_UTF_16, "surrogatepass")
    parts: list[str] = []
    done = 0
    for start, end, key in sorted(_ranges_of(block)):
        entity = entities.get(key)
        data = entity.get("data") if isinstance(entity, Mapping) else None
        if start < done or not isinstance(data, Mapping):
            continue
        address = next((data[each] for each in _ADDRESSES if isinstance(data.get(each), str)), "")
        inner = _decode(words[start:end])
        parts.append(_decode(words[done:start]))
        if isinstance(entity, Mapping) and str(entity.get("type")).upper() == "IMAGE":
            parts.append(f'<img src="{escape_value(address)}" alt="{escape_value(str(data.get("alt") or ""))}">')
            inner = inner.strip()
        parts.append(f'<a href="{escape_value(address)}">{inner}</a>' if address and inner else inner)
        done = end
    return "".join((*parts, _decode(words[done:])))


def _ranges_of(block: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    ranges = block.get("entityRanges")
    for each in ranges if isinstance(ranges, list) else ():
        if isinstance(each, Mapping) and isinstance(each.get("offset"), int) and isinstance(each.get("length"), int):
            yield 2 * each["offset"], 2 * (each["offset"] + each["length"]), str(each.get("key"))


def _decode(words: bytes) -> str:
    return escape(words.decode(_UTF_16, "replace")).replace("\n", "<br>")


def _join(lines: Iterator[tuple[str, str]]) -> str:
    """Return lines as HTML: those of one list, one piece of code and one quotation belong together."""
    parts: list[str] = []
    for element, group in groupby(lines, key=_ELEMENT):
        texts = [text for _, text in group]
        if element in _LISTS:
            inner = "".join(f"<li>{text}</li>" for text in texts)
            parts.append(f"<{element}>{inner}</{element}>")
        elif element == "pre":
            inner = "\n".join(text.replace("<br>", "\n") for text in texts)
            parts.append(f"<pre><code>{inner}</code></pre>")
        else:
            parts += [f"<{element}>{text}</{element}>" for text in texts if text.strip()]
    return "".join(parts)
