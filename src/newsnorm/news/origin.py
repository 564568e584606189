"""Where the text comes from: outlet, address, original title."""

from __future__ import annotations

import re

from newsnorm.lexicon.names import is_word, read_names
from newsnorm.lexicon.outlets import KNOWN_OUTLETS, OWN_NAMES
from newsnorm.model import Link, Person
from newsnorm.news.credits import split_credits
from newsnorm.news.hit import Hit, compile_words, strip_brackets

_LABELS = (
    "文章来源 本文来源 信息来源 资料来源 新闻来源 稿件来源 内容来源 原文来源 稿源 来源 转自 转载自 摘自 译文出自 "
    "文章出自 本文出自 文章來源 本文來源 資料來源 新聞來源 來源 轉自 轉載自 Source"
)
_URL_LABELS = (
    "原文链接 原文地址 英文原文 原文 来源链接 文章链接 文章地址 原文連結 原文網址 via "
    "本文链接 本文地址 本文永久链接 永久链接 本文連結"
)
_ANY_LABEL = "|".join(sorted(_LABELS.split(), key=len, reverse=True))
_ANY_URL_LABEL = "|".join(sorted(_URL_LABELS.split(), key=len, reverse=True))
_DAY = r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_CLOCK = r"[\sT]*\d{1,2}(?:[:：]\d{2}(?:[:：]\d{2})?|[时時]\d{1,2}分(?:\d{1,2}秒)?)"
_DATED = (
    r"(?:(?:发布时间|发布日期|发表时间|时间|日期|發布時間|發佈時間)?\s*[：:]?\s*)"
    rf"(?:{_DAY}(?:{_CLOCK})?)"
)
_MARK = r"\s*[：:｜|丨]\s*"
_SOURCE_RE = re.compile(
    rf"(?P<before>{_DATED}\s*[｜|丨]?\s*)?(?:{_ANY_LABEL}){_MARK}(?P<value>[^\n]{{1,80}}?)"
    rf"(?P<authors>\s*作者{_MARK}(?P<names>[^：:]{{2,30}}?))?"
    rf"(?P<after>\s+{_DATED}|\s*(?:发布时间|发布日期|时间|日期)[：:]?\s*{_DATED})?"
    r"(?:\s*(?:浏览|点击|阅读|访问)(?:次数|量|数)?[：:]\s*\d{0,9}次?)?(?:\s*字[号体][：:]?[\s\[【]*大\s?中\s?小[\s\]】]*)?"
)
# A date that is glued to the outlet or stands in brackets behind it, and the page of the paper.
_BEHIND = rf"(?:{_DAY}(?:{_CLOCK})?|(?:\d{{4}}\s?年\s?)?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日)"
_PAPER_PAGE = r"(?:\s*第?\s?[A-Z]?\d{1,3}\s?版)?"
_BEHIND_RE = re.compile(
    rf"\s*[（(]\s*(?P<inside>{_BEHIND}){_PAPER_PAGE}\s*[）)]$|(?<!\d)(?P<bare>{_BEHIND}){_PAPER_PAGE}$"
)
_DATE_ENDS = frozenset("0123456789日分秒版）)")
_WORD_RE = re.compile(r"[^\W_]")
_BOOK_RE = re.compile(r"《([^《》]+)》")
_JOINTS = " \t\N{IDEOGRAPHIC SPACE}、|｜丨/／-–—（("  # what parts an outlet from its neighbours, and is no part of it
_DATE_LINE_RE = re.compile(rf"(?:发布时间|发布日期|发表时间|發布時間|發佈時間|Published)\s*[：:]\s*(?P<date>{_DATED})")
_URL = r"(?:https?:)?//[^\s<>（）“”，。；｜]{4,380}"
_URL_LINE_RE = re.compile(rf"(?:(?:{_ANY_URL_LABEL}|{_ANY_LABEL}){_MARK})?<?(?P<url>{_URL})>?")
_URL_LABEL_RE = re.compile(rf"(?P<label>{_ANY_URL_LABEL})(?:{_MARK}(?P<rest>.*))?")
_MARKS_RE = re.compile(r"[\W_]+")
_PAGE_RE = re.compile(r"\d{3}")  # the address of a page has a number, that of an outlet's front page has none
_FEED_ENDS = ("/feed", "/feed/", "/rss", ".rss", ".xml", ".atom")
_ARTICLE_URL_RE = re.compile(r"news|/20\d\d[-/]?[01]?\d", re.IGNORECASE)
# Marks and words of sentences, and what is no part of a name: a date, a person with a role of one character.
_NO_OUTLET_RE = re.compile(
    r"[，。？！；?!：:【】这這的了吗嗎]|什么|什麼|为何|為何|如何|就是|不是"
    r"|\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d|\s[文图圖摄攝译譯](?:\s|$)"
)
_OUTER_BRACKETS_RE = re.compile(r"[）)\]】]\s*[（(\[【]")
# Every source line has one of the first, every address one of the second, every original title one of the third.
_SOURCE_HINTS_TEXT = """
来源 來源 稿源 出自 转自 轉自 载自 載自 摘自 Source 发布 发表 發布 發佈 發表 Published
"""
SOURCE_HINTS = tuple(_SOURCE_HINTS_TEXT.split())
URL_HINTS = ("//", "链接", "連結", "地址", "網址", "原文", "via")
TITLE_HINTS = ("原标题", "原標題", "原题", "原題")
_HINT_RE = compile_words(SOURCE_HINTS)
_URL_HINT_RE = compile_words(URL_HINTS)
_LONGEST_LINE = 100

