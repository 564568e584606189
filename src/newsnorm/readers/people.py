"""People as headers name them: one string with several names, a list, or mappings with a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import cast

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Value
from newsnorm.frontmatter.scalars import read_flag
from newsnorm.lexicon.characters import IDEOGRAPHS
from newsnorm.lexicon.labels import read_labels
from newsnorm.lexicon.names import read_names
from newsnorm.lexicon.outlets import OWN_NAMES
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Person, Role

_SEPARATOR_RE = compile_late("[、，,；;/&\n]")
_ADDRESS_RE = compile_late(r"<[^<>]*>|[a-z][a-z0-9+.-]{1,15}://[^\s，,；;、]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_LINK_RE = compile_late(r"\[([^\[\]]+)\]\([^()]*\)")
_HAN_NAME_RE = compile_late(f"[{IDEOGRAPHS}]{{2,4}}")
_HAN_WORD_RE = compile_late(f"[{IDEOGRAPHS}]+")
_FORMS_OF_ADDRESS: Mapping[str, Role] = {
    label.word: cast("Role", label.meaning) for label in read_labels() if "title" in label.flags
}
# 记者, 本报记者, 见习记者: a word before a name that says what this person did.
_ADDRESS_WORD_RE = compile_late(
    f"{any_of(OWN_NAMES)}?{any_of(read_words('role_adjectives'))}*(?P<word>{any_of(_FORMS_OF_ADDRESS)})"
)


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
    address = _ADDRESS_WORD_RE.fullmatch(words[0]) if len(words) > 1 else None
    if address:
        role = _FORMS_OF_ADDRESS[address["word"]]
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
