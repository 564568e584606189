"""`newsnorm completion`: what a shell asks for behind TAB, and the man page, both made from the parsers."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from newsnorm._version import __version__
from newsnorm.cli.words import make_parser

_FILES: Final = frozenset({"paths", "output", "output_dir", "files_from"})
_DESCRIPTION = "Print completion for a shell, or the man page."


def make_completion_parser() -> argparse.ArgumentParser:
    """Return the parser of the command."""
    parser = make_parser(
        "newsnorm completion",
        _DESCRIPTION,
        epilog="Example: newsnorm completion fish > ~/.config/fish/completions/newsnorm.fish",
    )
    parser.add_argument("form", choices=[*_WRITERS], help="the shell, or man")
    return parser


def run(words: list[str]) -> int:
    """Print it."""
    form = make_completion_parser().parse_args(words).form
    print(_WRITERS[form](_all_parsers()))
    return 0


_Parsers = Mapping[str, argparse.ArgumentParser]


def _all_parsers() -> _Parsers:
    """Return the parser of each command; that of rows, which has no name, under an empty one."""
    # Each command imports its own parts; only who completes needs the words of all.
    from newsnorm.cli.convert import make_convert_parser  # noqa: PLC0415
    from newsnorm.cli.explain import make_explain_parser  # noqa: PLC0415
    from newsnorm.cli.lists import make_readers_parser, make_rules_parser  # noqa: PLC0415
    from newsnorm.cli.report import make_report_parser  # noqa: PLC0415

    return {
        "": make_convert_parser(),
        "explain": make_explain_parser(),
        "report": make_report_parser(),
        "rules": make_rules_parser(),
        "readers": make_readers_parser(),
        "completion": make_completion_parser(),
    }


def _actions(parser: argparse.ArgumentParser) -> Sequence[argparse.Action]:
    return parser._actions  # noqa: SLF001 - argparse has no other way to ask a parser what it takes


def _flags(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    return (action for action in _actions(parser) if action.option_strings)


def _takes_value(action: argparse.Action) -> bool:
    return action.nargs != 0


def _choices(action: argparse.Action) -> tuple[str, ...]:
    """Return what a flag or a place takes, as it is on this machine."""
    return tuple(map(str, action.choices or ())) or _known_values().get(action.dest, ())


@lru_cache(maxsize=1)
def _known_values() -> Mapping[str, tuple[str, ...]]:
    from newsnorm.export.line_formats import FORMATS  # noqa: PLC0415 - as above
    from newsnorm.news.rules.table import LINE_RULES  # noqa: PLC0415
    from newsnorm.readers.registry import available_readers  # noqa: PLC0415
    from newsnorm.text.rules import RULES  # noqa: PLC0415

    switches = tuple(rule.id for rule in RULES if rule.kind != "keep")
    return {
        "reader": available_readers(),
        "format": tuple(sorted(FORMATS)),
        "disable": switches,
        "rules": (*(rule.id for rule in RULES), *(rule.id for rule in LINE_RULES)),
    }


def _positional_choices(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    return tuple(choice for action in _actions(parser) if not action.option_strings for choice in _choices(action))


def write_bash(parsers: _Parsers) -> str:
    """Return a completion for bash.

    Example:
        >>> write_bash(_all_parsers()).splitlines()[-1]
        'complete -o filenames -o bashdefault -F _newsnorm newsnorm'
    """
    commands = " ".join(name for name in parsers if name)
    cases = "\n".join(_bash_case(name, parser) for name, parser in parsers.items())
    values = "\n".join(f"        {_bash_value(action)}" for action in _distinct_values(parsers))
    return f"""\
