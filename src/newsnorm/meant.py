"""What people write where they mean something that has another name here, and the hints that tell it.

Only for messages: nothing written so is taken. The words are in `meant.txt` and `told.txt` of the lexicon.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Final, NoReturn

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import read_rows

_OFFSET_RE = compile_late(
    r"(?:utc|gmt|z)?[ ]?(?P<sign>[+\-\N{MINUS SIGN}])(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?"
)
_REGIONS: Final[Mapping[int, str]] = {8: "Asia/Shanghai", 9: "Asia/Tokyo", 7: "Asia/Bangkok", 0: "UTC"}
_MOST_HOURS = 14
_BETWEEN = ", "


@cache
def _read_tables(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return the tables of a list by their options: word → what is meant, or what is told."""
    tables: dict[str, dict[str, str]] = {}
    for words, said, options in read_rows(name):
        for option in options.split(_BETWEEN):
            tables.setdefault(option, {}).update(dict.fromkeys(words.split(_BETWEEN), said))
    return tables


def meanings(option: str) -> Mapping[str, str]:
    """Return what people write for an option, in small letters with hyphens → the name here.

    Example:
        >>> meanings("format")["md"], meanings("attribute")["headline"]
        ('markdown', 'title')
    """
    return _read_tables("meant").get(option, {})


def sentences(option: str) -> Mapping[str, str]:
    """Return what people write where what they want is had in another way → the sentence that tells it.

    Example:
        >>> sentences("output")[".jl"]
        'one row a line is .jsonl'
    """
    return _read_tables("told").get(option, {})


@cache
def zone_meanings() -> Mapping[str, str]:
    """Return names of places and zones that the IANA data base does not have, with blanks → the zone."""
    return {**meanings("zone"), **{word: zone for word, _, zone in read_rows("clocks")}}


def did_you_mean(word: object, known: Collection[str], *, option: str = "") -> str:
    """Return a hint that names what is meant or the nearest known word, or else all of them.

    Args:
        word: What was written.
        known: What is right.
        option: The option it was written for, which may have a table of what people mean.

    Example:
        >>> did_you_mean("zh-CN", ["hans", "hant", "keep"], option="script")
        "did you mean 'hans'?"
        >>> did_you_mean("Hexo", ["hexo", "hugo"]), did_you_mean("BIG-5", ["big5", "gbk"])
        ("did you mean 'hexo'?", "did you mean 'big5'?")
    """
    if word is None:
        return "leave it out for the default"
    meant = find_meant(str(word), known, option=option)
    if meant is not None:
        return f"did you mean {meant!r}?"
    return sentences(option).get(_fold(str(word))) or f"one of: {', '.join(sorted(known))}"


def find_meant(word: str, known: Collection[str], *, option: str = "") -> str | None:
    """Return the known word that is meant, or the nearest; None where none is, and where `sentences` has more to say.

    The arguments are those of `did_you_mean`.

    Example:
        >>> find_meant("md", ["markdown", "text"], option="format"), find_meant("jsonl", ["hugo"])
        ('markdown', None)
    """
    names = sorted(known)
    key = _fold(word)
    means = meanings(option)
    meant = means.get(key) or means.get(key.lstrip("."))
    if meant is None or meant not in names:
        meant = {_squeeze(name): name for name in names}.get(_squeeze(key))
    return meant if meant is not None or key in sentences(option) else _find_close(word, names)


def _fold(word: str) -> str:
    """Return a word as the tables have it."""
    return word.strip().casefold().replace("_", "-").replace(" ", "-")


def _squeeze(name: str) -> str:
    return name.casefold().replace("-", "").replace("_", "").replace(" ", "").lstrip(".")


def refuse_attribute(owner: object, name: str) -> NoReturn:
    """Tell what a name of another library is called here; the `__getattr__` of a class.

    Raises:
        AttributeError: With a hint, or else such that Python adds its own.
    """
    said = f"{type(owner).__name__!r} object has no attribute {name!r}"
    meant = meanings("attribute").get(name)
    raise AttributeError(f"{said} (hint: see .{meant})") if meant else AttributeError(said, name=name, obj=owner)


def zone_hint(name: str) -> str:
    """Return a hint for what is no IANA zone: the zone of the place, or of the offset.

    Example:
        >>> zone_hint("Asia/Beijing"), zone_hint("UTC+8")
        ("did you mean 'Asia/Shanghai'?", "did you mean 'Asia/Shanghai', or 'Etc/GMT-8', which is UTC+8?")
    """
    folded = name.strip().casefold()
    offset = _OFFSET_RE.fullmatch(folded)
    if offset:
        return _offset_hint(-1 if offset["sign"] != "+" else 1, int(offset["hours"]), int(offset["minutes"] or 0))
    from zoneinfo import available_timezones  # noqa: PLC0415 - most processes meet no wrong zone

    zones = sorted(available_timezones())
    place = folded.replace(" ", "_")
    meant = zone_meanings().get(" ".join(folded.replace("_", " ").replace("-", " ").split())) or next(
        (zone for zone in zones if place in (zone.casefold(), zone.casefold().rpartition("/")[2])), None
    )
    meant = meant or _find_close(name, zones)
    return f"did you mean {meant!r}?" if meant else "for example Asia/Shanghai"


def _find_close(word: str, known: list[str]) -> str | None:
    import difflib  # noqa: PLC0415 - most processes meet no wrong name

    return next(iter(difflib.get_close_matches(word, known, n=1)), None)


def _offset_hint(sign: int, hours: int, minutes: int) -> str:
    if minutes or hours > _MOST_HOURS:
        return "an offset alone is no zone; name the place, for example Asia/Shanghai or Asia/Kolkata"
    # The signs of these names are the other way round (POSIX).
    fixed = f"Etc/GMT{'-' if sign > 0 else '+'}{hours}" if hours else "UTC"
    region = _REGIONS.get(sign * hours)
    shown = f"UTC{'+' if sign > 0 else '-'}{hours}"
    if region is None or region == fixed:
        return f"did you mean {fixed!r}, which is {shown}?"
    return f"did you mean {region!r}, or {fixed!r}, which is {shown}?"
