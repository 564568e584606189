"""What all built-in readers share: the header of a source, cut off once, and a raw article from it."""

from __future__ import annotations

from newsnorm.frontmatter.entries import Header
from newsnorm.frontmatter.header import split_header
from newsnorm.reader import Markup, RawArticle, RawBody, Source, TemplateSyntax
from newsnorm.readers.conventions import Conventions
from newsnorm.readers.fields import read_fields

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdwn", ".rmd", ".qmd")
_HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_MEMO = "newsnorm.header"


def header_of(source: Source) -> Header:
    """Return the header of a source; detection by several readers and reading cut it only once."""
    header: Header | None = source.memo.get(_MEMO)
    if header is None:
        header = source.memo[_MEMO] = split_header(source.text)
    return header


def read_post(
    source: Source,
    conventions: Conventions,
    *,
    template_syntax: TemplateSyntax | None = None,
    excerpt_separator: str | None = None,
) -> RawArticle:
    """Return the raw article of a source with front matter, by one format's conventions.

    Args:
        source: The file.
        conventions: Whose header it is.
        template_syntax: How template tags in the body are written, if not as the format has them.
        excerpt_separator: What the header says ends the summary.
    """
    header = header_of(source)
    fields = read_fields(header.entries, conventions, name=source.name)
    return RawArticle(
        body=RawBody(
            header.body,
            line=header.body_line,
            markup=markup_of(source),
            soft_breaks=conventions.soft_breaks,
            template_syntax=template_syntax or conventions.template_syntax,
            dialect=conventions.dialect,
            excerpt_separator=excerpt_separator,
        ),
        findings=header.findings + fields.pop("findings"),
        **fields,
    )


def markup_of(source: Source) -> Markup:
    """Return what the file's name says about its markup."""
    return "html" if source.name and source.name.lower().endswith(_HTML_SUFFIXES) else "auto"
