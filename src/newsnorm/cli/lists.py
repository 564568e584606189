"""`newsnorm readers` and `newsnorm rules`."""

from __future__ import annotations

import argparse

from newsnorm.cli.words import make_parser


def make_readers_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsnorm readers`."""
    return make_parser("newsnorm readers", "List the readers.")


def make_rules_parser() -> argparse.ArgumentParser:
    """Return the parser of `newsnorm rules`."""
    parser = make_parser("newsnorm rules", "List the rules, or describe some.", epilog="Example: newsnorm rules comma")
    parser.add_argument("rules", nargs="*", metavar="RULE", help="say all about this rule")
    return parser


def run_readers(words: list[str]) -> int:
    """List the readers."""
    from newsnorm.readers.registry import available_readers  # noqa: PLC0415 - what the other command does without

    make_readers_parser().parse_intermixed_args(words)
    for name in available_readers():
        print(name)
    return 0


def run_rules(words: list[str]) -> int:
    """List the rules, or say all about some."""
    # No other command needs the whole table with all its regexes before it has read a file.
    from newsnorm.news.line_rule_help import describe_line_rule, list_line_rules  # noqa: PLC0415
    from newsnorm.text.rule_help import describe_rule, list_rules  # noqa: PLC0415

    chosen = make_rules_parser().parse_intermixed_args(words).rules
    described = [describe_line_rule(rule) or describe_rule(rule) for rule in chosen]
    print("\n\n".join(described or [list_rules().rstrip(), list_line_rules()]))
    return 0
