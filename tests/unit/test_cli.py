"""The command `newsnorm`."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newsnorm
from newsnorm._version import __version__
from newsnorm.cli import main
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.text.rules import RULES_BY_ID

# As a user runs it: what is not written yet when the output fails is written again at exit.
BUFFERED = {**os.environ, "PYTHONUNBUFFERED": ""}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good files, a broken one, a hidden one and a picture."""
    (tmp_path / "a.md").write_text("---\ntitle: 快讯\n---\n\n沪指收涨。\n", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes("今年以来，市场平稳。\n".encode("gb18030"))
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / ".hidden.txt").write_text("隐", encoding="utf-8")
    (tmp_path / "d.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_one_object_a_line(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Each article is one JSON line on stdout, each failure one line on stderr, and the exit code is 1."""
    code = main([str(folder)])
    out, err = capsys.readouterr()

    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [line["text"] for line in lines] == ["沪指收涨。", "今年以来，市场平稳。"]
    assert newsnorm.Article.from_dict(lines[0]) == newsnorm.load(folder / "a.md")
    assert err == f"newsnorm: {folder / 'c.txt'}: the source is empty (hint: it holds nothing but white space)\n"


def test_all_well(folder: Path, capsys: pytest.CaptureFixture[str]):
    """The exit code is 0 when nothing failed."""
    assert main([str(folder / "a.md")]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "快讯"


def test_output_file(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`-o` writes there, and nothing to stdout."""
    target = tmp_path / "out.jsonl"
    main([str(folder / "a.md"), "-o", str(target)])

    assert capsys.readouterr().out == ""
    assert json.loads(target.read_text(encoding="utf-8"))["title"] == "快讯"


def test_output_file_in_no_folder(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A file that cannot be written is wrong usage."""
    assert main([str(folder / "a.md"), "-o", str(folder / "no" / "out")]) == 2
    assert "cannot write" in capsys.readouterr().err


def test_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`-` reads one document from stdin."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("沪指收涨。".encode("gb18030"))))

    assert main(["-", "--encoding", "gb18030"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "沪指收涨。"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "name a file"),
        (["a.md", "--timezone", "Mars/Phobos"], "timezone='Mars/Phobos' is not an IANA zone"),
        (["seeds", "--disable", "comas"], "did you mean 'comma'?"),
        (["seeds", "--reader", "hexxo"], "did you mean 'hexo'?"),
        (["rules", "comas"], "did you mean 'comma'?"),
        (["seeds", "--encoding", "utf-99"], "utf-99"),
    ],
)
def test_wrong_usage(words: list[str], message: str, capsys: pytest.CaptureFixture[str]):
    """A wrong option is told with the nearest right one, and the exit code is 2."""
    assert main(words) == 2
    assert message in capsys.readouterr().err


def test_unknown_flag(capsys: pytest.CaptureFixture[str]):
    """An unknown flag ends as argparse ends it."""
    with pytest.raises(SystemExit) as stop:
        main(["--no-such-flag"])

    assert stop.value.code == 2
    assert "--no-such-flag" in capsys.readouterr().err


def test_explain(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`explain` shows fields with their origins, without colour where no terminal is."""
    assert main(["explain", str(folder / "a.md")]) == 0
    out = capsys.readouterr().out

    assert "title" in out
    assert "← header:title" in out
    assert "\x1b" not in out


def test_rules(capsys: pytest.CaptureFixture[str]):
    """`rules` lists every rule with an example."""
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    words = {line.split()[0] for line in out.splitlines() if line.startswith("  ") and line[2] != " "}

    assert {*RULES_BY_ID, *(rule.id for rule in LINE_RULES)} == words
    assert "记事本, 显示 → 记事本，显示" in out


def test_one_rule(capsys: pytest.CaptureFixture[str]):
    """`rules RULE` says all about it."""
    assert main(["rules", "comma"]) == 0
    out = capsys.readouterr().out

    assert RULES_BY_ID["comma"].doc in out
    assert "使用a,b两项 stays" in out


def test_one_rule_about_news_lines(capsys: pytest.CaptureFixture[str]):
    """The same for one about news lines, beside one about text."""
    assert main(["rules", "editor", "comma"]) == 0
    out = capsys.readouterr().out

    assert out.startswith("editor (kind editor, lead or tail, leaves)")
    assert "责任编辑：HN018" in out
    assert RULES_BY_ID["comma"].doc in out


def test_readers(capsys: pytest.CaptureFixture[str]):
    """`readers` lists them."""
    assert main(["readers"]) == 0
    assert tuple(capsys.readouterr().out.split()) == newsnorm.available_readers()


def test_module(folder: Path):
    """`python -m newsnorm` is the same command."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newsnorm", str(folder / "a.md")], capture_output=True, check=True
    )

    assert json.loads(done.stdout)["title"] == "快讯"


def run(*words: str, **further: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newsnorm", *words],
        check=False,
        stderr=subprocess.PIPE,
        timeout=30,
        env=BUFFERED,
        **further,
    )


def test_output_inside_the_input(folder: Path, capsys: pytest.CaptureFixture[str]):
    """An output file inside the folder that is read is not read itself."""
    target = folder / "out.jsonl"

    assert main([str(folder), "-o", str(target)]) == 1
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2
    capsys.readouterr()


def test_stdout_inside_the_input(folder: Path):
    """Nor is the file that stdout leads to."""
    target = folder / "all.jsonl"
    with target.open("wb") as stdout:
        done = run(".", stdout=stdout, cwd=folder)

    assert done.returncode == 1
    assert len(target.read_text(encoding="utf-8").splitlines()) == 2


def test_output_that_is_an_input(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A file that is to be read is not emptied."""
    assert main([str(folder / "a.md"), "-o", str(folder / "a.md")]) == 2
    assert "it is one of the inputs" in capsys.readouterr().err
    assert (folder / "a.md").stat().st_size > 0


def test_folder_without_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A folder without documents is said to be one; it is no failure."""
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().err == f"newsnorm: no documents under {tmp_path}\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere such names do not exist")
def test_name_that_is_no_utf8(tmp_path: Path):
    """A file name that is no UTF-8 is written so that it can be read back."""
    (tmp_path / os.fsdecode(b"\xb2\xe2.md")).write_text("沪指收涨。", encoding="utf-8")
    target = tmp_path / "out"

    assert main([str(tmp_path), "-o", str(target)]) == 0
    assert os.fsencode(json.loads(target.read_text(encoding="utf-8"))["provenance"]["path"]).endswith(b"\xb2\xe2.md")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device there")
@pytest.mark.parametrize("command", [[], ["explain"]])
def test_full_disk(command: list[str], folder: Path):
    """A disk that is full ends the command with one line."""
    with Path("/dev/full").open("wb") as full:
        done = run(*command, str(folder / "a.md"), stdout=full)

    assert done.returncode == 1
    assert done.stderr.decode() == "newsnorm: cannot write: No space left on device\n"
    if not command:
        assert run(str(folder / "a.md"), "-o", "/dev/full").returncode == 1


@pytest.mark.parametrize("command", ["rules", "readers"])
def test_reader_that_has_gone(command: str):
    """`newsnorm rules | head -1` is no failure, and says nothing."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newsnorm", command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=BUFFERED,
    ) as process:
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, b"")


def test_version(capsys: pytest.CaptureFixture[str]):
    """`--version` prints the name and the version."""
    with pytest.raises(SystemExit) as caught:
        main(["--version"])

    assert (caught.value.code, capsys.readouterr().out) == (0, f"newsnorm {__version__}\n")


def test_strict_is_a_switch(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`--strict` takes no value, and makes a header that needs repair a failure."""
    (tmp_path / "good.md").write_text("---\ntitle: 快讯\n---\n正文", encoding="utf-8")
    (tmp_path / "broken.md").write_text("---\ntitle: 快讯: 沪指\n---\n正文", encoding="utf-8")

    assert main(["--strict", str(tmp_path / "good.md")]) == 0
    assert main([str(tmp_path / "broken.md")]) == 0
    assert main(["--strict", str(tmp_path / "broken.md")]) == 1
    assert "front matter is not valid" in capsys.readouterr().err


@pytest.mark.parametrize(("command", "what"), [("rules", "List the rules"), ("readers", "List the readers")])
def test_help_says_what_a_command_does(command: str, what: str, capsys: pytest.CaptureFixture[str]):
    """`--help` begins with one sentence."""
    with pytest.raises(SystemExit):
        main([command, "--help"])

    assert what in capsys.readouterr().out
