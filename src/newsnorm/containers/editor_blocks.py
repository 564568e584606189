"""Texts of Editor.js, a block for each paragraph with its own data, as the HTML they would show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsnorm.markup.escape import escape, escape_value

_BLOCKS = "blocks"
_ADDRESSES = ("url", "link", "source", "embed")
# The words of a block, in the order in which they show.
_WORDS = ("title", "text", "message", "content", "html", "caption")
_LISTS = frozenset({"list", "nestedlist", "checklist"})
_DEEPEST = 20


def is_blocks(value: Any) -> bool:
    """Return whether a value is a text of Editor.js.

    Example:
        >>> is_blocks({"blocks": [{"type": "paragraph", "data": {"text": "江州港开放。"}}]})
        True
    """
    blocks = value.get(_BLOCKS) if isinstance(value, Mapping) else None
    return isinstance(blocks, list) and bool(blocks) and all(map(_is_block, blocks))


def _is_block(value: Any) -> bool:
    return isinstance(value, Mapping) and isinstance(value.get("type"), str) and isinstance(value.get("data"), Mapping)


def write_blocks(value: Mapping[str, Any]) -> str:
    """Return the HTML of a text of Editor.js. The words of its blocks are HTML already.

    Example:
        >>> write_blocks({"blocks": [{"type": "header", "data": {"text": "开港", "level": 2}}]})
        '<h2>开港</h2>'
    """
    return "".join(part for block in value[_BLOCKS] for part in _write(block["type"].lower(), block["data"]))


def _write(kind: str, data: Mapping[str, Any]) -> Iterator[str]:
    if kind == "header":
        level = data.get("level") if data.get("level") in range(1, 7) else 2
        yield f"<h{level}>{_text(data, 'text')}</h{level}>"
    elif kind in _LISTS:
        yield _write_list(data)
    elif kind == "table" and isinstance(data.get("content"), list):
        rows = [row for row in data["content"] if isinstance(row, list)]
        yield f"<table>{''.join(f'<tr>{_cells(row)}</tr>' for row in rows)}</table>"
    elif kind == "code":
        yield f"<pre><code>{escape(_text(data, 'code'))}</code></pre>"
    elif kind == "delimiter":
        yield "<hr>"
    elif kind == "quote":
        yield f"<blockquote><p>{_text(data, 'text')}</p>{_paragraph(_text(data, 'caption'))}</blockquote>"
    else:
        yield from _write_other(data, is_image="image" in kind)


def _write_other(data: Mapping[str, Any], *, is_image: bool) -> Iterator[str]:
    file = data.get("file")
    places = (data, file) if isinstance(file, Mapping) else (data,)
    address = next((found for each in places for key in _ADDRESSES if (found := _text(each, key))), "")
    if address and is_image:
        yield f'<p><img src="{escape_value(address)}"></p>'
    words = [word for key in _WORDS if (word := _text(data, key))]
    yield from map(_paragraph, words)
    if address and not is_image:
        meta = data.get("meta")
        title = _text(meta, "title") if isinstance(meta, Mapping) else ""
        yield f'<p><a href="{escape_value(address)}">{title or escape(address)}</a></p>'


def _write_list(data: Mapping[str, Any], depth: int = _DEEPEST) -> str:
    items = data.get("items")
    element = "ol" if data.get("style") == "ordered" else "ul"
    parts: list[str] = []
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Mapping):
            inner = _write_list({**item, "style": data.get("style")}, depth - 1) if item.get("items") and depth else ""
            parts.append(f"<li>{_text(item, 'content') or _text(item, 'text')}{inner}</li>")
        else:
            parts.append(f"<li>{item}</li>")
    return f"<{element}>{''.join(parts)}</{element}>"


def _cells(row: list[Any]) -> str:
    return "".join(f"<td>{cell}</td>" for cell in row if isinstance(cell, str))


def _paragraph(html: str) -> str:
    return f"<p>{html}</p>" if html else ""


def _text(data: Mapping[str, Any], key: str) -> str:
    found = data.get(key)
    return found if isinstance(found, str) else ""
