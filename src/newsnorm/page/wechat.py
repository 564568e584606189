"""Pages of WeChat accounts as they are saved: who and when stand in elements that scripts fill, and in the scripts."""

from __future__ import annotations

from html import unescape

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import read_words
from newsnorm.origins import Origin
from newsnorm.page.facts import META, SECONDS, Facts, write_moment
from newsnorm.page.outline import Outline

SCRIPT = Origin("page", "script")

_BODY = "js_content"
_PAGES = frozenset({_BODY, "js_article"})
_PREFIX = "js_"
# `var ct = "1678241700"`, `window.ct = '1678241700' || ''`, `createTime = '2023-03-08 10:15'`
_DATE_RE = compile_late(r"""\b(?:ct|oriCreateTime|createTime|publish_time)\s*=\s*["']([0-9][0-9 :-]{7,18})["']""")
_ACCOUNT_RE = compile_late(
    r"""\b(?:nickname\s*=\s*(?:htmlDecode\()?|nick_name\s*:\s*(?:JsDecode\()?)["']([^"'\\<>]{1,40})["']"""
)
_SITES = read_words("accounts", part="site")


def is_wechat(outline: Outline) -> bool:
    """Say whether a page is one of an account of WeChat: its body has an id that nobody else uses."""
    names = outline.names
    return _PREFIX in names and not _PAGES.isdisjoint(names.split())


def find_wechat_body(outline: Outline) -> int | None:
    """Return the number of the box that is the body of such a page."""
    return next((number for number, box in enumerate(outline.boxes) if _BODY in box.names.split()), None)


def read_wechat(text: str, outline: Outline, facts: Facts) -> None:
    """Add to the facts what such a page says: the account is the outlet, the date stands in a script."""
    facts.said["site"] = [said for said in facts.of("site") if said[0] not in _SITES]
    if not facts.of("title"):
        facts.add("title", outline.named.get("activity-name"), META)
    account = _ACCOUNT_RE.search(text)
    for name in ("js_name", "post-user"):
        facts.add("source", outline.named.get(name), META)
    facts.add("source", unescape(account[1]) if account else None, SCRIPT)
    for date in _DATE_RE.finditer(text):
        facts.add("date_published", _in_china(date[1]), SCRIPT)
    facts.add("pen_name", outline.named.get("js_author_name"), META)
    for author, origin in facts.of("author"):
        facts.add("pen_name", author, origin)


def _in_china(date: str) -> str:
    """Return a moment in seconds as WeChat shows it everywhere: by the clock of Beijing."""
    return write_moment(date) if date.isdigit() and len(date) == SECONDS else date
