"""A path at which there is nothing, and what it was meant to be: an address, a text, a pattern and the like."""

from __future__ import annotations

import os
import re
from itertools import islice

from newsnorm._lazy import compile_late
from newsnorm._terminal import clip
from newsnorm.errors import SourceError
from newsnorm.lexicon.addresses import ANY_SCHEME, SCHEMES

_TEXT_HINT = "this looks like a text: newsnorm.loads reads one"
_URL_HINT = "newsnorm downloads nothing: fetch the page, then newsnorm.loads(text, name=…)"
_STORE_HINT = "newsnorm opens only files: open it with what knows that place, then newsnorm.load(file)"
_PATTERN_HINT = "newsnorm.load_all takes patterns of names"
_HOME_HINT = "only shells know ~ and variables: os.path.expanduser and os.path.expandvars put in what they stand for"

_ADDRESS_RE = compile_late(rf"(?P<scheme>{ANY_SCHEME})://(?P<rest>.*)", re.DOTALL)
_MOST_SHOWN = 60
_LONGEST_PATH = 1024
_MOST_NAMES = 1000  # of a folder that are looked at for one that was meant
_QUOTES = "\"'“”‘’`"


def missing_file(name: str) -> SourceError:
    """Return the error of a path at which there is nothing, which may never have been meant as one.

    Example:
        >>> print(missing_file("~/posts/a.md").message)
        no such file
        >>> print(missing_file("file:///srv/a.md"))
        file:///srv/a.md: is an address, not a file (hint: the path alone: '/srv/a.md')
    """
    address = _ADDRESS_RE.fullmatch(name)
    if address:
        return SourceError(
            "is an address, not a file", path=name, hint=_address_hint(address["scheme"], address["rest"])
        )
    if looks_like_text(name):
        return SourceError("no such file", path=clip(name.partition("\n")[0], _MOST_SHOWN), hint=_TEXT_HINT)
    return SourceError("no such file", path=name, hint=_hint_for(name))


def looks_like_text(name: str) -> bool:
    """Return whether it is more than a path can be."""
    bare = name.strip()
    return len(name) > _LONGEST_PATH or any(mark in bare for mark in "\n。<")


def missing_matches(pattern: str) -> SourceError:
    """Return the error of a pattern that no file matches.

    Example:
        >>> print(missing_matches("~/posts/*.md").hint[:22])
        only shells know ~ and
    """
    from glob import has_magic  # noqa: PLC0415 - few runs miss a file

    if "://" in pattern:
        return missing_file(pattern)
    folder = os.path.dirname(pattern)  # noqa: PTH120 - see below
    hint = None
    if pattern.startswith("~") or "$" in pattern:
        hint = _HOME_HINT
    elif folder and not has_magic(folder) and not os.path.isdir(folder):  # noqa: PTH112 - see below
        hint = f"there is no folder {folder}"
    elif "**" not in pattern:
        hint = f"files of folders below: {os.path.join(folder, '**', os.path.basename(pattern))}"  # noqa: PTH118, PTH119
    return SourceError("the pattern matches no file", path=pattern, hint=hint)


def unreadable_file(name: str, error: OSError | ValueError) -> SourceError:
    """Return the error of a path at which there may be something, but nothing that can be read."""
    if "\0" in name:
        return SourceError("the path has a NUL character", path=name, hint="the name of a file has none: cut it out")
    hint = None
    if isinstance(error, NotADirectoryError):
        hint = f"{os.path.dirname(name)} is a file"  # noqa: PTH120 - a `Path` would change it
    elif isinstance(error, PermissionError):
        hint = "whoever runs this may not read it"
    return SourceError(f"cannot read: {getattr(error, 'strerror', None) or error}", path=name, hint=hint)


def _address_hint(scheme: str, rest: str) -> str:
    if scheme.lower() == "file":
        from urllib.parse import unquote  # noqa: PLC0415 - likewise

        return f"the path alone: {unquote(rest)!r}"
    return _URL_HINT if scheme.lower() in SCHEMES else _STORE_HINT


def _hint_for(name: str) -> str | None:
    bare = name.strip()
    unquoted = bare.strip(_QUOTES)
    if name == "-":
        return "for standard input: newsnorm.load(sys.stdin.buffer)"
    if bare != name and os.path.exists(bare):  # noqa: PTH110 - see above
        return f"without the white space around it: {bare!r}"
    if unquoted != bare:
        return f"without the quotation marks in it: {unquoted!r}"
    if name.startswith("~") or "$" in name or name.count("%") > 1:
        return _HOME_HINT
    if any(mark in name for mark in "*?"):
        return _PATTERN_HINT
    if os.path.islink(name):  # noqa: PTH114 - see above
        return "it is a link that leads nowhere"
    slashed = name.replace("\\", "/")
    if slashed != name and os.path.exists(slashed):  # noqa: PTH110 - see above
        return f"with slashes: {slashed!r}"
    near = _find_near(name)
    return f"did you mean {near!r}?" if near else None


def _find_near(name: str) -> str | None:
    """Return what is called the same but for its suffix, its capitals, or how its characters are composed."""
    from unicodedata import normalize  # noqa: PLC0415 - few runs miss a file

    folder, last = os.path.split(name)
    wanted = normalize("NFC", last).casefold()
    stem = os.path.splitext(wanted)[0]  # noqa: PTH122 - see above
    near: list[tuple[bool, str]] = []
    try:
        with os.scandir(folder or ".") as entries:
            for entry in islice(entries, _MOST_NAMES):
                folded = normalize("NFC", entry.name).casefold()
                if folded == wanted or os.path.splitext(folded)[0] == stem:  # noqa: PTH122 - see above
                    near.append((folded != wanted, entry.name))
    except (OSError, ValueError):
        return None
    return os.path.join(folder, min(near)[1]) if near else None  # noqa: PTH118 - see above
