"""What a run was asked for and what of it is finished, so that another one can go on from there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from newsnorm._frozen import Shown
from newsnorm.corpus.outputs import open_whole
from newsnorm.errors import OptionsError

MANIFEST = "manifest.json"
"""The name of the file that tells what a run was asked for."""

_SCHEMA = 1
"""Of these files and of the rows: a run with another one cannot be resumed."""


@frozen(kw_only=True, repr=False)
class ShardReport(Shown):
    """What became of a shard.

    Attributes:
        name: The shard's.
        members: The shard's.
        documents: How many there were.
        failures: How many of them could not be loaded.
        complaints: Place and error of the first of these.
    """

    name: str
    members: str
    documents: int
    failures: int
    complaints: tuple[tuple[str, str], ...] = ()


def write_shard_report(folder: Path, report: ShardReport) -> None:
    """Note that a shard is finished."""
    with open_whole(folder / f"{report.name}.json") as file:
        file.write(json.dumps(asdict(report), ensure_ascii=True).encode())


def read_shard_report(folder: Path, name: str) -> ShardReport | None:
    """Return the report of a shard, if it is finished."""
    try:
        told = json.loads((folder / f"{name}.json").read_bytes())
    except (FileNotFoundError, ValueError):
        return None
    complaints = tuple((place, message) for place, message in told["complaints"])
    return ShardReport(**{**told, "complaints": complaints})


def begin_manifest(folder: Path, asked: Mapping[str, Any]) -> None:
    """Note what a run is asked for, as plain JSON values."""
    with open_whole(folder / MANIFEST) as file:
        file.write(json.dumps({"schema": _SCHEMA, **asked}, ensure_ascii=True, indent=1).encode())


def check_manifest(folder: Path, asked: Mapping[str, Any]) -> bool:
    """Return whether there is a run to go on with.

    Raises:
        OptionsError: It was asked for something else; the message names what.
    """
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
    except (FileNotFoundError, ValueError):
        return False
    wanted = json.loads(json.dumps({"schema": _SCHEMA, **asked}))
    different = [name for name in {**told, **wanted} if told.get(name) != wanted.get(name)]
    if different:
        named = "; ".join(f"{name} was {told.get(name)!r} and is {wanted.get(name)!r}" for name in different)
        raise OptionsError(f"cannot resume: {named}", hint="ask for the same as before, or write elsewhere")
    return True
