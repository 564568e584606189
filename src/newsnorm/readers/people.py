"""People as headers name them: one string with several names, a list, or mappings with a name.

The words of a credit mean in a header what they mean in a line of the body: `文/林一舟`, `责任编辑：林岚`,
`江州日报记者林一舟`. What the grammar of such lines cannot read, pen names for example, is cut at its separators.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from attrs import frozen

from newsnorm._caches import remember
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Quoted, Value
from newsnorm.frontmatter.scalars import read_flag
from newsnorm.lexicon.addresses import ANY_SCHEME, MAIL_ADDRESS
from newsnorm.lexicon.characters import AND, BARS, COLONS, IDEOGRAPHS, PADDING, SLASHES, VALUE_PADDING
from newsnorm.lexicon.labels import label_roles, label_words, read_labels
from newsnorm.lexicon.names import NOBODY, is_han, name_key, read_names
from newsnorm.lexicon.outlets import NO_OUTLETS, OWN_NAMES, is_outlet
from newsnorm.lexicon.words import any_of, read_rows, read_words
from newsnorm.model import Person, Role
from newsnorm.news.author_remarks import names_post
from newsnorm.news.credits import read_credit_line, split_credits
from newsnorm.news.line import Line
from newsnorm.news.rules.source import read_source
from newsnorm.readers.texts import strip_quotes

_CHUNK_RE = compile_late(f"(?:[（(][^（()）\n]{{0,24}}[）)]|[^、，,；;/&{BARS}\n])+")  # 林一舟（文/图） is one person
# `Lena Zhou和Tom Lin` are two.
_LATIN_AND_RE = compile_late(rf"(?<=[A-Za-z.])\s?[{AND}]\s?(?=[A-Z])")
_ADDRESS_RE = compile_late(rf"<[^<>]*>|{ANY_SCHEME}://[^\s，,；;、]+|{MAIL_ADDRESS}")
# A link of Markdown, or of a wiki: `[[people/lin|林一舟]]`, as clippers for notes write an author.
_LINK_RE = compile_late(r"\[([^\[\]]+)\]\([^()]*\)|\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_BY_RE = compile_late(r"^[Bb][Yy](?:\s*[:：]\s*|\s+)")
_HAN_AND_RE = compile_late(f"(?<=[{IDEOGRAPHS}]) and (?=[{IDEOGRAPHS}])")
# `he@example.cn (何小满)`, as feeds have it: what is left without the address.
_ALONE_RE = compile_late("^[（(]([^（()）]+)[）)]$")
# 林一舟、宋清和等: others are meant, and nobody is called so.
_OTHERS_RE = compile_late(r"(?<!\s)\s*+等人?$")
_AUTHOR_LABEL = label_words("author")[0]
_SHORTEST_POST = 4
_DEEPEST_LIST = 2  # a list in a list
_LONGEST_HAN_NAME = 4
_AND_RE = compile_late(f"(?<=[{IDEOGRAPHS}]{{2}})[{AND}](?=[{IDEOGRAPHS}]{{2}})")
_FORMS_OF_ADDRESS: Mapping[str, Role] = {
    label.word: cast("Role", label.meaning) for label in read_labels() if "title" in label.flags
}
_ADDRESS = f"{any_of(OWN_NAMES)}?{any_of(read_words('role_adjectives'))}*"
# 记者, 本报记者, 见习记者: a word before a name that says what this person did.
_ADDRESS_WORD_RE = compile_late(f"{_ADDRESS}(?P<word>{any_of(_FORMS_OF_ADDRESS)})")
_HALVES = (("family", "given"), ("lastname", "firstname"))
_ROLES = cast("Mapping[str, Role | None]", label_roles())
_LABELLED_RE = compile_late(
    rf"""
    (?P<label>{any_of(_ROLES)}) [{PADDING}]*+ [{COLONS}{BARS}{SLASHES}] [{PADDING}]*+
    (?P<rest> .* )
    """,
    re.VERBOSE,
)
# `林一舟（编辑）`, `许青 (图)`, `何小满（文/图）`: the first role counts.
_BESIDE_RE = compile_late(
    rf"""
    (?P<name>[^（()）]*+) [（(] \s?
    (?P<label>{any_of(_ROLES)}) (?: \s?[、和&{SLASHES}]\s? {any_of(_ROLES)} )*+
    \s? [）)]
    """,
    re.VERBOSE,
)
# `林一舟（记者） 许青（摄影）`: two people, the second of whom has a Han name.
_BETWEEN_REMARKS_RE = compile_late(f"(?<=[）)])[{PADDING}]++(?=[{IDEOGRAPHS}]{{2,4}}(?:[（(]|[{PADDING}]|$))")
# Under which keys an object says what somebody is called, the best first; letters and what parts words mean nothing.
_NAME_KEYS = ("name", "literal", *(key.replace("_", "") for key, use in read_rows("row_keys") if use == "authors last"))
# Latin names of two words or three: `John Lee and Mary Ann Fox`, but not `Lee and Sons`.
_LATIN_NAME = r"[A-Z][A-Za-z'’.-]{0,19}(?: [A-Z][A-Za-z'’.-]{0,19}){1,2}"
_LATIN_PAIR_RE = compile_late(rf"({_LATIN_NAME}),? and ({_LATIN_NAME})")
_REMARK_RE = compile_late("[（(][^（()）]{1,24}[）)]$")
# A word for what somebody did, and nobody who did it. Few names end as one of them does.
_ROLE_ALONE_RE = compile_late(f"{_ADDRESS}{any_of(_ROLES)}")
_ROLE_ENDS = frozenset(role[-1] for role in _ROLES)


@frozen(repr=False)
class Named(Shown):
    """Whom and what a value names.

    Attributes:
        people: In order.
        outlet: The outlet whose people they are.
    """

    people: tuple[Person, ...] = ()
    outlet: str | None = None


@remember(256)
def read_people(value: Value, role: Role) -> Named:
    """Return whom a header value names. Cached: a blog has few authors.

    A string is cut at 、 ， , ； ; / &, at blanks only between Han names: `Lena Zhou` and `何小满 Lena` are one person
    each. Addresses beside a name are left out, and so are words that name nobody (佚名).

    Args:
        value: The value of a key.
        role: What those do whom the key names, if the value does not say it.

    Example:
        >>> [person.name for person in read_people("林一舟、何小满 <he@example.cn>", "author").people]
        ['林一舟', '何小满']
        >>> [person.name for person in read_people("Lena Zhou", "author").people]
        ['Lena Zhou']
        >>> read_people("江州日报记者林一舟", "author")
        Named(people=(Person(name='林一舟', role='reporter'),), outlet='江州日报')
    """
    if isinstance(value, str) and _is_short_han(value) and value[-1] != "等" and not _names_nobody(value):
        return Named((Person(str(value), role),))
    people: dict[str, Person] = {}
    outlet = None
    for item in _list_items(value):
        named = _read_item(item, role)
        outlet = outlet or named.outlet
        for person in named.people:
            people.setdefault(name_key(person.name), person)
    return Named(tuple(people.values()), outlet)


def _is_short_han(text: str) -> bool:
    return 2 <= len(text) <= _LONGEST_HAN_NAME and is_han(text)


def _names_nobody(text: str) -> bool:
    if text in NOBODY or text in NO_OUTLETS:
        return True
    return text[-1] in _ROLE_ENDS and _ROLE_ALONE_RE.fullmatch(text) is not None


def _list_items(value: Value) -> Iterator[Value]:
    """Yield a value, or what stands in it as a list or in lists of it; an equal text says nothing more."""
    known: set[tuple[type, str]] = set()
    lists = [iter(value if isinstance(value, tuple) else (value,))]
    while lists:
        for item in lists[-1]:
            if isinstance(item, tuple) and len(lists) < _DEEPEST_LIST:
                lists.append(iter(item))
                break
            if isinstance(item, str):
                if (type(item), item) in known:
                    continue
                known.add((type(item), item))
            yield item
        else:
            lists.pop()


def _read_item(item: Value, role: Role) -> Named:
    if isinstance(item, Mapping):
        return _read_mapping(item, role)
    # A number is what a program calls somebody: `author: 3` in an answer of WordPress.
    if not isinstance(item, str) or read_flag(item) is not None or (not isinstance(item, Quoted) and item.isdecimal()):
        return Named()
    text = _ADDRESS_RE.sub(" ", _LINK_RE.sub(r"\1\2", item)).strip(VALUE_PADDING)
    text = strip_quotes(_HAN_AND_RE.sub("、", _ALONE_RE.sub(r"\1", text)))
    others = _OTHERS_RE.search(text)
    if others and read_names(text[: others.start()]):
        text = text[: others.start()]
    return _read_credits(text) or _read_mixed(text, role) or Named(tuple(_read_list(text, role)))


def _read_mixed(text: str, role: Role) -> Named | None:
    """Read an author before other credits, `林一舟 编辑：宋清和`, or behind the outlet, `江州日报·林一舟`."""
    if role == "author" and any(colon in text for colon in COLONS):
        credit = read_credit_line(f"{_AUTHOR_LABEL}：{text}")
        return Named(credit.people, credit.outlet) if credit else None
    house, dot, rest = text.partition("·")
    names = read_names(rest) if dot and is_outlet(house) else None
    return Named(tuple(Person(name, role) for name in names), house) if names else None


def _read_mapping(item: Mapping[str, Value], role: Role) -> Named:
    """Return the one whom a mapping names, in the role that it says: `{name: 宋清和, role: 编辑}`."""
    name = item.get("name") or _find_name(item)
    if not isinstance(name, str) or not name.strip():
        return Named()
    written = item.get("role")
    said = _ROLES.get(written.strip(), role) if isinstance(written, str) else role
    return Named((Person(" ".join(name.split()), said),) if said is not None else ())


def _find_name(item: Mapping[str, Value]) -> Value:
    given = {key.lower().replace("_", ""): value for key, value in item.items() if value}
    name = next((given[key] for key in _NAME_KEYS if key in given), None)
    return name if name is not None else _join_halves(given)


def _join_halves(given: Mapping[str, Value]) -> str | None:
    """Return the name that stands in two halves, as in lists of references; in Chinese the family comes first."""
    for last, first in _HALVES:
        family, name = given.get(last), given.get(first)
        if isinstance(family, str) and isinstance(name, str):
            return f"{name} {family}" if family.isascii() else f"{family}{name}"
    return None


def _read_credits(text: str) -> Named | None:
    """Return what a value says that reads as a line of the body does; None if it is no such line."""
    credit = read_credit_line(text)
    if credit:
        outlet = credit.outlet
        return Named(credit.people, None if outlet in OWN_NAMES else outlet)
    split = split_credits(text)
    if split and split[1] and is_outlet(split[0]):
        return Named(split[1], split[0].strip())
    match = read_source(Line(text=text)) if len(text) > 3 else None
    return Named(match.people, match.outlet) if match else None


def _read_list(text: str, role: Role) -> Iterator[Person]:
    labelled = _LABELLED_RE.fullmatch(text)
    if labelled:
        meant = _ROLES[labelled["label"]]
        if meant is None:
            return
        role, text = meant, labelled["rest"]
    text = _LATIN_AND_RE.sub("、", _BETWEEN_REMARKS_RE.sub("、", _BY_RE.sub("", text)))
    for number, chunk in enumerate(_CHUNK_RE.findall(text)):
        words = chunk.split()
        if number and len(words) == 1 and len(words[0]) >= _SHORTEST_POST and names_post(words[0]):
            continue  # 林一舟，江州大学教授
        yield from _read_chunk(words, role)


def _read_chunk(words: list[str], role: Role) -> Iterator[Person]:
    """Yield whom the words between two separators name: 记者 林一舟, 林一舟 记者 宋清和 通讯员."""
    if len(words) == 1:
        yield from _read_named(words, role)
        return
    titles = [_ADDRESS_WORD_RE.fullmatch(word) for word in words]
    is_before = titles[:1] != [None]
    named: list[str] = []
    for word, title in zip(words, titles, strict=True):
        if title is None:
            named.append(word)
            continue
        said = _FORMS_OF_ADDRESS[title["word"]]
        if named:
            yield from _read_named(named, role if is_before else said)
            named = []
        role = said if is_before else role
    if named:
        yield from _read_named(named, role)


def _read_named(words: list[str], role: Role) -> Iterator[Person]:
    text = " ".join(words)
    if len(text) > 1 and text[0] == "@" and text[1] != "@":
        text, words = text[1:], [words[0][1:], *words[1:]]
    beside = _BESIDE_RE.fullmatch(text) if text[-1:] in "）)" else None
    if beside:
        meant = _ROLES[beside["label"]]
        if meant is not None:
            yield from _read_chunk(beside["name"].split(), meant)
        return
    if not words or _names_nobody(text):
        return
    named = read_names(_REMARK_RE.sub("", text)) if text[-1] in "）)" else None  # 林一舟（江州日报）
    if named:
        yield from (Person(name, role) for name in named)
        return
    pair = _LATIN_PAIR_RE.fullmatch(text) if " and " in text else None
    if pair or (len(words) == 1 and _AND_RE.search(text)):
        named = pair.groups() if pair else read_names(text)
        yield from (Person(name, role) for name in named or (text,))
        return
    if len(words) == 1 or not all(map(is_han, words)):
        yield Person(text, role)
        return
    # 林一舟 何小满 are two people, 王　越 is one.
    people = read_names(text) or (tuple(words) if all(map(_is_short_han, words)) else (text,))
    yield from (Person(name, role) for name in people)
