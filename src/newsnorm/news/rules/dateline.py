"""The dateline (电头): agency, place, date and reporters at the head of the body.

`讯`, `电`, `消息` and `报道` count only when followed at once by a bracket of roles and names or, after a well-known
agency, by a comma, a colon or a blank: 日电力, 日电价, 讯问 and 华讯（600001） are content. Where a corpus has lost the
blank, a well-known agency and a date decide, unless 电 begins a word.
"""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, COLONS, IDEOGRAPHS, SENTENCE_END_RE, STOPS
from newsnorm.lexicon.moments import CLOCK_NAME, DAY_PART, SPELLED_DATE, SPELLED_DAY
from newsnorm.lexicon.names import is_word, read_names
from newsnorm.lexicon.outlets import OWN_NAMES, cut_known_outlet, is_outlet
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Person, make_dateline
from newsnorm.news.bare_names import read_bare_names
from newsnorm.news.credit_values import REPORTS, SENT_FROM
from newsnorm.news.credits import SHOOTING_SIGNS, read_credits
from newsnorm.news.dateline_parts import DATE_RE, HAN_PLACE_RE, REPORTER, REPORTER_RE, Prefix, cut_names, read_prefix
from newsnorm.news.housed_credits import read_housed_credit
from newsnorm.news.line import Credits, Line, LineMatch, fold_slashes, make_credits, make_match
from newsnorm.news.reporters import read_reporters
from newsnorm.news.rule import ANY_LENGTH, LineRule
from newsnorm.news.rules.title import FEATURE

_HEAD = 200
_LINES = 3
_LONGEST_ORIGIN = 40
_OPENING = ("【", "（", "(", "〔", "［", "[")
_ROUND = ("（", "(")  # who took a picture stands so: （江州日报记者 林一舟）

# --- the mark at its end ----------------------------------------------------------------------------------------------

_MARKS = read_words("dateline_marks")
_WIRE_MARKS = frozenset(read_words("dateline_marks", part="wire"))
_DATED_MARKS = frozenset(read_words("dateline_marks", part="dated"))
_TOLD_MARKS = frozenset(read_words("dateline_marks", flag="told"))
# What ends an agency in a bracket, the longest first: 【江州日报专讯】, 【江州网讯】.
_AGENCY_ENDS = tuple(sorted((mark for mark in _MARKS if mark not in _DATED_MARKS), key=len, reverse=True))
_MADE = read_words("deeds", part="report", flag="made")  # 江州网综合报道
# 电话, 电力, 电影 and so on: 电 with one of these after it is a word of its own.
_WORDS_OF_WIRE = frozenset(read_words("wire_words"))
_COLON = frozenset(COLONS)
_MARK_RE = compile_late(
    rf"""
    (?P<mark>{any_of(_MARKS)})
    (?P<after>
        \s?[（(][^（）()]{{1,80}}[）)]
        | [，,{COLONS}]
        | \s
        | (?=$|[{IDEOGRAPHS}“《])
    )
    | (?P<bar>[{BARS}])
    """,
    re.VERBOSE,
)
_NO_AGENCY = rf"{STOPS}:“”\""
_NO_AGENCY_RE = compile_late(f"[{_NO_AGENCY}]")
_LAST = "".join(sorted({mark[-1] for mark in _MARKS})) + BARS  # what a dateline ends with, but for what may follow
_BEGIN_RE = compile_late(
    rf"[{re.escape(''.join(_OPENING))}]|[^{_NO_AGENCY}{_LAST}]{{0,{_LONGEST_ORIGIN - 1}}}+[{_LAST}]"
)

# --- what stands before the mark --------------------------------------------------------------------------------------

_THIS_PAPER = frozenset(read_words("own_names", part="this"))
_HEADLINE_RE = compile_late(r"【([^【】]{4,60})】\s*")
_NEXT_MARK = any_of(read_words("dateline_marks", flag="next"))
# `凤凰网科技讯 3月8日消息，`: the first mark is not the end.
_NEXT_MARK_RE = compile_late(rf"\s?{CLOCK_NAME}?{SPELLED_DAY}(?:\s?{DAY_PART})?{_NEXT_MARK}[，,{COLONS}（(]")
# A feature has its headline behind the dateline: `新华社江州3月8日电 题：江州港的新航程`.
_FEATURE_RE = compile_late(rf"{FEATURE}[{COLONS}](?P<title>[^。；{COLONS}]{{2,60}})$")
_QUOTING = read_words("dateline_words", part="quoting")  # another agency is quoted: the text is not its own
_NO_AGENCY_ENDS = read_words("no_agency")
_FIRMS = frozenset(read_words("outlets", part="firm"))

