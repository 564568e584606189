"""The calls. They check what the caller gave and hand it to the pipeline, which loads on first use."""

from __future__ import annotations

import io
import os
import stat
from functools import cache
from types import ModuleType
from typing import IO, Unpack, cast, get_args

from newsnorm.errors import NewsnormError, SourceError
from newsnorm.model import Article, Block, Detection
from newsnorm.options import DEFAULT_OPTIONS, OptionOverrides, Options, check_choice, resolve_options
from newsnorm.reader import Markup
from newsnorm.results import NormalizedText

_STR_HINT = "give the text as a string; newsnorm.loads takes bytes, newsnorm.load a file"
_FOLDER_HINT = "newsnorm.load_all walks folders"

# `os.open` and `os.read` take half the time of a file object. Without waiting: a pipe opens only when somebody writes.
_OPEN_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK"))
_CHUNK = 1 << 20


def load(
    source: str | os.PathLike[str] | IO[bytes] | IO[str],
    *,
    options: Options | None = None,
    **overrides: Unpack[OptionOverrides],
) -> Article:
    """Load one article from a file.

    Args:
        source: A path, or an open binary or text file.
        options: How to read; the defaults are right for building a corpus.
        **overrides: Fields of `Options`, laid over `options` for this call.

    Raises:
        SourceError: The file is missing, a folder, empty, too large or not decodable.
        FrontMatterError: With `strict=True`, where the header needs repair.
        ReaderError: A reader failed.
        OptionsError: A wrong option.

    Example:
        >>> article = load("seeds/000_b35f43888f6903a7.txt")
        >>> article.source, article.date_published.isoformat()
        ('中证网', '2021-05-22T18:13:00+00:00')
    """
    chosen = resolve_options(options, overrides)
    if isinstance(source, (str, os.PathLike)):  # a union would be made anew each time
        path = source if isinstance(source, str) else os.fsdecode(source)
        return _load(read_file(path, chosen.max_bytes), path, chosen)
    data, name = _read_open_file(source, chosen.max_bytes)
    return _load(data, name, chosen)


def loads(
    data: str | bytes,
    *,
    name: str | os.PathLike[str] | None = None,
    options: Options | None = None,
    **overrides: Unpack[OptionOverrides],
) -> Article:
    r"""Load one article from text or bytes.

    Args:
        data: The whole source file.
        name: Its name or path, if known: evidence for the reader and the date (`2022-01-14-x.md`).
        options: As for `load`.
        **overrides: Fields of `Options`.

    Raises:
        NewsnormError: As `load` does.

    Example:
        >>> loads("---\ntitle: 快讯: 沪指\n---\n沪指收涨。").title
        '快讯：沪指'
    """
    chosen = resolve_options(options, overrides, beside=loads.__kwdefaults__)
    path = None if name is None else name_of(name)
    return _load(_content(data, path), path, chosen)


def detect(data: str | bytes, *, name: str | os.PathLike[str] | None = None) -> Detection:
    r"""Say which reader fits and why, without reading further.

    Args:
        data: The whole source file.
        name: Its name or path, if known.

    Raises:
        SourceError: The data is empty or not decodable.

    Example:
        >>> detect("---\nlayout: post\ntitle: 快讯\n---\n沪指", name="_posts/2022-01-14-a.md").reader
        'jekyll'
    """
    path = None if name is None else name_of(name)
    try:
        found: Detection = _pipeline().make_detection(_content(data, path), path, DEFAULT_OPTIONS)
    except NewsnormError as error:
        raise error.located(path=path) from error.__cause__
    return found


def normalize_text(text: str, *, options: Options | None = None, **overrides: Unpack[OptionOverrides]) -> str:
    """Run the text rules alone over plain text, in which a line is a paragraph.

    Args:
        text: Plain text, without markup or header.
        options: Only `profile`, `script` and `disabled_rules` matter here.
        **overrides: Fields of `Options`, laid over `options` for this call.

    Raises:
        OptionsError: A wrong option.

    Example:
        >>> normalize_text('　　他说:"好的"。')
        '他说：“好的”。'
    """
    return explain_text(text, options=options, **overrides).text


def explain_text(text: str, *, options: Options | None = None, **overrides: Unpack[OptionOverrides]) -> NormalizedText:
    """Do what `normalize_text` does, and tell what was changed and what is suspicious.

    Args:
        text: Plain text, without markup or header.
        options: Only `profile`, `script` and `disabled_rules` matter here.
        **overrides: Fields of `Options`, laid over `options` for this call.

    Raises:
        OptionsError: A wrong option.

    Example:
        >>> [change.rule for change in explain_text("　　今年以来").changes]
        ['indent']
    """
    chosen = resolve_options(options, overrides)
    if not isinstance(text, str):
        raise SourceError(f"text is {type(text).__name__}, not str", hint=_STR_HINT)
    normal: NormalizedText = _pipeline().make_normal(text, chosen)
    return normal


def to_blocks(
    body: str, *, markup: Markup = "auto", options: Options | None = None, **overrides: Unpack[OptionOverrides]
) -> tuple[Block, ...]:
    r"""Turn a body into blocks, without text rules.

    Args:
        body: HTML, Markdown, their mix, or bare text; Org, reStructuredText or AsciiDoc.
        markup: Which of them it is; `auto` lets its signs decide, and knows the first four.
        options: Only `html_engine` matters here.
        **overrides: Fields of `Options`.

    Raises:
        OptionsError: A wrong option or markup.

    Example:
        >>> [block.text for block in to_blocks("<p>中国\n<b>证券</b>业</p><p>二</p>")]
        ['中国证券业', '二']
    """
    chosen = resolve_options(options, overrides, beside=to_blocks.__kwdefaults__)
    if not isinstance(body, str):
        raise SourceError(f"body is {type(body).__name__}, not str", hint=_STR_HINT)
    check_choice("markup", markup, get_args(Markup))
    blocks: tuple[Block, ...] = _pipeline().make_blocks(body, markup, chosen)
    return blocks


