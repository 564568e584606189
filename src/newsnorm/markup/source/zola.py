"""Zola's shortcodes, written as those of Hugo, so that one module knows what a page shows of either.

`{{ figure(src="a.png", caption="港口") }}` and `{% note(title="停水") %}今日停水。{% end %}`: calls with named values,
which neither Hugo nor a program in double braces has. `{{/* x() */}}` is shown and not run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.markup.escape import escape
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.markup.source.template_tags import write_shortcode

_VALUE = r"""(?:"[^"{}]*+"|'[^'{}]*+'|\[[^\[\]{}]*+\]|[\w.+-]++)"""
_VALUES = rf"\(\s*+(?P<%s>(?:[A-Za-z_]\w*+\s*+=\s*+{_VALUE}[\s,]*+)*+)\)"
_CALL_RE = compile_late(
    rf"""
    \{{\{{-?\s*+ (?P<name>[A-Za-z_]\w*+) {_VALUES % "values"} \s*+-?\}}\}}
    | \{{%-?\s*+ (?: (?P<box>[A-Za-z_]\w*+) {_VALUES % "settings"} | (?P<end>end) ) \s*+-?%\}}
    | (?P<open>\{{[{{%]) /\*(?P<shown>(?:[^*]|\*(?!/))*+)\*/ (?P<close>[%}}]\}})
    """,
    re.VERBOSE,
)
_LINE_START_RE = compile_late(r"(?:\A|\n)[ \t]*+\Z")
_LINE_END_RE = compile_late(r"[ \t]*+(?:\n|\Z)")
_LONGEST_INDENT = 40


def take_zola(draft: Draft, pieces: Placeholders) -> Draft:
    r"""Return a text with Hugo's shortcodes in place of Zola's.

    A call beside text stays unless it holds words of Chinese: it may be a program.

    Example:
        >>> take_zola(Draft('{% note(title="停水") %}\n今日停水。\n{% end %}'), Placeholders()).text
        '{{< note title="停水" >}}\n今日停水。\n{{< /note >}}'
        >>> take_zola(Draft('写作 {{ name() }} 的是变量'), Placeholders()).text
        '写作 {{ name() }} 的是变量'
    """
    text = draft.text
    if not (holds(text, "{{") or holds(text, "{%")) or "(" not in text or _CALL_RE.search(text) is None:
        return draft
    # Pairs whose content is code are only found in the text that has them.
    return draft.replace(draft.edit(_find_edits(draft, pieces)).text)


def _find_edits(draft: Draft, pieces: Placeholders) -> Iterator[Edit]:
    calls = [call for call in _CALL_RE.finditer(draft.text) if call["shown"] or not draft.is_code(call.start())]
    ends = _pair(calls)
    for number, call in enumerate(calls):
        new: str | None = None
        if call["shown"]:
            shown = f"{call['open']}{call['shown']}{call['close']}"
            new = shown if draft.is_code(call.start()) else pieces.keep(escape(shown), source=call[0])
        elif call["name"] and _is_shortcode(draft.text, call):
            new = f"{{{{< {call['name']} {call['values'].strip()} >}}}}"
        elif number in ends:
            box = ends[number]
            new = f"{{{{< /{box} >}}}}" if call["end"] else f"{{{{< {box} {call['settings'].strip()} >}}}}"
        if new is not None:
            yield *call.span(), new


def _pair(calls: list[re.Match[str]]) -> dict[int, str]:
    """Return the numbers of what begins and ends boxes, with the name of the box."""
    waiting: list[int] = []
    ends: dict[int, str] = {}
    for number, call in enumerate(calls):
        if call["box"]:
            waiting.append(number)
        elif call["end"] and waiting:
            begin = waiting.pop()
            ends[begin] = ends[number] = calls[begin]["box"]
    return ends


def _is_shortcode(text: str, call: re.Match[str]) -> bool:
    start, end = call.span()
    if _LINE_START_RE.search(text, max(0, start - _LONGEST_INDENT), start) and _LINE_END_RE.match(text, end):
        return True
    return HAN_RE.search(write_shortcode(call["name"], call["values"])) is not None
