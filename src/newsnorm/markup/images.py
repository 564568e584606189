"""Which picture an `img` element shows, and which pictures say nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsnorm._lazy import compile_late
from newsnorm.model import Image

# Scripts that load pictures late keep the real address here, in order of how sure that is.
_LATE_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-actualsrc")
_STAND_IN_RE = compile_late(
    r"(?:^|[/_.-])(?:blank|loading|placeholder|spacer|transparent|lazy(?:load)?)[^/]*$", re.IGNORECASE
)
_RANDOM_RE = re.compile(
    r"(?:https?:)?//(?:[\w-]+\.)*(?:picsum\.photos|source\.unsplash\.com/random|placeimg\.com|lorempixel\.com"
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
    url = _source_of(attributes)
    if url is None or (attributes.get("width", "").strip() in _TINY and attributes.get("height", "").strip() in _TINY):
        return None
    return Image(
        url=url,
        alt=_line(attributes.get("alt")),
        caption=_line(attributes.get("title")),
        placeholder=is_placeholder(url),
    )


def _source_of(attributes: Mapping[str, str]) -> str | None:
    source = attributes.get("src", "").strip()
    if not source or _is_data(source) or _STAND_IN_RE.search(source.partition("?")[0]):
        late = (attributes.get(name, "").strip() for name in _LATE_SOURCES)
        source = next((url for url in late if url and not _is_data(url)), source)
    return None if not source or _is_data(source) else source


def _is_data(url: str) -> bool:
    return url[:5].lower() == "data:"


def _line(text: str | None) -> str | None:
    """Return an attribute's words on one line; None if there are none."""
    return " ".join(text.split()) or None if text else None
