"""What becomes of texts put together at random."""

from __future__ import annotations

from every_case import every_case
from mixed_cases import check_floor


@every_case("floor", ["containers", "archives"])
def test_mixed_texts(floor):
    """Whatever stands beside what, it becomes what is written down."""
    check_floor(floor)
