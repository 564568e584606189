"""Which picture an `img` element shows, and which pictures say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import WEB_START
from newsnorm.model import Image

# Scripts that load pictures late keep the real address here, in order of how sure that is.
_LATE_SOURCES = (
    "data-src", "data-original", "data-actualsrc", "data-lazy", "data-lazyload", "data-lazy-src", "data-url",
    "data-echo", "data-original-src", "_src", "file", "zoomfile", "real_src", "original", "data-srcset", "srcset",
)  # fmt: skip
_SETS = frozenset({"data-srcset", "srcset"})
# In their place a picture is shown that says nothing: so the name of its file.
_STAND_IN_RE = compile_late(
    r"""
    (?:^|[_.-]) (?:blank|loading|placeholder|spacer|transparent|lazy(?:load)?)
    | ^(?:s|none|pixel|1x1) \.(?:gif|png)$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOWHERE = frozenset({"", "#", "about:blank"})
# What a script reads may be a word or a number too: `data-lazy="true"`, `data-url="0.5"`.
_FILE_RE = compile_late(r"\.[A-Za-z][A-Za-z0-9]{1,4}(?:[?#]|$)")
_CANDIDATE_RE = compile_late(r"([^\s,]\S*+)(?:(?<!,)[^,]*+)?")
_RANDOM_RE = compile_late(
    rf"{WEB_START}(?:[\w-]+\.)*(?:picsum\.photos|source\.unsplash\.com/random|placeimg\.com|lorempixel\.com"
    r"|loremflickr\.com|placehold\.(?:it|co)|via\.placeholder\.com|placekitten\.com|dummyimage\.com"
    r"|fakeimg\.pl)(?:[/?#]|$)",
    re.IGNORECASE,
)
_TINY = frozenset({"0", "1", "0px", "1px"})


def is_placeholder(url: str) -> bool:
    """Say whether a picture is a random stand-in that has nothing to do with the article.

    Example:
        >>> is_placeholder("https://picsum.photos/400/300?random=6650"), is_placeholder("https://a.cn/1.jpg")
        (True, False)
    """
    return _RANDOM_RE.match(url.strip()) is not None


def read_image(attributes: Mapping[str, str]) -> Image | None:
    """Return the picture of an `img` element, or None for inlined data and one-pixel pictures.

    Example:
        >>> read_image({"src": "loading.gif", "data-src": "https://a.cn/1.jpg", "alt": "走势图"}).url
        'https://a.cn/1.jpg'
    """
    is_tiny = all(attributes.get(name, "").strip() in _TINY for name in ("width", "height"))
    url = _source_of(attributes, is_tiny=is_tiny)
    if url is None:
        return None
    return Image(
        url=url,
        alt=_line(attributes.get("alt")),
        caption=_line(attributes.get("title")),
        placeholder=is_placeholder(url),
    )


def _source_of(attributes: Mapping[str, str], *, is_tiny: bool) -> str | None:
    """Return the address of the picture, that which a script loads late where `src` only stands in for it."""
    source = attributes.get("src", "").strip()
    is_nowhere = source.lower() in _NOWHERE or _is_data(source)
    if is_nowhere or is_tiny or _is_stand_in(source.partition("?")[0]):
        late = next((url for url in _late_sources(attributes) if _is_address(url)), None)
        if late is not None:
            return late
    return None if is_nowhere or is_tiny else source


def _late_sources(attributes: Mapping[str, str]) -> Iterator[str]:
    for name in _LATE_SOURCES:
        value = attributes.get(name, "").strip()
        if value and name in _SETS:
            # `a.png 1x, b.png 2x`: an address may hold commas, but not end with one (WHATWG HTML, 4.8.4.3.2).
            yield from (candidate[1].rstrip(",") for candidate in _CANDIDATE_RE.finditer(value))
        elif value:
            yield value


def _is_address(url: str) -> bool:
    if _is_data(url) or _is_stand_in(url):
        return False
    return "/" in url or _FILE_RE.search(url) is not None


def _is_stand_in(url: str) -> bool:
    """Say whether the name of a file tells that it only keeps the place of a picture."""
    return _STAND_IN_RE.search(url.rpartition("/")[2]) is not None


def _is_data(url: str) -> bool:
    return url[:5].lower() == "data:"


def _line(text: str | None) -> str | None:
    """Return an attribute's words on one line; None if there are none."""
    return " ".join(text.split()) or None if text else None
