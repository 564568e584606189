"""Endings of names."""

from __future__ import annotations

from newsnorm.lexicon.suffixes import CONTAINERS, DOCUMENTS, is_document, is_hidden, suffix_of

from every_case import every_case


@every_case(
    ("name", "suffix"),
    [
        ("a.md", ".md"),
        ("b/A.MD", ".md"),
        ("a.tar.gz", ".gz"),
        ("LICENSE", ""),
        (".git", ""),
        ("a.", "."),
        ("", ""),
        ("b/.git", ""),
        ("b/...x", ""),
        ("b/..x.Y", ".y"),
        ("a.b/c", ""),
        ("..", ""),
        ("a.b/.c", ""),
    ],
)
def test_suffix(name: str, suffix: str):
    """The last ending, in small letters."""
    assert suffix_of(name) == suffix


@every_case("suffix", sorted(DOCUMENTS))
def test_documents(suffix: str):
    """A file is a document by its ending, and none of a container is."""
    assert is_document(f"a{suffix}")
    assert suffix not in CONTAINERS


def test_hidden():
    """A name with a dot in front is hidden; the names of this folder and the one above are not."""
    assert [is_hidden(name) for name in (".git", ".", "..", "a.md")] == [True, False, False, False]
