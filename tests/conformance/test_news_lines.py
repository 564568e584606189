"""News lines found on public pages, read from the material beside the project; nothing of them is copied here."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest

import newsnorm
from newsnorm.body import Body
from newsnorm.model import Block, Link
from newsnorm.news.news_lines import NewsLines, read_news_lines

from bodies import body_of

pytestmark = pytest.mark.shared

PROSE = (
    "春耕时节，江州各地的农机开进田间，种子和化肥早已备齐，合作社的社员们从清晨一直忙到天黑，预计月底前可以全部播完。"
)
CONTENT = "NOT_boilerplate"
_LINK_RE = re.compile(r"(?<!原标题 )\[([^\]]*)\]\(([^)]*)\)|<(https?://[^>]*)>")
_ROLES = {
    "reporter": "reporters", "correspondent": "correspondents", "photographer": "photographers", "author": "authors",
    "translator": "translators", "editor": "editors", "proofreader": "proofreaders", "reviewer": "reviewers",
}  # fmt: skip


@pytest.fixture(scope="module")
def rows(shared: Path) -> list[dict]:
    """All rows of the case file."""
    return [json.loads(row) for row in (shared / "cases" / "news_lines.jsonl").read_text("utf-8").splitlines()]


def put(line: str, place: str) -> Body:
    """Return a body of prose with `line` somewhere in it, as it is after the text rules."""
    links = tuple(Link(match[2] or match[3], match[1] or match[3]) for match in _LINK_RE.finditer(line))
    text = _LINK_RE.sub(lambda match: match[1] or match[3], line)
    block = Block(text=re.sub("[ \N{IDEOGRAPHIC SPACE}]+", " ", text).strip())
    before, behind = {"lead": (0, 3), "tail": (5, 0), "middle": (5, 5), "alone": (0, 0)}[place]
    prose = Block(text=PROSE)
    blocks = (*[prose] * before, block, *[prose] * behind)
    return body_of(blocks=blocks, links=(*[()] * before, links, *[()] * behind))


def places(row: dict) -> tuple[str, ...]:
    """Return where a row must be tried."""
    if row["kind"] == CONTENT:
        return ("lead", "tail", "middle", "alone")
    return ("lead", "tail") if row["position"] == "any" else (row["position"],)


def people(news: NewsLines | newsnorm.Article) -> dict[str, list[str]]:
    """Return people by the case file's names of roles."""
    found: dict[str, list[str]] = {}
    for person in (*news.authors, *news.editors):
        found.setdefault(_ROLES[person.role], []).append(person.name)
    return found


def test_no_hard_negative_changes(rows):
    """Content that looks like a news line stays, wherever it stands, and names nobody."""
    changed = []
    for row in rows:
        for place in places(row) if row["kind"] == CONTENT else ():
            body = put(row["line"], place)
            news = read_news_lines(body, mode="aggressive", title=None)
            if news.body != body or news.authors or news.editors or news.source or news.dateline or news.title:
                changed.append((row["id"], place))

    assert changed == []


def test_every_dateline_is_found_with_its_fields(rows):
    """All datelines are found, and at least 95 of 100 have every field right."""
    datelines = [row for row in rows if row["kind"] == "dateline"]
    missed, wrong = [], []
    for row in datelines:
        news = read_news_lines(put(row["line"], "lead"), mode="strip", title=None)
        if news.dateline is None:
            missed.append(row["id"])
            continue
        wanted = {key: row["fields"].get(key) for key in ("source", "place", "date", "title", *_ROLES.values())}
        dateline = news.dateline
        found = {"source": dateline.agency, "place": dateline.place, "date": dateline.date_text, "title": news.title}
        span = re.sub("[ \N{IDEOGRAPHIC SPACE}]+", " ", row["fields"]["span"]).strip()
        if {**dict.fromkeys(wanted), **found, **people(news)} != wanted or dateline.text != span:
            wrong.append(row["id"])

    assert missed == []
    assert len(wrong) <= 0.05 * len(datelines), wrong


@pytest.mark.parametrize(
    "kind",
    ["author", "editor", "source", "original_title", "navigation", "share", "disclaimer", "related", "caption"],
)
def test_lines_of_a_kind_are_known(rows, kind):
    """At least 95 of 100 lines of each kind leave under that kind when everything may leave."""
    tried: Counter[bool] = Counter()
    kinds = {"author": {"byline"}, "source": {"source", "source_url"}}.get(kind, {kind})
    for row in rows:
        for place in places(row) if row["kind"] == kind else ():
            news = read_news_lines(put(row["line"], place), mode="aggressive", title=None)
            tried[bool(kinds & {line.kind for line in news.body.sort_out().boilerplate})] += 1

    assert tried[False] <= 0.05 * tried.total()


