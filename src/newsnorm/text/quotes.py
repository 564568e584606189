"""Straight quotes in Chinese become pairs, where nothing speaks against it; and the regional forms of quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Literal

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import (
    ASCII_OF_FULL_WIDTH,
    ASCII_STOPS,
    CLOSING,
    CORNER_QUOTES,
    CURLY_QUOTES,
    FULL_WIDTH_QUOTES,
    HAN,
    HAN_RE,
    OPENING,
    STOPS,
    STRAIGHT_QUOTES,
)
from newsnorm.text.classes import LATIN_WORD
from newsnorm.text.spaces import SPACES
from newsnorm.text.substitution import Changed, map_lines, map_lines_with

QuoteStyle = Literal["auto", "curly", "corner"]

STRAIGHT_RE = compile_late(f"[{STRAIGHT_QUOTES}{FULL_WIDTH_QUOTES}]")
_STRAIGHT_FULL_RE = compile_late(f"[{FULL_WIDTH_QUOTES}]")
_CURLY_RE = compile_late(f"[{CURLY_QUOTES}]")
_QUOTE_RE = compile_late(f"[{STRAIGHT_QUOTES}{CURLY_QUOTES}{CORNER_QUOTES}]")
_OTHERS = tuple(f"'{CURLY_QUOTES}{CORNER_QUOTES}")
_WORD_RE = compile_late(f"[{LATIN_WORD}0-9]")
# Round brackets prove nothing: whether they are full-width is decided after the quotes.
_PROOF = f"{HAN}{STOPS}{OPENING[1:]}{CLOSING[1:]}…—·"
_PROOF_RE = compile_late(f"[{_PROOF}]")
# Of each quote its kind, and whether it opens: a straight one does not say.
_KIND: dict[str, tuple[str, bool | None]] = {
    '"': ('"', None), "'": ("'", None), "“": ("“", True), "”": ("“", False), "‘": ("‘", True), "’": ("‘", False),
    "「": ("「", True), "」": ("「", False), "『": ("『", True), "』": ("『", False),
}  # fmt: skip
# Right inside these a straight pair of the kind may as well be what closes one quotation and opens the next.
_OF_SAME_LEVEL = {'"': frozenset("“「"), "'": frozenset("‘『")}
_NOT_FIRST = frozenset(f"{SPACES})]{STOPS}{ASCII_STOPS}{CLOSING}")
_NOT_LAST = frozenset(f"{SPACES}([{OPENING}")
_NOT_FIRST_CLASS = re.escape("".join(sorted(_NOT_FIRST)))
_NOT_LAST_CLASS = re.escape("".join(sorted(_NOT_LAST)))
# A pair about which there is nothing to weigh: after a Chinese character or at the start, with Han inside.
_CLEAR_PAIR_RE = compile_late(
    rf"""
    " (?<! [^{_PROOF}]" ) (?! [{_NOT_FIRST_CLASS}] )
    [^"{HAN}]*+ [{HAN}] [^"]*+
    " (?<! [{_NOT_LAST_CLASS}]" )
    """,
    re.VERBOSE,
)
# A quote after one of these belongs to code: `key="x"`, `{"key": "x"}`, and after the bracket of a call: `open("x")`.
_CODE = frozenset("={[\\")
_CALL_RE = compile_late(r"[A-Za-z0-9_]\(")
# A key, a property of an element, or a string in a string.
_CODE_RE = compile_late(r"""["'] ?: ?["'\[{]|[{\[=]["']|\\["']|^["'][^"']*["'] ?:""")
# A pair without Han holds a word of code or of another language.
_FOREIGN_PAIR_RE = compile_late("|".join(f"{quote}[^{quote}{HAN}\n]*+{quote}" for quote in STRAIGHT_QUOTES))
_MEASURE_RE = compile_late(f"[{STRAIGHT_QUOTES}](?<=[0-9].)")
_FOREIGN_SINGLE_RE = compile_late(f"'(?:(?<=[{LATIN_WORD}0-9]')|(?=[{LATIN_WORD}0-9])|(?<![{_PROOF}]')(?![{_PROOF}]))")
_CURLY = {('"', True): "“", ('"', False): "”", ("'", True): "‘", ("'", False): "’"}
_CORNER = {('"', True): "「", ('"', False): "」", ("'", True): "『", ("'", False): "』"}
DOUBLE, _SINGLE = CURLY_QUOTES[:2], CURLY_QUOTES[2:]
_TO_CURLY = str.maketrans(CORNER_QUOTES, CURLY_QUOTES)
_TO_CORNER = str.maketrans(DOUBLE, CORNER_QUOTES[:2])
_TO_STRAIGHT = {ord(quote): ASCII_OF_FULL_WIDTH[ord(quote)] for quote in FULL_WIDTH_QUOTES}
_DOUBLE_RE = compile_late(f"[{DOUBLE}]")
_SINGLE_RE = compile_late(f"[{_SINGLE}]")


def pair_quotes(text: str, style: QuoteStyle = "auto") -> Changed:
    r"""Turn straight quotes into pairs, one paragraph at a time (GB/T 15834, 4.8; CLREQ).

    A paragraph stays as it is when it has no Han, when a count is odd, when a pair is empty, has a space inside,
    stands in code, counts inches, crosses another or stands in one of its level, or when neither its words nor its
    neighbours are Chinese. Apostrophes are not counted. Single quotes without Han between them stay: they hold a word
    of code, `模式'r'`.

    >>> pair_quotes('做好"监管助手"与"服务能手"。')
    ('做好“监管助手”与“服务能手”。', 4)
    >>> pair_quotes('他说"好"和"坏')
    ('他说"好"和"坏', 0)
    """
    if style == "auto":
        style = "corner" if "「" in text and "“" not in text else "curly"
    forms = _CORNER if style == "corner" else _CURLY
    others = [quote for quote in _OTHERS if quote in text]
    return map_lines_with(text, STRAIGHT_QUOTES, partial(_pair_line, forms=forms, others=others))


