"""The lead images that a header names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.markup.images import is_placeholder
from newsnorm.model import Image
from newsnorm.readers.texts import is_path, read_text


def read_images(entries: Sequence[Entry]) -> tuple[tuple[Image, ...], list[Entry]]:
    """Return the pictures in the order of the file, each address once, and the entries that name one."""
    images: dict[str, Image] = {}
    used: list[Entry] = []
    for entry in sorted(entries, key=_line_of) if len(entries) > 1 else entries:
        found = _find_urls(entry.value)
        if found:
            used.append(entry)
        for url, alt, caption in found:
            if url not in images:
                images[url] = Image(url, alt, caption, "lead", is_placeholder(url))
    return tuple(images.values()), used


def _line_of(entry: Entry) -> int:
    return entry.line


def _find_urls(value: Value) -> list[tuple[str, str | None, str | None]]:
    """Return address, alternative text and caption of each picture; switches and colours are none."""
    if isinstance(value, tuple):
        return [found for item in value if not isinstance(item, tuple) for found in _find_urls(item)]
    alt = caption = None
    if isinstance(value, str) or value is None:
        url = read_text(value)
    else:
        url = _first_text(value, ("url", "src", "path", "image"))
        alt, caption = _first_text(value, ("alt",)), _first_text(value, ("caption",))
    return [(url, alt, caption)] if url and is_path(url) and not url.startswith("#") else []


def _first_text(value: Mapping[str, Value], keys: Sequence[str]) -> str | None:
    return next((text for key in keys if (text := read_text(value.get(key)))), None)
