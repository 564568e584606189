"""Where two texts begin to differ."""

from __future__ import annotations

from newsnorm.first_difference import find_first_difference

from every_case import every_case


@every_case("size", [0, 1, 15, 16, 17, 47, 48, 1000])
@every_case(("old", "new"), [("", ""), ("甲", ""), ("", "乙"), ("甲丙", "乙丙")])
def test_what_follows_a_common_beginning(size, old, new):
    """Wherever the first difference stands among the slices that are compared, it is found."""
    same = "同" * size
    assert find_first_difference(same + old, same + new) == size
