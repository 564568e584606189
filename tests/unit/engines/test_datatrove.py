"""datatrove's reader and step, where it is installed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from killers import KillerReader

import newsnorm

pytest.importorskip("datatrove")

from datatrove.data import Document
from datatrove.pipeline.writers import JsonlWriter

from newsnorm.engines.datatrove import NewsnormReader, NewsnormStep

LINES = '{"title": "快讯", "content": "沪指收涨。"}\n{"title": "港口", "content": "货船靠岸。"}\n'
POISON = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


@pytest.fixture
def failed(tmp_path) -> Any:
    """A writer for what cannot be read."""
    return JsonlWriter(str(tmp_path / "failed"), compression=None)


def written(folder) -> list[dict[str, Any]]:
    """What such a writer wrote."""
    return [json.loads(line) for path in sorted(folder.glob("*")) for line in path.read_text().splitlines()]


def test_reader(tmp_path, failed):
    """Each article of each file is a document with the article's columns; what cannot be read goes to the writer."""
    posts = tmp_path / "posts"
    posts.mkdir()
    (posts / "a.jsonl").write_text(LINES)
    (posts / "b.md").write_text("---\ntitle: 短讯\nurl: https://example.com/b\n---\n正文.")
    (posts / "c.md").write_bytes(POISON)
    made = list(NewsnormReader(str(posts), failed, default_metadata={"dump": "1"}).run())
    wanted = {one.path: one.to_row() for one in newsnorm.load_all(posts) if isinstance(one, newsnorm.Failure)}
    rows = [one.to_row() for one in newsnorm.load_all(posts) if not isinstance(one, newsnorm.Failure)]

    assert [(each.id, each.text) for each in made] == [(row["id"], row["text"]) for row in rows]
    for document, row in zip(made, rows, strict=True):
        assert document.metadata == {
            **{name: value for name, value in row.items() if value is not None and name not in ("id", "text")},
            "dump": "1",
            "file_path": row["path"].partition(":")[0],
        }
    assert [(each["metadata"]["path"], each["metadata"]["error"]) for each in written(tmp_path / "failed")] == [
        (path, row["error"]) for path, row in wanted.items()
    ]


def test_reader_takes_its_share(tmp_path):
    """Two ranks read each file once, and arguments of datatrove's own readers are taken."""
    for name in ("a.md", "b.md", "c.md", "d.txt"):
        (tmp_path / name).write_text(f"# {name}\n\n正文。")
    ranks = [NewsnormReader(str(tmp_path), glob_pattern="*.md").run(None, rank, 2) for rank in (0, 1)]

    assert sorted(document.metadata["title"] for rank in ranks for document in rank) == ["a.md", "b.md", "c.md"]


def test_step(tmp_path, failed):
    """What a document had stays, what newsnorm knows comes beside it; failures leave with their text, counted."""
    given = [
        Document(
            "---\ntitle: 短讯\nurl: https://example.com/b\n---\n正文.", "1", metadata={"url": "u", "name": "a.md"}
        ),
        Document("", "2", metadata={"name": "b.md"}),
        Document("# 港口\n\n货船靠岸.", "3"),
    ]
    step = NewsnormStep(failed, name_key="name", batch_size=2)
    made = list(step.run(iter(given)))

    assert [(each.id, each.text, each.metadata["title"]) for each in made] == [
        ("1", "正文。", "短讯"),
        ("3", "货船靠岸。", "港口"),
    ]
    assert made[0].metadata["url"] == "u"
    assert made[0].metadata["newsnorm_url"] == "https://example.com/b"
    assert made[0].metadata["path"] == "a.md"
    assert len(made[0].metadata["newsnorm_id"]) > 1
    [failure] = written(tmp_path / "failed")
    assert failure["id"] == "2"
    assert step.stats["dropped"].total == 1
    assert failure["metadata"]["error"].startswith("SourceError")


def test_isolate(tmp_path, failed):
    """A text that kills its process is one failure."""
    options = newsnorm.Options(reader="killer", readers=(KillerReader(),))
    given = [Document(text, str(place)) for place, text in enumerate(["甲", "do: segv", "乙"])]
    made = list(NewsnormStep(failed, options=options, isolate=True).run(iter(given)))

    assert [each.metadata["title"] for each in made] == ["甲", "乙"]
    assert [each["text"] for each in written(tmp_path / "failed")] == ["do: segv"]
