"""Lists whose items begin with another mark than YAML's, or without its blank."""

from __future__ import annotations

import pytest

from newsnorm.frontmatter.loose_items import mend_items

from every_case import every_case
from work import grows_linearly


@every_case(
    ("header", "mended", "lines"),
    [
        ("tags:\n-港口\n- 地铁\ndate: 1", "tags:\n  - 港口\n  - 地铁\ndate: 1", [1]),
        ("tags:\n\t* 港口\n\n\t+ 地铁", "tags:\n  - 港口\n\n  - 地铁", [1, 3]),
        ("tags:\n　－港口 \n\u00a0-\u00a0地铁", "tags:\n  - 港口\n  - 地铁", [1, 2]),
        ("categories:\n- -财经\n　-港口", "categories:\n- - 财经\n  - 港口", [1, 2]),
        ("categories:\n- - 财经\n  -港口\n- -地铁", "categories:\n- - 财经\n  - 港口\n- - 地铁", [2, 3]),
        ("author:\n  -林一舟\nimages:\n  -/1.jpg", "author:\n  - 林一舟\nimages:\n  - /1.jpg", [1, 3]),
    ],
)
def test_items_are_mended(header, mended, lines):
    """Each item begins with a dash and a blank; where a list stands in another, the indents stay."""
    assert mend_items(header) == (mended, lines)


@every_case(
    "header",
    [
        "tags:\n  - 港口\n  - 地铁",
        "tags:\n  *港口",
        "tags:\n  +港口",
        "tags:\n  --港口",
        "tags:\n  -港口\n  与地铁",
        "tags: 港口\n-地铁",
        "colour:\n  -红",
        "description:\n  -港口",
        "tags:\n",
    ],
)
def test_what_only_looks_like_an_item_stays(header):
    """Where one line is no item, or the key is of no list, all stays as written."""
    assert mend_items(header) == (header, [])


@pytest.mark.parametrize("flood", ["  -港口\n", "- ", "　", "tags:\n-港口\n"])
def test_is_linear(flood):
    """A flood of items, dashes, blanks or keys takes as long as it is."""
    assert grows_linearly(mend_items, lambda size: f"tags:\n{flood * size}-港口")
