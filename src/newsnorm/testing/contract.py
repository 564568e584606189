"""The contract every reader keeps, as checks that say in a sentence what is wrong."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from typing import Any

from attrs import fields

from newsnorm._lazy import compile_late
from newsnorm.api import loads
from newsnorm.errors import NewsnormError
from newsnorm.model import Article, Detection
from newsnorm.reader import RawArticle, Reader, Source, find_wrong_value
from newsnorm.readers.registry import has_taken_name
from newsnorm.testing.strategies import source_files

_NAME_RE = compile_late(r"[a-z][a-z0-9-]*")
_WORDS_RE = compile_late(r"[^\W_]+")
_ARTICLE_FIELDS = frozenset(each.name for each in fields(Article))
_WITHOUT_ORIGIN = frozenset({"findings", "extra", "date_precision"})  # origins of other fields tell theirs
_FIELDS_WITH_ORIGIN = tuple(
    each.name for each in fields(RawArticle) if each.name in _ARTICLE_FIELDS and each.name not in _WITHOUT_ORIGIN
)


def check_reader(
    reader: Reader, *, accepts: Iterable[Source], rejects: Iterable[Source] = (), max_examples: int = 100
) -> None:
    r"""Check everything a reader owes its callers.

    Args:
        reader: The reader.
        accepts: Source files of its format; the more kinds, the better.
        rejects: Source files of other formats that look a little like it.
        max_examples: How many random source files it has to get through.

    Raises:
        AssertionError: The reader breaks the contract; the message says how.
        MissingDependencyError: Hypothesis is not installed.

    Example:
        >>> from newsnorm.readers.canonical import CanonicalReader
        >>> own = Source(text='---\nnewsnorm: 1\ntitle: "快讯"\n---\n\n沪指收涨。\n')
        >>> check_reader(CanonicalReader(), accepts=[own], rejects=[Source(text="沪指收涨。")], max_examples=10)
    """
    check_protocol(reader)
    for source in accepts:
        check_accepts(reader, source)
    for source in rejects:
        check_rejects(reader, source)
    check_total(reader, max_examples=max_examples)


def check_protocol(reader: Reader) -> None:
    """Check that it is a reader with a name of its own, that its suffixes are usable, and that it pickles for pools.

    Raises:
        AssertionError: It is not so.
    """
    _require(isinstance(reader, Reader), f"{reader!r} is no reader: it needs name, detect and read")
    _require(_NAME_RE.fullmatch(reader.name), f"the name {reader.name!r} is not made of a-z, 0-9 and hyphens")
    _require(not has_taken_name(reader), f"the name {reader.name!r} is that of a built-in reader")
    suffixes = getattr(reader, "suffixes", ())
    _require(
        isinstance(suffixes, tuple) and all(isinstance(each, str) and each.startswith(".") for each in suffixes),
        f"the suffixes {suffixes!r} are no tuple of endings of file names, each with its dot",
    )
    copy = pickle.loads(pickle.dumps(reader))  # noqa: S301 - our own bytes, made on this line
    _require(copy.name == reader.name, "a pickled copy of the reader has another name")


def check_accepts(reader: Reader, source: Source) -> RawArticle:
    """Check that the reader knows a source file of its format and reads it by the rules; return what it read.

    Raises:
        AssertionError: It is not so.
    """
    detection = _detect(reader, source)
    if detection is None:
        raise AssertionError(f"{_called(source)} is not recognized")
    raw = _read(reader, source)
    _require(raw == _read(reader, source), f"{_called(source)} gives another result when read again")
    wrong = find_wrong_value(raw)
    _require(wrong is None, f"a value has the wrong type: {wrong}")
    _require(
        raw.date_published is None or raw.date_precision is not None,
        "date_published has a value, but date_precision does not say how exactly it was written",
    )
    _check_origins(raw)
    _check_nothing_invented(raw, source)
    article = loads(source.text, name=source.name, reader=reader.name, readers=(reader,))
    _require(article.provenance.reader == reader.name, f"loading {_called(source)} uses {article.provenance.reader}")
    return raw


def check_rejects(reader: Reader, source: Source) -> None:
    """Check that the reader leaves a source file of another format to others: None, or a confidence below 0.5.

    Raises:
        AssertionError: It claims the file.
    """
    detection = _detect(reader, source)
    _require(
        detection is None or detection.confidence < 0.5, f"{_called(source)} is another's, but claimed: {detection}"
    )


def check_total(reader: Reader, *, max_examples: int = 100) -> None:
    """Check that no source file, however broken, makes the reader raise anything but a `NewsnormError`.

    Raises:
        AssertionError: It did.
        MissingDependencyError: Hypothesis is not installed.
    """
    sources = source_files()
    from hypothesis import HealthCheck, given, settings  # noqa: PLC0415 - an extra, `source_files` has looked for it

    @settings(max_examples=max_examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(sources)
    def run(source: Source) -> None:
        _detect(reader, source)
        _read(reader, source)

    run()


def _detect(reader: Reader, source: Source) -> Detection | None:
    text = source.text
    detection = _guard(reader.detect, source)
    _require(source.text == text, "detect changed the source")
    _require(detection == _guard(reader.detect, source), f"{_called(source)} is detected differently the second time")
    if detection is None:
        return None
    _require(isinstance(detection, Detection), f"detect gives {detection!r}, neither a Detection nor None")
    _require(detection.reader == reader.name, f"the detection names {detection.reader!r}, not {reader.name!r}")
    _require(0 < detection.confidence <= 1, f"the confidence {detection.confidence} is not above 0 and up to 1")
    _require(detection.reasons, "a detection needs reasons: a person will ask why")
    return detection  # type: ignore[no-any-return]


def _read(reader: Reader, source: Source) -> RawArticle:
    raw = _guard(reader.read, source)
    _require(raw is None or isinstance(raw, RawArticle), f"read gives {raw!r}, not a RawArticle")
    return raw  # type: ignore[no-any-return]


def _guard(call: Any, source: Source) -> Any:
    """Call the reader; a `NewsnormError` is an answer too, anything else breaks the contract."""
    try:
        return call(source)
    except NewsnormError:
        return None
    except Exception as error:
        raise AssertionError(f"{call.__name__} raises {type(error).__name__} on {source.text!r}") from error


def _check_origins(raw: RawArticle) -> None:
    for name in _FIELDS_WITH_ORIGIN:
        _require(not getattr(raw, name) or name in raw.origins, f"{name} has a value, but no entry in origins")
    unknown = set(raw.origins) - _ARTICLE_FIELDS
    _require(not unknown, f"origins names fields that do not exist: {', '.join(sorted(unknown))}")


def _check_nothing_invented(raw: RawArticle, source: Source) -> None:
    """Every letter, digit and Han character of the title and of the body stands in the source file."""
    known = set("".join(_WORDS_RE.findall(f"{source.text} {source.name or ''}")))
    said = {"title": raw.title, "body": raw.body.text, "summary": raw.summary, "source": raw.source}
    for name, text in said.items():
        invented = set("".join(_WORDS_RE.findall(text or ""))) - known
        _require(not invented, f"{name} has characters that are not in the source: {''.join(sorted(invented))}")


def _called(source: Source) -> str:
    return source.name or repr(source.text[:40])


def _require(condition: object, message: str) -> None:
    if not condition:
        raise AssertionError(message)
