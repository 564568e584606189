"""Lists of whatever an engine calls a text → rows, and how the columns of a row stand beside what was there before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.corpus.batches import Content, Task, read_rows
from newsnorm.errors import NewsnormError, SourceError
from newsnorm.options import Options, resolve_options
from newsnorm.results import Failure
from newsnorm.rows.row import columns_of

# The engines keep the text in a field of its own, and the number of a row in its batch means nothing later.
_NOT_BESIDE = ("text", "row")


@frozen(kw_only=True, repr=False)
class RowReading(Shown):
    r"""How texts are read: the arguments that all adapters take.

    Attributes:
        options: As for `load`; a mapping of their names and values does as well, which is what a recipe can hold.
        isolate: As for `normalize_batch`.
        article: With the column `article`.

    Raises:
        OptionsError: A wrong option.

    Example:
        >>> reading = RowReading(options={"timezone": "Asia/Shanghai"})
        >>> [(row["title"], row["error"]) for row in reading.read_texts(["# 快讯\n\n沪指收涨。", 7])]
        [('快讯', None), (None, 'SourceError: the content is int, not text')]
    """

    options: Options | Mapping[str, Any] | None = None
    isolate: bool = False
    article: bool = False

    def __attrs_post_init__(self) -> None:
        """Find a wrong option before a run has begun."""
        self.resolve()

    def resolve(self) -> Options:
        """Return the options.

        Raises:
            OptionsError: A wrong one.
        """
        if isinstance(self.options, Mapping):
            return resolve_options(None, self.options)
        return resolve_options(self.options, {})

    def read_texts(self, contents: Sequence[object], names: Sequence[object] | None = None) -> list[dict[str, Any]]:
        """Return a row for each text, in order. Whatever a text is, it does not raise: the row has an `error`."""
        paths = [_as_text(name) for name in names or (None,) * len(contents)]
        texts = [_as_text(content) for content in contents]
        try:
            rows = list(read_rows(self._task(texts, paths, range(len(texts))), isolate=self.isolate))
        except NewsnormError as error:  # no process can be started
            return [self._failed(path, error) for path in paths]
        for place, content in enumerate(contents):
            if content is not None and texts[place] is None:
                wrong = SourceError(f"the content is {type(content).__name__}, not text")
                rows[place] = self._failed(paths[place], wrong)
        return rows

    def read_file(self, data: bytes, path: str) -> Iterator[dict[str, Any]]:
        """Yield a row for each article of a file, which may be any container. It does not raise either."""
        try:
            yield from read_rows(self._task((data,), (path,), count(), is_of_files=True), isolate=self.isolate)
        except NewsnormError as error:
            yield self._failed(path, error)

    def _task(
        self, contents: Sequence[Content], names: Sequence[Content], places: Iterable[int], *, is_of_files: bool = False
    ) -> Task:
        return Task(
            contents=contents,
            names=names,
            places=places,
            options=self.resolve(),
            errors="record",
            article=self.article,
            is_of_files=is_of_files,
        )

    def _failed(self, path: Content, error: NewsnormError) -> dict[str, Any]:
        name = path.decode(errors="surrogateescape") if isinstance(path, bytes) else path
        return Failure(name or "", error).to_row(with_article=self.article)


def lay_beside(row: Mapping[str, Any], taken: Collection[str]) -> dict[str, Any]:
    """Return the columns of a row but its text, none with a name that is taken: what was there stays.

    Example:
        >>> lay_beside({"title": "快讯", "text": "沪指收涨。", "url": None}, {"url", "dump"})
        {'title': '快讯', 'newsnorm_url': None}
    """
    return {name_beside(name, taken): value for name, value in row.items() if name not in _NOT_BESIDE}


def name_beside(name: str, taken: Collection[str]) -> str:
    """Return what a column of a row is called beside columns with these names.

    Example:
        >>> name_beside("url", {"url"}), name_beside("title", {"url"})
        ('newsnorm_url', 'title')
    """
    return f"newsnorm_{name}" if name in taken else name


def columns_beside(*, article: bool = False) -> tuple[str, ...]:
    """Return the names of the columns of a row that `lay_beside` lays down.

    Example:
        >>> columns_beside()[:4]
        ('id', 'sha256', 'path', 'title')
    """
    return tuple(each.name for each in columns_of(with_article=article) if each.name not in _NOT_BESIDE)


def _as_text(value: object) -> Content:
    return value if isinstance(value, str | bytes) else None
