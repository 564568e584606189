"""What calls return beside an article: the failure in its place, and normalized text with its account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NoReturn

from attrs import frozen

from newsnorm._frozen import Referable, maker
from newsnorm.errors import NewsnormError
from newsnorm.meant import refuse_attribute
from newsnorm.model import Article, Change, Finding
from newsnorm.rows.row import failure_to_row

_HINT: Final = (
    "this document failed, see .error: isinstance(result, newsnorm.Failure) tells; errors='skip' leaves such out"
)


@frozen
class Failure:
    """What `load_all` yields for a file that could not be loaded.

    Attributes:
        path: The file.
        error: What `load` raised.
        sha256: Of the bytes, in hex, where they could be read.
    """

    path: str
    error: NewsnormError
    sha256: str = ""

    if not TYPE_CHECKING:  # a type checker knows that an article and its failure differ

        def __getattr__(self, name: str) -> NoReturn:
            """Tell who forgot that a document may fail."""
            if hasattr(Article, name):
                raise AttributeError(f"a Failure has no {name!r}: this document failed, see .error (hint: {_HINT})")
            refuse_attribute(self, name)

    def to_row(self, *, row: int | None = None, with_article: bool = False) -> dict[str, Any]:
        """Return a row of the same columns as `Article.to_row` gives, in which `error` says what happened.

        Example:
            >>> from newsnorm.errors import SourceError
            >>> Failure("a.md", SourceError("the source is empty")).to_row()["error"]
            'SourceError: the source is empty'
        """
        return failure_to_row(self, row=row, with_article=with_article)


@frozen(weakref_slot=False)
class NormalizedText(Referable):
    """Normalized text with the account of how it came about.

    Attributes:
        text: What `normalize_text` returns.
        changes: What each rule did.
        findings: What is suspicious and stayed as written.
    """

    text: str
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()


make_normalized = maker(NormalizedText)
"""`NormalizedText`, for the engine."""
