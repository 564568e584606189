"""Every built-in reader keeps the contract that authors of other readers are held to."""

from __future__ import annotations

import pytest
from hypothesis import settings

from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.canonical import CanonicalReader
from newsnorm.readers.formats import HEXO, HUGO, JEKYLL
from newsnorm.readers.plain import PlainReader
from newsnorm.testing import check_accepts, check_protocol, check_rejects, check_total

CANONICAL = Source(text='---\nnewsnorm: 1\ntitle: "快讯"\ntags: ["沪指"]\n---\n\n沪指收涨。\n')
HEXO_POST = Source(
    text="---\ntitle: 快讯\ndate: 2022-01-14 01:01:10\ncategories:\n - 金融\n - 资讯\nheadimg: /1.png\n---\n\n"
    "<p>沪指收涨。</p>\n",
    name="source/_posts/kuaixun.md",
)
JEKYLL_POST = Source(
    text='---\nlayout: post\ntitle: "快讯"\ndate: 2022-01-14 01:01:10 +0800\ntags: 沪指 要闻\n---\n沪指收涨。\n',
    name="_posts/2022-01-14-kuaixun.md",
)
HUGO_POST = Source(
    text='+++\ntitle = "快讯"\ndate = 2022-01-14T01:01:10+08:00\ndraft = true\n+++\n沪指收涨。\n', name="content/a.md"
)
BARE = Source(text="　　沪指收涨0.6%。\n　　深指收跌。\n", name="a.txt")
READERS = (
    (CanonicalReader(), CANONICAL),
    (BlogReader(HEXO), HEXO_POST),
    (BlogReader(JEKYLL), JEKYLL_POST),
    (BlogReader(HUGO), HUGO_POST),
    (PlainReader(), BARE),
)
each_reader = pytest.mark.parametrize(("reader", "own"), READERS, ids=[reader.name for reader, _ in READERS])


@each_reader
def test_it_is_a_reader(reader, own):
    """It has a usable name and pickles."""
    check_protocol(reader)


@each_reader
def test_it_reads_its_own_files(reader, own):
    """Detected with reasons, read twice alike, every field with an origin, nothing invented."""
    check_accepts(reader, own)


@each_reader
def test_it_leaves_the_files_of_others(reader, own):
    """A file with the clear signs of one format is claimed by its reader alone."""
    for _, other in READERS:
        if other is not own:
            check_rejects(reader, other)


@each_reader
def test_it_never_fails(reader, own):
    """Any source file gives a raw article or a NewsnormError."""
    check_total(reader, max_examples=settings().max_examples)
