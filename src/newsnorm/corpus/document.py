"""One document to load, wherever it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from newsnorm.errors import NewsnormError
from newsnorm.frontmatter.entries import Entry
from newsnorm.model import Article

if TYPE_CHECKING:
    from newsnorm.corpus.repeated import SharedLines


@frozen
class Document:
    """One document to load.

    Attributes:
        path: The file; inside an archive `archive.zip!member`, in JSON Lines `file.jsonl:12`.
        data: The content, or None: then `path` is a file still to be read.
        name: Evidence for the reader, when it differs from `path`.
        error: Set instead of content when the place itself could not be read.
        shared: Lines of the folder the file was found in, if they were learned.
        article: Set instead of content when the place held a finished article.
        row: Fields that stood beside the content and may fill what it leaves empty.
    """

    path: str
    data: str | bytes | None = None
    name: str | None = None
    error: NewsnormError | None = None
    shared: SharedLines | None = None
    article: Article | None = None
    row: tuple[Entry, ...] = ()
