"""Is this a person's name, and which names does this string hold?

A line that names people counts as a news line only if everything where a name must stand is one: `责任编辑：幕后十年`
is a subhead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import MAIL_ADDRESS
from newsnorm.lexicon.characters import AND, HAN
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.lexicon.words import read_words

_HAN_RE = compile_late(f"[{HAN}]+")
_DOT = "[·•・‧∙]"
_DOT_RE = compile_late(_DOT)
_DOTTED_RE = compile_late(f"(?:[A-Z]|[{HAN}]{{1,8}})(?:{_DOT}[{HAN}]{{1,8}}){{1,3}}")
_LATIN_RE = compile_late(r"[A-Z][A-Za-z'’.-]{0,19}")
_MAIL_RE = compile_late(MAIL_ADDRESS)
_REMARK_RE = compile_late(r"[（(][^（）()]{1,12}[）)]$")
_DEGREES = frozenset({"Ph.D.", "Ph.D", "PhD", "M.D.", "MD", "MBA", "Jr.", "Jr", "Sr."})  # after a name and a comma
_SEPARATOR_RE = compile_late(r"[、，,/／；;&]")
_SURNAMES = frozenset(read_words("surnames"))
_COMPOUND_SURNAMES = frozenset(read_words("compound_surnames"))
_WORDS = frozenset(read_words("name_like_words"))
_SIGNS = frozenset(label_words("author", flag="sign"))
_AND_RE = compile_late(f"[{AND}]")
# 江州日报·新花城, 江州大学·历史学院: a dot ties houses, too.
_HOUSES = read_words("page_parts", part="house")

_NEVER_GIVEN = frozenset(read_words("never_given"))

NOBODY: Final = frozenset(read_words("no_person"))
"""What stands where a name must stand and names nobody."""

_BETWEEN_WORDS_RE = compile_late(r"[\s_-]+")


def is_han(text: str) -> bool:
    """Return whether a text is of Han characters alone.

    Example:
        >>> is_han("林一舟"), is_han("林一舟 文"), is_han("")
        (True, False, False)
    """
    return _HAN_RE.fullmatch(text) is not None


def is_person_name(name: str) -> bool:
    """Return whether `name` has the shape of one name, without padding.

    Example:
        >>> [is_person_name(name) for name in ("林一舟", "欧阳静", "古丽米热·艾山", "幕后十年", "江州日报·新城")]
        [True, True, True, False, False]
    """
    size = len(name)
    if size <= 4 and is_han(name):
        return _is_han_name(name)
    if not 2 < size <= 24 or _DOTTED_RE.fullmatch(name) is None:
        return False
    first = _DOT_RE.split(name, maxsplit=1)[0]
    return not first.endswith(_HOUSES) and not is_outlet(first)


def _is_han_name(name: str) -> bool:
    if not 2 <= len(name) <= 4 or not _NEVER_GIVEN.isdisjoint(name[1:]):
        return False
    if name[:2] in _COMPOUND_SURNAMES and len(name) > 2:
        return True
    return len(name) < 4 and name[0] in _SURNAMES


def name_key(name: str) -> str:
    """Return what is the same for two spellings of one name: neither case nor what parts its words counts.

    Example:
        >>> len({name_key(name) for name in ("ann-lee", "Ann-Lee", "Ann Lee")})
        1
    """
    return name if name.isalpha() and not name.isascii() else _BETWEEN_WORDS_RE.sub("", name).casefold()


def is_word(name: str) -> bool:
    """Return whether a name begins like an everyday word: 方法论 has the shape of a name too."""
    return name[:2] in _WORDS


def read_names(text: str) -> tuple[str, ...] | None:
    """Return all names in `text`, or None if anything in it is no name.

    Padding between a surname and a given name goes: `王　越` is 王越. E-mail addresses and short remarks in brackets
    after a name are left out.

    Args:
        text: A list of names: 、 ， , / and blanks part them.

    Example:
        >>> read_names("王　越 李　然、Lena Zhou")
        ('王越', '李然', 'Lena Zhou')
        >>> read_names("幕后十年") is None
        True
    """
    if is_person_name(text):
        return (text,)
    names: list[str] = []
    if "@" in text:
        text = _MAIL_RE.sub(" ", text)
    for chunk in _SEPARATOR_RE.split(text):
        tokens = (_REMARK_RE.sub("", chunk.rstrip()) if "）" in chunk or ")" in chunk else chunk).split()
        if not tokens or (names and chunk.strip() in _DEGREES):
            continue
        found = _join_padded(tokens) or _split_at_and(tokens)
        if found is None:
            return None
        names += found
    return tuple(dict.fromkeys(names)) or None


def _split_at_and(tokens: list[str]) -> tuple[str, ...] | None:
    """Try 和 as a separator, after it turned out to be no part of a name."""
    parts = [part for token in tokens for part in _AND_RE.split(token) if part]
    return _join_padded(parts) if len(parts) > len(tokens) else None


def _join_padded(tokens: list[str]) -> tuple[str, ...] | None:
    """Return the names that use up all tokens; worked out from the right, so it is linear in the tokens."""
    steps: list[tuple[str, int] | None] = [None] * len(tokens) + [("", -1)]
    for start in reversed(range(len(tokens))):
        steps[start] = next((step for step in _names_at(tokens, start) if steps[step[1]]), None)
    names: list[str] = []
    step = steps[0]
    while step and step[0]:
        names.append(step[0])
        step = steps[step[1]]
    return tuple(names) if step else None


def _names_at(tokens: list[str], start: int) -> Iterator[tuple[str, int]]:
    """Yield each name that may begin at `start`, best first, with the token after it."""
    token = tokens[start]
    if _LATIN_RE.fullmatch(token):
        for end in range(min(start + 3, len(tokens)), start, -1):
            if all(_LATIN_RE.fullmatch(word) for word in tokens[start:end]) and end - start + len(token) > 2:
                yield " ".join(tokens[start:end]), end
    elif token in _SURNAMES or token in _COMPOUND_SURNAMES:
        for end in (start + 2, start + 3):
            joined = "".join(tokens[start:end])
            is_label = joined[0] in _SIGNS and is_person_name(joined[1:])  # `林一舟 文 许青 摄`
            if end <= len(tokens) and is_person_name(joined) and not is_label:
                yield joined, end
    if is_person_name(token):
        yield token, start + 1
