"""Data-Juicer: the operator `newsnorm_mapper`, which it finds by the entry point of this module.

Source: Data-Juicer 1.6 (`ops/__init__.py`: plug-ins; `ops/base_op.py`: what becomes of a batch that raises).
"""

from __future__ import annotations

from typing import Any, Optional

from data_juicer.ops.base_op import OP, OPERATORS, Mapper, wrap_mapper_with_tracer
from datasets import Features, Value

from newsnorm.engines.documents import RowReading, columns_beside, name_beside
from newsnorm.rows.arrow_schema import make_schema


@OPERATORS.register_module("newsnorm_mapper")
class NewsnormMapper(Mapper):
    """Mapper to turn source files of Chinese news and blogs into clean text, with the columns of a newsnorm row.

    The text becomes that of the article; title, authors, dates and all other columns of the row come beside it. A
    column that is there already stays; the row's is then called `newsnorm_…`. A text that cannot be read becomes empty
    and has an `error`; no sample raises, and none is dropped.
    """

    _batched_op = True

    def __init__(
        self,
        name_key: Optional[str] = None,  # noqa: UP045 - Data-Juicer's command line reads these types
        isolate: bool = False,  # noqa: FBT001, FBT002 - likewise
        article: bool = False,  # noqa: FBT001, FBT002
        options: Optional[dict] = None,  # type: ignore[type-arg] # noqa: UP045
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Initialization method.

        :param name_key: the field that holds a file name, which is evidence for how a text is read.
        :param isolate: read in a process of its own, so that a text which kills it is one sample with an `error`.
        :param article: add the field `article`, the whole article as JSON.
        :param options: options of newsnorm by their names.
        :param args: extra args
        :param kwargs: extra args
        """
        super().__init__(*args, **kwargs)
        self.name_key = name_key
        self.reading = RowReading(options=options, isolate=isolate, article=article)

    def process_batched(self, samples: Any) -> Any:
        """Return a batch with the text of the article and the columns of its row; a dict of lists, as it came."""
        taken = frozenset(samples.keys())
        names = samples[self.name_key] if self.name_key in taken else None
        rows = self.reading.read_texts(samples[self.text_key], names)
        samples[self.text_key] = [row["text"] or "" for row in rows]
        for column in columns_beside(article=self.reading.article):
            samples[name_beside(column, taken)] = [row[column] for row in rows]
        return samples

    def run(self, dataset: Any, *, exporter: Any = None, tracer: Any = None) -> Any:
        """Do what each mapper does, but say the types: a first batch without tags would decide that none has."""
        del exporter
        dataset = OP.run(self, dataset)
        process = wrap_mapper_with_tracer(self.process, self._name, self.text_key, tracer, self.is_batched_op())
        types = Features.from_arrow_schema(make_schema(with_article=self.reading.article))
        taken = frozenset(dataset.features)
        beside = {name_beside(name, taken): types[name] for name in columns_beside(article=self.reading.article)}
        return dataset.map(
            process,
            features=Features({**dataset.features, self.text_key: Value("string"), **beside}),
            num_proc=self.runtime_np(),
            batch_size=self.batch_size,
            desc=f"{self._name}_process",
        )
