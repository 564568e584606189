"""`load_all`: many documents, lazily, in input order, on one core or several."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, Generic, Literal, Self, TypeVar, Unpack, get_args, overload

from attrs import field, frozen

from newsnorm._frozen import Shown
from newsnorm.corpus.found import File, Paths
from newsnorm.corpus.loading import load_document
from newsnorm.errors import OptionsError
from newsnorm.meant import did_you_mean
from newsnorm.model import Article
from newsnorm.options import OptionOverrides, Options, resolve_options
from newsnorm.results import Failure

# What walks, unpacks and learns is imported by the first call: a program that only imports newsnorm does without.
if TYPE_CHECKING:
    from newsnorm.containers.document import Document
    from newsnorm.corpus.inputs import Learn
    from newsnorm.corpus.repeated import SharedLines
    from newsnorm.corpus.seen import FileId
    from newsnorm.corpus.skipped import Skipped
    from newsnorm.corpus.walk import Selection

Errors = Literal["record", "raise", "skip"]
Split = Literal["heading"]


_Result_co = TypeVar("_Result_co", bound=Article | Failure, covariant=True)


class Results(Iterator[_Result_co], Generic[_Result_co]):
    """What `load_all` gives: an iterator that also knows what was left out so far."""

    def __init__(self, results: Generator[_Result_co, None, None], skipped: Skipped) -> None:
        """Keep both."""
        self._results, self._skipped = results, skipped

    def __iter__(self) -> Self:
        """Return itself."""
        return self

    def __next__(self) -> _Result_co:
        """Return the next article or failure."""
        return next(self._results)

    def close(self) -> None:
        """End the run: files are closed and workers go home."""
        self._results.close()

    @property
    def skipped(self) -> Mapping[str, int]:
        """What was left out so far, by suffix or by what it is, the most first.

        For example `{".png": 12, "node_modules/": 1}`.
        """
        return self._skipped.counts


@overload
def load_all(
    paths: Paths,
    *,
    options: Options | None = ...,
    jobs: int = ...,
    errors: Literal["raise", "skip"],
    progress: bool = ...,
    timeout: float | None = ...,
    include: Collection[str] = ...,
    exclude: Collection[str] = ...,
    split: Split | None = ...,
    **overrides: Unpack[OptionOverrides],
) -> Results[Article]: ...


@overload
def load_all(
    paths: Paths,
    *,
    options: Options | None = ...,
    jobs: int = ...,
    errors: Errors = ...,
    progress: bool = ...,
    timeout: float | None = ...,
    include: Collection[str] = ...,
    exclude: Collection[str] = ...,
    split: Split | None = ...,
    **overrides: Unpack[OptionOverrides],
) -> Results[Article | Failure]: ...


def load_all(  # noqa: PLR0913 - each by name, and each of a run, not of an article
    paths: Paths,
    *,
    options: Options | None = None,
    jobs: int = 1,
    errors: Errors = "record",
    progress: bool = False,
    timeout: float | None = None,
    include: Collection[str] = (),
    exclude: Collection[str] = (),
    split: Split | None = None,
    **overrides: Unpack[OptionOverrides],
) -> Results[Article] | Results[Article | Failure]:
    """Load every article under `paths`, lazily, in input order, with flat memory.

    With `boilerplate="aggressive"` a folder teaches its own boilerplate: lines that more than half of its articles, and
    at least ten, have among their first four or last eight. They leave as boilerplate of kind `repeated`. At most 200
    files, evenly spread, are read for that before the folder's first article; `load` never takes such a line.

    A folder is walked in sorted order; it gives its regular files with no suffix, with one of Markdown, HTML, XML or
    text, with one of a container, or with one that a reader names, and no hidden names. Left out are the folders
    `node_modules`, `scaffolds`, and `public` beside `source`. Symbolic links to folders are not followed inside a
    folder, because they may lead back. A folder that cannot be listed is a failure of its own. A file is read once,
    however often and by whatever name it is found. What was left out is counted in the iterator: `skipped`.

    Of a container (JSON, JSON Lines, feeds, WordPress exports, archives …) each article comes with its place:
    `x.jsonl:12`, `feed.xml#3`, `a.zip!b.md`. A row that newsnorm wrote (`Article.to_dict`, the command's output) comes
    back as that article, whatever the options. What stood beside a text fills what the text leaves empty, with origins
    such as `row:title`; what fills no field is in `extra`.

    Args:
        paths: Files, folders, globs and containers; one of them or many.
        options: As for `load`.
        jobs: Processes; 1 works in this one. With more, a script needs `if __name__ == "__main__":` around the call.
        errors: `record` yields a `Failure` in the place of a document that could not be loaded, `raise` raises its
            error, `skip` leaves it out.
        progress: Draw a bar on stderr.
        timeout: Seconds for one document; one that takes longer is a failure. Processes do the work then, with
            `jobs=1` too, and one that dies costs only the document it held.
        include: Patterns of names (`*.md`, `posts/**`); of a folder, or an archive that was named, only files that
            match one are taken, whatever they end in. A pattern with `/` counts from there.
        exclude: Patterns of names of files and folders that are left out, inside archives too.
        split: `heading` cuts a Markdown file with several headings, as a day of 新闻联播 is, in an article for each of
            them, with the date of the day; `load` gives the day.
        **overrides: Fields of `Options`.

    Raises:
        OptionsError: A wrong option.
        SourceError: Something in `paths` is no path.
        NewsnormError: With `errors="raise"`.

    Example:
        >>> [article.provenance.reader for article in load_all(["seeds"])]
        ['hexo', 'plain', 'hexo', 'hexo', 'jekyll']
    """
    chosen = resolve_options(options, overrides, beside=load_all.__kwdefaults__)
    plan = Plan(
        jobs=jobs,
        errors=errors,
        progress=progress,
        timeout=timeout,
        include=include,
        exclude=exclude,
        split=split,
    )
    return iterate(paths, chosen, plan)


def take_patterns(given: object) -> tuple[str, ...]:
    """Take patterns, but no string: it is a sequence of patterns of one letter."""
    patterns = None if isinstance(given, str) or not isinstance(given, Iterable) else tuple(given)
    if patterns is None or not all(isinstance(pattern, str) for pattern in patterns):
        raise OptionsError(f"{given!r} is no sequence of patterns", hint="for one: ['*.md']")
    return patterns


@frozen(kw_only=True, repr=False)
class Plan(Shown):
    """How a run goes through its documents; the fields are the arguments of `load_all`, which tells about them.

    Attributes:
        jobs: See there, like all that is not named here.
        errors: See there.
        progress: See there.
        timeout: See there.
        include: See there.
        exclude: See there.
        split: See there.
        outputs: Device and inode of each file that must not be read.

    Raises:
        OptionsError: A value is not one of those allowed.
    """

    jobs: int = 1
    errors: Errors = "record"
    progress: bool = False
    timeout: float | None = None
    include: tuple[str, ...] = field(default=(), converter=take_patterns)
    exclude: tuple[str, ...] = field(default=(), converter=take_patterns)
    split: Split | None = None
    outputs: Collection[FileId] = ()

    def __attrs_post_init__(self) -> None:
        """Check what only the first document would stumble over."""
        check_choice("errors", self.errors, get_args(Errors))
        check_choice("split", self.split, (None, *get_args(Split)))


def check_choice(option: str, value: object, allowed: Collection[str | None]) -> None:
    """Refuse what is not one of the values of an option.

    Raises:
        OptionsError: It is not; the message names what may be meant.
    """
    if value not in allowed:
        known = [each for each in allowed if each is not None]
        raise OptionsError(f"{option}={value!r} is not known", hint=did_you_mean(value, known, option=option))


def iterate(paths: Paths, options: Options, plan: Plan) -> Results[Article | Failure]:
    """Do what `load_all` does, but leave out the files that are being written.

    Args:
        paths: As for `load_all`.
        options: Complete.
        plan: The rest.
    """
    check_run(options, plan.jobs, plan.timeout)
    if plan.jobs == 1 and plan.timeout is None:
        documents, skipped = list_documents(paths, options, plan)
        return Results(_filter((load_document(document, options) for document in documents), plan), skipped)
    from newsnorm.corpus.inputs import list_roots, search_files  # noqa: PLC0415 - see above
    from newsnorm.corpus.parallel import load_files  # noqa: PLC0415 - with jobs only

    selection = selection_of(options, include=plan.include, exclude=plan.exclude)
    files = search_files(list_roots(paths), selection=selection, learn=learner(options), outputs=plan.outputs)
    return Results(_filter(load_files(files, options, plan, selection.skipped), plan), selection.skipped)


def list_documents(paths: Paths, options: Options, plan: Plan) -> tuple[Iterator[File | Document], Skipped]:
    """Return the documents of a run before they are read, lazily, and what is told of those left out.

    Args:
        paths: As for `load_all`.
        options: Complete.
        plan: Which files of folders, and whether days are cut.
    """
    from newsnorm.corpus.inputs import find_documents, list_roots  # noqa: PLC0415 - see above
    from newsnorm.pipeline import limits_of  # noqa: PLC0415

    selection = selection_of(options, include=plan.include, exclude=plan.exclude)
    found = find_documents(
        list_roots(paths),
        limits=limits_of(options, selection.skipped.note, include=plan.include, exclude=plan.exclude),
        selection=selection,
        learn=learner(options),
        outputs=plan.outputs,
    )
    if plan.split:
        from newsnorm.corpus.split import split_documents  # noqa: PLC0415 - hardly any run asks for it

        found = split_documents(found, options)
    return found, selection.skipped


def selection_of(options: Options, *, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> Selection:
    """Return which files of a folder a run takes."""
    from newsnorm.containers.registry import suffixes_of_containers  # noqa: PLC0415 - see above
    from newsnorm.corpus.skipped import Skipped  # noqa: PLC0415
    from newsnorm.corpus.walk import Selection  # noqa: PLC0415
    from newsnorm.readers.registry import suffixes_of_documents  # noqa: PLC0415

    suffixes = suffixes_of_documents(options.readers) | suffixes_of_containers()
    return Selection(suffixes=suffixes, include=include, exclude=exclude, skipped=Skipped())


def iterate_stream(file: BinaryIO, name: str, options: Options) -> Iterator[Article | Failure]:
    """Yield the article in an open file, or those of the container that it is.

    Args:
        file: It may be unable to seek.
        name: What the places begin with.
        options: Complete.
    """
    return (load_document(document, options) for document in find_in_stream(file, name, options))


def find_in_stream(file: BinaryIO, name: str, options: Options) -> Iterator[Document]:
    """Yield the documents in an open file before they are read; the arguments are those of `iterate_stream`."""
    from newsnorm.containers.document import Document  # noqa: PLC0415 - see above
    from newsnorm.containers.registry import find_container, open_container  # noqa: PLC0415
    from newsnorm.containers.streams import peek  # noqa: PLC0415
    from newsnorm.pipeline import limits_of  # noqa: PLC0415

    head, file = peek(file)
    found = find_container(head, None)
    if found is None:
        yield Document(name, file.read(options.max_bytes + 1), name)
    else:
        yield from open_container(found[0], file, name, limits_of(options))


def check_run(options: Options, jobs: object, timeout: object) -> None:
    """Refuse what only the first document would stumble over.

    Raises:
        OptionsError: There is no such rule or reader, or something is no number.
    """
    if not is_count(jobs):
        raise OptionsError(f"jobs={jobs!r} is not a number of processes", hint="1 or more; os.cpu_count() for all")
    is_number = isinstance(timeout, int | float) and not isinstance(timeout, bool) and timeout > 0
    if timeout is not None and not is_number:
        raise OptionsError(f"timeout={timeout!r} is not a number of seconds", hint="more than 0, or None")
    _check_names(options)


def is_count(value: object) -> bool:
    """Return whether a value is a number of things, at least one: `True` is none."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _check_names(options: Options) -> None:
    """Refuse names that only the first document would stumble over.

    Raises:
        OptionsError: There is no such rule or reader.
    """
    # Rules and readers take a tenth of a second to import, and a driver needs none of them.
    if options.disabled_rules:
        from newsnorm.text.engine import compile_rules  # noqa: PLC0415 - see above

        compile_rules(options)
    if options.reader is not None:
        from newsnorm.readers.registry import available_readers  # noqa: PLC0415 - see above

        known = {*available_readers(), *(reader.name for reader in options.readers)}
        if options.reader not in known:
            raise OptionsError(
                f"there is no reader {options.reader!r}", hint=did_you_mean(options.reader, known, option="reader")
            )


def learner(options: Options) -> Learn | None:
    """Return what learns the lines that the files of one folder share, where the options ask for it."""
    if options.boilerplate != "aggressive":
        return None
    from newsnorm.corpus.repeated import choose_evenly, learn_lines  # noqa: PLC0415 - see above

    def learn(paths: Iterator[str]) -> SharedLines:
        results = (load_document(File(path), options) for path in choose_evenly(paths))
        return learn_lines(result for result in results if isinstance(result, Article))

    return learn


def _filter(results: Iterator[Article | Failure], plan: Plan) -> Generator[Article | Failure, None, None]:
    for result in _with_bar(results) if plan.progress else results:
        if isinstance(result, Failure):
            if plan.errors == "raise":
                raise result.error
            if plan.errors == "skip":
                continue
        yield result


def _with_bar(results: Iterator[Article | Failure]) -> Iterator[Article | Failure]:
    from tqdm import tqdm  # noqa: PLC0415 - 76 ms, only when a bar is drawn

    with tqdm(results, unit=" articles", desc="newsnorm", dynamic_ncols=True) as bar:
        yield from bar
