"""The plain reader: texts without a blog engine, with or without something like a header."""

from __future__ import annotations

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm.lexicon.suffixes import MARKDOWN
from newsnorm.model import Detection
from newsnorm.page.signs import is_document
from newsnorm.reader import RawArticle, Source, make_raw_body
from newsnorm.readers.blog import read_post
from newsnorm.readers.evidence import detect_format
from newsnorm.readers.fields import read_fields
from newsnorm.readers.formats import PLAIN
from newsnorm.readers.posts import dialect_of, header_of, markup_of


@frozen(repr=False)
class PlainReader(Shown):
    """Reads anything that is text: bare texts, Markdown without a header, labelled lines, comment headers."""

    name: str = PLAIN.name

    def detect(self, source: Source) -> Detection | None:
        """Weigh the same evidence as the others; a source without any is plain."""
        return detect_format(source, PLAIN)

    def read(self, source: Source) -> RawArticle:
        """Read a header if there is one, else labelled lines on top, else all is body."""
        header = header_of(source)
        if header.kind != "none":
            return read_post(source, PLAIN)
        from newsnorm.readers.bare_titles import FIRST_LINE, find_bare_title  # noqa: PLC0415 - no post needs them
        from newsnorm.readers.labels import find_labels  # noqa: PLC0415
        from newsnorm.readers.last_tags import find_last_tags  # noqa: PLC0415

        labels = find_labels(source.text)
        end, tags = find_last_tags(source.text)
        fields = read_fields((*labels.entries, *tags), PLAIN, name=source.name, place="label")
        body = make_raw_body(
            text=source.text[labels.body : max(end, labels.body)],
            line=source.text.count("\n", 0, labels.body) + 1,
            markup=markup_of(source),
            dialect=dialect_of(source),
            is_bare=not labels.is_markdown and not source.base_name.lower().endswith(MARKDOWN),
        )
        article = fields.to_article(body, findings=header.findings)
        if is_document(source.text):
            return _lay_under_head(article, source)
        title = find_bare_title(source.text) if body.is_bare and not labels.entries else None
        if title is None or article.title:
            return article
        return evolve(article, title=title, origins={**article.origins, "title": (FIRST_LINE,)})


def _lay_under_head(article: RawArticle, source: Source) -> RawArticle:
    """Return the article of a whole HTML document with what its head says and no line of it does."""
    from newsnorm.readers.whole_pages import read_page_head  # noqa: PLC0415 - no post needs it

    head = read_page_head(source)
    if head is None:
        return article
    said = {name: value for name, value in head.values.items() if not getattr(article, name)}
    origins = {name: head.origins[name] for name in said}
    return evolve(article, **said, origins={**article.origins, **origins})