def _pair_line(line: str, forms: Mapping[tuple[str, bool], str], others: Iterable[str]) -> Changed:
    """Pair the quotes of a paragraph; `forms` is what they become, `others` are quotes that might cross them."""
    count = 2 * len(_CLEAR_PAIR_RE.findall(line))
    if count == line.count('"') and not any(map(line.__contains__, others)):  # the usual paragraph
        pieces = line.split('"')
        opening, closing = forms['"', True], forms['"', False]
        pieces[1::2] = [f"{opening}{quoted}{closing}" for quoted in pieces[1::2]]
        return "".join(pieces), count
    plan = plan_pairs(line)
    if not plan:
        return line, 0
    parts: list[str] = []
    last = 0
    for place, opens in plan:
        parts += line[last:place], forms[line[place], opens]
        last = place + 1
    return "".join((*parts, line[last:])), len(plan)


def straighten_full_width(text: str) -> Changed:
    """Turn ＂ and ＇ into straight quotes, only in paragraphs where these then become pairs.

    >>> straighten_full_width("他说＂好＂。")
    ('他说"好"。', 2)
    """

    def straighten_line(line: str) -> Changed:
        straight = line.translate(_TO_STRAIGHT)
        count = line.count("＂") + line.count("＇")
        return (straight, count) if plan_pairs(straight) else (line, 0)

    return map_lines(text, _STRAIGHT_FULL_RE, straighten_line)


def plan_pairs(line: str) -> list[tuple[int, bool]] | None:
    """Return for each straight quote of a paragraph whether it opens; None when the paragraph must stay as it is."""
    plan: list[tuple[int, bool]] = []
    if not HAN_RE.search(line):
        return plan
    literals: set[int] = set()
    stack: list[tuple[str, int]] = []
    is_open = {'"': False, "'": False}
    for match in _QUOTE_RE.finditer(line):
        char, place = match[0], match.start()
        if (char == "'" or char == "’") and _is_apostrophe(line, place):  # noqa: PLR1714 - faster than a set
            continue
        kind, opens = _KIND[char]
        is_straight = opens is None
        if is_straight:
            opens = is_open[kind] = not is_open[kind]
            plan.append((place, opens))
        if opens:
            stack.append((kind, place))
            continue
        start = stack.pop()[1] if stack and stack[-1][0] == kind else -1
        is_inside = is_straight and bool(stack) and stack[-1][0] in _OF_SAME_LEVEL[kind]
        if start < 0 or is_inside or (is_straight and not _is_pair(line, start, place)):
            return None if plan or _has_straight(line, place) else plan
        if kind == "'" and not HAN_RE.search(line, start, place):
            literals.update((start, place))
    if any(is_open.values()):
        return None
    return [entry for entry in plan if entry[0] not in literals] if literals else plan


def has_unclear_quotes(line: str) -> bool:
    r"""Return whether a paragraph has Han and straight quotes, half-width or full-width, that a reader would mend.

    Not those of code, around words without Han, of inches and feet, nor apostrophes.

    >>> [has_unclear_quotes(line) for line in ('他说"好', '参数 "x" 与 \'y\' 的"差"', '6.1"的屏', '{"名": "值 "}')]
    [True, False, False, False]
    """
    if "＂" in line or "＇" in line:
        line = line.translate(_TO_STRAIGHT)
    if plan_pairs(line) is not None or _CODE_RE.search(line):
        return False
    rest = _FOREIGN_SINGLE_RE.sub("", _MEASURE_RE.sub("", _FOREIGN_PAIR_RE.sub("x", line)))
    return plan_pairs(rest) is None


def _has_straight(line: str, start: int) -> bool:
    return any(
        match[0] in "\"'" and not _is_apostrophe(line, match.start()) for match in _QUOTE_RE.finditer(line, start)
    )


def _is_apostrophe(line: str, place: int) -> bool:
    return 0 < place < len(line) - 1 and bool(_WORD_RE.match(line[place - 1]) and _WORD_RE.match(line[place + 1]))


def _is_pair(line: str, start: int, end: int) -> bool:
    """Can the straight quotes at `start` and `end` be a pair?"""
    last = line[end - 1]
    if end == start + 1 or line[start + 1] in _NOT_FIRST or last in _NOT_LAST:
        return False
    left = line[start - 1] if start else ""
    if left in _CODE or (left == "(" and _CALL_RE.match(line, start - 2)) or (left.isdigit() and last.isdigit()):
        return False
    if HAN_RE.search(line, start, end):
        return True
    right = line[end + 1 : end + 2]
    return not _WORD_RE.match(left) and bool(_PROOF_RE.match(left) or _PROOF_RE.match(right))


def turn_to_curly(text: str) -> Changed:
    """Turn 「」 and 『』 into “” and ‘’, the marks of the mainland.

    >>> turn_to_curly("「引号」")
    ('“引号”', 2)
    """
    new = text.translate(_TO_CURLY)
    return new, _count_differences(text, new)


def turn_to_corner(text: str) -> Changed:
    """Turn “” and ‘’ into 「」 and 『』 in paragraphs with Han; for the script `hans`, 「」 and 『』 into “” and ‘’.

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

    return map_lines(text, _CURLY_RE, turn_line)


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

    return map_lines(text, _DOUBLE_RE, repair_line)
