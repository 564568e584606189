"""A document of dolma, the form of the corpora that OLMo was trained on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from newsnorm.errors import OptionsError
from newsnorm.export.flat import flat_metadata
from newsnorm.model import Article


def to_dolma(article: Article, *, source: str, added: datetime | None = None) -> dict[str, Any]:
    """Return a document of dolma: one line of `documents/*.jsonl.gz`.

    Args:
        article: The article.
        source: The name of your data set; the outlet is in the metadata.
        added: When you took it in, with an offset; None leaves it out.

    Raises:
        OptionsError: The name of the data set is empty, or `added` has no offset.

    Example:
        >>> document = to_dolma(Article(title="快讯"), source="my-news")
        >>> document["source"], document["metadata"]["title"], "created" in document
        ('my-news', '快讯', False)
    """
    if not source:
        raise OptionsError("source is empty", hint="give the name of your data set")
    if added is not None and added.utcoffset() is None:
        raise OptionsError("added has no offset", hint="for example datetime.now(UTC)")
    moments = {"added": added, "created": article.date_published}
    row = article.to_row()
    return {
        "id": article.id,
        "text": row["text"],
        "source": source,
        **{name: _write_moment(moment) for name, moment in moments.items() if moment is not None},
        "metadata": flat_metadata(article),
    }


def _write_moment(moment: datetime) -> str:
    """Write an instant as dolma has it, in UTC with milliseconds; one at the edge of the calendar stays where it is."""
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:
        moment = moment.replace(tzinfo=UTC)
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
