"""Which command runs, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsnorm.cli import main

from command import BUFFERED, run
from every_case import every_case


def test_module(folder: Path):
    """`python -m newsnorm` is the same command."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newsnorm", str(folder / "a.md")], capture_output=True, check=True
    )

    assert json.loads(done.stdout)["title"] == "快讯"


@every_case("command", ["rules", "readers"])
def test_reader_that_has_gone(command: str):
    """`newsnorm rules | head -1` is no failure, and says nothing."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newsnorm", command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=BUFFERED,
    ) as process:
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
@pytest.mark.parametrize("command", [[], ["explain"]])
def test_full_disk(command: list[str], folder: Path):
    """A disk that is full ends the command with one line."""
    with Path("/dev/full").open("wb") as full:
        done = run(*command, str(folder / "a.md"), stdout=full)

    assert done.returncode == 1
    assert done.stderr.decode() == "newsnorm: cannot write: No space left on device\n"
    if not command:
        assert run(str(folder / "a.md"), "-o", "/dev/full").returncode == 1


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("explan", "did you mean 'explain'?"),
        ("Report", "did you mean 'report'?"),
        ("help", "newsnorm --help"),
        ("convert", "name the files alone: newsnorm posts/ -o news.parquet"),
    ],
)
def test_word_that_is_no_command(word: str, hint: str, capsys: pytest.CaptureFixture[str]):
    """A word like a command, of which there is no file, is a wrong call and no missing file."""
    assert main([word, "a.md"]) == 2
    assert f"newsnorm: {word} is no command, and no file is called so (hint: {hint}" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["explan", "help", "convert"])
def test_file_that_is_called_like_a_command(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It is read."""
    (tmp_path / name).write_text("沪指收涨。", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert main([name, "--quiet"]) == 0


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("https://a.example/1", "then newsnorm page.html"),
        ("s3://posts/a.md", "copy it here first"),
        ("~/a.md", "not in single quotation marks"),
        ("沪指收涨。", "newsnorm - reads one from stdin"),
    ],
)
def test_missing_files_in_the_words_of_a_shell(path: str, hint: str, capsys: pytest.CaptureFixture[str]):
    """No hint of the command names a call of Python."""
    assert main([path, "--quiet", "--errors", "skip"]) == 1
    told = capsys.readouterr().err

    assert hint in told
    assert "newsnorm.load" not in told
    assert "os.path" not in told
