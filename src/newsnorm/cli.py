"""The command `newsnorm`: data on stdout, everything for people on stderr.

    newsnorm PATH…            one JSON object a line
    newsnorm explain PATH…    what was read, repaired, changed and taken out
    newsnorm rules [RULE…]    the rules for text and for news lines
    newsnorm readers          the readers

Exit codes: 0 all well, 1 some documents failed or the output could not be written, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, get_args

from newsnorm._version import __version__
from newsnorm.corpus.document import Document
from newsnorm.corpus.driver import iterate
from newsnorm.corpus.inputs import FileId
from newsnorm.corpus.loading import load_document
from newsnorm.errors import NewsnormError, OptionsError
from newsnorm.export.explanation import explain_article
from newsnorm.export.json_text import write_object
from newsnorm.model import Article
from newsnorm.options import BoilerplateMode, Options, Profile, Script, resolve_options
from newsnorm.reader import HtmlEngine
from newsnorm.readers.registry import available_readers
from newsnorm.results import Failure
from newsnorm.text.rule_help import describe_rule, list_rules

_SOME_FAILED = 1
_NOT_WRITTEN = 1
_USAGE = 2
_INTERRUPTED = 130


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
        plain
        0
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    command = _COMMANDS.get(words[0], _load_command) if words else _load_command
    try:
        code = command(words[1:] if words and words[0] in _COMMANDS else words)
        sys.stdout.flush()
    except OptionsError as error:
        print(f"newsnorm: {error}", file=sys.stderr)
        return _USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()  # its reader has gone, which is no fault
        return 0
    except OSError as error:
        # Files that cannot be read are failures of their own: this is the output, on a full disk for example.
        _abandon_stdout()
        print(f"newsnorm: cannot write: {error.strerror}", file=sys.stderr)
        return _NOT_WRITTEN
    return code


def _abandon_stdout() -> None:
    """Send what is left to nowhere: Python would try to write it once more at exit, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _load_command(words: list[str]) -> int:
    parser = _parser("newsnorm", "Any Chinese news or blog source file into one JSON object a line.")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there instead of stdout")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes (default 1)")
    parser.add_argument("--version", action="version", version=f"newsnorm {__version__}")
    parser.epilog = (
        "Commands: newsnorm explain PATH…, newsnorm rules, newsnorm readers. A file called explain is ./explain."
    )
    chosen = parser.parse_args(words)
    if not chosen.paths:
        parser.print_usage(sys.stderr)
        print("newsnorm: name a file or a folder, or - for stdin", file=sys.stderr)
        return _USAGE
    options = _options(chosen)
    with _opened(chosen.output, chosen.paths) as out:
        return _report(chosen.paths, options, chosen.jobs, lambda article: write_object(article.to_dict()), out)


def _report(paths: list[str], options: Options, jobs: int, write: Callable[[Article], str], out: IO[str]) -> int:
    """Write one text an article; failures go to stderr."""
    count = failed = 0
    for result in _results(paths, options, jobs, _ids_of(out)):
        count += 1
        if isinstance(result, Failure):
            failed += 1
            _complain(result.error)
        else:
            out.write(write(result) + "\n")
    if not count:
        print(f"newsnorm: no documents under {', '.join(paths)}", file=sys.stderr)
    return _SOME_FAILED if failed else 0


def _explain_command(words: list[str]) -> int:
    parser = _parser("newsnorm explain", "Show what was read, repaired, changed and taken out.")
    chosen = parser.parse_args(words)
    if not chosen.paths:
        parser.error("name a file or a folder, or - for stdin")
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return _report(
        chosen.paths, _options(chosen), 1, lambda article: explain_article(article, colour=colour), sys.stdout
    )


def _readers_command(words: list[str]) -> int:
    argparse.ArgumentParser(prog="newsnorm readers", description="List the readers.").parse_args(words)
    for name in available_readers():
        print(name)
    return 0


