"""The laws on documents spliced at random, by the hundred thousand: what Hypothesis is too slow for.

    python benchmarks/law_check.py total 2000000 [--seed 1]     # any file gives an article or a NewsnormError
    python benchmarks/law_check.py spliced 20000 [--seed 1]     # every law, by both HTML engines
    python benchmarks/law_check.py engines 60000 [--seed 1]     # both HTML engines on elements nested in any other

Each number stands for one document, made from the seed and the number alone. Prints how many were tried, now and then
and at the end, and each document that breaks a law.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from random import Random

from attrs import evolve

import newsnorm
from newsnorm.export.formats import WRITERS

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import splices

import strategies as given_

_ENGINES = ("turbohtml", "html5lib")
_NAMES = ("a.md", "a.txt", "a.html", "_posts/2022-01-14-a.md", "content/posts/a.md", "a.json", "a.rst", "a.org", "a")
_MARKS = (
    *given_.SOUP, *given_.POOL, *given_.STOPS, *given_.ASCII_MARKS, *given_.SPACES, *given_.INVISIBLE,
    *given_.COMPATIBLE, "\n", "\n\n", "\n    ", "- ", "1. ", "> ", "# ", "**", "`", "```\n", "|", "|-|\n",
    "[甲](http://a.example)",
    "{% raw %}",
    "{{ x }}", "{{< fig >}}", "{: .a}", "$$", "[^1]", "\x00", "\ud800", "\r\n", "---\n", "+++\n", "{", "}", '"',
    "江州快讯", "\N{COMBINING ACUTE ACCENT}", *splices.ABOVE, *splices.BELOW,
)  # fmt: skip
_WORDS = (
    "江州港昨日开放",
    "货船陆续靠岸。",
    "码头上人来人往",
    "“十四五”规划",
    "同比增长23.7%",
    "Python 3.11发布了",
    "会议强调：",
)
_INLINE = ("{}", "{}", "**{}**", "`{}`", "[{}](http://a.example/1)", "*{}*")
_BLOCKS = (
    "{}",
    "{}",
    "## {}",
    "> {}",
    "- {}",
    "1. {}",
    "<p>{}</p>",
    "<div>{}</div>",
    "{}<br>",
    "    {}",
    "|{}|乙|\n|-|-|",
)


def make_soup(random: Random) -> tuple[str, str]:
    """Return a file of any parts, and a name."""
    parts = random.choices(_MARKS, k=random.randint(1, 9))
    if random.random() < 0.3:
        rows = random.randint(1, 4)
        lines = [f"{random.choice(splices.KEYS)}: {random.choice(splices.VALUES)}" for _ in range(rows)]
        parts[:0] = ["---\n", "\n".join(lines), random.choice(("\n---\n", "\n"))]
    return "".join(parts), random.choice(_NAMES)


def make_splice(random: Random) -> tuple[str, str, list[str]]:
    """Return a post of parts that are whole, a name, and what its paragraphs show."""
    shown: list[str] = []
    blocks: list[str] = []
    for _ in range(random.randint(1, 6)):
        words = "".join(random.choices(_WORDS, k=random.randint(1, 3)))
        form = random.choice(_BLOCKS)
        text = words if "<" in form or form.startswith("    ") else random.choice(_INLINE).format(words)
        blocks.append(form.format(escape(text) if form.startswith("<") else text))
        shown.append(words)
    blocks += random.choices(splices.BELOW, k=random.randint(0, 2))
    extra = "".join(
        f"{random.choice(splices.KEYS)}: {random.choice(splices.VALUES)}\n" for _ in range(random.randint(0, 3))
    )
    header = f"---\ntitle: 江州快讯\nlayout: post\n{extra}---\n\n"
    return header + "\n\n".join(blocks), random.choice(_NAMES[:5]), shown


def content(article: newsnorm.Article) -> newsnorm.Article:
    """Return the article without where it came from and how it was stored."""
    origins = article.provenance.origins
    return evolve(article, provenance=newsnorm.Provenance(reader=article.provenance.reader, origins=origins))


def read(text: str | bytes, name: str, engine: str, encoding: str | None = None) -> newsnorm.Article | str:
    """Return the article, or what the error says."""
    try:
        return newsnorm.loads(text, name=name, html_engine=engine, encoding=encoding)
    except newsnorm.NewsnormError as error:
        return type(error).__name__


def check_total(random: Random) -> Iterator[tuple[str, str]]:
    """Any file gives an article or a NewsnormError; now and then by html5lib, and written in a format."""
    text, name = make_soup(random)
    chance = random.random()
    data = (
        text
        if chance < 0.5
        else text.encode("gb18030" if chance < 0.6 else "utf-8", "replace" if chance < 0.6 else "surrogatepass")
    )
    try:
        article = read(data, name, "html5lib" if chance > 0.97 else "turbohtml")
        if chance > 0.9 and not isinstance(article, str):
            newsnorm.dumps(article, format=random.choice(sorted(WRITERS)))
    except Exception as error:  # noqa: BLE001 - the law
        yield "total", f"{error!r} {data!r} {name}"


def check_splice(random: Random) -> Iterator[tuple[str, str]]:
    """Every law on one document."""
    text, name, shown = make_splice(random)
    articles = {engine: read(text, name, engine) for engine in _ENGINES}
    soup, soup_name = make_soup(random)
    soups = [read(soup, soup_name, engine) for engine in _ENGINES]
    if soups[0] != soups[1]:
        yield "engines equal", f"{soup!r} {soup_name}"
    if articles["turbohtml"] != articles["html5lib"]:
        yield "engines equal", f"{text!r} {name}"
    for engine, article in articles.items():
        if isinstance(article, str):
            yield f"total, {engine}", text
            continue
        yield from _check_article(article, text, name, engine, shown)
    yield from _check_bare(random)


def _check_article(
    article: newsnorm.Article, text: str, name: str, engine: str, shown: list[str]
) -> Iterator[tuple[str, str]]:
    letters, place = given_.letters(article.full_text()), 0
    for words in shown:
        found = letters.find(given_.letters(words), place)
        if found < 0:
            yield f"nothing lost, {engine}", f"{text!r} {words}"
            break
        place = found
    for encoding in splices.ENCODINGS[1:]:
        stored = read(text.encode(encoding), name, engine, encoding if encoding == "gb18030" else None)
        if isinstance(stored, str) or content(stored) != content(article):
            yield f"recoded, {engine}", f"{encoding} {text!r} {name}"
    for form in WRITERS:
        newsnorm.dumps(article, format=form)
    again = read(newsnorm.dumps(article, format="markdown"), "a.md", engine)
    if isinstance(again, str) or again.blocks != article.blocks:
        yield f"read again, {engine}", repr(text)


def _check_bare(random: Random) -> Iterator[tuple[str, str]]:
    """Paragraphs as elements of HTML and as lines are the same blocks."""
    # Without full stops, lines of one length are those of an editor that wraps.
    lines = ["".join(random.choices(_WORDS, k=random.randint(1, 3))) + "。" for _ in range(random.randint(1, 5))]
    bare = read("\n".join(lines), "a.txt", "turbohtml")
    for engine in _ENGINES:
        page = read("".join(f"<p>{escape(line)}</p>" for line in lines), "a.txt", engine)
        if isinstance(page, str) or isinstance(bare, str) or page.blocks != bare.blocks:
            yield f"p = bare, {engine}", repr(lines)


def check_engines(random: Random) -> Iterator[tuple[str, str]]:
    """Both engines read elements in any other as one article, in a file of HTML and of Markdown."""
    family = random.choice(given_.FAMILIES).split() if random.random() < 0.8 else " ".join(given_.FAMILIES).split()
    parts: list[str] = []
    for _ in range(random.randint(2, 14)):
        tag, chance = random.choice(family), random.random()
        if chance < 0.5:
            parts.append(f"<{tag}{random.choice(given_.INSIDE_TAGS)}>")
        else:
            parts.append(f"</{tag}>" if chance < 0.75 else random.choice(given_.BETWEEN_TAGS))
    html = "".join((*parts, "末"))
    for name in ("a.html", "a.md"):
        if read(html, name, "turbohtml") != read(html, name, "html5lib"):
            yield "engines equal", f"{html!r} {name}"


_CHECKS: dict[str, Callable[[Random], Iterator[tuple[str, str]]]] = {
    "total": check_total,
    "spliced": check_splice,
    "engines": check_engines,
}


def main() -> None:
    """Try so many documents."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("check", choices=_CHECKS)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0, help="stop after so many, whatever the count")
    chosen = parser.parse_args()
    broken: Counter[str] = Counter()
    end = time.monotonic() + (chosen.minutes * 60 or float("inf"))
    number = 0
    for number in range(1, chosen.count + 1):
        for law, document in _CHECKS[chosen.check](Random(f"{chosen.seed} {number}")):  # noqa: S311 - no secret
            broken[law] += 1
            print(law, document, flush=True)
        if number % 10_000 == 0:
            print(f"{number} documents, {sum(broken.values())} violations", flush=True)
            if time.monotonic() > end:
                break
    print(f"done: {number} documents, {sum(broken.values())} violations {dict(broken)}", flush=True)


if __name__ == "__main__":
    main()
