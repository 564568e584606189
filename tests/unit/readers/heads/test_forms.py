"""Heads of every form, read from `tests/cases/heads`: what each says, or that it is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import newsnorm
from newsnorm.readers.heads.forms import FORMS

from every_case import every_case

FOLDER = Path(__file__).resolve().parents[3] / "cases" / "heads"
CASES = [json.loads(row) for path in sorted(FOLDER.glob("*.jsonl")) for row in path.read_text("utf-8").splitlines()]
HEADS = [pytest.param(case, id=case["id"]) for case in CASES if case["head"] is not None]
TRAPS = [pytest.param(case, id=case["id"]) for case in CASES if case["head"] is None]


def read_field(article: newsnorm.Article, name: str) -> Any:
    """Return a field as a case writes it."""
    if name in {"date", "modified"}:
        moment = article.date_published if name == "date" else article.date_modified
        return moment and moment.isoformat()
    if name == "authors":
        return [person.name for person in article.authors]
    if name == "tags":
        return list(article.tags)
    if name == "categories":
        return [list(path) for path in article.categories]
    if name == "extra":
        return dict(article.extra)
    if name == "origins":
        return {field: origin.partition(" + ")[0] for field, origin in article.provenance.origins.items()}
    return getattr(article, name)


@every_case("case", HEADS)
def test_head(case):
    """The fields are those of the head, and nothing of it is left in the text."""
    article = newsnorm.loads(case["text"], name=case["name"])
    head = dict(case["head"])
    origins = head.pop("origins", {})

    assert article.provenance.reader == "labelled"
    assert {name: read_field(article, name) for name in head} == head
    assert origins.items() <= read_field(article, "origins").items()
    assert all(mark not in article.full_text() for mark in ("Title", "title", "标题", "#+", "::"))


@every_case("case", TRAPS)
def test_trap(case):
    """What only looks like a head is text."""
    assert newsnorm.loads(case["text"], name=case["name"]).provenance.reader == "plain"


@every_case("case", HEADS)
def test_encodings_and_line_ends(case):
    """A head says the same in every encoding, with every line end, and below a byte order mark."""
    name, text = case["name"], case["text"]
    expected = newsnorm.loads(text, name=name).id

    assert newsnorm.loads(text.replace("\n", "\r\n"), name=name).id == expected
    assert newsnorm.loads("\ufeff" + text, name=name).id == expected
    assert newsnorm.loads(text.encode("gb18030"), name=name, encoding="gb18030").id == expected


def test_every_form_says_why():
    """Each form has a reason of its own, which a detection shows."""
    reasons = [form.reason for form in FORMS]

    assert len(set(reasons)) == len(reasons)
    assert newsnorm.detect("#+TITLE: 快讯\n\n沪指收涨。").reasons == ("keywords of Org on top: #+TITLE",)
