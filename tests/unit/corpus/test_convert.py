"""`convert`."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from closed_folders import close_folder
from killers import KillerReader

import newsnorm

from crew_here import CrewHere


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirty documents, the eleventh of them empty."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02}.txt").write_text("" if number == 10 else f"第{number}篇。", encoding="utf-8")
    return folder


def read_rows(*paths: Path) -> list[dict[str, Any]]:
    """The rows in files of JSON Lines."""
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def all_names(folder: Path) -> list[str]:
    """Every file in a folder, hidden ones too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_bar(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The bar stands at the number of documents, and names the failures."""
    shown: list[tuple[int, int]] = []

    class Bar(contextlib.nullcontext):
        def __init__(self, **_: Any) -> None:
            super().__init__(self)
            self.n = 0

        def update(self, count: int) -> None:
            self.n += count

        def set_postfix(self, *, failed: int) -> None:
            shown.append((self.n, failed))

    monkeypatch.setattr("tqdm.tqdm", Bar)
    monkeypatch.setattr("newsnorm.corpus.crew.Crew", CrewHere)
    newsnorm.convert(folder, tmp_path / "out.jsonl", progress=True, shard_size=10)

    assert shown == [(10, 0), (20, 1), (30, 1)]


@pytest.mark.parametrize(
    ("error", "path"),
    [(OSError(28, "No space left on device"), "out.jsonl"), (OSError(13, "Permission denied", "x"), "x")],
)
def test_place_of_an_error(error: OSError, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It is the file that the system names, else the output."""

    def fail(*_: Any, **__: Any) -> None:
        raise error

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("newsnorm.corpus.convert._run", fail)
    with pytest.raises(newsnorm.SourceError, match=f"cannot write: {error.strerror}") as caught:
        newsnorm.convert(tmp_path, "out.jsonl")

    assert caught.value.path == path


def test_one_file(folder: Path, tmp_path: Path):
    """Rows stand in input order, each document once, a failure in its place; nothing else is left beside the file."""
    out = tmp_path / "out" / "news.jsonl"
    out.parent.mkdir()
    summary = newsnorm.convert(folder, out, jobs=2, shard_size=7)
    rows = read_rows(out)

    assert [row["row"] for row in rows] == list(range(30))
    assert [row["text"] for row in rows if not row["error"]] == [
        f"第{number}篇。" for number in range(30) if number != 10
    ]
    assert rows[10]["error"] == "SourceError: the source is empty"
    assert rows[10]["path"] == str(folder / "10.txt")
    assert (summary.documents, summary.failures, summary.articles) == (30, 1, 29)
    [(place, message)] = summary.complaints
    assert place == str(folder / "10.txt")
    assert message.startswith(f"{place}: the source is empty")
    assert all_names(out.parent) == ["news.jsonl"]


def test_rows_are_those_of_load_all(folder: Path, tmp_path: Path):
    """The same articles come out as `load_all` gives."""
    newsnorm.convert(folder, tmp_path / "news.jsonl")
    expected = [each.to_row(row=row) for row, each in enumerate(newsnorm.load_all(folder))]

    assert read_rows(tmp_path / "news.jsonl") == expected


def test_folder_of_shards(folder: Path, tmp_path: Path):
    """Without a suffix the output is a folder, in which each shard is a file."""
    out = tmp_path / "out"
    newsnorm.convert(folder, out, shard_size=12)
    shards = sorted(out.glob("*.jsonl"))

    assert [path.name for path in shards] == ["part-00000.jsonl", "part-00001.jsonl", "part-00002.jsonl"]
    assert [len(read_rows(path)) for path in shards] == [12, 12, 6]
    assert [row["row"] for row in read_rows(*shards)] == list(range(30))


def test_containers_are_cut(tmp_path: Path):
    """A file of many documents is read by several workers, and comes out in order."""
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"text": f"第{number}条。"}) + "\n" for number in range(25)), encoding="utf-8")
    newsnorm.convert(path, tmp_path / "out.jsonl", jobs=2, shard_size=4)
    rows = read_rows(tmp_path / "out.jsonl")

    assert [row["text"] for row in rows] == [f"第{number}条。" for number in range(25)]
    assert [row["path"] for row in rows] == [f"{path}:{number}" for number in range(1, 26)]


