"""Which blocks right below an article may speak of it."""

from __future__ import annotations

from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.page.below import find_below
from newsnorm.page.measure import measure_blocks

LINE = "责任编辑：宋清和"


def _below(*blocks):
    return find_below(measure_blocks(Body.of(*blocks)), 1)


def test_so_many_blocks():
    """Six; bare counters do not count."""
    lines = [Block(text=LINE)] * 9

    assert _below(*lines) == range(1, 7)
    assert _below(lines[0], Block(text="12"), *lines[1:]) == range(1, 8)
    assert _below(*lines[:3]) == range(1, 3)


def test_heading_far_below():
    """Beyond the first six a heading is one over other articles."""
    counters = [Block(text="12")] * 7

    assert _below(*counters, Block(text="江州降雪", kind="heading", level=2), *counters) == range(1, 7)
    assert _below(*counters, Block(text=LINE)) == range(1, 8)
