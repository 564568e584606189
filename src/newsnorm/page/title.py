"""What a page says that its title is: its parts, and the headline without what belongs to the site."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from newsnorm._caches import remember_short
from newsnorm._lazy import compile_late
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.measure import count_han

_NO_WORD_RE = compile_late(r"[\W_]+")
# Blanks and marks without a letter in any form: they go first, because full-width ones make NFKC ten times as slow.
_MARKS_RE = compile_late(
    r"[\s!-/:-@\[-`{-~\u2010-\u2027\u2030-\u205e\u3000-\u3003\u3008-\u3011\u3014-\u301f！-／：-＠［-＾｀｛-･]+"
)
# What parts a headline from the names of channel and site behind it.
_DASHES = "-–—－"
_JOINT_RE = compile_late(
    rf"""
    \s*(?:
      [_|｜丨]+ | --+ | —— | »
    | \s[{_DASHES}·•:：/»<>]+\s
    | (?<![{_DASHES}])[{_DASHES}]++(?=[^{_DASHES}]{{2,16}}$)  # the last one, before the name of a site
    | \s{{2,}}
    )\s*
    """,
    re.VERBOSE,
)
FEWEST: Final = 4
"""A line of fewer characters says nothing of a title; what one is known by has twice as many."""

ORNAMENTS: Final = "》»›>*·•■□◆◇★☆ "
"""What stands before a headline and is none of it."""

LONGEST_TITLE: Final = 400
"""A title is no longer than this."""

_MOST_JOINTS = 12
_LONGEST_SITE = 12
# 江州日报数字报, 江州日报电子版: the paper as it was printed.
_EDITION = any_of(read_words("page_parts", part="edition"))
_EDITION_RE = compile_late(rf"{_EDITION}$")
# 江州新闻网 JZNEWS.COM, JZN 江州社: the name in another language stands beside it.
_LATIN_RE = compile_late(r"^[A-Za-z][A-Za-z\d.&' -]*\s|\s[A-Za-z][A-Za-z\d.&' -]*$")
_ON_PAPER_RE = compile_late(rf"\s*(\w{{2,12}}?){_EDITION}\s?[-–—_|｜:：]")
# 手机江州网: the site for phones.
_ON_PHONES_RE = compile_late(rf"{any_of(read_words('page_parts', part='phones'))}(\w+)")
# 江州市人民政府门户网站, 江州大学, 江州频道.
_LONGEST_HOUSE = 24
_HOUSE_RE = compile_late(rf"\w+{any_of(read_words('page_parts', part='house'))}")
# Before the site: `江州降雪 - 要闻 - 江州网`.
_CHANNELS = frozenset((*read_words("channels"), *read_words("page_parts", part="channel")))


@remember_short(4096)
def pack(text: str) -> str:
    """Return the letters and digits of a text, in one form. Cached: it is asked more than once, and sites have menus.

    Example:
        >>> pack("（图）沪指 3,000点！")
        '图沪指3000点'
    """
    packed = unicodedata.normalize("NFKC", _MARKS_RE.sub("", text))
    return (packed if packed.isalnum() else _NO_WORD_RE.sub("", packed)).casefold()


def width_of(text: str) -> int:
    """Return how wide a text is: a Han character takes the place of two letters, and says as much."""
    return len(text) + count_han(text)


def heads_of(title: str) -> Iterator[str]:
    """Yield the forms of a title that are long enough to know it by, packed."""
    yield from (head for head in map(pack, forms_of(title)) if len(head) >= 2 * FEWEST)


def forms_of(title: str) -> Iterator[str]:
    """Yield the first part of a title, the first two, and so on, and all of it."""
    for start, _ in _find_joints(title)[:_MOST_JOINTS]:
        yield title[:start]
    yield title


@remember_short(32)
def _find_joints(title: str) -> tuple[tuple[int, int], ...]:
    """Return where the joints of a title begin and end. Cached: a page has few titles, and each is asked often."""
    return tuple([joint.span() for joint in _JOINT_RE.finditer(title)])


def cut_parts(title: str) -> Iterator[str]:
    """Yield what stands between the joints of a title."""
    begin = 0
    for start, end in _find_joints(title):
        yield title[begin:start]
        begin = end
    yield title[begin:]


def cut_site(title: str, page: str, sites: Iterable[str]) -> str:
    r"""Return a title without the names of channel and site at its end, or at its start.

    A part is one if the page says it again by itself, or it has the form of an outlet's name.

    Args:
        title: As given.
        page: The short lines of the page, each between two newlines.
        sites: What the page calls its site.

    Example:
        >>> cut_site("江州降雪_社会_江州网", "\n社会\n江州网\n", ())
        '江州降雪'
    """
    names = frozenset(filter(None, sites))
    title = _cut_end(title[:LONGEST_TITLE], page, names)
    begin = 0
    for start, end in _find_joints(title)[:_MOST_JOINTS]:
        if end >= len(title) or not _is_site(title[begin:start].strip(), page, names):
            break
        begin = end
    return title[begin:].strip()


def _cut_end(title: str, page: str, names: frozenset[str]) -> str:
    """Return a title without what stands at its end: channels and the site, and what the site says of itself."""
    is_cut = False
    for _ in range(_MOST_JOINTS):
        joints = _find_joints(title)[:_MOST_JOINTS]
        start, end = joints[-1] if joints else (0, 0)
        if not start:
            break
        part = title[end:].strip()
        if _is_site(part, page, names) or _is_house(part) or (is_cut and part in _CHANNELS):
            title, is_cut = title[:start], True
            continue
        # 江州降雪 | 江州网 - 江州人的家园
        named = (
            before for (before, end), (behind, _) in pairwise(joints) if before and _is_named(title[end:behind], names)
        )
        site = next(named, 0)
        return title[:site] if site >= FEWEST else title
    return title


def _is_named(part: str, names: frozenset[str]) -> bool:
    """Say whether what stands between two joints is a site."""
    part = part.strip()
    return part in names or is_outlet(part)


def _is_house(part: str) -> bool:
    """Say whether the last part of a title is an office, a school or a company: its site is called so."""
    return 3 < len(part) <= _LONGEST_HOUSE and _HOUSE_RE.fullmatch(part) is not None


def find_site(title: str) -> str | None:
    """Return the outlet that a title ends with, behind a longer part; or a paper that begins it as one on paper.

    Example:
        >>> [find_site(title) for title in ("江州降雪_社会_江州网", "江州日报数字报-江州降雪", "江州降雪_手机江州网")]
        ['江州网', '江州日报', '江州网']
    """
    on_paper = _ON_PAPER_RE.match(title)
    if on_paper and is_outlet(on_paper[1]):
        return on_paper[1]
    parts = [part.strip() for part in cut_parts(title[:LONGEST_TITLE])]
    last = _LATIN_RE.sub("", _EDITION_RE.sub("", parts[-1]))
    last = of_phones[1] if (of_phones := _ON_PHONES_RE.fullmatch(last)) and is_outlet(of_phones[1]) else last
    is_site = is_outlet(last) and len(last) <= _LONGEST_SITE and len(last) < max(map(len, parts))
    return last if is_site and len(parts) > 1 else None


def _is_site(part: str, page: str, names: frozenset[str]) -> bool:
    return not part or part in names or is_outlet(part) or (len(part) <= 16 and f"\n{part}\n" in page)
