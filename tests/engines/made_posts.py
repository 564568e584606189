"""Many small posts that differ, as files and as a table, and the rows that `load_all` makes of the files.

One of them is an image, and the last is null: it stands in the table alone. With `HOW` other than `plain` the posts are
one word each, and one of them does to its process what `HOW` says. `python made_posts.py FOLDER ROWS` makes them.
"""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
from killers import KillerReader
from pyarrow import parquet

import newsnorm
from newsnorm.errors import SourceError

Rows = list[dict[str, Any]]
POISON, KILLER = 41, 73  # places in the run; the null is the last
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def prepare(folder: Path, rows: int) -> None:
    """Write the files, and what `load_all` makes of them; a folder that was prepared stays as it is."""
    if (folder / "wanted.pickle").exists():
        return
    posts = folder / "posts"
    posts.mkdir()
    for place in range(rows - 1):
        (posts / f"{place:06}.md").write_bytes(_PNG if place == POISON else _post(place))
    made = [one.to_row(row=place) for place, one in enumerate(newsnorm.load_all(str(posts), jobs=2))]
    nothing = newsnorm.Failure(str(posts / f"{rows - 1:06}.md"), SourceError("there is no content"))
    (folder / "wanted.pickle").write_bytes(pickle.dumps([*made, nothing.to_row(row=rows - 1)]))
    parquet.write_table(make_table(folder, rows, "plain"), folder / "posts.parquet")


def _post(place: int) -> bytes:
    head = f"title: 江州快讯{place}\ndate: 2022-01-14 08:00:00\ntags: [航运]"
    return f"---\n{head}\n---\n第{place}艘货船靠岸,港口恢复作业.\n".encode()


def make_table(folder: Path, rows: int, how: str) -> pa.Table:
    """Return posts as an engine is given them: their place in the run, path and bytes."""
    texts: list[bytes | None] = [_post(n) if how in ("plain", "bench") else f"快讯{n}".encode() for n in range(rows)]
    texts[POISON], texts[-1] = _PNG, None
    if how in ("isolate", "always"):
        texts[KILLER] = b"do: segv"
    paths = [str(folder / "posts" / f"{place:06}.md") for place in range(rows)]
    return pa.table({"row": pa.array(range(rows), pa.int64()), "path": paths, "content": pa.array(texts, pa.binary())})


class OnceReader(KillerReader):
    """Ends the first process that reads anything."""

    name = "once"

    def __init__(self, flag: str) -> None:
        """Keep the file that says it was done."""
        self.flag = flag

    def read(self, source: newsnorm.Source) -> newsnorm.RawArticle:
        """Read everything as a title, but once."""
        try:
            os.close(os.open(self.flag, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return super().read(source)
        os._exit(9)


def arguments_of(how: str, folder: Path) -> dict[str, Any]:
    """Return what `normalize_table` is to be called with."""
    if how in ("isolate", "always"):
        options = newsnorm.Options(reader="killer", readers=(KillerReader(),))
        return {"options": options, "isolate": how == "isolate"}
    if how == "once":
        return {"options": newsnorm.Options(reader="once", readers=(OnceReader(str(folder / "flag")),))}
    return {}


def restore(columns: dict[str, Any]) -> dict[str, Any]:
    """Return a row from the columns of an engine that has some of its own: there `newsnorm_…` stands beside them."""
    names = [*newsnorm.loads("甲").to_row()]
    return {name: columns.get(f"newsnorm_{name}", columns.get(name)) for name in names}


def differences(folder: Path, made: Rows, leave: tuple[str, ...] = ()) -> list[str]:
    """Return paths of rows that are not those of `load_all`, column for column.

    Args:
        folder: That was prepared.
        made: The rows.
        leave: Columns in which an engine must differ.
    """
    wanted = {row["path"]: row for row in pickle.loads((folder / "wanted.pickle").read_bytes())}  # noqa: S301 - our own
    found = {row["path"]: row for row in made}
    empty = dict.fromkeys(leave)
    return [path for path, row in wanted.items() if {**row, **empty} != {**found.get(path, {}), **empty}]


if __name__ == "__main__":
    prepare(Path(sys.argv[1]), int(sys.argv[2]))
