"""The offset of a zone is that of the moment, and the same on every machine."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from newsnorm.dates.zones import localize, offset_of, read_offset

from every_case import every_case

SHANGHAI = ZoneInfo("Asia/Shanghai")


def test_localizes_with_the_offset_of_that_day():
    """Naive moments get the zone's offset of their own day, and gaps and repeats have one fixed answer."""
    new_york = ZoneInfo("America/New_York")

    def at(*parts, zone):
        return localize(datetime(*parts), zone).isoformat()  # noqa: DTZ001

    assert at(2023, 3, 8, zone=SHANGHAI) == "2023-03-08T00:00:00+08:00"
    assert at(1988, 7, 1, zone=SHANGHAI) == "1988-07-01T00:00:00+09:00"
    assert at(1900, 1, 1, zone=SHANGHAI) == "1900-01-01T00:00:00+08:06"
    assert at(2023, 3, 12, 2, 30, zone=new_york) == "2023-03-12T02:30:00-05:00"
    assert at(2023, 11, 5, 1, 30, zone=new_york) == "2023-11-05T01:30:00-04:00"


def test_localize_keeps_a_written_offset():
    """A moment that has an offset stays as it is."""
    moment = datetime(2023, 3, 8, tzinfo=timezone(timedelta(hours=9)))

    assert moment is localize(moment, SHANGHAI)


@every_case(
    ("name", "offset"),
    [
        ("CST", "UTC+08:00"),
        ("GMT", "UTC"),
        ("北京时间", "UTC+08:00"),
        ("Asia/Taipei", "UTC+08:00"),
        ("America/New_York", "UTC-04:00"),
    ],
)
def test_zones_have_names(name: str, offset: str):
    """Those of mails, of East Asia and of the tz database; the last have the offset of that day."""
    assert str(offset_of(name, datetime(2023, 7, 1))) == offset  # noqa: DTZ001


@every_case("name", ["XYZ", "asia/taipei", "Asia/Jiangzhou"])
def test_no_zone(name: str):
    """A name that nobody has given is an error, and so is one in another case, which some file systems would take."""
    with pytest.raises(ValueError, match="no such zone"):
        offset_of(name, datetime(2023, 7, 1))  # noqa: DTZ001


@every_case(("written", "minutes"), [("+0800", 480), ("+08:00", 480), ("+8", 480), ("-0330", -210)])
def test_written_offsets(written: str, minutes: int):
    """With a colon or without, with minutes or without."""
    assert read_offset(written) == timezone(timedelta(minutes=minutes))


@every_case("written", ["+1500", "+0860"])
def test_no_offset(written: str):
    """No clock is so far from another."""
    with pytest.raises(ValueError, match="no such offset"):
        read_offset(written)
