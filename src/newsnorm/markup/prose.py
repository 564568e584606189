"""Telling Chinese prose from code, lists and other lines that are laid out on purpose."""

from __future__ import annotations

from collections.abc import Iterable

from newsnorm._lazy import compile_late

_HAN_RE = compile_late("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CHINESE_MARK_RE = compile_late("[，。；：！？、”》）】]")
_CODE_MARK_RE = compile_late(r"[{}=<>\\$|;`]|//|--|^[#$>+*-]")
_SENTENCE_END_RE = compile_late("[。！？…!?；：:][”’」』）)】》]*$")


def is_chinese_prose(lines: Iterable[str]) -> bool:
    """Return whether every line that is not blank is a Chinese sentence or a part of one.

    Example:
        >>> is_chinese_prose(["据悉，央行今日公告。", "市场反应平稳。"])
        True
        >>> is_chinese_prose(['print("你好，世界")'])
        False
    """
    stripped = [line.strip() for line in lines]
    return any(stripped) and all(_is_prose_line(line) for line in stripped if line)


def ends_sentence(line: str) -> bool:
    """Return whether a line ends as a sentence or an introduction does, closing quotes and brackets aside."""
    return _SENTENCE_END_RE.search(line[-8:]) is not None


def _is_prose_line(line: str) -> bool:
    if _CHINESE_MARK_RE.search(line) is None or _CODE_MARK_RE.search(line) is not None:
        return False
    return 2 * len(_HAN_RE.findall(line)) >= len(line)
