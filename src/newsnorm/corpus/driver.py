"""`load_all`: many documents, lazily, in input order, on one core or several."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal, get_args

from newsnorm.corpus.loading import load_document
from newsnorm.errors import OptionsError
from newsnorm.model import Article
from newsnorm.options import Options, did_you_mean, resolve_options
from newsnorm.results import Failure

# What walks, unpacks and learns is imported by the first call: a program that only imports newsnorm does without.
if TYPE_CHECKING:
    from newsnorm.corpus.inputs import FileId, Learn
    from newsnorm.corpus.repeated import SharedLines

Errors = Literal["record", "raise", "skip"]


def load_all(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    options: Options | None = None,
    jobs: int = 1,
    errors: Errors = "record",
    progress: bool = False,
    timeout: float | None = None,
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
        timeout: Seconds for one document; one that takes longer is a failure. Processes do the work then, with
            `jobs=1` too, and one that dies costs only the document it held.
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
    return iterate(paths, chosen, jobs=jobs, errors=errors, progress=progress, timeout=timeout)


def iterate(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    options: Options,
    *,
    jobs: int = 1,
    errors: Errors = "record",
    progress: bool = False,
    timeout: float | None = None,
    outputs: Collection[FileId] = (),
) -> Iterator[Article | Failure]:
    """Do what `load_all` does, but leave out the files that are being written.

    Args:
        paths: As for `load_all`, like all that is not named here.
        options: Complete.
        jobs: See there.
        errors: See there.
        progress: See there.
        timeout: See there.
        outputs: Device and inode of each file that must not be read.
    """
    from newsnorm.corpus.inputs import find_files, list_roots, open_file  # noqa: PLC0415 - see above
    from newsnorm.readers.registry import suffixes_of_documents  # noqa: PLC0415

    if errors not in get_args(Errors):
        raise OptionsError(f"errors={errors!r} is not known", hint=did_you_mean(errors, get_args(Errors)))
    check_run(options, jobs, timeout)
    suffixes = suffixes_of_documents(options.readers)
    files = find_files(list_roots(paths), learn=learner(options), outputs=outputs, suffixes=suffixes)
    if jobs == 1 and timeout is None:
        found = (each for file in files for each in open_file(file, max_bytes=options.max_bytes, suffixes=suffixes))
        return _filter((load_document(document, options) for document in found), errors, progress)
    from newsnorm.corpus.parallel import load_files  # noqa: PLC0415 - with jobs only

    return _filter(load_files(files, options, suffixes, jobs=jobs, timeout=timeout), errors, progress)


def check_run(options: Options, jobs: object, timeout: object) -> None:
    """Refuse what only the first document would stumble over.

    Raises:
        OptionsError: There is no such rule or reader, or something is no number.
    """
    if not _is_count(jobs):
        raise OptionsError(f"jobs={jobs!r} is not a number of processes", hint="1 or more")
    is_number = isinstance(timeout, int | float) and not isinstance(timeout, bool) and timeout > 0
    if timeout is not None and not is_number:
        raise OptionsError(f"timeout={timeout!r} is not a number of seconds", hint="more than 0, or None")
    _check_names(options)


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


def learner(options: Options) -> Learn | None:
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