_ORIGINAL_TITLE_RE = re.compile(
    r"(?:本文)?原(?:标题|標題|题|題)(?:\s*[：:]\s*(?P<plain>\S.{0,118})|\s*\[(?P<square>[^\[\]]{2,100})\])"
)
_ORIGINAL_NAMED_RE = re.compile(
    r"(?:本文)?原(?:标题|標題|题|題)[为為](?:《(?P<book>[^《》]{2,100})》|“(?P<quote>[^“”]{2,100})”)"
)

_GLUED_RE = re.compile("作者[：:]|//")  # other lines of the header, joined to one


def read_original_title(text: str) -> Hit | None:
    """Return the headline the outlet of origin gave the text, if the whole line says it.

    Example:
        >>> read_original_title("（原标题：三问新规 普通人怎么办？）").original_title
        '三问新规 普通人怎么办？'
        >>> read_original_title("原标题为《雨》的短片获奖。") is None
        True
    """
    if "原" not in text[:4] or len(text) > 130:
        return None
    inside, bracketed = strip_brackets(text)
    match = _ORIGINAL_TITLE_RE.fullmatch(inside)
    if match is None and bracketed:
        match = _ORIGINAL_NAMED_RE.fullmatch(inside)
    if match is None or (match.lastgroup == "plain" and inside.endswith("。")):
        return None
    title = match[match.lastgroup or 0].strip()
    if _GLUED_RE.search(title):
        return None
    return Hit(kind="original_title", rule="original-title", original_title=title)


def read_source_line(text: str, links: tuple[Link, ...] = ()) -> Hit | None:
    """Return what a line such as `2023-03-08 10:15 来源：江州日报 作者：程亦白` says."""
    if not 3 < len(text) <= _LONGEST_LINE or text[-1] in "。！？!?" or not _HINT_RE.search(text):
        return None
    text, bracketed = strip_brackets(text.lstrip("■□◎◆▲●>*- "))
    if bracketed:
        text = _OUTER_BRACKETS_RE.sub(" ", text)
    match = _SOURCE_RE.fullmatch(text)
    if match is None:
        dated = _DATE_LINE_RE.fullmatch(text)
        return Hit(kind="source", rule="source-date", date_text=dated["date"]) if dated else None
    read = _read_value(match["value"].strip(), bracketed=bracketed)
    if read is None:
        return None
    value, people, behind = read
    if match["names"]:
        names = read_names(match["names"].rstrip(_JOINTS))
        if names is None or any(is_word(name) for name in names):
            return None
        people = (*people, *(Person(name, "author") for name in names))
    dates = (match["before"] or match["after"] or behind or "").strip(" ｜|丨") or None
    url = _address_of(value, links) if links else None
    outlet = None if value in OWN_NAMES else value
    return Hit(kind="source", rule="source", people=people, outlet=outlet, date_text=dates, url=url)


def _address_of(outlet: str, links: tuple[Link, ...]) -> str | None:
    texts = (outlet, f"《{outlet}》")
    return next((link.url for link in links if link.text.strip() in texts and _PAGE_RE.search(link.url)), None)


def _read_value(value: str, *, bracketed: bool) -> tuple[str, tuple[Person, ...], str | None] | None:
    """Return the outlet, the people and the date behind a label, or None if one of them cannot be read."""
    if value in KNOWN_OUTLETS:  # most are: this spares them all that follows
        return value, (), None
    if value.startswith(("http://", "https://", "//", "<http")):
        return None
    if bracketed:
        value = value.rstrip("】")
        if value.count("《") < value.count("》"):
            value = value.removesuffix("》")
    value, date = _cut_date(value)
    split = split_credits(value)
    if split is None:
        return None
    value, people = split
    value = value.rstrip(_JOINTS)
    if date is None and value != split[0]:
        value, date = _cut_date(value)
        value = value.rstrip(_JOINTS)
    if not 2 <= len(value) <= 30 or _NO_OUTLET_RE.search(value):
        return None
    book = _BOOK_RE.fullmatch(value) if value[0] == "《" else None
    return (book[1] if book else value, people, date) if value[0].isalnum() or _WORD_RE.search(value) else None


def _cut_date(value: str) -> tuple[str, str | None]:
    match = _BEHIND_RE.search(value) if value[-1:] in _DATE_ENDS else None
    return (value[: match.start()].rstrip(), match["inside"] or match["bare"]) if match else (value, None)


def read_url_line(text: str, links: tuple[Link, ...] = ()) -> Hit | None:
    """Return the address of a line such as `原文链接：https://…`; a bare address is left to `is_source_address`."""
    if len(text) > 400 or not _URL_HINT_RE.search(text):
        return None
    text, _ = strip_brackets(text)
    match = _URL_LINE_RE.fullmatch(text)
    if match:
        return Hit(kind="source_url", rule=_rule_of(text[: match.start("url")]), url=match["url"])
    labelled = _URL_LABEL_RE.fullmatch(text)
    if labelled is None or len(text) > 120 or not links:
        return None
    rest = (labelled["rest"] or "").strip()
    wanted = _MARKS_RE.sub("", rest or labelled["label"])  # the text rules may have changed the marks of the line
    link = next((link for link in links if _MARKS_RE.sub("", link.text) == wanted), None)
    return Hit(kind="source_url", rule=_rule_of(labelled["label"]), url=link.url) if link else None


def _rule_of(label: str) -> str:
    if len(label) <= 1:
        return "source-url-bare"
    return "permalink" if label.startswith(("本文", "永久")) and "来源" not in label else "source-url"


def is_article_address(url: str) -> bool:
    """Return whether an address looks like that of a news article: it has 'news' or a date in it, and a page."""
    path = url.partition("//")[2].partition("/")[2]
    return len(path) > 6 and _ARTICLE_URL_RE.search(url) is not None and not path.endswith(_FEED_ENDS)
