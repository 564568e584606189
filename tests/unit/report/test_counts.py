"""Counters of bounded size."""

from __future__ import annotations

from contextlib import closing

from newsnorm.report.counts import REST, Bag, Bags, Repeated, Sample, Tally


def test_a_tally_forgets_rare_names():
    """Among very many names the frequent ones keep their numbers, and the tally tells that names are missing."""
    tally = Tally(most=100)
    for number in range(1_000):
        tally.add(["江州日报", f"报{number}"])

    assert tally.most_common(1) == [("江州日报", 1_000)]
    assert len(tally) <= 100
    assert tally.is_cut


def test_a_tally_is_exact_for_few_names():
    """With few names nothing is left out, and equal numbers stand by name."""
    tally = Tally()
    tally.add(["甲", "乙"])
    tally.add(["甲" * 1_000])

    assert not tally.is_cut
    assert [name for name, _ in tally.most_common(2)] == ["乙", "甲"]
    full = Tally(most=2)
    full.add(["乙", "甲"])
    assert not full.is_cut
    full.add(["丙"])
    assert (full.is_cut, len(full)) == (True, 1)
    assert [(len(name), count) for name, count in tally.most_common()] == [(1, 1), (1, 1), (201, 1)]


def test_samples_are_spread_and_repeatable():
    """A bag keeps few documents from all of the run, the same ones each time."""

    def fill() -> tuple[Sample, ...]:
        bag = Bag()
        for row in range(10_000):
            bag.add(lambda row=row: Sample(path=f"{row}.md", row=row))
        assert bag.count == 10_000
        return bag.samples

    rows = [sample.row or 0 for sample in fill()]

    assert len(rows) == 8
    assert rows == sorted(rows)
    assert rows[-1] > 5_000
    assert fill() == fill()


def test_a_sample_is_made_only_when_kept():
    """Most documents cost no more than a number."""
    made: list[int] = []
    bag = Bag()
    for row in range(10_000):
        bag.add(lambda row=row: made.append(row) or Sample(path="", row=row))  # type: ignore[func-returns-value]

    assert len(made) < 200


def test_very_many_bags():
    """Names beyond some hundreds are counted together."""
    bags = Bags()
    for number in range(1_000):
        bags.add(str(number), lambda: Sample(path="a.md"))

    assert len(bags) == 301
    assert bags.get(REST).count == 700
    assert bags.get("no such").count == 0
    assert bags.most_common()[0][0] == REST


def test_repeated_documents():
    """Groups know their number, their title and their first paths; the table behind them grows."""
    with closing(Repeated()) as repeated:
        for number in range(10_000):
            repeated.add(f"id{number}", f"甲/{number}.md", "快讯")
        for number in (7, 7, 9_999, 3):
            repeated.add(f"id{number}", f"乙/{number}.md", "快讯")

        assert (repeated.groups, repeated.surplus) == (3, 4)
        first = repeated.most_common()[0]
        assert (first.count, first.title) == (3, "快讯")
        assert first.paths == ["甲/7.md", "乙/7.md", "乙/7.md"]


def test_very_many_groups():
    """All groups are counted, and a thousand of them known."""
    with closing(Repeated()) as repeated:
        for _ in range(3):
            for number in range(3_000):
                repeated.add(str(number), f"{number}.md", "")

        assert (repeated.groups, repeated.surplus) == (3_000, 6_000)
        assert len(repeated.most_common()) == 1_000
        assert {len(group.paths) for group in repeated.most_common()} == {3}


def test_a_path_of_no_unicode():
    """Half a surrogate pair in a path is no fault."""
    with closing(Repeated()) as repeated:
        repeated.add("a", "\udcb2.md", "")
        repeated.add("a", "b.md", "")

        assert repeated.most_common()[0].paths == ["\udcb2.md", "b.md"]
