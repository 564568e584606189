"""Lines at the head of a post of a thread: the number of its floor, and words such as 楼主 and 沙发."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.line_info import read_line

_LONGEST = 60
_REPLY_WORDS = any_of(read_words("page_kinds", part="reply"))
# `沙发` by itself or beside a name, but not `沙发市场升温明显` and not `沙发、地板`; `2楼`, but not `2楼的居民`.
_ALONE = r"(?![、，]|\w{6})"
_FLOOR = r"\d{1,4}\s?[楼樓#](?![的是有住居内內里裡、，])"
_POST_RE = compile_late(rf"\s*+(?:{_FLOOR}|(?:{any_of(read_words('page_kinds', part='post'))}|{_REPLY_WORDS}){_ALONE})")
# The first post is `1楼`; `楼层：第 2 楼` may stand behind a label.
_REPLY_RE = compile_late(
    rf"\s*+(?:(?:[^\W\d]{{2,4}}[{COLONS}]\s?)?第?\s?(?!0?1\s?[楼樓#]){_FLOOR}|{_REPLY_WORDS}{_ALONE})"
)


_FIRST_FLOOR_RE = compile_late(r"(?<![第\d])0?1\s?[楼樓](?![的是有住居内內里裡、，])")


def tells_first_floor(text: str) -> bool:
    """Say whether a short line below a post has the number of the first floor of a thread in it.

    Example:
        >>> [tells_first_floor(text) for text in ("来自手机1楼2023-03-08 10:15", "2楼2023-03-08", "11楼2023-03-08")]
        [True, False, False]
    """
    return len(text) <= _LONGEST and _FIRST_FLOOR_RE.search(text) is not None


def tells_post(text: str) -> bool:
    """Say whether a short line tells who wrote what follows, and when, as the heads of posts do.

    Example:
        >>> [tells_post(text) for text in ("作者：江边人 时间：2023-03-08 10:15", "2023-03-08 10:15", "作者：江边人")]
        [True, False, False]
    """
    if not 0 < len(text.strip()) <= _LONGEST:
        return False
    said = read_line(text)
    return said is not None and said.date_text is not None and bool(said.people)


def tells_first_post(text: str, above: str) -> bool:
    """Say whether a line below a post is its head; `1楼` may stand above the date, in an element of its own.

    Example:
        >>> [tells_first_post("2023-03-08 10:15", above=text) for text in ("1楼", "2楼", "江边人")]
        [True, False, False]
    """
    return starts_post(text) or tells_first_floor(text) or tells_first_floor(above)


def starts_post(text: str) -> bool:
    """Say whether a line is the head of a post, the first one or a reply.

    Example:
        >>> [starts_post(text) for text in ("楼主 2023-03-08", "2楼 发表于 2023-03-12", "沙发市场升温明显，有人说。")]
        [True, True, False]
    """
    return _POST_RE.match(text) is not None


def starts_reply(text: str) -> bool:
    """Say whether a line is the head of a post below the first: what stands there speaks of other people.

    Example:
        >>> [starts_reply(text) for text in ("楼层：第 2 楼", "板凳", "楼主 2023-03-08", "第 1 楼", "2楼的居民走了。")]
        [True, True, False, False, False]
    """
    return _REPLY_RE.match(text) is not None
