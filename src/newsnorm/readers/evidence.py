"""Which format a source is written in: the signs it shows, and how sure their sum makes us.

A sign's worth is a logarithm, so that worths add up. The sums become confidences by softmax: those of all formats that
are weighed against each other add up to one.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from newsnorm.model import Detection
from newsnorm.reader import Source, once_per_source
from newsnorm.readers.formats import FORMATS, Format
from newsnorm.readers.signs import Sign, SignTable, find_signs, make_table

_MOST_CONFIDENT = 0.99

_Detections = Mapping[str, Detection | None]


def detect_format(source: Source, post_format: Format) -> Detection | None:
    """Return how sure it is that a source is of one format, with the signs, strongest first; None if it is not.

    A format that is not built in is weighed against those that are.
    """
    if post_format in FORMATS:
        return _detect_built_in(source)[post_format.name]
    rivals = tuple(each for each in FORMATS if each.name != post_format.name)
    return _detect(source, (*rivals, post_format))[post_format.name]


@once_per_source
def _detect_built_in(source: Source) -> _Detections:
    return _detect(source, FORMATS)


def _detect(source: Source, formats: tuple[Format, ...]) -> _Detections:
    return _weigh(tuple(find_signs(source, _table_of(formats))), formats)


@lru_cache(maxsize=16)
def _table_of(formats: tuple[Format, ...]) -> SignTable:
    return make_table(sign for each in formats for sign, _ in each.signs)


@lru_cache(maxsize=1024)
def _weigh(signs: tuple[Sign, ...], formats: tuple[Format, ...]) -> _Detections:
    """Return what the signs say of each format. Cached: the posts of one blog show the same few sets of signs."""
    worths = [_worths(each, signs) for each in formats]
    shares = [math.exp(sum(each)) for each in worths]
    whole = sum(shares)
    return {
        each.name: _detection(each.name, share / whole, signs, worth)
        for each, share, worth in zip(formats, shares, worths, strict=True)
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
