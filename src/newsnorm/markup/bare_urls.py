"""URLs written as plain words: where one begins and where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from newsnorm._lazy import compile_late

# A URL ends at a blank, at `<>"`, at any mark of the CJK and full-width blocks, and at the dashes and quotes Chinese
# shares with other scripts. Han characters may be part of a path.
_URL_RE = compile_late(
    r"https?://[^\s<>\"`|\\^\u2010-\u201f\u2026\u3000-\u3004\u3008-\u3020\u3030\ufdd0\ufdd1\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+"
)
_TRAILING = ".,;:!?'*_~"


def find_urls(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every `http(s)://` URL in a text.

    A mark that ends a sentence and a closing bracket without its opening one do not belong to the URL (GFM 6.9).

    Example:
        >>> text = "见 https://example.cn/a（官网）和(https://example.cn/b)。"
        >>> [text[start:end] for start, end in find_urls(text)]
        ['https://example.cn/a', 'https://example.cn/b']
    """
    for match in _URL_RE.finditer(text):
        url = match[0]
        end = _trim(url)
        if not url.endswith("://", 0, end):
            yield match.start(), match.start() + end


def _trim(url: str) -> int:
    end = len(url)
    surplus = url.count(")") - url.count("(")
    while end > len("http://"):
        if url[end - 1] in _TRAILING:
            end -= 1
        elif url[end - 1] == ")" and surplus > 0:
            surplus -= 1
            end -= 1
        else:
            break
    return end
