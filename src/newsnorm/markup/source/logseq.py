"""What Logseq writes into its notes for itself: properties of an item, its clock, and calls of plug-ins.

A note is one list. `collapsed:: true` and `id:: 62479ef9-…` stand below the first line of an item, shown nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.markup.source.draft import Draft, Edit

_UUID = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
_MARK_RE = compile_late(
    rf"""
    ^[ \t]*+ (?P<item>[-*+][ \t]++)?+ (?P<mark>
        collapsed::[ ]++(?:true|false)
    |   id::[ ]++{_UUID}
    |   heading::[ ]++(?:true|false|[1-6])
    |   (?: background-color | ls-type | hl-(?:page|color|type|stamp) | card-[a-z-]++ | (?:created|updated)-at
        |   logseq\.[\w.-]++ | query-[a-z-]++
        ) ::[ ][^\n]*+
    |   :LOGBOOK:\n (?:[ \t]*+CLOCK:[^\n]*+\n)*+ [ \t]*+:END:
    ) [ \t]*+ (?:\n|\Z)
    """,
    re.VERBOSE | re.MULTILINE,
)
# What a plug-in draws, and what stands in another note.
_CALL_RE = compile_late(
    rf"\{{\{{(?:renderer[ ]++:|embed[ ]++(?:\(\({_UUID}\)\)|\[\[)|query[ ]++\(|zotero-)[^{{}}\n]*+\}}\}}"
)


def take_logseq(draft: Draft) -> Draft:
    r"""Return a text without these marks.

    Example:
        >>> take_logseq(Draft("- 港口\n  collapsed:: true\n\t- 复航")).text
        '- 港口\n\t- 复航'
        >>> take_logseq(Draft("- 写作 std:: string")).text
        '- 写作 std:: string'
    """
    text = draft.text
    if holds(text, "{{") and _CALL_RE.search(text):
        calls = [call for call in _CALL_RE.finditer(text) if not draft.is_code(call.start())]
        draft = draft.edit((*call.span(), "") for call in calls)
    return draft.edit(_find_marks(draft)) if holds(text, ":: ") or holds(text, ":LOGBOOK:") else draft


def _find_marks(draft: Draft) -> Iterator[Edit]:
    for mark in _MARK_RE.finditer(draft.text):
        if draft.is_code(mark.start("mark")):
            continue
        # Below a bullet that holds nothing else the lines of its item go on.
        yield (*mark.span("mark"), "") if mark["item"] else (*mark.span(), "")
