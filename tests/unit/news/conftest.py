"""What the tests of news lines share: bodies made of lines."""

from __future__ import annotations

import re

import pytest

from newsnorm.body import Body
from newsnorm.model import Block, Link

from bodies import body_of

PROSE = (
    "春耕时节，江州各地的农机开进田间，种子和化肥早已备齐，合作社的社员们从清晨一直忙到天黑，预计月底前可以全部播完。"
)
_LINK_RE = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def make_block(line: str) -> tuple[Block, tuple[Link, ...]]:
    """Return the block a line of Markdown becomes."""
    links = tuple(Link(url, text) for text, url in _LINK_RE.findall(line))
    line = _LINK_RE.sub(r"\1", line)
    if line.startswith("# "):
        return Block(kind="heading", text=line[2:], level=1), links
    return Block(text=line), links


def make_body(*lines: str, kind: str = "markdown") -> Body:
    """Return a body with one block a line."""
    made = [make_block(line) for line in lines]
    return body_of(kind=kind, blocks=tuple(block for block, _ in made), links=tuple(links for _, links in made))


def put(line: str, place: str) -> Body:
    """Return a body of prose with `line` at its head, its tail, in its middle, or alone."""
    around = {"lead": (0, 3), "tail": (5, 0), "middle": (5, 5), "alone": (0, 0)}[place]
    return make_body(*[PROSE] * around[0], line, *[PROSE] * around[1])


@pytest.fixture
def body():
    """A function that makes a body of lines."""
    return make_body


@pytest.fixture
def placed():
    """A function that puts one line somewhere into prose."""
    return put


@pytest.fixture
def prose():
    """A paragraph in which nothing is a news line."""
    return PROSE


@pytest.fixture
def texts():
    """A function that returns what is left of a body."""
    return lambda body: [block.text for block in body.blocks]
