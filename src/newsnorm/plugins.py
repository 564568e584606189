"""Readers and containers of installed packages. A package that brings a broken one costs nobody a file.

One that cannot be imported, or is none, is left out with a warning. So is one with the name of a built-in one: who asks
for that name is told of both.
"""

from __future__ import annotations

import warnings
from collections.abc import Collection
from typing import Any

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.errors import OptionsError, name_cause
from newsnorm.installed import may_have_entry_points


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
