"""datatrove: a reader of whole files, and a step for documents that another reader has read.

Failed documents never reach the next step; they leave through a writer of their own, as what filters drop does.

Source: datatrove 0.10 (`pipeline/base.py`, `readers/base.py`, `filters/base_filter.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.readers.base import BaseDiskReader
from datatrove.pipeline.writers.disk_base import DiskWriter
from datatrove.utils.batching import batched
from datatrove.utils.typeshelper import StatHints

from newsnorm.engines.documents import RowReading, lay_beside
from newsnorm.options import Options

_DOCUMENTS = 512  # that a step holds at a time


class NewsnormReader(BaseDiskReader):
    """Reads a folder of source files, where each may be any container, as documents: one for each article.

    `text` and `id` are those of the article, the other columns of its row are metadata, `file_path` beside them. A file
    is held in memory.

    Args:
        data_folder: As for each reader of datatrove.
        exclusion_writer: Takes what cannot be read, as documents without text whose metadata say `error` and `path`.
        options: As for `load_all`.
        isolate: Read in a process of its own, so that a file which kills it is one failure.
        article: With the metadata `article`, the whole article as JSON.
        **reader: Arguments of `BaseDiskReader`, such as `glob_pattern`, `limit` or `default_metadata`.
    """

    name = "newsnorm"

    def __init__(
        self,
        data_folder: Any,
        exclusion_writer: DiskWriter | None = None,
        *,
        options: Options | Mapping[str, Any] | None = None,
        isolate: bool = False,
        article: bool = False,
        **reader: Any,
    ) -> None:
        super().__init__(data_folder, **reader)
        self.exclusion_writer = exclusion_writer
        self.reading = RowReading(options=options, isolate=isolate, article=article)

    def run(self, data: Any = None, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Yield the documents of the files that are this rank's share."""
        with _open(self.exclusion_writer):
            self._rank = rank
            yield from super().run(data, rank, world_size)

    def read_file(self, filepath: str) -> Iterator[Document]:
        """Yield the documents of a file."""
        with self.data_folder.open(filepath, "rb") as file:
            data = file.read()
        path = self.data_folder.resolve_paths(filepath)
        for row in self.reading.read_file(data, path):
            document = Document(text=row["text"] or "", id=row["id"] or row["path"])
            document.metadata = {**(self.default_metadata or {}), **_say(row, taken=("id",), leave=("id",))}
            document.metadata.setdefault("file_path", path)
            if row["error"] is None:
                yield document
            else:
                _exclude(self, document, self._rank)


class NewsnormStep(PipelineStep):
    """Takes documents whose text is a source text, and gives them the text of the article.

    Their `id` and their metadata stay. The columns of the row become metadata; one whose name is taken already is
    called `newsnorm_…`, as `newsnorm_id` always is.

    Args:
        exclusion_writer: Takes documents that cannot be read, with their text as it was and the metadata `error`.
        options: As for `load`.
        name_key: The metadata that hold a file name, which is evidence for the reader.
        isolate: As for `normalize_batch`.
        article: With the metadata `article`, the whole article as JSON.
        batch_size: How many documents are held at a time.
    """

    name = "newsnorm"
    type = "FORMAT"

    def __init__(
        self,
        exclusion_writer: DiskWriter | None = None,
        *,
        options: Options | Mapping[str, Any] | None = None,
        name_key: str | None = None,
        isolate: bool = False,
        article: bool = False,
        batch_size: int = _DOCUMENTS,
    ) -> None:
        super().__init__()
        self.exclusion_writer = exclusion_writer
        self.reading = RowReading(options=options, isolate=isolate, article=article)
        self.name_key = name_key
        self.batch_size = batch_size

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Yield the documents that could be read."""
        del world_size
        with _open(self.exclusion_writer):
            for batch in batched(data, self.batch_size):
                names = [document.metadata.get(self.name_key) for document in batch]
                with self.track_time("batch"):
                    rows = self.reading.read_texts([document.text for document in batch], names)
                for document, row in zip(batch, rows, strict=True):
                    self.stat_update(StatHints.total)
                    document.metadata |= _say(row, taken=("id", *document.metadata))
                    if row["error"] is None:
                        document.text = row["text"]
                        self.stat_update(StatHints.forwarded)
                        self.update_doc_stats(document)
                        yield document
                    else:
                        _exclude(self, document, rank)


def _say(row: Mapping[str, Any], *, taken: Iterable[str], leave: Iterable[str] = ()) -> dict[str, Any]:
    """Return a row as metadata: what is not known is left out, as other readers do."""
    said = {name: value for name, value in row.items() if value is not None and name not in leave}
    return lay_beside(said, frozenset(taken))


def _exclude(step: PipelineStep, document: Document, rank: int) -> None:
    step.stat_update(StatHints.dropped)
    if step.exclusion_writer is not None:
        step.exclusion_writer.write(document, rank)


def _open(writer: DiskWriter | None) -> AbstractContextManager[Any]:
    return writer if writer is not None else nullcontext()
