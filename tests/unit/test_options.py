"""Options are checked when they are built."""

from __future__ import annotations

import pickle
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest
from attrs.exceptions import FrozenInstanceError

import newsnorm
from newsnorm.arrow import explode_batch, normalize_batch
from newsnorm.errors import OptionsError
from newsnorm.options import DEFAULT_OPTIONS, Options, resolve_options, zone_of

from every_case import every_case
from mixed_cases import check_floor

BATCH = pa.RecordBatch.from_pydict({"content": ["甲"]})


@every_case(
    ("values", "message"),
    [
        ({"profile": "corpsu"}, "profile='corpsu' is not known (hint: did you mean 'corpus'?)"),
        ({"script": "hant_tw"}, "script='hant_tw' is not known (hint: did you mean 'hant-tw'?)"),
        ({"script": "x"}, "script='x' is not known (hint: one of: hans, hant, hant-hk, hant-tw, keep)"),
        ({"boilerplate": "stripe"}, "boilerplate='stripe' is not known (hint: did you mean 'strip'?)"),
        ({"html_engine": "lxml"}, "html_engine='lxml' is not known (hint: one of: auto, html5lib, turbohtml)"),
        (
            {"profile": "hans", "script": "hant"},
            "profile='hans' contradicts script='hant' (hint: give one of the two)",
        ),
        ({"max_bytes": 0}, "max_bytes=0 is not a positive number of bytes (hint: for example 64 * 1024 * 1024)"),
        ({"max_bytes": True}, "max_bytes=True is not a positive number of bytes (hint: for example 64 * 1024 * 1024)"),
        ({"max_bytes": "1"}, "max_bytes='1' is not a positive number of bytes (hint: for example 64 * 1024 * 1024)"),
        ({"timezone": "Mars"}, "timezone='Mars' is not an IANA zone (hint: for example Asia/Shanghai)"),
        ({"timezone": "../etc"}, "timezone='../etc' is not an IANA zone (hint: for example Asia/Shanghai)"),
        (
            {"timezone": "Asia/Shanghia"},
            "timezone='Asia/Shanghia' is not an IANA zone (hint: did you mean 'Asia/Shanghai'?)",
        ),
        ({"timezone": None}, "timezone=None is not a string (hint: for example 'Asia/Shanghai')"),
        ({"reader": 5}, "reader=5 is not a string (hint: a name; your own reader: readers=[reader])"),
        ({"encoding": b"utf-8"}, "encoding=b'utf-8' is not a string (hint: for example 'gb18030')"),
        ({"strict": 1}, "strict=1 is neither True nor False (hint: without quotes: strict=True)"),
        ({"readers": "hexo"}, "readers='hexo' is no sequence of readers (hint: for one reader: readers=[reader])"),
        ({"readers": 5}, "readers=5 is no sequence of readers (hint: for one reader: readers=[reader])"),
        (
            {"disabled_rules": "dquote"},
            "disabled_rules='dquote' is no set of rule ids (hint: for one rule: {'dquote'})",
        ),
        ({"disabled_rules": None}, "disabled_rules=None is no set of rule ids (hint: for one rule: {'dquote'})"),
        ({"disabled_rules": [1]}, "disabled_rules=[1] is no set of rule ids (hint: for one rule: {'dquote'})"),
        ({"readers": ["hexo"]}, "readers has 'hexo', which is no reader (hint: a reader has name, detect and read)"),
    ],
)
def test_a_wrong_value_is_an_options_error(values, message):
    """The message names option and value, the hint what to do."""
    with pytest.raises(OptionsError) as caught:
        Options(**values)

    assert str(caught.value) == message


@every_case(
    "values",
    [
        {"profile": "hans"},
        {"profile": "hans", "script": "hans"},
        {"profile": "hant", "script": "hant-tw"},
        {"script": "hant-hk"},
    ],
)
def test_profile_and_script_may_agree(values):
    """A profile of one script and that script say the same."""
    assert Options(**values)


def test_lists_are_taken_as_values():
    """Any iterable of rule ids or readers will do; what is kept cannot change."""
    options = Options(disabled_rules=["indent"])

    assert options.disabled_rules == frozenset({"indent"})
    with pytest.raises(FrozenInstanceError):
        options.strict = True


def test_options_hash_and_pickle():
    """Compiled rules are cached by them, and pools hand them on."""
    options = Options(profile="minimal", disabled_rules=["indent"])

    assert hash(options) == hash(Options(profile="minimal", disabled_rules=["indent"]))
    assert pickle.loads(pickle.dumps(options)) == options  # noqa: S301 - our own bytes


def test_overrides_are_laid_over_options():
    """The call's own words win over the value it was given; neither is changed."""
    base = Options(profile="minimal", strict=True)

    assert resolve_options(base, {"strict": False}) == Options(profile="minimal")
    assert base.strict
    assert resolve_options(base, {}) is base
    assert resolve_options(None, {}) is DEFAULT_OPTIONS


@every_case(
    ("options", "overrides", "message"),
    [
        (None, {"profil": "corpus"}, "there is no option 'profil' (hint: did you mean 'profile'?)"),
        ({"strict": True}, {}, "options={'strict': True} is not an Options value (hint: options=Options(strict=True))"),
        (None, {"timezone": []}, "timezone=[] is not a string (hint: for example 'Asia/Shanghai')"),
    ],
)
def test_a_wrong_override_is_an_options_error(options, overrides, message):
    """Names are checked too, with a did-you-mean."""
    with pytest.raises(OptionsError) as caught:
        resolve_options(options, overrides)

    assert str(caught.value) == message


def test_zones_are_those_of_the_iana_data_base():
    """Never the machine's."""
    assert zone_of("Asia/Shanghai") == ZoneInfo("Asia/Shanghai")


@every_case(
    ("call", "wrong", "hint"),
    [
        (lambda **wrong: newsnorm.load("a", **wrong), "strikt", "strict"),
        (lambda **wrong: newsnorm.loads("甲", **wrong), "nam", "name"),
        (lambda **wrong: newsnorm.to_blocks("甲", **wrong), "markups", "markup"),
        (lambda **wrong: newsnorm.load_all("a", **wrong), "job", "jobs"),
        (lambda **wrong: newsnorm.convert("a", "b", **wrong), "shardsize", "shard_size"),
        (lambda **wrong: normalize_batch(BATCH, **wrong), "contents", "content"),
        (lambda **wrong: explode_batch(BATCH, **wrong), "articles", "article"),
    ],
    ids=lambda case: case[1],
)
def test_hint_at_what_a_call_takes(call, wrong, hint):
    """A word that is no option is compared with what else the call takes by name, too."""
    with pytest.raises(OptionsError, match=f"there is no option '{wrong}' .*did you mean '{hint}'"):
        call(**{wrong: 1})


def test_mixed_calls():
    """Whatever is given to whichever call, it becomes what is written down, or an error that says the same."""
    check_floor("options")
