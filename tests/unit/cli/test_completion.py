"""`newsnorm completion`."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from newsnorm.cli import main
from newsnorm.cli.completion import _all_parsers, _flags, _quote_man
from newsnorm.cli.main import COMMANDS

from golden_pages import GOLDEN

WORDS = [word for parser in _all_parsers().values() for action in _flags(parser) for word in action.option_strings]

ASKED = [
    ("newsnorm ", {"explain", "report", "rules", "readers", "completion"}),
    ("newsnorm exp", {"explain"}),
    ("newsnorm --prof", {"--profile"}),
    ("newsnorm --profile typ", {"typeset"}),
    ("newsnorm --errors ", {"record", "raise", "skip"}),
    ("newsnorm --reader je", {"jekyll"}),
    ("newsnorm --format jsonf", {"jsonfeed"}),
    ("newsnorm explain --ht", {"--html", "--html-engine"}),
    ("newsnorm report --lang ", {"en", "zh"}),
    ("newsnorm rules comm", {"comma"}),
    ("newsnorm completion fi", {"fish"}),
]


def need(program: str) -> str:
    """The program, or the test is skipped."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"no {program} here")
    return found


def written(form: str, capsys: pytest.CaptureFixture[str], folder: Path) -> Path:
    """A file with what the command prints."""
    assert main(["completion", form]) == 0
    file = folder / f"newsnorm.{form}"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


def run(*words: str) -> str:
    """What a program prints; it must end well and complain of nothing."""
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=True, timeout=30)  # noqa: S603 - programs of the machine
    assert done.stderr == ""
    return done.stdout


def test_every_command_has_a_parser():
    """The parsers are those of the commands, and that of rows."""
    assert set(_all_parsers()) == {"", *COMMANDS}


def test_the_words_of_every_flag(request: pytest.FixtureRequest):
    """What each command takes, and what its help says of it, is what is written down."""
    lines = []
    for command, parser in _all_parsers().items():
        lines.append(f"{parser.prog}: {parser.description}")
        for action in parser._actions:
            takes = action.metavar or "|".join(map(str, action.choices or ())) or type(action).__name__.strip("_")
            name = " ".join(action.option_strings) or action.dest
            few = f"{action.nargs or 1}, default {action.default!r}, {getattr(action.type, '__name__', 'text')}"
            lines.append(f"{command} {name} {takes} ({few}): {action.help}")
    if request.config.getoption("--update-golden"):
        (GOLDEN / "flags.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert lines == (GOLDEN / "flags.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("form", ["bash", "zsh", "fish", "man"])
def test_every_flag_is_there(form: str, capsys: pytest.CaptureFixture[str]):
    """Each form has each flag of each command."""
    assert main(["completion", form]) == 0
    out = capsys.readouterr().out

    for word in WORDS:
        name = word.lstrip("-")
        shown = {"fish": f"-{'l' if word.startswith('--') else 's'} {name} ", "man": _quote_man(word)}
        assert shown.get(form, word) in out, word


@pytest.mark.parametrize(("line", "expected"), ASKED)
def test_bash(line: str, expected: set[str], capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """Bash proposes what fits at this place."""
    file = written("bash", capsys, tmp_path)
    (tmp_path / "empty").mkdir()
    script = f"""
source {file}
cd {tmp_path / "empty"}
COMP_WORDS=({line}{'""' if line.endswith(" ") else ""})
COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_newsnorm
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

    assert set(run(need("bash"), "-c", script).split()) == expected


@pytest.mark.parametrize(
    ("form", "file", "word"),
    [
        ("bash", ' --output-dir) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;', " --timezone) return ;;"),
        ("zsh", ":DIR:_files' ", "(default Asia/Shanghai)]:ZONE:' "),
        ("fish", " -l output-dir -r -F ", " -l timezone -x "),
    ],
)
def test_values_that_are_files(form: str, file: str, word: str, capsys: pytest.CaptureFixture[str]):
    """Files are proposed after flags that take one, and nothing after a flag that takes a word of any kind."""
    assert main(["completion", form]) == 0
    out = capsys.readouterr().out

    assert file in out
    assert word in out


@pytest.mark.parametrize(("line", "expected"), ASKED)
def test_fish(line: str, expected: set[str], capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """Fish proposes what fits at this place; it knows more ways in which a word fits, and files beside."""
    file = written("fish", capsys, tmp_path)
    out = run(need("fish"), "--no-config", "-c", f"source {file}; cd {tmp_path}; complete -C '{line}'")

    assert expected <= {each.partition("\t")[0] for each in out.splitlines()}


def test_zsh(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """Zsh finds no fault in the file, and takes it for the completion of the command."""
    file = written("zsh", capsys, tmp_path)
    zsh = need("zsh")
    script = f"autoload -Uz compinit; compinit -u -d {tmp_path / 'dump'}; source {file}; print $_comps[newsnorm]"

    run(zsh, "-n", str(file))
    assert run(zsh, "-f", "-c", script) == "_newsnorm\n"


def test_man_page(capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """The formatter of man pages finds no fault, and shows each flag."""
    page = written("man", capsys, tmp_path)
    shown = run(need("groff"), "-ww", "-man", "-Tutf8", str(page)).replace("\N{MINUS SIGN}", "-")
    shown = re.sub(r".\x08", "", shown)  # bold as typewriters made it: where no colours are shown

    assert "NEWSNORM(1)" in shown
    assert "--html-engine {auto,turbohtml,html5lib}" in shown
    assert "EXIT STATUS" in shown


def test_another_shell(capsys: pytest.CaptureFixture[str]):
    """Of a shell that it does not know it names those it knows."""
    with pytest.raises(SystemExit) as ended:
        main(["completion", "tcsh"])

    assert ended.value.code == 2
    assert "bash" in capsys.readouterr().err
