"""Dates of headers and of the names of files."""

from __future__ import annotations

import json

import newsnorm
from newsnorm.readers.header_dates import read_name_date

from every_case import every_case


def _load(lines, name="a.md"):
    return newsnorm.loads(f"---\n{lines}\n---\n江州港今日开港。\n", name=name)


@every_case(
    ("lines", "published", "modified"),
    [
        ("date: 发布时间：2023-03-08", "2023-03-08", None),
        ("date: 2023-03-08 10:15 (UTC+8)", "2023-03-08", None),
        ("date: 2023年03月08日10:15 来源：江州日报", "2023-03-08", None),
        ("date: 更新时间：2023-03-09", None, "2023-03-09"),
        ("date: 更新时间：2023-03-09\nupdated: 2023-03-10", None, "2023-03-09"),
        ("date: 2023-03-08 更新时间：2023-03-09", "2023-03-08", "2023-03-09"),
        ("updated: 更新于2023-03-09", None, "2023-03-09"),
        ("date: 昨天\npubdate: 2023-03-08", "2023-03-08", None),
        ("date: 3月8日 10:15", None, None),
        ("publish_time: 2023-03-08 10:15", "2023-03-08", None),
        ("date created: 2023-03-08\ndate modified: 2023-03-09", "2023-03-08", "2023-03-09"),
        ("date: 2023-03-08\npubdate: 2023-03-09", "2023-03-08", None),
        ("date:\n  created: 2023-03-08\n  updated: 2023-03-09", "2023-03-08", "2023-03-09"),
        ("date:\n  created: 2023-03-08\nupdated: 2023-03-10", "2023-03-08", "2023-03-10"),
        ("date:\n  day: 8", None, None),
        ("date: 更新时间：2023-03-09\npubdate: 2023-03-08", "2023-03-08", "2023-03-09"),
    ],
)
def test_words_in_a_date_key(lines, published, modified):
    """A label before a date and a tail after it are cut, and a label says which of the two dates it is."""
    article = _load(lines)

    assert (article.date_published and article.date_published.date().isoformat()) == published
    assert (article.date_modified and article.date_modified.date().isoformat()) == modified


@every_case(
    ("lines", "moment", "precision"),
    [
        ("date: 2023-03-08\ntime: 10:15", "2023-03-08T10:15:00+08:00", "minute"),
        ("time: 10:15:30\ndate: 2023-03-08", "2023-03-08T10:15:30+08:00", "second"),
        ("发布日期: 2023年3月8日\n发布时间: 9:05", "2023-03-08T09:05:00+08:00", "minute"),
        ("date: 2023-03-08\ntime: '10:15'", "2023-03-08T10:15:00+08:00", "minute"),
        ("date: 2023-03-08+09:00\ntime: 10:15", "2023-03-08T10:15:00+09:00", "minute"),
        # What is no time of day beside a day changes nothing.
        ("date: 2023-03-08 08:00\ntime: 10:15", "2023-03-08T08:00:00+08:00", "minute"),
        ("date: 2023-03\ntime: 10:15", "2023-03-01T00:00:00+08:00", "month"),
        ("date: 2023-03-08\ntime: 25:15", "2023-03-08T00:00:00+08:00", "day"),
        ("date: 2023-03-08\ntime: 15", "2023-03-08T00:00:00+08:00", "day"),
        ("date: 2023-03-08\ntime: 2020-01-01 10:15", "2023-03-08T00:00:00+08:00", "day"),
        ("date: 2023-03-08\nupdated: 10:15", "2023-03-08T00:00:00+08:00", "day"),
        ("time: 10:15", None, None),
    ],
)
def test_time_of_day_in_a_key_of_its_own(lines, moment, precision):
    """A time of day goes with the day that another key has."""
    article = _load(lines)

    assert (article.date_published and article.date_published.isoformat(), article.date_precision) == (
        moment,
        precision,
    )


def test_origin_of_a_date_in_two_keys():
    """Both keys are where the date came from, and neither is left."""
    article = _load("date: 2023-03-08\ntime: 10:15")

    assert article.provenance.origins["date_published"] == "header:date, header:time + timezone Asia/Shanghai"
    assert dict(article.extra) == {}


