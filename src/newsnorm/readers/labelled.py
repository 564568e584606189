"""The reader of heads that are no front matter: those of Org, Pelican, Notion and the like, one table for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.lexicon.characters import FILE_PADDING
from newsnorm.lexicon.suffixes import MARKDOWN
from newsnorm.model import Detection
from newsnorm.reader import RawArticle, RawBody, Source, once_per_source
from newsnorm.readers.fields import read_fields
from newsnorm.readers.formats import PLAIN
from newsnorm.readers.posts import dialect_of, header_of, markup_of

if TYPE_CHECKING:
    from newsnorm.readers.heads.form import Head

PLACE = "head"
"""What origins call the place of such keys."""

_SURE = 0.99


@frozen(repr=False)
class LabelledReader(Shown):
    r"""Reads a text with a head of one of the forms.

    Example:
        >>> raw = LabelledReader().read(Source(text="#+TITLE: 快讯\n#+DATE: <2023-03-08 Wed>\n\n* 沪指\n收涨。\n"))
        >>> raw.title, raw.date_precision, raw.body.text
        ('快讯', 'day', '\n* 沪指\n收涨。\n')
    """

    name: str = "labelled"

    def detect(self, source: Source) -> Detection | None:
        """Say so where a head is found; front matter comes before any."""
        head = head_of(source)
        return Detection(self.name, _SURE, (head.form.reason,)) if head else None

    def read(self, source: Source) -> RawArticle:
        """Read the head, and the body as its form writes one. Without a head all is body."""
        head = head_of(source)
        if head is None:
            return RawArticle(body=RawBody(source.text, markup=markup_of(source), dialect=dialect_of(source)))
        form = head.form
        entries = (*head.entries, *head.tail.entries) if head.tail else head.entries
        is_named_markdown = source.base_name.lower().endswith(MARKDOWN)
        fields = read_fields(entries, PLAIN, name=source.name, place=PLACE, keys=form.keys)
        body = RawBody(
            source.text[head.body :],
            line=source.text.count("\n", 0, head.body) + 1,
            markup=markup_of(source) if (form.yields and is_named_markdown) or form.markup == "auto" else form.markup,
            dialect=dialect_of(source),
            is_bare=not form.is_markdown and not is_named_markdown,
            ready=head.tail.body if head.tail else None,
        )
        return fields.to_article(body)


@once_per_source
def head_of(source: Source) -> Head | None:
    """Return the head of a source; None where it has front matter, or none at all."""
    if header_of(source).kind != "none":
        return None
    from newsnorm.readers.heads.form import find_head  # noqa: PLC0415 - no post with front matter needs them
    from newsnorm.readers.heads.forms import FORMS  # noqa: PLC0415

    text = source.text
    top = len(text) - len(text.lstrip(FILE_PADDING))
    # Blank lines may stand above a head, but the first line keeps its indent.
    top = text.rfind("\n", 0, top) + 1
    return find_head(text, top, FORMS, source.base_name)
