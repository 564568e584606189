"""Articles as databases of news print them: the lines above and below a text of Factiva, LexisNexis, WiseSearch."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from attrs import evolve

from newsnorm._frozen import FrozenMap
from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, PADDING
from newsnorm.lexicon.moments import YEAR_TO_DAY
from newsnorm.news.credit_values import check_names
from newsnorm.news.credits import read_credit_line
from newsnorm.readers.heads.form import Form, Proof, Tail, make_tail
from newsnorm.readers.heads.values import read_plain

_PAD = f"[{PADDING}]*+"
_BLANKS = rf"(?:{_PAD}\n)*+"
_NEXT = rf"{_PAD}\n{_BLANKS}{_PAD}"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"(?:{_MONTH}\ \d{{1,2}},\ \d{{4}}|\d{{1,2}}\ {_MONTH},?\ \d{{4}}|{YEAR_TO_DAY})"


def _tail_reader(below_re: re.Pattern[str], end_re: re.Pattern[str]) -> Callable[[str], Tail | None]:
    """Return what reads a body above lines that are none of it.

    Args:
        below_re: Finds where they begin.
        end_re: Finds the end of an article: where text follows, the head is that of one of several.
    """

    def read_tail(text: str) -> Tail | None:
        end = end_re.search(text)
        rest = text[end.end() :].strip() if end else ""
        if rest and not rest.startswith(_ABOUT_SEARCH):
            return None
        found = below_re.search(text)
        above, below = (text[: found.start()], text[found.start() :]) if found else (text, "")
        return make_tail(above, below.split("\n"))

    return read_tail


# What was asked for, below the last article of a file.
_ABOUT_SEARCH = "Search Summary"
LEXIS_END_RE: Final = compile_late(rf"^{_PAD}End of Document{_PAD}$", re.MULTILINE)
_LEXIS_TAIL_RE = compile_late(r"^(?:Load-Date:|Classification[ \t]*$|End of Document[ \t]*$)", re.MULTILINE)
# Title, outlet and date, each in a line of its own, then labels and `Body`.
LEXIS: Final = Form(
    reason="the lines above Body that LexisNexis prints",
    mark="\nCopyright ",
    opening=compile_late(
        rf"""
        (?: {_PAD} Page\ \d+\ of\ \d+ {_NEXT} )?
        (?P<title> \S[^\n]{{1,300}}? ) {_NEXT}
        (?P<source> \S[^\n]{{1,80}}? ) {_NEXT}
        (?P<date> {_DAY} [^\n]{{0,60}}? ) {_NEXT}
        (?P<copyright> Copyright\ [^\n]{{1,200}}? (?: \n {_PAD} All\ Rights\ Reserved [^\n]{{0,20}}? )? ) {_PAD} \n
        """,
        re.VERBOSE,
    ),
    line=compile_late(
        rf"{_PAD}(?P<name>[A-Z][A-Za-z]{{2,15}}(?:-[A-Z][a-z]+)?):{_PAD}(?P<value>[^\n]{{0,1000}})(?:\n|\Z)"
    ),
    idle=compile_late(rf"(?:{_PAD}\n)++"),
    closing=compile_late(rf"{_PAD}Body{_PAD}(?:\n|\Z)"),
    is_closed=True,
    proof=Proof(fields=1, any_of=(frozenset({"date_published"}),)),
    keys=FrozenMap({"highlight": "summary"}),
    read_value=read_plain,
    read_tail=_tail_reader(_LEXIS_TAIL_RE, LEXIS_END_RE),
    markup="text",
)
_LEXIS_NEXT_RE = compile_late(rf"^{_PAD}\d+ of \d+ DOCUMENTS{_PAD}$", re.MULTILINE)
_LEXIS_OLD_TAIL_RE = compile_late(
    r"^(?:(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|SUBJECT|GRAPHIC|URL):"
    r"|[ \t]*Copyright \d{4} [^\n]{1,200}\n\s*All Rights Reserved)",
    re.MULTILINE,
)
_LEXIS_OLD_OPENING = rf"""
    {_PAD} \d+\ of\ \d+\ DOCUMENTS {_NEXT}
    (?: (?P<copyright> Copyright\ [^\n]{{1,200}}? ) {_NEXT} (?: All\ Rights\ Reserved {_NEXT} )? )?
    (?P<source> \S[^\n]{{1,80}}? ) {_NEXT}
    (?P<date> {_DAY} [^\n]{{0,60}}? ) {_NEXT}
