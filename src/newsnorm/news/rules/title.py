"""The headline, where the text itself has it: a repeated title, a heading, a first line that surely is one."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BULLETS, LINE_ENDS, PICTOGRAPHS
from newsnorm.lexicon.moments import YEAR_TO_DAY
from newsnorm.news.attachments import is_file
from newsnorm.news.credit_values import check_names
from newsnorm.news.line import NOTHING_MORE, Line, LineMatch, make_match
from newsnorm.news.rule import ANY_LENGTH, LineRule

FEATURE: Final = r"[电電]\s?[题題]"
"""What stands in the dateline of a feature, before its headline: `新华社江州3月8日电 题：…`."""

_IDLE_RE = compile_late(rf"[\s{PICTOGRAPHS}]+")
_LONGEST = 40
_SHORTEST = 5
# Nor the line of an outlet with its date, nor the name of a picture.
_NO_HEADLINE_RE = compile_late(rf"[。，；]|{FEATURE}|{YEAR_TO_DAY}|资料[图照]|資料[圖照]")
# A headline under the headline: `——三班船往返海城`. A name behind the dash is that of a writer.
_SUBTITLE_RE = compile_late(rf"[—―-]{{2}}\s?(?P<words>[^—―\s-][^。]{{3,{_LONGEST - 1}}})")
_NO_HEADLINE_ENDS = "。；;，,、：:.…"
_NO_HEADLINE_STARTS = f"（([【<>{BULLETS}*-—图圖·0123456789"


def is_subtitle(text: str) -> bool:
    """Return whether a line is a headline under the headline.

    Example:
        >>> [is_subtitle(text) for text in ("——三班船往返海城", "——林一舟", "三班船往返海城")]
        [True, False, False]
    """
    match = _SUBTITLE_RE.fullmatch(text)
    return match is not None and check_names(match["words"]) is None


def read_title_repeated(line: Line) -> LineMatch | None:
    """Return a match if a line at the very head repeats the title; blanks and emoji do not count, nor a file called so.

    Example:
        >>> read_title_repeated(Line(text="两市高开　券商股领涨", title="两市高开 券商股领涨", is_opening=True))
        LineMatch(...)
    """
    if not line.is_opening or not line.title or any(map(is_file, line.links)):
        return None
    return NOTHING_MORE if is_same_line(line.text, line.title) else None


def is_same_line(text: str, title: str) -> bool:
    """Return whether a line is the title but for white space and emoji.

    Example:
        >>> is_same_line("📈 两市高开　券商股领涨", "两市高开 券商股领涨")
        True
    """
    return len(text) <= 2 * len(title) and _pack(text) == _pack(title)


def _pack(text: str) -> str:
    return _IDLE_RE.sub("", text)


def read_title_heading(line: Line) -> LineMatch | None:
    """Return the article's own heading: of level 1, at the very head or after one short line, and no other follows.

    Of several headings of one level each is a section's.
    """
    is_heading = not line.title and line.block.kind == "heading" and line.block.level == 1
    if not is_heading or not (line.is_opening or _is_short(line.above)) or line.has_sibling():
        return None
    return make_match(title=line.text)


def _is_short(above: str) -> bool:
    """Return whether the line above a heading may be the name of a channel, or a headline over the headline."""
    return 0 < len(above) <= _LONGEST and above[-1] not in LINE_ENDS


def read_title_line(line: Line) -> LineMatch | None:
    """Return the first line of a bare text as its headline, if it has the form of one and what is below proves it.

    The form alone proves nothing: a subhead or the name of a picture looks the same.
    """
    is_headline = not line.kept and not line.title and _may_be_headline(line) and line.is_proved()
    return make_match(title=line.text) if is_headline else None


def _may_be_headline(line: Line) -> bool:
    text = line.text
    return (
        line.body_kind == "text"
        and _SHORTEST <= len(text) <= _LONGEST
        and text[-1] not in _NO_HEADLINE_ENDS
        and text[0] not in _NO_HEADLINE_STARTS
        and _NO_HEADLINE_RE.search(text) is None
    )


TITLE_REPEATED: Final = LineRule(
    id="title-repeated",
    kind="title",
    places=("opening",),
    leaves="always",
    read=read_title_repeated,
    longest=ANY_LENGTH,
    may_be_sentence=True,
    doc="A first line or heading that repeats the title; white space and emoji do not count.",
    examples=("江州地铁三号线 试运行", "🚇 江州地铁三号线试运行"),
)

TITLE_HEADING: Final = LineRule(
    id="title-heading",
    kind="title",
    places=("opening",),
    leaves="always",
    read=read_title_heading,
    longest=ANY_LENGTH,
    may_be_sentence=True,
    fills=("title",),
    doc=(
        "A heading of level 1 at the head of the body, if the header gave no title and no other of its level follows. "
        "One short line that is no sentence may stand above it; below credits its sections may be of its level."
    ),
    examples=("# 江州地铁三号线试运行",),
)

TITLE_LINE: Final = LineRule(
    id="title-line",
    kind="title",
    places=("opening",),
    leaves="always",
    read=read_title_line,
    longest=_LONGEST,
    fills=("title",),
    doc=(
        "The first line of a bare text: 5 to 40 characters, no full stop, no comma, and the next line is a "
        "dateline, a byline or a source line; a line `——…` may stand between. A short first line alone proves nothing: "
        "it may be a subhead or the name of a picture."
    ),
    examples=("江州地铁三号线试运行",),
    keeps=("延伸监管触角",),
)
