"""Documents of containers."""

from __future__ import annotations

from newsnorm.containers.document import Document
from newsnorm.errors import OptionsError, SourceError

from every_case import every_case


@every_case(("path", "named"), [(None, "a.zip!b.md"), ("b.md", "b.md")])
def test_failure(path: str | None, named: str):
    """A document that cannot be read has its error, which names the place unless it names one already."""
    document = Document.failed("a.zip!b.md", SourceError("no text", path=path))

    assert (document.path, document.data, document.error.path) == ("a.zip!b.md", None, named)


def test_a_wrong_call():
    """A wrong call is no fault of the place."""
    assert Document.failed("a.zip", OptionsError("there is no encoding 'x'")).error.path is None