"""
# The same until 2018: `1 of 2 DOCUMENTS`, the outlet and the date in the middle of their lines, labels in capitals.
LEXIS_OLD: Final = Form(
    reason="the lines between N of M DOCUMENTS and BODY that LexisNexis prints",
    mark=" DOCUMENTS",
    opening=compile_late(_LEXIS_OLD_OPENING, re.VERBOSE),
    line=compile_late(
        r"(?P<name>[A-Z]{4,12}(?:-[A-Z]{4,8})?):[ \t]*+"
        r"(?P<value>[^\n]{0,1000}(?:\n[^\s:][^\n:]{0,300}(?=\n)){0,6})(?:\n|\Z)"
    ),
    idle=compile_late(rf"(?:{_PAD}\n)++"),
    closing=compile_late(rf"BODY:{_PAD}\n?"),
    is_closed=True,
    proof=Proof(fields=1, any_of=(frozenset({"title"}),)),
    keys=FrozenMap({"highlight": "summary"}),
    read_value=read_plain,
    read_tail=_tail_reader(_LEXIS_OLD_TAIL_RE, _LEXIS_NEXT_RE),
    markup="text",
)
# The same without a word in front of the headline, and with none above the text.
LEXIS_BARE: Final = evolve(
    LEXIS_OLD,
    reason="the lines below N of M DOCUMENTS that LexisNexis prints",
    opening=compile_late(
        rf"{_LEXIS_OLD_OPENING} (?P<title> (?![A-Z]{{4,12}}:) \S[^\n]{{1,300}}? ) {_NEXT} (?=[A-Z]{{4,12}}:)",
        re.VERBOSE,
    ),
    closing=None,
    is_closed=False,
    proof=Proof(fields=1, any_of=(frozenset({"date_published"}),), whole=True),
)
FACTIVA_END_RE: Final = compile_late(
    rf"^{_PAD}(?:Document|文件|文档|檔案) [A-Z]{{2,12}}0{{0,8}}\d{{8}}[a-z0-9]{{6,16}}{_PAD}$", re.MULTILINE
)
"""Finds the last line of an article of Factiva."""


def _name_writer(group: str, value: str) -> str:
    """Return the key of a line of Factiva: what stands below the headline names who wrote, or is a second headline."""
    return "subtitle" if group == "author" and not (check_names(value) or read_credit_line(value)) else group


_LINE = rf"\S[^\n]*+\n{_BLANKS}{_PAD}"
_LENGTH = r"[\d,]{1,7}\ ?(?:words|字|個字|个字)"
# Section, title, writer, size, date, outlet, its code, language and notice, a line each. A section shows only above
# both a title and a writer.
FACTIVA: Final = Form(
    reason="the lines above a text that Factiva prints",
    mark="\n(",
    opening=compile_late(
        rf"""
        (?: (?P<section> \S[^\n]{{0,20}}? ) {_NEXT} (?= {_LINE} {_LINE} {_LENGTH} {_PAD} \n ) )?
        (?P<title> \S[^\n]{{1,300}}? ) {_NEXT}
        (?: (?P<author> \S[^\n]{{1,60}}? ) {_NEXT} )?
        (?P<length> {_LENGTH} ) {_NEXT}
        (?P<date> {_DAY} (?:\ \d{{1,2}}:\d{{2}})? ) {_NEXT}
        (?: (?P<time> \d{{1,2}}:\d{{2}} ) {_NEXT} )?
        (?P<source> \S[^\n]{{1,80}}? ) {_NEXT}
        (?P<code> [A-Z][A-Z0-9]{{1,11}} ) {_NEXT}
        (?: (?P<page> [^\n]{{1,20}}? ) {_NEXT} )?
        (?P<language> [^\n]{{0,20}}? (?: 中文 | 英文 | 英语 | Chinese | English ) [^\n]{{0,20}}? ) {_NEXT}
        (?P<copyright> \([cC]\) [^\n]{{0,200}} ) \n
        """,
        re.VERBOSE,
    ),
    line=compile_late(r"(?!)(?P<name>)(?P<value>)"),
    idle=compile_late(rf"(?:{_PAD}\n)++"),
    proof=Proof(fields=2, any_of=(frozenset({"date_published"}),)),
    rename=_name_writer,
    read_value=read_plain,
    read_tail=_tail_reader(FACTIVA_END_RE, FACTIVA_END_RE),
    markup="text",
)
_WISE_NUMBER = rf"{_PAD}(?:文章|文件)?[编編][号號]{_PAD}[{COLONS}]{_PAD}\d{{12,20}}{_PAD}"
_NOTICE = "版[权權]|Copyright|©"
_WISE_NUMBER_RE = compile_late(rf"^{_WISE_NUMBER}$", re.MULTILINE)
WISE_END_RE: Final = compile_late(
    rf"{_WISE_NUMBER}|[^\n]{{0,200}}?(?:{_NOTICE})[^\n]{{0,200}}|{_PAD}[-=*_]{{3,}}{_PAD}"
)
"""What may stand above the next article: the number of one of WiseSearch, whose it is, a rule."""

_NOTICE_RE = compile_late(_NOTICE)
_MOST_NOTICES = 3


def _read_wise_tail(text: str) -> Tail | None:
    """Return the tail of a body above the number of the article, without which the head is none."""
    end = _WISE_NUMBER_RE.search(text)
    below = text[end.start() :].split("\n") if end else []
    notices = [line for line in below[1:] if line.strip(PADDING)]
    if end is None or len(notices) > _MOST_NOTICES or not all(map(_NOTICE_RE.search, notices)):
        return None
    return make_tail(text[: end.start()], below)


_BAR = rf"{_PAD}\|{_PAD}"
_WISE_WRITER = r"By\ [^|\n]{2,30}?"
# What was searched, then the headline above outlet, date and page; or the page in a line of its own, and the headline
# below that.
WISE: Final = Form(
    reason="the lines above a text that WiseSearch prints",
    mark="| ",
    opening=compile_late(
        rf"""
        (?: {_PAD} [^|\n]{{2,60}}? {_NEXT} \d{{1,5}} \ ?+ 篇 [^|\n]{{0,10}}? {_NEXT} )?
        (?: {_PAD} (?: 文章 \ ?+ \d{{1,5}} | \d{{1,5}}\. ) {_NEXT} )?
        (?:
            (?P<title> [^|\n]{{2,200}}? ) {_NEXT}
            (?P<source> [^|\n]{{2,40}}? ) {_BAR} (?P<date> {_DAY} )
            (?: {_BAR} (?P<page> [^\n]{{0,200}}? ) )?? (?: {_BAR} (?P<author> {_WISE_WRITER} ) )? {_PAD} \n
            (?: {_BLANKS} {_PAD} 字[数數] [^\n]{{1,30}} \n )?
        |
            (?P<source_above> [^|\n]{{2,40}}? ) {_BAR} (?P<date_above> {_DAY} ) {_NEXT}
            (?P<page_above> [^|\n]{{0,40}} \| [^\n]{{0,200}}? ) (?: {_BAR} (?P<author_above> {_WISE_WRITER} ) )? {_NEXT}
            (?P<title_below> [^|\n]{{2,200}}? ) {_PAD} \n
        )
        """,
        re.VERBOSE,
    ),
    line=compile_late(r"(?!)(?P<name>)(?P<value>)"),
    idle=compile_late(rf"(?:{_PAD}\n)++"),
    proof=Proof(fields=2, any_of=(frozenset({"date_published"}),)),
    rename=lambda group, _: group.partition("_")[0],
    read_value=read_plain,
    read_tail=_read_wise_tail,
    markup="text",
)
