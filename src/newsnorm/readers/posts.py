"""What readers of posts know of a source before they read a field: its header, cut off once, and its markup."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Header
from newsnorm.frontmatter.split import split_header
from newsnorm.lexicon.suffixes import ASCIIDOC, HTML, MDX, ORG, RST
from newsnorm.markup.escape import REFERENCE
from newsnorm.reader import Dialect, Markup, Source, once_per_source

_MARKUPS: tuple[tuple[tuple[str, ...], Markup], ...] = (
    (HTML, "html"),
    (ORG, "org"),
    (RST, "rst"),
    (ASCIIDOC, "asciidoc"),
)
# A tag, a comment, a character reference.
_MARKUP_RE = compile_late(f"<[A-Za-z/!?]|{REFERENCE}")
# `import Tabs from '@theme/Tabs';` above everything else, and a blank line behind it.
_IMPORT_SIGN, _WITHIN = "import ", 80
_IMPORT = r"""import[ ](?:[A-Z]\w*+|\{[ ]?[A-Z][\w, ]*+\})[ ]from[ ](?:"[@.~][^"\n]++"|'[@.~][^'\n]++')[ ]*+;?"""
_IMPORTS_RE = compile_late(rf"\s*+(?:{_IMPORT}[ ]*+\n)++[ \t]*+(?:\n|\Z)")
_TELLING = (*HTML, *ORG, *RST, *ASCIIDOC)


@once_per_source
def header_of(source: Source) -> Header:
    """Return the header of a source; detection by several readers and reading cut it only once."""
    return split_header(source.text)


def markup_of(source: Source) -> Markup:
    """Return what the file's name says about its markup."""
    name = source.name.lower() if source.name else ""
    # Most names end in none of them: one test settles these.
    if not name.endswith(_TELLING):
        return "auto"
    # Programs save the bare text of a page under its name, `.html`: without a tag, line ends are those of a text.
    if name.endswith(HTML) and not _MARKUP_RE.search(source.text):
        return "auto"
    return next(markup for suffixes, markup in _MARKUPS if name.endswith(suffixes))


def dialect_of(source: Source, dialect: Dialect = "commonmark") -> Dialect:
    """Return which Markdown a source is written in: that of its file's name, else that of its format.

    Docusaurus reads MDX in files of any name: below a header nobody else begins with components of a program.
    """
    if source.name and source.name.lower().endswith(MDX):
        return "mdx"
    header = header_of(source)
    if dialect == "kramdown" or header.kind == "none" or header.body.find(_IMPORT_SIGN, 0, _WITHIN) < 0:
        return dialect
    return "mdx" if _IMPORTS_RE.match(header.body) else dialect
