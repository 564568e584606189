"""`newsnorm PATH…`."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import newsnorm
from newsnorm._version import __version__
from newsnorm.cli import main
from newsnorm.cli.convert import _sum_up

from every_case import every_case


def test_one_object_a_line(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Each article is one JSON line on stdout, each failure one line on stderr, and the exit code is 1."""
    code = main([str(folder)])
    out, err = capsys.readouterr()

    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [line["text"] for line in lines] == ["沪指收涨。", "今年以来，市场平稳。", None]
    assert lines[0] == newsnorm.load(folder / "a.md").to_row(row=0)
    assert [line["error"] for line in lines] == [None, None, "SourceError: the source is empty"]
    told, summary, left_out = err.splitlines()
    assert left_out == "newsnorm: left out: 1 .png"
    assert told == f"newsnorm: {folder / 'c.txt'}: the source is empty (hint: it holds nothing but white space)"
    assert summary.startswith(f"newsnorm: 3 documents, 2 articles, 1 failed (first: {folder / 'c.txt'}), ")


def test_all_well(folder: Path, capsys: pytest.CaptureFixture[str]):
    """The exit code is 0 when nothing failed."""
    assert main([str(folder / "a.md")]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "快讯"


def test_output_file(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`-o` writes there, and nothing to stdout."""
    pytest.importorskip("pyromark")
    target = tmp_path / "out.jsonl"
    main([str(folder / "a.md"), "-o", str(target)])

    assert capsys.readouterr().out == ""
    assert json.loads(target.read_text(encoding="utf-8"))["title"] == "快讯"


def test_output_file_in_no_folder(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A file that cannot be written is wrong usage."""
    assert main([str(folder / "a.md"), "-o", str(folder / "no" / "out.jsonl")]) == 2
    assert "cannot write" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
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


def test_output_inside_the_input(folder: Path, capsys: pytest.CaptureFixture[str]):
    """An output file inside the folder that is read is not read itself."""
    target = folder / "out.jsonl"

    assert main([str(folder), "-o", str(target)]) == 1
    assert len(target.read_text(encoding="utf-8").splitlines()) == 3
    capsys.readouterr()


def test_stdout_inside_the_input(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Nor is the file that stdout leads to."""
    target = folder / "all.jsonl"
    monkeypatch.chdir(folder)
    with target.open("w", encoding="utf-8") as stdout:
        monkeypatch.setattr("sys.stdout", stdout)
        code = main(["."])

    assert code == 1
    assert len(target.read_text(encoding="utf-8").splitlines()) == 3


def test_output_that_is_an_input(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A file that is to be read is not emptied."""
    rows = folder / "a.jsonl"
    rows.write_text('{"text": "沪指收涨。"}\n', encoding="utf-8")

    assert main([str(rows), "-o", str(rows)]) == 2
    assert "it is one of the inputs" in capsys.readouterr().err
    assert rows.read_text(encoding="utf-8") == '{"text": "沪指收涨。"}\n'


def test_folder_without_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A folder without documents is said to be one; it is no failure."""
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().err == f"newsnorm: no documents under {tmp_path}\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere such names do not exist")
def test_name_that_is_no_utf8(tmp_path: Path):
    """A file name that is no UTF-8 is written as what it says, so that every tool can read the output."""
    (tmp_path / os.fsdecode(b"\xb2\xe2.md")).write_text("沪指收涨。", encoding="utf-8")
    target = tmp_path / "out.jsonl"

    assert main([str(tmp_path), "-o", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["path"] == str(tmp_path / "测.md")


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


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("rows", newsnorm.Article.to_row),
        ("article", newsnorm.Article.to_dict),
        ("jsonld", lambda article: json.loads(newsnorm.dumps(article, format="jsonld"))),
    ],
)
def test_formats_of_one_line(folder: Path, capsys: pytest.CaptureFixture[str], form: str, expected: Any):
    """On stdout and in a file each article is one line in the format asked for."""
    target = folder / "out.jsonl"
    main([str(folder / "a.md"), "--format", form])
    main([str(folder / "a.md"), "--format", form, "-o", str(target)])
    lines = [json.loads(capsys.readouterr().out), json.loads(target.read_text(encoding="utf-8"))]
    wanted = json.loads(json.dumps(expected(newsnorm.load(folder / "a.md"))))

    assert [line | {"row": None} if form == "rows" else line for line in lines] == [wanted, wanted]


def test_file_for_each_article(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`--output-dir` takes any format; without it one of many lines is refused with the way out."""
    assert main([str(folder / "a.md"), "--format", "hexo", "--output-dir", str(tmp_path / "site")]) == 0
    assert newsnorm.load(next((tmp_path / "site").rglob("a.md"))).title == "快讯"
    assert main([str(folder / "a.md"), "--format", "hexo"]) == 2
    assert "--output-dir" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".jsonl.gz", ".parquet"])
def test_kinds_of_files(folder: Path, suffix: str):
    """The suffix of the output says what is written."""
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    target = folder / f"out{suffix}"
    main([str(folder / "a.md"), "-o", str(target), "-q"])
    rows = (
        [json.loads(line) for line in gzip.decompress(target.read_bytes()).splitlines()]
        if suffix == ".jsonl.gz"
        else pytest.importorskip("pyarrow.parquet").read_table(target).to_pylist()
    )

    assert rows == [newsnorm.load(folder / "a.md").to_row(row=0)]


def test_whole_articles_come_back(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Rows are read back by `load_all`; with the column `article` nothing is lost."""
    target = folder / "out.jsonl"
    main([str(folder), "-o", str(target), "--with-article", "--errors", "skip"])
    capsys.readouterr()

    assert list(newsnorm.load_all(target)) == list(newsnorm.load_all(folder, errors="skip"))[:2]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["a.md", "-j", "0"], "'0' is no number of processes; 1 or more, or auto"),
        (["a.md", "--max-bytes", "1X"], "'1X' is no number of bytes such as 1000000, 500K or 64M"),
        (["a.md", "-o", "a.jsonl", "--output-dir", "b"], "exclude each other"),
        (["a.md", "--errors", "ignore"], "--errors"),
        ([], "name a file or a folder, or - for stdin"),
    ],
)
def test_usage_errors_are_one_line(words: list[str], message: str, capsys: pytest.CaptureFixture[str]):
    """A wrong word is told in one line that names the help."""
    with pytest.raises(SystemExit) as stop:
        main(words)
    told = capsys.readouterr().err

    assert stop.value.code == 2
    assert message in told
    assert told.endswith("see newsnorm --help)\n")
    assert told.count("\n") == 1
    assert told.count("\n") == 1


def test_quiet(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`-q` leaves the summary out, and tells failures all the same."""
    main([str(folder / "a.md"), "-q"])
    assert capsys.readouterr().err == ""
    main([str(folder / "c.txt"), "-q"])
    assert "the source is empty" in capsys.readouterr().err


def test_dry_run(folder: Path, capsys: pytest.CaptureFixture[str]):
    """`--dry-run` says what would be read, by suffix, and reads nothing."""
    assert main([str(folder), "--dry-run"]) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["1", ".md"],
        ["2", ".txt"],
        ["3", "files"],
    ]
    main([str(folder), "--dry-run", "--exclude", "b*"])
    assert "2  files" in capsys.readouterr().out
    main([str(folder), "--dry-run", "--include", "*.md"])
    assert "1  files" in capsys.readouterr().out


@pytest.mark.parametrize("is_null", [False, True])
def test_files_from(folder: Path, capsys: pytest.CaptureFixture[str], is_null):
    """`--files-from` names the files, one a line or with NUL between them."""
    listed = folder / "list"
    listed.write_bytes((b"\0" if is_null else b"\n").join(os.fsencode(folder / name) for name in ("b.txt", "a.md")))
    main(["--files-from", str(listed), *(["-0"] if is_null else []), "-q"])

    assert [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()] == [
        "今年以来，市场平稳。",
        "沪指收涨。",
    ]


def test_resume_of_something_else(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A folder of somebody else's files is not written into, and the exit code says so."""
    assert main([str(folder / "a.md"), "-o", str(folder)]) == 2
    assert "it holds files that are not newsnorm's" in capsys.readouterr().err


def test_own_names_of_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`--field` gives names of fields; a word without `=` is wrong usage."""
    (tmp_path / "a.json").write_text('{"biaoti": "快讯", "zw": "沪指收涨。"}', encoding="utf-8")

    assert main([str(tmp_path), "--field", "biaoti=title", "--field", "zw=text"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "快讯"
    assert main([str(tmp_path), "--field", "biaoti"]) == 2
    assert "--field biaoti has no =" in capsys.readouterr().err


def test_patterns_and_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`--include`, `--exclude` and `--split` choose files and cut days; what is left out is told."""
    for name in ("a.md", "b.md", "c.txt"):
        (tmp_path / name).write_text("# 早报\n\n## 甲\n\n甲讯。\n\n## 乙\n\n乙讯。", encoding="utf-8")

    assert main([str(tmp_path), "--include", "*.md", "--exclude", "b.*", "--split", "heading"]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["title"] for line in out.splitlines()] == ["甲", "乙"]
    assert err.splitlines()[-1] == "newsnorm: left out: 1 .md, 1 .txt"


def test_patterns_of_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """They choose for a file that is written likewise."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(f"{name}。", encoding="utf-8")
    main([str(tmp_path), "--exclude", "b.*", "-o", str(tmp_path / "out.jsonl")])

    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("newsnorm: left out: 1 .md")


@pytest.mark.parametrize(
    ("name", "hint"), [("md", "did you mean 'markdown'?"), ("JSON", "did you mean 'json'?"), ("html", "no HTML")]
)
def test_unknown_format(name: str, hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A format that there is not is told as such, and not as one of files."""
    (tmp_path / "a.md").write_text("沪指收涨。", encoding="utf-8")

    assert main([str(tmp_path / "a.md"), "--format", name]) == 2
    assert hint in capsys.readouterr().err


FLAGS = (
    "-j", "3", "--errors", "skip", "--timeout", "7", "--include", "a*", "--include", "b*", "--exclude", "c*",
    "--split", "heading", "--strict", "--profile", "minimal",
)  # fmt: skip
GIVEN = {"jobs": 3, "timeout": 7.0, "include": ["a*", "b*"], "exclude": ["c*"], "split": "heading", "progress": False}
USUAL = {"jobs": 1, "include": [], "exclude": [], "split": None, "progress": False}


@pytest.mark.parametrize(
    ("flags", "is_drawn"), [((), True), (("-q",), False), (("--no-progress",), False), (("-q", "--no-progress"), False)]
)
def test_bar_on_a_terminal(
    flags: tuple[str, ...], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_drawn: bool
):  # fmt: skip
    """On a terminal a bar is drawn, unless a flag says otherwise."""
    calls: list[bool] = []

    def note(*_: Any, progress: bool, **__: Any) -> newsnorm.Summary:
        calls.append(progress)
        return newsnorm.Summary()

    monkeypatch.setattr("newsnorm.cli.convert.convert", note)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    main([str(folder), "-o", str(tmp_path / "out.jsonl"), *flags])

    assert calls == [is_drawn]


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ((), {**USUAL, "errors": "record", "timeout": 60.0, "format": None, "shard_suffix": ".jsonl"}),
        (("--timeout", "0"), {**USUAL, "timeout": None}),
        (
            (*FLAGS, "--format", "rows", "--resume", "--with-article", "--shard-suffix", ".parquet"),
            {
                **GIVEN, "errors": "skip", "format": "rows", "resume": True, "with_article": True,
                "shard_suffix": ".parquet", "options": newsnorm.Options(strict=True, profile="minimal"),
            },
        ),
    ],
)  # fmt: skip
def test_flags_of_a_file(
    flags: tuple[str, ...], expected: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    """Each flag reaches the call that writes files, and without flags the call is the usual one."""
    calls: list[tuple[Any, ...]] = []

    def note(*paths: Any, **given: Any) -> newsnorm.Summary:
        calls.append((paths, given))
        return newsnorm.Summary()

    monkeypatch.setattr("newsnorm.cli.convert.convert", note)
    main(["甲", "乙", "--output-dir", str(tmp_path / "out"), *flags])
    [(paths, given)] = calls

    assert paths == (["甲", "乙"], f"{tmp_path / 'out'}{os.sep}")
    assert {name: given[name] for name in expected} == expected
    assert given.keys() == {*GIVEN, "errors", "format", "resume", "with_article", "shard_suffix", "options"}


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ((), {**USUAL, "timeout": None}),
        (("--timeout", "0"), {**USUAL, "timeout": None}),
        (FLAGS, GIVEN),
    ],
)
def test_flags_of_a_stream(flags: tuple[str, ...], expected: dict[str, Any], monkeypatch: pytest.MonkeyPatch):
    """Each flag reaches the walk whose rows go to stdout."""
    calls: list[tuple[Any, ...]] = []
    monkeypatch.setattr("newsnorm.cli.streams.read_results", lambda *given: calls.append(given) or ())
    main(["甲", *flags])
    [(paths, options, plan, _)] = calls

    assert paths == ["甲"]
    assert (options.strict, options.profile) == ((True, "minimal") if flags == FLAGS else (False, "corpus"))
    assert {name: getattr(plan, name) for name in expected} == {
        name: tuple(value) if isinstance(value, list) else value for name, value in expected.items()
    }


