"""Who did what: byline, editor, proofreader, reviewer.

A credit is `LABEL names LABEL names …`, and every character of it must be used up: a rest means content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, cast

from attrs import evolve, frozen

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import (
    BARS,
    BULLETS,
    CLAUSE_ENDS,
    COLONS,
    HAN,
    IDEOGRAPHS,
    LIST_MARKS,
    PADDING,
    SLASHES,
)
from newsnorm.lexicon.labels import EDITING, STAFF, WRITING, label_words, read_labels
from newsnorm.lexicon.names import is_word, read_names
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.places import PLACES
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.model import Link, Person, Role
from newsnorm.news.line import strip_brackets

# A label of staff keeps a line whole and names no person of the article.
_ROLES: Final = {
    label.word: None if label.meaning == STAFF else cast("Role", label.meaning)
    for label in read_labels()
    if label.meaning in (*WRITING, *EDITING, STAFF) and "header" not in label.flags
}
_EDITORIAL = frozenset({*EDITING, None})
_MAY_BE_ALONE = _EDITORIAL | {"translator"}
_SURE_LABELS = frozenset(label_words(*EDITING, flag="sure"))
_COLON_LABELS = frozenset(label_words(*WRITING, *EDITING, STAFF, flag="colon"))
_NO_PERSON = frozenset(read_words("no_person"))

# --- labels -----------------------------------------------------------------------------------------------------------

_ADJECTIVE_WORDS = read_words("role_adjectives")
_POSTED = "驻駐"  # with a place after it: 驻江州记者
_ADJECTIVE = any_of(_ADJECTIVE_WORDS)
# Posted once at most: with any number of postings, the ways to cut 驻驻驻… would grow without bound.
ADJECTIVES: Final = rf"(?:{_ADJECTIVE}*(?:[{_POSTED}][{IDEOGRAPHS}]{{1,6}}?{_ADJECTIVE}*)?)"
"""What may stand before 记者 and its kin, as the part of a regex."""

_WORD_LABELS = [label for label in _ROLES if len(label) > 1 and label not in _COLON_LABELS]
_MARKED_LABELS = [label for label in _ROLES if len(label) == 1 or label in _COLON_LABELS]
_LONG = any_of(_WORD_LABELS)
_SHORT = any_of(_MARKED_LABELS)
_FIRST = _POSTED + "".join(sorted({word[0] for word in (*_ROLES, *_ADJECTIVE_WORDS)}))  # what a label can begin with
_MARK = f"[{COLONS}{BARS}/]"
_LABEL_RE = compile_late(
    rf"""
    (?:^|(?<=[\s{LIST_MARKS}；;/{BARS}（({COLONS}□■]))
    (?P<outlet>(?:《[^《》]{{1,16}}》|[^\s{LIST_MARKS}；;/{BARS}{COLONS}（）()《》])*?)
    (?:
        (?=[{_FIRST}]){ADJECTIVES}(?P<long>{_LONG})(?P<mark>\s*{_MARK}\s*|\s+|(?=[{HAN}])|$)
        |
        (?P<short>{_SHORT})\s*{_MARK}\s*
    )
    """,
    re.VERBOSE,
)
_SENT_FROM = any_of(("发自", "發自"))
_SENT_FROM_HINTS = ("发自", "發自")
_REPORTS = "摄影报道"
# After these a name needs no blank: 新华社采访林一舟 is an interview of his.
_DOERS = tuple("者員员编編辑輯人")

# --- what stands around names -----------------------------------------------------------------------------------------

_SENT_FROM_RE = compile_late(rf"\s*{_SENT_FROM}\s*([^\s,，、；;/]{{2,12}})")
_REPORTS_RE = compile_late(rf"\s*{any_of(read_words('deeds', part='report'))}$")
_DOING_RE = compile_late(
    rf"(?:\s+|(?<=\S)[{SLASHES}]){any_of((*read_words('deeds', part='desk'), *read_words('deeds', part='page')))}$"
)
_CODE_RE = compile_late(r"[A-Za-z]{0,4}[-_]?\d{1,8}")  # of a member of staff
_AFTER_BRACKET_RE = compile_late(r"(?<=[）)\]】])\s*\d{4,10}$")
_BACK_RE = compile_late(r"返回\S{1,8}[，,]\s*查看更多\s*")
_SIGNED_RE = compile_late(rf"(.{{2,30}}?)\s*[{SLASHES}]\s*(文|图|摄|摄影)")
_PAIR_RE = compile_late(
    rf"""
    (?P<writers>.{{2,30}}?)(?:\s*[{SLASHES}]\s*|\s+)文\s+
    (?P<shooters>.{{2,30}}?)(?:\s*[{SLASHES}]\s*|\s+)(?:摄影|[摄攝图圖])
    """,
    re.VERBOSE,
)
_PAIR_ENDS = "摄攝图圖影"
_LIST_RE = compile_late(rf"\s*[{LIST_MARKS}]\s*")
_BLANKS_RE = compile_late(rf"[{LIST_MARKS}\s]+")
# The text of a link that stands where a name must stand.
_HANDLE_RE = compile_late(r"(?:[^。！？；：:《》“”/（）()]|[（(][^（）()]{1,12}[）)]){1,30}")
_BOTH_RE = compile_late(r"\s+&\s*|\s*&\s+")
_NO_CREDIT_ENDS = f"{CLAUSE_ENDS}…”"
LONGEST_CREDIT: Final = 60

CREDIT_HINTS: Final = (*_WORD_LABELS, *COLONS, *BARS, *SLASHES, *_SENT_FROM_HINTS, *_PAIR_ENDS)
"""Every byline and every editor line has one of these."""

# A label of one character counts with a mark after it only, and so do the everyday words.
_HINT_RE = compile_late(rf"{compile_words(_WORD_LABELS).pattern}|{_SHORT}\s*{_MARK}|[{SLASHES}][文图摄]|{_SENT_FROM}")


@frozen(kw_only=True)
class Credits:
    """People with their roles, as one line names them.

    Attributes:
        people: In order; an empty tuple for `责任编辑：` alone.
        roles: The roles of all labels, in order; None for a label that makes no person.
        outlet: The outlet the first label belongs to: `江州商报记者`.
        place: Where the people are: `发自北京`.
    """

    people: tuple[Person, ...] = ()
    roles: tuple[Role | None, ...] = ()
    outlet: str | None = None
    place: str | None = None

    @property
    def is_editorial(self) -> bool:
        """Whether it is about those who went over the text: a translator first counts if an editor follows."""
        first = self.roles[0]
        return first in _EDITORIAL or (first == "translator" and not _EDITORIAL.isdisjoint(self.roles))


@lru_cache(maxsize=16)
def read_credit_line(text: str, links: tuple[Link, ...] = (), *, may_be_empty: bool = True) -> Credits | None:
    """Return what a byline or an editor line says. Cached: several rules ask about the same line.

    Args:
        text: A whole line.
        links: Those of its block.
        may_be_empty: Accept labels without names, such as `编辑：`.
    """
    if not 2 <= len(text) <= LONGEST_CREDIT or text[-1] in _NO_CREDIT_ENDS:
        return None
    if not _HINT_RE.search(text) and " 文 " not in text:
        return None
    text = text.lstrip(BULLETS + PADDING)
    inside, bracketed = strip_brackets(_AFTER_BRACKET_RE.sub("", text))
    way_back, inside = cut_way_back(inside)
    if bracketed:
        inside = _drop_remark(inside)
    handles = frozenset(link.text.strip() for link in links)
    credit = read_credits(inside, handles=handles, may_be_empty=may_be_empty)
    if credit is None:
        return _read_signed(inside) or (_read_filed(inside) if bracketed else None)
    if all(role is None for role in credit.roles) or (way_back and not credit.people):
        return None
    return credit


def cut_way_back(text: str) -> tuple[str, str]:
    """Cut off a link back to a front page, which some sites print before a credit.

    Example:
        >>> cut_way_back("返回江州，查看更多 责任编辑：")
        ('返回江州，查看更多 ', '责任编辑：')
    """
    match = _BACK_RE.match(text)
    end = match.end() if match else 0
    return text[:end], text[end:]


def _drop_remark(inside: str) -> str:
    """Cut what a bracket says about the author: `作者：程亦白，专栏作者`."""
    head, comma, remark = inside.partition("，")
    is_about = comma and head.startswith(("作者", "本文作者")) and len(remark) <= 20 and read_names(remark) is None
    return head if is_about else inside


def _read_signed(text: str) -> Credits | None:
    """Read roles that stand after the names: `林一舟/文 许青/图`."""
    people: list[Person] = []
    for part in text.split():
        match = _SIGNED_RE.fullmatch(part)
        names = _checked(match[1], label="", handles=frozenset()) if match else None
        if match is None or not names:
            return None
        role: Role = "author" if match[2] == "文" else "photographer"
        people += [Person(name, role) for name in names]
    return Credits(people=tuple(people), roles=tuple(person.role for person in people)) if people else None


def _read_filed(text: str) -> Credits | None:
    """Read `江州财经 林一舟 发自北京`, which has no role."""
    match = _SENT_FROM_RE.search(text)
    outlet, _, rest = text[: match.start()].partition(" ") if match else ("", "", "")
    if match is None or match.end() != len(text) or not looks_like_outlet(outlet):
        return None
    names = _checked(rest, label="", handles=frozenset())
    people = tuple(Person(name, "author") for name in names or ())
    return Credits(people=people, roles=("author",), outlet=outlet) if people else None


def read_credits(text: str, *, handles: frozenset[str] = frozenset(), may_be_empty: bool = False) -> Credits | None:
    """Return what `text` credits, or None if anything in it is neither a label nor a name.

    Args:
        text: A whole line or the inside of a bracket.
        handles: Texts of links; an account name among them is a name.
        may_be_empty: Accept labels without names, such as `责任编辑：`.
    """
    pair = _read_pair(text) if "文" in text and text[-1] in _PAIR_ENDS else None
    found = () if pair else _cut_labels(text)
    if not found:
        return pair
    people: list[Person] = []
    roles: list[Role | None] = []
    outlet = place = None
    for position, (owner, label, is_marked, value) in enumerate(found):
        role = _ROLES[label]
        roles.append(role)
        outlet = outlet or owner
        if not value:
            introduces = position + 1 < len(found) and bool(found[position + 1][3])
            is_alone = is_marked and role in _MAY_BE_ALONE and (may_be_empty or len(label) > 2 or role == "translator")
            if not introduces and not is_alone:
                return None
            continue
        read = _read_value(value, label if is_marked else "", handles)
        if read is None:
            return None
        names, where, house = read
        place, outlet = place or where, outlet or house
        people += [Person(name, role) for name in names if role is not None]
    return Credits(people=_merged(people), roles=tuple(roles), outlet=_bare(outlet), place=place)


def _read_pair(text: str) -> Credits | None:
    """Read two people of whom one wrote and one took the pictures: `记者 林一舟 文 许青 摄`."""
    match = _PAIR_RE.fullmatch(text)
    shooters = _checked(match["shooters"], label="", handles=frozenset()) if match else None
    if match is None or not shooters:
        return None
    names = _checked(match["writers"], label="", handles=frozenset())
    authors = tuple(Person(name, "author") for name in names or ())
    writers = Credits(people=authors) if authors else read_credits(match["writers"])
    if writers is None or not writers.people:
        return None
    people = (*writers.people, *(Person(name, "photographer") for name in shooters))
    return evolve(writers, people=_merged(people), roles=(*(writers.roles or ("author",)), "photographer"))


def split_credits(text: str) -> tuple[str, tuple[Person, ...]] | None:
    """Return what stands before the credits in the value of a source line, and whom they name.

    Without credits the value comes back whole; None means that it has some that cannot be read.

    Example:
        >>> split_credits("江州日报 记者 林一舟")
        ('江州日报 ', (Person(name='林一舟', role='reporter'),))
        >>> split_credits("江州翻译计划"), split_credits("江州日报 记者 幕后十年")
        (('江州翻译计划', ()), None)
    """
    match = _LABEL_RE.search(text) if _HINT_RE.search(text) else None
    if match is None:
        return text, ()
    start, label, owner = match.start(), match["long"] or match["short"], match["outlet"]
    is_glued = match["mark"] == ""
    is_inside = start and text[start - 1] in "（(" and text[-1] in "）)"
    credit = read_credits(text[start : -1 if is_inside else None])
    if credit is None or (not credit.people and (is_glued or not start)):
        is_name = not looks_like_outlet(owner) and not start if owner else _ROLES[label] is None
        return (text, ()) if is_glued or is_name else None
    outlet = text[:start] or credit.outlet or ""
    is_sentence = outlet.rstrip().endswith(("，", ",", "；", ";"))
    is_told = not is_glued or label.endswith(_DOERS)
    return (outlet, credit.people) if outlet and is_told and not is_sentence else None


def _cut_labels(text: str) -> list[tuple[str | None, str, bool, str]]:
    """Return (outlet, label, is there a colon or its like, value) of each label; empty if the text begins otherwise."""
    found: list[tuple[str | None, str, bool, str]] = []
    end = 0
    for match in _LABEL_RE.finditer(text):
        if found and match["long"] == _REPORTS and match.end() == len(text) and not match["mark"]:
            break  # what those before it did: it is cut off their names
        owner = match["outlet"]
        if owner and not looks_like_outlet(owner):
            if not found or match["long"] is None:
                return []
            owner, start = None, match.end("outlet")
        else:
            start = match.start()
        if found:
            found[-1] = (*found[-1][:3], _trim(text[end:start]))
        elif start:
            return []
        mark = match["mark"]
        found.append((owner or None, match["long"] or match["short"], mark is None or bool(mark.strip()), ""))
        end = match.end()
    if found:
        found[-1] = (*found[-1][:3], _trim(text[end:]))
    return found


def _trim(value: str) -> str:
    return value.strip(f"{PADDING}{LIST_MARKS}；;/{BARS}□■")


def _merged(people: Sequence[Person]) -> tuple[Person, ...]:
    if len(people) < 2:
        return tuple(people)
    return tuple({person.name: person for person in reversed(people)}.values())[::-1]


def _bare(outlet: str | None) -> str | None:
    """Return an outlet without the marks around a whole title."""
    if outlet and outlet.startswith("《") and outlet.endswith("》"):
        return outlet[1:-1]
    return outlet


def _read_value(
    value: str, label: str, handles: frozenset[str]
) -> tuple[tuple[str, ...], str | None, str | None] | None:
    """Return the names after a label, the place and the outlet among them."""
    if value in _NO_PERSON or (_CODE_RE.fullmatch(value) and value not in handles):
        return (), None, None
    place, rest = None, value
    if "自" in value:
        places = _SENT_FROM_RE.findall(value)
        place = places[0] if places else None
        rest = _SENT_FROM_RE.sub("", value)
    reports = _REPORTS_RE.search(rest) if rest[-1:] in "道導" else None
    if reports:
        rest = rest[: reports.start()]
        head, _, last = rest.rpartition(" ")
        if head and (last in PLACES or not read_names(last)):
            rest, place = head, last
    names = _checked(rest, label, handles)
    if names is None:
        rest = _DOING_RE.sub("", _DOING_RE.sub("", rest))
        names = _checked(rest, label, handles)
    if names:
        return names, place, None
    house, _, people = rest.partition(" ")
    if people and looks_like_outlet(house):
        names = _checked(people, label, handles)
    return (names, place, house) if names else None


def _checked(text: str, label: str, handles: frozenset[str]) -> tuple[str, ...] | None:
    """Return the names in `text`; everyday words pass for names only after a label that is sure."""
    names = _read_handles(text, handles) if handles else None
    if names:
        return names
    names = read_names(text)
    if names and label not in _SURE_LABELS:
        for name in names:
            if is_word(name):
                return None
    return names


def _read_handles(text: str, handles: frozenset[str]) -> tuple[str, ...] | None:
    """Return the names if `text` is one link, or links in a list: an account name may have any shape."""
    for parts in ([text], _LIST_RE.split(text), _BLANKS_RE.split(text)):
        links = [part for part in parts if part]
        if links and all(part in handles and _HANDLE_RE.fullmatch(part) for part in links):
            return tuple(name.lstrip("@") for part in links for name in _BOTH_RE.split(part))
    return None
