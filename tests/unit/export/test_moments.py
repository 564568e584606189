"""Instants in other formats."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from newsnorm.export.moments import format_blog_date, format_iso_date, format_rfc3339

from every_case import every_case

SHANGHAI = timezone(timedelta(hours=8))
MOMENT = datetime(2022, 1, 14, 1, 1, 10, tzinfo=SHANGHAI)


def test_seconds_in_an_offset_are_moved_into_the_time():
    """RFC 3339 has offsets of whole minutes; the instant stays the same."""
    local_mean_time = timezone(timedelta(hours=8, minutes=5, seconds=43))
    moment = datetime(1900, 1, 1, 0, 0, tzinfo=local_mean_time)
    written = format_rfc3339(moment)

    assert written == "1899-12-31T23:59:17+08:05"
    assert datetime.fromisoformat(written) == moment


@every_case(
    ("precision", "expected"),
    [
        ("second", "2022-01-14T01:01:10+08:00"),
        ("minute", "2022-01-14T01:01:10+08:00"),
        (None, "2022-01-14T01:01:10+08:00"),
        ("day", "2022-01-14"),
        ("month", "2022-01"),
    ],
)
def test_a_date_is_no_more_exact_than_it_was(precision, expected):
    """A day without a time of day stays a day."""
    assert format_iso_date(MOMENT, precision) == expected


@every_case(
    ("moment", "expected"),
    [
        (MOMENT, "2022-01-14 01:01:10 +0800"),
        (MOMENT.replace(tzinfo=UTC), "2022-01-14 01:01:10 +0000"),
        (MOMENT.replace(tzinfo=timezone(-timedelta(hours=3, minutes=30))), "2022-01-14 01:01:10 -0330"),
        (MOMENT.replace(microsecond=5000), "2022-01-14 01:01:10.005000 +0800"),
    ],
)
def test_blog_dates_have_an_offset_without_a_colon(moment, expected):
    """Hexo reads `+0800` right where it reads `+08:00` eight hours off."""
    assert format_blog_date(moment) == expected