# --- people -----------------------------------------------------------------------------------------------------------

_TRAILING_VERB_RE = compile_late(
    rf"(?<!\s)\s++{any_of((*read_words('deeds', part='desk'), *read_words('deeds', part='report')))}$"
)
_INNER_MARK = any_of(read_words("dateline_marks", flag="inner"))
_COMPILED, _WIRED = (any_of(read_words("dateline_words", part=part)) for part in ("compiled", "wired"))
_INSIDE_RE = compile_late(
    rf"[（(〔【［\[](?P<inside>[^（）()〔〕【】［］\[\]]{{4,60}}?){_COMPILED}?{_WIRED}?{_INNER_MARK}[）)〕】］\]]"
)
# All of a dateline in a bracket: 〔記者林予安／台北報導〕, 【江州网讯】.
_BRACKET_RE = compile_late(r"[【（(〔［\[](?P<inside>[^【】（）()〔〕［］\[\]]{3,40})[】）)〕］\]]")
# And its people behind it: （江州网记者林一舟综合报道）
_PEOPLE_RE = compile_late(r"\s?[（(](?P<people>[^（）()]{1,80})[）)]")
# 【江州网综合报道 记者 林一舟】: what the agency did stands between it and its reporters.
_DEED = any_of((*read_words("deeds", part="report"), *_AGENCY_ENDS))
_FILED_BY_RE = compile_late(rf"(?<=[{IDEOGRAPHS}])\s?{_DEED}(?=\s{REPORTER})")
_WRITERS = frozenset({"reporter", "author", "translator"})
_TELLERS = _WRITERS - {"author"}
_REPORTED_DAY_RE = compile_late(rf"{SPELLED_DATE}(?=\s?{any_of(REPORTS)}$)")  # 林予安／東京8日報導
_FILED_RE = compile_late(
    rf"""
    \s*{REPORTER}
    \s?(?P<names>[^\s，。{COLONS}]{{2,20}}(?:\s[^\s，。{COLONS}]{{1,8}}){{0,3}}?)
    (?:
        \s?{any_of(SENT_FROM)}\s?(?P<place>[{IDEOGRAPHS}]{{2,8}})\s
        | \s?{any_of(REPORTS)}[\s{COLONS}，,]
    )
    """,
    re.VERBOSE,
)


def read_dateline(line: Line) -> LineMatch | None:
    """Return what the dateline at the head of a line says, or None without one.

    Its outlet is the agency, if that is the name of an outlet and not 本报.

    Example:
        >>> match = read_dateline(Line(text="新华社北京3月8日电（记者沈知夏、何晏清）春耕时节，"))
        >>> match.dateline.agency, match.dateline.place, [person.name for person in match.people]
        ('新华社', '北京', ['沈知夏', '何晏清'])
        >>> read_dateline(Line(text="3月8日电价调整方案公布。")) is None
        True
    """
    headline, head = None, line.text[:_HEAD]
    if head[:1] in _OPENING:
        said = _read_inside(head, None) or _read_bracketed(head, None)
        match = None if said else _HEADLINE_RE.match(head)
        if match is None:
            return said
        headline, head = match[1].strip(), head[match.end() :]
        if head[:1] in _OPENING:
            return _read_inside(head, headline) or _read_bracketed(head, headline)
    stop = _NO_AGENCY_RE.search(head, 0, _LONGEST_ORIGIN)
    limit = stop.start() if stop else _LONGEST_ORIGIN
    for match in _MARK_RE.finditer(head):
        if match.start() >= limit:
            return None
        said = _read_at(head, head[: match.start()], match, headline)
        if said:
            is_told = match["mark"] in _TOLD_MARKS and not (said.people or (said.dateline and said.dateline.date_text))
            return None if is_told and _is_below_text(line) else said
    return None


def _is_below_text(line: Line) -> bool:
    """Say whether other text than a headline stands above a line: there somebody quotes an agency."""
    return line.kept > 1 or (line.kept > 0 and (not line.above or SENTENCE_END_RE.search(line.above) is not None))


