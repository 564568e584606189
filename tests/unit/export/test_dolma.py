"""Documents of dolma."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsnorm.errors import OptionsError
from newsnorm.export import to_dolma
from newsnorm.model import Article, Block

MOMENT = datetime(2022, 1, 14, 1, 1, 10, tzinfo=timezone(timedelta(hours=8)))


def test_a_document():
    """The data set is the caller's, the outlet is metadata, moments are in UTC with milliseconds."""
    article = Article(title="快讯", blocks=(Block(text="沪指收涨。"),), source="江州日报", date_published=MOMENT)
    document = to_dolma(article, source="my-news", added=datetime(2023, 1, 1, tzinfo=UTC))

    assert list(document) == ["id", "text", "source", "added", "created", "metadata"]
    assert document["source"] == "my-news"
    assert document["metadata"]["source"] == "江州日报"
    assert (document["added"], document["created"]) == ("2023-01-01T00:00:00.000Z", "2022-01-13T17:01:10.000Z")


def test_the_edge_of_the_calendar():
    """A date that has no other day to move to stays on its own."""
    article = Article(date_published=datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=8))))

    assert to_dolma(article, source="a")["created"] == "0001-01-01T00:00:00.000Z"


def test_wrong_arguments():
    """A data set without a name, and a moment without an offset, are refused."""
    with pytest.raises(OptionsError, match="source is empty"):
        to_dolma(Article(), source="")
    with pytest.raises(OptionsError, match="no offset"):
        to_dolma(Article(), source="a", added=datetime(2023, 1, 1))  # noqa: DTZ001 - that is the fault
