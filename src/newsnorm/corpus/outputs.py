"""Where rows go: one kind of file for each suffix, written whole or not at all."""

from __future__ import annotations

import gzip
import io
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, Protocol, cast

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._json import write_json
from newsnorm.errors import OptionsError, missing_extra
from newsnorm.export.formats import dumps, suffix_of_format, unwritable_file
from newsnorm.meant import sentences
from newsnorm.model import Article
from newsnorm.rows.arrow_schema import import_pyarrow, make_batch, make_schema
from newsnorm.rows.row import valid_unicode

_GROUP = 512  # rows of a Parquet row group at most in memory: some megabytes
_MERGED_GROUP = 8192  # rows of a row group of the finished file: larger ones compress and scan better


_UNSAFE_RE = re.compile(r'[\\\x00-\x1f<>:"|?*]')  # what one file system or another refuses in a name


class RowWriter(Protocol):
    """Takes rows one by one."""

    def write(self, row: dict[str, Any]) -> None:
        """Take one."""
        ...

    def close(self) -> None:
        """Write what is left."""
        ...


class _LineWriter:
    """One JSON object a line."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, row: dict[str, Any]) -> None:
        self._file.write(write_json(row).encode("utf-8") + b"\n")

    def close(self) -> None:
        self._file.close()


class _ParquetWriter:
    """Row groups with zstd."""

    def __init__(self, file: IO[bytes], *, with_article: bool) -> None:
        import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

        self._file = file
        self._schema = make_schema(with_article=with_article)
        self._writer = pq.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, row: dict[str, Any]) -> None:
        self._rows.append(row)
        if len(self._rows) >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        self._writer.write_batch(make_batch(self._rows, self._schema))
        self._rows.clear()

    def close(self) -> None:
        if self._rows:
            self._flush()
        self._writer.close()
        self._file.close()


def _open_gzip(file: IO[bytes]) -> IO[bytes]:
    # No name and no time in it: equal rows give equal bytes.
    return gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0)  # type: ignore[return-value]


def _open_zstd(file: IO[bytes]) -> IO[bytes]:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise missing_extra("writing .zst", "zstandard", "zstd") from error
    return zstandard.ZstdCompressor(level=3).stream_writer(file, closefd=False)


_COMPRESSORS: dict[str, Callable[[IO[bytes]], IO[bytes]]] = {".jsonl.gz": _open_gzip, ".jsonl.zst": _open_zstd}
PARQUET = ".parquet"
SUFFIXES = (".jsonl", *_COMPRESSORS, PARQUET)
"""What the name of an output may end in, when it is not a folder."""


def unpack_lines(file: BinaryIO, name: str) -> BinaryIO:
    """Return the lines of a file of rows, unpacked where its name says that they are packed.

    Raises:
        MissingDependencyError: What unpacks them is not installed.
    """
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - as below
    if suffix == ".gz":
        return cast("BinaryIO", gzip.GzipFile(fileobj=file))
    if suffix == ".zst":
        from newsnorm.containers.compressed import open_zstd  # noqa: PLC0415 - the driver needs nothing that reads

        return cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", open_zstd(file))))
    return file


def find_output_suffix(name: str) -> str:
    """Return which suffix a name has.

    Raises:
        OptionsError: None of those that can be written.

    Example:
        >>> find_output_suffix("news.jsonl.zst")
        '.jsonl.zst'
    """
    for suffix in SUFFIXES:
        if name.lower().endswith(suffix):
            return suffix
    told = sentences("output").get(os.path.splitext(name)[1].lower())  # noqa: PTH122 - a `Path` would change it
    known = f"one of: {', '.join(SUFFIXES)}, or a folder"
    raise OptionsError(f"cannot write {name}: its suffix is not known", hint=f"{told}; {known}" if told else known)


def check_suffix(suffix: str) -> None:
    """Find out now whether what writes it is installed.

    Raises:
        MissingDependencyError: It is not.
    """
    if suffix == PARQUET:
        import_pyarrow()
    elif suffix in _COMPRESSORS:
        _COMPRESSORS[suffix](io.BytesIO()).close()


@contextmanager
def open_rows(path: Path, suffix: str, *, with_article: bool = False) -> Iterator[RowWriter]:
    """Open a file of rows that appears under its name when all of it is on the disk, and never in part."""
    with open_whole(path) as file:
        writer = _writer(file, suffix, with_article=with_article)
        yield writer
        writer.close()


def _writer(file: IO[bytes], suffix: str, *, with_article: bool) -> RowWriter:
    if suffix == PARQUET:
        return _ParquetWriter(_unclosed(file), with_article=with_article)
    if suffix in _COMPRESSORS:
        return _LineWriter(_COMPRESSORS[suffix](file))
    return _LineWriter(_unclosed(file))


def _unclosed(file: IO[bytes]) -> IO[bytes]:
    """Return a file that stays open when a writer of it closes, so that it can be flushed to the disk after that."""
    return open(file.fileno(), "wb", closefd=False)


@contextmanager
def open_whole(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that appears under its name when all of it is on the disk; else nothing of it is left.

    It is written beside its place under the name `NAME.PID.tmp`, flushed to the disk, and renamed.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file that appears under its name when all of it is on the disk.

    Raises:
        SourceError: It cannot be written.
    """
    try:
        with open_whole(path) as file:
            file.writelines(parts)
    except (OSError, ValueError) as error:  # a path may have no last name
        raise unwritable_file(str(path), error) from error