@every_case(
    ("flags", "told"),
    [
        (("--resume",), "--resume goes on with a run that wrote to the disk: name its output with -o"),
        (("--resume", "-o", "-"), "--resume goes on with a run that wrote to the disk"),
        (("--shard-suffix", ".parquet"), "--shard-suffix is for a folder of shards: name it with -o"),
        (("--null",), "--null tells how the paths of --files-from end"),
        (("--with-article", "--format", "jsonld"), "--with-article adds a column to rows: --format jsonld has none"),
        (("--resume", "-", "-o", "a.jsonl"), "stdin cannot be read again"),
        (("-o", "a.jsonl", "--output-dir", "a"), "--output and --output-dir exclude each other"),
        (("--output-dir", ""), "the name of the folder is empty"),
        (("--timeout", "x"), "'x' is no number of seconds; 0 sets no limit"),
        (("--timeout=-1",), "'-1' is no number of seconds"),
        (("--timeout", "nan"), "'nan' is no number of seconds"),
    ],
)
def test_flags_that_do_nothing(flags: tuple[str, ...], told: str):
    """A flag that would do nothing, or nothing good, is refused in one line."""
    with contextlib.redirect_stderr(io.StringIO()) as err, pytest.raises(SystemExit, match="2"):
        main(["甲", *flags])

    assert told in err.getvalue()


