"""Every kind of finding there is: its id, how bad it is, which part of a file it is about, and its words.

Code makes a finding from its kind (`UNDECODABLE.at(line=3, count=1, where="")`), so that an id, a level and a sentence
stand here and nowhere else. `part_of` tells the part of a finding by its id; the sentence is for people alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.model import Finding, Level

Part = Literal["bytes", "header", "body", "text", "article"]


@frozen(kw_only=True, repr=False)
class FindingKind(Shown):
    """One kind of finding.

    Attributes:
        id: Its stable name; that of a repair begins with `repair-`.
        level: `info`, `warning` or `error`.
        part: What it is about: the bytes of the file, its header, the markup of its body, the characters of its text,
            or the article as a whole.
        message: One sentence for a person, with names in braces for what differs from case to case.
    """

    id: str
    level: Level
    part: Part
    message: str

    def at(self, line: int | None = None, column: int | None = None, **values: object) -> Finding:
        """Return a finding of this kind.

        Args:
            line: Line of the source file, from 1, if it has one.
            column: Column in characters, from 1, if known.
            **values: What the names in the message stand for.

        Example:
            >>> REPEATED_KEY.at(3, key="tags").message
            'tags stands again below'
        """
        return Finding(self.id, self.level, self.message.format(**values), line, column)


# --- bytes ------------------------------------------------------------------------------------------------------------

UNDECODABLE: Final = FindingKind(
    id="undecodable",
    level="warning",
    part="bytes",
    message="bytes that cannot be decoded, {count} U+FFFD in their place{where}",
)
MIXED_ENCODINGS: Final = FindingKind(
    id="mixed-encodings",
    level="warning",
    part="bytes",
    message="{count} lines are not {codec} like the rest, this one is {used}",
)
UNSURE_ENCODING: Final = FindingKind(
    id="encoding-unsure",
    level="warning",
    part="bytes",
    message="there is little to tell the encoding by: read as {codec}, confidence {confidence}",
)

# --- header -----------------------------------------------------------------------------------------------------------

WRONG_FENCE: Final = FindingKind(id="repair-fence", level="warning", part="header", message="{problem}")
LOST_FENCE: Final = FindingKind(
    id="repair-missing-fence", level="warning", part="header", message="the {which} fence of the header is missing"
)
MISSING_FENCE: Final = FindingKind(
    id="header-missing-fence",
    level="warning",
    part="header",
    message="the {which} fence of what may be a header is missing: all is read as body",
)
UNREADABLE_HEADER: Final = FindingKind(
    id="header-unreadable", level="error", part="header", message="the header cannot be read: all is read as body"
)
WRONG_CHARACTERS: Final = FindingKind(
    id="repair-header-characters",
    level="warning",
    part="header",
    message="tabs or control characters in {where} of the header",
)
WRONG_LINE: Final = FindingKind(
    id="repair-header-line", level="warning", part="header", message="front matter is not valid: {problem}"
)
TOO_LARGE_VALUE: Final = FindingKind(
    id="header-value-too-large",
    level="warning",
    part="header",
    message="a value is nested or repeated beyond measure: kept as written",
)
REPEATED_KEY: Final = FindingKind(
    id="header-repeated-key", level="warning", part="header", message="{key} stands again below"
)
SECOND_HEADER: Final = FindingKind(
    id="repair-second-header",
    level="warning",
    part="header",
    message="a second header follows: it fills gaps only",
)
MARKUP_IN_TITLE: Final = FindingKind(
    id="header-markup",
    level="info",
    part="header",
    message="the title holds what looks like HTML; it stays as written",
)
UNREADABLE_DATE: Final = FindingKind(
    id="date-unreadable", level="error", part="header", message="the date {text!r} cannot be read"
)
DATE_NOTE: Final = FindingKind(id="date-note", level="info", part="header", message="{note}")
NAMELESS_ENTRY: Final = FindingKind(
    id="taxonomy-entry-dropped",
    level="warning",
    part="header",
    message="an entry of {name} is a mapping without a name",
)
LIST_IN_TEXT: Final = FindingKind(
    id="taxonomy-list-in-text",
    level="info",
    part="header",
    message="an entry of {name} looks like a list in one string",
)

# --- body -------------------------------------------------------------------------------------------------------------

LONE_SURROGATE: Final = FindingKind(
    id="repair-lone-surrogate", level="warning", part="body", message="{count} lone surrogates became U+FFFD"
)
CONTROL_FLOOD: Final = FindingKind(
    id="repair-control-flood",
    level="warning",
    part="body",
    message="more than 65,536 control characters were left out",
)
TOO_DEEP: Final = FindingKind(
    id="html-too-deep",
    level="warning",
    part="body",
    message="{count} start tags were nested deeper than 512 levels; their text stays",
)
LEFT_OPEN: Final = FindingKind(
    id="html-left-open",
    level="warning",
    part="body",
    message="{count} formatting tags were left open by the dozen; their text stays",
)
LONG_TAG: Final = FindingKind(
    id="html-long-tag",
    level="warning",
    part="body",
    message="{count} tags had more than 200 attributes or very long ones; the rest of them is left out",
)
UNCLOSED: Final = FindingKind(
    id="html-unclosed",
    level="warning",
    part="body",
    message="{what} is never closed: {size} characters are lost",
)
IMAGE_LEFT_OUT: Final = FindingKind(
    id="html-image-left-out",
    level="info",
    part="body",
    message="{count} inlined or one-pixel pictures were left out",
)
FORM_CONTROL: Final = FindingKind(
    id="html-form-control", level="info", part="body", message="{count} form controls were left out"
)
HIDDEN: Final = FindingKind(
    id="html-hidden",
    level="info",
    part="body",
    message="{count} hidden elements were left out, characters in each: {sizes}",
)
INVISIBLE: Final = FindingKind(
    id="html-invisible",
    level="info",
    part="body",
    message="{count} elements with a font size or an opacity of 0 were left out, characters in each: {sizes}",
)
HIDDEN_SHOWN: Final = FindingKind(
    id="html-hidden-shown",
    level="warning",
    part="body",
    message="{han} of {total} Han characters stand in what is hidden, as entrance effects are: they stay",
)
HIDDEN_UNCLOSED: Final = FindingKind(
    id="html-hidden-unclosed",
    level="warning",
    part="body",
    message="{count} hidden elements are never closed: they hide what stands before the next block, no more",
)
NOSCRIPT_SHOWN: Final = FindingKind(
    id="html-noscript-shown",
    level="warning",
    part="body",
    message="all text stands in <noscript>: it stays",
)
OFF_SCREEN: Final = FindingKind(
    id="html-off-screen",
    level="info",
    part="body",
    message="{count} elements stand off the screen or are clipped; their text stays",
)
INSTRUCTION: Final = FindingKind(
    id="html-instruction",
    level="info",
    part="body",
    message="{count} pieces of program text between <? and > were left out, as browsers do",
)
UNKNOWN_TAG: Final = FindingKind(
    id="html-unknown-tag",
    level="info",
    part="body",
    message="tags that HTML does not know went, their content stays: {names}",
)
FEED_CONTROLS: Final = FindingKind(
    id="repair-xml-characters",
    level="warning",
    part="body",
    message="{count} control characters that XML forbids were left out",
)
FEED_CUT: Final = FindingKind(
    id="xml-cut",
    level="warning",
    part="body",
    message="the end of this entry is missing: what stands there was read",
)
ARCHIVE_CUT: Final = FindingKind(
    id="warc-cut",
    level="warning",
    part="body",
    message="the archive ends in the middle of this page: what stands there was read",
)
ESCAPED_TWICE: Final = FindingKind(
    id="repair-escapes", level="warning", part="body", message="the text was escaped once too often: {what}"
)
NO_TEXT: Final = FindingKind(
    id="no-text", level="warning", part="article", message="there is no text, only what stood beside it"
)
DROPPED_TEMPLATE: Final = FindingKind(
    id="dropped-template", level="info", part="body", message="{count} template tags were dropped: {words}"
)
KEPT_TEMPLATE: Final = FindingKind(
    id="kept-template", level="info", part="body", message="{count} template tags were left as written: {words}"
)

# --- text -------------------------------------------------------------------------------------------------------------

REPLACEMENT_CHARACTER: Final = FindingKind(
    id="replacement-character",
    level="warning",
    part="text",
    message="U+FFFD: a character was lost before this text was written{count}: {excerpt}",
)
RUBBLE: Final = FindingKind(
    id="mojibake",
    level="warning",
    part="text",
    message="text that was decoded wrongly before it was written{count}: {excerpt}",
)
UNKNOWN_CHARACTER: Final = FindingKind(
    id="private-use",
    level="warning",
    part="text",
    message="a private-use character, which only its font can explain{count}: {excerpt}",
)
PERIOD_BETWEEN_HAN: Final = FindingKind(
    id="period-between-han",
    level="info",
    part="text",
    message="a half-width full stop between Han: 。 or an interpunct{count}: {excerpt}",
)
NUMBER_COMMAS: Final = FindingKind(
    id="number-commas",
    level="info",
    part="text",
    message="full-width commas between digits: thousands or a list{count}: {excerpt}",
)
UNBALANCED_QUOTES: Final = FindingKind(
    id="unbalanced-quotes",
    level="info",
    part="text",
    message="straight quotes that make no clear pairs{count}: {excerpt}",
)
QUOTE_DIRECTION: Final = FindingKind(
    id="quote-direction", level="info", part="text", message="quotes the wrong way round{count}: {excerpt}"
)

# --- page -------------------------------------------------------------------------------------------------------------

PAGE_ARTICLE: Final = FindingKind(
    id="page-article",
    level="info",
    part="body",
    message="the article is {box}, with {share} % of the prose; left out: {counts}{ended}",
)
PAGE_NO_ARTICLE: Final = FindingKind(
    id="page-no-article",
    level="warning",
    part="body",
    message="no part of the page is an article, it is {what}: all of it is read",
)
PAGE_IN_PARTS: Final = FindingKind(
    id="page-in-parts",
    level="warning",
    part="body",
    message="the article goes on on other pages: {pages}",
)
PAGE_FORUM: Final = FindingKind(
    id="page-forum",
    level="warning",
    part="body",
    message="the page is a thread of a forum: only its first post is read",
)
PAGE_CUT: Final = FindingKind(
    id="page-cut",
    level="warning",
    part="body",
    message="the page shows a part of the article alone: {sign}",
)

# --- article ----------------------------------------------------------------------------------------------------------

OUTLET_DIFFERS: Final = FindingKind(
    id="outlet-differs",
    level="info",
    part="article",
    message="the source line says {outlet}, a tag says {tag}",
)
NAME_FOR_TEXT: Final = FindingKind(
    id="name-for-text",
    level="warning",
    part="article",
    message="the text is nothing but a name or an address: newsnorm.load reads files, nothing is downloaded",
)
LANGUAGE_DIFFERS: Final = FindingKind(
    id="language-differs",
    level="info",
    part="article",
    message="the header says {said}, the text looks like {seen}",
)

CATALOGUE: Final[tuple[FindingKind, ...]] = tuple(
    value for value in list(globals().values()) if isinstance(value, FindingKind)
)
"""Every kind, in the order of the parts."""

KINDS_BY_ID: Final[Mapping[str, FindingKind]] = {kind.id: kind for kind in CATALOGUE}


def part_of(finding: Finding) -> Part:
    """Return which part of a file a finding is about; one that a foreign reader made is about the article.

    Example:
        >>> part_of(UNREADABLE_HEADER.at(1)), part_of(Finding("own-finding", "error", "…"))
        ('header', 'article')
    """
    kind = KINDS_BY_ID.get(finding.id)
    return kind.part if kind else "article"
