"""`newsnorm explain`."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from newsnorm.cli import main


def test_explain(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`explain` shows fields with their origins, without colour where no terminal is."""
    assert main(["explain", str(folder / "a.md")]) == 0
    out = capsys.readouterr().out

    assert "title" in out
    assert "← header:title" in out
    assert "\x1b" not in out


def test_a_page(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`--html` writes one page with the source, in the language of `--lang`."""
    assert main(["explain", str(folder / "a.md"), "--html", "--lang", "zh"]) == 0
    page = capsys.readouterr().out

    assert page.startswith("<!DOCTYPE html>")
    assert "源文件" in page
    assert "title: 快讯" in page


def test_a_page_in_a_file(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`-o` names the file; what cannot be read is told, and all others are on the page."""
    page = folder / "page.html"

    assert main(["explain", str(folder / "a.md"), str(folder / "c.txt"), "--html", "-o", str(page)]) == 1
    assert page.read_text(encoding="utf-8").count("<article ") == 1
    assert capsys.readouterr().err.startswith("newsnorm: ")


def test_json(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`--json` writes one object for each article, with the source as the reader saw it."""
    assert main(["explain", str(folder / "a.md"), str(folder / "b.txt"), "--json"]) == 0
    stories = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    assert [story["fields"].get("title", {}).get("value") for story in stories] == ["快讯", None]
    assert stories[1]["source"] == "今年以来，市场平稳。\n"


def test_json_of_containers(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Each document of a container has its own source."""
    rows = folder / "rows.jsonl"
    rows.write_text('{"text": "沪指, 收涨。"}\n{"text": "深指, 收跌。"}\n', encoding="utf-8")

    assert main(["explain", str(rows), "--json"]) == 0
    stories = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [story["source"] for story in stories] == ["沪指, 收涨。", "深指, 收跌。"]


def test_stdin(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`-` is stdin, among other paths, in order."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("深指, 收跌。".encode())))

    assert main(["explain", str(folder / "a.md"), "-", "--json"]) == 0
    paths = [json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()]
    assert paths == [str(folder / "a.md"), "<stdin>"]


def test_too_many_for_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A page is for some articles; of more it says what to do."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "沪指收涨。"}\n' * 101, encoding="utf-8")

    assert main(["explain", str(rows), "--html"]) == 2
    assert "newsnorm report" in capsys.readouterr().err


def test_one_form_at_a_time(capsys: pytest.CaptureFixture[str]):
    """`--html` and `--json` exclude each other."""
    with pytest.raises(SystemExit) as ended:
        main(["explain", "a.md", "--html", "--json"])
    assert ended.value.code == 2
    assert "not allowed with" in capsys.readouterr().err


def test_output_that_is_an_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """What is explained is never replaced by the explanation, whether it was named or stands in a folder."""
    post = tmp_path / "a.md"
    post.write_text("沪指收涨。", encoding="utf-8")

    for path in (post, tmp_path):
        assert main(["explain", str(path), "-o", str(post)]) == 2
        assert "it is one of the inputs" in capsys.readouterr().err
    assert post.read_text(encoding="utf-8") == "沪指收涨。"


def test_stdout_inside_the_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The file that stdout leads to is not explained itself."""
    (tmp_path / "a.md").write_text("沪指收涨。", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with (tmp_path / "b.txt").open("w", encoding="utf-8") as stdout:
        stdout.write("甲。\n")
        stdout.flush()
        monkeypatch.setattr(sys, "stdout", stdout)
        code = main(["explain", "."])

    assert code == 0
    assert "a.md" in (tmp_path / "b.txt").read_text(encoding="utf-8")
    assert "b.txt" not in (tmp_path / "b.txt").read_text(encoding="utf-8")
