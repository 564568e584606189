"""Where a command reads."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from newsnorm.cli import main

# As a user runs it: what is not written yet when the output fails is written again at exit.
BUFFERED = {**os.environ, "PYTHONUNBUFFERED": ""}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good files, a broken one, a hidden one and a picture."""
    (tmp_path / "a.md").write_text("---\ntitle: 快讯\n---\n\n沪指收涨。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes("今年以来，市场平稳。\n".encode("gb18030"))
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / ".hidden.txt").write_text("隐", encoding="utf-8")
    (tmp_path / "d.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`-` reads one document from stdin."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("沪指收涨。".encode("gb18030"))))

    assert main(["-", "--encoding", "gb18030"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "沪指收涨。"


def test_container_on_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`-` reads a container, too: three rows are three articles."""
    rows = "".join(json.dumps({"text": text}) + "\n" for text in ("一。", "二。", "三。"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(rows.encode())))

    assert main(["-"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["text"], line["path"]) for line in lines] == [
        ("一。", "<stdin>:1"),
        ("二。", "<stdin>:2"),
        ("三。", "<stdin>:3"),
    ]