@pytest.mark.parametrize(("errors", "count"), [("record", 30), ("skip", 29)])
def test_what_becomes_of_failures(folder: Path, tmp_path: Path, errors: str, count: int):
    """`record` writes a row for a failure, `skip` only counts it."""
    summary = newsnorm.convert(folder, tmp_path / "news.jsonl", errors=errors)

    assert len(read_rows(tmp_path / "news.jsonl")) == count
    assert summary.failures == 1


def test_raise(folder: Path, tmp_path: Path):
    """`raise` ends the run, and leaves an output that was there before as it was."""
    out = tmp_path / "news.jsonl"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(newsnorm.NewsnormError, match="the source is empty"):
        newsnorm.convert(folder, out, errors="raise")

    assert out.read_text(encoding="utf-8") == "old"


def test_whole_articles(folder: Path, tmp_path: Path):
    """With the column `article` the same articles are made of the rows."""
    newsnorm.convert(folder, tmp_path / "news.jsonl", with_article=True, errors="skip")
    again = [newsnorm.Article.from_row(row) for row in read_rows(tmp_path / "news.jsonl")]

    assert again == list(newsnorm.load_all(folder, errors="skip"))


def test_file_for_each_article(folder: Path, tmp_path: Path):
    """In a format of `dumps` each article has a file under its own path."""
    out = tmp_path / "out"
    newsnorm.convert(folder, out, format="markdown")
    written = sorted(out.rglob("*.md"))

    assert len(written) == 29
    assert newsnorm.load(written[0]).text == "第0篇。"
    assert str(written[0]).endswith(f"{folder.name}/00.txt.md")


DAY = "# 早报\n\n## 甲\n\n甲讯。\n\n## 乙\n\n乙讯。\n"


def test_parts_of_a_day(tmp_path: Path):
    """With `split` each part of a day is a row, and in other formats a file of its own."""
    pytest.importorskip("pyromark")
    (tmp_path / "2023-03-08.md").write_text(DAY, encoding="utf-8")
    summary = newsnorm.convert(tmp_path / "2023-03-08.md", tmp_path / "out.jsonl", split="heading")
    newsnorm.convert(tmp_path / "2023-03-08.md", tmp_path / "out", split="heading", format="hugo")
    rows = read_rows(tmp_path / "out.jsonl")
    files = sorted((tmp_path / "out").rglob("*.md"))

    assert summary.documents == 2
    assert [(row["title"], row["text"], row["date_published"]) for row in rows] == [
        (title, f"{title}讯。", "2023-03-08T00:00:00+08:00") for title in "甲乙"
    ]
    assert [newsnorm.load(path).title for path in files] == ["甲", "乙"]
    assert [path.name for path in files] == ["2023-03-08.md#1.md", "2023-03-08.md#2.md"]


def test_day_that_kills(tmp_path: Path):
    """One that cannot even be cut is one failed row; its neighbours stay."""
    (tmp_path / "in").mkdir()
    for name, text in (("0.md", DAY), ("1.md", "do: segv"), ("2.md", "丙")):
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    killers = {"reader": "killer", "readers": (KillerReader(),)}
    newsnorm.convert(tmp_path / "in", tmp_path / "out.jsonl", split="heading", **killers)
    rows = read_rows(tmp_path / "out.jsonl")

    assert [row["error"] for row in rows] == [None, None, "WorkerDied: its worker died twice (SIGSEGV)", None]


