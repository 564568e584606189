"""What the ending of a file's name says, in small letters and with the dot."""

from __future__ import annotations

import os
from collections.abc import Collection
from fnmatch import fnmatchcase
from typing import Final

MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".rmd", ".qmd", ".mdx")
MDX: Final = (".mdx",)
HTML: Final = (".html", ".htm", ".xhtml")
TEXT: Final = (".txt", ".text")
XML: Final = (".xml",)
# Lists of feeds, which hold no articles: a folder leaves them out.
OPML: Final = (".opml",)
ORG: Final = (".org",)
RST: Final = (".rst",)
ASCIIDOC: Final = (".adoc", ".asciidoc", ".asc")
# A folder gives files with one of these, and files without any.
DOCUMENTS: Final = frozenset({"", *MARKDOWN, *HTML, *TEXT, *XML, *ORG, *RST, *ASCIIDOC})

# Of pictures, by which a link to one is known.
PICTURES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".avif")

JSON: Final = (".json", ".ipynb", ".jsonc", ".json5", ".jsonp")
# What assigns data to a variable; a folder has many of these, and nearly all are programs.
SCRIPTS: Final = (".js",)
CSV: Final = (".csv",)
TSV: Final = (".tsv",)
JSON_LINES: Final = (".jsonl", ".ndjson")
FEEDS: Final = (".rss", ".atom", ".rdf")
ENEX: Final = (".enex",)
MAIL: Final = (".eml", ".mbox")
MHT: Final = (".mht", ".mhtml")
WARC: Final = (".warc",)
PARQUET: Final = (".parquet",)
ZIPS: Final = (".zip",)
TAR: Final = ".tar"
CITATIONS: Final = (".ris", ".enw")
SQL: Final = (".sql",)
GZIP: Final = ".gz"
ZSTANDARD: Final = ".zst"
# Of what each program compresses; the second is that of a tar archive.
GZIPS: Final = (GZIP, ".tgz")
BZIP2S: Final = (".bz2", ".tbz2")
XZS: Final = (".xz", ".txz")
ZSTANDARDS: Final = (ZSTANDARD,)
SHORT_TARS: Final = (*GZIPS[1:], *BZIP2S[1:], *XZS[1:])
TARS: Final = (TAR, *SHORT_TARS)
COMPRESSED: Final = (GZIP, ZSTANDARD, BZIP2S[0], XZS[0])
CONTAINERS: Final = (
    *ZIPS,
    *TARS,
    *COMPRESSED,
    *JSON_LINES,
    *FEEDS,
    *ENEX,
    *JSON,
    *CSV,
    *TSV,
    *MAIL,
    *MHT,
    *WARC,
    *PARQUET,
    *CITATIONS,
    *SQL,
)
"""What a folder gives besides documents."""
DATA: Final = (*JSON, *CSV, *TSV, *SQL)
"""Of these it gives only files with articles in them."""


def suffix_of(name: str) -> str:
    """Return the ending of a name, in small letters and with the dot.

    Example:
        >>> suffix_of("posts/A.MD"), suffix_of("LICENSE")
        ('.md', '')
    """
    dot = name.rfind(".")
    if dot < 0:
        return ""
    ending = name[dot:]
    # A third of the time for all names but those that begin with dots, and those without a dot in a folder with one.
    if dot and name[dot - 1] not in "./\\" and "/" not in ending and "\\" not in ending:
        return ending.lower()
    return os.path.splitext(name)[1].lower()  # noqa: PTH122


def is_document(name: str, suffixes: Collection[str] = DOCUMENTS) -> bool:
    """Return whether a file of that name is a document, by its suffix."""
    return suffix_of(name) in suffixes


def matches(path: str, patterns: Collection[str]) -> bool:
    """Return whether a path matches a pattern: one without `/` is for the last name, `**/` for any folders or none.

    Example:
        >>> matches("posts/a.md", ["*.md"]), matches("posts/a.md", ["posts/*"]), matches("posts/a.md", ["a/*"])
        (True, True, False)
    """
    name = path.rpartition("/")[2]
    return any(
        fnmatchcase(path, pattern) or fnmatchcase(path, pattern.removeprefix("**/"))
        if "/" in pattern
        else fnmatchcase(name, pattern)
        for pattern in patterns
    )


def is_hidden(name: str) -> bool:
    """Return whether the name of a file or a folder is hidden."""
    return name.startswith(".") and name not in (".", "..")
