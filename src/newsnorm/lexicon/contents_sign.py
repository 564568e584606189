"""Tables of contents: the mark in whose place programs write one, `[TOC]` or `@[TOC](文章目录)`, and its name."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import any_of, read_words

CONTENTS_SIGN: Final = r"(?:@\[toc\][(（][^()（）\n]*+[)）]|@?\[\[?_?toc_?\]\]?)"
"""As a pattern, of letters of either case. In brackets stands what the page says above the table."""

CONTENTS_HINTS: Final = ("TOC]", "toc]", "Toc]", "TOC_", "toc_")
"""Nearly every one has one of these."""

_MARKS = r"[\s\W]*+"
CONTENTS_LABEL_RE: Final = compile_late(rf"{_MARKS}{any_of(read_words('page_parts', part='contents'))}{_MARKS}")
"""What stands above a table: `目录`, `📑 文章目录：`."""
