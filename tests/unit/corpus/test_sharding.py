"""From names to shards."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

from newsnorm.corpus.crew import Crew
from newsnorm.corpus.found import File
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.seen import Sieve
from newsnorm.corpus.sharding import plan_shards
from newsnorm.corpus.skipped import Skipped
from newsnorm.errors import SourceError
from newsnorm.options import Options


def test_documents_are_counted(tmp_path: Path):
    """Files of one document share a shard, and one of many is cut; what cannot be read is one document."""
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": "甲"}) + "\n" for _ in range(5)), encoding="utf-8")
    plain = tmp_path / "b.txt"
    plain.write_text("乙", encoding="utf-8")
    lost = File("c", error=SourceError("cannot list the folder"))
    reading = Reading(options=Options())
    with Crew(1) as crew:
        files = [File(str(path)), File(str(plain)), lost]
        shards = list(plan_shards(files, reading, crew, size=4, sieve=Sieve(Skipped())))

    assert [[(part.found.path, part.start, part.stop) for part in shard.slices] for shard in shards] == [
        [(str(path), 0, 4)],
        [(str(path), 4, 5), (str(plain), 0, 1), ("c", 0, 1)],
    ]


def test_archive_of_many(tmp_path: Path):
    """What is counted in several pieces is cut as if it were counted at once, and a slice knows a place before it."""
    many = 5000
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        for number in range(many):
            archive.writestr(f"{number}.{'png' if number % 10 == 9 else 'txt'}", "")
    last = tmp_path / "b.txt"
    last.write_text("乙", encoding="utf-8")
    skipped = Skipped()
    with Crew(2) as crew:
        files = [File(str(path)), File(str(last))]
        shards = list(plan_shards(files, Reading(options=Options()), crew, size=1000, sieve=Sieve(skipped)))

    assert [[(part.found.path, part.start, part.stop) for part in shard.slices] for shard in shards] == [
        *[[(str(path), start, start + 1000)] for start in (0, 1000, 2000, 3000)],
        [(str(path), 4000, 4500), (str(last), 0, 1)],
    ]
    assert all(0 <= part.start - part.mark.documents <= 32 for shard in shards[1:] for part in shard.slices[:1])
    assert dict(skipped.counts) == {".png": 500}
