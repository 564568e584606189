"""Texts made to slow a regex down, from its own paths, and the clock that says whether they do."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator

from regex_trees import Chars, Item, Path, paths_of

_FAILING = ("", "\0", "\n\0")
_MOST_PUMPS = 8
_MEASURABLE = 0.0004  # seconds, in which a linear regex reads far more than a thousand characters
_AT_ONCE = 0.02
_LONG = 0.5
_LOOKS = (1, 2, 4, 8, 16)
_REST = 0.02  # seconds between two looks, times their number
_LONGEST_WORD = 24


Attack = tuple[str, str, str]


def make_attacks(regex: re.Pattern, most: int = 400) -> list[Attack]:
    """Return beginning, part to repeat and end of the texts, each once, and evenly chosen where there are too many.

    What is repeated is: a character of a loop, a whole turn of it, the path up to it, and both; before it stands the
    path up to it or nothing, after it something that no regex expects.
    """
    paths = paths_of(regex)
    found = dict.fromkeys(
        attack for path in paths.all for attack in _attack_path(path, "", paths.alphabet) if attack[1]
    )
    return list(found)[:: -(-len(found) // most) or 1]


def _attack_path(path: Path, outside: str, alphabet: Chars) -> Iterator[Attack]:
    head = outside
    for place, item in enumerate(path):
        if item.kind == "loop":
            rest = "".join(each.sample for each in path[place + 1 :])[:_LONGEST_WORD]
            ends = (*_FAILING, min(alphabet - item.chars, default=""))
            for pump in _find_pumps(item, path):
                for end in ends:
                    yield head, pump, end
                    yield "", head + pump, end
                yield "", pump, "\0"
                yield "", head + pump + rest, "\0"
                yield head, pump + rest, "\0"
                yield head, pump, rest[:-1] + "\0"
                yield head + pump * 40, rest + pump * 40, "\0"
            if head:
                yield "", head, "\0"
                yield "", head, ""
            for inner in item.inner:
                yield from _attack_path(inner, head, alphabet)
        if item.kind == "guard":
            for inner in item.inner:
                yield from _attack_path(inner, head, alphabet)
        head += item.sample
    if head:
        yield "", head, ""
        yield "", head[:-1], "\0"


def _find_pumps(loop: Item, path: Path) -> list[str]:
    """Return what a loop can repeat; first the characters that most other parts of the path take as well."""
    others = [item.chars for item in path if item.kind in ("char", "loop") and item is not loop]
    ranked: dict[tuple[bool, ...], str] = {}
    for char in sorted(loop.chars, key=lambda char: (not char.isalnum(), not char.isascii(), char)):
        ranked.setdefault(tuple(char in chars for chars in others), char)
    pumps = [char for _, char in sorted(ranked.items(), key=lambda entry: -sum(entry[0]))][:_MOST_PUMPS]
    turns = ["".join(item.sample for item in inner) for inner in loop.inner[:3]]
    # Without what may be absent: `<br>`, where `<bra>` is none.
    turns += ["".join(item.sample for item in inner if not item.may_miss) for inner in loop.inner[:3]]
    return list(dict.fromkeys([*pumps, *(turn for turn in turns if turn)]))


def find_slow_attack(
    act: Callable[[str], object],
    attacks: Iterable[Attack],
    *,
    size: int = 1_000,
    limit: float = 6,
    is_sure_at_once: bool = False,
) -> tuple[float, Attack] | None:
    """Return the first attack under which four times the text takes more than `limit` times as long, and how much.

    Args:
        act: What is attacked.
        attacks: Beginning, part to repeat, end.
        size: Length of the smaller text.
        limit: Four is linear, sixteen is quadratic.
        is_sure_at_once: One look is enough, since nobody doubts that it is slow.
    """
    for attack in attacks:
        if _time(act, attack, 22) > _AT_ONCE and (is_sure_at_once or _shortest(act, attack, 22, 4) > _AT_ONCE):
            return float("inf"), attack  # exponential: a longer text would never end
        if _time(act, attack, size) <= _MEASURABLE:
            continue
        ratio = measure_ratio(act, attack, size, limit, (1,) if is_sure_at_once else _LOOKS)
        if ratio > limit and not is_sure_at_once:  # a repeat with a limit of its own is linear beyond it
            ratio = measure_ratio(act, attack, 4 * size, limit)
        if ratio > limit:
            return ratio, attack
    return None


def measure_ratio(
    act: Callable[[str], object], attack: Attack, size: int, limit: float, looks: Iterable[int] = _LOOKS
) -> float:
    """Return how many times as long a text takes that is four times as long.

    While it is above the limit it is measured again, more often each time and after a rest, and the smallest counts:
    what something else has taken goes away. What has taken long enough is slow without a further look.
    """
    ratio = float("inf")
    for repeats in looks:
        # On both sides of the large text: a machine may get slower in between, by half and for minutes.
        before = _shortest(act, attack, size, repeats)
        large = _shortest(act, attack, 4 * size, repeats)
        ratio = min(ratio, large / max(before, _shortest(act, attack, size, repeats)))
        if ratio <= limit or repeats * large > _LONG:
            break
        time.sleep(_REST * repeats)
    return ratio


def _shortest(act: Callable[[str], object], attack: Attack, size: int, repeats: int) -> float:
    return min(_time(act, attack, size) for _ in range(repeats))


def _time(act: Callable[[str], object], attack: Attack, size: int) -> float:
    head, pump, tail = attack
    text = head + pump * max((size - len(head) - len(tail)) // len(pump), 1) + tail
    begin = time.thread_time()
    act(text)
    return time.thread_time() - begin
