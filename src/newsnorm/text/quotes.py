"""Straight quotes in Chinese become pairs, where nothing speaks against it; and the regional forms of quotes."""

from __future__ import annotations

import re
from typing import Literal

from newsnorm.text.classes import ASCII_STOP, CLOSE, HAN, HAN_RE, LATIN, OPEN, STOP
from newsnorm.text.substitution import Changed, map_lines

QuoteStyle = Literal["auto", "curly", "corner"]

STRAIGHT_RE = re.compile("[\"'＂＇]")
_QUOTE_RE = re.compile("[\"'“”‘’「」『』]")
_WORD_RE = re.compile(f"[{LATIN}0-9]")
# Round brackets prove nothing: whether they are full-width is decided after the quotes.
_PROOF_RE = re.compile(f"[{HAN}{STOP}{OPEN[1:]}{CLOSE[1:]}…—·]")
_KIND = dict(zip("\"'“”‘’「」『』", "\"'““‘‘「「『『", strict=True))
_NOT_FIRST = frozenset(f" \N{IDEOGRAPHIC SPACE})]{STOP}{ASCII_STOP}{CLOSE}")
_NOT_LAST = frozenset(f" \N{IDEOGRAPHIC SPACE}([{OPEN}")
# A quote behind one of these belongs to code: `key="x"`, `{"key": "x"}`, `open("x")`.
_CODE_RE = re.compile(r"[={\[\\]\Z|[A-Za-z0-9_]\(\Z")
_CURLY = {('"', True): "“", ('"', False): "”", ("'", True): "‘", ("'", False): "’"}
_CORNER = {('"', True): "「", ('"', False): "」", ("'", True): "『", ("'", False): "』"}
_TO_CURLY = str.maketrans("「」『』", "“”‘’")
_TO_CORNER = str.maketrans("“”", "「」")
_TO_STRAIGHT = str.maketrans("＂＇", "\"'")
_DOUBLE_RE = re.compile("[“”]")
_SINGLE_RE = re.compile("[‘’]")


def pair_quotes(text: str, style: QuoteStyle = "auto") -> Changed:
    r"""Turn straight quotes into pairs, one paragraph at a time (GB/T 15834, 4.8; CLREQ).

    A paragraph stays as it is when it has no Han, when a count is odd, when a pair is empty, has a space inside,
    stands in code, counts inches or crosses another, or when neither its words nor its neighbours are Chinese.
    Apostrophes are not counted.

    >>> pair_quotes('做好"监管助手"与"服务能手"。')
    ('做好“监管助手”与“服务能手”。', 4)
    >>> pair_quotes('他说"好"和"坏')
    ('他说"好"和"坏', 0)
    """
    if style == "auto":
        style = "corner" if "「" in text and "“" not in text else "curly"
    forms = _CORNER if style == "corner" else _CURLY

    def pair_line(line: str) -> Changed:
        plan = plan_pairs(line)
        if not plan:
            return line, 0
        parts: list[str] = []
        last = 0
        for place, opens in plan:
            parts += line[last:place], forms[line[place], opens]
            last = place + 1
        return "".join((*parts, line[last:])), len(plan)

    return map_lines(text, "\"'", pair_line)


def straighten_full_width(text: str) -> Changed:
    """Turn ＂ and ＇ into straight quotes, only in paragraphs where these then become pairs.

    >>> straighten_full_width("他说＂好＂。")
    ('他说"好"。', 2)
    """

    def straighten_line(line: str) -> Changed:
        straight = line.translate(_TO_STRAIGHT)
        count = line.count("＂") + line.count("＇")
        return (straight, count) if plan_pairs(straight) else (line, 0)

    return map_lines(text, "＂＇", straighten_line)


