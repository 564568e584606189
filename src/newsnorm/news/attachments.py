"""Attached files at the end of a text: links to files, and a heading such as 附件下载 over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, SENTENCE_ENDS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Link

# A link to a file belongs to the text: 附件：检查表.docx. Where a program gives it out, the words name it.
_FILE_RE = compile_late(r"\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|zip|rar|7z)(?:$|[?#\s（()）])", re.IGNORECASE)
_WORDS = any_of(read_words("page_parts", part="files"))
_MARKS = r"[\s\W]*+"
_HEADING_RE = compile_late(rf"{_MARKS}{_WORDS}{_MARKS}")
# `附件：检查表.docx`, `附件1`, `附件【检查表.docx】`.
_FIRST_RE = compile_late(rf"{_MARKS}{_WORDS}\s?(?:[{COLONS}【\[（(\d一二三四五]|$)")
LONGEST_HEADING: Final = 12
"""A heading over attached files has so many characters at most."""

# Each line of a block is asked for the links of all: more are a list of another kind.
_MOST_FILES = 20


def is_file(link: Link) -> bool:
    """Say whether a link leads to a file that belongs to the text.

    Example:
        >>> [is_file(Link(*each)) for each in (("/1.docx", "附表"), ("/down?id=1", "附表.xls"), ("/1.html", "附表"))]
        [True, True, False]
    """
    return _FILE_RE.search(link.url) is not None or ("." in link.text and _FILE_RE.search(link.text) is not None)


def is_over_files(text: str) -> bool:
    """Say whether a line is a heading over attached files.

    Example:
        >>> [is_over_files(text) for text in ("附件下载：", "附件：检查表", "附件齐全")]
        [True, False, False]
    """
    return len(text) <= LONGEST_HEADING and _HEADING_RE.fullmatch(text) is not None


def begins_files(text: str) -> bool:
    """Say whether a line begins as the first of attached files does.

    Example:
        >>> [begins_files(text) for text in ("附件：检查表.docx", "附件1", "附件齐全的单位")]
        [True, True, False]
    """
    return _FIRST_RE.match(text) is not None


def is_attached(text: str, links: Sequence[Link]) -> bool:
    """Say whether a line is attached files or a heading over them, and says nothing else.

    Example:
        >>> link = Link("/1.docx", "检查表.docx")
        >>> is_attached("附件1：检查表.docx", [link]), is_attached("请在检查表.docx里填写。", [link])
        (True, False)
    """
    if not links or len(links) > _MOST_FILES:
        return is_over_files(text)
    if text.rstrip()[-1:] in SENTENCE_ENDS:
        return False
    files = [link.text for link in links if is_file(link)]
    return len(files) == len(links) and sum(len(name) for name in files if name in text) * 2 > len(text)
