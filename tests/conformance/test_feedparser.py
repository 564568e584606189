"""feedparser, where it is installed, says the same of every entry: title, link, date, author.

What differs by purpose is written down here: a date without an offset is of the option's zone, where feedparser takes
UTC; several names in one element are several people; a label before a name or an address beside it is no name.
"""

from __future__ import annotations

import calendar
import io
import unicodedata
from pathlib import Path
from typing import Any

import pytest

import newsnorm
from newsnorm.containers.html_text import to_line
from newsnorm.containers.registry import find_container

from format_cases import feed_cases
from work import some_of

feedparser = pytest.importorskip("feedparser")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of names that it will not map any more
# An index that a site's own search reads is no feed: feedparser knows no `<url>`.
_NO_FEEDS = frozenset({"Hexo's index for searching"})
CASES = [case for case in feed_cases() if case.container == "feed" and case.form not in _NO_FEEDS]
_ZONE = 8 * 3600


def read_entries(data: bytes) -> list[Any]:
    """The entries by feedparser."""
    return list(feedparser.parse(io.BytesIO(data)).entries)


def compare(data: bytes, name: str, folder: Path) -> list[str]:
    """What differs and is not explained above."""
    path = folder / name
    path.write_bytes(data)
    articles = list(newsnorm.load_all(path))
    entries = read_entries(data)
    if len(articles) != len(entries):
        return [f"{len(articles)} articles of {len(entries)} entries"]
    return [
        f"{number}: {what}"
        for number, (article, entry) in enumerate(zip(articles, entries, strict=True), 1)
        for what in _differences(article, entry)
    ]


def _differences(article: newsnorm.Article, entry: Any) -> list[str]:
    title = newsnorm.normalize_text(to_line(entry.get("title", "")))
    found = []
    if _fold(title) != _fold(article.title or ""):
        found.append(f"title {article.title!r} is not {title!r}")
    if (entry.get("link") or None) != article.url:
        found.append(f"link {article.url!r} is not {entry.get('link')!r}")
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    seconds = article.date_published and int(article.date_published.timestamp())
    # feedparser gives up on offsets without a blank before them and on other dates that people write.
    if moment and seconds is not None and calendar.timegm(moment) - seconds not in (0, _ZONE):
        found.append(f"date {article.date_published} is not {moment}")
    people = [person.name for person in article.authors] + [article.source or ""]
    author = entry.get("author") or ""
    if author and "@" not in author and not any(name and name in author for name in people):
        found.append(f"author {people} is not {author!r}")
    return found


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).replace("∼", "~").split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.form)
def test_own_feeds(case, tmp_path: Path):
    """Our own feeds, the broken one too."""
    if case.form == "RSS 2.0, broken":
        assert len(read_entries(case.data)) == len(case.articles)
        return
    assert compare(case.data, case.name, tmp_path) == []


def test_real_feeds(shared: Path, tmp_path: Path):
    """Every feed beside the project."""
    files = {path: path.read_bytes() for path in sorted(shared.rglob("*.xml")) if path.is_file()}
    found = {path: find_container(data[:65_536], path.name) for path, data in files.items()}
    feeds = [path for path, container in found.items() if container and container[0].name == "feed"]
    differences = [
        f"{path.name} {each}"
        for number, path in enumerate(some_of(feeds))
        for each in compare(files[path], f"{number}.xml", tmp_path)
    ]

    assert len(feeds) > 40
    assert differences == []
