"""Simplified and traditional: OpenCC, and what it leaves alone."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from newsnorm._lazy import compile_late
from newsnorm.errors import MissingDependencyError
from newsnorm.lexicon.characters import HAN_DIGITS, SURROGATE_RE
from newsnorm.text.substitution import Changed

ZEROS = "○◯O0０"  # what stands for 〇
_ZERO_RE = compile_late(f"(?<=[〇{HAN_DIGITS}十])[{ZEROS}]+(?=[〇{HAN_DIGITS}十])")
_CUT_RE = compile_late(f"({SURROGATE_RE.pattern})")  # OpenCC takes none


@lru_cache(maxsize=8)
def _converter(config: str) -> Any:
    """Load a converter, which takes 12 ms, once."""
    try:
        import opencc  # noqa: PLC0415 - only those who convert wait for it
    except ImportError as error:
        raise MissingDependencyError(
            "script conversion needs OpenCC",
            hint="pip install opencc; where it has no wheel, pip builds it from source",
        ) from error
    return opencc.OpenCC(config)


def convert_script(text: str, config: str) -> Changed:
    """Convert between simplified and traditional characters with OpenCC; spans that are cut out are skipped.

    Args:
        text: With marks for what is cut out.
        config: Of OpenCC: `t2s`, `s2t`, `s2tw`, `s2hk`. None that replaces words.

    Raises:
        MissingDependencyError: OpenCC is not installed.

    >>> convert_script("證券", "t2s")
    ('证券', 1)
    """
    converter = _converter(config)
    parts = _CUT_RE.split(text)
    parts[::2] = [converter.convert(part) if part else "" for part in parts[::2]]
    new = "".join(parts)
    if new == text:
        return text, 0
    same_length = len(new) == len(text)
    return new, sum(old != now for old, now in zip(text, new, strict=True)) if same_length else 1


def simplify(text: str) -> Changed:
    """Turn traditional characters into simplified ones with OpenCC; even OpenCC errs on surnames.

    >>> simplify("證券")
    ('证券', 1)
    """
    return convert_script(text, "t2s")


def traditionalize(text: str, config: str = "s2t") -> Changed:
    """Turn simplified characters into traditional ones with OpenCC: those of Taiwan or Hong Kong where asked for.

    Characters only, never words. Even OpenCC errs on surnames (范, 于).

    >>> traditionalize("证券")
    ('證券', 1)
    """
    return convert_script(text, config)


def unify_zeros(text: str) -> Changed:
    """Write the zero between Han numerals as 〇 (GB/T 15835).

    >>> unify_zeros("二○二一年")
    ('二〇二一年', 1)
    """
    return _ZERO_RE.subn(lambda match: "〇" * len(match[0]), text)
