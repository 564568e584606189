"""What installed packages bring."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from types import SimpleNamespace

import pytest

from newsnorm.errors import OptionsError
from newsnorm.plugins import Plugins, load_plugins
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
