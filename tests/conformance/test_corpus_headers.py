"""Headers of real posts: every one is read, and a sure detection is right."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache

import frontmatter
import pytest
import yaml

from newsnorm.decoding.decode import decode
from newsnorm.errors import DecodeError
from newsnorm.reader import Source
from newsnorm.readers.posts import header_of
from newsnorm.readers.registry import choose

pytestmark = pytest.mark.shared

BLOGS = ("hexo", "jekyll", "hugo")


@lru_cache(maxsize=1)
def _load(corpus):
    """Every fourth file of each repository, as kind, path and text."""
    files = []
    for line in (corpus / "MANIFEST.jsonl").read_text("utf-8").splitlines():
        repository = json.loads(line)
        folder = corpus / repository["repo"].replace("/", "+")
        kind = repository["kind"] if repository["kind"] in BLOGS else "plain"
        for path in sorted(path for path in folder.rglob("*") if path.is_file())[::4]:
            try:
                text = decode(path.read_bytes()).text
            except DecodeError:
                continue
            files.append((kind, path.relative_to(folder).as_posix(), text))
    return files


@pytest.fixture
def files(shared):
    """A sample of the corpus."""
    return _load(shared / "corpus")


@pytest.mark.parametrize("has_name", [True, False], ids=["with path", "bare"])
def test_a_sure_detection_is_right(files, has_name):
    """Of the files with a confidence of 0.9 and more at least 99 % are of the kind their collection says."""
    sure = Counter()
    for kind, path, text in files:
        detection = choose(Source(text=text, name=path if has_name else None))[1]
        if detection.confidence >= 0.9:
            sure[detection.reader == kind] += 1

    assert sure.total() > 0.75 * len(files)
    assert sure[True] >= 0.99 * sure.total()


def test_every_blog_post_has_its_title(files):
    """Where the first lines have a `title:`, the header is found and the title is not empty."""
    without = []
    for kind, path, text in files:
        head = text[:2000].lstrip("\ufeff\n ").split("\n")[:3]
        if kind in BLOGS and any(line.removeprefix("title:").strip() and line.startswith("title:") for line in head):
            header = header_of(Source(text=text))
            if not any(entry.key == "title" and entry.value for entry in header.entries):
                without.append(path)

    assert without == []


def test_titles_are_those_of_yaml(files):
    """Where PyYAML reads a header and calls the title text, the title is the same text."""
    different = []
    for _, path, text in files:
        header = header_of(Source(text=text))
        titles = [entry.value for entry in header.entries if entry.key == "title"]
        try:
            title = frontmatter.loads(text).metadata.get("title")
        except (yaml.YAMLError, TypeError, ValueError):
            continue
        if isinstance(title, str) and [title.strip()] != [str(each).strip() for each in titles]:
            different.append((path, title, titles))

    assert different == []
