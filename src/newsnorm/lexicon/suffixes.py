"""What the ending of a file's name says, in small letters and with the dot."""

from __future__ import annotations

from typing import Final

MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".rmd", ".qmd", ".mdx")
MDX: Final = (".mdx",)
HTML: Final = (".html", ".htm", ".xhtml")
TEXT: Final = (".txt", ".text")
XML: Final = (".xml",)
ORG: Final = (".org",)
RST: Final = (".rst",)
ASCIIDOC: Final = (".adoc", ".asciidoc", ".asc")
# A folder gives files with one of these, and files without any.
DOCUMENTS: Final = frozenset({"", *MARKDOWN, *HTML, *TEXT, *XML, *ORG, *RST, *ASCIIDOC})

# Of pictures, by which a link to one is known.
PICTURES: Final = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".avif")

GZIP: Final = ".gz"
ZSTANDARD: Final = ".zst"
JSON_LINES: Final = tuple(f"{name}{packed}" for name in (".jsonl", ".ndjson") for packed in ("", GZIP, ZSTANDARD))
ZIPS: Final = (".zip",)
TARS: Final = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
CONTAINERS: Final = (*ZIPS, *TARS, *JSON_LINES)
