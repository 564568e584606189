"""`load_all`: many documents, lazily, in input order, on one core or several."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, get_args

from attrs import evolve

from newsnorm.api import load, loads
from newsnorm.errors import NewsnormError, OptionsError
from newsnorm.model import Article
from newsnorm.options import Options, did_you_mean, resolve_options
from newsnorm.results import Failure

# What walks, unpacks and learns is imported by the first call: a program that only imports newsnorm does without.
if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from newsnorm.corpus.document import Document
    from newsnorm.corpus.inputs import FileId, Learn
    from newsnorm.corpus.repeated import SharedLines

Errors = Literal["record", "raise", "skip"]

_BATCH = 16
"""Documents a worker gets at once: enough to hide the cost of handing over, few enough to keep memory flat."""

_WINDOW = 4
"""Batches in flight for each worker."""


_DIED_HINT = (
    'in a script, put the call under `if __name__ == "__main__":`, since workers import the script again; '
    "if it is there, jobs=1 shows on which document"
)


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

    A folder is walked in sorted order; it gives its regular files with no suffix, with one of Markdown, HTML, XML or
    text, or with one that a reader names, and no hidden names. Symbolic links to folders are not followed inside a
    folder, because they may lead back. A folder that cannot be listed is a failure of its own.

    A line of JSON Lines that newsnorm wrote (`Article.to_dict`, the command's output) comes back as that article,
    whatever the options. In any other line the source text is the first string among `raw_content`, `content`, `text`,
    `body` and `html`. The fields beside it are read like a header where the text itself says nothing, with origins
    such as `row:title`; what fills no field is in `extra`.

    Args:
        paths: Files, folders, globs, archives (`.zip`, `.tar*`) and JSON Lines (`.jsonl`, `.gz`, `.zst`); one of them
            or many.
        options: As for `load`.
        jobs: Processes; 1 works in this one. With more, a script needs `if __name__ == "__main__":` around the call.
        errors: `record` yields a `Failure` in the place of a document that could not be loaded, `raise` raises its
            error, `skip` leaves it out.
        progress: Draw a bar on stderr.
        **overrides: Fields of `Options`.

    Raises:
        OptionsError: A wrong option.
        SourceError: Something in `paths` is no path.
        NewsnormError: With `errors="raise"`.

    Example:
        >>> [article.provenance.reader for article in load_all(["seeds"])]
        ['hexo', 'plain', 'hexo', 'hexo', 'jekyll']
    """
    chosen = resolve_options(options, overrides)
    return iterate(paths, chosen, jobs=jobs, errors=errors, progress=progress)


def iterate(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    options: Options,
    *,
    jobs: int = 1,
    errors: Errors = "record",
    progress: bool = False,
    outputs: Collection[FileId] = (),
) -> Iterator[Article | Failure]:
    """Do what `load_all` does, but leave out the files that are being written.

    Args:
        paths: As for `load_all`, like all that is not named here.
        options: Complete.
        jobs: See there.
        errors: See there.
        progress: See there.
        outputs: Device and inode of each file that must not be read.
    """
    from newsnorm.corpus.inputs import find_documents, list_roots  # noqa: PLC0415 - see above
    from newsnorm.readers.registry import suffixes_of_documents  # noqa: PLC0415

    if errors not in get_args(Errors):
        raise OptionsError(f"errors={errors!r} is not known", hint=did_you_mean(errors, get_args(Errors)))
    if not _is_count(jobs):
        raise OptionsError(f"jobs={jobs!r} is not a number of processes", hint="1 or more")
    _check_names(options)
    documents = find_documents(
        list_roots(paths),
        max_bytes=options.max_bytes,
        learn=_learner(options),
        outputs=outputs,
        suffixes=suffixes_of_documents(options.readers),
    )
    return _filter(_run(documents, options, jobs), errors, progress)


def _is_count(jobs: object) -> bool:
    return isinstance(jobs, int) and not isinstance(jobs, bool) and jobs >= 1


def _check_names(options: Options) -> None:
    """Refuse names that only the first document would stumble over.

    Raises:
        OptionsError: There is no such rule or reader.
    """
    from newsnorm.readers.registry import available_readers  # noqa: PLC0415 - see above
    from newsnorm.text.engine import compile_rules  # noqa: PLC0415

    compile_rules(options)
    known = {*available_readers(), *(reader.name for reader in options.readers)}
    if options.reader is not None and options.reader not in known:
        raise OptionsError(f"there is no reader {options.reader!r}", hint=did_you_mean(options.reader, known))


def _learner(options: Options) -> Learn | None:
    """Return what learns the lines that the files of one folder share, where the options ask for it."""
    if options.boilerplate != "aggressive":
        return None
    from newsnorm.corpus.document import Document  # noqa: PLC0415 - see above
    from newsnorm.corpus.repeated import choose_evenly, learn_lines  # noqa: PLC0415

    def learn(paths: Iterator[str]) -> SharedLines:
        results = (load_document(Document(path), options) for path in choose_evenly(paths))
        return learn_lines(result for result in results if isinstance(result, Article))

    return learn


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
        raise NewsnormError("a worker process died", hint=_DIED_HINT) from error


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
        error.path = document.path  # a reader knows a member's name only, not its archive
        return Failure(document.path, error)
    except Exception as error:  # noqa: BLE001 - recorded with its type, see the docstring
        fault = NewsnormError(f"a fault in newsnorm: {type(error).__name__}: {error}", path=document.path)
        fault.__cause__ = error
        return Failure(document.path, fault)


def _load(document: Document, options: Options) -> Article:
    if document.article is not None:
        return document.article
    if document.data is None:
        article = load(document.path, options=options)
        return _take_repeated(article, document.shared) if document.shared else article
    return _load_content(document, document.data, options)


def _take_repeated(article: Article, shared: SharedLines) -> Article:
    from newsnorm.corpus.repeated import take_repeated  # noqa: PLC0415 - see above

    return take_repeated(article, shared)


def _load_content(document: Document, data: str | bytes, options: Options) -> Article:
    if not document.row:
        article = loads(data, name=document.name or document.path, options=options)
        return evolve(article, provenance=evolve(article.provenance, path=document.path))
    from newsnorm.corpus.rows import lay_under  # noqa: PLC0415 - see above

    chosen, detection = lay_under(options, document)
    article = loads(data, name=document.name or document.path, options=chosen)
    sure = detection.confidence if detection else article.provenance.confidence
    return evolve(article, provenance=evolve(article.provenance, path=document.path, confidence=sure))
