"""An instant, as other formats write it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from newsnorm.model import DatePrecision


def format_rfc3339(moment: datetime) -> str:
    """Write an instant as RFC 3339 has it: an offset of whole minutes, which local mean time before 1901 has not.

    Example:
        >>> shanghai = timezone(timedelta(hours=8, minutes=5, seconds=43))
        >>> format_rfc3339(datetime(1900, 1, 1, 8, 5, 43, tzinfo=shanghai))
        '1900-01-01T08:05:00+08:05'
    """
    return _whole_minutes(moment).isoformat()


def format_iso_date(moment: datetime, precision: DatePrecision | None) -> str:
    """Write an instant no more exactly than it was given: `2022-01`, `2022-01-14`, else all of it.

    Example:
        >>> format_iso_date(datetime(2022, 1, 1, tzinfo=timezone.utc), "month")
        '2022-01'
    """
    written = format_rfc3339(moment)
    return written[:7] if precision == "month" else written[:10] if precision == "day" else written


def format_blog_date(moment: datetime) -> str:
    """Write an instant as Hexo and Jekyll both read it: with blanks, and an offset without a colon.

    Example:
        >>> format_blog_date(datetime(2022, 1, 14, 1, 1, 10, tzinfo=timezone(timedelta(hours=8))))
        '2022-01-14 01:01:10 +0800'
    """
    date, _, time = format_rfc3339(moment).partition("T")
    return f"{date} {time[:-6]} {time[-6:].replace(':', '')}"


def _whole_minutes(moment: datetime) -> datetime:
    offset = moment.utcoffset() or timedelta(0)
    rest = offset % timedelta(minutes=1)
    if not rest:
        return moment
    return (moment - rest).replace(tzinfo=timezone(offset - rest))
