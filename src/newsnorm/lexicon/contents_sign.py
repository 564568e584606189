"""The mark in whose place programs write a table of contents: `[TOC]`, `[[_toc_]]`, `@[TOC](文章目录)`."""

from __future__ import annotations

from typing import Final

CONTENTS_SIGN: Final = r"(?:@\[toc\][(（][^()（）\n]*+[)）]|@?\[\[?_?toc_?\]\]?)"
"""As a pattern, of letters of either case. In brackets stands what the page says above the table."""

CONTENTS_HINTS: Final = ("TOC]", "toc]", "Toc]", "TOC_", "toc_")
"""Nearly every one has one of these."""