def plan_pairs(line: str) -> list[tuple[int, bool]] | None:
    """Return for each straight quote of a paragraph whether it opens; None when the paragraph must stay as it is."""
    plan: list[tuple[int, bool]] = []
    if not HAN_RE.search(line):
        return plan
    stack: list[tuple[str, int]] = []
    is_open = {'"': False, "'": False}
    for match in _QUOTE_RE.finditer(line):
        char, place = match[0], match.start()
        if char in "'’" and _is_apostrophe(line, place):
            continue
        kind = _KIND[char]
        opens = char in "“‘「『"
        if char in is_open:
            opens = is_open[char] = not is_open[char]
            plan.append((place, opens))
        if opens:
            stack.append((kind, place))
        elif not stack or stack[-1][0] != kind or not _is_pair(line, kind, stack.pop()[1], place):
            return None if plan or _has_straight(line, place) else plan
    return None if any(is_open.values()) else plan


def has_unclear_quotes(line: str) -> bool:
    """Return whether a paragraph has Han and straight quotes, half-width or full-width, that make no clear pairs."""
    return plan_pairs(line.translate(_TO_STRAIGHT)) is None


def _has_straight(line: str, start: int) -> bool:
    return any(
        match[0] in "\"'" and not _is_apostrophe(line, match.start()) for match in _QUOTE_RE.finditer(line, start)
    )


def _is_apostrophe(line: str, place: int) -> bool:
    return 0 < place < len(line) - 1 and bool(_WORD_RE.match(line[place - 1]) and _WORD_RE.match(line[place + 1]))


def _is_pair(line: str, kind: str, start: int, end: int) -> bool:
    """Can the straight quotes at `start` and `end` be a pair? Pairs that are written as such always can."""
    if kind not in "\"'":
        return True
    if end == start + 1 or line[start + 1] in _NOT_FIRST or line[end - 1] in _NOT_LAST:
        return False
    if _CODE_RE.search(line[max(start - 2, 0) : start]) or (
        line[start - 1 : start].isdigit() and line[end - 1].isdigit()
    ):
        return False
    if HAN_RE.search(line, start, end):
        return True
    left, right = line[start - 1 : start], line[end + 1 : end + 2]
    return not _WORD_RE.match(left) and bool(_PROOF_RE.match(left) or _PROOF_RE.match(right))


def turn_to_curly(text: str) -> Changed:
    """Turn 「」 and 『』 into “” and ‘’, the marks of the mainland.

    >>> turn_to_curly("「引号」")
    ('“引号”', 2)
    """
    new = text.translate(_TO_CURLY)
    return new, _count_differences(text, new)


def turn_to_corner(text: str) -> Changed:
    """Turn “” and ‘’ into 「」 and 『』, the marks of Taiwan, in paragraphs with Han.

    Single quotes stay when they do not pair: one of them may be an apostrophe.

    >>> turn_to_corner("“引號”與‘內’, it’s")
    ('「引號」與『內』, it’s', 4)
    """

    def turn_line(line: str) -> Changed:
        if not HAN_RE.search(line):
            return line, 0
        chars = list(line.translate(_TO_CORNER))
        singles = [m.start() for m in _SINGLE_RE.finditer(line) if m[0] == "‘" or not _is_apostrophe(line, m.start())]
        if "".join(chars[place] for place in singles) == "‘’" * (len(singles) // 2):
            for place in singles:
                chars[place] = "『" if chars[place] == "‘" else "』"
        new = "".join(chars)
        return new, _count_differences(line, new)

    return map_lines(text, "“”‘’", turn_line)


def _count_differences(old: str, new: str) -> int:
    return 0 if old == new else sum(before != after for before, after in zip(old, new, strict=True))


def repair_direction(text: str) -> Changed:
    """Turn the only two double quotes of a paragraph into a pair, when they are the same or the wrong way round.

    >>> repair_direction("”监管助手“")
    ('“监管助手”', 1)
    """

    def repair_line(line: str) -> Changed:
        places = [match.start() for match in _DOUBLE_RE.finditer(line)]
        if len(places) != 2 or '"' in line or places[1] == places[0] + 1:
            return line, 0
        first, second = places
        new = f"{line[:first]}“{line[first + 1 : second]}”{line[second + 1 :]}"
        return new, int(new != line)

    return map_lines(text, "“”", repair_line)
