"""`write_report`: rows in, one page out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from newsnorm.corpus.claims import is_an_input
from newsnorm.corpus.outputs import write_whole
from newsnorm.errors import OptionsError
from newsnorm.report.gather import gather
from newsnorm.report.page import make_page
from newsnorm.report.sources import find_row_files, read_rows
from newsnorm.report.words import Language, Words


def write_report(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    lang: Language = "en",
) -> None:
    """Write one HTML page about rows: what they hold, what was found and changed, what failed, and what comes again.

    The page needs no network and no other file. The rows are read once, in memory that does not grow with them but for
    24 to 48 bytes for the `id` of each.

    Args:
        paths: What `convert` wrote: `.jsonl`, `.jsonl.gz`, `.jsonl.zst`, `.parquet`, or a folder of shards. With the
            column `article` (`with_article=True`) samples show the words of findings and what rules changed.
        out: The page. It appears under its name when all of it is on the disk.
        lang: The language of its words, `en` or `zh`.

    Raises:
        OptionsError: A path does not exist, is no output of `convert`, or holds no rows; there is no such language; or
            the page would replace one of them.
        MissingDependencyError: Parquet or Zstandard is to be read, and what reads it is not installed.
        SourceError: The page cannot be written.

    Example:
        >>> write_report("posts.md", "report.html")
        Traceback (most recent call last):
        ...
        newsnorm.errors.OptionsError: posts.md does not exist
    """
    given = _list_paths(paths)
    _refuse_rows(Path(out), given)
    page = render_report(given, lang=lang)
    write_whole(Path(out), [page.encode("utf-8")])


def _list_paths(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> list[str | os.PathLike[str]]:
    return [paths] if isinstance(paths, str | os.PathLike) else list(paths)


def _refuse_rows(out: Path, paths: list[str | os.PathLike[str]]) -> None:
    """Refuse to write the page over rows that it tells about.

    Raises:
        OptionsError: It is one of their files.
    """
    if os.path.isfile(out) and any(file.samefile(out) for file in find_row_files(paths)):  # noqa: PTH113 - never raises
        raise is_an_input(out)


def render_report(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, lang: Language = "en") -> str:
    """Return the page that `write_report` writes.

    Raises:
        OptionsError: As there.
        MissingDependencyError: As there.
    """
    if lang not in get_args(Language):
        raise OptionsError(f"lang={lang!r} is no language of the report", hint="en or zh")
    given = _list_paths(paths)
    if not given:
        raise OptionsError("no rows to report on", hint="name what newsnorm wrote")
    files = find_row_files(given)
    facts = gather(row for file in files for row in read_rows(file))
    return make_page(facts, [os.fsdecode(path) for path in given], Words(lang))
