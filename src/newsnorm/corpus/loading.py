"""One document of many: an article, or a failure that stays with it."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from newsnorm.api import load, read_file
from newsnorm.corpus.found import File
from newsnorm.errors import NewsnormError, OptionsError
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure

# What learns and reads is imported by the first call: a program that only imports newsnorm does without.
if TYPE_CHECKING:
    from newsnorm.containers.document import Document
    from newsnorm.corpus.repeated import SharedLines


def load_document(document: File | Document, options: Options) -> Article | Failure:
    """Load one document; whatever goes wrong with it stays with it.

    This is the one place that catches everything: a fault in one document of a million must not end the run.
    """
    if document.error is not None:
        return Failure(document.path, document.error)
    try:
        return _load(document, options)
    except OptionsError:
        raise
    except NewsnormError as error:
        error.path = document.path  # the reader was told the name of the member, and not in which archive it stands
        return Failure(document.path, error, _hash(document))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - recorded with its type, see the docstring
        fault = NewsnormError(f"a fault in newsnorm: {type(error).__name__}: {error}", path=document.path)
        fault.__cause__ = error
        return Failure(document.path, fault, _hash(document))


def read_source(document: File | Document, options: Options) -> str:
    """Return the source text of a document, as its reader sees it; nothing where a container holds a finished article.

    Raises:
        SourceError: The file cannot be read.
    """
    from newsnorm.decoding.decode import decode, decode_str  # noqa: PLC0415 - see above

    data = read_file(document.path, options.max_bytes) if isinstance(document, File) else document.data or ""
    return (decode_str(data) if isinstance(data, str) else decode(data, encoding=options.encoding)).text


def _hash(document: File | Document) -> str:
    """Return the hash of the bytes of a document, or nothing where they cannot be read."""
    if isinstance(document, File):
        return _hash_file(document.path)
    from newsnorm.pipeline import hash_source  # noqa: PLC0415 - see above

    return hash_source(document.data or b"")


def _hash_file(path: str) -> str:
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - a pipe would keep us waiting
            return ""
        with open(path, "rb") as file:  # noqa: PTH123 - any name, also one with a null byte
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _load(document: File | Document, options: Options) -> Article:
    if isinstance(document, File):
        article = load(document.path, options=options)
        return _take_repeated(article, document.shared) if document.shared else article
    from newsnorm.pipeline import make_from_document  # noqa: PLC0415 - see above

    made: Article = make_from_document(document, options)
    return made


def _take_repeated(article: Article, shared: SharedLines) -> Article:
    from newsnorm.corpus.repeated import take_repeated  # noqa: PLC0415 - see above

    return take_repeated(article, shared)