def name_of(path: object) -> str:
    """Return a path as text; bytes as the system decodes them.

    Raises:
        SourceError: It is neither a string nor a path.
    """
    if not isinstance(path, str | bytes | os.PathLike):
        raise SourceError(f"{path!r} is neither a string nor a path", hint="for example 'posts/a.md'")
    return os.fsdecode(path)


def read_file(name: str, max_bytes: int) -> bytes:
    """Return the bytes of a file, or one more than `max_bytes` of them.

    Raises:
        SourceError: The file is missing, cannot be read, or is no file: a folder, a pipe, a socket, a device.
    """
    if not name:
        raise SourceError("the path is empty", hint="name a file; newsnorm.loads reads a text")
    try:
        descriptor = os.open(name, _OPEN_FLAGS)
        try:
            return _read_descriptor(descriptor, name, max_bytes)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise _path_error(name, error) from error


def _path_error(name: str, error: OSError | ValueError) -> SourceError:
    """Return the error of a path that cannot be opened."""
    from newsnorm.lost_paths import (  # noqa: PLC0415 - brings `glob` and `urllib`, and hardly a path is wrong
        looks_like_text,
        missing_file,
        unreadable_file,
    )

    if isinstance(error, FileNotFoundError):
        return missing_file(name)
    # Windows refuses to open a folder. `Path.is_dir` raises where the system does not even say what a path is.
    is_folder = os.path.isdir(name)  # noqa: PTH112
    if is_folder:
        return _folder_error(name)
    # A text is soon longer than a path may be.
    return missing_file(name) if looks_like_text(name) else unreadable_file(name, error)


def _read_descriptor(descriptor: int, name: str, max_bytes: int) -> bytes:
    status = os.fstat(descriptor)
    if stat.S_ISDIR(status.st_mode):
        raise _folder_error(name)
    if not stat.S_ISREG(status.st_mode):
        # Such a thing may keep a reader waiting for ever.
        raise SourceError("is a pipe, a socket or a device", path=name, hint="open it and load the open file")
    size = status.st_size
    data = os.read(descriptor, min(size, max_bytes) + 1)
    if len(data) == size:
        return data
    parts = [data]
    count = len(data)
    # Files that grow, and those of /proc, which say that they are empty.
    while data and count <= max_bytes:
        data = os.read(descriptor, min(_CHUNK, max_bytes + 1 - count))
        parts.append(data)
        count += len(data)
    return b"".join(parts)


def _folder_error(name: str) -> SourceError:
    return SourceError("is a folder", path=name, hint=_FOLDER_HINT)


def _read_open_file(file: IO[bytes] | IO[str], max_bytes: int) -> tuple[str | bytes, str | None]:
    if not hasattr(file, "read"):
        raise SourceError(f"cannot load from {type(file).__name__}", hint=_hint_for(file))
    name = getattr(file, "name", None)
    name = name if isinstance(name, str) else None
    try:
        return _read_to_end(file, name, max_bytes), name
    except (OSError, ValueError, TypeError) as error:
        raise SourceError(f"cannot read: {error}", path=name) from error


def _read_to_end(file: IO[bytes] | IO[str], name: str | None, max_bytes: int) -> str | bytes:
    """Return all of a file, or one more than `max_bytes` of it.

    A raw pipe gives at a time what was written at a time.
    """
    data = _content(file.read(max_bytes + 1), name)
    if not isinstance(file, io.RawIOBase):
        return data
    parts = [data]
    count = len(data)
    while data and count <= max_bytes:
        data = _content(file.read(max_bytes + 1 - count), name)
        parts.append(data)
        count += len(data)
    return b"".join(cast("list[bytes]", parts))


def _content(data: str | bytes, name: str | None) -> str | bytes:
    if not isinstance(data, str | bytes):
        raise SourceError(f"the data is {type(data).__name__}, not str or bytes", path=name, hint=_data_hint(data))
    return data


def _hint_for(given: object) -> str:
    """Say what to do with what is neither a path nor an open file."""
    if isinstance(given, list | tuple | set | frozenset):
        return "newsnorm.load_all reads several"
    return "newsnorm.loads reads text and bytes" if isinstance(given, bytes) else "give a path or an open file"


def _data_hint(given: object) -> str:
    """Say what to do with what is neither text nor bytes."""
    if isinstance(given, os.PathLike) or hasattr(given, "read"):
        return "newsnorm.load reads files"
    is_buffer = isinstance(given, bytearray | memoryview)
    return "give bytes(data)" if is_buffer else "give the text, or the bytes of the file"


def _load(data: str | bytes, name: str | None, options: Options) -> Article:
    try:
        article: Article = _pipeline().make_article(data, name, options)
    except NewsnormError as error:
        raise error.located(path=name) from error.__cause__
    return article


@cache
def _pipeline() -> ModuleType:
    """The one place where the floors load: engines, rule tables and regexes wait for the first article."""
    from newsnorm import pipeline  # noqa: PLC0415 - the reason stands above

    return pipeline
