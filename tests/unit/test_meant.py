"""What people write where they mean something else."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

import pytest

from newsnorm.errors import OptionsError
from newsnorm.meant import _read_tables, did_you_mean, meanings, sentences, zone_hint, zone_meanings
from newsnorm.options import _CHOICES, Options

from every_case import every_case


def test_did_you_mean_lists_everything_when_nothing_is_near():
    """A person sees the choices."""
    assert did_you_mean("xyz", ["b", "a"]) == "one of: a, b"
    assert did_you_mean("hexa", ["hexo", "jekyll"]) == "did you mean 'hexo'?"


@every_case(
    ("option", "word", "meant"),
    [(option, word, meant) for option in _CHOICES for word, meant in meanings(option).items()],
)
def test_every_word_leads_to_a_choice(option, word, meant):
    """What is hinted at is taken; the word itself is not."""
    with pytest.raises(OptionsError, match=f"did you mean {meant!r}"):
        Options(**{option: word})
    assert getattr(Options(**{option: meant}), option) == meant


@every_case(("word", "zone"), [("ZH_CN", "hans"), (" Simplified Chinese ", "hans"), ("Zh-Hant-HK", "hant-hk")])
def test_case_blanks_and_hyphens_do_not_count(word, zone):
    """People write names as they come."""
    assert did_you_mean(word, _CHOICES["script"], option="script") == f"did you mean {zone!r}?"


def test_a_meaning_that_is_not_known_here_is_not_hinted_at():
    """A call without that choice names its own."""
    assert did_you_mean("md", ["html", "text"], option="format") == "one of: html, text"


def test_zones_hinted_at_are_there():
    """And no name in the table is one of the data base."""
    zones = available_timezones()

    assert set(zone_meanings().values()) <= zones
    assert not set(zone_meanings()) & zones


@every_case(
    ("name", "zone", "hours"),
    [
        ("UTC+8", "Etc/GMT-8", 8),
        ("gmt+08:00", "Etc/GMT-8", 8),
        ("+0800", "Etc/GMT-8", 8),
        ("UTC-5", "Etc/GMT+5", -5),
        ("\N{MINUS SIGN}3", "Etc/GMT+3", -3),
        ("+14", "Etc/GMT-14", 14),
    ],
)
def test_an_offset_leads_to_a_zone_with_that_offset(name, zone, hours):
    """The signs of such zones are the other way round, which nobody should have to know."""
    from datetime import datetime, timedelta

    assert repr(zone) in zone_hint(name)
    assert ZoneInfo(zone).utcoffset(datetime(2022, 1, 1)) == timedelta(hours=hours)  # noqa: DTZ001 - its wall clock


@every_case(("name", "part"), [("+15", "name the place"), ("+8:30", "name the place"), ("", "for example")])
def test_an_offset_without_a_zone(name, part):
    """No zone is called so: the hint says what a zone is."""
    assert part in zone_hint(name)


@every_case(("option", "word"), [(option, word) for option, words in _read_tables("told").items() for word in words])
def test_what_is_told_is_told(option, word):
    """A word has a sentence or another word, never both, and no near word of the choices hides the sentence."""
    assert word not in meanings(option)
    assert did_you_mean(word, ["hexo", "jekyll", "timezone", "max_bytes"], option=option) == sentences(option)[word]


@every_case("word", ["Hexo", "HEXO", "he_xo", ".hexo"])
def test_capitals_and_signs_do_not_count(word):
    """Nor does a dot before it."""
    assert did_you_mean(word, ["hexo", "jekyll"]) == "did you mean 'hexo'?"


def test_none_is_no_word():
    """Who gives None wants the default."""
    assert did_you_mean(None, ["skip", "raise"], option="errors") == "leave it out for the default"


def test_the_name_of_a_clock_is_no_zone():
    """What stands beside times in Chinese text is taken for the zone of its place."""
    assert zone_hint("香港时间") == "did you mean 'Asia/Hong_Kong'?"
