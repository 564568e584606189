"""`load_all`: many documents, lazily, in input order, on one core or several."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import islice
from typing import Any, Literal, get_args

from attrs import evolve

from newsnorm.api import load, loads
from newsnorm.corpus.inputs import Document, Learn, find_documents
from newsnorm.corpus.repeated import SharedLines, choose_evenly, learn_lines, take_repeated
from newsnorm.errors import NewsnormError, OptionsError
from newsnorm.model import Article, Failure
from newsnorm.options import Options, did_you_mean, resolve_options

Errors = Literal["record", "raise", "skip"]

_BATCH = 16
"""Documents a worker gets at once: enough to hide the cost of handing over, few enough to keep memory flat."""

_WINDOW = 4
"""Batches in flight for each worker."""


def load_all(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    options: Options | None = None,
    jobs: int = 1,
    errors: Errors = "record",
    progress: bool = False,
    **overrides: Any,
) -> Iterator[Article | Failure]:
    """Load every document under `paths`, lazily, in input order, with flat memory.

    With `boilerplate="aggressive"` a folder teaches its own boilerplate: lines that more than half of its articles, and
    at least ten, have among their first four or last eight. They leave as boilerplate of kind `repeated`. At most 200
    files, evenly spread, are read for that before the folder's first article; `load` never takes such a line.

    Args:
        paths: Files, folders (walked in sorted order), globs, archives (`.zip`, `.tar*`) and JSON Lines
            (`.jsonl`, `.gz`, `.zst`) with a text field; one of them or many.
        options: As for `load`.
        jobs: Processes; 1 works in this one.
        errors: `record` yields a `Failure` in the place of a document that could not be loaded, `raise` raises its
            error, `skip` leaves it out.
        progress: Draw a bar on stderr.
        **overrides: Fields of `Options`.

    Raises:
        OptionsError: A wrong option.
        NewsnormError: With `errors="raise"`.

    Example:
        >>> [article.provenance.reader for article in load_all(["seeds"])]
        ['hexo', 'plain', 'hexo', 'hexo', 'jekyll']
    """
    chosen = resolve_options(options, overrides)
    if errors not in get_args(Errors):
        raise OptionsError(f"errors={errors!r} is not known", hint=did_you_mean(errors, get_args(Errors)))
    if not _is_count(jobs):
        raise OptionsError(f"jobs={jobs!r} is not a number of processes", hint="1 or more")
    roots = [paths] if isinstance(paths, str | os.PathLike) else paths
    documents = find_documents(roots, max_bytes=chosen.max_bytes, learn=_learner(chosen))
    return _filter(_run(documents, chosen, jobs), errors, progress)


def _learner(options: Options) -> Learn | None:
    """Return what learns the lines that the files of one folder share, where the options ask for it."""
    if options.boilerplate != "aggressive":
        return None

    def learn(paths: Iterator[str]) -> SharedLines:
        results = (load_document(Document(path), options) for path in choose_evenly(paths))
        return learn_lines(result for result in results if isinstance(result, Article))

    return learn


def _is_count(jobs: object) -> bool:
    return isinstance(jobs, int) and jobs >= 1


def _filter(
    results: Iterator[Article | Failure],
    errors: Errors,
    progress: bool,  # noqa: FBT001 - private
) -> Iterator[Article | Failure]:
    for result in _with_bar(results) if progress else results:
        if isinstance(result, Failure):
            if errors == "raise":
                raise result.error
            if errors == "skip":
                continue
        yield result


def _with_bar(results: Iterator[Article | Failure]) -> Iterator[Article | Failure]:
    from tqdm import tqdm  # noqa: PLC0415 - 76 ms, only when a bar is drawn

    with tqdm(results, unit=" articles", desc="newsnorm", dynamic_ncols=True) as bar:
        yield from bar


def _run(documents: Iterator[Document], options: Options, jobs: int) -> Iterator[Article | Failure]:
    if jobs == 1:
        for document in documents:
            yield load_document(document, options)
        return
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor  # noqa: PLC0415 - 31 ms, only with jobs
    from multiprocessing import get_all_start_methods, get_context  # noqa: PLC0415

    # Forking a process that has threads is unsafe, and callers of this library often have some.
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    try:
        with ProcessPoolExecutor(jobs, mp_context=get_context(method)) as pool:
            yield from _in_order(pool, documents, options, jobs * _WINDOW)
    except BrokenExecutor as error:
        raise NewsnormError("a worker process died", hint="run again with jobs=1 to see on which document") from error


def _in_order(
    pool: Executor, documents: Iterator[Document], options: Options, window: int
) -> Iterator[Article | Failure]:
    """Keep a bounded number of batches in flight and yield their results in input order."""
    waiting: deque[Future[list[Article | Failure]]] = deque()
    while True:
        batch = list(islice(documents, _BATCH))
        if batch:
            waiting.append(pool.submit(load_batch, batch, options))
        if not waiting:
            return
        if not batch or len(waiting) >= window:
            yield from waiting.popleft().result()


def load_batch(batch: list[Document], options: Options) -> list[Article | Failure]:
    """Load some documents: the unit of work of a process."""
    return [load_document(document, options) for document in batch]


def load_document(document: Document, options: Options) -> Article | Failure:
    """Load one document; whatever goes wrong with it stays with it.

    This is the one place that catches everything: a fault in one document of a million must not end the run.
    """
    if document.error is not None:
        return Failure(document.path, document.error)
    try:
        return _load(document, options)
    except OptionsError:
        raise
    except NewsnormError as error:
        return Failure(document.path, error)
    except Exception as error:  # noqa: BLE001 - recorded with its type, see the docstring
        fault = NewsnormError(f"a fault in newsnorm: {type(error).__name__}: {error}", path=document.path)
        fault.__cause__ = error
        return Failure(document.path, fault)


def _load(document: Document, options: Options) -> Article:
    if document.data is None:
        article = load(document.path, options=options)
        return take_repeated(article, document.shared) if document.shared else article
    article = loads(document.data, name=document.name or document.path, options=options)
    return evolve(article, provenance=evolve(article.provenance, path=document.path))
