"""Without a compiled part: what needs it is a clear error of its own document, and the rest comes out as ever."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsnorm
from newsnorm.markup.html.read import parser_of
from newsnorm.markup.markdown import parser
from newsnorm.text import script

from format_cases import format_cases

HEADER = "---\ntitle: 快讯\ndate: 2023-03-08 10:15\n---\n"
PAGE = f"<html><head><title>快讯</title></head><body><h1>快讯</h1>{'<p>沪指午后收涨，成交放量。</p>' * 9}</body></html>"
# Name and text of what holds no Markdown.
OTHERS = {
    "a.html": f"{HEADER}<p>沪指收涨。</p><p>成交放量。</p>",
    "page.html": PAGE,
    "a.txt": "江州日报讯（记者 林一舟）沪指收涨。\n\n（责任编辑：宋清和）\n",
    "a.org": "#+TITLE: 快讯\n\n* 收盘\n\n沪指收涨。\n",
    "a.rst": f"{HEADER}收盘\n====\n\n沪指收涨。\n",
    "a.adoc": "= 快讯\n\n沪指收涨。\n",
    "feed.xml": (
        "<rss><channel><item><title>快讯</title><description>&lt;p>沪指收涨。&lt;/p></description></item>"
        "</channel></rss>"
    ),
    "rows.jsonl": '{"title": "快讯", "content": "<p>沪指收涨。</p>"}\n',
}
MARKDOWN = {
    "a.md": f"{HEADER}**沪指**收涨。\n",
    "b.md": f"{HEADER}沪指收涨。\n",
    "2023-03-08-c.markdown": "# 快讯\n\n- 沪指收涨。\n",
}


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """As if it were not installed."""
    monkeypatch.setitem(sys.modules, request.param, None)
    _forget()
    yield
    _forget()


def _forget() -> None:
    for cached in (parser._parser, parser_of, script._converter):
        cached.cache_clear()


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("missing", ["pyromark", "turbohtml", "opencc"], indirect=True)
@pytest.mark.usefixtures("missing")
def test_all_but_markdown(name: str):
    """HTML, bare text, Org, reStructuredText, AsciiDoc, feeds and rows need none of the three."""
    article = newsnorm.loads(OTHERS[name], name=name)

    assert article.title == (None if name == "a.txt" else "快讯")
    assert "沪指" in article.text
    assert not set("<>*#=") & set(article.text)


@pytest.mark.parametrize("missing", ["turbohtml", "opencc"], indirect=True)
@pytest.mark.usefixtures("missing")
def test_forms_are_the_same(monkeypatch: pytest.MonkeyPatch):
    """With the other engine, and without the converter, every form that we know gives the same article."""
    pytest.importorskip("pyromark")
    cases = [case for case in format_cases() if len(case.articles) == 1 and not case.needs]
    without = [newsnorm.loads(case.data, name=case.name, **case.options) for case in cases]
    monkeypatch.undo()
    _forget()

    assert [newsnorm.loads(case.data, name=case.name, **case.options) for case in cases] == without


@pytest.mark.parametrize("name", MARKDOWN)
@pytest.mark.parametrize("missing", ["pyromark"], indirect=True)
@pytest.mark.usefixtures("missing")
def test_markdown_is_told(name: str):
    """The error says what reads Markdown, and the command that installs it."""
    with pytest.raises(newsnorm.MissingDependencyError) as caught:
        newsnorm.loads(MARKDOWN[name], name=name)

    assert str(caught.value) == f"{name}: reading Markdown needs pyromark (hint: pip install pyromark)"


@pytest.mark.parametrize("missing", ["pyromark"], indirect=True)
@pytest.mark.usefixtures("missing")
def test_only_its_own_document_fails(tmp_path: Path):
    """In a folder a post in Markdown is a failure in its place, and the others are read."""
    for name, text in {**OTHERS, **MARKDOWN}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    results = list(newsnorm.load_all(tmp_path))
    failed = {Path(each.path).name: type(each.error) for each in results if isinstance(each, newsnorm.Failure)}

    assert failed == dict.fromkeys(MARKDOWN, newsnorm.MissingDependencyError)
    assert len(results) == len(OTHERS) + len(MARKDOWN)


def test_workers_start():
    """What workers read to warm up needs none of them: else no run on several cores would begin."""
    absent = dict.fromkeys(("pyromark", "turbohtml", "opencc"))
    program = f"import sys; sys.modules |= {absent!r}; import newsnorm.corpus.warm"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603 - our own program


@pytest.mark.parametrize("missing", ["opencc"], indirect=True)
@pytest.mark.usefixtures("missing")
def test_script_is_told():
    """A conversion that nobody can do is an error, and no text that was left as it is."""
    with pytest.raises(newsnorm.MissingDependencyError, match="pip install opencc"):
        newsnorm.loads("證券市場今日收漲。", script="hans")

    assert newsnorm.loads("證券市場今日收漲。").text == "證券市場今日收漲。"


@pytest.mark.parametrize("missing", ["turbohtml"], indirect=True)
@pytest.mark.usefixtures("missing")
def test_engine_is_told():
    """The engine that was named is not there; `auto` takes the other one."""
    with pytest.raises(newsnorm.MissingDependencyError, match="pip install turbohtml"):
        newsnorm.loads("<p>沪指收涨。</p>", html_engine="turbohtml")

    assert newsnorm.loads("<p>沪指收涨。</p>").text == "沪指收涨。"
