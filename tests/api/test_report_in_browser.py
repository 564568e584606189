"""The page of a report as its readers see it, in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsnorm import Article, loads
from newsnorm._json import write_json
from newsnorm.report import write_report
from newsnorm.report.story import Told, make_stories
from newsnorm.report.words import Words

from browser import Browser, find_chromium, start_browser

pytestmark = pytest.mark.skipif(find_chromium() is None, reason="no Chromium there")

HOSTILE = "</table><script>document.title = 'mine'</script><img src=x onerror=\"document.title = 'mine'\">" + "长" * 300


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page about thirty documents, one with a hostile title, one failed."""
    folder = tmp_path_factory.mktemp("report")
    rows: list[dict[str, Any]] = []
    for number in range(30):
        head = f"---\ntitle: 快讯{number}\ndate: 20{number:02d}-05-04\ntags: [标签{number:02d}]\n---\n\n"
        rows.append(
            loads(f"{head}沪指, 收涨{number}。\n").to_row(row=number) | {"path": f"{'很长的路径/' * 30}{number}.md"}
        )
    rows.append(Article(title=HOSTILE, source=HOSTILE, tags=("标签05", HOSTILE)).to_row(row=30))
    rows.append(Article().to_row(row=31) | {"error": f"SourceError: {HOSTILE}"})
    lines = "\n".join(write_json(row) for row in [*rows, rows[0]])
    (folder / "rows.jsonl").write_text(lines, encoding="utf-8")
    write_report(folder / "rows.jsonl", folder / "report.html", lang="zh")
    return folder / "report.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser."""
    with start_browser() as started:
        yield started


def names(browser: Browser, section: str) -> list[str]:
    """The first cells of a table, as they are seen."""
    bodies = f"[...document.querySelectorAll('#{section} tbody')]"
    shown: list[str] = browser.run(f"{bodies}.filter(b => b.offsetHeight).map(b => b.rows[0].cells[0].innerText)")
    return shown


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits(browser: Browser, page: Path, width: int, *, dark: bool):
    """Nothing stands beyond the window, and the page is as bright as the reader wants it."""
    browser.open(page, width=width, dark=dark)
    browser.run("document.querySelectorAll('details').forEach(each => { each.open = true })")
    browser.run("document.querySelectorAll('.more input').forEach(each => each.click())")
    background = browser.run("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/)[0]")

    assert browser.run("document.documentElement.scrollWidth") <= width
    assert (int(background) < 128) == dark


def test_it_sorts(browser: Browser, page: Path):
    """A click on the head of a column sorts by it, the next one the other way; only the first lines are shown."""
    browser.open(page)
    assert names(browser, "tags")[:2] == ["标签00", "标签05"]
    head = "document.querySelectorAll('#tags th button')[{}].click()"

    browser.run(head.format(0))
    assert names(browser, "tags")[-14:] == [f"标签{number:02d}" for number in range(14)]
    browser.run(head.format(0))
    assert names(browser, "tags")[:2] == ["标签29", "标签28"]
    browser.run(head.format(1))
    assert names(browser, "tags")[:2] == ["标签05", "标签00"]
    assert browser.run("document.querySelectorAll('#tags [aria-sort=descending]').length") == 1
    assert len(names(browser, "tags")) == 15
    browser.run("document.querySelector('#tags .more').click()")
    assert len(names(browser, "tags")) == 31


def test_samples_open(browser: Browser, page: Path):
    """A click on a rule shows its samples, below it wherever it is sorted to, and one more hides them."""
    browser.open(page, width=390)
    seen = "[...document.querySelectorAll('#rules .below')].map(each => each.offsetHeight > 0)"
    assert not any(browser.run(seen))

    browser.run("document.querySelector('#rules summary').click()")
    assert browser.run(seen).count(True) == 1
    assert "快讯" in browser.run("document.querySelector('#rules .below').innerText")
    browser.run("document.querySelectorAll('#rules th button')[1].click()")
    assert browser.run("document.querySelector('#rules details[open]').closest('tbody').rows[1].offsetHeight") > 0
    browser.run("document.querySelector('#rules details[open] summary').click()")
    assert not any(browser.run(seen))


def test_it_needs_nothing_and_runs_nothing_else(browser: Browser, page: Path):
    """No request but for the page, no word on the console, and the title is ours."""
    browser.open(page)
    requests = [
        each["params"]["request"]["url"] for each in browser.events if each["method"] == "Network.requestWillBeSent"
    ]

    assert requests == [page.as_uri()]
    assert not [each for each in browser.events if each["method"] == "Log.entryAdded"]
    assert browser.run("document.title") == "语料报告"


def test_it_prints(browser: Browser, page: Path):
    """On paper there are no links and no buttons, and dark ink on white."""
    browser.open(page, dark=True, media="print")

    assert browser.run("getComputedStyle(document.querySelector('nav')).display") == "none"
    assert browser.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("width", [390, 1280])
def test_a_story_fits(browser: Browser, tmp_path: Path, width: int):
    """The page of `explain --html` fits too, and a finding leads to its line of the source."""
    head = f"---\ntitle: [快讯]{'很长' * 60}: 开港\nlink: https://example.org/{'a' * 300}\n---\n"
    post = f"{head}沪指, 收涨{'b' * 300}。\n\n（责任编辑：宋清和）\n"
    page = tmp_path / "a.html"
    page.write_text(make_stories([Told(loads(post), post)], Words("zh")), encoding="utf-8")
    browser.open(page, width=width)
    browser.run("document.querySelector('a[href=\"#a1-l2\"]').click()")

    assert browser.run("document.documentElement.scrollWidth") <= width
    assert browser.run("document.querySelector(':target').innerText").startswith("title: [快讯]")