def _read_at(head: str, before: str, match: re.Match[str], headline: str | None) -> LineMatch | None:
    """Read a dateline whose mark is `match`."""
    prefix = read_prefix(before)
    if prefix is None:
        return None
    if match["bar"]:
        is_complete = prefix.is_known and prefix.date
        return prefix.match(head[: match.end()], None, headline) if is_complete else None
    after = match["after"]
    if after.strip()[:1] in ("（", "("):
        is_followed = _NEXT_MARK_RE.match(head, match.end()) is not None
        people = _with_bracket(prefix, after.strip()[1:-1], head[: match.end()], headline, is_followed=is_followed)
        is_told = _is_told(prefix, match["mark"], head[match.end() : match.end() + 1])
        return people or (prefix.match(head[: match.end() + 1], None, headline) if is_told else None)
    is_placed = prefix.is_known or (prefix.agency and prefix.date)
    if not is_placed or _NEXT_MARK_RE.match(head, match.end("mark")):
        return None
    filed = None if after.strip() else _with_filed(prefix, head, match.end("mark"), headline)
    if headline is None and (feature := _FEATURE_RE.match(head, match.start("mark"))):
        headline = feature["title"].strip()
    return filed or (prefix.match(head[: match.end()], None, headline) if _is_whole(prefix, head, match) else None)


def _is_whole(prefix: Prefix, head: str, match: re.Match[str]) -> bool:
    """Say whether agency, date and mark are a dateline without any reporters."""
    if not prefix.is_known:
        return False
    if match["mark"] in _DATED_MARKS and not prefix.is_dated:
        return _is_told(prefix, match["mark"], match["after"])
    following = head[match.end() : match.end() + 1]
    return bool(match["after"]) or not following or _may_be_glued(prefix, match["mark"], following)


def _is_told(prefix: Prefix, mark: str, following: str) -> bool:
    """Say whether a colon tells that an agency without a day begins its own text: 新华社昨日消息 is quoted."""
    is_agency = prefix.is_known and prefix.agency not in _FIRMS
    return is_agency and mark in _TOLD_MARKS and not prefix.date and following in _COLON


def _with_filed(prefix: Prefix, head: str, at: int, headline: str | None) -> LineMatch | None:
    """Read the reporters who stand after the mark, without a bracket: `江州日报3月8日讯 记者林一舟报道：`."""
    filed = _FILED_RE.match(head, at)
    names = read_names(_TRAILING_VERB_RE.sub("", filed["names"])) if filed else None
    if filed is None or not names:
        return None
    people = make_credits(people=tuple(Person(name, "reporter") for name in names), place=filed["place"])
    return prefix.match(head[: filed.end()], people, headline)


def _may_be_glued(prefix: Prefix, mark: str, following: str) -> bool:
    """Say whether the text may follow the mark without a blank: 新华社北京3月8日电春耕时节."""
    return prefix.is_dated and mark in _WIRE_MARKS and following not in _WORDS_OF_WIRE


def _with_bracket(
    prefix: Prefix, inside: str, span: str, headline: str | None, *, is_followed: bool
) -> LineMatch | None:
    if not (prefix.agency or (prefix.place and prefix.date)):
        return None
    inside = _TRAILING_VERB_RE.sub("", inside.strip())
    credit = read_credits(inside)
    if credit is None and ((prefix.is_known and prefix.date) or prefix.agency in _THIS_PAPER):
        names = read_names(inside) or ()
        is_people = names and (prefix.date or not any(map(is_word, names)))
        credit = make_credits(people=tuple(Person(name, "author") for name in names)) if is_people else None
    elif credit is None and is_followed and prefix.agency:  # 江州网讯（林一舟）3月8日消息，
        names = read_bare_names(inside)
        credit = make_credits(people=tuple(Person(name, "author") for name in names)) if names else None
    return prefix.match(span, credit, headline) if credit and credit.people else None