# bash completion for newsnorm {__version__}, made by `newsnorm completion bash`
_newsnorm() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} command= flags= words=
    case ${{COMP_WORDS[1]}} in
        {"|".join(name for name in parsers if name)}) [ "$COMP_CWORD" -gt 1 ] && command=${{COMP_WORDS[1]}} ;;
    esac
    case $before in
{values}
    esac
    case $command in
{cases}
    esac
    [ "$COMP_CWORD" -eq 1 ] && words="{commands}"
    case $word in
        -*) mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$word") ;;
        *) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; compgen -f -- "$word") ;;
    esac
}}
complete -o filenames -o bashdefault -F _newsnorm newsnorm"""


def _bash_case(name: str, parser: argparse.ArgumentParser) -> str:
    flags = " ".join(word for action in _flags(parser) for word in action.option_strings)
    words = " ".join(_positional_choices(parser))
    return f'        "{name}") flags="{flags}" words="{words}" ;;'


def _bash_value(action: argparse.Action) -> str:
    names = "|".join(action.option_strings)
    if _choices(action):
        reply = f'compgen -W "{" ".join(_choices(action))}" -- "$word"'
    elif action.dest in _FILES:
        reply = 'compgen -f -- "$word"'
    else:
        return f"{names}) return ;;"
    return f"{names}) mapfile -t COMPREPLY < <({reply}); return ;;"


def _distinct_values(parsers: _Parsers) -> Iterator[argparse.Action]:
    """Yield each flag that takes a value once, whatever command it is of."""
    seen: set[str] = set()
    for parser in parsers.values():
        for action in _flags(parser):
            if _takes_value(action) and action.option_strings[-1] not in seen:
                seen.add(action.option_strings[-1])
                yield action


def write_zsh(parsers: _Parsers) -> str:
    """Return a completion for zsh.

    Example:
        >>> write_zsh(_all_parsers()).splitlines()[0]
        '#compdef newsnorm'
    """
    commands = " ".join(f"'{name}:{_quote_zsh(parser.description or '')}'" for name, parser in parsers.items() if name)
    cases = "\n".join(_zsh_case(name, parser) for name, parser in parsers.items())
    return f"""\
#compdef newsnorm
# zsh completion for newsnorm {__version__}, made by `newsnorm completion zsh`
_newsnorm() {{
    local command=
    local -a commands=({commands})
    case $words[2] in
        {"|".join(name for name in parsers if name)})
            if (( CURRENT > 2 )); then
                command=$words[2]
                shift words
                (( CURRENT-- ))
            fi ;;
    esac
    if (( CURRENT == 2 )) && [[ -z $command && $words[CURRENT] != -* ]]; then
        _describe -t commands command commands
    fi
    case $command in
{cases}
    esac
}}
if [ "$funcstack[1]" = _newsnorm ]; then
    _newsnorm "$@"
else
    compdef _newsnorm newsnorm
