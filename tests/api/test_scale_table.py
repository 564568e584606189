"""What version 0.1 did wrong with many documents, one test for each: the worst first."""

from __future__ import annotations

import gc
import gzip
import io
import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tarfile
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from killers import KillerReader

import newsnorm
from newsnorm.corpus.found import File
from newsnorm.corpus.jobs import ShardJob
from newsnorm.corpus.manifest import ShardReport
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.shards import Slice, cut_shards
from newsnorm.options import Options

TESTS = Path(__file__).parents[1]
KILLERS: dict[str, Any] = {"reader": "killer", "readers": (KillerReader(),)}
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def write(folder: Path, *texts: str) -> Path:
    """A folder of documents."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def run(*words: str, **further: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "newsnorm", *words]
    return subprocess.run(command, check=False, capture_output=True, timeout=50, **further)  # noqa: S603 - our own


@POSIX
@pytest.mark.parametrize("jobs", [1, 2])
def test_worker_that_is_killed(tmp_path: Path, jobs: int):
    """A worker is killed once, as by a system short of memory: every row comes out all the same."""
    write(tmp_path / "in", *(f"第{number}篇" for number in range(20)), f"once: {tmp_path / 'flag'}", "末篇")
    newsnorm.convert(tmp_path / "in", tmp_path / "out.jsonl", jobs=jobs, shard_size=5, **KILLERS)
    rows = read_rows(tmp_path / "out.jsonl")

    assert (tmp_path / "flag").exists()
    assert [row["row"] for row in rows] == list(range(22))
    assert not any(row["error"] for row in rows)


def test_rows_in_table_tools(tmp_path: Path):
    """The default output has the same columns and types in every row; `pytest -m engines` opens it in five tools."""
    pj = pytest.importorskip("pyarrow.json")
    from newsnorm.arrow import SCHEMA

    (tmp_path / "a.md").write_text(
        "---\ntitle: 快讯\nviews: 3\nmore: {a: [1]}\n---\n<p>沪指收涨。</p>\n", encoding="utf-8"
    )
    (tmp_path / "b.md").write_text("---\ntitle: 快讯\nviews: 多\n---\n<p>沪指收涨。</p>\n", encoding="utf-8")
    (tmp_path / "c.md").write_bytes(b"")
    newsnorm.convert(tmp_path, tmp_path / "out.jsonl")
    table = pj.read_json(tmp_path / "out.jsonl", parse_options=pj.ParseOptions(explicit_schema=SCHEMA))

    assert table.schema == SCHEMA
    assert table.to_pylist() == read_rows(tmp_path / "out.jsonl")
    assert table["extra"].to_pylist() == ['{"views": 3, "more": {"a": [1]}}', '{"views": "多"}', None]


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
@pytest.mark.parametrize("form", [None, "article"])
def test_name_that_is_no_unicode(tmp_path: Path, form: str | None):
    """A file name in GBK comes out as valid Unicode."""
    name = os.fsencode(tmp_path) + b"/" + "新闻.txt".encode("gbk")
    with open(name, "wb") as file:  # noqa: PTH123 - no path of pathlib
        file.write("江州港昨日开放。".encode())
    newsnorm.convert(tmp_path, tmp_path / "out.jsonl", format=form)
    (row,) = read_rows(tmp_path / "out.jsonl")
    path = row["path"] if form is None else row["provenance"]["path"]

    assert path.encode().decode() == str(tmp_path / "新闻.txt")


@POSIX
def test_document_that_ends_its_process(tmp_path: Path):
    """One that crashes or raises SystemExit is one row with an error, first and last too."""
    write(tmp_path / "in", "do: segv", "甲", "do: leave", "乙", "do: segv")
    newsnorm.convert(tmp_path / "in", tmp_path / "out.jsonl", **KILLERS)

    assert [row["error"] for row in read_rows(tmp_path / "out.jsonl")] == [
        "WorkerDied: its worker died twice (SIGSEGV)",
        None,
        "NewsnormError: a fault in newsnorm: SystemExit: 5",
        None,
        "WorkerDied: its worker died twice (SIGSEGV)",
    ]


@POSIX
def test_document_that_never_ends(tmp_path: Path):
    """One that takes longer than a document may is one row with an error."""
    write(tmp_path / "in", "do: sleep", "甲")
    newsnorm.convert(tmp_path / "in", tmp_path / "out.jsonl", timeout=0.5, **KILLERS)

    assert [row["error"] for row in read_rows(tmp_path / "out.jsonl")] == [
        "WorkerDied: it took more than 0.5 s, twice",
        None,
    ]


@POSIX
def test_document_that_ends_its_process_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """One whose process says that all is well, and has gone, is one row with an error too."""
    monkeypatch.setattr("newsnorm.corpus.crew._GRACE", 0.1)
    write(tmp_path / "in", "甲", "do: exit 0")
    newsnorm.convert(tmp_path / "in", tmp_path / "out.jsonl", **KILLERS)

    assert [row["error"] for row in read_rows(tmp_path / "out.jsonl")] == [
        None,
        "WorkerDied: its worker died twice (exit code 0)",
    ]


SCRIPT = """
import signal, sys, newsnorm
from killers import KillerReader
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background of a shell it is ignored
    killers = {"reader": "killer", "readers": (KillerReader(),)}
    resume = len(sys.argv) > 3
    newsnorm.convert(sys.argv[1], sys.argv[2], jobs=2, shard_size=1, timeout=None, resume=resume, **killers)
