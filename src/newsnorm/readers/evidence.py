"""Which format a source is written in: the signs it shows, and how sure their sum makes us.

A sign's worth is a logarithm, so that worths add up. The sums become confidences by softmax: those of all formats that
are weighed against each other add up to one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.model import Detection
from newsnorm.reader import Source, once_per_source
from newsnorm.readers.format_signs import Sign, SignTable, find_signs, make_table
from newsnorm.readers.formats import FORMATS, Format

_MOST_CONFIDENT = 0.99

_Detections = Mapping[str, Detection | None]


@frozen(eq=False, repr=False)
class _Scale(Shown):
    """Formats to be weighed against each other, with all signs that one of them brings with it.

    Made once for each set of formats and compared by identity, which makes `_weigh` cheap to cache.
    """

    formats: tuple[Format, ...]
    table: SignTable


def _make_scale(formats: tuple[Format, ...]) -> _Scale:
    return _Scale(formats, make_table(sign for each in formats for sign, _ in each.signs))


_BUILT_IN = {each.name: each for each in FORMATS}
_BUILT_IN_SCALE = _make_scale(FORMATS)


def detect_format(source: Source, post_format: Format) -> Detection | None:
    """Return how sure it is that a source is of one format, with the signs, strongest first; None if it is not.

    A format that is not built in is weighed against those that are.
    """
    known = _BUILT_IN.get(post_format.name)
    if known is post_format or known == post_format:
        return _detect_built_in(source)[post_format.name]
    return _detect(source, _scale_with(post_format))[post_format.name]


@lru_cache(maxsize=16)
def _scale_with(post_format: Format) -> _Scale:
    """Return the scale with a foreign format on it, in the place of a built-in one of the same name."""
    return _make_scale((*(each for each in FORMATS if each.name != post_format.name), post_format))


@once_per_source
def _detect_built_in(source: Source) -> _Detections:
    return _detect(source, _BUILT_IN_SCALE)


def _detect(source: Source, scale: _Scale) -> _Detections:
    return _weigh(tuple(find_signs(source, scale.table)), scale)


@lru_cache(maxsize=1024)
def _weigh(signs: tuple[Sign, ...], scale: _Scale) -> _Detections:
    """Return what the signs say of each format. Cached: the posts of one blog show the same few sets of signs."""
    worths = [_worths(each, signs) for each in scale.formats]
    shares = [math.exp(sum(each)) for each in worths]
    whole = sum(shares)
    return {
        each.name: _detection(each.name, share / whole, signs, worth)
        for each, share, worth in zip(scale.formats, shares, worths, strict=True)
    }


def _worths(post_format: Format, signs: tuple[Sign, ...]) -> list[float]:
    """Return what each sign is worth for the format."""
    known = dict(post_format.signs)
    return [known.get(sign, 0) for sign in signs]


def _detection(name: str, share: float, signs: tuple[Sign, ...], worths: list[float]) -> Detection | None:
    confidence = min(round(share, 2), _MOST_CONFIDENT)
    if not confidence:
        return None
    found = sorted((-worth, sign.reason) for sign, worth in zip(signs, worths, strict=True) if worth > 0)
    return Detection(name, confidence, tuple(reason for _, reason in found) or ("no sign of another format",))
