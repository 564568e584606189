"""Whether installed packages may bring readers."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder

import pytest

from newsnorm.installed import may_have_entry_points

GROUP = "newsnorm.readers"


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """A path of one empty folder, in a process that has not asked `importlib.metadata` yet."""
    monkeypatch.delitem(sys.modules, "importlib.metadata", raising=False)
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "absent")])
    return tmp_path


def install(folder, name, text):
    """Write what pip leaves of a package."""
    (folder / name).mkdir()
    (folder / name / "entry_points.txt").write_text(text, encoding="utf-8")


def test_folder_without_packages_has_none(folder):
    """A folder without packages, and one that is not there, bring none."""
    assert not may_have_entry_points(GROUP)


def test_packages_without_the_group_have_none(folder):
    """Entry points of other groups do not count, nor does a package without any."""
    install(folder, "other-1.0.dist-info", "[console_scripts]\nother = other:main\n")
    (folder / "plain-1.0.dist-info").mkdir()

    assert not may_have_entry_points(GROUP)


@pytest.mark.parametrize("name", ["own-1.0.dist-info", "own.egg-info", "OWN-1.0.DIST-INFO"])
def test_package_that_names_the_group(folder, name):
    """A package whose entry points name the group may have one."""
    install(folder, name, f"[{GROUP}]\nown = own:Reader\n")

    assert may_have_entry_points(GROUP)


def test_what_is_no_plain_folder_may_hold_anything(folder, monkeypatch):
    """An archive or an egg on the path, another finder, or `importlib.metadata` at hand: it is asked."""
    archive = folder / "packages.zip"
    archive.write_bytes(b"PK")
    egg = folder / "own.egg"
    egg.mkdir()
    for entry in (archive, egg):
        monkeypatch.setattr(sys, "path", [str(entry)])
        assert may_have_entry_points(GROUP)

    monkeypatch.setattr(sys, "path", [])
    assert not may_have_entry_points(GROUP)
    monkeypatch.setattr(sys, "meta_path", [PathFinder, PathFinder])
    assert may_have_entry_points(GROUP)


def test_metadata_at_hand_is_asked(folder, monkeypatch):
    """Where `importlib.metadata` is imported already, the look would spare nothing."""
    monkeypatch.setitem(sys.modules, "importlib.metadata", sys)

    assert may_have_entry_points(GROUP)
