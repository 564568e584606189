"""`newsnorm explain`."""

from __future__ import annotations

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


def test_explain(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`explain` shows fields with their origins, without colour where no terminal is."""
    assert main(["explain", str(folder / "a.md")]) == 0
    out = capsys.readouterr().out

    assert "title" in out
    assert "← header:title" in out
    assert "\x1b" not in out
