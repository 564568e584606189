"""Documents of retrieval frameworks."""

from __future__ import annotations

import json

from newsnorm.api import loads
from newsnorm.export import to_langchain, to_llamaindex
from newsnorm.export.flat import flat_metadata
from newsnorm.model import Article, Block, Provenance

POST = "---\ntitle: 快讯\ndate: 2023-05-04\ntags: [股市, 沪指]\nmood: 平\n---\n\n"
POST += "江州日报讯（记者 林予安） 沪指收涨, 深指收跌。\n"


def test_metadata_is_flat():
    """Strings and numbers alone, lists joined, dates as text, nothing empty."""
    metadata = flat_metadata(loads(POST))

    assert {type(value) for value in metadata.values()} <= {str, int, float}
    assert metadata["tags"] == "股市, 沪指"
    assert metadata["date_published"] == "2023-05-04T00:00:00+08:00"
    assert json.loads(str(metadata["extra"])) == {"mood": "平"}
    assert metadata["draft"] == 0
    assert "summary" not in metadata


def test_documents():
    """The words, the metadata and the id under the names of each framework."""
    article = loads(POST)

    assert to_langchain(article) == {
        "page_content": article.text,
        "metadata": flat_metadata(article),
        "id": article.id,
    }
    assert to_llamaindex(article) == {"text": article.text, "metadata": flat_metadata(article), "id_": article.id}


def test_valid_unicode():
    """Half a surrogate pair is an escape, as in rows."""
    article = Article(blocks=(Block(text="甲"),), provenance=Provenance(path="\udcb2.md"))

    assert json.dumps(to_langchain(article), ensure_ascii=False).encode("utf-8")
    assert flat_metadata(article)["path"] == "\\xb2.md"
