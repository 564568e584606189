"""NeMo-Curator: a stage for batches of documents, which are Arrow tables.

Source: NeMo-Curator 1.4 (`stages/base.py`, `tasks/document.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nemo_curator.stages.base import ProcessingStage
from nemo_curator.tasks import DocumentBatch

from newsnorm.arrow import normalize_table
from newsnorm.engines.documents import RowReading, columns_beside, name_beside
from newsnorm.options import Options
from newsnorm.rows.arrow_schema import import_pyarrow


class NewsnormStage(ProcessingStage[DocumentBatch, DocumentBatch]):
    """Takes batches whose column of texts holds source texts, and gives them the texts of the articles.

    The other columns of the row come beside those that are there; one whose name is taken is called `newsnorm_…`. A
    text that cannot be read becomes empty and has an `error`.

    Args:
        content: The column of source texts, which becomes that of the articles' texts.
        name_key: A column of file names, which are evidence for the reader.
        options: As for `load`.
        isolate: As for `normalize_batch`.
        article: With the column `article`.
    """

    name = "newsnorm"

    def __init__(
        self,
        content: str = "text",
        *,
        name_key: str | None = None,
        options: Options | Mapping[str, Any] | None = None,
        isolate: bool = False,
        article: bool = False,
    ) -> None:
        self.content = content
        self.name_key = name_key
        self.reading = RowReading(options=options, isolate=isolate, article=article)

    def inputs(self) -> tuple[list[str], list[str]]:
        """Say which columns there must be."""
        return ["data"], [self.content, *([self.name_key] if self.name_key else [])]

    def outputs(self) -> tuple[list[str], list[str]]:
        """Say which columns there will be, as far as no name is taken."""
        return ["data"], [self.content, *columns_beside(article=self.reading.article)]

    def process(self, task: DocumentBatch) -> DocumentBatch:
        """Return the batch of articles."""
        pa = import_pyarrow()
        given = task.to_pyarrow()
        made = normalize_table(
            given,
            content=self.content,
            name=self.name_key,
            options=self.reading.resolve(),
            isolate=self.reading.isolate,
            article=self.reading.article,
        )
        columns = {name: given[name] for name in given.column_names}
        columns[self.content] = made["text"].fill_null("")
        for name in columns_beside(article=self.reading.article):
            columns[name_beside(name, given.column_names)] = made[name]
        return DocumentBatch(
            dataset_name=task.dataset_name,
            data=pa.table(columns),
            _metadata=task._metadata,  # noqa: SLF001 - as its own stages hand them on
            _stage_perf=task._stage_perf,  # noqa: SLF001
        )
