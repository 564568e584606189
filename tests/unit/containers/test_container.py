"""What a container is told."""

from __future__ import annotations

import io

from newsnorm.containers.container import Container, Limits
from newsnorm.containers.feeds import FeedContainer


def test_what_makes_a_container():
    """A name, `detect` and `open` are enough."""
    assert isinstance(FeedContainer(), Container)
    assert not isinstance(object(), Container)


def test_a_member_without_more():
    """Where nothing opens containers inside, a member is a document, and no more than a byte too much is read of it."""
    (document,) = Limits(max_bytes=3).read_inner(io.BytesIO(b"abcdef"), "a.md", "x!a.md")

    assert (document.path, document.name, document.data) == ("x!a.md", "a.md", b"abcd")


def test_deeper():
    """What stands inside may hold one level less, and its places are not those of the whole."""
    seen: list[object] = []
    inner = Limits(max_bytes=3, depth=2, mark=seen.append, bookmark=(1,)).deeper()
    inner.mark((2,))

    assert (inner.depth, inner.bookmark, seen) == (1, None, [])
