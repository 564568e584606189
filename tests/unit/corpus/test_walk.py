"""Walks over folders."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm

from every_case import every_case

FILES = (
    "source/_posts/a.md", "public/a/index.html", "node_modules/x/README.md", "scaffolds/post.md", "themes/t.png",
    "b.log", "themes/public/c.txt",
)  # fmt: skip


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """A folder as Hexo has it."""
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"江州港昨日开放{name}。", encoding="utf-8")
    return tmp_path


def found(folder: Path, **options: object) -> tuple[list[str], dict[str, int]]:
    """The files that were read, and what was left out."""
    results = newsnorm.load_all(folder, **options)
    names = [Path(result.provenance.path).relative_to(folder).as_posix() for result in results]
    return names, dict(results.skipped)


def test_what_is_left_out_by_itself(blog: Path):
    """Packages, scaffolds, and the site beside its source are left out, and told."""
    names, skipped = found(blog)

    assert names == ["source/_posts/a.md", "themes/public/c.txt"]
    assert skipped == {"node_modules/": 1, "public/": 1, "scaffolds/": 1, ".png": 1, ".log": 1}


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ({"include": ["*.md"]}, ["source/_posts/a.md"]),
        ({"include": ["*.log"]}, ["b.log"]),
        ({"include": ["public/**"]}, ["public/a/index.html"]),
        ({"include": ["**/c.*"]}, ["themes/public/c.txt"]),
        ({"include": ["source/*"]}, ["source/_posts/a.md"]),
        ({"exclude": ["themes"]}, ["source/_posts/a.md"]),
        ({"exclude": ["source/_posts"]}, ["themes/public/c.txt"]),
        ({"exclude": ["*.md"]}, ["themes/public/c.txt"]),
        ({"exclude": ["*"]}, []),
    ],
)
def test_patterns(blog: Path, options: dict[str, list[str]], names: list[str]):
    """Patterns choose by name, or by path from the folder that was named."""
    assert found(blog, **options)[0] == names


@every_case("given", ["*.md", 3, [3]])
@every_case("name", ["include", "exclude"])
def test_what_is_no_list_of_patterns(name: str, given: object):
    """A string is no list of patterns."""
    with pytest.raises(newsnorm.OptionsError, match="no sequence of patterns"):
        newsnorm.load_all("seeds", **{name: given})


def test_each_file_once(blog: Path):
    """A file that was named three ways is read once."""
    path = blog / "source" / "_posts" / "a.md"
    (blog / "source" / "link.md").hardlink_to(path)
    results = newsnorm.load_all([path, blog / "source", f"{blog}/source/**/*.md", path])

    assert len(list(results)) == 1
    assert results.skipped["read already"] >= 3


def test_whatever_order_the_system_lists_in(tmp_path: Path):
    """Folders and files come by name, those of a folder before what is in its folders."""
    for name in ("c/2.md", "c/1.md", "a/1.md", "b/d/1.md", "b/c/1.md", "b/1.md", "d/1.md", "2.md", "10.md", "1.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("正文", encoding="utf-8")
    names, _ = found(tmp_path)

    assert names == [
        "1.md", "10.md", "2.md", "a/1.md", "b/1.md", "b/c/1.md", "b/d/1.md", "c/1.md", "c/2.md", "d/1.md",
    ]  # fmt: skip
