"""Every error newsnorm raises: what is wrong, where, and what to do.

The structured fields come first, the sentence is made from them:

    posts/a.md:3:10: front matter is not valid YAML: mapping values are not allowed here
      3 | title: 快讯: 沪指
        |            ^ hint: put the value in quotes, or load without strict=True to have it repaired
"""

from __future__ import annotations

from typing import Any, Self

from newsnorm._terminal import clip, show, width_of

_MOST_SHOWN = 160  # characters of an excerpt: a line of a file may be a megabyte


class NewsnormError(Exception):
    """Base of everything newsnorm raises on purpose.

    Attributes:
        message: What is wrong, one sentence without a full stop.
        path: The file or the name given for it, if known.
        line: Line number in the source file, from 1.
        column: Column in characters, from 1.
        excerpt: The source line the error points at.
        hint: What the caller can do.

    Example:
        >>> print(NewsnormError("no such reader", path="a.md", line=2, column=1, excerpt="标题", hint="try hexo"))
        a.md:2:1: no such reader
          2 | 标题
            | ^ hint: try hexo
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        excerpt: str | None = None,
        hint: str | None = None,
    ) -> None:
        """Keep the fields; `str(error)` makes the sentence."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.hint = hint

    def __str__(self) -> str:
        """Return `path:line:column: message`, the line and a pointer under the place, with escapes for controls."""
        place = ":".join(show(str(part)) for part in (self.path, self.line, self.column) if part is not None)
        message, hint = show(self.message), show(self.hint or "")
        head = f"{place}: {message}" if place else message
        if self.excerpt is None:
            return f"{head} (hint: {hint})" if hint else head
        gutter = f"  {self.line or ''} | "
        shown, before = self._clip()
        note = f" hint: {hint}" if hint else ""
        return f"{head}\n{gutter}{show(shown)}\n{' ' * (len(gutter) - 2)}| {' ' * width_of(show(before))}^{note}"

    def _clip(self) -> tuple[str, str]:
        """Return the excerpt and its part before the place; of a very long line only what stands around the place."""
        excerpt = (self.excerpt or "").replace("\t", " ")
        place = max((self.column or 1) - 1, 0)
        start = place - _MOST_SHOWN // 2 if place > _MOST_SHOWN // 2 and len(excerpt) > _MOST_SHOWN else 0
        lead = "…" if start else ""
        tail = "…" if len(excerpt) > start + _MOST_SHOWN else ""
        return f"{lead}{excerpt[start : start + _MOST_SHOWN]}{tail}", lead + excerpt[start:place]

    def located(self, *, path: str | None) -> Self:
        """Fill in the path where a deeper floor did not know it, and return the error itself."""
        if self.path is None:
            self.path = path
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by fields: the keyword-only constructor is not what `Exception` would call."""
        fields = {name: getattr(self, name) for name in ("path", "line", "column", "excerpt", "hint")}
        return _rebuild, (type(self), self.message, fields, _picklable(self.__cause__))


def _picklable(cause: BaseException | None) -> BaseException | None:
    """Return the cause if it can cross a process border; the error itself must always."""
    import pickle  # noqa: PLC0415 - takes a hundredth of a first load, and hardly an error crosses any

    try:
        pickle.loads(pickle.dumps(cause))  # noqa: S301 - our own bytes, made on this line
    except Exception:  # noqa: BLE001 - an error of somebody else runs its own code here, and may raise anything
        return None
    return cause


def name_cause(cause: BaseException) -> str:
    """Return an error of somebody else in one line, for a message.

    Example:
        >>> name_cause(KeyError("title"))
        "KeyError: 'title'"
    """
    try:
        said = " ".join(str(cause).split())
    except Exception:  # noqa: BLE001 - an error of somebody else runs its own code here, and may raise anything
        said = ""
    return f"{type(cause).__name__}: {clip(said, _MOST_SHOWN)}" if said else type(cause).__name__


def _rebuild(
    kind: type[NewsnormError], message: str, fields: dict[str, Any], cause: BaseException | None
) -> NewsnormError:
    error = kind(message, **fields)
    error.__cause__ = cause
    return error


class SourceError(NewsnormError):
    """The source itself cannot be read: missing, a folder, empty, or one of the kinds below."""


class FieldError(SourceError, ValueError):
    """A field of a value made by hand has a wrong type or value: the message names it. It is a `ValueError`, too."""


class DecodeError(SourceError):
    """No Chinese encoding explains the bytes. The hint says how to name the encoding."""


class TooLargeError(SourceError):
    """The source is larger than `Options.max_bytes`."""


def too_large(what: str, max_bytes: int) -> TooLargeError:
    """Return the error of something that has more bytes than one document may have.

    Args:
        what: What it is, in a word: `source`, `line`, `record`.
        max_bytes: How many it may have.

    Example:
        >>> print(too_large("line", 100))
        the line has more than 100 bytes (hint: raise max_bytes=)
    """
    return TooLargeError(f"the {what} has more than {max_bytes} bytes", hint="raise max_bytes=")


class NoReaderError(SourceError):
    """No reader recognizes the source."""


class FrontMatterError(SourceError):
    """A header needed repair or could not be read, and `Options.strict` forbids to go on."""


class ReaderError(NewsnormError):
    """A reader raised. The message names it; the original error is `__cause__`."""


class OptionsError(NewsnormError):
    """A wrong option name or value; the hint is the nearest right one."""

    def located(self, *, path: str | None) -> Self:
        """Return the error as it is: the call was wrong, not a file."""
        del path
        return self


class MissingDependencyError(NewsnormError):
    """A part needs a package that is not installed; the hint is the command that installs it."""


def missing_extra(what: str, package: str, extra: str) -> MissingDependencyError:
    """Return the error of a part that needs a package which comes with an extra.

    Example:
        >>> print(missing_extra("reading .zst", "zstandard", "zstd").hint)
        pip install "newsnorm[zstd]"
    """
    return MissingDependencyError(f"{what} needs {package}", hint=f'pip install "newsnorm[{extra}]"')
