"""One reader for the posts of every blog engine: what the engines do differently stands in their formats."""

from __future__ import annotations

from attrs import field, frozen

from newsnorm._frozen import Shown
from newsnorm.frontmatter.entries import Header
from newsnorm.frontmatter.scalars import to_json
from newsnorm.model import Detection
from newsnorm.reader import RawArticle, Source, TemplateSyntax, make_raw_body
from newsnorm.readers.evidence import detect_format
from newsnorm.readers.fields import read_fields
from newsnorm.readers.formats import Format
from newsnorm.readers.page_values import fill_in
from newsnorm.readers.posts import dialect_of, header_of, markup_of

# What a program that clips pages writes above the page, so near the beginning of the body.
_EXCERPT, _WITHIN = "> ## Excerpt", 2000


@frozen(repr=False)
class BlogReader(Shown):
    r"""Reads the posts of one engine.

    Attributes:
        format: The engine's.
        name: The format's.

    Example:
        >>> from newsnorm.readers.formats import HEXO, JEKYLL
        >>> source = Source(text="---\ntitle: 快讯\ncategories: [金融, 资讯]\n---\n沪指收涨。")
        >>> [BlogReader(each).read(source).categories for each in (HEXO, JEKYLL)]
        [(('金融', '资讯'),), (('金融',), ('资讯',))]
    """

    format: Format = field(repr=lambda value: value.name)
    # As an attribute, because it is asked for again and again.
    name: str = field(init=False, eq=False, repr=False)

    @name.default
    def _name_of_format(self) -> str:
        return self.format.name

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The format's."""
        return self.format.suffixes

    def detect(self, source: Source) -> Detection | None:
        """Weigh the path, the keys and the ways of writing."""
        return detect_format(source, self.format)

    def read(self, source: Source) -> RawArticle:
        """Read header and body as the engine does."""
        return read_post(source, self.format)


def read_post(source: Source, post_format: Format) -> RawArticle:
    """Return the raw article of a source with front matter, as one format has it."""
    header = header_of(source)
    fields, text = read_fields(header.entries, post_format, name=source.name), header.body
    if text.find(_EXCERPT, 0, _WITHIN) >= 0:
        from newsnorm.readers.clippings import KEYS, read_clipping  # noqa: PLC0415 - hardly any post is a clipping

        clipping = read_clipping(header)
        if clipping:
            fields, text = read_fields(clipping.entries, post_format, name=source.name, keys=KEYS), clipping.body
    syntax = _template_syntax(header, post_format)
    body = make_raw_body(
        text=text if syntax == "none" else fill_in(text, header.entries, syntax),
        line=header.body_line,
        markup=markup_of(source),
        soft_breaks=post_format.soft_breaks,
        template_syntax=syntax,
        dialect=dialect_of(source, post_format.dialect),
        excerpt_separator=_excerpt_separator(header, post_format),
    )
    return fields.to_article(body, findings=header.findings)


def _template_syntax(header: Header, post_format: Format) -> TemplateSyntax:
    key = post_format.templates_off_key
    if key and any(entry.key == key and post_format.is_false(entry.value) for entry in header.entries):
        return "none"
    return post_format.template_syntax


def _excerpt_separator(header: Header, post_format: Format) -> str | None:
    key = post_format.excerpt_key
    values = [entry.value for entry in header.entries if entry.key == key] if key else []
    separator = to_json(values[0]) if values else None
    return separator if isinstance(separator, str) and separator else None