def _read_bracketed(head: str, headline: str | None) -> LineMatch | None:
    """Read a dateline in a bracket: reporters and what they did, an agency and its mark, or one with its reporters.

    What has a known agency and a date is left to `_read_inside`, which cuts names from places.
    """
    match = _BRACKET_RE.match(head)
    if match is None:
        return None
    inside = fold_slashes(match["inside"].strip())
    end = match.end("inside") + 1
    day = _REPORTED_DAY_RE.search(inside)
    undated = f"{inside[: day.start()]}{inside[day.end() :]}" if day else inside
    filed = _read_filed(undated, may_be_plain=head[0] not in _ROUND and bool(head[end:].strip()))
    if filed:
        outlet = None if filed.outlet in OWN_NAMES else filed.outlet
        dateline = make_dateline(head[:end], agency=filed.outlet, place=filed.place, date_text=day[0] if day else None)
        return make_match(dateline=dateline, people=filed.people, outlet=outlet, title=headline)
    if inside.startswith(_QUOTING) or REPORTER_RE.search(inside):
        return None
    mark = next(filter(inside.endswith, (*_MADE, *_AGENCY_ENDS, *REPORTS)), "")
    prefix = read_prefix(inside.removesuffix(mark).strip())
    if prefix is None or not prefix.agency or prefix.agency.endswith(_NO_AGENCY_ENDS):
        return None
    if not (prefix.is_known or is_outlet(prefix.agency)):
        return None
    behind = _PEOPLE_RE.match(head, end)
    credit = _read_people(behind["people"]) if behind else None
    if not mark and credit is None:
        return None  # 【江州网】: it may be the beginning of any text
    told = None if behind else _with_filed(prefix, head, end, headline)  # 【江州报讯】记者林一舟报道：
    return told or prefix.match(head[: behind.end() if behind and credit else end], credit, headline)


def _read_people(inside: str) -> Credits | None:
    """Read the people in a bracket behind a dateline: 江州网记者林一舟综合报道, 记者 林一舟 报道."""
    inside = inside.strip()
    credit = read_credits(inside) or read_credits(_TRAILING_VERB_RE.sub("", inside))
    return credit if credit and credit.people and not credit.is_editorial else None


def _read_filed(inside: str, *, may_be_plain: bool) -> Credits | None:
    """Read reporters and what they did, or an agency and its people.

    記者林予安／台北報導, 江州网综合报道 记者 林一舟, 文/江州网 林一舟.
    """
    is_told = inside.endswith(REPORTS)
    if is_told:
        credit = read_credits(inside) or read_reporters(inside) or read_housed_credit(inside)
    else:
        may_be_plain = may_be_plain and not inside.endswith(SHOOTING_SIGNS)
        credit = read_credits(_FILED_BY_RE.sub("", inside)) if may_be_plain else None
    if credit is None or not credit.people or _WRITERS.isdisjoint(credit.roles):
        return None
    agency = credit.outlet or ""
    if agency.startswith(_QUOTING) or (is_told and _TELLERS.isdisjoint(credit.roles)):
        return None
    return credit if is_told or is_outlet(agency) or agency in _THIS_PAPER else None


def _read_inside(head: str, headline: str | None) -> LineMatch | None:
    """Read a dateline that stands in a bracket as a whole: （中央社記者林予安高雄8日電）."""
    match = _INSIDE_RE.match(head)
    if match is None:
        return None
    known, rest = _cut_agency(match["inside"])
    dated = DATE_RE.search(rest)
    reporter = REPORTER_RE.match(rest)
    if dated is None or (known is None and reporter is None):
        return None
    rest = rest[: dated.start()].strip()
    names: tuple[str, ...] | None = ()
    if reporter:
        names, place = cut_names(rest[reporter.end() :].strip())
    else:
        place = rest
    if names is None or (place and not HAN_PLACE_RE.fullmatch(place)):
        return None
    people = tuple(Person(name, "reporter") for name in names)
    # 【江州网3月8日讯】（江州网记者林一舟综合报道）
    behind = None if people else _PEOPLE_RE.match(head, match.end())
    credit = _read_people(behind["people"]) if behind else None
    end = behind.end() if behind and credit else match.end()
    people = credit.people if credit else people
    dateline = make_dateline(head[:end].strip(), agency=known, place=place or None, date_text=dated[0])
    return make_match(dateline=dateline, people=people, outlet=None if known in OWN_NAMES else known, title=headline)


def _cut_agency(inside: str) -> tuple[str | None, str]:
    """Cut off an agency: a well-known one, or one by its form with reporters after it."""
    known, rest = cut_known_outlet(inside)
    reporter = REPORTER_RE.search(inside) if known is None else None
    agency = inside[: reporter.start()].rstrip() if reporter else ""
    if is_outlet(agency) and not agency.startswith(_QUOTING) and not agency.endswith(_NO_AGENCY_ENDS):
        return agency, inside[len(agency) :].lstrip()
    return known, rest


