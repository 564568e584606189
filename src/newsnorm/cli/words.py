"""What the commands share: exit codes, parsers, the flags of `Options`, and how failures are told."""

from __future__ import annotations

import argparse
import re
import sys
from typing import NoReturn, get_args

from newsnorm._lazy import compile_late
from newsnorm.errors import OptionsError
from newsnorm.meant import find_meant
from newsnorm.options import BoilerplateMode, Options, Profile, Script, resolve_options
from newsnorm.reader import HtmlEngine

SOME_FAILED = 1
NOT_WRITTEN = 1
USAGE = 2
INTERRUPTED = 130

_SIZES = {"k": 1024, "m": 1024**2, "g": 1024**3}
# Fields of `Options` whose flag is called as they are, and the others with their flags.
_SAME = ("reader", "profile", "script", "timezone", "boilerplate", "html_engine", "encoding", "max_bytes", "strict")
_FLAGS = {"disabled_rules": "--disable", "fields": "--field"}

_CHOICE_RE = compile_late(r"argument (?P<flag>\S+): invalid choice: '(?P<word>[^']*)'")
_FLAG_RE = compile_late(r"unrecognized arguments: --?(?P<name>[A-Za-z][A-Za-z0-9_-]*)")
_NO_FLAGS = {
    **dict.fromkeys(("recursive", "r", "R"), "folders are read with all that is in them"),
    **dict.fromkeys(("pretty", "indent"), "rows are one line each: … | jq ."),
    **dict.fromkeys(("v", "verbose", "debug"), "newsnorm explain FILE tells what happened to it"),
    **dict.fromkeys(("in", "input", "i", "file", "f", "path"), "files and folders are named without a flag"),
}


_VALUE_HINT = "a value follows it, behind = if it begins with -"


class _Parser(argparse.ArgumentParser):
    """One whose complaint is one line and the name of the help."""

    def error(self, message: str) -> NoReturn:
        hint = _hint_for(message, self)
        told = f"hint: {hint}; " if hint else ""
        self.exit(USAGE, f"{self.prog}: {message} ({told}see {self.prog} --help)\n")


def _hint_for(message: str, parser: argparse.ArgumentParser) -> str | None:
    """Return what may be meant by a wrong choice or a flag that is not known."""
    choice = _CHOICE_RE.search(message)
    if choice:
        option = choice["flag"].rpartition("--")[2].replace("-", "_")
        action = next((each for each in parser._actions if each.dest == option), None)  # noqa: SLF001 - argparse has no other way
        meant = find_meant(choice["word"], tuple(action.choices) if action and action.choices else (), option=option)
        return f"did you mean {meant!r}?" if meant else None
    flag = _FLAG_RE.search(message)
    if not flag:
        return _VALUE_HINT if message.endswith("expected one argument") else None
    name = flag["name"].replace("_", "-")
    if name in _NO_FLAGS:
        return _NO_FLAGS[name]
    known = {each[2:]: each for each in parser._option_string_actions if each.startswith("--")}  # noqa: SLF001 - as above
    if name in known:
        return f"did you mean {known[name]}?"
    meant = find_meant(name, known, option="option")
    return f"did you mean {known[meant]}?" if meant else None


def make_parser(prog: str, description: str, *, epilog: str | None = None) -> argparse.ArgumentParser:
    """Return a parser of a command."""
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


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add the flag for the language of a page."""
    # The languages are known to the page, which the other commands do without.
    from newsnorm.report.words import Language  # noqa: PLC0415

    parser.add_argument("--lang", choices=get_args(Language), default="en", help="language of the page (default en)")


def _size(text: str) -> int:
    factor = _SIZES.get(text[-1:].lower(), 1)
    number = text[:-1] if factor > 1 else text
    if not number.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of bytes such as 1000000, 500K or 64M")
    return int(number) * factor


def options_of(chosen: argparse.Namespace) -> Options:
    """Return the options that were given."""
    given = {name: getattr(chosen, name) for name in _SAME if getattr(chosen, name) is not None}
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


_CALLS = {
    "then newsnorm.loads(text, name=…)": "then newsnorm page.html",
    "open it with what knows that place, then newsnorm.load(file)": "copy it here first",
    "newsnorm.loads reads one": "newsnorm - reads one from stdin",
    ": os.path.expanduser and os.path.expandvars put in what they stand for": ", and not in single quotation marks",
}
_OPTION_RE = compile_late(rf"\b({'|'.join((*_SAME, *_FLAGS, 'resume'))})=(?:'([^']*)'|True\b)?")


def in_own_words(message: str) -> str:
    """Return a message whose hint names a keyword of a call as the flag of the command.

    Example:
        >>> in_own_words("a.txt: no Chinese encoding explains the bytes (hint: name it, for example encoding='euc_jp')")
        'a.txt: no Chinese encoding explains the bytes (hint: name it, for example --encoding euc_jp)'
        >>> in_own_words("the source has more than 10 bytes (hint: raise max_bytes=)")
        'the source has more than 10 bytes (hint: raise --max-bytes)'
    """
    said, mark, hint = message.rpartition("(hint: ")
    for call, command in _CALLS.items():
        hint = hint.replace(call, command)
    return said + mark + _OPTION_RE.sub(_as_flag, hint) if mark else message


def _as_flag(match: re.Match[str]) -> str:
    flag = _FLAGS.get(match[1], f"--{match[1].replace('_', '-')}")
    return f"{flag} {match[2]}" if match[2] else flag
