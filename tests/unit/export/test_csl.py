"""References as CSL-JSON."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

from newsnorm.export.csl import write_csl
from newsnorm.model import Article, Person, Provenance

from every_case import every_case

MOMENT = datetime(2022, 1, 14, 1, 1, 10, tzinfo=timezone(timedelta(hours=8)))


def test_a_reference():
    """People by what they did, the outlet, the day, and nothing that is not known."""
    article = Article(
        title="快讯",
        source="江州日报",
        date_published=MOMENT,
        date_precision="minute",
        authors=(Person("林予安", "reporter"), Person("周望", "translator")),
        editors=(Person("沈岸", "editor"),),
        url="https://example.com/a",
        tags=("股市", "沪指"),
        language="zh-Hans",
    )

    assert json.loads(write_csl(article)) == {
        "id": article.id,
        "type": "article-newspaper",
        "title": "快讯",
        "author": [{"literal": "林予安"}],
        "translator": [{"literal": "周望"}],
        "editor": [{"literal": "沈岸"}],
        "container-title": "江州日报",
        "issued": {"date-parts": [[2022, 1, 14]]},
        "URL": "https://example.com/a",
        "keyword": "股市, 沪指",
        "language": "zh-Hans",
    }


def test_a_month_is_no_day():
    """A date is written no more exactly than it was given."""
    item = json.loads(write_csl(Article(date_published=MOMENT, date_precision="month")))

    assert item["issued"] == {"date-parts": [[2022, 1]]}


@every_case(("reader", "kind"), [("hexo", "post-weblog"), ("page", "webpage"), ("plain", "article"), ("", "article")])
def test_kinds_without_an_outlet(reader: str, kind: str):
    """Without an outlet the reader tells what it is."""
    article = Article(provenance=Provenance(reader=reader))

    assert json.loads(write_csl(article)) == {"id": article.id, "type": kind}
