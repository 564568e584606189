"""Rows that are written as they come, by this process: to stdout, into a pipe, and what is read from stdin."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from newsnorm._json import write_json
from newsnorm.cli.inputs import STDIN, has_bar, ids_of, read_results
from newsnorm.cli.words import complain
from newsnorm.corpus.convert import SHARD_SUFFIX, Summary, read_target
from newsnorm.corpus.driver import make_search
from newsnorm.corpus.plan import Plan
from newsnorm.corpus.seen import FileId
from newsnorm.errors import OptionsError
from newsnorm.export.line_formats import FORMATS, LINE_FORMATS, to_object
from newsnorm.meant import did_you_mean
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure

_Write = Callable[[dict[str, Any]], object]


def is_stream(out: str) -> bool:
    """Return whether something is there that takes bytes and is no file: a pipe, a terminal, `/dev/null`."""
    target = Path(out)
    return target.exists() and not target.is_file() and not target.is_dir()


def write_stream(paths: list[str], options: Options, chosen: argparse.Namespace, out: str | None) -> Summary:
    """Write a line for each article as it comes.

    Args:
        paths: Files, folders, globs, containers, and `-`.
        options: How each document is loaded.
        chosen: The flags.
        out: A pipe or the like; None is stdout.
    """
    form = _form_of_lines(chosen)
    with _open_stream(out) as stream:

        def write(row: dict[str, Any]) -> None:
            stream.write(write_json(row) + "\n")

        plan = _plan_of(chosen, outputs=ids_of(stream))
        summary = _write_all(paths, options, plan, chosen, form=form, write=write)
        stream.flush()  # a full disk must show before success is reported
    return summary


@contextmanager
def _open_stream(out: str | None) -> Iterator[IO[str]]:
    if out is None:
        yield sys.stdout
        return
    with Path(out).open("w", encoding="utf-8", newline="\n") as stream:
        yield stream


def write_file(paths: list[str], options: Options, chosen: argparse.Namespace, out: str) -> Summary:
    """Write what stands on stdin, among other paths, into one file, which appears when all of it is on the disk.

    Raises:
        OptionsError: It is no name of a file, or one of the inputs.
    """
    from newsnorm.corpus.claims import refuse_inputs  # noqa: PLC0415 - for this alone
    from newsnorm.corpus.outputs import open_rows  # noqa: PLC0415

    form = _form_of_lines(chosen)
    target = read_target(out, form, SHARD_SUFFIX)
    if not target.is_file:
        raise OptionsError(f"cannot write {STDIN} into a folder", hint="name a file: -o news.jsonl, -o news.parquet")
    plan = _plan_of(chosen)
    refuse_inputs(target.path, [path for path in paths if path != "-"], make_search(options, plan).selection)
    with open_rows(target.path, target.suffix, with_article=chosen.with_article) as writer:
        return _write_all(paths, options, plan, chosen, form=form, write=writer.write)


def _plan_of(chosen: argparse.Namespace, *, outputs: Collection[FileId] = ()) -> Plan:
    return Plan(
        jobs=chosen.jobs,
        progress=has_bar(chosen),
        timeout=chosen.timeout or None,
        include=chosen.include,
        exclude=chosen.exclude,
        split=chosen.split,
        outputs=outputs,
    )


def _write_all(
    paths: list[str], options: Options, plan: Plan, chosen: argparse.Namespace, *, form: str, write: _Write
) -> Summary:
    """Write what the paths give, and say on stderr what could not be loaded."""
    begun = time.monotonic()
    row = failed = 0
    first: tuple[tuple[str, str], ...] = ()  # place and error of the first failure; the others are only printed
    left_out: Counter[str] = Counter()
    for row, result in enumerate(read_results(paths, options, plan, left_out), 1):
        if isinstance(result, Failure):
            if chosen.errors == "raise":
                raise result.error
            failed += 1
            first = first or ((result.path, str(result.error)),)
            complain(str(result.error))
        if isinstance(result, Article) or chosen.errors == "record":
            write(to_object(result, form, row=row - 1, with_article=chosen.with_article))
    seconds = time.monotonic() - begun
    return Summary(documents=row, failures=failed, complaints=first, skipped=left_out, seconds=seconds)


def _form_of_lines(chosen: argparse.Namespace) -> str:
    """Return the form of the lines to write.

    Raises:
        OptionsError: There is none of that name, or it is a file for each article.
    """
    form = chosen.format or "rows"
    if form not in FORMATS:
        hint = did_you_mean(form, FORMATS, option="format of a run")
        raise OptionsError(f"--format {form} is not known", hint=hint)
    if form not in LINE_FORMATS:
        raise OptionsError(f"--format {form} writes a file for each article", hint="name a folder with --output-dir")
    return str(form)
