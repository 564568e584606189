"""The line of tags below a note: `###### tags: `港口` `地铁``, as HackMD has it, on top or at the end."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry
from newsnorm.lexicon.characters import COLONS, PADDING
from newsnorm.readers.heads.values import read_coded

_LONGEST = 600
_MARK = "###### "
_LINE_RE = compile_late(
    rf"^{_MARK}(?P<name>tags)[{COLONS}](?P<value>[ ]*+`[^`\n]++`(?:[ ,，、]*+`[^`\n]++`)*+)[{PADDING}\n]*+\Z",
    re.IGNORECASE | re.MULTILINE,
)


def find_last_tags(text: str) -> tuple[int, tuple[Entry, ...]]:
    r"""Return where a line of tags at the end begins, and its entry; the end of the text where there is none.

    Example:
        >>> place, entries = find_last_tags("停水。\n\n###### tags: `港口` `地铁`\n")
        >>> place, [(entry.key, entry.value) for entry in entries]
        (5, [('tags', ('港口', '地铁'))])
    """
    start = text.rfind(_MARK, max(0, len(text.rstrip()) - _LONGEST))
    match = _LINE_RE.match(text, start) if start >= 0 else None
    if match is None:
        return len(text), ()
    line = text.count("\n", 0, start) + 1
    return start, (Entry("tags", read_coded("tags", match["value"]), line),)
