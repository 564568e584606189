"""Headers against what real Hexo 8.1.2 and Jekyll 4.4.1 made of them, file by file.

Title, categories, tags and the words of the body must be equal wherever the program succeeded, but for the differences
listed here with their reasons. A listed file that no longer differs fails too.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from newsnorm.decoding.decode import decode
from newsnorm.reader import Source
from newsnorm.readers.registry import choose, read


class Difference(NamedTuple):
    """A difference on purpose, as the docs tell it, and the case files that show it."""

    written: str
    hexo: str
    jekyll: str
    newsnorm: str
    why: str
    hexo_files: str = ""
    jekyll_files: str = ""


SAME = "as newsnorm"
DIFFERENCES = (
    Difference(
        "blanks, a comment or `%YAML` before the fence, blanks after it, an indented fence, fences of two lengths",
        "some: all is body",
        "most: all is body",
        "the header is read",
        "every sign of a header is there, and a page that shows it as text helps nobody",
        "close-indented html-comment-first json-bare lead-spaces-line long-open-short-close open-trail-space",
        "bom-blank close-indented close-text directive directive-in html-comment-first json json-bare json-open "
        "lead-spaces-line long-open-short-close long5 short-open-long-close",
    ),
    Difference(
        "`title: 000001`, `[快讯]`, `#话题#央行`, `&nbsp;标题`, `! 重磅`, `2021-05-22`, `Yes`, `3:2`, `{{ x }}`",
        "a number, a list, nothing, a date printed at length",
        "a number, a list, nothing, true, 182",
        "the text as written",
        "a title is text, whatever YAML makes of it",
        "amp-only bang-space bracket-only date dq-backslash hash number-lead0 plus sci date-title liquid-value tag-set "
        "tag-str",
        "bang-space bracket-only dq-backslash hash no number-lead0 plus score yes bool-title liquid-value tag-ruby "
        "tag-set tag-str",
    ),
    Difference(
        "`tags: [1.0, 2021-01-01]`",
        "`1` and the date printed at length",
        SAME,
        "`1.0`, `2021-01-01`",
        "an entry is its written text, not a value printed again",
        "numbers",
    ),
    Difference(
        "U+0085 or U+2028 in a value",
        "kept",
        "error",
        "a blank",
        "a title is one line, and both end lines elsewhere",
        "ls nel",
    ),
    Difference(
        "a second header right after the first",
        "shown as text",
        "shown as text",
        "merged: the first wins, the second fills gaps, with a finding",
        "programs that add a header to a post that has one leave this behind",
        "two-docs",
        "two-docs",
    ),
    Difference(
        "`title:t`, `title = t`",
        "all is body",
        "error",
        "read, with a finding",
        "a known key in the first line of a fenced block is a key",
        "equals no-space-colon",
    ),
    Difference(
        "one key and `---` without an opening fence",
        "a header",
        SAME,
        "all is body",
        "articles begin like this; two known keys are needed as proof",
        "no-open",
    ),
    Difference(
        "`? [a, b]` or nothing but a comment between the fences",
        "a header",
        "a header",
        "all is body",
        "without a key it is no header, and what is dropped as one would be lost",
        "key-complex",
        "key-complex empty-fm-comment",
    ),
    Difference(
        "`-港口`, `* 港口` in lines of their own below `tags:`",
        "one tag of all the lines",
        "each word a tag, its mark too",
        "a list of 港口, with a finding",
        "no term begins with the mark of an item",
        "seq-nospace",
        "seq-nospace",
    ),
    Difference("UTF-16", "rubble", "error", "decoded", "the encoding is known for sure", "utf16"),
    Difference(
        "`categories: [[a, b], [a, c]]`",
        SAME,
        "lists printed as text beside the words",
        "the paths a › b and a › c",
        "a nested list is a path wherever anybody writes one",
        "",
        "nested-block nested-dup",
    ),
)
_PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "readers.md"


def _table():
    """The table of the docs: newsnorm comes first of the three, so that a phone shows it."""
    rows = [(written, ours, hexo, jekyll, why) for written, hexo, jekyll, ours, why, *_ in DIFFERENCES]
    head = ("written", "newsnorm", "Hexo 8.1.2", "Jekyll 4.4.1", "why")
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ("---",) * 5, *rows)) + "\n"


def test_docs_tell_each_difference():
    """The page about readers holds this table, word by word."""
    assert _table() in _PAGE.read_text(encoding="utf-8")


def _rows(shared):
    with (shared / "cases" / "front_matter.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _read_case(shared, row):
    return decode((shared / "cases" / "front_matter" / row["file"]).read_bytes()).text


def _words(text):
    return "".join(re.findall(r"\w", text or ""))


def _text(value):
    if value is None:
        return None
    if isinstance(value, dict):
        return value.get("$date") or json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).strip() or None


def _flat(value):
    if isinstance(value, list):
        return [text for item in value for text in _flat(item)]
    text = _text(value)
    return [text] if text else []


def _hexo_answer(answer):
    nodes = [tuple(path) for path in answer["post"]["category_paths"]]
    paths = [path for path in nodes if not any(node != path and node[: len(path)] == path for node in nodes)]
    return _text(answer["data"].get("title")), sorted(paths), sorted(answer["post"]["tags"]), _words(answer["content"])


def _jekyll_answer(answer, file):
    data = answer["data"]
    title = _text(data.get("title"))
    if title and re.sub(r"\W|_", "", title).lower() == re.sub(r"\W|_", "", file.removesuffix(".md")).lower():
        title = None  # made from the name the file was given
    return title, sorted(_flat(data.get("categories"))), sorted(_flat(data.get("tags"))), _words(answer["content"])


def _succeeded(row, program):
    answer = row[program]
    return not answer["error"] and answer["data"] is not None and (program == "jekyll" or "post" in answer)


def _compare(row, program, shared):
    source = Source(text=_read_case(shared, row), name=row["file"])
    raw = read(choose(source, reader=program)[0], source)
    if program == "hexo":
        expected, categories = _hexo_answer(row["hexo"]), sorted(raw.categories)
    else:
        expected = _jekyll_answer(row["jekyll"], row["file"])
        categories = sorted(name for path in raw.categories for name in path)
    return expected, (raw.title, categories, sorted(raw.tags), _words(raw.body.text))


@pytest.mark.shared
@pytest.mark.parametrize("program", ["hexo", "jekyll"])
def test_reads_as_the_program_does(shared, program):
    """Every header the program reads gives the same fields and words, but for the listed differences."""
    rows = [row for row in _rows(shared) if _succeeded(row, program)]
    listed = {name for each in DIFFERENCES for name in getattr(each, f"{program}_files").split()}
    different = {}
    for row in rows:
        expected, actual = _compare(row, program, shared)
        if expected != actual:
            different[row["file"].removesuffix(".md").partition("-")[2]] = (expected, actual)

    assert len(rows) > 200
    assert {name: pair for name, pair in different.items() if name not in listed} == {}
    assert listed - set(different) == set()


@pytest.mark.shared
def test_every_case_has_an_answer(shared):
    """What the programs lose or fail on is read, or stays body whole: nothing raises."""
    for row in _rows(shared):
        text = _read_case(shared, row)
        source = Source(text=text, name=row["file"])
        raw = read(choose(source)[0], source)

        assert text.endswith(raw.body.text)
        assert raw.body.line == text[: len(text) - len(raw.body.text)].count("\n") + 1
        assert raw.title == _wanted_title(row, raw)


def _wanted_title(row, raw):
    """The title a person reads in the cases of the group `title`."""
    plain = row["note"].strip()
    if row["group"] != "title" or plain[:1] in "'\"" or "\n" in row["note"] or plain == "null":
        return raw.title
    return plain
