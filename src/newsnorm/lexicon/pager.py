"""The grammar of the links to the pages of a long article, which stand in page dumps as `上一页[1][2][3]下一页`."""

from __future__ import annotations

from typing import Final

# None begins after a bracket, so that a flood of numbers costs one pass.
PAGER_WORDS: Final = ("一页", "一頁")
"""Every such line has one of these."""

PAGER: Final = (
    r"(?:上一[页頁]\s*+(?:\[[0-9]{1,3}\]\s*+)+(?:下一[页頁])?"  # the page before, the numbers, perhaps the page after
    r"|(?:\[[0-9]{1,3}\]\s*+){2,60}下一[页頁])"  # at least two numbers, the page after
)
