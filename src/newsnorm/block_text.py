"""Blocks as one text, that text as blocks again, and blocks with the lines that were taken out from between them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

# The place between two blocks, so that joining them again gives back the same text, whatever is in it.
_BLOCK_BREAK_RE = re.compile(r"(?<=[^\n])\n\n(?=[^\n])")


class _Block(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...


class _Line(Protocol):
    @property
    def index(self) -> int: ...


_BlockT = TypeVar("_BlockT")
_LineT = TypeVar("_LineT", bound=_Line)


def join_blocks(blocks: Iterable[_Block]) -> str:
    """Return blocks as plain text: a blank line between blocks, a newline between items of one list."""
    parts: list[str] = []
    previous = ""
    for block in blocks:
        if not block.text:
            continue
        if parts:
            parts.append("\n" if block.kind == previous == "list_item" else "\n\n")
        parts.append(block.text)
        previous = block.kind
    return "".join(parts)


def split_blocks(text: str) -> list[str]:
    r"""Return the texts of the blocks that joined give `text` again.

    Example:
        >>> split_blocks("沪指涨了。\n\n深指跌了。")
        ['沪指涨了。', '深指跌了。']
    """
    return _BLOCK_BREAK_RE.split(text) if text else []


def interleave(blocks: Iterable[_BlockT], boilerplate: Iterable[_LineT]) -> Iterator[_BlockT | _LineT]:
    """Yield blocks and the lines that were taken out, each before the block of its index.

    Example:
        >>> from newsnorm.model import Block, Boilerplate
        >>> [part.text for part in interleave([Block(text="甲")], [Boilerplate("share", "分享到：", "share", 1)])]
        ['甲', '分享到：']
    """
    waiting = deque(sorted(boilerplate, key=lambda line: line.index))
    for index, block in enumerate(blocks):
        while waiting and waiting[0].index <= index:
            yield waiting.popleft()
        yield block
    yield from waiting
