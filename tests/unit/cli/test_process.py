"""Streams that were closed, and signals that end the command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command import BUFFERED

TWO_COMMANDS = "import sys; from newsnorm.cli import main; sys.exit(main(sys.argv[1:4]) * 9 or main(sys.argv[4:]))"


@pytest.mark.parametrize("closed", ["stdout", "stderr", "stdin"])
def test_closed_streams(closed: str, folder: Path, tmp_path: Path):
    """Without stdout nothing can be written there, which is said; a file can be written all the same."""
    end = {"stdout": ">&-", "stderr": "2>&-", "stdin": "<&-"}[closed]
    out = tmp_path / "out.jsonl"
    write = [str(folder / "a.md"), "-o", str(out)]
    read = "-" if closed == "stdin" else str(folder / "c.txt")
    line = ["sh", "-c", f'"$0" -c "$@" {end}', sys.executable, TWO_COMMANDS, *write, read]
    done = subprocess.run(line, check=False, capture_output=True, timeout=30)  # noqa: S603 - our own

    assert len(out.read_bytes().splitlines()) == 1
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stdout.count(b"newsnorm:") == 0
    if closed != "stderr":
        assert done.stderr.splitlines()[-1].startswith(
            b"newsnorm: cannot write: " if closed == "stdout" else b"newsnorm: "
        )


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_signals_that_end_a_run(number: signal.Signals, tmp_path: Path):
    """A run that is ended says how to go on, leaves no temporary folder and no worker, and gives the usual code."""
    posts, temporary = tmp_path / "posts", tmp_path / "t"
    posts.mkdir()
    temporary.mkdir()
    for count in range(300):
        (posts / f"{count}.md").write_text("沪指收涨。" * 2000, encoding="utf-8")
    # What this process ignores, as one that `nohup` began does, the command would ignore too.
    before = signal.signal(number, signal.SIG_DFL)
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newsnorm", str(posts), "-o", str(tmp_path / "out.jsonl")],
        stderr=subprocess.PIPE,
        env={**BUFFERED, "TMPDIR": str(temporary)},
    )
    signal.signal(number, before)
    with process:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not list(temporary.glob("newsnorm-*/*")):
            time.sleep(0.05)
        process.send_signal(number)
        err = process.communicate(timeout=20)[1].decode()

    assert process.returncode == 128 + number
    assert "newsnorm: interrupted (hint: the same command with --resume goes on from here)" in err
    assert not list(temporary.glob("newsnorm-*"))
    assert not (tmp_path / "out.jsonl").exists()
