"""Rows of plain batches, and the steps a worker tells of."""

from itertools import count
from typing import Any

import newsnorm
from newsnorm.corpus import batches

LINES = "".join(f'{{"title": "快讯{n}", "content": "沪指收涨。"}}\n' for n in range(3))


def make_task(**fields: Any) -> batches.Task:
    """A file of three articles."""
    usual = {
        "contents": (LINES.encode(),), "names": ("a.jsonl",), "places": count(), "options": newsnorm.Options(),
        "errors": "record", "article": False, "is_of_files": True,
    }  # fmt: skip
    return batches.Task(**usual | fields)


def test_two_steps_a_row():
    """Each row is told of twice: before it is taken out of its file, and before it is read."""
    steps: list[int] = []
    rows = list(batches._rows(make_task(), {}, steps.append))

    assert [row["path"] for row in rows] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]
    assert steps == list(range(7))


def test_article_that_kills():
    """What must not be read again is a row with the reason, and the others are read."""
    rows = list(batches._rows(make_task(), {3: "its worker died twice"}))

    assert [row["title"] for row in rows] == ["快讯0", None, "快讯2"]
    assert rows[1]["error"] == "WorkerDied: its worker died twice"


def test_file_that_kills():
    """A file that kills where an article is taken out of it keeps what came before, and ends with an error."""
    rows = list(batches._rows(make_task(), {2: "its worker died twice"}))

    assert [(row["path"], row["title"]) for row in rows] == [("a.jsonl:1", "快讯0"), ("a.jsonl", None)]
    assert rows[1]["error"] == "WorkerDied: its worker died twice"


def test_batch_given_up():
    """Of texts, which stand in nothing, all come back, whatever step is skipped."""
    task = make_task(contents=("甲", "乙", None), names=(None,) * 3, places=range(3), is_of_files=False)
    rows = list(batches._rows(task, {1: "gone", 2: "not of files", 5: "gone"}))

    assert [(row["row"], row["text"], row["error"]) for row in rows] == [
        (0, None, "WorkerDied: gone"), (1, "乙", None), (2, None, "WorkerDied: gone"),
    ]  # fmt: skip


def test_rows_are_made_here():
    """Unless they are to be made apart, a reader that cannot be sent to another process reads them."""

    class Local:
        name = "local"

        def detect(self, source):
            return newsnorm.Detection("local", 1.0, ("it is a test",))

        def read(self, source):
            return newsnorm.RawArticle(title=f"读{source.text}", body=newsnorm.RawBody("甲"), origins={"title": "test"})

    options = newsnorm.Options(readers=(Local(),), reader="local")
    task = make_task(contents=("乙",), names=(None,), places=range(1), options=options, is_of_files=False)

    assert [row["title"] for row in batches.read_rows(task, isolate=False)] == ["读乙"]


def test_name_of_a_file_is_evidence():
    """A post in a column of files, and a text in one of texts, are dated by their names."""
    for is_of_files in (True, False):
        task = make_task(contents=("沪指收涨。",), names=("_posts/2023-03-08-a.md",), is_of_files=is_of_files)
        (row,) = batches._rows(task, {})

        assert (row["reader"], row["date_published"]) == ("jekyll", "2023-03-08T00:00:00+08:00")