@every_case(
    ("written", "day"),
    [
        ("112/03/08", "2023-03-08"),
        ("112-3-8", "2023-03-08"),
        ("112.03.08 10:15", "2023-03-08"),
        ("[2023-03-08 10:15]", "2023-03-08"),
        ("（2023-03-08）", "2023-03-08"),
        ("2023年3月8日。", "2023-03-08"),
        # Versions, numbers, years that are none.
        ("112.3.8.1", None),
        ("1.112.3.8", None),
        ("131/03/08", None),
        ("112/13/08", None),
        ("112/3-8", None),
        ("95/03/08", None),
        ("[2023-03-08, 2023-03-09]", None),
    ],
)
def test_key_says_that_it_is_a_date(written, day):
    """What a label would prove, a key proves: years counted from 1912 on, and a date in brackets."""
    article = newsnorm.loads(json.dumps({"title": "开港", "date": written, "content": "江州港昨日开放。"}))

    assert (article.date_published and article.date_published.date().isoformat()) == day
    assert any(finding.id == "date-unreadable" for finding in article.findings) is (day is None)


@every_case(("line", "found"), [("time: 10分钟", []), ("time: 2023年初", ["date-unreadable"])])
def test_time_may_be_no_date(line, found):
    """A key that says many things is worth a finding only where a year stands in it."""
    assert [each.id for each in _load(line).findings] == found


@every_case(
    ("name", "day"),
    [
        ("20240909.md", "2024-09-09"),
        ("2023-09-15.txt", "2023-09-15"),
        ("2023_09_15.md", "2023-09-15"),
        ("2023年9月15日.md", "2023-09-15"),
        ("2026-06-23 江州早报.md", "2026-06-23"),
        ("江州早报(2018-07-27).md", "2018-07-27"),
        ("江州早报（2018-07-27）.txt", "2018-07-27"),
        ("江州早报 20180727.md", "2018-07-27"),
        ("2022-01-14-port.zh-cn.md", "2022-01-14"),
        ("2023-09.md", None),
        ("20249909.md", None),
        ("20240909123456.md", None),
        ("2008北京.md", None),
        ("江州-2023-09-15-港口.md", None),
        ("v1.2.3.md", None),
        ("2023-09-15abc.md", None),
    ],
)
def test_date_that_is_the_name(name, day):
    """A full date that is nearly the whole name counts; a part of a longer name or number does not."""
    date = read_name_date(name)

    assert (date and date.moment.date().isoformat()) == day


def test_date_of_a_folder_is_none():
    """Only the name of the file itself is looked at."""
    assert _load("title: 江州", name="2023-09-15/a.md").date_published is None


@every_case(
    ("name", "lines", "published", "origin"),
    [
        ("2023-03-08-a.md", "title: 题", "2023-03-08", "name"),
        ("_posts/2023-3-8-a.md", "title: 题", "2023-03-08", "name"),
        ("2023-03-08/a.md", "title: 题", None, None),
        ("2023-02-30-a.md", "title: 题", None, None),
        ("2023-03-08-a.md", "date: 2023-01-02", "2023-01-02", "header:date"),
        ("2023-03-08-a.md", "updated: 2023-01-02", "2023-03-08", "name"),
    ],
)
def test_date_in_the_name_of_the_file(name, lines, published, origin):
    """It counts where the header has no date of publication; folders say nothing."""
    article = _load(lines, name=name)

    assert (article.date_published and article.date_published.date().isoformat()) == published
    assert (article.provenance.origins.get("date_published") or "").partition(" +")[0] == (origin or "")


@every_case(
    ("name", "is_draft"),
    [("_drafts/a.md", True), ("source/_drafts/a.md", True), ("_posts/a.md", False), ("drafts/a.md", False)],
)
def test_drafts_by_their_folder(name, is_draft):
    """A post in a folder of drafts is one."""
    assert _load("title: 题", name=name).draft is is_draft


def test_zone_of_several_meanings():
    """`CST` is the time of China, and the article says so once."""
    article = _load("date: 2023-03-08 10:15 CST")

    assert article.date_published.utcoffset().total_seconds() == 8 * 3600
    assert [finding.id for finding in article.findings] == ["date-note"]


def test_label_in_the_key_of_the_last_change():
    """Under the key of the last change, a date is that one whatever its label says."""
    article = _load("updated: 发布时间：2023-03-09")

    assert (article.date_published, article.date_modified.date().isoformat()) == (None, "2023-03-09")


@every_case(("lines", "count"), [("date: 2023-03-08\npubdate: 昨天", 0), ("date: 昨天\npubdate: 前天", 2)])
def test_keys_after_a_date(lines, count):
    """Once there is a date, no other key is asked for it; what cannot be read before that is reported."""
    assert [finding.id for finding in _load(lines).findings].count("date-unreadable") == count
