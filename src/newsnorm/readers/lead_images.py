"""The lead images that a header names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import attrgetter

from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.markup.build.images import is_placeholder
from newsnorm.model import Image, make_image
from newsnorm.readers.texts import is_path, read_text

_URL_KEYS = ("url", "src", "path", "image")


# Address, alternative text, caption, and where the address stands in the value of its key: `[0]`, `[image]`.
_Picture = tuple[str, str | None, str | None, str]


def read_images(entries: Sequence[Entry]) -> tuple[tuple[Image, ...], list[Entry]]:
    """Return the pictures in the order of the file, each address once, and the entries that name one.

    Of an entry that says more than pictures only the parts that name one are returned, with keys such as `images[0]`,
    so that the key itself stays in `extra`.
    """
    images: dict[str, Image] = {}
    used: list[Entry] = []
    for entry in sorted(entries, key=attrgetter("line")) if len(entries) > 1 else entries:
        if isinstance(entry.value, str) and entry.value in images:  # as most covers are thumbnails, too
            used.append(entry)
            continue
        found, is_whole = _find_pictures(entry.value)
        if found and is_whole:
            used.append(entry)
        for url, alt, caption, place in found:
            if not is_whole:
                used.append(Entry(entry.key + place, url, entry.line))
            if url not in images:
                images[url] = make_image(url, alt, caption, "lead", is_placeholder(url))
    return tuple(images.values()), used


def _find_pictures(value: Value, place: str = "") -> tuple[list[_Picture], bool]:
    """Return the pictures, and whether they are all that the value says; switches and colours are none."""
    if isinstance(value, str):
        url = read_text(value)
        return ([(url, None, None, place)], True) if url and _is_address(url) else ([], not url)
    if isinstance(value, tuple):
        parts = [_find_pictures(item, f"{place}[{number}]") for number, item in enumerate(value)]
        return list(chain.from_iterable(found for found, _ in parts)), all(is_whole for _, is_whole in parts)
    return _read_map(value, place) if isinstance(value, Mapping) else ([], True)


def _read_map(value: Mapping[str, Value], place: str) -> tuple[list[_Picture], bool]:
    texts = {key: text for key in (*_URL_KEYS, "alt", "caption") if (text := read_text(value.get(key)))}
    key = next((key for key in _URL_KEYS if key in texts), None)
    if key is None or not _is_address(texts[key]):
        return [], False
    said = {key for key, item in value.items() if item}
    picture = texts[key], texts.get("alt"), texts.get("caption"), f"{place}[{key}]"
    return [picture], said <= texts.keys() & {key, "alt", "caption"}


def _is_address(text: str) -> bool:
    return is_path(text) and not text.startswith("#")
