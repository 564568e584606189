"""Where a command reads."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path

import pytest

from newsnorm.cli import main
from newsnorm.cli.inputs import read_list

from every_case import every_case


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


@every_case(
    ("data", "paths"),
    [
        (b"a.md\nb.md\n", ["a.md", "b.md"]),
        (b"\xef\xbb\xbfa.md\r\n\r\nb.md\r\n", ["a.md", "b.md"]),
        (b"a.md\r\nb.md", ["a.md\r", "b.md"]),
        (b"a.md\r\n", ["a.md"]),
    ],
)
def test_lists_of_windows(data: bytes, paths: list[str]):
    """A list with a byte order mark or CR LF at the end of every line is one; where only some have CR, names have."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "list.txt").write_bytes(data)

        assert read_list(str(Path(folder) / "list.txt"), is_null=False) == paths
