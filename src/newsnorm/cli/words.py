"""What the commands share: exit codes, parsers, the flags of `Options`, and how failures are told."""

from __future__ import annotations

import argparse
import re
import sys
from typing import NoReturn, get_args

from newsnorm._lazy import compile_late
from newsnorm.errors import OptionsError
from newsnorm.options import BoilerplateMode, Options, Profile, Script, resolve_options
from newsnorm.reader import HtmlEngine

SOME_FAILED = 1
NOT_WRITTEN = 1
USAGE = 2
INTERRUPTED = 130

_SIZES = {"k": 1024, "m": 1024**2, "g": 1024**3}


class _Parser(argparse.ArgumentParser):
    """One whose complaint is one line and the name of the help."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def make_parser(prog: str, description: str, *, epilog: str | None = None) -> argparse.ArgumentParser:
    """Return a parser of a command.

    Args:
        prog: What stands in front of its words.
        description: What it does.
        epilog: Examples.
    """
    style = argparse.RawDescriptionHelpFormatter
    return _Parser(prog=prog, description=description, epilog=epilog, formatter_class=style)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add a flag for every field of `Options` that a shell can give."""
    group = parser.add_argument_group("options of newsnorm.Options")
    group.add_argument("--reader", metavar="NAME", help="use this reader; default: the evidence decides")
    group.add_argument("--profile", choices=get_args(Profile), help="which text rules run")
    group.add_argument("--script", choices=get_args(Script), help="convert to one script")
    group.add_argument("--timezone", metavar="ZONE", help="of dates without an offset (default Asia/Shanghai)")
    group.add_argument("--boilerplate", choices=get_args(BoilerplateMode), help="what to do with such lines")
    group.add_argument("--html-engine", choices=get_args(HtmlEngine), help="which HTML parser")
    group.add_argument("--disable", action="append", metavar="RULE", help="a text rule that must not run; repeatable")
    group.add_argument("--encoding", metavar="NAME", help="of the files, when the bytes do not tell")
    group.add_argument(
        "--field", action="append", metavar="NAME=FIELD", help="your name of a field in rows of data; repeatable"
    )
    group.add_argument("--max-bytes", type=_size, metavar="N", help="largest source that is read: 1000000, 500K, 64M")
    group.add_argument("--strict", action="store_true", default=None, help="fail where a header needs repair")


def _size(text: str) -> int:
    factor = _SIZES.get(text[-1:].lower(), 1)
    number = text[:-1] if factor > 1 else text
    if not number.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of bytes such as 1000000, 500K or 64M")
    return int(number) * factor


def options_of(chosen: argparse.Namespace) -> Options:
    """Return the options that were given."""
    names = (
        "reader", "profile", "script", "timezone", "boilerplate", "html_engine", "encoding", "max_bytes", "strict",
    )  # fmt: skip
    given = {name: getattr(chosen, name) for name in names if getattr(chosen, name) is not None}
    if chosen.disable:
        given["disabled_rules"] = frozenset(chosen.disable)
    if chosen.field:
        given["fields"] = dict(map(_read_pair, chosen.field))
    return resolve_options(None, given)


def _read_pair(word: str) -> tuple[str, str]:
    name, mark, field = word.rpartition("=")
    if not mark:
        raise OptionsError(f"--field {word} has no =", hint="for example --field biaoti=title")
    return name, field


def complain(message: str) -> None:
    """One line a failure, so that those of a large run can be sorted and counted."""
    first_line, _, _ = message.partition("\n")
    print(f"newsnorm: {in_own_words(first_line)}", file=sys.stderr)


_FLAGS = {"disabled_rules": "--disable", "fields": "--field"}
_OPTION_RE = compile_late(
    r"""\b(reader|profile|script|timezone|boilerplate|html_engine|disabled_rules|encoding|max_bytes|fields|strict)=
    (?:'([^']*)'|True\b)?""",
    re.VERBOSE,
)


def in_own_words(message: str) -> str:
    """Return a message whose hint names a keyword of a call as the flag of the command.

    Example:
        >>> in_own_words("a.txt: no Chinese encoding explains the bytes (hint: name it, for example encoding='euc_jp')")
        'a.txt: no Chinese encoding explains the bytes (hint: name it, for example --encoding euc_jp)'
        >>> in_own_words("the source has more than 10 bytes (hint: raise max_bytes=)")
        'the source has more than 10 bytes (hint: raise --max-bytes)'
    """
    said, mark, hint = message.rpartition("(hint: ")
    return said + mark + _OPTION_RE.sub(_as_flag, hint) if mark else message


def _as_flag(match: re.Match[str]) -> str:
    flag = _FLAGS.get(match[1], f"--{match[1].replace('_', '-')}")
    return f"{flag} {match[2]}" if match[2] else flag
