"""What a link says by its attributes: that it leads to a category, a tag, a person, or a place of the page."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.markup.events import Attributes

# `/tags/linux/`, `/tag/linux`, `?tag=linux`; `/categories/life/`, `/category_1.html`, `/wiki/Category:Life`.
_TOPIC_RE = compile_late(r"(?:^|[/?&])(?:(?P<tag>tags?)|(?P<category>[Cc]ategor(?:y|ies)))[/=_:](?=[^/])")
# `/author/linyi/`, `/people/12`, `/u/12`, `space-uid-12.html`: pages of who writes there.
_USER_RE = compile_late(
    r"""
    /(?:authors?|people|users?|u|members?|profile)/(?:token/)?[^/?\#]++/?(?:[?\#]|$)
    | (?:^|/)(?:user|author|member|profile)\.\w{2,5}\?[^\#]{0,80}?id=\d  # `user.php?userid=12`
    | (?:^|/)space-uid-\d{1,12}\b | [?&]mod=space&uid=\d  # of programs for boards
    """,
    re.VERBOSE,
)
_LONGEST = 400


def read_link(attrs: Attributes) -> tuple[str, str]:
    """Return what a link leads to: `category`, `tag`, `user`, `place` or nothing; and its address.

    Example:
        >>> [read_link((("href", url),))[0] for url in ("/tags/linux/", "/u/12", "#more", "/categories/", "/1.html")]
        ['tag', 'user', 'place', '', '']
        >>> read_link((("rel", "category tag"), ("href", "/life/")))
        ('category', '/life/')
    """
    url, said = "", ""
    for name, value in attrs:
        if name == "href" and value:
            url = value
        elif name == "rel" and value and ("tag" in value or "category" in value):
            said = "category" if "category" in value else "tag"
    if not url:
        return "", url
    return ("place" if url[0] == "#" else said or _read_address(url)), url


def _read_address(url: str) -> str:
    if "tag" in url or "ategor" in url:
        match = _TOPIC_RE.search(url, 0, _LONGEST)
        if match and match.lastgroup:
            return match.lastgroup
    return "user" if _may_be_user(url) and _USER_RE.search(url, 0, _LONGEST) else ""


def _may_be_user(url: str) -> bool:
    """Say whether an address has a word of such: a page has hundreds, and the regex takes four times as long."""
    return (
        ("user" in url or "/u/" in url or "author" in url or "people" in url)
        or ("member" in url or "profile" in url)
        or "uid" in url
    )
