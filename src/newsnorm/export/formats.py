"""The formats by name, and the two calls that write them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import IO, Any, cast

from newsnorm.errors import OptionsError, SourceError
from newsnorm.model import Article
from newsnorm.options import did_you_mean

# Imported on first use: most programs only load.
WRITERS: Mapping[str, str] = {
    "json": "newsnorm.export.plain_json:write_json_line",
    "row": "newsnorm.export.plain_json:write_row",
    "jsonld": "newsnorm.export.jsonld:write_jsonld",
    "jsonfeed": "newsnorm.export.jsonfeed:write_jsonfeed",
    "ninjs": "newsnorm.export.ninjs:write_ninjs",
    "markdown": "newsnorm.export.markdown:write_markdown",
    "hexo": "newsnorm.export.hexo:write_hexo",
    "jekyll": "newsnorm.export.jekyll:write_jekyll",
    "text": "newsnorm.export.text:write_text_only",
}


def dumps(article: Article, *, format: str = "json") -> str:  # noqa: A002 - the word everybody looks for
    """Write an article in another format.

    Args:
        article: The article.
        format: `json` (every field, one line), `row` (one line of flat columns, see `Article.to_row`), `jsonld`
            (schema.org NewsArticle), `jsonfeed` (an item of JSON Feed 1.1), `ninjs` (IPTC ninjs 3.1), `markdown`
            (canonical: `loads` gives the same article back), `hexo`, `jekyll` (a post), `text` (the words of the
            body).

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
        raise SourceError(f"cannot write {type(given).__name__}", hint="only an Article can be written")
    return write(article)


def dump(article: Article, file: IO[str] | IO[bytes], *, format: str = "json") -> None:  # noqa: A002 - as in `dumps`
    """Write an article into an open file, as UTF-8 when the file is binary, without a line end of its own.

    Raises:
        OptionsError: The format is not known.
        SourceError: It is no article, or the file is none that can be written.

    Example:
        >>> file = io.BytesIO()
        >>> dump(Article(title="快讯"), file, format="jsonfeed")
        >>> file.getvalue().decode()[-35:]
        ' "title": "快讯", "content_text": ""}'
    """
    text = dumps(article, format=format)
    if not hasattr(file, "write"):
        raise SourceError(f"cannot write into {type(file).__name__}", hint="give an open file; for a string: dumps")
    is_binary = isinstance(file, io.RawIOBase | io.BufferedIOBase) or "b" in str(getattr(file, "mode", ""))
    cast("IO[Any]", file).write(text.encode("utf-8") if is_binary else text)


def _writer_of(name: str) -> Callable[[Article], str]:
    if name not in tuple(WRITERS):  # compares, so that a list is a wrong name too and no TypeError
        raise OptionsError(f"format={name!r} is not known", hint=did_you_mean(name, WRITERS))
    module, _, function = WRITERS[name].partition(":")
    return cast("Callable[[Article], str]", getattr(import_module(module), function))
