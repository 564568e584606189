"""What follows the label of a credit: names, with codes of staff, places and what the people did beside them."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import AND, COLONS, HAN, LIST_MARKS, SLASHES, WIDE_CLAUSE_ENDS
from newsnorm.lexicon.labels import EDITING, STAFF, WRITING, label_words
from newsnorm.lexicon.names import NOBODY, is_word, read_names
from newsnorm.lexicon.offices import is_office
from newsnorm.lexicon.outlets import is_outlet, looks_like_outlet
from newsnorm.lexicon.places import PLACE_ENDS, PLACES, cut_place
from newsnorm.lexicon.words import any_of, read_words

_SURE_LABELS = frozenset(label_words(*EDITING, flag="sure"))
_MAY_BE_OFFICE = _SURE_LABELS.union(label_words(*WRITING, *EDITING, STAFF, flag="office"))
_PEN_LABELS = frozenset(label_words("author", "translator", *EDITING, flag="pen"))

SENT_FROM: Final = ("发自", "發自")
"""What stands between names and the place where these people are."""

SENT_FROM_RE: Final = compile_late(rf"(?:(?<!\s)\s++)?{any_of(SENT_FROM)}\s*+([^\s,，、；;/]{{2,12}})")
"""The same with the place."""

_WAY = any_of(read_words("deeds", part="way"))
_REPORTS_RE = compile_late(rf"(?:(?<!\s)\s++)?(?:{_WAY})?{any_of(read_words('deeds', part='report'))}$")
REPORTS: Final = read_words("deeds", part="report", flag="plain")  # 综合报道 has no place before it
FILED: Final = (*read_words("deeds", part="report"), *read_words("deeds", part="desk"))
"""What may stand at the end of a line of credits: what was done with the text."""
DEEDS: Final = frozenset(read_words("deeds"))
"""What people did, and how they did it: no name, and no place in `林一舟／綜合報導`."""

_REPORT_ENDS = frozenset(word[-1] for word in read_words("deeds", part="report"))
_PAGE = any_of(read_words("deeds", part="page")).replace("/", f"[{SLASHES}]")
_DOING_RE = compile_late(rf"(?:(?<!\s)\s++|(?<=\S)[{SLASHES}])(?:{any_of(read_words('deeds', part='desk'))}|{_PAGE})$")

# --- where the people are ---------------------------------------------------------------------------------------------

# `林一舟 江阴报道`, `林一舟／台北報導`: after a slash stands a place and never a name.
_PLACE_RE = compile_late(
    rf"(?P<people>\S.*?)(?<!\s)(?:\s*+(?P<slash>[{SLASHES}])\s*+|\s++)(?P<place>[^\s{SLASHES}]{{1,12}})"
)

# --- codes of members of staff ----------------------------------------------------------------------------------------

_CODE_RE = compile_late(r"[A-Za-z]{0,4}[-_]?\d{1,8}")
# `林岚_NN1234`, `林岚 HF013`, `林岚UN999`: after a name, and never a part of it.
_CODE_AFTER_RE = compile_late(
    rf"(?<=[{HAN}])(?:_[A-Za-z]{{1,4}}\d{{0,8}}|[\s_，,-]?(?:[A-Z]{{1,4}}[-_]?\d{{2,8}}|(?<=[\s_-])\d{{3,8}}))(?![\w.-])"
)
_PEN_NAME_RE = compile_late(r"(?=[A-Z_.-]{0,15}[a-z])[A-Za-z][A-Za-z_.-]{1,15}\d{0,4}")

# --- links ------------------------------------------------------------------------------------------------------------

_LIST_RE = compile_late(rf"(?:(?<!\s)\s++)?[{LIST_MARKS}]\s*+")
_BLANKS_RE = compile_late(rf"[{LIST_MARKS}\s]+")
# The text of a link that stands where a name must stand.
_HANDLE_RE = compile_late(rf"(?:[^{WIDE_CLAUSE_ENDS}{COLONS}《》“”/（）()]|[（(][^（）()]{{1,12}}[）)]){{1,30}}")
_BOTH_RE = compile_late(r"(?<!\s)\s++&\s*+|&\s++")


def read_value(
    value: str, label: str, handles: frozenset[str] = frozenset(), *, is_editorial: bool = False
) -> tuple[tuple[str, ...], str | None, str | None] | None:
    """Return the names after a label, the place and the outlet among them, or None if there is anything else.

    Args:
        value: What follows the label.
        label: The label if a colon or its like follows it; empty for one with a blank after it.
        handles: Texts of links; an account name among them is a name.
        is_editorial: A code of a member of staff may follow a name.

    Example:
        >>> read_value("林一舟 江阴报道", "")
        (('林一舟',), '江阴', None)
        >>> read_value("林岚_NN1234", "责任编辑", is_editorial=True)[0]
        ('林岚',)
    """
    if _names_nobody(value, label, handles):
        return (), None, None
    if is_editorial and value not in handles:
        value = _CODE_AFTER_RE.sub("", value)
    place, rest = None, value
    if SENT_FROM[0][-1] in value:
        places = SENT_FROM_RE.findall(value)
        place = places[0] if places else None
        rest = SENT_FROM_RE.sub("", value)
    reports = _REPORTS_RE.search(rest) if rest[-1:] in _REPORT_ENDS else None
    if reports:
        rest, where = _cut_place(rest[: reports.start()], is_plain=reports[0].strip() in REPORTS)
        place = where or place
    house, _, people = rest.partition(" ")
    is_of_house = bool(people) and house not in handles and is_outlet(house)
    names = None if is_of_house else check_names(rest, label, handles)
    if names is None and not is_of_house:
        rest = _DOING_RE.sub("", _DOING_RE.sub("", rest))
        names = check_names(rest, label, handles)
    if names:
        return names, place, None
    if label in _PEN_LABELS and _PEN_NAME_RE.fullmatch(rest):
        return (rest,), place, None
    house, _, people = rest.partition(" ")
    if people and (is_of_house or looks_like_outlet(house)):
        names = check_names(people, label, handles)
    elif people and is_office(house):
        names, house = check_names(people, label, handles), ""
    return (names, place, house or None) if names else None


def _names_nobody(value: str, label: str, handles: frozenset[str]) -> bool:
    """Say whether a value is a word for nobody, a code, or a department where people are meant."""
    if value in NOBODY or (label in _MAY_BE_OFFICE and is_office(value)):
        return True
    return value not in handles and _CODE_RE.fullmatch(value) is not None


def _cut_place(text: str, *, is_plain: bool) -> tuple[str, str | None]:
    """Cut the place off what stands before 报道.

    Towns are called as people are (江阴, 余姚), so the form decides: after a slash it is a place, and so is a second
    word of two characters before 报道: to miss a reporter does less harm than to make one of a town.
    """
    match = _PLACE_RE.fullmatch(text)
    if match is None:
        people, known = cut_place(text)
        if known and not read_names(people):
            people, wider = cut_place(people)  # 林予安台灣高雄
            known = f"{wider or ''}{known}"
        return (people, known) if known and _are_glued(people, known) else (text.rstrip(SLASHES), None)
    place = match["place"]
    is_place = (
        match["slash"]
        or place in PLACES
        or not read_names(place)
        or (is_plain and all(len(part) == 2 for part in place.split("、")))
        or (len(place) > 2 and place.endswith(PLACE_ENDS))
    )
    if not is_place:
        return text, None
    return match["people"], None if place in DEEDS else place


def _are_glued(people: str, place: str) -> bool:
    """Say whether names stand before a place without a gap: 林予安高雄, and 陈思和高雄, where 和 ends a name."""
    if not read_names(people):
        return False
    names = read_names(people + place)
    return not names or (people[-1] in AND and names[-1] == place)


def check_names(text: str, label: str = "", handles: frozenset[str] = frozenset()) -> tuple[str, ...] | None:
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
