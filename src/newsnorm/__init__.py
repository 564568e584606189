"""Any Chinese news or blog source file into one canonical, typed, immutable `Article`.

Example:
    >>> import newsnorm
    >>> newsnorm.load("seeds/003_887ca044befad796.txt").authors
    (Person(name='欧阳剑环', role='reporter'),)
"""

import typing as _typing

from newsnorm._version import __version__
from newsnorm.api import detect, explain_text, load, loads, normalize_text, to_blocks
from newsnorm.errors import (
    DecodeError,
    FieldError,
    FrontMatterError,
    MissingDependencyError,
    NewsnormError,
    NoReaderError,
    OptionsError,
    ReaderError,
    SourceError,
    TooLargeError,
)
from newsnorm.model import (
    Article,
    Block,
    Boilerplate,
    Change,
    Dateline,
    Detection,
    Finding,
    Image,
    Link,
    Person,
    Provenance,
)
from newsnorm.options import OptionOverrides, Options
from newsnorm.origins import Origin
from newsnorm.reader import RawArticle, RawBody, Reader, Source
from newsnorm.results import Failure, NormalizedText

if _typing.TYPE_CHECKING:
    from newsnorm.containers.container import Container, Limits
    from newsnorm.containers.document import Document
    from newsnorm.containers.registry import available_containers
    from newsnorm.corpus.convert import Summary, convert
    from newsnorm.corpus.driver import load_all
    from newsnorm.export.formats import dump, dumps
    from newsnorm.readers.registry import available_readers

# Imported when they are asked for: most programs need one or two of them, and `import newsnorm` is paid by all.
_LATE = {
    "Container": "newsnorm.containers.container",
    "Document": "newsnorm.containers.document",
    "Limits": "newsnorm.containers.container",
    "Summary": "newsnorm.corpus.convert",
    "available_containers": "newsnorm.containers.registry",
    "available_readers": "newsnorm.readers.registry",
    "convert": "newsnorm.corpus.convert",
    "dump": "newsnorm.export.formats",
    "dumps": "newsnorm.export.formats",
    "load_all": "newsnorm.corpus.driver",
}

__all__ = [
    "Article",
    "Block",
    "Boilerplate",
    "Change",
    "Container",
    "Dateline",
    "DecodeError",
    "Detection",
    "Document",
    "Failure",
    "FieldError",
    "Finding",
    "FrontMatterError",
    "Image",
    "Limits",
    "Link",
    "MissingDependencyError",
    "NewsnormError",
    "NoReaderError",
    "NormalizedText",
    "OptionOverrides",
    "Options",
    "OptionsError",
    "Origin",
    "Person",
    "Provenance",
    "RawArticle",
    "RawBody",
    "Reader",
    "ReaderError",
    "Source",
    "SourceError",
    "Summary",
    "TooLargeError",
    "__version__",
    "available_containers",
    "available_readers",
    "convert",
    "detect",
    "dump",
    "dumps",
    "explain_text",
    "load",
    "load_all",
    "loads",
    "normalize_text",
    "to_blocks",
]


def __getattr__(name: str) -> _typing.Any:
    """Import a public name that few programs use (PEP 562)."""
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - as late as the rest

    value = getattr(import_module(_LATE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Name the late ones, too."""
    return sorted({*globals(), *__all__})
