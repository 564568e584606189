"""`load_all`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsnorm


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty documents, the eleventh of them empty."""
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text("" if number == 10 else f"第{number}篇。", encoding="utf-8")
    return tmp_path


def texts(results: Iterator[newsnorm.Article | newsnorm.Failure]) -> list[str]:
    """The text of each article, the error of each failure."""
    return [str(result.error.message) if isinstance(result, newsnorm.Failure) else result.text for result in results]


def test_failures_stand_in_their_place(folder: Path):
    """`errors="record"` yields a Failure where the document stood."""
    results = texts(newsnorm.load_all(folder))

    assert results[9:12] == ["第9篇。", "the source is empty", "第11篇。"]


def test_skip(folder: Path):
    """`errors="skip"` leaves it out."""
    assert len(texts(newsnorm.load_all(folder, errors="skip"))) == 39


def test_raise(folder: Path):
    """`errors="raise"` raises when the document is reached, not before."""
    results = newsnorm.load_all(folder, errors="raise")

    assert [next(results).text for _ in range(10)][9] == "第9篇。"
    with pytest.raises(newsnorm.SourceError, match=r"10\.txt: the source is empty"):
        next(results)


def test_jobs_change_nothing(folder: Path):
    """Two processes give the same articles in the same order."""
    alone = list(newsnorm.load_all(folder, errors="skip"))
    together = list(newsnorm.load_all(folder, errors="skip", jobs=2))

    assert alone == together


def test_one_path(folder: Path):
    """A single path need not stand in a list."""
    assert texts(newsnorm.load_all(folder / "01.txt")) == ["第1篇。"]


def test_missing_file(tmp_path: Path):
    """A missing file is a Failure with the path."""
    (failure,) = newsnorm.load_all([tmp_path / "no.md"])

    assert failure.path == str(tmp_path / "no.md")
    assert isinstance(failure.error, newsnorm.SourceError)


@pytest.mark.parametrize(
    ("override", "hint"),
    [
        ({"errors": "ignore"}, "did you mean .skip."),
        ({"jobs": 0}, "1 or more"),
        ({"jobs": True}, "1 or more"),
        ({"profil": "corpus"}, "did you mean 'profile'?"),
        ({"reader": "hexxo"}, "did you mean 'hexo'?"),
        ({"disabled_rules": {"comas"}}, "did you mean 'comma'?"),
        ({"encoding": "utf-99"}, "utf-99"),
    ],
)
def test_wrong_option(override: dict[str, object], hint: str, folder: Path):
    """A wrong option raises at the call."""
    with pytest.raises(newsnorm.OptionsError, match=hint) as caught:
        newsnorm.load_all(folder, **override)

    assert caught.value.path is None


def test_fault_in_a_reader_stays_with_its_document(folder: Path):
    """A reader that raises anything costs one document."""

    class Broken:
        name = "broken"

        def detect(self, source: newsnorm.Source) -> newsnorm.Detection:
            return newsnorm.Detection("broken", 1.0, ("says so",))

        def read(self, source: newsnorm.Source) -> newsnorm.RawArticle:
            return 1 / 0

    (failure,) = newsnorm.load_all([folder / "01.txt"], readers=(Broken(),))

    assert isinstance(failure.error, newsnorm.ReaderError)
    assert "broken" in str(failure.error)
    assert isinstance(failure.error.__cause__, ZeroDivisionError)


def test_jobs_without_a_guard(folder: Path):
    """A script that starts workers without the guard is told about it."""
    script = folder / "script.py"
    script.write_text(f"import newsnorm\nlist(newsnorm.load_all({str(folder)!r}, jobs=2))\n", encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, str(script)], capture_output=True, check=False, text=True, timeout=60
    )

    # Python's own complaints, one a worker, stand before and after it.
    told = [line for line in done.stderr.splitlines() if line.startswith("newsnorm.errors.NewsnormError: ")]
    assert done.returncode == 1
    assert "worker processes cannot be started" in told[-1]
    assert 'if __name__ == "__main__":' in told[-1]


def test_a_bar(folder: Path, capsys: pytest.CaptureFixture[str]):
    """It is drawn on stderr when asked for, says whose it is and what it counts, and takes nothing away."""
    results = list(newsnorm.load_all(folder, progress=True))
    told = capsys.readouterr().err

    assert len(results) == len(list(newsnorm.load_all(folder)))
    assert told.startswith("\rnewsnorm: ")
    assert f"{len(results)} articles" in told
    assert capsys.readouterr().err == ""
