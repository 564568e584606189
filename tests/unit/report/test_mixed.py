"""What becomes of texts put together at random."""

from __future__ import annotations

from mixed_cases import check_floor


def test_mixed_texts():
    """Whatever stands beside what, it becomes what is written down."""
    check_floor("report")
