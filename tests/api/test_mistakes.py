"""Typical mistakes of callers: each is an error of newsnorm that names the way out, whatever it is caught as."""

from __future__ import annotations

import copy
import io
import pickle
from collections.abc import Callable
from datetime import UTC, timedelta, timezone
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import newsnorm
from newsnorm import (
    Article,
    DecodeError,
    Detection,
    Failure,
    FieldError,
    NewsnormError,
    Options,
    OptionsError,
    Person,
    RawArticle,
    ReaderError,
    Source,
    SourceError,
    TooLargeError,
    convert,
    detect,
    dump,
    dumps,
    load,
    load_all,
    loads,
    normalize_text,
    to_blocks,
)

from every_case import every_case

Call = Callable[[Any], object]


class Wire:
    """A reader that finds a key missing."""

    name = "wire"

    def detect(self, source: Source) -> Detection | None:
        """Take everything."""
        return Detection(self.name, 1.0, ("everything",))

    def read(self, source: Source) -> RawArticle:
        """Fail."""
        raise KeyError("title")


def made(folder: Path, name: str, data: bytes = "沪指收涨。".encode()) -> Path:
    """A file in a folder."""
    (folder / name).write_bytes(data)
    return folder / name


def linked(folder: Path, name: str) -> Path:
    """A link that leads nowhere."""
    (folder / name).symlink_to(folder / "gone.md")
    return folder / name


