"""What the commands share."""

from __future__ import annotations

import argparse

import attrs
import pytest

from newsnorm.cli.words import USAGE, add_options, complain, make_parser, options_of
from newsnorm.options import Options

from every_case import every_case


def parse(*words: str) -> argparse.Namespace:
    """The words of a command that has the flags of `Options`."""
    parser = make_parser("newsnorm", "Read.")
    add_options(parser)
    return parser.parse_args(words)


@every_case(
    ("words", "expected"),
    [
        ([], Options()),
        (["--profile", "minimal", "--script", "hans"], Options(profile="minimal", script="hans")),
        (["--disable", "comma", "--disable", "dquote"], Options(disabled_rules=frozenset({"comma", "dquote"}))),
        (["--max-bytes", "500"], Options(max_bytes=500)),
        (["--max-bytes", "500k"], Options(max_bytes=500 * 1024)),
        (["--max-bytes", "1G"], Options(max_bytes=1024**3)),
        (["--strict"], Options(strict=True)),
    ],
)
def test_options(words: list[str], expected: Options):
    """What is given is set, and the rest is as the library has it."""
    assert options_of(parse(*words)) == expected


@every_case(
    ("words", "hint"),
    [
        (["--profile", "minimum"], "hint: did you mean 'minimal'?; see newsnorm --help"),
        (["--html-engine", "html5"], "hint: did you mean 'html5lib'?; see newsnorm --help"),
        (["--profile", "xyz"], "(see newsnorm --help)"),
        (["--disabled", "comma"], "hint: did you mean --disable?"),
        (["--max_bytes", "9"], "hint: did you mean --max-bytes?"),
        (["--max_byte", "9"], "hint: did you mean --max-bytes?"),
        (["--encoding"], "hint: a value follows it"),
        (["-v"], "hint: newsnorm explain FILE tells what happened to it"),
        (["--recursive"], "hint: folders are read with all that is in them"),
        (["--zzz"], "(see newsnorm --help)"),
        (["--max-bytes", "K"], "'K' is no number of bytes such as 1000000, 500K or 64M"),
        (["--max-bytes", "5T"], "'5T' is no number of bytes"),
    ],
)
def test_wrong_words(words: list[str], hint: str, capsys: pytest.CaptureFixture[str]):
    """A wrong choice or flag is told in one line, with the one that is near it, if there is one."""
    with pytest.raises(SystemExit) as stop:
        parse(*words)
    told = capsys.readouterr().err

    assert stop.value.code == USAGE
    assert hint in told
    assert told.count("\n") == 1


def test_every_option_has_a_flag():
    """Each field of `Options` can be given in a shell, some under another name, but for objects."""
    given = set(vars(parse()))

    assert {field.name for field in attrs.fields(Options)} - given == {"readers", "disabled_rules", "fields"}


def test_complaints_are_one_line(capsys: pytest.CaptureFixture[str]):
    """Of an error with an excerpt only the first line is told, so that lines can be counted."""
    complain("a.md:3: front matter is not valid\n  3 | title: 快讯: 沪指")

    assert capsys.readouterr().err == "newsnorm: a.md:3: front matter is not valid\n"
