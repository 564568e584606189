"""Readers and containers of installed packages. A package that brings a broken one costs nobody a file.

One that cannot be imported, or is none, is left out with a warning. So is one with the name of a built-in one: who asks
for that name is told of both.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Collection
from importlib.machinery import PathFinder
from typing import Any

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.errors import OptionsError, name_cause

_INFO_FOLDERS = (".dist-info", ".egg-info")


@frozen(eq=False, repr=False)
class Plugins(Shown):
    """What packages bring.

    Attributes:
        values: By the names of their entry points.
        clashes: Where those stand that have the name of a built-in one, by that name.
    """

    values: tuple[Any, ...] = ()
    clashes: tuple[tuple[str, str], ...] = ()

    def refuse_clash(self, name: str) -> None:
        """Refuse a name that two have.

        Raises:
            OptionsError: A package and newsnorm itself have something of that name.
        """
        for taken, place in self.clashes:
            if taken == name:
                raise OptionsError(
                    f"{name!r} is the name of a built-in one and of {place}",
                    hint="uninstall that package, or give what it brings another name",
                )


def load_plugins(group: str, *, wanted: Any, what: str, built_in: Collection[str]) -> Plugins:
    """Return what installed packages bring, each entry point a value or a class that makes one.

    Args:
        group: Of the entry points.
        wanted: The protocol of the values.
        what: What they are called in a warning: `reader`.
        built_in: Names that are taken.
    """
    if not may_have_entry_points(group):
        return Plugins()
    from importlib.metadata import entry_points  # noqa: PLC0415 - it takes longer to import than an article to load

    values: list[Any] = []
    clashes: list[tuple[str, str]] = []
    needs = "name, detect and " + ("read" if what == "reader" else "open")
    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        place = f"{point.value} ({_package_of(point)})"
        try:
            loaded = point.load()
            value = loaded() if isinstance(loaded, type) else loaded
        except Exception as error:  # noqa: BLE001 - foreign code runs on import, and other files must go on
            _warn(f"the {what} {point.name!r}, {place}, cannot be imported: {name_cause(error)}")
            continue
        if not isinstance(value, wanted):
            _warn(f"the {what} {point.name!r}, {place}, is none: it needs {needs}")
        elif value.name in built_in:
            _warn(f"the {what} {place} has the name of the built-in {what} {value.name!r}")
            clashes.append((value.name, place))
        else:
            values.append(value)
    return Plugins(tuple(values), tuple(clashes))


def _package_of(point: Any) -> str:
    distribution = getattr(point, "dist", None)
    return f"package {distribution.name}" if distribution is not None else "a package"


def _warn(message: str) -> None:
    warnings.warn(f"{message}; it is left out", RuntimeWarning, stacklevel=3)


def may_have_entry_points(group: str) -> bool:
    """Return whether a package may have entry points of a group: False is sure, and most processes have none.

    To ask `importlib.metadata` means to import the package for e-mail first, which takes longer than to load an
    article. Folders of the path are looked through as it does. Where there is anything else, archives or finders of
    another kind, or where it is imported already, it is the one to ask.
    """
    finders = [finder for finder in sys.meta_path if hasattr(finder, "find_distributions")]
    if "importlib.metadata" in sys.modules or finders != [PathFinder]:
        return True
    return any(_may_name(entry or ".", group.encode()) for entry in sys.path)


def _may_name(folder: str, group: bytes) -> bool:
    """Return whether a package in a folder names the group, or whether it is no plain folder."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - `Path.iterdir` takes five times as long
    except (FileNotFoundError, PermissionError):
        return False
    except OSError:
        return True
    if folder.lower().endswith(".egg"):
        return True
    infos = [name for name in names if name.lower().endswith(_INFO_FOLDERS)]
    return any(group in _read_names(os.path.join(folder, name, "entry_points.txt")) for name in infos)  # noqa: PTH118


def _read_names(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - `pathlib` is imported by nothing else on the way
            return file.read()
    except OSError:
        return b""
