"""Further floors of `mixed_cases.py`: lines of news, guards, options, archives, pages about rows."""

from __future__ import annotations

import contextlib
import io
import re
import tarfile
import zipfile
from random import Random
from typing import Any, get_args
from unittest.mock import patch

from attrs import evolve
from html_scan import scan

import newsnorm
from newsnorm.containers.container import HEAD, Limits
from newsnorm.containers.registry import find_container, open_container
from newsnorm.errors import NewsnormError
from newsnorm.export.formats import WRITERS
from newsnorm.markup.bodies import read_body
from newsnorm.markup.html import lengths
from newsnorm.markup.html.guard import guard_html
from newsnorm.markup.html.nesting import FlatNesting, Nesting
from newsnorm.markup.markdown import repair, stretches
from newsnorm.markup.source.tag_list import list_tags
from newsnorm.news.line import Line, Place
from newsnorm.news.matching import match_beginning, match_line
from newsnorm.options import Options
from newsnorm.reader import RawBody
from newsnorm.report.gather import gather
from newsnorm.report.page import make_page
from newsnorm.report.story import Told, make_stories
from newsnorm.report.words import Words

import mixed_lines as lines
import mixed_parts as parts
import mixed_values as values
from mixing import load, mix, shake

_PARTS_RE = re.compile(r"(?<=[,\n])")
_PLACES = [place for place in get_args(Place) if place != "beside"]


def _choose_usual(chance: Random, parts: tuple[str, ...]) -> str:
    """Return most often one of the first: a line of nothing but rare parts means nothing."""
    return chance.choice(parts[:3] if chance.random() < 0.7 else parts)


def match_lines(chance: Random) -> tuple[Any, Any]:
    """Ask the rules of news about lines."""
    kind = chance.choice(lines.LINES)
    texts = ["".join(_choose_usual(chance, parts) for parts in kind).strip() for _ in range(12)]
    found: list[Any] = []
    for text in filter(None, texts):
        line = Line(text=text, place=chance.choice(_PLACES), kept=chance.choice((0, 0, 1, 2)), title="江州港开放一周年")
        matches = match_line(line), match_beginning(text, line.kept)
        found += [(text, line.place, *((each.rule.id, each.match) if each else None for each in matches))]
    return texts, found


def write_and_read(chance: Random, text: str) -> tuple[Any, Any]:
    """Write an article, and read again what was written, whole or a little shaken."""
    format_ = chance.choice(list(WRITERS))
    try:
        written = newsnorm.dumps(newsnorm.loads(text), format=format_).replace(newsnorm.__version__, "1.0")
    except NewsnormError as error:
        return (text, format_), error.message
    shaken = shake(chance, _PARTS_RE.split(written))
    return (text, format_), (written, load(shaken))


def guard(chance: Random) -> tuple[Any, Any]:
    """Follow the tags of HTML that nests deep, or is left open."""
    pool = [part for part in parts.HTML if part.startswith("<")]
    html = "".join(mix(chance, pool, 30) for _ in range(chance.choice((1, 1, 3))))
    if chance.random() < 0.3:
        html = mix(chance, pool[:12], 4) * 60 + html
    if chance.random() < 0.4:  # floods in small
        with patch.multiple(lengths, _LONG_NAME=8, _LONG_ATTRIBUTE=12, _MOST_ATTRIBUTES=1, _MANY_PIECES=2):
            return html, [lengths.shorten(html, token) for token in scan(html) if token.kind != "autolink"]
    nesting = Nesting()
    (tags,) = list_tags(html)
    reasons = [
        nesting.close(name[1:]) if name[0] == "/" else nesting.open(name, html[start:end])
        for name, start, end in zip(tags.names, tags.starts, tags.ends, strict=True)
    ]
    return html, (FlatNesting().takes(tags.names), reasons, guard_html(html))


def read_stretches(chance: Random) -> tuple[Any, Any]:
    """Read Markdown a few characters at a time, as floods of megabytes are."""
    size = chance.choice((4, 8, 16, 40))
    raw = RawBody(mix(chance, parts.MARKDOWN, 40, often=parts.LINES), is_bare=chance.random() < 0.5)
    with (
        patch.multiple(stretches, LONG=size, _STRETCH=size, _FEW=1000),
        patch.object(repair, "LONG", size),
    ):
        return (size, raw), read_body(evolve(raw, markup="markdown"))


