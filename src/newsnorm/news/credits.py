"""Who did what: byline, editor, proofreader, reviewer.

A credit is `LABEL names LABEL names …`, and every character of it must be used up: a rest means content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from newsnorm.lexicon.names import is_word, read_names
from newsnorm.lexicon.outlets import OWN_NAMES, looks_like_outlet
from newsnorm.lexicon.places import PLACES
from newsnorm.model import Link, Person, Role
from newsnorm.news.hit import Hit, strip_brackets

# A label without a role keeps a line whole and names no person of the article.
_LABELS: dict[Role | None, str] = {
    "reporter": "记者 記者 特派员 特派員 采写 採寫 采访",
    "correspondent": "通讯员 通訊員",
    "photographer": "摄影记者 攝影記者 摄影报道 摄影 攝影 图片 圖片 摄 攝 图 圖",
    "translator": "译者 譯者 编译 編譯 翻译 翻譯 译 譯",
    "author": (
        "作者 原文作者 原作者 本文作者 撰文 撰稿 撰稿人 特约撰稿 特约撰稿人 特约撰稿员 特约评论员 评论员 "
        "文/图 图/文 文图 图文 文字 文"
    ),
    "editor": (
        "责任编辑 責任編輯 责编 責編 编辑 編輯 主编 主編 副主编 执行主编 图编 美编 值班编辑 本期编辑 新媒体编辑 "
        "实习编辑 网络编辑 网编 微信编辑 版面编辑 图片编辑 本版编辑 本版责编 本文编辑 执行编辑 執行編輯 值班主编 "
        "编审 责任编审"
    ),
    "proofreader": "校对 校對 校对者 责任校对 责校",
    "reviewer": "审核 審核 审稿 核稿 初审 初審 复审 複審 终审 終審 一审 二审 三审 审读 签发",
    None: "监制 監製 总监制 排版 视觉 策划 总策划 设计 制图 统筹 出品 出品人 制作 运营 剪辑 选题 版式",
}
# These are everyday words too: they count with a colon behind them only.
_LATIN_LABELS: dict[str, Role | None] = {"Author": "author", "Translator": "translator", "Editor": "editor"}
_ROLES = {**{label: role for role, labels in _LABELS.items() for label in labels.split()}, **_LATIN_LABELS}
_EDITORIAL = frozenset({"editor", "proofreader", "reviewer", None})
_MAY_BE_ALONE = _EDITORIAL | {"translator"}
# Labels that name nothing but a credit: what follows them need not be checked for everyday words.
_SURE_LABELS_TEXT = """
责任编辑 責任編輯 责编 責編 值班编辑 本期编辑 新媒体编辑 责任校对
"""
_SURE_LABELS = frozenset(_SURE_LABELS_TEXT.split())
_NO_PERSON_TEXT = """
佚名 网络整理 網絡整理 网络 匿名 未知 不详 无名氏 小编 编辑部 本站 本站编辑 综合
"""
_NO_PERSON = frozenset(_NO_PERSON_TEXT.split())

_ADJECTIVE_WORDS_TEXT = """
见习 見習 实习 實習 特约 特約 首席 资深 資深 高级 高級 全媒体 融媒体 全媒體 前方 文字 特派 随行
"""
_ADJECTIVE_WORDS = _ADJECTIVE_WORDS_TEXT.split()
_ADJECTIVES = f"(?:{'|'.join(_ADJECTIVE_WORDS)}|[驻駐][\u4e00-\u9fff]{{1,6}}?)*"
_LONG = "|".join(
    sorted((label for label in _ROLES if len(label) > 1 and label not in _LATIN_LABELS), key=len, reverse=True)
)
_LATIN = "|".join(_LATIN_LABELS)
_FIRST = "驻駐" + "".join(sorted({word[0] for word in (*_ROLES, *_ADJECTIVE_WORDS)}))  # what a label can begin with
_SHORT = "".join(label for label in _ROLES if len(label) == 1)
_LABEL_RE = re.compile(
    r"(?:^|(?<=[\s、，,；;/|｜丨（(：:□■]))"
    r"(?P<outlet>(?:《[^《》]{1,16}》|[^\s、，,；;/|｜丨：:（）()《》])*?)"
    rf"(?:(?=[{_FIRST}]){_ADJECTIVES}(?P<long>{_LONG})(?P<mark>\s*[：:｜|丨/]\s*|\s+|(?=[\u3400-\u9fff])|$)"
    rf"|(?P<short>[{_SHORT}]|{_LATIN})\s*[：:｜|丨/]\s*)"
)
_SENT_FROM_RE = re.compile(r"\s*(?:发自|發自)\s*([^\s,，、；;/]{2,12})")
_REPORTS_RE = re.compile(r"\s*(?:报道|報導|報道|摄影报道|综合报道)$")
_DOING_RE = re.compile(r"(?:\s+|(?<=\S)[/／])(?:整合|综合|整理|编译|編譯|文/图|图/文|文|图|摄影|摄)$")
_CODE_RE = re.compile(r"[A-Za-z]{0,4}[-_]?\d{1,8}")
_AFTER_BRACKET_RE = re.compile(r"(?<=[）)\]】])\s*\d{4,10}$")
_BACK_RE = re.compile(r"返回\S{1,8}[，,]\s*查看更多\s*")
_SIGNED_RE = re.compile(r"(.{2,30}?)\s*[/／]\s*(文|图|摄|摄影)")
_PAIR_RE = re.compile(r"(.{2,30}?)(?:\s*[/／]\s*|\s+)文\s+(.{2,30}?)(?:\s*[/／]\s*|\s+)(?:摄影|[摄攝图圖])")
_LIST_RE = re.compile(r"\s*[、，,]\s*")
_BLANKS_RE = re.compile(r"[、，,\s]+")
# The text of a link that stands where a name must stand.
_HANDLE_RE = re.compile(r"(?:[^。！？；：:《》“”/（）()]|[（(][^（）()]{1,12}[）)]){1,30}")
_BOTH_RE = re.compile(r"\s+&\s*|\s*&\s+")
_BULLETS = "■□◎◆▲△▼●○★☆▪• \t\N{IDEOGRAPHIC SPACE}"
_SENTENCE_ENDS = "。！？!?；;…”"
# Every byline and every editor line has one of these, or ends as captions do.
CREDIT_HINTS = (*(label for label in _ROLES if len(label) > 1), *"：:｜|丨/／", "发自", "發自")
_HINT_RE = re.compile(rf"{_LONG}|{_LATIN}|[{_SHORT}]\s*[：:｜|丨/]|[/／][文图摄]|发自|發自")
# Behind these a name needs no blank: 新华社采访林一舟 is an interview of his.
_DOERS = tuple("者员員编編辑輯人")
_LONGEST_LINE = 60


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


def read_credit_line(text: str, links: tuple[Link, ...] = (), *, is_tail: bool = True) -> Hit | None:
    """Return what a byline or an editor line says."""
    if not 2 <= len(text) <= _LONGEST_LINE or text[-1] in _SENTENCE_ENDS:
        return None
    if not _HINT_RE.search(text) and " 文 " not in text:
        return None
    text = text.lstrip(_BULLETS)
    inside, bracketed = strip_brackets(_AFTER_BRACKET_RE.sub("", text))
    back = _BACK_RE.match(inside)
    if back:
        inside = inside[back.end() :]
    if bracketed:
        inside = _drop_remark(inside)
    handles = frozenset(link.text.strip() for link in links)
    credit = read_credits(inside, handles=handles, may_be_empty=is_tail)
    if credit is None:
        return _read_signed(inside) or (_read_filed(inside) if bracketed else None)
    if not credit.roles or all(role is None for role in credit.roles):
        return None
    if back and not credit.people:
        return Hit(kind="navigation", rule="navigation")
    return _as_hit(credit)


def _as_hit(credit: Credits) -> Hit:
    editorial = [role for role in credit.roles if role in _EDITORIAL]
    if credit.roles[0] in _EDITORIAL or (credit.roles[0] == "translator" and editorial):
        return Hit(kind="editor", rule="editor", people=credit.people)
    outlet = None if credit.outlet in OWN_NAMES else credit.outlet
    return Hit(kind="byline", rule="byline", people=credit.people, outlet=outlet)


def _drop_remark(inside: str) -> str:
    """Cut what a bracket says about the author: `作者：程亦白，专栏作者`."""
    head, comma, remark = inside.partition("，")
    is_about = comma and head.startswith(("作者", "本文作者")) and len(remark) <= 20 and read_names(remark) is None
    return head if is_about else inside


def _read_signed(text: str) -> Hit | None:
    """Read roles that stand behind the names: `林一舟/文 许青/图`."""
    people: list[Person] = []
    for part in text.split():
        match = _SIGNED_RE.fullmatch(part)
        names = _checked(match[1], label="", handles=frozenset()) if match else None
        if match is None or not names:
            return None
        role: Role = "author" if match[2] == "文" else "photographer"
        people += [Person(name, role) for name in names]
    return Hit(kind="byline", rule="byline", people=tuple(people)) if people else None


def _read_filed(text: str) -> Hit | None:
    """Read `江州财经 林一舟 发自北京`, which has no role."""
    match = _SENT_FROM_RE.search(text)
    outlet, _, rest = text[: match.start()].partition(" ") if match else ("", "", "")
    if match is None or match.end() != len(text) or not looks_like_outlet(outlet):
        return None
    names = _checked(rest, label="", handles=frozenset())
    people = tuple(Person(name, "author") for name in names or ())
    return Hit(kind="byline", rule="byline", people=people, outlet=outlet) if people else None


def read_credits(text: str, *, handles: frozenset[str] = frozenset(), may_be_empty: bool = False) -> Credits | None:
    """Return what `text` credits, or None if anything in it is neither a label nor a name.

    Args:
        text: A whole line or the inside of a bracket.
        handles: Texts of links; an account name among them is a name.
        may_be_empty: Accept labels without names, such as `责任编辑：`.
    """
    pair = _read_pair(text) if "文" in text and text[-1] in "摄攝图圖影" else None
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
    shooters = _checked(match[2], label="", handles=frozenset()) if match else None
    if match is None or not shooters:
        return None
    names = _checked(match[1], label="", handles=frozenset())
    writers = Credits(people=tuple(Person(name, "author") for name in names)) if names else read_credits(match[1])
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
        if found and match["long"] == "摄影报道" and match.end() == len(text) and not match["mark"]:
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
    return value.strip(" \t\N{IDEOGRAPHIC SPACE}、，,；;/|｜丨□■")


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
    """Return the names behind a label, the place and the outlet among them."""
    if value in _NO_PERSON or (_CODE_RE.fullmatch(value) and value not in handles):
        return (), None, None
    place, rest = None, value
    if "发自" in value or "發自" in value:
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
    """Return the names in `text`; everyday words pass for names only behind a label that is sure."""
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
