"""Law 6: any bytes give an article or a `NewsnormError`, and never take more than linear time.

Time itself is not asserted, only how it grows: `benchmarks/hostile.py` prints the times.
"""

from __future__ import annotations

import contextlib

from hostile_texts import BODIES, HEADERS, KNOWN, Pattern
from hypothesis import given

import newsnorm
from newsnorm.export.formats import WRITERS

import strategies as given_
from every_case import every_case
from work import grows_linearly, some_of

FLOODS = {
    "div": "<div>", "b": "<b>", "b p": "<b><p>", "ul li": "<ul><li>", "p": "<p>中", "<": "<", "&": "&", "&lt;": "&lt;",
    "table": "<table><tr><td>", "attributes": "<p " + "a ", "comment": "<!--", "quote": '"', "curly": "“", "paren": "(",
    "bracket": "[", "link": "[a](", "backtick": "`", "star": "*", "underscore": "_中", "quote mark": "> ", "list": "- ",
    "tag": "{% a ", "mustache": "{{ ", "colon": "a: ", "fence": "---\n", "dash": "-", "indent": " ", "tab": "\t",
    "ideographic": "\N{IDEOGRAPHIC SPACE}", "newline": "\n中", "reporter": "记者", "reporter line": "记者 林一舟\n",
    "editor": "责任编辑：", "source": "来源：", "dots": ".", "zero width": "\N{ZERO WIDTH SPACE}",
    "joiner": "👩\N{ZERO WIDTH JOINER}",
    "combining": "e\N{COMBINING ACUTE ACCENT}", "url": "http://a", "at": "a@", "digit": "1，000",
    "pipe": "|a", "hash": "# ",
    "footnote": "[^1]", "math": "$a", "autolink": "<http://a>",
}  # fmt: skip
TAILS = {"attributes": ">"}


@given(given_.any_bytes)
def test_any_bytes(data: bytes):
    """Bytes of any kind give an article or a NewsnormError."""
    with contextlib.suppress(newsnorm.NewsnormError):
        newsnorm.loads(data)


@given(given_.any_text)
def test_any_text(text: str):
    """So does text of any characters, in every reader."""
    for reader in newsnorm.available_readers():
        with contextlib.suppress(newsnorm.NewsnormError):
            newsnorm.loads(text, reader=reader)


@every_case("flood", FLOODS)
def test_flood(flood: str):
    """A mark repeated over 24,000 characters takes four times as long as over 6,000, in a body and in a header."""
    flow(flood, "turbohtml")


@every_case("flood", some_of(FLOODS))
def test_flood_with_the_slow_engine(flood: str):
    """So it does with the other engine."""
    flow(flood, "html5lib")


def flow(flood: str, engine: str):
    """Compare the time that a flood takes with that of a longer one."""
    mark, tail = FLOODS[flood], TAILS.get(flood, "")

    def load(text: str) -> None:
        with contextlib.suppress(newsnorm.NewsnormError):
            newsnorm.loads(text, html_engine=engine)
            newsnorm.loads(f"---\ntitle: {text}\n---\n中", html_engine=engine)

    assert grows_linearly(load, lambda size: mark * (size // len(mark)) + tail, size=6_000)


@every_case("pattern", KNOWN.values(), ids=[*KNOWN])
def test_known_flood(pattern: Pattern):
    """What was once quadratic is linear, to read and to write in every format."""

    def load_and_write(text: str) -> None:
        with contextlib.suppress(newsnorm.NewsnormError):
            article = newsnorm.loads(text)
            for form in WRITERS:
                newsnorm.dumps(article, format=form)

    assert grows_linearly(load_and_write, pattern.make)


@every_case("pattern", [*BODIES[::30], *HEADERS[::30]], ids=lambda pattern: pattern.name)
def test_any_flood(pattern: Pattern):
    """So are floods of every mark; `benchmarks/hostile.py` takes all of them."""

    def load(text: str) -> None:
        with contextlib.suppress(newsnorm.NewsnormError):
            newsnorm.loads(text)

    assert grows_linearly(load, pattern.make, size=4_000)
