"""What becomes of files whose parts are left out, repeated or exchanged."""

from __future__ import annotations

from mixed_cases import check_floor


def test_mixed_files():
    """Whatever stands beside what, it becomes what is written down."""
    check_floor("containers")
