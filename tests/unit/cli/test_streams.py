"""Rows that are written as they come."""

from __future__ import annotations

import json
import subprocess
import tempfile
import zipfile
from pathlib import Path

import pytest

import newsnorm

from command import run
from every_case import every_case


@every_case(("name", "suffix"), [("a.jsonl", ".jsonl"), ("a.jsonl.gz", ".jsonl.gz"), ("a.parquet", ".parquet")])
def test_stdin_into_a_file(name: str, suffix: str):
    """What stands on stdin goes into a file of rows as files do, and each row says that it came from there."""
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, name)
        done = run("-", "-o", str(out), input='{"text": "沪指收涨。"}\n{"text": "深指收涨。"}\n'.encode())
        articles = list(newsnorm.load_all(out))

    assert done.returncode == 0
    assert [article.text for article in articles] == ["沪指收涨。", "深指收涨。"]
    assert [article.provenance.path for article in articles] == ["<stdin>:1", "<stdin>:2"]


def test_stdin_beside_files(folder: Path, tmp_path: Path):
    """It may stand among paths; into a folder it is not written."""
    out = tmp_path / "rows.jsonl"
    done = run("-", str(folder / "a.md"), "-o", str(out), input="深指收涨。".encode())
    refused = run("-", "-o", str(tmp_path / "shards"), input="深指收涨。".encode())

    assert done.returncode == 0
    assert [json.loads(line)["row"] for line in out.read_bytes().splitlines()] == [0, 1]
    assert refused.returncode == 2
    assert "cannot write <stdin> into a folder (hint: name a file" in refused.stderr.decode()


def test_days_and_archives_on_stdin(tmp_path: Path):
    """`--split` cuts a day, and `--exclude` leaves out members, wherever they come from; what is left out is told."""
    day = run(
        "-", "--split", "heading", input="# 开港\n\n江州开港。\n\n# 首航\n\n首航。\n".encode(), stdout=subprocess.PIPE
    )
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.md", "甲。")
        file.writestr("b.md", "乙。")
        file.writestr("c.png", "")
    packed = run("-", "--exclude", "b.md", input=archive.read_bytes(), stdout=subprocess.PIPE)

    assert [json.loads(line)["title"] for line in day.stdout.splitlines()] == ["开港", "首航"]
    assert [json.loads(line)["path"] for line in packed.stdout.splitlines()] == ["<stdin>!a.md"]
    assert packed.stderr.decode().splitlines()[-1] == "newsnorm: left out: 1 .md, 1 .png"