# What was written → the error, what it says, and the way out.
MISTAKES: tuple[tuple[Call, type[NewsnormError], str, str], ...] = (
    # names of options
    (lambda _: load_all("seeds", job=4), OptionsError, "'job'", "'jobs'"),
    (lambda _: load_all("seeds", workers=4), OptionsError, "'workers'", "'jobs'"),
    (lambda _: load_all("seeds", n_jobs=4), OptionsError, "'n_jobs'", "'jobs'"),
    (lambda _: load_all("seeds", error="skip"), OptionsError, "'error'", "'errors'"),
    (lambda _: convert("seeds", "x.jsonl", job=4), OptionsError, "'job'", "'jobs'"),
    (lambda _: loads("正文", filename="a.md"), OptionsError, "'filename'", "'name'"),
    (lambda _: loads("正文", tz="Asia/Shanghai"), OptionsError, "'tz'", "'timezone'"),
    (lambda _: loads("正文", profil="minimal"), OptionsError, "'profil'", "'profile'"),
    (lambda _: loads("正文", charset="gbk"), OptionsError, "'charset'", "'encoding'"),
    (lambda _: loads("正文", parser="html5lib"), OptionsError, "'parser'", "'html_engine'"),
    (
        lambda _: loads("正文", options={"strict": True}),
        OptionsError,
        "is not an Options value",
        "Options(strict=True)",
    ),
    # names of options that other libraries have
    (lambda _: load_all("seeds", max_workers=4), OptionsError, "'max_workers'", "'jobs'"),
    (lambda _: load_all("seeds", limit=10), OptionsError, "'limit'", "itertools.islice"),
    (lambda _: load_all("seeds", chunksize=100), OptionsError, "'chunksize'", "itertools.islice"),
    (lambda _: load_all("seeds", recursive=True), OptionsError, "'recursive'", "folders are read"),
    (lambda _: loads("正文", errors="ignore"), OptionsError, "'errors'", "catch newsnorm.NewsnormError"),
    (lambda _: loads("正文", jobs=4), OptionsError, "'jobs'", "newsnorm.load_all"),
    (lambda _: loads("正文", markup="markdown"), OptionsError, "'markup'", "newsnorm.to_blocks"),
    (lambda _: loads("正文", output_format="json"), OptionsError, "'output_format'", "newsnorm.dumps"),
    (lambda _: loads("正文", include_comments=False), OptionsError, "'include_comments'", "boilerplate"),
    (lambda _: loads("正文", url="https://a.example/"), OptionsError, "'url'", "attrs.evolve"),
    (lambda _: loads("正文", verbose=True), OptionsError, "'verbose'", "article.findings"),
    (lambda _: loads("正文", features="lxml"), OptionsError, "'features'", "'html_engine'"),
    (lambda _: loads("正文", from_encoding="gbk"), OptionsError, "'from_encoding'", "'encoding'"),
    (lambda _: normalize_text("正文", form="NFKC"), OptionsError, "'form'", "'profile'"),
    (lambda _: convert("seeds", "x.jsonl", overwrite=True), OptionsError, "'overwrite'", "resume=True"),
    (lambda _: convert("seeds", "x.parquet", compression="zstd"), OptionsError, "'compression'", ".jsonl.zst"),
    # zones
    (lambda _: loads("正文", timezone="Asia/Beijing"), OptionsError, "'Asia/Beijing'", "'Asia/Shanghai'"),
    (lambda _: loads("正文", timezone="北京"), OptionsError, "'北京'", "'Asia/Shanghai'"),
    (lambda _: loads("正文", timezone="CST"), OptionsError, "'CST'", "'Asia/Shanghai'"),
    (lambda _: loads("正文", timezone="UTC+8"), OptionsError, "'UTC+8'", "'Asia/Shanghai', or 'Etc/GMT-8'"),
    (lambda _: loads("正文", timezone="+08:00"), OptionsError, "'+08:00'", "'Asia/Shanghai', or 'Etc/GMT-8'"),
    (lambda _: loads("正文", timezone="GMT-5"), OptionsError, "'GMT-5'", "'Etc/GMT+5', which is UTC-5"),
    (lambda _: loads("正文", timezone="+5:30"), OptionsError, "'+5:30'", "name the place"),
    (lambda _: loads("正文", timezone="taipei"), OptionsError, "'taipei'", "'Asia/Taipei'"),
    (lambda _: loads("正文", timezone=ZoneInfo("Asia/Taipei")), OptionsError, "is not a string", "'Asia/Taipei'"),
    (lambda _: loads("正文", timezone=UTC), OptionsError, "is not a string", "'UTC'"),
    (lambda _: loads("正文", timezone=timezone(timedelta(hours=8))), OptionsError, "is not a string", "'Etc/GMT-8'"),
    (lambda _: loads("正文", timezone=8), OptionsError, "timezone=8", "'Asia/Shanghai'"),
    # scripts and other choices
    (lambda _: loads("正文", script="zh-cn"), OptionsError, "'zh-cn'", "'hans'"),
    (lambda _: loads("正文", script="simplified"), OptionsError, "'simplified'", "'hans'"),
    (lambda _: loads("正文", script="t2s"), OptionsError, "'t2s'", "'hans'"),
    (lambda _: loads("正文", script="繁體"), OptionsError, "'繁體'", "'hant'"),
    (lambda _: loads("正文", script="Traditional"), OptionsError, "'Traditional'", "'hant'"),
    (lambda _: loads("正文", script="zh_TW"), OptionsError, "'zh_TW'", "'hant-tw'"),
    (lambda _: loads("正文", script="s2hk"), OptionsError, "'s2hk'", "'hant-hk'"),
    (lambda _: loads("正文", profile="raw"), OptionsError, "'raw'", "'minimal'"),
    (lambda _: loads("正文", profile=None), OptionsError, "profile=None", "leave it out"),
    (lambda _: loads("正文", profile="Typeset"), OptionsError, "'Typeset'", "'typeset'"),
    (lambda _: loads("正文", encoding="BIG-5"), OptionsError, "'BIG-5'", "'big5'"),
    (lambda _: loads("正文", disabled_rules={"all"}), OptionsError, "'all'", "profile='minimal'"),
    (lambda _: loads("正文", fields={"title": "biaoti"}), OptionsError, "'biaoti'", "{'biaoti': 'title'}"),
    (lambda _: to_blocks("正文", markup="HTML"), OptionsError, "'HTML'", "'html'"),
    (lambda _: Options(profile="hans", script="hant"), OptionsError, "contradicts", "give one of the two"),
    (lambda _: loads("正文", boilerplate=True), OptionsError, "boilerplate=True", "'strip'"),
    (lambda _: loads("正文", boilerplate="remove"), OptionsError, "'remove'", "'strip'"),
    (lambda _: loads("正文", html_engine="lxml"), OptionsError, "'lxml'", "auto, html5lib, turbohtml"),
    (lambda _: loads("正文", strict="yes"), OptionsError, "strict='yes'", "strict=True"),
    (lambda _: loads("正文", max_bytes="10MB"), OptionsError, "max_bytes='10MB'", "1024 * 1024"),
    (lambda _: loads("正文", encoding="ansi"), OptionsError, "'ansi'", "'gb18030'"),
    (lambda _: loads("正文", encoding="utf8mb4"), OptionsError, "'utf8mb4'", "'utf-8'"),
    (lambda _: loads("正文", disabled_rules="dquote"), OptionsError, "'dquote'", "{'dquote'}"),
    (lambda _: loads("正文", disabled_rules={"dqoute"}), OptionsError, "'dqoute'", "'dquote'"),
    (lambda _: loads("正文", fields={"biaoti": "titel"}), OptionsError, "'titel'", "'title'"),
    (lambda _: loads("正文", fields={"biaoti": []}), OptionsError, "no field []", "title"),
    (lambda _: loads("正文", fields=["biaoti"]), OptionsError, "is no mapping", "{'biaoti': 'title'}"),
    (lambda _: to_blocks("正文", markup="md"), OptionsError, "'md'", "'markdown'"),
    # readers
    (lambda _: loads("正文", reader="markdown"), OptionsError, "'markdown'", "markup is found by itself"),
    (lambda _: loads("正文", reader="auto"), OptionsError, "'auto'", "leave it out"),
    (lambda _: loads("正文", reader="wordpress"), OptionsError, "'wordpress'", "leave it out"),
    (lambda _: loads("正文", reader="Hexo"), OptionsError, "'Hexo'", "'hexo'"),
    (lambda _: loads("正文", reader="hexos"), OptionsError, "'hexos'", "'hexo'"),
    (lambda _: loads("正文", reader=Wire()), OptionsError, "is not a string", "readers=[reader]"),
    (lambda _: loads("正文", readers=[Wire]), OptionsError, "the class Wire", "readers=[Wire()]"),
    (lambda _: loads("正文", readers=Wire()), OptionsError, "no sequence of readers", "readers=[reader]"),
    (lambda _: loads("正文", readers=["hexo"]), OptionsError, "'hexo', which is no reader", "name, detect and read"),
    (lambda _: loads("正文", readers=[Wire()]), ReaderError, "'wire' raised on the source: KeyError", "__cause__"),
    # sources
    (lambda _: load("https://a.example/1.html"), SourceError, "is an address", "newsnorm.loads"),
    (
        lambda _: next(load_all("http://b.example/?x", errors="raise")),
        SourceError,
        "is an address",
        "newsnorm.loads",
    ),
    (lambda _: load("---\ntitle: 快讯\n---\n沪指"), SourceError, "no such file", "newsnorm.loads"),
    (lambda _: load("沪指收涨。"), SourceError, "no such file", "newsnorm.loads"),
    (lambda _: load("沪指" * 2000), SourceError, "no such file", "newsnorm.loads"),
    (lambda _: load("正文".encode()), SourceError, "cannot load from bytes", "newsnorm.loads"),
    (lambda _: load(["a.md", "b.md"]), SourceError, "cannot load from list", "newsnorm.load_all"),
    (load, SourceError, "is a folder", "newsnorm.load_all"),
    (lambda _: load("s3://posts/a.md"), SourceError, "is an address", "newsnorm.load(file)"),
    (lambda _: load("file:///posts/%E6%B8%AF.md"), SourceError, "is an address", "'/posts/港.md'"),
    (lambda _: load("~/posts/a.md"), SourceError, "no such file", "os.path.expanduser"),
    (lambda _: load("$HOME/a.md"), SourceError, "no such file", "os.path.expandvars"),
    (lambda _: load("-"), SourceError, "no such file", "sys.stdin.buffer"),
    (lambda _: load('"posts/a.md"'), SourceError, "no such file", "without the quotation marks"),
    (lambda path: load(f"{made(path, 'a.md')}\n"), SourceError, "no such file", "white space"),
    (lambda path: load(made(path, "a.md").with_suffix(".markdown")), SourceError, "no such file", "a.md'?"),
    (lambda path: load(str(made(path, "港.md")).replace("港.md", "港.MD")), SourceError, "no such file", "港.md'?"),
    (lambda path: load(linked(path, "a.md")), SourceError, "no such file", "leads nowhere"),
    (lambda path: load(made(path, "a.md") / "b.md"), SourceError, "cannot read: Not a directory", "a.md is a file"),
    (lambda _: load("a\0.md"), SourceError, "NUL character", "cut it out"),
    (lambda _: next(load_all("nowhere/*.md", errors="raise")), SourceError, "matches no file", "there is no folder"),
    (lambda path: next(load_all(f"{path}/*.md", errors="raise")), SourceError, "matches no file", "**"),
    (lambda path: load(made(path, "a.zip", b"PK\x03\x04")), SourceError, "cannot read the archive", "cut off"),
    (lambda path: load(made(path, "a.md.gz", b"\x1f\x8b\x08")), SourceError, "cannot read the file", "cut off"),
    (lambda path: load(made(path, "a.json", b'{"title": ')), SourceError, "not a JSON value", "cut off"),
    (lambda path: load(made(path, "a.json", b'{"a": 1, b c: 2}')), SourceError, "not a JSON value", 'b "c": 2}'),
    (lambda _: load("posts/*.md"), SourceError, "no such file", "newsnorm.load_all"),
    (lambda _: load(""), SourceError, "the path is empty", "name a file"),
    (lambda path: loads(path / "a.md"), SourceError, "not str or bytes", "newsnorm.load reads files"),
    (lambda _: loads(io.StringIO("正文")), SourceError, "not str or bytes", "newsnorm.load reads files"),
    (lambda _: loads(bytearray(b"a")), SourceError, "not str or bytes", "bytes(data)"),
    (lambda _: loads(None), SourceError, "the data is NoneType", "give the text"),
    (lambda _: loads("  \n"), SourceError, "the source is empty", "white space"),
    (lambda _: loads("正文" * 9, max_bytes=5), TooLargeError, "more than 5 bytes", "max_bytes="),
    (lambda _: loads(b"%PDF-1.7 \x00\xff"), DecodeError, "a PDF", "pdftotext"),
    (lambda _: loads(b"PK\x03\x04 word/document.xml"), DecodeError, "a Word document", "pandoc"),
    (lambda _: loads(b"{\\rtf1\\ansi "), DecodeError, "an RTF document", "pandoc"),
    (lambda _: loads(b"ITSF\x03\0\0\0"), DecodeError, "CHM", "e-books"),
    (lambda _: loads(b"\x80\x04\x95\x10"), DecodeError, "a pickle", "JSON Lines"),
    (lambda _: loads(b"\0\0\0\x18ftypmp42\0\0"), DecodeError, "a video", "speech"),
    (lambda _: loads(b"\x89PNG\r\n\x1a\n\x00"), DecodeError, "a PNG image", "OCR"),
    (lambda _: normalize_text("正文".encode()), SourceError, "text is bytes", "newsnorm.loads"),
    (lambda _: to_blocks(None), SourceError, "body is NoneType", "as a string"),
    (lambda _: detect("正文", name=5), SourceError, "neither a string nor a path", "posts/a.md"),
    # many files
    (lambda _: load_all(None), SourceError, "cannot load from NoneType", "give a path"),
    (lambda _: load_all(io.StringIO("正文")), SourceError, "cannot load from StringIO", "loads, load"),
    (lambda _: load_all("seeds", jobs="4"), OptionsError, "jobs='4'", "1 or more"),
    (lambda _: load_all("seeds", errors="ignore"), OptionsError, "'ignore'", "'skip'"),
    (lambda _: load_all("seeds", include="*.md"), OptionsError, "'*.md'", "['*.md']"),
    (lambda _: load_all("seeds", timeout="5"), OptionsError, "timeout='5'", "more than 0"),
    # writing
    (lambda _: dumps(Article(), format="md"), OptionsError, "'md'", "'markdown'"),
    (lambda _: dumps({"title": "快讯"}), SourceError, "cannot write dict", "Article.from_dict"),
    (lambda _: dumps([Article()]), SourceError, "cannot write list", "one after the other"),
    (lambda _: dumps(Failure("a.md", NewsnormError("x"))), SourceError, "cannot write Failure", "only an Article"),
    (lambda path: dump(Article(), path / "a.xlsx"), OptionsError, ".xlsx is no suffix", "format="),
    (lambda path: convert("seeds", path / "a.csv"), OptionsError, "its suffix is not known", ".parquet"),
    (lambda path: convert("seeds", path / "no" / "a.jsonl"), OptionsError, "there is no folder", "make it first"),
    (lambda _: convert("seeds", None), SourceError, "neither a string nor a path", "posts/a.md"),
    (lambda path: dump(path / "a.json", Article()), SourceError, "cannot write", "it comes first"),
    (lambda _: dumps("正文"), SourceError, "cannot write str", "newsnorm.loads"),
    (lambda _: dumps(Article(), format="JSON"), OptionsError, "'JSON'", "'json'"),
    (lambda _: dumps(Article(), format=".md"), OptionsError, "'.md'", "'markdown'"),
    (lambda _: dumps(Article(), format="html"), OptionsError, "'html'", "no HTML"),
    (lambda path: dump(Article(), path, format="json"), SourceError, "cannot write", "name a file in it"),
    (lambda path: dump(Article(), path / "no" / "a.json"), SourceError, "cannot write", "make the folder first"),
    (lambda _: convert("seeds", "a.json"), OptionsError, "its suffix is not known", ".jsonl"),
    (lambda _: convert("seeds", "a.md"), OptionsError, "its suffix is not known", "a folder"),
    (lambda _: convert("seeds", io.StringIO()), SourceError, "an open file", "name it"),
    # values made by hand
    (lambda _: Article(date_published=1610000000), FieldError, "date_published", "datetime.fromtimestamp"),
    (lambda _: Article(title=5), FieldError, "title", "str(…)"),
    (lambda _: Article(draft="yes"), FieldError, "draft", "True or False"),
    (lambda _: Article(extra=["layout"]), FieldError, "extra", "{'layout': 'post'}"),
    (lambda _: Article.from_dict('{"title": 1}'), SourceError, "not str", "json.loads"),
    (lambda _: Article.from_row('{"title": 1}'), SourceError, "no row of newsnorm", "json.loads"),
    (lambda _: Article(tags="沪指"), FieldError, "tags", "('沪指',)"),
    (lambda _: Article(categories=("金融",)), FieldError, "categories[0]", "('金融',)"),
    (lambda _: Article(date_published="2021-01-01"), FieldError, "date_published", "datetime.fromisoformat"),
    (lambda _: Article(authors=["林一舟"]), FieldError, "authors[0]", "Person(name='林一舟')"),
    (lambda _: Article(blocks=["正文"]), FieldError, "blocks[0]", "Block(text='正文')"),
    (lambda _: Person("林一舟", "writer"), FieldError, "role", "reporter"),
    (lambda _: Article.from_dict({"titel": "快讯"}), SourceError, "unknown key titel", "title"),
    (lambda _: Article.from_row({"title": "快讯"}), SourceError, "no row of newsnorm", "Article.to_row"),
)


