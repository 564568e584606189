"""One document of a container: its text, its place, and what stood beside the text."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from newsnorm._frozen import EMPTY, JSON, Shown, freeze
from newsnorm.errors import NewsnormError
from newsnorm.model import Article, Finding
from newsnorm.origins import ROW
from newsnorm.reader import Markup


@frozen(repr=False)
class Document(Shown):
    """One document that stood in a container.

    Attributes:
        path: Its place: `feed.xml#3`, `x.jsonl:12`, `a.zip!b/c.md`.
        data: The source text, or its bytes; None where `error` or `article` is set.
        name: Evidence for the reader, when it differs from `path`.
        error: Set instead of content when the place could not be read.
        article: Set instead of content when the place held a finished article.
        fields: What stood beside the text, by keys as headers have them. It fills what the text itself leaves empty;
            what fills no field is in `extra`.
        names: Which fields of an article some of these keys mean in this document alone.
        origin: What the origins call the place of `fields`: `row` gives `row:title`.
        reader: The container's name where the container says how the text is to be read; None lets the evidence decide.
        markup: How the text is written; only counts with `reader`.
        base_url: What relative addresses of images and links count from.
        encoding: How the bytes of the container were decoded, when `data` is text.
        findings: What the container repaired or found suspicious.
    """

    path: str
    data: str | bytes | None = None
    name: str | None = None
    error: NewsnormError | None = None
    article: Article | None = None
    fields: Mapping[str, JSON] = field(default=EMPTY, converter=freeze, kw_only=True)
    names: Mapping[str, str] = field(default=EMPTY, kw_only=True)
    origin: str = field(default=ROW, kw_only=True)
    reader: str | None = field(default=None, kw_only=True)
    markup: Markup = field(default="auto", kw_only=True)
    base_url: str | None = field(default=None, kw_only=True)
    encoding: str | None = field(default=None, kw_only=True)
    findings: tuple[Finding, ...] = field(default=(), kw_only=True)

    @classmethod
    def failed(cls, path: str, error: NewsnormError) -> Document:
        """Return what stands where a document cannot be read: its error, which names the place from now on.

        Example:
            >>> print(Document.failed("a.jsonl:2", NewsnormError("no text in this row")).error)
            a.jsonl:2: no text in this row
        """
        return cls(path, error=error.located(path=path))
