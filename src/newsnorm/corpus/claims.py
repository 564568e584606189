"""Where a run may write: not over what it reads, and not where another run is writing."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from newsnorm.corpus.outputs import PARQUET, unpack_lines
from newsnorm.corpus.walk import Selection
from newsnorm.errors import OptionsError
from newsnorm.lexicon.suffixes import is_hidden
from newsnorm.rows.arrow_schema import import_pyarrow
from newsnorm.rows.row import COLUMNS, is_own

_ELSEWHERE = "write elsewhere"
_LONGEST = 1 << 26  # bytes of a first line: rows are shorter


def refuse_inputs(out: Path, paths: Iterable[str], selection: Selection, *, may_replace: bool = False) -> None:
    """Refuse to write over what is read.

    Args:
        out: The file to write.
        paths: Files, folders and whatever else is read.
        selection: Which files of folders.
        may_replace: Whether rows in a folder, which an earlier run wrote there, are replaced.

    Raises:
        OptionsError: The output is one of the inputs.
    """
    if not os.path.isfile(out):  # noqa: PTH113 - a path that is none has no file
        return
    for path in paths:
        is_one = _is_same(out, path) or _is_taken(out, path, selection)
        if is_one and not (may_replace and os.path.isdir(path) and holds_own_rows(out)):  # noqa: PTH112 - likewise
            raise is_an_input(out)


def is_an_input(out: Path) -> OptionsError:
    """Return the error of an output that is read."""
    return OptionsError(f"cannot write {out}: it is one of the inputs", hint=_ELSEWHERE)


def _is_same(out: Path, path: str) -> bool:
    try:
        return os.path.samefile(out, path)  # noqa: PTH121 - as above
    except (OSError, ValueError):
        return False


def _is_taken(out: Path, path: str, selection: Selection) -> bool:
    """Return whether a file is one that a folder gives."""
    folder = os.path.join(os.path.realpath(path), "")  # noqa: PTH118 - as above
    place = os.path.realpath(out)
    if not place.startswith(folder) or not os.path.isdir(path):  # noqa: PTH112 - as above
        return False
    inside = place[len(folder) :].replace(os.sep, "/").split("/")
    is_seen = not any(map(is_hidden, inside))
    return is_seen and selection.choose_in("".join(f"{part}/" for part in inside[:-1]))(inside[-1])


def holds_own_rows(path: Path) -> bool:
    """Return whether a file holds rows that a run wrote, by the first of them; an empty one holds nothing to lose."""
    try:
        if path.name.lower().endswith(PARQUET):
            return _has_own_columns(path)
        with path.open("rb") as file:
            line = unpack_lines(file, path.name).readline(_LONGEST)
        row = json.loads(line) if line.strip() else None
    except (OSError, EOFError, ValueError, RecursionError, zlib.error):
        return False
    return not line or is_own(row)


def _has_own_columns(path: Path) -> bool:
    pa = import_pyarrow()
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    try:
        names = set(pq.read_schema(path).names)
    except (pa.ArrowException, OSError):
        return False
    return all(column.name in names for column in COLUMNS)


@contextmanager
def claim(work: Path) -> Iterator[None]:
    """Hold the folder in which a run keeps its notes, so that no other run begins there meanwhile.

    The system frees it when the process ends, however that ends. Where the system has no such locks nothing is held.

    Raises:
        OptionsError: Another run holds it.
    """
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    path = work / "lock"
    with path.open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            hint = f"wait for its end, or {_ELSEWHERE}"
            raise OptionsError(f"cannot write: another run is writing into {work.parent}", hint=hint) from None
        except OSError:
            pass  # a file system without locks
        try:
            yield
        finally:
            path.unlink(missing_ok=True)