def test_people_and_outlets_of_lines_are_read(rows):
    """At least 95 of 100 bylines, editor and source lines give the people, outlet, title and address they hold."""
    wrong = []
    tried = 0
    for row in rows:
        if row["kind"] not in ("author", "editor", "source", "original_title"):
            continue
        tried += 1
        wanted = row["fields"]
        news = read_news_lines(put(row["line"], places(row)[0]), mode="strip", title=None)
        facts = {"source": news.source, "url": news.url, "original_title": news.original_title}
        named = {key: wanted[key] for key in _ROLES.values() if key in wanted}
        house = {"source": None} if wanted.get("source") == "本报" else {}
        right = named == people(news) and facts == {**{key: wanted.get(key) for key in facts}, **house}
        wrong += [] if right else [row["id"]]

    assert len(wrong) <= 0.05 * tried, wrong


def write_page(line: str, place: str, form: str) -> str:
    """Return a whole source file with `line` somewhere in its prose, as HTML or as bare text."""
    before, behind = {"lead": (0, 3), "tail": (5, 0), "middle": (5, 5), "alone": (0, 0)}[place]
    lines = [*[PROSE] * before, line, *[PROSE] * behind]
    if form == "text":
        return "".join(f"\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}{line}\n" for line in lines)
    marked = (_LINK_RE.sub(_as_anchor, html.escape(line, quote=False).replace("&lt;http", "<http")) for line in lines)
    return "---\ntitle: 江州春耕\n---\n" + "".join(f"<p>{line}</p>\n" for line in marked)


def _as_anchor(match: re.Match[str]) -> str:
    return f'<a href="{match[2] or match[3]}">{match[1] or match[3]}</a>'


@pytest.mark.parametrize("form", ["html", "text"])
@pytest.mark.parametrize("place", ["lead", "middle", "tail", "alone"])
def test_no_hard_negative_changes_in_a_file(rows, place, form):
    """The same through the whole pipeline: nothing leaves, and no field is filled."""
    changed = []
    for row in rows:
        if row["kind"] == CONTENT:
            article = newsnorm.loads(write_page(row["line"], place, form), boilerplate="aggressive")
            if article.boilerplate or people(article) or article.source or article.dateline or article.url:
                changed.append(row["id"])

    assert changed == []


@pytest.mark.parametrize("form", ["html", "text"])
def test_every_dateline_of_a_file_is_found_with_its_fields(rows, form):
    """Through the whole pipeline all datelines are found, and at least 95 of 100 have every field right."""
    datelines = [row for row in rows if row["kind"] == "dateline"]
    missed, wrong = [], []
    for row in datelines:
        article = newsnorm.loads(write_page(row["line"], "lead", form))
        dateline = article.dateline
        if dateline is None:
            missed.append(row["id"])
            continue
        wanted = {key: row["fields"].get(key) for key in ("source", "place", "date", *_ROLES.values())}
        found = {"source": dateline.agency, "place": dateline.place, "date": dateline.date_text}
        if {**dict.fromkeys(wanted), **found, **people(article)} != wanted:
            wrong.append(row["id"])

    assert missed == []
    assert len(wrong) <= 0.05 * len(datelines), wrong


@pytest.mark.parametrize("form", ["html", "text"])
def test_lines_of_a_file_are_known(rows, form):
    """Through the whole pipeline at least 95 of 100 lines leave under the right kind."""
    tried: Counter[bool] = Counter()
    for row in rows:
        kinds = {"author": {"byline"}, "source": {"source", "source_url"}}.get(row["kind"], {row["kind"]})
        for place in places(row) if row["kind"] not in (CONTENT, "dateline") else ():
            article = newsnorm.loads(write_page(row["line"], place, form), boilerplate="aggressive")
            tried[bool(kinds & {line.kind for line in article.boilerplate})] += 1

    assert tried[False] <= 0.05 * tried.total()


def test_lines_in_the_middle_are_content(rows):
    """What names people, outlets or pages between two paragraphs stays, captions and original titles apart."""
    changed = []
    for row in rows:
        if row["kind"] not in ("caption", "original_title"):
            made = put(row["line"], "middle")
            if read_news_lines(made, mode="aggressive", title=None).body is not made:
                changed.append(row["id"])

    assert changed == []
