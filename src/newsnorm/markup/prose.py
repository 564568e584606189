"""Telling Chinese prose from code, lists and other lines that are laid out on purpose."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import CLOSING, CLOSING_AFTER_END, HAN_RE, LINE_ENDS, STOPS

_CHINESE_MARK_RE = compile_late(f"[{STOPS}{CLOSING}]")
_CODE_MARK_RE = compile_late(r"[{}=<>\\$|;`]|//|--|^[#$>+*-]")
_LATIN_WORD_RE = compile_late("[A-Za-z]{3,}+")
# `bash install.sh，注意路径`
_COMMAND_RE = compile_late(r"[a-z][\w-]*+ [A-Za-z./~-]", re.ASCII)
_SENTENCE_END_RE = compile_late(f"[{LINE_ENDS}][{CLOSING_AFTER_END}]*$")


def is_chinese_prose(lines: Iterable[str]) -> bool:
    """Return whether every line that is not blank is a Chinese sentence or a part of one.

    Example:
        >>> is_chinese_prose(["据悉，央行今日公告。", "市场反应平稳。"])
        True
        >>> is_chinese_prose(['print("你好，世界")'])
        False
    """
    stripped = [line.strip() for line in lines]
    return any(stripped) and all(is_prose_line(line) for line in stripped if line)


def ends_sentence(line: str) -> bool:
    """Return whether a line ends as a sentence or an introduction does, closing quotes and brackets aside."""
    return _SENTENCE_END_RE.search(line[-8:]) is not None


def is_prose_line(line: str) -> bool:
    """Return whether a line without blanks around it is a Chinese sentence or a part of one."""
    if line.isascii() or _CHINESE_MARK_RE.search(line) is None or _CODE_MARK_RE.search(line) is not None:
        return False
    twice = 2 * len(HAN_RE.findall(line))
    # A word of Latin letters, however long, counts as a word of Chinese does.
    return twice >= len(line) or (twice >= len(_LATIN_WORD_RE.sub("ab", line)) and not _COMMAND_RE.match(line))
