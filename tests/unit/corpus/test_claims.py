"""Where a run may write."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import newsnorm
from newsnorm.corpus.claims import claim, holds_own_rows
from newsnorm.errors import OptionsError

from every_case import every_case

DATA = '{"title": "江州开港", "content": "江州港昨日开放。"}\n'


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """A folder with two posts."""
    folder = tmp_path / "posts"
    folder.mkdir()
    for name in ("a.md", "b.md"):
        (folder / name).write_text(f"江州港昨日开放（{name}）。", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.parquet"])
def test_output_of_yesterday(posts: Path, name: str, monkeypatch: pytest.MonkeyPatch):
    """Rows that an earlier run wrote into the folder that is read are replaced, and not read."""
    pytest.importorskip("zstandard" if name.endswith("zst") else "pyarrow" if name.endswith("parquet") else "json")
    monkeypatch.chdir(posts.parent)
    assert newsnorm.convert("posts", f"posts/{name}").documents == 2

    for pattern in ("posts", "posts/*"):
        again = newsnorm.convert(pattern, f"posts/{name}")
        assert again.documents == 2
        assert len(list(newsnorm.load_all(posts / name))) == 2
        assert again.skipped == {}


@pytest.mark.parametrize("path", ["posts", "posts/*", "posts/data.jsonl", "."])
def test_data_that_is_read(posts: Path, path: str, monkeypatch: pytest.MonkeyPatch):
    """Data that is no output of a run is never replaced by one that reads it, however it is named."""
    (posts / "data.jsonl").write_text(DATA, encoding="utf-8")
    monkeypatch.chdir(posts.parent)

    with pytest.raises(OptionsError, match=r"cannot write posts.data.jsonl: it is one of the inputs"):
        newsnorm.convert(path, Path("posts/data.jsonl"))
    assert (posts / "data.jsonl").read_text(encoding="utf-8") == DATA


def test_data_that_is_not_read(posts: Path):
    """What a pattern leaves out may be replaced."""
    (posts / "data.jsonl").write_text(DATA, encoding="utf-8")
    summary = newsnorm.convert(posts, posts / "data.jsonl", include=["*.md"])

    assert summary.documents == 2


@every_case(
    ("text", "is_own"),
    [
        ("", True),
        (newsnorm.dumps(newsnorm.Article(title="甲"), format="row"), True),
        (newsnorm.dumps(newsnorm.Article(title="甲")), True),
        (DATA, False),
        ("\n", False),
        ("[" * 100_000, False),
        ("江州", False),
    ],
)
def test_rows_of_a_run(text: str, is_own):
    """They are told by the first of them; an empty file holds nothing to lose."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        path.write_text(text, encoding="utf-8")

        assert holds_own_rows(path) is is_own


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.parquet", "none.jsonl"])
def test_files_that_are_none(name: str, tmp_path: Path):
    """What only has the name of rows holds none."""
    pytest.importorskip("zstandard" if name.endswith("zst") else "pyarrow" if name.endswith("parquet") else "json")
    if name.startswith("a"):
        (tmp_path / name).write_bytes(b"x" * 100)

    assert not holds_own_rows(tmp_path / name)


HOLDER = """
import sys
from pathlib import Path
from newsnorm.corpus.claims import claim
with claim(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is held there")
def test_two_runs_at_once(tmp_path: Path):
    """The second of two runs into one place is refused, also while the first is killed it is free again."""
    work = tmp_path / "out" / ".newsnorm"
    work.mkdir(parents=True)
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", HOLDER, str(work)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with (
            pytest.raises(OptionsError, match=r"another run is writing into .*out .hint: wait for its end"),
            claim(work),
        ):
            pass
        with pytest.raises(OptionsError, match="another run"):
            newsnorm.convert("seeds", tmp_path / "out")
        other.kill()
        other.communicate()
    with claim(work):
        pass

    assert not (work / "lock").exists()
