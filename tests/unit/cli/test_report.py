"""`newsnorm report`."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsnorm.cli import main


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """A file of rows."""
    (tmp_path / "a.md").write_text("---\ntitle: 快讯\n---\n\n沪指收涨。\n", encoding="utf-8")
    assert main([str(tmp_path / "a.md"), "-o", str(tmp_path / "rows.jsonl"), "-q"]) == 0
    return tmp_path / "rows.jsonl"


def test_a_page_in_a_file(rows: Path, capsys: pytest.CaptureFixture[str]):
    """`-o` names the page, `--lang` its language; nothing is said."""
    page = rows.parent / "report.html"

    assert main(["report", str(rows), "-o", str(page), "--lang", "zh"]) == 0
    assert "语料报告" in page.read_text(encoding="utf-8")
    assert capsys.readouterr() == ("", "")


def test_a_page_on_stdout(rows: Path, capsys: pytest.CaptureFixture[str]):
    """Without `-o` it goes to stdout."""
    assert main(["report", str(rows)]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_wrong_usage(rows: Path, capsys: pytest.CaptureFixture[str]):
    """A file that holds no rows is wrong usage, told in one line; so is none."""
    assert main(["report", str(rows.parent / "a.md")]) == 2
    assert "is no file of rows" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        main(["report"])
    assert ended.value.code == 2


def test_a_folder_that_is_not_there(rows: Path, capsys: pytest.CaptureFixture[str]):
    """A page that cannot be written ends with code 1 and one line."""
    assert main(["report", str(rows), "-o", str(rows.parent / "no" / "report.html")]) == 1
    said = capsys.readouterr()

    assert said.out == ""
    assert said.err.startswith("newsnorm: ")
    assert said.err.endswith("report.html: cannot write: No such file or directory (hint: make the folder first)\n")


def test_page_over_its_rows(rows: Path, capsys: pytest.CaptureFixture[str]):
    """The rows are never replaced by the page about them."""
    written = rows.read_bytes()

    assert main(["report", str(rows), "-o", str(rows)]) == 2
    assert "it is one of the inputs" in capsys.readouterr().err
    assert rows.read_bytes() == written


def test_rows_on_stdin(capsys: pytest.CaptureFixture[str]):
    """Rows are read from files: neither a hint nor an error says that they might stand on stdin."""
    assert main(["report", "-"]) == 2
    assert "(hint: rows are read from files, not from stdin)" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["report"])
    assert "name files of rows, or a folder of shards" in capsys.readouterr().err
