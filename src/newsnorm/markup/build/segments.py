"""White space of HTML: blanks collapse, and a line break in the source is no character of the text.

U+00A0, U+3000 and the other Unicode spaces are text here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import repeat

from newsnorm.lexicon.characters import HTML_LINE_BLANKS
from newsnorm.segments import join_segments

_BLANK_RUN_RE = re.compile(rf"[{HTML_LINE_BLANKS}]{{2,}}|[{HTML_LINE_BLANKS.replace(' ', '')}]")


def collapse_blanks(text: str, *, has_han: bool | None = None) -> str:
    r"""Return one line's worth of HTML text: blanks collapsed, segment breaks resolved, ends trimmed.

    Args:
        text: The text.
        has_han: Whether the block it belongs to holds Han; by default the text itself is asked.

    Example:
        >>> collapse_blanks("  中国\n  证券\n ETF  基金 ")
        '中国证券 ETF 基金'
    """
    text = join_segments(text, has_han=has_han) if "\n" in text else text.strip(HTML_LINE_BLANKS)
    if "  " in text or "\t" in text or "\f" in text or "\r" in text:
        text = _BLANK_RUN_RE.sub(" ", text)
    return text


def collapse_each(texts: Sequence[str]) -> list[str]:
    """Return the same of each of several texts: one look at all of them tells that most have nothing to collapse.

    Example:
        >>> collapse_each(["中国  证券 ", " ETF"])
        ['中国 证券', 'ETF']
    """
    together = "".join(texts)
    if "\n" in together or "  " in together or "\t" in together or "\f" in together or "\r" in together:
        return [collapse_blanks(text) for text in texts]
    return list(map(str.strip, texts, repeat(HTML_LINE_BLANKS)))
