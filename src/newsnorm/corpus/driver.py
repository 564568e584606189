"""`load_all`: many documents, lazily, in input order, on one core or several."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, Generic, Literal, Self, TypeVar, Unpack, overload

from newsnorm.corpus.found import File, Paths
from newsnorm.corpus.loading import load_document
from newsnorm.corpus.plan import Errors, Plan, Split, check_option_names
from newsnorm.corpus.reading import Reading
from newsnorm.model import Article
from newsnorm.options import OptionOverrides, Options, resolve_options
from newsnorm.results import Failure

# What walks, unpacks and learns is imported by the first call: a program that only imports newsnorm does without.
if TYPE_CHECKING:
    from newsnorm.containers.document import Document
    from newsnorm.corpus.inputs import Learn, Search
    from newsnorm.corpus.repeated import SharedLines
    from newsnorm.corpus.skipped import Skipped

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
        jobs=jobs, errors=errors, progress=progress, timeout=timeout, include=include, exclude=exclude, split=split
    )
    return iterate(paths, chosen, plan)


def iterate(paths: Paths, options: Options, plan: Plan) -> Results[Article | Failure]:
    """Do what `load_all` does, but leave out the files that are being written."""
    check_option_names(options)
    if plan.jobs == 1 and plan.timeout is None:
        documents, skipped = list_documents(paths, options, plan)
        return Results(_filter((load_document(document, options) for document in documents), plan), skipped)
    from newsnorm.corpus.inputs import list_roots, search_files  # noqa: PLC0415 - see above
    from newsnorm.corpus.parallel import load_files  # noqa: PLC0415 - with jobs only

    search = make_search(options, plan)
    files = search_files(list_roots(paths), search)
    return Results(_filter(load_files(files, options, plan, search.skipped), plan), search.skipped)


def list_documents(paths: Paths, options: Options, plan: Plan) -> tuple[Iterator[File | Document], Skipped]:
    """Return the documents of a run before they are read, lazily, and what is told of those left out.

    Args:
        paths: As for `load_all`.
        options: Complete.
        plan: Which files of folders, and whether days are cut.
    """
    from newsnorm.corpus.inputs import find_documents, list_roots  # noqa: PLC0415 - see above

    search, reading = make_search(options, plan), Reading.planned(options, plan)
    documents = find_documents(list_roots(paths), search, reading.limits(search.skipped.note))
    return reading.cut(documents), search.skipped


def make_search(options: Options, plan: Plan) -> Search:
    """Return what a run looks for in folders."""
    from newsnorm.containers.registry import suffixes_of_containers  # noqa: PLC0415 - see above
    from newsnorm.corpus.inputs import Search  # noqa: PLC0415
    from newsnorm.corpus.skipped import Skipped  # noqa: PLC0415
    from newsnorm.corpus.walk import Selection  # noqa: PLC0415
    from newsnorm.readers.registry import suffixes_of_documents  # noqa: PLC0415

    suffixes = suffixes_of_documents(options.readers) | suffixes_of_containers()
    selection = Selection(suffixes=suffixes, include=plan.include, exclude=plan.exclude, skipped=Skipped())
    return Search(selection, _make_learn(options), plan.outputs)


def find_in_stream(
    file: BinaryIO, name: str, options: Options, plan: Plan
) -> tuple[Iterator[File | Document], Skipped]:
    """Return what `list_documents` returns, of an open file: itself, or the documents of the container that it is.

    Args:
        file: It may be unable to seek.
        name: What the places begin with.
        options: Complete.
        plan: Which members of archives, and whether days are cut.
    """
    from newsnorm.corpus.skipped import Skipped  # noqa: PLC0415 - see above

    skipped, reading = Skipped(), Reading.planned(options, plan)
    return reading.cut(_open_stream(file, name, reading, skipped)), skipped


def _open_stream(file: BinaryIO, name: str, reading: Reading, skipped: Skipped) -> Iterator[File | Document]:
    from newsnorm.containers.document import Document  # noqa: PLC0415 - see above
    from newsnorm.containers.registry import find_container, open_container  # noqa: PLC0415
    from newsnorm.containers.streams import peek  # noqa: PLC0415

    head, file = peek(file)
    found = find_container(head, None)
    if found is None:
        yield Document(name, file.read(reading.options.max_bytes + 1), name)
    else:
        yield from open_container(found[0], file, name, reading.limits(skipped.note))


def _make_learn(options: Options) -> Learn | None:
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