def run_deeds(folder: Path, *texts: str, timeout: float | None = None) -> list[str]:
    """The title or the error of the rows that `convert` makes of documents that do something to their process."""
    (folder / "in").mkdir()
    for number, text in enumerate(texts):
        (folder / "in" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    killers = {"reader": "killer", "readers": (KillerReader(),)}
    newsnorm.convert(folder / "in", folder / "out.jsonl", timeout=timeout, **killers)
    rows = read_rows(folder / "out.jsonl")

    assert [row["row"] for row in rows] == list(range(len(texts)))
    return [row["error"] or row["title"] for row in rows]


def test_only_the_culprits_fail(tmp_path: Path):
    """Whatever documents do to their process, first and last and side by side, each is one failed row."""
    texts = ("do: exit 3", "甲", "do: leave", "do: memory", "乙", "do: segv", "do: kill", "丙")

    assert run_deeds(tmp_path, *texts) == [
        "WorkerDied: its worker died twice (exit code 3)",
        "甲",
        "NewsnormError: a fault in newsnorm: SystemExit: 5",
        "ReaderError: reader 'killer' raised on the source: MemoryError",
        "乙",
        "WorkerDied: its worker died twice (SIGSEGV)",
        "WorkerDied: its worker died twice (SIGKILL)",
        "丙",
    ]


def test_only_what_never_ends_fails(tmp_path: Path):
    """A document that keeps its process busy is one failed row, at the end too."""
    spin = "WorkerDied: it took more than 0.5 s, twice"

    assert run_deeds(tmp_path, "甲", "do: spin", timeout=0.5) == ["甲", spin]


def test_nothing_to_do(tmp_path: Path):
    """A folder without documents gives a file without rows."""
    (tmp_path / "in").mkdir()
    summary = newsnorm.convert(tmp_path / "in", tmp_path / "out.jsonl")

    assert summary.documents == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_output_inside_the_input(folder: Path):
    """What is written is not read: neither this run's shards nor an earlier one's."""
    for _ in range(2):
        newsnorm.convert(folder, folder / "out", shard_size=10)

    assert len(read_rows(*sorted((folder / "out").glob("*.jsonl")))) == 30


@pytest.fixture
def interrupted(folder: Path, tmp_path: Path) -> Path:
    """An output folder in which the second of three shards is missing, and a draft is left."""
    out = tmp_path / "out"
    newsnorm.convert(folder, out, shard_size=10)
    (out / "part-00001.jsonl").unlink()
    (out / "part-00001.jsonl.123.tmp").write_text("half", encoding="utf-8")
    return out


def test_resume(folder: Path, interrupted: Path):
    """What was finished is not touched; what was not is done; drafts are gone."""
    before = {path.name: path.stat().st_mtime_ns for path in interrupted.glob("*.jsonl")}
    summary = newsnorm.convert(folder, interrupted, shard_size=10, resume=True)
    after = {path.name: path.stat().st_mtime_ns for path in interrupted.glob("*.jsonl")}

    assert [row["row"] for row in read_rows(*sorted(interrupted.glob("*.jsonl")))] == list(range(30))
    assert before.items() < after.items()
    assert (summary.documents, summary.resumed, summary.failures) == (30, 20, 1)
    assert not list(interrupted.glob("*.tmp"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"profile": "minimal"}, "options.profile was 'corpus' and is 'minimal'"),
        ({"errors": "skip"}, "errors was 'record' and is 'skip'"),
        ({"with_article": True}, "with_article was False and is True"),
        ({"split": "heading"}, "split was None and is 'heading'"),
        ({"shard_size": 11}, "shard_size was 10 and is 11"),
    ],
)
def test_resume_of_something_else(folder: Path, interrupted: Path, change: dict[str, Any], message: str):
    """Another option is refused by name."""
    with pytest.raises(newsnorm.OptionsError, match=message):
        newsnorm.convert(folder, interrupted, resume=True, **{"shard_size": 10, **change})


def test_resume_with_another_input(folder: Path, interrupted: Path):
    """Files that came or went since are noticed by the first shard that holds others than it did."""
    (folder / "00a.txt").write_text("新。", encoding="utf-8")

    with pytest.raises(newsnorm.OptionsError, match="part-00000 held other documents"):
        newsnorm.convert(folder, interrupted, shard_size=10, resume=True)


