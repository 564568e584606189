"""Who did what: byline, editor, proofreader, reviewer.

A credit is `LABEL names LABEL names …`, and every character of it must be used up: a rest means content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, cast

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import (
    BARS,
    BULLETS,
    CLAUSE_ENDS,
    COLONS,
    HAN,
    IDEOGRAPHS,
    LIST_MARKS,
    OTHER_SLASHES,
    PADDING,
    SLASHES,
)
from newsnorm.lexicon.labels import EDITING, EQUALS, STAFF, TITLES, WRITING, label_roles, label_words
from newsnorm.lexicon.names import NOBODY, is_person_name, is_word
from newsnorm.lexicon.offices import cut_office, is_office
from newsnorm.lexicon.outlets import is_outlet, looks_like_outlet
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.model import Link, Person, Role, make_person
from newsnorm.news.author_remarks import drop_pictures, drop_remark
from newsnorm.news.credit_values import DEEDS, FILED, REPORTS, SENT_FROM, check_names, read_value
from newsnorm.news.line import EDITORIAL, Credits, fold_marks, make_credits, open_labels, strip_brackets
from newsnorm.news.reporters import read_filed, read_reporters

# A label of staff keeps a line whole and names no person of the article.
_ROLES: Final = cast("Mapping[str, Role | None]", label_roles())
_MAY_BE_ALONE = EDITORIAL | {"translator"}
_COLON_LABELS = frozenset(label_words(*WRITING, *EDITING, STAFF, flag="colon"))
_AFTER_LABELS = frozenset(label_words(*WRITING, flag="after"))

# --- labels -----------------------------------------------------------------------------------------------------------

_ADJECTIVE_WORDS = read_words("role_adjectives")
_POSTED = "驻駐"  # with a place after it: 驻江州记者
_ADJECTIVE = any_of(_ADJECTIVE_WORDS)
# Posted once at most: with any number of postings, the ways to cut 驻驻驻… would grow without bound.
ADJECTIVES: Final = rf"(?:{_ADJECTIVE}{{0,4}}(?:[{_POSTED}][{IDEOGRAPHS}]{{1,6}}?{_ADJECTIVE}{{0,4}})?)"
"""What may stand before 记者 and its kin, as the part of a regex."""

_WORD_LABELS = [label for label in _ROLES if len(label) > 1 and label not in _COLON_LABELS]
_MARKED_LABELS = [label for label in _ROLES if len(label) == 1 or label in _COLON_LABELS]
_SLASHED = f"[{SLASHES}·、．]"  # 文/图, 文、图, 文·图
_LONG = any_of(_WORD_LABELS).replace("/", _SLASHED)
_SHORT = any_of(_MARKED_LABELS)
_FIRST = _POSTED + "".join(sorted({word[0] for word in (*_ROLES, *_ADJECTIVE_WORDS)}))  # what a label can begin with
_MARK = f"[{COLONS}{BARS}{SLASHES}]"
_LABEL_RE = compile_late(
    rf"""
    (?:^|(?<=[\s{LIST_MARKS}；;{SLASHES}{BARS}（({COLONS}□■]))
    (?P<outlet>(?:《[^《》]{{1,16}}》|[^\s{LIST_MARKS}；;{SLASHES}{BARS}{COLONS}（）()《》□■])*?)
    (?:
        (?=[{_FIRST}]){ADJECTIVES}(?P<long>{_LONG})(?P<mark>\s*{_MARK}\s*|{EQUALS}|\s+|(?=[{HAN}])|$)
        |
        (?P<short>{_SHORT})\s*{_MARK}\s*
    )
    """,
    re.VERBOSE,
)
# NBA记者, CNN记者: a subject or an outlet, nothing tells which.
_BEAT_RE = compile_late("[A-Z]{2,8}")
# After these a name needs no blank: 新华社采访林一舟 is an interview of his.
_DOERS = tuple("者員员编編辑輯人")

# Labels that can be read in one way only. A name after one does not end like a label, or like what a reporter did.
_SIMPLE_ROLES = {
    label: role
    for label, role in _ROLES.items()
    if role is not None
    and label in _WORD_LABELS
    and "/" not in label
    and not label.startswith((*_ADJECTIVE_WORDS, *_POSTED))
}
_NO_NAME_ENDS = frozenset(word[-1] for word in (*_ROLES, *REPORTS, *DEEDS))

# --- what stands around names -----------------------------------------------------------------------------------------

_BACK = read_words("navigation", part="back", flag="named")
WAY_BACK: Final = (
    rf"{any_of(_BACK)}[^\s，,]{{1,8}}[，,]\s*{any_of(read_words('navigation', part='more', flag='beside'))}"
)
"""A link back to the site's pages, glued to what comes next, as the part of a regex."""

MAYBE_BACK_RE: Final = compile_words(_BACK)
"""Finds what may be one."""

_LONGEST = 60
# What is printed at the end of a text: `责任编辑：林岚#`.
_AFTER_LINE = f"{BULLETS}◇□#＃ "
# The code of a member of staff: `【编辑：林岚】SF013`.
_AFTER_BRACKET_RE = compile_late(r"(?<=[）)\]】])\s*(?:\d{4,10}|[A-Z]{1,4}[-_]?\d{2,8})$")
_CONTACT_RE = compile_late(rf"\s{any_of(label_words('contact'))}\s?[{COLONS}]?\s?[0-9A-Za-z@._+-]{{6,40}}$")
_BACK_RE = compile_late(rf"{WAY_BACK}\s*")
_BACK_BEHIND_RE = compile_late(rf"{WAY_BACK}\s*$")
_WRITING_SIGNS = label_words("author", flag="sign")
SHOOTING_SIGNS: Final = label_words("photographer", flag="sign")
_WROTE, _SHOT = any_of(_WRITING_SIGNS), any_of(SHOOTING_SIGNS)
_SIGNED_RE = compile_late(rf"(?P<names>.{{2,30}}?)\s*+[{SLASHES}]\s*+(?:(?P<wrote>{_WROTE})|{_SHOT})")
# Both by the same: `林一舟 文/图`.
_BOTH_SIGNS = tuple(label for label in label_words("author") if "/" in label)
_BOTH = any_of(_BOTH_SIGNS).replace("/", rf"\s?{_SLASHED}?\s?")
_BOTH_SIGNED_RE = compile_late(rf"(.{{2,30}}?)(?:\s+|\s*[{SLASHES}]\s*){_BOTH}")
_BOTH_GLUED_RE = compile_late(rf"(?<=[{HAN}]{{2}})(?={_BOTH}$)")
_BOTH_ENDS = frozenset(label[-1] for label in _BOTH_SIGNS)
_PAIR_RE = compile_late(
    rf"""
    (?P<writers>.{{2,30}}?)(?:\s*+[{SLASHES}]\s*+|\s++){_WROTE}\s++
    (?P<shooters>.{{2,30}}?)(?:\s*+[{SLASHES}]\s*+|\s++){_SHOT}
    """,
    re.VERBOSE,
)
# The same with the words before the names: `文 林一舟 图 许青`.
_PAIR_BEFORE_RE = compile_late(rf"{_WROTE}\s++(?P<writers>.{{2,30}}?)\s++{_SHOT}\s++(?P<shooters>.{{2,30}})")
_SLASH_RE = compile_late(f"[{SLASHES}]")
_SLASHED_RE = compile_late(_SLASHED)
_PAIR_STARTS = tuple(f"{sign} " for sign in _WRITING_SIGNS)
_PAIR_ENDS = "".join(dict.fromkeys(sign[-1] for sign in SHOOTING_SIGNS))
_NO_CREDIT_ENDS = f"{CLAUSE_ENDS}…”"

CREDIT_HINTS: Final = (*_WORD_LABELS, *COLONS, *BARS, *SLASHES, *SENT_FROM, *REPORTS, *_PAIR_ENDS)
"""Every byline and every editor line has one of these."""

# A label of one character counts with a mark after it only, and so do the everyday words. Each way begins with a
# letter: then a search passes over all other letters at once.
MAYBE_CREDIT_RE: Final = compile_late(
    "|".join(
        (
            compile_words((*(label for label in _WORD_LABELS if "/" not in label), *SENT_FROM, *FILED)).pattern,
            *(label.replace("/", rf"\s?{_SLASHED}?\s?") for label in _WORD_LABELS if "/" in label),
            *(rf"{label}\s*[{COLONS}{BARS}{SLASHES}{OTHER_SLASHES}]" for label in _MARKED_LABELS),
            *(rf"{slash}\s*(?:{_WROTE}|{_SHOT})" for slash in f"{SLASHES}{OTHER_SLASHES}"),
            *(rf"{sign}(?<!\S{sign}) " for sign in _WRITING_SIGNS),
        )
    )
)
"""Finds what every byline and every editor line has, where the words of `CREDIT_HINTS` let most lines in."""


def read_credit_line(text: str, links: tuple[Link, ...] = (), *, may_be_empty: bool = True) -> Credits | None:
    """Return what a byline or an editor line says.

    Args:
        text: A whole line.
        links: Those of its block.
        may_be_empty: Accept labels without names, such as `编辑：`.
    """
    if not 2 <= len(text) <= _LONGEST or text[-1] in _NO_CREDIT_ENDS:
        return None
    if links:
        return _read_line.__wrapped__(text, frozenset([link.text.strip() for link in links]), may_be_empty)
    return _read_line(text, frozenset(), may_be_empty)


@lru_cache(maxsize=16)
def _read_line(text: str, handles: frozenset[str], may_be_empty: bool) -> Credits | None:  # noqa: FBT001 - of a cache
    """Return what a line that may be one says. Cached: several rules ask about the same line."""
    if not MAYBE_CREDIT_RE.search(text):
        return None
    text = open_labels(fold_marks(text).lstrip(BULLETS + PADDING).rstrip(_AFTER_LINE))
    inside, bracketed = strip_brackets(_AFTER_BRACKET_RE.sub("", text))
    way_back, inside = cut_way_back(inside)
    inside = drop_pictures(drop_remark(_CONTACT_RE.sub("", _BACK_BEHIND_RE.sub("", inside)), bracketed=bracketed))
    if inside[-1:] in _BOTH_ENDS:
        inside = _BOTH_GLUED_RE.sub(" ", inside)  # 林一舟文/图
    credit = read_credits(inside, handles=handles, may_be_empty=may_be_empty)
    if credit is None:
        found = _read_signed(inside) or read_reporters(inside)
        return found or (read_filed(inside) if bracketed else None)
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


def _read_signed(text: str) -> Credits | None:
    """Read roles that stand after the names: `林一舟/文 许青/图`."""
    both = _BOTH_SIGNED_RE.fullmatch(text) if text[-1] in _BOTH_ENDS else None
    names = check_names(both[1]) if both else None
    if names:
        return make_credits(people=tuple(Person(name, "author") for name in names), roles=("author",))
    people: list[Person] = []
    for place, part in enumerate(text.split()):
        if not place and is_office(part):  # 心外科 林一舟/文
            continue
        match = _SIGNED_RE.fullmatch(part)
        names = check_names(match["names"]) if match else None
        if match is None or not names:
            return None
        role: Role = "author" if match["wrote"] else "photographer"
        people += [Person(name, role) for name in names]
    return make_credits(people=tuple(people), roles=tuple(person.role for person in people)) if people else None


def read_credits(text: str, *, handles: frozenset[str] = frozenset(), may_be_empty: bool = False) -> Credits | None:
    """Return what `text` credits, or None if anything in it is neither a label nor a name.

    Args:
        text: A whole line or the inside of a bracket.
        handles: Texts of links; an account name among them is a name.
        may_be_empty: Accept labels without names, such as `责任编辑：`.
    """
    is_pair = text.endswith(SHOOTING_SIGNS) or text.startswith(_PAIR_STARTS)
    simple = None if is_pair or handles else _read_simple(text)
    if simple:
        return simple
    pair = _read_pair(text) if is_pair else None
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
        read = read_value(value, label if is_marked else "", handles, is_editorial=role in EDITORIAL)
        if read is None:
            return None
        names, where, house = read
        place, outlet = place or where, outlet or house
        people += [Person(name, role) for name in names if role is not None]
    return make_credits(people=_merged(people), roles=tuple(roles), outlet=_bare(outlet), place=place)


def _read_simple(text: str) -> Credits | None:
    """Read one label and one name with a blank or a colon between, as most credits are: what `_cut_labels` would."""
    label, mark, name = text.partition("：" if "：" in text else " ")
    role = _SIMPLE_ROLES.get(label)
    if role is None or not mark or (mark == " " and label in _AFTER_LABELS) or not is_person_name(name):
        return None
    if is_word(name) or name[-1] in _NO_NAME_ENDS or name in NOBODY:
        return None
    return make_credits(people=(make_person(name, role),), roles=(role,))


def _read_pair(text: str) -> Credits | None:
    """Read two people of whom one wrote and one took the pictures: `记者 林一舟 文 许青 摄`."""
    match = _PAIR_RE.fullmatch(text) or _PAIR_BEFORE_RE.fullmatch(text)
    shooters = check_names(match["shooters"]) if match else None
    if match is None or not shooters:
        return None
    names = check_names(match["writers"])
    authors = tuple(Person(name, "author") for name in names or ())
    writers = make_credits(people=authors) if authors else read_credits(match["writers"])
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
    match = _LABEL_RE.search(text) if MAYBE_CREDIT_RE.search(text) else None
    if match is None:
        return text, ()
    start, label, owner = match.start(), _label_of(match), match["outlet"]
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
    for match in _find_labels(text):
        label = _label_of(match)
        owner: str | None = _owner_of(match)
        if owner and not looks_like_outlet(owner):
            if not found or match["long"] is None:
                return []
            owner, start = None, match.end("outlet")
        else:
            start = match.start()
        if found:
            found[-1] = (*found[-1][:3], _trim(text[end:start]))
        elif start:
            owner = _read_owner(text[:start], owner) if label in TITLES else None
            if owner is None:
                return []
        mark = match["mark"]
        is_marked = mark is None or bool(mark.strip())
        if label in _AFTER_LABELS and not (found or owner or is_marked):
            return []
        found.append((owner or None, label, is_marked, ""))
        end = match.end()
    if found:
        found[-1] = (*found[-1][:3], _trim(text[end:]))
    return found


def _label_of(match: re.Match[str]) -> str:
    """Return a label as the list has it."""
    label = match["long"] or match["short"]
    return label if label in _ROLES else _SLASHED_RE.sub("/", label)


def _find_labels(text: str) -> Iterator[re.Match[str]]:
    """Yield the labels. What those before it did ends them, `记者 林一舟 文/图`: it is cut off their names."""
    is_first = True
    for match in _LABEL_RE.finditer(text):
        rest = "" if is_first or match["mark"] else _SLASHED_RE.sub("/", text[match.end("outlet") :]).rstrip("/")
        if rest in DEEDS:
            return
        if is_first or match["long"] is not None or not _is_end_of_name(match):
            yield match
            is_first = False


def _is_end_of_name(match: re.Match[str]) -> bool:
    """Say whether a label of one character ends a name before another label: `作者：林惠文／编辑：宋清和`."""
    behind = _LABEL_RE.match(match.string, match.end())
    return behind is not None and behind["long"] is not None and is_person_name(match["outlet"] + match["short"])


def _owner_of(match: re.Match[str]) -> str:
    """Return the outlet before a label: of 江新闻记者 that is 江新闻, although 新闻记者 is a label, too.

    A department of it is no part of its name: 江州日报经济部记者.
    """
    owner = match["outlet"]
    if not owner or match["long"] is None or looks_like_outlet(owner):
        return owner
    if match["long"] in TITLES and _BEAT_RE.fullmatch(owner):
        return ""
    whole = match.string[match.start("outlet") : match.start("long")]
    return whole if looks_like_outlet(whole) else cut_office(owner) or owner


def _read_owner(before: str, owner: str | None) -> str | None:
    """Return the outlet before a role and a blank, or two with a slash between: `江州晚报/江州新闻记者`."""
    houses = before.rstrip(PADDING)
    if houses[-1:] in SLASHES:
        houses, owner = f"{houses}{owner}", None
    first, *others = _SLASH_RE.split(houses)
    return houses if not owner and is_outlet(first) and all(map(looks_like_outlet, others)) else None


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
