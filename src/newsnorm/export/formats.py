"""The formats by name, and the two calls that write them."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import IO, Any, cast

from newsnorm.errors import OptionsError, SourceError
from newsnorm.model import Article
from newsnorm.options import check_choice

# Imported on first use: most programs only load.
WRITERS: Mapping[str, str] = {
    "json": "newsnorm.export.plain:write_json_line",
    "row": "newsnorm.export.plain:write_row",
    "jsonld": "newsnorm.export.jsonld:write_jsonld",
    "jsonfeed": "newsnorm.export.jsonfeed:write_jsonfeed",
    "ninjs": "newsnorm.export.ninjs:write_ninjs",
    "markdown": "newsnorm.export.markdown:write_markdown",
    "hexo": "newsnorm.export.hexo:write_hexo",
    "jekyll": "newsnorm.export.jekyll:write_jekyll",
    "hugo": "newsnorm.export.hugo:write_hugo",
    "csl": "newsnorm.export.csl:write_csl",
    "text": "newsnorm.export.plain:write_text_only",
}
_SUFFIXES: Mapping[str, str] = {**dict.fromkeys(("markdown", "hexo", "jekyll", "hugo"), ".md"), "text": ".txt"}
_BY_SUFFIX: Mapping[str, str] = {
    "": "json", ".json": "json", ".jsonl": "json", ".md": "markdown", ".markdown": "markdown", ".txt": "text",
}  # fmt: skip


def dumps(article: Article, *, format: str = "json") -> str:  # noqa: A002 - the word everybody looks for
    """Write an article in another format.

    Args:
        article: The article.
        format: `json` (every field, one line), `row` (one line of flat columns, see `Article.to_row`), `jsonld`
            (schema.org NewsArticle), `jsonfeed` (an item of JSON Feed 1.1), `ninjs` (IPTC ninjs 3.1), `markdown`
            (canonical: `loads` gives the same article back), `hexo`, `jekyll`, `hugo` (a post), `csl` (a reference as
            CSL-JSON), `text` (the words of the body).

    Raises:
        OptionsError: The format is not known.
        SourceError: It is no article, but for example a `Failure`.

    Example:
        >>> print(dumps(Article(title="快讯"), format="markdown"), end="")
        ---
        newsnorm: 1
        title: "快讯"
        ---
    """
    write = _writer_of(format)
    given: object = article
    if not isinstance(given, Article):
        raise SourceError(f"cannot write {type(given).__name__}", hint=_article_hint(given))
    return write(article)


def _article_hint(given: object) -> str:
    if isinstance(given, Mapping):
        return "only an Article can be written; Article.from_dict makes one of a mapping"
    if isinstance(given, list | tuple | Iterator):
        return "only an Article can be written: one after the other"
    if isinstance(given, str | os.PathLike):
        return "only an Article can be written, and it comes first; newsnorm.loads makes one of a text"
    return "only an Article can be written"


def dump(
    article: Article,
    file: str | os.PathLike[str] | IO[str] | IO[bytes],
    *,
    format: str | None = None,  # noqa: A002 - as in `dumps`
) -> None:
    """Write an article into a file, as UTF-8 when it is a path or binary.

    Args:
        article: The article.
        file: A path, or a file that is open for writing. A file that a path names ends in a line end; into an open file
            goes what `dumps` gives, and no more.
        format: As for `dumps`; None lets the suffix of a path tell: `.md` canonical Markdown, `.txt` the words of the
            body, anything else JSON.

    Raises:
        OptionsError: The format is not known, or the suffix is one of something else.
        SourceError: It is no article, or the file is none that can be written.

    Example:
        >>> file = io.BytesIO()
        >>> dump(Article(title="快讯"), file, format="jsonfeed")
        >>> file.getvalue().decode()[-35:]
        ' "title": "快讯", "content_text": ""}'
    """
    if isinstance(file, str | os.PathLike):
        _write_path(article, os.fspath(file), format)
        return
    text = dumps(article, format="json" if format is None else format)
    if not hasattr(file, "write"):
        raise SourceError(
            f"cannot write into {type(file).__name__}", hint="give a path or an open file; for a string: dumps"
        )
    is_binary = isinstance(file, io.RawIOBase | io.BufferedIOBase) or "b" in str(getattr(file, "mode", ""))
    name = getattr(file, "name", None)
    try:
        cast("IO[Any]", file).write(text.encode("utf-8") if is_binary else text)
    except (OSError, ValueError) as error:
        raise SourceError(f"cannot write: {error}", path=name if isinstance(name, str) else None) from error


def _write_path(article: Article, path: str, name: str | None) -> None:
    text = dumps(article, format=_format_of(path) if name is None else name)
    try:
        data = text.encode("utf-8")
        Path(path).write_bytes(data if data.endswith(b"\n") else data + b"\n")
    except (OSError, ValueError) as error:
        raise unwritable_file(path, error) from error


def suffix_of_format(name: str) -> str:
    """Return what the files of a format end in; in `.json` where an article is one object of JSON.

    Example:
        >>> [suffix_of_format(name) for name in ("hexo", "text", "ninjs")]
        ['.md', '.txt', '.json']
    """
    return _SUFFIXES.get(name, ".json")


def unwritable_file(path: str, error: OSError | ValueError) -> SourceError:
    """Return the error of a path at which no file can be written, with a hint where its place says what to do.

    Args:
        path: The path.
        error: What the system said; a `ValueError` of a path that none can be.
    """
    folder = os.path.dirname(path)  # noqa: PTH120 - a path that no `Path` takes comes here too
    hint = None
    if os.path.isdir(path):  # noqa: PTH112 - see above
        hint = "it is a folder: name a file in it"
    elif folder and not os.path.isdir(folder):  # noqa: PTH112 - see above
        hint = "make the folder first"
    return SourceError(f"cannot write: {getattr(error, 'strerror', None) or error}", path=path, hint=hint)


def _format_of(path: str) -> str:
    suffix = Path(path).suffix.lower()
    if suffix not in _BY_SUFFIX:
        hint = f"format= says which; {', '.join(filter(None, _BY_SUFFIX))} tell it themselves"
        raise OptionsError(f"{suffix} is no suffix of a format", hint=hint)
    return _BY_SUFFIX[suffix]


def _writer_of(name: str) -> Callable[[Article], str]:
    check_choice("format", name, tuple(WRITERS))  # a tuple compares, a set would hash: a list is refused, too
    module, _, function = WRITERS[name].partition(":")
    return cast("Callable[[Article], str]", getattr(import_module(module), function))
