"""Where a command reads."""

from __future__ import annotations

import io
import json
import os

import pytest

from newsnorm.cli import main

# As a user runs it: what is not written yet when the output fails is written again at exit.
BUFFERED = {**os.environ, "PYTHONUNBUFFERED": ""}


def test_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`-` reads one document from stdin."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("沪指收涨。".encode("gb18030"))))

    assert main(["-", "--encoding", "gb18030"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "沪指收涨。"


def test_container_on_stdin(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`-` reads a container, too: three rows are three articles."""
    rows = "".join(json.dumps({"text": text}) + "\n" for text in ("一。", "二。", "三。"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(rows.encode())))

    assert main(["-"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["text"], line["path"]) for line in lines] == [
        ("一。", "<stdin>:1"),
        ("二。", "<stdin>:2"),
        ("三。", "<stdin>:3"),
    ]