def write_article(article: Article, folder: Path, format: str) -> None:  # noqa: A002 - as in `dumps`
    """Write an article into a file under its own path."""
    format = "json" if format == "article" else format  # noqa: A001 - one thing under two names
    path = folder / name_of_file(article.provenance.path or article.id, suffix_of_format(format))
    path.parent.mkdir(parents=True, exist_ok=True)
    with open_whole(path) as file:
        file.write(dumps(article, format=format).encode("utf-8", "backslashreplace"))


def name_of_file(place: str, suffix: str) -> str:
    """Return the path, inside the output, of the file for a document.

    Another suffix is put after the old one, so that `a.md` and `a.txt` do not become one file.

    Example:
        >>> name_of_file("/news/2023/a.md", ".md"), name_of_file("news.zip!甲/b.txt", ".md")
        ('news/2023/a.md', 'news.zip/甲/b.txt.md')
    """
    parts = [part for part in re.split(r"[/\\!]", place) if part not in ("", ".", "..")]
    name = "/".join(_UNSAFE_RE.sub("_", valid_unicode(part) or "") for part in parts) or "article"
    return name if name.lower().endswith(suffix) else name + suffix


def sync_folder(folder: Path) -> None:
    """Flush the names of a folder to the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@frozen(kw_only=True, repr=False)
class Join(Shown):
    """Shards that become one file.

    Attributes:
        parts: Their files, in order.
        path: The file.
        suffix: Of all of them.
        with_article: Whether the rows have the column `article`.
    """

    parts: tuple[Path, ...]
    path: Path
    suffix: str
    with_article: bool


def join_shards(join: Join) -> None:
    """Write the rows of shards into one file; lines, and compressed ones too, are put one after the other."""
    if join.suffix == PARQUET:
        _join_parquet(join)
        return
    with open_whole(join.path) as out:
        for part in join.parts:
            with part.open("rb") as file:
                shutil.copyfileobj(file, out, 1 << 20)


def _join_parquet(join: Join) -> None:
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    schema = make_schema(with_article=join.with_article)
    with (
        open_whole(join.path) as out,
        _unclosed(out) as view,
        pq.ParquetWriter(view, schema, compression="zstd") as writer,
    ):
        waiting: list[Any] = []
        for part in join.parts:
            waiting.append(pq.read_table(part))
            if sum(each.num_rows for each in waiting) >= _MERGED_GROUP:
                _write_tables(writer, waiting)
        if waiting:
            _write_tables(writer, waiting)


def _write_tables(writer: Any, tables: list[Any]) -> None:
    writer.write_table(import_pyarrow().concat_tables(tables))
    tables.clear()
