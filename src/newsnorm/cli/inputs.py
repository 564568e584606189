"""Where a command reads: paths, lists of paths, and stdin."""

from __future__ import annotations

import argparse
import codecs
import os
import stat
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import IO, get_args

from newsnorm.cli.words import complain
from newsnorm.containers.document import Document
from newsnorm.corpus.driver import find_in_stream, iterate, list_documents
from newsnorm.corpus.found import File
from newsnorm.corpus.loading import load_document, read_source
from newsnorm.corpus.plan import Plan, Split, check_option_names
from newsnorm.corpus.seen import FileId, id_of
from newsnorm.errors import OptionsError
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure

STDIN = "<stdin>"


def check_paths(
    parser: argparse.ArgumentParser, paths: list[str], *, wanted: str = "a file or a folder, or - for stdin"
) -> None:
    """End with a word about the usage where no path was given."""
    if not paths:
        parser.error(f"name {wanted}")


def read_list(name: str, *, is_null: bool) -> list[str]:
    """Return the paths in a file or on stdin, one a line.

    Args:
        name: The file; `-` is stdin.
        is_null: A NUL stands after each path, as `find -print0` writes.

    Raises:
        OptionsError: It cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise OptionsError(f"cannot read {name}: {error.strerror}") from error
    if is_null:
        parts = data.split(b"\0")
    else:
        # A list that Windows wrote; else a CR, which a name may end in, stays.
        parts = data.removeprefix(codecs.BOM_UTF8).split(b"\n")
        if all(part.endswith(b"\r") for part in parts if part):
            parts = [part.removesuffix(b"\r") for part in parts]
    return [os.fsdecode(part) for part in parts if part.strip()]


def read_results(paths: list[str], options: Options, plan: Plan, left_out: Counter[str]) -> Iterator[Article | Failure]:
    """Yield what the paths give, in order; `-` is what stands on stdin."""
    for group in _group(paths):
        if group is None:
            documents, skipped = find_in_stream(sys.stdin.buffer, STDIN, options, plan)
            yield from (load_document(document, options) for document in documents)
            left_out.update(skipped.counts)
        else:
            results = iterate(group, options, plan)
            yield from results
            left_out.update(results.skipped)


def read_sources(
    paths: list[str], options: Options, plan: Plan, left_out: Counter[str]
) -> Iterator[tuple[Article | Failure, str]]:
    """Yield what `read_results` yields, each with the source text it was read from.

    Args:
        paths: As for `read_results`.
        options: How each document is loaded.
        plan: Only which files of folders, and whether days are cut.
        left_out: Is told what was left out.
    """
    check_option_names(options)
    for group in _group(paths):
        if group is None:
            documents, skipped = find_in_stream(sys.stdin.buffer, STDIN, options, plan)
        else:
            documents, skipped = list_documents(group, options, plan)
        yield from (_load(document, options) for document in documents)
        left_out.update(skipped.counts)


def _load(document: File | Document, options: Options) -> tuple[Article | Failure, str]:
    result = load_document(document, options)
    return result, "" if isinstance(result, Failure) else read_source(document, options)


def _group(paths: list[str]) -> Iterator[list[str] | None]:
    """Yield the paths that stand together, and None for stdin."""
    for is_stdin, group in groupby(paths, key="-".__eq__):
        members = list(group)
        yield from (None for _ in members) if is_stdin else (members,)


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Add the flags that choose among the files of a folder, and cut them."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="file, folder, glob, container, or - for stdin")
    parser.add_argument(
        "--include", action="append", default=[], metavar="GLOB", help="of folders only such files; repeatable"
    )
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="GLOB", help="of folders no such files or folders; repeatable"
    )
    parser.add_argument("--split", choices=get_args(Split), help="cut files of a day in their articles")


def has_bar(chosen: argparse.Namespace) -> bool:
    """Return whether a bar is drawn: for people at a terminal who want one."""
    return sys.stderr.isatty() and not (chosen.quiet or chosen.no_progress)


def tell_left_out(left_out: Mapping[str, int]) -> None:
    """Say on stderr what folders left out, if anything."""
    if left_out:
        counts = ", ".join(f"{count:,} {what}" for what, count in Counter(left_out).most_common())
        complain(f"left out: {counts}")


def ids_of(out: IO[str]) -> frozenset[FileId]:
    """Return the file behind an output, if it is one: a folder that holds it must not be read into it without end."""
    try:
        status = os.fstat(out.fileno())
    except (OSError, ValueError):
        return frozenset()  # a stream in memory
    return frozenset({id_of(status)} if stat.S_ISREG(status.st_mode) else ())
