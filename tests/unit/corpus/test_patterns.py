"""Patterns of file names."""

from __future__ import annotations

import glob
from pathlib import Path

import pytest

from newsnorm.corpus.patterns import match_pattern


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files at three depths, a hidden one, and one with marks of patterns in its name."""
    for name in ("a.md", "b/c.md", "b/d/e.md", "b/d/f.txt", ".g/h.md", "[i]/j.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("甲", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("form", ["", "{}/"])
@pytest.mark.parametrize(
    "pattern",
    ["*.md", "**/*.md", "b/**/*.md", "**/d/*", "b/**", "**/d/**/*.txt", "*/**/*.md", "x/**/*.md", "**/**/e.md"],
)
def test_as_glob_does(folder: Path, form: str, pattern: str):
    """Without links it finds what `glob.glob` finds, each once; `folder/**` is the folder."""
    pattern = form.format(folder) + pattern
    expected = sorted(set(glob.glob(pattern, recursive=True)))  # noqa: PTH207

    assert match_pattern(pattern) == (expected[:1] if pattern.endswith("**") else expected)


def test_links_that_lead_back(folder: Path):
    """Links to a folder above are entered once, however many there are."""
    for number in range(30):
        (folder / "b" / f"link{number}").symlink_to(folder)

    assert match_pattern("**/*.md") == ["[i]/j.md", "a.md", "b/c.md", "b/d/e.md"]


def test_link_to_another_folder(folder: Path, tmp_path_factory: pytest.TempPathFactory):
    """A link to a folder elsewhere is followed."""
    other = tmp_path_factory.mktemp("other")
    (other / "k.md").write_text("甲", encoding="utf-8")
    (folder / "link").symlink_to(other)

    assert "link/k.md" in match_pattern("**/*.md")
