"""The dateline (电头): agency, place, date and reporters at the head of the body.

`讯`, `电`, `消息` and `报道` count only when followed at once by a bracket of roles and names or, behind a well-known
agency, by a comma, a colon or a blank: 日电力, 日电价, 讯问 and 华讯（600001） are content. Where a corpus has lost the
blank, a well-known agency and a date decide, unless 电 begins a word.
"""

from __future__ import annotations

import re

from attrs import frozen

from newsnorm.lexicon.names import is_word, read_names
from newsnorm.lexicon.outlets import OWN_NAMES, cut_known_outlet, looks_like_outlet
from newsnorm.lexicon.places import PLACES, cut_place
from newsnorm.model import Dateline, Person
from newsnorm.news.credits import Credits, read_credits
from newsnorm.news.hit import Hit

_HEAD = 200
_MARK_RE = re.compile(
    r"(?P<mark>快讯|专讯|专电|專電|消息|报道|報道|報導|讯|訊|电|電)"
    r"(?P<behind>\s?[（(][^（）()]{1,80}[）)]|[，,：:]|\s|(?=$|[\u3400-\u9fff“《]))|(?P<bar>[丨｜|])"
)
_WIRED = ("电", "電")
# 电话, 电力, 电影 and so on: 电 with one of these behind it is a word of its own.
_WORDS_OF_WIRE = frozenset(
    "业令价传信傳價冰击函力动動匯厂压厚厨发召台告商器图圖场報場塔壓子学學容导導工座廚廠弧彈影慰扇投抗报控擊文料暖机板极柜校桩梯棒極樁機櫃殴气氣汇池波泳流涌源灌灯炉热焊煤熨熱燈爐"
    "玩珠瓶疗療發石磁离稿站竞競笔筆筒管米網線纜级纸线缆网联聯能脈脉脑腦臺舞荷表視视解訊診詐話講警讯讲诈诊话費賀贝费贺路車軌輪轉车轨转轮邮郵量鐘钟钻铁铃铲锅镀镜闸阀阻险離饭驴鳗黄"
)
_THIS_PAPER = frozenset({"本报", "本報", "本刊", "本网", "本網"})
_OPENING = ("【", "（", "(")
_HEADLINE_RE = re.compile(r"【([^【】]{4,60})】\s*")
_NUMBER = "[0-9０-９一二三四五六七八九十〇○]{1,3}"
_DATE_RE = re.compile(
    rf"(?:(?:[0-9]{{4}}|[二一][〇○零一二三四五六七八九]{{3}})\s?年\s?)?(?:{_NUMBER}\s?月\s?)?{_NUMBER}\s?[日号號]$"
)
_HAN_PLACE_RE = re.compile("[\u3400-\u9fff·]{2,10}")
_TRAILING_VERB_RE = re.compile(r"\s+(?:整合|综合|整理|编译|报道|綜合|編譯|報導|摄影报道)$")
_INSIDE_RE = re.compile(
    r"[（(](?P<inside>[^（）()]{4,60}?)(?:綜合|综合)?(?:外電|外电|專電|专电)?(?:電|电|報導|報道|报道|讯|訊)[）)]"
)
_REPORTER_RE = re.compile("(?:特派|駐[\u4e00-\u9fff]{1,4}|实习|實習)?(?:記者|记者)")
_FILED_RE = re.compile(
    r"\s*(?:见习|实习|特约)?记者\s?(?P<names>[^\s，。：:]{2,20}(?:\s[^\s，。：:]{1,8}){0,3}?)"
    r"(?:\s?发自\s?(?P<place>[\u4e00-\u9fff]{2,8})\s|\s?报道[\s：:，,])"
)
_LONGEST_ORIGIN = 40
_NO_AGENCY = r"，。：:；！？、“”\""
_NO_AGENCY_RE = re.compile(f"[{_NO_AGENCY}]")
_CANDIDATE_RE = re.compile(f"[^{_NO_AGENCY}讯訊电電息道導丨｜|]{{0,{_LONGEST_ORIGIN - 1}}}+[讯訊电電息道導丨｜|]")


def read_dateline(text: str) -> Hit | None:
    """Return what the dateline at the head of `text` says, or None without one.

    Its outlet is the agency, if that is the name of an outlet and not 本报.

    Example:
        >>> hit = read_dateline("新华社北京3月8日电（记者沈知夏、何晏清）春耕时节，")
        >>> hit.dateline.agency, hit.dateline.place, [person.name for person in hit.people]
        ('新华社', '北京', ['沈知夏', '何晏清'])
        >>> read_dateline("3月8日电价调整方案公布。") is None
        True
    """
    headline = None
    if text[:1] not in _OPENING and not _CANDIDATE_RE.match(text):
        return None
    head = text[:_HEAD]
    if head[0] == "【":
        match = _HEADLINE_RE.match(head)
        if match is None:
            return None
        headline, head = match[1].strip(), head[match.end() :]
    if head[:1] in _OPENING:
        return _read_inside(head, headline)
    stop = _NO_AGENCY_RE.search(head, 0, _LONGEST_ORIGIN)
    limit = stop.start() if stop else _LONGEST_ORIGIN
    for match in _MARK_RE.finditer(head):
        if match.start() >= limit:
            return None
        hit = _read_at(head, head[: match.start()], match, headline)
        if hit:
            return hit
    return None


