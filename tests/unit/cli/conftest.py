"""What the tests of the command share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good files, a broken one, a hidden one and a picture."""
    (tmp_path / "a.md").write_text("---\ntitle: 快讯\n---\n\n沪指收涨。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes("今年以来，市场平稳。\n".encode("gb18030"))
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / ".hidden.txt").write_text("隐", encoding="utf-8")
    (tmp_path / "d.png").write_bytes(b"\x89PNG")
    return tmp_path
