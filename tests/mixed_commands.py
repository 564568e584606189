"""The command as a floor of `mixed_cases.py`: flags over small folders, in this process."""

from __future__ import annotations

import contextlib
import gzip
import io
import os
import re
import tempfile
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import newsnorm
from newsnorm.cli import main
from newsnorm.corpus import crew
from newsnorm.corpus.convert import convert
from newsnorm.errors import NewsnormError

import mixed_values as values
from crew_here import CrewHere

_FILES = [path for path in values.FILES if path[0] not in "./_" and path[-1] != "/"]
_NO_PATHS = ("rules", "readers", "completion")
_SECONDS_RE = re.compile(r"[0-9.]+ s, [0-9,]+ a second")


def run_command(chance: Random) -> tuple[Any, Any]:
    """Run the command over a folder, once or twice, and keep what it said and wrote."""
    posts = {chance.choice(_FILES): chance.choice(values.POSTS) for _ in range(chance.randint(0, 9))}
    command = chance.choice(values.COMMANDS)
    output = ("--timeout", "0", *chance.choice(values.OUTPUTS)) if not command else ()
    flags = chance.sample(values.FLAGS, chance.choice((0, 0, 1, 2)))
    paths = chance.choice((["in"], ["in"], [f"in/{path}" for path in posts], ["in/*.md"], ["nowhere"]))
    words = [*command, *(word for flag in flags for word in flag), *output, *paths]
    words = [*command] if command and command[0] in _NO_PATHS else words
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("in").mkdir()
        for path, text in posts.items():
            Path("in", path).parent.mkdir(parents=True, exist_ok=True)
            Path("in", path).write_text(text, encoding=chance.choice(("utf-8", "utf-8", "gb18030")))
        with (
            patch.object(crew, "Crew", CrewHere),
            patch.object(os, "fsync"),  # the folder goes at once
            patch.dict(convert.__kwdefaults__ or {}, shard_size=chance.choice((1, 2, 1_000))),
        ):
            told = [_call(words) for _ in range(chance.choice((1, 1, 2)))]
        written = {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}
    return (posts, words), (told, {path: _show(path, data) for path, data in written.items() if path[:2] != "in"})


def _call(words: list[str]) -> Any:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code: Any = main(words)
        except SystemExit as end:  # what argparse says depends on the version of Python
            return end.code
        except NewsnormError as error:
            code = error.message
    return code, out.getvalue().replace(newsnorm.__version__, ""), _SECONDS_RE.sub("", err.getvalue())


def _show(path: str, data: bytes) -> str:
    """Return what a file holds, without what is another each time."""
    text = gzip.decompress(data).decode() if path.endswith(".gz") else data.decode()
    return text.replace(newsnorm.__version__, "")