@every_case(("call", "kind", "message", "way_out"), MISTAKES, ids=lambda case: case[2])
def test_mistake(call: Call, kind: type[NewsnormError], message: str, way_out: str, tmp_path: Path):
    """The message says what is wrong and the hint what to write, in one short sentence each."""
    folder = Path(mkdtemp(dir=tmp_path))
    with pytest.raises(NewsnormError) as caught:
        call(folder)

    assert type(caught.value) is kind
    assert message in caught.value.message
    assert way_out in (caught.value.hint or caught.value.message)
    assert len(caught.value.message) < 250 + len(str(folder))


def test_there_are_enough():
    """A hundred at least, and hardly two calls with the same words."""
    said = [(message, way_out) for _, _, message, way_out in MISTAKES]

    assert len(MISTAKES) >= 100
    assert len(set(said)) >= 100


@every_case(
    ("value", "name", "way_out"),
    [
        (Article(), "author", ".authors"),
        (Article(), "content", ".text"),
        (Article(), "date", ".date_published"),
        (Article(), "path", ".provenance"),
        (Failure("a.md", SourceError("no such file")), "title", "errors='skip'"),
        (Failure("a.md", SourceError("no such file")), "text", "isinstance(result, newsnorm.Failure)"),
    ],
)
def test_attribute_of_another_library(value: object, name: str, way_out: str):
    """An attribute that is called otherwise here, or that a failure has not, is told."""
    with pytest.raises(AttributeError) as caught:
        getattr(value, name)

    assert f"'{name}'" in str(caught.value)
    assert way_out in str(caught.value)


def test_attribute_that_nothing_is_called():
    """Python adds its own hint where we have none, and values are copied and pickled as ever."""
    article, failure = Article(title="快讯"), Failure("a.md", SourceError("no such file"))
    for value in (article, failure):
        with pytest.raises(AttributeError) as caught:
            _ = value.tittle  # type: ignore[attr-defined]

        assert caught.value.obj is value

    assert copy.deepcopy(article) == pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - our own bytes
    assert str(pickle.loads(pickle.dumps(failure)).error) == str(failure.error)  # noqa: S301 - likewise


def test_the_cause_of_a_reader_error_is_kept():
    """Message and `__cause__` name the same error."""
    with pytest.raises(ReaderError) as caught:
        newsnorm.loads("正文", readers=[Wire()])

    assert isinstance(caught.value.__cause__, KeyError)
    assert caught.value.message.endswith("KeyError: 'title'")