def test_resume_where_nothing_was(folder: Path, tmp_path: Path):
    """There is nothing to go on with, so it begins."""
    assert newsnorm.convert(folder, tmp_path / "out.jsonl", resume=True).resumed == 0


SCRIPT = """
import newsnorm, resource, sys
from killers import KillerReader
if __name__ == "__main__":
    if "full" in sys.argv:
        resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))
    newsnorm.convert(
        sys.argv[1], sys.argv[2], jobs=2, shard_size=5, timeout=None, reader="killer", readers=(KillerReader(),),
    )
"""


@pytest.fixture
def command(folder: Path, tmp_path: Path) -> list[str]:
    """A program that converts the folder to `out.jsonl`."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    return [sys.executable, str(script), str(folder), str(tmp_path / "out.jsonl")]


def environment() -> dict[str, str]:
    """One in which the tests' own modules are found."""
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])}


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_disk_that_is_full(command: list[str], tmp_path: Path):
    """Where no more can be written the run ends with the system's error; what has a final name is whole."""
    ended = subprocess.run(  # noqa: S603 - our own script
        [*command, "full"], env=environment(), capture_output=True, text=True, check=False, timeout=60
    )
    shards = list(tmp_path.glob(".out.jsonl.parts/*.jsonl"))

    assert "File too large" in ended.stderr
    assert all(len(read_rows(shard)) == 5 for shard in shards)
    assert not (tmp_path / "out.jsonl").exists()
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("a.csv", {}, "cannot write .*a.csv: its suffix is not known"),
        ("a.jsonl", {"jobs": 0}, "jobs=0 is not a number of processes"),
        ("a.jsonl", {"timeout": 0}, "timeout=0 is not a number of seconds"),
        ("a.jsonl", {"timeout": "5"}, "timeout='5' is not a number of seconds"),
        ("a.jsonl", {"shard_size": 0}, "shard_size=0 is not a number of documents"),
        ("a.jsonl", {"errors": "ignore"}, "errors='ignore' is not known"),
        ("a", {"format": "markdwon"}, "format='markdwon' is not known.*did you mean.*markdown"),
        ("a.jsonl", {"split": "headings"}, "split='headings' is not known.*did you mean.*heading"),
        ("a", {"shard_suffix": ".csv"}, "shard_suffix='.csv' is not known"),
        ("a", {"shard_suffix": "parquet"}, "shard_suffix='parquet' is not known.*did you mean '.parquet'"),
        ("a.jsonl", {"shard_suffix": ".parquet"}, "shard_suffix='.parquet' is for a folder of shards"),
        (
            "a.md",
            {"format": "markdown"},
            "format='markdown' writes a file for each article, and .*a.md is called as one",
        ),
        ("a", {"format": "csv"}, "format='csv' is not known .hint: write .parquet"),
        ("a", {"format": "parquet"}, "format='parquet' is not known .hint: the suffix of the output decides"),
        ("a.jsonl", {"profil": "minimal"}, "profil"),
        ("a.jsonl", {"reader": "hexxo"}, "there is no reader 'hexxo'"),
    ],
)
def test_wrong_calls(tmp_path: Path, name: str, options: dict[str, Any], message: str):
    """A wrong option is refused before anything is read or written."""
    with pytest.raises(newsnorm.OptionsError, match=message):
        newsnorm.convert(tmp_path, tmp_path / name, **options)

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["a.jsonl", "parts", "deep/a.jsonl", "deep/parts"])
def test_output_in_a_closed_folder(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    """What cannot be written is an error of ours, even where the system does not say what is there."""
    (tmp_path / "closed").mkdir()
    closed = close_folder(tmp_path / "closed", monkeypatch)

    with pytest.raises(newsnorm.NewsnormError, match=r"Permission denied|there is no folder"):
        newsnorm.convert(folder, closed / name, jobs=1)


def test_a_form_of_lines_is_no_table(folder: Path, tmp_path: Path):
    """Parquet takes rows alone."""
    with pytest.raises(newsnorm.OptionsError, match="format='article' is no table"):
        newsnorm.convert(folder, tmp_path / "a.parquet", format="article")
