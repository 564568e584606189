"""Which command runs, and what its end means to the shell."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from newsnorm.cli.process import ending_by_signals, open_missing_streams
from newsnorm.cli.words import INTERRUPTED, NOT_WRITTEN, USAGE, in_own_words
from newsnorm.errors import NewsnormError, OptionsError
from newsnorm.meant import find_meant

# Imported when they run: no command needs the parts of another.
COMMANDS: Mapping[str, str] = {
    "explain": "newsnorm.cli.explain",
    "report": "newsnorm.cli.report",
    "rules": "newsnorm.cli.lists:run_rules",
    "readers": "newsnorm.cli.lists:run_readers",
    "completion": "newsnorm.cli.completion",
}
_DEFAULT = "newsnorm.cli.convert"
_NO_COMMANDS: Mapping[str, str] = {
    "help": "newsnorm --help",
    "version": "newsnorm --version",
    **dict.fromkeys(
        ("convert", "load", "parse", "read", "run", "normalize", "export", "batch"),
        "name the files alone: newsnorm posts/ -o news.parquet",
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    Args:
        arguments: The words after the command's name; None takes them from `sys.argv`.

    Example:
        >>> main(["readers"])
        newsnorm
        hexo
        jekyll
        hugo
        labelled
        page
        plain
        0
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    is_named = bool(words) and words[0] in COMMANDS
    hint = None if is_named or not words else _command_hint(words[0])
    if hint:
        print(f"newsnorm: {words[0]} is no command, and no file is called so (hint: {hint})", file=sys.stderr)
        return USAGE
    command = _find(COMMANDS[words[0]] if is_named else _DEFAULT)
    try:
        with ending_by_signals():
            code = command(words[1:] if is_named else words)
        sys.stdout.flush()
    except OptionsError as error:
        print(f"newsnorm: {in_own_words(str(error))}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()  # its reader has gone, which is no fault
        return 0
    except NewsnormError as error:
        print(f"newsnorm: {in_own_words(str(error))}", file=sys.stderr)
        return NOT_WRITTEN
    except OSError as error:
        # Files that cannot be read are failures of their own: this is the output, on a full disk for example.
        _abandon_stdout()
        print(f"newsnorm: cannot write: {error.strerror}", file=sys.stderr)
        return NOT_WRITTEN
    return code


def _command_hint(word: str) -> str | None:
    """Return what is meant by a word that looks like a command; a path is taken for what it is."""
    if not word.isalpha() or os.path.lexists(word):
        return None
    if word in _NO_COMMANDS:
        return _NO_COMMANDS[word]
    meant = find_meant(word, COMMANDS)
    return f"did you mean {meant!r}?" if meant else None


def _find(place: str) -> Callable[[list[str]], int]:
    module, _, name = place.partition(":")
    command: Callable[[list[str]], int] = getattr(import_module(module), name or "run")
    return command


def _abandon_stdout() -> None:
    """Send what is left to nowhere: Python would try to write it once more at exit, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
