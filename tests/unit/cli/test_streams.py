"""Rows that are written as they come."""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import Path

import pytest

import newsnorm
from newsnorm.cli import main

from every_case import every_case


def run(*words: str, given: bytes) -> int:
    """Run the command in this process, with a file on stdin."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as stdin, pytest.MonkeyPatch.context() as patch:
        stdin.buffer.write(given)
        stdin.seek(0)
        patch.setattr("sys.stdin", stdin)
        return main(words)


@every_case(("name", "suffix"), [("a.jsonl", ".jsonl"), ("a.jsonl.gz", ".jsonl.gz"), ("a.parquet", ".parquet")])
def test_stdin_into_a_file(name: str, suffix: str):
    """What stands on stdin goes into a file of rows as files do, and each row says that it came from there."""
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, name)
        code = run("-", "-o", str(out), given='{"text": "沪指收涨。"}\n{"text": "深指收涨。"}\n'.encode())
        articles = list(newsnorm.load_all(out))

    assert code == 0
    assert [article.text for article in articles] == ["沪指收涨。", "深指收涨。"]
    assert [article.provenance.path for article in articles] == ["<stdin>:1", "<stdin>:2"]


def test_stdin_beside_files(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """It may stand among paths; into a folder it is not written."""
    out = tmp_path / "rows.jsonl"

    assert run("-", str(folder / "a.md"), "-o", str(out), given="深指收涨。".encode()) == 0
    assert [json.loads(line)["row"] for line in out.read_bytes().splitlines()] == [0, 1]
    assert run("-", "-o", str(tmp_path / "shards"), given="深指收涨。".encode()) == 2
    assert "cannot write <stdin> into a folder (hint: name a file" in capsys.readouterr().err


def test_days_and_archives_on_stdin(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`--split` cuts a day, and `--exclude` leaves out members, wherever they come from; what is left out is told."""
    run("-", "--split", "heading", given="# 开港\n\n江州开港。\n\n# 首航\n\n首航。\n".encode())
    day = capsys.readouterr()
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.md", "甲。")
        file.writestr("b.md", "乙。")
        file.writestr("c.png", "")
    run("-", "--exclude", "b.md", given=archive.read_bytes())
    packed = capsys.readouterr()

    assert [json.loads(line)["title"] for line in day.out.splitlines()] == ["开港", "首航"]
    assert [json.loads(line)["path"] for line in packed.out.splitlines()] == ["<stdin>!a.md"]
    assert packed.err.splitlines()[-1] == "newsnorm: left out: 1 .md, 1 .png"
