"""Is this the name of an outlet: an agency, a paper, a site, a station, an account?"""

from __future__ import annotations

from collections.abc import Iterable

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import any_of, compile_words, read_words

KNOWN_OUTLETS = frozenset(read_words("outlets"))
# This paper speaking of itself: an agency in a dateline, never an outlet anyone else would know.
OWN_NAMES = frozenset(read_words("own_names"))
# What stands where an outlet must stand and names none: 来源：网络.
NO_OUTLETS = frozenset(read_words("no_source"))
# What a post was sent with, `iPhone客户端`, `HUAWEI P40 Pro`: sites call it the source of the post.
_CLIENTS = frozenset(read_words("clients", part=""))
_DEVICE_RE = compile_late(
    rf"{any_of(read_words('clients', part='brand'))}[\w ]{{0,12}}(?:\d|Pro|Plus|Max|Note|Mate|Nova)[\w +]{{0,16}}"
)
_SUFFIXES = read_words("outlet_suffixes", part="")
TAG_SUFFIXES = read_words("outlet_suffixes", part="wide", flag="tag")
_WIDE_SUFFIXES = read_words("outlet_suffixes")
# What an outlet did with the texts of others, the longest first: stands behind its name.
_MADE = tuple(sorted(read_words("deeds", flag="made"), key=len, reverse=True))
_MADE_RE = compile_words(_MADE)
_OTHERS_RE = compile_late(r"[、，,/\s]+")
_NAME_RE = compile_late(r"(?:[\w.·+&-]|《[^《》]{1,16}》|（[^（）]{1,8}）){2,24}")
_LONGEST = max(map(len, KNOWN_OUTLETS))


def is_outlet(name: str, *, categories: Iterable[str] = ()) -> bool:
    """Return whether `name` is an outlet and not a person.

    It is if it equals one of the `categories` (feeds written as posts: group, site, channel), is a well-known outlet,
    or ends as outlets do (社 网 报 日报 电视台 …).

    Example:
        >>> [is_outlet(name) for name in ("中证网", "江州晚报", "胡雨")]
        [True, True, False]
        >>> is_outlet("江州观点", categories=("财经", "江州观点"))
        True
    """
    name = name.strip()
    if not name or len(name) > 24:
        return False
    if name in KNOWN_OUTLETS or name in categories:
        return True
    if name in NO_OUTLETS:
        return False
    return len(name) > 2 and name.endswith(_SUFFIXES) and _NAME_RE.fullmatch(name) is not None


def names_outlet(name: str) -> bool:
    """Return whether the value of `来源：` names an outlet: 本报 and 网络 are words for it that name none.

    Example:
        >>> [names_outlet(name) for name in ("江州日报", "本网", "网络", "网络报", "iPhone 13 Pro")]
        [True, False, False, True, False]
    """
    return name not in OWN_NAMES and name not in NO_OUTLETS and not _is_client(name)


def _is_client(name: str) -> bool:
    return name in _CLIENTS or _DEVICE_RE.fullmatch(name) is not None


def cut_made(outlet: str) -> str:
    """Return an outlet without what it did with the texts of others, and without these others.

    Example:
        >>> [cut_made(name) for name in ("江州日报综合", "江州日报综合新华社、江州网", "江州综合频道")]
        ['江州日报', '江州日报', '江州综合频道']
    """
    if not _MADE_RE.search(outlet):
        return outlet
    for word in _MADE:
        name, found, others = outlet.partition(word)
        if (
            found
            and name not in OWN_NAMES
            and looks_like_outlet(name)
            and all(map(is_outlet, filter(None, _OTHERS_RE.split(others))))
        ):
            return name.rstrip()
    return outlet


def looks_like_outlet(name: str) -> bool:
    """Return whether `name` may be an outlet where the grammar around it already says so: `江州发布记者 …`."""
    if is_outlet(name) or name in OWN_NAMES:
        return True
    if name.startswith("《") and name.endswith("》") and 3 < len(name) <= 18 and name.count("《") == 1:
        return True
    if "《" in name:
        head, _, _ = name.partition("《")
        return name.endswith("》") and (head in KNOWN_OUTLETS or is_outlet(head))
    house, tied, _ = name.partition("·")
    if tied and is_outlet(house):  # 江州日报·新花城
        return _NAME_RE.fullmatch(name) is not None
    if name in NO_OUTLETS:
        return False
    return len(name) > 2 and name.endswith(_WIDE_SUFFIXES) and _NAME_RE.fullmatch(name) is not None


def cut_known_outlet(text: str) -> tuple[str | None, str]:
    """Cut the longest well-known outlet off the beginning: `证券时报e公司` before `证券时报`.

    Example:
        >>> cut_known_outlet("证券时报e公司讯，")
        ('证券时报e公司', '讯，')
    """
    for size in range(min(_LONGEST, len(text)), 1, -1):
        if text[:size] in KNOWN_OUTLETS or (size == 2 and text[:2] in OWN_NAMES):
            return text[:size], text[size:]
    return None, text
