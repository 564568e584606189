"""Source lines: the outlet, and the date and the people that stand in the same line."""

from __future__ import annotations

import re
from typing import Final

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import HOST_MARK, WEB_STARTS
from newsnorm.lexicon.characters import (
    BARS,
    BULLETS,
    COLONS,
    CORNER_QUOTES,
    CURLY_QUOTES,
    HAN,
    HAN_RE,
    PADDING,
    SENTENCE_ENDS,
    SLASHES,
)
from newsnorm.lexicon.labels import OPEN_ENDS, SOURCE_LABEL, THIS_TEXT, label_words
from newsnorm.lexicon.moments import HAN_DATE, YEAR_TO_DAY
from newsnorm.lexicon.offices import is_office
from newsnorm.lexicon.outlets import KNOWN_OUTLETS, NO_OUTLETS, cut_made, is_outlet, looks_like_outlet, names_outlet
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.model import Link, Person
from newsnorm.news.bare_names import is_name
from newsnorm.news.credit_values import check_names
from newsnorm.news.credits import split_credits
from newsnorm.news.info_line import DATE_LABELS, PAPER_PAGE, SOURCE_LABELS, cut_date, read_info_line
from newsnorm.news.line import Line, LineMatch, make_match, open_labels, strip_brackets
from newsnorm.news.rule import LineRule

_LONGEST_LINE = 100
_ACCOUNT_TEXT = "以下文章"  # stands over what an account has of another: 以下文章来源于江州观察
_SENTENCES = (
    THIS_TEXT,
    "文章",
    _ACCOUNT_TEXT,
)  # what is told of the text may be a whole sentence: 本文转载自江州日报。
_OUTER_BRACKETS_RE = compile_late(r"[）)\]】]\s*[（(\[【]")

# --- the outlet -------------------------------------------------------------------------------------------------------

