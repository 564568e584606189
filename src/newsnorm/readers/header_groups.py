"""Keys that stand one table deeper in a header: Zola's `[taxonomies]` and `[extra]`, Hugo's `[params]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.frontmatter.keys import TAXONOMIES, find_field

_TERMS = TAXONOMIES | {"authors"}
# What themes read of a post. Its title, dates and address are the engine's own, and stand at the top.
_SAID = _TERMS | {"summary", "images", "source", "outlet", "original_title", "language", "translators", "editors"}
GROUPS: Mapping[str, frozenset[str]] = {"taxonomies": _TERMS, "extra": _SAID, "params": _SAID}
"""Key of a table → the fields that its keys may fill."""


def open_group(group: Entry) -> Iterator[tuple[str, Entry]]:
    """Yield the fields that the keys of a table may fill, each with its entry: `taxonomies.tags`.

    Example:
        >>> group = Entry("taxonomies", {"tags": ("港口",), "series": ("开港",)}, 5)
        >>> list(open_group(group))
        [('tags', Entry(key='taxonomies.tags', value=('港口',), line=5, raw=None))]
    """
    if not isinstance(group.value, Mapping):
        return
    for key, value in group.value.items():
        field = find_field(key)
        if field in GROUPS[group.key] and value:
            yield field, Entry(f"{group.key}.{key}", value, group.line)


def rest_of_group(group: Entry, used: set[str]) -> Value:
    """Return what no field took of a table.

    Example:
        >>> rest_of_group(Entry("extra", {"author": "林一舟", "toc": "true"}, 5), {"extra.author"})
        {'toc': 'true'}
    """
    if not isinstance(group.value, Mapping):
        return group.value
    return {key: value for key, value in group.value.items() if f"{group.key}.{key}" not in used}
