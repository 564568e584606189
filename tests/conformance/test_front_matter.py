"""Headers against what real Hexo 8.1.2 and Jekyll 4.4.1 made of them, file by file.

Title, categories, tags and the words of the body must be equal wherever the program succeeded, but for the differences
listed here with their reasons. A listed file that no longer differs fails too.
"""

from __future__ import annotations

import json
import re

import pytest

from newsnorm.decode import decode
from newsnorm.errors import DecodeError
from newsnorm.reader import Source
from newsnorm.readers.registry import choose, read

FOUND = "the header is found: blanks, marks, comments or longer runs around a fence hide none"
TITLE_IS_TEXT = "a title is text as written, whatever YAML makes of it"
WRITTEN = "an entry is its written text, not a number or date printed again"
SEPARATOR = "a line separator in a value is a blank"
TWICE = "a second header is merged, not shown as text"
NEAR_KEY = "a known key with `=` or without a blank behind the colon is a key"
PROOF = "one key alone without an opening fence proves no header"
NO_KEY = "the first line is no `key:`, so all is body and nothing is lost"
ENCODING = "UTF-16 is decoded"
NESTED = "a nested list is a path, not its printed form"

DIFFERENCES = {
    "hexo": {
        FOUND: "close-indented html-comment-first json-bare lead-spaces-line long-open-short-close open-trail-space",
        TITLE_IS_TEXT: (
            "amp-only bang-space bracket-only date dq-backslash hash number-lead0 plus sci "
            "date-title liquid-value tag-set tag-str"
        ),
        WRITTEN: "numbers",
        SEPARATOR: "ls nel",
        TWICE: "two-docs",
        NEAR_KEY: "equals no-space-colon",
        PROOF: "no-open",
        NO_KEY: "key-complex",
        ENCODING: "utf16",
    },
    "jekyll": {
        FOUND: (
            "bom-blank close-indented close-text directive directive-in html-comment-first json json-bare json-open "
            "lead-spaces-line long-open-short-close long5 short-open-long-close"
        ),
        TITLE_IS_TEXT: (
            "bang-space bracket-only dq-backslash hash no number-lead0 plus score yes "
            "bool-title liquid-value tag-ruby tag-set tag-str"
        ),
        TWICE: "two-docs",
        NO_KEY: "key-complex empty-fm-comment",
        NESTED: "nested-block nested-dup",
    },
}


def _rows(shared):
    with (shared / "cases" / "front_matter.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _read_case(shared, row):
    """Return the text, also of the two files with bad bytes among so few others that no encoding is sure."""
    data = (shared / "cases" / "front_matter" / row["file"]).read_bytes()
    try:
        return decode(data).text
    except DecodeError:
        return data.decode("utf-8", "replace")


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
    return expected, (raw.title, categories, sorted(raw.tags), _words(raw.body))


@pytest.mark.shared
@pytest.mark.parametrize("program", ["hexo", "jekyll"])
def test_reads_as_the_program_does(shared, program):
    """Every header the program reads gives the same fields and words, but for the listed differences."""
    rows = [row for row in _rows(shared) if _succeeded(row, program)]
    listed = {name for names in DIFFERENCES[program].values() for name in names.split()}
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

        assert text.endswith(raw.body)
        assert raw.body_line == text[: len(text) - len(raw.body)].count("\n") + 1
        assert raw.title == _wanted_title(row, raw)


def _wanted_title(row, raw):
    """The title a person reads in the cases of the group `title`."""
    plain = row["note"].strip()
    if row["group"] != "title" or plain[:1] in "'\"" or "\n" in row["note"] or plain == "null":
        return raw.title
    return plain
