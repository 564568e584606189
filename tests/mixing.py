"""What the floors of `mixed_cases.py` share: putting parts together, shaking a text a little, loading it."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

import newsnorm
from newsnorm.errors import NewsnormError


def mix(chance: Random, pool: Sequence[str], most: int, joint: str = "", often: Sequence[str] = ()) -> str:
    """Return some parts one after the other; of few kinds, now and then, so that they come again.

    Args:
        chance: Decides.
        pool: The parts.
        most: How many at most.
        joint: Stands between them.
        often: Parts of which two are among the kinds.
    """
    kinds = [*chance.sample(pool, min(len(pool), chance.choice((3, 8, 30, 200)))), *chance.sample(pool[:3], 2)]
    kinds += chance.sample(often, min(len(often), 2))
    return joint.join(chance.choice(kinds) for _ in range(chance.randint(2, most)))


def nest(chance: Random, pairs: Sequence[tuple[str, str]], words: Sequence[str], depth: int = 0) -> str:
    """Return pairs of marks and words in each other; now and then a mark is missing, or stands in a wrong place."""
    pieces: list[str] = []
    for _ in range(chance.randint(1, 4)):
        start, end = chance.choice(pairs)
        inside = nest(chance, pairs, words, depth + 1) if depth < 3 and chance.random() < 0.7 else chance.choice(words)
        form = chance.choice(("{0}{1}{2}", "{0}{1}{2}", "{0}{1}{2}", "{0}{1}", "{1}{2}", "{1}", "{0}{2}{1}"))
        pieces += (form.format(start, inside, end), chance.choice(words))
    return "".join(pieces)


def shake(chance: Random, pieces: list[str]) -> str:
    """Return pieces with some left out, repeated or exchanged."""
    pieces = list(pieces)
    for _ in range(chance.choice((0, 1, 2, 6))):
        place, other = chance.randrange(len(pieces)), chance.randrange(len(pieces))
        change = chance.choice(("leave out", "repeat", "exchange"))
        if change == "leave out":
            pieces[place] = ""
        elif change == "repeat":
            pieces[place] *= 2
        else:
            pieces[place], pieces[other] = pieces[other], pieces[place]
    return "".join(pieces)


def load(text: str, **options: Any) -> Any:
    """Return the fields of an article, or those of the error."""
    try:
        article = newsnorm.loads(text, **options)
    except NewsnormError as error:
        return type(error).__name__, error.message, error.hint, error.line, error.column
    fields = article.to_dict()
    del fields["provenance"]["version"]
    return fields
