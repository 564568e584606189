"""The command `newsnorm`: data on stdout, everything for people on stderr.

    newsnorm PATH…            one JSON object a line
    newsnorm explain PATH…    what was read, repaired, changed and taken out
    newsnorm rules [RULE…]    the text rules
    newsnorm readers          the readers

Exit codes: 0 all well, 1 some documents failed, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, get_args

from newsnorm._version import __version__
from newsnorm.corpus.driver import load_all, load_document
from newsnorm.corpus.inputs import Document
from newsnorm.errors import NewsnormError, OptionsError
from newsnorm.export.explanation import explain_article
from newsnorm.model import Article, Failure
from newsnorm.options import BoilerplateMode, HtmlEngine, Options, Profile, Script, resolve_options
from newsnorm.readers.registry import available_readers
from newsnorm.text.rule_help import describe_rule, list_rules

_SOME_FAILED = 1
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
        return command(words[1:] if words and words[0] in _COMMANDS else words)
    except OptionsError as error:
        print(f"newsnorm: {error}", file=sys.stderr)
        return _USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone; Python would complain while flushing at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


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
    failed = 0
    with _opened(chosen.output) as out:
        for result in _results(chosen.paths, options, chosen.jobs):
            if isinstance(result, Failure):
                failed += 1
                _complain(result.error)
            else:
                out.write(json.dumps(to_line(result), ensure_ascii=False) + "\n")
    return _SOME_FAILED if failed else 0


def _explain_command(words: list[str]) -> int:
    parser = _parser("newsnorm explain", "Show what was read, repaired, changed and taken out.")
    chosen = parser.parse_args(words)
    if not chosen.paths:
        parser.error("name a file or a folder, or - for stdin")
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    failed = 0
    for result in _results(chosen.paths, _options(chosen), 1):
        if isinstance(result, Failure):
            failed += 1
            _complain(result.error)
        else:
            print(explain_article(result, colour=colour))
    return _SOME_FAILED if failed else 0


def _readers_command(words: list[str]) -> int:
    argparse.ArgumentParser(prog="newsnorm readers", description="List the readers.").parse_args(words)
    for name in available_readers():
        print(name)
    return 0


def _rules_command(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="newsnorm rules", description="List the text rules, or describe some.")
    parser.add_argument("rules", nargs="*", metavar="RULE", help="say all about this rule")
    chosen = parser.parse_args(words).rules
    print("\n\n".join([describe_rule(rule) for rule in chosen]) if chosen else list_rules())
    return 0


_COMMANDS = {"explain": _explain_command, "rules": _rules_command, "readers": _readers_command}


def to_line(article: Article) -> dict[str, object]:
    """Return the JSON object of an output line: the article, with its `id` and `text` in front.

    `Article.from_dict` takes it back.
    """
    return {"id": article.id, "text": article.text, **article.to_dict()}


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


def _results(paths: list[str], options: Options, jobs: int) -> Iterator[Article | Failure]:
    """Walk the paths in order; `-` is one document on stdin."""
    progress = sys.stderr.isatty()
    if "-" not in paths:
        yield from load_all(paths, options=options, jobs=jobs, progress=progress)
        return
    for path in paths:
        if path == "-":
            yield _from_stdin(options)
        else:
            yield from load_all([path], options=options, jobs=jobs, progress=progress)


def _from_stdin(options: Options) -> Article | Failure:
    data = sys.stdin.buffer.read(options.max_bytes + 1)
    return load_document(Document("<stdin>", data, "<stdin>"), options)


@contextmanager
def _opened(path: str | None) -> Iterator[IO[str]]:
    if path is None or path == "-":
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        with Path(path).open("w", encoding="utf-8", newline="\n") as file:
            yield file
    except OSError as error:
        raise OptionsError(f"cannot write {path}: {error.strerror}") from error


def _complain(error: NewsnormError) -> None:
    """One line a failure, so that the output of a large run can be sorted and counted."""
    first_line, _, _ = str(error).partition("\n")
    print(f"newsnorm: {first_line}", file=sys.stderr)
