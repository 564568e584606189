"""How the documents of a run are read: by which options, which members of archives, and whether days are cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.corpus.plan import Plan
from newsnorm.options import Options

# What opens and cuts files is imported by the first call: a program that only imports newsnorm does without.
if TYPE_CHECKING:
    from newsnorm.containers.container import Limits
    from newsnorm.containers.document import Document
    from newsnorm.corpus.found import File


@frozen(kw_only=True, repr=False)
class Reading(Shown):
    """How documents are read.

    Attributes:
        options: How each is loaded.
        is_split: Whether files of a day are cut in their articles.
        include: Which members of archives.
        exclude: Which not.
    """

    options: Options
    is_split: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    @classmethod
    def planned(cls, options: Options, plan: Plan) -> Reading:
        """Return how the documents of a run are read."""
        return cls(options=options, is_split=plan.split is not None, include=plan.include, exclude=plan.exclude)

    def limits(self, skip: Callable[[str], None] | None = None) -> Limits:
        """Return how containers are opened."""
        from newsnorm.pipeline import limits_of  # noqa: PLC0415 - see above

        return limits_of(self.options, skip, include=self.include, exclude=self.exclude)

    def cut(self, documents: Iterator[File | Document]) -> Iterator[File | Document]:
        """Return documents, or their parts."""
        if not self.is_split:
            return documents
        from newsnorm.corpus.split import split_documents  # noqa: PLC0415 - hardly any run asks for it

        return split_documents(documents, self.options)
