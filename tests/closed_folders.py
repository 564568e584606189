"""A folder that nobody may look into, whoever runs the tests: for root every folder is open."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_CALLS = ("open", "stat", "lstat", "scandir", "listdir", "mkdir", "rename", "replace", "unlink")


def close_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let every call of the system about what is in a folder, and the list of it, be refused; return the folder."""
    inside = f"{folder}{os.sep}"

    def guard(call: Callable[..., Any], *, is_list: bool) -> Callable[..., Any]:
        def asked(path: Any = ".", *args: Any, **kwargs: Any) -> Any:
            name = os.fspath(path) if isinstance(path, str | os.PathLike) else ""
            if name.startswith(inside) or (is_list and name == str(folder)):
                raise PermissionError(13, "Permission denied", name)
            return call(path, *args, **kwargs)

        return asked

    for name in _CALLS:
        monkeypatch.setattr(os, name, guard(getattr(os, name), is_list=name in ("scandir", "listdir")))
    monkeypatch.setattr("builtins.open", guard(open, is_list=False))
    monkeypatch.setattr("io.open", guard(open, is_list=False))
    return folder
