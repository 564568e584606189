"""What installed packages bring."""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest

from newsnorm.errors import OptionsError
from newsnorm.plugins import Plugins, load_plugins, may_have_entry_points
from newsnorm.reader import Reader
from newsnorm.readers.canonical import CanonicalReader


def load(monkeypatch: pytest.MonkeyPatch, *values: str, built_in: tuple[str, ...] = ()) -> Plugins:
    """Load readers at these places, as packages would name them."""
    points = [EntryPoint(f"reader{number}", value, "group") for number, value in enumerate(values)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points)
    return load_plugins("group", wanted=Reader, what="reader", built_in=built_in)


def test_a_class_and_a_value(monkeypatch: pytest.MonkeyPatch):
    """An entry point names a class that makes one, or the thing itself."""
    monkeypatch.setattr("newsnorm.readers.canonical.MINE", CanonicalReader(name="mine"), raising=False)
    plugins = load(monkeypatch, "newsnorm.readers.canonical:CanonicalReader", "newsnorm.readers.canonical:MINE")

    assert [each.name for each in plugins.values] == ["newsnorm", "mine"]
    assert plugins.clashes == ()


def test_a_broken_one_costs_no_other(monkeypatch: pytest.MonkeyPatch):
    """Each is named with its place and what it raised; the others come."""
    with pytest.warns(RuntimeWarning) as caught:
        plugins = load(
            monkeypatch, "newsnorm.nowhere:X", "newsnorm.errors:ReaderError", "os:sep",
            "newsnorm.readers.canonical:CanonicalReader",
        )  # fmt: skip

    assert [str(each.message).partition(", ")[0] for each in caught] == [
        f"the reader 'reader{number}'" for number in range(3)
    ]
    assert all("it is left out" in str(each.message) for each in caught)
    assert "ModuleNotFoundError: No module named 'newsnorm.nowhere'" in str(caught[0].message)
    assert [each.name for each in plugins.values] == ["newsnorm"]


def test_a_name_that_is_taken(monkeypatch: pytest.MonkeyPatch):
    """The error names the package's one and says what to do; other names are nobody's matter."""
    with pytest.warns(RuntimeWarning, match="has the name of the built-in reader 'newsnorm'"):
        plugins = load(monkeypatch, "newsnorm.readers.canonical:CanonicalReader", built_in=("newsnorm",))

    assert plugins.values == ()
    with pytest.raises(OptionsError, match=r"canonical:CanonicalReader .*uninstall that package"):
        plugins.refuse_clash("newsnorm")
    plugins.refuse_clash("hexo")


def test_the_package_is_named(monkeypatch: pytest.MonkeyPatch):
    """Where Python knows which package it is."""
    point = SimpleNamespace(name="x", value="x:X", dist=SimpleNamespace(name="newsnorm-x"), load=lambda: 5)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [point])

    with pytest.warns(RuntimeWarning, match=r"x:X \(package newsnorm-x\), is none: it needs name, detect and read"):
        load_plugins("group", wanted=Reader, what="reader", built_in=())


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
