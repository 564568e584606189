"""What a worker gets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.corpus.found import File
from newsnorm.corpus.shards import Mark, Slice, cut_shards

from every_case import every_case


@given(st.lists(st.integers(0, 9)), st.integers(1, 7))
def test_every_document_once(counts: list[int], size: int):
    """However files are cut, each document is in one shard, in order, and all shards but the last are full."""
    files = [(File(f"{index}.jsonl"), count) for index, count in enumerate(counts)]
    shards = list(cut_shards([Slice(found, 0, count, count) for found, count in files], size))
    cut = [
        (part.found.path, place) for shard in shards for part in shard.slices for place in range(part.start, part.stop)
    ]

    assert cut == [(found.path, place) for found, count in files for place in range(count)]
    assert [shard.size for shard in shards[:-1]] == [size] * (len(shards) - 1)
    assert [shard.first_row for shard in shards] == [size * index for index in range(len(shards))]
    assert [shard.name for shard in shards] == [f"part-{index:05d}" for index in range(len(shards))]


@given(st.lists(st.lists(st.integers(0, 5))), st.integers(1, 7))
def test_pieces(files: list[list[int]], size: int):
    """Shards are the same in whatever pieces their files were counted, and each slice has a mark before it."""
    whole = [Slice(File(f"{index}.zip"), 0, sum(pieces), sum(pieces)) for index, pieces in enumerate(files)]
    cut = [
        Slice(File(f"{index}.zip"), sum(pieces[:place]), sum(pieces[: place + 1]), 0, Mark(sum(pieces[:place]), ()))
        for index, pieces in enumerate(files)
        for place in range(len(pieces))
    ]
    shards = list(cut_shards(cut, size))

    assert [shard.members for shard in shards] == [shard.members for shard in cut_shards(whole, size)]
    assert all(part.mark.documents <= part.start for shard in shards for part in shard.slices)


@every_case("files", [[("b.md", 1)], [("a.md", 2)], [("a.md", 1), ("b.md", 1)]])
def test_members_tell_what_is_in_it(files: list[tuple[str, int]]):
    """Another file, or another number of documents, gives another hash."""
    [one] = cut_shards([Slice(File("a.md"), 0, 1, 1)], 5)
    [other] = cut_shards([Slice(File(path), 0, count, count) for path, count in files], 5)

    assert one.members != other.members


def test_whole_files_are_told_apart():
    """A slice knows whether it is all of its file."""
    [first, second] = cut_shards([Slice(File("a.md"), 0, 1, 1), Slice(File("b.jsonl"), 0, 2, 2)], 2)

    assert [part.is_whole for part in first.slices] == [True, False]
    assert [part.is_whole for part in second.slices] == [False]
