"""The benchmark measures what it says."""

from __future__ import annotations

from pathlib import Path

from bench import find_candidates, time_cold, time_hot, time_stages

SEED = max((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


def test_every_stage_is_a_part_of_the_pipeline():
    """Each stage takes time, and nothing much is left between them."""
    stages = time_stages([SEED], rounds=2)

    assert min(stages.values()) > 0
    assert stages.pop("rest (open, read, provenance)") < sum(stages.values())


def test_candidates_are_timed_hot_and_cold():
    """Every candidate has a time in both columns."""
    candidates = find_candidates()

    assert time_hot(candidates, [SEED], rounds=1).keys() == candidates.keys()
    assert all(spent > 0 for spent in time_cold(candidates, [SEED], rounds=1).values())
