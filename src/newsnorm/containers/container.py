"""What makes something a container, and what it is told when it is opened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, BinaryIO, Protocol, runtime_checkable

from attrs import evolve, frozen

from newsnorm._frozen import EMPTY, Shown
from newsnorm.containers.document import Document
from newsnorm.errors import too_large
from newsnorm.lexicon.suffixes import DOCUMENTS
from newsnorm.model import Detection

MAX_DEPTH = 4
"""How deep containers may stand in each other: JSON Lines in a gzip in a tar in a zip."""


Bookmark = tuple[Any, ...]
"""Where a container can be read on, in the container's own words: plain values that go to another process."""


def _ignore(what: str) -> None:
    """Take no note of what is left out."""


def _forget(bookmark: Bookmark) -> None:
    """Take no note of the places that are passed."""


@frozen(kw_only=True, repr=False)
class Limits(Shown):
    """How much is read of a container, and how.

    Attributes:
        max_bytes: No more than one byte beyond it is read of a document.
        encoding: The encoding of text, when the caller knows it.
        suffixes: What the names of documents in an archive end in.
        fields: The caller's own names of fields → those of an article, or `text`.
        include: Patterns of names of members of an archive; where there are some, only such members are taken.
        exclude: Patterns of members, and of folders of them, that are left out.
        depth: How many containers may still stand in each other.
        skip: Is told of each thing that is left out: a suffix (`.png`), or what it is (`page`).
        open_inner: Opens what stands inside; `read_inner` calls it.
        mark: Is told, before each part of a container, where it could be read on from. Containers that can only be read
            from their beginning never call it.
        bookmark: What `mark` was told of the same file: the documents before it are left out.
        is_counting: Only the number of documents is wanted: they may come without what is in them.
    """

    max_bytes: int
    encoding: str | None = None
    suffixes: Collection[str] = DOCUMENTS
    fields: Mapping[str, str] = EMPTY
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    depth: int = MAX_DEPTH
    skip: Callable[[str], None] = _ignore
    open_inner: Callable[[BinaryIO, str, str, Limits], Iterator[Document]] | None = None
    mark: Callable[[Bookmark], None] = _forget
    bookmark: Bookmark | None = None
    is_counting: bool = False

    def read_inner(self, file: BinaryIO, name: str, place: str) -> Iterator[Document]:
        """Yield the document in a member, or those of the container that it is.

        Args:
            file: The member; it may be unable to seek.
            name: Its name, which is evidence for the reader.
            place: Where it stands.
        """
        if self.open_inner is None:
            yield Document(place, file.read(self.max_bytes + 1), name)
        else:
            yield from self.open_inner(file, name, place, self)

    def refuse(self, what: str, place: str) -> Document:
        """Return what stands for a document that has more bytes than one may.

        Args:
            what: What it is, in a word of the container: `message`, `line`.
            place: Where it stands.
        """
        return Document.failed(place, too_large(what, self.max_bytes))

    def deeper(self) -> Limits:
        """Return the limits for what stands inside."""
        return evolve(self, depth=self.depth - 1, mark=_forget, bookmark=None)


@runtime_checkable
class Container(Protocol):
    """Anything with a name that can say whether bytes are a container of its kind, and give what is in it.

    There is no base class. It may also have `suffixes`, a tuple of endings of file names such as `(".wire",)`: a folder
    then gives such files, too.
    """

    @property
    def name(self) -> str:
        """The word that `detect` names."""
        ...

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Return how sure it is, with reasons; None if it surely is none.

        Args:
            head: The first `HEAD` bytes, or all there are.
            name: The file's name, if known.
        """
        ...

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the documents, one at a time, each with its place; what cannot be read is an error in its place.

        Args:
            file: From its first byte; it may be unable to seek.
            place: What the places of the documents begin with.
            limits: How much is read of it, and how.
        """
        ...


def detect_by(container: Container, sign: str, name: str | None) -> Detection | None:
    """Return that a file is of a kind by its content, if there is a sign, else by its name, if that ends so.

    Args:
        container: Of that kind; its `suffixes` are those of such files.
        sign: What its content shows, in words; empty if it shows nothing.
        name: Of the file.
    """
    if sign:
        return Detection(container.name, 1.0, (sign,))
    suffixes: tuple[str, ...] = getattr(container, "suffixes", ())
    return Detection(container.name, 0.9, ("its name says so",)) if (name or "").lower().endswith(suffixes) else None


UNLIKELY = 0.5
"""How sure a container is of a file that is of its kind and seems to hold no article: folders and archives skip it."""
HEAD = 65_536
"""How many bytes of a file a container sees before it is opened."""