"""


@POSIX
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL", "SIGINT"])
def test_driver_that_is_ended(tmp_path: Path, name: str):
    """No worker outlives it, an older output is still there, and the run goes on where it was."""
    paths = [str(write(tmp_path / "in", "甲", "乙", "丙", "do: sleep")), str(tmp_path / "out.jsonl")]
    (tmp_path / "out.jsonl").write_text("old", encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(TESTS), *sys.path])}
    command = [sys.executable, "-c", SCRIPT, *paths]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as driver:  # noqa: S603 - our own script
        while len(list(tmp_path.glob(".out.jsonl.parts/.newsnorm/reports/part-*.json"))) < 3:
            assert driver.poll() is None
            time.sleep(0.05)
        driver.send_signal(getattr(signal, name))
        try:
            driver.communicate(timeout=50)  # returns when no process holds the pipe any more
        finally:
            driver.kill()

    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "old"
    assert driver.returncode != 0
    (tmp_path / "in/003.txt").write_text("丁", encoding="utf-8")
    summary = newsnorm.convert(*paths, jobs=2, shard_size=1, timeout=None, resume=True, **KILLERS)
    assert summary.resumed == 3
    assert [row["title"] for row in read_rows(tmp_path / "out.jsonl")] == ["甲", "乙", "丙", "丁"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "out.jsonl"]


def test_names_say_what_is_written(tmp_path: Path):
    """`.parquet` is Parquet, and `.jsonl.gz` is compressed."""
    pq = pytest.importorskip("pyarrow.parquet")
    folder = write(tmp_path / "in", "甲", "乙")
    for name in ("out.parquet", "out.jsonl.gz"):
        newsnorm.convert(folder, tmp_path / name)

    rows = [json.loads(line) for line in gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()).splitlines()]
    assert [row["text"] for row in rows] == ["甲", "乙"]
    assert pq.read_table(tmp_path / "out.parquet").to_pylist() == rows


def test_json_lines_on_stdin():
    """Three posts are three articles, and what was left out is told with the sum."""
    lines = "".join(json.dumps({"title": title, "text": f"{title}讯。"}) + "\n" for title in "甲乙丙")
    done = run("-", input=lines.encode())

    assert [json.loads(line)["title"] for line in done.stdout.splitlines()] == ["甲", "乙", "丙"]
    assert done.stderr.decode().startswith("newsnorm: 3 documents, 3 articles, 0 failed")


def test_files_that_are_left_out(tmp_path: Path):
    """A folder tells by suffix what it left out."""
    write(tmp_path, "甲")
    for name in ("a.png", "b.png", "c.pdf"):
        (tmp_path / name).write_bytes(b"\x89")

    assert dict(newsnorm.convert(tmp_path, tmp_path / "out.jsonl").skipped) == {".png": 2, ".pdf": 1}


def test_members_of_a_large_tar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Of a member that was read nothing is kept."""
    known: weakref.WeakSet[tarfile.TarInfo] = weakref.WeakSet()

    class Member(tarfile.TarInfo):
        __slots__ = ("__weakref__",)

        def __init__(self, name: str = "") -> None:
            super().__init__(name)
            known.add(self)

    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for number in range(500):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = 3
            archive.addfile(member, io.BytesIO("甲".encode()))
    monkeypatch.setattr(tarfile.TarFile, "tarinfo", Member)
    results = newsnorm.load_all(tmp_path / "a.tar")
    for _ in range(400):
        next(results)
    gc.collect()

    assert 0 < len(known) < 10


@POSIX
def test_file_of_three_names(tmp_path: Path):
    """Named by its path, by a link and by another spelling it is read once."""
    path = write(tmp_path / "in", "甲") / "000.txt"
    (tmp_path / "link.txt").symlink_to(path)
    results = newsnorm.load_all([path, tmp_path / "link.txt", tmp_path / "in" / "." / ".." / "in" / "000.txt"])

    assert len(list(results)) == 1
    assert dict(results.skipped) == {"read already": 2}


def test_what_crosses_to_a_worker(tmp_path: Path):
    """Nothing but names goes there, and nothing but counts comes back: however much a document holds."""
    files = [Slice(File(f"/posts/{number:06}.md"), 0, 1, 1) for number in range(1000)]
    (shard,) = cut_shards(files, 1000)
    (whole,) = cut_shards([Slice(File("/posts.jsonl"), 0, 1000, 1000)], 1000)
    jobs = [
        ShardJob(shard=each, reading=Reading(options=Options()), path=tmp_path, reports=tmp_path)
        for each in (shard, whole)
    ]
    report = ShardReport(name=shard.name, members=shard.members, documents=1000, failures=0)

    assert len(pickle.dumps(jobs[0])) < 100 * 1000
    assert len(pickle.dumps(jobs[1])) < 5000
    assert len(pickle.dumps(report)) < 500
    assert whole.slices == (Slice(found=File("/posts.jsonl"), start=0, stop=1000, total=1000),)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte; skips where nobody may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    words = [str(mount), "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    if mount is None or subprocess.run(words, check=False, capture_output=True).returncode:  # noqa: S603 - found above
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607


def test_full_disk(tmp_path: Path, small_disk: Path):
    """A disk that is full ends the command with code 1 and one line; what has a final name is whole."""
    row = json.dumps({"text": "江州港昨日开放，货船陆续靠岸。" * 3}, ensure_ascii=False) + "\n"
    (tmp_path / "in.jsonl").write_text(row * 1500, encoding="utf-8")
    done = run(str(tmp_path / "in.jsonl"), "-o", str(small_disk / "out"))
    shards = sorted((small_disk / "out").glob("part-*"))

    assert done.returncode == 1
    told = done.stderr.decode().splitlines()[-1]
    assert "cannot write: No space left on device" in told
    assert told.endswith("(hint: what was finished stays: free some room, and go on with --resume)")
    assert [len(read_rows(shard)) for shard in shards] in ([], [1000])
    assert not list(small_disk.rglob("*.tmp"))