@every_case(
    ("name", "hint"),
    [
        ("csv", "write .parquet, of which every table tool makes others"),
        ("parquet", "the suffix of the output decides"),
        ("jsonl", "the suffix of the output decides"),
        ("md", "did you mean 'markdown'?"),
        ("flat", "did you mean 'rows'?"),
    ],
)
def test_format_of_another_name(name: str, hint: str):
    """What people call a format is told with what they want, as far as a run writes it."""
    with contextlib.redirect_stderr(io.StringIO()) as err:
        assert main(["甲", "--format", name]) == 2
    assert hint in err.getvalue()


@every_case(
    ("summary", "told"),
    [
        (newsnorm.Summary(documents=1), "1 document, 1 article, 0 failed, 0.0 s, 0 a second"),
        (
            newsnorm.Summary(
                documents=1_202, failures=2, complaints=(("甲.md", "x"), ("乙.md", "y")), resumed=200, seconds=2.0
            ),
            "1,202 documents, 1,200 articles, 2 failed (first: 甲.md), 200 done before, 2.0 s, 501 a second",
        ),
    ],
)
def test_how_a_run_is_summed_up(summary: newsnorm.Summary, told: str):
    """One line tells how many there were, how many failed, and how fast it was without what was done before."""
    assert _sum_up(summary) == told


def test_list_of_files_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The command says which list it cannot read, and why."""
    assert main(["--files-from", str(tmp_path / "none.txt")]) != 0
    assert "none.txt: No such file or directory" in capsys.readouterr().err
