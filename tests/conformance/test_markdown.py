"""Markdown against public suites, read in place."""

import functools
import importlib.util
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from html_of import markdown_to_html

from newsnorm.markup.bodies import read_body
from newsnorm.reader import RawBody

from every_case import every_case
from work import some_of

_PATH = Path(__file__).resolve().parents[2] / "benchmarks" / "letters.py"
_SPEC = importlib.util.spec_from_file_location("letters", _PATH)
letters = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(letters)

pytestmark = pytest.mark.shared

_EXAMPLE_RE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_MARKED_RE = re.compile(r"<(pre|code)\b.*?</\1>|<[^>]*>", re.DOTALL)
# Where newsnorm reads otherwise than the site's engine, and why.
_DELIBERATE = {
    ("hexo", "body-html-md1.md"): 'markdown="1" opens an element everywhere',
    ("hexo", "body-ial-img.md"): "the page shows typographic quotes, the source has straight ones",
    ("hexo", "body-kd-cjk-strong.md"): "emphasis beside Chinese punctuation",
    ("hexo", "body-swig-var-expr.md"): "nothing is evaluated",
    ("jekyll", "body-ial-toc.md"): "the contents list is generated",
    ("jekyll", "body-inline-code-swig.md"): "code keeps its braces",
    ("jekyll", "body-kd-math.md"): "the delimiters of a formula stay as written",
    ("jekyll", "body-liquid-assign.md"): "nothing is evaluated",
    ("jekyll", "body-liquid-for.md"): "nothing is evaluated",
    ("jekyll", "body-liquid-off.md"): "the header's switch is the reader's business",
    ("jekyll", "body-swig-var-bad.md"): "no plain name: it stays as written",
    ("jekyll", "body-swig-var-expr.md"): "no plain name: it stays as written",
}


@functools.cache
def _words(html):
    soup = BeautifulSoup(html, "html5lib")
    for part in soup.select("script, style, iframe, td.gutter"):
        part.decompose()
    return "".join(soup.get_text().split())


def _paragraphs(shared, name):
    text = (shared / "conformance" / "markdown-cjk" / name).read_text("utf-8")
    return [part for part in re.split(r"\n{2,}", text) if part.strip()]


def test_commonmark_examples_keep_their_words(shared):
    """At least 99 % of CommonMark's examples have the words of the reference rendering; today all have."""
    spec = (shared / "conformance" / "commonmark-spec.txt").read_text("utf-8").replace("→", "\t")
    examples = _EXAMPLE_RE.findall(spec)

    different = [source for source, html in some_of(examples) if _words(markdown_to_html(source)) != _words(html)]

    assert len(examples) == 655
    assert different == []


@every_case(
    ("name", "count", "marks"),
    [
        ("cjk_strong.md", 85, r"\*\*"),
        ("cjk_gfm-strikethrough.md", 11, "~~"),
        ("cjk_underscore-cjk-punct.md", 7, "_"),
        ("cjk_korean.md", 6, r"\*\*"),
    ],
)
def test_no_mark_is_left_beside_chinese(shared, name, count, marks):
    """Every mark of the CJK emphasis files is read."""
    paragraphs = _paragraphs(shared, name)

    left = [part for part in paragraphs if re.search(marks, _MARKED_RE.sub("", markdown_to_html(part)))]

    assert len(paragraphs) == count
    assert left == []


def test_text_without_chinese_is_as_in_plain_gfm(shared):
    """Where no CJK character stands, strikethrough is what the parser alone makes of it."""
    import pyromark

    options = pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_TABLES
    for part in _paragraphs(shared, "cjk_gfm-non-cjk.md"):
        tags = [
            re.findall(r"</?(?:del|em|strong|code)>", html)
            for html in (markdown_to_html(part), pyromark.html(part, options=options))
        ]

        assert tags[0] == tags[1], part


def test_bodies_have_the_words_of_hexo_and_jekyll(shared):
    """The words are those the real engines rendered, but for the listed differences."""
    cases = shared / "cases"
    rows = [json.loads(line) for line in (cases / "front_matter.jsonl").read_text("utf-8").split("\n") if line]
    different = set()
    for row in (row for row in rows if row["group"] == "body"):
        source = (cases / "front_matter" / row["file"]).read_text("utf-8").split("---\n", 2)[2]
        for engine, syntax, soft_breaks in (("hexo", "nunjucks", "keep"), ("jekyll", "liquid", "join")):
            html = row[engine].get("html")
            if html is None:
                continue
            dialect = "kramdown" if engine == "jekyll" else "commonmark"
            body = read_body(RawBody(source, template_syntax=syntax, dialect=dialect, soft_breaks=soft_breaks))
            if "".join("".join(block.text for block in body.blocks).split()) != _words(html):
                different.add((engine, row["file"]))

    assert different == set(_DELIBERATE)


def test_letters_of_real_posts(shared):
    """Of real posts nearly all have every letter that patterns, without any parser, leave of their source.

    What the rest lacks is no text of the page: list numbers, hidden elements, program text taken for tags.
    """
    posts = list(letters.read_posts(shared, every=20))

    lacking = [name for name, raw in posts if letters.compare(raw)[1] == "fewer"]

    assert len(posts) > 200
    assert len(lacking) <= 0.02 * len(posts), lacking
