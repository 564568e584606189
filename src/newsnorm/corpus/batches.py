"""The rows of a batch of texts or files, read here or in a process of its own that may die.

A batch is plain values by now: what is here knows nothing of Arrow.
"""

from __future__ import annotations

import io
import os
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm.containers.container import HEAD
from newsnorm.containers.document import Document
from newsnorm.corpus.loading import load_document
from newsnorm.decoding.decode import decode_str
from newsnorm.errors import NewsnormError, SourceError
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure

if TYPE_CHECKING:
    from newsnorm.corpus.crew import Crew

BatchErrors = Literal["record", "raise"]
Content = str | bytes | None
_TIMEOUT = 60.0  # seconds for a document that is read in a process of its own


@frozen(kw_only=True, repr=False)
class Task(Shown):
    """A batch as plain values; the fields are the arguments of `normalize_batch`.

    Attributes:
        contents: Texts, or files.
        names: One for each.
        places: What stands in the column `row`, one for each row that is made.
        options: Complete.
        errors: What becomes of a document that cannot be read: a row with `error`, or the error is raised.
        article: The rows have the column `article`.
        is_of_files: Each may be a container.
    """

    contents: Sequence[Content]
    names: Sequence[Content]
    places: Iterable[int]
    options: Options
    errors: BatchErrors
    article: bool
    is_of_files: bool = False


def read_rows(task: Task, *, isolate: bool) -> Iterator[dict[str, Any]]:
    """Yield the rows of a batch, in order.

    Args:
        task: The batch.
        isolate: Read it in a process of its own.

    Raises:
        NewsnormError: With `errors="raise"`.
    """
    if not isolate:
        return _rows(task, {})
    return _explode_apart(task) if task.is_of_files else iter(_read_apart(task))


def _explode_apart(task: Task) -> Iterator[dict[str, Any]]:
    """Read one file at a time, so that one which cannot be opened costs no other."""
    place = count()
    for given, name in zip(task.contents, task.names, strict=True):
        for row in _read_apart(evolve(task, contents=(given,), names=(name,))):
            row["row"] = next(place)
            yield row


def _documents(task: Task) -> Iterator[Document]:
    for given, name in zip(task.contents, task.names, strict=True):
        path = _name_of(name)
        if given is None:
            yield Document(path, error=SourceError("there is no content"))
        elif task.is_of_files:
            yield from _open(given, path, task.options)
        else:
            yield Document(path, given)


def _name_of(name: Content) -> str:
    return os.fsdecode(name) if name else ""


def _open(data: str | bytes, path: str, options: Options) -> Iterator[Document]:
    """Yield the documents of a container, or the one that a file is."""
    from newsnorm.containers.registry import find_container, open_container  # noqa: PLC0415 - for files only
    from newsnorm.pipeline import limits_of  # noqa: PLC0415

    raw = data if isinstance(data, bytes) else decode_str(data).text.encode()
    try:
        found = find_container(raw[:HEAD], path or None)
    except NewsnormError as error:
        yield Document(path, error=error)
        return
    if found is None:
        yield Document(path, data)
    else:
        limits = limits_of(options if isinstance(data, bytes) else evolve(options, encoding="utf-8"))
        yield from open_container(found[0], io.BytesIO(raw), path, limits)


def _rows(task: Task, skip: Mapping[int, str], begin: Callable[[int], object] = int) -> Iterator[dict[str, Any]]:
    """Yield the rows of a batch. A row takes two steps: it is taken out of its container, then it is read.

    Args:
        task: The batch.
        skip: Step → why it must not be done again.
        begin: Is told of each step before it is done.
    """
    documents = _documents(task)
    for index, place in enumerate(task.places):
        begin(2 * index)
        document: Document | None
        if task.is_of_files and 2 * index in skip:
            documents = iter(())  # the file kills: none of its documents can be reached
            document = Document(_name_of(task.names[-1]), error=_died(skip[2 * index]))
        else:
            document = next(documents, None)
        if document is None:
            return
        begin(2 * index + 1)
        reason = skip.get(2 * index + 1)
        made = Failure(document.path, _died(reason)) if reason else load_document(document, task.options)
        if isinstance(made, Failure) and task.errors == "raise":
            raise made.error
        yield _row_of(made, place, task)


def _row_of(made: Article | Failure, place: int | None, task: Task) -> dict[str, Any]:
    row = made.to_row(row=place, with_article=task.article)
    row["path"] = row["path"] or None
    return row


def _died(reason: str) -> NewsnormError:
    from newsnorm.corpus.crew import WorkerDied  # noqa: PLC0415 - with workers only

    return WorkerDied(reason)


def _read_apart(task: Task) -> list[dict[str, Any]]:
    """Read a batch in a worker. Contents and rows pass through files: a pipe would break when it dies."""
    with tempfile.TemporaryDirectory(prefix="newsnorm-") as folder:
        paths = os.path.join(folder, "in"), os.path.join(folder, "out")  # noqa: PTH118
        with open(paths[0], "wb") as file:  # noqa: PTH123
            pickle.dump(task, file, protocol=pickle.HIGHEST_PROTOCOL)
        [(_, is_done)] = _crew(os.getpid()).map(_work, [paths], given_up=lambda _, error: error)
        if isinstance(is_done, NewsnormError):
            closed = evolve(task, is_of_files=False)  # nothing of it may be opened here
            steps = range(1, 2 * len(task.contents), 2)
            return list(_rows(closed, dict.fromkeys(steps, is_done.message)))
        with open(paths[1], "rb") as file:  # noqa: PTH123
            rows: list[dict[str, Any]] = pickle.load(file)  # noqa: S301 - our own bytes, in a folder of our own
        return rows


def _work(paths: tuple[str, str], beat: str, skip: Mapping[int, str]) -> bool:
    from newsnorm.corpus.heartbeat import Heartbeat  # noqa: PLC0415 - in workers only

    with open(paths[0], "rb") as file:  # noqa: PTH123
        task = pickle.load(file)  # noqa: S301 - our own bytes, in a folder of our own
    with Heartbeat(beat) as heart:
        rows = list(_rows(task, skip, heart.begin))
    with open(paths[1], "wb") as file:  # noqa: PTH123
        pickle.dump(rows, file, protocol=pickle.HIGHEST_PROTOCOL)
    return True


@lru_cache(maxsize=1)
def _crew(process: int) -> Crew:
    """Return the one worker of this process, which stays for the next batch; a fork of the process has its own."""
    del process
    from newsnorm.corpus.crew import Crew  # noqa: PLC0415 - with workers only

    return Crew(1, timeout=_TIMEOUT).__enter__()
