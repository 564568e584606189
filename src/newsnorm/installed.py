"""Do packages that are installed beside this one bring readers or containers? Most processes have none.

To ask `importlib.metadata` means to import the package for e-mail first, which takes longer than to load an article.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder

_INFO_FOLDERS = (".dist-info", ".egg-info")


def may_have_entry_points(group: str) -> bool:
    """Return whether a package may have entry points of a group: False is sure.

    Folders of the path are looked through as `importlib.metadata` does. Where there is anything else, archives or
    finders of another kind, or where it is imported already, it is the one to ask.
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
    return any(group in _read(os.path.join(folder, name, "entry_points.txt")) for name in infos)  # noqa: PTH118


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - `pathlib` is imported by nothing else on the way
            return file.read()
    except OSError:
        return b""
