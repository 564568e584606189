r"""The word lists in `data/`: text files that a person who knows Chinese and not Python can edit.

A file holds one entry a line. What follows a `#` is a comment, blank lines mean nothing. An entry of several columns
parts them with `|`. Each file is read once, when it is first asked for.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of a list in the order of the file, each cut into its columns.

    Args:
        name: Of the file in `data/`, without its suffix.
    """
    text = files(__package__).joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(tuple(column.strip() for column in line.split("|")) for line in lines if line)


def read_words(name: str) -> tuple[str, ...]:
    """Return the first column of every entry of a list, in the order of the file."""
    return tuple(row[0] for row in read_rows(name))
