"""`write_report`."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsnorm import OptionsError, convert
from newsnorm.report import write_report
from newsnorm.report.write import render_report


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A file of rows, one of them failed."""
    (tmp_path / "a.md").write_text("---\ntitle: 快讯\n---\n\n<p>沪指收涨。</p>\n", encoding="utf-8")
    (tmp_path / "b.md").write_bytes(b"")
    convert([tmp_path / "a.md", tmp_path / "b.md"], tmp_path / "rows.jsonl")
    return tmp_path / "rows.jsonl"


def test_the_page_is_written_whole(rows: Path):
    """The page stands in the file, nothing else beside it."""
    out = rows.parent / "report.html"
    write_report(rows, out)

    assert out.read_text(encoding="utf-8") == render_report([rows])
    assert sorted(path.name for path in rows.parent.iterdir()) == ["a.md", "b.md", "report.html", "rows.jsonl"]


def test_several_files(rows: Path):
    """Rows of several files are counted together; the second time they are duplicates."""
    assert "articles beyond the first: 1" in render_report([rows, rows])


def test_a_failed_report_leaves_the_old_page(rows: Path):
    """What stood there stands there still."""
    out = rows.parent / "report.html"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(OptionsError):
        write_report(rows.parent / "a.md", out)

    assert out.read_text(encoding="utf-8") == "old"


def test_wrong_arguments(rows: Path):
    """Another language, and no rows at all, are refused."""
    with pytest.raises(OptionsError, match="en or zh"):
        render_report(rows, lang="fr")  # type: ignore[arg-type]
    with pytest.raises(OptionsError, match="no rows"):
        render_report([])