fi"""


def _zsh_case(name: str, parser: argparse.ArgumentParser) -> str:
    lines = [_zsh_flag(action, word) for action in _flags(parser) for word in action.option_strings]
    choices = _positional_choices(parser)
    if choices:
        lines.append(f"'1:form:({' '.join(choices)})'")
    elif any(action.dest == "paths" for action in _actions(parser)):
        lines.append("'*:path:_files'")
    continued = " \\\n            ".join(lines)
    return f"        '{name}') _arguments -s -S \\\n            {continued} ;;"


def _zsh_flag(action: argparse.Action, word: str) -> str:
    value = ""
    if _takes_value(action):
        known = f"({' '.join(_choices(action))})" if _choices(action) else "_files" if action.dest in _FILES else ""
        value = f":{(action.metavar or action.dest)!s}:{known}".replace("=", " ")
    repeated = "\\*" if isinstance(action, argparse._AppendAction) else ""  # noqa: SLF001 - no public name
    return f"{repeated}'{word}[{_quote_zsh(action.help or '')}]{value}'"


def _quote_zsh(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text).replace("'", "’").replace("%(prog)s", "newsnorm")


def write_fish(parsers: _Parsers) -> str:
    """Return a completion for fish.

    Example:
        >>> write_fish(_all_parsers()).count("__fish_seen_subcommand_from explain") > 10
        True
    """
    names = [name for name in parsers if name]
    lines = [f"# fish completion for newsnorm {__version__}, made by `newsnorm completion fish`"]
    lines += [
        f"complete -c newsnorm -n __fish_is_first_token -a {name} -d '{_quote_fish(parsers[name].description or '')}'"
        for name in names
    ]
    for name, parser in parsers.items():
        wanted = f"__fish_seen_subcommand_from {name or ' '.join(names)}"
        condition = f"-n '{wanted}'" if name else f"-n 'not {wanted}'"
        lines += [f"complete -c newsnorm {condition} {_fish_flag(action)}" for action in _flags(parser)]
        choices = _positional_choices(parser)
        lines += [f"complete -c newsnorm {condition} -f -a '{' '.join(choices)}'"] if choices else []
    return "\n".join(lines)


def _fish_flag(action: argparse.Action) -> str:
    parts = [f"-l {word[2:]}" if word.startswith("--") else f"-s {word[1:]}" for word in action.option_strings]
    if _choices(action):
        parts.append(f"-x -a '{' '.join(_choices(action))}'")
    elif _takes_value(action):
        parts.append("-r -F" if action.dest in _FILES else "-x")
    return " ".join([*parts, f"-d '{_quote_fish(action.help or '')}'"])


def _quote_fish(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def write_man(parsers: _Parsers) -> str:
    """Return the man page, in the macros of man(7).

    Example:
        >>> write_man(_all_parsers()).splitlines()[0].split()[:3]
        ['.TH', 'NEWSNORM', '1']
    """
    lines = [f'.TH NEWSNORM 1 "" "newsnorm {__version__}" "User Commands"', ".ad l", ".nh", ".SH NAME"]
    lines += [f"newsnorm \\- {_quote_man(parsers[''].description or '')}", ".SH SYNOPSIS"]
    for parser in parsers.values():
        lines += [".PP", f".B {_quote_man(parser.prog)}", _quote_man(_usage(parser))]
    for name, parser in parsers.items():
        lines.append(f".SH {_quote_man(name.upper() or 'ROWS')}")
        lines += [".PP", _quote_man(parser.description or "")]
        for action in _actions(parser):
            lines += _man_action(action)
        if parser.epilog:
            lines += [".PP", ".nf", *map(_quote_man, parser.epilog.strip().splitlines()), ".fi"]
    lines += [".SH EXIT STATUS", *_EXIT_STATUS]
    return "\n".join(lines)


_EXIT_STATUS = (
    ".TP", ".B 0", "All well.",
    ".TP", ".B 1", "Some documents failed, or the output could not be written.",
    ".TP", ".B 2", "Wrong usage.",
    ".TP", ".B 130", "Interrupted.",
)  # fmt: skip


def _usage(parser: argparse.ArgumentParser) -> str:
    return " ".join(parser.format_usage().split()).removeprefix(f"usage: {parser.prog} ")


def _man_action(action: argparse.Action) -> list[str]:
    value = f" {_value_name(action)}" if _takes_value(action) and action.option_strings else ""
    names = ", ".join(f"{word}{value}" for word in action.option_strings) or _value_name(action)
    return [".TP", f".B {_quote_man(names)}", _quote_man(action.help or "")]


def _value_name(action: argparse.Action) -> str:
    # Choices are listed only where the parser checks them: the hundred names of rules have a page of their own.
    return (
        "{" + ",".join(map(str, action.choices)) + "}" if action.choices else str(action.metavar or action.dest.upper())
    )


def _quote_man(text: str) -> str:
    quoted = text.replace("\\", "\\e").replace("-", "\\-").replace(",", ",\\:")  # where a line may break
    quoted = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in quoted)
    return f"\\&{quoted}" if quoted.startswith((".", "'")) else quoted


_WRITERS: Final[Mapping[str, Callable[[_Parsers], str]]] = {
    "bash": write_bash,
    "zsh": write_zsh,
    "fish": write_fish,
    "man": write_man,
}