DATELINE: Final = LineRule(
    id="dateline",
    kind=None,
    places=("lead",),
    leaves="never",
    read=read_dateline,
    longest=ANY_LENGTH,
    may_be_sentence=True,
    lead_lines=_LINES,
    begin_re=_BEGIN_RE,
    is_proof=True,
    fills=("dateline", "authors", "editors", "source", "title"),
    doc=(
        "The prefix of one of the first three lines: AGENCY [PLACE] [DATE] 讯, 电, 快讯, 消息 or 报道, "
        "followed at once by a bracket of roles and names or, after a well-known agency, by a comma, a "
        "colon or a blank; 消息 and 报道 want a date then, but after 消息 a colon is enough, unless a company has the "
        "name of the agency; "
        "after an agency and a date 电 needs none, unless it begins a word such as 电话. "
        "All of it may stand in a bracket: an agency and 讯 or 报道, or reporters and 報導; an agency alone with "
        "reporters in a bracket of their own behind it, too, or, in a bracket that is not round, with reporters or "
        "authors beside it. After an outlet known only by its "
        "form a date is needed where the place is in no list or the reporters stand without a bracket. A channel is "
        "part of the agency. "
        "A headline in 【】 before it, or behind it after 题：, is the title of a text that has no other. It is wire "
        "text and always stays."
    ),
    examples=(
        "江州日报讯（记者 林一舟）昨日，市图书馆重新开放。",
        "江州日报海城3月8日电（记者 林一舟）昨日，市图书馆重新开放。",
        "江州日报海城3月8日讯 记者林一舟报道：昨日，市图书馆重新开放。",
        "【江州网讯】昨日，市图书馆重新开放。",
        "【江州日报专讯】昨日，市图书馆重新开放。",
        "（江州日报报道）昨日，市图书馆重新开放。",
        "【江州网】（记者 林一舟）昨日，市图书馆重新开放。",
        "【江州网2023年03月08日讯】（江州网记者林一舟综合报导）昨日，市图书馆重新开放。",
        "【江州网综合报道 记者 林一舟】昨日，市图书馆重新开放。",
        "【文/江州网 林一舟】昨日，市图书馆重新开放。",
        "〔記者林予安／台北報導〕捷運昨日通車。",
        "〔編譯林予安／綜合報導〕捷運昨日通車。",
        "〔特派員林予安／東京8日報導〕捷運昨日通車。",
        "凤凰网科技讯 3月8日消息，市图书馆重新开放。",
        "央视网消息：市图书馆昨日重新开放。",
        "央视网消息（新闻联播）：市图书馆昨日重新开放。",
        "新华社北京3月8日电（记者沈知夏、何晏清）春耕时节，农机开进田间。",
        "新华社北京3月8日电春耕时节，农机开进田间。",
        "新华社北京3月8日电 题：春耕里的新农机",
        "【两市高开 券商股领涨】财联社3月8日电，沪指早盘震荡上行。",
        "本报讯（通讯员 周予安 记者 欧阳静）市图书馆昨日重新开放。",
        "江州日报讯（编辑 宋清和）昨日，市图书馆重新开放。",
        "（中央社記者林予安高雄8日電）高雄市政府今天公布名單。",
        "中央社記者林予安高雄8日電，高雄市政府今天公布名單。",
        "【江州日报记者林一舟海城3月8日电】昨日，市图书馆重新开放。",
    ),
    keeps=(
        "3月8日电价调整方案公布。",
        "江州日报记者3月8日电（林一舟）",
        "新华社3月8日电话采访多位农户。",
        "据中新社报道，两国恢复通航。",
        "央视网消息，市图书馆昨日重新开放。",
        "央视网消息（新闻联播）市图书馆昨日重新开放。",
        "江州网消息：市图书馆昨日重新开放。",
        "腾讯消息：将回购股份。",
        "据央视网消息：市图书馆昨日重新开放。",
        "新华社社长在会上表示，传播方式正在改变。",
        "本报名点设在图书馆东门。",
        "华讯（600001）今日涨停。",
        "【互联网讯】昨日，多家公司开放接口。",
        "【江州网】昨日，多家公司开放接口。",
        "【江州网 林一舟】昨日，多家公司开放接口。",
        "【江州网记者手记】昨日，多家公司开放接口。",
        "【江州网记者 林一舟 摄】昨日，多家公司开放接口。",
        "（江州网记者 林一舟）昨日，多家公司开放接口。",
        "【据江州日报报道】昨日，多家公司开放接口。",
        "【据江州网记者林一舟报道】昨日，多家公司开放接口。",
        "【据新华社北京3月8日电】春耕时节，农机开进田间。",
        "【据江州社记者林一舟北京3月8日电】春耕时节，农机开进田间。",
    ),
)
