"""What a caller may choose, checked when it is built."""

from __future__ import annotations

import codecs
from collections.abc import Collection, Iterable, Mapping
from datetime import tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, TypedDict, get_args

from attrs import field, fields, frozen

from newsnorm._frozen import EMPTY, FrozenMap
from newsnorm.errors import OptionsError
from newsnorm.meant import did_you_mean, zone_hint
from newsnorm.reader import HtmlEngine, Reader

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

Profile = Literal[
    "corpus", "minimal", "typeset", "compact", "hans", "hant", "pdf", "repair", "collapse",
    "search-key", "asciipunct", "markdown-softwrap",
]  # fmt: skip
Script = Literal["keep", "hans", "hant", "hant-tw", "hant-hk"]
BoilerplateMode = Literal["strip", "keep", "aggressive"]

_TIMEZONE = "Asia/Shanghai"  # needs no check, which would import all about zones
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "profile": get_args(Profile),
    "script": get_args(Script),
    "boilerplate": get_args(BoilerplateMode),
    "html_engine": get_args(HtmlEngine),
}
TEXT = "text"
"""What `Options.fields` calls the text of an article."""

# Named in hints; any other encoding that Python knows is taken too.
_ENCODINGS = (
    "utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312", "big5", "cp950", "big5hkscs",
    "shift_jis", "euc_jp", "euc_kr", "cp949", "latin-1", "cp1252",
)  # fmt: skip
# Codecs of Python that are for names and source code.
_NO_FILES = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape"})
_PROFILE_SCRIPTS = {"hans": ("keep", "hans"), "hant": ("keep", "hant", "hant-tw", "hant-hk")}


def _take_readers(value: Iterable[Reader]) -> tuple[Reader, ...]:
    given: object = value
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise OptionsError(f"readers={given!r} is no sequence of readers", hint="for one reader: readers=[reader]")
    return tuple(given)


def _take_rules(value: Iterable[str]) -> frozenset[str]:
    """Take ids, but no string: it is an iterable of strings too, and nobody means its letters."""
    given: object = value
    rules = None if isinstance(given, str) or not isinstance(given, Iterable) else tuple(given)
    if rules is None or not all(isinstance(rule, str) for rule in rules):
        raise OptionsError(f"disabled_rules={given!r} is no set of rule ids", hint="for one rule: {'dquote'}")
    return frozenset(rules)


def _take_fields(value: Mapping[str, str]) -> FrozenMap:
    """Take a mapping of names, which is hashed with the other options."""
    given: object = value
    if not isinstance(given, Mapping):
        raise OptionsError(f"fields={given!r} is no mapping", hint="for one field: {'biaoti': 'title'}")
    return FrozenMap(given)


@frozen(kw_only=True)
class Options:
    """Everything a call can be told. The defaults are right for building a corpus.

    Attributes:
        reader: Name of the reader to use; None lets the evidence decide. Set it when a collection is known to be
            of one kind and single files are too bare to show it.
        readers: Further readers for this call, tried beside the installed ones.
        profile: Which text rules run, see the rule page. Change it for typesetting, for search keys, for text from PDF.
        script: Convert to one script with OpenCC: `hans`, `hant`, `hant-tw`, `hant-hk`. `keep` changes no character.
        timezone: IANA zone of dates written without an offset. Change it for collections from elsewhere.
        boilerplate: `strip` takes safe kinds of lines out of the text, `keep` only reads them, `aggressive` takes
            disclaimers, related links, captions and bylines out too. `full_text()` always has everything.
        html_engine: `auto` is `turbohtml` where it imports, else `html5lib`. The blocks are equal, the speed differs.
        disabled_rules: Ids of text rules that must not run.
        encoding: Name of the encoding when the bytes do not tell; None lets newsnorm decide.
        max_bytes: Largest source that is read, in bytes. A larger one raises `TooLargeError`.
        fields: Your own names in rows of data → names of fields, or `text`: `{"biaoti": "title", "zhengwen": "text"}`.
            They come before the names newsnorm knows.
        strict: True raises `FrontMatterError` where a header would be repaired, and on findings of level error.

    Raises:
        OptionsError: A value is not one of those allowed.

    Example:
        >>> Options(profile="minimal").script
        'keep'
    """

    reader: str | None = None
    readers: tuple[Reader, ...] = field(default=(), converter=_take_readers)
    profile: Profile = "corpus"
    script: Script = "keep"
    timezone: str = _TIMEZONE
    boilerplate: BoilerplateMode = "strip"
    html_engine: HtmlEngine = "auto"
    disabled_rules: frozenset[str] = field(default=frozenset(), converter=_take_rules)
    encoding: str | None = None
    max_bytes: int = 64 * 1024 * 1024
    fields: Mapping[str, str] = field(default=EMPTY, converter=_take_fields)
    strict: bool = False

    def __attrs_post_init__(self) -> None:
        """Check every value at once, so that no pipeline starts with a wrong one."""
        for name, allowed in _CHOICES.items():
            check_choice(name, getattr(self, name), allowed)
        if self.script not in _PROFILE_SCRIPTS.get(self.profile, (self.script,)):
            raise OptionsError(
                f"profile={self.profile!r} contradicts script={self.script!r}", hint="give one of the two"
            )
        _check_types(self)
        if self.timezone != _TIMEZONE:
            zone_of(self.timezone)
        if self.encoding is not None:
            codec_of(self.encoding)
        if self.fields:
            _check_fields(self.fields)


