"""Links that lead to other sites than that of their page, and links in the middle of a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import unquote

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import HOST, WEB_SCHEME, WEB_START, is_absolute
from newsnorm.lexicon.characters import COLONS, HAN_RE
from newsnorm.model import Link

RELATIVE: Final = "/"
"""Stands for the site of a page that says no address and whose links are relative: all others lead away."""

_HOST_RE = compile_late(rf"{WEB_START}(?P<host>{HOST})")
# `https://link.jiangzhou.example/?target=https%3A//haicheng.example/`
_TARGET_RE = compile_late(rf"={WEB_SCHEME}(?P<host>{HOST})")
_LONGEST = 2000
# `jiangzhou.com.cn` is registered below a name that is not.
_SECOND = frozenset({"com", "net", "org", "gov", "edu", "ac", "co"})
_COUNTRY = 2
_FEWEST = 3
_AT_ENDS = 12
# So many words stand before and behind a link that a sentence is around it.
_FEWEST_AROUND = 2
# A link may be in quotation marks, also those of titles; what stands in brackets behind it is no sentence.
_OPENING, _CLOSING = " 《“「『", " 》”」』"


def find_domain(urls: Iterable[str], links: Iterable[Link]) -> str:
    """Return the site of a page: by its own address, or by where most of its links lead; nothing if neither says it.

    Example:
        >>> find_domain(["https://www.jiangzhou.com.cn/1.html"], ()), find_domain(["https://a.jiangzhou.example/"], ())
        ('jiangzhou.com.cn', 'jiangzhou.example')
        >>> find_domain([], [*(Link(f"/{number}", "首页") for number in range(3)), Link("https://a.example", "甲")])
        '/'
    """
    site = next(filter(None, map(_domain_of, urls)), "")
    if site:
        return site
    domains = [_domain_of(link.url) if is_absolute(link.url) else RELATIVE for link in links]
    sites = Counter(domains)
    site, count = next(iter(sites.most_common(1)), ("", 0))
    if count < _FEWEST or count * 2 <= sites.total():
        return ""
    return (_find_absolute(domains) or site) if site == RELATIVE else site


def _find_absolute(domains: Sequence[str]) -> str:
    """Return the site that most links name that name one, if some at the head or the foot of the page do.

    What an article refers to is named in its middle only.
    """
    sites = Counter(domain for domain in domains if domain != RELATIVE)
    site, count = next(iter(sites.most_common(1)), ("", 0))
    is_sure = count >= _FEWEST and count * 2 > sites.total()
    return site if is_sure and site in (*domains[:_AT_ENDS], *domains[-_AT_ENDS:]) else ""


def _domain_of(url: str) -> str:
    """Return the part of an address that somebody registered; of the one in it that it passes its reader on to."""
    match = _HOST_RE.match(url)
    if match is None:
        return ""
    if "?" in url:
        match = next(reversed([*_TARGET_RE.finditer(unquote(url[:_LONGEST]))]), match)
    parts = match["host"].lower().split(".")
    is_below = len(parts) > _COUNTRY and len(parts[-1]) == _COUNTRY and parts[-2] in _SECOND
    return ".".join(parts[-3 if is_below else -2 :])


def leads_away(links: Sequence[Link], site: str) -> bool:
    """Say whether all of some links lead to other sites than this.

    Example:
        >>> links = [Link("https://www.haicheng.example/1", "海城"), Link("https://a.example/2", "甲")]
        >>> leads_away(links, "jiangzhou.example"), leads_away(links, "a.example"), leads_away(links, "")
        (True, False, False)
    """
    return bool(site) and bool(links) and all(_domain_of(link.url) not in ("", site) for link in links)


def goes_on_around(text: str, links: Sequence[Link]) -> bool:
    """Say whether a sentence stands around links: words before the first and behind the last.

    Example:
        >>> goes_on_around("这与上一篇《江州降雪》里说的相同。", [Link("/1", "《江州降雪》")])
        True
        >>> goes_on_around("延伸阅读：江州降雪（图）", [Link("/1", "江州降雪")])
        False
    """
    start, end = text.find(links[0].text), text.rfind(links[-1].text)
    if start < 0 or end < start:
        return False
    before, behind = text[:start].rstrip(_OPENING), text[end + len(links[-1].text) :].lstrip(_CLOSING)
    if before[-1:] in COLONS or not HAN_RE.match(behind):
        return False
    return all(len(HAN_RE.findall(words)) >= _FEWEST_AROUND for words in (before, behind))