_WORD_RE = compile_late(r"[^\W_]")
_BOOK_RE = compile_late(r"《([^《》]+)》")
_JOINTS = f"{PADDING}、{BARS}{SLASHES}-–—…（("  # what parts an outlet from its neighbours, and is no part of it
# Marks and words of sentences, and what is no part of a name: a date, a person with a role of one character.
_NO_OUTLET_RE = compile_late(
    rf"""
    [，{SENTENCE_ENDS}；{COLONS}【】]
    | {any_of(read_words("no_outlet"))}
    | {YEAR_TO_DAY}
    | \s{any_of(word for word in label_words("author", "photographer", "translator") if len(word) == 1)}(?:\s|$)
    """,
    re.VERBOSE,
)
_ENGLISH_ENDS = read_words("english_outlets")
_BOOK_LABELS = label_words("source", flag="book")
# The last line of a page of a newspaper: `《江州日报》（2023年03月08日 第 01 版）`.
_PAPER_RE = compile_late(
    rf"""
    {any_of(_BOOK_LABELS)}?《\s?(?P<paper>[^《》\s]{{2,16}})\s?》\s?
    [（(]?\s?(?:(?P<date>{HAN_DATE})\s{{0,3}}{PAPER_PAGE}|\d{{4}}\s?年\s?第?\s?\d{{1,4}}\s?期)\s?[）)]?
    """,
    re.VERBOSE,
)
_ACCOUNTS = read_words("accounts", part="account")
_MAYBE_ACCOUNT_RE = compile_words(word[-1] for word in _ACCOUNTS)
_APP, _ACCOUNT = any_of(read_words("accounts", part="app")), any_of(_ACCOUNTS)
# `江州财经（ID：jzcj）`, `江州财经 ID：jzcj`, `江州财经（jzcj）`.
_ACCOUNT_RE = compile_late(
    rf"""
    \s?[（(]\s?{_APP}?(?:ID|[号號]|{_ACCOUNT})\s?[{COLONS}]?\s?[\w-]{{2,30}}\s?[）)]
    | \s{_APP}?(?:ID|{_ACCOUNT})\s?[{COLONS}]\s?[A-Za-z0-9_-]{{2,30}}$
    | (?<=[{HAN}])[（(](?-i:[a-z][a-z0-9_-]{{3,29}})[）)]$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What is said to who owns the text: `网络，侵删`, `网络（如有侵权请联系删除）`.
_TO_OWNER_RE = compile_late(
    rf"\s?[（(，,；;\s][^（）()]{{0,12}}(?:侵|{any_of(read_words('disclaimer', part='right'))})[^（）()]{{0,16}}[）)]?$"
)
_TEXT = any_of(_SENTENCES)
# No colon: `摘自《江州日报》`, `本文转载自“江州财经”公众号`.
_TOLD = any_of(label for label in SOURCE_LABELS if label[-1] in f"{OPEN_ENDS}载載")
# An account named as one: `微信公众号“江州财经”`, `“江州财经”微信公众号`, `@江州发布`.
_ACCOUNT_WORD = f"{_APP}?{_ACCOUNT}"
_QUOTES = f'{CURLY_QUOTES}{CORNER_QUOTES}"《》'
_IN_QUOTES = f"[{_QUOTES}]([^{_QUOTES}]{{2,20}})[{_QUOTES}]"
_NAMED_ACCOUNT_RE = compile_late(
    rf"""
    {_ACCOUNT_WORD}\s?[{COLONS}]?\s?(?:{_IN_QUOTES}|(\w{{2,20}}))
    | {_IN_QUOTES}\s?{_ACCOUNT_WORD}
    | {any_of(read_words("accounts", part="blog"))}?\s?@\s?([\w-]{{2,20}})
    """,
    re.VERBOSE,
)
_ORIGIN_LABELS = label_words("origin")
_ORIGIN = any_of(_ORIGIN_LABELS)
# `文章来源于江州日报`, and a slash for a colon: `來源／江州日報`.
_TOLD_RE = compile_late(
    rf"""
    (?: {_TEXT}?{_TOLD} | (?P<reprinted>{_ACCOUNT_TEXT}{_ORIGIN})
    |   {_TEXT}{_ORIGIN} | {any_of(SOURCE_LABELS)}\s?[{SLASHES}] )
    \s?(?P<value>[^，。；{COLONS}{SLASHES}]{{2,24}}?)(?:\s?(?P<date>{HAN_DATE}))?
    """,
    re.VERBOSE,
)
# At its end, with a colon or without: `文章来源于江州日报，作者林一舟`.
_AUTHOR_AFTER_RE = compile_late(
    rf"\s?[，,；;]\s?{any_of(label_words('author', flag='pen'))}\s?[{COLONS}]?\s?(?P<names>[^，,；;{COLONS}]{{2,20}})$"
)
# `本文来自江州网，原文链接：https://jiangzhou.example/1.html`.
_ADDRESS_AFTER_RE = compile_late(
    rf"\s?[，,；;]\s?{any_of(label_words('address', 'permalink'))}\s?[{COLONS}]\s?"
    rf"{any_of(WEB_STARTS)}[^\s，。；]{{4,80}}$"
)
_FROM = any_of((*_ORIGIN_LABELS, *label_words("source", flag="bare")))
# `本文来自微信公众号：江州财经（ID：jzcj），作者：林一舟`: all before the account is a label.
_ALLOWED = any_of(read_words("disclaimer", part="allowed"))
_FROM_ACCOUNT_RE = compile_late(
    rf"""
    {_TEXT}?(?:[经經]?{_ALLOWED})?{_FROM}\s?
    (?={_ACCOUNT_WORD}\s?[{COLONS}{_QUOTES}]|{_IN_QUOTES}\s?{_ACCOUNT_WORD})
    """,
    re.VERBOSE,
)
# What such a line says besides: `，江州网经授权发布。`, `，头图来自：视觉江州`, `，欢迎关注`, `，阅读原文`.
_FOLLOW = any_of(read_words("share", part="follow"))
_PICTURE = any_of((*read_words("picture_words", part="picture"), *read_words("picture_words", part="lead")))
_BESIDES_RE = compile_late(
    rf"""
    [，,；;。]\s?
    (?: [^，,；;。{COLONS}]{{0,12}}{_ALLOWED}{any_of(read_words("disclaimer", part="given"))}?
    |   {_PICTURE}(?:{any_of(label_words("origin"))}|由)\s?[{COLONS}]?[^，,；;。{COLONS}]{{1,20}}
    |   {any_of(read_words("share", part="ask"))}?{_FOLLOW}(?:{_ACCOUNT_WORD})?
    |   {any_of(read_words("navigation", part="more"))} )
    $
    """,
    re.VERBOSE,
)
_MOST_BESIDES, _LEAST_SET_OFF = 2, 3
_AROUND = frozenset({"（）", "()", "“”", "「」", "『』", "〔〕"})
_DATE_LABEL_RE = compile_late(rf"{any_of(label_words('date', flag='line'))}\s?[{COLONS}]")
_ADDRESS_STARTS = (*WEB_STARTS, HOST_MARK, *(f"<{start}" for start in WEB_STARTS))
_PAGE_RE = compile_late(r"\d{3}")  # the address of a page has a number, that of an outlet's front page has none


def read_source(line: Line) -> LineMatch | None:
    """Return what a line such as `2023-03-08 10:15 来源：江州日报 作者：程亦白` says.

    Example:
        >>> read_source(Line(text="2023-03-08 10:15 来源：江州日报 作者：程亦白")).people
        (Person(name='程亦白', role='author'),)
        >>> read_source(Line(text="来源：这种说法")) is None
        True
    """
    written, bracketed = _strip(_cut_besides(line.text))
    text, authors = _cut_author(written)
    match = _read_outlet(text, line, bracketed=bracketed)
    if match and authors:
        return evolve(match, people=(*authors, *match.people))
    return match or (_read_outlet(written, line, bracketed=bracketed) if authors else None)


def _cut_author(text: str) -> tuple[str, tuple[Person, ...]]:
    """Cut off an author after a comma, who needs no colon there."""
    match = _AUTHOR_AFTER_RE.search(text)
    names = check_names(match["names"].rstrip()) if match else None
    return (text[: match.start()], tuple(Person(name, "author") for name in names)) if match and names else (text, ())


def _read_outlet(text: str, line: Line, *, bracketed: bool) -> LineMatch | None:
    if not text:
        return None
    paper = _PAPER_RE.fullmatch(text) if "版" in text or "期" in text else None
    if paper:
        is_paper = line.block.kind == "paragraph" and looks_like_outlet(paper["paper"])
        return make_match(outlet=paper["paper"], date_text=paper["date"]) if is_paper else None
    bare = _ADDRESS_AFTER_RE.sub("", text)
    told = _TOLD_RE.fullmatch(_TO_OWNER_RE.sub("", bare))
    if told:
        return _read_told(told)
    account = _FROM_ACCOUNT_RE.match(text) if _MAYBE_ACCOUNT_RE.search(text) else None
    if account:
        text = f"{SOURCE_LABEL}：{text[account.end() :]}"
    info = read_info_line(text)
    if info is None or info.outlet is None:
        return None
    named = _TO_OWNER_RE.sub("", info.outlet)
    if not named or named in NO_OUTLETS:
        return info.match() if named or len(info.kinds) > 1 else None
    read = _read_value(named, bracketed=bracketed)
    if read is None:
        return None
    value, people, date = read
    if not _may_be_meant(value, text, is_alone=len(info.kinds) == 1):
        return None
    url = _address_of(value, line.links) if line.links else None
    outlet = value if names_outlet(value) else None
    return make_match(
        people=(*people, *info.people),
        outlet=outlet,
        date_text=info.date_text or date,
        changed_text=info.changed_text,
        url=url,
    )


def _cut_besides(text: str) -> str:
    """Cut off a line about an account what it says of permission and pictures."""
    if len(text) <= _LONGEST_LINE and _MAYBE_ACCOUNT_RE.search(text) and _FROM_ACCOUNT_RE.match(text):
        text = text.rstrip(SENTENCE_ENDS)
        for _ in range(_MOST_BESIDES):
            text = _BESIDES_RE.sub("", text)
    return text


def _read_told(told: re.Match[str]) -> LineMatch | None:
    """Return the outlet that a line without a colon names, if it surely is one."""
    value = told["value"]
    account = _NAMED_ACCOUNT_RE.fullmatch(value)
    book = _BOOK_RE.fullmatch(value)
    outlet = next(filter(None, account.groups())) if account else book[1].strip() if book else value
    is_sure = account or is_outlet(outlet) or outlet in NO_OUTLETS
    if not is_sure and (told["reprinted"] is None or _NO_OUTLET_RE.search(outlet)):
        return None
    return make_match(outlet=outlet if names_outlet(outlet) else None, date_text=told["date"])


def _may_be_meant(value: str, text: str, *, is_alone: bool) -> bool:
    """Say whether a value may be an outlet after the label that a line begins with: 摘自 names books, too."""
    if text.startswith(_BOOK_LABELS):
        return is_outlet(value)
    return not (is_alone and text.startswith("Source")) or _may_be_english_outlet(value)


def _may_be_english_outlet(value: str) -> bool:
    return value.endswith(_ENGLISH_ENDS) or value in KNOWN_OUTLETS or HAN_RE.search(value) is not None


def read_date_line(line: Line) -> LineMatch | None:
    """Return the labelled date of a line that names no outlet.

    Example:
        >>> read_date_line(Line(text="发布时间：2023-03-08 10:15")).date_text
        '2023-03-08 10:15'
        >>> read_date_line(Line(text="时间：2023-03-08")) is None
        True
    """
    text, _ = _strip(line.text)
    info = read_info_line(text) if text else None
    if info is None or info.outlet is not None or not info.date_text or "date" not in info.kinds:
        return None
    is_sure = len(info.kinds) > 1 or info.has_controls or _DATE_LABEL_RE.match(text)
    return info.match() if is_sure else None


def _strip(text: str) -> tuple[str, bool]:
    """Return a line without the signs and brackets around it; nothing of one that cannot be a source line."""
    if text[-1:] == "。" and text.startswith(_SENTENCES):
        text = text[:-1]
    if not 3 < len(text) <= _LONGEST_LINE or text[-1] in SENTENCE_ENDS:
        return "", False
    text, bracketed = strip_brackets(open_labels(text.lstrip(f"{BULLETS}>*- ")))
    return (_OUTER_BRACKETS_RE.sub(" ", text) if bracketed else text), bracketed


def _address_of(outlet: str, links: tuple[Link, ...]) -> str | None:
    texts = (outlet, f"《{outlet}》")
    return next((link.url for link in links if link.text.strip() in texts and _PAGE_RE.search(link.url)), None)


def _read_value(value: str, *, bracketed: bool) -> tuple[str, tuple[Person, ...], str | None] | None:
    """Return the outlet, the people and the date after a label, or None if one of them cannot be read."""
    if value in KNOWN_OUTLETS:  # most are: this spares them all that follows
        return value, (), None
    if value.startswith(_ADDRESS_STARTS):
        return None
    if bracketed:
        value = value.rstrip("】")
        if value.count("《") < value.count("》"):
            value = value.removesuffix("》")
    value, date = cut_date(_ACCOUNT_RE.sub("", value).rstrip())
    account = _NAMED_ACCOUNT_RE.fullmatch(value) if "@" in value or _MAYBE_ACCOUNT_RE.search(value) else None
    if account:
        return next(filter(None, account.groups())), (), date
    split = split_credits(value)
    if split is None:
        return None
    value, people = split
    value = value.rstrip(_JOINTS)
    if date is None and value != split[0]:
        value, date = cut_date(value)
        value = value.rstrip(_JOINTS)
    if not 2 <= len(value) <= 30 or _NO_OUTLET_RE.search(value):
        return None
    house, _, name = value.rpartition(" ")
    if is_name(name) and not is_office(name) and looks_like_outlet(house):
        value, people = house, (Person(name, "author"), *people)
    return (_cut_marks(value), people, date) if value[0].isalnum() or _WORD_RE.search(value) else None


def _cut_marks(outlet: str) -> str:
    """Return an outlet without marks and brackets around it, and without what it did with the texts of others."""
    outlet = cut_made(outlet)
    if outlet[0] == "《" and (book := _BOOK_RE.fullmatch(outlet)):
        return book[1]
    is_set_off = len(outlet) > _LEAST_SET_OFF and f"{outlet[0]}{outlet[-1]}" in _AROUND
    return outlet[1:-1].strip() if is_set_off else outlet


SOURCE: Final = LineRule(
    id="source",
    kind="source",
    places=("lead", "tail"),
    leaves="always",
    read=read_source,
    hints=(*SOURCE_LABELS, *_ORIGIN_LABELS, "版", *_ACCOUNTS),
    longest=_LONGEST_LINE + len("。"),
    may_be_sentence=True,
    in_bracket=True,
    is_proof=True,
    fills=("source", "authors", "editors", "date_published", "date_modified"),
    doc=(
        "The whole line is 来源：OUTLET, or 转载自 and its kin before what surely is one, with a date, credits, "
        "counters and buttons beside it in any order. The outlet has 2 to 30 characters, no date and nothing that "
        "makes a sentence; 网络 or 本站原创 is none, and the line still leaves. Its date serves if the header has "
        "none, and so does that of an update behind 更新时间. An author after a comma needs no colon."
    ),
    examples=(
        "（文章来源：海城晚报）",
        "来源：江州发布",
        "2023-03-08 10:15 来源：江州日报",
        "2023-03-08 10:15来源：江州日报作者：程亦白",
        "2023-03-08 10:15 来源：江州日报 最后更新时间：2023-03-09 08:00",
        "转自：江州晚报",
        "时间：2023-03-08 10:15 来源：江州日报 作者：admin 点击：123次",
        "来源：江州日报，作者：程亦白",
        "来源：江州日报 责任编辑：宋清和",
        "来源｜江州财经（ID：jiangzhou）",
        "来源：微信公众号“江州财经”",
        "本文来自微信公众号：江州财经（ID：jiangzhou），作者：林一舟",
        "本文来自微信公众号“江州财经”（ID：jiangzhou），作者：林一舟，编辑：许青，江州网经授权发布。",
        "转载自《江州日报》",
        "文章来源于江州日报，作者林一舟",
        "本文首发于“江州财经”微信公众号（ID：jiangzhou）。",
        "本文首发于微信公众号「江州财经」（微信号：jiangzhou），欢迎关注。",
        "本文首发于微信公众号「江州财经」，阅读原文。",
        "来源/江州日报",
        "来源：网络",
        "《江州日报》（2023年03月08日 第 01 版）",
        "原载于《江州周刊》2023年第3期",
        "以下文章来源于江州观察 ，作者林一舟",
    ),
    keeps=(
        "来源：一种说法认为它出自方言。",
        "信息来源可靠吗？",
        "数据来源：江州市统计局",
        "来源复杂的资金被冻结。",
        "本文来自微信公众号“江州财经”的一次投票，结果令人意外。",
        "本文首发于微信公众号「江州财经」，关注的人很多。",
        "来源：江州日报 地点：图书馆",
        "《江州日报》（2023年3月8日创刊）",
        "Source: Attention Is All You Need",
        "摘自《江州志》",
        "本文摘自：林一舟散文集《江州旧事》",
        "转载自江州日报的文章引发热议",
        "本文转载自江州日报的一篇文章。",
        "文章来自江州大学。",
        "以下文章来源于我的一次旅行",
        "来源：江州日报，作者写道",
        "来源/分类",
    ),
)

SOURCE_DATE: Final = LineRule(
    id="source-date",
    kind="source",
    places=("lead", "tail"),
    leaves="always",
    read=read_date_line,
    hints=DATE_LABELS,
    in_bracket=True,
    is_proof=True,
    fills=("date_published", "date_modified"),
    doc=(
        "A labelled date without an outlet: alone in a line, or with credits, counters, buttons or the date of an "
        "update beside it."
    ),
    examples=(
        "发布时间：2023-03-08 10:15",
        "时间：2023-03-08 10:15 浏览：33",
        "发布时间：2023-03-08 10:15 更新时间：2023-03-09 08:00",
    ),
    keeps=("发布时间尚未确定。", "时间：2023-03-08 地点：图书馆"),
)