def _read_at(head: str, before: str, match: re.Match[str], headline: str | None) -> Hit | None:
    """Read a dateline whose mark is `match`."""
    origin = _Origin.read(before)
    if origin is None:
        return None
    if match["bar"]:
        is_complete = origin.is_known and origin.date
        return origin.hit(head[: match.end()], None, headline) if is_complete else None
    behind = match["behind"]
    if behind.strip()[:1] in ("（", "("):
        return _with_bracket(origin, behind.strip()[1:-1], head[: match.end()], headline)
    if not origin.is_known:
        return None
    following = head[match.end() : match.end() + 1]
    is_glued = not behind and following
    if is_glued and (not origin.date or match["mark"] not in _WIRED or following in _WORDS_OF_WIRE):
        return None
    if not behind.strip():
        filed = _FILED_RE.match(head, match.end("mark"))
        if filed:
            names = read_names(_TRAILING_VERB_RE.sub("", filed["names"]))
            if names:
                people = Credits(people=tuple(Person(name, "reporter") for name in names), place=filed["place"])
                return origin.hit(head[: filed.end()], people, headline)
    if match["mark"] in ("消息", "报道", "報道", "報導") and not origin.date:
        return None
    return origin.hit(head[: match.end()], None, headline)


def _with_bracket(origin: _Origin, inside: str, span: str, headline: str | None) -> Hit | None:
    if not (origin.agency or (origin.place and origin.date)):
        return None
    inside = _TRAILING_VERB_RE.sub("", inside.strip())
    credit = read_credits(inside)
    if credit is None and ((origin.is_known and origin.date) or origin.agency in _THIS_PAPER):
        names = read_names(inside) or ()
        is_people = names and (origin.date or not any(map(is_word, names)))
        credit = Credits(people=tuple(Person(name, "author") for name in names)) if is_people else None
    return origin.hit(span, credit, headline) if credit and credit.people else None


@frozen(kw_only=True)
class _Origin:
    """What stands before the mark: agency, place, date."""

    agency: str | None = None
    place: str | None = None
    date: str | None = None
    is_known: bool = False

    @classmethod
    def read(cls, text: str) -> _Origin | None:
        """Return the parts of `text`, or None if it has other parts."""
        text = text.strip()
        dated = _DATE_RE.search(text)
        date = dated[0].strip() if dated else None
        rest = (text[: dated.start()] if dated else text).strip()
        known, behind = cut_known_outlet(rest)
        if known and behind[:1] in ("-", "《"):
            known, behind = (rest, "") if looks_like_outlet(rest) else _cut_title(rest)
        behind = behind.strip()
        if known and (not behind or behind in PLACES or (date and _HAN_PLACE_RE.fullmatch(behind))):
            if behind and behind not in PLACES and looks_like_outlet(known + behind):
                return cls(agency=known + behind, date=date, is_known=True)
            return cls(agency=known, place=behind or None, date=date, is_known=True)
        if looks_like_outlet(rest) or (len(rest) == 2 and rest[1] in "报報社"):
            return cls(agency=rest, date=date, is_known=known is not None and rest not in OWN_NAMES)
        agency, place = cut_place(rest)
        if place and (not agency or looks_like_outlet(agency)):
            return cls(agency=agency or None, place=place, date=date)
        return None

    def hit(self, span: str, credit: Credits | None, headline: str | None) -> Hit:
        """Return the dateline with the people of its bracket."""
        place = self.place or (credit.place if credit else None)
        dateline = Dateline(span.strip(), agency=self.agency, place=place, date_text=self.date)
        outlet = None if self.agency in OWN_NAMES else self.agency
        return _as_hit(dateline, credit.people if credit else (), outlet, headline)


def _as_hit(dateline: Dateline, people: tuple[Person, ...], outlet: str | None, headline: str | None) -> Hit:
    return Hit(kind=None, rule="dateline", dateline=dateline, people=people, outlet=outlet, headline=headline)


def _cut_title(text: str) -> tuple[str | None, str]:
    """Cut an agency with a programme behind it: `江州之声《早间新闻》北京`."""
    head, mark, rest = text.partition("》")
    return (head + mark, rest) if mark else (None, text)


def _read_inside(head: str, headline: str | None) -> Hit | None:
    """Read a dateline that stands in a bracket as a whole: （中央社記者林予安高雄8日電）."""
    match = _INSIDE_RE.match(head)
    if match is None:
        return None
    known, rest = cut_known_outlet(match["inside"])
    dated = _DATE_RE.search(rest)
    if known is None or dated is None:
        return None
    rest = rest[: dated.start()].strip()
    reporter = _REPORTER_RE.match(rest)
    names: tuple[str, ...] | None = ()
    if reporter:
        names, place = _cut_names(rest[reporter.end() :].strip())
    else:
        place = rest
    if names is None or (place and not _HAN_PLACE_RE.fullmatch(place)):
        return None
    dateline = Dateline(match[0], agency=known, place=place or None, date_text=dated[0])
    people = tuple(Person(name, "reporter") for name in names)
    return _as_hit(dateline, people, known, headline)


def _cut_names(text: str) -> tuple[tuple[str, ...] | None, str | None]:
    """Cut names from a place behind them; a list of places decides, else the longest name that is one."""
    head, place = cut_place(text)
    names = read_names(head) if place else None
    if names:
        return names, place
    names = read_names(text)
    if names:
        return names, None
    for size in range(2, min(6, len(text))):
        names = read_names(text[:-size])
        if names and len(names[-1]) == 3:
            return names, text[-size:]
    return None, None
