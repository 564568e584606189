"""People as headers name them: one string with several names, a list, or mappings with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from newsnorm.frontmatter.entries import Value
from newsnorm.frontmatter.scalars import read_flag
from newsnorm.lexicon.names import read_names
from newsnorm.model import Person, Role

_SEPARATOR_RE = re.compile("[、，,；;/&\n]")
_ADDRESS_RE = re.compile(r"<[^<>]*>|[a-z][a-z0-9+.-]{1,15}://[^\s，,；;、]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_LINK_RE = re.compile(r"\[([^\[\]]+)\]\([^()]*\)")
_HAN = "[\u3400-\u9fff\U00020000-\U000323af]"
_HAN_NAME_RE = re.compile(_HAN + "{2,4}")
_HAN_WORD_RE = re.compile(_HAN + "+")
_ROLE_WORDS: Mapping[str, Role] = {
    "记者": "reporter",
    "本报记者": "reporter",
    "本刊记者": "reporter",
    "特约记者": "reporter",
    "见习记者": "reporter",
    "通讯员": "correspondent",
    "編譯": "translator",
    "编译": "translator",
    "摄影": "photographer",
}


@lru_cache(maxsize=256)
def read_people(value: Value, role: Role) -> tuple[Person, ...]:
    """Return the people a header value names. Cached: a blog has few authors.

    A string is cut at 、 ， , ； ; / &, at blanks only between Han names: `Lena Zhou` and `何小满 Lena` are one person
    each. Addresses beside a name are left out.

    Example:
        >>> [person.name for person in read_people("林一舟、何小满 <he@example.cn>", "author")]
        ['林一舟', '何小满']
        >>> [person.name for person in read_people("Lena Zhou", "author")]
        ['Lena Zhou']
    """
    if isinstance(value, str) and _HAN_NAME_RE.fullmatch(value):
        return (Person(str(value), role),)
    return tuple(dict.fromkeys(_people(value, role, 0)))


def _people(value: Value, role: Role, depth: int) -> Iterator[Person]:
    if isinstance(value, tuple) and depth < 2:
        for item in value:
            yield from _people(item, role, depth + 1)
    elif isinstance(value, Mapping):
        name = value.get("name")
        if isinstance(name, str) and name.strip():
            yield Person(" ".join(name.split()), role)
    elif isinstance(value, str) and read_flag(value) is None:
        text = _ADDRESS_RE.sub(" ", _LINK_RE.sub(r"\1", value))
        for chunk in _SEPARATOR_RE.split(text):
            yield from _read_chunk(chunk.split(), role)


def _read_chunk(words: list[str], role: Role) -> Iterator[Person]:
    if len(words) > 1 and words[0] in _ROLE_WORDS:
        role = _ROLE_WORDS[words[0]]
        words = words[1:]
    if not words:
        return
    text = " ".join(words)
    if len(words) == 1 or not all(_HAN_WORD_RE.fullmatch(word) for word in words):
        yield Person(text, role)
        return
    # 林一舟 何小满 are two people, 王　越 is one.
    names = read_names(text) or (words if all(_HAN_NAME_RE.fullmatch(word) for word in words) else (text,))
    yield from (Person(name, role) for name in names)
