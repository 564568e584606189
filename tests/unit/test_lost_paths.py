"""Paths at which there is nothing."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

import newsnorm
from newsnorm.lost_paths import looks_like_text, missing_file, missing_matches, unreadable_file

from every_case import every_case


@every_case("name", ["posts/a.md", "江州港.txt", "a b.md", "a.md\n", "[快讯]港.md"])
def test_paths_are_no_texts(name: str):
    """A name with blanks, brackets or a line end behind it is one."""
    assert not looks_like_text(name)


@every_case("name", ["---\ntitle: 快讯", "沪指收涨。", "<p>沪指", "沪" * 1025])
def test_texts(name: str):
    """No file is called so."""
    assert looks_like_text(name)


@every_case(("length", "shown"), [(60, "沪" * 60), (61, "沪" * 60 + "…")])
def test_a_text_is_shown_by_its_beginning(length: int, shown: str):
    """Of a text in the place of a path the first line is shown, and no more of it than fits."""
    error = missing_file("沪" * length + "\n<p>乙")

    assert (error.message, error.path) == ("no such file", shown)


@pytest.mark.parametrize("name", ["no/a.md", "a.md", "[快讯]港.md", "港 a.md"])
def test_nothing_to_say(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Where nothing is like it there is no hint: one that is wrong leads astray."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.md").write_text("甲")

    assert missing_file(name).hint is None


@pytest.mark.parametrize(
    ("name", "is_told"),
    [("%HOME%/a.md", True), ("a%20b.md", False), ("$HOME/a.md", True), ("~/a.md", True), ("a~.md", False)],
)
def test_names_that_a_shell_expands(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_told: bool):
    """What stands for a folder is told apart from signs of a name."""
    monkeypatch.chdir(tmp_path)

    assert ("os.path.expandvars" in (missing_file(name).hint or "")) is is_told


def test_names_composed_otherwise(tmp_path: Path):
    """A name of which the system keeps another composition is found."""
    (tmp_path / unicodedata.normalize("NFD", "ガ.md")).write_text("甲")

    hint = missing_file(str(tmp_path / "ガ.md")).hint

    assert hint is not None
    assert unicodedata.normalize("NFD", "ガ.md") in hint


def test_the_nearest_is_the_same_name(tmp_path: Path):
    """Other capitals come before another suffix."""
    for name in ("A.markdown", "A.MD"):
        (tmp_path / name).write_text("甲")

    assert missing_file(str(tmp_path / "a.md")).hint == f"did you mean {str(tmp_path / 'A.MD')!r}?"


def test_slashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A path written for Windows is found elsewhere too."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.md").write_text("甲")
    monkeypatch.chdir(tmp_path)

    assert missing_file(r"posts\a.md").hint == "with slashes: 'posts/a.md'"


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        ("~/posts/*.md", "only shells know ~"),
        ("s3://posts/*.md", "newsnorm opens only files"),
        ("no/such/*.md", "there is no folder no/such"),
        ("*.md", "files of folders below: **/*.md"),
    ],
)
def test_patterns(pattern: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What is wrong with a pattern is told where it can be seen."""
    monkeypatch.chdir(tmp_path)

    assert (missing_matches(pattern).hint or "").startswith(hint)


def test_a_pattern_that_reaches_everywhere(tmp_path: Path):
    """Then there is nothing to say."""
    assert missing_matches(f"{tmp_path}/**/*.md").hint is None


def test_what_may_not_be_read():
    """The system says why, without the path once more."""
    error = unreadable_file("a.md", PermissionError(13, "Permission denied", "a.md"))

    assert str(error) == "a.md: cannot read: Permission denied (hint: whoever runs this may not read it)"


def test_existing_names_are_never_guessed_at(tmp_path: Path):
    """A file with odd marks in its name is read as it is called."""
    odd = tmp_path / '~"$港*?.md'
    odd.write_text("沪指收涨。", encoding="utf-8")

    assert newsnorm.load(odd).text == "沪指收涨。"