def _check_fields(names: Mapping[str, str]) -> None:
    """Refuse names of fields that no key fills."""
    from newsnorm.lexicon.words import read_rows  # noqa: PLC0415 - hardly a call names fields of its own

    known = {TEXT, *(name for _, *of in read_rows("header_keys") for name in of)}
    for key, name in names.items():
        given: object = key
        if not isinstance(given, str):
            raise OptionsError(f"fields has {key!r}, which is no string", hint="your own name: {'biaoti': 'title'}")
        if name not in tuple(known):  # a tuple compares, a set would hash: a list is refused, too
            turned = f"the other way round: {{{name!r}: {key!r}}}" if key in known else None
            raise OptionsError(f"fields: there is no field {name!r}", hint=turned or did_you_mean(name, known))


def _name_of_zone(zone: object) -> str:
    """Say how a zone that is a value is named: `ZoneInfo` knows its key, `datetime.timezone` only an offset."""
    if not isinstance(zone, tzinfo):
        return "for example 'Asia/Shanghai'"
    key = getattr(zone, "key", None) or zone.tzname(None)
    return zone_hint(key) if key and key.startswith("UTC") and key != "UTC" else f"its name: {key!r}"


def _check_types(options: Options) -> None:
    """Refuse values of the wrong type where nothing else would notice before the middle of a run."""
    zone: object = options.timezone
    if not isinstance(zone, str):
        raise OptionsError(f"timezone={zone!r} is not a string", hint=_name_of_zone(zone))
    for name, hint in (("reader", "a name; your own reader: readers=[reader]"), ("encoding", "for example 'gb18030'")):
        if not isinstance(getattr(options, name), str | None):
            raise OptionsError(f"{name}={getattr(options, name)!r} is not a string", hint=hint)
    if not isinstance(options.strict, bool):
        raise OptionsError(f"strict={options.strict!r} is neither True nor False", hint="without quotes: strict=True")
    limit: object = options.max_bytes
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise OptionsError(
            f"max_bytes={limit!r} is not a positive number of bytes", hint="for example 64 * 1024 * 1024"
        )
    for reader in options.readers:
        if isinstance(reader, type):
            name = reader.__name__
            raise OptionsError(f"readers has the class {name}, not a reader", hint=f"make one: readers=[{name}()]")
        if not isinstance(reader, Reader):
            raise OptionsError(f"readers has {reader!r}, which is no reader", hint="a reader has name, detect and read")


class OptionOverrides(TypedDict, total=False):
    """The keyword arguments of every call that takes options: the fields of `Options`, each as a caller may write it.

    For a function of your own that hands options on: `def load_mine(path: str, **overrides: Unpack[OptionOverrides])`.
    """

    reader: str | None
    readers: Iterable[Reader]
    profile: Profile
    script: Script
    timezone: str
    boilerplate: BoilerplateMode
    html_engine: HtmlEngine
    disabled_rules: Iterable[str]
    encoding: str | None
    max_bytes: int
    fields: Mapping[str, str]
    strict: bool


@lru_cache(maxsize=32)
def zone_of(name: str) -> ZoneInfo:
    """Return the IANA zone called `name`.

    Raises:
        OptionsError: There is no such zone.
    """
    # Its import takes a fiftieth of a first load, and dates with an offset do not need it.
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise OptionsError(f"timezone={name!r} is not an IANA zone", hint=zone_hint(name)) from error


def _encoding_hint(name: str) -> str:
    return did_you_mean(name, _ENCODINGS, option="encoding")


def check_choice(option: str, value: object, allowed: Collection[str | None], *, table: str | None = None) -> None:
    """Refuse what is not one of the values of an option.

    Args:
        option: Its name.
        value: What was given.
        allowed: What may be.
        table: What people mean by other words, where it is not that of the option's name.

    Raises:
        OptionsError: It is not; the message names what may be meant.
    """
    if value not in allowed:
        known = [each for each in allowed if each is not None]
        raise OptionsError(f"{option}={value!r} is not known", hint=did_you_mean(value, known, option=table or option))


@lru_cache(maxsize=64)
def codec_of(name: str) -> str:
    """Return Python's name of the codec for an encoding.

    Raises:
        OptionsError: There is no encoding of that name.
    """
    try:
        codec = codecs.lookup(name).name
        "".encode(codec)  # fails for codecs that turn text into text or bytes into bytes
    except (LookupError, ValueError) as error:
        raise OptionsError(f"encoding={name!r} is not known", hint=_encoding_hint(name)) from error
    if codec.replace("_", "-") in _NO_FILES:
        raise OptionsError(f"encoding={name!r} is no encoding of files", hint=_encoding_hint(name))
    return codec


DEFAULT_OPTIONS = Options()


def resolve_options(
    options: Options | None, overrides: Mapping[str, object], *, beside: Mapping[str, object] | None = None
) -> Options:
    """Return `options` (or the defaults) with the keyword arguments of a call laid over them.

    Args:
        options: The caller's.
        overrides: Names and values laid over them.
        beside: What else the call takes by name (its `__kwdefaults__`), for the hint.

    Raises:
        OptionsError: A name or a value is wrong; the hint is the nearest right one.

    Example:
        >>> resolve_options(None, {"strict": True}).strict
        True
    """
    if options is not None and not isinstance(options, Options):
        raise OptionsError(f"options={options!r:.60} is not an Options value", hint="options=Options(strict=True)")
    base = options or DEFAULT_OPTIONS
    if not overrides:
        return base
    known = {attribute.name: getattr(base, attribute.name) for attribute in fields(Options)}
    for name in overrides:
        if name not in known:
            raise OptionsError(
                f"there is no option {name!r}", hint=did_you_mean(name, {**known, **(beside or {})}, option="option")
            )
    values: dict[str, Any] = {**known, **overrides}
    return Options(**values)