def _rules_command(words: list[str]) -> int:
    # No other command needs the whole table with all its regexes before it has read a file.
    from newsnorm.news.line_rule_help import describe_line_rule, list_line_rules  # noqa: PLC0415

    parser = argparse.ArgumentParser(prog="newsnorm rules", description="List the rules, or describe some.")
    parser.add_argument("rules", nargs="*", metavar="RULE", help="say all about this rule")
    chosen = parser.parse_args(words).rules
    described = [describe_line_rule(rule) or describe_rule(rule) for rule in chosen]
    print("\n\n".join(described or [list_rules().rstrip(), list_line_rules()]))
    return 0


_COMMANDS = {"explain": _explain_command, "rules": _rules_command, "readers": _readers_command}


def _parser(prog: str, description: str) -> argparse.ArgumentParser:
    """A parser that knows the paths and every field of `Options`."""
    parser = argparse.ArgumentParser(prog=prog, description=description)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="file, folder, glob, archive, .jsonl, or - for stdin")
    group = parser.add_argument_group("options of newsnorm.Options")
    group.add_argument("--reader", metavar="NAME", help="use this reader; default: the evidence decides")
    group.add_argument("--profile", choices=get_args(Profile), help="which text rules run")
    group.add_argument("--script", choices=get_args(Script), help="convert to one script")
    group.add_argument("--timezone", metavar="ZONE", help="of dates without an offset (default Asia/Shanghai)")
    group.add_argument("--boilerplate", choices=get_args(BoilerplateMode), help="what to do with such lines")
    group.add_argument("--html-engine", choices=get_args(HtmlEngine), help="which HTML parser")
    group.add_argument("--disable", action="append", metavar="RULE", help="a text rule that must not run; repeatable")
    group.add_argument("--encoding", metavar="NAME", help="of the files, when the bytes do not tell")
    group.add_argument("--max-bytes", type=int, metavar="N", help="largest source that is read")
    group.add_argument("--strict", action="store_true", default=None, help="fail where a header needs repair")
    return parser


def _options(chosen: argparse.Namespace) -> Options:
    names = (
        "reader", "profile", "script", "timezone", "boilerplate", "html_engine", "encoding", "max_bytes", "strict",
    )  # fmt: skip
    given = {name: getattr(chosen, name) for name in names if getattr(chosen, name) is not None}
    if chosen.disable:
        given["disabled_rules"] = frozenset(chosen.disable)
    return resolve_options(None, given)


def _results(paths: list[str], options: Options, jobs: int, outputs: frozenset[FileId]) -> Iterator[Article | Failure]:
    """Walk the paths in order; `-` is one document on stdin."""
    progress = sys.stderr.isatty()
    if "-" not in paths:
        yield from iterate(paths, options, jobs=jobs, progress=progress, outputs=outputs)
        return
    for path in paths:
        if path == "-":
            yield _from_stdin(options)
        else:
            yield from iterate([path], options, jobs=jobs, progress=progress, outputs=outputs)


def _from_stdin(options: Options) -> Article | Failure:
    data = sys.stdin.buffer.read(options.max_bytes + 1)
    return load_document(Document("<stdin>", data, "<stdin>"), options)


@contextmanager
def _opened(path: str | None, inputs: list[str]) -> Iterator[IO[str]]:
    if path is None or path == "-":
        yield sys.stdout
        return
    if any(_is_same(path, name) for name in inputs):
        raise OptionsError(f"cannot write {path}: it is one of the inputs")  # opening would empty it
    try:
        file = Path(path).open("w", encoding="utf-8", newline="\n")  # noqa: SIM115 - see `with`
    except OSError as error:
        raise OptionsError(f"cannot write {path}: {error.strerror}") from error
    with file:
        yield file


def _is_same(path: str, other: str) -> bool:
    try:
        return Path(path).is_file() and Path(path).samefile(other)
    except OSError:
        return False


def _ids_of(out: IO[str]) -> frozenset[FileId]:
    """Return the file behind an output, if it is one: a folder that holds it must not be read into it without end."""
    try:
        status = os.fstat(out.fileno())
    except (OSError, ValueError):
        return frozenset()  # a stream in memory
    return frozenset({(status.st_dev, status.st_ino)} if stat.S_ISREG(status.st_mode) else ())


def _complain(error: NewsnormError) -> None:
    """One line a failure, so that the output of a large run can be sorted and counted."""
    first_line, _, _ = str(error).partition("\n")
    print(f"newsnorm: {first_line}", file=sys.stderr)
