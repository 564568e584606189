"""What programs put into the text of a page: the mark of a table of contents, and the links to its other pages."""

from __future__ import annotations

from typing import Final

CONTENTS_SIGN: Final = r"(?:@\[toc\][(（][^()（）\n]*+[)）]|@?\[\[?_?toc_?\]\]?)"
"""In whose place a table of contents stands: `[TOC]`, `[[_toc_]]`, `@[TOC](文章目录)`.

As a pattern, of letters of either case. In brackets stands what the page says above the table.
"""

CONTENTS_HINTS: Final = ("TOC]", "toc]", "Toc]", "TOC_", "toc_")
"""Nearly every one has one of these."""

PAGER_WORDS: Final = ("一页", "一頁")
"""Every such line has one of these."""

# None begins after a bracket, so that a flood of numbers costs one pass.
PAGER: Final = (
    r"(?:上一[页頁]\s*+(?:\[[0-9]{1,3}\]\s*+)+(?:下一[页頁])?"  # the page before, the numbers, perhaps the page after
    r"|(?:\[[0-9]{1,3}\]\s*+){2,60}下一[页頁])"  # at least two numbers, the page after
)
"""The links to the pages of a long article, which stand in page dumps as `上一页[1][2][3]下一页`."""
