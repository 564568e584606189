"""Which readers there are, and which one reads a source."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import cast

from newsnorm.errors import NewsnormError, NoReaderError, OptionsError, ReaderError, name_cause
from newsnorm.lexicon.suffixes import DOCUMENTS
from newsnorm.meant import did_you_mean
from newsnorm.model import Article, Detection
from newsnorm.plugins import Plugins, load_plugins
from newsnorm.reader import ArticleReader, RawArticle, Reader, Source, find_wrong_value

ENTRY_POINT_GROUP = "newsnorm.readers"

# The last built-in reader, `plain`, is as sure as the other built-in ones are not: it knows nothing of formats that
# packages and callers add. So it reads only what no other reader is this sure of.
_LIKELY = 0.5


def available_readers() -> tuple[str, ...]:
    """Return the names of all readers: the built-in ones, then those of installed packages by name.

    Example:
        >>> {"hexo", "jekyll", "hugo", "plain"} <= set(available_readers())
        True
    """
    return tuple(dict.fromkeys([*(reader.name for reader in _built_in_readers()), *_standing_readers()]))


def choose(source: Source, *, reader: str | None = None, extra: Iterable[Reader] = ()) -> tuple[Reader, Detection]:
    """Return the reader for a source, and why.

    The reader with the best evidence wins; `plain` wins only if no other one is at least 0.5 sure. A tie goes to the
    readers of this call in their order, then to those of installed packages by name, then to the built-in ones in the
    order of `available_readers()`. Of two readers with one name the call's own counts. An installed one with the name
    of a built-in one is left out, and asking for that name is an error.

    Args:
        source: What is to be read.
        reader: The name of the reader to take, whatever the evidence; None lets the evidence decide.
        extra: Readers of this call.

    Raises:
        OptionsError: There is no reader of that name, or a package brings one with the name of a built-in one.
        NoReaderError: No reader recognizes the source.
        ReaderError: A reader raised while it looked.
    """
    extra = tuple(extra)
    readers = _by_name((*extra, *_standing_readers().values())) if extra else _standing_readers()
    if reader is not None:
        if not any(each.name == reader for each in extra):
            _installed_readers().refuse_clash(reader)
        if reader not in readers:
            raise OptionsError(f"there is no reader {reader!r}", hint=did_you_mean(reader, readers, option="reader"))
        return readers[reader], Detection(reader, 1.0, (f"the caller chose the reader {reader}",))
    found = _look(readers.values(), source)
    if not found:
        raise NoReaderError(
            "no reader recognizes the source", path=source.name, hint=f"name one of: {', '.join(readers)}"
        )
    fallback = _built_in_readers()[-1].name
    likely = [each for each in found if each[0].confidence >= _LIKELY and each[0].reader != fallback] or found
    detection, best = max(likely, key=_confidence) if len(likely) > 1 else likely[0]
    return best, detection


def suffixes_of_documents(extra: Iterable[Reader] = ()) -> frozenset[str]:
    """Return what the names of the files end in that a folder gives: the common suffixes and those that readers add.

    Args:
        extra: Readers of this call.
    """
    readers = (*extra, *_standing_readers().values())
    return DOCUMENTS.union(*(map(str.lower, getattr(reader, "suffixes", ())) for reader in readers))


def _confidence(found: tuple[Detection, Reader]) -> float:
    return found[0].confidence


def read(reader: Reader, source: Source) -> RawArticle | Article:
    """Let a reader read a source: an `ArticleReader` gives the finished article, every other one a raw article.

    Raises:
        ReaderError: The reader raised something that is no `NewsnormError`, or returned something else.
    """
    # Asking the runtime protocol `ArticleReader` instead would cost as much as reading a short header.
    is_finished = hasattr(reader, "read_article")
    try:
        made = cast("ArticleReader", reader).read_article(source) if is_finished else reader.read(source)
    except NewsnormError:
        raise
    except Exception as error:  # a reader is foreign code: what it raises must name it
        raise _blame(reader, source, "raised on", error) from error
    wanted = Article if is_finished else RawArticle
    if not isinstance(made, wanted):
        raise _refuse(reader, source, f"returned {type(made).__name__}, not {wanted.__name__}")
    # The floors above believe the annotations. Tests hold our own readers to them; a foreign one is looked at here.
    if isinstance(made, RawArticle) and not _is_built_in(reader) and (wrong := find_wrong_value(made)):
        raise _refuse(reader, source, f"returned a wrong value: {wrong}")
    return made


def _look(readers: Iterable[Reader], source: Source) -> list[tuple[Detection, Reader]]:
    """Let every reader look at the source."""
    found = []
    for reader in readers:
        try:
            detection = reader.detect(source)
        except NewsnormError:
            raise
        except Exception as error:  # see `read`
            raise _blame(reader, source, "raised while it looked at", error) from error
        if detection is None:
            continue
        if not isinstance(detection, Detection):
            raise _refuse(reader, source, f"detected {detection!r}, which is neither a Detection nor None")
        if detection.reader != reader.name or not 0 <= detection.confidence <= 1:
            raise _refuse(reader, source, f"detected {detection.reader!r} with confidence {detection.confidence!r}")
        found.append((detection, reader))
    return found


def has_taken_name(reader: Reader) -> bool:
    """Return whether a reader of somebody else has the name of a built-in one: installed, it would be left out."""
    return not _is_built_in(reader) and reader.name in {each.name for each in _built_in_readers()}


def _is_built_in(reader: Reader) -> bool:
    return type(reader).__module__.startswith(f"{__package__}.")


def _refuse(reader: Reader, source: Source, what: str) -> ReaderError:
    hint = "newsnorm.testing.check_reader shows an author what a reader must keep"
    return ReaderError(f"reader {reader.name!r} {what}", path=source.name, hint=hint)


def _blame(reader: Reader, source: Source, what: str, cause: Exception) -> ReaderError:
    message = f"reader {reader.name!r} {what} the source: {name_cause(cause)}"
    return ReaderError(message, path=source.name, hint="its traceback is in __cause__")


def _by_name(readers: Iterable[Reader]) -> dict[str, Reader]:
    named: dict[str, Reader] = {}
    for reader in readers:
        named.setdefault(reader.name, reader)
    return named


@lru_cache(maxsize=1)
def _standing_readers() -> dict[str, Reader]:
    """The readers of every call: those of installed packages, then the built-in ones."""
    return _by_name((*_installed_readers().values, *_built_in_readers()))


@lru_cache(maxsize=1)
def _built_in_readers() -> tuple[Reader, ...]:
    """Newsnorm's own readers; imported on first use, so that `import newsnorm` loads none of them.

    The order breaks ties: of two equally sure readers the earlier one reads, so `plain`, which can read anything, comes
    last.
    """
    from newsnorm.readers.blog import BlogReader  # noqa: PLC0415 - see above
    from newsnorm.readers.canonical import CanonicalReader  # noqa: PLC0415
    from newsnorm.readers.formats import BLOG_FORMATS  # noqa: PLC0415
    from newsnorm.readers.labelled import LabelledReader  # noqa: PLC0415
    from newsnorm.readers.page import PageReader  # noqa: PLC0415
    from newsnorm.readers.plain import PlainReader  # noqa: PLC0415

    return (CanonicalReader(), *map(BlogReader, BLOG_FORMATS), LabelledReader(), PageReader(), PlainReader())


@lru_cache(maxsize=1)
def _installed_readers() -> Plugins:
    """Readers of installed packages; one that cannot be had is left out with a warning."""
    built_in = frozenset(reader.name for reader in _built_in_readers())
    return load_plugins(ENTRY_POINT_GROUP, wanted=Reader, what="reader", built_in=built_in)
