"""The offsets of zones: as written, by the names of zones, and what a zone had at a moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsnorm.lexicon.words import read_rows

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

BEIJING: Final = timezone(timedelta(hours=8))
"""What clocks in China show. Without the changes of summers before 1992: it is for what stands in pages of the web."""

# RFC 2822's zones, those of East Asia, and CST, which on Chinese pages is never US Central. Minutes.
_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "CST": 480, "BJT": 480, "HKT": 480, "SGT": 480, "JST": 540, "KST": 540,
    "China Standard Time": 480, "Taipei Standard Time": 480, "Hong Kong Standard Time": 480,
    **{word: int(minutes) for word, minutes, _ in read_rows("clocks")},
}  # fmt: skip


def localize(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return `moment` with the fixed offset that `zone` had then; a moment that has one keeps it.

    A time that the clocks skipped takes the offset before the change, a time they showed twice is the first of the
    two. Local mean time, older than any standard time, is rounded to minutes: no interchange format writes seconds.

    Example:
        >>> from zoneinfo import ZoneInfo
        >>> localize(datetime(1988, 7, 1), ZoneInfo("Asia/Shanghai")).isoformat()
        '1988-07-01T00:00:00+09:00'
    """
    if moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=_offset_at(moment, zone))


def _offset_at(moment: datetime, zone: ZoneInfo) -> timezone:
    offset = zone.utcoffset(moment) or timedelta(0)
    return _fixed_zone(round(offset.total_seconds() / 60))


@lru_cache(maxsize=1)
def _zone_names() -> frozenset[str]:
    """List the zones once: whether `ZoneInfo` takes `asia/shanghai` depends on the file system."""
    from zoneinfo import available_timezones  # noqa: PLC0415 - see `options.zone_of`

    return frozenset(available_timezones())


@lru_cache(maxsize=256)
def _fixed_zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


def offset_of(name: str, moment: datetime) -> timezone:
    """Return the offset that a zone had at a moment, by its name: `CST`, `Asia/Taipei`, 北京时间.

    Raises:
        ValueError: There is no such zone.

    Example:
        >>> print(offset_of("Asia/Shanghai", datetime(1988, 7, 1)), offset_of("CST", datetime(1988, 7, 1)))
        UTC+09:00 UTC+08:00
    """
    if "/" in name:
        if name not in _zone_names():
            raise ValueError("no such zone")
        from zoneinfo import ZoneInfo  # noqa: PLC0415 - see `options.zone_of`

        return _offset_at(moment, ZoneInfo(name))
    if name not in _ZONES:
        raise ValueError("no such zone")
    return _fixed_zone(_ZONES[name])


def read_offset(offset: str) -> timezone:
    """Return what `+08:00`, `+0800` or `+8` says.

    Raises:
        ValueError: There is no such offset.

    Example:
        >>> print(read_offset("-0330"))
        UTC-03:30
    """
    digits = offset[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    if int(hours) > 14 or int(minutes) > 59:
        raise ValueError("no such offset")
    total = int(hours) * 60 + int(minutes)
    return _fixed_zone(-total if offset[0] == "-" else total)
