"""What pyright tells a caller, where it is installed; mypy checks the same file in `nox -s types`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from doc_pages import ROOT

PROGRAM = ROOT / "tests" / "typing" / "api.py"
CONFIG = {
    "pythonVersion": "3.11",
    "extraPaths": [str(ROOT / "src")],
    "reportUnnecessaryTypeIgnoreComment": "error",
}


def check(program: str, folder: Path) -> list[dict[str, Any]]:
    """The errors that pyright finds in a program; the test is skipped where there is no pyright."""
    pyright = shutil.which("pyright", path=str(Path(sys.executable).parent)) or shutil.which("pyright")
    if pyright is None:
        pytest.skip("no pyright here")
    (folder / "program.py").write_text(program, encoding="utf-8")
    (folder / "pyrightconfig.json").write_text(json.dumps(CONFIG), encoding="utf-8")
    words = [pyright, "--outputjson", "--pythonpath", sys.executable, "--project", str(folder)]
    done = subprocess.run(words, capture_output=True, check=False)  # noqa: S603 - found above
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["summary"]["filesAnalyzed"] == 1
    return [each for each in told["generalDiagnostics"] if each["severity"] == "error"]


def test_right_calls_are_taken_and_wrong_ones_refused(tmp_path: Path):
    """In the program of a caller each wrong call is refused: a comment that silences nothing would be an error."""
    assert check(PROGRAM.read_text(encoding="utf-8"), tmp_path) == []


def test_a_wrong_call_that_is_taken_would_be_told(tmp_path: Path):
    """The comment on a right call is an error, and so is a wrong call without one."""
    lines = ('newsnorm.loads("text")  # type: ignore[arg-type]', 'newsnorm.loads("text", profile="minimum")')
    errors = check("\n".join(["import newsnorm", *lines, ""]), tmp_path)

    assert [each["range"]["start"]["line"] for each in errors] == [1, 2]