_CALLS: tuple[Any, ...] = (
    Options, newsnorm.loads, newsnorm.normalize_text, newsnorm.explain_text, newsnorm.to_blocks, newsnorm.detect,
    newsnorm.dumps,
)  # fmt: skip


def call_with_options(chance: Random) -> tuple[Any, Any]:
    """Call with right options and wrong ones, and keep what the errors say."""
    outcomes: list[Any] = []
    for _ in range(8):
        call = chance.choice(_CALLS)
        # The names of zones are those of the machine, and so are the hints at them.
        given = {
            name: chance.choice(values.OPTION_VALUES)
            for name in chance.sample(values.OPTION_NAMES, chance.choice((0, 1, 1, 2)))
        }
        given |= {"timezone": "Asia/Tokyo"} if "timezone" in given else {}
        first = (
            () if call is Options else (chance.choice(('---\ntitle: 江州\n---\n他说:"好"...', *values.OPTION_VALUES)),)
        )
        try:
            outcome = repr(call(*first, **given)).replace(newsnorm.__version__, "")
        except NewsnormError as error:
            outcome = (type(error).__name__, error.message, error.hint)
        except TypeError:  # what it says depends on the version of Python
            outcome = "TypeError"
        outcomes.append(((call.__name__, *first, given), outcome))
    return [given for given, _ in outcomes], [outcome for _, outcome in outcomes]


def open_archive(chance: Random) -> tuple[Any, Any]:
    """Open zip and tar archives, some of them damaged."""
    members = [(chance.choice(values.FILES), chance.choice(values.POSTS)) for _ in range(chance.randint(1, 5))]
    file = io.BytesIO()
    name = chance.choice(("a.zip", "a.tar", "b", "b.docx"))
    if is_zip := chance.random() < 0.7:
        with zipfile.ZipFile(file, "w") as archive, contextlib.suppress(UserWarning):
            for path, text in dict(members).items():
                info = zipfile.ZipInfo(path)
                info.flag_bits |= chance.choice((0, 0x800))
                archive.writestr(info, text.encode(chance.choice(("utf-8", "gb18030"))))
    else:
        with tarfile.open(
            fileobj=file, mode="w", format=chance.choice((tarfile.GNU_FORMAT, tarfile.PAX_FORMAT))
        ) as tar:
            for path, text in members:
                member = tarfile.TarInfo(path)
                member.size = len(text.encode())
                tar.addfile(member, io.BytesIO(text.encode()))
    data = bytearray(file.getvalue())
    for _ in range(chance.choice((0, 0, 1, 2, 4)) if is_zip else 0):
        data[chance.randrange(len(data))] = chance.choice((0, 1, 0x50, 0xFF, chance.randrange(256)))
    cut = bytes(data[: chance.choice((len(data), len(data), len(data), chance.randrange(len(data))))])
    found = find_container(cut[:HEAD], name)
    if found is None:
        return cut, None
    documents = open_container(found[0], io.BytesIO(cut), name, Limits(max_bytes=1 << 20))
    return cut, [found[1], *((each.path, each.name, each.data, _told(each.error)) for each in documents)]


def _told(error: NewsnormError | None) -> str | None:
    return error.message.partition(":")[0] if error else None


def report(chance: Random) -> tuple[Any, Any]:
    """Make the page about rows, or the one about articles."""
    words = Words(chance.choice(("en", "zh")))
    if chance.random() < 0.3:
        texts = [mix(chance, (*parts.NEWS, *parts.MARKDOWN), 8, "\n") for _ in range(chance.randint(1, 3))]
        told = [Told(newsnorm.loads(f"---\ntitle: 题\n---\n{text}"), text) for text in texts]
        return texts, make_stories(told, words).replace(newsnorm.__version__, "").partition("<body")[2]
    rows: list[dict[str, Any]] = []
    for number in range(chance.choice((0, 1, 3, 12))):
        row = newsnorm.Article(title="江州").to_row(row=number)
        for name in chance.sample((*values.COLUMNS, *values.OTHER_COLUMNS), 5):
            value = chance.choice(values.COLUMNS.get(name, values.WORDS))
            is_list = name in values.OTHER_COLUMNS and isinstance(row[name], list)
            row[name] = [value, "丁"][: chance.randint(0, 2)] if is_list else value
        rows.append(row)
    page = make_page(gather(rows), [chance.choice(("rows.jsonl", "a&b", "甲"))], words)
    return rows, page.replace(newsnorm.__version__, "").partition("<body")[2]
