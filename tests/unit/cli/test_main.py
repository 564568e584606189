"""Which command runs, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

# As a user runs it: what is not written yet when the output fails is written again at exit.
BUFFERED = {**os.environ, "PYTHONUNBUFFERED": ""}


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


def test_module(folder: Path):
    """`python -m newsnorm` is the same command."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "newsnorm", str(folder / "a.md")], capture_output=True, check=True
    )

    assert json.loads(done.stdout)["title"] == "快讯"


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
